"""What a map says of values that its models had not learnt from."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from listeners import Listener

pytest.importorskip("sklearn")

from prospectivity.models.core.errors import GridError, ResourceError
from prospectivity.models.core.progress import Progress
from prospectivity.models.core.wording import number
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.cells.model import CellOptions, train_cells
from prospectivity.models.targeting.header import load_arrays, save_model
from prospectivity.models.targeting.prediction import _learnt_from, _Tally, is_outside, predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions

SIDE, CELL = 40, 100.0
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, CELL, CELL, SIDE, SIDE, "EPSG:32637")


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    """A grid of three bands and a model of it."""
    folder = tmp_path_factory.mktemp("survey")
    rng = np.random.default_rng(0)
    values = np.exp(rng.normal(size=(3, SIDE, SIDE))).astype(np.float32)
    with GridWriter(folder / "g.tif", GEOMETRY, ["Au", "Cu", "Zn"]) as writer:
        writer.write(values)
    row, column = np.divmod(np.argsort(values[0].ravel())[-60::6], SIDE)
    deposits = Points(GEOMETRY.eastings()[column], GEOMETRY.northings()[row], "EPSG:32637")
    options = CellOptions(method="logistic", spacing_m=200.0, exclusion_m=0.0, background=200, bags=0, moved=0)
    train_cells(folder / "g.tif", deposits, [], options, folder / "m.safetensors")
    return folder


def read(path):
    with GridFile(path) as grid:
        return grid.read()[0]


def read_all(path):
    with GridFile(path) as grid:
        return grid.read()


def test_the_share_outside_is_told_of_all_ground_and_of_the_best_and_what_it_is_measured_against(survey, tmp_path):
    listener = Listener()
    made = predict_prospectivity(
        survey / "g.tif",
        [survey / "m.safetensors"],
        PredictionOptions(),
        tmp_path / "p.tif",
        progress=Progress(listener),
        outside=tmp_path / "o.tif",
    )
    probability, outside = read(tmp_path / "p.tif"), read(tmp_path / "o.tif")
    best = np.argsort(probability.ravel())[-SIDE * SIDE // 20 :]
    assert made.outside == pytest.approx((outside > 0).mean())
    assert made.outside_best == pytest.approx((outside.ravel()[best] > 0).mean(), abs=0.03)
    assert 0 < made.outside < 0.2
    assert (
        listener.infos[-1]
        == f"{100 * made.outside:.1f} % of the cells, and {100 * made.outside_best:.1f} % of the best 5 % of the"
        " ground, hold a value outside the range of the cells that training learnt from (a part of its grid) in at"
        " least one band of 3, most often in Zn: RANGE of 'Predict prospectivity' shows in how many. Where many"
        " are, the map is a guess."
    )


def other_grid(survey, path, change):
    """The survey's grid after `change` of its values."""
    with GridFile(survey / "g.tif") as grid, GridWriter(path, GEOMETRY, grid.names) as writer:
        writer.write(change(grid.read()))
    return path


def predicted(survey, grid, tmp_path):
    listener = Listener()
    predict_prospectivity(
        grid, [survey / "m.safetensors"], PredictionOptions(), tmp_path / "p.tif", progress=Progress(listener)
    )
    return listener


def test_much_outside_is_a_warning_that_names_the_band_and_little_is_none(survey, tmp_path):
    def a_fifth_of_copper(values):
        values[1, : SIDE // 5] *= 1e3
        return values

    assert predicted(survey, survey / "g.tif", tmp_path).warnings == []
    warnings = predicted(survey, other_grid(survey, tmp_path / "g.tif", a_fifth_of_copper), tmp_path).warnings
    assert len(warnings) == 1
    assert ", most often in Cu: RANGE of 'Predict prospectivity' shows in how many" in warnings[0]


@pytest.mark.parametrize("factor", [1e4, 1e-4])
def test_a_grid_in_another_unit_is_refused_with_the_band_and_both_ranges(survey, tmp_path, factor):
    def in_another_unit(values):
        values[2] *= factor
        return values

    grid = other_grid(survey, tmp_path / "g.tif", in_another_unit)
    header, _ = load_arrays(survey / "m.safetensors", "cells")
    low, high = read_all(grid)[2].min(), read_all(grid)[2].max()
    with pytest.raises(GridError) as refused:
        predicted(survey, grid, tmp_path)
    assert str(refused.value) == (
        "All values of Zn in the grid g.tif lie outside what the model m.safetensors learnt from: Zn from"
        f" {number(low)} to {number(high)}, and from {number(header.seen[2][0])} to {number(header.seen[2][1])} in"
        " training. Give a grid in the units of the training (ppm, ppb or per cent; logarithm or not), or train a model"
        " on this one."
    )
    assert not (tmp_path / "p.tif").exists()


def test_a_band_of_which_one_cell_is_known_or_none_has_data_is_not_of_another_unit(survey, tmp_path):
    def all_but_one(values):
        known = values[2, 20, 20]
        values[2] *= 1e4
        values[2, 20, 20] = known
        values[1, :30] = np.nan
        return values

    header, _ = load_arrays(survey / "m.safetensors", "cells")
    assert header.seen[2][0] <= read_all(survey / "g.tif")[2, 20, 20] <= header.seen[2][1]
    assert len(predicted(survey, other_grid(survey, tmp_path / "g.tif", all_but_one), tmp_path).warnings) == 1


def test_a_band_that_was_the_same_everywhere_in_training_refuses_no_grid(survey, tmp_path):
    header, arrays = load_arrays(survey / "m.safetensors", "cells")
    seen = (header.seen[0], (-1.0, -1.0), header.seen[2])
    save_model(tmp_path / "m.safetensors", replace(header, seen=seen), arrays)
    made = predict_prospectivity(
        survey / "g.tif", [tmp_path / "m.safetensors"], PredictionOptions(), tmp_path / "p.tif"
    )
    assert made.outside == 1.0


def test_nothing_is_told_where_nothing_is_outside_or_the_model_does_not_say(survey, tmp_path):
    header, arrays = load_arrays(survey / "m.safetensors", "cells")
    for seen, outside in ((((0.0, 1e9),) * 3, 0.0), ((), float("nan"))):
        save_model(tmp_path / "other.safetensors", replace(header, seen=seen), arrays)
        listener = Listener()
        made = predict_prospectivity(
            survey / "g.tif",
            [tmp_path / "other.safetensors"],
            PredictionOptions(),
            tmp_path / "p.tif",
            progress=Progress(listener),
        )
        np.testing.assert_array_equal([made.outside, made.outside_best], [outside, outside])
        assert not any("outside" in message for message in listener.infos)


WIDE = (-1e9, 1e9)


def below(values, cells):
    """Range of a band that its `cells` highest values lie above."""
    return -1e9, float(np.sort(values.ravel())[-cells - 1])


@pytest.mark.parametrize(
    ("band", "cells", "warned"),
    [
        (2, 1, False),
        (2, 159, False),
        (2, 160, True),  # a tenth of all cells
        (0, 12, False),
        (0, 150, True),  # less than a tenth, but more than a quarter of the best
    ],
)
def test_a_tenth_of_the_ground_or_a_quarter_of_the_best_is_much(survey, tmp_path, band, cells, warned):
    header, arrays = load_arrays(survey / "m.safetensors", "cells")
    seen = [WIDE, WIDE, WIDE]
    seen[band] = below(read_all(survey / "g.tif")[band], cells)
    save_model(tmp_path / "m.safetensors", replace(header, seen=tuple(seen)), arrays)
    listener = Listener()
    made = predict_prospectivity(
        survey / "g.tif",
        [tmp_path / "m.safetensors"],
        PredictionOptions(),
        tmp_path / "p.tif",
        progress=Progress(listener),
    )
    assert made.outside == cells / 1600
    assert (made.outside >= 0.1 or made.outside_best >= 0.25) == warned
    said = f"{cells / 16:.1f} % of the cells, and {100 * made.outside_best:.1f} % of the best 5 % of the ground"
    assert [text.startswith(said) for text in listener.warnings] == [True] * warned
    assert any(text.startswith(said) for text in listener.infos) != warned


def test_of_the_best_ground_a_quarter_is_much_and_less_is_not(survey, tmp_path):
    """Ranges are chosen so that about a tenth, a fifth, three tenths and four tenths of the best cells lie outside."""
    header, arrays = load_arrays(survey / "m.safetensors", "cells")
    predict_prospectivity(survey / "g.tif", [survey / "m.safetensors"], PredictionOptions(), tmp_path / "p.tif")
    best = np.argsort(read(tmp_path / "p.tif").ravel())[-80:]
    gold = read_all(survey / "g.tif")[0].ravel()
    found = []
    for part in (8, 16, 24, 32):
        limit = float(np.sort(gold[best])[-part - 1])
        save_model(tmp_path / "m.safetensors", replace(header, seen=((-1e9, limit), WIDE, WIDE)), arrays)
        listener = Listener()
        made = predict_prospectivity(
            survey / "g.tif",
            [tmp_path / "m.safetensors"],
            PredictionOptions(),
            tmp_path / "p.tif",
            progress=Progress(listener),
        )
        assert made.outside < 0.1
        assert made.outside_best == pytest.approx(part / 80, abs=0.02)
        found.append(len(listener.warnings))
    assert found == [0, 0, 1, 1]


def test_of_models_with_other_bands_the_largest_share_outside_counts_and_bands_are_told_apart(survey, tmp_path):
    """A model of all bands knows less gold, and one of zinc alone less zinc; the grid has them in another order."""
    values = read_all(survey / "g.tif")
    gold, zinc = below(values[0], 70), below(values[2], 90)
    # Of most cells outside by zinc the copper is not known: they are empty and count nowhere.
    values[1].ravel()[np.argsort(values[2].ravel())[-70:]] = np.nan
    with GridWriter(tmp_path / "g.tif", GEOMETRY, ["Zn", "Sn", "Au", "Cu"]) as writer:
        writer.write(values[[2, 1, 0, 1]])
    header, arrays = load_arrays(survey / "m.safetensors", "cells")
    save_model(tmp_path / "all.safetensors", replace(header, seen=(gold, WIDE, WIDE)), arrays)
    row, column = np.divmod(np.argsort(values[2].ravel())[-60::6], SIDE)
    deposits = Points(GEOMETRY.eastings()[column], GEOMETRY.northings()[row], "EPSG:32637")
    options = CellOptions(method="logistic", spacing_m=200.0, exclusion_m=0.0, background=200, bags=0, moved=0)
    train_cells(survey / "g.tif", deposits, ["Zn"], options, tmp_path / "zinc.safetensors")
    header, arrays = load_arrays(tmp_path / "zinc.safetensors", "cells")
    save_model(tmp_path / "zinc.safetensors", replace(header, seen=(zinc,)), arrays)
    known = np.isfinite(values).all(axis=0)
    expected = np.maximum(np.where(values[0] > gold[1], 1 / 3, 0), np.where(values[2] > zinc[1], 1.0, 0))
    for order in (("all", "zinc"), ("zinc", "all")):
        listener = Listener()
        made = predict_prospectivity(
            tmp_path / "g.tif",
            [tmp_path / f"{name}.safetensors" for name in order],
            PredictionOptions(),
            tmp_path / "p.tif",
            progress=Progress(listener),
            outside=tmp_path / "o.tif",
        )
        np.testing.assert_allclose(read(tmp_path / "o.tif"), np.where(known, expected, np.nan), rtol=1e-6)
        assert made.outside == pytest.approx((expected[known] > 0).mean())
        (said,) = (text for text in (*listener.infos, *listener.warnings) if "hold a value outside" in text)
        assert "in at least one band of 3, most often in Au: RANGE" in said
        # Both are classifiers of cells, whose mean is a probability.
        assert not any("is a ranking" in text for text in listener.warnings)


def test_what_was_learnt_from_is_told_of_models_that_note_a_range():
    cells, windows, older = (
        SimpleNamespace(kind=kind, seen=seen) for kind, seen in (("cells", [WIDE]), ("windows", [WIDE]), ("cells", []))
    )
    assert _learnt_from([windows, cells]) == ["cells", "windows"]
    assert _learnt_from([older, windows]) == ["windows"]


def test_values_on_the_ends_of_a_range_lie_inside():
    values = np.array([[[0.9, 1.0, 1.5, 2.0, 2.1, np.nan]], [[4.9, 5.0, 5.0, 5.0, 5.1, np.nan]]])
    expected = [[[True, False, False, False, True, False]]] * 2
    np.testing.assert_array_equal(is_outside(values, [(1.0, 2.0), (5.0, 5.0)]), expected)


@pytest.mark.parametrize("named", ["output", "uncertainty", "outside"])
def test_an_output_that_is_no_geotiff_is_refused_before_a_model_is_read(survey, tmp_path, named):
    files = {"output": tmp_path / "p.tif", named: tmp_path / "picture.png"}
    with pytest.raises(ResourceError, match="picture.png is written as .tif"):
        predict_prospectivity(survey / "g.tif", [tmp_path / "nowhere.safetensors"], PredictionOptions(), **files)


def test_the_best_part_is_told_to_a_ten_thousandth_of_probability():
    """Of 10,000 cells the best 500 are outside, and 40 of the worst."""
    probability = np.arange(1, 10_001, dtype=np.float32) / np.float32(10_000)
    outside = (np.arange(10_000) >= 9_500) | (np.arange(10_000) < 40)
    tally = _Tally(1)
    tally.add(probability, outside)
    assert (tally.share(0.05), tally.share(0.1), tally.share()) == (1.0, 0.5, 0.054)
    # A whole step of probability counts, or none of it.
    assert tally.share(0.05005) == 500 / 501


def test_the_tally_counts_in_blocks_what_a_sorted_list_gives():
    rng = np.random.default_rng(0)
    probability, outside = rng.random(20_000).astype(np.float32), rng.random(20_000) < 0.1
    outside |= probability > 0.98
    tally = _Tally(1)
    for part in np.array_split(np.arange(20_000), 7):
        tally.add(probability[part], outside[part])
    order = np.argsort(-probability)
    for best in (0.01, 0.05, 0.3, 1.0):
        assert tally.share(best) == pytest.approx(outside[order[: round(best * 20_000)]].mean(), abs=0.01)
    assert np.isnan(_Tally(1).share())
    same = _Tally(1)
    same.add(np.full(8, 0.7, dtype=np.float32), np.arange(8) < 2)
    assert same.share(0.05) == 0.25

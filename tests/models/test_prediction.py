"""What a map says of values that its models had not learnt from."""

from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener

pytest.importorskip("sklearn")

from prospectivity.models.core.errors import GridError
from prospectivity.models.core.progress import Progress
from prospectivity.models.core.wording import number
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.cells.model import CellOptions, train_cells
from prospectivity.models.targeting.header import load_arrays, save_model
from prospectivity.models.targeting.prediction import _Tally, predict_prospectivity
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
    options = CellOptions(method="logistic", spacing_m=200.0, exclusion_m=0.0, background=200, bags=0)
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
        " least one band of 3, most often in Zn: RANGE of 'predictprospectivity' shows in how many. Where many are, the"
        " map is a guess."
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
    assert ", most often in Cu: RANGE of 'predictprospectivity' shows in how many" in warnings[0]


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

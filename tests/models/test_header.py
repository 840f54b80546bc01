"""The model file: round trip, and what it says of files and grids that do not fit."""

import dataclasses
import json
import os

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from prospectivity.models.core.errors import GridError, ModelFileError, ResourceError
from prospectivity.models.core.progress import Progress
from prospectivity.models.learning.model_file import read_arrays, write_arrays
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.targeting.header import (
    BandScaling,
    ModelHeader,
    check_fits,
    digests,
    load_arrays,
    load_model,
    ranges,
    read_header,
    save_model,
)

HEADER = ModelHeader(
    kind="windows",
    network="resnet50",
    scaling=(BandScaling("Au", True, -0.5, 0.3, 1e-4, 0.01), BandScaling("Größe, „x“", False, 4.0, 2.0, 0.0, 0.0)),
    cell_width=100.0,
    cell_height=90.0,
    crs='PROJCRS["WGS 84 / UTM zone 37N"]',
    patch_size=256,
    crop_size=224,
    classes=("deposit", "background"),
    training={"epochs": 3, "weights": None, "learning_rate": 0.01},
    seed=7,
    inputs_sha256={"grid": "ab" * 32},
    versions={"torch": "2.6"},
    metrics={"loss": 0.25, "val_loss": None},
    complete=False,
)
STATE = {"fc.weight": torch.arange(6.0).reshape(2, 3), "counter": torch.tensor(5)}


@pytest.fixture
def model(tmp_path):
    save_model(tmp_path / "model.safetensors", HEADER, STATE)
    return tmp_path / "model.safetensors"


def respell(model, path, **changes):
    """Write the model again with other header entries; None drops one."""
    arrays, metadata = read_arrays(model)
    write_arrays(path, arrays, {name: text for name, text in {**metadata, **changes}.items() if text is not None})
    return path


def test_every_field_of_the_header_and_every_weight_comes_back(model):
    header, state = load_model(model)
    for field in dataclasses.fields(ModelHeader):
        assert getattr(header, field.name) == getattr(HEADER, field.name), field.name
    assert header.band_names == ["Au", "Größe, „x“"]
    assert set(state) == set(STATE)
    for name, value in STATE.items():
        assert torch.equal(state[name], value)
        assert state[name].dtype == value.dtype


def test_each_entry_of_the_header_is_json_that_any_program_can_read(model):
    raw = model.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    metadata = json.loads(raw[8 : 8 + length])["__metadata__"]
    entries = {name: json.loads(text) for name, text in metadata.items()}
    assert entries["format"] == "prospectivity-model"
    assert entries["format_version"] == 1
    assert entries["kind"] == "windows"
    assert entries["band_names"] == ["Au", "Größe, „x“"]
    assert entries["transforms"] == ["log10", "none"]
    assert entries["standardisation"][0] == {"offset": -0.5, "scale": 0.3, "floor": 1e-4, "fill": 0.01}
    assert entries["cell_size"] == [100.0, 90.0]
    assert {
        "network",
        "crs",
        "patch_size",
        "crop_size",
        "classes",
        "training",
        "seed",
        "inputs_sha256",
        "versions",
        "metrics",
        "complete",
    } <= set(entries)


def test_the_same_model_gives_the_same_bytes_and_weights_need_not_be_contiguous(model, tmp_path):
    save_model(
        tmp_path / "again.safetensors",
        HEADER,
        {"counter": STATE["counter"], "fc.weight": STATE["fc.weight"].T.contiguous().T},
    )
    assert (tmp_path / "again.safetensors").read_bytes() == model.read_bytes()


def test_the_file_is_as_public_as_any_other(model, tmp_path):
    (tmp_path / "text").write_text("x")
    assert model.stat().st_mode == (tmp_path / "text").stat().st_mode


def truncated(model, path):
    path.write_bytes(model.read_bytes()[:-3])


def half(model, path):
    path.write_bytes(model.read_bytes()[:200])


def empty(model, path):
    path.write_bytes(b"")


def random_bytes(model, path):
    path.write_bytes(np.random.default_rng(0).bytes(5000))


def a_text(model, path):
    path.write_text("This is not a model. " * 50)


@pytest.mark.parametrize("spoil", [truncated, half, empty, random_bytes, a_text])
def test_a_damaged_file_is_refused_in_one_sentence(model, tmp_path, spoil):
    path = tmp_path / "other.safetensors"
    spoil(model, path)
    with pytest.raises(
        ModelFileError,
        match=(
            r"^other.safetensors cannot be read as a model: it is (truncated|damaged|another kind of file).*; copy it"
            r" again, or choose another file.$"
        ),
    ):
        load_model(path)


@pytest.mark.parametrize("metadata", [{}, {"format": "pt"}, {"format": '"another"'}])
def test_weights_of_other_people_are_no_model_of_ours(tmp_path, metadata):
    write_arrays(tmp_path / "theirs.safetensors", {"fc.weight": np.zeros((2, 3))}, metadata)
    with pytest.raises(
        ModelFileError,
        match=r"theirs.safetensors is not a model of this plugin: choose one that it wrote",
    ):
        load_model(tmp_path / "theirs.safetensors")


def test_a_model_from_the_future_asks_for_an_update(model, tmp_path):
    with pytest.raises(
        ModelFileError, match=r"new.safetensors has format version 3 and this plugin reads up to 2: update the plugin"
    ):
        load_model(respell(model, tmp_path / "new.safetensors", format_version="3"))


@pytest.mark.parametrize(
    "changes",
    [
        {"standardisation": None},
        {"network": None},
        {"cell_size": "[]"},
        {"band_names": "3"},
        {"classes": "{"},
        {"standardisation": "[1, 2]"},
        {"format_version": '"x"'},
    ],
)
def test_a_header_with_a_hole_is_a_damaged_model(model, tmp_path, changes):
    with pytest.raises(ModelFileError, match="cannot be read as a model"):
        load_model(respell(model, tmp_path / "hole.safetensors", **changes))


def test_a_header_with_fewer_scales_than_bands_is_refused(model, tmp_path):
    with pytest.raises(ModelFileError, match="does not say how each of its bands is scaled"):
        load_model(respell(model, tmp_path / "short.safetensors", transforms='["none"]'))


@pytest.mark.parametrize("seen", ['[["x", "y"], [0, 1]]', "[[0], [1]]", "[1, 2]", "5", '"text"'])
def test_ranges_that_are_no_pairs_of_numbers_are_a_damaged_model(model, tmp_path, seen):
    with pytest.raises(ModelFileError, match="bad.safetensors cannot be read as a model"):
        load_model(respell(model, tmp_path / "bad.safetensors", seen=seen))


@pytest.mark.parametrize("seen", ["[[0, 1]]", "[[0, 1], [0, 1], [0, 1]]"])
def test_ranges_of_fewer_or_more_bands_than_there_are_are_refused(model, tmp_path, seen):
    with pytest.raises(
        ModelFileError,
        match="bad.safetensors does not say which values each of its bands had in training: train or copy it again",
    ):
        load_model(respell(model, tmp_path / "bad.safetensors", seen=seen))
    assert load_model(respell(model, tmp_path / "older.safetensors", seen=None))[0].seen == ()


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ('{"spacing_m": 100.0}', "cannot be read as a model"),
        ('{"kinds": ["linear"]}', "cannot be read as a model"),
        ('["kinds"]', "cannot be read as a model"),
        (
            '{"kinds": [], "spacing_m": 100.0}',
            "does not say of what kind its classifiers are and how far apart its samples were",
        ),
        ('{"kinds": ["linear"], "spacing_m": "100"}', "does not say of what kind"),
        ('{"kinds": ["linear"], "spacing_m": 0}', "does not say of what kind"),
        ('{"kinds": 3, "spacing_m": 100.0}', "does not say of what kind"),
    ],
)
def test_a_classifier_of_cells_that_lacks_what_is_asked_of_it_first_is_refused(model, tmp_path, cells, sentence):
    with pytest.raises(ModelFileError, match=f"bad.safetensors {sentence}.*train or copy it again"):
        read_header(respell(model, tmp_path / "bad.safetensors", kind='"cells"', cells=cells))


CELLS = dataclasses.replace(HEADER, kind="cells", network="linear", cells={"kinds": ["linear"], "spacing_m": 100.0})


def test_a_model_says_its_kind_and_is_opened_as_nothing_else(model, tmp_path):
    cells = tmp_path / "cells.safetensors"
    save_model(cells, CELLS, {"0.weights": np.zeros(3)})
    assert [read_header(path).kind for path in (model, cells)] == ["windows", "cells"]
    with pytest.raises(
        ModelFileError,
        match=r"cells.safetensors is a classifier of cells, and a network on windows is asked for here: choose another",
    ):
        load_model(cells)
    with pytest.raises(ModelFileError, match=r"model.safetensors is a network on windows, and a classifier of cells"):
        load_arrays(model, "cells")


def test_models_of_before_kinds_were_noted_still_load(model, tmp_path):
    older = respell(model, tmp_path / "older.safetensors", kind=None)
    assert load_model(older)[0] == HEADER
    save_model(tmp_path / "cells.safetensors", CELLS, {"0.weights": np.zeros(3)})
    older = respell(tmp_path / "cells.safetensors", tmp_path / "older_cells.safetensors", kind=None)
    assert load_arrays(older, "cells")[0] == CELLS


def test_the_kind_is_said_and_not_guessed_by_what_is_missing(model, tmp_path):
    with pytest.raises(ModelFileError, match="bad.safetensors cannot be read as a model"):
        read_header(respell(model, tmp_path / "bad.safetensors", kind='"cells"'))
    cells = tmp_path / "cells.safetensors"
    save_model(cells, CELLS, {"0.weights": np.zeros(3)})
    assert read_header(respell(cells, tmp_path / "other.safetensors", kind='"windows"')).kind == "windows"


def test_a_kind_of_the_future_asks_for_an_update(model, tmp_path):
    with pytest.raises(
        ModelFileError,
        match="is a model of the kind 'spectra', and this plugin knows cells, windows, contents, classes, grades:",
    ):
        read_header(respell(model, tmp_path / "new.safetensors", kind='"spectra"'))


def test_ranges_are_those_of_all_parts_and_cells_without_data_count_for_nothing():
    parts = [
        np.array([[[1.0, np.nan]], [[5.0, 6.0]], [[np.nan, np.nan]]], dtype=np.float32),
        np.array([[[-2.5, 0.5]], [[5.5, np.inf]], [[np.nan, np.nan]]], dtype=np.float32),
    ]
    assert ranges(parts) == ((-2.5, 1.0), (5.0, 6.0), (0.0, 0.0))
    assert ranges([np.array([[3.0], [4.0]])]) == ((3.0, 3.0), (4.0, 4.0))


def test_inputs_that_are_no_plain_files_have_no_digest(tmp_path):
    (tmp_path / "grid.tif").write_bytes(b"abc")
    files = {"grid": tmp_path / "grid.tif", "weights": None, "zipped": tmp_path / "a.zip" / "grid.tif"}
    assert digests({"deposits": "12"}, files, Progress()) == {
        "deposits": "12",
        "grid": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ModelFileError, match=r"The model file .*nowhere.safetensors does not exist"):
        load_model(tmp_path / "nowhere.safetensors")


def test_a_failed_write_leaves_what_was_there(model, monkeypatch):
    def full(path, *arguments):
        os.close(os.open(path, os.O_CREAT))
        raise OSError(28, "No space left on device")

    before = model.read_bytes()
    with (
        monkeypatch.context() as patched,
        pytest.raises(
            ResourceError,
            match=r"model.safetensors cannot be written \(No space left on device\): check folder and disk",
        ),
    ):
        patched.setattr(type(model), "open", full)
        save_model(model, HEADER, STATE)
    assert model.read_bytes() == before
    assert [path.name for path in model.parent.iterdir()] == ["model.safetensors"]


@pytest.fixture
def grid(tmp_path):
    def make(names, width=100.0, height=90.0):
        with GridWriter(tmp_path / "evidence.tif", GridGeometry(0, 0, width, height, 3, 2), names) as writer:
            writer.write(np.zeros((len(names), 2, 3), dtype=np.float32))
        return GridFile(tmp_path / "evidence.tif")

    return make


def test_the_bands_are_found_by_name_in_whatever_order_the_grid_has_them(grid):
    assert check_fits(HEADER, "m", grid(["Cu", "Größe, „x“", "Au"])) == [2, 1]


def test_missing_bands_are_named_with_those_that_are_there(grid):
    with pytest.raises(
        GridError,
        match=r'grid evidence.tif lacks the bands Au, "Größe, „x“" that the model m was trained on; it has Cu, Sn',
    ):
        check_fits(HEADER, "m", grid(["Cu", "Sn"]))
    with pytest.raises(GridError, match="lacks the band Au that"):
        check_fits(HEADER, "m", grid(["Größe, „x“", "Sn"]))
    many = (
        r'lacks the band Au that the model m was trained on; it has "Größe, „x“", E0, E1, E2, E3, E4, E5, E6, … \(21 in'
        r" all\)\.$"
    )
    with pytest.raises(GridError, match=many):
        check_fits(HEADER, "m", grid(["Größe, „x“", *(f"E{i}" for i in range(20))]))


def test_a_band_of_the_model_that_the_grid_has_twice_is_refused(grid):
    with pytest.raises(GridError, match="evidence.tif has more than one band named Au"):
        check_fits(HEADER, "m", grid(["Au", "Größe, „x“", "Au"]))


@pytest.mark.parametrize(
    ("width", "height", "numbers"),
    [
        (50.0, 90.0, "cells of 100 m .* cells of 50 m"),
        (100.0, 100.0, "cells of 90 m .* cells of 100 m"),
        (100.11, 90.0, "cells of 100 m .* cells of 100.11 m"),
        (100.0, 89.9, "cells of 90 m .* cells of 89.9 m"),
    ],
)
def test_another_cell_size_is_refused_with_both_numbers(grid, width, height, numbers):
    with pytest.raises(GridError, match=f"trained on {numbers}: interpolate it at"):
        check_fits(HEADER, "m", grid(HEADER.band_names, width, height))


def test_a_cell_size_that_differs_by_rounding_only_fits(grid):
    assert check_fits(HEADER, "m", grid(HEADER.band_names, 100.0000001, 90.0)) == [0, 1]
    assert check_fits(HEADER, "m", grid(HEADER.band_names, 99.91, 90.08)) == [0, 1]


def test_what_each_band_had_in_training_comes_back_the_least_first(tmp_path):
    header = dataclasses.replace(HEADER, seen=((-2.0, 0.5), (3.0, 70.0)))
    save_model(tmp_path / "m.safetensors", header, STATE)
    assert read_header(tmp_path / "m.safetensors").seen == ((-2.0, 0.5), (3.0, 70.0))


SEEN = ModelHeader(
    kind="cells",
    network="logistic",
    scaling=tuple(BandScaling(name, False, 0.0, 1.0, 0.0, 0.0) for name in ("A", "B", "C", "D", "E")),
    cell_width=100.0,
    cell_height=90.0,
    crs="",
    patch_size=0,
    crop_size=0,
    seen=((1.0, 2.0), (10.0, 30.0), (5.0, 5.0), (-3.0, -1.0), (0.0, 4.0)),
)
INSIDE = {"A": (1.5, 1.5), "B": (20.0, 20.0), "C": (9.0, 9.0), "D": (-2.0, -2.0), "E": (1.0, 1.0)}


def fits(tmp_path, least_and_greatest):
    """Ask whether `SEEN` fits a grid in which each band has two values, and no data elsewhere.

    The bands of the grid stand in another order than those of the model.
    """
    names = sorted(least_and_greatest, reverse=True)
    values = np.full((len(names), 2, 3), np.nan, dtype=np.float32)
    values[:, 0, 0], values[:, 1, 2] = np.array([least_and_greatest[name] for name in names]).T
    with GridWriter(tmp_path / "evidence.tif", GridGeometry(0, 0, 100.0, 90.0, 3, 2), names) as writer:
        writer.write(values)
    with GridFile(tmp_path / "evidence.tif") as grid:
        return check_fits(SEEN, "m", grid)


@pytest.mark.parametrize(
    ("band", "values"),
    [
        ("B", (0.0, 10.0)),  # the greatest is the least of the training
        ("B", (30.0, 99.0)),  # the least is the greatest of the training
        ("B", (0.0, 99.0)),  # they surround what was seen and do not enter it
        ("C", (-7.0, 99.0)),  # the same everywhere in training
        ("A", (np.nan, np.nan)),  # without data
    ],
)
def test_a_band_that_reaches_into_what_was_seen_fits(tmp_path, band, values):
    assert fits(tmp_path, {**INSIDE, band: values}) == [4, 3, 2, 1, 0]


@pytest.mark.parametrize("values", [(0.0, 9.9), (30.1, 99.0)])
def test_a_band_that_stays_below_or_above_what_was_seen_is_refused_with_both_ranges(tmp_path, values):
    with pytest.raises(
        GridError,
        match=f"All values of B in .*: B from {values[0]:g} to {values[1]:g}, and from 10 to 30 in training\\.",
    ):
        fits(tmp_path, {**INSIDE, "B": values})


def test_of_many_bands_in_other_units_three_are_told_with_their_ranges(tmp_path):
    strange = {"A": (3.0, 4.0), "B": (40.0, 50.0), "C": (9.0, 9.0), "D": (6.0, 7.0), "E": (8.0, 9.0)}
    with pytest.raises(GridError) as refused:
        fits(tmp_path, strange)
    assert (
        "All values of A, B, D, E in the grid evidence.tif lie outside what the model m learnt from: A from 3 to 4, and"
        " from 1 to 2 in training; B from 40 to 50, and from 10 to 30 in training; D from 6 to 7, and from -3 to -1 in"
        " training; and 1 further band. Give a grid"
    ) in str(refused.value)

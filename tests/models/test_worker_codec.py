"""Values that travel between processes come out as they went in, and nothing else travels."""

import json
import math
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import ResourceError
from prospectivity.models.interpolation.variogram_models import MODELS
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.source import EmptyCells, RasterSource, ValueRange
from prospectivity.models.tables.numbers import Status
from prospectivity.models.worker import codec

plain = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.binary(max_size=9))
values = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(st.one_of(st.text(), st.integers(), st.tuples(st.text(), st.booleans())), inner, max_size=4),
    ),
    max_leaves=20,
)


def sent(value, folder, mapped=False):
    codec.write(value, folder / "value.json")
    return codec.read(folder / "value.json", mapped=mapped)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("codec")


@given(values)
def test_what_consists_of_values_comes_back_equal_and_of_the_same_types(folder, value):
    back = sent(value, folder)
    assert back == value
    assert repr(back) == repr(value)  # 1 is no True, and a tuple no list


def test_sets_come_back_as_such(tmp_path):
    back = sent([{1, 2}, frozenset({"Au", "Ag"}), set()], tmp_path)
    assert back == [{1, 2}, frozenset({"Au", "Ag"}), set()]
    assert [type(one) for one in back] == [set, frozenset, set]


@pytest.mark.parametrize("mapped", [True, False])
@pytest.mark.parametrize(
    "array",
    [
        np.arange(24, dtype=np.float32).reshape(2, 3, 4),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(10)[::-2],
        np.array([True, False, True]),
        np.array(["Au", "long name"]),
        np.array([], dtype=np.int16),
        np.empty((0, 3)),
        np.array(3.5),
        np.array([math.nan, -0.0, math.inf]),
        np.array([b"x", b"yz"]),
        np.array(["", ""]),
    ],
    ids=lambda array: f"{array.dtype}{array.shape}",
)
def test_arrays_come_back_with_the_same_bytes_shape_and_type(tmp_path, array, mapped):
    back = sent({"a": array}, tmp_path, mapped)["a"]
    assert back.dtype == array.dtype
    assert back.shape == array.shape
    assert back.tobytes() == array.tobytes()


def test_numbers_that_json_does_not_know_and_those_of_numpy_travel(tmp_path):
    back = sent([math.nan, math.inf, -math.inf, np.float32(0.1), np.int64(7), np.bool_(True)], tmp_path)
    assert math.isnan(back[0])
    assert back[1:3] == [math.inf, -math.inf]
    assert [type(one) for one in back[3:]] == [np.float32, np.int64, np.bool_]
    assert back[3] == np.float32(0.1)


def test_dataclasses_enumerations_and_paths_of_models_travel_with_all_that_is_in_them(tmp_path):
    geometry = GridGeometry(500_000.0, 2_600_000.0, 100.0, 50.0, 30, 20, "EPSG:32637")
    source = RasterSource("/vsizip//a.zip/b.tif", empty=(EmptyCells(False, (ValueRange(-math.inf, 0.0),)),))
    points = Points(np.arange(3.0), np.arange(3.0) + 1, "EPSG:32637", {"Au": np.array([1.0, math.nan, 3.0])}, None)
    back = sent([geometry, source, Path("a/b.tif"), Status.MISSING, points], tmp_path)
    assert back[:4] == [geometry, source, Path("a/b.tif"), Status.MISSING]
    assert type(back[2]) is type(Path())
    np.testing.assert_equal(back[4].columns, points.columns)
    assert back[4].crs == points.crs


def test_an_array_that_comes_twice_is_stored_once(tmp_path):
    array = np.arange(1000.0)
    back = sent([array, {"again": array}], tmp_path)
    assert back[0] is back[1]["again"]
    with zipfile.ZipFile(tmp_path / "value.npz") as archive:
        assert len(archive.namelist()) == 1


def test_mapped_arrays_can_be_changed_without_changing_the_file_and_lie_where_processors_like_them(tmp_path):
    given = [np.arange(5, dtype=np.uint8), np.arange(7.0)]
    back = sent(given, tmp_path, mapped=True)
    assert all(array.ctypes.data % 64 == 0 for array in back)
    back[1] += 1
    again = codec.read(tmp_path / "value.json", mapped=True)
    assert again[1].tolist() == given[1].tolist()


def test_the_arrays_are_an_npz_that_numpy_reads_without_pickle(tmp_path):
    codec.write([np.arange(3), np.ones((2, 2))], tmp_path / "value.json")
    with np.load(tmp_path / "value.npz", allow_pickle=False) as archive:
        assert archive["0"].tolist() == [0, 1, 2]
        assert archive["1"].tolist() == [[1, 1], [1, 1]]


@dataclass
class NotOfModels:
    """A dataclass of somebody else."""

    x: int = 1


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (object(), "builtins.object"),
        (lambda: 1, "function"),
        (1j, "builtins.complex"),
        (NotOfModels(), "NotOfModels"),
        (MODELS["spherical"].correlation, "function"),
        (GridGeometry, "type"),
        (np.array([None], dtype=object), "object"),
        (np.zeros(2, dtype=[("a", int)]), "array of"),
        (np.random.default_rng(1), "Generator"),
    ],
)
def test_what_cannot_travel_is_refused_by_the_name_of_its_type(tmp_path, value, name):
    with pytest.raises(codec.NotPortable, match=name):
        codec.write([value], tmp_path / "value.json")


@pytest.mark.parametrize(
    "name", ["core.errors:InputError", "core.progress:time", "os:system", "rasters.grid:np", "a:b"]
)
def test_a_file_cannot_name_anything_but_dataclasses_of_models(tmp_path, name):
    codec.write(GridGeometry(0.0, 0.0, 1.0, 1.0, 1, 1), tmp_path / "value.json")
    shape = json.loads((tmp_path / "value.json").read_text())
    (tmp_path / "value.json").write_text(json.dumps({**shape, "type": name}))
    with pytest.raises((ResourceError, ModuleNotFoundError)):
        codec.read(tmp_path / "value.json", mapped=False)

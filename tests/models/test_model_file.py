"""The format of model files, beside the library that it comes from, and what is refused."""

import json
import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.errors import ModelFileError
from prospectivity.models.learning.model_file import read_arrays, read_metadata, write_arrays

library = pytest.importorskip("safetensors.numpy")

TYPES = ["?", "u1", "i1", "i2", "u2", "f2", "i4", "u4", "f4", "c8", "f8", "i8", "u8"]
METADATA = {"format": '"ours"', "größe": '"µ, „x“"', "a": "[1, 2]"}


def arrays_of(types=TYPES):
    rng = np.random.default_rng(1)
    shapes = [(2, 3), (5,), (), (0, 4), (1, 2, 3, 2)]
    return {
        f"{place}.{code}": np.asarray(100 * rng.normal(size=shapes[(i + place) % 5])).astype(code)
        for place in (1, 0)
        for i, code in enumerate(types)
    }


def of_the_library(path, arrays, metadata):
    """The library puts the texts into another order each time; ours are sorted, and so are its here."""
    content = library.save(arrays, metadata=metadata)
    length = int.from_bytes(content[:8], "little")
    header = json.dumps(
        json.loads(content[8 : 8 + length]), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()
    header += b" " * (-len(header) % 8)
    path.write_bytes(len(header).to_bytes(8, "little") + header + content[8 + length :])


def equal(ours, theirs):
    assert set(ours) == set(theirs)
    for name, array in ours.items():
        assert (array.dtype, array.shape) == (theirs[name].dtype, theirs[name].shape), name
        np.testing.assert_array_equal(array, theirs[name])


def test_the_library_reads_what_is_written_here_and_the_bytes_are_its_own(tmp_path):
    from safetensors import safe_open

    arrays = arrays_of()
    write_arrays(tmp_path / "ours.safetensors", arrays, METADATA)
    equal(arrays, library.load_file(tmp_path / "ours.safetensors"))
    with safe_open(str(tmp_path / "ours.safetensors"), framework="np") as stream:
        assert stream.metadata() == METADATA
    of_the_library(tmp_path / "theirs.safetensors", arrays, METADATA)
    assert (tmp_path / "ours.safetensors").read_bytes() == (tmp_path / "theirs.safetensors").read_bytes()


def test_what_the_library_writes_is_read_here(tmp_path):
    arrays = arrays_of()
    for metadata in (METADATA, None):
        library.save_file(arrays, tmp_path / "theirs.safetensors", metadata=metadata)
        read, texts = read_arrays(tmp_path / "theirs.safetensors")
        equal(read, arrays)
        assert texts == read_metadata(tmp_path / "theirs.safetensors") == (metadata or {})


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.text(min_size=1, max_size=8).filter(lambda name: name != "__metadata__"),
        st.tuples(st.sampled_from(TYPES), st.lists(st.integers(0, 4), max_size=3)),
        max_size=6,
    ),
    st.dictionaries(st.text(max_size=6), st.text(max_size=6), min_size=1, max_size=4),
)
def test_any_names_types_and_shapes_make_the_trip_both_ways(tmp_path_factory, shapes, metadata):
    folder = tmp_path_factory.mktemp("trip")
    arrays = {name: np.ones(shape, dtype=code) for name, (code, shape) in shapes.items()}
    write_arrays(folder / "ours.safetensors", arrays, metadata)
    read, texts = read_arrays(folder / "ours.safetensors")
    equal(read, arrays)
    assert texts == metadata
    equal(library.load_file(folder / "ours.safetensors"), arrays)
    of_the_library(folder / "theirs.safetensors", arrays, metadata)
    assert (folder / "ours.safetensors").read_bytes() == (folder / "theirs.safetensors").read_bytes()


def test_arrays_in_any_order_of_memory_and_bytes_come_back_the_same(tmp_path):
    values = np.arange(12.0).reshape(3, 4)
    write_arrays(
        tmp_path / "m.safetensors",
        {"columns": np.asfortranarray(values), "big": values.astype(">f8"), "cut": values.T[::2]},
        {},
    )
    read, _ = read_arrays(tmp_path / "m.safetensors")
    np.testing.assert_array_equal(read["columns"], values)
    np.testing.assert_array_equal(read["big"], values)
    np.testing.assert_array_equal(read["cut"], values.T[::2])
    assert read["big"].flags.writeable


def test_brain_floats_are_read_as_floats_of_32_bits(tmp_path):
    torch = pytest.importorskip("torch")
    values = torch.tensor([1.0, -2.5, 3.140625, float("inf"), 1e-30, 0.0]).to(torch.bfloat16).reshape(2, 3)
    pytest.importorskip("safetensors.torch").save_file({"w": values}, tmp_path / "m.safetensors")
    read, _ = read_arrays(tmp_path / "m.safetensors")
    assert read["w"].dtype == np.float32
    np.testing.assert_array_equal(read["w"], values.float().numpy())


def test_the_shortest_file_holds_nothing(tmp_path):
    (tmp_path / "m.safetensors").write_bytes((2).to_bytes(8, "little") + b"{}")
    assert read_arrays(tmp_path / "m.safetensors") == ({}, {})
    assert library.load_file(tmp_path / "m.safetensors") == {}


def test_text_is_no_array(tmp_path):
    with pytest.raises(TypeError, match="Model files hold numbers, and an array is of the type <U1"):
        write_arrays(tmp_path / "m.safetensors", {"a": np.array(["x"])}, {})
    assert list(tmp_path.iterdir()) == []


# -- files that are refused --------------------------------------------------------------------------------------------


def file_of(path, header, body=b"", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes((len(text) if length is None else length).to_bytes(8, "little") + text + body)
    return path


def entry(begin, end, shape=None, dtype="F32"):
    return {"dtype": dtype, "shape": [(end - begin) // 4] if shape is None else shape, "data_offsets": [begin, end]}


@pytest.mark.parametrize(
    ("header", "body", "sentence"),
    [
        ({"a": entry(0, 8)}, 4, r"it is truncated \(its arrays fill 8 bytes, and 4 are there\)"),
        ({"a": entry(0, 8)}, 12, r"it is damaged \(4 bytes follow its last array\)"),
        ({"a": entry(0, 8), "b": entry(4, 12)}, 12, r"it is damaged \(its array b overlaps another\)"),
        ({"a": entry(0, 8), "b": entry(0, 8)}, 8, r"it is damaged \(its array b overlaps another\)"),
        ({"a": entry(0, 4), "b": entry(8, 12)}, 12, r"it is damaged \(its array b leaves a gap before it\)"),
        ({"a": entry(4, 8)}, 8, r"it is damaged \(its array a leaves a gap before it\)"),
        ({"a": entry(0, 8, [3])}, 8, r"it is damaged \(its array a has another size than its shape\)"),
        ({"a": entry(0, 8, [2**62, 2**62])}, 8, "its array a has another size than its shape"),
        ({"a": entry(0, 2**60)}, 8, r"it is truncated \(its arrays fill 1,152,921,504,606,846,976 bytes, and 8 are"),
        ({"a": entry(8, 0, [2])}, 8, "its array a has another size than its shape"),
        ({"a": entry(0, 2, [2], "F8_E4M3")}, 2, "its array a is of the type F8_E4M3, which is not read here"),
        ({"a": entry(0, 8, [-2])}, 8, r"it is damaged or another kind of file \(no header of arrays begins it\)"),
        ({"a": entry(0, 8, [2.0])}, 8, "no header of arrays begins it"),
        ({"a": entry(0, 4, [True])}, 4, "no header of arrays begins it"),
        ({"a": {"dtype": "F32", "shape": [2]}}, 8, "no header of arrays begins it"),
        ({"a": 3}, 0, "no header of arrays begins it"),
        ([1, 2, 3], 0, "no header of arrays begins it"),
        (b"3         ", 0, "no header of arrays begins it"),
        (b'{"a": \xff\xfe}', 0, "no header of arrays begins it"),
        (b"[" * 100_000, 0, "no header of arrays begins it"),
        (
            b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
            4,
            "no header of arrays begins it",
        ),
        ({"__metadata__": [1]}, 0, "no header of arrays begins it"),
        ({"__metadata__": {"a": 1}}, 0, r"it is damaged \(an entry of its header is no text\)"),
    ],
)
def test_a_header_that_contradicts_itself_or_the_file_is_refused_in_one_sentence(tmp_path, header, body, sentence):
    path = file_of(tmp_path / "m.safetensors", header, bytes(body))
    for read in (read_arrays, read_metadata):
        with pytest.raises(
            ModelFileError, match=f"^m.safetensors cannot be read as a model: .*{sentence}.*; copy it again, or choose"
        ):
            read(path)


@pytest.mark.parametrize("length", [11, 2**40, 2**64 - 1])
def test_a_header_longer_than_the_file_is_refused_before_it_is_read(tmp_path, length):
    path = file_of(tmp_path / "m.safetensors", b'{"a": 1}  ', length=length)
    with pytest.raises(ModelFileError, match=r"truncated within its header \(it has 18 bytes\)"):
        read_arrays(path)


def test_a_header_of_a_size_that_no_model_has_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "m.safetensors"
    with path.open("wb") as stream:
        stream.write((150_000_000).to_bytes(8, "little"))
        stream.truncate(200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(ModelFileError, match=r"its header would have 150,000,000 bytes"):
            read_metadata(path)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_reading_and_writing_hold_no_second_copy_of_the_arrays(tmp_path):
    arrays = {str(i): np.zeros(1_000_000, dtype=np.float32) for i in range(5)}
    tracemalloc.start()
    try:
        write_arrays(tmp_path / "m.safetensors", arrays, {})
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
        tracemalloc.reset_peak()
        read_metadata(tmp_path / "m.safetensors")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
        read, _ = read_arrays(tmp_path / "m.safetensors")
        assert tracemalloc.get_traced_memory()[1] < 21_000_000
    finally:
        tracemalloc.stop()
    equal(read, arrays)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_byte_is_changed_the_file_is_read_or_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("bytes")
    write_arrays(folder / "m.safetensors", arrays_of(["f4", "u1"]), {"a": "1"})
    raw = bytearray((folder / "m.safetensors").read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    (folder / "m.safetensors").write_bytes(
        raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    )
    try:
        read_arrays(folder / "m.safetensors")
    except ModelFileError as error:
        assert "cannot be read as a model" in str(error)

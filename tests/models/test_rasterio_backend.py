"""rasterio gives what GDAL's own bindings give: each in a Python of its own, which answers by `raster_answers.py`.

Both in one process would be two GDALs and two PROJs.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import re
import struct
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from prospectivity.models.core.errors import ResourceError
from prospectivity.models.rasters import library
from prospectivity.models.rasters.raster import GridFile, holds_nodata
from scipy import ndimage

ROOT = Path(__file__).resolve().parent.parent.parent
RASTERIO = ROOT / ".environment" / "rasterio"
NAN = np.nan
NORTH_UP = (500_000, 100, 0, 2_600_000, 0, -100)
CELLS = np.array([[5.0, 7, 9, 11], [6, 8, 10, 12]])


@pytest.fixture(scope="module")
def python_with_rasterio():
    """The Python of an environment made by pip, which has no GDAL bindings."""
    path = RASTERIO / "bin" / "python"
    if not (RASTERIO / "whole").exists():
        pytest.skip(
            f"no environment with rasterio: {RASTERIO} is made by scripts/test.sh, and pip.log beside it says why"
        )
    return str(path)


def ask(python, task, inputs, outputs, **variables):
    """Run a task of the script; its answers, and what was printed."""
    outputs.mkdir(exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "PROJ_"))}
    environment.update(variables)
    process = subprocess.run(
        # Newer bindings say at each start what GDAL 4 will do.
        [
            python,
            "-I",
            "-B",
            "-W",
            "ignore::FutureWarning",
            str(ROOT / "tests" / "raster_answers.py"),
            task,
            str(inputs),
            str(outputs),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert process.returncode == 0, process.stderr
    return json.loads((outputs / "answers.json").read_text(encoding="utf-8")), process.stderr


@pytest.fixture(scope="module")
def both(python_with_rasterio, tmp_path_factory):
    """Asks both Pythons the same; answers and folders of the one with GDAL's bindings, and of the one with rasterio."""

    def asked(task, inputs):
        folders = [tmp_path_factory.mktemp(f"{task}_{name}") for name in ("gdal", "rasterio")]
        found = []
        for python, backend, folder in zip(
            (sys.executable, python_with_rasterio), ("gdal_backend", "rasterio_backend"), folders
        ):
            answers, printed = ask(python, task, inputs, folder)
            assert answers["library"] == backend
            assert printed == ""
            found.append((answers["answers"], folder))
        return found

    return asked


# -- the choice --------------------------------------------------------------------------------------------------------


def test_every_module_is_imported_without_gdals_bindings(python_with_rasterio, tmp_path):
    answers, _ = ask(python_with_rasterio, "modules", tmp_path, tmp_path)
    failed = answers["answers"]["failed"]
    assert failed.pop("models.rasters.gdal_backend") == "osgeo"
    assert set(failed.values()) <= {"torch"}
    assert not answers["answers"]["osgeo"]


@pytest.fixture
def without(monkeypatch):
    """Take libraries away; the choice is made anew."""

    def hide(*names):
        for name in names:
            monkeypatch.setitem(sys.modules, name, None)
        for backend in ("gdal_backend", "rasterio_backend"):
            monkeypatch.delitem(sys.modules, f"prospectivity.models.rasters.{backend}", raising=False)
            monkeypatch.delattr(f"prospectivity.models.rasters.{backend}", raising=False)
        library.raster_library.cache_clear()

    yield hide
    library.raster_library.cache_clear()


def test_a_python_with_neither_is_named_with_what_to_do(without):
    without("osgeo", "rasterio")
    with pytest.raises(
        ResourceError, match=r"^Rasters need .*\(osgeo\) or rasterio, .*python.* has neither .*pip install"
    ):
        library.raster_library()


def test_rasterio_is_never_imported_beside_qgis(without, monkeypatch):
    class Rasterio:
        def __getattr__(self, name):
            raise AssertionError(f"rasterio.{name} was asked for")

    without("osgeo")
    monkeypatch.setitem(sys.modules, "rasterio", Rasterio())
    monkeypatch.setitem(sys.modules, "qgis.core", object())
    with pytest.raises(ResourceError, match=r"^Rasters need "):
        library.raster_library()


def test_a_workbook_is_refused_with_what_reads_it(python_with_rasterio, tmp_path):
    (tmp_path / "assays.xlsx").write_bytes(b"PK")
    answers, _ = ask(python_with_rasterio, "workbook", tmp_path, tmp_path)
    assert answers["answers"]["error"] == "InputError"
    assert re.match(
        r"assays\.xlsx is a workbook, and the Python at .* lacks GDAL's bindings \(osgeo\), .*save the table as CSV\.$",
        answers["answers"]["sentence"],
    )


def test_both_know_the_same_coordinate_reference_systems(both, tmp_path):
    (ours, _), (theirs, _) = both("systems", tmp_path)
    assert ours == theirs
    assert ours["EPSG:2277"] == [
        "NAD83 / Texas Central (ftUS)",
        "EPSG:2277",
        False,
        0.30480060960121924,
        "US survey foot",
    ]
    assert ours["EPSG:32637+5773"][1] == ""
    assert ours["nonsense"] is ours[""] is None


def test_systems_are_known_where_the_environment_names_the_data_of_another_proj(python_with_rasterio, tmp_path):
    plain, _ = ask(python_with_rasterio, "systems", tmp_path, tmp_path)
    (tmp_path / "proj.db").write_bytes(b"of another age")
    names = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_DATA", "PROJ_LIB")
    named, printed = ask(python_with_rasterio, "systems", tmp_path, tmp_path, **dict.fromkeys(names, str(tmp_path)))
    assert named == plain
    assert printed == ""


# -- reading -----------------------------------------------------------------------------------------------------------


def made(
    path,
    values=CELLS,
    kind=gdal.GDT_Float32,
    *,
    nodata=None,
    transform=NORTH_UP,
    crs=32637,
    driver="GTiff",
    options=(),
    before=None,
    bands=None,
):
    """A raster; `before` is called with the dataset before its values are written, `bands` with each band."""
    values = np.asarray(values)
    values = values if values.ndim == 3 else values[None]
    n, rows, columns = values.shape
    dataset = gdal.GetDriverByName(driver).Create(str(path), columns, rows, n, kind, list(options))
    if transform:
        dataset.SetGeoTransform(transform)
    if crs:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(crs)
        dataset.SetProjection(reference.ExportToWkt())
    if before:
        before(dataset)
    for i, layer in enumerate(values):
        band = dataset.GetRasterBand(i + 1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if bands:
            bands(band)
        band.WriteArray(layer)
    dataset = None
    return path


@contextlib.contextmanager
def config_option(name, value):
    gdal.SetConfigOption(name, value)
    yield
    gdal.SetConfigOption(name, None)


def masked(path, inside, **more):
    """A raster with a mask of its own, in the file or beside it."""
    with config_option("GDAL_TIFF_INTERNAL_MASK", "YES" if inside else "NO"):
        made(path, [CELLS, CELLS + 1], before=lambda dataset: dataset.CreateMaskBand(gdal.GMF_PER_DATASET), **more)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255, 255], [255, 255, 255, 0]], np.uint8))
        dataset = None
    return path


ALPHA = gdal.GCI_AlphaBand


def alpha(band):
    band.SetColorInterpretation(ALPHA if band.GetBand() == 2 else gdal.GCI_Undefined)


def scaled(band):
    band.SetScale(0.01 * band.GetBand())
    band.SetOffset(-5)
    band.SetDescription(f"Größe {band.GetBand()}")


KINDS = {
    "byte": (gdal.GDT_Byte, 255),
    "uint16": (gdal.GDT_UInt16, 65535),
    "int16": (gdal.GDT_Int16, -32768),
    "uint32": (gdal.GDT_UInt32, 4294967295),
    "int32": (gdal.GDT_Int32, -2147483648),
    "int64": (gdal.GDT_Int64, -9999),
    "float32": (gdal.GDT_Float32, NAN),
    "float64": (gdal.GDT_Float64, -9999.0),
}
NO_DATA = {
    "least of float32": (gdal.GDT_Float32, -3.4028234663852886e38, -3.4028234663852886e38),
    "least of float32 in fifteen digits": (gdal.GDT_Float32, -3.40282346638529e38, -3.4028234663852886e38),
    "least of float64": (gdal.GDT_Float64, -1.79769e308, -1.7976931348623157e308),
    "few digits": (gdal.GDT_Int32, -2.14748e9, -2147483648),
    "of no byte": (gdal.GDT_Byte, -9999.0, 241),
    "none of an integer": (gdal.GDT_Int16, 1e20, 0),
    "digits of float32": (gdal.GDT_Float64, -999.99, float(np.float32(-999.99))),
}


def with_control_points(dataset):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32637)
    corners = ((0, 0), (4, 0), (0, 2))
    points = [gdal.GCP(500_000 + 100 * x, 2_600_000 - 100 * y, 0, x, y) for x, y in corners]
    dataset.SetGCPs(points, reference.ExportToWkt())


def sources(folder):
    """Rasters of all kinds, by a name for the test; each a path or what a `RasterSource` takes."""
    tif = functools.partial(str.format, "{}/{}.tif", folder)
    for name, (kind, nodata) in KINDS.items():
        yield name, str(made(tif(name), np.where(CELLS == 9, nodata, CELLS), kind, nodata=nodata))
    for name, (kind, nodata, stored) in NO_DATA.items():
        yield name, str(made(tif(name), np.where(CELLS == 9, stored, CELLS), kind, nodata=nodata))
    yield "mask inside", str(masked(tif("mask inside"), True))
    yield "mask beside", str(masked(tif("mask beside"), False))
    yield "mask and no data", str(masked(tif("mask and no data"), True, nodata=5))
    yield "alpha", str(made(tif("alpha"), [CELLS, np.where(CELLS > 10, 0, 255), CELLS], bands=alpha))
    yield (
        "alpha only",
        str(made(tif("alpha only"), CELLS, bands=lambda band: band.SetColorInterpretation(gdal.GCI_AlphaBand))),
    )
    yield (
        "no data of all bands",
        str(
            made(
                tif("values"),
                [CELLS, CELLS + 1],
                before=lambda dataset: dataset.SetMetadataItem("NODATA_VALUES", "5 6"),
            )
        ),
    )
    yield "scaled", str(made(tif("scaled"), [CELLS, CELLS], gdal.GDT_Int16, nodata=9, bands=scaled))
    yield "scale of 0", str(made(tif("scale"), CELLS, bands=lambda band: band.SetScale(0)))
    yield "complex", str(made(tif("complex"), CELLS, gdal.GDT_CFloat32))
    yield "complex integers", str(made(tif("complex integers"), CELLS, gdal.GDT_CInt16))
    yield "skewed by rounding", str(made(tif("rounding"), transform=(500_000, 100, 1e-5, 2_600_000, 1e-5, -100)))
    yield "rotated", str(made(tif("rotated"), transform=(500_000, 100, 50, 2_600_000, 50, -100)))
    yield "south-up", str(made(tif("south"), transform=(500_000, 100, 0, 2_600_000, 0, 100)))
    yield "no georeference", str(made(tif("nowhere"), transform=None))
    yield "control points only", str(made(tif("points"), transform=None, crs=None, before=with_control_points))
    yield "no system", str(made(tif("no system"), crs=None))
    yield "degrees", str(made(tif("degrees"), transform=(40, 0.01, 0, 24, 0, -0.01), crs=4326))
    yield "feet", str(made(tif("feet"), transform=(2e6, 500, 0, 1e7, 0, -500), crs=2277))
    yield "northing first", str(made(tif("northing"), transform=(1.5e6, 100, 0, 5.5e6, 0, -100), crs=2193))
    yield "signs in the name", str(made(tif("a#b?c!d é 50%"), CELLS))
    noise = np.random.default_rng(0).random((2, 700, 530), dtype=np.float32)
    tiled = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3"]
    yield "tiled", str(made(tif("tiled"), noise, options=tiled))
    path = made(tif("overviews"), noise, options=tiled)
    gdal.Open(path, gdal.GA_Update).BuildOverviews("AVERAGE", [2, 4])
    yield "overviews", path
    whole = Path(made(tif("whole"), noise, options=tiled)).read_bytes()
    Path(tif("truncated")).write_bytes(whole[: len(whole) // 2])
    yield "truncated", tif("truncated")
    Path(tif("notes")).write_text("not a raster")
    yield "no raster", tif("notes")
    yield "missing", tif("missing")
    yield "folder", str(folder)
    with zipfile.ZipFile(folder / "grids.zip", "w") as archive:
        archive.write(tif("tiled"), "sub/tiled.tif")
    yield "archive", f"/vsizip/{folder / 'grids.zip'}/sub/tiled.tif"
    yield "missing archive", "/vsizip/missing.zip/a.tif"
    yield "virtual", str(folder / "v.vrt")
    gdal.BuildVRT(str(folder / "v.vrt"), [tif("scaled")])
    yield "ascii grid", str(folder / "a.asc")
    gdal.Translate(str(folder / "a.asc"), made(tif("ascii"), CELLS, nodata=9), format="AAIGrid")
    yield "open option", {"file": str(folder / "a.asc"), "open_options": ["DATATYPE=Float64"]}
    yield "open option without place", {"file": tif("tiled"), "open_options": ["GEOREF_SOURCES=NONE"]}
    for table in ("first", "second"):
        append = ["APPEND_SUBDATASET=YES"] if table == "second" else []
        gdal.Translate(
            str(folder / "r.gpkg"),
            made(tif(f"{table} of geopackage"), CELLS + len(append), nodata=9),
            format="GPKG",
            creationOptions=[f"RASTER_TABLE={table}", *append],
        )
        yield f"geopackage, {table}", f"GPKG:{folder / 'r.gpkg'}:{table}"
    yield "geopackage, no table", f"GPKG:{folder / 'r.gpkg'}:third"
    gdal.Translate(str(folder / "n.nc"), made(tif("netcdf"), [CELLS, CELLS + 1], nodata=9), format="netCDF")
    yield "netcdf, no variable chosen", str(folder / "n.nc")
    yield "netcdf", f'NETCDF:"{folder / "n.nc"}":Band2'
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(25833)
    yield "another system", {"file": tif("tiled"), "crs": reference.ExportToWkt()}
    yield "system by its code", {"file": tif("tiled"), "crs": "EPSG:25833"}
    yield "no known system", {"file": tif("tiled"), "crs": "nonsense"}
    yield "chosen alpha", {"file": tif("tiled"), "alpha": 1}


SOURCES = [
    *KINDS,
    *NO_DATA,
    *("mask inside", "mask beside", "mask and no data", "alpha", "alpha only", "no data of all bands", "scaled"),
    *("scale of 0", "complex", "complex integers", "skewed by rounding", "rotated", "south-up", "no georeference"),
    "control points only",
    *(
        "no system",
        "degrees",
        "feet",
        "feet of any length",
        "northing first",
        "signs in the name",
        "tiled",
        "overviews",
    ),
    *("truncated", "no raster", "missing", "folder", "archive", "missing archive", "virtual", "ascii grid"),
    *("open option", "open option without place", "geopackage, first", "geopackage, second", "geopackage, no table"),
    *(
        "netcdf, no variable chosen",
        "netcdf",
        "another system",
        "system by its code",
        "no known system",
        "chosen alpha",
        "server",
        "no server",
    ),
]
REFUSED = {
    "alpha only": "alpha only.tif has an alpha band only, ",
    "complex": "complex.tif holds complex numbers: ",
    "complex integers": "complex integers.tif holds complex numbers: ",
    "rotated": "rotated.tif is rotated or its columns run west: ",
    "no georeference": "nowhere.tif has no georeference: ",
    "control points only": "points.tif has no georeference: ",
    "degrees": "degrees.tif lies in a geographic CRS ",
    "feet": "feet.tif lies in a CRS whose unit is the US survey foot, ",
    "truncated": "truncated.tif cannot be read: ",
    "no raster": "{folder}/notes.tif cannot be opened as a raster: ",
    "missing": "{folder}/missing.tif cannot be opened as a raster: ",
    "folder": "{folder} cannot be opened as a raster: ",
    "missing archive": "/vsizip/missing.zip/a.tif cannot be opened as a raster: ",
    "open option without place": "tiled.tif has no georeference: ",
    "geopackage, no table": "GPKG:{folder}/r.gpkg:third cannot be opened as a raster: ",
    "netcdf, no variable chosen": "n.nc has no georeference: ",
    "no known system": "The coordinate reference system of tiled.tif is not understood: ",
    "no server": "/vsicurl/http://{server}/missing.tif cannot be opened as a raster: ",
}
"""How the sentences begin; what follows a colon may be the library's words."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def answers(both, tmp_path_factory):
    """What both say of all sources: answers, arrays, and the words of sentences that differ from machine to machine."""
    folder = tmp_path_factory.mktemp("sources")
    given = {name: (source, False) for name, source in sources(folder)}
    given["feet of any length"] = (given["feet"][0], True)
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        place = f"127.0.0.1:{server.server_port}"
        given |= {"server": (f"/vsicurl/http://{place}/scaled.tif", False)}
        given |= {"no server": (f"/vsicurl/http://{place}/missing.tif", False)}
        (folder / "sources.json").write_text(json.dumps(given))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            found = both("read", folder)
        finally:
            server.shutdown()
    assert list(given) == list(found[0][0])
    assert sorted(given) == sorted(SOURCES)
    return [(told, np.load(out / "arrays.npz")) for told, out in found], {"folder": folder, "server": place}


@pytest.mark.parametrize("name", [name for name in SOURCES if name not in REFUSED])
def test_both_read_the_same(answers, name):
    ((ours, our_arrays), (theirs, their_arrays)), _ = answers
    ours, theirs = ours[name], theirs[name]
    assert "error" not in ours
    our_system, their_system = (told["geometry"].pop("crs") for told in (ours, theirs))
    assert bool(our_system) == bool(their_system)
    if our_system:
        systems = [osr.SpatialReference(), osr.SpatialReference()]
        for system, text in zip(systems, (our_system, their_system)):
            system.SetFromUserInput(text)
        assert systems[0].IsSame(systems[1])
    for our_band, their_band in zip(ours["bands"], theirs["bands"]):
        values = [band.pop("nodata") for band in (our_band, their_band)]
        possible = [
            value
            for value in values
            if value is not None and (np.isnan(value) or holds_nodata(np.zeros(1, ours["type"]), value) is not None)
        ]
        assert len(possible) in (0, 2)
        np.testing.assert_array_equal(possible[:1], possible[1:])
    assert ours == theirs
    for part in ("all", "window", "strips", "overview", "stored"):
        our_part, their_part = (arrays[f"{name}/{part}"] for arrays in (our_arrays, their_arrays))
        assert our_part.dtype == their_part.dtype
        assert our_part.tobytes() == their_part.tobytes()


@pytest.mark.parametrize("name", REFUSED)
def test_both_refuse_the_same_in_one_sentence(answers, name):
    ((ours, _), (theirs, _)), words = answers
    begin = REFUSED[name].format(**words)
    for told in (ours[name], theirs[name]):
        assert told["error"] == "GridError"
        assert told["sentence"].startswith(begin)
        assert re.search(r"[^.\n]\.$", told["sentence"])
        assert len(told["sentence"]) > len(begin) + 5
    if not begin.endswith(("as a raster: ", "be read: ")):
        assert ours[name] == theirs[name]


def test_both_find_the_same_bands_of_a_cube(both, tmp_path):
    stored = np.random.default_rng(2).uniform(500, 6000, (3, 4, 5)).astype(np.float32)
    (tmp_path / "cube.img").write_bytes(stored.tobytes())
    (tmp_path / "cube.hdr").write_text(
        "ENVI\nsamples = 5\nlines = 4\nbands = 3\ndata type = 4\ninterleave = bsq\nbyte order = 0\n"
        "wavelength units = Micrometers\nwavelength = {2.2, 0.45, 0.55}\nfwhm = {0.02, 0.01, 0.011}\n",
        encoding="utf-8",
    )
    tagged = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "cube.tif"), 5, 4, 3, gdal.GDT_Float32)
    for i, centre in enumerate((450.5, 550, 2200)):
        band = tagged.GetRasterBand(i + 1)
        band.WriteArray(stored[i] / 10_000)
        band.SetMetadataItem("wavelength", str(centre))
    tagged = None
    (ours, _), (theirs, _) = both("cubes", tmp_path)
    assert ours == theirs
    assert ours["cube.img"] == {"centres": [450, 550, 2200], "widths": [10, 11, 20], "used": [1, 2, 0], "scale": 10_000}
    assert ours["cube.tif"] == {"centres": [450.5, 550, 2200], "widths": None, "used": [0, 1, 2], "scale": 1}


def test_a_damaged_file_is_read_or_refused_in_one_sentence(python_with_rasterio, tmp_path):
    rng = np.random.default_rng(1)
    noise = rng.random((2, 40, 50), dtype=np.float32)
    sound = Path(made(tmp_path / "sound.tif", noise, nodata=5, options=["COMPRESS=DEFLATE"])).read_bytes()
    for number in range(60):
        changed = bytearray(sound)
        # Most of what describes the structure stands at the beginning.
        for place in rng.integers(0, 900, rng.integers(1, 12)):
            changed[place] = rng.integers(0, 256)
        (tmp_path / f"damaged {number}.tif").write_bytes(changed)
    for python in (sys.executable, python_with_rasterio):
        told = ask(python, "look", tmp_path, tmp_path)[0]["answers"]
        refused = [answer for answer in told.values() if isinstance(answer, dict)]
        assert len(told) == 61
        assert len(refused) > 10
        assert {answer["error"] for answer in refused} == {"GridError"}
        assert all(re.search(r"[^.\n]\.$", answer["sentence"]) for answer in refused)


# -- writing -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def written(both, tmp_path_factory):
    return both("write", tmp_path_factory.mktemp("nothing"))


def tags(path):
    """Tags of the first directory of a TIFF: their values, without the places of the tiles."""
    content = path.read_bytes()
    order, version, first = struct.unpack_from("<2sHI", content)
    assert (order, version) == (b"II", 42)
    (count,) = struct.unpack_from("<H", content, first)
    found = {}
    for i in range(count):
        tag, kind, n, place = struct.unpack_from("<HHII", content, first + 2 + 12 * i)
        size = n * {1: 1, 2: 1, 3: 2, 4: 4, 12: 8, 16: 8}[kind]
        start = place if size > 4 else first + 2 + 12 * i + 8
        found[tag] = content[start : start + size]
    tile_places, tile_sizes = 324, 325
    return {tag: value for tag, value in found.items() if tag not in (tile_places, tile_sizes)}


@pytest.mark.parametrize("name", ["small", "tiled", "compound", "placeless"])
def test_both_write_the_same(written, name):
    paths = [folder / f"{name}.tif" for _, folder in written]
    ours, theirs = (gdal.Open(str(path)) for path in paths)
    assert ours.ReadAsArray().tobytes() == theirs.ReadAsArray().tobytes()
    told = [gdal.Info(dataset, format="json") for dataset in (ours, theirs)]
    for info in told:
        info.pop("description"), info.pop("files")
        assert all(band["noDataValue"] == "NaN" for band in info["bands"])
        assert info["metadata"]["IMAGE_STRUCTURE"]["INTERLEAVE"] == "BAND"
    assert told[0] == told[1]
    geographic_keys = {34735, 34736, 34737}  # which names of parts of a CRS are told along differs among releases
    our_tags, their_tags = ({t: v for t, v in tags(path).items() if t not in geographic_keys} for path in paths)
    assert our_tags == their_tags


def test_both_write_the_same_classes_with_names_and_colours(both, tmp_path):
    (ours, folder), (theirs, other) = both("classes", tmp_path)
    assert (
        ours
        == theirs
        == sorted(f"{name}.tif{more}" for name in ("few", "many", "nowhere") for more in ("", ".aux.xml"))
    )
    for name in ("few", "nowhere", "many"):
        told = []
        for path in (folder / f"{name}.tif", other / f"{name}.tif"):
            dataset = gdal.Open(str(path))
            band = dataset.GetRasterBand(1)
            colours = band.GetColorTable()
            told.append(
                (
                    dataset.ReadAsArray().tolist(),
                    gdal.GetDataTypeName(band.DataType),
                    band.GetNoDataValue(),
                    band.GetCategoryNames(),
                    band.GetMetadata(),
                    colours and [colours.GetColorEntry(i) for i in range(5)],
                    dataset.GetGeoTransform(can_return_null=True),
                    dataset.GetProjection(),
                )
            )
        assert told[0] == told[1]
        values, kind, nodata, names, tags, colours, transform, crs = told[0]
        number = 300 if name == "many" else 3
        assert (kind, nodata) == ("UInt16" if name == "many" else "Byte", 0)
        assert (min(map(min, values)), max(map(max, values))) == (0, number)
        assert names == ["Unclassified", *(f"Größe <{i}>" for i in range(1, number + 1))]
        assert (tags["class_0"], tags["class_3"]) == ("Unclassified", "Größe <3>")
        assert colours is None if name == "many" else colours[2][:3] == (2, 128, 64)
        assert (transform is None, crs == "") == ((True, True) if name == "nowhere" else (False, False))


def test_both_refuse_to_write_the_same_and_leave_only_what_is_whole(written):
    (ours, _), (theirs, _) = written
    assert ours["cancelled"] == theirs["cancelled"] == "cancelled"
    assert ours["not understood"] == theirs["not understood"]
    assert ours["not understood"]["sentence"].startswith("The coordinate reference system of not understood.tif is not")
    for told in (ours, theirs):
        assert told["too large"]["error"] == "ResourceError"
        assert re.search(r"large\.tif cannot be created: .*[^.\n]\.$", told["too large"]["sentence"])
        assert told["left"] == ["compound.tif", "placeless.tif", "small.tif", "tiled.tif"]


def test_a_disk_that_fills_up_while_rasterio_writes_ends_with_one_sentence_and_no_file(
    python_with_rasterio, small_disk, tmp_path
):
    answers, _ = ask(python_with_rasterio, "fill", small_disk, tmp_path)
    for rows_at_once in ("256", "100", "700"):
        told = answers["answers"][rows_at_once]
        assert told["error"] == "ResourceError"
        assert re.search(r"grid\.tif cannot be written: [^\n]*\(is the disk full\?\)\.$", told["sentence"])
        assert answers["answers"][f"left {rows_at_once}"] == ["other"]


# -- cells and shapes --------------------------------------------------------------------------------------------------


def check_same_outline(ours, theirs):
    """GDALs of different ages begin their rings at other vertices."""
    first, second = map(ogr.CreateGeometryFromWkt, (ours, theirs))
    assert first.IsValid()
    assert second.IsValid()
    assert first.SymDifference(second).IsEmpty()
    assert len(ours.split(",")) == len(theirs.split(","))


def test_both_outline_the_same_ground_and_find_the_same_cells_in_areas(both, tmp_path):
    rng = np.random.default_rng(5)
    mask = rng.random((60, 80)) < np.linspace(0.1, 0.9, 80)
    np.save(tmp_path / "labels.npy", ndimage.label(mask, structure=np.ones((3, 3)))[0].astype(np.int32))

    def ring(vertices, reach):
        places = rng.uniform((512_900, 2_611_800), (514_400, 2_612_100)) + rng.uniform(-reach, reach, (vertices, 2))
        return [*places.tolist(), places[0].tolist()]

    areas = [{"type": "Polygon", "coordinates": [ring(7, 400.0), ring(4, 90.0)]} for _ in range(30)]
    areas += [{"type": "MultiPolygon", "coordinates": [[ring(3, 9.0)], [ring(5, 30.0)]]} for _ in range(30)]
    areas += [{"type": "LineString", "coordinates": ring(3, 200.0)} for _ in range(30)]
    areas += [{"type": "MultiPoint", "coordinates": ring(9, 200.0)} for _ in range(5)]
    areas += [{"type": "Polygon", "coordinates": [[[*place, 7.0] for place in ring(3, 200.0)]]} for _ in range(5)]
    areas.append({"type": "GeometryCollection", "geometries": areas[::12]})
    (tmp_path / "areas.json").write_text(json.dumps([json.dumps(area) for area in areas]), encoding="utf-8")
    (ours, our_folder), (theirs, their_folder) = both("shapes", tmp_path)
    masks = np.load(our_folder / "masks.npy")
    assert masks.any(axis=(1, 2)).all()
    np.testing.assert_array_equal(np.load(their_folder / "masks.npy"), masks)
    assert set(ours) == set(theirs)
    for label, wkt in ours.items():
        check_same_outline(wkt, theirs[label])


# -- from samples to targets -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mapped(both, tmp_path_factory):
    """A survey mapped by both; the one with rasterio applies the model of the other, whose scikit-learn is older."""
    folder = tmp_path_factory.mktemp("survey")
    rng = np.random.default_rng(3)
    x, y = rng.uniform((500_000, 2_600_000), (506_000, 2_604_000), (600, 2)).T
    east, north = rng.uniform((501_500, 2_601_500), (504_000, 2_603_000), (12, 2)).T
    near = np.exp(-(np.hypot(x[:, None] - east, y[:, None] - north).min(axis=1) / 400))
    ring = [(501050, 2601050), (503050, 2601050), (503050, 2603050), (501050, 2603050), (501050, 2601050)]
    np.savez(
        folder / "survey.npz",
        x=x,
        y=y,
        east=east,
        north=north,
        area=json.dumps({"type": "Polygon", "coordinates": [ring]}),
        Au=np.exp(2 * near + 0.3 * rng.normal(size=600)),
        Cu=np.exp(near + 0.5 * rng.normal(size=600)),
        Zn=np.exp(0.5 * rng.normal(size=600)),
    )
    ((_, first), _) = both("chain", folder)
    (first / "model.safetensors").rename(folder / "model.safetensors")
    return both("chain", folder)


@pytest.mark.parametrize("name", ["idw", "kriged", "variance", "gradients", "map", "spread", "attribution"])
def test_both_map_the_same(mapped, name):
    (_, ours), (_, theirs) = mapped
    with GridFile(ours / f"{name}.tif") as first, GridFile(theirs / f"{name}.tif") as second:
        assert first.names == second.names
        assert first.geometry == second.geometry
        values = first.read()
        assert np.isfinite(values).any()
        # Their NumPy and SciPy are of different ages as well, and may round otherwise in the last digit.
        np.testing.assert_allclose(second.read(), values, rtol=2e-6, atol=1e-6 * np.nanstd(values))


def test_a_model_learnt_with_rasterio_ranks_the_ground_alike(mapped):
    (_, ours), (_, theirs) = mapped
    with GridFile(ours / "own.tif") as first, GridFile(theirs / "own.tif") as second:
        assert np.corrcoef(first.read().ravel(), second.read().ravel())[0, 1] > 0.98


def test_both_find_the_same_elements_area_figures_and_targets(mapped):
    (ours, _), (theirs, _) = mapped
    assert ours["area"] == theirs["area"]
    assert ours["auc"] == pytest.approx(theirs["auc"])
    assert len(ours["targets"]) == len(theirs["targets"])
    for our_row, their_row in zip(ours["targets"], theirs["targets"]):
        check_same_outline(our_row[0], their_row[0])
        for our_value, their_value in zip(our_row[1:], their_row[1:]):
            close = isinstance(our_value, float)
            assert their_value == (pytest.approx(our_value, rel=1e-5) if close else our_value)
    for (name, auc), (their_name, their_auc) in zip(ours["scores"], theirs["scores"]):
        assert name == their_name
        assert auc == pytest.approx(their_auc, abs=0.02)

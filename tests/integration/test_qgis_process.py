"""The plugin as scripts see it: `sh scripts/qgis_process.sh`, its exit codes, its one sentence, and no half-written
file.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hangs import HANG_S
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ["sh", str(ROOT / "scripts" / "qgis_process.sh")]
EAST, NORTH, CELL = 500_000.0, 2_600_020.0, 10.0
GOLD = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 60.0]])
"""Samples at the centres of a grid of 3 x 2 cells; unlike itself when turned or mirrored."""


def qgis_process(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=False, timeout=HANG_S)


def interpolate(*arguments: str) -> subprocess.CompletedProcess:
    return qgis_process("run", "prospectivity:interpolateidw", *arguments)


@pytest.fixture(scope="session", autouse=True)
def set_up():
    """Let the script set everything up once; skip where there is no QGIS and none can be installed."""
    if shutil.which("qgis_process") is None and shutil.which("apt-get") is None:
        pytest.skip("qgis_process is not installed")
    result = qgis_process("plugins")
    assert result.returncode == 0, result.stdout + result.stderr
    return result


def write_samples(path: Path, values: np.ndarray, *, geographic: bool = False) -> Path:
    """Samples as a GeoPackage or GeoJSON: Au (number), Same (one value), Note (text)."""
    reference, wgs84 = osr.SpatialReference(), osr.SpatialReference()
    reference.ImportFromEPSG(32637)
    wgs84.ImportFromEPSG(4326)
    for system in (reference, wgs84):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    to_degrees = osr.CoordinateTransformation(reference, wgs84)
    driver = ogr.GetDriverByName("GeoJSON" if path.suffix == ".geojson" else "GPKG")
    dataset = driver.CreateDataSource(str(path))
    layer = dataset.CreateLayer("samples", wgs84 if geographic else reference, ogr.wkbPoint)
    for name, kind in (("Au", ogr.OFTReal), ("Same", ogr.OFTReal), ("Note", ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for (row, column), value in np.ndenumerate(values):
        x, y = EAST + (column + 0.5) * CELL, NORTH - (row + 0.5) * CELL
        if geographic:
            x, y, _ = to_degrees.TransformPoint(x, y)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("Au", float(value))
        feature.SetField("Same", 7.0)
        feature.SetField("Note", "text")
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    layer = dataset = None
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("survey")
    write_samples(folder / "samples.gpkg", GOLD)
    write_samples(folder / "degrees.geojson", GOLD, geographic=True)
    write_samples(folder / "empty.gpkg", np.empty((0, 0)))
    (folder / "out").mkdir()
    return folder


def distinct_errors(result: subprocess.CompletedProcess) -> set[str]:
    """QGIS repeats an error on several channels; each counts once."""
    lines = (result.stdout + result.stderr).splitlines()
    return {line.split("ERROR:", 1)[1].strip() for line in lines if "ERROR:" in line}


# -- it works ----------------------------------------------------------------------------------------------------------


def test_the_plugin_is_switched_on(set_up):
    assert "* prospectivity" in [line.strip() for line in set_up.stdout.splitlines()]


def test_samples_at_cell_centres_come_back_at_their_places_north_up(folder):
    output = folder / "out" / "exact.tif"
    extent = f"{EAST},{EAST + 3 * CELL},{NORTH - 2 * CELL},{NORTH} [EPSG:32637]"
    result = interpolate(
        f"--INPUT={folder / 'samples.gpkg'}",
        "--ELEMENTS=Au",
        f"--EXTENT={extent}",
        f"--CELL_SIZE={CELL}",
        "--NEIGHBOURS=6",
        f"--OUTPUT={output}",
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert f"OUTPUT:\t{output}" in result.stdout
    dataset = gdal.Open(str(output))
    assert dataset.GetGeoTransform() == (EAST, CELL, 0.0, NORTH, 0.0, -CELL)
    assert dataset.GetRasterBand(1).GetDescription() == "Au"
    np.testing.assert_array_equal(dataset.ReadAsArray(), GOLD.astype(np.float32))
    output.unlink()


def test_samples_in_degrees_are_brought_into_their_utm_zone_and_the_log_says_so(folder):
    output = folder / "out" / "utm.tif"
    result = interpolate(
        f"--INPUT={folder / 'degrees.geojson'}", "--ELEMENTS=Au", "--COLUMNS=30", "--NEIGHBOURS=1", f"--OUTPUT={output}"
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "reprojected to EPSG:32637" in result.stdout + result.stderr
    dataset = gdal.Open(str(output))
    assert 'AUTHORITY["EPSG","32637"]' in dataset.GetProjection()
    values = dataset.ReadAsArray()
    assert values[0, 0] == 1
    assert values[0, -1] == 3
    assert values[-1, -1] == 60
    output.unlink()


def test_with_json_the_output_comes_back_as_json(folder):
    output = folder / "out" / "json.tif"
    arguments = (
        f"--INPUT={folder / 'samples.gpkg'}",
        "--ELEMENTS=Au",
        "--NEIGHBOURS=3",
        "--CELL_SIZE=5",
        f"--OUTPUT={output}",
    )
    result = qgis_process("--json", "run", "prospectivity:interpolateidw", *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    assert json.loads(result.stdout[result.stdout.index("{") :])["results"]["OUTPUT"] == str(output)
    output.unlink()


# -- it fails well -----------------------------------------------------------------------------------------------------

BAD_INPUT = {
    "an empty layer": ({"INPUT": "empty.gpkg"}, "has no points"),
    "a text column": ({"ELEMENTS": "Note"}, "The field Note of samples holds String, not numbers"),
    "equal values": ({"ELEMENTS": "Same"}, "Same has the same value (7) at all 6 places"),
    "fewer samples than neighbours": (
        {"NEIGHBOURS": "12"},
        "Au has values at 6 places and interpolation takes 12 neighbours",
    ),
    "no such field": ({"ELEMENTS": "Zn"}, "has no field Zn: its fields are fid, Au, Same, Note"),
    "a missing folder": ({"OUTPUT": "out/missing/grid.tif"}, "missing does not exist: create it"),
    "a folder that nobody can write to": ({"OUTPUT": "/proc/grid.tif"}, "The folder /proc cannot be written to"),
    "a file type that is not written": ({"OUTPUT": "out/grid.png"}, "grid.png is written as .tif"),
    "cells by the billion": ({"CELL_SIZE": "0.00001"}, "1 billion are the most: check cell size and extent"),
}


@pytest.fixture(scope="module")
def failed(folder):
    """Every bad call, two at a time: starting QGIS takes most of the time."""

    def call(change: dict[str, str]) -> subprocess.CompletedProcess:
        given = {"INPUT": "samples.gpkg", "ELEMENTS": "Au", "NEIGHBOURS": "3", "OUTPUT": "out/grid.tif", **change}
        paths = {name: str(folder / given[name]) for name in ("INPUT", "OUTPUT")}
        return interpolate(*(f"--{name}={value}" for name, value in {**given, **paths}.items()))

    with ThreadPoolExecutor(2) as pool:
        return dict(zip(BAD_INPUT, pool.map(call, [change for change, _ in BAD_INPUT.values()])))


@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_ends_with_one_clear_sentence_and_a_non_zero_exit_code(failed, case):
    result = failed[case]
    assert result.returncode not in (0, 134, 139), result.stdout + result.stderr
    errors = distinct_errors(result)
    assert len(errors) == 1, errors
    (sentence,) = errors
    assert BAD_INPUT[case][1] in sentence
    assert sentence.endswith(".")
    assert "Traceback" not in result.stdout + result.stderr


def test_bad_input_leaves_no_file_of_any_kind(failed, folder):
    assert list((folder / "out").rglob("*")) == []
    assert not [path for path in folder.iterdir() if path.suffix == ".part"]


def start_long_run(folder: Path, output: Path) -> subprocess.Popen:
    """An interpolation of minutes, returned once it has begun to write."""
    arguments = [
        f"--INPUT={folder / 'samples.gpkg'}",
        "--ELEMENTS=Au",
        "--NEIGHBOURS=6",
        "--COLUMNS=20000",
        "--ROWS=20000",
        f"--OUTPUT={output}",
    ]
    command = [*COMMAND, "run", "prospectivity:interpolateidw", *arguments]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    while not list(output.parent.glob(".*.part")) and process.poll() is None:
        time.sleep(0.05)
    return process


def test_ctrl_c_in_the_middle_cancels_and_leaves_no_file(folder):
    process = start_long_run(folder, folder / "out" / "long.tif")
    assert list((folder / "out").glob(".long.tif.*.part"))
    os.killpg(process.pid, signal.SIGINT)
    printed, _ = process.communicate(timeout=HANG_S)
    assert process.returncode not in (0, 134, 139), printed
    assert "Cancelled during" in printed
    assert list((folder / "out").iterdir()) == []


def ended(pid: int) -> bool:
    """Whether a process is gone; one that has ended counts though nobody asked after it."""
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z"


def worker_of(output: Path) -> int:
    """Process that writes `output`, by the name of the part that it writes."""
    (part,) = output.parent.glob(f".{output.name}.*.part")
    worker = int(part.name.split(".")[-2])
    assert "models.worker" in Path(f"/proc/{worker}/cmdline").read_text()
    return worker


def test_when_qgis_is_killed_its_worker_ends_too_and_leaves_no_file(folder):
    process = start_long_run(folder, folder / "out" / "killed.tif")
    worker = worker_of(folder / "out" / "killed.tif")
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=HANG_S)
    while not ended(worker):
        time.sleep(0.05)
    assert list((folder / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("end", "says"),
    [
        (
            signal.SIGKILL,
            "was killed, as systems do when memory runs out: close other programs, choose larger cells or fewer"
            " elements, and run it again.",
        ),
        (signal.SIGSEGV, "crashed in a library (SIGSEGV): run it again, and report it if that happens twice."),
        (signal.SIGABRT, "crashed in a library (SIGABRT): run it again, and report it if that happens twice."),
    ],
)
def test_when_the_worker_dies_qgis_says_one_sentence_leaves_no_file_and_the_same_command_then_succeeds(
    folder, end, says
):
    output = folder / "out" / "grid.tif"
    process = start_long_run(folder, output)
    os.kill(worker_of(output), end)
    printed, _ = process.communicate(timeout=HANG_S)
    assert process.returncode not in (0, 134, 139), printed
    (sentence,) = {line.partition("ERROR:")[2].strip() for line in printed.splitlines() if "ERROR:" in line}
    assert sentence.startswith(f"The process that worked on 'Interpolate elements (IDW)' {says} Its last words are in ")
    assert list((folder / "out").iterdir()) == []
    arguments = [f"--INPUT={folder / 'samples.gpkg'}", "--ELEMENTS=Au", "--NEIGHBOURS=6", "--COLUMNS=30", "--ROWS=20"]
    assert interpolate(*arguments, f"--OUTPUT={output}").returncode == 0
    output.unlink()


# -- as the plugin manager installs it ---------------------------------------------------------------------------------


def test_the_packaged_zip_works_in_a_fresh_profile(folder, tmp_path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("package_script", ROOT / "scripts" / "package.py")
    package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)
    with zipfile.ZipFile(package.build(ROOT, tmp_path)) as archive:
        archive.extractall(tmp_path / "plugins")
    (tmp_path / "profile").mkdir(mode=0o700)
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(tmp_path / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "XDG_RUNTIME_DIR": str(tmp_path / "profile"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    output = tmp_path / "grid.tif"
    for arguments in (
        ["plugins", "enable", "prospectivity"],
        [
            "run",
            "prospectivity:interpolateidw",
            f"--INPUT={folder / 'samples.gpkg'}",
            "--ELEMENTS=Au",
            "--NEIGHBOURS=3",
            "--CELL_SIZE=5",
            f"--OUTPUT={output}",
        ],
    ):
        result = subprocess.run(
            [program, *arguments], capture_output=True, text=True, check=False, env=environment, timeout=HANG_S
        )
        assert result.returncode == 0, result.stdout + result.stderr
    assert gdal.Open(str(output)).RasterCount == 1

"""The scripts' own work: what they refuse, and the page on which the demo lays two maps side by side."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hangs import HANG_S
from osgeo import ogr, osr
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.synthetic.spectra import true_classes

ROOT = Path(__file__).resolve().parent.parent
CRS = "EPSG:32637"


@pytest.fixture
def demo_report(monkeypatch):
    pytest.importorskip("matplotlib")
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("demo_report", ROOT / "scripts" / "demo_report.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "demo_report", module)
    spec.loader.exec_module(module)
    return module


def run_of_a_map(folder: Path, name: str, **results) -> None:
    """Files as a run of the main job leaves them: the map, the deposits in degrees, the results."""
    geometry = GridGeometry(500_000.0, 4_001_000.0, 100.0, 100.0, 10, 10, CRS)
    with GridWriter(folder / f"{name}.tif", geometry, ["probability"]) as grid:
        grid.write(np.linspace(0, 1, 100, dtype=np.float32).reshape(1, 10, 10))
    reference = osr.SpatialReference()
    reference.SetFromUserInput("EPSG:4326")
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    deposits = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(folder / f"{name}_deposits.geojson"))
    layer = deposits.CreateLayer("deposits", reference, ogr.wkbPoint)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (39.0055 36.152)"))
    layer.CreateFeature(feature)
    deposits = layer = None
    run = {
        "inputs": {"DEPOSITS": str(folder / f"{name}_deposits.geojson")},
        "log": {"warning": [f"{name} has a doubt."]},
        "results": {"PROBABILITY": str(folder / f"{name}.tif"), "AUC": 0.9, "SELECTED": "Au,Cu", **results},
    }
    (folder / f"{name}.json").write_text(json.dumps(run), encoding="utf-8")


def test_the_demo_lays_both_maps_with_their_held_out_figures_on_one_page(tmp_path, demo_report, monkeypatch, capsys):
    held_out = {"AUC_HELD_OUT": 0.8125, "AUC_HELD_OUT_LOW": 0.7, "AUC_HELD_OUT_HIGH": 0.9}
    run_of_a_map(tmp_path, "automatic", **held_out, DEPOSITS_HELD_OUT=40, HOW_HELD_OUT="Each fold in turn.")
    run_of_a_map(tmp_path, "resnet50")
    monkeypatch.setattr(sys, "argv", ["demo_report.py", str(tmp_path), "automatic", "resnet50"])
    demo_report.main()
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 1
    assert "0.812 (0.700 to 0.900)" in page
    assert "Each fold in turn." in page
    assert "ResNet-50: resnet50 has a doubt." in page
    assert "No deposit was held out." in page
    assert '<a href="resnet50.html">The whole report</a>' in page
    assert "these figures do not say which map is better" in page
    assert "calibrated on deposits held out, that of a network is not" in page
    assert "http" not in page.replace("http://www.w3.org", "")
    said = capsys.readouterr().out
    assert "Classifier of cells (automatic) 0.812 (0.700 to 0.900); ResNet-50 –" in said


def test_the_demo_of_spectra_counts_the_cells_that_got_their_true_mineral(tmp_path, monkeypatch, capsys):
    pytest.importorskip("matplotlib")
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("demo_spectra", ROOT / "scripts" / "demo_spectra.py")
    demo = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(demo)
    geometry = GridGeometry(500_000.0, 4_001_000.0, 10.0, 10.0, 5, 4, CRS)
    truth = np.repeat(np.array([1, 2, 3, 7], dtype=np.uint8), 5).reshape(1, 4, 5)
    # The map may number its classes otherwise: names count.
    found = np.where(truth == 1, 2, np.where(truth == 2, 1, truth)).astype(np.uint8)
    found[0, 3, :2] = 0
    kept = true_classes()
    for name, values, classes in (
        ("truth", truth, kept),
        ("classes", found, [kept[i] for i in (0, 2, 1, *range(3, 8))]),
    ):
        with GridWriter(tmp_path / f"{name}.tif", geometry, ["class"], classes) as writer:
            writer.write(values)
    monkeypatch.setattr(sys, "argv", ["demo_spectra.py", str(tmp_path)])
    demo.main()
    assert "90.0 % of the image's cells got their true mineral" in capsys.readouterr().err
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "90.0 % of the 20 cells" in page
    assert "60.0 %" in page


def test_deposits_are_drawn_where_they_lie_on_a_map_in_metres(tmp_path, demo_report):
    run_of_a_map(tmp_path, "automatic")
    shown = demo_report.read_map(tmp_path, "automatic")
    assert shown.deposits.shape == (1, 2)
    assert shown.geometry.contains(*shown.deposits.T).all()


@pytest.mark.parametrize("arguments", [[], ["mars"], ["trixie", "--quick"]])
def test_a_system_or_option_that_does_not_exist_is_answered_by_the_usage(arguments):
    command = ["sh", str(ROOT / "scripts" / "test-on.sh"), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG_S)
    assert result.returncode == 2
    assert "sh scripts/test-on.sh bookworm|trixie|sid|noble" in result.stderr
    assert result.stdout == ""

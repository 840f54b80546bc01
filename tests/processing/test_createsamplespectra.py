"""The sample spectra through Processing."""

import numpy as np
import pytest

ID = "prospectivity:createsamplespectra"
SMALL = {"SAMPLES": 70, "COLUMNS": 40, "ROWS": 30}


def run(folder, **parameters):
    import processing

    outputs = {"SPECTRA": "spectra.gpkg", "IMAGE": "image.tif", "TRUTH": "truth.tif"}
    return processing.run(ID, {**SMALL, **parameters, **{name: str(folder / file) for name, file in outputs.items()}})


def test_points_image_and_truth_lie_on_one_another(qgis, tmp_path):
    from prospectivity.models.synthetic.spectra import MINERALS
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    results = run(tmp_path)
    points, image, truth = (
        QgsVectorLayer(results["SPECTRA"]),
        QgsRasterLayer(results["IMAGE"]),
        QgsRasterLayer(results["TRUTH"]),
    )
    known = ["sample", "site", "class", *MINERALS, "Fe_pct", "Zn_ppm", "Sn_ppm"]
    assert points.fields().names() == ["fid", *known, *(str(band) for band in range(400, 2451, 5))]
    assert {layer.crs().authid() for layer in (points, image, truth)} == {"EPSG:32649"}
    assert (image.bandCount(), image.width(), image.height()) == (204, 40, 30)
    names = ["", *MINERALS]
    for point in points.getFeatures():
        value, inside = truth.dataProvider().sample(point.geometry().asPoint(), 1)
        assert inside
        assert names[int(value)] == point["class"]
        assert point[point["class"]] == max(point[name] for name in MINERALS)


def test_another_instrument_sees_the_same_scene(qgis, tmp_path):
    from osgeo import gdal

    (tmp_path / "other").mkdir()
    one, other = run(tmp_path), run(tmp_path / "other", INSTRUMENT="spaceborne")
    assert (gdal.Open(one["TRUTH"]).ReadAsArray() == gdal.Open(other["TRUTH"]).ReadAsArray()).all()
    first, second = (gdal.Open(results["IMAGE"]) for results in (one, other))
    assert second.RasterCount == 238
    assert first.GetRasterBand(1).GetMetadata() == {
        "wavelength": "420",
        "wavelength_units": "Nanometers",
        "fwhm": "11",
    }
    # Bands at 2,200 and 2,202 nm.
    assert first.GetRasterBand(179).GetDescription() == "2200 nm"
    assert second.GetRasterBand(210).GetDescription() == "2202.5 nm"
    values = [image.GetRasterBand(band).ReadAsArray() for image, band in ((first, 179), (second, 210))]
    assert np.corrcoef(values[0].ravel(), values[1].ravel())[0, 1] > 0.99


def test_spectra_go_on_into_the_next_algorithm(qgis, tmp_path):
    import processing

    results = run(tmp_path)
    done = processing.run(
        "prospectivity:preprocessspectra",
        {"SPECTRA": results["SPECTRA"], "STEPS": "range(2100, 2300); continuum", "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    assert done.featureCount() == 70
    depth = {
        name: np.mean([1 - row["2205"] for row in done.getFeatures() if row["class"] == name])
        for name in ("kaolinite", "hematite")
    }
    assert depth["kaolinite"] > 3 * depth["hematite"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"SAMPLES": 3}, "3 samples were asked for"), ({"ROWS": 2}, "An image of 40 x 2 cells was asked for")],
)
def test_impossible_wishes_are_refused_and_leave_no_file(qgis, tmp_path, refusal, change, sentence):
    outputs = {"SPECTRA": str(tmp_path / "s.gpkg"), "IMAGE": str(tmp_path / "i.tif"), "TRUTH": str(tmp_path / "t.tif")}
    assert sentence in refusal(ID, **{**SMALL, **outputs, **change})
    assert list(tmp_path.iterdir()) == []

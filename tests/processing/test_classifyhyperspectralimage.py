"""`prospectivity:classifyhyperspectralimage` in a running QGIS: maps with names and colours, masks, refusals."""

from pathlib import Path

import numpy as np
import pytest
from cubes import NAMES, class_map, noisy, train, write_cube
from listeners import Run, at_fraction
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.spectra.colours import class_colours

ID = "prospectivity:classifyhyperspectralimage"
TRUTH = class_map()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("image")
    write_cube(folder / "cube", noisy(TRUTH))
    train("plsda", "continuum").save(folder / "model.safetensors")
    return folder


def classified(folder, image=None, **parameters):
    given = {"IMAGE": str(image or folder / "cube"), "MODEL": str(folder / "model.safetensors"), **parameters}
    return Run(ID, **{"OUTPUT": "TEMPORARY_OUTPUT", **given})


def values_of(path):
    with GridFile(Path(path), image=True) as grid:
        return np.nan_to_num(grid.read()[0])


def test_an_image_becomes_a_class_map_with_probability_margin_and_a_page(qgis, folder, tmp_path):
    names = {"OUTPUT": "a.tif", "PROBABILITY": "p.tif", "MARGIN": "m.tif", "REPORT": "r.html"}
    outputs = {name: str(tmp_path / file) for name, file in names.items()}
    run = classified(folder, **outputs)
    assert run.well, run.log
    assert {name: run.results[name] for name in outputs} == outputs
    assert (values_of(outputs["OUTPUT"]) == TRUTH + 1).mean() > 0.98
    assert values_of(outputs["PROBABILITY"]).min() > 1 / 3
    assert (values_of(outputs["MARGIN"]) <= values_of(outputs["PROBABILITY"])).all()
    page = Path(outputs["REPORT"]).read_text(encoding="utf-8")
    assert "1,200 of 1,200 cells have a class: goethite 5" in page
    assert page.count("<figure>") == 2
    assert "Cells of each class: goethite 6" in run.log


def test_qgis_shows_names_and_colours_of_the_file_by_itself(qgis, folder, tmp_path):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer

    run = classified(folder, OUTPUT=str(tmp_path / "a.tif"))
    layer = QgsRasterLayer(run.results["OUTPUT"], "classes")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    shown = {one.value: (one.label, one.color.name().upper()) for one in renderer.classes()}
    assert [shown[value] for value in (1, 2, 3)] == list(zip(NAMES, class_colours(3)))
    del renderer, layer


def test_the_loaded_layer_has_one_legend_entry_for_each_class_and_nothing_for_0(qgis, folder, tmp_path):
    from prospectivity.models.spectra.colours import categories_of
    from prospectivity.processing.styling import classes_style
    from qgis.core import QgsRasterLayer

    run = classified(folder, OUTPUT=str(tmp_path / "a.tif"))
    layer = QgsRasterLayer(run.results["OUTPUT"], "classes")
    classes_style(categories_of(NAMES)).apply(layer)
    legend = [(one.value, one.label, one.color.name().upper()) for one in layer.renderer().classes()]
    assert legend == list(zip((1, 2, 3), NAMES, class_colours(3)))
    assert layer.dataProvider().sourceNoDataValue(1) == 0
    del layer


def test_an_image_without_a_georeference_is_classified_and_lies_where_qgis_shows_the_image(qgis, folder, tmp_path):
    from qgis.core import QgsRasterLayer

    image = write_cube(tmp_path / "cube", noisy(TRUTH), place=False)
    run = classified(folder, image, OUTPUT=str(tmp_path / "a.tif"))
    assert run.well, run.log
    assert run.told("cube has no georeference, and neither have its maps")
    assert (values_of(tmp_path / "a.tif") == TRUTH + 1).mean() > 0.98
    layers = [QgsRasterLayer(str(path), "a") for path in (image, tmp_path / "a.tif")]
    assert layers[0].extent() == layers[1].extent()
    with GridFile(image, image=True) as grid:
        extent = layers[0].extent()
        assert (extent.xMinimum(), extent.yMaximum(), extent.yMinimum()) == (
            0,
            grid.geometry.y_max,
            grid.geometry.y_min,
        )
    del layers


def polygon(crs, west, south, east, north):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs={crs}", "Pit", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, east, north)))
    layer.dataProvider().addFeatures([feature])
    return layer


def test_only_cells_within_polygons_of_any_crs_are_classified(qgis, folder):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    # The northern 20 of 40 rows, of 5 m each, seen from degrees.
    own = polygon("EPSG:32637", 499_000, 2_599_900, 501_000, 2_601_000)
    assert (values_of(classified(folder, MASK=own).results["OUTPUT"]) > 0).any(axis=1).sum() == 20
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32637"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    box = to_degrees.transformBoundingBox(own.extent())
    other = polygon("EPSG:4326", box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    run = classified(folder, MASK=other)
    assert (values_of(run.results["OUTPUT"]) > 0).any(axis=1).sum() == 20
    assert run.told("600 cells of 1,200 (50.0 %) lie outside the mask")


def test_a_raster_masks_where_it_is_0(qgis, folder, tmp_path):
    inside = np.ones((1, 40, 30), dtype=np.float32)
    inside[:, :, 25:] = 0
    with GridFile(folder / "cube", image=True) as grid, GridWriter(tmp_path / "m.tif", grid.geometry, ["in"]) as writer:
        writer.write(inside)
    values = values_of(classified(folder, MASK=str(tmp_path / "m.tif")).results["OUTPUT"])
    assert ((values > 0) == (inside[0] > 0)).all()


def test_what_cannot_be_classified_is_refused_in_one_sentence_and_leaves_no_file(qgis, folder, tmp_path):
    (tmp_path / "out").mkdir()
    no_waves = write_cube(tmp_path / "plain", noisy(TRUTH), None)
    far = write_cube(tmp_path / "far", noisy(TRUTH), np.linspace(8000, 12000, 60))
    short = write_cube(tmp_path / "short", noisy(TRUTH))
    short.write_bytes(short.read_bytes()[:-1000])
    for image, sentence in (
        (no_waves, "plain says no wavelengths"),
        (far, "The image far (8,000 to 12,000 nm) and the model (450 to 2,450 nm) overlap too little"),
        (short, "287,000"),
    ):
        run = classified(folder, image, OUTPUT=str(tmp_path / "out" / "a.tif"), REPORT=str(tmp_path / "out" / "r.html"))
        assert not run.well
        assert sentence in run.log
        assert not list((tmp_path / "out").iterdir())
    run = classified(folder, MODEL=str(folder / "cube"), OUTPUT=str(tmp_path / "out" / "a.tif"))
    assert not run.well and "cube" in run.log


def test_cancel_leaves_nothing(qgis, folder, tmp_path):
    run = classified(folder, OUTPUT=str(tmp_path / "a.tif"), stop=at_fraction(0.03))
    assert not run.well or run.results == {}
    assert not list(tmp_path.iterdir())


def test_cells_below_the_least_probability_stay_unclassified(qgis, folder):
    values = values_of(classified(folder, LEAST_PROBABILITY=0.999999).results["OUTPUT"])
    assert (values == 0).mean() > 0.5
    assert (
        "between 0 and 1" in classified(folder, LEAST_PROBABILITY=3).log
        or not classified(folder, LEAST_PROBABILITY=3).well
    )

"""`prospectivity:fluxgradients` in a running QGIS: a raster in, GeoTIFF out, one sentence on bad input."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from listeners import Run, at_fraction
from osgeo import gdal

CELL = 20.0


def write_grid(path: Path, columns=40, rows=30, crs="EPSG:32637", names=("Au", "Cu")) -> str:
    """Bands that rise by 1 per metre: the first to the east, the second to the north."""
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    x, y = np.meshgrid(np.arange(columns) * CELL, np.arange(rows)[::-1] * CELL)
    with GridWriter(path, GridGeometry(500_000.0, 2_600_000.0, CELL, CELL, columns, rows, crs), names) as writer:
        writer.write(np.stack([x, y]).astype(np.float32)[: len(names)])
    return str(path)


@pytest.fixture
def grid(qgis, tmp_path):
    return write_grid(tmp_path / "grid.tif")


@pytest.fixture
def output(qgis, tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "flux.tif"


def fails(output: Path, sentence: str, **parameters):
    run = Run("prospectivity:fluxgradients", **{"OUTPUT": str(output), **parameters})
    assert not run.well
    assert re.search(sentence, "\n".join(run.errors)), run.errors
    assert list(output.parent.iterdir()) == []


def bands_of(path: Path) -> dict[str, np.ndarray]:
    raster = gdal.Open(str(path))
    return {
        raster.GetRasterBand(i).GetDescription(): raster.GetRasterBand(i).ReadAsArray()
        for i in range(1, raster.RasterCount + 1)
    }


def test_every_band_gets_its_four_gradients(grid, output):
    run = Run("prospectivity:fluxgradients", INPUT=grid, OUTPUT=str(output))
    assert run.well, run.errors
    assert run.results["OUTPUT"] == str(output)
    found = bands_of(output)
    truths = {
        "Au_dx": 1,
        "Au_dy": 0,
        "Au_slope": 1,
        "Au_aspect": 90,
        "Cu_dx": 0,
        "Cu_dy": 1,
        "Cu_slope": 1,
        "Cu_aspect": 0,
    }
    assert list(found) == list(truths)
    for name, truth in truths.items():
        assert (found[name] == truth).all(), name


@pytest.mark.parametrize("text", ["Cu", " Cu ,", "Cu;Cu"])
def test_bands_are_chosen_by_name(grid, output, text):
    run = Run("prospectivity:fluxgradients", INPUT=grid, BANDS=text, OUTPUT=str(output))
    assert run.well, run.errors
    assert list(bands_of(output)) == ["Cu_dx", "Cu_dy", "Cu_slope", "Cu_aspect"]


def test_a_layer_of_the_project_serves_as_well_as_a_file(grid, output):
    from qgis.core import QgsRasterLayer

    run = Run("prospectivity:fluxgradients", INPUT=QgsRasterLayer(grid, "Elements"), BANDS="Au", OUTPUT=str(output))
    assert run.well, run.errors
    assert (bands_of(output)["Au_dx"] == 1).all()


def test_the_pixels_lie_where_qgis_reads_them(grid, output):
    from qgis.core import QgsRasterLayer

    assert Run("prospectivity:fluxgradients", INPUT=grid, OUTPUT=str(output)).well
    before, after = QgsRasterLayer(grid, "before"), QgsRasterLayer(str(output), "after")
    assert after.extent() == before.extent()
    assert after.crs() == before.crs()
    assert (after.width(), after.height()) == (40, 30)


def test_a_result_that_is_loaded_is_styled(grid, output):
    from prospectivity.processing.algorithms.fluxgradients import FluxGradients
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsRasterLayer,
    )

    context, feedback, project = QgsProcessingContext(), QgsProcessingFeedback(), QgsProject()
    context.setProject(project)
    algorithm = FluxGradients()
    algorithm.initAlgorithm({})
    results, well = algorithm.run(
        {"INPUT": grid, "OUTPUT": QgsProcessingOutputLayerDefinition(str(output), project)}, context, feedback
    )
    assert well
    layer = QgsRasterLayer(results["OUTPUT"], "Flux gradients")
    context.layerToLoadOnCompletionDetails(str(output)).postProcessor().postProcessLayer(layer, context, feedback)
    assert layer.renderer().type() == "singlebandpseudocolor"


def test_bad_input_ends_with_one_sentence_and_no_file(grid, output, tmp_path):
    fails(output, r"grid\.tif has no band Zn; its bands are Au, Cu", INPUT=grid, BANDS="Au,Zn")
    degrees = write_grid(tmp_path / "degrees.tif", crs="EPSG:4326")
    fails(output, r"degrees\.tif lies in a geographic CRS \(degrees\): bring it into metres with 'Warp", INPUT=degrees)
    line = write_grid(tmp_path / "line.tif", rows=1)
    fails(output, r"A grid of 40 columns x 1 rows has no gradients: give one of at least 2 x 2 cells", INPUT=line)
    fails(output, "INPUT", INPUT=str(tmp_path / "missing.tif"))


def test_a_folder_that_is_missing_or_cannot_be_written_to_is_named(grid, output):
    fails(
        output,
        r"The folder .*nowhere does not exist: create it or choose another",
        INPUT=grid,
        OUTPUT=str(output.parent / "nowhere" / "flux.tif"),
    )
    fails(output, r"The folder /sys cannot be written to .*: choose another", INPUT=grid, OUTPUT="/sys/flux.tif")
    fails(output, r"flux\.png is written as \.tif", INPUT=grid, OUTPUT=str(output.with_suffix(".png")))


def test_cancel_at_half_leaves_no_file_and_says_so(output, tmp_path):
    large = write_grid(tmp_path / "large.tif", columns=600, rows=2048)
    fails(output, r"Cancelled during 'Flux gradients'\. No output was written\.", INPUT=large, stop=at_fraction(0.5))

"""`prospectivity:selectelements` in a running QGIS: layers of any CRS in, a table and names out, one sentence on bad
input.
"""

import re

import numpy as np
import pytest
from examples import point_layer
from listeners import Run
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter

UTM = "EPSG:32638"


def make_grid(path, crs=UTM, names=("Zn", "Cu", "Pb", "Na")):
    """Four elements of noise.

    Cu is enriched and Na depleted at the cells that are returned as eastings and northings.
    """
    rng = np.random.default_rng(3)
    values = rng.lognormal(size=(4, 80, 90)).astype(np.float32)
    flat = rng.permutation(80 * 90)[:40]
    values[1].flat[flat] *= 10
    values[3].flat[flat] /= 10
    geometry = GridGeometry(500_000.0, 2_608_000.0, 100.0, 100.0, 90, 80, crs)
    with GridWriter(path, geometry, names) as writer:
        writer.write(values)
    return geometry.eastings()[flat % 90], geometry.northings()[flat // 90]


def mines(x, y, crs=UTM, target=UTM):
    """Memory layer of points given in `crs`, stored in `target`."""
    return point_layer(zip(x, y), crs, target, "Mines")


class Selection(Run):
    """One run, and the `rows` and `fields` of its table."""

    def __init__(self, **parameters):
        from qgis.core import QgsProcessingUtils

        super().__init__(
            "prospectivity:selectelements", **{"EXCLUSION": 0.0, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        )
        self.rows = []
        if self.well:
            table = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = table.fields().names()
            self.rows = [feature.attributes() for feature in table.getFeatures()]


@pytest.fixture
def survey(qgis, tmp_path):
    path = tmp_path / "grid.tif"
    x, y = make_grid(path)
    return path, x, y


def test_planted_elements_come_out_as_a_table_and_as_names_for_the_next_step(survey):
    path, x, y = survey
    run = Selection(GRID=str(path), DEPOSITS=mines(x, y))
    assert run.well, run.errors
    assert run.results["SELECTED"] == "Cu,Na"
    assert "REPORT" not in run.results
    assert run.fields == ["element", "auc", "se", "zauc", "p_value", "selected"]
    assert [row[0] for row in run.rows] == ["Zn", "Cu", "Pb", "Na"]
    assert [row[5] for row in run.rows] == [False, True, False, True]
    for row in run.rows:
        assert row[3] == pytest.approx((row[1] - 0.5) / row[2])


def test_deposits_in_degrees_give_the_same_scores_as_in_the_grids_own_crs(survey):
    path, x, y = survey
    own = Selection(GRID=str(path), DEPOSITS=mines(x, y))
    degrees = Selection(GRID=str(path), DEPOSITS=mines(x, y, target="EPSG:4326"))
    assert degrees.rows == own.rows
    assert len(own.rows) == 4


def test_scoring_is_chosen_by_name_and_a_report_is_made_only_when_asked_for(survey, tmp_path):
    path, x, y = survey
    run = Selection(
        GRID=str(path),
        DEPOSITS=mines(x, y),
        SCORING="paper",
        SIGNIFICANCE=0.05,
        NEGATIVES=60,
        REPORT=str(tmp_path / "report.html"),
    )
    assert run.well, run.errors
    assert "40 deposit cells against 1 x 60 background cells" in run.log
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "balanced accuracy" in page
    assert "<svg" in page
    assert run.results["REPORT"] == str(tmp_path / "report.html")


def test_cluster_distance_reaches_the_selection(survey):
    path, x, y = survey
    run = Selection(GRID=str(path), DEPOSITS=mines(x, y), CLUSTER_DISTANCE=1e5)
    assert not run.well
    assert "too few clusters" in run.errors[0]


def test_nothing_selected_leaves_the_names_empty_and_warns(survey):
    path, x, y = survey
    run = Selection(GRID=str(path), DEPOSITS=mines(x[:6] + 300, y[:6] + 300), SIGNIFICANCE=1e-9)
    assert run.well, run.errors
    assert run.results["SELECTED"] == ""
    assert "No element separates deposits from background" in run.log


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"SIGNIFICANCE": 0}, "Significance 0 is no probability between 0 and 1"),
        ({"SIGNIFICANCE": 1.5}, "Significance 1.5 is no probability"),
        ({"EXCLUSION": 1e6}, "has no background cells with data at least 1,000,000 m from every deposit"),
    ],
)
def test_impossible_parameters_are_refused_in_one_sentence_and_leave_no_report(survey, tmp_path, change, sentence):
    path, x, y = survey
    run = Selection(GRID=str(path), DEPOSITS=mines(x, y), REPORT=str(tmp_path / "report.html"), **change)
    assert not run.well
    assert re.search(sentence, "\n".join(run.errors)), run.errors
    assert sorted(file.name for file in tmp_path.iterdir()) == ["grid.tif"]


def test_too_few_deposits_and_deposits_elsewhere_are_refused(survey):
    path, x, y = survey
    few = Selection(GRID=str(path), DEPOSITS=mines(x[:3], y[:3]))
    assert "Only 3 cells of grid.tif hold a deposit" in few.errors[0]
    away = Selection(GRID=str(path), DEPOSITS=mines(x + 50_000, y))
    assert "None of the 40 deposits lies inside grid.tif" in away.errors[0]
    assert "WGS 84 / UTM zone 38N" in away.errors[0]
    none = Selection(GRID=str(path), DEPOSITS=mines([], []))
    assert none.errors[0].startswith("The layer Mines has no points: check the layer, its filter")


def test_a_grid_without_crs_is_refused(qgis, tmp_path):
    x, y = make_grid(tmp_path / "nowhere.tif", crs="")
    run = Selection(GRID=str(tmp_path / "nowhere.tif"), DEPOSITS=mines(x, y))
    assert not run.well
    assert "nowhere.tif has no coordinate reference system" in run.errors[0]


def test_bands_of_any_name_are_selected_and_named_to_the_next_algorithm(qgis, tmp_path):
    from osgeo import gdal

    import processing

    names = ["Zn", 'Cu, ppm; "total"', "Pb", "Na; %"]
    x, y = make_grid(tmp_path / "grid.tif", names=names)
    run = Selection(GRID=str(tmp_path / "grid.tif"), DEPOSITS=mines(x, y))
    assert run.results["SELECTED"] == '"Cu, ppm; ""total""","Na; %"'
    given = {"INPUT": str(tmp_path / "grid.tif"), "OUTPUT": str(tmp_path / "flux.tif")}
    for bands in (run.results["SELECTED"], [names[1], names[3]]):
        processing.run("prospectivity:fluxgradients", {**given, "BANDS": bands})
        flux = gdal.Open(given["OUTPUT"])
        found = [flux.GetRasterBand(i).GetDescription() for i in range(1, flux.RasterCount + 1)]
        assert [name for name in found if name.endswith("_slope")] == ['Cu, ppm; "total"_slope', "Na; %_slope"]


def test_a_name_that_lacks_its_quotes_is_refused_with_those_that_have_them(qgis, tmp_path, refusal):
    make_grid(tmp_path / "grid.tif", names=["Zn", "Cu, ppm", "Pb", "Na"])
    assert (
        'grid.tif has no band ppm; its bands are Zn, "Cu, ppm", Pb, Na (names with commas or semicolons stand between'
        in refusal(
            "prospectivity:fluxgradients",
            INPUT=str(tmp_path / "grid.tif"),
            BANDS="Zn,ppm",
            OUTPUT=str(tmp_path / "flux.tif"),
        )
    )

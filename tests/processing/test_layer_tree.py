"""Results of a run lie together and in order, whenever and wherever QGIS puts its layers into the tree."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import numpy as np
import pytest


@pytest.fixture
def grid(tmp_path):
    """Write a small grid; gives its path."""
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    def write(name):
        path = tmp_path / f"{name}.tif"
        with GridWriter(path, GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 6, 4, "EPSG:32637"), ["Au"]) as writer:
            writer.write(np.ones((1, 4, 6), dtype=np.float32))
        return path

    return write


def points(name, kind="Point", count=3):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32637", name, "memory")
    for i in range(count if kind == "Point" else 0):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_100 + 50 * i, 2_599_900)))
        layer.dataProvider().addFeatures([feature])
    return layer


def tree(group):
    """Names of layers, after '-' where they are switched off, and [title, layers] of groups."""
    from qgis.core import QgsLayerTreeGroup

    return [
        [node.name(), tree(node)]
        if isinstance(node, QgsLayerTreeGroup)
        else ("" if node.itemVisibilityChecked() else "- ") + node.name()
        for node in group.children()
    ]


class Loader:
    """Loads results as versions of QGIS do: `sooner` puts all into the tree before any post-processor is called."""

    def __init__(self, project, sooner, index=0):
        self.project, self.sooner, self.index = project, sooner, index

    def load(self, *results, title="Run", grouped=True, read=()):
        """Load (layer, style) in this order; the number of a result is its place in the alphabet of names."""
        from prospectivity.processing import styling
        from qgis.core import QgsProcessingContext, QgsProcessingFeedback

        context = QgsProcessingContext()
        context.setProject(self.project)
        feedback = QgsProcessingFeedback()
        names = sorted(layer.name() for layer, _ in results)
        for layer, style in results:
            details = QgsProcessingContext.LayerDetails(layer.name(), self.project, layer.name())
            context.addLayerToLoadOnCompletion(layer.id(), details)
            if style is not None:
                styling.style_on_load(context, layer.id(), style)
        styling.arrange_on_load(context, [], names, title, read, grouped)
        later = []
        for layer, _ in results:
            self.project.addMapLayer(layer, False)
            self.project.layerTreeRoot().insertLayer(self.index, layer)
            process = context.layerToLoadOnCompletionDetails(layer.id()).postProcessor()
            if self.sooner:
                later.append((process, layer))
            else:
                process.postProcessLayer(layer, context, feedback)
        for process, layer in later:
            process.postProcessLayer(layer, context, feedback)


@pytest.fixture(params=[False, True], ids=["one by one", "all first"])
def loader(request, project):
    return Loader(project, request.param)


def raster(path, name):
    from qgis.core import QgsRasterLayer

    return QgsRasterLayer(str(path), name)


ORDERED = ["Targets", "Deposits", "Samples", "Probability", "- Elements", "- Scores"]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_a_run_lies_in_one_group_in_the_order_in_which_it_is_read(project, loader, grid, order):
    from prospectivity.processing import styling

    results = [
        (raster(grid("a"), "Elements"), styling.ELEMENTS),
        (raster(grid("b"), "Probability"), styling.PROBABILITY),
        (points("Targets", "Polygon"), styling.TARGETS),
        (points("Scores", "None"), None),
    ]
    more = [(points("Samples"), styling.SAMPLES), (points("Deposits"), styling.DEPOSITS)]
    loader.load(*(results[i] for i in order), *more)
    assert tree(project.layerTreeRoot()) == [["Run", ORDERED]]
    assert [layer.name() for layer in project.layerTreeRoot().checkedLayers()] == ORDERED[:4]


def test_of_results_of_one_rank_the_first_output_lies_above_and_is_shown(project, loader, grid):
    from prospectivity.processing import styling

    loader.load((raster(grid("a"), "B"), styling.ELEMENTS), (raster(grid("b"), "A"), styling.ELEMENTS))
    assert tree(project.layerTreeRoot()) == [["Run", ["A", "- B"]]]


def test_a_single_result_gets_no_group(project, loader, grid):
    from prospectivity.processing import styling

    loader.load((raster(grid("a"), "Elements"), styling.ELEMENTS))
    assert tree(project.layerTreeRoot()) == ["Elements"]


def test_results_that_later_runs_read_stay_outside_of_groups_and_new_rasters_go_below_them(project, loader, grid):
    from prospectivity.processing import styling

    loader.load(
        (raster(grid("a"), "Truth"), styling.ELEMENTS),
        (points("Samples"), styling.SAMPLES),
        (points("Deposits"), styling.DEPOSITS),
        grouped=False,
    )
    assert tree(project.layerTreeRoot()) == ["Deposits", "Samples", "Truth"]
    loader.load((raster(grid("b"), "Elements"), styling.ELEMENTS))
    assert tree(project.layerTreeRoot()) == ["Deposits", "Samples", "Elements", "Truth"]


@pytest.mark.parametrize("index", [0, 1, 5])
def test_a_group_goes_below_the_users_points_and_above_older_rasters(project, loader, grid, index):
    from prospectivity.processing import styling

    project.addMapLayer(raster(grid("relief"), "Relief"))
    project.addMapLayer(points("Mine"))
    # Newer versions of QGIS put layers above whichever is chosen.
    loader.index = index
    for name in ("First", "Second"):
        loader.load(
            (raster(grid(f"{name}_p"), "Probability"), styling.PROBABILITY),
            (raster(grid(f"{name}_e"), "Elements"), styling.ELEMENTS),
            title=name,
        )
        loader.index = index
    inside = ["Probability", "- Elements"]
    assert tree(project.layerTreeRoot()) == ["Mine", ["Second", inside], ["First", inside], "Relief"]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_single_raster_is_not_hidden_by_an_older_one(project, loader, grid, index):
    from prospectivity.processing import styling

    project.addMapLayer(raster(grid("relief"), "Relief"))
    loader.index = index
    loader.load((raster(grid("new"), "New"), styling.PROBABILITY))
    assert tree(project.layerTreeRoot()) == ["New", "Relief"]


def test_two_runs_of_one_minute_have_titles_of_their_own(project, loader, grid):
    from prospectivity.processing import styling

    for name in "abc":
        loader.load(
            (raster(grid(name), "Map"), styling.PROBABILITY),
            (points("Targets", "Polygon"), styling.TARGETS),
            title="Run",
        )
    assert [title for title, _ in tree(project.layerTreeRoot())] == ["Run (3)", "Run (2)", "Run"]


def test_points_of_a_group_that_shows_no_raster_stay_above_and_the_group_stays_closed_to_others(project, loader, grid):
    from prospectivity.processing import styling

    loader.load((points("Cleaned"), styling.SAMPLES), (points("Aside", "None"), None), title="Clean")
    loader.load((raster(grid("a"), "Elements"), styling.ELEMENTS))
    assert tree(project.layerTreeRoot()) == [["Clean", ["Cleaned", "Aside"]], "Elements"]


def test_whoever_lets_qgis_gather_all_results_in_a_group_finds_them_there(project, loader, grid):
    from prospectivity.processing import styling
    from qgis.core import QgsSettings

    group = project.layerTreeRoot().addGroup("Results")
    QgsSettings().setValue("Processing/Configuration/RESULTS_GROUP_NAME", "Results")
    try:
        loader.load((raster(grid("a"), "Map"), styling.PROBABILITY), (raster(grid("b"), "Spread"), styling.UNCERTAINTY))
        loader.load((raster(grid("c"), "Single"), styling.PROBABILITY))
    finally:
        QgsSettings().remove("Processing/Configuration/RESULTS_GROUP_NAME")
    assert tree(group) == ["Single", ["Run", ["Map", "- Spread"]]]
    assert tree(project.layerTreeRoot())[-1][0] == "Results"


def test_layers_that_enter_the_tree_after_all_are_put_in_order_once_they_are_there(project, grid):
    from prospectivity.processing.layers.tree import LayerOrder, Run
    from qgis.core import QgsProcessingContext
    from qgis.PyQt.QtCore import QCoreApplication

    layers = [raster(grid("a"), "Elements"), raster(grid("b"), "Probability")]
    places = [LayerOrder.of(1, 0), LayerOrder.of(3, 0)]
    run = Run("Run", places)
    for layer, place in zip(layers, places):
        project.addMapLayer(layer, False)
        run.add(layer, place, QgsProcessingContext())
    for layer in layers:
        project.layerTreeRoot().insertLayer(0, layer)
    QCoreApplication.processEvents()
    assert tree(project.layerTreeRoot()) == [["Run", ["Probability", "- Elements"]]]


def test_a_drawing_order_of_the_users_own_is_kept_and_the_run_drawn_below_the_points(project, loader, grid):
    from prospectivity.processing import styling

    mine, relief = points("Mine"), raster(grid("relief"), "Relief")
    project.addMapLayers([mine, relief])
    root = project.layerTreeRoot()
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([mine, relief])
    loader.load(
        (raster(grid("a"), "Elements"), styling.ELEMENTS),
        (raster(grid("b"), "Probability"), styling.PROBABILITY),
        (points("Targets", "Polygon"), styling.TARGETS),
    )
    drawn = [layer.name() for layer in root.customLayerOrder()]
    assert drawn == ["Mine", "Targets", "Probability", "Elements", "Relief"]


# -- what was read is shown with the results --------------------------------------------------------------------------


@pytest.fixture
def note(project):
    """Note an input as a run does when it is prepared; gives what is shown of it."""
    from prospectivity.processing import styling
    from prospectivity.processing.layers.tree import read_layer
    from qgis.core import QgsApplication, QgsProcessingContext

    def note(layer, value):
        context = QgsProcessingContext()
        context.setProject(project)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:mapprospectivity")
        source = algorithm.parameterAsSource({"DEPOSITS": value}, "DEPOSITS", context)
        draw = styling.DEPOSITS.draw
        read = read_layer(layer, value, source, context, "Deposits", styling.DEPOSITS.rank, draw)
        return read.copy(context) if read is not None else None

    return note


def test_a_copy_of_what_was_read_is_styled_and_the_users_layer_stays_as_it_is(project, loader, grid):
    from prospectivity.processing import styling
    from prospectivity.processing.layers.tree import ReadLayer

    mine = points("My deposits")
    project.addMapLayer(mine)
    before = mine.renderer().dump()
    read = [ReadLayer(mine.id(), "Deposits", styling.DEPOSITS.rank, styling.DEPOSITS.draw)]
    loader.load((raster(grid("a"), "Map"), styling.PROBABILITY), read=read)
    assert tree(project.layerTreeRoot()) == ["My deposits", ["Run", ["Deposits", "Map"]]]
    (copied,) = project.mapLayersByName("Deposits")
    assert copied.featureCount() == mine.featureCount() == 3
    assert copied.renderer().symbol().symbolLayer(0).strokeColor().name() == "#ffffff"
    assert mine.renderer().dump() == before


def test_only_those_features_are_shown_that_were_read(project, note):
    from qgis.core import QgsProcessingFeatureSourceDefinition

    mine = points("Mine")
    project.addMapLayer(mine)
    mine.selectByIds([1, 3])
    assert note(mine, QgsProcessingFeatureSourceDefinition(mine.id(), True)).featureCount() == 2
    assert note(mine, QgsProcessingFeatureSourceDefinition(mine.id(), False)).featureCount() == 3
    assert note(mine, mine.id()).featureCount() == 3


def test_a_layer_that_could_not_be_found_again_is_not_shown(project, note):
    mine = points("Mine")
    assert note(mine, mine) is None


def test_polygons_are_no_points_to_be_shown(project):
    from prospectivity.processing.layers.tree import ReadLayer
    from qgis.core import QgsProcessingContext

    area = points("Area", "Polygon")
    project.addMapLayer(area)
    context = QgsProcessingContext()
    context.setProject(project)
    assert ReadLayer(area.id(), "Deposits", 8, lambda layer: None).copy(context) is None
    assert ReadLayer(str(Path("gone.gpkg")), "Deposits", 8, lambda layer: None).copy(context) is None

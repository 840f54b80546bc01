"""How results arrive on the canvas: styled, named, legend in per cent, below the points."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

COLUMNS, ROWS, CELL = 60, 40, 100.0


def write_grid(path: Path, names=("probability",), values=None) -> Path:
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    geometry = GridGeometry(500_000.0, 2_600_000.0, CELL, CELL, COLUMNS, ROWS, "EPSG:32637")
    if values is None:
        ramp = np.tile(np.linspace(0, 1, COLUMNS, dtype=np.float32), (ROWS, 1))
        ramp[: ROWS // 4] = np.nan
        values = np.stack([ramp * (i + 1) for i in range(len(names))])
    with GridWriter(path, geometry, names) as writer:
        writer.write(values)
    return path


def point_layer(name="Deposits", n=12):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=Au:double", name, "memory")
    rng = np.random.default_rng(42)
    features = []
    for i, (x, y) in enumerate(rng.random((n, 2))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([float(i)])
        feature.setGeometry(
            QgsGeometry.fromPointXY(QgsPointXY(500_000 + x * COLUMNS * CELL, 2_600_000 - y * ROWS * CELL))
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def polygon_layer(attribute="label", values=(1, 0)):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32637&field={attribute}:integer", "Polygons", "memory")
    for i, value in enumerate(values):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value])
        x = 500_500 + i * 2500
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, 2_597_000, x + 2000, 2_599_000)))
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    return layer


def raster_layer(path: Path, name="raster"):
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(path), name)
    assert layer.isValid()
    return layer


def load_as_result(project, outputs):
    """What QGIS does with an algorithm's outputs after the run; `outputs` are (path, name, style)."""
    from processing.gui.Postprocessing import handleAlgorithmResults
    from prospectivity.processing import styling
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

    context = QgsProcessingContext()
    context.setProject(project)
    for path, name, style in outputs:
        details = QgsProcessingContext.LayerDetails(name, project, "OUTPUT", QgsProcessingUtils.LayerHint.Raster)
        context.addLayerToLoadOnCompletion(str(path), details)
        styling.style_on_load(context, path, style)
    styling.arrange_on_load(context, [], ["OUTPUT"], "Run")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:interpolateidw")
    assert handleAlgorithmResults(algorithm, context, QgsProcessingFeedback(), parameters={})


def tree_names(project):
    return [node.name() for node in project.layerTreeRoot().findLayers()]


def only_raster(project):
    from qgis.core import QgsRasterLayer

    (layer,) = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    return layer


def render(project, path: Path, width=600, height=420):
    """Draw the project as the canvas would; returns red, green, blue as an array of shape (rows, columns, 3)."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage

    settings = QgsMapSettings()
    settings.setLayers(project.layerTreeRoot().layerOrder())
    settings.setDestinationCrs(project.crs())
    settings.setExtent(QgsRectangle(499_800, 2_600_000 - ROWS * CELL - 200, 500_200 + COLUMNS * CELL, 2_600_200))
    settings.setOutputSize(QSize(width, height))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB888)
    image.save(str(path))
    rows = np.frombuffer(image.constBits().asstring(image.height() * image.bytesPerLine()), dtype=np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()].reshape(
        image.height(), image.width(), 3
    )


def pixel_of(x: float, y: float, width=600, height=420) -> tuple[int, int]:
    """Row and column of `render`'s picture at a place (its extent is widened to the picture's shape)."""
    west, south, east, north = 499_800, 2_600_000 - ROWS * CELL - 200, 500_200 + COLUMNS * CELL, 2_600_200
    scale = max((east - west) / width, (north - south) / height)
    return round(height / 2 - (y - (south + north) / 2) / scale), round(width / 2 + (x - (west + east) / 2) / scale)


def legend_labels(layer):
    from qgis.core import QgsLayerTreeLayer

    tree = QgsLayerTreeLayer(layer)  # the legend nodes point to it
    nodes = layer.legend().createLayerTreeModelLegendNodes(tree)
    return [node.data(0) for node in nodes]


def test_the_probability_layer_arrives_styled_named_and_below_the_deposits(project, tmp_path):
    from prospectivity.processing import styling

    deposits = point_layer()
    styling.DEPOSITS.apply(deposits)
    project.addMapLayer(deposits)
    load_as_result(project, [(write_grid(tmp_path / "some_file.tif"), styling.PROBABILITY_NAME, styling.PROBABILITY)])

    assert tree_names(project) == ["Deposits", "Prospectivity (probability)"]
    layer = only_raster(project)
    renderer = layer.renderer()
    assert renderer.type() == "singlebandpseudocolor"
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0.0, 1.0)
    labels = [label for label in legend_labels(layer) if label]
    assert labels[-6:] == ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]

    picture = render(project, tmp_path / "map.png")
    # Nothing is drawn where there is no data; from west to east the colours get lighter.
    assert tuple(picture[pixel_of(503_000, 2_599_900)]) == (255, 255, 255)
    lightness = [
        picture[pixel_of(500_000 + x, 2_597_850)].astype(float) @ [0.2126, 0.7152, 0.0722]
        for x in (50, 1500, 3000, 4500, 5950)
    ]
    assert np.all(np.diff(lightness) > 10)
    # Every deposit shows, dark in a white ring, on top of the raster.
    for feature in deposits.getFeatures():
        place = feature.geometry().asPoint()
        row, column = pixel_of(place.x(), place.y())
        around = picture[row - 9 : row + 10, column - 9 : column + 10].reshape(-1, 3)
        assert picture[row, column].max() < 40
        assert (around.min(axis=1) > 230).sum() > 20


def test_an_interpolated_grid_is_styled_by_its_first_band_and_loaded_below_its_samples(project, tmp_path):
    import processing

    samples = point_layer("Samples", 40)
    project.addMapLayer(samples)
    parameters = {"INPUT": samples, "ELEMENTS": ["Au"], "CELL_SIZE": CELL, "OUTPUT": str(tmp_path / "grid.tif")}
    processing.runAndLoadResults("prospectivity:interpolateidw", parameters)
    assert tree_names(project) == ["Samples", "Interpolated elements"]
    layer = only_raster(project)
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert 0 <= layer.renderer().classificationMin() < layer.renderer().classificationMax() <= 39


def test_results_of_one_run_lie_in_the_order_of_their_rank(project, tmp_path):
    from prospectivity.processing import styling

    project.addMapLayer(point_layer())
    grid = write_grid(tmp_path / "a_grid.tif", ("Au", "Cu"))
    probability, uncertainty = write_grid(tmp_path / "b_probability.tif"), write_grid(tmp_path / "c_uncertainty.tif")
    load_as_result(
        project,
        [
            (grid, "Elements", styling.ELEMENTS),
            (probability, "Probability", styling.PROBABILITY),
            (uncertainty, "Uncertainty", styling.UNCERTAINTY),
        ],
    )
    assert tree_names(project) == ["Deposits", "Probability", "Uncertainty", "Elements"]


def test_a_new_result_is_not_hidden_below_an_older_raster(project, tmp_path):
    from prospectivity.processing import styling

    project.addMapLayer(raster_layer(write_grid(tmp_path / "relief.tif"), "Relief"))
    project.addMapLayer(point_layer())
    load_as_result(project, [(write_grid(tmp_path / "new.tif"), "New", styling.ELEMENTS)])
    assert tree_names(project) == ["Deposits", "New", "Relief"]
    # Points that the user has put under a visible raster are under it on purpose; the new result stays visible.
    relief = project.layerTreeRoot().findLayer(project.mapLayersByName("Relief")[0].id())
    project.layerTreeRoot().insertChildNode(0, relief.clone())
    project.layerTreeRoot().removeChildNode(relief)
    load_as_result(project, [(write_grid(tmp_path / "newer.tif"), "Newer", styling.PROBABILITY)])
    assert tree_names(project) == ["Newer", "Relief", "Deposits", "New"]


def test_a_raster_goes_below_a_group_that_is_switched_off_instead_of_into_it(project, tmp_path):
    from prospectivity.processing import styling

    deposits = point_layer()
    project.addMapLayer(deposits, False)
    group = project.layerTreeRoot().addGroup("Geology")
    group.addLayer(deposits)
    load_as_result(project, [(write_grid(tmp_path / "first.tif"), "First", styling.PROBABILITY)])
    assert [child.name() for child in group.children()] == ["Deposits", "First"]
    group.setItemVisibilityChecked(False)
    load_as_result(project, [(write_grid(tmp_path / "second.tif"), "Second", styling.PROBABILITY)])
    assert [child.name() for child in project.layerTreeRoot().children()] == ["Geology", "Second"]


def test_a_custom_drawing_order_is_kept_and_the_raster_drawn_below_the_points(project, tmp_path):
    from prospectivity.processing import styling

    deposits = point_layer()
    project.addMapLayer(deposits)
    root = project.layerTreeRoot()
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([deposits])
    load_as_result(project, [(write_grid(tmp_path / "map.tif"), "Map", styling.PROBABILITY)])
    assert [layer.name() for layer in root.layerOrder()] == ["Deposits", "Map"]


def survey_algorithm():
    """An algorithm with every kind of result, written as the plugin's own are."""
    from prospectivity.processing import parameters as p
    from prospectivity.processing import styling
    from prospectivity.processing.base import Algorithm
    from prospectivity.processing.layers import sinks
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsGeometry,
        QgsPointXY,
        QgsProcessing,
        QgsRectangle,
        QgsWkbTypes,
    )

    class Survey(Algorithm):
        ID, NAME, GROUP, SUMMARY = "survey", "Survey", "Test", "All kinds of results."

        def declare(self):
            yield p.output_grid("MAP", styling.PROBABILITY_NAME, "Raster.")
            yield p.output_table("PATCHES", "Patches", "Polygons.", QgsProcessing.SourceType.TypeVectorPolygon)
            yield p.output_table("DEPOSITS", "Deposits", "Points.", QgsProcessing.SourceType.TypeVectorPoint)

        def compute(self, parameters, context, progress):
            crs = QgsCoordinateReferenceSystem("EPSG:32637")
            output = write_grid(self.output_path(parameters, "MAP", context))
            square = QgsGeometry.fromRect(QgsRectangle(501_000, 2_597_000, 503_000, 2_599_000))
            point = QgsGeometry.fromPointXY(QgsPointXY(502_000, 2_598_000))
            patches, deposits = (
                sinks.write_table(
                    self,
                    parameters,
                    name,
                    context,
                    {column: type(value)},
                    [[value]],
                    progress,
                    geometries=[geometry],
                    wkb_type=kind,
                    crs=crs,
                ).identifier
                for name, column, value, geometry, kind in (
                    ("PATCHES", "label", 1, square, QgsWkbTypes.Type.Polygon),
                    ("DEPOSITS", "name", "A", point, QgsWkbTypes.Type.Point),
                )
            )
            for result, style in (
                (output, styling.PROBABILITY),
                (patches, styling.PATCHES),
                (deposits, styling.DEPOSITS),
            ):
                styling.style_on_load(context, result, style)
            return {"MAP": str(output), "PATCHES": patches, "DEPOSITS": deposits}

    return Survey()


@pytest.mark.parametrize("ending", ["gpkg", "shp", None])
def test_all_results_of_an_algorithm_arrive_styled_with_the_raster_at_the_bottom(project, tmp_path, ending):
    import processing

    destinations = {
        "MAP": str(tmp_path / "map.tif") if ending else "TEMPORARY_OUTPUT",
        "PATCHES": str(tmp_path / f"patches.{ending}") if ending else "TEMPORARY_OUTPUT",
        "DEPOSITS": str(tmp_path / f"deposits.{ending}") if ending else "TEMPORARY_OUTPUT",
    }
    algorithm = survey_algorithm()
    algorithm.initAlgorithm()
    processing.runAndLoadResults(algorithm, destinations)
    assert set(tree_names(project)) == {"Prospectivity (probability)", "Patches", "Deposits"}
    assert tree_names(project)[-1] == "Prospectivity (probability)"
    renderers = {layer.name(): layer.renderer().type() for layer in project.mapLayers().values()}
    assert renderers == {
        "Prospectivity (probability)": "singlebandpseudocolor",
        "Patches": "categorizedSymbol",
        "Deposits": "singleSymbol",
    }
    assert project.mapLayersByName("Deposits")[0].renderer().symbol().symbolLayer(0).strokeColor().name() == "#ffffff"


@pytest.mark.parametrize("slashes", ["//", "/./"])
def test_results_are_known_again_when_qgis_writes_their_paths_otherwise(project, tmp_path, slashes):
    import processing

    samples = point_layer("Samples", 40)
    project.addMapLayer(samples)
    grid, variance = f"{tmp_path}{slashes}b_grid.tif", f"{tmp_path}{slashes}a_variance.tif"
    given = {"INPUT": samples, "ELEMENTS": ["Au"], "CELL_SIZE": CELL, "OUTPUT": grid, "VARIANCE": variance}
    processing.runAndLoadResults("prospectivity:interpolatekriging", given)
    assert tree_names(project) == ["Samples", "Kriged elements", "Kriging variance"]
    for name, path in (("Kriged elements", grid), ("Kriging variance", variance)):
        (layer,) = project.mapLayersByName(name)
        assert layer.renderer().type() == "singlebandpseudocolor"
        assert Path(layer.source()) == Path(path)


def test_tables_are_known_again_when_qgis_writes_their_paths_otherwise(project, tmp_path):
    import processing

    algorithm = survey_algorithm()
    algorithm.initAlgorithm()
    processing.runAndLoadResults(
        algorithm,
        {
            name: f"{tmp_path}//{name.lower()}.{ending}"
            for name, ending in (("MAP", "tif"), ("PATCHES", "gpkg"), ("DEPOSITS", "shp"))
        },
    )
    renderers = {layer.name(): layer.renderer().type() for layer in project.mapLayers().values()}
    assert renderers == {
        "Prospectivity (probability)": "singlebandpseudocolor",
        "Patches": "categorizedSymbol",
        "Deposits": "singleSymbol",
    }


def test_styling_a_result_that_is_not_loaded_changes_nothing(qgis, tmp_path):
    from prospectivity.processing import styling
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    styling.style_on_load(context, tmp_path / "not_announced.tif", styling.PROBABILITY)
    styling.style_on_load(context, None, styling.PROBABILITY)
    assert context.layersToLoadOnCompletion() == {}


def test_an_element_grid_is_stretched_from_its_2nd_to_its_98th_percentile(project, tmp_path):
    from prospectivity.processing import styling

    values = np.arange(ROWS * COLUMNS, dtype=np.float32).reshape(1, ROWS, COLUMNS)
    layer = raster_layer(write_grid(tmp_path / "au.tif", ("Au",), values))
    project.addMapLayer(layer)
    styling.ELEMENTS.draw(layer)
    assert layer.renderer().classificationMin() == pytest.approx(0.02 * ROWS * COLUMNS, rel=0.1)
    assert layer.renderer().classificationMax() == pytest.approx(0.98 * ROWS * COLUMNS, rel=0.01)


def test_gradients_are_white_where_nothing_changes_and_reach_as_far_on_both_sides(project, tmp_path):
    from prospectivity.processing import styling

    values = np.tile(np.linspace(-1, 3, COLUMNS, dtype=np.float32), (1, ROWS, 1))
    layer = raster_layer(write_grid(tmp_path / "g.tif", ("Au_dx",), values))
    styling.GRADIENTS.draw(layer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[0].value == pytest.approx(-items[-1].value)
    assert items[-1].value == pytest.approx(2.9, abs=0.15)
    below, above = items[0].color, items[-1].color
    assert below.blue() > below.red()
    assert above.red() > above.blue()


def test_the_variance_of_a_run_lies_below_its_estimate(project, tmp_path):
    from prospectivity.processing import styling

    estimate, variance = write_grid(tmp_path / "k.tif", ("Au",)), write_grid(tmp_path / "v.tif", ("Au",))
    load_as_result(project, [(estimate, "Kriged", styling.ELEMENTS), (variance, "Variance", styling.VARIANCE)])
    assert tree_names(project) == ["Kriged", "Variance"]


@pytest.mark.parametrize("value", [3.0, np.nan])
def test_a_grid_of_one_value_or_none_is_styled_without_an_error(project, tmp_path, value):
    from prospectivity.processing import styling

    for style in (styling.ELEMENTS.draw, styling.UNCERTAINTY.draw, styling.PROBABILITY.draw):
        layer = raster_layer(
            write_grid(
                tmp_path / f"{style.__name__}.tif", ("Au",), np.full((1, ROWS, COLUMNS), value, dtype=np.float32)
            )
        )
        project.addMapLayer(layer)
        style(layer)
        assert layer.renderer().classificationMax() > layer.renderer().classificationMin()


def test_patches_show_deposits_in_red_and_background_in_blue_without_hiding_the_map(project, tmp_path):
    from prospectivity.processing import styling

    layer = polygon_layer()
    project.addMapLayer(layer)
    styling.PATCHES.apply(layer)
    categories = {category.value(): category for category in layer.renderer().categories()}
    assert [categories[k].label() for k in (1, 0)] == ["Deposit", "Background"]
    red, blue = (categories[k].symbol().symbolLayer(0).strokeColor() for k in (1, 0))
    assert red.red() > 2 * red.blue()
    assert blue.blue() > 1.5 * blue.red()
    picture = render(project, tmp_path / "patches.png")
    assert tuple(picture[pixel_of(501_500, 2_598_000)]) == (255, 255, 255)
    # A raster that arrives later goes below them.
    load_as_result(project, [(write_grid(tmp_path / "later.tif"), "Later", styling.PROBABILITY)])
    assert tree_names(project) == ["Polygons", "Later"]


def test_targets_carry_their_rank(project):
    from prospectivity.processing import styling

    layer = polygon_layer("rank", (1, 2, 3))
    project.addMapLayer(layer)
    styling.TARGETS.apply(layer)
    assert layer.labelsEnabled()
    assert layer.labeling().settings().fieldName == "rank"


def test_columns_of_targets_have_titles_and_rounded_numbers_in_the_table_and_keep_their_names(project):
    from prospectivity.models.targeting.targets import COLUMNS as TARGET_COLUMNS
    from prospectivity.processing import styling
    from qgis.core import QgsApplication, QgsVectorLayer

    kinds = {int: "integer", float: "double", str: "string"}
    fields = "&".join(f"field={name}:{kinds[kind]}" for name, kind in TARGET_COLUMNS.items())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32637&{fields}", "Targets", "memory")
    styling.TARGETS.apply(layer)
    assert layer.fields().names() == list(TARGET_COLUMNS)
    titles = [layer.attributeDisplayName(index) for index in range(len(TARGET_COLUMNS))]
    assert titles[:4] == ["Rank", "Area (km²)", "Mean probability", "Highest probability"]
    assert not set(titles) & set(TARGET_COLUMNS)

    def shown(name, value):
        index = layer.fields().lookupField(name)
        setup = layer.editorWidgetSetup(index)
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        return formatter.representValue(layer, index, setup.config(), None, value)

    assert shown("mean", 0.123456) == "0.12"
    assert shown("area_km2", 2.718281) == "2.72"
    assert shown("distance_m", 803.2156) == "803"


@pytest.mark.parametrize("name", ["VIRIDIS", "CIVIDIS", "REDS"])
def test_every_ramp_changes_lightness_in_one_direction_by_even_steps(qgis, name):
    from prospectivity.processing import styling
    from qgis.PyQt.QtGui import QColor

    colours = [QColor(colour) for colour in getattr(styling, name)]
    linear = [
        [(c / 12.92) if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
        for colour in colours
    ]
    luminance = np.array(linear) @ [0.2126, 0.7152, 0.0722]
    lightness = 116 * np.cbrt(luminance) - 16  # CIE L*
    steps = np.abs(np.diff(lightness))
    assert np.all(np.diff(lightness) > 0) or np.all(np.diff(lightness) < 0)
    assert steps.min() > 0.4 * steps.mean()


def holes_layer(names, rows):
    from qgis.core import QgsFeature, QgsGeometry, QgsPoint, QgsVectorLayer

    fields = "&".join(f"field={name}:double" for name in names)
    layer = QgsVectorLayer(f"PointZ?crs=EPSG:32637&{fields}", "Holes", "memory")
    features = []
    for i, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([float(value) for value in row])
        feature.setGeometry(QgsGeometry(QgsPoint(500_000 + i, 2_600_000, -i)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def test_points_along_holes_have_in_3d_the_colours_of_the_map(project):
    view = pytest.importorskip("qgis._3d")
    from prospectivity.processing import styling

    layer = holes_layer(("z", "dip", "Cu"), [(-i, 60, i**2) for i in range(60)])
    styling.INTERVALS.apply(layer)
    ranges = layer.renderer().ranges()
    assert (layer.renderer().classAttribute(), len(ranges)) == ("Cu", 6)
    rules = layer.renderer3D().rootRule().children()
    assert isinstance(layer.renderer3D(), view.QgsRuleBased3DRenderer)
    assert [rule.description() for rule in rules] == [one.label() for one in ranges]
    for rule in rules:
        assert 9 <= len(list(layer.getFeatures(rule.filterExpression()))) <= 12


def test_blocks_are_cubes_of_their_size_in_3d_and_points_along_holes_spheres(project):
    view = pytest.importorskip("qgis._3d")
    from prospectivity.processing import styling
    from qgis.core import Qgis

    layer = holes_layer(("z", "Cu"), [(-i, i**2) for i in range(60)])
    shapes = getattr(Qgis, "Point3DShape", None) or view.QgsPoint3DSymbol.Shape
    for style, shape, properties in (
        (styling.blocks_style(12.5), shapes.Cube, {"size": 12.5}),
        (styling.INTERVALS, shapes.Sphere, {"radius": 2.0}),
    ):
        style.apply(layer)
        symbols = [rule.symbol() for rule in layer.renderer3D().rootRule().children()]
        assert [(one.shape(), one.shapeProperties()) for one in symbols] == [(shape, properties)] * 6


def test_traces_keep_their_height_in_3d_which_thick_lines_do_not(project):
    pytest.importorskip("qgis._3d")
    from prospectivity.processing import styling
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("LineStringZ?crs=EPSG:32637", "Traces", "memory")
    styling.TRACES.apply(layer)
    symbol = layer.renderer3D().symbol()
    assert (symbol.renderAsSimpleLines(), symbol.width()) == (True, 2.0)


def test_gradients_along_holes_are_blue_where_they_fall_and_red_where_they_rise(project):
    from prospectivity.processing import styling

    layer = holes_layer(("z", "dip", "Cu", "Cu_dx", "Cu_dy", "Cu_dz"), [(0, 60, 1, 0, 0, i - 20) for i in range(31)])
    styling.HOLE_GRADIENTS.apply(layer)
    renderer = layer.renderer()
    assert renderer.classAttribute() == "Cu_dz"
    bounds = [one.lowerValue() for one in renderer.ranges()][1:]
    assert bounds == pytest.approx([-bound for bound in bounds[::-1]])
    colour = {value: renderer.rangeForValue(value).symbol().color() for value in (-20.0, 10.5)}
    assert colour[-20.0].blue() > colour[-20.0].red()
    assert colour[10.5].red() > colour[10.5].blue()
    assert renderer.rangeForValue(1e9) is not None

"""How results look when QGIS loads them, and where they go in the layer tree.

A style is applied by a post-processor that QGIS calls in the main thread once the layer is loaded; under `qgis_process`
nothing is loaded and nothing happens.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsPercentageNumericFormat,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRasterShader,
    QgsRectangle,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import NULL
from qgis.PyQt.QtGui import QColor

from ..models.core.language import marked, said, translated
from ..models.rasters.backend import Category
from ..models.spectra.colours import class_colours
from .layers.destinations import announced
from .layers.points import temporary_folder
from .layers.tree import OTHER_VECTOR, TABLE, LayerOrder, ReadLayer, Run, stays_above_rasters

PROBABILITY_NAME = "Prospectivity (probability)"
"""Description of every output that is a probability grid, and so the name of its layer."""

VIRIDIS = ("#440154", "#414487", "#2a788e", "#22a884", "#7ad151", "#fde725")
"""Dark violet to yellow in six equal steps of lightness.

Told apart by colour-blind readers and in grey (Smith & van der Walt 2015).
"""

CIVIDIS = ("#00224e", "#35456c", "#666970", "#948e77", "#c8b866", "#fee838")
"""Dark blue to yellow, seen alike with and without red-green blindness (Nuñez et al.

2018, doi:10.1371/journal.pone.0199239).
"""

REDS = ("#fff5eb", "#fdd9b4", "#fda762", "#f3701b", "#c54102", "#7f2704")
"""Nearly white to dark orange-red, for what one wants little of."""

BLUE_TO_RED = ("#2166ac", "#67a9cf", "#d1e5f0", "#fddbc7", "#ef8a62", "#b2182b")
"""Blue over white to red, for what may be negative or positive (ColorBrewer RdBu)."""

_TARGET_RED = "#e3002b"
_CLASSES = 6  # of contents along holes: a sixth of the intervals in each
_BEYOND = 1e30  # no content rises as fast
_LINE_IN_3D = 2.0  # pixels
_SAMPLE_CELLS = 250_000  # cells that QGIS itself looks at to stretch a raster


def _percent(value: float) -> str:
    return f"{100 * value:.0f} %"


def _fine_percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def _plain(value: float) -> str:
    return f"{value:.3g}"


def pseudocolor(
    layer: QgsRasterLayer,
    colours: Sequence[str],
    minimum: float,
    maximum: float,
    label: Callable[[float], str],
    *,
    percent: bool = False,
) -> None:
    """Draw the first band in `colours`, spread evenly from `minimum` to `maximum`, with one legend entry per colour.

    No data stays transparent.
    """
    span = maximum - minimum
    positions = [i / (len(colours) - 1) for i in range(len(colours))]
    stops = [QgsGradientStop(position, QColor(colour)) for position, colour in zip(positions[1:-1], colours[1:-1])]
    ramp = QgsGradientColorRamp(QColor(colours[0]), QColor(colours[-1]), False, stops)
    function = QgsColorRampShader(minimum, maximum, ramp, QgsColorRampShader.Type.Interpolated)
    function.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(minimum + span * p, QColor(c), label(minimum + span * p))
            for p, c in zip(positions, colours)
        ]
    )
    # One entry per colour, as written above; the gradient bar of QGIS would print the bare numbers of both ends.
    legend = function.legendSettings()
    legend.setUseContinuousLegend(False)
    if percent:
        number_format = QgsPercentageNumericFormat()
        number_format.setInputValues(QgsPercentageNumericFormat.InputValues.ValuesAreFractions)
        number_format.setNumberDecimalPlaces(0)
        legend.setNumericFormat(number_format)
    function.setLegendSettings(legend)
    shader = QgsRasterShader(minimum, maximum)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(minimum)
    renderer.setClassificationMax(maximum)
    layer.setRenderer(renderer)


def _cumulative_cut(layer: QgsRasterLayer, lower: float, upper: float) -> tuple[float, float]:
    minimum, maximum = layer.dataProvider().cumulativeCut(1, lower, upper, QgsRectangle(), _SAMPLE_CELLS)
    # Without any data, or with one value everywhere, GDAL makes no histogram and the answer is NaN.
    return (minimum, maximum) if maximum > minimum else (0.0, 1.0)


def _style_probability(layer: QgsRasterLayer) -> None:
    pseudocolor(layer, VIRIDIS, 0.0, 1.0, _percent, percent=True)


def _style_uncertainty(layer: QgsRasterLayer) -> None:
    _, maximum = _cumulative_cut(layer, 0.0, 0.98)
    pseudocolor(layer, REDS, 0.0, max(maximum, 1e-6), _fine_percent, percent=True)


def _style_gradients(layer: QgsRasterLayer) -> None:
    minimum, maximum = _cumulative_cut(layer, 0.02, 0.98)
    steepest = max(abs(minimum), abs(maximum))
    pseudocolor(layer, BLUE_TO_RED, -steepest, steepest, _plain)


def _style_variance(layer: QgsRasterLayer) -> None:
    pseudocolor(layer, REDS, *_cumulative_cut(layer, 0.02, 0.98), _plain)


def _style_elements(layer: QgsRasterLayer) -> None:
    pseudocolor(layer, CIVIDIS, *_cumulative_cut(layer, 0.02, 0.98), _plain)


def _outline(colour: str, width_mm: float, style: str = "solid") -> QgsFillSymbol:
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width_mm), "outline_style": style}
    )


def _style_patches(layer: QgsVectorLayer) -> None:
    classes = [
        QgsRendererCategory(1, _outline("#e34a33", 0.5), said("Deposit")),
        QgsRendererCategory(0, _outline("#6baed6", 0.35), said("Background")),
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("label", classes))


def _style_deposits(layer: QgsVectorLayer) -> None:
    symbol = QgsMarkerSymbol.createSimple(
        {
            "name": "diamond",
            "color": "#111111",
            "outline_color": "#ffffff",
            "outline_width": "0.7",
            "size": "4.2",
            "outline_style": "solid",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _style_samples(layer: QgsVectorLayer) -> None:
    # Thousands of them lie above the map: they must not hide it.
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "60,60,60,130", "outline_style": "no", "size": "0.7"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _cased_outline(colour: str, width_mm: float, style: str = "solid") -> QgsFillSymbol:
    """Outline on a white line, which keeps it apart from every colour of a map below."""
    symbol, line = _outline("#ffffff", width_mm + 0.5), _outline(colour, width_mm, style)
    symbol.appendSymbolLayer(line.takeSymbolLayer(0))
    return symbol


_TARGET_TITLES: Mapping[str, tuple[str, int | None]] = {
    "rank": (marked("Rank"), None),
    "area_km2": (marked("Area (km²)"), 2),
    "mean": (marked("Mean probability"), 2),
    "maximum": (marked("Highest probability"), 2),
    "uncertainty": (marked("Uncertainty"), 3),
    "elements": (marked("Leading elements"), None),
    "distance_m": (marked("Nearest known deposit (m)"), 0),
    "deposits": (marked("Known deposits inside"), None),
    "status": (marked("Status"), None),
    "x": (marked("Easting of the cell to visit first"), 0),
    "y": (marked("Northing of the cell to visit first"), 0),
}
"""Titles of columns of targets, and decimals that are shown of their numbers; the file keeps all of them."""


def _title_columns(layer: QgsVectorLayer) -> None:
    for name, (title, decimals) in _TARGET_TITLES.items():
        index = layer.fields().lookupField(name)
        if index < 0:
            continue
        layer.setFieldAlias(index, translated(title))
        if decimals is not None:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Range", {"Precision": decimals}))


def _style_targets(layer: QgsVectorLayer) -> None:
    _title_columns(layer)
    new = _cased_outline(_TARGET_RED, 0.7)
    if layer.fields().lookupField("status") < 0:
        layer.setRenderer(QgsSingleSymbolRenderer(new))
    else:
        classes = [
            QgsRendererCategory("new", new, said("New target")),
            QgsRendererCategory("known", _cased_outline("#111111", 0.4, "dash"), said("Target with a known deposit")),
        ]
        if NULL in layer.uniqueValues(layer.fields().lookupField("status")):
            classes.append(QgsRendererCategory("", new.clone(), said("Target")))
        layer.setRenderer(QgsCategorizedSymbolRenderer("status", classes))
    if layer.fields().lookupField("rank") >= 0:
        _label_with_rank(layer)


def _label_with_rank(layer: QgsVectorLayer) -> None:
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.9)
    buffer.setColor(QColor("#ffffff"))
    text = QgsTextFormat()
    text.setSize(9)
    font = text.font()
    font.setBold(True)
    text.setFont(font)
    text.setColor(QColor(_TARGET_RED))
    text.setBuffer(buffer)
    labels = QgsPalLayerSettings()
    labels.fieldName = "rank"
    # The middle of a bent target may lie beside it.
    labels.centroidInside = True
    labels.setFormat(text)
    # Where there is no room for all, the first ranks are written.
    properties = labels.dataDefinedProperties()
    properties.setProperty(
        QgsPalLayerSettings.Property.Priority, QgsProperty.fromExpression('max(10 - "rank" / 10, 0)')
    )
    if layer.fields().lookupField("status") >= 0:
        properties.setProperty(
            QgsPalLayerSettings.Property.Color,
            QgsProperty.fromExpression(f"if(\"status\" = 'known', '#111111', '{_TARGET_RED}')"),
        )
    labels.setDataDefinedProperties(properties)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def _class_drawing(classes: Sequence[str]) -> Callable[[QgsVectorLayer], None]:
    def draw(layer: QgsVectorLayer) -> None:
        if not layer.isSpatial() or layer.fields().lookupField("class") < 0:
            return
        categories = [
            QgsRendererCategory(
                name,
                QgsMarkerSymbol.createSimple(
                    {
                        "name": "circle",
                        "color": colour,
                        "outline_color": "#ffffff",
                        "outline_width": "0.2",
                        "size": "2.6",
                    }
                ),
                name,
            )
            for name, colour in zip(classes, class_colours(len(classes)))
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("class", categories))

    return draw


@dataclass(frozen=True)
class ResultStyle:
    """How one kind of result looks, and where it lies.

    Parameters
    ----------
    draw : callable
        Styles a valid layer.
    rank : int
        Of the results of one run, those with a larger rank lie above the others; rasters from 0, vectors from
        `tree.OTHER_VECTOR` on.
    """

    draw: Callable[[Any], None]
    rank: int

    def apply(self, layer: Any) -> None:
        """Style a layer of the project; only in the main thread."""
        self.draw(layer)
        layer.triggerRepaint()
        if isinstance(layer, QgsVectorLayer):
            stays_above_rasters(layer)


class _OnLoad(QgsProcessingLayerPostProcessorInterface):  # type: ignore[misc]
    """Hands a loaded layer to its style, and to its run for its place."""

    alive: ClassVar[list[_OnLoad]] = []

    def __init__(self, style: ResultStyle | None) -> None:
        super().__init__()
        self.style = style
        self.place = LayerOrder.of(OTHER_VECTOR if style is None else style.rank, 0)
        self.run = Run("", [self.place])
        # QGIS owns and deletes the C++ half but does not keep this Python half, without which the call would go
        # nowhere.
        self.alive[:] = [other for other in self.alive if not sip.isdeleted(other)]
        self.alive.append(self)

    def postProcessLayer(self, layer: Any, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Style and place the layer; QGIS calls this in the main thread."""
        if layer is None or not layer.isValid():
            return
        if self.style is not None:
            self.style.apply(layer)
            if isinstance(layer, QgsRasterLayer):
                _keep_style(layer)
        elif isinstance(layer, QgsVectorLayer) and not layer.isSpatial():
            self.place = LayerOrder.of(TABLE, self.place.number)
        self.run.add(layer, self.place, context)


_OWN_STYLE = "prospectivity/style"


def _keep_style(layer: QgsRasterLayer) -> None:
    """Write the style beside a raster that stays, so that it looks the same when it is opened again.

    A style of the user's own stays; temporary rasters get none.
    """
    path = Path(layer.source())
    style = path.with_suffix(".qml")
    if not path.is_file() or temporary_folder() in path.parents:
        return
    if style.exists() and _OWN_STYLE not in style.read_text(encoding="utf-8", errors="replace"):
        return
    layer.setCustomProperty(_OWN_STYLE, True)
    layer.saveNamedStyle(str(style))


def classes_style(categories: Sequence[Category]) -> ResultStyle:
    """Style of a raster of classes: a colour and a legend entry for each value but 0, which stays transparent."""

    def draw(layer: QgsRasterLayer) -> None:
        classes = [
            QgsPalettedRasterRenderer.Class(value, QColor(category.colour), category.name)
            for value, category in enumerate(categories)
            if value
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))

    return ResultStyle(draw, 4)


def image_style(bands: tuple[int, int, int]) -> ResultStyle:
    """Style of a hyperspectral image: three bands, counted from 1, as red, green and blue."""

    def draw(layer: QgsRasterLayer) -> None:
        layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *bands))
        layer.setContrastEnhancement(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
            QgsRasterMinMaxOrigin.Limits.CumulativeCut,
            layer.extent(),
            _SAMPLE_CELLS,
        )

    return ResultStyle(draw, 2)


def _dot(colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.4", "outline_style": "no", "color": colour})


def blocks_style(side: float) -> ResultStyle:
    """Style of the centres of blocks: like points along holes, in 3-D as cubes whose side is given in metres."""
    return ResultStyle(lambda layer: _style_intervals(layer, side), 8)


def _style_intervals(layer: QgsVectorLayer, cubes: float | None = None) -> None:
    """Colour points along holes or centres of blocks by the first content, a sixth of them in each class, and show
    them in elevation profiles and in 3-D as high as they are, there as spheres or as cubes of this side.
    """
    names = [field.name() for field in layer.fields()]
    at = next((names.index(last) + 1 for last in ("dip", "z") if last in names), len(names))
    content = next((names[i] for i in range(at, len(names)) if layer.fields()[i].isNumeric()), None)
    if content is None:
        layer.setRenderer(QgsSingleSymbolRenderer(_dot(CIVIDIS[1])))
    else:
        ramp = QgsGradientColorRamp(
            QColor(CIVIDIS[0]),
            QColor(CIVIDIS[-1]),
            False,
            [QgsGradientStop(i / 5, QColor(colour)) for i, colour in enumerate(CIVIDIS[1:-1], start=1)],
        )
        renderer = QgsGraduatedSymbolRenderer(content)
        renderer.setSourceSymbol(_dot(CIVIDIS[1]))
        renderer.setSourceColorRamp(ramp)
        renderer.setClassificationMethod(QgsClassificationQuantile())
        renderer.updateClasses(layer, _CLASSES)
        renderer.updateColorRamp(ramp)
        layer.setRenderer(renderer)
    _at_own_height(layer, cubes)


def _style_hole_gradients(layer: QgsVectorLayer) -> None:
    """Colour points by how fast the first element rises with elevation: blue where it falls, red where it rises."""
    content = next((field.name() for field in layer.fields() if field.name().endswith("_dz")), None)
    if content is None:
        _style_intervals(layer)
        return
    values = QgsVectorLayerUtils.getDoubleValues(layer, content)[0]
    steepest = float(np.quantile(np.abs(values), 0.98)) if len(values) else 0.0
    inner = np.linspace(-1.0, 1.0, len(BLUE_TO_RED) + 1)[1:-1] * (steepest or 1.0)
    bounds = [-_BEYOND, *inner.tolist(), _BEYOND]
    labels = [said("below {bound}", bound=_plain(inner[0]))]
    labels += [said("{low} to {high}", low=_plain(low), high=_plain(high)) for low, high in zip(inner[:-1], inner[1:])]
    labels.append(said("above {bound}", bound=_plain(inner[-1])))
    ranges = [
        QgsRendererRange(low, high, _dot(colour), label)
        for low, high, colour, label in zip(bounds[:-1], bounds[1:], BLUE_TO_RED, labels)
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer(content, ranges))
    _at_own_height(layer)


def _style_traces(layer: QgsVectorLayer) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "#444444", "width": "0.3"})))
    _at_own_height(layer)


def _at_own_height(layer: QgsVectorLayer, cubes: float | None = None) -> None:
    """Let elevation profiles take the layer's own heights, which are no offsets from a terrain."""
    properties = layer.elevationProperties()
    # QGIS 3.22 has no profiles; its 3-D view takes heights of geometries as they are.
    if properties is not None and hasattr(properties, "setClamping"):
        properties.setClamping(Qgis.AltitudeClamping.Absolute)
    view = importlib.util.find_spec("qgis._3d")
    if view is not None:
        _show_in_3d(layer, cubes)


def _show_in_3d(layer: QgsVectorLayer, cubes: float | None) -> None:
    """Give a layer the look in 3-D that it has on the map: a rule for each class of points, lines as they are."""
    from qgis import _3d as view

    renderer = layer.renderer()
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        name = QgsExpression.quotedColumnRef(renderer.classAttribute())
        root = view.QgsRuleBased3DRenderer.Rule(None)
        for one in renderer.ranges():
            chosen = f"{name} >= {one.lowerValue()!r} AND {name} <= {one.upperValue()!r}"
            symbol = _symbol_in_3d(view, layer, one.symbol().color(), cubes)
            root.appendChild(view.QgsRuleBased3DRenderer.Rule(symbol, chosen, one.label()))
        drawn = view.QgsRuleBased3DRenderer(root)
    else:
        drawn = view.QgsVectorLayer3DRenderer()
        drawn.setSymbol(_symbol_in_3d(view, layer, renderer.symbol().color(), cubes))
    drawn.setLayer(layer)
    layer.setRenderer3D(drawn)


def _symbol_in_3d(view: Any, layer: QgsVectorLayer, colour: QColor, cubes: float | None) -> Any:
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        symbol = view.QgsPoint3DSymbol()
        # Newer versions have moved both enumerations.
        shapes = getattr(Qgis, "Point3DShape", None) or view.QgsPoint3DSymbol.Shape
        if cubes is not None:
            symbol.setShape(shapes.Cube)
            symbol.setShapeProperties({"size": cubes})
        else:
            extent = layer.extent()
            # Where all of a layer is in the window, what is smaller than this is not seen.
            least = max(extent.width(), extent.height()) / 300
            symbol.setShape(shapes.Sphere)
            symbol.setShapeProperties({"radius": max(2.0, least)})
        material = view.QgsPhongMaterialSettings()
        material.setDiffuse(colour)
        material.setAmbient(colour.darker(140))
    else:
        # Lines as thick as they are told are buffers, which have no height of their own: they would all lie at 0.
        symbol = view.QgsLine3DSymbol()
        symbol.setRenderAsSimpleLines(True)
        symbol.setWidth(_LINE_IN_3D)
        material = view.QgsSimpleLineMaterialSettings()
        material.setAmbient(colour)
    setter = getattr(symbol, "setMaterialSettings", None) or symbol.setMaterial
    setter(material)
    clamping = getattr(Qgis, "AltitudeClamping", None)
    symbol.setAltitudeClamping(
        clamping.Absolute if clamping is not None else view.Qgs3DTypes.AltitudeClamping.AltClampAbsolute
    )
    return symbol


PROBABILITY = ResultStyle(_style_probability, 4)
UNCERTAINTY = ResultStyle(_style_uncertainty, 3)
ATTRIBUTION = ResultStyle(_style_gradients, 3)
ELEMENTS = ResultStyle(_style_elements, 2)
GRADIENTS = ResultStyle(_style_gradients, 1)
VARIANCE = ResultStyle(_style_variance, 0)
PATCHES = ResultStyle(_style_patches, 6)
SAMPLES = ResultStyle(_style_samples, 7)
DEPOSITS = ResultStyle(_style_deposits, 8)
TARGETS = ResultStyle(_style_targets, 9)
INTERVALS = ResultStyle(_style_intervals, 8)
HOLE_GRADIENTS = ResultStyle(_style_hole_gradients, 8)
TRACES = ResultStyle(_style_traces, 7)


def class_points(classes: Sequence[str]) -> ResultStyle:
    """Points of classes, each in its colour; tables stay as they are."""
    return ResultStyle(_class_drawing(classes), 7)


def style_on_load(context: QgsProcessingContext, layer: str | Path | None, style: ResultStyle) -> None:
    """Style a result when QGIS loads it; does nothing for one that will not be loaded.

    The layer is named after the output's description (in a model, after the model's output) even where QGIS would take
    the file's name.

    Parameters
    ----------
    context : QgsProcessingContext
    layer : str, Path or None
        Path or id of the result; None for an output that was not asked for.
    style : ResultStyle
        One of the constants of this module.
    """
    key = announced(context, layer) if layer is not None else None
    if key is None:
        return
    details = context.layerToLoadOnCompletionDetails(key)
    details.forceName = True
    details.setPostProcessor(_OnLoad(style))


def load_beside(
    context: QgsProcessingContext, beside: Path, layer: Path, name: str, output: str, style: ResultStyle
) -> None:
    """Let QGIS load a raster that is no output by itself, styled, where it loads another one.

    Parameters
    ----------
    context : QgsProcessingContext
    beside : Path
        The other one.
    layer : Path
    name : str
        Of the layer.
    output : str
        Name of the output that the raster belongs to.
    style : ResultStyle
        One of the constants of this module.
    """
    key = announced(context, beside)
    if key is None:
        return
    project = context.layerToLoadOnCompletionDetails(key).project
    details = QgsProcessingContext.LayerDetails(name, project, output, QgsProcessingUtils.LayerHint.Raster)
    context.addLayerToLoadOnCompletion(str(layer), details)
    style_on_load(context, layer, style)


def arrange_on_load(
    context: QgsProcessingContext,
    earlier: Collection[str],
    outputs: Sequence[str],
    title: str,
    read: Sequence[ReadLayer] = (),
    grouped: bool = True,
) -> None:
    """Let QGIS put the results of a run together when it loads them; to be called once all are announced and styled.

    Parameters
    ----------
    context : QgsProcessingContext
    earlier : collection of str
        What had been announced before the run: in a model, by other algorithms.
    outputs : sequence of str
        Names of the outputs; of results of one rank the one that is named first lies above.
    title, read, grouped
        As of `tree.Run`.
    """
    processors = []
    for key in context.layersToLoadOnCompletion():
        details = context.layerToLoadOnCompletionDetails(key)
        # A model of QGIS 3.32 or later may have groups of its own for its results.
        if key in earlier or str(getattr(details, "groupName", None) or ""):
            continue
        processor = details.postProcessor()
        if not isinstance(processor, _OnLoad):
            processor = _OnLoad(None)
            details.setPostProcessor(processor)
            details.forceName = True
        number = outputs.index(details.outputName) if details.outputName in outputs else len(outputs)
        processor.place = LayerOrder(processor.place.depth, number)
        processors.append(processor)
    run = Run(title, [processor.place for processor in processors], read, grouped)
    for processor in processors:
        processor.run = run

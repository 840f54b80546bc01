"""What layers say of themselves, as plain values: read once when a layer is chosen or edited, then checked at will."""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...models.core.arrays import Floats
from ...models.core.errors import ProspectivityError
from ...models.core.language import translated as tr
from ...models.core.progress import Progress, SilentSink
from ...models.rasters.grid import GridGeometry, GridRequest, plan_grid
from ...models.rasters.points import kinds_by_number
from ...processing.layers.crs import called, crs_of, working_crs
from ...processing.layers.fields import is_text
from ...processing.layers.points import place_of, read_points, reproject, usable_places
from .state import OF_CANVAS, OF_DRAWN, OF_LAYER, PanelState

NONE = np.zeros(0)
_MOST_KINDS = 60
"""Values of a field beyond which it says no kind of deposit, but a name or a number of each."""

_LOOKED_AT = 5000
_LEAST_COLUMNS = 3
_CALLED_DEPOSITS = re.compile("deposit|occurrence|prospect|mine|showing|vorkommen|yacimiento|jazida", re.IGNORECASE)


class _Noted(SilentSink):
    """Keeps warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        """Keep a warning."""
        self.warnings.append(message)


@dataclass(frozen=True)
class SamplesFacts:
    """A layer of samples.

    Parameters
    ----------
    name : str
    count : int
        Points with a usable place.
    own, working : str
        Names of its CRS and of that to work in.
    wkt : str
        Of the latter.
    x, y : array of shape (samples,)
        There, in metres.
    problem : str
        Why nothing can be made of it; empty if all is well.
    warnings : tuple of str
    """

    name: str
    count: int = 0
    own: str = ""
    working: str = ""
    wkt: str = ""
    x: Floats = field(default_factory=lambda: NONE)
    y: Floats = field(default_factory=lambda: NONE)
    problem: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class DepositsFacts:
    """A layer of deposits, in the CRS of the samples.

    Parameters
    ----------
    name : str
    x, y : array of shape (deposits,)
    kinds : tuple of str
        What each is a deposit of; empty without a field that says so.
    problem : str
    warnings : tuple of str
    """

    name: str
    x: Floats = field(default_factory=lambda: NONE)
    y: Floats = field(default_factory=lambda: NONE)
    kinds: tuple[str, ...] = ()
    problem: str = ""
    warnings: tuple[str, ...] = ()

    def counts(self) -> list[tuple[str, int]]:
        """Kinds and how many there are of each, the most frequent first."""
        return kinds_by_number(self.kinds)


def layer_of(identifier: str) -> Any:
    """Layer of the project by its id; None where there is none."""
    return QgsProject.instance().mapLayer(identifier) if identifier else None


def look_at_samples(layer: QgsVectorLayer) -> SamplesFacts:
    """Read the places of samples, in the CRS that a run would work in."""
    name, sink = layer.name(), _Noted()
    progress, context = Progress(sink), _context()
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        return SamplesFacts(name, problem=tr("{} is no layer of points.").format(name))
    try:
        places = [place_of(one, name) for one in layer.getFeatures(QgsFeatureRequest().setNoAttributes())]
        xy = np.array([place for place in places if place is not None], dtype=float).reshape(-1, 2)
        xy = xy[np.isfinite(xy).all(axis=1)]
        if not len(xy):
            return SamplesFacts(name, problem=tr("{} has no points.").format(name))
        own = layer.crs()
        kept = usable_places(xy[:, 0], xy[:, 1], own, name, context, progress, "sample")
        x, y = xy[kept].T
        # That places in degrees are brought into metres is no doubt about them; beside the title stands where to.
        heard = Progress() if own.isGeographic() else progress
        crs = working_crs(name, own, (x, y), QgsCoordinateReferenceSystem(), context, heard)
        x, y = reproject(x, y, own, crs, name, context, progress)
    except ProspectivityError as error:
        return SamplesFacts(name, problem=str(error))
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
    return SamplesFacts(
        name, count=len(x), own=called(own), working=_short(crs), wkt=wkt, x=x, y=y, warnings=tuple(sink.warnings)
    )


def look_at_deposits(layer: QgsVectorLayer, kind: str, wkt: str) -> DepositsFacts:
    """Read the places of deposits in a CRS, and what each is a deposit of."""
    name, sink, context = layer.name(), _Noted(), _context()
    crs = crs_of(wkt) if wkt else layer.crs()
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        return DepositsFacts(name, problem=tr("{} is no layer of points.").format(name))
    source = QgsProcessingUtils.variantToSource(layer, context)
    try:
        points = read_points(source, [], crs, context, Progress(sink), None, kind)
    except ProspectivityError as error:
        return DepositsFacts(name, problem=str(error))
    kinds = () if points.kinds is None else tuple(points.kinds.tolist())
    return DepositsFacts(name, points.x, points.y, kinds, warnings=tuple(sink.warnings))


def fields_of_kinds(layer: QgsVectorLayer) -> list[str]:
    """Fields that may say a kind: texts of which several features share one; the likeliest first."""
    texts = [index for index, one in enumerate(layer.fields()) if is_text(one)]
    values: dict[int, set[str]] = {index: set() for index in texts}
    # One way through the layer for all fields: asking for the values of each reads it once for each.
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(texts)
    rows = 0
    for feature in layer.getFeatures(request.setLimit(_LOOKED_AT)):
        rows += 1
        attributes = feature.attributes()
        for index in texts:
            values[index].add(str(attributes[index]).strip().casefold() if attributes[index] else "")
    names = [layer.fields()[i].name() for i in texts if 2 <= len(values[i]) <= min(_MOST_KINDS, max(rows // 2, 2))]
    return sorted(names, key=_likelihood)


def _likelihood(name: str) -> int:
    """Place of a field's name among those that say what a deposit holds."""
    lower = name.casefold()
    wanted = ("major_commod", "main_commod", "commodit", "kind", "deposit_type", "mineral", "element", "type", "class")
    return next((i for i, part in enumerate(wanted) if part in lower), len(wanted))


def looks_like_kind(name: str) -> bool:
    """Whether a field is called as one that says what a deposit holds."""
    return _likelihood(name) < 3


def grid_of(state: PanelState, samples: SamplesFacts | None) -> tuple[GridGeometry | None, str]:
    """Grid that a run would make, or why there is none."""
    if samples is None or samples.problem or not samples.count:
        return None, ""
    try:
        request = GridRequest(extent_in(state, samples.wkt), state.cell_size)
        return plan_grid(samples.x, samples.y, samples.wkt, request), ""
    except ProspectivityError as error:
        return None, str(error)
    except QgsCsException:
        return None, tr("The area does not fit the coordinate system of the samples.")


def chosen_extent(state: PanelState) -> tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None:
    """Area that was chosen, with its CRS; None for that of the samples."""
    if state.area in (OF_CANVAS, OF_DRAWN) and state.extent is not None:
        return QgsRectangle(*state.extent), QgsCoordinateReferenceSystem(state.extent_crs)
    layer = layer_of(state.area_layer) if state.area == OF_LAYER else None
    return (layer.extent(), layer.crs()) if layer is not None else None


def extent_in(state: PanelState, wkt: str) -> tuple[float, float, float, float] | None:
    """The chosen area in a CRS."""
    chosen = chosen_extent(state)
    if chosen is None:
        return None
    transform = QgsCoordinateTransform(chosen[1], crs_of(wkt), QgsProject.instance())
    box = transform.transformBoundingBox(chosen[0])
    ends = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return ends if all(math.isfinite(end) for end in ends) else None


def fingerprint(layer: Any) -> str:
    """What changes when the data of a layer do: file with size and time, filter, number of features, edits."""
    if layer is None:
        return ""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(str(parts.get("path") or ""))
    told = [layer.subsetString(), str(layer.featureCount()), layer.crs().authid()]
    if parts.get("path") and path.is_file():
        stat = path.stat()
        told += [path.name, str(stat.st_size), str(stat.st_mtime_ns)]
    else:
        box = layer.extent()
        told += [f"{end:.6f}" for end in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())]
    told.append(",".join(one.name() for one in layer.fields()))
    return hashlib.sha256("|".join(told).encode()).hexdigest()[:16]


def _short(crs: QgsCoordinateReferenceSystem) -> str:
    """`UTM 38N` of `WGS 84 / UTM zone 38N`; else the name as it is."""
    title = str(crs.description() or called(crs))
    return title.rpartition(" / ")[2].replace("zone ", "")


def _context() -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def guessed_layers() -> tuple[str, str]:
    """Ids of the layers of samples and of deposits that the project seems to hold; empty where none does.

    Samples have many columns of numbers; deposits are other points, fewer of them, or called so. Results of earlier
    runs, such as predicted contents, come last: they may be a sample survey or cleaned assays.
    """
    points = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    ]
    numbers = {layer.id(): sum(one.isNumeric() for one in layer.fields()) for layer in points}
    many = [layer for layer in points if numbers[layer.id()] >= _LEAST_COLUMNS]
    many.sort(key=lambda layer: (_is_result(layer), -numbers[layer.id()]))
    samples = many[0].id() if many else ""
    others = [layer for layer in points if layer.id() != samples]
    others.sort(key=lambda layer: (_is_result(layer), not _CALLED_DEPOSITS.search(layer.name()), layer.featureCount()))
    return samples, others[0].id() if others and samples else ""


def _is_result(layer: QgsVectorLayer) -> bool:
    return layer.customProperty("prospectivity/above_rasters") is not None

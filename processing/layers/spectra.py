"""Spectra from QGIS: layers, files, folders or several of these; and spectra as tables and points."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPoint,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
    QgsProperty,
    QgsWkbTypes,
)

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, listed
from ...models.rasters.raster import GridFile
from ...models.rasters.source import Raster
from ...models.spectra.band_names import AUTO
from ...models.spectra.extraction import Region
from ...models.spectra.reading import completed, modules_of, spectra_from_table
from ...models.spectra.table import Spectra
from ...models.tables.table import Cell, HeaderRows, free_name
from ...models.worker import tasks
from . import sinks
from .crs import called, crs_of, stated_crs, transform_between, transformed
from .destinations import Place, places_of_file, places_of_layer
from .tables import cell_of, file_of

SpectraInput = Union[Path, QgsProcessingFeatureSource]
"""A file or folder to be read by a task, or a layer whose rows QGIS reads."""

_LAYERS = (".gpkg", ".shp", ".geojson", ".json", ".fgb", ".gml", ".kml", ".tab", ".mif", ".dbf", ".sqlite", ".gdb")
"""Endings of what is a layer for QGIS and no file of a spectrometer."""
_CHECK_EVERY = 100
_WIDEST_GEOPACKAGE = 1990
"""SQLite has room for 2,000 columns."""

_HELP = (
    "A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100,"
    " X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI"
    " libraries; a folder of such files; or several of these on the same bands."
)


def spectra_parameter(
    name: str = "SPECTRA", description: str = "Spectra", help: str = "", *, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare spectra; name it in `Algorithm.SPECTRA` too, and read it with `read_spectra`.

    It is a parameter of several vector layers, so that in a graphical model tables of earlier steps can be linked to
    it. QGIS itself would refuse files that it cannot open as a layer, so that `Algorithm` looks at the values; dialogs
    have a widget of their own, which lets files, a folder and layers be chosen.
    """
    definition = QgsProcessingParameterMultipleLayers(
        name, description, QgsProcessing.SourceType.TypeVector, optional=optional
    )
    definition.setHelp(f"{help} {_HELP}".strip())
    wrapper = f"{__package__.rsplit('.', 2)[0]}.ui.spectra.spectra_widget.SpectraWidgetWrapper"
    definition.setMetadata({"widget_wrapper": {"class": wrapper}})
    return definition


# -- what was given ----------------------------------------------------------------------------------------------------


def _several(value: Any, context: QgsProcessingContext) -> list[Any]:
    """Single values of the parameter; a text may hold several, separated by semicolons."""
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if value is None or value == "":
        return []
    if isinstance(value, (list, tuple)):
        return [one for each in value for one in _several(each, context)]
    if isinstance(value, str) and ";" in value and not Path(value).exists() and _layer_named(value, context) is None:
        return [part.strip().strip('"') for part in value.split(";") if part.strip()]
    return [value]


def _layer_named(text: str, context: QgsProcessingContext) -> QgsMapLayer | None:
    """Layer of the project, or of an earlier step, by its id, name or source."""
    return QgsProcessingUtils.mapLayerFromString(text, context, False)


def _file(value: Any, context: QgsProcessingContext) -> Path | None:
    """File or folder that a task reads; None for what QGIS has to read."""
    path = file_of(value, context)
    if path is not None or not isinstance(value, str) or _layer_named(value, context) is not None:
        return path
    plain = Path(value.partition("|")[0])
    return Path(value) if plain.exists() and plain.suffix.lower() not in _LAYERS else None


def resolve(value: Any, context: QgsProcessingContext, name: str) -> list[SpectraInput]:
    """Layers, files and folders that a parameter's value means; in the main thread.

    Raises
    ------
    InputError
        There is none of that name.
    """
    return [_resolved(one, context, name) for one in _several(value, context)]


def _resolved(value: Any, context: QgsProcessingContext, name: str) -> SpectraInput:
    path = _file(value, context)
    if path is not None:
        return path
    source = QgsProcessingUtils.variantToSource(value, context, None)
    if source is None:
        raise InputError(
            said("{name} is {written}: {why_not}.", name=name, written=_written(value), why_not=_why_not(value))
        )
    return source


def _written(value: Any) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    return str(value.source()) if isinstance(value, QgsMapLayer) else str(value)


def _why_not(value: Any) -> str:
    plain = Path(_written(value).partition("|")[0])
    if not plain.exists():
        return said("there is no such file or folder, and no layer of that name in the project")
    return said("the file is there but cannot be opened as a layer; it is damaged or of another kind")


def why_refused(value: Any, context: QgsProcessingContext, name: str) -> str:
    """Sentence on a value that means nothing; empty where it does."""
    try:
        resolve(value, context, name)
    except InputError as error:
        return str(error)
    return ""


def modules_for(value: Any, context: QgsProcessingContext) -> tuple[str, ...]:
    """Optional libraries that reading the files of a parameter's value needs."""
    return modules_of([path for one in _several(value, context) if (path := _file(one, context)) is not None])


def places_of(value: Any, context: QgsProcessingContext) -> list[Place]:
    """Places of the files that spectra are read from."""
    places = []
    for one in _several(value, context):
        path = _file(one, context)
        if path is not None:
            places += places_of_file(path)
            continue
        source = one.source.staticValue() if isinstance(one, QgsProcessingFeatureSourceDefinition) else one
        layer = source if isinstance(source, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(source, context)
        places += places_of_layer(layer) if layer is not None else []
    return places


# -- reading -----------------------------------------------------------------------------------------------------------


class _LayerRows:
    """A layer as a table, with the places of its points; see `models.tables.table.Table`."""

    def __init__(self, source: QgsProcessingFeatureSource, progress: Progress) -> None:
        self.name = str(source.sourceName())
        names = [str(name) for name in source.fields().names()]
        # The key of a GeoPackage is no property of a sample, and would be in the way of the next file's own.
        kept = [i for i, name in enumerate(names) if name.lower() != "fid"]
        self.columns = tuple(names[i] for i in kept)
        self.header = HeaderRows()
        self.notes: list[str] = []
        self.warnings: list[str] = []
        located = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry
        request = QgsFeatureRequest()
        if not located:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        self._rows: list[tuple[int, list[Cell]]] = []
        places: list[tuple[float, float, float]] = []
        for feature in source.getFeatures(request):
            if len(self._rows) % _CHECK_EVERY == 0:
                progress.check()
            attributes = feature.attributes()
            self._rows.append((int(feature.id()), [cell_of(attributes[i]) for i in kept]))
            places.append(_place(feature.geometry()) if located else (math.nan,) * 3)
        self.row_count: int | None = len(self._rows)
        self.places: NDArray[np.float64] | None = np.array(places).reshape(-1, 3) if located else None
        self.crs = stated_crs(source).toWkt() if located and stated_crs(source).isValid() else ""

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Feature ids with all of their cells."""
        return iter(self._rows)


def _place(geometry: QgsGeometry) -> tuple[float, float, float]:
    if geometry.isNull() or geometry.isEmpty():
        return math.nan, math.nan, math.nan
    vertex = geometry.vertexAt(0)
    return vertex.x(), vertex.y(), vertex.z() if vertex.is3D() else math.nan


def read_spectra(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    progress: Progress,
    *,
    unit: str = AUTO,
    quantity: str = AUTO,
    replicates: str = "",
) -> Spectra:
    """Read the spectra of a parameter: rows of layers here, files in a task.

    Parameters
    ----------
    algorithm : Algorithm
        The parameter stands in its `SPECTRA`.
    parameters : mapping
    name : str
    context : QgsProcessingContext
    progress : Progress
    unit : {"auto", "nm", "um", "cm-1"}
    quantity : {"auto", "reflectance", "absorbance", "other"}
    replicates : str
        Field whose values tell of which sample a spectrum is a replicate.

    Raises
    ------
    InputError
        What `models.spectra.reading` raises.
    """
    parts, names = [], []
    files: list[Path] = []
    for given in algorithm.source(name):
        if isinstance(given, Path):
            files.append(given)
            continue
        rows = _LayerRows(given, progress)
        read = spectra_from_table(rows, unit, progress, quantity=quantity, places=rows.places, crs=rows.crs)
        parts.append(read.spectra)
        names.append(rows.name)
    if files:
        parts.append(algorithm.work(tasks.read_spectra, files, unit, quantity, progress=progress).spectra)
        names.append(files[0].name)
    return completed(_on_one_map(parts, names, context, progress), names, replicates, progress)


def _on_one_map(
    parts: Sequence[Spectra], names: Sequence[str], context: QgsProcessingContext, progress: Progress
) -> list[Spectra]:
    """Bring places into the CRS of the first spectra that have some: layers come before places by GPS."""
    wkt = next((part.crs for part in parts if part.x is not None and part.crs), "")
    crs = crs_of(wkt)
    return [
        part if part.crs in ("", wkt) else _moved(part, name, crs, wkt, context, progress)
        for part, name in zip(parts, names)
    ]


def _moved(
    part: Spectra,
    name: str,
    crs: QgsCoordinateReferenceSystem,
    wkt: str,
    context: QgsProcessingContext,
    progress: Progress,
) -> Spectra:
    if part.x is None or part.y is None:
        return part
    own = crs_of(part.crs)
    x, y = transformed(part.x, part.y, own, crs, context, progress, name)
    if own != crs:
        progress.info(
            said(
                "The places of {name} were brought from {called} into {called_2}.",
                name=name,
                called=called(own),
                called_2=called(crs),
            )
        )
    return replace(part, x=x, y=y, crs=wkt)


def read_regions(
    source: QgsProcessingFeatureSource, field: str, image: Raster, context: QgsProcessingContext, progress: Progress
) -> list[Region]:
    """Read points or polygons in the coordinates of an image, with the class that a field gives.

    Raises
    ------
    InputError
        No such field, no CRS though the image has one, no feature with a geometry, or one that does not fit.
    """
    name = str(source.sourceName())
    with GridFile(image, image=True) as grid:
        crs = crs_of(grid.geometry.crs)
    transform = _into(source, crs, context)
    index = source.fields().lookupField(field) if field else -1
    if field and index < 0:
        raise InputError(
            said(
                "{name} has no field {field}: its fields are {value}.",
                name=name,
                field=field,
                value=listed(source.fields().names()) or said("none"),
            )
        )
    regions, without = [], 0
    for feature in source.getFeatures():
        progress.check()
        geometry = feature.geometry()
        if geometry.isEmpty():
            without += 1
            continue
        _bring(geometry, transform, name, crs)
        cell = cell_of(feature.attributes()[index]) if index >= 0 else None
        regions.append(Region(int(feature.id()), geometry.asJson(), None if cell is None else str(cell)))
    if without:
        progress.warn(
            said("{features} of {name} without a geometry left out.", features=counted(without, "feature"), name=name)
        )
    if not regions:
        raise InputError(
            said("No feature of {name} has a geometry: check the layer, its filter and its selection.", name=name)
        )
    return regions


def _into(
    source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> QgsCoordinateTransform:
    """Way into the image; none where that has no CRS, and features lie in its columns and rows."""
    if not crs.isValid():
        return QgsCoordinateTransform()
    if not stated_crs(source).isValid():
        raise InputError(
            said(
                "The layer {sourcename} has no coordinate reference system: assign one (Layer > Set CRS),"
                " or its places mean nothing.",
                sourcename=source.sourceName(),
            )
        )
    return transform_between(stated_crs(source), crs, context.transformContext())


def _bring(
    geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str, crs: QgsCoordinateReferenceSystem
) -> None:
    try:
        geometry.transform(transform)
    except QgsCsException as error:
        raise InputError(
            said(
                "A geometry of {name} cannot be brought into {called}: check which CRS the layer really has.",
                name=name,
                called=called(crs),
            )
        ) from error
    geometry.convertToStraightSegment()


# -- writing -----------------------------------------------------------------------------------------------------------


def write_spectra(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    spectra: Spectra,
    progress: Progress,
    *,
    named: bool = True,
) -> sinks.Written:
    """Write spectra as a table, or as points where their places are known: what else is known of each, then a column
    per band.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : mapping
    name : str
        Of the destination among them.
    context : QgsProcessingContext
    spectra : Spectra
    progress : Progress
    named : bool
        Whether names of spectra that no column holds become one.

    Raises
    ------
    InputError
        The file type does not hold as many columns.
    """
    bands = spectra.bands.names
    return _write(
        algorithm,
        parameters,
        name,
        context,
        spectra,
        _columns(spectra, named),
        dict.fromkeys(bands, float),
        spectra.values.tolist(),
        progress,
    )


def write_results(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    spectra: Spectra,
    results: Mapping[str, Sequence[Any]],
    progress: Progress,
) -> sinks.Written:
    """Write what was found of each sample as a table, or as points where their places are known: what else is known of
    each, then a column per result. Numbers are columns of numbers, all else of texts.

    Fields of the samples that have the name of a result get another, with a warning.

    Raises
    ------
    InputError
        The file type does not hold as many columns.
    """
    kinds = {one: float if _are_numbers(cells) else str for one, cells in results.items()}
    columns: dict[str, Sequence[Cell]] = {}
    for one, cells in _columns(spectra).items():
        kept = free_name(one, {**results, **columns})
        if kept != one:
            progress.warn(
                said(
                    "The field {one} of the samples has the name of a result and is written as {kept}.",
                    one=one,
                    kept=kept,
                )
            )
        columns[kept] = cells
    return _write(algorithm, parameters, name, context, spectra, columns, kinds, list(zip(*results.values())), progress)


def _are_numbers(cells: Sequence[Any]) -> bool:
    return not any(isinstance(cell, str) for cell in cells)


def _write(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    spectra: Spectra,
    columns: Mapping[str, Sequence[Cell]],
    further: Mapping[str, type],
    values: Sequence[Sequence[Any]],
    progress: Progress,
) -> sinks.Written:
    """Write columns, and behind them further ones, whose values lie row by row."""
    kinds: dict[str, type] = {column: _kind(cells) for column, cells in columns.items()}
    _check_width(parameters.get(name), len(kinds) + len(further))
    cells = list(zip(*columns.values())) if columns else [()] * len(spectra)
    geometries, wkb_type = _geometries(spectra)
    return sinks.write_table(
        algorithm,
        parameters,
        name,
        context,
        {**kinds, **further},
        ([*_fitted(row, kinds), *more] for row, more in zip(cells, values)),
        progress,
        geometries=geometries,
        wkb_type=wkb_type,
        crs=crs_of(spectra.crs) if geometries is not None else None,
        count=len(spectra),
    )


def _columns(spectra: Spectra, named: bool = True) -> dict[str, tuple[Cell, ...]]:
    """Columns before the bands: what is known of each sample, and its name where no other column holds it."""
    columns = dict(spectra.columns)
    if named and not any(tuple(map(str, cells)) == spectra.names for cells in columns.values()):
        columns = {free_name("sample", columns): spectra.names, **columns}
    return columns


def _kind(cells: Sequence[Cell]) -> type:
    """Type of a field that holds all cells of a column."""
    filled = [cell for cell in cells if cell is not None]
    if not filled or any(isinstance(cell, str) for cell in filled):
        return str
    return int if all(isinstance(cell, int) for cell in filled) else float


def _fitted(row: Sequence[Cell], kinds: Mapping[str, type]) -> list[Cell]:
    return [None if cell is None else kind(cell) for cell, kind in zip(row, kinds.values())]


def _geometries(spectra: Spectra) -> tuple[Iterator[QgsGeometry | None] | None, Any]:
    if spectra.x is None or spectra.y is None:
        return None, QgsWkbTypes.Type.NoGeometry
    x, y = spectra.x.tolist(), spectra.y.tolist()
    if spectra.z is None:
        return (_point(*place) for place in zip(x, y)), QgsWkbTypes.Type.Point
    return (_point(*place) for place in zip(x, y, spectra.z.tolist())), QgsWkbTypes.Type.PointZ


def _point(*place: float) -> QgsGeometry | None:
    return QgsGeometry(QgsPoint(*place)) if all(math.isfinite(one) for one in place[:2]) else None


def _check_width(destination: Any, fields: int) -> None:
    """Refuse a GeoPackage that would need more columns than SQLite has."""
    text = getattr(getattr(destination, "sink", None), "staticValue", lambda: destination)()
    if re.search(r"\.(gpkg|sqlite)\b", str(text), re.IGNORECASE) and fields > _WIDEST_GEOPACKAGE:
        raise InputError(
            said(
                "A GeoPackage holds at most {widest_geopackage:,} fields and {fields:,} are needed: write"
                " a .csv, or resample the spectra to fewer bands first.",
                widest_geopackage=_WIDEST_GEOPACKAGE,
                fields=fields,
            )
        )

"""Assay tables from QGIS: layers, and files that are read as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted
from ...models.tables.files import is_table_file, open_table
from ...models.tables.repeated_header import HeaderFinder, name_and_unit
from ...models.tables.table import Cell, Table, find_header_rows, in_lots
from .crs import stated_crs
from .points import place_of

_TABLE_STORAGE = ("CSV", "XLSX", "XLS", "ODS")
_HEADER_ROWS = 8
_LEAST_NAMES = 2


class LayerTable:
    """A layer as a table of cells: its fields, and behind them x and y of a point layer's geometry in the layer's own
    CRS.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
        Any layer; with a geometry it has to be one of points.

    Raises
    ------
    InputError
        Lines or polygons.
    """

    def __init__(self, source: QgsProcessingFeatureSource) -> None:
        self._source = source
        self.name = str(source.sourceName())
        self.fields = source.fields()
        names = [str(name) for name in self.fields.names()]
        kind = QgsWkbTypes.geometryType(source.wkbType())
        if kind not in (
            QgsWkbTypes.GeometryType.PointGeometry,
            QgsWkbTypes.GeometryType.NullGeometry,
            QgsWkbTypes.GeometryType.UnknownGeometry,
        ):
            raise InputError(said("{name} is no point layer: choose a layer of points, or a table.", name=self.name))
        self.place = (len(names), len(names) + 1) if kind == QgsWkbTypes.GeometryType.PointGeometry else None
        self.columns: tuple[str, ...] = (*names, "geometry x", "geometry y") if self.place else tuple(names)
        first = [cells for _, cells in islice(self._all_rows(), _HEADER_ROWS)]
        self.header = find_header_rows(names, [cells[: len(names)] for cells in first])
        self.notes: list[str] = []
        self.warnings: list[str] = []
        if self.header.rows:
            self.notes.append(
                said(
                    "The first {rows} rows of {name} hold units, methods or detection limits and belong to the header.",
                    rows=self.header.rows,
                    name=self.name,
                )
            )
        count = source.featureCount()
        self.row_count: int | None = max(int(count) - self.header.rows, 0) if count >= 0 else None

    def check_headers(self) -> None:
        """Refuse a layer in which a row names the columns again in another order or unit; in the same order it is said.

        Goes through all rows of a layer that has two fields of text at least; others hold no such row.
        """
        texts = [field.name() for field in self.fields if not field.isNumeric()]
        if len(texts) < _LEAST_NAMES:
            return
        finder, again = HeaderFinder(self.columns), []
        for number, cells in self.rows():
            found = finder.find(cells[: len(self.fields)])
            if found is None:
                continue
            units = {column: name_and_unit(self.columns[column])[1] for column in found.units}
            in_order = all(at in (column, -1) for column, at in enumerate(found.order[: len(self.fields)]))
            if found.unknown or not in_order or units != found.units:
                raise InputError(
                    said(
                        "Feature {number} of {name} names the columns again, in another order, with other"
                        " names or in another unit, so that the rows below it do not fit the fields of"
                        " the layer: give the file itself to the algorithm, or put each table into a"
                        " layer of its own.",
                        number=number,
                        name=self.name,
                    )
                )
            again.append(number)
        if again:
            self.warnings.append(
                said(
                    "{features} of {name} (the first is {again}) name the columns again; such rows are no samples.",
                    features=counted(len(again), "feature"),
                    name=self.name,
                    again=again[0],
                )
            )

    def rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Feature ids with their cells; those that are not among `columns`, if it is given, may be empty."""
        return islice(self._all_rows(columns), self.header.rows, None)

    def features(self, fields: Collection[int] | None = None) -> Iterator[QgsFeature]:
        """Features in the order of `rows`, without a geometry and with these fields only where some are given."""
        request = QgsFeatureRequest()
        if fields is not None:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
            request.setSubsetOfAttributes(list(fields))
        return islice(self._source.getFeatures(request), self.header.rows, None)

    def _all_rows(self, columns: Collection[int] | None = None) -> Iterator[tuple[int, Sequence[Cell]]]:
        wanted = range(len(self.columns)) if columns is None else columns
        placed = self.place is not None and any(i in wanted for i in self.place)
        request = QgsFeatureRequest()
        if not placed:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        if columns is not None:
            request.setSubsetOfAttributes([i for i in columns if i < len(self.fields)])
        nowhere = (None, None) if self.place is not None else ()
        for feature in self._source.getFeatures(request):
            cells = feature.attributes()
            if not _PLAIN.issuperset(map(type, cells)):
                cells = [value if type(value) in _PLAIN else cell_of(value) for value in cells]
            cells += (place_of(feature, self.name) or nowhere) if placed else nowhere
            yield int(feature.id()), cells


_PLAIN = {str, float, int, type(None)}
"""Types of values that are cells as they are."""


def cell_of(value: Any) -> Cell:
    """Value of a field as a number, a text or None."""
    if value is None or isinstance(value, (str, float)):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, QVariant):
        return None if value.isNull() else str(value.value())
    # Dates and times: their text serves recognition only.
    return str(value.toString("yyyy-MM-dd")) if hasattr(value, "toString") else str(value)


@dataclass(frozen=True)
class TableInput:
    """A table and what QGIS knows about its places.

    Parameters
    ----------
    table : Table
    place : tuple of int or None
        Columns of x and y of the geometry.
    crs : QgsCoordinateReferenceSystem
        CRS of the geometry; invalid for a table without one.
    """

    table: Table
    place: tuple[int, int] | None
    crs: QgsCoordinateReferenceSystem

    def features(self) -> Iterator[tuple[Sequence[Any], Any]]:
        """Attributes as they came, with the geometry or None, in the order of `table.rows()`."""
        if isinstance(self.table, LayerTable):
            for feature in self.table.features():
                yield feature.attributes(), feature.geometry() if self.place else None
        else:
            for _, cells in self.table.rows():
                yield cells, None

    def attributes(self, fields: Sequence[int]) -> list[list[Any]]:
        """Attributes of some fields as they came, a list for each of them, in the order of `table.rows()`."""
        found: list[list[Any]] = [[] for _ in fields]
        for parts in self.lots(fields) if fields else ():
            for column, part in zip(found, parts):
                column += part
        return found

    def lots(self, fields: Sequence[int]) -> Iterator[list[Sequence[Any]]]:
        """The same, for a lot of rows after the other."""
        rows: Iterator[tuple[int, Sequence[Any]]] = self.table.rows(fields)
        if isinstance(self.table, LayerTable):
            rows = ((int(feature.id()), feature.attributes()) for feature in self.table.features(fields))
        for _, parts in in_lots(rows, fields):
            yield parts


def file_of(value: Any, context: QgsProcessingContext) -> Path | None:
    """Table file that a parameter's value names and that is to be read as it is; None for layers that QGIS has to read.

    A CSV or spreadsheet is taken as a file also when it is a layer, unless the layer has a geometry, a filter or a
    selection to obey: newer versions of QGIS guess the types of such columns from their beginning and turn what does
    not fit into NULL.
    """
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        if value.selectedFeaturesOnly or value.featureLimit >= 0:
            return None
        value = value.source.staticValue()
    if isinstance(value, str):
        if _is_filtered(value):
            return None
        layer = context.project().mapLayer(value) if context.project() is not None else None
        if layer is None:
            path = value.split("|")[0]
            return Path(value) if is_table_file(Path(path)) and Path(path).is_file() else None
        value = layer
    if (
        isinstance(value, QgsVectorLayer)
        and value.providerType() == "ogr"
        and value.dataProvider().storageType() in _TABLE_STORAGE
    ):
        plain = not value.isSpatial() and not value.subsetString() and not value.isEditable()
        path = value.source().split("|")[0]
        return Path(value.source()) if plain and Path(path).is_file() and is_table_file(Path(path)) else None
    return None


def _is_filtered(source: str) -> bool:
    """Whether the source of a layer brings a filter of its own: `assays.csv|subset="ID" > 3`."""
    return "|subset=" in source.lower()


def as_texts(value: Any) -> Any:
    """Source of a text file with a filter, as which QGIS takes all columns for texts and guesses the type of none; any
    other value as it is.
    """
    source = value
    if isinstance(value, QgsVectorLayer) and value.providerType() == "ogr" and not value.isSpatial():
        source = value.source() if value.subsetString() and not value.isEditable() else value
    if not isinstance(source, str) or not _is_filtered(source):
        return value
    path, _, options = source.partition("|")
    texts = Path(path).suffix.lower() in (".csv", ".tsv", ".txt") and Path(path).is_file()
    return f"{path}|option:AUTODETECT_TYPE=NO|{options}" if texts else value


def open_input(given: Path | QgsProcessingFeatureSource, progress: Progress) -> TableInput:
    """Open a table file, or a layer."""
    if isinstance(given, Path):
        return TableInput(open_table(given, progress), None, QgsCoordinateReferenceSystem())
    table = LayerTable(given)
    return TableInput(table, table.place, stated_crs(given) if table.place else QgsCoordinateReferenceSystem())

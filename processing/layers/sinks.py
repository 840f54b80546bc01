"""Tables and vector layers that algorithms write: all of one, or nothing of it."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path, PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFieldConstraints,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ...models.core.errors import InputError, ResourceError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.core.wording import counted, listed
from ...models.rasters.files import atomic_path, check_writable
from ...models.rasters.gdal_backend import attempt, collected_errors
from . import databanks, formats
from .destinations import TableDestination, announced, is_databank, table_destination, text_of
from .fields import is_text, is_whole, new_field

_LOT = 5000
"""Rows that are made of columns at a time."""
_EVERY_CELLS = 50_000
"""After so many cells a run looks for Cancel: rows of spectra have hundreds of them."""
_FULL_BYTES = 2**20
"""Room on a disk below which it counts as full."""

_BESIDE = {
    ".shp": (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind"),
    ".tab": (".tab", ".dat", ".map", ".id", ".ind"),
    ".mif": (".mif", ".mid"),
    ".gml": (".gml", ".xsd", ".gfs"),
}
"""Files that belong to one of another ending: those of an older result would be taken for parts of the new one."""


_ARCHIVE = re.compile(r"\.(xlsx|xlsm|ods|zip|kmz|dwf)", re.IGNORECASE)
_NO_SHEET = re.compile(r"[\[\]:*?/\\'.]")
_SHEET_NAME = 31


@dataclass(frozen=True)
class Written:
    """A table or layer that was written.

    Parameters
    ----------
    identifier : str, optional
        Its id or path; None if it was not asked for.
    names : dict of str to str
        Under which name each field stands in the file.
    """

    identifier: str | None = None
    names: dict[str, str] = field(default_factory=dict)


def table_fields(columns: Mapping[str, type]) -> QgsFields:
    """Fields for names and Python types (int, float, str, bool)."""
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(new_field(name, kind))
    return fields


def rows_of(*columns: NDArray[Any] | Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """Rows of columns of equal length, numbers of arrays as Python's own: a lot at a time, which is several times as
    fast as one by one.
    """
    for first in range(0, len(columns[0]), _LOT):
        lot = slice(first, first + _LOT)
        yield from zip(*(part[lot].tolist() if isinstance(part, np.ndarray) else part[lot] for part in columns))


def points_of(places: NDArray[np.float64]) -> Iterator[QgsGeometry]:
    """Points in space at places of shape (places, 3); an empty geometry where a coordinate is missing."""
    known = np.isfinite(places).all(axis=1)
    for x, y, z, there in rows_of(*places.T, known):
        yield QgsGeometry(QgsPoint(x, y, z)) if there else QgsGeometry()


def write_table(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    columns: Mapping[str, type] | QgsFields,
    rows: Iterable[Sequence[Any]],
    progress: Progress,
    *,
    geometries: Iterable[QgsGeometry | None] | None = None,
    wkb_type: Any = QgsWkbTypes.Type.NoGeometry,
    crs: QgsCoordinateReferenceSystem | None = None,
    count: int = 0,
) -> Written:
    """Write rows into the sink `name`, if it was asked for.

    A file appears under its name only when it is complete and can be read: it is written in a hidden folder beside,
    which goes when writing fails or is cancelled. In a GeoPackage that is there already only the table is added or
    replaced. What the file type cannot hold as it is (names, long texts, places) is told in a warning.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : mapping
    name : str
        Of the destination among them.
    context : QgsProcessingContext
    columns : mapping of str to type, or QgsFields
        Fields; types are int, float, str and bool.
    rows : iterable of sequence
        Values in the order of the fields; NaN is stored as NULL.
    progress : Progress
    geometries : iterable of QgsGeometry or None, optional
        One for each row.
    wkb_type : QgsWkbTypes.Type
        Of the geometries.
    crs : QgsCoordinateReferenceSystem, optional
        Of the geometries.
    count : int
        Rows that are expected, to show how far it is; 0: not shown.
    """
    if parameters.get(name) in (None, ""):
        return Written()
    fields = columns if isinstance(columns, QgsFields) else table_fields(columns)
    destination = table_destination(parameters[name], context)
    if destination is None:
        # A layer in memory or a table on a server: QGIS and the server see to both.
        sink, identifier = _sink(algorithm, parameters, name, context, fields, wkb_type, crs)
        _write_rows(
            sink, fields, rows, geometries, _Account(output=name, fields=fields, progress=progress, count=count)
        )
        del sink
        _leave_without_crs(context, identifier, wkb_type, crs)
        return Written(identifier, {str(one): str(one) for one in fields.names()})
    driver = formats.driver_of(destination.file)
    form = formats.FORMATS[driver]
    if wkb_type == QgsWkbTypes.Type.NoGeometry:
        _check_holds_tables(driver, destination.file)
    kept = _possible_fields(fields, form, destination.file.name, progress)
    if not form.places and wkb_type != QgsWkbTypes.Type.NoGeometry:
        progress.warn(
            said(
                "{name} holds no places, since {title} files are tables: choose .gpkg or another file"
                " type of layers to see them on the map.",
                name=destination.file.name,
                title=form.title,
            )
        )
    with _aside(destination, driver) as hidden:
        value = _with_sink(parameters[name], hidden)
        sink, identifier = _sink(algorithm, {**parameters, name: value}, name, context, kept, wkb_type, crs)
        account = _Account(output=name, fields=kept, progress=progress, count=count, form=form, folder=hidden.parent)
        _write_rows(sink, kept, rows, geometries, account)
        # The file is closed with its sink.
        del sink
        account.tell(destination.file.name)
        found = _read_back(identifier, driver, account)
        final = _put_in_place(hidden, destination, driver, identifier, name, progress)
    key = announced(context, identifier)
    if key is not None:
        to_load = context.layersToLoadOnCompletion()
        to_load[final] = to_load.pop(key)
        context.setLayersToLoadOnCompletion(to_load)
    names = _names_in_file([str(one) for one in kept.names()], found, form, destination.file.name, progress)
    return Written(final, dict(zip((str(one) for one in fields.names()), names)))


def _sink(
    algorithm: Any,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    fields: QgsFields,
    wkb_type: Any,
    crs: QgsCoordinateReferenceSystem | None,
) -> tuple[Any, str]:
    """Sink of a parameter, and its id."""
    reason = said("unknown file type")
    try:
        sink, identifier = algorithm.parameterAsSink(
            parameters, name, context, fields, wkb_type, crs or QgsCoordinateReferenceSystem()
        )
    except QgsProcessingException as error:
        sink, identifier, reason = None, "", str(error)
    if sink is None:
        raise InputError(
            said(
                "The output {name} cannot be created at {text_of} ({reason}): check folder and file type.",
                name=name,
                text_of=text_of(parameters[name]),
                reason=reason,
            )
        )
    return sink, str(identifier)


# -- what the file type holds ------------------------------------------------------------------------------------------


def _possible_fields(fields: QgsFields, form: formats.Format, file: str, progress: Progress) -> QgsFields:
    """Fields under names that a format keeps; warns of those that had to change."""
    names = [str(one) for one in fields.names()]
    # The key of a layer of such a file may stay its key: no two rows share one.
    keys = [
        str(one.name())
        for one in fields
        if form.reserved[:1] == (str(one.name()).lower(),)
        and is_whole(one)
        and one.constraints().constraints() & QgsFieldConstraints.Constraint.ConstraintUnique
    ]
    final = formats.field_names(form, names, keys)
    sentence = formats.renamed_sentence(form, file, names, final)
    if sentence:
        progress.warn(sentence)
    if form.most_fields is not None and len(names) > form.most_fields:
        progress.warn(
            said(
                "{file} has {count} fields, and many programs read only the first {most_fields} of a"
                " {title}: choose .gpkg.",
                file=file,
                count=len(names),
                most_fields=form.most_fields,
                title=form.title,
            )
        )
    kept = QgsFields()
    for given, own in zip(fields, final):
        made = QgsField(given)
        made.setName(own)
        if form.longest_text is not None and is_text(made):
            made.setLength(min(made.length() or form.longest_text, form.longest_text))
        kept.append(made)
    return kept


class _Account:
    """What happens while rows are written: how far it is, and what the file type cuts."""

    def __init__(
        self,
        output: str,
        fields: QgsFields,
        progress: Progress,
        count: int,
        form: formats.Format | None = None,
        folder: Path | None = None,
    ) -> None:
        self.folder = folder
        self.output, self.rows, self._progress, self._count, self._form = output, 0, progress, count, form
        self._longest = form.longest_text if form is not None else None
        self._cut = 0
        self._every = max(_EVERY_CELLS // max(len(fields), 1), 1)
        self._numbers = [i for i, one in enumerate(fields) if one.isNumeric()]
        self._zeros = 0 if form is not None and not form.empty_numbers else None

    def fitted(self, values: Sequence[Any]) -> list[Any]:
        """Values of a row as they are about to be written: NaN is NULL, and texts have the length that there is."""
        if self.rows % self._every == 0:
            self._progress.check()
            if self._count:
                self._progress.update(min(self.rows / self._count, 1.0))
        self.rows += 1
        most = self._form.most_rows if self._form is not None else None
        if most is not None and self.rows > most:
            raise ResourceError(
                said(
                    "The output {output} has more than the {most:,} rows that a sheet holds: choose .gpkg or .csv.",
                    output=self.output,
                    most=most,
                )
            )
        # Only NaN differs from itself: nothing else is asked of a million cells.
        row = [value if value == value else None for value in values]
        if self._longest is not None:
            for i, value in enumerate(row):
                if isinstance(value, str) and len(value.encode()) > self._longest:
                    row[i] = formats.cut(value, self._longest)
                    self._cut += 1
        if self._zeros is not None:
            self._zeros += sum(_is_empty(row[i]) for i in self._numbers)
        return row

    def tell(self, file: str) -> None:
        """Warn of what was cut or is another value in the file."""
        if self._zeros and self._form is not None:
            self._progress.warn(
                said(
                    "{empty_numbers} in {file} will be read as 0, since {title} has no empty ones: choose"
                    " .gpkg, or no map of them will be right.",
                    empty_numbers=counted(self._zeros, "empty number"),
                    file=file,
                    title=self._form.title,
                )
            )
        if self._cut and self._form is not None:
            self._progress.warn(
                said(
                    "{texts} in {file} {value} cut to {longest} characters, which is all that {title}"
                    " holds: choose .gpkg to keep them.",
                    texts=counted(self._cut, "text"),
                    file=file,
                    value=said("is") if self._cut == 1 else said("are"),
                    longest=self._longest,
                    title=self._form.title,
                )
            )


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, QVariant) and value.isNull())


def _write_rows(
    sink: Any,
    fields: QgsFields,
    rows: Iterable[Sequence[Any]],
    geometries: Iterable[QgsGeometry | None] | None,
    account: _Account,
) -> None:
    geometry_of = iter(geometries) if geometries is not None else repeat(None)
    # One feature that is filled anew is a twentieth faster than as many as there are rows; a sink keeps a copy.
    feature = QgsFeature(fields)
    unnumbered, nowhere = feature.id(), QgsGeometry()
    for row in rows:
        feature.setId(unnumbered)
        feature.setAttributes(account.fitted(row))
        geometry = next(geometry_of)
        feature.setGeometry(nowhere if geometry is None else geometry)
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise _unwritten(account, sink.lastError())
    if not sink.flushBuffer():
        raise _unwritten(account, sink.lastError())


def _unwritten(account: _Account, reason: str) -> ResourceError:
    # What a library says of a full disk is what fails next, such as a table that could not be made before.
    if account.folder is not None and shutil.disk_usage(account.folder).free < _FULL_BYTES:
        return ResourceError(
            said(
                "The output {output} cannot be written: the disk that holds {parent} is full; make room,"
                " or choose another.",
                output=account.output,
                parent=account.folder.parent,
            )
        )
    return ResourceError(
        said(
            "The output {output} cannot be written ({reason}): check folder and disk.",
            output=account.output,
            reason=reason,
        )
    )


def _read_back(identifier: str, driver: str, account: _Account) -> list[str]:
    """Names of the fields of a file that was just written.

    Some formats are put together only when they are closed, and nobody hears of what fails then.
    """
    path, _, rest = identifier.partition("|")
    if not Path(path).is_file():
        # Without a geometry a shapefile is its table alone.
        path = str(Path(path).with_suffix(".dbf"))
    with collected_errors() as errors:
        dataset = attempt(errors, gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
        table = rest.partition("layername=")[2].partition("|")[0]
        layer = None
        if dataset is not None:
            layer = dataset.GetLayerByName(table) if table else dataset.GetLayer(0)
        if layer is None and account.rows == 0:
            return []
        # A header of texts above texts is taken for a row.
        if layer is None or layer.GetFeatureCount() < account.rows:
            raise _unwritten(account, errors[-1] if errors else "rows are missing")
        definition = layer.GetLayerDefn()
        return [str(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount())]


def _names_in_file(
    names: Sequence[str], found: Sequence[str], form: formats.Format, file: str, progress: Progress
) -> list[str]:
    """Names that fields have in a file after all; warns where they are others than was meant."""
    if not form.places:
        # Names are cells of the first row there, whatever GDAL takes them for.
        return list(names)
    alike = {name.lower(): name for name in found}
    final = [name if name in found else alike.get(name.lower(), name) for name in names]
    changed = [f"{old} → {new}" for old, new in zip(names, final) if old != new]
    if changed:
        progress.warn(
            said(
                "{fields} in {file} got another name: {changed}.",
                fields=counted(len(changed), "field"),
                file=file,
                changed=", ".join(changed),
            )
        )
    return final


# -- where it is written -----------------------------------------------------------------------------------------------


def _leave_without_crs(
    context: QgsProcessingContext, identifier: str, wkb_type: Any, crs: QgsCoordinateReferenceSystem | None
) -> None:
    """QGIS gives memory layers without a CRS its default one, which would be a guess nobody made."""
    layer = context.temporaryLayerStore().mapLayer(identifier)
    if layer is not None and wkb_type != QgsWkbTypes.Type.NoGeometry and (crs is None or not crs.isValid()):
        layer.setCrs(QgsCoordinateReferenceSystem())


@contextlib.contextmanager
def _aside(destination: TableDestination, driver: str) -> Iterator[Path]:
    """Yield a file in a hidden folder beside a destination; the folder goes in the end."""
    parent = destination.file.parent
    if formats.FORMATS[driver].workbook and _ARCHIVE.search(str(parent.resolve())):
        # GDAL would take the folder for the archive that such a file is.
        parent = Path(tempfile.gettempdir())
    folder = Path(tempfile.mkdtemp(prefix=".prospectivity_", suffix=".part", dir=parent))
    try:
        yield folder / _hidden_name(destination, driver)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _hidden_name(destination: TableDestination, driver: str) -> str:
    """Name of the file in the hidden folder: QGIS calls the layer in it by this name."""
    file = destination.file
    if destination.table is not None or is_databank(file):
        return f"table{file.suffix}"
    if formats.FORMATS[driver].workbook:
        # Excel refuses sheets with other names.
        return f"{_NO_SHEET.sub('_', file.stem)[:_SHEET_NAME] or 'sheet'}{file.suffix}"
    return file.name


def _with_sink(value: Any, hidden: Path) -> Any:
    """A destination as it was given, but written to another file."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return str(hidden)
    definition = QgsProcessingOutputLayerDefinition(value)
    definition.sink = QgsProperty.fromValue(str(hidden))
    return definition


def _put_in_place(
    hidden: Path, destination: TableDestination, driver: str, identifier: str, output: str, progress: Progress
) -> str:
    """Bring what was written to its destination; returns its id there."""
    file = destination.file
    table = destination.table or file.stem
    if formats.FORMATS[driver].databank and not is_databank(file):
        # Of a file that was deleted or is none: SQLite would mix them with the new one.
        for ending in ("-wal", "-shm", "-journal"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
    if destination.table is not None and not is_databank(file):
        # A new file for the table of that name: made beside, so that it appears whole.
        beside = hidden.with_name(f"beside{file.suffix}")
        databanks.new_databank(hidden, beside, driver, table, output, progress)
        _replace(beside, file)
        return f"{file}|layername={table}"
    if is_databank(file):
        others = [one for one in databanks.tables_in(file, driver) or [] if one.lower() != table.lower()]
        databanks.put_table(hidden, file, driver, table, output, progress)
        if not others and destination.table is None:
            return _moved(identifier, file.parent, hidden.stem, file.stem).partition("|")[0]
        if destination.table is None:
            progress.warn(
                said(
                    "{name} was there already: only its table {table} was written, and {other_tables}"
                    " ({others}) stayed as before.",
                    name=file.name,
                    table=table,
                    other_tables=counted(len(others), "other table"),
                    others=listed(others),
                )
            )
        return f"{file}|layername={table}"
    written = {part: file.stem + part.name[len(hidden.stem) :] for part in sorted(hidden.parent.iterdir())}
    for ending in _BESIDE.get(file.suffix.lower(), ()):
        older = file.with_suffix(ending)
        if older.name not in written.values():
            older.unlink(missing_ok=True)
    for part, name in written.items():
        _replace(part, file.with_name(name))
    final = _moved(identifier, file.parent, hidden.stem, file.stem)
    if not Path(final.partition("|")[0]).exists() and file.with_suffix(".dbf").exists():
        final = str(file.with_suffix(".dbf"))
    return final


def _replace(part: Path, file: Path) -> None:
    try:
        if part.parent.parent.samefile(file.parent):
            os.replace(part, file)
            return
        # From another disk a file is copied first, so that it appears whole.
        with atomic_path(file) as beside:
            shutil.copyfile(part, beside)
    except OSError as error:
        raise ResourceError(
            said(
                "{file} cannot be written ({strerror}): choose another file or close the program that has it open.",
                file=file,
                strerror=error.strerror,
            )
        ) from error


def _moved(identifier: str, folder: PurePath, hidden: str, stem: str) -> str:
    """Id of a layer whose file now lies in `folder`, and is called `stem` and no longer `hidden`.

    Whichever slashes QGIS wrote, the ending of the file's name and what follows `|` stay.
    """
    file, bar, rest = identifier.partition("|")
    name = type(folder)(file).name
    return f"{folder / (stem + name[len(hidden) :])}{bar}{rest}"


def check_destination(definition: Any, value: Any, context: QgsProcessingContext) -> None:
    """Raise an error if a vector destination cannot be written: before any work.

    Parameters
    ----------
    definition : QgsProcessingParameterFeatureSink
    value : object
        What was given for it.
    context : QgsProcessingContext

    Raises
    ------
    InputError
        The file type holds no tables, or no tables without places; the file is a workbook with other sheets, which
        would be lost.
    ResourceError
        The folder is missing or protected; the database is locked or protected.
    """
    destination = table_destination(value, context)
    if destination is None:
        return
    file = destination.file
    name = definition.name()
    driver = formats.driver_of(file)
    if definition.dataType() == QgsProcessing.SourceType.TypeVector:
        _check_holds_tables(driver, file)
    check_writable(file)
    if is_databank(file):
        databanks.check_free(file, driver, name)
    elif formats.FORMATS[driver].workbook:
        sheets = databanks.tables_in(file, driver) or []
        others = [sheet for sheet in sheets if sheet != _hidden_name(destination, driver)[: -len(file.suffix)]]
        if others:
            raise InputError(
                said(
                    "{name} would replace {name_2}, which holds other sheets ({others}): give the output another name.",
                    name=name,
                    name_2=file.name,
                    others=listed(others),
                )
            )


def _check_holds_tables(driver: str, file: Path) -> None:
    if not formats.FORMATS[driver].tables:
        raise InputError(
            said(
                "{name} would hold no rows, since {title} files hold only layers with places: give the"
                " output a name that ends with .gpkg or .csv.",
                name=file.name,
                title=formats.FORMATS[driver].title,
            )
        )


def name_output(context: QgsProcessingContext, layer_id: str, name: str) -> None:
    """Give a layer that will be loaded on completion its name."""
    key = announced(context, layer_id)
    if key is not None:
        context.layerToLoadOnCompletionDetails(key).name = name

"""Where outputs go: files and tables of databases, kept apart from inputs and from each other."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsDataProvider,
    QgsDataSourceUri,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorFileWriter,
)

from ...models.core.errors import InputError, ResourceError
from ...models.core.language import said
from ...models.rasters.files import check_writable
from ...models.rasters.gdal_backend import attempt, collected_errors
from . import formats
from .rasters import file_of_source

_NO_FILE = ("memory:", "postgis:", "spatialite:", "TEMPORARY_OUTPUT")
_OF_TABLES = (".gpkg", ".sqlite")
"""Files that hold several tables, of which one can be replaced without the others."""
_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True)
class Place:
    """A file, or one of its tables.

    Parameters
    ----------
    file : Path
    table : str, optional
        Of a file that holds several; None means all of the file.
    """

    file: Path
    table: str | None = None

    def shared_with(self, other: Place) -> Place | None:
        """What is changed in both by writing to one: a table, or all of the file; None if they are apart."""
        if not _same_file(self.file, other.file):
            return None
        if self.table is None or other.table is None:
            return Place(self.file)
        # Databases do not tell upper from lower case.
        return self if self.table.casefold() == other.table.casefold() else None

    def __str__(self) -> str:
        return (
            self.file.name
            if self.table is None
            else said("the table {table} of {name}", table=self.table, name=self.file.name)
        )


def _same_file(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _in_file(path: str | Path, table: str | None = None) -> list[Place]:
    """Places that a path and a table mean; a shapefile comes with the table beside it."""
    file = Path(path)
    if file.suffix.lower() == ".shp":
        return [Place(file), Place(file.with_suffix(".dbf"))]
    return [Place(file, table if file.suffix.lower() in _OF_TABLES else None)]


# -- what is read ------------------------------------------------------------------------------------------------------


def places_of_file(path: str | Path) -> list[Place]:
    """Places that a file is read from; what follows `|` chooses a part of it."""
    return _in_file(str(path).partition("|")[0])


def places_of_layer(layer: Any) -> list[Place]:
    """Places that a layer is read from; none for layers in memory, on servers and on databases that are no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    if not path:
        return []
    if isinstance(layer, QgsRasterLayer):
        # A raster may be made of others: a mosaic, or a variable in a file of many.
        tables = [parts["layerName"]] if parts.get("layerName") else _raster_tables(path)
        files = _raster_files(file_of_source(layer.source()))
        return [place for file in files for table in tables or [None] for place in _in_file(file, table)]
    if Path(path).suffix.lower() not in _OF_TABLES:
        return _in_file(path)
    return _in_file(path, parts.get("layerName") or _table_of(layer, parts.get("layerId") or 0))


def _raster_files(source: str) -> list[str]:
    with collected_errors() as errors:
        dataset = attempt(errors, gdal.Open, source)
        return list(dataset.GetFileList() or ()) if dataset is not None else []


def _raster_tables(path: str) -> list[str]:
    """Names of the rasters in a GeoPackage; none of any other file."""
    with collected_errors() as errors:
        kinds = gdal.OF_RASTER | gdal.OF_VECTOR | gdal.OF_READONLY
        dataset = attempt(errors, gdal.OpenEx, path, kinds, allowed_drivers=["GPKG"])
        if dataset is None:
            return []
        found = dataset.ExecuteSQL(
            "SELECT table_name FROM gpkg_contents WHERE data_type IN ('tiles', '2d-gridded-coverage')"
        )
        names = [] if found is None else [str(row.GetField(0)) for row in found]
        dataset.ReleaseResultSet(found)
        return names


def _table_of(layer: Any, number: int) -> str:
    """Name of the table of a vector layer whose source does not say it."""
    for text in layer.dataProvider().subLayers():
        identifier, name, *_ = text.split(QgsDataProvider.sublayerSeparator())
        if identifier == str(number):
            return str(name)
    return ""


# -- what is written ---------------------------------------------------------------------------------------------------


def text_of(value: Any) -> str:
    """Text of a destination as it was given; empty for one that is computed."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value if isinstance(value, str) else ""


@dataclass(frozen=True)
class TableDestination:
    """File that a table or layer is written to.

    Parameters
    ----------
    file : Path
    table : str, optional
        Name that was given for the table in a file that may hold several; None: it is called like the file.
    """

    file: Path
    table: str | None = None


def table_destination(value: Any, context: QgsProcessingContext) -> TableDestination | None:
    """File and table that a vector destination means.

    None for layers in memory, tables on servers and QGIS's own temporary files.
    """
    destination = text_of(value)
    if destination.startswith("ogr:"):
        uri = QgsDataSourceUri(destination[4:])
        file = Path(uri.database())
        return TableDestination(file, uri.table()) if file.suffix.lower() in _OF_TABLES and uri.table() else None
    if not destination or destination.startswith(_NO_FILE) or "dbname=" in destination:
        return None
    path, _, rest = destination.partition("|")
    file = Path(path)
    if not QgsVectorFileWriter.driverForExtension(file.suffix):
        # QGIS adds the ending of its own choice to a name without one that it knows.
        file = file.with_name(f"{file.name}.{context.preferredVectorFormat()}")
    named = re.search("layername=([^|]*)", rest)
    return TableDestination(file, named[1] if named and file.suffix.lower() in _OF_TABLES else None)


def places_of_destination(value: Any, context: QgsProcessingContext) -> list[Place]:
    """Places that a vector destination writes to; none for those that are no file.

    Of a GeoPackage that is there already only a table is written, which is called like the file unless it is named.
    """
    in_database = re.match("(?:ogr|spatialite):(.*)", text_of(value))
    if in_database:
        uri = QgsDataSourceUri(in_database[1])
        return _in_file(uri.database() or in_database[1], uri.table() or None)
    found = table_destination(value, context)
    if found is None:
        return []
    return _in_file(found.file, found.table or (found.file.stem if is_databank(found.file) else None))


def is_databank(file: Path) -> bool:
    """Tell whether a GeoPackage is there, in which other tables, and other programs, may be."""
    if not formats.FORMATS[formats.driver_of(file)].databank or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


def check_folder(path: Path) -> None:
    """Raise `ResourceError` unless files can be written into a folder, which may have to be made."""
    if path.exists() and not path.is_dir():
        raise ResourceError(said("{path} is a file: give the output the name of a folder.", path=path))
    check_writable((path if path.is_dir() else path.parent) / "a file")


@contextmanager
def made_folder(path: Path) -> Iterator[None]:
    """Make a folder if there is none, and take it away again if nothing was written into it."""
    there = path.is_dir()
    path.mkdir(exist_ok=True)
    try:
        yield
    finally:
        if not there:
            # One that holds something stays.
            with suppress(OSError):
                path.rmdir()


def check_apart(read: Mapping[str, Sequence[Place]], written: Mapping[str, Sequence[Place]]) -> None:
    """Raise `InputError` if an output would replace an input or another output.

    Parameters
    ----------
    read, written : mapping of str to sequence of Place
        By the names of the parameters. A new table in the file of an input, or of another output, replaces nothing.
    """
    for output, places in written.items():
        for given, others in read.items():
            shared = _shared(others, places)
            if shared is not None:
                raise InputError(
                    said(
                        "{output} would replace {shared}, which {given} is read from: give the output another name.",
                        output=output,
                        shared=shared,
                        given=given,
                    )
                )
    for (first, places), (second, others) in combinations(written.items(), 2):
        shared = _shared(places, others)
        if shared is not None:
            raise InputError(
                said(
                    "{first} and {second} would both be written to {shared}: give each output a name of its own.",
                    first=first,
                    second=second,
                    shared=shared,
                )
            )


def _shared(places: Sequence[Place], others: Sequence[Place]) -> Place | None:
    both = (place.shared_with(other) for place in places for other in others)
    return next((shared for shared in both if shared is not None), None)


# -- what QGIS will load -----------------------------------------------------------------------------------------------


def same_result(one: str, other: str | Path) -> bool:
    """Tell whether two ids or paths name one result: QGIS writes paths with its own slashes, Python with those of the
    system and none twice.
    """
    return Path(one) == Path(other)


def announced(context: QgsProcessingContext, layer: str | Path) -> str | None:
    """Id or path under which QGIS will load a result, which may be written otherwise than `layer`.

    None if it will not be loaded.
    """
    return next((key for key in context.layersToLoadOnCompletion() if same_result(key, layer)), None)

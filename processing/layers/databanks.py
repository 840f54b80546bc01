"""Tables in GeoPackages that are there already: one is replaced, all others stay.

The file may be open elsewhere, in QGIS or in another program: it is changed through SQLite, in one transaction, and
never exchanged for another file, whose pages SQLite would mix with the journal of the old one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ...models.core.errors import ResourceError
from ...models.core.language import said
from ...models.core.progress import Progress
from ...models.rasters.gdal_backend import attempt, collected_errors

_PATIENCE_S = 20.0
"""How long a run waits for another program that has the file locked."""

_PAUSE_S = 0.2
_CHECK_EVERY_CELLS = 20_000

_WRITES_NOTHING = (
    "CREATE TABLE prospectivity_asks_for_the_right_to_write (number INTEGER)",
    "DROP TABLE prospectivity_asks_for_the_right_to_write",
)
"""SQLite gives the right to write, or says that another program has it, with the first statement that writes."""


def tables_in(path: Path, driver: str) -> list[str] | None:
    """Names of the tables, sheets or layers of a file; None if it is no file of this driver."""
    if not path.is_file():
        return None
    with collected_errors() as errors:
        kinds = gdal.OF_VECTOR | (gdal.OF_RASTER if driver == "GPKG" else 0)
        dataset = attempt(errors, gdal.OpenEx, str(path), kinds | gdal.OF_READONLY, allowed_drivers=[driver])
        return None if dataset is None else [str(dataset.GetLayer(i).GetName()) for i in range(dataset.GetLayerCount())]


def check_free(path: Path, driver: str, output: str) -> None:
    """Raise `ResourceError` if no table can be written into a file, because it is locked or protected.

    Parameters
    ----------
    path : Path
        A file that is there.
    driver : str
        GDAL's name of its format.
    output : str
        Parameter that named it, for messages.
    """
    _until_free(path, driver, output, Progress(), None)


def put_table(source: Path, path: Path, driver: str, table: str, output: str, progress: Progress) -> None:
    """Copy the only layer of a file into another, in the place of the table of that name: all of it or nothing.

    Parameters
    ----------
    source : Path
        Of the same driver.
    path, driver, output
        As in `check_free`.
    table : str
        Name in `path`.
    progress : Progress
        Cancel while waiting or copying leaves the file as it was.

    Raises
    ------
    ResourceError
        If another program has the file locked, or it cannot be written.
    """
    with collected_errors() as errors:
        given = attempt(errors, gdal.OpenEx, str(source), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=[driver])
    if given is None:
        raise ResourceError(
            said(
                "{output} cannot be read again after writing ({why}): check folder and disk.",
                output=output,
                why=_why(errors),
            )
        )
    layer = given.GetLayer(0)
    _until_free(
        path, driver, output, progress, lambda dataset, errors: _copy(layer, dataset, table, driver, errors, progress)
    )


def new_databank(source: Path, path: Path, driver: str, table: str, output: str, progress: Progress) -> None:
    """Copy the only layer of a file into a new one, under another name; parameters as in `put_table`."""
    with collected_errors() as errors:
        made = attempt(errors, gdal.GetDriverByName(driver).Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
        if made is None:
            raise ResourceError(
                said(
                    "{output} cannot be written to {name} ({why}): check folder and disk.",
                    output=output,
                    name=path.name,
                    why=_why(errors),
                )
            )
        made = None
    put_table(source, path, driver, table, output, progress)


_CAUSES = {
    "readonly": "it is write-protected",
    "read-only": "it is write-protected",
    "is full": "the disk is full",
    "no space": "the disk is full",
    "malformed": "it is damaged",
    "not a database": "it is damaged",
    "permission denied": "you may not write there",
}
"""What errors of SQLite and GDAL mean, by words in them."""


def _why(errors: list[str]) -> str:
    """Cause of a failure in words of our own where it is known, else the library's first ones."""
    told = " ".join(errors).casefold()
    return next((cause for word, cause in _CAUSES.items() if word in told), errors[0] if errors else "unknown reason")


_Work = Callable[[Any, list[str]], None]


def _until_free(path: Path, driver: str, output: str, progress: Progress, work: _Work | None) -> None:
    end = time.monotonic() + _PATIENCE_S
    while True:
        progress.check()
        errors = _in_transaction(path, driver, work)
        if not errors:
            return
        if not any("locked" in error or "busy" in error for error in errors):
            raise ResourceError(
                said(
                    "{output} cannot be written into {name} ({why}): check that the file may be changed,"
                    " or give the output another name.",
                    output=output,
                    name=path.name,
                    why=_why(errors),
                )
            )
        if time.monotonic() > end:
            raise ResourceError(
                said(
                    "{output} cannot be written into {name}, which another program has locked: save or"
                    " stop editing it there, or give the output another name.",
                    output=output,
                    name=path.name,
                )
            )
        time.sleep(_PAUSE_S)


def _in_transaction(path: Path, driver: str, work: _Work | None) -> list[str]:
    """Do some work on a file, all of it or nothing; none at all tells whether it could be done.

    Returns the errors that hindered it.
    """
    with collected_errors() as errors:
        dataset = attempt(errors, gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=[driver])
        if dataset is None:
            return errors or ["unknown reason"]
        well = False
        try:
            attempt(errors, dataset.StartTransaction)
            for statement in _WRITES_NOTHING:
                if not errors:
                    attempt(errors, dataset.ExecuteSQL, statement)
            if work is not None and not errors:
                attempt(errors, work, dataset, errors)
                well = not errors and attempt(errors, dataset.CommitTransaction) == ogr.OGRERR_NONE and not errors
        finally:
            hindered = list(errors)
            if not well and attempt(errors, dataset.RollbackTransaction) != ogr.OGRERR_NONE:
                # A commit that failed has ended the transaction for GDAL, but not for SQLite.
                attempt(errors, dataset.ExecuteSQL, "ROLLBACK")
            dataset = None
        return hindered


def _copy(source: Any, dataset: Any, table: str, driver: str, errors: list[str], progress: Progress) -> None:
    for i in range(dataset.GetLayerCount()):
        # Databases do not tell upper from lower case.
        if dataset.GetLayer(i).GetName().lower() == table.lower():
            dataset.DeleteLayer(i)
            break
    options = [f"FID={source.GetFIDColumn()}"] if source.GetFIDColumn() else []
    if source.GetGeometryColumn():
        options.append(f"GEOMETRY_NAME={source.GetGeometryColumn()}")
    layer = dataset.CreateLayer(table, source.GetSpatialRef(), source.GetGeomType(), options)
    if layer is None:
        return
    definition = source.GetLayerDefn()
    for i in range(definition.GetFieldCount()):
        layer.CreateField(definition.GetFieldDefn(i))
    source.ResetReading()
    every = max(_CHECK_EVERY_CELLS // max(definition.GetFieldCount(), 1), 1)
    for done, feature in enumerate(source):
        if done % every == 0:
            progress.check()
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetFrom(feature)
        copy.SetFID(feature.GetFID())
        layer.CreateFeature(copy)
        if errors:
            return

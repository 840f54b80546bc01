"""What file types of tables and vector layers cannot hold: which names, how many characters, whether places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from qgis.core import QgsVectorFileWriter

from ...models.core.errors import InputError
from ...models.core.language import said
from ...models.core.wording import counted


@dataclass(frozen=True)
class Format:
    """A file type.

    Parameters
    ----------
    title : str
        What users call it.
    reserved : tuple of str
        Names of fields that it keeps for itself, in lower case.
    longest_name : int, optional
        Bytes of a field's name.
    any_character : bool
        Whether names may hold other characters than letters without accents, digits and underscores.
    case : bool
        Whether names that differ only in upper and lower case are two.
    longest_text : int, optional
        Bytes of a text.
    places : bool
        Whether it holds geometries as QGIS writes it.
    tables : bool
        Whether it holds rows without a geometry as QGIS writes it.
    empty_numbers : bool
        Whether a number may be empty; else it is 0.
    most_rows, most_fields : int, optional
        Beyond which other programs do not read it.
    databank : bool
        Whether its files hold several tables, of which one is replaced without the others.
    workbook : bool
        Whether its files hold several sheets, which are written together.
    """

    title: str
    reserved: tuple[str, ...] = ()
    longest_name: int | None = None
    any_character: bool = True
    case: bool = False
    longest_text: int | None = None
    places: bool = True
    tables: bool = True
    empty_numbers: bool = True
    most_rows: int | None = None
    most_fields: int | None = None
    databank: bool = False
    workbook: bool = False


_SHEET_ROWS = 1_048_575
"""Rows of a sheet below its header, in Excel and in LibreOffice."""

FORMATS = {
    "GPKG": Format("GeoPackage", reserved=("fid", "geom"), databank=True),
    "ESRI Shapefile": Format("Shapefile", longest_name=10, longest_text=254, most_fields=255),
    "CSV": Format("CSV", places=False),
    "XLSX": Format("Excel", case=True, longest_text=32_767, places=False, most_rows=_SHEET_ROWS, workbook=True),
    "ODS": Format("OpenDocument", case=True, places=False, most_rows=_SHEET_ROWS, workbook=True),
    "GeoJSON": Format("GeoJSON", case=True),
    "GeoJSONSeq": Format("GeoJSON, line by line", case=True),
    "FlatGeobuf": Format("FlatGeobuf", case=True, tables=False),
    "MapInfo File": Format("MapInfo", longest_name=31, any_character=False, longest_text=254, empty_numbers=False),
    "GML": Format("GML", reserved=("gml_id", "geometryproperty"), any_character=False),
    "LIBKML": Format("KML", any_character=False),
    "KML": Format("KML", any_character=False),
}
"""By the names of GDAL's drivers: what this plugin writes. Others hold too little, cannot be read
again, or lose the CRS (SQLite)."""

_ENDINGS = ".gpkg, .shp, .csv, .xlsx, .ods, .geojson, .fgb, .tab, .gml or .kml"


def driver_of(file: Path) -> str:
    """GDAL's driver that QGIS writes a file with.

    Raises
    ------
    InputError
        For a file type that holds no table as it is.
    """
    driver = str(QgsVectorFileWriter.driverForExtension(file.suffix))
    if driver not in FORMATS:
        raise InputError(
            said(
                "{name} is of a file type that tables and layers are not written as: give the output a"
                " name that ends with {endings}.",
                name=file.name,
                endings=_ENDINGS,
            )
        )
    return driver


def field_names(form: Format, names: Sequence[str], keys: Collection[str] = ()) -> list[str]:
    """Names under which a format keeps fields: as they are where it can, else readable, and each only once.

    Parameters
    ----------
    form : Format
    names : sequence of str
    keys : collection of str
        Fields that may have a reserved name, since they are what it is reserved for.

    Returns
    -------
    list of str
        In the order of `names`. A name that is too long keeps its beginning, and its last part where that is all that
        tells it from another (`Cu_ppm_aqua_regia`, `Cu_ppm_aqua_regia_raw` → `Cu_ppm_aqu`, `Cu_ppm_raw`); else a number
        is added.
    """

    def alike(name: str) -> str:
        return name if form.case else name.lower()

    possible = [_with_characters(form, name) for name in names]
    taken = set(form.reserved)
    final: dict[int, str] = {}
    # First those that can stay as they are, so that no other takes their place.
    for i, (name, given) in enumerate(zip(possible, names)):
        if name == given and cut(name, form.longest_name) == name and (alike(name) not in taken or name in keys):
            final[i] = name
            taken.add(alike(name))
    for i, name in enumerate(possible):
        if i not in final:
            final[i] = next(one for one in _candidates(name, form.longest_name, possible) if alike(one) not in taken)
            taken.add(alike(final[i]))
    return [final[i] for i in range(len(names))]


def _with_characters(form: Format, name: str) -> str:
    """Replace what a format has no room for: accents are dropped, all else becomes an underscore."""
    if form.any_character or re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        return name
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("µ", "u"))
    plain = re.sub(r"[^A-Za-z0-9_]+", "_", "".join(c for c in plain if not unicodedata.combining(c))).strip("_")
    return f"_{plain}" if not plain or plain[0].isdigit() else plain


def _candidates(name: str, longest: int | None, all_names: Collection[str]) -> Iterator[str]:
    """Ever more names in the place of one: cut but with its last part, cut, numbered."""
    tail = re.search(r"_[A-Za-z0-9]{1,5}$", name)
    if tail and longest is not None and len(name.encode()) > longest and name[: tail.start()] in all_names:
        yield cut(name[: tail.start()], longest - len(tail[0])).rstrip("_") + tail[0]
    yield cut(name, longest)
    for number in count(2):
        end = f"_{number}"
        yield cut(name, longest - len(end) if longest is not None else None) + end


def cut(name: str, longest: int | None) -> str:
    """The beginning of a name or text that fits into so many bytes."""
    return name if longest is None else name.encode()[:longest].decode(errors="ignore")


def renamed_sentence(form: Format, file: str, names: Sequence[str], final: Sequence[str]) -> str:
    """What was renamed and why; empty if nothing was."""
    changed = [f"{old} → {new}" for old, new in zip(names, final) if old != new]
    if not changed:
        return ""
    rules = [
        *([said("keeps {reserved} for itself", reserved=" and ".join(form.reserved))] if form.reserved else []),
        *(
            [said("has room for {longest_name} characters of a name", longest_name=form.longest_name)]
            if form.longest_name
            else []
        ),
        *([] if form.any_character else [said("takes only letters without accents, digits and _ in names")]),
        *([] if form.case else [said("does not tell upper from lower case")]),
    ]
    return said(
        "{fields} of {count} got another name in {file}, since {title} {rules}: {changed}.",
        fields=counted(len(changed), "field"),
        count=len(names),
        file=file,
        title=form.title,
        rules=", and ".join(rules),
        changed=", ".join(changed),
    )

"""The account of a cleaning as JSON, and the same decisions again on the next delivery."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import InputError
from ..core.language import said
from ..rasters.files import write_text
from ..tables.table import Table
from .analytes import Analyte
from .cleaning import Cleaning
from .columns import Columns
from .options import CleaningOptions
from .reading import Recognition

ACCOUNT_FORMAT = "prospectivity-cleaning"
VERSION = 1

_ROLES = ("x", "y", "crs", "sample_id", "sample_type", "parent_id", "fraction", "hole", "depth_from", "depth_to")


@dataclass(frozen=True)
class Replay:
    """Decisions of an earlier cleaning.

    Parameters
    ----------
    options : CleaningOptions
    source_crs : str
        Coordinate reference system of the coordinate columns, empty where the layer had its own places.
    columns : dict
        What each column was, by name.
    name : str
        File that it was read from.
    """

    options: CleaningOptions
    source_crs: str
    columns: Mapping[str, Any]
    name: str


def write_account(cleaning: Cleaning, source_crs: str, path: Path) -> None:
    """Write everything that was decided; `read_account` gives it back.

    The file holds `format, version, table, source_crs, options, columns` (what is replayed) and `rows, elements,
    precision, methods, transform, decisions` (what came of it). Numbers that do not exist are null.
    """
    rows = cleaning.outcomes.kept
    document = {
        "format": ACCOUNT_FORMAT,
        "version": VERSION,
        "table": cleaning.name,
        "source_crs": source_crs,
        "options": asdict(cleaning.options),
        "columns": _columns_by_name(cleaning),
        "rows": {"in": len(rows), "out": int(rows.sum()), "set_aside": dict(cleaning.outcomes.counts())},
        "elements": [
            {
                "field": s.field,
                "species": s.analyte.species,
                "unit": s.analyte.unit,
                "method": s.analyte.method,
                "measured": s.measured,
                "below": s.below,
                "above": s.above,
                "missing": s.missing,
                "text": s.text,
                "censored_percent": s.censored_percent,
                "limits": s.limits,
                "set_aside": s.set_aside,
                "minimum": s.after.minimum,
                "median": s.after.median,
                "maximum": s.after.maximum,
            }
            for s in cleaning.summaries
        ],
        "fields_to_map": cleaning.elements,
        "suspected_half_limits": [asdict(s) for s in cleaning.suspicions],
        "methods": [asdict(c) for c in cleaning.comparisons],
        "precision": [asdict(p) for p in cleaning.precision],
        "decisions": [asdict(d) for d in cleaning.log.decisions],
    }
    write_text(path, json.dumps(_without_nan(document), indent=1, ensure_ascii=False) + "\n")


def _columns_by_name(cleaning: Cleaning) -> dict[str, Any]:
    found, names = cleaning.recognition.columns, cleaning.columns
    return {
        "analytes": {names[i]: asdict(analyte) for i, analyte in found.analytes.items()},
        "qualifiers": {names[i]: names[j] for i, j in found.qualifiers.items()},
        "roles": {role: names[i] for role in _ROLES if (i := getattr(found, role)) is not None},
        "degrees": found.degrees,
        "written_degrees": found.written_degrees,
        "decimals": {names[i]: mark for i, mark in cleaning.recognition.decimals.items() if i < len(names)},
        "mixed": {names[i]: mark for i, mark in cleaning.recognition.mixed.items() if i < len(names)},
    }


def _without_nan(value: Any) -> Any:
    """Put null in the place of numbers that JSON does not know."""
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    if isinstance(value, (float, np.floating)):
        return float(value) if np.isfinite(value) else None
    return int(value) if isinstance(value, np.integer) else value


def read_account(path: Path) -> Replay:
    """Read the decisions of an earlier cleaning.

    Raises
    ------
    InputError
        No such file, no account, an account of a newer version.
    """
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            said(
                "{path} cannot be read as an account of a cleaning ({error}): give LOG of 'Clean assays', a JSON file.",
                path=path,
                error=error,
            )
        ) from error
    if not isinstance(document, dict) or document.get("format") != ACCOUNT_FORMAT:
        raise InputError(
            said("{name} is no account of a cleaning: give LOG of 'Clean assays', a JSON file.", name=path.name)
        )
    if document.get("version") != VERSION:
        raise InputError(
            said(
                "{name} is of version {get}, and this version of the plugin reads {version}: clean the"
                " table anew, or update the plugin.",
                name=path.name,
                get=document.get("version"),
                version=VERSION,
            )
        )
    known = {field.name for field in fields(CleaningOptions)}
    options: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in document["options"].items()
        if key in known
    }
    return Replay(CleaningOptions(**options), document["source_crs"], document["columns"], path.name)


def replayed_recognition(replay: Replay, table: Table, own_places: bool = False) -> Recognition:
    """Find the columns of an earlier delivery in this one.

    Parameters
    ----------
    replay : Replay
    table : Table
    own_places : bool
        Whether the table brings its own places, so that columns of coordinates do not matter.

    Raises
    ------
    InputError
        Columns are missing; names them.
    """
    at = {name: i for i, name in enumerate(table.columns)}
    saved = replay.columns
    roles = {role: name for role, name in saved["roles"].items() if not (own_places and role in ("x", "y", "crs"))}
    needed = [*saved["analytes"], *saved["qualifiers"], *roles.values()]
    missing = [name for name in needed if name not in at]
    if missing:
        raise InputError(
            said(
                "{name} lacks the columns {missing}, which {name_2} was made with: rename them, or clean"
                " without these earlier decisions.",
                name=table.name,
                missing=", ".join(missing),
                name_2=replay.name,
            )
        )
    places: dict[str, Any] = {role: at[name] for role, name in roles.items()}
    columns = Columns(
        analytes={at[name]: Analyte(**analyte) for name, analyte in saved["analytes"].items()},
        qualifiers={at[name]: at[of] for name, of in saved["qualifiers"].items()},
        degrees=saved["degrees"],
        notes=(said("Columns and choices are those of {name}.", name=replay.name),),
        written_degrees=bool(saved.get("written_degrees", False)),
        **places,
    )
    # Numbers of a layer's own places have no column name; they are no texts, so any mark will do.
    decimals = {i: saved["decimals"].get(name, ".") for name, i in at.items()}
    return Recognition(columns, decimals, {at[name]: mark for name, mark in saved["mixed"].items() if name in at}, {})

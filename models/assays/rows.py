"""Which rows stay, and for which reason the others are set aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import marked, said
from ..core.wording import listed, row_ranges
from ..tables.numbers import VALUES
from .columns import Columns, sample_kind
from .decisions import DecisionLog
from .duplicates import first_of_group, group_places
from .options import CleaningOptions
from .reading import AssayTable

MIXED_SHARE = 0.1
"""Up to this share of coordinates of another kind are set aside; beyond, the table is refused."""

METRES_PER_DEGREE = 111_320.0
"""Along a meridian; serves only to tell whether two places in degrees are the same."""

_QUALITY = {
    "blank": "laboratory blank",
    "standard": "reference material",
    "laboratory duplicate": marked("laboratory duplicate: serves the precision only"),
}


@dataclass
class RowOutcomes:
    """What becomes of each row.

    Parameters
    ----------
    reason : uint8 array of shape (rows,)
        0 for rows that stay, else one more than an index into `reasons`.
    reasons : list of str
    """

    reason: NDArray[np.uint8]
    reasons: list[str]

    @property
    def kept(self) -> NDArray[np.bool_]:
        """Rows that stay."""
        return np.asarray(self.reason == 0)

    def set_aside(self, where: NDArray[np.bool_], reason: str, log: DecisionLog) -> None:
        """Set rows aside that are not set aside already.

        `where` has the shape (rows,).
        """
        where = where & self.kept
        if where.any():
            self.reasons.append(reason)
            self.reason[where] = len(self.reasons)
            log.add("rows", "", said("set aside: {reason}.", reason=reason), where)

    def counts(self) -> list[tuple[str, int]]:
        """Each reason with its number of rows."""
        return [(reason, int((self.reason == i + 1).sum())) for i, reason in enumerate(self.reasons)]


def all_kept(rows: int) -> RowOutcomes:
    """Fates before anything is decided."""
    return RowOutcomes(np.zeros(rows, dtype=np.uint8), [])


def check_coordinate_columns(columns: Columns, names: tuple[str, ...], table: str) -> None:
    """Raise `InputError` unless the table has a column of x and one of y."""
    if columns.x is not None and columns.y is not None:
        return
    hint = ""
    if columns.depth_from is not None:
        hint = said(
            " It holds intervals along drill holes: join the collars' coordinates first, for example"
            " with 'Join attributes by field value'."
        )
    shown = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
    raise InputError(
        said(
            "{table} has no geometry and no columns of coordinates (Easting and Northing, X and Y,"
            " Longitude and Latitude); its columns are {shown}. Name them with X_FIELD and Y_FIELD of"
            " 'Clean assays'.{hint}",
            table=table,
            shown=shown,
            hint=hint,
        )
    )


def settle_statistics(table: AssayTable, outcomes: RowOutcomes, log: DecisionLog) -> None:
    """Set rows of means, maxima, counts and the like aside: they are no samples."""
    if table.statistics.any():
        outcomes.set_aside(
            table.statistics,
            said("statistics of other rows ({statistics_named})", statistics_named=listed(table.statistics_named)),
            log,
        )


def settle_places(table: AssayTable, degrees: bool | None, outcomes: RowOutcomes, name: str, log: DecisionLog) -> bool:
    """Set rows without usable coordinates aside; returns whether coordinates are, or may be, degrees.

    Parameters
    ----------
    table : AssayTable
    degrees : bool or None
        Whether coordinates are degrees; None where nobody knows.
    outcomes : RowOutcomes
        Changed in place.
    name : str
        Of the table, for messages.
    log : DecisionLog

    Raises
    ------
    InputError
        No row has coordinates; coordinates that cannot be degrees; more than a tenth are of another kind than the
        others (mixed coordinate systems).
    """
    x, y = table.x, table.y
    given = np.isfinite(x) & np.isfinite(y) & outcomes.kept
    if not given.any():
        raise InputError(
            said("No row of {name} has coordinates that are numbers: give decimal degrees or metres.", name=name)
        )
    outcomes.set_aside(~given, "no coordinates", log)
    outcomes.set_aside(given & (x == 0) & (y == 0), "coordinates 0, 0", log)
    if "crs" in table.labels:
        # Every row says itself what its numbers are.
        return True
    usable = given & ~((x == 0) & (y == 0))
    like_degrees = usable & (np.abs(x) <= 180) & (np.abs(y) <= 90)
    if degrees is None:
        degrees = bool(like_degrees.sum() > usable.sum() / 2)
    other = usable & (like_degrees != degrees)
    # A local grid may well begin at (50, 80): numbers below 180 are degrees only where the others are far from that.
    if not degrees and other.any():
        far = usable & ~like_degrees
        if not far.any() or max(np.median(np.abs(x[far])), np.median(np.abs(y[far]))) < 10_000:
            return False
    if not other.any():
        return degrees
    if other.sum() > MIXED_SHARE * usable.sum():
        kinds = ("degrees", "metres") if degrees else ("metres", "degrees")
        if degrees and other.sum() == usable.sum():
            raise InputError(
                said(
                    "The coordinates of {name} should be degrees but reach from ({x:g}, {y:g}) to"
                    " ({x_2:g}, {y_2:g}): longitude and latitude may be exchanged, or the coordinates are"
                    " metres; set SOURCE_CRS, or X_FIELD and Y_FIELD of 'Clean assays'.",
                    name=name,
                    x=x[usable].min(),
                    y=y[usable].min(),
                    x_2=x[usable].max(),
                    y_2=y[usable].max(),
                )
            )
        raise InputError(
            said(
                "{name} mixes coordinate systems: {usable} rows look like {kinds} and {other} like"
                " {kinds_2} (rows {row_ranges}, …): give one system, or name the system of each row in a"
                " column EPSG.",
                name=name,
                usable=int((usable & ~other).sum()),
                kinds=kinds[0],
                other=int(other.sum()),
                kinds_2=kinds[1],
                row_ranges=row_ranges(table.numbers[other][:5]),
            )
        )
    outcomes.set_aside(
        other,
        said("coordinates of another kind than the others (")
        + ("not degrees" if degrees else "degrees among metres")
        + ")",
        log,
    )
    return degrees


def settle_kinds(
    table: AssayTable, options: CleaningOptions, outcomes: RowOutcomes, log: DecisionLog
) -> dict[str, NDArray[np.bool_]]:
    """Set blanks, reference materials, laboratory duplicates and unwanted size fractions aside.

    Returns the rows of each kind of sample.
    """
    labels = table.labels.get("sample_type")
    kind_of = {level: sample_kind(level) for level in labels.levels} if labels is not None else {}
    kinds = {
        kind: labels.where({level for level, found in kind_of.items() if found == kind})
        for kind in sorted(set(kind_of.values()) - {"sample"})
        if labels is not None
    }
    for kind, reason in _QUALITY.items():
        if kind in kinds:
            outcomes.set_aside(kinds[kind], reason, log)
    _settle_fractions(table, options, outcomes, log)
    return kinds


def _settle_fractions(table: AssayTable, options: CleaningOptions, outcomes: RowOutcomes, log: DecisionLog) -> None:
    labels = table.labels.get("fraction")
    if labels is None:
        if options.fraction:
            raise InputError(
                said(
                    "Size fractions were asked for ({fraction}), but no column of them was recognised:"
                    " rename it to 'fraction', or ask for none.",
                    fraction=", ".join(options.fraction),
                )
            )
        return
    present = labels.present()
    unknown = [fraction for fraction in options.fraction if fraction not in present]
    if unknown:
        raise InputError(
            said(
                "There is no size fraction {unknown}: the table has {present}.",
                unknown=", ".join(unknown),
                present=", ".join(present),
            )
        )
    if options.fraction:
        outcomes.set_aside(
            ~labels.where(set(options.fraction)),
            said("another size fraction than {fraction}", fraction=", ".join(options.fraction)),
            log,
        )
    elif len(present) > 1:
        log.add(
            "rows",
            "",
            said(
                "{count} size fractions ({present}) stand in one table and all were kept; they differ in"
                " content, so choose one with FRACTION of 'Clean assays' before mapping.",
                count=len(present),
                present=", ".join(present),
            ),
            warning=True,
        )


def settle_empty(table: AssayTable, outcomes: RowOutcomes, log: DecisionLog) -> None:
    """Set rows without any assay aside."""
    empty = np.ones(len(table.numbers), dtype=bool)
    for column in table.columns:
        # A limit that nobody states leaves a NaN; the laboratory did look, so the row stays.
        empty &= ~np.isin(column.status, VALUES)
    outcomes.set_aside(empty, said("no assay in any element"), log)


@dataclass(frozen=True)
class Places:
    """Samples by place.

    Parameters
    ----------
    group : int64 array of shape (rows,)
        Number of the place (with depth and size fraction) that each row lies at; meaningful for rows with coordinates.
    repeated : bool array of shape (rows,)
        Kept rows whose place holds more than one kept row.
    """

    group: NDArray[np.int64]
    repeated: NDArray[np.bool_]


def group_rows(table: AssayTable, degrees: bool, kept: NDArray[np.bool_]) -> Places:
    """Group rows by place, hole, depth and size fraction; a row without coordinates is its own place.

    `kept` has the shape (rows,).
    """
    scale = METRES_PER_DEGREE if degrees else 1.0
    keys: list[NDArray[Any]] = [
        *table.depths,
        *(table.labels[name].codes for name in ("fraction", "crs", "hole") if name in table.labels),
    ]
    group = group_places(table.x * scale, table.y * scale, *keys)
    counts = np.bincount(group[kept], minlength=int(group.max()) + 1)
    return Places(group, kept & (counts[group] > 1))


def settle_duplicates(
    table: AssayTable, places: Places, options: CleaningOptions, outcomes: RowOutcomes, log: DecisionLog
) -> NDArray[np.int64]:
    """Decide which row of each place stays; returns for each row the position of the row that stands for it."""
    rows = len(table.numbers)
    stands_for = np.arange(rows)
    if not places.repeated.any():
        return stands_for
    at = np.flatnonzero(places.repeated)
    n_places = len(np.unique(places.group[at]))
    if options.duplicates == "keep":
        log.add(
            "duplicates",
            "",
            said(
                "{count} samples share {n_places} places with others and were kept apart, their places"
                " unchanged; interpolation averages them.",
                count=len(at),
                n_places=n_places,
            ),
            places.repeated,
        )
        return stands_for
    first = at[first_of_group(places.group[at])]
    first_at = np.full(int(places.group.max()) + 1, -1)
    first_at[places.group[first]] = first
    stands_for[at] = first_at[places.group[at]]
    word = said("averaged with") if options.duplicates == "average" else said("left in favour of")
    others = places.repeated & (stands_for != np.arange(rows))
    outcomes.set_aside(others, said("{word} the first sample at the same place", word=word), log)
    return stands_for

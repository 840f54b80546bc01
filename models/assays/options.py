"""The choices of cleaning, each with the value that changes least."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.errors import InputError, check_choice
from ..core.language import said
from .censoring import REPLACEMENTS
from .transforms import TRANSFORMS

ABOVE = ("limit", "missing")
ZEROS = ("keep", "missing", "censored")
HALF_LIMITS = ("keep", "censored")
DECIMALS = ("auto", "point", "comma")
DUPLICATES = ("average", "first", "keep")
REPEATED_METHODS = ("keep", "merge")
UNITS = ("keep", "ppm", "ppb", "percent")
UNSTATED_UNITS = ("unknown", "usual")
OUTLIERS = ("none", "tukey", "mad", "both")


@dataclass(frozen=True)
class CleaningOptions:
    """How assays are cleaned.

    Parameters
    ----------
    censored_as : str
        What stands for a value below detection: `half` (limit / 2), `sqrt2` (limit / √2), `ros` (regression on order
        statistics) or `missing`.
    above_as : str
        What stands for a value above the range: its `limit`, or `missing`.
    zeros_as : str
        Zeros: `keep`, `missing`, or `censored` below the smallest positive value.
    half_limits_as : str
        Many samples at exactly the smallest value, probably half a detection limit: `keep` or `censored` (with twice
        the value as limit).
    missing_codes : tuple of str
        Numbers and texts that mean "no value".
    decimal : str
        Decimal mark: `auto` decides column by column, `point`, `comma`.
    duplicates : str
        Samples at one place (and depth and size fraction): `average`, `first` or `keep`.
    fraction : tuple of str
        Size fractions to keep; all when empty.
    methods : str
        Several methods for one element: `keep` all columns, or `merge` them into one more column.
    units : str
        Unit of additional columns `<element>_<unit>`; `keep` makes none.
    unstated_units : str
        Unit of columns that do not state theirs: `unknown`, or the `usual` one, per cent for oxides and ppm for
        elements.
    oxides : bool
        Whether converted columns hold elements in the place of oxides.
    transform : str
        `none`, `log10`, `clr`, `ilr` or `alr`.
    reference : str
        Field that ALR divides by; the last element when empty.
    outliers : str
        Flags to add as columns: `none`, `tukey`, `mad` or `both`.
    max_censored : float
        Elements with a larger share below detection, in per cent, are set aside.

    Raises
    ------
    InputError
        A choice that does not exist, a share outside 0 to 100.
    """

    censored_as: str = "half"
    above_as: str = "limit"
    zeros_as: str = "keep"
    half_limits_as: str = "keep"
    missing_codes: tuple[str, ...] = ("-9999", "-999", "-99999", "-999.25")
    decimal: str = "auto"
    duplicates: str = "keep"
    fraction: tuple[str, ...] = ()
    methods: str = "keep"
    units: str = "keep"
    unstated_units: str = "unknown"
    oxides: bool = False
    transform: str = "none"
    reference: str = ""
    outliers: str = "none"
    max_censored: float = 80.0

    def __post_init__(self) -> None:
        for kind, value, allowed, of in (
            ("replacement", self.censored_as, REPLACEMENTS, " for values below detection"),
            ("replacement", self.above_as, ABOVE, said(" for values above the range")),
            ("reading", self.zeros_as, ZEROS, " of zeros"),
            ("reading", self.half_limits_as, HALF_LIMITS, " of half detection limits"),
            ("decimal mark", self.decimal, DECIMALS, ""),
            ("treatment", self.duplicates, DUPLICATES, " of duplicates"),
            ("treatment", self.methods, REPEATED_METHODS, " of several methods"),
            ("unit", self.units, UNITS, " of additional columns"),
            ("unit", self.unstated_units, UNSTATED_UNITS, said(" of columns that do not state theirs")),
            ("transform", self.transform, TRANSFORMS, ""),
            ("outlier flag", self.outliers, OUTLIERS, ""),
        ):
            check_choice(kind, value, allowed, of)
        if not 0 <= self.max_censored <= 100:
            raise InputError(
                said(
                    "The largest share below detection is {max_censored:g}: give a share between 0 and 100 per cent.",
                    max_censored=self.max_censored,
                )
            )

"""Fields that cleaning adds: methods merged, units converted, outliers flagged, transforms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..tables.table import free_name
from ..tables.units import unit_factor
from . import transforms
from .analytes import Analyte, element_factor
from .cells import measured
from .decisions import DecisionLog
from .options import CleaningOptions
from .reading import AssayColumn

SUBCOMPOSITION_SHARE = 0.9
"""Below this share of the whole rock, parts are called a subcomposition."""


@dataclass(frozen=True)
class ElementField:
    """A field of numbers in the cleaned table.

    Parameters
    ----------
    name : str
    analyte : Analyte
        What it holds, in which unit, by which method.
    values : array of shape (rows,)
    """

    name: str
    analyte: Analyte
    values: NDArray[np.float64]


@dataclass(frozen=True)
class MethodComparison:
    """Two methods for one element, on the samples that both measured.

    Parameters
    ----------
    first, second : str
        Fields.
    samples : int
    ratio : float
        Median of second / first, in one unit.
    correlation : float
        Spearman's rank correlation.
    """

    first: str
    second: str
    samples: int
    ratio: float
    correlation: float


def merge_methods(
    columns: Sequence[AssayColumn], kept: NDArray[np.bool_], options: CleaningOptions, log: DecisionLog
) -> tuple[list[ElementField], list[ElementField], list[MethodComparison]]:
    """Compare the methods of each element, and merge them if that is asked for.

    A merged value is the one measured by the method with the fewest values missing or below detection; where that has
    none, the next method's; where none measured it, the first method's value for 'below detection'.

    Parameters
    ----------
    columns : sequence of AssayColumn
    kept : array of bool of shape (rows,)
        Rows that were not set aside; only they are compared.
    options : CleaningOptions
    log : DecisionLog

    Returns
    -------
    fields : list of ElementField
        One per column, or one per element where methods were merged.
    added : list of ElementField
        Those that are new.
    comparisons : list of MethodComparison
    """
    by_species: dict[tuple[str, bool], list[AssayColumn]] = {}
    for column in columns:
        key = (column.analyte.species, column.analyte.total) if column.analyte.element else (column.name, False)
        by_species.setdefault(key, []).append(column)
    fields, added, comparisons = [], [], []
    taken = {column.name for column in columns}
    for (species, _), group in by_species.items():
        ranked = sorted(group, key=lambda column: -int(measured(column)[kept].sum()))
        comparisons += [_compare(ranked[0], other, kept) for other in ranked[1:]]
        if len(group) > 1 and options.methods == "merge":
            merged = _merge(_free_name(species, taken), ranked, log)
            fields.append(merged)
            added.append(merged)
        else:
            fields += [ElementField(column.name, column.analyte, column.values) for column in group]
    return fields, added, comparisons


def _factor_between(given: Analyte, wanted: Analyte) -> float:
    return unit_factor(given.unit, wanted.unit) if given.unit and wanted.unit else 1.0


def _compare(first: AssayColumn, second: AssayColumn, kept: NDArray[np.bool_]) -> MethodComparison:
    from scipy.stats import spearmanr

    both = kept & measured(first) & measured(second) & (first.values > 0) & (second.values > 0)
    a, b = first.values[both], second.values[both] * _factor_between(second.analyte, first.analyte)
    ratio = float(np.median(b / a)) if len(a) else np.nan
    correlation = float(spearmanr(a, b)[0]) if len(a) > 2 and np.ptp(a) > 0 and np.ptp(b) > 0 else np.nan
    return MethodComparison(first.name, second.name, len(a), ratio, correlation)


def _merge(name: str, ranked: Sequence[AssayColumn], log: DecisionLog) -> ElementField:
    best = ranked[0]
    values = np.where(measured(best), best.values, np.nan)
    for other in ranked[1:]:
        fill = ~np.isfinite(values) & measured(other)
        values[fill] = other.values[fill] * _factor_between(other.analyte, best.analyte)
        log.add(
            "columns",
            name,
            said(
                "values come from {name}, because {name_2} has none that was measured.",
                name=other.name,
                name_2=best.name,
            ),
            fill,
        )
    unmeasured = ~np.isfinite(values)
    values[unmeasured] = best.values[unmeasured]
    log.add(
        "columns",
        name,
        said(
            "merges {name}, in this order of preference, in {value}.",
            name=", ".join(column.name for column in ranked),
            value=best.analyte.unit or said("their own unit"),
        ),
    )
    return ElementField(name, replace(best.analyte, method="merged"), values)


def convert_units(
    fields: Sequence[ElementField], taken: set[str], options: CleaningOptions, log: DecisionLog
) -> tuple[list[ElementField], list[ElementField]]:
    """Convert to one unit, and oxides to elements, as new fields `<element>_<unit>[_<method>]`: a field `Au_ppb` never
    holds anything but ppb.

    Where a unit is asked for, a field that holds it already under another name (`CU`, `Cu_mgkg`) gets the standard name
    too, so that surveys with different names can be merged.

    Returns
    -------
    fields : list of ElementField
        Those to go on with: the converted one in the place of each that was converted.
    added : list of ElementField
    """
    if options.units == "keep" and not options.oxides:
        return list(fields), []
    result, added = [], []
    for item in fields:
        analyte = item.analyte
        unit = options.units if options.units != "keep" else analyte.unit
        to_element = options.oxides and analyte.element is not None and analyte.species != analyte.element
        species = str(analyte.element) if to_element else analyte.species
        standard = "_".join(part for part in (species, unit, analyte.method) if part)
        if (
            analyte.element is None
            or standard.lower() == item.name.lower()
            or (options.units == "keep" and not to_element)
        ):
            result.append(item)
            continue
        if not analyte.unit:
            log.add(
                "units",
                item.name,
                f"was not converted to {unit}: neither its name nor a row of units states its unit (see"
                " UNSTATED_UNITS of 'Clean assays').",
                warning=True,
            )
            result.append(item)
            continue
        factor = unit_factor(analyte.unit, unit) * (element_factor(analyte.species) if to_element else 1.0)
        name = _free_name(standard, taken)
        converted = ElementField(
            name,
            replace(analyte, species=species, unit=unit, total=analyte.total and not to_element),
            item.values * factor,
        )
        log.add(
            "units",
            name,
            said(
                "is {name} times {factor:.6g} ({species} in {unit} to {species_2} in {unit_2}).",
                name=item.name,
                factor=factor,
                species=analyte.species,
                unit=analyte.unit,
                species_2=species,
                unit_2=unit,
            ),
        )
        result.append(converted)
        added.append(converted)
    return result, added


def _free_name(name: str, taken: set[str]) -> str:
    """Give a new field a name of its own, which is then taken."""
    free = free_name(name, taken)
    taken.add(free)
    return free


def outlier_flags(
    fields: Sequence[ElementField], kept: NDArray[np.bool_], taken: set[str], options: CleaningOptions
) -> list[tuple[str, NDArray[np.float64]]]:
    """Flag outliers among the kept rows: -1 low, 0, 1 high, NaN without a value.

    `kept` and each flag have the shape (rows,).
    """
    rules = {"tukey": transforms.tukey_flags, "mad": transforms.mad_flags}
    chosen = () if options.outliers == "none" else tuple(rules) if options.outliers == "both" else (options.outliers,)
    flags = []
    for item in fields:
        for rule in chosen:
            flag = np.full(len(item.values), np.nan)
            flag[kept] = rules[rule](item.values[kept])
            flags.append((_free_name(f"{item.name}_{rule}", taken), flag))
    return flags


@dataclass(frozen=True)
class Transformed:
    """Fields made by a transform, with what a reader must know about them.

    Parameters
    ----------
    fields : list of ElementField
    balances : list of str
        What each field of ILR or ALR compares; empty for others.
    complete_rows : int
        Rows that have all parts.
    share : float
        Median total of the parts as a share of the rock; NaN where units are not known.
    round_trip : float
        Largest relative difference between the parts and the inverse of their transform.
    """

    fields: list[ElementField]
    balances: list[str]
    complete_rows: int
    share: float
    round_trip: float


def transform_fields(
    fields: Sequence[ElementField], kept: NDArray[np.bool_], taken: set[str], options: CleaningOptions, log: DecisionLog
) -> Transformed | None:
    """Apply the transform that was asked for, as new fields; None if none was.

    `kept` has the shape (rows,); only its rows take part.
    """
    name = options.transform
    if name == "none":
        return None
    if name == "log10":
        made = [
            ElementField(_free_name(f"{item.name}_log10", taken), item.analyte, transforms.log10(item.values))
            for item in fields
        ]
        unusable = sum(int((item.values[kept] <= 0).sum()) for item in fields)
        if unusable:
            log.add(
                "transform",
                "",
                said(
                    "{unusable} values are not above 0 and have no logarithm; they are missing in the"
                    " transformed fields.",
                    unusable=unusable,
                ),
                warning=True,
            )
        return Transformed(made, [], int(kept.sum()), np.nan, np.nan)
    parts = _composition(fields, kept, log)
    names = [item.name for item in parts]
    if len(parts) < 2:
        raise InputError(
            said(
                "The transform {name} compares elements with one another, but only {count} can take part:"
                " choose at least two elements, or log10.",
                name=name,
                count=len(parts),
            )
        )
    matrix = np.column_stack(
        [item.values * (unit_factor(item.analyte.unit, "ppm") if item.analyte.unit else 1.0) for item in parts]
    )
    matrix[~kept] = np.nan
    matrix[~(matrix > 0).all(axis=1)] = np.nan
    complete = int(np.isfinite(matrix[:, 0]).sum())
    if not complete:
        raise InputError(
            said(
                "The transform {name} needs samples with a value above 0 in every one of the {count}"
                " elements, and there is none: choose fewer elements.",
                name=name,
                count=len(parts),
            )
        )
    if complete < kept.sum():
        log.add(
            "transform",
            "",
            said(
                "{kept} of {kept_2} samples lack a value above 0 in one of the {count} parts and get no"
                " {name} values: leave out elements that are often missing.",
                kept=int(kept.sum()) - complete,
                kept_2=int(kept.sum()),
                count=len(parts),
                name=name,
            ),
            kept & ~np.isfinite(matrix[:, 0]),
            warning=True,
        )
    share = transforms.subcomposition_share(matrix) if all(item.analyte.unit for item in parts) else np.nan
    _warn_of_subcomposition(share, len(parts), name, log)
    reference = _reference(names, options) if name == "alr" else len(parts) - 1
    error = transforms.round_trip_error(name, matrix, reference)
    values = transforms.transform(name, matrix, reference)
    numerators = [i for i in range(len(parts)) if name == "clr" or i != reference]
    made = [
        ElementField(_free_name(f"{names[i]}_{name}", taken), parts[i].analyte, values[:, k])
        for k, i in enumerate(numerators)
    ]
    balances = {
        "clr": [],
        "alr": [f"{names[i]} / {names[reference]}" for i in numerators],
        "ilr": transforms.balance_names(names),
    }[name]
    for item, balance in zip(made, balances):
        log.add("transform", item.name, said("is the log-ratio {balance}.", balance=balance))
    log.add(
        "transform",
        "",
        said(
            "the inverse of {name} gives the composition back to within {error:.1g} (relative).", name=name, error=error
        ),
    )
    return Transformed(made, balances, complete, share, error)


def _composition(fields: Sequence[ElementField], kept: NDArray[np.bool_], log: DecisionLog) -> list[ElementField]:
    """Fields that are parts of a composition, each element once."""
    chosen: dict[str, ElementField] = {}
    for item in fields:
        element = item.analyte.element
        if element is None:
            log.add("transform", item.name, said("is no element or oxide and takes no part in the composition."))
            continue
        other = chosen.get(element)
        if other is None:
            chosen[element] = item
            continue
        better, worse = sorted((item, other), key=lambda f: -int(np.isfinite(f.values[kept]).sum()))
        chosen[element] = better
        log.add(
            "transform",
            worse.name,
            said(
                "takes no part in the composition: {element} is there already as {name}.",
                element=element,
                name=better.name,
            ),
            warning=True,
        )
    unstated = [item.name for item in chosen.values() if not item.analyte.unit]
    if unstated and len(unstated) < len(chosen):
        log.add(
            "transform",
            "",
            said("the unit of {unstated} is not stated and was taken as ppm.", unstated=", ".join(unstated)),
            warning=True,
        )
    return list(chosen.values())


def _warn_of_subcomposition(share: float, parts: int, name: str, log: DecisionLog) -> None:
    if np.isfinite(share) and share < SUBCOMPOSITION_SHARE:
        log.add(
            "transform",
            "",
            said(
                "the {parts} parts are a subcomposition: they make up {share:.2g} % of the rock in the"
                " median. {upper} values depend on which elements take part; compare them only with"
                " values made from the same elements.",
                parts=parts,
                share=100 * share,
                upper=name.upper(),
            ),
            warning=True,
        )


def _reference(names: Sequence[str], options: CleaningOptions) -> int:
    if not options.reference:
        return len(names) - 1
    if options.reference not in names:
        raise InputError(
            said(
                "ALR divides by {reference}, which is not among the elements that take part: choose one of {names}.",
                reference=options.reference,
                names=", ".join(names),
            )
        )
    return list(names).index(options.reference)

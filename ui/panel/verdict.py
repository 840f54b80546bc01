"""What a run is worth, in sentences: what elements add beyond location first, then unseen deposits; no widgets."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...models.core.language import localised, said
from ...models.core.language import translated as tr
from ...models.core.wording import fixed, percent
from ...models.reports.run_figures import RunFigures
from ...models.statistics.intervals import Interval, spread
from .checks import Light

BEST_PERCENT = 20


@dataclass(frozen=True)
class Verdict:
    """Of a run.

    Parameters
    ----------
    light : Light
    headline, detail : str
    """

    light: Light
    headline: str
    detail: str


def verdict_of(figures: RunFigures) -> Verdict:
    """Judge a map by deposits that it had not seen."""
    if not figures.held_out:
        told = tr("Not tested: no deposit was held out, so nothing is known of how well unseen ones are found.")
        return Verdict(Light.AMBER, told, tr("Compare methods to learn that."))
    headline = figures.verdict or tr("Whether the elements tell more than location is not known.")
    return Verdict(Light.GREEN if figures.better else Light.AMBER, headline, _of_unseen(figures))


def _of_unseen(figures: RunFigures) -> str:
    told = [
        said(
            "{count} deposits that the map had not seen: AUC over area {auc} ({interval}).",
            count=figures.held_out,
            auc=_two(figures.auc.value),
            interval=spread(figures.auc, _two),
        )
    ]
    if BEST_PERCENT in figures.captures:
        told.append(best_sentence(figures.captures[BEST_PERCENT]))
    if not math.isnan(figures.location.value):
        told.append(tr("Nearness alone reaches {}.").format(_two(figures.location.value)))
    return " ".join(told)


def best_sentence(captured: Interval) -> str:
    """How many of them the best ground holds."""
    return said(
        "The best {share} % of the ground hold {captured} of them ({interval}).",
        share=BEST_PERCENT,
        captured=percent(captured.value, 0),
        interval=spread(captured, lambda end: percent(end, 0)),
    )


def verdict_of_comparison(results: Mapping[str, Any], titles: Mapping[str, str]) -> Verdict:
    """Judge a comparison of methods by its outputs."""
    p, low = _number(results.get("P_MOVED")), _number(results.get("BEYOND_LOW"))
    best, auc = str(results.get("BEST", "")), _number(results.get("AUC"))
    ends = Interval(auc, _number(results.get("AUC_LOW")), _number(results.get("AUC_HIGH")))
    detail = tr("Best of the methods: {method}, AUC over area {auc} ({interval}) on deposits that it had not seen.")
    told = [detail.format(method=titles.get(best, best), auc=_two(auc), interval=spread(ends, _two))]
    nearness = _number(results.get("LOCATION_AUC"))
    if not math.isnan(nearness):
        told.append(tr("Nearness alone reaches {}.").format(_two(nearness)))
    headline = str(results.get("VERDICT") or "") or tr("Whether the elements tell more than location is not known.")
    return Verdict(Light.GREEN if p <= 0.05 and low > 0.5 else Light.AMBER, headline, " ".join(told))


def figures_of_comparison(results: Mapping[str, Any]) -> dict[str, Any]:
    """Outputs of a comparison that its verdict needs, as the project keeps them; what is unknown is left out."""
    texts = {name: str(results[name]) for name in ("BEST", "VERDICT") if results.get(name)}
    numbers = ("AUC", "AUC_LOW", "AUC_HIGH", "LOCATION_AUC", "BEYOND_LOW", "P_MOVED")
    known = {name: _number(results.get(name)) for name in numbers}
    return {**texts, **{name: value for name, value in known.items() if math.isfinite(value)}}


def figures_to_compare(figures: RunFigures) -> dict[str, Any]:
    """Numbers that runs are compared by, as the project keeps them; what is unknown is left out."""
    best = figures.captures.get(BEST_PERCENT, Interval(math.nan))
    known = {
        "beyond": figures.beyond.value,
        "p": figures.p,
        "auc": figures.auc.value,
        "best": best.value,
        "elements": len(figures.elements),
        "deposits": figures.deposits,
        "cell_m": figures.cell_m,
    }
    return {name: value for name, value in known.items() if not math.isnan(value)}


def _two(value: float) -> str:
    return localised(fixed(value, 2))


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else math.nan

"""The figures of a run as JSON: what the report says, for whoever shows it in another way, as the panel does."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping as Entries
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import InputError
from ..core.language import said
from ..rasters.files import write_text
from ..rasters.points import Points
from ..statistics.beyond import SkillBeyondLocation, beyond_headline
from ..statistics.curves import Curve
from ..statistics.intervals import Interval
from ..statistics.ranks import SHARES
from ..targeting.cells.model import CellTraining
from ..targeting.mapping import Mapping

FORMAT = "prospectivity-figures"
VERSION = 1

_POINTS = 400
"""Corners of a curve of values that are kept: more than a screen has room for."""


@dataclass(frozen=True)
class RunFigures:
    """What is known of a map, as `write_run_figures` wrote it.

    Parameters
    ----------
    samples, deposits, columns, rows : int
        What was learnt from, and cells of the grid.
    cell_m : float
        Width of a cell.
    area_km2 : float
        Of the cells with data.
    elements : tuple of str
        That were learnt from.
    held_out : int
        Deposits that the map had not seen; 0 where none was held out.
    auc, beyond, location : Interval
        Of these: AUC over area, skill beyond location, AUC over area of nearness alone; NaN where unknown.
    p : float
        Of the skill beyond location among moved patterns; NaN where unknown.
    better : bool, optional
        Whether that is more than location gives; None where it is unknown.
    verdict : str
        That in words; empty where it is unknown.
    captures : dict of int to Interval
        Share of these deposits in the best so many per cent of the ground.
    unseen, trained : Curve or None
        Success rate of deposits that the map had not seen, and of all.
    values : Curve
        Share of the ground with at least a value (`y`) by the value (`x`, rising).
    attribution : tuple of (str, float)
        Elements and what they add to the log-odds at known deposits.
    scores : tuple of (str, float, bool)
        Elements, AUC of each alone, whether it was selected.
    """

    samples: int
    deposits: int
    columns: int
    rows: int
    cell_m: float
    area_km2: float
    elements: tuple[str, ...]
    held_out: int
    auc: Interval
    beyond: Interval
    location: Interval
    p: float
    better: bool | None
    verdict: str
    captures: dict[int, Interval]
    unseen: Curve | None
    trained: Curve | None
    values: Curve
    attribution: tuple[tuple[str, float], ...] = field(default=())
    scores: tuple[tuple[str, float, bool], ...] = field(default=())

    def value_at(self, share: float) -> float:
        """Least value of the best `share` of the ground, 0 to 1."""
        return float(np.interp(-share, -self.values.y, self.values.x))


def write_run_figures(mapping: Mapping, samples: Points, path: Path) -> None:
    """Write the figures of a map of `workflow.map_prospectivity` as JSON; figures that are not known are null."""
    evaluation, held_out = mapping.evaluation, mapping.held_out
    beyond, location = _beyond_of(mapping)
    values, _, share = evaluation.ranking.thresholds()
    content = {
        "format": FORMAT,
        "version": VERSION,
        "samples": len(samples),
        "deposits": evaluation.counted,
        "columns": evaluation.geometry.columns,
        "rows": evaluation.geometry.rows,
        "cell_m": evaluation.geometry.cell_width,
        "area_km2": evaluation.area_km2,
        "elements": list(mapping.bands),
        "held_out": 0 if held_out is None else held_out.counted,
        "auc": _ends(None if held_out is None else held_out.auc),
        "beyond": _ends(None if beyond is None else beyond.skill),
        "location": _ends(location),
        "p": None if beyond is None else beyond.p,
        "better": None if beyond is None else beyond.better,
        "verdict": "" if beyond is None else beyond_headline(beyond),
        "captures": {} if held_out is None else {round(100 * s): _ends(c) for s, c in zip(SHARES, held_out.captures)},
        "unseen": _corners(None if held_out is None else held_out.success),
        "trained": _corners(evaluation.success),
        "values": _corners(Curve(values, share)),
        "attribution": [[one.element, one.mean] for one in mapping.attribution],
        "scores": [[one.element, _known(one.auc), bool(one.selected)] for one in mapping.scores],
    }
    write_text(path, json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def read_run_figures(path: Path) -> RunFigures:
    """Read what `write_run_figures` wrote.

    Raises
    ------
    InputError
        Another file, or one of a later version.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        later = content["format"] == FORMAT and content["version"] > VERSION
        figures = None if later else _figures_of(content)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(said("{name} holds no figures of a run: run the map again.", name=path.name)) from error
    if figures is None:
        raise InputError(
            said(
                "{name} is of version {content} of the figures of a run, and this plugin reads up to"
                " version {version}: update the plugin, or run the map again.",
                name=path.name,
                content=content["version"],
                version=VERSION,
            )
        )
    return figures


def _figures_of(content: Entries[str, Any]) -> RunFigures:
    return RunFigures(
        samples=int(content["samples"]),
        deposits=int(content["deposits"]),
        columns=int(content["columns"]),
        rows=int(content["rows"]),
        held_out=int(content["held_out"]),
        cell_m=float(content["cell_m"]),
        area_km2=float(content["area_km2"]),
        auc=_interval(content["auc"]),
        beyond=_interval(content["beyond"]),
        location=_interval(content["location"]),
        unseen=_curve(content["unseen"]),
        trained=_curve(content["trained"]),
        elements=tuple(content["elements"]),
        p=math.nan if content["p"] is None else float(content["p"]),
        better=content["better"],
        verdict=content["verdict"],
        captures={int(share): _interval(ends) for share, ends in content["captures"].items()},
        values=_curve(content["values"]) or Curve(np.zeros(1), np.ones(1)),
        attribution=tuple((name, float(value)) for name, value in content["attribution"]),
        scores=tuple((name, _number(auc), bool(selected)) for name, auc, selected in content["scores"]),
    )


def _beyond_of(mapping: Mapping) -> tuple[SkillBeyondLocation | None, Interval | None]:
    """What elements add to nearness, and what that finds alone, where they are known: classifiers of cells only."""
    if not isinstance(mapping.training, CellTraining) or mapping.training.held_out is None:
        return None, None
    held_out = mapping.training.held_out
    return (held_out.beyond if held_out.beyond.known else None), held_out.location_auc


def _known(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _number(value: float | None) -> float:
    return math.nan if value is None else float(value)


def _ends(interval: Interval | None) -> list[float | None]:
    return [None] * 3 if interval is None else [_known(end) for end in (interval.value, interval.low, interval.high)]


def _interval(ends: Sequence[float | None]) -> Interval:
    return Interval(*(_number(end) for end in ends))


def _corners(curve: Curve | None) -> list[list[float]] | None:
    """Both axes of a curve; of one with very many corners evenly chosen ones, its ends among them."""
    if curve is None:
        return None
    kept = np.unique(np.linspace(0, len(curve.x) - 1, min(len(curve.x), _POINTS)).round().astype(int))
    return [np.asarray(axis, dtype=float)[kept].tolist() for axis in (curve.x, curve.y)]


def _curve(axes: Sequence[Sequence[float]] | None) -> Curve | None:
    return None if axes is None else Curve(np.array(axes[0], dtype=float), np.array(axes[1], dtype=float))

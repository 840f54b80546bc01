"""From what was chosen to algorithms with their parameters: all that a run does; no layers, no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...models.core.language import translated as tr
from ...models.core.progress import duration
from .state import COMPARE, PUBLISHED, PanelState

EXTRACT = "native:extractbyexpression"
MAP = "prospectivity:mapprospectivity"
CROSSVALIDATE = "prospectivity:crossvalidate"
ATTRIBUTE = "prospectivity:attributeelements"
DELINEATE = "prospectivity:delineatetargets"

FILES = {
    "PROBABILITY": "probability.tif",
    "UNCERTAINTY": "uncertainty.tif",
    "GRID": "elements.tif",
    "MODEL": "model.safetensors",
    "TARGETS": "targets.gpkg",
    "REPORT": "report.html",
    "FIGURES": "figures.json",
}
"""Outputs of a map and their files in the folder of a run."""

COMPARED_FILES = {
    "OUTPUT": "comparison.csv",
    "PROBABILITY": "unseen.tif",
    "REPORT": "comparison.html",
}
"""The same of a comparison of methods."""

_OF_BOTH = ("MOVED", "GOAL", "SPACING", "EXCLUSION")
OF_COMPARISON = ("METHODS", "FOLDS", "REPEATS", "BUFFER")
"""Settings that mean the same in a map and in a comparison of methods, and those of a comparison only."""

PUBLISHED_WAY = {"NETWORK": "resnet50", "PRESET": "paper"}
"""Parameters of a map as it was published."""

DEPOSITS_FILE = "deposits.gpkg"


@dataclass(frozen=True)
class Step:
    """One algorithm of a run.

    Parameters
    ----------
    algorithm : str
        Id.
    parameters : dict
        By names; layers as ids or sources.
    weight : float
        Its share of the time beside those of the other steps.
    loads : bool
        Whether its layers go onto the canvas.
    remembered : bool
        Whether it goes into the history of Processing.
    """

    algorithm: str
    parameters: dict[str, Any]
    weight: float = 1.0
    loads: bool = True
    remembered: bool = True


def plan(state: PanelState, samples: str, deposits: str, folder: Path, extent: str = "", grid: str = "") -> list[Step]:
    """Say what a run does.

    Parameters
    ----------
    state : PanelState
    samples, deposits : str
        Ids or sources of the layers.
    folder : Path
        Of the run.
    extent : str
        Area as QGIS writes it, with its CRS; empty: that of the samples.
    grid : str
        Elements of an earlier map of the same choices, for a comparison of methods; empty: the map is made first.

    Returns
    -------
    list of Step
        In their order; a file that one writes may be read by those behind it.
    """
    steps = []
    if state.kind and state.kinds is not None:
        steps.append(_extraction(state, deposits, folder))
        deposits = str(folder / DEPOSITS_FILE)
    if not grid or state.method != COMPARE:
        steps.append(_map(state, samples, deposits, folder, extent))
        grid = str(folder / FILES["GRID"])
    if state.method == COMPARE:
        steps.append(_comparison(state, grid, deposits, folder))
    return steps


def _extraction(state: PanelState, deposits: str, folder: Path) -> Step:
    parameters = {
        "INPUT": deposits,
        "EXPRESSION": kinds_expression(state.kind, state.kinds or ()),
        "OUTPUT": str(folder / DEPOSITS_FILE),
    }
    return Step(EXTRACT, parameters, 0.01, loads=False)


def _map(state: PanelState, samples: str, deposits: str, folder: Path, extent: str) -> Step:
    parameters: dict[str, Any] = {
        "SAMPLES": samples,
        "ELEMENTS": list(state.elements),
        "DEPOSITS": deposits,
        "CLEAN": True,
        "SEED": state.seed,
        **{name: value for name, value in state.settings.items() if name not in OF_COMPARISON},
        **{name: str(folder / file) for name, file in FILES.items()},
    }
    if extent:
        parameters["EXTENT"] = extent
    if state.cell_size is not None:
        parameters["CELL_SIZE"] = state.cell_size
    if state.method == PUBLISHED:
        parameters |= PUBLISHED_WAY
        # Four flips of the input would take four times as long to map.
        parameters.pop("UNCERTAINTY")
    return Step(MAP, parameters)


def _comparison(state: PanelState, grid: str, deposits: str, folder: Path) -> Step:
    files = {name: str(folder / file) for name, file in COMPARED_FILES.items()}
    shared = {name: value for name, value in state.settings.items() if name in (*_OF_BOTH, *OF_COMPARISON)}
    return Step(CROSSVALIDATE, {"GRID": grid, "DEPOSITS": deposits, "SEED": state.seed, **shared, **files}, 1.5)


def kinds_expression(field: str, kinds: Sequence[str]) -> str:
    """Expression of QGIS for deposits of some kinds, whose case and blanks around them do not count."""
    from ...models.rasters.points import NO_KIND

    value = f"lower(trim(coalesce(to_string({_quoted(field, chr(34))}), '')))"
    names = ["" if kind == NO_KIND else kind.strip().lower() for kind in kinds]
    return f"{value} IN ({', '.join(_quoted(name, chr(39)) for name in names)})"


def _quoted(text: str, mark: str) -> str:
    return f"{mark}{text.replace(mark, 2 * mark)}{mark}"


# -- how long it takes -----------------------------------------------------------------------------------------------

_PER_CASE = 4.5e-3
_PER_MOTION = 3.4e-3
_PER_VALUE = 3.0e-5
_PER_WINDOW_PIXEL = 1.6e-6
_WINDOWS, _EPOCHS, _MOTIONS = 437, 120, 19
"""Seconds per deposit and element, per these and motion, per value of the grid, per pixel of a window and epoch: as
measured on a survey of 57 elements on one slow core. A machine says for itself how it differs from that.
"""


def seconds_expected(method: str, cells: int, elements: int, deposits: int) -> float:
    """How long a run takes on the machine that this was measured on; only a rough guess.

    Parameters
    ----------
    method : str
    cells, elements, deposits : int
        Of the grid; ticked; used.
    """
    pairs = elements * deposits
    common = _PER_CASE * pairs + 2 * _PER_VALUE * cells * elements + 15.0
    if method == PUBLISHED:
        return common + _PER_WINDOW_PIXEL * _WINDOWS * _EPOCHS * 64 * 64 * 8
    learning = (1.5 * _PER_CASE + _PER_MOTION * _MOTIONS) * pairs
    return common + learning * (2.5 if method == COMPARE else 1.0)


def in_words(seconds: float) -> str:
    """A rough duration: two digits of a guess would claim too much."""
    if seconds < 45:
        return tr("half a minute")
    minutes = seconds / 60
    steps = (1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 600)
    step = min(steps, key=lambda step: abs(step - minutes))
    return tr("{} min").format(step) if step < 90 else duration(60 * step)

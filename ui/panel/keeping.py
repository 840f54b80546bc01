"""What stays of a run: its entry in the project, its folder, its group of layers."""

from __future__ import annotations

import configparser
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProject

from ...models.core.language import translated as tr
from . import memory
from .plan import CROSSVALIDATE, DEPOSITS_FILE, EXTRACT, FILES, MAP
from .results_view import ResultsView
from .state import PanelState, Run, relative
from .verdict import figures_of_comparison, figures_to_compare

DEPOSITS = "DEPOSITS"
"""Name among the files of a run of the deposits that were extracted for it."""


@dataclass(frozen=True)
class Started:
    """A run that is under way.

    Parameters
    ----------
    name : str
    folder : Path
    state : PanelState
        Choices that it was started with.
    date : str
        When that was, as ISO 8601.
    """

    name: str
    folder: Path
    state: PanelState
    date: str


def kept_run(
    number: int,
    started: Started,
    results: Mapping[str, Mapping[str, Any]],
    seconds: float,
    inputs: Mapping[str, str],
    earlier: Run | None,
) -> Run:
    """Put down what a run has left.

    Parameters
    ----------
    number : int
    started : Started
    results : mapping
        Outputs by the names of the algorithms that ran.
    seconds : float
    inputs : mapping of str to str
        Fingerprints of the layers that were read.
    earlier : Run, optional
        Whose map was compared, where none was made.
    """
    home = memory.home() if memory.is_saved() else None
    made, compared = results.get(MAP), results.get(CROSSVALIDATE)
    lent = earlier if made is None else None
    files = {} if lent is None else dict(lent.files)
    figures: dict[str, Any] = {} if lent is None else dict(lent.figures)
    for output in FILES:
        path = (made or {}).get(output)
        if path:
            files[output] = relative(str(path).partition("|")[0], home)
    if EXTRACT in results:
        files[DEPOSITS] = relative(results[EXTRACT]["OUTPUT"], home)
    if compared is not None:
        files["COMPARISON"] = relative(compared["REPORT"], home)
        files["UNSEEN"] = relative(compared["PROBABILITY"], home)
        figures["comparison"] = figures_of_comparison(compared)
    run = Run(
        number=number,
        name=started.name,
        date=started.date,
        version=plugin_version(),
        method=started.state.method,
        choices=started.state.choices(),
        inputs=dict(inputs),
        files=files,
        figures=figures,
        seconds=seconds,
    )
    found = ResultsView.figures_of(run, memory.home())
    return run if found is None else replace(run, figures={**run.figures, **figures_to_compare(found)})


def with_run(runs: Sequence[Run], run: Run, made_map: bool) -> tuple[Run, ...]:
    """Runs with another one behind them, in the place of those whose map it has written over.

    Parameters
    ----------
    runs : sequence of Run
    run : Run
    made_map : bool
        Whether it has made its map itself; a comparison of methods lends that of an earlier run.
    """
    lost = run.files.get("PROBABILITY") if made_map else None
    return (*(one for one in runs if lost is None or one.files.get("PROBABILITY") != lost), run)


def name_groups(name: str, results: Mapping[str, Mapping[str, Any]]) -> None:
    """Call the groups of a run's layers as the run."""
    root = QgsProject.instance().layerTreeRoot()
    for algorithm, title in ((MAP, name), (CROSSVALIDATE, tr("{}: comparison").format(name))):
        path = results.get(algorithm, {}).get("PROBABILITY")
        for node in root.findLayers():
            layer = node.layer()
            if path and layer is not None and layer.source() == str(path) and node.parent() is not root:
                node.parent().setName(title)


def remove_unless_kept(folder: Path) -> None:
    """Take the folder of a run that was not finished away, unless the run kept something but the deposits."""
    if folder.is_dir() and {path.name for path in folder.iterdir()} <= {DEPOSITS_FILE}:
        (folder / DEPOSITS_FILE).unlink(missing_ok=True)
        folder.rmdir()


def plugin_version() -> str:
    """Version as metadata.txt says it."""
    parser = configparser.ConfigParser()
    parser.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="")

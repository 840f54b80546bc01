"""What the chosen layers say of themselves, the grid that follows, and what is to be said of each step."""

from __future__ import annotations

from typing import Any

from ...models.core.language import translated as tr
from ...models.rasters.grid import GridGeometry
from . import facts, pace
from .checks import Check, check_area, check_deposits, check_method, check_samples, chosen_kinds
from .plan import in_words, seconds_expected
from .samples_step import SamplesStep
from .state import PUBLISHED, PanelState


class Inputs:
    """Reads layers when it is asked to, and keeps what they said.

    Parameters
    ----------
    step : SamplesStep
        Knows which columns are recognised and ticked.
    """

    def __init__(self, step: SamplesStep) -> None:
        self._step = step
        self.samples: facts.SamplesFacts | None = None
        self.deposits: facts.DepositsFacts | None = None
        self.grid: GridGeometry | None = None
        self._grid_problem = ""
        self.lacking = ""
        """Why a network cannot be trained here; empty where it can."""

    def look_at_samples(self, state: PanelState) -> None:
        """Read the samples anew."""
        layer = facts.layer_of(state.samples)
        self.samples = facts.look_at_samples(layer) if layer is not None else None

    def look_at_deposits(self, state: PanelState) -> list[tuple[str, int]]:
        """Read the deposits anew; gives their kinds with numbers."""
        layer = facts.layer_of(state.deposits)
        wkt = self.samples.wkt if self.samples is not None else ""
        self.deposits = facts.look_at_deposits(layer, state.kind, wkt) if layer is not None else None
        return self.deposits.counts() if self.deposits is not None else []

    def lay_out(self, state: PanelState) -> None:
        """Find the grid that a run would make."""
        self.grid, self._grid_problem = facts.grid_of(state, self.samples)

    def checks(self, state: PanelState) -> list[tuple[str, Check]]:
        """What each step says of itself, with its title."""
        ticked = self._step.number_ticked
        missing = [self.lacking] if state.method == PUBLISHED and self.lacking else []
        known = self.grid is not None and self.deposits is not None and ticked
        minutes = in_words(self.expected_seconds(state) * pace.pace()) if known else ""
        return [
            (tr("samples"), check_samples(self.samples, self._step.assays, ticked, self._step.problem)),
            (tr("deposits"), check_deposits(state, self.samples, self.deposits, self.grid)),
            (tr("area"), check_area(self.samples, self.grid, self._grid_problem, ticked or 0)),
            (tr("method"), check_method(state, self.grid, missing, minutes)),
        ]

    def expected_seconds(self, state: PanelState) -> float:
        """How long a run would take where durations were measured; 0 where that is not known."""
        if self.grid is None or self.deposits is None:
            return 0.0
        used = int(chosen_kinds(self.deposits, state.kinds).sum())
        cells = self.grid.columns * self.grid.rows
        return seconds_expected(state.method, cells, self._step.number_ticked or 1, used)


def fingerprints_of(state: PanelState) -> dict[str, str]:
    """Fingerprints of the chosen layers, as far as they are there."""
    keys = {"samples": state.samples, "deposits": state.deposits}
    found: dict[str, Any] = {name: facts.layer_of(key) for name, key in keys.items()}
    return {name: facts.fingerprint(layer) for name, layer in found.items() if layer is not None}

"""Progress, messages and cancelling, independent of who listens.

Numeric functions take a `Progress`; the QGIS layer and the console each provide a `Sink` for it. A function reports the
fraction of *its own* work; `part` maps that onto the share it has in the whole run.
"""

from __future__ import annotations

import math
import time
from typing import Protocol

from .language import said, shown


class Cancelled(Exception):
    """The user asked to stop. Not an error: nothing is wrong with the input.

    Attributes
    ----------
    kept : str
        A sentence that says what was kept of the work.
    """

    kept = "No output was written."


class Sink(Protocol):
    """Where progress goes."""

    def fraction(self, value: float) -> None:
        """Show that `value` (0 to 1) of the whole run is done."""

    def text(self, message: str) -> None:
        """Show the name of the current step."""

    def info(self, message: str) -> None:
        """Log a message."""

    def warn(self, message: str) -> None:
        """Log a warning."""

    def cancelled(self) -> bool:
        """Tell whether the user asked to stop."""


class SilentSink:
    """Listens to nothing and never cancels."""

    def fraction(self, value: float) -> None:
        """Ignore `value`."""

    def text(self, message: str) -> None:
        """Ignore `message`."""

    def info(self, message: str) -> None:
        """Ignore `message`."""

    def warn(self, message: str) -> None:
        """Ignore `message`."""

    def cancelled(self) -> bool:
        """Never."""
        return False


def duration(seconds: float) -> str:
    """Write a duration as people say it: `40 s`, `12 min`, `1 h 5 min`."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


class Progress:
    """A named step of a run, covering the span `start` to `stop` of the whole.

    Parameters
    ----------
    sink : Sink, optional
        Who listens. Nobody by default.
    name : str
        What the step is called in front of the user.
    start, stop : float
        The fractions of the whole run at which this step begins and ends.
    """

    _TEXT_EVERY_S = 5.0
    # QGIS writes every text into its log as well: the first come after 5, 10, 20 … seconds, later ones each minute.
    _TEXT_LATER_S = 60.0
    # Weight of the pace so far against what was told before, so that the time left does not leap.
    _TRUST = 0.3

    def __init__(self, sink: Sink | None = None, name: str = "", start: float = 0.0, stop: float = 1.0) -> None:
        self.sink: Sink = sink or SilentSink()
        self.name = shown(name)
        self._start, self._stop = start, stop
        self._began = self._last_text = time.monotonic()
        self._wait, self._told = self._TEXT_EVERY_S, math.nan

    def span(self, start: float, stop: float) -> Progress:
        """Give a piece of this step its share, fractions `start` to `stop`, under the same name.

        Nothing is announced.
        """
        piece = _Span(self.sink, self.name, self._start, self._stop)
        piece.step, piece.start, piece.stop = self, start, stop
        return piece

    def relay(self) -> Sink:
        """Give this step to somebody else who reports on it as on a whole run, such as another process."""
        return _Relay(self)

    def quiet(self) -> Progress:
        """Give this step to one of dozens of runs alike, whose texts would fill the log: warnings alone are passed on,
        and how far it is.
        """
        return Progress(_Muted(self))

    def part(self, name: str, start: float, stop: float) -> Progress:
        """Begin a sub-step that covers the fractions `start` to `stop` of this one.

        Announces its name and checks for Cancel.
        """
        self.check()
        child = Progress(self.sink, name, self._of_run(start), self._of_run(stop))
        self.sink.text(name)
        child.update(0.0)
        return child

    def update(self, fraction: float, note: str = "") -> None:
        """Report the fraction done of this step, with the time that is left at the pace so far; raises `Cancelled`."""
        self.check()
        self.sink.fraction(self._of_run(min(max(fraction, 0.0), 1.0)))
        now = time.monotonic()
        if now - self._last_text >= self._wait and 0 < fraction < 1:
            left = (now - self._began) * (1 - fraction) / fraction
            if math.isfinite(self._told):
                left = self._TRUST * left + (1 - self._TRUST) * max(self._told - (now - self._last_text), 1.0)
            self._last_text, self._told = now, left
            self._wait = min(2 * self._wait, self._TEXT_LATER_S)
            self.sink.text(
                said(
                    "{name}: {note}about {left} left",
                    name=self.name,
                    note=note + ", " if note else "",
                    left=duration(left),
                )
            )

    def _of_run(self, fraction: float) -> float:
        """Fraction of the whole run, of a fraction of this step."""
        return self._start + (self._stop - self._start) * fraction

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self.sink.cancelled():
            raise Cancelled(self.name)

    def info(self, message: str) -> None:
        """Log a message."""
        self.sink.info(shown(message))

    def warn(self, message: str) -> None:
        """Log a warning."""
        self.sink.warn(shown(message))


class _Span(Progress):
    """Part of a step that reports to the step itself, so that the remaining time is that of the whole step."""

    step: Progress
    start: float
    stop: float

    def update(self, fraction: float, note: str = "") -> None:
        """Report to the step."""
        self.step.update(self.start + (self.stop - self.start) * fraction, note)

    def _of_run(self, fraction: float) -> float:
        return self.step._of_run(self.start + (self.stop - self.start) * fraction)


class _Relay:
    """Listens to a whole run that is a step of another."""

    def __init__(self, step: Progress) -> None:
        self._step = step

    def fraction(self, value: float) -> None:
        """Move by the step's share."""
        self._step.sink.fraction(self._step._of_run(value))

    def text(self, message: str) -> None:
        """Pass on the name of the current step."""
        self._step.sink.text(message)

    def info(self, message: str) -> None:
        """Pass on a message."""
        self._step.sink.info(message)

    def warn(self, message: str) -> None:
        """Pass on a warning."""
        self._step.sink.warn(message)

    def cancelled(self) -> bool:
        """Ask who listens to the step."""
        return self._step.sink.cancelled()


class _Muted(SilentSink):
    """Listens to a run that is one of dozens alike."""

    def __init__(self, step: Progress) -> None:
        self._step = step

    def fraction(self, value: float) -> None:
        """Move the step, whose own remaining time is shown."""
        self._step.update(value)

    def warn(self, message: str) -> None:
        """Pass on a warning."""
        self._step.warn(message)

    def cancelled(self) -> bool:
        """Ask who listens to the step."""
        return self._step.sink.cancelled()

"""While a run is under way: its steps, one bar, one remaining time, Cancel, and the log behind a button."""

from __future__ import annotations

import html
import re
import time

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...models.core.language import marked, translated
from ...models.core.language import translated as tr
from ...models.core.progress import duration
from .light import amber, green, muted, text_colour, wrapped
from .runner import ERROR, WARNING

_STEPS = (
    "Extract",
    marked("Reading the table"),
    marked("Interpolating the elements"),
    marked("Selecting elements"),
    marked("Sampling patches"),
    marked("Training {network}"),
    marked("Training {method}"),
    marked("Mapping the probability"),
    marked("Evaluating the map"),
    marked("Outlining targets"),
    marked("Cross-validation"),
)
"""Steps that a user thinks in; what is said between them belongs to the one before."""

_SURE_AFTER_S = 4.0
_SURE_FROM = 0.03
_SMOOTH = 0.25


class RemainingTime:
    """One remaining time that neither jumps nor rises without need."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._left: float | None = None
        self._at = self._began

    def update(self, fraction: float, now: float | None = None) -> str:
        """Words for what is left once a fraction of the run is done; empty while it is too early to tell."""
        now = time.monotonic() if now is None else now
        elapsed = now - self._began
        if fraction >= 1 or elapsed < _SURE_AFTER_S or fraction < _SURE_FROM:
            return ""
        fresh = elapsed * (1 - fraction) / fraction
        if self._left is None:
            self._left = fresh
        else:
            expected = max(self._left - (now - self._at), 0.0)
            self._left = expected + _SMOOTH * (fresh - expected)
        self._at = now
        return tr("about {} left").format(duration(_rounded(self._left)))


def _rounded(seconds: float) -> float:
    """A guess in steps that do not pretend to more."""
    step = 5 if seconds < 60 else 30 if seconds < 300 else 60
    return max(step * round(seconds / step), step)


class RunView(QWidget):  # type: ignore[misc]
    """Takes the place of the steps' controls while a run is under way."""

    cancel_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._left = QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.steps = wrapped()
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self._cancelled)
        self.log_button = QPushButton(tr("Log"))
        self.log_button.setCheckable(True)
        self.log = QTextBrowser()
        self.log.setMinimumHeight(160)
        self.log.hide()
        self.log_button.toggled.connect(self.log.setVisible)
        header = QHBoxLayout()
        header.addWidget(self._title)
        header.addStretch()
        header.addWidget(self._left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.log_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 7, 8, 7)
        layout.addLayout(header)
        layout.addWidget(self.bar)
        layout.addWidget(self.steps)
        layout.addLayout(buttons)
        layout.addWidget(self.log)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._show_left)
        self._fraction = 0.0
        self._done: list[tuple[str, float]] = []
        self._now = ""
        self._since = 0.0
        self._warnings = 0
        self._remaining = RemainingTime()

    def begin(self, title: str) -> None:
        """Start anew."""
        self._title.setText(f"<b>{html.escape(title)}</b>")
        self._done, self._now, self._warnings, self._fraction = [], "", 0, 0.0
        self._remaining = RemainingTime()
        self.bar.setValue(0)
        self.steps.setText("")
        self.log.clear()
        self.cancel.setEnabled(True)
        self.cancel.setText(tr("Cancel"))
        text_colour(self._left, muted(self))
        self._left.setText(tr("starting"))
        self._timer.start()

    def end(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def progress(self, fraction: float) -> None:
        """Move the bar."""
        self._fraction = max(fraction, self._fraction)
        self.bar.setValue(round(1000 * self._fraction))

    def step(self, text: str) -> None:
        """Hear the name of a step, or of a part of one."""
        title = re.split("[:：]", text, maxsplit=1)[0]
        self.log.append(html.escape(text))
        if title == self._now or not title.startswith(_beginnings()):
            return
        if self._now and _same_step(title, self._now):
            return
        self._finish_step()
        self._now, self._since = title, time.monotonic()
        self._show_steps()

    def heard(self, level: str, text: str) -> None:
        """Log what is said."""
        colour = {WARNING: amber(self), ERROR: "#d03030"}.get(level)
        escaped = html.escape(text)
        self.log.append(f'<span style="color: {colour}">{escaped}</span>' if colour else escaped)
        self._warnings += level == WARNING
        if self._warnings:
            self.log_button.setText(tr("Log · warnings: {}").format(self._warnings))

    def _finish_step(self) -> None:
        if self._now:
            self._done.append((self._now, time.monotonic() - self._since))

    def _show_steps(self) -> None:
        tick = f'<span style="color: {green(self)}">✓</span>'
        lines = [f"{tick} {html.escape(name)} · {duration(seconds)}" for name, seconds in self._done]
        lines.append(f"▸ <b>{html.escape(self._now)}</b>")
        self.steps.setText("<br>".join(lines))

    def _show_left(self) -> None:
        percent = f"{100 * self._fraction:.0f} %"
        left = self._remaining.update(self._fraction)
        self._left.setText(f"{percent} · {left}" if left else percent)

    def _cancelled(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Stopping …"))
        self.cancel_asked.emit()


def _same_step(one: str, other: str) -> bool:
    """Whether two names begin in the same way: parts of a step name it again."""
    return any(one.startswith(begin) and other.startswith(begin) for begin in _beginnings())


def _beginnings() -> tuple[str, ...]:
    """How the names of steps begin in the language in use; a name that stands in front tells nothing."""
    return tuple(filter(None, (translated(step).partition("{")[0] for step in _STEPS)))

"""Work of a window in a thread of its own: what it says comes back to the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..models.core.errors import ProspectivityError
from ..models.core.language import translated as tr
from ..models.core.progress import Cancelled, Progress


class Job(QgsTask):  # type: ignore[misc]
    """One piece of work.

    Parameters
    ----------
    title : str
        What the list of tasks shows.
    work : callable
        Run in a thread of its own; touches no widgets.
    done : callable
        Called with this job in the main thread, when all is over.

    Attributes
    ----------
    result : object
        What the work gave; None where it failed or was cancelled.
    problem : str
        Why it failed; empty where it did not.
    cancelled : bool
    """

    step = pyqtSignal(str)
    told = pyqtSignal(str)
    moved = pyqtSignal(float)

    def __init__(self, title: str, work: Callable[[Progress], Any], done: Callable[[Job], None]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work, self._done = work, done
        self.result: Any = None
        self.problem = ""
        self.cancelled = self._ended = False

    def run(self) -> bool:
        """Do it; a refusal is kept as its sentence."""
        try:
            self.result = self._work(Progress(_Sink(self), self.description()))
        except Cancelled:
            self.cancelled = True
        except (ProspectivityError, OSError) as error:
            self.problem = str(error)
        self._ended = True
        return not self.problem and not self.cancelled

    def finished(self, well: bool) -> None:
        """Hand over in the main thread."""
        if not self._ended:
            # It was cancelled before it began, or met an error that it does not know.
            self.cancelled = bool(self.isCanceled())
            if not self.cancelled:
                self.problem = tr("This failed in a way that is not known: the log of Python messages says more.")
        self._done(self)


class _Sink:
    """Hands on what the work says."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def fraction(self, value: float) -> None:
        """Move the bar."""
        self._job.setProgress(100 * value)
        self._job.moved.emit(value)

    def text(self, message: str) -> None:
        """Name the step."""
        self._job.step.emit(message)

    def info(self, message: str) -> None:
        """Log a message."""
        self._job.told.emit(message)

    def warn(self, message: str) -> None:
        """Log a warning."""
        self._job.told.emit(message)

    def cancelled(self) -> bool:
        """Tell whether Cancel was pressed."""
        return bool(self._job.isCanceled())

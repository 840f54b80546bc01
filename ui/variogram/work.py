"""Work that a window has done in other threads, each piece until it ends, or is not wanted any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject

from ...models.core.language import translated as tr
from ...models.core.progress import Progress
from ...processing.work import Workplace, choose_workplace
from ..job import Job

_NEEDS = ("scipy",)


class Work:
    """One piece of work at a time: a new one ends the last.

    Parameters
    ----------
    owner : QObject
        Nobody is told of what ends after it is gone.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._running: list[Job] = []
        self.job: Job | None = None

    def start(self, work: Callable[[Progress], Any], done: Callable[[Job], None]) -> None:
        """Begin; `done` is called with the job in the main thread, unless something else was begun since."""
        self.stop()

        def ended(job: Job) -> None:
            self._running.remove(job)
            if job is self.job and not sip.isdeleted(self._owner):
                self.job = None
                done(job)

        job = self.job = Job(tr("Variogram"), work, ended)
        # One that was cancelled still ends in its thread, and must live till then.
        self._running.append(job)
        QgsApplication.taskManager().addTask(job)

    def start_task(self, task: Callable[..., Any], arguments: Sequence[Any], done: Callable[[Job], None]) -> None:
        """Begin a task of `models.worker.tasks`.

        Raises
        ------
        ResourceError
            No Python can do it.
        """
        workplace = workplace_of_variograms()
        self.start(lambda progress: workplace.work(task, *arguments, progress=progress), done)

    def stop(self) -> None:
        """End what is being done."""
        if self.job is not None:
            self.job.cancel()
            self.job = None


def workplace_of_variograms() -> Workplace:
    """Python in which variograms are measured, in the main thread.

    Raises
    ------
    ResourceError
        There is none.
    """
    workplace = choose_workplace(tr("Variogram"), _NEEDS)
    workplace.import_compiled(tr("Variogram"), _NEEDS)
    return workplace

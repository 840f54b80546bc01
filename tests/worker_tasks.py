"""Tasks made for tests of the process in which tasks run; imported there, beside those of the product."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from models.core import errors
from models.core.progress import Cancelled
from models.core.resources import available_cores
from models.rasters.files import atomic_path
from models.worker.tasks import task


@task
def echo(*values, progress):
    """Give values back."""
    return list(values)


@task
def say(progress):
    """Everything that can be said."""
    step = progress.part("Counting", 0.0, 0.5)
    for count in range(1, 5):
        step.update(count / 4)
        time.sleep(0.06)
    progress.info("an information")
    progress.warn("a warning — with a dash")
    print("what a library prints is no message")
    return available_cores()


@task
def pages_asked_for(progress):
    """Pages that the system gave while arrays of 3 MB, four at a time, came and went fifty times."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(50):
        arrays = [np.ones(3 << 17) for _ in range(4)]
        del arrays
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


@task
def fail(kind, *arguments, progress):
    """Raise something."""
    if kind == "Cancelled":
        cancelled = Cancelled(*arguments)
        cancelled.kept = "The model stays."
        raise cancelled
    known = {"KeyError": KeyError, "OSError": OSError, "MemoryError": MemoryError}
    raise known.get(kind, getattr(errors, kind, None))(*arguments)


@task
def work_without_listening(output, progress):
    """Compiled code that neither asks for Cancel nor lets another thread of Python run."""
    with atomic_path(Path(output)) as part:
        part.write_text("half of it")
        progress.info("started")
        re.match(r"(a+)+$", "a" * 60 + "b")


@task
def write_until_cancelled(output, progress):
    """Listen, and take a while to put away what there is."""
    progress.info("started")
    try:
        while True:
            progress.check()
            time.sleep(0.05)
    except Cancelled as cancelled:
        time.sleep(1.5)
        Path(output).write_text("checkpoint")
        cancelled.kept = "The checkpoint stays."
        raise


@task
def die(how, output, progress):
    """Come to an end as libraries and systems make a process do."""
    with atomic_path(Path(output)) as part:
        part.write_text("half of it")
        if how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if how == "aborted":
            os.abort()
        if how == "left":
            os._exit(3)


@task
def take_memory(gigabytes, progress):
    """Allocate."""
    return float(np.ones(int(gigabytes * 1.25e8)).sum())


@task
def start_another(progress):
    """Leave a process of one's own behind and go on for long."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    progress.info(f"{os.getpid()} {child.pid}")
    time.sleep(600)


@task
def change(array, progress):
    """Write into an argument."""
    array += 1
    return array


@task
def return_what_cannot_travel(progress):
    """Forget what a task may return."""
    return object()

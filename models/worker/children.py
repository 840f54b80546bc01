"""Other programs: started in a group of their own, listened to line by line, and ended with all that they started."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..core.errors import ResourceError
from ..core.language import said
from ..core.progress import Progress

NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows opens a console for a program otherwise."""

_POLL_S = 0.1


def end_group(process: subprocess.Popen[Any]) -> None:
    """Kill a process that was started in a session of its own, and what it may have started; wait for its end."""
    if hasattr(os, "killpg"):
        # The group is gone once all of them have ended.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def listen(
    command: Sequence[str],
    hear: Callable[[str], None],
    progress: Progress,
    *,
    environment: Mapping[str, str],
    folder: Path | None = None,
    within_s: float | None = None,
    tick: Callable[[], None] = lambda: None,
) -> int:
    """Run a program to its end and give its exit code; Cancel ends it and all that it started.

    Parameters
    ----------
    command : sequence of str
    hear : callable
        Gets each line that it writes, errors among the rest, without the end of the line.
    progress : Progress
        Its Cancel is asked for ten times a second.
    environment : mapping of str to str
    folder : Path, optional
        Where it runs.
    within_s : float, optional
        Seconds after which it counts as hanging.
    tick : callable
        Called with each question for Cancel.

    Raises
    ------
    ResourceError
        It cannot be started, or hangs.
    Cancelled
    """
    try:
        process = subprocess.Popen(  # noqa: S603  (a list of arguments, no shell)
            list(command),
            env=dict(environment),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=NO_WINDOW,
        )
    except OSError as error:
        raise ResourceError(
            said("{command} cannot be started ({value}).", command=command[0], value=error.strerror or error)
        ) from error
    lines: queue.Queue[bytes | None] = queue.Queue()
    reader = threading.Thread(target=_read, args=(process.stdout, lines), daemon=True)
    reader.start()
    until = None if within_s is None else time.monotonic() + within_s
    try:
        while (line := _next(lines)) is not None:
            if line:
                hear(line.decode("utf-8", "replace").rstrip())
            progress.check()
            tick()
            if until is not None and time.monotonic() > until:
                raise ResourceError(
                    said("{command} did not answer within {within_s:.0f} s.", command=command[0], within_s=within_s)
                )
        return process.wait()
    finally:
        end_group(process)
        reader.join(1)
        output: Any = process.stdout
        output.close()


def _next(lines: queue.Queue[bytes | None]) -> bytes | None:
    try:
        return lines.get(timeout=_POLL_S)
    except queue.Empty:
        return b""


def _read(stream: Any, lines: queue.Queue[bytes | None]) -> None:
    # A stream that is closed meanwhile has nothing more to say.
    with contextlib.suppress(ValueError, OSError):
        for line in stream:
            lines.put(line)
    lines.put(None)

"""A task in a process of its own: started, listened to, cancelled, and cleared up after.

What the process says are lines of JSON; what libraries print goes to a log. When it dies, the caller lives and gets a
sentence.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ..core import errors
from ..core.language import said, spoken
from ..core.progress import Cancelled, Progress
from . import codec
from .children import NO_WINDOW, end_group
from .interpreters import Interpreter
from .unfinished import remove_unfinished

ROOT = Path(__file__).resolve().parent.parent.parent
"""Folder of the plugin, where the process finds `models`."""
_MEMORY_STAYS = {"MALLOC_MMAP_THRESHOLD_": str(1 << 25), "MALLOC_TRIM_THRESHOLD_": str(1 << 29)}
"""What an array of up to 32 MB leaves is for the next one, instead of going to the system and coming back page by page,
each of them emptied; it goes back at the end of the process. Of Linux's C library; others do not look. Kriging 1024 x
1024 cells with variance, and QGIS's part, took 0.93 of the time so, IDW of 16 elements the same.
"""
PROGRAM: Sequence[str] = ("-m", "models.worker")

_POLL_S = 0.1
_PATIENCE_S = 1.0
"""What a task may take to hear Cancel before it is killed: it stops at its next step, if that comes soon enough."""
_FAREWELL_S = 10.0
"""What it may take to put away what it has, once it has heard."""
_LOG_LINES = 200


@dataclass(frozen=True)
class Limits:
    """What a task may take of the machine.

    Parameters
    ----------
    threads : int, optional
        All processors by default.
    memory : float, optional
        Bytes; only Linux holds processes to it.
    """

    threads: int | None = None
    memory: float | None = None


def run_task(
    name: str,
    arguments: Sequence[Any],
    keywords: Mapping[str, Any],
    interpreter: Interpreter,
    folder: Path,
    progress: Progress,
    limits: Limits,
) -> Any:
    """Run a task of `tasks.TASKS` in a process of its own and give back what it returns.

    Parameters
    ----------
    name : str
    arguments, keywords
        Of the task, without its progress; what `codec.write` takes.
    interpreter : Interpreter
    folder : Path
        For files on the way; they are gone at the end.
    progress : Progress
        Hears what the task says; its Cancel is asked for, and after a second forced.
    limits : Limits

    Raises
    ------
    ProspectivityError, OSError, MemoryError, Cancelled
        As the task itself.
    ResourceError
        The process cannot be started, or came to an end before the task did.
    """
    with _scratch(folder) as scratch:
        call = {
            "task": name,
            "arguments": list(arguments),
            "keywords": dict(keywords),
            "step": progress.name,
            "folder": str(Path.cwd()),
            "parent": os.getpid(),
            "threads": limits.threads,
            "language": spoken().code,
            "memory": limits.memory,
        }
        codec.write(call, scratch / "call.json")
        with (scratch / "log").open("w+b") as log:
            worker = _Worker(_start(interpreter, scratch, log, limits), scratch, log, progress)
            try:
                return worker.result()
            finally:
                worker.end(call)


@contextlib.contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """Yield a folder that goes, also where a file in it cannot be removed at once."""
    path = Path(tempfile.mkdtemp(prefix="task-", dir=folder))
    (path / "temporary").mkdir()
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _start(interpreter: Interpreter, scratch: Path, log: IO[bytes], limits: Limits) -> subprocess.Popen[bytes]:
    environment = _MEMORY_STAYS | interpreter.environment()
    # What the task leaves in the system's folder for temporary files when it is killed goes with the scratch folder.
    environment |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch / "temporary"))
    environment["PYTHONUTF8"] = "1"
    if limits.threads:
        environment |= dict.fromkeys(
            ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"),
            str(limits.threads),
        )
    try:
        return subprocess.Popen(  # noqa: S603  (an interpreter that the user or QGIS named)
            [str(interpreter.path), "-X", "faulthandler", *PROGRAM, str(scratch)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            # Its children end with it, and Ctrl+C in a terminal is QGIS's to handle.
            start_new_session=True,
            creationflags=NO_WINDOW,
        )
    except OSError as error:
        raise errors.ResourceError(
            said(
                "{path} cannot be started ({strerror}): choose another interpreter, or QGIS's own"
                " process, under Settings > Options > Processing > Providers > Prospectivity.",
                path=interpreter.path,
                strerror=error.strerror,
            )
        ) from error


class _Worker:
    """A running process and what is known of it."""

    def __init__(self, process: subprocess.Popen[bytes], scratch: Path, log: IO[bytes], progress: Progress) -> None:
        self._process, self._scratch, self._log, self._progress = process, scratch, log, progress
        self._sink = progress.relay()
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        output: Any = self._process.stdout
        for line in output:
            self._lines.put(line)
        self._lines.put(None)

    def result(self) -> Any:
        """Listen to the end; returns what the task returned, or raises what it raised."""
        for message in self._messages():
            kind, value = message["kind"], message.get("value", "")
            if kind == "result":
                # Windows keeps a file whose arrays are in use from going with its folder; elsewhere it goes with them.
                return codec.read(self._scratch / "result.json", mapped=os.name != "nt")
            if kind == "error":
                raise self._error(message)
            if kind == "fraction":
                self._sink.fraction(value)
            else:
                {"text": self._sink.text, "info": self._sink.info, "warn": self._sink.warn}[kind](value)
        raise self._died()

    def _messages(self) -> Iterator[dict[str, Any]]:
        """What the process says, until it says no more; it is asked to stop at Cancel, and killed if it does not."""
        until: float | None = None
        while True:
            try:
                line = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                line = b""
            if line is None:
                if until is not None:
                    raise self._killed()
                return
            if line:
                message: dict[str, Any] = json.loads(line)
                if message["kind"] != "stopping":
                    yield message
                elif until is not None:
                    until = time.monotonic() + _FAREWELL_S
            if until is None and self._sink.cancelled():
                until = time.monotonic() + _PATIENCE_S
                self._ask_to_stop()
            if until is not None and time.monotonic() > until:
                raise self._killed()

    def _ask_to_stop(self) -> None:
        stream: Any = self._process.stdin
        # Where it has ended meanwhile, the next look finds that out.
        with contextlib.suppress(OSError):
            stream.write(b"cancel\n")
            stream.flush()

    def _killed(self) -> Cancelled:
        cancelled = Cancelled(self._progress.name)
        cancelled.kept = said("It was ended by force; files that were finished before stay, all others were removed.")
        return cancelled

    def _error(self, message: Mapping[str, Any]) -> BaseException:
        """What the task raised."""
        name, text = message["type"], message["text"]
        if name == "Cancelled":
            cancelled = Cancelled(text)
            cancelled.kept = message["kept"]
            return cancelled
        if name == "OSError":
            return OSError(message["number"], text, message["file"])
        if name == "MemoryError":
            return MemoryError(text)
        kind = getattr(errors, name, None)
        if isinstance(kind, type) and issubclass(kind, errors.ProspectivityError):
            return kind(text)
        return errors.ResourceError(
            said(
                "'{name}' met an error that it does not know ({text}): please report it with the file {kept_log}.",
                name=self._progress.name,
                text=text,
                kept_log=self._kept_log(),
            )
        )

    def _died(self) -> errors.ResourceError:
        """What to say of a process that came to its end without a word."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_FAREWELL_S)
        code = self._process.poll() or 0
        if -code == getattr(signal, "SIGKILL", None):
            why = said(
                "was killed, as systems do when memory runs out: close other programs, choose larger cells or fewer"
                " elements, and run it again"
            )
        else:
            called = said("exit code {code}", code=code)
            if code < 0:
                called = signal.Signals(-code).name
            why = said(
                "crashed in a library ({called}): run it again, and report it if that happens twice", called=called
            )
        return errors.ResourceError(
            said(
                "The process that worked on '{name}' {why}. Its last words are in {kept_log}; no output"
                " was left half written.",
                name=self._progress.name,
                why=why,
                kept_log=self._kept_log(),
            )
        )

    def _kept_log(self) -> Path:
        """A file with the end of the log, which stays."""
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").splitlines()[-_LOG_LINES:]
        handle, path = tempfile.mkstemp(prefix="prospectivity-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(
                "\n".join(
                    [
                        said(
                            "{platform}, exit code {returncode}",
                            platform=sys.platform,
                            returncode=self._process.returncode,
                        ),
                        *lines,
                        "",
                    ]
                )
            )
        return Path(path)

    def end(self, call: Mapping[str, Any]) -> None:
        """See that nothing is left of the process, and none of the files that it had not finished."""
        end_group(self._process)
        streams: list[Any] = [self._process.stdin, self._process.stdout]
        for stream in streams:
            # What was still to be written has no reader any more.
            with contextlib.suppress(OSError):
                stream.close()
        remove_unfinished(call, self._process.pid)

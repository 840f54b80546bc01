"""The process in which a task runs: `python3 -m models.worker FOLDER`, started by `process.run_task`.

It reads the call from the folder, says in lines of JSON on its standard output how it fares, and leaves the result in
the folder. It ends when the process that started it does.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from ..core.errors import ProspectivityError
from ..core.language import speak
from ..core.progress import Cancelled, Progress
from ..core.resources import limit_cores
from . import codec
from .tasks import TASKS
from .unfinished import remove_unfinished

_SAY_EVERY_S = 0.05
"""Fractions that follow one another faster are left out."""
_ORDERLY_S = 1.5
"""What a task that nobody waits for any more may take to stop by itself."""


class Channel:
    """The way to the process that started this one: a `Sink` whose listener sits there."""

    def __init__(self, descriptor: int) -> None:
        self._stream = os.fdopen(descriptor, "w", buffering=1, encoding="utf-8")
        self._lock = threading.Lock()
        self._said = 0.0
        self._asked = threading.Event()
        self._heard = False
        self.call: Any = None

    def say(self, kind: str, value: Any = None, **more: Any) -> None:
        """Write a line."""
        line = json.dumps({"kind": kind, **({"value": value} if value is not None else {}), **more})
        with self._lock:
            self._stream.write(f"{line}\n")

    def fraction(self, value: float) -> None:
        """Tell how much is done."""
        now = time.monotonic()
        if now - self._said >= _SAY_EVERY_S or value >= 1:
            self._said = now
            self.say("fraction", float(value))

    def text(self, message: str) -> None:
        """Name the step."""
        self.say("text", message)

    def info(self, message: str) -> None:
        """Log a message."""
        self.say("info", message)

    def warn(self, message: str) -> None:
        """Log a warning."""
        self.say("warn", message)

    def cancelled(self) -> bool:
        """Tell whether the task is to stop."""
        asked = self._asked.is_set()
        if asked and not self._heard:
            self._heard = True
            self.say("stopping")
        return asked

    def listen(self) -> None:
        """Hear Cancel, and the end of the process that started this one: nobody waits for the task any more."""
        while os.read(0, 1024):  # all that is ever said is Cancel
            self._asked.set()
        self._asked.set()
        time.sleep(_ORDERLY_S)
        remove_unfinished(self.call, os.getpid())
        os._exit(1)


def run(folder: Path, channel: Channel) -> None:
    """Do what the call in a folder says, and say how it ended."""
    call = channel.call = codec.read(folder / "call.json", mapped=True)
    speak(call["language"])
    _end_with(call["parent"])
    _limit(call["threads"], call["memory"])
    os.chdir(call["folder"])
    progress = Progress(channel, call["step"])
    try:
        result = TASKS[call["task"]](*call["arguments"], **call["keywords"], progress=progress)
        codec.write(result, folder / "result.json")
    except Cancelled as cancelled:
        channel.say("error", type="Cancelled", text=str(cancelled), kept=cancelled.kept)
    except ProspectivityError as error:
        channel.say("error", type=type(error).__name__, text=str(error))
    except OSError as error:
        channel.say("error", type="OSError", number=error.errno, text=error.strerror or str(error), file=error.filename)
    except MemoryError:
        channel.say("error", type="MemoryError", text="")
    except Exception as error:  # noqa: BLE001  (whatever it is, the caller has to hear of it)
        traceback.print_exc()
        channel.say("error", type="unknown", text=f"{type(error).__name__}: {error}")
    else:
        channel.say("result")


def _end_with(parent: int) -> None:
    """Have the system end this process soon after the one that started it, also while compiled code runs that lets no
    thread listen; only Linux offers that.
    """
    if sys.platform != "linux":
        return
    import ctypes
    import signal

    libc = ctypes.CDLL(None)
    # The handler is the function `alarm` of C, which takes the number of the signal, 2, for seconds: so long `listen`
    # has to end the task in order. A handler in Python would wait for compiled code.
    libc.signal(signal.SIGINT, libc.alarm)
    libc.prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)


def _limit(threads: int | None, memory: float | None) -> None:
    limit_cores(threads)
    if memory is not None:
        with contextlib.suppress(ImportError):  # of Unix only
            import resource

            # What the process allocates; address space, which libraries reserve without using it, is no measure.
            resource.setrlimit(resource.RLIMIT_DATA, (int(memory), resource.RLIM_INFINITY))


def main(folder: str) -> None:
    """Run the task of a folder; never returns."""
    # What libraries print belongs into the log, and lines of ours go where the caller listens.
    channel = Channel(os.dup(1))
    os.dup2(2, 1)
    threading.Thread(target=channel.listen, daemon=True).start()
    run(Path(folder), channel)
    sys.stderr.flush()
    # Threads of a cancelled task may go on for long; nobody waits for them.
    os._exit(0)


if __name__ == "__main__":
    # The plugin's folder, from which this was started, has folders with the names of other packages.
    with contextlib.suppress(ValueError):
        sys.path.remove(str(Path.cwd()))
    main(sys.argv[1])

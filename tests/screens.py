"""Screens of their own for tests that click in windows."""

from __future__ import annotations

import os
import shutil

_OF_A_WORKER = 50
"""Screens that the tests of one process may find taken: two processes that look at once would take the same one."""


def on_screen(command: list[str]) -> tuple[list[str], dict[str, str]]:
    """Command and environment that run in windows on a screen of their own; without windows where there is none."""
    if shutil.which("xvfb-run") is None:
        return command, {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    first = str(99 + _OF_A_WORKER * worker)
    return ["xvfb-run", "-n", first, "-a", *command], {**os.environ, "QT_QPA_PLATFORM": "xcb"}

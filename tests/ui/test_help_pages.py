"""The tutorial and the questions are opened from the menu, in the browser; without one it is said where they lie."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S

pytest.importorskip("qgis.gui")


def test_tutorial_and_questions_are_opened_from_the_menu_and_leave_nothing_behind():
    command = [sys.executable, str(Path(__file__).with_name("help_run.py"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout.splitlines()[-1])
    assert seen["entries"] == [["Prospectivity", "Tutorial"], ["Prospectivity", "Questions"]]
    assert seen["opened"] == ["ui/help/tutorial.html", "ui/help/questions/index.html"]
    assert seen["there"] == [True, True]
    ((title, sentence),) = seen["said"]
    assert title == "Prospectivity"
    assert sentence.endswith("tutorial.html")
    assert seen["left"] == 0

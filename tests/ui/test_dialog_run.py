"""Run is clicked in QGIS's own dialog: results are in the layer tree afterwards, in their group and order."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import small_runs
from hangs import HANG_S
from screens import on_screen

pytest.importorskip("qgis.gui")


@pytest.fixture(scope="module")
def seen(small_inputs, tmp_path_factory):
    """What the dialogs left in the tree; all in one process, on a screen of its own where there is none."""
    folder = small_inputs(tmp_path_factory.mktemp("dialog"))
    command = [sys.executable, str(Path(__file__).with_name("dialog_run.py")), json.dumps(small_runs.runs(folder))]
    command, environment = on_screen(command)
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", small_runs.LOADED)
def test_a_click_on_run_brings_the_layers_into_the_tree(seen, name):
    assert seen[name]["well"], seen[name]["log"]
    small_runs.check_tree(name, seen[name]["tree"])

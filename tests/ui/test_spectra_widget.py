"""The dialog takes files, folders and layers as spectra, and gives them back when a run is repeated."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S

SCRIPT = Path(__file__).with_name("spectra_dialog.py")


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the dialog gave, in a process with windows."""
    pytest.importorskip("qgis.gui")
    command = [sys.executable, str(SCRIPT), str(tmp_path_factory.mktemp("dialog"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def test_files_folders_and_layers_come_back_as_they_were_given(seen):
    pits, twice, _ = seen["ids"]
    assert seen["empty"] is None
    assert seen["repeated"]["value"] == [seen["file"], pits]
    assert seen["repeated"]["line"] == f"{seen['file']}; pits"
    assert seen["alone"]["value"] == [seen["folder"]]
    # Two layers of one name are told apart by their ids only.
    assert seen["same name"] == {"line": twice, "value": [twice], "accepted": True}
    assert seen["layer"]["value"] == [pits]
    assert all(seen[name]["accepted"] for name in ("repeated", "alone", "layer"))


def test_what_is_written_and_what_is_added_stand_behind_one_another(seen):
    assert seen["written"] == [seen["file"], seen["ids"][0], seen["folder"]]


def test_the_menu_offers_files_a_folder_and_the_layers_of_the_project(seen):
    assert seen["menu"] == ["Add files …", "Add a folder …", "pits", "twice", "twice"]
    assert seen["chosen"] == [seen["ids"][0]]

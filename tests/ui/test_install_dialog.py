"""The dialog of the installation: what it shows, and that its buttons make, cancel and remove the environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hangs import HANG_S

SCRIPT = Path(__file__).with_name("install_dialog.py")
MADE_UP = {"jcamp": "1.3.2", "brukeropus": "1.4.3"}
"""Libraries that no distribution has; wheels of these names are made up."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the dialog showed, in a process with windows and a profile of its own."""
    pytest.importorskip("qgis.gui")
    folder = tmp_path_factory.mktemp("dialog")
    wheels = folder / "wheels"
    wheels.mkdir()
    for name, version in MADE_UP.items():
        info = f"{name}-{version}.dist-info"
        with zipfile.ZipFile(wheels / f"{name}-{version}-py3-none-any.whl", "w") as archive:
            archive.writestr(f"{name}.py", "")
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
    }
    command = [sys.executable, str(SCRIPT), str(wheels)]
    if shutil.which("xvfb-run") is not None:
        command = ["xvfb-run", "-a", *command]
        environment["QT_QPA_PLATFORM"] = "xcb"
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def test_the_menu_and_a_link_open_it_and_the_menu_is_clean_afterwards(seen):
    assert seen["menu"] == ["Installation…"]
    assert seen["link opens"]
    assert seen["menu at the end"] == []


def test_it_shows_every_library_with_version_and_origin_and_what_runs_the_work(seen):
    import numpy

    first = seen["first"]
    version, origin = first["rows"]["NumPy"]
    assert version == numpy.__version__
    assert numpy.__file__.startswith(origin)
    assert len(first["rows"]) == 11
    assert "with the Python of QGIS" in first["why"]
    assert first["environment"] == "The plugin has no environment of its own."
    assert first["buttons"] == [True, False, False]
    assert first["install"] == "Install"


def test_a_folder_without_wheels_is_refused_at_once(seen):
    assert seen["refused"]["said"].startswith("There are no wheels (*.whl) in ")
    assert seen["refused"]["beside"] == []


def test_install_makes_an_environment_that_the_next_run_works_with(seen):
    installed = seen["installed"]
    assert installed["said"] == "Installed. The next run works with it."
    assert installed["beside"] == ["environment", "installation.log"]
    assert "with the plugin's own environment" in installed["why"]
    assert "prospectivity/environment" in installed["runs with"]
    for name, version in MADE_UP.items():
        assert installed["rows"][name][0] == version
        assert "prospectivity/environment" in installed["rows"][name][1]
    assert installed["environment"].startswith("The plugin's own environment was made on ")
    assert installed["environment"].endswith(" of disk.")
    assert (installed["buttons"], installed["install"]) == ([True, True, True], "Install anew")
    assert seen["copied"].startswith(installed["verdict"])
    assert installed["runs with"] in seen["copied"]


def test_cancel_keeps_what_was_there_and_leaves_nothing_else(seen):
    assert seen["cancelled"]["said"] == "Cancelled: nothing was installed, and nothing is left of it."
    assert seen["cancelled"]["beside"] == ["environment", "installation.log"]
    assert seen["cancelled"]["runs with"] == seen["installed"]["runs with"]


def test_remove_takes_it_away_and_qgis_works_as_before(seen):
    removed = seen["removed"]
    assert removed["said"] == "Removed."
    assert removed["beside"] == ["installation.log"]
    assert removed["runs with"] == seen["first"]["runs with"]
    assert removed["rows"] == seen["first"]["rows"]

"""Dialogs of one run, in real windows: what is greyed, what a grid costs, what is told of results."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S
from screens import on_screen


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the dialogs showed, all in one process, on a screen of its own where there is none."""
    pytest.importorskip("qgis.gui")
    script = Path(__file__).with_name("run_dialogs.py")
    command, environment = on_screen([sys.executable, str(script), str(tmp_path_factory.mktemp("dialog"))])
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def test_fields_of_networks_are_greyed_until_one_is_chosen_and_those_of_classifiers_while_one_is(seen):
    # EPOCHS, PATCH_SIZE, PRESET; GOAL, SPACING; CLEANING, which goes with CLEAN.
    greyed = seen["greyed"]
    assert greyed["nothing"] == [False, False, False, True, True, False]
    assert greyed["network"] == [True, True, True, False, False, True]
    assert greyed["classifier"] == [False, False, False, True, True, False]
    assert greyed["tip"].startswith("Has an effect only with these of 'Network or classifier of cells': resnet50, ")


def test_a_number_that_asks_for_a_network_by_itself_is_not_greyed(seen):
    assert seen["greyed"]["epochs that ask for a network"] == [True, False, False, True, True, False]


def test_of_methods_to_compare_one_network_among_them_is_enough(seen):
    # PATCHES, EPOCHS, DEVICE; BACKGROUND of classifiers.
    assert seen["greyed"]["compared"] == [False, False, False, True]
    assert seen["greyed"]["compared networks"] == [True, True, True, False]


@pytest.mark.parametrize("name", ["interpolateidw", "interpolatekriging", "mapprospectivity"])
def test_cells_bytes_and_minutes_stand_below_the_cell_size(seen, name):
    said = "150 × 150 cells of 20 × 20 m, 2 elements: 180.0 kB, roughly half a minute."
    assert seen["grids"][name] == said


def test_chains_say_how_large_their_grid_is(seen):
    assert seen["grids"]["krigingchain"] == "150 × 150 cells of 20 × 20 m, 2 elements: 180.0 kB."
    assert seen["grids"]["publishedchain"] == "3,072 × 3,072 cells of 0.977 × 0.977 m, 2 elements: 75.5 MB."


def test_the_line_follows_what_is_chosen_with_rounded_lengths(seen):
    begins = {
        "by hand": "4 × 4 cells of 803 × 803 m, 1 element: ",
        "columns": "19 × 19 cells of 158 × 158 m, 1 element: ",
        "extent": "50 × 30 cells of 10 × 10 m, 1 element: ",
    }
    for key, beginning in begins.items():
        assert seen["grids"][key].startswith(beginning)


def test_a_grid_too_large_is_told_with_the_size_to_take_and_a_large_one_asks_back(seen):
    assert seen["grids"]["huge"].startswith("The grid would have 60,000 x 60,000 cells, 3.6 billion, and 1 billion are")
    assert "a quarter of the spacing of the samples is about 20 m" in seen["grids"]["huge"]
    assert seen["grids"]["asked"] == [
        f"{seen['grids']['asks']} A quarter of the spacing of the samples is 20 m: cells finer than that add size, not"
        " information. Run all the same?"
    ]
    assert not seen["grids"]["ran"]


def test_pages_are_named_after_algorithm_and_layer_and_the_report_opens_where_it_is_wanted(seen):
    for key, opened in (("wanted", 1), ("unwanted", 0)):
        ended, names, _, pages = seen["report"][key]
        assert ended == [True]
        assert names == ["Clean assays, soil survey: Report"]
        assert pages == opened
    assert seen["report"]["wanted"][2]
    assert seen["report"]["title"] == ["Report"]


def test_temporary_outputs_get_files_beside_the_project_when_asked_for_and_the_folder_comes_with_the_run(seen):
    files = seen["files"]
    place = "prospectivity/Interpolate elements (kriging), soil survey"
    assert files["before"][0] == "TEMPORARY_OUTPUT"
    assert files["after"] == [f"{place}/kriged_elements.tif", *files["before"][1:]]
    assert not files["folder"]
    assert files["run and change"] == [True, False]
    assert files["files"] == [f"{place}/kriged_elements.tif"]

"""What dialogs propose when they open, in real windows; and which layer is taken for which."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S
from prospectivity.models.targeting.crossvalidation_options import COMPARED_METHODS, CrossValidationOptions
from prospectivity.ui.presets.choice import Candidate, deposits_of, samples_of

SCRIPT = Path(__file__).with_name("presets_dialogs.py")

SOIL = Candidate("1", "2019 soils", ("fid", "Au_ppb", "Cu_ppm", "As_ppm"))
OLD = Candidate("2", "old survey", ("Au", "Cu"))
MINES = Candidate("3", "Minas y yacimientos", ("name", "Au_ppb"))
TOWNS = Candidate("4", "towns", ("name",))


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the dialogs showed, all in one process."""
    pytest.importorskip("qgis.gui")
    command = [sys.executable, str(SCRIPT), str(tmp_path_factory.mktemp("dialog"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


# -- which layer is which ----------------------------------------------------------------------------------------------


def test_the_layer_with_most_assays_holds_the_samples_and_one_that_is_named_so_the_deposits():
    layers = [TOWNS, OLD, SOIL, MINES]
    assert samples_of(layers) == SOIL
    assert deposits_of(layers) == MINES
    assert deposits_of([SOIL, TOWNS]) == TOWNS


def test_the_layer_that_is_chosen_in_the_project_is_proposed_for_what_it_can_be():
    old = Candidate(OLD.id, OLD.name, OLD.fields, active=True)
    towns = Candidate(TOWNS.id, TOWNS.name, TOWNS.fields, active=True)
    assert samples_of([SOIL, old]) == old
    assert deposits_of([SOIL, old, MINES]) == MINES
    assert samples_of([SOIL, towns]) == SOIL
    assert deposits_of([SOIL, MINES, towns]) == towns


def test_nothing_is_proposed_where_nothing_fits():
    assert samples_of([TOWNS]) is None
    assert deposits_of([SOIL]) is None


# -- in windows --------------------------------------------------------------------------------------------------------


def test_samples_and_deposits_are_proposed_apart_in_every_dialog(seen):
    layers = seen["layers"]
    assert layers["mapprospectivity"] == {"SAMPLES": "samples", "DEPOSITS": "deposits"}
    for name in ("cleanassays", "interpolateidw", "interpolatekriging", "fitvariogram"):
        assert layers[name] == {"INPUT": "samples"}
    for name in ("selectelements", "samplepatches", "crossvalidate", "evaluateprospectivity", "delineatetargets"):
        assert layers[name].get("DEPOSITS", "deposits") == "deposits", name


def test_one_layer_for_samples_and_deposits_is_refused_before_anything_runs(seen):
    assert seen["same layer"] == [
        "SAMPLES and DEPOSITS are the same layer, soil survey: choose one layer for samples and another for deposits."
    ]


def test_all_methods_stand_in_the_dialog_by_their_names(seen):
    assert [text for text, _ in seen["methods"]] == list(COMPARED_METHODS)
    assert [text for text, checked in seen["methods"] if checked] == list(CrossValidationOptions.methods)
    assert seen["chosen methods"] == [*CrossValidationOptions.methods, COMPARED_METHODS[3]]


def test_the_size_of_patches_follows_the_grid_and_gives_way_to_what_is_asked_for(seen):
    assert seen["patches"] == {"large": 160, "small": 50, "given": 96}


def test_the_kinds_of_deposits_stand_in_boxes_with_their_numbers_and_those_ticked_count(seen):
    kinds = seen["kinds"]
    choose = "All deposits count. Choose the field of their kind above to tick some of them."
    assert kinds["no field"] == [[], [choose], ""]
    assert kinds["field"] == [[["Copper 3", True], ["(none) 1", True], ["gold 1", True]], [], ""]
    assert kinds["click"] == [[["Copper 3", True], ["(none) 1", True], ["gold 1", False]], [], "Copper,(none)"]
    assert kinds["nothing"][1:] == [["None is ticked: all kinds count."], ""]
    assert kinds["given"] == [[["Copper 3", False], ["(none) 1", True], ["gold 1", True]], [], "GOLD,(none)"]
    # Kinds of one field are none of another.
    assert kinds["other field"][0] == [[f"{name} 1", True] for name in "ABCDE"]
    assert kinds["other field"][2] == ""


def test_no_unit_is_unknown(seen):
    assert seen["unknown"] == []

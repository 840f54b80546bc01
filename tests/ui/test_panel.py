"""A first map by clicks in the panel, a cancelled run, a second one, the project saved, moved and opened again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S
from screens import on_screen

pytest.importorskip("qgis.gui")


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the panel showed; all in one process, on a screen of its own where there is none."""
    folder = tmp_path_factory.mktemp("panel") / "project"
    folder.mkdir()
    command = [sys.executable, str(Path(__file__).with_name("panel_run.py")), str(folder)]
    command, environment = on_screen(command)
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def test_the_panel_is_in_menu_and_toolbar_and_leaves_nothing_behind(seen):
    assert seen["icons"] == 1
    assert ["Prospectivity", "Panel"] in seen["entries"]
    assert seen["unloaded"] == [0, 0]


def test_every_step_is_checked_before_anything_runs(seen):
    assert [light for _, light, _ in seen["empty"][:3]] == ["grey", "grey", "grey"]
    (_, light, sentence), enabled = seen["same layer"]
    assert (light, enabled) == ("amber", False)
    assert sentence.startswith("samples is the layer of samples as well")
    checks, enabled = seen["ready"]
    assert enabled, checks
    assert {"Au", "Cu"} <= set(seen["fields"])


def test_a_kind_that_is_unticked_is_left_out_by_a_rule(seen):
    names, unticked, kinds = seen["kinds"]
    assert sorted([*kinds, unticked]) == names
    extraction = seen["commands"].partition("mapprospectivity")[0]
    assert "native:extractbyexpression" in extraction
    assert all(kind.lower() in extraction for kind in kinds)
    assert f"'{unticked.lower()}'" not in extraction


def test_an_area_is_drawn_on_the_canvas_and_escape_leaves_it_as_it_was(seen):
    drawn = seen["drawn"]
    assert drawn["begun"] == [True, True]
    area, checked, told, former_tool = drawn["given up"]
    assert (area, checked, told, former_tool) == ("samples", 0, False, True)
    # A click is no rectangle.
    assert drawn["waiting"] == "samples"
    area, extent, expected, former_tool, (grid, handed_over) = drawn["drawn"]
    assert (area, former_tool, handed_over) == ("drawn", True, True)
    assert extent == pytest.approx(expected, abs=1)
    # In whole cells of 1 km.
    assert all(abs(end - wanted) <= 1000 for end, wanted in zip(grid, expected))


def test_a_drag_over_the_bars_of_an_element_selects_its_points_on_the_canvas_and_back(seen):
    brushed = seen["brushed"]
    assert not brushed["hidden"]
    selected, rich = brushed["ids"]
    assert 0 < len(rich) < 220
    assert selected == rich
    assert brushed["said"].startswith(f"Ag: {len(rich)} of 220 points are selected, ")
    said, marked = brushed["other"]
    assert (said.startswith("Ag: 1 of 220 points are selected, "), marked) == (True, 1)
    assert brushed["left"] == 0


def test_settings_that_are_not_as_usual_are_told(seen):
    assert seen["told"].startswith("Not as usual: Moved patterns: 2; Network or classifier of cells: logistic.")


def test_where_pytorch_is_missing_a_link_opens_the_installation_and_what_was_installed_counts_at_once(seen):
    said, window, told_no_more = seen["lacking"]
    assert said.startswith("PyTorch is missing. ")
    assert window
    assert told_no_more


def test_a_run_from_the_dialog_of_all_settings_is_kept_with_what_was_chosen_there(seen):
    settings = seen["settings"]
    # Its folder is promised to it, and another run goes elsewhere.
    lent, other = settings["lent"]
    assert other == f"{lent} (2)"
    choices, name, kept, files = settings["as filled"]
    assert name == lent
    assert kept == choices
    assert {"PROBABILITY", "FIGURES", "REPORT", "DEPOSITS"} <= set(files)
    assert all(files.values())
    assert settings["tab"] == 1
    # Run again from the same dialog it writes over the same files.
    name, kept, files = settings["changed"]
    assert kept == {**choices, "seed": 7, "cell_size": 1500.0, "settings": {**choices["settings"], "MOVED": 3}}
    assert settings["runs"] == ["Run 1", "Run 2", lent]
    # A dialog whose run was refused leaves nothing.
    assert settings["open"] == ["deposits.gpkg"]
    assert settings["closed"] == [0, False, 3]


def test_cancel_is_said_and_keeps_no_run(seen):
    well, said, runs, groups = seen["cancelled"]
    assert not well
    assert said.startswith("Cancelled")
    assert runs == 0
    assert groups == {}
    assert "Run 1/" in seen["commands"]


def test_a_run_can_be_handed_over_as_a_model_that_is_valid(seen):
    assert seen["model"] == [True, True, []]


def test_a_first_map_lies_on_the_canvas_in_one_group_with_a_verdict(seen):
    well, problem, groups = seen["first"]
    assert well, problem
    assert list(groups) == ["Run 1"]
    assert {"Targets", "Deposits", "Prospectivity (probability)"} <= set(groups["Run 1"])
    assert seen["tab"] == 1
    headline, detail = seen["verdict"]
    assert headline.startswith("Beyond location the elements")
    assert "deposits that the map had not seen: AUC over area" in detail


def test_bars_of_elements_fill_one_by_one_while_they_are_tested(seen):
    counts, (visible, hidden), buttons = seen["filling"]
    assert counts == list(range(len(counts)))
    assert len(counts) > 5
    assert (visible, hidden, any(buttons)) == (True, False, False)
    shown, figures = seen["scores"]
    assert shown == figures
    assert set(shown) == set(seen["fields"])


def test_the_outline_follows_the_line_and_a_target_is_zoomed_to(seen):
    small, large = seen["outlines"]
    assert 0 < small < large
    # A share of 300 km², in cells of 1 km².
    assert small == pytest.approx(15, abs=5)
    assert large == pytest.approx(90, abs=8)
    assert seen["zoomed"]


def test_targets_and_what_is_exported_follow_the_line_and_notes_stay_at_their_place(seen):
    targets = seen["targets"]
    (_, large), (count, small) = targets["found"]
    assert large == pytest.approx(0.3 * targets["km2"], abs=1)
    assert small == pytest.approx(0.1 * targets["km2"], abs=1)
    assert targets["notes"] == ["outcrop <1> & float"] + [""] * (count - 1)
    count_of_much, why = targets["too much"]
    assert count_of_much == 0
    assert why.startswith("The best 55\u00a0% were asked for, and what covers more than half of the ground")
    table, points = targets["files"]
    assert len(table.splitlines()) == count + 1
    assert table.splitlines()[0].endswith(",longitude,latitude,note")
    assert table.splitlines()[1].endswith(",outcrop <1> & float")
    assert points.count("<wpt") == count
    assert points.count("<cmt>outcrop &lt;1&gt; &amp; float</cmt>") == 1
    assert seen["notes"] == [["outcrop <1> & float"], []]


def test_the_model_says_why_here(seen):
    values, said = seen["why"]
    assert values
    assert {name for name, _ in values} <= set(seen["fields"])
    assert abs(values[0][1]) == max(abs(value) for _, value in values)
    assert said.startswith("At ")


def test_escape_puts_the_tool_of_why_here_down_and_the_one_before_comes_back(seen):
    assert seen["put down"] == [[True, False], [False, True]]


def test_a_second_run_stands_beside_the_first_and_changed_inputs_are_said(seen):
    well, names, groups = seen["second"]
    assert well
    assert names == ["Run 1", "Run 2"]
    assert groups == ["Run 1", "Run 2"]
    (second, all_kinds), (first, some) = seen["compared"]
    assert (second, first) == ("Run 2", "Run 1")
    assert int(some) < int(all_kinds)
    assert seen["changed"] == "Inputs changed since Run 2: samples."


def test_the_project_remembers_all_where_it_has_gone(seen):
    assert seen["cleared"] == [0, False]
    same, headline, targets, enabled = seen["reopened"]
    assert same
    assert headline.startswith("Beyond location the elements")
    assert targets > 0
    assert enabled

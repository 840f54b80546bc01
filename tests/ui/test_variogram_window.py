"""The window of variograms by clicks: handles, keys, numbers, figures, files, and its ways to and from kriging."""

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
    """What the window showed; all in one process, on a screen of its own where there is none."""
    folder = tmp_path_factory.mktemp("variogram")
    command, environment = on_screen(
        [sys.executable, str(Path(__file__).with_name("variogram_window.py")), str(folder)]
    )
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def test_the_menu_opens_it_on_the_layer_of_assays_and_nothing_is_left_when_the_plugin_goes(seen):
    assert "Variogram…" in seen["entries"]
    assert seen["proposed"] == ["samples", "Au"]
    assert {"Au", "Cu", "As"} <= set(seen["elements"])
    assert seen["left"] == [0, []]


def test_it_begins_with_the_model_that_kriging_takes_without_a_variogram(seen):
    assert seen["automatic"]
    assert seen["lags"] == 6
    assert seen["fitted again"]


def test_dragging_the_nugget_by_pixels_moves_it_as_far_on_the_axis(seen):
    before, after, top, rest_as_it_was = seen["nugget"]
    assert after > before
    # Forty pixels of an axis of some hundreds.
    assert 0.05 * top < after - before < 0.4 * top
    assert rest_as_it_was


def test_dragging_a_structure_to_the_left_and_down_shortens_and_lowers_it(seen):
    (sill, reach), (lower, shorter) = seen["structure"]
    assert lower < sill
    assert shorter < reach
    assert seen["boxes"] == pytest.approx(seen["model boxes"], rel=1e-2)


def test_the_figures_follow_and_are_shown_to_four_digits(seen):
    (shown, first), (shown_after, after) = seen["figures"]
    assert first != after
    for texts, values in ((shown, first), (shown_after, after)):
        assert [float(text) for text in texts] == pytest.approx(values, rel=1e-3)


def test_they_are_those_that_kriging_itself_finds_with_the_saved_file(seen):
    assert seen["ours"] == pytest.approx(seen["of algorithm"], rel=1e-9)


def test_a_new_drag_cancels_what_the_last_one_started(seen):
    cancelled, forgotten, text = seen["cancelled"]
    assert cancelled
    assert forgotten
    assert text == "…"


def test_keys_and_numbers_move_a_handle_and_all_of_it_is_undone(seen):
    assert seen["selected"] == 1
    assert seen["keys"] == [True, True]
    assert seen["typed"] == 4321
    assert seen["undone"]


def test_the_ellipse_on_the_map_turns_and_narrows(seen):
    azimuth, ratio, shown = seen["anisotropy"]
    # From north to the right: towards the north-east, how far hangs on the size of the map.
    assert 10 < azimuth < 80
    assert 0.5 < ratio <= 1
    assert shown == pytest.approx(azimuth, abs=0.1)
    assert len(seen["structures"]) == 2
    assert seen["structures"][1] == "exponential"


def test_saved_copied_and_opened_it_is_the_same_model(seen):
    assert seen["saved"] == [True, True]
    assert seen["copied"]
    assert seen["loaded"]
    assert seen["undone load"]


def test_a_file_that_it_cannot_show_is_refused_and_changes_nothing(seen):
    three, other = seen["refused"]
    assert three == "The variogram of Cu has 3 structures, and this window shows 2."
    assert "is not a text file" in other
    assert seen["still there"]


def test_it_opens_the_dialog_of_kriging_filled_in_and_that_dialog_opens_it(seen):
    assert seen["dialog"] == seen["expected"]
    assert seen["from dialog"] == ["Cu", True, 9]
    assert seen["button"] == "Use for kriging"
    assert seen["taken"] == [True, True]


def test_numbers_below_zero_are_refused_until_they_are_meant(seen):
    refused, nothing_shown, places = seen["negative"]
    assert "below zero" in refused
    assert nothing_shown
    assert places == 300


def test_closing_asks_about_changes_that_went_nowhere(seen):
    assert seen["asked"] == [["Save the variograms of Cu_ppm?"], True]


def test_texts_are_read_as_cleaning_reads_them_and_are_not_kriged(seen):
    element, samples, values, enabled = seen["texts"]
    assert element == "Cu_ppm"
    assert samples == values == 300
    assert not enabled
    assert seen["said"].startswith("Cu_ppm holds text")

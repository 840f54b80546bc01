"""What the panel remembers, says before a run and asks of Processing; without windows."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from prospectivity.models.rasters.grid import GridRequest, plan_grid
from prospectivity.models.reports.run_figures import RunFigures
from prospectivity.models.statistics.curves import Curve
from prospectivity.models.statistics.intervals import Interval
from prospectivity.ui.panel import plan as planning
from prospectivity.ui.panel.brushing import bars_of
from prospectivity.ui.panel.checks import (
    Light,
    check_area,
    check_deposits,
    check_method,
    check_samples,
    missing_sentence,
)
from prospectivity.ui.panel.facts import DepositsFacts, SamplesFacts, guessed_layers
from prospectivity.ui.panel.keeping import with_run
from prospectivity.ui.panel.notes import note_on, outside, with_note
from prospectivity.ui.panel.run_view import RemainingTime
from prospectivity.ui.panel.runs_table import row_of
from prospectivity.ui.panel.settings import Dialog, choices_of_dialog
from prospectivity.ui.panel.state import (
    COMPARE,
    OF_CANVAS,
    OF_DRAWN,
    PUBLISHED,
    SAFE,
    Note,
    PanelState,
    Run,
    absolute,
    changed_inputs,
    folder_name,
    relative,
)
from prospectivity.ui.panel.verdict import figures_of_comparison, verdict_of, verdict_of_comparison
from qgis.core import QgsGeometry, QgsRectangle

RNG = np.random.default_rng(5)
X, Y = RNG.uniform(0, 10_000, (2, 400))
SAMPLES = SamplesFacts("soil", count=400, own="EPSG:4326", working="UTM 38N", wkt="EPSG:32638", x=X, y=Y)
GRID = plan_grid(X, Y, "EPSG:32638", GridRequest(cell_size=500.0))


def deposits(x, y, kinds=()):
    return DepositsFacts("mines", np.array(x, dtype=float), np.array(y, dtype=float), tuple(kinds))


SPREAD = deposits(500 + 800 * np.arange(12), 500 + 800 * np.arange(12))
STATE = PanelState(samples="a", deposits="b")


# -- what is remembered ------------------------------------------------------------------------------------------------


def full_state():
    run = Run(
        number=2,
        name="Gold",
        date="2026-11-29T10:00:00",
        version="0.1.0",
        method=COMPARE,
        choices=STATE.choices(),
        inputs={"samples": "1", "deposits": "2"},
        files={"REPORT": "prospectivity/Gold/report.html"},
        figures={"auc": 0.7},
        seconds=12.5,
        notes=(Note(500.0, 1500.5, "Größe"), Note(0.0, 0.0, "b")),
    )
    return replace(
        STATE,
        elements=("Cu", "Zn; ppm"),
        kind="commodity",
        kinds=("Au", "Größe"),
        area=OF_CANVAS,
        extent=(0.0, 1.5, 2.0, 3.0),
        extent_crs="EPSG:4326",
        cell_size=250.0,
        method=PUBLISHED,
        seed=7,
        settings={"MOVED": 5},
        name="next",
        runs=(run,),
    )


def test_the_state_comes_back_from_the_project_as_it_was():
    state = full_state()
    assert PanelState.from_json(state.to_json()) == state
    assert state.next_number == 3


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"runs": [{"notes": [{"x": 1}]}]}', '{"runs": [{"number": 1}]}', '{"runs": 3}']
)
def test_a_broken_state_starts_anew(text):
    assert PanelState.from_json(text) == PanelState()


def test_a_note_stays_at_its_place_and_is_taken_by_whichever_target_lies_around_it():
    small, large, elsewhere = (
        QgsGeometry.fromRect(QgsRectangle(*ends)) for ends in ((0, 0, 2, 2), (0, 0, 10, 10), (20, 0, 22, 2))
    )
    notes = with_note(elsewhere, 21, 1, "c", with_note(small, 1, 1, " a ", (Note(9, 9, "b"),)))
    assert [note_on(shape, notes) for shape in (small, large, elsewhere)] == ["a", "b · a", "c"]
    assert outside([small], notes) == 2
    # What is typed into a target stands for all that was noted in it; nothing removes it.
    assert with_note(large, 5, 5, "d", notes) == (Note(21, 1, "c"), Note(5, 5, "d"))
    assert with_note(large, 5, 5, " ", notes) == (Note(21, 1, "c"),)


def test_what_a_later_version_adds_is_passed_over():
    text = json.dumps({**json.loads(full_state().to_json()), "mood": "good", "version": 9})
    assert PanelState.from_json(text) == full_state()


def test_results_are_found_where_the_project_has_gone(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old, new):
        (folder / "runs").mkdir(parents=True)
    kept = relative(old / "runs" / "map.tif", old)
    assert kept == "runs/map.tif"
    assert absolute(kept, new) == new / "runs" / "map.tif"
    assert relative(new / "map.tif", old) == (new / "map.tif").as_posix()
    assert relative(tmp_path / "old_too" / "map.tif", old).startswith("/")


def test_an_edited_layer_and_another_choice_are_told_apart():
    run = full_state().runs[0]
    assert changed_inputs(run, {"samples": "1", "deposits": "2"}, STATE.choices()) == ([], [])
    assert changed_inputs(run, {"samples": "1", "deposits": "x"}, STATE.choices()) == (["deposits"], [])
    assert changed_inputs(run, {"samples": "1"}, replace(STATE, seed=1).choices()) == ([], ["seed"])


def test_a_run_is_repeated_with_its_choices_and_keeps_neither_name_nor_runs():
    state = full_state()
    again = replace(PanelState(), name="kept").with_choices(state.choices())
    assert again == replace(state, runs=(), name="kept")


def test_a_folder_has_a_name_that_every_system_takes():
    assert folder_name('Au/Cu: "best"?') == "Au_Cu_ _best__"
    assert folder_name(" .. ") == "run"


# -- what is said before a run -----------------------------------------------------------------------------------------


def test_samples_are_grey_before_they_are_chosen_and_amber_where_nothing_can_be_made_of_them():
    assert check_samples(None, None, None).light is Light.GREY
    assert check_samples(SAMPLES, None, None).sentence == "Reading the columns …"
    few = check_samples(replace(SAMPLES, count=5), 3, 3)
    assert (few.light, few.ready) == (Light.AMBER, False)
    assert "5 samples are too few: a map of elements is made from 12 at least" in few.sentence
    assert not check_samples(SAMPLES, 0, 0).ready
    good = check_samples(SAMPLES, 3, 3)
    assert (good.light, good.short, good.ready) == (Light.GREEN, "400 points · UTM 38N", True)


def test_deposits_outside_doubled_and_few_are_told_with_their_numbers():
    assert check_deposits(STATE, SAMPLES, SPREAD, GRID).light is Light.GREEN
    # Two of thirteen lie 1 and 3 km beyond the eastern edge, two share a cell.
    x = [*SPREAD.x, GRID.x_max + 1000, GRID.x_max + 3000, SPREAD.x[0] + 1]
    y = [*SPREAD.y, 5000, 5000, SPREAD.y[0] + 1]
    check = check_deposits(STATE, SAMPLES, deposits(x, y), GRID)
    assert check.ready
    assert check.sentence == (
        "2 lie outside and are left out, the nearest by 1 km. 1 shares a cell with another and counts with it."
    )
    few = check_deposits(STATE, SAMPLES, deposits(SPREAD.x[:4], SPREAD.y[:4]), GRID)
    assert few.ready
    assert few.sentence.startswith("4 cells hold a deposit")
    assert not check_deposits(STATE, SAMPLES, deposits(SPREAD.x[:1], SPREAD.y[:1]), GRID).ready


def test_the_layer_of_samples_is_refused_as_the_layer_of_deposits():
    check = check_deposits(replace(STATE, deposits="a"), SAMPLES, SPREAD, GRID)
    assert (check.light, check.ready) == (Light.AMBER, False)
    assert "is the layer of samples as well" in check.sentence


def test_only_deposits_of_ticked_kinds_count():
    facts = deposits(SPREAD.x, SPREAD.y, ["Cu"] * 7 + ["Au"] * 5)
    assert facts.counts() == [("Cu", 7), ("Au", 5)]
    check = check_deposits(replace(STATE, kind="k", kinds=("Au",)), SAMPLES, facts, GRID)
    assert check.short == "5 of 12"
    assert check.sentence.startswith("5 cells hold a deposit")
    assert "No kind is ticked" in check_deposits(replace(STATE, kind="k", kinds=()), SAMPLES, facts, GRID).sentence


def test_the_area_says_its_cells_and_refuses_ground_without_samples():
    check = check_area(SAMPLES, GRID, "", 3)
    assert (check.light, check.short) == (Light.GREEN, "20 × 20 cells")
    elsewhere = replace(GRID, x_min=1e6)
    assert not check_area(SAMPLES, elsewhere, "", 3).ready
    many = replace(GRID, columns=41_000, rows=41_000)
    assert "1,681,000,000 cells are many" in check_area(SAMPLES, many, "", 3).sentence


def test_a_method_that_lacks_something_is_not_ready_and_a_narrow_grid_is_no_ground_for_windows():
    assert check_method(PanelState(), GRID, (), "5 min") == replace(
        check_method(PanelState(), GRID, (), ""), short="about 5 min"
    )
    lacking = check_method(replace(STATE, method=PUBLISHED), GRID, ["PyTorch is missing."], "")
    assert (lacking.ready, lacking.sentence) == (False, "PyTorch is missing.")
    narrow = check_method(replace(STATE, method=PUBLISHED), GRID, (), "")
    assert not narrow.ready
    assert "20 cells wide, and a window of the network 64" in narrow.sentence
    assert missing_sentence([("samples", narrow), ("area", check_area(SAMPLES, GRID, "", 3))]) == (
        "Still to do: samples."
    )


# -- bars to brush -----------------------------------------------------------------------------------------------------


def test_contents_stand_in_bars_of_logarithms_and_every_point_lies_in_one():
    values = np.array([0.0, *10.0 ** np.linspace(-1, 3, 99), math.nan])
    bars = bars_of("Cu", "ppm", np.arange(5, 106), values)
    assert bars.logarithmic
    assert bars.counts.sum() == 100
    ratios = bars.edges[1:] / bars.edges[:-1]
    assert ratios == pytest.approx(ratios[0])
    # Zero has no logarithm, and what lies beyond the ends is not lost.
    assert 5 in bars.ids_in(0, 0)
    assert 104 in bars.ids_in(29, 29)
    assert 105 not in bars.ids_in(0, 29)
    middle = bars.ids_in(10, 19)
    low, high = bars.ends_of(middle)
    assert bars.edges[10] <= low < high < bars.edges[20]
    assert bars.counts_of(middle).tolist() == [0] * 10 + bars.counts[10:20].tolist() + [0] * 10


def test_residuals_stand_in_bars_of_equal_width_and_one_value_in_none():
    bars = bars_of("r", "", np.arange(50), np.linspace(-5, 5, 50))
    assert not bars.logarithmic
    assert np.diff(bars.edges) == pytest.approx(np.diff(bars.edges)[0])
    assert bars.ends_of([]) is None
    assert bars_of("r", "", np.arange(4), np.array([2.0, 2.0, 2.0, math.nan])) is None
    assert bars_of("r", "", np.arange(2), np.full(2, math.nan)) is None


# -- what is asked of Processing ---------------------------------------------------------------------------------------


def test_a_safe_map_is_one_step_with_its_files_in_the_folder_of_the_run(tmp_path):
    (step,) = planning.plan(replace(STATE, cell_size=250.0), "s", "d", tmp_path)
    assert step.algorithm == planning.MAP
    assert step.parameters["ELEMENTS"] == []
    assert step.parameters["CELL_SIZE"] == 250.0
    assert {Path(step.parameters[name]).parent for name in planning.FILES} == {tmp_path}
    assert "NETWORK" not in step.parameters


def test_deposits_of_some_kinds_are_extracted_first_and_read_from_there(tmp_path):
    state = replace(STATE, kind='the "kind"', kinds=("Copper", "O'Brien", "(none)"))
    extraction, mapped = planning.plan(state, "s", "d", tmp_path)
    assert extraction.parameters["EXPRESSION"] == (
        "lower(trim(coalesce(to_string(\"the \"\"kind\"\"\"), ''))) IN ('copper', 'o''brien', '')"
    )
    assert mapped.parameters["DEPOSITS"] == extraction.parameters["OUTPUT"]


def test_a_comparison_makes_the_map_first_unless_there_is_one(tmp_path):
    state = replace(STATE, method=COMPARE)
    mapped, compared = planning.plan(state, "s", "d", tmp_path)
    assert compared.parameters["GRID"] == mapped.parameters["GRID"]
    (alone,) = planning.plan(state, "s", "d", tmp_path, grid="earlier.tif")
    assert (alone.algorithm, alone.parameters["GRID"]) == (planning.CROSSVALIDATE, "earlier.tif")


def dialog(**planned):
    defaults = {"NETWORK": None, "PRESET": "quick", "MOVED": 19, "CLEAN": False, "GOAL": "both", "EXTENT": None}
    return Dialog(planning.MAP, {"SEED": 42, "CLEAN": True, **planned}, defaults, ("PROBABILITY",))


AS_FILLED = {"SEED": 42, "CLEAN": True, "NETWORK": "", "PRESET": "quick", "MOVED": 19, "PROBABILITY": "elsewhere.tif"}


def test_a_dialog_that_nobody_touched_was_run_with_the_choices_of_the_panel():
    extent = dialog(EXTENT="0.0,2000.0,1.5,3000.25 [EPSG:32638]", ELEMENTS=[])
    given = {**AS_FILLED, "EXTENT": "0,2000.0001,1.5,3000.25 [EPSG:32638]", "ELEMENTS": None}
    state = replace(STATE, settings={"FOLDS": 3})
    assert choices_of_dialog(state, extent, given) == state


def test_what_was_changed_in_a_dialog_becomes_a_choice_or_a_setting():
    state = replace(STATE, kind="commodity", kinds=("Au",), cell_size=250.0, settings={"MOVED": 5})
    given = {
        **AS_FILLED,
        "SAMPLES": "c",
        "DEPOSITS": "d",
        "ELEMENTS": ["Cu"],
        "CELL_SIZE": 100.0,
        "SEED": 3,
        "EXTENT": "1,2,3,4 [EPSG:4326]",
        "CLEAN": False,
        "GOAL": "one",
    }
    found = choices_of_dialog(state, dialog(MOVED=5, CELL_SIZE=250.0), given)
    assert found == PanelState(
        samples="c",
        deposits="d",
        elements=("Cu",),
        cell_size=100.0,
        seed=3,
        area=OF_DRAWN,
        extent=(1.0, 3.0, 2.0, 4.0),
        extent_crs="EPSG:4326",
        settings={"CLEAN": False, "GOAL": "one"},
    )


def test_the_way_of_learning_in_a_dialog_is_one_of_the_panels_methods_or_a_setting():
    published = choices_of_dialog(STATE, dialog(), {**AS_FILLED, "NETWORK": "resnet50", "PRESET": "paper"})
    assert (published.method, published.settings) == (PUBLISHED, {})
    other = choices_of_dialog(replace(STATE, method=PUBLISHED), dialog(), {**AS_FILLED, "NETWORK": "svm"})
    assert (other.method, other.settings) == (SAFE, {"NETWORK": "svm"})


def test_a_map_that_was_written_over_is_no_longer_that_of_an_earlier_run():
    first, second = (replace(full_state().runs[0], name=name, files={"PROBABILITY": f"{name}.tif"}) for name in "ab")
    again = replace(first, name="again")
    assert with_run((first, second), again, made_map=True) == (second, again)
    # A comparison of methods lends the map of another run.
    assert with_run((first, second), again, made_map=False) == (first, second, again)


def test_the_published_way_asks_for_the_published_network_and_time_grows_with_the_work(tmp_path):
    (step,) = planning.plan(replace(STATE, method=PUBLISHED), "s", "d", tmp_path)
    assert (step.parameters["NETWORK"], step.parameters["PRESET"]) == ("resnet50", "paper")
    few, many = (planning.seconds_expected("safe", 1000, elements, 20) for elements in (5, 50))
    assert few < many < planning.seconds_expected(COMPARE, 1000, 50, 20)
    assert planning.in_words(20) == "half a minute"
    assert planning.in_words(130) == "2 min"


def test_one_remaining_time_falls_steadily_though_the_pace_wavers():
    remaining = RemainingTime()
    start = remaining._began
    assert remaining.update(0.5, start + 1) == ""
    shown = []
    for second in range(10, 100, 5):
        pace = 1.5 if second % 10 else 0.8
        remaining.update(min(pace * second / 120, 0.95), start + second)
        shown.append(remaining._left)
    assert all(later < 1.5 * earlier for earlier, later in zip(shown, shown[1:]))
    assert remaining.update(1.0, start + 100) == ""


# -- what is said after ------------------------------------------------------------------------------------------------


def figures(**other):
    unknown = Interval(math.nan)
    known = {
        "samples": 400,
        "deposits": 12,
        "columns": 20,
        "rows": 20,
        "cell_m": 500.0,
        "area_km2": 100.0,
        "elements": ("Cu",),
        "held_out": 12,
        "auc": Interval(0.78, 0.56, 0.92),
        "beyond": Interval(0.65, 0.42, 0.89),
        "location": unknown,
        "p": 0.1,
        "better": False,
        "verdict": "Beyond location the elements seem to add 0.15.",
        "captures": {20: Interval(0.63, 0.25, 0.9)},
        "unseen": None,
        "trained": None,
        "values": Curve(np.array([0.0, 1.0]), np.array([1.0, 0.0])),
    }
    return RunFigures(**{**known, **other})


def test_the_verdict_says_first_what_elements_add_and_never_praises_an_untested_map():
    verdict = verdict_of(figures())
    assert verdict.light is Light.AMBER
    assert verdict.headline.startswith("Beyond location the elements seem to add")
    assert verdict.detail == (
        "12 deposits that the map had not seen: AUC over area 0.78 (0.56 to 0.92). The best 20 % of the ground hold"
        " 63 % of them (25 % to 90 %)."
    )
    assert verdict_of(figures(better=True)).light is Light.GREEN
    untested = verdict_of(figures(held_out=0, better=None, verdict=""))
    assert untested.light is Light.AMBER
    assert untested.headline.startswith("Not tested")


def test_a_comparison_is_better_than_chance_only_where_p_and_interval_say_so():
    results = {"P_MOVED": 0.05, "BEYOND_LOW": 0.55, "BEST": "automatic", "AUC": 0.8, "VERDICT": "It does."}
    assert verdict_of_comparison(results, {}).light is Light.GREEN
    assert verdict_of_comparison({**results, "BEYOND_LOW": 0.49}, {}).light is Light.AMBER
    assert verdict_of_comparison({**results, "P_MOVED": 0.1}, {}).light is Light.AMBER
    assert verdict_of_comparison({**results, "P_MOVED": math.nan}, {}).light is Light.AMBER


def test_what_a_comparison_does_not_know_is_not_written_into_the_project():
    results = {"P_MOVED": math.nan, "AUC": 0.8, "BEST": "automatic", "VERDICT": "", "REPORT": "/somewhere/r.html"}
    kept = figures_of_comparison(results)
    assert kept == {"AUC": 0.8, "BEST": "automatic"}
    state = replace(STATE, runs=(replace(full_state().runs[0], figures={"comparison": kept}),))
    assert PanelState.from_json(state.to_json()) == state
    assert verdict_of_comparison(kept, {}).headline == "Whether the elements tell more than location is not known."


def test_runs_are_compared_by_skill_first_and_unknown_figures_are_dashes():
    run = replace(full_state().runs[0], figures={"beyond": 0.654, "p": 0.05, "best": 0.5, "cell_m": 1000.0})
    assert row_of(run)[:5] == ("Gold", "0.65", "0.05", "–", "50 %")
    assert row_of(run)[7] == "1 km"


def test_layers_of_the_user_are_proposed_before_results_and_results_where_there_are_no_others(qgis):
    from qgis.core import QgsProject, QgsVectorLayer

    def points(name, fields, result):
        layer = QgsVectorLayer(
            "Point?crs=EPSG:32649" + "".join(f"&field=f{i}:double" for i in range(fields)), name, "memory"
        )
        if result:
            layer.setCustomProperty("prospectivity/above_rasters", True)
        return QgsProject.instance().addMapLayer(layer)

    project = QgsProject.instance()
    project.clear()
    made = [points("Deposits (synthetic)", 1, True), points("Samples (synthetic)", 9, True)]
    assert guessed_layers() == (made[1].id(), made[0].id())
    own = [points("geochemistry", 4, False), points("mines", 0, False)]
    assert guessed_layers() == (own[0].id(), own[1].id())
    project.clear()
    assert guessed_layers() == ("", "")

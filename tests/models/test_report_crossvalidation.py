"""The report of a blocked cross-validation: its figures, its warnings, and that it survives odd results."""

import html
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.wording import percent
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.reports import crossvalidation
from prospectivity.models.reports.beyond import moved_figure
from prospectivity.models.reports.crossvalidation import (
    add_crossvalidation,
    crossvalidation_warnings,
    write_crossvalidation_report,
)
from prospectivity.models.reports.crossvalidation_figures import (
    bins_for,
    by_fold_figure,
    folds_figure,
    kinds_figure,
    methods_figure,
    reliability_figure,
    success_curve,
    success_figure,
)
from prospectivity.models.reports.page import Report
from prospectivity.models.statistics.beyond import beyond_verdict, beyond_words, skill_beyond_location
from prospectivity.models.statistics.calibration import (
    Calibration,
    CalibrationFigures,
    calibration_figures,
    reliability,
)
from prospectivity.models.statistics.intervals import Interval
from prospectivity.models.statistics.ranks import (
    auc_over_area,
    capture,
    holm,
    mean_over_repeats,
    paired_difference,
    recall,
)
from prospectivity.models.targeting.crossvalidation_kinds import KindFigures
from prospectivity.models.targeting.crossvalidation_result import CrossValidation, DepositKind, MethodResult
from prospectivity.models.targeting.ground.location import TITLE
from prospectivity.models.targeting.ground.moved import MovedPattern, MovedPatterns, no_room

MOVED = np.linspace(0.42, 0.60, 19)
"""Mean 0.51."""
PLACEMENTS = MovedPatterns((MovedPattern(np.zeros((1, 2)), np.zeros(1, int), np.zeros(1, int)),) * 19, 19, 400)


def method(name, rank, title=None, seconds=12.0, slope=1.0, skill=0.2, around=0.8, moved=MOVED):
    """A method of given ranks, with well-behaved probabilities of half as many deposits as background unless told
    otherwise; every deposit ranks `around` among the ground around it.
    """
    rank = np.atleast_2d(np.asarray(rank, dtype=float))
    label = np.repeat([1, 0], max(rank.size, 2))
    probability = np.concatenate([np.linspace(0.2, 0.95, len(label) // 2), np.linspace(0.05, 0.8, len(label) // 2)])
    figures = replace(calibration_figures(label, probability), slope=slope, brier_skill=skill)
    called = np.where(np.isnan(rank), np.nan, rank >= 0.6)
    beyond = skill_beyond_location(around, moved)
    return MethodResult(
        name,
        title or name,
        rank,
        np.full(rank.shape, around),
        beyond,
        called,
        Calibration(),
        figures,
        figures,
        label,
        probability,
        seconds,
    )


def result(*methods, folds=8, warnings=(), **changed):
    """A run on 60 x 50 cells whose deposits stand in the order of their folds; nearness alone finds none of them."""
    repeats, n = methods[0].rank.shape
    nearness = np.random.default_rng(3).permutation(np.linspace(0.02, 0.98, n))
    location = method("location", np.tile(nearness, (repeats, 1)), TITLE, around=0.5)
    fold = np.tile(np.arange(n) * folds // n, (repeats, 1))
    geometry = GridGeometry(500_000.0, 2_700_000.0, 500.0, 500.0, 60, 50, "EPSG:32637")
    rng = np.random.default_rng(1)
    deposits = Points(rng.uniform(500_500, 529_500, n), rng.uniform(2_675_500, 2_699_500, n), "EPSG:32637")
    overview = np.linspace(0, 1, 3000, dtype=np.float32).reshape(50, 60)
    overview[:5] = np.nan
    found = CrossValidation(
        "evidence.tif",
        ("Au", "Cu"),
        geometry,
        deposits,
        3,
        fold,
        2_000.0,
        1,
        8_000.0,
        2_000.0,
        0.5,
        methods,
        location,
        PLACEMENTS,
        overview,
        (("Seed", "42"), ("Calibration", "chosen")),
        tuple(warnings),
        700.0,
    )
    return replace(found, **changed)


def ranks(mean, n=40, repeats=3, seed=0, spread=0.16):
    """Ranks about a mean whose deposits differ, without any pattern over folds."""
    rng = np.random.default_rng(seed)
    deposits = rng.normal(0, spread, n)
    return np.clip(mean + deposits - deposits.mean() + rng.normal(0, 0.02, (repeats, n)), 0, 1)


def text_of(found):
    report = Report("page")
    add_crossvalidation(report, found)
    return report.html()


def words(page):
    """Text of a page without tags and pictures, spaces made plain."""
    without = re.sub(r"<svg.*?</svg>|<style>.*?</style>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", without)))


@pytest.fixture(scope="module")
def good():
    """A clear best method, a baseline far behind and another method as good."""
    return result(
        method("automatic", ranks(0.85, seed=1), "automatic (mean of three)"),
        method("logistic", ranks(0.60, seed=2), "logistic regression", around=0.555),
        method("randomforest", ranks(0.84, seed=3), "random forest", around=0.7),
    )


@pytest.fixture(scope="module")
def page(good):
    return text_of(good)


# -- curves ------------------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(st.integers(1, 4), st.integers(2, 25), st.integers(0, 999), st.floats(0.05, 0.95))
def test_the_height_of_the_success_curve_is_the_capture_and_its_area_the_auc(repeats, n, seed, share):
    rng = np.random.default_rng(seed)
    rank = rng.random((repeats, n))
    rank[rng.random(rank.shape) < 0.2] = np.nan
    if np.isnan(rank).all():
        rank[0, 0] = 0.5
    fold = np.tile(np.arange(n) % 2, (repeats, 1))
    curve = success_curve(rank)
    assert curve.area == pytest.approx(auc_over_area(rank, fold).value, abs=1e-12)
    assert curve.at(share) == pytest.approx(capture(rank, fold, share).value, abs=1e-12)
    assert (np.diff(curve.x) >= 0).all()
    assert (np.diff(curve.y) >= 0).all()
    assert (curve.x[0], curve.y[0], curve.x[-1], curve.y[-1]) == (0, 0, 1, 1)


def test_the_curve_of_deposits_that_rank_first_rises_at_once_and_of_none_is_chance():
    assert success_curve([[1.0, 1.0]]).at(1e-9) == 1
    assert success_curve([[np.nan, np.nan]]).area == 0.5


def test_the_mean_over_repeats_leaves_out_repeats_without_a_rank():
    found = mean_over_repeats([[0.2, np.nan, np.nan], [0.4, 0.6, np.nan]])
    assert found[:2] == pytest.approx([0.3, 0.6])
    assert np.isnan(found[2])


@pytest.mark.parametrize(("cases", "bins"), [(2, 2), (39, 2), (80, 4), (400, 10), (4000, 10)])
def test_a_bin_of_the_reliability_curve_has_about_twenty_cases(cases, bins):
    assert bins_for(cases) == bins


# -- figures on the page -----------------------------------------------------------------------------------------------


def test_the_table_of_methods_says_what_the_statistics_say_best_first(good, page):
    text = words(page)
    places = []
    # Beyond location by half the width of their interval, that of one more draw: t of 18 degrees, 19 moved patterns.
    half = 2.10092 * MOVED.std(ddof=1) * np.sqrt(20 / 19)
    # Of the moved patterns 0.56 to 0.60 reach 0.555; none reaches 0.7.
    for one, skill, p in zip(good.methods, (0.79, 0.545, 0.69), ("0.050", "0.300", "0.050")):
        auc = auc_over_area(one.rank, good.fold)
        row = f"{one.title[0].upper()}{one.title[1:]} {skill:.2f} ({skill - half:.2f} to {skill + half:.2f}) p {p}"
        row += f" {auc.value:.2f} ({auc.low:.2f} to {auc.high:.2f})"
        for share in (
            capture(one.rank, good.fold, 0.05),
            capture(one.rank, good.fold, 0.1),
            capture(one.rank, good.fold, 0.2),
            recall(one.called, good.fold),
        ):
            row += f" {100 * share.value:.0f} % ({100 * share.low:.0f} to {100 * share.high:.0f})"
        row += f" {one.calibrated.brier_skill:.2f} {one.calibrated.slope:.2f} 12 s"
        places.append(text.index(row))
    automatic, logistic, forest = places
    assert automatic < forest < logistic


def test_the_summary_says_in_plain_words_what_the_best_method_is_worth(good, page):
    text = words(page)
    best = good.methods[0]
    auc, captured = auc_over_area(best.rank, good.fold), capture(best.rank, good.fold, 0.2)
    assert (
        "40 known deposits were hidden from the methods in turn, in 8 folds of whole deposit clusters, 3 times over"
        in text
    )
    assert "No background within 8 km of hidden ground took part in training" in text
    assert (
        f"The best of 3 methods by AUC is automatic (mean of three). Its AUC over area is {auc.value:.3f} (95 %"
        f" interval {auc.low:.2f} to {auc.high:.2f}): the cell of an unseen deposit ranks above a cell drawn at random"
        f" in {100 * auc.value:.0f} of 100 cases; chance gives 50. What of it nearness accounts for, this figure cannot"
        " tell." in text
    )
    share = f"({100 * captured.value:.0f} %; 95 % interval {100 * captured.low:.0f} to {100 * captured.high:.0f} %)"
    assert (
        f"About {10 * captured.value:.0f} of 10 unseen deposits {share} lie in the best 20 % of the ground; chance"
        " would put 2 of 10 there." in text
    )
    assert f"expect to need the best {percent(best.ground_for_90, 0)} of the ground (about " in text


def test_the_summary_goes_from_nearness_to_what_elements_add_and_only_then_to_the_area(good, page):
    text = words(page)
    auc = auc_over_area(good.location.rank, good.fold)
    # Three sample spacings of 2 km; no moved pattern reaches 0.8.
    parts = [
        "In short",
        f"Nearness to known deposits alone, with no element at all, reaches an AUC over area of {auc.value:.3f} (95 %"
        f" interval {auc.low:.3f} to {auc.high:.3f}) on the same folds",
        beyond_words(good.methods[0].beyond, "automatic (mean of three)", 6000.0),
        "The best of 3 methods by AUC is automatic (mean of three).",
        "unseen deposits",
        "To meet 90 % of new deposits like these",
        "Methods, best first",
    ]
    at = 0
    for part in parts:
        at = text.index(part, at)
    assert "put down elsewhere 19 times, where no element can show it, reaches that not once (p 0.05)" in text
    # Once, of what elements add.
    assert text.count("That is better than chance.") == 1


def test_nearness_alone_is_the_last_row_of_the_table_and_beyond_location_it_finds_nothing(good, page):
    text = words(page)
    auc = auc_over_area(good.location.rank, good.fold)
    # Of the moved patterns those from 0.5 on, 11 of 19, reach 0.5; their mean is 0.51.
    half = 2.10092 * MOVED.std(ddof=1) * np.sqrt(20 / 19)
    row = (
        f"Nearness to known deposits alone 0.49 ({0.49 - half:.2f} to {0.49 + half:.2f}) p 0.600 {auc.value:.2f}"
        f" ({auc.low:.2f} to {auc.high:.2f})"
    )
    assert text.index("Logistic regression 0.5") < text.index(row)


@pytest.mark.parametrize(("around", "p"), [(0.3, "1.000"), (0.6, "0.100"), (0.601, "0.050"), (0.631, "0.050")])
def test_elements_that_cannot_be_told_from_moved_patterns_are_warned_of_and_not_called_better_than_chance(around, p):
    """Of 19 moved patterns the best reaches 0.6: what equals it is the second of 20. Half the interval is 0.121."""
    found = result(method("automatic", ranks(0.85, seed=1), "automatic (mean of three)", around=around))
    page, skill = words(text_of(found)), found.lead.beyond.skill
    assert crossvalidation_warnings(found) == (
        "Nothing shows that the elements tell more than where deposits lie: skill beyond location of automatic (mean of"
        f" three) {skill.value:.3f} (95 % interval {skill.low:.2f} to {skill.high:.2f}), p {p}; none is 0.5.",
    )
    assert "better than chance" not in page
    assert beyond_verdict(found.lead.beyond) in page


def test_the_best_of_twenty_patterns_that_is_far_enough_from_the_others_is_better_than_chance():
    found = result(method("automatic", ranks(0.85, seed=1), "automatic (mean of three)", around=0.632))
    assert crossvalidation_warnings(found) == ()
    assert "That is better than chance." in words(text_of(found))


UNTRIED, FULL = MovedPatterns((), 0, 0), MovedPatterns((), 3, 19_000)


def unjudged(name, mean=0.85, title=None):
    """A method that was judged on no moved pattern."""
    return method(name, ranks(mean, seed=1), title, moved=())


@pytest.mark.parametrize(
    ("one", "placements", "warnings"),
    [
        (
            unjudged("automatic"),
            UNTRIED,
            [
                "Nothing says what the elements add to nearness: no moved pattern of deposits was tried (MOVED is 0).",
            ],
        ),
        (
            unjudged("resnet50"),
            UNTRIED,
            [
                "Nothing says what the elements add to nearness: networks are not trained on moved patterns of"
                " deposits, which would take as long again for each. Compare automatic or logistic as well.",
            ],
        ),
        # The run itself has warned of it.
        (unjudged("automatic"), FULL, []),
        (
            unjudged("automatic"),
            PLACEMENTS,
            [
                "Nothing says what the elements add to nearness: too few deposits, or too little ground around them,"
                " could be ranked.",
            ],
        ),
    ],
)
def test_where_nothing_says_what_elements_add_the_reason_is_told_and_there_is_a_dash_instead(one, placements, warnings):
    location = method("location", ranks(0.6, seed=4), TITLE, moved=())
    found = result(one, moved=placements, location=location)
    assert list(crossvalidation_warnings(found)) == warnings
    page, auc = words(text_of(found)), one.auc(found.fold)
    for title in (one.title, location.title):
        assert f"{title[0].upper()}{title[1:]} – 0." in page
    assert f"{one.title.capitalize()} – {auc.value:.2f} ({auc.low:.2f} to {auc.high:.2f})" in page
    assert "Nearness to known deposits alone, with no element at all, reaches an AUC over area of 0." in page
    assert "What the elements add to nearness" not in page
    assert "Beyond that the elements" not in page
    assert "better than chance" not in page
    assert "nan" not in page.lower()


def test_a_survey_without_room_is_told_once():
    said = no_room(FULL, 19)
    page = words(text_of(result(unjudged("automatic"), moved=FULL, warnings=(said,))))
    assert page.count(said) == page.count("what the elements add to nearness") == 1


def test_the_ground_for_new_deposits_is_also_told_in_square_kilometres(good, page):
    # 60 x 45 cells with data of 0.25 km².
    area = float(re.search(r"\(about ([\d,]+) km²\)", page)[1].replace(",", ""))
    assert area == pytest.approx(good.best.ground_for_90 * 675, rel=0.05)


def test_the_paired_tests_are_those_of_the_statistics_corrected_after_holm(good, page):
    text = words(page)
    best, logistic, forest = good.methods
    found = {one.method: paired_difference(best.rank, one.rank, good.fold) for one in (logistic, forest)}
    adjusted = dict(zip(("randomforest", "logistic"), holm([found["randomforest"][1], found["logistic"][1]])))
    difference, p = found["randomforest"]
    sign = {True: "+", False: "−"}
    value, low, high = (
        (sign[end > 0] if round(abs(end), 2) else "") + f"{abs(end):.2f}"
        for end in (difference.value, difference.low, difference.high)
    )
    assert f"Random forest {value} ({low} to {high}) {p:.3f} {adjusted['randomforest']:.3f}" in text
    assert adjusted["logistic"] < 0.001
    assert "Logistic regression +0.2" in text
    assert (
        "Automatic (mean of three) ranks unseen deposits significantly better than logistic regression (p after Holm"
        " below 0.05)." in text
    )
    assert "It cannot be told from random forest: with 40 deposits" in text


@pytest.fixture(scope="module")
def behind():
    """The automatic method is not the best: trees are far better, logistic regression is far worse."""
    return result(
        method("randomforest", ranks(0.86, seed=1), "random forest", around=0.55),
        method("automatic", ranks(0.70, seed=2), "automatic (mean of three)", around=0.7),
        method("logistic", ranks(0.50, seed=3), "logistic regression", around=0.5),
    )


def test_the_automatic_method_is_compared_with_all_others_even_where_another_one_is_the_best(behind):
    text = words(text_of(behind))
    forest, automatic, logistic = behind.methods
    assert behind.best is forest
    # What elements add is said of the method that nobody chose by its figures, and the best is named as such.
    assert beyond_words(automatic.beyond, "automatic (mean of three)", 6000.0) in text
    assert "The best of 3 methods by AUC is random forest." in text
    assert crossvalidation_warnings(behind) == ()
    assert text.index("Random forest 0.") < text.index("Automatic (mean of three) 0.") < text.index("Logistic regr")

    start = text.index("Is automatic (mean of three) better than the others?")
    tests = text[start : text.index("How much ground holds", start)]
    assert (
        "Automatic (mean of three) ranks unseen deposits significantly better than logistic regression (p after Holm"
        " below 0.05)." in tests
    )
    assert (
        "Random forest ranks unseen deposits significantly better than automatic (mean of three) (p after Holm below"
        " 0.05)." in tests
    )
    assert "Automatic (mean of three) against Difference in AUC" in tests
    for other, sign in ((forest, "−"), (logistic, "+")):
        difference, _ = paired_difference(automatic.rank, other.rank, behind.fold)
        captured, _ = paired_difference(automatic.rank, other.rank, behind.fold, 0.2)
        row = f"{other.title[0].upper()}{other.title[1:]} {sign}{abs(difference.value):.2f} ("
        points = f" {sign}{abs(round(100 * captured.value))} ("
        assert points in tests[tests.index(row) :]


def test_the_automatic_method_and_not_the_best_has_to_beat_the_simplest_one():
    simple = method("logistic", ranks(0.70, seed=2), "logistic regression")
    automatic = method("automatic", ranks(0.72, seed=3), "automatic (mean of three)")
    forest = method("randomforest", ranks(0.95, seed=1, spread=0.05), "random forest")
    (warning,) = crossvalidation_warnings(result(simple, automatic, forest))
    assert warning.startswith(
        "Automatic (mean of three) is not significantly better than the simplest method that took part, logistic"
        " regression: difference in AUC "
    )


def test_the_warning_of_what_elements_add_is_of_the_automatic_method_and_not_of_the_best():
    forest = method("randomforest", ranks(0.9, seed=1), "random forest")
    automatic = method("automatic", ranks(0.8, seed=2), "automatic (mean of three)", around=0.45)
    (warning,) = crossvalidation_warnings(result(forest, automatic))
    assert "skill beyond location of automatic (mean of three) 0.440 " in warning
    assert (
        crossvalidation_warnings(result(replace(forest, beyond=automatic.beyond), method("automatic", ranks(0.8))))
        == ()
    )


def test_the_picture_of_moved_patterns_centres_them_and_puts_the_automatic_method_on_top(behind):
    forest, automatic, logistic = behind.methods
    rows = [(one.title, one.beyond) for one in (automatic, forest, logistic, behind.location)]
    axes = moved_figure(rows).axes[0]
    assert [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()] == [
        "Automatic (mean of three)",
        "Random forest",
        "Logistic regression",
        "Nearness to known deposits alone",
    ]
    assert axes.yaxis_inverted()
    dots = [line for line in axes.lines if line.get_marker() == "o"]
    diamonds = [line for line in axes.lines if line.get_marker() == "D"]
    for row, (moved, real, skill) in enumerate(zip(dots, diamonds, (0.69, 0.54, 0.49, 0.49))):
        np.testing.assert_allclose(np.sort(moved.get_xdata()), MOVED - 0.01)
        assert set(moved.get_ydata()) == {row}
        assert (*real.get_xdata(), *real.get_ydata()) == pytest.approx((skill, row))
    assert [text.get_text() for text in axes.texts] == ["0.69, p 0.05", "0.54, p 0.35", "0.49, p 0.6", "0.49, p 0.6"]


def test_the_page_draws_the_automatic_method_first_and_only_methods_that_were_judged(behind, monkeypatch):
    drawn = []

    def draw(rows):
        drawn.append([title for title, _ in rows])
        return moved_figure(rows)

    monkeypatch.setattr(crossvalidation, "moved_figure", draw)
    network = unjudged("resnet50", 0.9, "ResNet-50")
    page = words(text_of(replace(behind, methods=(network, *behind.methods))))
    assert drawn == [["automatic (mean of three)", "random forest", "logistic regression", TITLE]]
    assert "Each deposit is ranked among the ground within 6 km of it" in page
    assert "ResNet-50 – 0." in page


def test_the_page_goes_from_the_summary_to_inputs_and_limits(good, page):
    parts = [
        "In short",
        "<h2>What the elements add to nearness",
        "Methods, best first",
        "Is automatic (mean of three) better than the others?",
        "How much ground holds",
        "Can the probabilities be believed",
    ]
    parts += ["<h2>Maps", "Where it works", "<h2>Inputs", "<h2>Choices", "What these figures do not say"]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert page.count("<svg") == 7
    for choice in (
        *good.choices,
        ("Evidence grid", "evidence.tif"),
        ("Bands (2)", "Au, Cu"),
        ("Sample spacing", "2 km"),
        ("Time of the run", "12 min"),
    ):
        assert f"<td>{choice[0]}</td><td>{choice[1]}</td>" in page


def test_the_page_says_that_probabilities_are_for_even_odds(good, page):
    text = words(page)
    cases = len(good.best.label) // 2
    assert (
        f"{cases} held-out deposit cells and {cases} background cells, deposits and background of all 3 repeats"
        " together. Probabilities are for even odds" in text
    )
    assert "A deposit counts once in every repeat; the intervals count it once." in text


# -- warnings ----------------------------------------------------------------------------------------------------------


def test_a_sound_result_gives_no_warnings(good, page):
    assert crossvalidation_warnings(good) == ()
    assert 'class="warning"' not in page


def test_warnings_of_the_run_come_before_those_of_the_figures_and_names_are_escaped():
    text = text_of(result(method("svm", ranks(0.5), "a <b> & c"), warnings=("First of all.",), source="<grid>.tif"))
    assert "a <b>" not in text
    assert "&lt;grid&gt;.tif" in text
    assert text.index("First of all.") < text.index("no better than chance") < text.index("In short")


def test_a_best_method_that_may_be_chance_is_warned_of():
    (warning,) = crossvalidation_warnings(result(method("svm", ranks(0.52), "support vector machine")))
    assert warning.startswith(
        "With 40 deposits it cannot be ruled out that the best method is no better than chance: Support vector"
        " machine, AUC"
    )


def test_a_best_method_worse_than_chance_is_called_so():
    found = result(method("svm", ranks(0.2), around=0.4))
    warning, beyond = crossvalidation_warnings(found)
    assert warning.startswith("The best method ranks unseen deposits worse than chance; they lie where its values are")
    assert beyond.startswith("Nothing shows that the elements tell more than where deposits lie")
    page = words(text_of(found))
    assert "Beyond that the elements add nothing, as " in page
    assert "better than chance" not in page


@pytest.mark.parametrize(("n", "warned"), [(19, True), (20, False)])
def test_fewer_than_twenty_deposits_are_warned_of(n, warned):
    found = crossvalidation_warnings(result(method("svm", ranks(0.9, n, spread=0.05)), folds=4))
    assert any(f"Only {n} deposits" in warning for warning in found) == warned


def test_a_best_method_not_better_than_the_simplest_is_warned_of():
    simple, forest = (
        method("logistic", ranks(0.74, seed=2), "logistic regression"),
        method("randomforest", ranks(0.78, seed=3), "random forest"),
    )
    (warning,) = crossvalidation_warnings(result(simple, forest))
    assert (
        "Random forest is not significantly better than the simplest method that took part, logistic regression"
        in warning
    )
    adjusted = paired_difference(forest.rank, simple.rank, result(simple).fold)[1]
    assert f"p after Holm {adjusted:.3f}" in warning


def test_the_simplest_method_needs_not_beat_less_simple_baselines():
    found = result(method("logistic", ranks(0.78, seed=3)), method("weightsofevidence", ranks(0.74, seed=2)))
    assert crossvalidation_warnings(found) == ()


@pytest.mark.parametrize(("auc", "warned"), [(0.70, True), (0.85, False)])
def test_a_network_beaten_by_logistic_regression_is_warned_of(auc, warned):
    found = result(
        method("logistic", ranks(0.80, seed=2), "logistic regression"),
        method("resnet50", ranks(auc, seed=2), "ResNet-50"),
    )
    warnings = [
        warning
        for warning in crossvalidation_warnings(found)
        if warning.startswith("ResNet-50 did not beat logistic regression: AUC over area")
    ]
    assert len(warnings) == warned


def test_folds_that_differ_more_than_chance_explains_are_warned_of():
    rank = ranks(0.85, spread=0.05)
    rank[:, :10] -= 0.6
    (warning,) = (
        text
        for text in crossvalidation_warnings(result(method("svm", rank)))
        if "The folds differ more than chance explains" in text
    )
    worst = min((rank[:, 5 * fold : 5 * fold + 5].mean(), fold + 1) for fold in (0, 1))
    assert f"from {worst[0]:.2f} in fold {worst[1]} to " in warning


def test_a_fold_or_two_that_do_worse_are_no_warning_since_deposits_of_a_fold_go_together():
    rank = ranks(0.85, spread=0.05)
    rank[:, :5] -= 0.3
    assert not any("folds differ" in text for text in crossvalidation_warnings(result(method("svm", rank))))


@pytest.mark.parametrize(
    ("slope", "what"), [(0.3, "too extreme"), (2.6, "too timid"), (-0.2, "do not rise"), (0.8, None), (np.nan, None)]
)
def test_a_calibration_far_from_right_is_warned_of(slope, what):
    found = crossvalidation_warnings(result(method("svm", ranks(0.8), slope=slope)))
    assert len(found) == (what is not None)
    assert what is None or what in found[0]


def test_probabilities_worse_than_the_base_rate_are_warned_of():
    (warning,) = crossvalidation_warnings(result(method("svm", ranks(0.8), skill=-0.1)))
    assert "worse than always saying the share of deposits (Brier skill −0.10)" in warning


def test_deposits_without_a_rank_are_counted():
    rank = ranks(0.8)
    rank[:, [3, 9]] = np.nan
    rank[0, 5] = np.nan
    assert crossvalidation_warnings(result(method("svm", rank))) == (
        "2 of 40 deposits were never ranked and count in no figure.",
    )


# -- odd sizes ---------------------------------------------------------------------------------------------------------


def test_one_method_is_compared_with_nothing():
    text = words(text_of(result(method("svm", ranks(0.8), "support vector machine"))))
    assert "The method is support vector machine." in text
    assert "Holm" not in text
    assert "chosen by the very figures" not in text


def test_two_deposits_in_two_folds_leave_everything_open():
    automatic, logistic = (
        method("automatic", [[0.9, 0.7]], around=np.nan),
        method("logistic", [[0.8, 0.6]], around=np.nan),
    )
    found = result(automatic, logistic, folds=2)
    text = words(text_of(found))
    assert "Only 2 deposits" in text
    assert "No part of the ground can be promised" in text
    assert "that this may be no better than chance" in text or "no better than chance: Automatic" in text
    assert "Nothing says what the elements add to nearness: too few deposits" in text
    assert "That is better than chance." not in text
    assert "nan" not in text.lower()


def test_one_fold_has_no_interval_and_the_page_says_so():
    text = words(text_of(result(method("svm", [[0.9, 0.7, 0.8]]), method("logistic", [[0.8, 0.6, 0.7]]), folds=1)))
    assert "no interval can be told" in text
    assert "No comparison can be made with logistic." in text
    assert "nan" not in text.lower()


def test_twelve_methods_are_all_in_the_table_and_six_in_the_curves():
    methods = [method(f"m{i}", ranks(0.9 - 0.02 * i, seed=i), f"method number {i}") for i in range(12)]
    found = result(*methods)
    text = words(text_of(found))
    assert all(f"Method number {i} " in text for i in range(12))
    assert "The best 6 of 12 methods are shown" in text
    drawn = success_figure(found, methods).axes[0]
    assert sum("Method" in line.get_label() for line in drawn.lines) == 6
    assert len(methods_figure(found, methods).axes[0].get_yticklabels()) == 12


@pytest.mark.filterwarnings("ignore:Mean of empty slice")
def test_a_method_that_ranked_nothing_is_last_and_shown_with_a_dash():
    found = result(
        method("automatic", ranks(0.8)),
        method("svm", np.full((3, 40), np.nan), around=np.nan),
        method("logistic", ranks(0.5)),
    )
    text = words(text_of(found))
    assert text.index("Logistic 0.") < text.index("Svm – – – – – –")
    assert "No comparison can be made with svm." in text


@pytest.mark.filterwarnings("ignore:Mean of empty slice")
def test_a_run_that_ranked_nothing_says_no_more_than_that():
    found = result(method("svm", np.full((1, 6), np.nan)), folds=3)
    assert crossvalidation_warnings(found) == (
        "No deposit was ranked, so that nothing can be said of any method: check where the grid has data.",
    )
    text = words(text_of(found))
    assert "nan" not in text.lower()
    assert "chance gives 50" not in text


def test_probabilities_of_one_class_cannot_be_judged_and_the_page_says_why():
    one = method("svm", ranks(0.8))
    undefined = CalibrationFigures(*[np.nan] * 6)
    lacking = replace(one, label=np.ones_like(one.label), raw=undefined, calibrated=undefined)
    text = words(text_of(result(lacking)))
    assert "That cannot be told: 240 of 240 cases are deposits" in text
    assert "nan" not in text.lower()


def test_folds_of_different_number_are_told_as_a_range():
    found = result(method("svm", ranks(0.8)))
    fold = found.fold.copy()
    fold[1] //= 2
    assert "in 4 to 8 folds" in text_of(replace(found, fold=fold))


def test_many_deposits_are_numbered_by_fold_and_few_one_by_one():
    few, many = result(method("svm", ranks(0.8, 24))), result(method("svm", ranks(0.8, 100)))
    texts = folds_figure(few).axes[0].texts[1:]  # the first is that of the scale bar
    places = np.array([text.get_position() for text in texts])
    assert 12 < len(texts) <= 24
    # Numbers that would lie on one another are left out: 9 points are 0.6 km of this map.
    assert min(np.hypot(*(a - b)) for i, a in enumerate(places) for b in places[:i]) > 0.5
    assert len(folds_figure(many).axes[0].texts) == 8 + 1


def test_the_strip_plot_shows_the_mean_of_every_fold(good):
    labels = [label.get_text() for label in by_fold_figure(good, good.best).axes[0].get_yticklabels()]
    rank = mean_over_repeats(good.best.rank)
    assert labels == [f"Fold {fold + 1}: {rank[good.fold[0] == fold].mean():.2f}" for fold in range(8)]


def test_the_reliability_diagram_counts_every_case(good):
    best = good.best
    bins = reliability(best.label, best.probability, 6)
    top, below = reliability_figure(best, bins).axes
    assert sum(int(note.get_text()) for note in top.texts) == len(best.label)
    # Bars are stacked, so that the tops of the upper ones count both classes.
    assert sum(bar.get_height() for bars in below.containers for bar in bars) == len(best.label)


# -- the file ----------------------------------------------------------------------------------------------------------


def test_the_same_result_writes_the_same_bytes_and_the_page_needs_no_network(good, tmp_path):
    for name in ("a.html", "b.html"):
        write_crossvalidation_report(good, tmp_path / name)
    page = (tmp_path / "a.html").read_bytes()
    assert page == (tmp_path / "b.html").read_bytes()
    text = page.decode()
    assert "<h1>Cross-validation on evidence.tif</h1>" in text
    assert "<script" not in text
    assert set(re.findall(r'(?:src|href)="(?!#|data:image/png;base64,)([^"]*)"', text)) == set()
    # The names of SVG's own vocabularies are no addresses to fetch.
    assert not re.search(r"https?:", re.sub(r'xmlns(:\w+)?="[^"]*"', "", text))


def kinds(**members):
    """Kinds by their deposits: pairs of first and last."""
    return tuple(
        DepositKind(name, np.isin(np.arange(40), [one for first, last in parts for one in range(first, last)]))
        for name, parts in members.items()
    )


def test_figures_by_kind_stand_under_those_of_all_and_few_are_named():
    found = result(method("automatic", ranks(0.7)))
    assert "By kind of deposit" not in text_of(found)
    text = text_of(replace(found, kinds=kinds(copper=[(0, 20)], gold=[(20, 37)], lead=[(37, 40)])))
    assert text.index("All kinds") < text.index("Copper") < text.index("Gold")
    assert "Of these kinds fewer than 4 deposits were ranked, too few for figures of their own: lead 3." in text
    text = text_of(replace(found, kinds=kinds(copper=[(0, 20)], lead=[(20, 23)], marble=[(23, 26)])))
    assert "too few for figures of their own and count together: lead 3, marble 3." in text
    assert "Other kinds" in text


def test_a_kind_that_carries_the_figure_is_a_warning():
    rank = ranks(0.5, spread=0.1)
    own = np.arange(40) % 2 == 0
    rank[:, own] = np.clip(rank[:, own] + 0.4, 0, 1)
    carried = replace(result(method("automatic", rank)), kinds=(DepositKind("Copper", own), DepositKind("Gold", ~own)))
    (said,) = (text for text in crossvalidation_warnings(carried) if "carries the figure" in text)
    assert said == (
        f"Copper (20 deposits, AUC over area {rank[:, own].mean():.2f}) carries the figure: the other 20 have"
        f" {rank[:, ~own].mean():.2f} and cannot be told from chance. Give one kind at a time, or KIND to"
        " 'Map prospectivity'."
    )
    assert not any("carries" in text for text in crossvalidation_warnings(replace(carried, kinds=())))


def test_names_of_kinds_are_drawn_as_they_are_written():
    rows = [
        KindFigures(name, 5, Interval(0.7, 0.5, 0.9), Interval(0.4), 0.6, 0.1)
        for name in ("all kinds", "$\\frac$ & <b>")
    ]
    figure = kinds_figure(rows)
    Report("x").figure(figure)
    assert [label.get_text() for label in figure.axes[0].get_yticklabels()] == [
        "All kinds (5)",
        r"\$\frac\$ & <b> (5)",
    ]

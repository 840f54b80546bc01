"""Prediction-area plot, lift, deposits per km², exact intervals and their coverage, and how the report shows them."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.reports.evaluation import evaluation_report
from prospectivity.models.reports.evaluation_figures import (
    confusion_figure,
    examined_figure,
    prediction_area_figure,
    ranking_figure,
)
from prospectivity.models.statistics.curves import RankCounter
from prospectivity.models.statistics.intervals import Confusion, auc_interval, clopper_pearson, garwood, wilson
from prospectivity.models.targeting.evaluation import EXAMINED_SHARES, EvaluationOptions, evaluate
from rankings import rank_deposits


def judged(path, values, row, column, **options):
    """Judge an array of 100 m cells with deposits in the given cells."""
    values = np.asarray(values, dtype=np.float32)
    with GridWriter(
        path,
        GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, values.shape[1], values.shape[0], "EPSG:32637"),
        ["probability"],
    ) as writer:
        writer.write(values[None])
    places = Points(500_050.0 + 100 * np.asarray(column), 2_699_950.0 - 100 * np.asarray(row), "EPSG:32637")
    return evaluate(path, places, EvaluationOptions(**options), Progress())


def ramp(cells=1000):
    return np.arange(cells, dtype=np.float32) / cells


@st.composite
def maps(draw):
    """Values with or without ties, and the cells that hold deposits."""
    steps = draw(st.sampled_from([2, 5, 1000]))
    values = np.array(draw(st.lists(st.integers(0, steps), min_size=3, max_size=60)), dtype=np.float32) / steps
    cells = draw(st.lists(st.integers(0, len(values) - 1), min_size=1, max_size=len(values), unique=True))
    return values, np.array(cells)


# -- exact intervals ---------------------------------------------------------------------------------------------------


def test_garwood_gives_the_known_intervals_of_no_and_of_ten_events():
    none, ten = garwood(0), garwood(10)
    assert (none.low, none.high) == (0, pytest.approx(3.6889, abs=1e-4))
    assert (ten.low, ten.high) == (pytest.approx(4.7954, abs=1e-4), pytest.approx(18.3904, abs=1e-4))


@pytest.mark.parametrize(("hits", "n"), [(0, 10), (1, 10), (7, 10), (10, 10), (3, 211)])
def test_clopper_pearson_agrees_with_scipys_exact_test(hits, n):
    stats = pytest.importorskip("scipy.stats")
    expected = stats.binomtest(hits, n).proportion_ci(0.95, method="exact")
    figure = clopper_pearson(hits / n, n)
    assert (figure.low, figure.high) == (pytest.approx(expected.low, abs=1e-9), pytest.approx(expected.high, abs=1e-9))


def test_no_cases_have_no_interval():
    assert math.isnan(clopper_pearson(0.5, 0).low)


def test_exact_intervals_never_hold_the_truth_in_fewer_than_95_of_100_surveys():
    stats = pytest.importorskip("scipy.stats")
    for n in (5, 20, 100):
        found = [clopper_pearson(k / n, n) for k in range(n + 1)]
        for truth in (0.01, 0.05, 0.2, 0.5):
            held = [figure.low <= truth <= figure.high for figure in found]
            assert stats.binom.pmf(np.flatnonzero(held), n, truth).sum() >= 0.95
    counts = [garwood(k) for k in range(60)]
    for mean in (0.1, 1.0, 4.0, 15.0):
        held = [figure.low <= mean <= figure.high for figure in counts]
        assert stats.poisson.pmf(np.flatnonzero(held), mean).sum() >= 0.95


def test_wilsons_interval_holds_a_share_as_often_as_its_docstring_says():
    stats = pytest.importorskip("scipy.stats")
    coverage = []
    for n in (5, 10, 20, 40, 100, 300):
        found = [wilson(k / n, n) for k in range(n + 1)]
        for truth in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5):
            held = [figure.low - 1e-12 <= truth <= figure.high + 1e-12 for figure in found]
            coverage.append(stats.binom.pmf(np.flatnonzero(held), n, truth).sum())
    assert min(coverage) > 0.90
    assert max(coverage) < 0.985
    assert np.mean(coverage) == pytest.approx(0.95, abs=0.01)


# -- success rate ------------------------------------------------------------------------------------------------------


@given(maps())
@settings(max_examples=60)
def test_the_area_under_the_success_rate_is_the_auc_mixed_with_the_deposits_own_half(case):
    values, cells = case
    if len(cells) == len(values):
        return
    ranking = rank_deposits(values[cells], [values])
    own = len(cells) / len(values)
    assert ranking.success.area == pytest.approx(ranking.roc.area * (1 - own) + own / 2, abs=1e-12)


def test_the_success_rate_agrees_with_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    rng = np.random.default_rng(4)
    values = np.round(rng.random(3000), 2).astype(np.float32)
    truth = np.zeros(3000, dtype=bool)
    truth[rng.choice(3000, 40, replace=False, p=values / values.sum())] = True
    ranking = rank_deposits(values[truth], [values])
    # Deposits against all cells, their own among them: each is there once as deposit and once as cell.
    score = metrics.roc_auc_score(np.repeat([True, False], [40, 3000]), np.concatenate([values[truth], values]))
    assert ranking.success.area == pytest.approx(score, abs=1e-12)


@given(maps())
@settings(max_examples=60)
def test_more_ground_never_holds_fewer_deposits_and_intervals_rise_with_it(case):
    values, cells = case
    ranking = rank_deposits(values[cells], [values])
    steps = [ranking.captured(share) for share in np.linspace(0, 1, 21)]
    for name in ("value", "low", "high"):
        assert (np.diff([getattr(step, name) for step in steps]) >= -1e-12).all()


@pytest.mark.parametrize("deposits", [10, 30, 100])
def test_on_random_maps_the_pointwise_interval_holds_the_diagonal_in_about_95_of_100(deposits):
    rng = np.random.default_rng(deposits)
    values, shares = ramp(5000), (0.1, 0.2, 0.3, 0.5, 0.8)
    held, lifts = [], []
    for _ in range(250):
        ranking = rank_deposits(values[rng.choice(5000, deposits, replace=False)], [values])
        held.append([figure.low <= share <= figure.high for share in shares for figure in [ranking.captured(share)]])
        lifts.append(ranking.examined(0.1, 50.0).lift.value)
    assert 0.92 <= np.mean(held) <= 0.99
    assert np.mean(lifts) == pytest.approx(1.0, abs=4 * 3.0 / math.sqrt(250 * deposits))


# -- prediction-area plot ----------------------------------------------------------------------------------------------


def test_the_plot_of_a_constructed_map_crosses_where_it_was_built_to_cross():
    # 4 of 5 deposits lie in the best fifth of a map of two classes, the fifth one in the rest: 80 % on 20 %.
    values = np.repeat(np.float32([0.9, 0.1]), [200, 800])
    crossing = rank_deposits([0.9, 0.9, 0.9, 0.9, 0.1], [values]).prediction_area()
    assert crossing.area.value == pytest.approx(0.2)
    assert crossing.prediction.value == pytest.approx(0.8)
    assert crossing.density.value == pytest.approx(4.0)
    assert crossing.weight.value == pytest.approx(math.log(4))
    assert crossing.threshold == pytest.approx(0.9)


def test_the_crossing_within_tied_cells_takes_the_part_that_fits():
    # 2 of 4 deposits in the best tenth, 2 in the next half: on the slope y = 0.5 + (x − 0.1) both shares add up to 1 at
    # x = 0.3.
    values = np.repeat(np.float32([0.9, 0.5, 0.1]), [100, 500, 400])
    crossing = rank_deposits([0.9, 0.9, 0.5, 0.5], [values]).prediction_area()
    assert (crossing.area.value, crossing.prediction.value) == (pytest.approx(0.3), pytest.approx(0.7))
    assert crossing.threshold == pytest.approx(0.5)


def test_a_map_of_one_value_crosses_in_the_middle_and_has_no_weight():
    crossing = rank_deposits([0.3, 0.3], [np.full(200, 0.3, dtype=np.float32)]).prediction_area()
    assert (crossing.area.value, crossing.density.value, crossing.weight.value) == (
        pytest.approx(0.5),
        pytest.approx(1),
        pytest.approx(0, abs=1e-12),
    )


def test_a_perfect_map_crosses_at_the_deposits_and_a_map_turned_over_at_the_other_end():
    values = ramp()
    best, worst = (
        rank_deposits(values[-10:], [values]).prediction_area(),
        rank_deposits(values[:10], [values]).prediction_area(),
    )
    assert best.area.value == pytest.approx(1 / 101)  # y = 100 x up to the last deposit
    assert best.density.value == pytest.approx(100)
    assert worst.area.value == pytest.approx(1 - 1 / 101)
    assert worst.weight.value == pytest.approx(-best.weight.value)


@given(maps())
@settings(max_examples=80)
def test_prediction_and_area_add_up_to_1_and_lie_within_their_intervals(case):
    values, cells = case
    ranking = rank_deposits(values[cells], [values])
    crossing = ranking.prediction_area()
    assert crossing.prediction.value + crossing.area.value == pytest.approx(1)
    assert ranking.success.at(crossing.area.value) == pytest.approx(crossing.prediction.value, abs=1e-9)
    assert (crossing.prediction.low, crossing.prediction.high) == (1 - crossing.area.high, 1 - crossing.area.low)
    for figure in (crossing.area, crossing.prediction, crossing.density, crossing.weight):
        assert figure.low <= figure.value <= figure.high
    assert values.min() <= crossing.threshold <= values.max()


def test_the_shares_above_each_value_are_those_of_the_map():
    rng = np.random.default_rng(3)
    values = np.round(rng.random(500), 1).astype(np.float32)
    deposits = values[rng.choice(500, 20, replace=False)]
    counter = RankCounter(deposits, np.float32([0.25, 0.9]))
    counter.add(values)
    levels, prediction, area = counter.ranking().thresholds()
    assert area.tolist() == [
        np.mean(values >= v) if first else np.mean(values > v) for v, first in zip(levels, [True, False] * len(levels))
    ]
    assert prediction.tolist() == [
        np.mean(deposits >= v) if first else np.mean(deposits > v)
        for v, first in zip(levels, [True, False] * len(levels))
    ]


def test_further_levels_do_not_change_the_ranking():
    rng = np.random.default_rng(9)
    values = np.round(rng.random(2000), 3).astype(np.float32)
    deposits = values[:30]
    counter = RankCounter(deposits, values[100:300])
    counter.add(values)
    plain, finer = rank_deposits(deposits, [values]), counter.ranking()
    assert finer.roc.area == pytest.approx(plain.roc.area, abs=1e-12)
    assert [finer.captured(s) for s in EXAMINED_SHARES] == [plain.captured(s) for s in EXAMINED_SHARES]
    assert finer.prediction_area().area == plain.prediction_area().area


@pytest.mark.parametrize(("power", "truth"), [(1, 0.5), (2, (3 - math.sqrt(5)) / 2)])
@pytest.mark.parametrize("deposits", [12, 60])
def test_the_interval_of_the_crossing_holds_the_truth_in_about_95_of_100_surveys(power, truth, deposits):
    # Ranks u^power have the success rate x^(1 / power), which crosses 1 − x at the truth.
    assert truth ** (1 / power) == pytest.approx(1 - truth)
    rng = np.random.default_rng(deposits + power)
    values, held = ramp(40_000), []
    for _ in range(300):
        rank = (rng.random(deposits) ** power * 40_000).astype(int)
        area = rank_deposits(values[39_999 - np.unique(rank)], [values]).prediction_area().area
        held.append(area.low <= truth <= area.high)
    assert 0.92 <= np.mean(held) <= 0.99


# -- ground examined ---------------------------------------------------------------------------------------------------


def test_deposits_per_km2_and_lift_are_counted_by_hand():
    values = ramp()
    ranking = rank_deposits(values[[999, 996, 960, 300]], [values])
    fifth = ranking.examined(0.05, 200.0)
    assert (fifth.deposits, fifth.area_km2) == (pytest.approx(3), pytest.approx(10))
    assert fifth.per_km2.value == pytest.approx(0.3)
    assert (fifth.per_km2.low, fifth.per_km2.high) == (
        pytest.approx(garwood(3).low / 10),
        pytest.approx(garwood(3).high / 10),
    )
    assert fifth.lift.value == pytest.approx(0.75 / 0.05)
    assert fifth.lift.value == pytest.approx(fifth.per_km2.value / (4 / 200.0))
    assert fifth.lift.high <= 1 / 0.05


def test_all_ground_has_the_mean_of_the_map():
    whole = rank_deposits(ramp()[:7], [ramp()]).examined(1.0, 70.0)
    assert (whole.deposits, whole.per_km2.value, whole.lift.value) == (7, pytest.approx(0.1), 1.0)


def test_a_perfect_map_has_the_highest_lift_there_is():
    values = ramp()
    ranking = rank_deposits(values[-10:], [values])
    assert [ranking.examined(share, 1.0).lift.value for share in EXAMINED_SHARES] == [
        pytest.approx(1 / share) for share in EXAMINED_SHARES
    ]


def test_ground_without_a_known_deposit_still_has_an_upper_end():
    none = rank_deposits([0.0], [ramp()]).examined(0.2, 100.0)
    assert (none.deposits, none.per_km2.low, none.lift.low) == (0, 0, 0)
    assert none.per_km2.high == pytest.approx(3.6889 / 20, abs=1e-4)
    assert 1 < none.lift.high <= 5


# -- whole maps --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory):
    rng = np.random.default_rng(11)
    values = rng.random((60, 80)).astype(np.float32)
    cells = rng.choice(values.size, 25, replace=False, p=values.ravel() ** 2 / (values**2).sum())
    return (
        judged(
            tmp_path_factory.mktemp("map") / "map.tif",
            values,
            *np.unravel_index(cells, values.shape),
            tile_size=20,
            threshold=0.7,
        ),
        values,
        cells,
    )


def test_the_confusion_of_cells_agrees_with_scikit_learn(evaluation):
    metrics = pytest.importorskip("sklearn.metrics")
    found, values, cells = evaluation
    truth = np.zeros(values.size, dtype=bool)
    truth[cells] = True
    (tn, fp), (fn, tp) = metrics.confusion_matrix(truth, values.ravel() >= np.float32(0.7))
    assert found.cells == Confusion(tp, fp, fn, tn)
    assert found.cells.n == values.size


def test_the_rows_keep_their_old_names_and_gain_the_new_ones(evaluation):
    found, _, _ = evaluation
    rows = {name: figures for name, *figures in found.rows()}
    old = [
        "auc",
        "capture_05",
        "capture_10",
        "capture_20",
        "deposits",
        "area_km2",
        "tile_accuracy",
        "tile_auc",
        "tile_f1",
        "tile_true_positive",
        "tile_false_positive",
        "tile_false_negative",
        "tile_true_negative",
    ]
    new = ["success_auc", "pa_threshold", "pa_area", "pa_prediction", "pa_density", "pa_weight"]
    new += [f"{kind}_{share}" for kind in ("lift", "deposits_per_km2") for share in ("01", "02", "05", "10", "20")]
    new += [f"cell_{name}" for name in ("true_positive", "false_positive", "false_negative", "true_negative")]
    assert list(rows) == old + new
    assert rows["lift_10"][0] == pytest.approx(rows["capture_10"][0] / 0.1)
    assert rows["deposits_per_km2_20"][0] == pytest.approx(rows["capture_20"][0] * 25 / (0.2 * 48.0))
    assert rows["pa_area"][0] + rows["pa_prediction"][0] == pytest.approx(1)
    assert rows["pa_weight"] == pytest.approx([math.log(end) for end in rows["pa_density"]])
    assert rows["success_auc"] == pytest.approx(
        [getattr(auc_interval(found.success.area, 25), end) for end in ("value", "low", "high")]
    )


def test_the_threshold_of_the_crossing_splits_the_map_into_its_shares(evaluation):
    found, values, _ = evaluation
    crossing = found.prediction_area
    assert np.mean(values >= crossing.threshold) == pytest.approx(crossing.area.value, abs=0.005)


# -- pictures and words ------------------------------------------------------------------------------------------------


def test_the_confusion_matrix_shows_true_rows_and_predicted_columns_with_counts_and_shares():
    figure = confusion_figure(
        [("Tiles", Confusion(true_positive=16, false_positive=7, false_negative=13, true_negative=108))]
    )
    axes = figure.axes[0]
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["deposit", "background"]
    assert [tick.get_text() for tick in axes.get_yticklabels()] == ["deposit", "background"]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("Predicted class", "True class")
    written = {(round(text.get_position()[1]), round(text.get_position()[0]), text.get_text()) for text in axes.texts}
    assert written == {
        (0, 0, "16"),
        (0, 1, "13"),
        (1, 0, "7"),
        (1, 1, "108"),
        (0, 0, "55.2 % of row"),
        (0, 1, "44.8 % of row"),
        (1, 0, "6.1 % of row"),
        (1, 1, "93.9 % of row"),
    }
    assert axes.yaxis_inverted()


def test_the_area_axis_of_the_prediction_area_plot_is_inverted_and_both_curves_meet_at_the_dot(evaluation):
    found, _, _ = evaluation
    left, right = prediction_area_figure(found).axes
    assert right.yaxis_inverted()
    assert not left.yaxis_inverted()
    # Equal heights add up to 1.
    assert left.get_ylim()[0] + right.get_ylim()[0] == pytest.approx(1)
    assert left.get_ylim()[1] + right.get_ylim()[1] == pytest.approx(1)


def test_every_curve_has_its_line_of_chance(evaluation):
    found, _, _ = evaluation
    for axes in ranking_figure(found).axes:
        assert "Chance" in [line.get_label() for line in axes.lines]
    assert "Chance: mean of the whole map" in [line.get_label() for line in examined_figure(found).axes[0].lines]


def test_the_report_says_warnings_then_a_summary_then_pictures_then_choices(evaluation):
    text = evaluation_report(evaluation[0]).html()
    parts = [
        "undersampled",
        "Whoever examines the best 10 % of the ground",
        "Prospectivity and known deposits",
        "Success rate",
        "Prediction–area plot (Yousefi",
        "Confusion matrix<",
    ]
    parts += ["Known deposits per km² examined<", "Inputs and choices"]
    places = [text.index(part) for part in parts if part not in ("Prospectivity and known deposits", "Success rate")]
    assert places == sorted(places)
    assert text.count("<svg") == 5


def test_the_summary_says_whether_a_map_beats_chance(tmp_path):
    rng = np.random.default_rng(0)
    values = ramp(2400).reshape(40, 60)
    good, bad = np.divmod(2399 - np.arange(0, 90, 3), 60), np.divmod(np.arange(0, 90, 3), 60)
    random = np.divmod(rng.choice(2400, 30, replace=False), 60)
    page = [
        evaluation_report(judged(tmp_path / f"{i}.tif", values, *places)).html()
        for i, places in enumerate((good, bad, random))
    ]
    assert "ranks known deposits better than chance" in page[0]
    assert "ranks known deposits worse than chance" in page[1]
    assert "meets 0 of the 30 known deposits" in page[1]
    assert "With 30 deposit cells the map cannot be told from chance" in page[2]
    assert "This may be chance." in page[2]


def test_the_report_says_why_a_number_of_deposits_is_not_whole(tmp_path):
    # Half of the ground has the value of both deposits: a tenth of all ground is a fifth of it, and holds a fifth of
    # them.
    values = np.repeat(np.float32([0.7, 0.1]), 200).reshape(20, 20)
    tied = evaluation_report(judged(tmp_path / "tied.tif", values, [3, 9], [4, 11])).html()
    assert "about 0.4 of 2 (20 %)" in tied
    assert "meets about 0.4 of the 2 known deposits" in tied
    assert "only a part fits into the area" in tied
    assert "1.00 (0.00 to" in tied  # per km²: the tiny lower end is written as 0
    whole = evaluation_report(judged(tmp_path / "whole.tif", ramp(400).reshape(20, 20), [3], [4])).html()
    assert "only a part fits" not in whole
    assert "Only 1 deposit cell:" in whole
    assert "The left end, the best 1 %, rests on" in whole

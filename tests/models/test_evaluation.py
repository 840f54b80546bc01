"""Figures, curves, judgement of whole maps, and the report."""

import math
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from listeners import Listener, always
from prospectivity.models.core.errors import GridError, InputError, ResourceError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.core.wording import area, distance, fixed, number, percent
from prospectivity.models.rasters import raster
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.reports.evaluation import add_evaluation, evaluation_report
from prospectivity.models.reports.figures import label_places, map_figure, new_figure
from prospectivity.models.reports.page import Report
from prospectivity.models.statistics.intervals import Confusion, Interval, auc_interval, spread, wilson
from prospectivity.models.targeting import evaluation as evaluation_module
from prospectivity.models.targeting.evaluation import EvaluationOptions, evaluate
from rankings import rank_deposits

PAPER = Confusion(true_positive=16, false_positive=7, false_negative=13, true_negative=108)


def geometry(columns, rows, cell=100.0):
    return GridGeometry(500_000.0, 2_700_000.0, cell, cell, columns, rows, "EPSG:32637")


def write_map(path, values, names=("probability",), cell=100.0):
    values = np.asarray(values, dtype=np.float32).reshape(len(names), *np.shape(values)[-2:])
    with GridWriter(path, geometry(values.shape[2], values.shape[1], cell), names) as writer:
        writer.write(values)
    return path


def at_cells(row, column, cell=100.0):
    return Points(
        500_000.0 + (np.asarray(column) + 0.5) * cell, 2_700_000.0 - (np.asarray(row) + 0.5) * cell, "EPSG:32637"
    )


@pytest.fixture
def survey(tmp_path):
    """A 60 x 80 map with many ties, a corner without data, and 25 deposits on distinct cells."""
    rng = np.random.default_rng(7)
    values = np.round(rng.random((60, 80)), 2).astype(np.float32)
    values[:10, :12] = np.nan
    cells = rng.choice(
        np.flatnonzero(np.isfinite(values)), 25, replace=False, p=values[np.isfinite(values)] / np.nansum(values)
    )
    row, column = np.unravel_index(cells, values.shape)
    return write_map(tmp_path / "map.tif", values), values, at_cells(row, column), row, column


# -- figures -----------------------------------------------------------------------------------------------------------


def test_the_papers_confusion_gives_the_papers_figures():
    assert PAPER.accuracy.value == pytest.approx(0.8611, abs=5e-5)
    assert PAPER.auc.value == pytest.approx(0.7454, abs=5e-5)
    assert PAPER.macro_f1(42).value == pytest.approx(0.7653, abs=5e-5)


def test_the_papers_figures_agree_with_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    truth = np.repeat([1, 0, 1, 0], [16, 7, 13, 108])
    called = np.repeat([1, 1, 0, 0], [16, 7, 13, 108])
    assert Confusion.at_threshold(truth, called, 0.5) == PAPER
    assert PAPER.accuracy.value == pytest.approx(metrics.accuracy_score(truth, called))
    assert PAPER.auc.value == pytest.approx(metrics.roc_auc_score(truth, called))
    assert PAPER.macro_f1(42).value == pytest.approx(metrics.f1_score(truth, called, average="macro"))


def test_a_probability_on_the_threshold_is_called_ore():
    assert Confusion.at_threshold([1, 0, 1, 0], [0.5, 0.5, 0.49, 0.1], 0.5) == Confusion(1, 1, 1, 1)


def test_the_intervals_of_a_confusion_hold_their_value_and_stay_within_0_and_1():
    for confusion in (PAPER, Confusion(1, 0, 0, 3), Confusion(0, 0, 2, 30), Confusion(5, 0, 0, 20)):
        for figure in (confusion.accuracy, confusion.auc, confusion.macro_f1(42)):
            assert 0 <= figure.low <= figure.value <= figure.high <= 1
    assert PAPER.macro_f1(42) == PAPER.macro_f1(42)
    assert math.isnan(Confusion(0, 2, 0, 5).auc.value)


def test_wilson_gives_the_known_interval_of_one_in_ten():
    figure = wilson(0.1, 10)
    assert (figure.low, figure.high) == (pytest.approx(0.0179, abs=1e-4), pytest.approx(0.4042, abs=1e-4))


def test_the_auc_interval_stays_within_0_and_1_and_keeps_a_width_at_a_perfect_score():
    for deposits in (1, 2, 5, 50, 5000):
        for auc in (0.0, 0.2, 0.5, 0.8, 1.0):
            figure = auc_interval(auc, deposits)
            assert 0 <= figure.low <= auc <= figure.high <= 1
            assert figure.low < figure.high
    assert auc_interval(1.0, 5).low == pytest.approx(0.75, abs=0.02)


def test_the_auc_interval_of_a_bad_map_mirrors_that_of_a_good_one():
    good, bad = auc_interval(0.85, 12), auc_interval(0.15, 12)
    assert (bad.low, bad.high) == (pytest.approx(1 - good.high, abs=1e-9), pytest.approx(1 - good.low, abs=1e-9))


@pytest.mark.parametrize("deposits", [5, 20])
def test_the_auc_interval_holds_the_truth_in_about_95_of_100_surveys(deposits):
    # A deposit's rank among a background without end is beta distributed here: mean a / (a + 1) is the true AUC.
    rng = np.random.default_rng(1)
    for a in (1.0, 3.0, 9.0):
        surveys = rng.beta(a, 1.0, (400, deposits)).mean(axis=1)
        held = [auc_interval(float(auc), deposits) for auc in surveys]
        assert np.mean([figure.low <= a / (a + 1) <= figure.high for figure in held]) >= 0.92


# -- curves ------------------------------------------------------------------------------------------------------------


def test_the_roc_agrees_with_scikit_learn_on_a_map_full_of_ties(survey):
    metrics = pytest.importorskip("sklearn.metrics")
    _, values, _, row, column = survey
    truth = np.zeros(values.shape, dtype=bool)
    truth[row, column] = True
    known = np.isfinite(values)
    roc = rank_deposits(values[row, column], [values]).roc
    assert roc.area == pytest.approx(metrics.roc_auc_score(truth[known], values[known]), abs=1e-12)
    fpr, tpr, _ = metrics.roc_curve(truth[known], values[known], drop_intermediate=False)
    assert np.interp(roc.x[1:-1:2] + 1e-12, roc.x, roc.y) == pytest.approx(
        np.interp(roc.x[1:-1:2] + 1e-12, fpr, tpr), abs=1e-6
    )


def test_the_auc_is_the_share_of_pairs_won_with_ties_counting_half():
    values = np.array([[0.1, 0.5, 0.5, 0.9, 0.5]], dtype=np.float32)
    # Deposits at 0.5 and 0.9 against 0.1, 0.5, 0.5: (1 + 1/2 + 1/2) + 3 of 6 pairs.
    assert rank_deposits([0.5, 0.9], [values]).roc.area == pytest.approx(5 / 6)


def test_blocks_do_not_change_the_ranking(survey):
    _, values, _, row, column = survey
    whole, parts = (
        rank_deposits(values[row, column], [values]),
        rank_deposits(values[row, column], np.array_split(values, 7)),
    )
    assert (whole.between == parts.between).all()
    assert (whole.on == parts.on).all()
    assert whole.cells == np.isfinite(values).sum()


def test_captures_count_deposits_in_the_best_area():
    values = np.linspace(0, 1, 1000, dtype=np.float32)[None]
    ranking = rank_deposits(values[0, [999, 970, 940, 500]], [values])
    assert [ranking.captured(share).value for share in (0.05, 0.1, 0.2, 0.5, 1.0)] == [0.5, 0.75, 0.75, 1.0, 1.0]
    assert 0 < ranking.captured(0.1).low < 0.75 < ranking.captured(0.1).high < 1


def test_of_tied_cells_the_part_that_fits_into_the_area_counts():
    values = np.full((1, 200), 0.3, dtype=np.float32)
    assert rank_deposits([0.3, 0.3], [values]).captured(0.1).value == pytest.approx(0.1)


def test_curves_run_from_0_to_1_and_never_fall(survey):
    _, values, _, row, column = survey
    ranking = rank_deposits(values[row, column], [values])
    for curve in (ranking.roc, ranking.success):
        assert (curve.x[0], curve.y[0], curve.x[-1], curve.y[-1]) == (0, 0, 1, 1)
        assert (np.diff(curve.x) >= 0).all()
        assert (np.diff(curve.y) >= 0).all()


# -- whole maps --------------------------------------------------------------------------------------------------------


def test_a_map_is_judged_as_its_array_is(survey):
    path, values, deposits, row, column = survey
    evaluation = evaluate(path, deposits, EvaluationOptions(tile_size=20), Progress())
    ranking = rank_deposits(values[row, column], [values])
    assert evaluation.auc.value == ranking.roc.area
    assert [c.value for c in evaluation.captures] == [ranking.captured(share).value for share in (0.05, 0.1, 0.2)]
    assert evaluation.counted == 25
    assert evaluation.area_km2 == pytest.approx(np.isfinite(values).sum() * 0.01)
    ore = np.zeros(values.shape, dtype=bool)
    ore[row, column] = True
    means = [np.nanmean(values[r : r + 20, c : c + 20]) for r in range(0, 60, 20) for c in range(0, 80, 20)]
    holds = [ore[r : r + 20, c : c + 20].any() for r in range(0, 60, 20) for c in range(0, 80, 20)]
    assert evaluation.tiles == Confusion.at_threshold(holds, means, 0.5)


def test_planted_deposits_give_the_papers_tile_figures_on_its_12_x_12_tiles(tmp_path):
    side, tiles = 16, 12
    truth = np.repeat([1, 0, 1, 0], [16, 7, 13, 108])
    called = np.repeat([0.8, 0.8, 0.2, 0.2], [16, 7, 13, 108])
    order = np.random.default_rng(0).permutation(144)
    values = np.kron(called[order].reshape(tiles, tiles), np.ones((side, side)))
    row, column = np.divmod(np.flatnonzero(truth[order]), tiles)
    evaluation = evaluate(
        write_map(tmp_path / "m.tif", values),
        at_cells(row * side + 3, column * side + 5),
        EvaluationOptions(tile_size=side),
        Progress(),
    )
    assert evaluation.tiles == PAPER
    figures = {metric: value for metric, value, _, _ in evaluation.rows()}
    assert [round(figures[name], 4) for name in ("tile_accuracy", "tile_auc", "tile_f1")] == [0.8611, 0.7454, 0.7653]


def test_deposits_outside_on_no_data_and_sharing_a_cell_are_left_out_and_counted(survey):
    path, _, deposits, row, column = survey
    extra = at_cells([3, int(row[0]), -5], [3, int(column[0]), 2])
    log = Listener()
    more = Points(np.concatenate([deposits.x, extra.x]), np.concatenate([deposits.y, extra.y]), deposits.crs)
    evaluation = evaluate(path, more, EvaluationOptions(), Progress(log))
    assert (evaluation.outside, evaluation.without_data, evaluation.sharing, evaluation.counted) == (1, 1, 1, 25)
    alone = evaluate(path, deposits, EvaluationOptions(), Progress())
    assert evaluation.auc == alone.auc
    # Wherever they stand in the layer.
    before = Points(np.concatenate([extra.x, deposits.x]), np.concatenate([extra.y, deposits.y]), deposits.crs)
    evaluation = evaluate(path, before, EvaluationOptions(), Progress())
    assert (evaluation.outside, evaluation.without_data, evaluation.sharing, evaluation.counted) == (1, 1, 1, 25)
    assert (evaluation.auc, evaluation.captures) == (alone.auc, alone.captures)
    assert any("1 of 28 deposits lie outside the map" in line for line in log.warnings)
    assert any("share a cell" in line for line in log.infos)


def test_equal_values_everywhere_rank_nothing_and_say_so(tmp_path):
    log = Listener()
    evaluation = evaluate(
        write_map(tmp_path / "m.tif", np.full((20, 20), 0.7)),
        at_cells([3, 9], [4, 11]),
        EvaluationOptions(),
        Progress(log),
    )
    assert evaluation.auc.value == 0.5
    assert evaluation.captures[0].value == pytest.approx(0.05)
    assert any("same value" in line for line in log.warnings)
    assert "same value" in evaluation_report(evaluation).html()


def test_tiles_are_skipped_with_a_note_where_they_cannot_be_judged(tmp_path):
    path = write_map(tmp_path / "m.tif", np.random.default_rng(0).random((20, 20)))
    few = evaluate(path, at_cells([3], [4]), EvaluationOptions(tile_size=256), Progress())
    assert few.tiles is None
    assert "1 tile of 256 cells" in few.tiles_note
    every = evaluate(path, at_cells([3, 3, 13, 13], [3, 13, 3, 13]), EvaluationOptions(tile_size=10), Progress())
    assert every.tiles is None
    assert "Every one of the 4 tiles" in every.tiles_note
    assert all(math.isnan(value) for metric, value, _, _ in every.rows() if metric.startswith("tile_"))


def test_three_tiles_are_too_few_and_of_four_three_may_hold_a_deposit(tmp_path):
    path = write_map(tmp_path / "m.tif", np.random.default_rng(0).random((10, 40)))
    options = EvaluationOptions(tile_size=10)
    judged = evaluate(path, at_cells([1, 2, 3], [5, 15, 35]), options, Progress())
    assert (judged.tiles.true_positive + judged.tiles.false_negative, judged.tiles.n) == (3, 4)
    path = write_map(tmp_path / "n.tif", np.random.default_rng(0).random((10, 30)))
    assert "The map has 3 tiles of 10 cells" in evaluate(path, at_cells([1], [5]), options, Progress()).tiles_note


def test_of_a_tile_only_the_cells_with_data_count_and_those_cut_by_an_edge_are_tiles(tmp_path):
    values = np.full((5, 8), 0.2)
    values[0, :2] = 0.9  # the mean of the first tile is that of its two cells with data
    values[0, 2:6], values[1, :6], values[2, :3] = np.nan, np.nan, np.nan
    values[3:, 6:] = 0.7, 0.8  # a tile of 2 x 2 cells
    values[3:, :3] = np.nan  # no tile at all
    judged = evaluate(
        write_map(tmp_path / "m.tif", values),
        at_cells([0, 4, 2], [1, 7, 5]),
        EvaluationOptions(tile_size=3),
        Progress(),
    )
    assert judged.tiles == Confusion(true_positive=2, false_positive=0, false_negative=1, true_negative=2)


@pytest.mark.parametrize(("threshold", "cells"), [(0.25, (2, 5, 0, 11)), (0.5, (1, 4, 1, 12)), (0.75, (0, 2, 2, 14))])
def test_cells_and_tiles_are_called_by_the_threshold_that_was_asked_for(tmp_path, threshold, cells):
    """Tiles of one cell are called as their cells are."""
    values = np.zeros((6, 3))
    values[0] = 0.8, 0.6, 0.6
    values[1] = 0.8, 0.6, 0.3
    values[5, 0] = 0.3
    judged = evaluate(
        write_map(tmp_path / "m.tif", values),
        at_cells([0, 5], [2, 0]),
        EvaluationOptions(threshold=threshold, tile_size=1),
        Progress(),
    )
    assert judged.cells == judged.tiles == Confusion(*cells)


def test_each_count_and_figure_stands_in_the_row_of_its_name(tmp_path):
    rng = np.random.default_rng(3)
    values = rng.random((18, 21)).astype(np.float32)
    row, column = np.divmod(rng.choice(values.size, 11, replace=False), 21)
    judged = evaluate(
        write_map(tmp_path / "m.tif", values),
        at_cells(row, column),
        EvaluationOptions(threshold=0.55, tile_size=3, seed=9),
        Progress(),
    )
    rows = {name: figures for name, *figures in judged.rows()}
    for kind, confusion in (("tile", judged.tiles), ("cell", judged.cells)):
        names = ("true_positive", "false_positive", "false_negative", "true_negative")
        counts = [getattr(confusion, name) for name in names]
        assert len(set(counts)) == 4
        assert [rows[f"{kind}_{name}"][0] for name in names] == counts
    crossing = judged.prediction_area
    named = {
        "auc": judged.auc,
        "success_auc": judged.success_auc,
        "tile_accuracy": judged.tiles.accuracy,
        "tile_auc": judged.tiles.auc,
        "tile_f1": judged.tiles.macro_f1(9),
        "pa_area": crossing.area,
        "pa_prediction": crossing.prediction,
        "pa_density": crossing.density,
        "pa_weight": crossing.weight,
        **{f"lift_{share}": one.lift for share, one in zip(("01", "02", "05", "10", "20"), judged.examined)},
        **{
            f"deposits_per_km2_{share}": one.per_km2
            for share, one in zip(("01", "02", "05", "10", "20"), judged.examined)
        },
        **{f"capture_{share}": one for share, one in zip(("05", "10", "20"), judged.captures)},
    }
    for name, figure in named.items():
        np.testing.assert_array_equal(rows[name], [figure.value, figure.low, figure.high], err_msg=name)
    assert rows["tile_f1"] != [getattr(judged.tiles.macro_f1(42), end) for end in ("value", "low", "high")]
    assert (rows["deposits"][0], rows["pa_threshold"][0]) == (11, crossing.threshold)
    assert rows["area_km2"][0] == pytest.approx(18 * 21 * 0.01)


def test_the_auc_counts_other_cells_and_its_interval_the_deposits_that_count(tmp_path):
    """Of ten cells the best three and the sixth hold a deposit; five more deposits lie beside the map."""
    values = np.arange(10, dtype=float)[::-1].reshape(2, 5) / 10
    path = write_map(tmp_path / "m.tif", values)
    judged = evaluate(path, at_cells([0, 0, 0, 1, *[9] * 5], [0, 1, 2, 0, *[9] * 5]), EvaluationOptions(), Progress())
    # Over area, each deposit's cell is one of those that it is compared with.
    for found, expected in ((judged.auc, (6 + 6 + 6 + 4) / 24), (judged.success_auc, (9.5 + 8.5 + 7.5 + 4.5) / 40)):
        ends = [[getattr(of, end) for end in ("value", "low", "high")] for of in (found, auc_interval(expected, 4))]
        assert ends[0] == pytest.approx(ends[1])


def test_deposits_in_cells_of_other_rows_do_not_share_one(tmp_path):
    """Of a grid with more columns than rows, and of one with more rows than columns."""
    for rows, columns in ((3, 7), (7, 3)):
        path = write_map(tmp_path / f"{rows}.tif", np.random.default_rng(0).random((rows, columns)))
        row, column = (place.ravel() for place in np.indices((rows, columns)))
        judged = evaluate(path, at_cells(row[:-1], column[:-1]), EvaluationOptions(), Progress())
        assert (judged.sharing, judged.counted) == (0, 20)


def test_rounding_beyond_0_and_1_is_no_other_unit_and_more_is(tmp_path):
    for least, greatest in ((-5e-6, 0.9), (0.1, 1.000005)):
        evaluate(
            write_map(tmp_path / "m.tif", [[least, greatest]]), at_cells([0], [0]), EvaluationOptions(), Progress()
        )
    for least, greatest in ((-5e-5, 0.9), (0.1, 1.00005)):
        with pytest.raises(GridError, match="which are no probabilities from 0 to 1"):
            evaluate(
                write_map(tmp_path / "m.tif", [[least, greatest]]), at_cells([0], [0]), EvaluationOptions(), Progress()
            )


def test_a_map_of_one_value_but_one_cell_ranks_something(tmp_path, monkeypatch):
    values = np.full((20, 20), 0.7)
    same = evaluate(write_map(tmp_path / "m.tif", values), at_cells([3, 9], [4, 11]), EvaluationOptions(), Progress())
    assert same.constant
    for place in ((0, 0), (3, 4)):  # background, or a deposit
        other = values.copy()
        other[place] = 0.2
        path = write_map(tmp_path / "m.tif", other)
        assert not evaluate(path, at_cells([3, 9], [4, 11]), EvaluationOptions(), Progress()).constant
    # Nor is a map that shows one value alone where it is thinned out.
    monkeypatch.setattr(evaluation_module, "SHOWN_SIDE", 4)
    values[0, 0] = 0.2
    thinned = evaluate(
        write_map(tmp_path / "m.tif", values), at_cells([3, 9], [4, 11]), EvaluationOptions(), Progress()
    )
    assert (thinned.overview == np.float32(0.7)).all()
    assert not thinned.constant


def test_a_tile_of_no_cells_is_refused():
    assert EvaluationOptions(tile_size=1).tile_size == 1
    with pytest.raises(InputError, match="A tile of 0 cells holds nothing"):
        EvaluationOptions(tile_size=0)


def test_a_map_wider_than_one_read_is_judged_exactly(tmp_path, monkeypatch):
    rng = np.random.default_rng(5)
    values = rng.random((300, 70)).astype(np.float32)
    path = write_map(tmp_path / "m.tif", values)
    deposits = at_cells(rng.permutation(300)[:9], rng.permutation(70)[:9])
    whole = evaluate(path, deposits, EvaluationOptions(tile_size=7), Progress())
    monkeypatch.setattr(raster, "_VALUES_PER_STRIP", 70 * 13)
    with GridFile(path) as grid:
        assert sum(1 for _ in grid.strips()) == 38
    parts = evaluate(path, deposits, EvaluationOptions(tile_size=7), Progress())
    assert str(whole.rows()) == str(parts.rows())  # as text, since NaN differs from itself


@pytest.mark.parametrize("threshold", [0.0, 1.0, 1.5, -0.1, math.nan])
def test_a_threshold_that_is_no_probability_is_refused(threshold):
    with pytest.raises(InputError, match="no probability between 0 and 1"):
        EvaluationOptions(threshold=threshold)


def test_bad_inputs_end_with_one_clear_sentence(tmp_path):
    rng = np.random.default_rng(0)
    good, inside, options = (
        write_map(tmp_path / "good.tif", rng.random((8, 8))),
        at_cells([1], [1]),
        EvaluationOptions(),
    )

    def judge(path, deposits):
        return evaluate(path, deposits, options, Progress())

    with pytest.raises(InputError, match="no points"):
        judge(good, at_cells([], []))
    with pytest.raises(InputError, match=r"None of the 2 deposits lies inside good\.tif"):
        judge(good, at_cells([-10, 50], [3, 3]))
    with pytest.raises(GridError, match=r"values from .* to .*, which are no probabilities"):
        judge(write_map(tmp_path / "ppm.tif", rng.random((8, 8)) * 50), inside)
    with pytest.raises(GridError, match=r"has 2 bands \(Au, Cu\) and none is called 'probability'"):
        judge(write_map(tmp_path / "elements.tif", rng.random((2, 8, 8)), ("Au", "Cu")), inside)
    with pytest.raises(GridError, match="no data in any cell"):
        judge(write_map(tmp_path / "empty.tif", np.full((8, 8), np.nan)), inside)
    hole = rng.random((8, 8))
    hole[1, 1] = np.nan
    with pytest.raises(InputError, match=r"Every deposit inside hole\.tif \(1\) lies on a cell without data"):
        judge(write_map(tmp_path / "hole.tif", hole), inside)
    with pytest.raises(InputError, match="nothing to compare"):
        judge(write_map(tmp_path / "one.tif", [[0.5]]), at_cells([0], [0]))


def test_the_probability_band_is_found_by_its_name(tmp_path):
    values = np.random.default_rng(0).random((2, 8, 8))
    both = evaluate(
        write_map(tmp_path / "b.tif", values, ("deviation", "probability")),
        at_cells([1], [1]),
        EvaluationOptions(),
        Progress(),
    )
    alone = evaluate(write_map(tmp_path / "a.tif", values[1]), at_cells([1], [1]), EvaluationOptions(), Progress())
    assert both.auc == alone.auc


def test_cancel_is_obeyed(survey):
    path, _, deposits, _, _ = survey
    with pytest.raises(Cancelled):
        evaluate(path, deposits, EvaluationOptions(), Progress(Listener(stop=always)))


def test_an_overview_picks_cells_of_an_asymmetric_map_in_their_places(tmp_path):
    values = np.add.outer(np.arange(90) * 1000.0, np.arange(60)).astype(np.float32)
    with GridFile(write_map(tmp_path / "m.tif", values)) as grid:
        assert (grid.read_overview(90) == values).all()
        small = grid.read_overview(30)
    assert small.shape == (30, 20)
    assert np.isin(small, values).all()
    assert np.abs(small - values[1::3, 1::3]).max() <= 1001


# -- report ------------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.text = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.ids += [value for name, value in attributes if name == "id"]
        self.links += [value for name, value in attributes if name in ("href", "src", "xlink:href")]

    def handle_data(self, data):
        self.text.append(data)


def test_the_report_is_the_same_every_time_and_needs_no_network(survey):
    path, _, deposits, _, _ = survey
    pages = [
        evaluation_report(evaluate(path, deposits, EvaluationOptions(tile_size=20), Progress())).html()
        for _ in range(2)
    ]
    assert pages[0] == pages[1]
    page = Page(pages[0])
    assert page.tags.count("svg") == 5
    assert "script" not in page.tags
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in page.links)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_text_is_escaped_and_warnings_come_first(tmp_path):
    report = Report("A <b> & c")
    report.paragraph("x < y")
    report.table(["name<i>", "value"], [["<script>", 1.23456], ["b", math.nan]], "caption & more")
    report.warning("careful <now>")
    report.warning("careful <now>")
    text = report.html()
    assert "<b>" not in text
    assert "<script>" not in text
    assert text.count("careful &lt;now&gt;") == 1
    assert text.index("careful") < text.index("x &lt; y")
    assert '<td class="number">1.235</td>' in text
    assert '<td class="number">–</td>' in text
    report.write(tmp_path / "r.html")
    assert (tmp_path / "r.html").read_text(encoding="utf-8") == text
    assert [p.name for p in tmp_path.iterdir()] == ["r.html"]


def test_a_report_without_a_folder_to_go_to_is_refused(tmp_path):
    with pytest.raises(ResourceError, match="does not exist"):
        Report("t").write(tmp_path / "missing" / "r.html")


@pytest.mark.parametrize(
    ("trained_on", "said"),
    [
        (True, "The known deposits also trained the map, all or most of them"),
        (None, "If any of these deposits also trained"),
        (False, None),
    ],
)
def test_the_report_warns_of_figures_from_training_deposits(survey, trained_on, said):
    path, _, deposits, _, _ = survey
    text = evaluation_report(evaluate(path, deposits, EvaluationOptions(trained_on=trained_on), Progress())).html()
    assert "unlabelled, not barren" in text
    if said:
        assert said in text
    else:
        assert "optimistic" not in text


def test_deposits_that_trained_the_map_are_said_to_be_recalled_and_never_praised(survey):
    path, values, *_ = survey
    best = at_cells(*np.unravel_index(np.argsort(np.nan_to_num(values), axis=None)[-25:], values.shape))
    text = evaluation_report(evaluate(path, best, EvaluationOptions(trained_on=True), Progress())).html()
    assert "How well the map recalls the deposits that trained it" in text
    assert "recalls what it was shown, and nothing about deposits that it has not seen" in text
    assert "holds 25 of the 25 known deposits (100.0 %)" in text
    assert "These 25 deposit cells trained the map." in text
    for praise in ("better than chance", "times as many", "Whoever examines", "Judge by deposits"):
        assert praise not in text
    some = Report("run")
    add_evaluation(some, evaluate(path, best, EvaluationOptions(trained_on=True), Progress()), held_back=6)
    assert "19 of these 25 deposit cells trained the map, 6 did not." in some.html()
    held_back = evaluation_report(evaluate(path, best, EvaluationOptions(trained_on=False), Progress())).html()
    assert "ranks known deposits better than chance" in held_back


def test_few_deposits_get_no_crossing_and_no_decimals_of_shares(survey):
    path, _, _, row, column = survey
    pages = [
        evaluation_report(evaluate(path, at_cells(row[:n], column[:n]), EvaluationOptions(), Progress())).html()
        for n in (4, 5, 25)
    ]
    assert ["normalised density" in page for page in pages] == [False, True, True]
    assert [page.count("<svg") for page in pages] == [4, 5, 5]
    shares = [re.search(r"Deposits in the best 10 % of the area</td><td[^>]*>([\d.]+) %", page)[1] for page in pages]
    assert ["." in share for share in shares] == [False, False, True]


def test_a_map_of_one_value_is_not_said_to_meet_deposits(tmp_path):
    page = evaluation_report(
        evaluate(
            write_map(tmp_path / "m.tif", np.full((20, 20), 0.7)),
            at_cells([3, 9], [4, 11]),
            EvaluationOptions(),
            Progress(),
        )
    ).html()
    assert "The map has one value everywhere: no cell ranks above another" in page
    assert "meets" not in page
    assert page.count("<svg") == 2


def test_tiles_can_be_left_out(survey):
    path, _, deposits, _, _ = survey
    evaluation = evaluate(path, deposits, EvaluationOptions(tile_size=20), Progress())
    with_tiles, without = Report("a"), Report("b")
    add_evaluation(with_tiles, evaluation)
    add_evaluation(without, evaluation, with_tiles=False)
    assert "Figure of tiles" in with_tiles.html()
    assert not re.search("(?i)\\btiles?\\b", re.sub("<svg.*?</svg>", "", without.html(), flags=re.DOTALL))


def test_numbers_are_written_short():
    assert [number(v) for v in (0.123456, 3, 1234567, 2.0, math.nan, None, 1e-7)] == [
        "0.1235",
        "3",
        "1,234,567",
        "2",
        "–",
        "–",
        "1e-07",
    ]


def test_large_numbers_have_separators_and_no_exponents():
    assert [number(v) for v in (13951.5, 1395.25, 999.96, 123456.7, -20000.5)] == [
        "13,952",
        "1,395",
        "1000",
        "123,457",
        "-20,000",
    ]


def test_areas_have_three_digits_below_100_and_never_an_exponent():
    assert [area(v) for v in (13951.5, 936.8, 44.0, 52.75, 0.25, 0.0009, 0.0, math.nan)] == [
        "13,952",
        "937",
        "44.0",
        "52.8",
        "0.250",
        "0.000900",
        "0",
        "–",
    ]


def test_distances_change_to_kilometres_at_1000_metres():
    assert [distance(v) for v in (129_532, 1500.0, 999.0, 12.4)] == ["130 km", "1.5 km", "999 m", "12 m"]


def test_figures_of_one_kind_have_the_same_decimals_and_no_minus_zero():
    assert [fixed(v) for v in (1.0, 0.98, -0.0001, math.nan)] == ["1.000", "0.980", "0.000", "–"]
    assert spread(Interval(0.98, 0.924, 1.0)) == "0.924 to 1.000"
    assert spread(Interval(0.537, 0.256, 0.796), percent) == "25.6 % to 79.6 %"
    assert spread(Interval(math.nan)) == "–"


def test_written_numbers_are_aligned_like_numbers_and_words_are_not():
    report = Report("r")
    report.table(["a", "b", "c", "d"], [["1,395", "85.4 %", "known: 1", "0.1 to 0.2"], ["–", "-0.25", "new", "0.3"]])
    assert re.findall(r'<th( class="number")?>', report.html()) == [' class="number"', ' class="number"', "", ""]


def test_labels_on_a_map_do_not_lie_on_one_another():
    rng = np.random.default_rng(3)
    figure = map_figure(geometry(80, 60), np.zeros((60, 80), dtype=np.float32))
    x, y = 504.0 + rng.uniform(0, 0.6, 40), 2697.0 + rng.uniform(0, 0.6, 40)
    texts = [str(i + 1) for i in range(40)]
    places = label_places(figure, x, y, texts, 9)
    assert places == label_places(figure, x, y, texts, 9)
    assert places[0] is not None
    assert None in places  # so many find no room
    points = figure.axes[0].transData.transform(np.column_stack([x, y])) * 72 / figure.dpi
    boxes = [
        (east + place[0], north + place[1], 0.72 * 9 * len(text))
        for (east, north), place, text in zip(points, places, texts)
        if place
    ]
    for i, (east, north, width) in enumerate(boxes):
        for other_east, other_north, other_width in boxes[:i]:
            assert abs(east - other_east) > (width + other_width) / 2 - 0.1 or abs(north - other_north) > 8.0


def test_circles_on_the_edge_of_a_map_are_whole_and_those_beyond_are_not_drawn():
    figure = map_figure(geometry(8, 4), np.zeros((4, 8), dtype=np.float32), at_cells([0, 9], [0, 9]))
    circles = figure.axes[0].collections[0]
    assert len(circles.get_offsets()) == 1
    assert not circles.get_clip_on()


def test_a_map_figure_holds_the_raster_in_its_places_and_leaves_no_global_state():
    import matplotlib

    before = dict(matplotlib.rcParams)
    values = np.zeros((4, 8), dtype=np.float32)
    figure = map_figure(geometry(8, 4), values, at_cells([1], [2]), "Title", as_percent=False, limits=None)
    picture = figure.axes[0].images[0]
    assert picture.get_extent() == pytest.approx([500.0, 500.8, 2699.6, 2700.0])
    assert picture.origin == "upper"
    report = Report("r")
    report.figure(figure)
    report.figure(new_figure()[0])
    assert dict(matplotlib.rcParams) == before


def test_cells_and_tiles_on_the_threshold_are_called_ore(tmp_path):
    """One deposit lies on the threshold and one just below it; the same of background, and of tiles by their means."""
    values = np.full((4, 6), 0.25)
    values[0, 0] = values[0, 1] = 0.5
    values[0, 2] = values[0, 3] = np.nextafter(np.float32(0.5), np.float32(0))
    path = write_map(tmp_path / "cells.tif", values)
    cells = evaluate(path, at_cells([0, 0], [0, 2]), EvaluationOptions(tile_size=2), Progress()).cells
    assert cells == Confusion(true_positive=1, false_positive=1, false_negative=1, true_negative=21)
    values = np.zeros((2, 8))
    values[:, 0:4] = 0.5  # two tiles, one of which holds a deposit
    values[:, 4], values[:, 5] = 0.75, 0.25  # a tile whose mean alone lies on the threshold, without a deposit
    path = write_map(tmp_path / "tiles.tif", values)
    tiles = evaluate(path, at_cells([0, 0], [0, 7]), EvaluationOptions(tile_size=2), Progress()).tiles
    assert tiles == Confusion(true_positive=1, false_positive=2, false_negative=1, true_negative=0)

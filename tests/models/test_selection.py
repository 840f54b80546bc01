"""Elements are selected by how well each alone separates deposits from background."""

import math

import numpy as np
import pytest
from listeners import Listener, after_checks, at_message
from prospectivity.models.core.errors import GridError, InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.reports.selection import write_selection_report
from prospectivity.models.statistics.auc import area_under_curve, hanley_mcneil_se, two_sided_p, zauc
from prospectivity.models.targeting.selection import elements
from prospectivity.models.targeting.selection.cells import (
    cells_of_deposits,
    cluster_numbers,
    draw_background,
    random_cells,
    read_cells,
    values_at_deposits,
)
from prospectivity.models.targeting.selection.elements import (
    ElementScore,
    SelectionOptions,
    cautions,
    cluster_distance,
    cross_validated_auc,
    folds_of_clusters,
    normal_scores,
    select_elements,
    selected_names,
    training_auc,
)
from prospectivity.models.targeting.selection.score_lines import HeardScore, hear_score

# AUC (cut off after four decimals) and ZAUC of Table 1 of the stream-sediment paper.
TABLE_1 = {
    "Au": (0.6024, 2.8395),
    "B": (0.5901, 2.4839),
    "Sn": (0.6065, 2.9595),
    "Cu": (0.6311, 3.6977),
    "Ag": (0.6762, 5.1563),
    "Ba": (0.6147, 3.2020),
    "Mn": (0.5573, 1.5617),
    "Pb": (0.5778, 2.1341),
    "Zn": (0.5450, 1.2232),
    "As": (0.5655, 1.7893),
    "Sb": (0.5942, 2.6017),
    "Bi": (0.5901, 2.4839),
    "Hg": (0.6393, 3.9516),
    "Mo": (0.5983, 2.7203),
    "W": (0.5778, 2.1341),
    "F": (0.5696, 1.9037),
}
UTM = "EPSG:32638"


def exact_auc(printed):
    return 0.5 + math.ceil((printed - 0.5) * 244 - 1e-9) / 244


def make_grid(path, bands, cell=100.0, crs=UTM):
    rows, columns = next(iter(bands.values())).shape
    with GridWriter(
        path, GridGeometry(500_000.0, 2_600_000.0 + rows * cell, cell, cell, columns, rows, crs), list(bands)
    ) as writer:
        writer.write(np.stack([values.astype(np.float32) for values in bands.values()]))
    return path


def points_in(path, cells):
    with GridFile(path) as grid:
        g = grid.geometry
    row, column = np.asarray(cells).T
    return Points(g.eastings()[column], g.northings()[row], g.crs)


def noise(rng, *names, shape=(80, 90)):
    return {name: rng.lognormal(size=shape) for name in names}


def scattered(rng, count, shape=(80, 90), spacing=1):
    """`count` different cells (row, column), at random."""
    rows, columns = shape[0] // spacing, shape[1] // spacing
    flat = rng.permutation(rows * columns)[:count]
    return np.column_stack([flat // columns, flat % columns]) * spacing


# -- AUC and its test


@pytest.mark.parametrize("element", TABLE_1)
def test_zauc_gives_back_table_1_of_the_paper(element):
    printed, expected = TABLE_1[element]
    auc = exact_auc(printed)
    assert math.floor(auc * 1e4 + 1e-6) / 1e4 == pytest.approx(printed)
    assert zauc(auc, 122, 122) == pytest.approx(expected, abs=1e-4)


def test_table_1_selects_the_papers_eight_elements():
    chosen = [
        element for element, (printed, _) in TABLE_1.items() if two_sided_p(zauc(exact_auc(printed), 122, 122)) < 0.01
    ]
    assert chosen == ["Au", "Sn", "Cu", "Ag", "Ba", "Sb", "Hg", "Mo"]


def test_auc_agrees_with_scikit_learn_also_with_ties():
    from sklearn.metrics import roc_auc_score

    rng = np.random.default_rng(1)
    for _ in range(20):
        positive, negative = rng.integers(0, 6, 17), rng.integers(0, 5, 31)
        expected = roc_auc_score(np.repeat([1, 0], [17, 31]), np.concatenate([positive, negative]))
        assert area_under_curve(positive, negative) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("positives", "negatives"), [(5, 5), (122, 122), (7, 300)])
def test_standard_error_at_one_half_is_that_of_the_mann_whitney_test(positives, negatives):
    assert hanley_mcneil_se(0.5, positives, negatives) ** 2 == pytest.approx(
        (positives + negatives + 1) / (12 * positives * negatives)
    )


def test_standard_error_never_vanishes_so_that_a_perfect_auc_has_a_finite_zauc():
    assert 0 < hanley_mcneil_se(1.0, 10, 10) < 0.05
    assert 10 < zauc(1.0, 10, 10) < 100


def test_two_sided_p_of_the_usual_critical_values():
    from scipy.stats import norm

    for z in (-2.5758, 0.0, 1.96, 6.0):
        assert two_sided_p(z) == pytest.approx(2 * norm.sf(abs(z)), rel=1e-9)


# -- scoring


def test_normal_scores_do_not_depend_on_unit_or_logarithm_and_share_ties():
    values = np.array([3.0, 1.0, 1.0, 80.0, 2.0], dtype=np.float32)
    assert normal_scores(values) == pytest.approx(normal_scores(np.log(1000 * values)))
    scores = normal_scores(values)
    assert scores[1] == scores[2] < scores[4] < scores[0] < scores[3] == pytest.approx(1.2816, abs=1e-4)


def test_folds_keep_clusters_whole_and_are_balanced():
    rng = np.random.default_rng(0)
    singles = folds_of_clusters(np.arange(23), 5, rng)
    assert sorted(np.bincount(singles)) == [4, 4, 5, 5, 5]
    cluster = np.array([0, 0, 0, 1, 2, 2, 3, 4, 5, 5])
    fold = folds_of_clusters(cluster, 5, rng)
    assert all(len(set(fold[cluster == number])) == 1 for number in range(6))
    assert set(fold) == {0, 1, 2, 3, 4}


def mean_auc_of_noise(count, repeats, seed):
    rng = np.random.default_rng(seed)
    label = np.repeat([1, 0], count)
    areas = []
    for _ in range(repeats):
        fold = np.concatenate([folds_of_clusters(np.arange(count), 5, rng) for _ in range(2)])
        areas.append(cross_validated_auc(normal_scores(rng.normal(size=2 * count)), label, fold))
    return np.mean(areas), np.std(areas) / math.sqrt(repeats)


@pytest.mark.parametrize("count", [5, 10, 30])
def test_cross_validated_auc_of_noise_is_one_half_on_average(count):
    mean, error = mean_auc_of_noise(count, 300, seed=3)
    assert abs(mean - 0.5) < 3 * error
    assert error < 0.02


def test_cross_validated_auc_is_high_whichever_side_the_deposits_lie_on():
    rng = np.random.default_rng(5)
    label = np.repeat([1, 0], 40)
    fold = np.concatenate([folds_of_clusters(np.arange(40), 5, rng) for _ in range(2)])
    for shift in (-3.0, 3.0):
        assert (
            cross_validated_auc(
                normal_scores(np.concatenate([rng.normal(shift, size=40), rng.normal(size=40)])), label, fold
            )
            > 0.9
        )


def test_a_constant_element_has_an_auc_of_exactly_one_half():
    label, fold = np.repeat([1, 0], 10), np.tile(np.arange(5), 4)
    assert cross_validated_auc(normal_scores(np.full(20, 7.0)), label, fold) == 0.5
    assert training_auc(normal_scores(np.full(20, 7.0)), label) == 0.5


def test_papers_scoring_is_balanced_accuracy_and_calls_noise_better_than_chance():
    from sklearn.metrics import balanced_accuracy_score
    from sklearn.svm import SVC

    rng = np.random.default_rng(2)
    label = np.repeat([1, 0], 30)
    areas = []
    for _ in range(20):
        feature = normal_scores(rng.normal(size=60))
        areas.append(training_auc(feature, label))
        assert areas[-1] == pytest.approx(
            balanced_accuracy_score(label, SVC().fit(feature[:, None], label).predict(feature[:, None]))
        )
    assert np.mean(areas) > 0.53


# -- cells


def test_background_keeps_its_distance_and_is_drawn_without_repetition(tmp_path):
    shape = (60, 70)
    index = np.arange(60 * 70, dtype=float).reshape(shape)
    path = make_grid(tmp_path / "g.tif", {"index": index})
    deposits = points_in(path, [(10, 10), (30, 50)])
    with GridFile(path) as grid:
        drawn = draw_background(grid, deposits, 500.0, 10_000, np.random.default_rng(0), Progress())[:, 0].astype(int)
    row, column = drawn // 70, drawn % 70
    away = np.minimum(np.hypot(row - 10, column - 10), np.hypot(row - 30, column - 50))
    all_rows, all_columns = np.indices(shape)
    free = np.minimum(np.hypot(all_rows - 10, all_columns - 10), np.hypot(all_rows - 30, all_columns - 50)) >= 5
    assert away.min() >= 5
    assert len(set(drawn)) == len(drawn) == free.sum()


def test_background_is_spread_evenly_and_leaves_out_cells_lacking_a_band(tmp_path):
    rng = np.random.default_rng(0)
    bands = {"column": np.tile(np.arange(400.0), (300, 1)), "other": rng.random((300, 400))}
    bands["other"][:, :100] = np.nan
    path = make_grid(tmp_path / "g.tif", bands)
    with GridFile(path) as grid:
        drawn = draw_background(grid, points_in(path, [(0, 399)]), 0.0, 2000, rng, Progress())
    assert drawn.shape == (2000, 2)
    assert np.isfinite(drawn).all()
    assert drawn[:, 0].min() >= 100
    assert drawn[:, 0].mean() == pytest.approx(249.5, abs=8)


def test_cells_of_a_large_grid_are_drawn_without_listing_them_all():
    batches = random_cells(20_000 * 20_000, 500, np.random.default_rng(0))
    drawn = np.concatenate([next(batches) for _ in range(20)])
    assert len(set(drawn.tolist())) == len(drawn) > 9_900
    assert drawn.mean() == pytest.approx(2e8, rel=0.03)
    small = np.concatenate(list(random_cells(1001, 100, np.random.default_rng(0))))
    assert sorted(small) == list(range(1001))


def test_several_deposits_in_a_cell_count_once_and_those_outside_are_counted_in_the_log(tmp_path):
    path = make_grid(tmp_path / "g.tif", noise(np.random.default_rng(0), "Au"))
    inside = points_in(path, [(3, 4), (3, 4), (50, 60)])
    deposits = Points(np.append(inside.x + 20, 0.0), np.append(inside.y - 30, 0.0), UTM)
    log = Listener()
    with GridFile(path) as grid:
        assert cells_of_deposits(grid, deposits, Progress(log)).tolist() == [3 * 90 + 4, 50 * 90 + 60]
    assert log.warnings == ["1 of 4 deposits lie outside the grid (the nearest by 2,648 km) and were left out."]
    assert log.infos == ["3 deposits lie in 2 cells of the grid; deposits in the same cell count once."]


def test_clusters_are_chains_of_near_cells(tmp_path):
    path = make_grid(tmp_path / "g.tif", noise(np.random.default_rng(0), "Au"))
    with GridFile(path) as grid:
        cells = np.array([0, 2, 4, 10 * 90, 10 * 90 + 50])
        assert cluster_numbers(grid, cells, 200.0).tolist() == [0, 0, 0, 1, 2]
        assert cluster_numbers(grid, cells, 199.0).tolist() == [0, 1, 2, 3, 4]


# -- the whole selection


@pytest.fixture
def survey(tmp_path):
    """Noise, one element enriched at 40 scattered deposits and one depleted there."""
    rng = np.random.default_rng(11)
    bands = noise(rng, "Zn", "Cu", "Pb", "Na")
    cells = scattered(rng, 40)
    for row, column in cells:
        bands["Cu"][row, column] *= 8
        bands["Na"][row, column] /= 8
    path = make_grid(tmp_path / "survey.tif", bands)
    return path, points_in(path, cells)


def test_an_element_is_told_as_soon_as_it_is_tested_and_the_line_can_be_read_again(survey):
    path, deposits = survey
    heard, whole = Listener(at_message("Cu: AUC")), Listener()
    with pytest.raises(Cancelled):
        select_elements(path, deposits, SelectionOptions(exclusion_m=0.0), Progress(heard))
    assert [line.partition(":")[0] for line in heard.infos if hear_score(line)] == ["Zn", "Cu"]
    scores = select_elements(path, deposits, SelectionOptions(exclusion_m=0.0), Progress(whole))
    read = [score for score in map(hear_score, whole.messages) if score is not None]
    assert read == [HeardScore(one.element, round(one.auc, 3), one.selected) for one in scores]
    assert {score.selected for score in read} == {True, False}


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Cu: total: AUC 0.712 ± 0.050, ZAUC -4.24, p 2.2e-05", HeardScore("Cu: total", 0.712, False)),
        ("Cu: AUC 0,712 ± 0,050, ZAUC 4,24, p 2,2e-05", HeardScore("Cu", 0.712, False)),
        ("Cu: AUC 0,712 ± 0,050, ZAUC 4,24, p 2,2e-05, ausgewählt", HeardScore("Cu", 0.712, True)),
        ("Map: AUC over area 0.71", None),
    ],
)
def test_a_told_element_is_read_whatever_its_name_and_the_language_of_the_log(line, read):
    assert hear_score(line) == read


def test_planted_elements_are_selected_and_noise_is_not(survey):
    path, deposits = survey
    scores = select_elements(path, deposits, SelectionOptions(exclusion_m=0.0))
    assert [score.element for score in scores] == ["Zn", "Cu", "Pb", "Na"]
    assert selected_names(scores) == ["Cu", "Na"]
    for score in scores:
        assert score.se == pytest.approx(hanley_mcneil_se(score.auc, 40, 40))
        assert score.zauc == pytest.approx((score.auc - 0.5) / score.se)
        assert score.selected == (score.p_value < 0.01 and score.auc > 0.5)


def test_same_seed_same_scores_and_another_seed_others(survey):
    path, deposits = survey
    first, again, other = (
        select_elements(path, deposits, SelectionOptions(exclusion_m=0.0, seed=seed)) for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_an_elements_score_does_not_depend_on_the_other_bands_or_on_a_logarithm(survey, tmp_path):
    path, deposits = survey
    with GridFile(path) as grid:
        values = dict(zip(grid.names, grid.read()))
    alone = make_grid(tmp_path / "alone.tif", {"Cu": np.log(values["Cu"])})
    options = SelectionOptions(exclusion_m=0.0, draws=3)
    together = {score.element: score for score in select_elements(path, deposits, options)}
    assert select_elements(alone, deposits, options)[0].auc == pytest.approx(together["Cu"].auc, abs=1e-3)


def test_false_selections_of_pure_noise_stay_below_the_nominal_rate(tmp_path):
    selected = scored = 0
    for seed in range(8):
        rng = np.random.default_rng(100 + seed)
        path = make_grid(tmp_path / f"{seed}.tif", noise(rng, *"abcdefgh"))
        scores = select_elements(
            path,
            points_in(path, scattered(rng, 30)),
            SelectionOptions(significance=0.1, draws=4, seed=seed, exclusion_m=0.0),
        )
        selected, scored = selected + len(selected_names(scores)), scored + len(scores)
        assert abs(np.mean([score.auc for score in scores]) - 0.5) < 0.1
    assert scored == 64
    assert selected <= 6  # 5 % of 64 expected above one half; the test errs on the safe side


def test_paper_scoring_makes_one_draw_and_finds_the_planted_element(survey):
    path, deposits = survey
    log = Listener()
    scores = select_elements(path, deposits, SelectionOptions("paper", exclusion_m=0.0), Progress(log))
    assert "Cu" in selected_names(scores)
    assert "40 deposit cells against 1 x 40 background cells at least 0 m from every deposit." in log.infos
    for score in scores:  # hard labels of 40 + 40 cells
        assert score.auc * 80 == pytest.approx(round(score.auc * 80), abs=1e-9)


def test_more_background_cells_than_deposits_are_balanced(survey):
    path, deposits = survey
    scores = select_elements(path, deposits, SelectionOptions(negatives=150, exclusion_m=0.0, draws=3))
    assert {score.background_cells for score in scores} == {150}
    assert selected_names(scores) == ["Cu", "Na"]
    assert abs(scores[0].auc - 0.5) < 0.12


def smooth_field(rng, shape=(120, 120), width=9.0):
    from scipy.ndimage import gaussian_filter

    return np.exp(gaussian_filter(rng.normal(size=shape), width, mode="wrap") * width * 3)


def test_clustered_deposits_select_noise_unless_a_cluster_distance_is_given(tmp_path):
    singly = together = 0
    for seed in range(4):
        rng = np.random.default_rng(seed)
        path = make_grid(tmp_path / f"{seed}.tif", {name: smooth_field(rng) for name in "abcdefgh"})
        centres = 15 + scattered(rng, 10, (120, 120), spacing=30)
        cells = np.concatenate([centre + rng.integers(-4, 5, size=(6, 2)) for centre in centres])
        deposits = points_in(path, cells)
        log = Listener()
        singly += len(
            selected_names(select_elements(path, deposits, SelectionOptions(draws=3, seed=seed), Progress(log)))
        )
        assert any("clusters" in warning for warning in log.warnings)
        scores = select_elements(path, deposits, SelectionOptions(draws=3, seed=seed, cluster_m=1500.0))
        together += len(selected_names(scores))
        assert scores[0].clusters == 10
        assert scores[0].se > hanley_mcneil_se(scores[0].auc, scores[0].deposit_cells, scores[0].background_cells)
    assert singly >= 8
    assert together <= 2


def test_deposit_cells_without_data_are_left_out_and_counted(survey, tmp_path):
    path, deposits = survey
    with GridFile(path) as grid:
        values = dict(zip(grid.names, grid.read()))
        column, row = grid.geometry.cell_of(deposits.x, deposits.y)
    values["Pb"][row[:3], column[:3]] = np.nan
    log = Listener()
    scores = select_elements(
        make_grid(tmp_path / "holes.tif", values), deposits, SelectionOptions(exclusion_m=0.0, draws=2), Progress(log)
    )
    assert "3 of 40 deposit cells lack data in at least one band and were left out." in log.warnings
    assert scores[0].deposit_cells == 37


def test_nothing_selected_is_a_warning_and_not_an_error(tmp_path):
    rng = np.random.default_rng(4)
    path = make_grid(tmp_path / "g.tif", noise(rng, "Zn"))
    log = Listener()
    assert selected_names(select_elements(path, points_in(path, scattered(rng, 8)), None, Progress(log))) == []
    assert any(
        "No element separates deposits from background at a significance of 0.01" in warning for warning in log.warnings
    )
    assert any("rests on 8 deposit cells only" in warning for warning in log.warnings)


# -- bad input


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"significance": 0.0}, "Significance 0 is no probability between 0 and 1"),
        ({"significance": 1.0}, "Significance 1 is no probability"),
        ({"significance": math.nan}, "Significance nan"),
        ({"scoring": "best"}, "There is no scoring 'best': choose one of crossvalidated, paper"),
        ({"negatives": 3}, "3 background cells were asked for: give 5 to 5000"),
        ({"exclusion_m": -1.0}, "The exclusion distance -1 is negative"),
        ({"cluster_m": -1.0}, "The cluster distance -1 is negative"),
        ({"draws": 0}, "0 draws"),
    ],
)
def test_impossible_options_are_refused(wrong, message):
    with pytest.raises(InputError, match=message):
        SelectionOptions(**wrong)


def test_deposits_outside_the_grid_name_both_extents_and_the_crs(survey):
    path, deposits = survey
    away = Points(deposits.x + 1e6, deposits.y, UTM)
    expected = (
        r"None of the 40 deposits lies inside survey.tif, which spans \(500000, 2600000\) to \(509000, 2608000\) in WGS"
        r" 84 / UTM zone 38N"
    )
    with pytest.raises(
        InputError, match=expected + r".* span \(1500\d\d\d, .*check that both layers have their right CRS"
    ):
        select_elements(path, away)


def test_an_empty_deposits_layer_is_refused(survey):
    with pytest.raises(InputError, match="The layer of deposits has no points"):
        select_elements(survey[0], Points(np.empty(0), np.empty(0), UTM))


def test_too_few_deposit_cells_are_refused_by_number(survey):
    path, deposits = survey
    few = Points(np.repeat(deposits.x[:4], 3), np.repeat(deposits.y[:4], 3), UTM)
    with pytest.raises(
        InputError,
        match=r"Only 4 cells of survey.tif hold a deposit and have data, and scoring in 5 folds needs at least 5",
    ):
        select_elements(path, few)


def test_deposits_within_three_spacings_of_samples_are_a_cluster():
    """300 samples on 6 km from west to east and 2 km from south to north are 200 m apart."""
    rng = np.random.default_rng(0)
    samples = Points(6000 * np.append(rng.random(298), [0, 1]), 2000 * np.append(rng.random(298), [0, 1]))
    assert cluster_distance(samples) == pytest.approx(600.0)


def test_too_large_a_cluster_distance_is_refused(survey):
    with pytest.raises(
        InputError,
        match=(
            r"A cluster distance of 100000 m puts the 40 deposit cells into too few clusters \(1; 5 folds need at"
            r" least 5\)"
        ),
    ):
        select_elements(*survey, SelectionOptions(cluster_m=1e5))


def test_an_exclusion_that_leaves_no_background_is_refused(survey):
    with pytest.raises(
        InputError, match=r"survey.tif has no background cells with data at least 50,000 m from every deposit"
    ):
        select_elements(*survey, SelectionOptions(exclusion_m=50_000.0))


def test_fewer_background_cells_than_asked_for_are_all_used_with_a_warning(tmp_path):
    rng = np.random.default_rng(0)
    path = make_grid(tmp_path / "g.tif", noise(rng, "Au", shape=(6, 6)))
    log = Listener()
    scores = select_elements(
        path, points_in(path, scattered(rng, 22, (6, 6))), SelectionOptions(exclusion_m=0.0, draws=2), Progress(log)
    )
    assert scores[0].background_cells == 14
    assert any("Only 14 cells have data" in warning for warning in log.warnings)


def test_a_band_without_data_at_the_deposits_is_named(survey, tmp_path):
    path, deposits = survey
    with GridFile(path) as grid:
        values = dict(zip(grid.names, grid.read()))
    values["Pb"][:] = np.nan
    with pytest.raises(GridError, match=r"holes.tif has no data of Pb at any of the 40 cells"):
        select_elements(make_grid(tmp_path / "holes.tif", values), deposits)


def test_a_grid_without_crs_is_refused(tmp_path):
    rng = np.random.default_rng(0)
    path = make_grid(tmp_path / "nowhere.tif", noise(rng, "Au"), crs="")
    with pytest.raises(GridError, match=r"nowhere.tif has no coordinate reference system: assign one"):
        select_elements(path, points_in(path, scattered(rng, 30)))


def test_cancel_is_obeyed_at_once(survey):
    listener = Listener(stop=after_checks(8))
    with pytest.raises(Cancelled):
        select_elements(*survey, None, Progress(listener))
    assert listener.checks == 9  # the first yes, and no question after it


def test_report_is_one_offline_page_with_chart_and_table(survey, tmp_path):
    options = SelectionOptions(exclusion_m=0.0, draws=2, cluster_m=150.0)
    scores = select_elements(*survey, options)
    write_selection_report(scores, options, tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "Selected: Cu, Na (2 of 4)." in page
    assert "clusters (cells within 150 m stay together and count once)" in page
    assert "src=" not in page
    again = tmp_path / "again.html"
    write_selection_report(scores, options, again)
    assert again.read_text(encoding="utf-8") == page


# -- bounds, and classes of different size


def test_the_standard_error_takes_deposits_for_positives_and_background_for_negatives(survey):
    path, deposits = survey
    for score in select_elements(path, deposits, SelectionOptions(exclusion_m=0.0, negatives=160, draws=1)):
        assert (score.deposit_cells, score.background_cells) == (40, 160)
        assert score.se == hanley_mcneil_se(score.auc, 40, 160)
        assert score.zauc == (score.auc - 0.5) / score.se
        if abs(score.auc - 0.5) > 0.1:
            assert score.se != pytest.approx(hanley_mcneil_se(score.auc, 160, 40), rel=1e-2)


def test_the_background_keeps_five_cells_from_deposits_unless_told_otherwise(tmp_path):
    rng = np.random.default_rng(3)
    path = make_grid(tmp_path / "g.tif", noise(rng, "Au"))
    log = Listener()
    deposits = points_in(path, scattered(rng, 6))
    select_elements(path, deposits, SelectionOptions(draws=1), Progress(log))
    assert "6 deposit cells against 1 x 6 background cells at least 500 m from every deposit." in log.infos


@pytest.mark.parametrize("bound", [{"negatives": 5}, {"negatives": 5000}, {"draws": 1}, {"exclusion_m": 0.0}])
def test_options_may_lie_on_their_bounds(bound):
    assert getattr(SelectionOptions(**bound), *bound) == next(iter(bound.values()))


@pytest.mark.parametrize("beyond", [{"negatives": 4}, {"negatives": 5001}, {"draws": 0}, {"exclusion_m": -0.1}])
def test_options_beyond_their_bounds_are_refused(beyond):
    with pytest.raises(InputError):
        SelectionOptions(**beyond)


def test_only_elements_significantly_below_one_half_are_called_an_artefact():
    def score(name, auc, p):
        return ElementScore(name, auc, 0.05, (auc - 0.5) / 0.05, p, p < 0.01 and auc > 0.5, 40, 40, 40)

    scores = [score("Au", 0.7, 1e-4), score("Cu", 0.55, 1e-3), score("Pb", 0.3, 1e-4), score("Zn", 0.4, 0.05)]
    assert selected_names(scores) == ["Au", "Cu"]
    assert cautions(scores, SelectionOptions()) == [
        "Pb: an AUC significantly below one half is an artefact of cross-validation and selects nothing."
    ]


@pytest.mark.parametrize("seed", range(3))
def test_as_many_background_cells_are_drawn_as_are_asked_for_to_the_last_one(tmp_path, seed):
    path = make_grid(tmp_path / "g.tif", {"Au": np.arange(100.0).reshape(10, 10)})
    with GridFile(path) as grid:
        drawn = draw_background(grid, points_in(path, [(4, 7)]), 0.0, 99, np.random.default_rng(seed), Progress())
    assert sorted(drawn[:, 0].tolist()) == [float(number) for number in range(100) if number != 47]


def svm_of(feature, label):
    from sklearn.svm import SVC

    # A wrong deposit costs as much as a wrong background cell in total.
    weight = np.where(label == 1, len(label) / 2 / label.sum(), len(label) / 2 / (1 - label).sum())
    return SVC(gamma=1 / feature.var()).fit(feature[:, None], label, weight)


def test_folds_count_by_their_deposits_and_both_classes_by_halves():
    rng = np.random.default_rng(6)
    label = np.repeat([1, 0], [7, 40])
    feature = normal_scores(np.concatenate([rng.normal(1.0, 1, 7), rng.normal(size=40)]))
    fold = np.concatenate([np.array([0, 0, 0, 1, 1, 2, 3]), np.resize(np.arange(4), 40)])
    areas = []
    for number in range(4):
        learn, test = fold != number, fold == number
        score = svm_of(feature[learn], label[learn]).decision_function(feature[test, None])
        areas.append(area_under_curve(score[label[test] == 1], score[label[test] == 0]))
    assert len(set(areas)) > 2
    expected = (3 * areas[0] + 2 * areas[1] + areas[2] + areas[3]) / 7
    assert cross_validated_auc(feature, label, fold) == pytest.approx(expected, abs=1e-9)


def test_papers_scoring_weighs_both_classes_the_same_however_many_cells_they_have():
    rng = np.random.default_rng(8)
    label = np.repeat([1, 0], [8, 60])
    feature = normal_scores(np.concatenate([rng.normal(0.8, 1, 8), rng.normal(size=60)]))
    guess = svm_of(feature, label).predict(feature[:, None])
    assert 0 < guess[label == 1].mean() < 1
    assert 0 < guess[label == 0].mean() < 1
    expected = (guess[label == 1].mean() + 1 - guess[label == 0].mean()) / 2
    assert training_auc(feature, label) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(3))
def test_the_largest_clusters_are_put_into_folds_first_each_into_the_emptiest(seed):
    cluster = np.repeat(np.arange(5), [3, 5, 3, 4, 3])
    fold = folds_of_clusters(cluster, 2, np.random.default_rng(seed))
    # 5 | 4, then 3 to the 4, 3 to the 5, 3 to the 7.
    assert sorted(np.bincount(fold)) == [8, 10]
    assert set(fold[cluster == 1]) != set(fold[cluster == 3])


def gathered(monkeypatch, path, deposits, log=None, **options):
    """Cells that are scored, and what each machine is given: feature, label, fold."""
    cells, machines = [], []
    gather, score = elements._gather_cells, elements.cross_validated_auc
    monkeypatch.setattr(elements, "_gather_cells", lambda *given: cells.append(gather(*given)) or cells[-1])
    monkeypatch.setattr(elements, "cross_validated_auc", lambda *given: machines.append(given) or score(*given))
    scores = select_elements(path, deposits, SelectionOptions(**options), Progress(log))
    return cells[0], machines, scores


def test_each_draw_scores_all_deposits_against_background_and_folds_of_its_own(survey, monkeypatch):
    options = {"exclusion_m": 0.0, "negatives": 25, "draws": 4}
    cells, machines, scores = gathered(monkeypatch, *survey, **options)
    assert cells.background.shape == (100, 4)
    assert len(machines) == 4 * 4
    for _, label, fold in machines:
        assert label.tolist() == [1] * 40 + [0] * 25
        assert np.bincount(fold[:40]).tolist() == [8] * 5
        assert np.bincount(fold[40:]).tolist() == [5] * 5
    for band in range(4):
        own = machines[4 * band : 4 * band + 4]
        assert len({tuple(fold) for _, _, fold in own}) == 4
        assert [tuple(fold) for _, _, fold in own] == [tuple(fold) for _, _, fold in machines[:4]]
        areas = [cross_validated_auc(*given) for given in own]
        assert scores[band].auc == pytest.approx(np.mean(areas))
        assert max(areas) > min(areas)
        # Ranks among the cells of the draw: which background cells these are is found by trying all.
        deposits, rest = cells.deposits[:, band], cells.background[:, band]
        seen = []
        for feature, _, _ in own:
            order = np.argsort(feature[:40])
            np.testing.assert_array_equal(order, np.argsort(deposits))
            below = [(feature[40:] < value).sum() for value in np.sort(feature[:40])]
            seen.append(below)
        total = np.sum(seen, axis=0)
        assert total.tolist() == [(rest < value).sum() for value in np.sort(deposits)]


def test_the_background_of_a_draw_is_any_and_not_the_first_that_was_read(tmp_path, monkeypatch):
    rng = np.random.default_rng(2)
    path = make_grid(tmp_path / "g.tif", noise(rng, "Au"))
    cells, ((feature, _, _),), _ = gathered(
        monkeypatch, path, points_in(path, scattered(rng, 10)), draws=1, exclusion_m=0.0
    )
    np.testing.assert_array_equal(np.argsort(feature[:10]), np.argsort(cells.deposits[:, 0]))
    assert np.argsort(feature[10:]).tolist() != np.argsort(cells.background[:, 0]).tolist()


def test_clusters_stay_together_in_folds_and_count_once_only_with_a_cluster_distance(tmp_path, monkeypatch):
    rng = np.random.default_rng(9)
    path = make_grid(tmp_path / "g.tif", noise(rng, "Au"))
    centres = scattered(rng, 8, (72, 81), spacing=9) + 3
    deposits = points_in(path, np.concatenate([centres, centres[:6] + 1, centres[:3] + 2]))
    for cluster_m, effective in ((None, 17), (150.0, 8)):
        with pytest.MonkeyPatch.context() as patch:
            cells, ((_, _, fold),), (score,) = gathered(
                patch, path, deposits, draws=1, exclusion_m=300.0, cluster_m=cluster_m, negatives=30
            )
        # Cells at the corners of others are 141 m from them.
        assert score.clusters == 8
        together = [len(set(fold[:17][cells.clusters == number])) for number in range(8)]
        assert (max(together) == 1) == (cluster_m is not None)
        assert score.se == hanley_mcneil_se(score.auc, effective, 30)
        assert score.zauc == zauc(score.auc, effective, 30)


def test_five_cells_are_those_of_the_longer_side(tmp_path):
    rng = np.random.default_rng(3)
    path = tmp_path / "g.tif"
    with GridWriter(path, GridGeometry(0.0, 9000.0, 50.0, 120.0, 80, 60, UTM), ["Au"]) as writer:
        writer.write(rng.lognormal(size=(1, 60, 80)).astype(np.float32))
    log = Listener()
    select_elements(path, points_in(path, scattered(rng, 6, (60, 80))), SelectionOptions(draws=1), Progress(log))
    assert "6 deposit cells against 1 x 6 background cells at least 600 m from every deposit." in log.infos


def test_of_very_many_deposit_cells_some_are_scored_each_with_its_own_values(tmp_path, monkeypatch):
    monkeypatch.setattr(elements, "_MOST_DEPOSIT_CELLS", 12)
    index = np.arange(60.0 * 70).reshape(60, 70)
    path = make_grid(tmp_path / "g.tif", {"index": index})
    deposits = scattered(np.random.default_rng(0), 30, (60, 70), spacing=4)
    log = Listener()
    cells, _, (score,) = gathered(
        monkeypatch, path, points_in(path, deposits), log, exclusion_m=0.0, draws=1, cluster_m=450.0
    )
    assert "12 of the 30 deposit cells, drawn at random, are scored." in log.infos
    assert score.deposit_cells == 12
    numbers = cells.deposits[:, 0].astype(int)
    assert set(numbers) < {70 * row + column for row, column in deposits.tolist()}
    # The clusters are those of the very cells whose values are scored.
    with GridFile(path) as grid:
        np.testing.assert_array_equal(cells.clusters, cluster_numbers(grid, numbers, 450.0))


@pytest.mark.parametrize(("count", "few"), [(19, True), (20, False)])
def test_less_than_twenty_cells_are_few(count, few):
    score = ElementScore("Au", 0.9, 0.05, 8.0, 1e-6, True, count, 40, count)
    assert any("deposit cells only" in text for text in cautions([score], SelectionOptions())) == few


@pytest.mark.parametrize(("clusters", "clustered"), [(31, True), (32, False)])
def test_four_clusters_for_five_cells_pass(clusters, clustered):
    score = ElementScore("Au", 0.9, 0.05, 8.0, 1e-6, True, 40, 40, clusters)
    assert any("clusters of cells" in text for text in cautions([score], SelectionOptions())) == clustered
    assert cautions([score], SelectionOptions(cluster_m=100.0)) == []


def test_the_significance_that_was_chosen_is_that_of_the_cautions():
    score = ElementScore("Au", 0.3, 0.1, -2.0, 0.04, False, 40, 40, 40)
    assert not any(text.startswith("Au:") for text in cautions([score], SelectionOptions()))
    assert any(text.startswith("Au:") for text in cautions([score], SelectionOptions(significance=0.05)))


@pytest.mark.parametrize(("count", "options"), [(5, {}), (6, {"cluster_m": 150.0})])
def test_five_deposit_cells_or_clusters_suffice(tmp_path, count, options):
    path = make_grid(tmp_path / "g.tif", noise(np.random.default_rng(1), "Au"))
    cells = np.array([(10, 10), (10, 40), (40, 10), (40, 60), (70, 80), (71, 80)])[:count]
    (score,) = select_elements(path, points_in(path, cells), SelectionOptions(draws=1, **options))
    assert (score.deposit_cells, score.clusters) == (count, 5)


def test_five_background_cells_suffice(tmp_path):
    path = make_grid(tmp_path / "g.tif", {"Au": np.random.default_rng(1).lognormal(size=(3, 5))})
    cells = [(row, column) for row in range(2) for column in range(5)]
    (score,) = select_elements(path, points_in(path, cells), SelectionOptions(draws=1, exclusion_m=0.0))
    assert (score.deposit_cells, score.background_cells) == (10, 5)


# -- cells of a grid, one by one


def test_background_of_a_draw_is_cut_to_the_number_asked_for_and_knows_deposits_beyond_the_grid(tmp_path):
    path = make_grid(tmp_path / "g.tif", {"index": np.arange(100.0 * 8).reshape(8, 100)})
    beyond = Points(np.array([500_000.0 - 150.0]), np.array([2_600_000.0 + 450.0]), UTM)
    with GridFile(path) as grid:
        some = draw_background(grid, beyond, 1000.0, 30, np.random.default_rng(0), Progress())
        every = draw_background(grid, beyond, 1000.0, 10**4, np.random.default_rng(0), Progress())
    assert len(some) == 30
    row, column = np.divmod(every[:, 0].astype(int), 100)
    distance = np.hypot(100.0 * (column + 0.5) + 150, 800.0 - 100.0 * (row + 0.5) - 450)
    assert distance.min() >= 1000
    all_rows, all_columns = np.indices((8, 100))
    expected = np.hypot(100.0 * (all_columns + 0.5) + 150, 800.0 - 100.0 * (all_rows + 0.5) - 450) >= 1000
    assert len(every) == expected.sum() < 800


def test_a_deposit_beyond_the_grid_takes_no_cell_of_it(tmp_path):
    path = make_grid(tmp_path / "g.tif", {"index": np.arange(600.0).reshape(20, 30)})
    # Column -1 of row 3 is no column 29 of row 2.
    beyond = Points(np.array([499_950.0]), np.array([2_600_000.0 + 2000.0 - 350.0]), UTM)
    with GridFile(path) as grid:
        every = draw_background(grid, beyond, 0.0, 10**4, np.random.default_rng(0), Progress())
    assert sorted(every[:, 0].tolist()) == list(range(600))


def test_a_deposit_off_the_middle_of_its_cell_takes_that_cell_even_without_an_exclusion(tmp_path):
    path = make_grid(tmp_path / "g.tif", {"index": np.arange(600.0).reshape(20, 30)})
    deposit = Points(np.array([500_000.0 + 1295.0]), np.array([2_600_000.0 + 2000.0 - 705.0]), UTM)
    with GridFile(path) as grid:
        every = draw_background(grid, deposit, 0.0, 10**4, np.random.default_rng(0), Progress())
    assert sorted(set(range(600)) - set(every[:, 0].astype(int).tolist())) == [7 * 30 + 12]


def test_only_cells_with_data_in_every_band_are_deposits_and_each_keeps_its_own_values(tmp_path):
    index = np.arange(600.0).reshape(20, 30)
    bands = {"index": index, "other": -index}
    bands["other"][4, 5] = np.nan
    path = make_grid(tmp_path / "g.tif", bands)
    cells = np.array([3 * 30 + 2, 4 * 30 + 5, 19 * 30 + 29])
    with GridFile(path) as grid:
        kept, values = values_at_deposits(grid, cells, Progress())
        every = read_cells(grid, np.arange(600)[::-1], [1, 0], Progress())
    assert kept.tolist() == [92, 599]
    assert values.tolist() == [[92, -92], [599, -599]]
    np.testing.assert_array_equal(every[:, 1], np.arange(600)[::-1])


def test_cells_of_a_large_grid_are_drawn_until_enough_were_tried(monkeypatch):
    from prospectivity.models.targeting.selection import cells as module

    monkeypatch.setattr(module, "_SHUFFLED_WHOLE", 100)
    monkeypatch.setattr(module, "_MOST_TRIED", 900)
    batches = list(random_cells(1000, 64, np.random.default_rng(0)))
    drawn = np.concatenate(batches)
    assert len(set(drawn.tolist())) == len(drawn) >= 900
    assert len(drawn) - len(batches[-1]) < 900
    assert drawn.tolist() != sorted(drawn.tolist())
    assert drawn.min() < 20
    assert drawn.max() > 980

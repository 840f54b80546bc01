"""Stored classifiers of cells say exactly what scikit-learn's say, and the same again after a trip through a file."""

import importlib
import sys
import threading

import numpy as np
import pytest
from hangs import HANG_S
from listeners import Listener, always

ensemble = pytest.importorskip("sklearn.ensemble")

from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.core.threads import while_listening
from prospectivity.models.statistics.auc import share_below_of
from prospectivity.models.targeting.cells import methods, scorers
from prospectivity.models.targeting.cells.features import BandTransform, Feature, FeatureTable
from prospectivity.models.targeting.cells.methods import AUTOMATIC, CLASSIFIERS, MEMBERS, TrainingCells, fit_cells
from prospectivity.models.targeting.cells.scorers import (
    EvidenceScorer,
    LinearScorer,
    MeanScorer,
    RankedScorer,
    TreesScorer,
    kind_of,
    scorer_from_arrays,
    share_below,
)
from prospectivity.models.targeting.header import ModelHeader, load_arrays, save_model

KINDS = ("value", "maximum", "mean", "spread")
RULES = FeatureTable(
    tuple(BandTransform(f"E{i}", False, 0.0, 0.0, 1.0) for i in range(3)),
    False,
    tuple(Feature(i, kind, 1.0) for i in range(3) for kind in KINDS),
    100.0,
)


@pytest.fixture(scope="module")
def training():
    rng = np.random.default_rng(0)
    features = rng.normal(size=(400, 12)).astype(np.float32)
    score = features[:, 0] + features[:, 1] - features[:, 6] + rng.normal(size=400)
    return TrainingCells(features, score > 1.5, 1)


@pytest.fixture(scope="module")
def others():
    return np.random.default_rng(1).normal(size=(3000, 12)).astype(np.float32)


def fitted(monkeypatch, module, name, training, method):
    """The scorer, and the scikit-learn model that it was made of."""
    made = []
    original = getattr(module, name).fit

    def fit(self, *arguments, **options):
        made.append(self)
        return original(self, *arguments, **options)

    monkeypatch.setattr(getattr(module, name), "fit", fit)
    return fit_cells(method, RULES, training, training.features), made[-1]


def test_logistic_regression_gives_the_decision_function(monkeypatch, training, others):
    from sklearn import linear_model

    scorer, model = fitted(monkeypatch, linear_model, "LogisticRegression", training, "logistic")
    np.testing.assert_allclose(
        scorer.score(others),
        model.decision_function(others[:, scorer.columns].astype(np.float64)),
        rtol=1e-12,
        atol=1e-12,
    )


@pytest.mark.parametrize("method", ["svm", "svmcontext"])
def test_the_support_vector_machine_gives_the_decision_function(monkeypatch, training, others, method):
    from sklearn import svm

    scorer, model = fitted(monkeypatch, svm, "SVC", training, method)
    # Distances are taken in single precision.
    np.testing.assert_allclose(scorer.score(others), model.decision_function(others[:, scorer.columns]), atol=2e-5)


@pytest.mark.parametrize(
    ("method", "kind"), [("randomforest", "RandomForestClassifier"), ("extratreescontext", "ExtraTreesClassifier")]
)
def test_forests_give_the_log_odds_of_predict_proba(monkeypatch, training, others, method, kind):
    scorer, model = fitted(monkeypatch, ensemble, kind, training, method)
    share = np.clip(model.predict_proba(others[:, scorer.columns])[:, 1], 1e-3, 1 - 1e-3)
    np.testing.assert_allclose(scorer.score(others), np.log(share / (1 - share)), rtol=1e-9, atol=1e-9)


def test_boosting_gives_the_decision_function(monkeypatch, training, others):
    scorer, model = fitted(monkeypatch, ensemble, "GradientBoostingClassifier", training, "gradientboosting")
    # scikit-learn begins with the weighted odds, which are even up to rounding.
    np.testing.assert_allclose(scorer.score(others), model.decision_function(others[:, scorer.columns]), atol=1e-9)


def test_weights_give_deposits_and_background_the_same_sum_and_a_mean_of_one():
    training = TrainingCells(np.zeros((10, 1), dtype=np.float32), np.arange(10) < 3, 1)
    np.testing.assert_allclose(training.weights, [5 / 3] * 3 + [5 / 7] * 7)


@pytest.mark.parametrize(
    ("method", "module", "name"),
    [
        ("logistic", "linear_model", "LogisticRegression"),
        ("svm", "svm", "SVC"),
        ("randomforest", "ensemble", "RandomForestClassifier"),
        ("gradientboosting", "ensemble", "GradientBoostingClassifier"),
        ("extratreescontext", "ensemble", "ExtraTreesClassifier"),
    ],
)
def test_every_classifier_of_scikit_learn_is_told_the_weights_and_those_that_draw_the_seed(
    monkeypatch, training, method, module, name
):
    kind = getattr(importlib.import_module(f"sklearn.{module}"), name)
    told, seeds, fit = [], [], kind.fit

    def listening(self, features, deposit, sample_weight=None):
        told.append(sample_weight)
        seeds.append(self.get_params().get("random_state"))
        return fit(self, features, deposit, sample_weight)

    monkeypatch.setattr(kind, "fit", listening)
    chosen = TrainingCells(training.features, training.deposit, 7, trees=20)
    fit_cells(method, RULES, chosen, training.features)
    for weights in told:
        np.testing.assert_array_equal(weights, chosen.weights)
    assert set(seeds) == ({7} if module == "ensemble" else {None})


@pytest.mark.parametrize("method", ["randomforest", "gradientboosting", "extratreescontext"])
def test_another_seed_gives_other_trees(training, others, method):
    scores = [
        fit_cells(method, RULES, TrainingCells(training.features, training.deposit, seed, trees=20), others).score(
            others
        )
        for seed in (1, 2)
    ]
    assert (scores[0] != scores[1]).any()


def test_the_ridge_of_logistic_regression_does_not_depend_on_how_often_each_cell_is_counted(training):
    twice = TrainingCells(np.tile(training.features, (2, 1)), np.tile(training.deposit, 2), 1)
    once, again = (fit_cells("logistic", RULES, cells, cells.features) for cells in (training, twice))
    np.testing.assert_allclose(again.weights, once.weights, atol=1e-3)
    # Mean loss plus half the squared weights: at the minimum, the gradient of the loss is minus the weights.
    score = once.score(training.features)
    slope = training.weights * (1 / (1 + np.exp(-score)) - training.deposit)
    np.testing.assert_allclose(
        (slope[:, None] * training.features[:, once.columns]).mean(axis=0), -once.weights, atol=1e-3
    )


@pytest.mark.parametrize("method", ["svm", "svmcontext"])
def test_the_kernel_is_as_wide_as_there_are_features(training, method):
    scorer = fit_cells(method, RULES, training, training.features)
    assert scorer.gamma == 1 / len(scorer.columns)


@pytest.mark.parametrize(
    ("method", "kind", "least"),
    [("randomforest", "RandomForestClassifier", 2), ("extratreescontext", "ExtraTreesClassifier", 5)],
)
def test_leaves_of_forests_hold_so_many_cells_at_least(monkeypatch, training, method, kind, least):
    _, model = fitted(monkeypatch, ensemble, kind, training, method)
    sizes = [tree.tree_.n_node_samples[tree.tree_.children_left < 0].min() for tree in model.estimators_]
    assert min(sizes) == least


def test_boosting_grows_all_its_rounds_of_shallow_trees_each_on_half_the_cells(monkeypatch, training):
    scorer, model = fitted(monkeypatch, ensemble, "GradientBoostingClassifier", training, "gradientboosting")
    assert len(scorer.roots) == 140
    trees = [tree.tree_ for tree in model.estimators_[:, 0]]
    assert max(tree.max_depth for tree in trees) == 3
    assert {int(tree.n_node_samples[0]) for tree in trees} == {len(training.deposit) // 2}
    # Of three features it looks at one at each cut: the square root of their number.
    assert model.max_features_ == 1


@pytest.mark.parametrize(
    ("method", "kinds"),
    [
        *((method, {"value"}) for method in ("logistic", "randomforest", "gradientboosting", "svm")),
        ("logisticcontext", {"maximum"}),
        *((method, set(KINDS)) for method in ("extratreescontext", "svmcontext")),
    ],
)
def test_each_method_sees_its_own_set_of_features(training, method, kinds):
    scorer = fit_cells(method, RULES, training, training.features)
    assert {KINDS[column % len(KINDS)] for column in scorer.columns} == kinds


def test_cuts_of_evidence_lie_at_nine_quantiles_of_the_background_and_cells_on_a_cut_below_it():
    rng = np.random.default_rng(4)
    background = np.sort(rng.integers(0, 100, 91)).astype(np.float32)
    # Deposits begin right above the eighth of the nine cuts, which is a value of the background itself.
    cut = background[72]
    assert cut == np.quantile(background, 0.8)
    features = np.concatenate([np.full(7, np.nextafter(cut, np.float32(1e3))), background])[:, None]
    one = FeatureTable((BandTransform("E", False, 0.0, 0.0, 1.0),), False, (Feature(0, "value", 0.0),), 100.0)
    scorer = fit_cells("weightsofevidence", one, TrainingCells(features, np.arange(98) < 7, 1), features)
    above = int((background > cut).sum())
    assert scorer.threshold.tolist() == [cut]
    np.testing.assert_allclose(scorer.above, np.log((7.5 / 8) / ((above + 0.5) / 92)))
    np.testing.assert_allclose(scorer.below, np.log((0.5 / 8) / ((91.5 - above) / 92)))
    assert scorer.score(np.array([[cut]], dtype=np.float32)).tolist() == scorer.below.tolist()


def test_weights_of_evidence_are_those_of_the_textbook_for_one_pattern():
    # 10 deposits, 8 on the pattern; 100 background cells, 20 on it (Bonham-Carter 1994, chapter 9), with half a cell
    # added to each count.
    features = np.concatenate([np.ones(8), np.zeros(2), np.ones(20), np.zeros(80)]).astype(np.float32)[:, None]
    one = FeatureTable((BandTransform("E", False, 0.0, 0.0, 1.0),), False, (Feature(0, "value", 0.0),), 100.0)
    scorer = fit_cells("weightsofevidence", one, TrainingCells(features, np.arange(110) < 10, 1), features)
    above, below = np.log((8.5 / 11) / (20.5 / 101)), np.log((2.5 / 11) / (80.5 / 101))
    np.testing.assert_allclose(scorer.score(np.array([[1.0], [0.0]], dtype=np.float32)), [above, below], rtol=1e-12)


def patterns(on_deposits, on_background):
    """A training of 10 deposits and 100 background cells, the given numbers of them on each pattern, and its rules."""
    columns = [np.r_[np.arange(10) < d, np.arange(100) < b] for d, b in zip(on_deposits, on_background)]
    bands = tuple(BandTransform(f"E{i}", False, 0.0, 0.0, 1.0) for i in range(len(columns)))
    rules = FeatureTable(bands, False, tuple(Feature(i, "value", 0.0) for i in range(len(columns))), 100.0)
    return rules, TrainingCells(np.column_stack(columns).astype(np.float32), np.arange(110) < 10, 1)


def studentised_contrast(d, b):
    counts = np.array([d + 0.5, b + 0.5, 10.5 - d, 100.5 - b])
    return abs(np.log(counts[0] * counts[3] / counts[1] / counts[2])) / np.sqrt((1 / counts).sum())


def test_patterns_of_a_studentised_contrast_below_one_and_a_half_take_no_part_in_the_evidence():
    # A strong pattern, one just above 1.5 and one just below, one that says nothing, and one that deposits shun.
    on_deposits, on_background = (8, 6, 5, 5, 0), (20, 30, 30, 50, 80)
    contrasts = [studentised_contrast(d, b) for d, b in zip(on_deposits, on_background)]
    assert [contrast >= 1.5 for contrast in contrasts] == [True, True, False, False, True]
    assert contrasts[1] < 2.0
    assert contrasts[2] > 1.0
    rules, training = patterns(on_deposits, on_background)
    scorer = fit_cells("weightsofevidence", rules, training, training.features)
    assert isinstance(scorer, EvidenceScorer)
    assert scorer.columns.tolist() == [0, 1, 4]
    assert (scorer.above > scorer.below).tolist() == [True, True, False]


def test_where_no_pattern_is_significant_the_strongest_alone_counts():
    # Weaker, too, than a cut beyond all cells would be if it were counted: half a cell in all four fields.
    rules, training = patterns((5, 6, 5), (45, 45, 48))
    assert (
        max(studentised_contrast(d, b) for d, b in ((5, 45), (6, 45), (5, 48)))
        == studentised_contrast(6, 45)
        < studentised_contrast(0, 0)
    )
    assert fit_cells("weightsofevidence", rules, training, training.features).columns.tolist() == [1]


@pytest.mark.parametrize("method", ["logistic", "svmcontext", AUTOMATIC])
def test_the_number_of_threads_changes_no_byte_of_what_is_learnt_or_said(method):
    threadpoolctl = pytest.importorskip("threadpoolctl")
    rng = np.random.default_rng(3)
    rules = FeatureTable(
        tuple(BandTransform(f"E{i}", False, 0.0, 0.0, 1.0) for i in range(20)),
        False,
        tuple(Feature(i, kind, 1.0) for i in range(20) for kind in KINDS),
        100.0,
    )
    features = rng.normal(size=(1040, 80)).astype(np.float32)
    features[:40, :8] += 0.7
    learnt = []
    for threads in (1, 2):
        with threadpoolctl.threadpool_limits(threads, user_api="blas"):
            scorer = RankedScorer.of(
                fit_cells(method, rules, TrainingCells(features, np.arange(1040) < 40, 1, trees=20), features), features
            )
            learnt.append({**scorer.arrays(), "score": scorer.score(features)})
    assert learnt[0].keys() == learnt[1].keys()
    for name, array in learnt[0].items():
        assert array.tobytes() == learnt[1][name].tobytes(), name


def test_without_threadpoolctl_which_mapping_can_do_without_a_kernel_scores_all_the_same(monkeypatch, training, others):
    scorer = fit_cells("svm", RULES, training, training.features)
    with_it = scorer.score(others)
    monkeypatch.setitem(sys.modules, "threadpoolctl", None)
    np.testing.assert_allclose(scorer.score(others), with_it, atol=5e-5)


@pytest.mark.parametrize("method", ["randomforest", "gradientboosting", "svm"])
def test_rows_that_are_scored_piece_by_piece_get_the_scores_of_the_whole(monkeypatch, training, others, method):
    scorer = fit_cells(method, RULES, training, training.features)
    some = others[:200]
    whole = scorer.score(some)
    monkeypatch.setattr(scorers, "_ROWS_AT_ONCE", 37)
    monkeypatch.setattr(scorers, "_KERNELS_AT_ONCE", 37 * 400)
    # Kernels are summed in single precision, which depends a little on how many rows go through together.
    np.testing.assert_allclose(scorer.score(some), whole, atol=5e-5)
    assert np.ptp(whole) > 0.1


def trees(values, threshold, **options):
    """One tree that asks feature 2 and has three leaves, the third by itself."""
    return TreesScorer(
        columns=np.array([4, 2]),
        roots=np.array([0, 3]),
        feature=np.array([1, -1, -1, -1], dtype=np.int32),
        threshold=np.array([threshold, -2.0, -2.0, -2.0]),
        left=np.array([1, 0, 0, 0], dtype=np.int32),
        right=np.array([2, 0, 0, 0], dtype=np.int32),
        value=np.array([0.0, *values]),
        **options,
    )


def at(values):
    """Cells whose feature 2 has these values."""
    features = np.full((len(values), 5), 7.0, dtype=np.float32)
    features[:, 2] = values
    return features


def test_trees_of_a_forest_are_averaged_and_those_of_boosting_added_to_the_intercept():
    cells = at([-1.0, 3.0])
    share = np.array([(0.2 + 0.4) / 2, (0.8 + 0.4) / 2])
    np.testing.assert_allclose(trees((0.2, 0.8, 0.4), 0.5, boosted=False).score(cells), np.log(share / (1 - share)))
    boosted = trees((0.2, 0.8, 0.4), 0.5, boosted=True, intercept=-1.5)
    np.testing.assert_allclose(boosted.score(cells), [0.6 - 1.5, 1.2 - 1.5])
    assert scorer_from_arrays("trees", boosted.arrays()).score(cells).tolist() == boosted.score(cells).tolist()
    certain = trees((0.0, 1.0, 0.0), 0.5, boosted=False), trees((0.0, 1.0, 1.0), 0.5, boosted=False)
    least, most = np.log(0.001 / 0.999), np.log(0.999 / 0.001)
    np.testing.assert_allclose(certain[0].score(cells), [least, 0.0], atol=1e-9)
    np.testing.assert_allclose(certain[1].score(cells), [0.0, most], atol=1e-9)


@pytest.mark.parametrize("threshold", [0.1, 0.3, 0.5, -0.1, 1 / 3, -2 / 3])
def test_a_value_goes_left_up_to_the_exact_threshold_and_not_to_its_rounding(threshold):
    rounded = np.float32(threshold)
    values = [np.nextafter(rounded, np.float32(-9)), rounded, np.nextafter(rounded, np.float32(9))]
    score = trees((0.0, 1.0, 0.0), threshold, boosted=True).score(at(values))
    assert score.tolist() == [float(float(value) > threshold) for value in values]


def test_a_mean_looks_at_the_features_of_all_its_members_and_at_evidence_beyond_a_threshold_only():
    line = LinearScorer(np.array([3, 1]), np.array([1.0, 2.0]), 0.5)
    evidence = EvidenceScorer(np.array([4]), np.array([0.25]), np.array([-1.0]), np.array([2.0]))
    mean = MeanScorer((line, evidence), np.array([[0.0, 1.0, 2.0], [-1.0, -1.0, 2.0]]))
    assert mean.columns.tolist() == [1, 3, 4]
    cells = np.zeros((2, 5), dtype=np.float32)
    cells[:, 4], cells[:, 1] = [0.25, 0.26], 0.5
    assert evidence.score(cells).tolist() == [-1.0, 2.0]
    # Scores of 1.5 lie three quarters up; of two equal quantiles the middle counts.
    np.testing.assert_allclose(mean.shares(cells), [[0.75, 0.75], [0.25, 1.0]])
    share = np.array([0.5, 5 / 6])  # No nearer to certain than half a step of the quantiles.
    np.testing.assert_allclose(mean.score(cells), np.log(share / (1 - share)), atol=1e-9)
    # In whatever order its arrays are stored.
    again = scorer_from_arrays("mean", dict(reversed(mean.arrays().items())))
    assert again.shares(cells).tolist() == mean.shares(cells).tolist()


def test_the_automatic_method_is_the_mean_share_of_its_members(training, others):
    scorer = fit_cells(AUTOMATIC, RULES, training, others)
    assert isinstance(scorer, MeanScorer)
    shares = []
    for name in MEMBERS:
        score = fit_cells(name, RULES, training, others).score(others)
        shares.append(np.argsort(np.argsort(score)) / (len(score) - 1))
    mean = np.mean(shares, axis=0)
    # Of a forest many cells tie, and quantiles are stored at 501 knots.
    np.testing.assert_allclose(1 / (1 + np.exp(-scorer.score(others))), mean, atol=0.01)
    assert scorer.shares(others).shape == (3, 3000)


def test_ties_of_a_ranking_share_their_middle():
    quantiles = np.array([0.0, 1.0, 1.0, 1.0, 2.0])
    np.testing.assert_allclose(
        share_below(np.array([-5.0, 0.0, 1.0, 1.5, 2.0, 9.0]), quantiles), [0, 0, 0.5, 0.75, 1, 1]
    )


def test_a_ranked_score_is_the_log_odds_of_the_share_below_and_keeps_the_order(training, others):
    for method in ("logistic", "randomforest", AUTOMATIC):
        scorer = fit_cells(method, RULES, training, others)
        ranked = RankedScorer.of(scorer, others)
        own = scorer.score(others)
        np.testing.assert_allclose(1 / (1 + np.exp(-ranked.score(others))), share_below_of(own, own), atol=0.006)
        fresh = np.random.default_rng(7).normal(scale=1.5, size=(2000, 12)).astype(np.float32)
        order = np.argsort(scorer.score(fresh), kind="stable")
        raw, made = scorer.score(fresh)[order], ranked.score(fresh)[order]
        assert (np.diff(made) >= 0).all()
        assert (np.diff(made)[np.diff(raw) > 1e-9] > 0).all()
        np.testing.assert_array_equal(ranked.columns, scorer.columns)


def test_beyond_the_training_grid_a_ranked_score_keeps_its_order_within_one_unit():
    line = LinearScorer(np.array([0]), np.ones(1), 0.0)
    ranked = RankedScorer.of(line, np.linspace(0, 1, 100, dtype=np.float32)[:, None])
    score = ranked.score(np.array([[-1000.0], [-1.0], [0.0], [1.0], [2.0], [1000.0]], dtype=np.float32))
    end = np.log(0.995 / 0.005)
    np.testing.assert_allclose(
        score, [-end - 1000 / 1001, -end - 0.5, -end, end, end + 0.5, end + 999 / 1000], rtol=1e-6
    )
    alike = RankedScorer.of(line, np.ones((10, 1), dtype=np.float32))
    np.testing.assert_allclose(alike.score(np.array([[0.0], [1.0], [2.0]], dtype=np.float32)), [-0.5, 0.0, 0.5])


@pytest.mark.parametrize("method", [*CLASSIFIERS, AUTOMATIC])
def test_a_trip_through_a_file_changes_no_score(tmp_path, training, others, method):
    scorer = RankedScorer.of(fit_cells(method, RULES, training, others), others)
    header = ModelHeader("cells", method, (), 1.0, 1.0, "", 1, 1, cells={"kinds": [kind_of(scorer)], "spacing_m": 1.0})
    save_model(tmp_path / "m.safetensors", header, scorer.arrays())
    _, arrays = load_arrays(tmp_path / "m.safetensors", "cells")
    np.testing.assert_array_equal(scorer_from_arrays(kind_of(scorer), arrays).score(others), scorer.score(others))


@pytest.mark.parametrize("method", [*CLASSIFIERS, AUTOMATIC])
def test_each_method_tells_the_planted_signal_and_rows_do_not_depend_on_one_another(training, method):
    scorer = fit_cells(method, RULES, training, training.features)
    fresh = np.random.default_rng(5).normal(size=(1000, 12)).astype(np.float32)
    truth = fresh[:, 0] + fresh[:, 1] - fresh[:, 6]
    assert np.corrcoef(scorer.score(fresh), truth)[0, 1] > (0.3 if method != "logisticcontext" else 0.2)
    # Kernels are summed in single precision, which depends a little on how many rows go through together.
    np.testing.assert_allclose(scorer.score(fresh[:7]), scorer.score(fresh)[:7], atol=5e-5)


def test_the_same_seed_gives_the_same_trees_and_their_number_can_be_chosen(training):
    few = TrainingCells(training.features, training.deposit, 1, trees=30)
    a, b = (fit_cells("extratreescontext", RULES, few, training.features) for _ in range(2))
    assert isinstance(a, TreesScorer)
    assert len(a.roots) == 30
    np.testing.assert_array_equal(a.threshold, b.threshold)


def test_what_does_not_exist_or_does_not_fit_is_said(training):
    with pytest.raises(InputError, match="There is no method 'oracle' for cells: choose one of automatic, logistic"):
        fit_cells("oracle", RULES, training, training.features)
    with pytest.raises(
        ModelFileError,
        match="a classifier of the kind 'oracle', which this version of the plugin does not know: update",
    ):
        scorer_from_arrays("oracle", {})
    with pytest.raises(ModelFileError, match="says it is of the kind 'linear' but its arrays do not fit"):
        scorer_from_arrays("linear", {"columns": np.zeros(1)})


def test_cancel_is_heard_while_a_support_vector_machine_is_fitted(monkeypatch):
    from sklearn import svm

    began, released, ended = threading.Event(), threading.Event(), threading.Event()
    original = svm.SVC.fit

    def fit(self, *arguments, **options):
        began.set()
        assert released.wait(HANG_S)
        original(self, *arguments, **options)
        ended.set()
        return self

    monkeypatch.setattr(svm.SVC, "fit", fit)
    rng = np.random.default_rng(0)
    features = rng.normal(size=(200, 12)).astype(np.float32)
    training = TrainingCells(features, rng.random(200) < 0.5, 1)
    with pytest.raises(Cancelled):
        fit_cells("svmcontext", RULES, training, features, Progress(Listener(stop=lambda _: began.is_set())))
    assert not ended.is_set()
    released.set()
    assert ended.wait(HANG_S)


def test_what_fails_in_a_thread_of_its_own_fails_here():
    def fail():
        raise InputError("no such thing")

    with pytest.raises(InputError, match="no such thing"):
        while_listening(fail, Progress())
    assert while_listening(lambda: 5, Progress()) == 5


def test_cancel_is_heard_while_trees_grow(training):
    for method in ("randomforest", "gradientboosting", "svm", "weightsofevidence"):
        with pytest.raises(Cancelled):
            methods.fit_cells(method, RULES, training, training.features, Progress(Listener(stop=always)))

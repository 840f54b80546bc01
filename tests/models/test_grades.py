"""Grades along drill holes: features, scales, weights, parts of whole holes, networks, and truths that are planted."""

from dataclasses import replace

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.grades.features import fit_features
from prospectivity.models.drillholes.grades.header import load_grade_model
from prospectivity.models.drillholes.grades.options import (
    ALL,
    FEEDFORWARD,
    KRIGING,
    LSTM,
    MOVED,
    NO_GRADIENTS,
    POSITION,
    TRANSFERRED,
    WEIGHTED,
    GradeOptions,
)
from prospectivity.models.drillholes.grades.points import HolePoints, class_limits, gradient_of
from prospectivity.models.drillholes.grades.prediction import predict_grades
from prospectivity.models.drillholes.grades.scale import fit_scale
from prospectivity.models.drillholes.grades.spectra import with_spectra
from prospectivity.models.drillholes.grades.training import GradeRequest, train_grades
from prospectivity.models.drillholes.grades.validation import GradeData, deal_holes, with_own_gradients
from prospectivity.models.drillholes.grades.weights import next_weights
from prospectivity.models.drillholes.gradients import SUFFIXES, GradientOptions, space_gradients
from prospectivity.models.reports.grades import first_line, grades_report
from prospectivity.models.spectra.table import Bands, Spectra
from prospectivity.models.synthetic.drillholes import DECISIVE, GRADE, UNRELATED, SampleHolesOptions, make_holes

torch = pytest.importorskip("torch")


class Log(Progress):
    """Remembers what was said."""

    def __init__(self):
        super().__init__()
        self.said = []

    def info(self, message):
        self.said.append(message)

    warn = info

    def span(self, start, stop):
        return self

    def part(self, name, start, stop):
        return self


def points_of(holes, numbers, texts=None, length=20):
    """Points every 2 m down vertical holes on a grid of 40 m."""
    rng = np.random.default_rng(holes)
    hole = np.repeat(np.arange(holes), length)
    depth = np.tile(1 + 2.0 * np.arange(length), holes)
    collar = np.column_stack([np.arange(holes) % 6, np.arange(holes) // 6]) * 40 + rng.uniform(-5, 5, (holes, 2))
    position = np.column_stack([collar[hole], 300 - depth])
    return HolePoints(position, hole, tuple(f"H{i}" for i in range(holes)), depth, numbers(rng, position), texts or {})


def sample_points(holes, seed=42):
    """The deposit that is made up, with gradients of both contents that see all samples."""
    table = make_holes(SampleHolesOptions(holes, seed)).intervals
    position = np.column_stack([table["place_east"], table["place_north"], table["place_up"]])
    names, hole = np.unique(table["hole"], return_inverse=True)
    contents = {name: table[name] for name in (DECISIVE, UNRELATED)}
    found = space_gradients(position, contents, hole, {}, GradientOptions(own_hole=True), Progress())
    numbers = {**contents, GRADE: table[GRADE]}
    for name in contents:
        numbers |= {name + suffix: found.values[name][:, i] for i, suffix in enumerate(SUFFIXES)}
    depth = (table["from"] + table["to"]) / 2
    return HolePoints(position, hole, tuple(names), depth, numbers)


FEATURES = (DECISIVE, UNRELATED, *(name + suffix for name in (DECISIVE, UNRELATED) for suffix in SUFFIXES))


# -- features ----------------------------------------------------------------------------------------------------------


def test_numbers_become_normal_scores_and_categories_columns_by_training_points_only():
    points = points_of(
        10, lambda rng, _: {"As": rng.lognormal(2, 1, 200)}, {"rock": (np.arange(200) % 3, ("tuff", "schist", "skarn"))}
    )
    points.numbers["As"][5] = np.nan
    train = points.hole < 8
    learnt = np.zeros((200, 1))
    rule = fit_features(points, ("As", "rock"), train, learnt, 1)
    rows = rule.apply(points)
    assert rows.shape == (200, 5)
    assert rule.member.tolist() == [0, 0, 1, 1, 1]
    known = train & np.isfinite(points.numbers["As"])
    assert rows[known, 0].mean() == pytest.approx(0, abs=0.02)
    assert rows[known, 0].std() == pytest.approx(1, abs=0.02)
    order = np.argsort(points.numbers["As"][known])
    assert (np.diff(rows[known, 0][order]) >= 0).all()
    assert rows[5, :2].tolist() == [0, 1]
    assert (rows[:, 2:].sum(axis=1) == 1).all()
    # Held-out points change nothing of the rule, and what training never saw is counted.
    points.numbers["As"][~train] = 1e6
    other = HolePoints(
        points.position, points.hole, points.holes, points.depth, points.numbers, {"rock": (np.full(200, 0), ("ore",))}
    )
    again = fit_features(points, ("As", "rock"), train, learnt, 1)
    assert np.array_equal(again.features[0].knots, rule.features[0].knots)
    assert rule.outside(other)[~train].tolist() == [2] * 40
    assert (rule.apply(other)[:, 2:] == 0).all()


def test_principal_components_are_those_of_training_spectra_and_their_number_is_what_tells_held_out_grades():
    rng = np.random.default_rng(2)
    points = points_of(12, lambda *_: {})
    scores = rng.normal(size=(240, 3)) * [30, 10, 3]
    loadings = np.linalg.qr(rng.normal(size=(50, 3)))[0].T
    spectra = scores @ loadings + 0.01 * rng.normal(size=(240, 50))
    points = replace(points, spectra=spectra, bands=Bands(400 + 10.0 * np.arange(50)))
    train = points.hole < 9
    rule = fit_features(points, (), train, scores[:, 2:] + 0.1 * rng.normal(size=(240, 1)), 1)
    assert len(rule.features) >= 3
    np.testing.assert_allclose(np.abs(rule.loadings[:3] @ loadings.T), np.eye(3), atol=0.02)
    few = fit_features(points, (), train, scores[:, :1], 1)
    assert len(few.features) < 10
    points.spectra[~train] = 1e3
    assert np.array_equal(fit_features(points, (), train, scores[:, :1], 1).loadings, few.loadings)


def test_spectra_join_by_the_name_of_the_sample_and_points_without_one_keep_none():
    points = points_of(2, lambda *_: {}, length=3)
    spectra = Spectra(Bands(np.array([1.0, 2.0])), np.arange(8.0).reshape(4, 2), "other", ("s1", "s2", "s3", "s9"), {})
    samples = (np.array([0, 1, -1, 2, -1, 3]), ("s3", "s2", "s7", "s1"))
    joined = with_spectra(points, samples, "sample", spectra, None, Progress())
    assert joined.spectra[0].tolist() == [4, 5]
    assert joined.spectra[5].tolist() == [0, 1]
    assert np.isnan(joined.spectra[[2, 3, 4]]).all()


# -- scales and weights ------------------------------------------------------------------------------------------------


def test_the_way_back_from_logarithms_keeps_the_mean_and_skewness_decides():
    rng = np.random.default_rng(4)
    grades = {"skewed": np.append(rng.lognormal(0, 1, 500), 0.0), "level": rng.normal(10, 1, 501)}
    log = Log()
    scale = fit_scale(grades, "auto", log)
    assert scale.log.tolist() == [True, False]
    assert any("skewed: 1 value of 0 count" in text for text in log.said)
    table = np.column_stack(list(grades.values()))
    learnt = scale.learnt(table) + rng.normal(0, 0.5, table.shape)
    factors = scale.factors(table, learnt)
    assert factors[1] == 1
    assert (scale.median(learnt) * factors)[:, 0].mean() == pytest.approx(table[:, 0].mean(), rel=1e-12)
    assert scale.median(learnt)[:, 0].mean() > 1.05 * table[:, 0].mean()
    with pytest.raises(InputError, match="has values below 0"):
        fit_scale({"x": np.array([-1.0, 2.0, 3.0])}, "always", log)


def test_weights_of_noise_sink_and_those_of_gains_beyond_two_standard_errors_do_not():
    rng = np.random.default_rng(5)
    weights = np.ones(3)
    for _ in range(25):
        weights = next_weights(weights, np.stack([rng.normal(0, 1, 8), rng.normal(3, 0.5, 8), np.zeros(8)]))
    assert weights[0] < 0.2
    assert weights[1] > 0.8
    assert weights[2] == 0
    assert next_weights(np.ones(1), np.zeros((1, 2))).tolist() == [1]


def test_limits_of_classes_are_read_and_refused():
    grades = {"Cu": np.arange(9.0), "Mo": np.arange(9.0)}
    assert class_limits("0.5, 2", grades).limits == {"Cu": (0.5, 2.0), "Mo": (0.5, 2.0)}
    both = class_limits("Mo=3", grades)
    assert both.limits["Mo"] == (3.0,)
    assert both.limits["Cu"] == pytest.approx((8 / 3, 16 / 3))
    assert class_limits("3", grades).classes("Cu", np.array([2.9, 3.0, np.nan]))[:2].tolist() == [0, 1]
    for text, words in (("2, 1", "are no limits"), ("a", "are no limits"), ("Zn=1", "the grades are Cu, Mo")):
        with pytest.raises(InputError, match=words):
            class_limits(text, grades)


# -- whole holes -------------------------------------------------------------------------------------------------------


def test_no_hole_is_split_and_each_is_held_out_once_in_a_repeat():
    hole = np.repeat(np.arange(23), np.random.default_rng(6).integers(1, 30, 23))
    rounds, folds = deal_holes(hole, GradeOptions(folds=5, repeats=2))
    assert (len(rounds), folds) == (10, 5)
    for one in rounds:
        parts = np.stack([one.fit, one.stop, one.out])
        assert (parts.sum(axis=0) == 1).all()
        assert all(len(np.unique(parts[:, hole == h].argmax(axis=0))) == 1 for h in range(23))
    for repeat in range(2):
        assert (sum(one.out.astype(int) for one in rounds if one.repeat == repeat) == 1).all()
    (split,), _ = deal_holes(np.arange(100), GradeOptions(validation="split"))
    assert [int(part.sum()) for part in (split.fit, split.stop, split.out)] == [70, 15, 15]


def test_gradients_of_a_grade_to_learn_never_see_the_grades_that_are_held_out():
    points = points_of(12, lambda rng, place: {"Cu": place @ [0.01, 0.02, 0.05] + 0.1 * rng.normal(size=240)})
    numbers = {**points.numbers, "Cu_dz": np.full(240, 9.0)}
    data = GradeData(replace(points, numbers=numbers), ("Cu_dz",), ("Cu",), None)
    train = points.hole >= 3
    found = with_own_gradients(data, train, 1, Progress()).numbers["Cu_dz"]
    assert np.nanmedian(found) == pytest.approx(0.05, abs=0.03)
    numbers["Cu"] = np.where(train, numbers["Cu"], 1e6)
    assert np.array_equal(with_own_gradients(data, train, 1, Progress()).numbers["Cu_dz"], found, equal_nan=True)
    assert [gradient_of(name) for name in ("Cu_ppm_dx", "Cu_DZ", "Cu", "dz")] == ["Cu_ppm", "Cu", "", ""]


def test_memory_goes_down_the_hole_and_padding_changes_nothing():
    from prospectivity.models.networks.lstm import HoleNetwork

    torch.manual_seed(1)
    holes = torch.randn(2, 7, 3)
    holes[1, 4:] = float("nan")
    for recurrent in (True, False):
        network = HoleNetwork(3, 2, recurrent).eval()
        with torch.no_grad():
            both = network(holes)
            assert both.shape == (11, 2)
            torch.testing.assert_close(network(holes[1:, :4]), both[7:])
            other = holes.clone()
            other[0, 3] += 1
            changed = (network(other) - both).abs().sum(1) > 0
        below = [False] * 3 + [True] + [recurrent] * 3 + [False] * 4
        assert changed.tolist() == below


# -- planted truths ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """A training on 26 of 52 holes of the made-up deposit, and the other points."""
    everything = sample_points(52)
    seen = np.flatnonzero(everything.hole % 2 == 0)
    path = tmp_path_factory.mktemp("grades") / "model.safetensors"
    options = GradeOptions(networks=(FEEDFORWARD,), epochs=30)
    result = train_grades(everything.taken(seen), GradeRequest(FEATURES, (GRADE,)), options, None, path, Progress())
    return result, path, everything.taken(np.flatnonzero(everything.hole % 2 == 1))


def test_gradients_help_where_they_decide_and_nothing_is_found_in_moved_grades(planted):
    result, _, _ = planted
    assert result.comparison(GRADE, (FEEDFORWARD, ALL), (FEEDFORWARD, NO_GRADIENTS)).verdict == 1
    assert result.row(GRADE, FEEDFORWARD, ALL, "held_out").figures.r2.low > 0.7
    assert result.row(GRADE, FEEDFORWARD, MOVED, "held_out").figures.r2.value < 0.05
    assert result.row(GRADE, KRIGING, POSITION, "held_out").holes == 26
    assert "Gradients help it in 1 of 1 grade" in first_line(result)
    page = grades_report(result).html()
    assert page.index("feed-forward network") < page.index("<figure")
    assert "moved grades" in page


def test_the_weight_of_noise_sinks_below_a_fifth_and_that_of_the_decisive_feature_stays(planted):
    weights = {one.feature: one.mean for one in planted[0].weights}
    assert weights[f"{DECISIVE}_dz"] > 0.8
    assert all(weights[f"{UNRELATED}{suffix}"] < 0.2 for suffix in ("", *SUFFIXES))


def test_intervals_hold_95_percent_of_the_grades_of_other_holes(planted):
    result, path, others = planted
    found = predict_grades(others, load_grade_model(path), Progress())
    truth = others.numbers[GRADE]
    inside = (truth >= found.low[:, 0]) & (truth <= found.high[:, 0])
    assert inside.mean() == pytest.approx(0.95, abs=0.03)
    assert result.coverage[0] == pytest.approx(0.95, abs=0.03)
    assert found.values[:, 0].mean() == pytest.approx(truth.mean(), rel=0.05)
    assert list(found.columns()) == [GRADE, f"{GRADE}_low", f"{GRADE}_high", "outside"]
    away = replace(others, numbers={**others.numbers, DECISIVE: np.full(len(others), 1e9)})
    log = Log()
    assert (predict_grades(away, load_grade_model(path), log).outside >= 1).all()
    assert any("beyond what training saw" in text for text in log.said)


def test_the_same_seed_gives_the_same_file_and_order_of_rows_does_not_matter(tmp_path):
    points = points_of(8, lambda rng, _: {"a": rng.normal(size=160), "Cu": rng.normal(size=160)})
    points.numbers["Cu"] += points.numbers["a"]
    options = GradeOptions(networks=(LSTM,), epochs=2, folds=3, compare=())
    files = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.safetensors"
        train_grades(points, GradeRequest(("a",), ("Cu",)), options, None, path, Progress())
        files.append(path.read_bytes())
    assert files[0] == files[1]
    model = load_grade_model(tmp_path / "a.safetensors")
    shuffled = np.random.default_rng(1).permutation(160)
    straight = predict_grades(points, model, Progress()).values
    np.testing.assert_allclose(predict_grades(points.taken(shuffled), model, Progress()).values, straight[shuffled])


def test_gradients_do_not_help_where_they_carry_nothing_and_memory_only_where_order_matters(tmp_path):
    def numbers(rng, position):
        value = rng.normal(size=len(position))
        above = np.where(np.arange(len(position)) % 20 == 0, 0.0, np.roll(value, 1))
        noise = 0.3 * rng.normal(size=(2, len(position)))
        gradient = rng.normal(size=len(position))
        return {"As": value, "As_dz": gradient, "here": value + noise[0], "above": above + noise[1]}

    points = points_of(24, numbers)
    options = GradeOptions(networks=(LSTM, FEEDFORWARD), epochs=18, folds=3, compare=("gradients",))
    path = tmp_path / "m.safetensors"
    result = train_grades(points, GradeRequest(("As", "As_dz"), ("here", "above")), options, None, path, Progress())
    for network in (LSTM, FEEDFORWARD):
        assert result.comparison("here", (network, ALL), (network, NO_GRADIENTS)).verdict != 1
    order, no_order = (result.comparison(t, (LSTM, ALL), (FEEDFORWARD, ALL)) for t in ("above", "here"))
    assert order.verdict == 1
    assert order.ratio.high < 0.7
    assert no_order.verdict != 1
    assert result.row("here", FEEDFORWARD, ALL, "held_out").figures.r2.value > 0.8


def test_a_model_of_another_deposit_helps_where_holes_are_few_and_others_are_refused(tmp_path):
    def numbers(rng, position):
        x, y = rng.normal(size=(2, len(position)))
        return {"x": x, "y": y, "Cu": np.sin(2 * x) * y + 0.1 * rng.normal(size=len(position))}

    request, rich = GradeRequest(("x", "y"), ("Cu",)), tmp_path / "rich.safetensors"
    options = GradeOptions(networks=(FEEDFORWARD,), epochs=30, folds=3, compare=(), log="never")
    train_grades(points_of(40, numbers), request, options, None, rich, Progress())
    few = points_of(5, numbers)
    path = tmp_path / "few.safetensors"
    result = train_grades(few, request, options, rich, path, Progress())
    assert result.comparison("Cu", (FEEDFORWARD, TRANSFERRED), (FEEDFORWARD, ALL)).ratio.value < 0.8
    assert result.written == (FEEDFORWARD, TRANSFERRED)
    assert predict_grades(few, load_grade_model(path), Progress()).values.shape == (100, 1)
    with pytest.raises(InputError, match="trained on other features: it has x, y, and these are y"):
        train_grades(few, GradeRequest(("y",), ("Cu",)), options, rich, path, Progress())
    with pytest.raises(InputError, match="the points lack y; they have x"):
        predict_grades(replace(few, numbers={"x": few.numbers["x"]}), load_grade_model(rich), Progress())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"features": ("Cu",)}, "is both a feature and a grade"),
        ({"features": ()}, "No feature was named"),
        ({"values": np.full(80, 0.01)}, "Cu is 0.01 at all 80 points.*below detection"),
        ({"values": np.full(80, np.nan)}, "Cu has no value at any point"),
        ({"holes": 1}, "All values of Cu are of the hole H0"),
        ({"holes": 3}, "has values in 3 holes: 5 are needed"),
        ({"depth": np.full(80, np.nan)}, "No point has both a place and a depth"),
    ],
)
def test_what_nothing_can_be_learnt_from_is_refused_before_any_work(change, words, tmp_path):
    holes = change.get("holes", 4)
    points = points_of(holes, lambda rng, _: {"a": rng.normal(size=20 * holes), "Cu": rng.normal(size=20 * holes)})
    points.numbers["Cu"] = change.get("values", points.numbers["Cu"])
    points = replace(points, depth=change.get("depth", points.depth))
    request = GradeRequest(change.get("features", ("a",)), ("Cu",))
    with pytest.raises(InputError, match=words):
        train_grades(points, request, GradeOptions(), None, tmp_path / "m.safetensors", Progress())
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_and_one_of_another_kind_are_refused(tmp_path, planted):
    _, path, _ = planted
    cut = tmp_path / "cut.safetensors"
    cut.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(ModelFileError, match="truncated"):
        load_grade_model(cut)
    from prospectivity.models.learning.model_file import check_kind

    with pytest.raises(ModelFileError, match="a model of grades along drill holes, and a classifier of spectra"):
        check_kind("grades", "classes", "m.safetensors")


def test_weights_are_kept_in_the_written_model(planted):
    result, path, _ = planted
    model = load_grade_model(path)
    assert model.header.method == FEEDFORWARD
    weights = model.network["network.weights"]
    assert (weights == 1).all() == (result.written[1] != WEIGHTED)


def test_spectra_tell_grades_by_their_principal_components_and_are_asked_for_in_prediction(tmp_path):
    rng = np.random.default_rng(8)
    points = points_of(8, lambda rng, _: {"x": rng.normal(size=160), "Cu": rng.normal(size=160)})
    shape = np.sin(np.arange(30) / 4)
    spectra = points.numbers["Cu"][:, None] * shape + 0.05 * rng.normal(size=(160, 30))
    spectra[::10] = np.nan
    points = replace(points, spectra=spectra, bands=Bands(400 + 10.0 * np.arange(30)))
    options = GradeOptions(networks=(FEEDFORWARD,), epochs=20, folds=3, compare=())
    path, log = tmp_path / "m.safetensors", Log()
    result = train_grades(points, GradeRequest(("x",), ("Cu",)), options, None, path, log)
    assert any("the spectrum 16" in text for text in log.said)
    assert result.row("Cu", FEEDFORWARD, ALL, "held_out").figures.r2.value > 0.6
    model = load_grade_model(path)
    found = predict_grades(points, model, Progress()).values[:, 0]
    assert np.corrcoef(found, points.numbers["Cu"])[0, 1] > 0.8
    with pytest.raises(InputError, match="trained on spectra as well"):
        predict_grades(replace(points, spectra=None), model, Progress())

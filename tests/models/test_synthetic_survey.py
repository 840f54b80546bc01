"""The made-up survey holds what it claims: the laws it is made by can be measured in it."""

import numpy as np
import pytest
from listeners import Listener, after_checks
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.synthetic import survey as module
from prospectivity.models.synthetic.drainage import Drainage
from prospectivity.models.synthetic.random_fields import RandomFields
from prospectivity.models.synthetic.survey import (
    PATHFINDERS,
    SURVEY_ELEMENTS,
    SurveyOptions,
    make_survey,
    survey_geometry,
    write_truth,
)
from scipy.spatial import cKDTree
from sklearn.metrics import roc_auc_score

SMALL = {"sample_count": 400, "area_km2": 94.0, "deposits_count": 8}


@pytest.fixture(scope="module")
def survey():
    """The default survey: the paper's size."""
    return make_survey(SurveyOptions())


def at(grid, survey, x, y):
    column, row = survey.geometry.cell_of(x, y)
    return grid[row, column]


def random_places(survey, count=3000):
    g, rng = survey.geometry, np.random.default_rng(0)
    return rng.uniform(g.x_min, g.x_max, count), rng.uniform(g.y_min, g.y_max, count)


def auc_at_deposits(values_at, survey):
    deposits, places = values_at(survey.deposits.x, survey.deposits.y), values_at(*random_places(survey))
    return roc_auc_score(np.repeat([1, 0], [len(deposits), len(places)]), np.concatenate([deposits, places]))


def test_the_default_survey_has_the_size_of_the_papers(survey):
    assert len(survey.samples) == 7234
    assert tuple(survey.samples.columns) == (
        "Au",
        "Sn",
        "Ag",
        "Mn",
        "Zn",
        "Sb",
        "Hg",
        "W",
        "B",
        "Cu",
        "Ba",
        "Pb",
        "As",
        "Bi",
        "Mo",
        "F",
    )
    assert survey.geometry.cell_area_km2 * survey.truth.size == pytest.approx(1694)
    assert survey.truth.shape == (survey.geometry.rows, survey.geometry.columns)
    assert survey.geometry.contains(survey.samples.x, survey.samples.y).all()
    assert len(set(survey.sample_ids)) == 7234


def test_the_same_seed_gives_the_same_survey_and_another_seed_another():
    first, again, other = (make_survey(SurveyOptions(**SMALL, seed=seed)) for seed in (7, 7, 8))
    names = list(SURVEY_ELEMENTS)
    assert np.array_equal(first.samples.values(names), again.samples.values(names))
    assert np.array_equal(first.samples.x, again.samples.x)
    assert np.array_equal(first.deposits.y, again.deposits.y)
    assert np.array_equal(first.truth, again.truth)
    assert first.below_detection == again.below_detection
    assert first.deposit_texts == again.deposit_texts
    assert not np.array_equal(first.truth, other.truth)
    assert not np.array_equal(first.samples.columns["Au"], other.samples.columns["Au"])


def test_undiscovered_deposits_leave_the_known_ones_as_they_are_and_are_part_of_the_truth():
    plain, hidden = make_survey(SurveyOptions(**SMALL)), make_survey(SurveyOptions(**SMALL, undiscovered=5))
    assert np.array_equal(plain.deposits.x, hidden.deposits.x)
    assert plain.deposit_texts == hidden.deposit_texts
    assert np.array_equal(plain.regional, hidden.regional)
    assert len(hidden.undiscovered) == 5
    assert at(hidden.truth, hidden, hidden.undiscovered.x, hidden.undiscovered.y).min() > 0.9
    others = SURVEY_ELEMENTS.keys() - set(PATHFINDERS)
    assert all(np.array_equal(plain.samples.columns[e], hidden.samples.columns[e]) for e in others)
    assert any(not np.array_equal(plain.samples.columns[e], hidden.samples.columns[e]) for e in PATHFINDERS)


def test_contents_are_log_normal_about_their_medians(survey):
    for symbol, element in SURVEY_ELEMENTS.items():
        logarithm = np.log10(survey.samples.columns[symbol])
        assert np.median(logarithm) == pytest.approx(np.log10(element.median), abs=0.06), symbol
        assert 0.75 < logarithm.std() / element.spread < 1.4, symbol


def test_neighbours_are_alike_but_not_equal(survey):
    """A semivariogram at 400 m that is clearly below the variance, and above the nugget that was planted."""
    xy = np.column_stack([survey.samples.x, survey.samples.y])
    pairs = cKDTree(xy).query_pairs(500, output_type="ndarray")
    for symbol, element in SURVEY_ELEMENTS.items():
        logarithm = np.log10(survey.samples.columns[symbol])
        near = 0.5 * np.mean((logarithm[pairs[:, 0]] - logarithm[pairs[:, 1]]) ** 2)
        assert 0.9 * element.nugget * element.spread**2 < near < 0.8 * logarithm.var(), symbol


def test_elements_of_one_rock_go_together(survey):
    names = list(SURVEY_ELEMENTS)
    correlation = np.corrcoef(np.log10(survey.samples.values(names)).T)

    def between(a, b):
        return correlation[names.index(a), names.index(b)]

    assert (
        min(between("Cu", "Zn"), between("Mn", "Zn"), between("W", "Bi"), between("As", "Sb"), between("W", "F")) > 0.25
    )
    assert between("W", "Cu") < 0


def test_deposits_stand_out_in_the_truth_and_the_regional_part_of_it_alone_is_imperfect(survey):
    assert auc_at_deposits(lambda x, y: at(survey.truth, survey, x, y), survey) > 0.98
    assert 0.75 < auc_at_deposits(lambda x, y: at(survey.regional, survey, x, y), survey) < 0.95
    assert survey.truth.min() >= 0
    assert survey.truth.max() <= 1
    assert 0.05 < survey.truth.mean() < 0.3


def test_the_eight_pathfinders_tell_of_deposits_and_the_others_do_not(survey):
    xy = np.column_stack([survey.samples.x, survey.samples.y])
    tree = cKDTree(xy)

    def idw(values):
        def values_at(x, y):
            distance, index = tree.query(np.column_stack([x, y]), k=12)
            weights = 1 / distance**2
            return (weights * values[index]).sum(axis=1) / weights.sum(axis=1)

        return values_at

    for symbol in SURVEY_ELEMENTS:
        auc = auc_at_deposits(idw(np.log10(survey.samples.columns[symbol])), survey)
        assert (0.65 < auc < 0.9) if symbol in PATHFINDERS else (0.35 < auc < 0.65), (symbol, auc)


def test_haloes_reach_farther_down_the_valleys_than_anywhere_else(monkeypatch):
    """The same survey with and without haloes: far from a deposit only samples downstream of one may differ."""
    options = SurveyOptions(sample_count=2000, area_km2=400, deposits_count=10)
    with_halo = make_survey(options)
    monkeypatch.setattr(
        module, "COMMODITIES", {name: (frequency, {}) for name, (frequency, _) in module.COMMODITIES.items()}
    )
    without = make_survey(options)
    samples, g = with_halo.samples, with_halo.geometry
    raised = np.max([samples.columns[e] / without.samples.columns[e] for e in PATHFINDERS], axis=0) > 1.1
    distance, _ = cKDTree(np.column_stack([with_halo.deposits.x, with_halo.deposits.y])).query(
        np.column_stack([samples.x, samples.y])
    )

    drainage = Drainage(with_halo.elevation.astype(float), g.cell_width)
    near = np.zeros(with_halo.truth.shape)
    for x, y in zip(with_halo.deposits.x, with_halo.deposits.y):
        near[np.hypot(g.eastings()[None, :] - x, g.northings()[:, None] - y) < 1500] = 1
    downstream = at(drainage.accumulate(near), with_halo, samples.x, samples.y) > 0

    far = distance > 1500
    assert raised[distance < 500].mean() > 0.5
    assert raised[far & downstream].sum() >= 10
    assert not raised[far & ~downstream].any()


def test_a_content_below_detection_is_half_the_limit_and_named(survey):
    assert 0.01 < np.mean([bool(names) for names in survey.below_detection]) < 0.15
    for symbol, element in SURVEY_ELEMENTS.items():
        named = np.array([symbol in names.split(", ") for names in survey.below_detection])
        values = survey.samples.columns[symbol]
        assert (values[named] == element.detection_limit / 2).all()
        assert (values[~named] >= element.detection_limit).all()


def test_samples_prefer_streams(survey):
    catchment = at(survey.catchment_km2, survey, survey.samples.x, survey.samples.y)
    assert np.median(catchment) > 5 * np.median(survey.catchment_km2)


def test_deposits_keep_their_distance_and_have_names(survey):
    distance, _ = cKDTree(np.column_stack([survey.deposits.x, survey.deposits.y])).query(
        np.column_stack([survey.deposits.x, survey.deposits.y]), k=2
    )
    assert distance[:, 1].min() > 800
    assert {len(texts) for texts in survey.deposit_texts.values()} == {len(survey.deposits)} == {40}
    assert len(set(survey.deposit_texts["name"])) == 40
    assert set(survey.deposit_texts["grade_class"]) == {"large", "medium", "small"}


def test_the_truth_is_written_north_up_as_it_is(survey, tmp_path):
    write_truth(survey, tmp_path / "truth.tif")
    with GridFile(tmp_path / "truth.tif") as file:
        assert file.names == ["favourability"]
        assert 'ID["EPSG",32649]' in file.geometry.crs or "32649" in file.geometry.crs
        assert np.array_equal(file.read()[0], survey.truth)
        assert file.sample(survey.deposits.x, survey.deposits.y).min() > 0.9


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"sample_count": 19}, "19 samples were asked for: give between 20 and 200,000"),
        ({"area_km2": 0.0}, "An area of 0 km2 was asked for: give between 1 and"),
        ({"area_km2": float("nan")}, "An area of nan km2"),
        ({"deposits_count": 0}, "0 deposits were asked for: give at least 1"),
        ({"undiscovered": -1}, "-1 undiscovered deposits"),
        ({"seed": -1}, "The seed -1 is negative"),
    ],
)
def test_a_wrong_number_is_named_with_what_is_possible(wrong, message):
    with pytest.raises(InputError, match=message):
        SurveyOptions(**wrong)


def test_deposits_that_find_no_room_are_counted():
    with pytest.raises(
        InputError,
        match=r"Only \d+ of 5000 deposits find room at 50 m from each other: ask for fewer deposits or a larger area",
    ):
        make_survey(SurveyOptions(sample_count=20, area_km2=1, deposits_count=5000))


@pytest.mark.parametrize("after", [0, 3, 10])
def test_cancel_is_obeyed(after):
    with pytest.raises(Cancelled):
        make_survey(SurveyOptions(**SMALL), Progress(Listener(stop=after_checks(after))))


# -- drainage ----------------------------------------------------------------------------------------------------------


def test_a_tilted_plane_drains_straight_down_its_slope():
    elevation = np.add.outer(np.zeros(5), [5.0, 4.0, 3.0, 2.0, 1.0])
    downstream = Drainage(elevation, 10.0).downstream.reshape(5, 5)
    inner = np.arange(25).reshape(5, 5)[1:-1, 1:-1]
    assert np.array_equal(downstream[1:-1, 1:-1], inner + 1)
    assert (downstream[0] == -1).all()


def test_a_pit_spills_over_its_lowest_saddle():
    elevation = np.full((7, 7), 10.0)
    elevation[3, 3] = 1.0  # the pit
    elevation[3, 4:] = [8.0, 7.0, 6.0]  # the way out, east
    flow = Drainage(elevation, 1.0).downstream
    path = [3 * 7 + 3]
    while flow[path[-1]] >= 0:
        path.append(int(flow[path[-1]]))
    assert path == [24, 25, 26, 27]


def test_accumulation_agrees_with_following_every_cell_downstream():
    rng = np.random.default_rng(3)
    elevation, amount = rng.normal(size=(12, 17)), rng.uniform(size=(12, 17))
    drainage = Drainage(elevation, 30.0)
    expected = np.zeros(elevation.size)
    for start in range(elevation.size):
        cell, carried = start, amount.ravel()[start]
        while cell >= 0:
            expected[cell] += carried
            following = drainage.downstream[cell]
            step = 30.0 * np.hypot(*(np.array(divmod(cell, 17)) - divmod(following, 17)))
            cell, carried = following, carried * np.exp(-step / 100.0)
    assert drainage.accumulate(amount, decay_m=100.0).ravel() == pytest.approx(expected, rel=1e-12)
    leaves = drainage.downstream == -1
    assert drainage.accumulate(amount).ravel()[leaves].sum() == pytest.approx(amount.sum())


# -- random fields -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("smoothness", [0.5, 2.0])
def test_a_matern_field_has_the_correlation_asked_for_at_its_range(smoothness):
    fields = RandomFields(300, 10.0, np.random.default_rng(1))
    drawn = [fields.matern(200.0, smoothness) for _ in range(4)]
    correlation = np.mean([np.mean(field[:, :-20] * field[:, 20:]) for field in drawn])
    assert correlation == pytest.approx(0.135, abs=0.06)
    assert drawn[0].mean() == pytest.approx(0, abs=1e-12)
    assert drawn[0].std() == pytest.approx(1)


def test_opposite_edges_of_a_field_are_strangers():
    fields = RandomFields(200, 10.0, np.random.default_rng(1))
    along_seam = np.mean([np.mean(field[:, 0] * field[:, -1]) for field in (fields.matern(300.0) for _ in range(30))])
    assert abs(along_seam) < 0.2


def test_cells_are_at_least_128_and_at_most_800_along_a_side():
    assert survey_geometry(1.0).columns == 128
    assert survey_geometry(100_000.0).columns == 800
    assert survey_geometry(1694.0).cell_width == pytest.approx(80, rel=0.01)

"""Block models: the box, the levels of the files, and what blocks say of a ground that is known."""

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("scipy")

from listeners import Listener, after_checks, at_fraction
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.drillholes import blocksummary, kriging
from prospectivity.models.drillholes.blockgrid import plan_blocks
from prospectivity.models.drillholes.blockmodel import BlockOptions, block_rows, estimate_blocks
from prospectivity.models.drillholes.kriging import SearchOptions, SpaceKriger, SpaceSamples
from prospectivity.models.drillholes.ordinary import compact_lots
from prospectivity.models.interpolation.variogram import Anisotropy, Structure, Variogram
from prospectivity.models.rasters.raster import GridFile

UTM = "EPSG:32637"
FLAT = Variogram(0.05, (Structure("spherical", 1.0, 120.0),), Anisotropy(0.0, 1.0, 0.4))
SIZE = (20.0, 25.0, 10.0)


def drilled(seed=0, holes=36, each=20):
    """Samples of a smooth ground: richer eastwards and downwards."""
    rng = np.random.default_rng(seed)
    collar = rng.uniform([0, 0], [200, 250], (holes, 2))
    hole = np.repeat(np.arange(holes), each)
    place = np.column_stack([collar[hole], -5.0 * np.tile(np.arange(each), holes) - 2.5])
    return place, truth(place), hole


def truth(place):
    return 3 + place[:, 0] / 100 - place[:, 2] / 50 + np.sin(place[:, 1] / 40)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("blocks")
    place, values, hole = drilled()
    grid = plan_blocks(place, SIZE, UTM)
    listener = Listener()
    made = estimate_blocks(place, {"Cu": values}, hole, {"Cu": FLAT}, grid, folder, BlockOptions(), Progress(listener))
    return place, values, hole, grid, made, folder


def read(path):
    with GridFile(path) as grid:
        return grid.read(), grid.names, grid.geometry


def test_corners_of_blocks_are_multiples_of_their_size_and_all_samples_lie_inside():
    place = np.array([[13.0, 26.0, -41.0], [39.0, 49.0, -3.0]])
    grid = plan_blocks(place, SIZE, UTM)
    assert (grid.plan.x_min, grid.plan.y_max, grid.bottom) == (0.0, 50.0, -50.0)
    assert (grid.plan.columns, grid.plan.rows, grid.levels) == (2, 1, 5)
    assert grid.elevations.tolist() == [-45, -35, -25, -15, -5]
    assert grid.volume_m3 == 5000
    asked = plan_blocks(place, SIZE, UTM, (0.0, 0.0, 100.0, 100.0), -20.0, 30.0)
    assert (asked.plan.columns, asked.plan.rows, asked.levels, asked.bottom) == (5, 4, 5, -20.0)


def test_a_band_is_a_level_lowest_first_and_says_its_elevation(model):
    _, _, _, grid, made, folder = model
    values, names, geometry = read(folder / "Cu.tif")
    assert [float(name) for name in names] == grid.elevations.tolist()
    assert values.shape == (grid.levels, grid.plan.rows, grid.plan.columns)
    assert geometry.aligned_with(grid.plan)
    assert [file.name for file in made.files] == ["Cu.tif", "Cu_variance.tif"]


def test_each_block_has_the_estimate_and_variance_of_its_discretised_volume(model):
    place, values, hole, grid, _, folder = model
    samples, _ = SpaceSamples.of(place, values, hole)
    krige = SpaceKriger(samples, FLAT, SearchOptions(radius_m=FLAT.practical_range_m))
    level, row, column = 4, 3, 5
    centre = np.array([[grid.plan.eastings()[column], grid.plan.northings()[row], grid.elevations[level]]])
    alone = krige.at(centre, Progress(), support=grid.support(3))
    assert read(folder / "Cu.tif")[0][level, row, column] == pytest.approx(alone.estimate[0], rel=1e-5)
    assert read(folder / "Cu_variance.tif")[0][level, row, column] == pytest.approx(alone.variance[0], rel=1e-5)


def test_blocks_follow_the_ground(model):
    _, _, _, grid, made, folder = model
    estimate = read(folder / "Cu.tif")[0].reshape(-1)
    expected = truth(grid.centres(slice(0, grid.plan.rows)))
    known = np.isfinite(estimate)
    assert known.mean() > 0.9
    assert np.corrcoef(estimate[known], expected[known])[0, 1] > 0.95
    (element,) = made.elements
    assert element.mean == pytest.approx(expected[known].mean(), abs=0.05)
    deep = element.swaths[2]
    assert (np.diff(deep.blocks[np.isfinite(deep.blocks)]) < 0).all()
    np.testing.assert_allclose(deep.blocks[2:-2], deep.samples[2:-2], atol=0.5)


def test_tonnage_falls_and_grade_rises_with_the_cut_off(model):
    (element,) = model[4].elements
    assert element.volume[0] == element.blocks * model[3].volume_m3
    assert (np.diff(element.volume) <= 0).all()
    assert (np.diff(element.grade) >= 0).all()
    assert (element.grade >= element.cutoff).all()
    assert element.grade[0] == pytest.approx(element.mean)


@pytest.mark.parametrize(
    ("low", "high", "cutoffs"),
    [
        (0.03, 2.02, [0.1 * i for i in range(21)]),
        (-3.0, 16.0, list(range(-3, 17))),
        (1000.2, 1000.4, [1000.2 + 0.01 * i for i in range(21)]),
        (3.7, 3.7, [0.0]),
        (5.0, 5.0, [5.0]),
        (0.0, 0.0, [0.0]),
        (2e-7, 3.9e-5, [2e-6 * i for i in range(20)]),
    ],
)
def test_cut_offs_are_round_numbers_and_count_what_reaches_them(low, high, cutoffs):
    values = np.linspace(low, high, 402)[:, np.newaxis]
    values[-1] = high
    grid = SimpleNamespace(levels=1)
    sums = SimpleNamespace(low=values.min(), high=values.max(), blocks=values.size)
    levels = SimpleNamespace(read=lambda bands: values[np.newaxis])
    found, number, total = blocksummary._tonnage(levels, grid, sums, Progress())
    assert found == pytest.approx(cutoffs, rel=1e-9, abs=1e-12)
    for cutoff, count, sum_of in zip(found, number, total):
        assert (count, sum_of) == ((values >= cutoff).sum(), pytest.approx(values[values >= cutoff].sum()))


def test_beyond_the_range_of_the_variogram_there_is_no_estimate(tmp_path):
    place, values, hole = drilled()
    grid = plan_blocks(place, SIZE, UTM, (0.0, 0.0, 1000.0, 250.0))
    short = Variogram(0.05, (Structure("spherical", 1.0, 60.0),))
    made = estimate_blocks(place, {"Cu": values}, hole, {"Cu": short}, grid, tmp_path, BlockOptions(), Progress())
    estimate = read(tmp_path / "Cu.tif")[0]
    assert np.isnan(estimate[:, :, grid.plan.eastings() > 270]).all()
    assert 0 < made.elements[0].blocks < len(grid)


def test_cancel_is_heard_while_blocks_far_from_all_samples_are_passed_over(monkeypatch):
    place, values, hole = drilled()
    krige = SpaceKriger(SpaceSamples.of(place, values, hole)[0], FLAT, SearchOptions(radius_m=50.0))
    monkeypatch.setattr(kriging, "_LOOKED_AT", 100)
    listener = Listener(after_checks(3))
    with pytest.raises(Cancelled):
        krige.reaches(np.full((1000, 3), 1e6), Progress(listener))
    assert listener.checks == 4


def test_a_cancelled_run_leaves_no_file(tmp_path):
    place, values, hole = drilled()
    grid = plan_blocks(place, (4.0, 4.0, 4.0), UTM)
    with pytest.raises(Cancelled):
        estimate_blocks(
            place,
            {"Cu": values},
            hole,
            {"Cu": FLAT},
            grid,
            tmp_path,
            BlockOptions(),
            Progress(Listener(at_fraction(0.3))),
        )
    assert list(tmp_path.iterdir()) == []


def test_boxes_and_blocks_that_cannot_be_are_refused():
    place = drilled()[0]
    with pytest.raises(InputError, match="Along elevation the size of blocks is 0: give metres"):
        plan_blocks(place, (10.0, 10.0, 0.0), UTM)
    with pytest.raises(InputError, match="The top of the blocks, -50, lies at or below their bottom, 0"):
        plan_blocks(place, SIZE, UTM, None, 0.0, -50.0)
    with pytest.raises(InputError, match="blocks were asked for, and 100,000,000 is the limit: take larger blocks"):
        plan_blocks(place, (0.1, 0.1, 0.1), UTM)
    with pytest.raises(InputError, match="Blocks of 0 points along a side"):
        BlockOptions(points=0)
    with pytest.raises(InputError, match="The density 0 is not positive"):
        BlockOptions(density=0.0)


def test_lots_hold_each_place_once_and_lie_together():
    places = np.random.default_rng(3).uniform(0, [400, 100, 100], (5000, 3))
    lots = list(compact_lots(places, 100))
    assert sorted(np.concatenate(lots).tolist()) == list(range(5000))
    assert max(map(len, lots)) <= 100
    # Of cubes of equal volume a side would be 37 long; of a hundred places at random, nearly 400.
    assert np.median([np.ptp(places[lot], axis=0).max() for lot in lots]) < 80
    assert list(compact_lots(np.empty((0, 3)), 100)) == []


@pytest.mark.parametrize("per_hole", [None, 3])
def test_factors_give_what_elimination_gives_whatever_places_lie_around(per_hole):
    place, values, hole = drilled()
    krige = SpaceKriger(SpaceSamples(place, values, hole), FLAT, SearchOptions(12, 2, per_hole, radius_m=60.0))
    places = np.random.default_rng(4).uniform([-50, -50, -120], [250, 300, 20], (3000, 3))
    found = krige.at(places, Progress(), np.array([[-3.0, 0, 0], [3.0, 0, 0]]))
    inside = np.array([[-3.0, 0, 0], [3.0, 0, 0]]) @ krige._turn.T
    straight = (places - krige._middle) @ krige._turn.T
    chosen = krige._neighbours(straight, None)
    expected = krige._universal(straight, chosen, inside, krige._within(inside), False)
    np.testing.assert_allclose(found.estimate, expected.estimate, rtol=1e-11)
    np.testing.assert_allclose(found.variance, expected.variance, rtol=1e-9, atol=1e-11)
    assert np.isnan(found.estimate).any()
    assert (found.count[np.isnan(found.estimate)] < 2).all()
    some = np.arange(0, 3000, 7)[::-1]
    alone = krige.at(places[some], Progress(), np.array([[-3.0, 0, 0], [3.0, 0, 0]]))
    np.testing.assert_array_equal(alone.estimate, found.estimate[some])


def test_covariances_too_smooth_for_a_factor_are_solved_all_the_same():
    place = np.column_stack([np.linspace(0, 1e-3, 40), np.zeros(40), np.zeros(40)])
    samples = SpaceSamples(place, np.full(40, 2.0), np.arange(40))
    smooth = Variogram(0.0, (Structure("gaussian", 1.0, 100.0),))
    found = SpaceKriger(samples, smooth, SearchOptions(20, 2, None)).at(np.array([[5e-4, 0.0, 0.0]]), Progress())
    assert found.estimate[0] == pytest.approx(2.0, abs=1e-6)


def test_of_equal_samples_on_a_line_the_estimate_is_their_value_however_near_they_lie():
    smooth, rng = Variogram(0.0, (Structure("gaussian", 1.0, 100.0),)), np.random.default_rng(0)
    regularised = 0
    for count in rng.integers(8, 41, 200):
        place = np.zeros((count, 3))
        place[:, 0] = np.linspace(0, 10 ** rng.uniform(-5, 0), count)
        krige = SpaceKriger(
            SpaceSamples(place, np.full(count, 2.0), np.arange(count)), smooth, SearchOptions(20, 2, None)
        )
        found = krige.at(place.mean(axis=0)[np.newaxis], Progress())
        assert found.estimate[0] == pytest.approx(2.0, abs=1e-6)
        regularised += found.regularised
    assert regularised


@pytest.mark.parametrize("drift", ["none", "linear"])
@pytest.mark.parametrize("spacing", [1e-3, 0.1, 1.0, 5.0, 20.0])
def test_however_smooth_a_variogram_is_a_plane_stays_a_plane(drift, spacing):
    place = np.random.default_rng(8).uniform(0, spacing * 10, (300, 3))
    plane = 5.0 + place @ np.array([0.02, -0.01, 0.03]) / spacing
    samples = SpaceSamples(place, plane, np.arange(300))
    smooth = Variogram(0.0, (Structure("gaussian", 1.0, 100.0),))
    krige = SpaceKriger(samples, smooth, SearchOptions(24, 5, None, drift=drift))
    inner = np.random.default_rng(9).uniform(spacing * 2, spacing * 8, (200, 3))
    found = krige.at(inner, Progress(), gradient=drift == "linear")
    off = np.abs(found.estimate - 5.0 - inner @ np.array([0.02, -0.01, 0.03]) / spacing)
    assert off.max() < (1e-6 if drift == "linear" else 0.03)
    assert (found.variance <= 1.0).all()
    if drift == "linear":
        np.testing.assert_allclose(found.gradient * spacing, np.tile([0.02, -0.01, 0.03], (200, 1)), atol=1e-5)
    told = found.warnings()
    assert not told or "nearly singular: a little was added to the variances" in told[0]
    # With samples 1 m apart rounding decides: 3 systems of 200 are nearly singular, or none, by the release of NumPy.
    assert drift == "linear" or spacing == 1.0 or (found.regularised > 0) == (spacing < 5.0)


def test_parts_of_a_wide_plan_fit_together(tmp_path):
    place, values, hole = drilled()
    grid = plan_blocks(place, (0.7, 25.0, 50.0), UTM)
    assert len(list(grid.tiles())) == 2
    options = BlockOptions(points=1)
    made = estimate_blocks(place, {"Cu": values}, hole, {"Cu": FLAT}, grid, tmp_path, options, Progress())
    samples, _ = SpaceSamples.of(place, values, hole)
    krige = SpaceKriger(samples, FLAT, SearchOptions(radius_m=FLAT.practical_range_m))
    expected = krige.at(grid.centres(slice(0, grid.plan.rows)), Progress()).estimate
    written = read(tmp_path / "Cu.tif")[0].reshape(-1)
    np.testing.assert_allclose(written, expected, rtol=1e-6)
    parts = list(block_rows(made))
    rows = {tuple(place): value for places, found in parts for place, value in zip(places, found["Cu"])}
    centres = grid.centres(slice(0, grid.plan.rows))
    known = np.isfinite(expected)
    assert rows == {tuple(place): value for place, value in zip(centres[known], written[known])}


def test_samples_at_one_elevation_lie_in_one_level():
    grid = plan_blocks(np.array([[1.0, 1.0, 7.0], [90.0, 60.0, 7.0]]), SIZE, UTM)
    assert (grid.levels, grid.bottom) == (1, 0.0)
    with pytest.raises(InputError, match="The top of the blocks, 7, lies at or below their bottom, 7"):
        plan_blocks(np.array([[1.0, 1.0, 7.0]]), SIZE, UTM, None, 7.0)


def test_an_element_that_cannot_be_kriged_is_named(tmp_path):
    place, values, hole = drilled()
    grid = plan_blocks(place, SIZE, UTM)
    for name, content, said in (
        ("Au", np.where(np.arange(len(values)) < 5, values, np.nan), "5 samples with a value of Au are too few"),
        ("Ag", np.ones(len(values)), "All 720 values of Ag are 1: there is nothing to krige"),
    ):
        with pytest.raises(InputError, match=said):
            estimate_blocks(place, {name: content}, hole, {}, grid, tmp_path, BlockOptions(), Progress())

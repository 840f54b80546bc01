"""Block models with a model of grades as their trend: regression kriging."""

from dataclasses import replace

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.blockgrid import plan_blocks
from prospectivity.models.drillholes.blockmodel import BlockOptions, estimate_blocks
from prospectivity.models.drillholes.grades.blocks import GradeTrend
from prospectivity.models.drillholes.grades.header import load_grade_model
from prospectivity.models.drillholes.grades.options import FEEDFORWARD, GradeOptions
from prospectivity.models.drillholes.grades.points import HolePoints
from prospectivity.models.drillholes.grades.training import GradeRequest, train_grades
from prospectivity.models.rasters.raster import GridFile

pytest.importorskip("torch")
OPTIONS = BlockOptions(points=1)


def ground(place):
    """A smooth feature, and a grade that follows it steeply."""
    feature = np.sin(place[:, 0] / 60) + np.cos(place[:, 1] / 50) + place[:, 2] / 40
    return feature, np.exp(1.5 * feature)


@pytest.fixture(scope="module")
def drilled(tmp_path_factory):
    """Holes in that ground, with the grade known in every third only, and a model of it."""
    rng = np.random.default_rng(3)
    holes, each = 36, 16
    hole = np.repeat(np.arange(holes), each)
    collar = np.column_stack([np.arange(holes) % 6, np.arange(holes) // 6]) * 40.0 + rng.uniform(-4, 4, (holes, 2))
    depth = np.tile(2.5 + 5.0 * np.arange(each), holes)
    place = np.column_stack([collar[hole], -depth])
    feature, grade = ground(place)
    grade = np.where(hole % 3 == 0, grade * np.exp(0.1 * rng.normal(size=len(place))), np.nan)
    points = HolePoints(place, hole, tuple(f"H{i}" for i in range(holes)), depth, {"As": feature, "Cu": grade})
    path = tmp_path_factory.mktemp("model") / "m.safetensors"
    options = GradeOptions(networks=(FEEDFORWARD,), epochs=25, folds=4, compare=(), log="always")
    train_grades(points, GradeRequest(("As",), ("Cu",)), options, None, path, Progress())
    return points, load_grade_model(path), path


def estimated(points, folder, trend):
    grid = plan_blocks(points.position, (20.0, 20.0, 10.0), "EPSG:32637")
    contents = {"Cu": points.numbers["Cu"]}
    made = estimate_blocks(points.position, contents, points.hole, {}, grid, folder, OPTIONS, Progress(), trend)
    with GridFile(folder / "Cu.tif") as file:
        values = file.read()
    return values, grid.centres(slice(None)), made


def test_a_trend_that_is_the_same_everywhere_changes_nothing(drilled, tmp_path):
    points, _, _ = drilled

    class Level:
        def left(self, element):
            return points.numbers[element] - 3.0

        def at(self, element, places):
            return np.full(len(places), 3.0)

    folders = [tmp_path / "with", tmp_path / "without"]
    for folder in folders:
        folder.mkdir()
    found = [estimated(points, folder, trend)[0] for folder, trend in zip(folders, (Level(), None))]
    np.testing.assert_allclose(found[0], np.maximum(found[1], 0), rtol=2e-5, atol=1e-6)
    assert np.isfinite(found[0]).any()


def test_blocks_below_nothing_stand_at_0_and_are_counted(drilled, tmp_path):
    points, _, _ = drilled

    class Low:
        def left(self, element):
            return points.numbers[element]

        def at(self, element, places):
            return np.where(places[:, 0] > 100, -1e3, 0.0)

    values, centres, made = estimated(points, tmp_path, Low())
    east = (centres[:, 0] > 100).reshape(values.shape) & np.isfinite(values)
    assert (values[east] == 0).all()
    assert (values[~east & np.isfinite(values)] > 0).any()
    assert any(f"{int(east.sum())} blocks came out below 0" in text for text in made.warnings)
    assert any("what it leaves of the samples was kriged" in text for text in made.warnings)


def test_blocks_between_holes_come_nearer_to_the_truth_by_what_the_model_knows(drilled, tmp_path):
    points, model, _ = drilled
    trend = GradeTrend(model, points, OPTIONS.search, 1, Progress())
    held_out = points.numbers["Cu"] - trend.left("Cu")
    known = np.isfinite(points.numbers["Cu"])
    np.testing.assert_allclose(held_out[known], model.known["held_out"][:, 0])
    errors = []
    for name, one in (("with", trend), ("without", None)):
        folder = tmp_path / name
        folder.mkdir()
        values, centres, _ = estimated(points, folder, one)
        true = ground(centres)[1].reshape(values.shape)
        errors.append(np.where(np.isfinite(values), np.abs(values - true), np.nan))
    both = np.isfinite(errors[0]) & np.isfinite(errors[1])
    assert both.sum() > 100
    assert errors[0][both].mean() < 0.7 * errors[1][both].mean()


def test_other_grades_and_missing_features_are_refused(drilled):
    points, model, _ = drilled
    trend = GradeTrend(model, points, OPTIONS.search, 1, Progress())
    with pytest.raises(InputError, match="The model tells Cu, and not Zn"):
        trend.left("Zn")
    bare = HolePoints(points.position, points.hole, points.holes, points.depth, {"Cu": points.numbers["Cu"]})
    with pytest.raises(InputError, match="trained on As, and the points lack As"):
        GradeTrend(model, bare, OPTIONS.search, 1, Progress())


def test_a_feature_is_missing_where_the_nearest_sample_lacks_it(drilled):
    points, model, _ = drilled
    east = points.position[:, 0] > 100
    lacking = replace(points, numbers={**points.numbers, "As": np.where(east, np.nan, points.numbers["As"])})
    trend = GradeTrend(model, lacking, OPTIONS.search, 1, Progress())
    places = np.column_stack([np.linspace(0, 200, 21), np.full((21, 2), -20.0)])
    told = trend.at("Cu", places)
    assert np.ptp(told[places[:, 0] > 130]) < 1e-6
    assert np.ptp(told[places[:, 0] < 70]) > 0.1

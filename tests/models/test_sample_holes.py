"""Made-up drill holes: their truth, and that desurvey and gradients find it."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.desurveying import DesurveyOptions, desurvey
from prospectivity.models.drillholes.gradients import GradientOptions, space_gradients
from prospectivity.models.drillholes.tables import Rows
from prospectivity.models.synthetic.drillholes import GRADE, UNITS, UNRELATED, SampleHolesOptions, make_holes

NAMES = {"x": "easting", "y": "northing", "z": "elevation"}


def rows(table, name):
    values = {
        NAMES.get(key, key): np.asarray(column, float) for key, column in table.items() if column.dtype.kind == "f"
    }
    return Rows(name, np.arange(len(table["hole"])) + 2, tuple(table["hole"].tolist()), values)


@pytest.fixture(scope="module")
def made():
    return make_holes(SampleHolesOptions())


@pytest.fixture(scope="module")
def placed(made):
    tables = (rows(made.collars, "collars"), rows(made.surveys, "surveys"), rows(made.intervals, "intervals"))
    return desurvey(*tables, {}, None, DesurveyOptions(), Progress())


def truth(made, result):
    names = ("place_east", "place_north", "place_up")
    return np.column_stack([made.intervals[name] for name in names])[result.row]


def test_desurveying_gives_the_true_places_back(made, placed):
    assert placed.problems == ()
    np.testing.assert_allclose(placed.position, truth(made, placed), atol=2e-3)


def test_the_grade_follows_the_rise_of_arsenic_and_not_its_content(made):
    log = {name: np.log(made.intervals[name]) for name in ("As_ppm", GRADE, UNRELATED)}
    rise = made.intervals["As_rise"] / made.intervals["As_ppm"]
    assert np.corrcoef(rise, log[GRADE])[0, 1] > 0.95
    assert abs(np.corrcoef(log["As_ppm"], log[GRADE])[0, 1]) < 0.35
    assert abs(np.corrcoef(log[UNRELATED], log[GRADE])[0, 1]) < 0.35


def test_the_true_rise_is_found_by_gradients_that_see_the_hole(made, placed):
    content = made.intervals["As_ppm"][placed.row]
    found = space_gradients(
        placed.position, {"As": content}, placed.hole, {}, GradientOptions(own_hole=True), Progress()
    ).values["As"][:, 2]
    known = np.isfinite(found)
    assert known.mean() > 0.95
    assert np.corrcoef(found[known], made.intervals["As_rise"][placed.row][known])[0, 1] > 0.8


def test_the_same_seed_makes_the_same_holes_and_another_one_others(made):
    again, other = make_holes(SampleHolesOptions()), make_holes(SampleHolesOptions(seed=1))
    assert all(np.array_equal(again.intervals[name], made.intervals[name]) for name in made.intervals)
    assert not np.array_equal(other.collars["x"], made.collars["x"])
    assert len(make_holes(SampleHolesOptions(holes=3)).collars["hole"]) == 3
    assert set(made.intervals["unit"]) == set(UNITS)
    with pytest.raises(InputError, match="0 holes were asked for: give 1 to 5,000"):
        SampleHolesOptions(holes=0)

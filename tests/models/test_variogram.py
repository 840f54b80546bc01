"""Variogram models against written-out formulas and PyKrige, and their file."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError, ResourceError
from prospectivity.models.interpolation.variogram import (
    Anisotropy,
    Structure,
    Variogram,
    read_variograms,
    variograms_text,
    write_variograms,
)
from prospectivity.models.interpolation.variogram_models import MODELS

DISTANCES = np.array([0.0, 1e-6, 3.0, 40.0, 99.0, 100.0, 101.0, 250.0, 1e5])


def gamma(model, distance, sill=2.0, range_m=100.0, nugget=0.5, **more):
    return Variogram(nugget, (Structure(model, sill, range_m, **more),)).gamma(np.asarray(distance, float))


def test_the_models_follow_their_formulas_written_out():
    assert gamma("spherical", [50.0]) == pytest.approx([0.5 + 2 * (1.5 * 0.5 - 0.5 * 0.125)], rel=1e-14)
    assert gamma("spherical", [100.0, 1000.0]) == pytest.approx([2.5, 2.5], rel=1e-14)
    assert gamma("exponential", [50.0]) == pytest.approx([0.5 + 2 * (1 - math.exp(-0.5))], rel=1e-14)
    assert gamma("gaussian", [50.0]) == pytest.approx([0.5 + 2 * (1 - math.exp(-0.25))], rel=1e-14)
    assert gamma("cubic", [50.0]) == pytest.approx([0.5 + 2 * (7 / 4 - 35 / 32 + 7 / 64 - 3 / 512)], rel=1e-14)
    assert gamma("cubic", [100.0, 1000.0]) == pytest.approx([2.5, 2.5], rel=1e-14)
    assert gamma("matern", [50.0], smoothness=1.5) == pytest.approx([0.5 + 2 * (1 - 1.5 * math.exp(-0.5))], rel=1e-14)
    assert gamma("matern", [50.0], smoothness=2.5) == pytest.approx(
        [0.5 + 2 * (1 - (1.5 + 0.25 / 3) * math.exp(-0.5))], rel=1e-14
    )


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_zero_at_zero_and_the_nugget_just_beyond(model):
    values = gamma(model, [0.0, 1e-9])
    assert values[0] == 0.0
    assert values[1] == pytest.approx(0.5, abs=1e-9)


@pytest.mark.parametrize("smoothness", [0.1, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 5.0, 10.0])
def test_every_model_rises_to_its_sill_without_gaps(smoothness):
    distance = np.concatenate([[0.0], np.geomspace(1e-9, 1e7, 2000)])
    for model in MODELS:
        values = gamma(model, distance, smoothness=smoothness)
        assert np.isfinite(values).all()
        assert (np.diff(values) >= -1e-12).all()
        assert values[-1] == pytest.approx(2.5, rel=1e-12)


def test_the_closed_forms_of_matern_agree_with_its_bessel_function():
    for smoothness in (0.5, 1.5, 2.5):
        near = gamma("matern", DISTANCES, smoothness=smoothness + 1e-9)
        assert gamma("matern", DISTANCES, smoothness=smoothness) == pytest.approx(near, abs=1e-7)
    assert gamma("matern", DISTANCES, smoothness=0.5) == pytest.approx(gamma("exponential", DISTANCES), rel=1e-14)


def test_the_models_agree_with_pykrige_under_its_own_idea_of_a_range():
    models = pytest.importorskip("pykrige.variogram_models")
    distance = DISTANCES[1:]
    assert gamma("spherical", distance) == pytest.approx(
        models.spherical_variogram_model([2.0, 100.0, 0.5], distance), rel=1e-13
    )
    assert gamma("exponential", distance) == pytest.approx(
        models.exponential_variogram_model([2.0, 300.0, 0.5], distance), rel=1e-13
    )
    assert gamma("gaussian", distance) == pytest.approx(
        models.gaussian_variogram_model([2.0, 700.0 / 4.0, 0.5], distance), rel=1e-13
    )


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("smoothness", [0.3, 1.5, 4.0])
def test_at_the_practical_range_95_percent_of_the_partial_sill_is_reached(model, smoothness):
    structure = Structure(model, 2.0, 100.0, smoothness)
    reached = structure.unit(np.array([structure.practical_range_m]))[0]
    assert reached == pytest.approx(1.0 if model in ("spherical", "cubic") else 0.95, rel=1e-9)
    if model == "exponential":
        assert structure.practical_range_m == pytest.approx(299.573, abs=1e-3)
    if model == "gaussian":
        assert structure.practical_range_m == pytest.approx(173.082, abs=1e-3)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("smoothness", [0.3, 1.5, 4.0])
def test_the_steepness_of_every_entry_is_the_slope_of_the_model(model, smoothness):
    entry, u, step = MODELS[model], np.array([0.05, 0.3, 0.7, 0.95, 1.5, 3.0]), 1e-6
    slope = (entry.correlation(u - step, smoothness) - entry.correlation(u + step, smoothness)) / (2 * step)
    assert entry.steepness(u, smoothness) == pytest.approx(slope / u, abs=1e-6)


@pytest.mark.parametrize("model", MODELS)
def test_every_entry_leaves_the_origin_as_it_says_and_names_its_source(model):
    entry, u = MODELS[model], np.array([1e-3, 2e-3])
    power = np.log2(np.divide(*(1 - entry.correlation(u, 1.5))[::-1]))
    assert power == pytest.approx({"linear": 1.0}.get(entry.at_origin, 2.0), abs=0.01)
    assert entry.name == model
    assert "(" in entry.source


def test_a_new_model_is_one_entry(monkeypatch, tmp_path):
    pentaspherical = replace(
        MODELS["spherical"],
        name="pentaspherical",
        correlation=lambda u, _: np.where(u < 1, 1 - u * (15 - 10 * u**2 + 3 * u**4) / 8, 0.0),
        steepness=lambda u, _: np.where(u < 1, (15 / u - 30 * u + 15 * u**3) / 8, 0.0),
    )
    monkeypatch.setitem(MODELS, "pentaspherical", pentaspherical)
    written = {"Au": Variogram(0.1, (Structure("pentaspherical", 2.0, 100.0),))}
    write_variograms(tmp_path / "v.json", written)
    assert read_variograms(tmp_path / "v.json") == written
    assert written["Au"].practical_range_m == 100.0
    assert written["Au"].gamma(np.array([50.0, 100.0])) == pytest.approx([0.1 + 2 * 0.79296875, 2.1])


@pytest.mark.parametrize("structures", [(), ("spherical",), ("exponential", "cubic", "matern")])
def test_the_covariance_is_what_the_semivariance_leaves_of_the_sill_also_in_a_given_array(structures):
    nested = Variogram(0.25, tuple(Structure(model, 1.5, 80.0) for model in structures))
    assert nested.covariance(DISTANCES) == pytest.approx(nested.sill - nested.gamma(DISTANCES), abs=1e-15)
    assert nested.covariance(np.zeros(1)) == nested.sill
    given = np.full(len(DISTANCES), np.nan)
    assert nested.covariance(DISTANCES, given) is given
    assert np.array_equal(given, nested.covariance(DISTANCES))


def test_nested_structures_and_the_nugget_add_up():
    short, long = Structure("spherical", 1.0, 50.0), Structure("exponential", 3.0, 400.0)
    nested = Variogram(0.25, (short, long))
    distance = DISTANCES[1:]
    assert nested.gamma(distance) == pytest.approx(0.25 + short.unit(distance) + 3 * long.unit(distance), rel=1e-14)
    assert nested.sill == 4.25
    assert nested.practical_range_m == long.practical_range_m


@settings(max_examples=60)
@given(
    seed=st.integers(0, 10**6),
    model=st.sampled_from(list(MODELS)),
    smoothness=st.floats(0.2, 4.0),
    range_m=st.floats(20.0, 2000.0),
    ratio=st.floats(0.1, 1.0),
    azimuth=st.floats(-360.0, 360.0),
)
def test_no_contrast_of_values_has_a_negative_variance(seed, model, smoothness, range_m, ratio, azimuth):
    """Conditional negative definiteness, which makes kriging systems solvable: -w' Γ w >= 0 where the w sum to zero."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, 1000, (2, 25))
    variogram = Variogram(0.0, (Structure(model, 1.0, range_m, smoothness),), Anisotropy(azimuth, ratio))
    matrix = variogram.gamma(variogram.rescale(x[:, None] - x, y[:, None] - y))
    contrasts = np.linalg.qr(np.column_stack([np.ones(25), rng.normal(size=(25, 24))]))[0][:, 1:]
    assert np.linalg.eigvalsh(-contrasts.T @ matrix @ contrasts).min() > -1e-10


def test_the_long_axis_lies_at_its_azimuth_clockwise_from_north():
    variogram = Variogram(0.0, (Structure("spherical", 1.0, 100.0),), Anisotropy(30.0, 0.25))
    along = np.array([math.sin(math.radians(30)), math.cos(math.radians(30))])
    across = np.array([along[1], -along[0]])
    assert variogram.rescale(*(100 * along)) == pytest.approx(100.0)
    assert variogram.rescale(*(-100 * along)) == pytest.approx(100.0)
    assert variogram.rescale(*(25 * across)) == pytest.approx(100.0)
    east = Variogram(0.0, (), Anisotropy(90.0, 0.5))
    assert east.rescale(np.array([10.0, 0.0]), np.array([0.0, 10.0])) == pytest.approx([10.0, 20.0])


def test_distances_between_straightened_places_are_the_rescaled_ones():
    variogram = Variogram(0.0, (), Anisotropy(140.0, 0.3))
    x, y = np.random.default_rng(0).uniform(0, 100, (2, 12))
    along, across = variogram.anisotropy.straighten(x, y)
    straight = np.hypot(along[:, None] - along, across[:, None] - across)
    assert variogram.rescale(x[:, None] - x, y[:, None] - y) == pytest.approx(straight, abs=1e-10)


def test_equal_variograms_are_one_key():
    first, second = (Variogram(0.1, (Structure("cubic", 1.0, 5.0),), Anisotropy(10, 0.5)) for _ in range(2))
    assert {first: 1}[second] == 1


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Structure("linear", 1, 1), "no variogram model 'linear'.*spherical"),
        (lambda: Structure("cubic", -1, 1), "partial sill.*-1"),
        (lambda: Structure("cubic", math.nan, 1), "partial sill.*nan"),
        (lambda: Structure("cubic", 1, 0), "range.*0 m"),
        (lambda: Structure("cubic", 1, math.inf), "range.*inf"),
        (lambda: Structure("matern", 1, 1, 0.0), "smoothness.*0.1 to 10"),
        (lambda: Anisotropy(math.nan, 0.5), "azimuth"),
        (lambda: Anisotropy(0, 0.0), "ratio.*at most 1"),
        (lambda: Anisotropy(0, 1.5), "ratio.*at most 1"),
        (lambda: Variogram(-0.1), "nugget.*-0.1"),
        (lambda: Variogram(0.1, transform="sqrt"), "no transform 'sqrt'"),
    ],
)
def test_impossible_parameters_are_named(make, message):
    with pytest.raises(InputError, match=message):
        make()


ALL_KINDS = {
    "Cu": Variogram(0.1234567890123456, (Structure("spherical", 1 / 3, 1234.5),)),
    "Au": Variogram(
        0.0, (Structure("matern", 2.0, 10.0, 0.7), Structure("gaussian", 0.5, 1e4)), Anisotropy(33.3, 0.4), "log"
    ),
    "größer": Variogram(7.0),
    "constant": Variogram(0.0),
}


def test_variograms_come_back_from_their_file_as_they_were(tmp_path):
    path = tmp_path / "variograms.json"
    write_variograms(path, ALL_KINDS)
    assert read_variograms(path) == ALL_KINDS
    assert list(read_variograms(path)) == list(ALL_KINDS)


def test_the_file_says_the_practical_range_which_reading_ignores(tmp_path):
    path = tmp_path / "variograms.json"
    write_variograms(path, {"Zn": Variogram(0.0, (Structure("exponential", 1.0, 100.0),))})
    content = json.loads(path.read_text(encoding="utf-8"))
    structure = content["variograms"]["Zn"]["structures"][0]
    assert (content["format"], content["version"]) == ("prospectivity-variograms", 1)
    assert structure["practical_range_m"] == pytest.approx(299.573, abs=1e-3)
    structure["practical_range_m"] = 5
    path.write_text(json.dumps(content), encoding="utf-8")
    assert read_variograms(path)["Zn"].structures[0].range_m == 100.0


def entry(**changes):
    good = {
        "nugget": 1.0,
        "structures": [{"model": "spherical", "partial_sill": 1.0, "range_m": 10.0}],
        "anisotropy": None,
        "transform": "none",
    }
    return {key: value for key, value in {**good, **changes}.items() if value != "absent"}


def structure(**changes):
    return [
        {
            key: value
            for key, value in {"model": "spherical", "partial_sill": 1.0, "range_m": 10.0, **changes}.items()
            if value != "absent"
        }
    ]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (entry(nugget="absent"), "Cu has no nugget"),
        (entry(nugget="0.1"), 'Cu: "nugget" is "0.1": give a number'),
        (entry(nugget=True), '"nugget" is true'),
        (entry(nugget=-1), "Cu: The nugget.*-1"),
        (entry(nugget=math.nan), "nugget.*nan"),
        (entry(nuget=1), "unknown entry nuget.*nugget, structures"),
        (entry(structures={}), '"structures" is {}: give a list'),
        (entry(structures=[3]), "Cu, structure 1 is 3: give an object"),
        (
            entry(structures=structure(model="linear")),
            "structure 1: There is no|Cu: There is no variogram model 'linear'",
        ),
        (entry(structures=structure(model=["spherical"])), "no variogram model"),
        (entry(structures=structure(range_m=None)), '"range_m" is null'),
        (entry(structures=structure(range_m="absent")), "structure 1 has no range_m"),
        (entry(structures=structure(model="matern")), 'no "smoothness"'),
        (entry(anisotropy={"azimuth_deg": 10}), "anisotropy has no ratio"),
        (entry(anisotropy={"azimuth_deg": 10, "ratio": 2}), "ratio.*2"),
        (entry(anisotropy=5), "anisotropy is 5"),
        (entry(transform="cube"), "no transform 'cube'"),
        ([], "Cu is \\[\\]"),
    ],
)
def test_each_mistake_in_an_edited_entry_is_named_with_its_place(tmp_path, bad, message):
    path = tmp_path / "edited.json"
    path.write_text(
        json.dumps({"format": "prospectivity-variograms", "version": 1, "variograms": {"Cu": bad}}), encoding="utf-8"
    )
    with pytest.raises(InputError, match=message) as caught:
        read_variograms(path)
    assert str(caught.value).startswith("edited.json: Cu")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"format": ', "not valid JSON at line 1, column 12"),
        ("[1, 2]", "does not hold variograms"),
        ('{"format": "other"}', "does not hold variograms"),
        ('{"format": "prospectivity-variograms", "version": 2}', "version 2 and this plugin reads version 1"),
        ('{"format": "prospectivity-variograms", "version": 1}', 'no "variograms"'),
        ('{"format": "prospectivity-variograms", "version": 1, "variograms": {}}', 'no "variograms"'),
    ],
)
def test_a_file_that_is_not_ours_is_refused_with_the_reason(tmp_path, text, message):
    path = tmp_path / "other.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_variograms(path)


def test_a_missing_or_binary_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_variograms(tmp_path / "none.json")
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(InputError, match="UTF-8"):
        read_variograms(tmp_path / "binary.json")


def test_a_folder_that_does_not_exist_is_named_before_writing(tmp_path):
    with pytest.raises(ResourceError, match="does not exist"):
        write_variograms(tmp_path / "none" / "v.json", ALL_KINDS)


def test_towards_a_direction_the_range_is_that_of_the_ellipse():
    variogram = Variogram(0.5, (Structure("spherical", 2.0, 1000.0),), Anisotropy(30, 0.25))
    distance = np.array([100.0, 400.0])
    assert variogram.towards(30, distance) == pytest.approx(variogram.gamma(distance))
    assert variogram.towards(210, distance) == pytest.approx(variogram.gamma(distance))
    assert variogram.towards(120, distance) == pytest.approx(variogram.gamma(4 * distance))


def test_the_text_of_variograms_is_what_their_file_holds(tmp_path):
    variograms = {"Cu": Variogram(0.5, (Structure("matern", 2.0, 1000.0, 2.5),), Anisotropy(30, 0.25), "log")}
    write_variograms(tmp_path / "a.json", variograms)
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == variograms_text(variograms)

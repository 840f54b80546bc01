"""Numbers in fields of contents that are none: codes for a missing value are left out, negatives refused."""

import numpy as np
import pytest
from prospectivity.models.assays.analytes import negative_by_name
from prospectivity.models.assays.contents import find_codes, is_code, without_codes
from prospectivity.models.core.errors import InputError

RNG = np.random.default_rng(5)


def contents(*others, size=60, largest=200.0):
    """Log-normal contents up to `largest`, then other numbers."""
    drawn = np.exp(RNG.normal(size=size))
    return np.concatenate([drawn * largest / drawn.max(), others])


@pytest.mark.parametrize(
    "value",
    [
        -99,
        -999,
        -9999,
        -99999,
        -999.25,
        -99.99,
        -9999.9,
        np.float32(-9999.9),
        999,
        9999,
        999999.0,
        99999999.0,
        1e30,
        -1e30,
        1.70141e38,
        -3.4028234663852886e38,
        np.inf,
        -np.inf,
        -32768,
        -2147483648,
        2147483647,
    ],
)
def test_codes_are_known_by_how_they_are_written(value):
    assert is_code(float(value))


@pytest.mark.parametrize("value", [-9, -5, -0.5, 99, 9.99, 0.0, 9998, 9990, -99.5, -100, 1000, 99.0, 123456.0])
def test_other_numbers_are_no_codes(value):
    assert not is_code(float(value))


@pytest.mark.parametrize("code", [-99.0, -999.0, -9999.0, -999.25, 1e30, -1e30, 1.70141e38, -1.7976931348623157e308])
def test_negative_and_huge_codes_are_left_out_wherever_they_stand(code):
    values = contents(code, 5000.0, code)
    codes = find_codes(values)
    assert np.flatnonzero(codes.where).tolist() == [60, 62]
    assert codes.values == (code,)
    assert not codes.doubtful.any()


@pytest.mark.parametrize(("code", "largest"), [(9999.0, 200.0), (99999.0, 9_000.0), (999.0, 30.0)])
def test_a_positive_code_that_stands_apart_is_left_out_if_several_samples_hold_it(code, largest):
    codes = find_codes(contents(code, code, code, largest=largest))
    assert np.flatnonzero(codes.where).tolist() == [60, 61, 62]


def test_a_positive_code_near_other_contents_is_kept_and_said():
    values = contents(9999.0, 9999.0, largest=3_000.0)
    codes = find_codes(values)
    assert not codes.where.any()
    assert np.flatnonzero(codes.doubtful).tolist() == [60, 61]
    columns, (warning,) = without_codes({"Fe": values}, range(62), "Soil", negative=False)
    assert columns["Fe"].tolist() == values.tolist()
    assert warning == (
        "Fe: 9999 in 2 of 62 samples (features 60-61) look like a code for a missing value and were kept, because"
        " other contents of the field come near. If they are one, take them out with MISSING_CODES of 'Clean assays'"
        " (prospectivity:cleanassays)."
    )


def test_a_content_that_is_written_like_a_code_stays_a_content():
    among = find_codes(contents(999.0, 9999.0, 12_000.0, largest=8_000.0))
    once = find_codes(contents(9999.0, largest=200.0))
    assert not among.where.any()
    assert not among.doubtful.any()
    assert not once.where.any()
    # One nugget is nearer than a hundred times the next value; a code in one sample is not.
    assert find_codes(contents(9999.0, largest=90.0)).where.sum() == 1


def test_two_positive_codes_do_not_hide_one_another():
    assert find_codes(contents(9999.0, 9999.0, 99999.0, 99999.0)).values == (9999.0, 99999.0)


def test_a_negative_number_far_beyond_every_content_is_a_code_however_it_is_written():
    assert find_codes(contents(-8888.0)).values == (-8888.0,)
    assert not find_codes(contents(-50.0, largest=4.0)).where.any()
    assert not find_codes(contents(-150.0, largest=40.0)).where.any()


def test_a_field_of_residuals_loses_only_codes_that_stand_apart():
    residuals = RNG.normal(scale=400, size=300)
    residuals[[3, 4]] = -999.0
    assert not find_codes(residuals, negative=True).where.any()
    residuals[[7, 8]] = -99999.0
    assert find_codes(residuals, negative=True).values == (-99999.0,)


def test_codes_become_missing_field_by_field_with_count_and_features():
    values = {"Au": contents(-9999.0, -9999.0, 1e30), "Cu": contents(1.0, 2.0, 3.0)}
    columns, warnings = without_codes(values, [*range(1, 61), 70, 71, 90], "Soil", negative=False)
    assert np.isnan(columns["Au"]).tolist() == [False] * 60 + [True] * 3
    assert columns["Au"][:60].tolist() == values["Au"][:60].tolist()
    assert columns["Cu"].tolist() == values["Cu"].tolist()
    assert warnings == [
        "Au: -9999, 1e+30 in 3 of 63 samples (features 70-71, 90) stand for a missing value and were left out."
    ]
    assert values["Au"][60] == -9999.0


def test_codes_of_many_fields_are_one_warning_and_doubtful_numbers_another():
    coded = {f"E{i}": contents(-9999.0, 1.0) for i in range(5)}
    doubtful = {name: contents(9999.0, 9999.0, largest=3_000.0) for name in ("Fe", "Mn")}
    _, warnings = without_codes({**coded, **doubtful}, range(62), "Soil", negative=False)
    each = "-9999 in 1 of 62 samples (feature 60)"
    assert warnings == [
        "5 fields hold numbers that stand for a missing value and were left out:"
        f" E0 {each}; E1 {each}; E2 {each}; and 2 more fields.",
        "2 fields hold numbers that look like a code for a missing value and were kept, because other contents of the"
        " field come near: Fe 9999 in 2 of 62 samples (features 60-61); Mn 9999 in 2 of 62 samples (features 60-61). If"
        " they are one, take them out with MISSING_CODES of 'Clean assays' (prospectivity:cleanassays).",
    ]


def test_other_negative_contents_are_refused_with_the_way_to_clean_them():
    with pytest.raises(InputError) as refusal:
        without_codes({"Au": contents(-0.5, -0.5, -5.0), "Cu": contents(0, 1, 2)}, range(63), "Soil", negative=False)
    assert str(refusal.value) == (
        "Soil holds contents below zero, which no content is: Au -5, -0.5 in 3 of 63 samples (features 60-62)."
        " Laboratories write 'below detection' so, or a code for a missing value: clean the samples first with 'Clean"
        " assays' (prospectivity:cleanassays). Where negative numbers are meant, as in log-ratios or residuals, set"
        " NEGATIVE."
    )


def test_negative_numbers_that_are_meant_stay():
    values = np.array([-1.5, 0.2, -0.3, 2.0])
    columns, warnings = without_codes({"anything": values}, range(4), "Soil", negative=True)
    assert columns["anything"].tolist() == values.tolist()
    assert warnings == []
    columns, _ = without_codes({"Cu_ppm_clr": values, "LOI": values}, range(4), "Soil", negative=False)
    assert columns["Cu_ppm_clr"].tolist() == values.tolist()


@pytest.mark.parametrize("name", ["Cu_ppm_clr", "Au_log10", "log_Au", "Zn_ilr", "LOI_pct", "Cu residual", "PC1", "Eh"])
def test_names_tell_what_may_be_negative(name):
    assert negative_by_name(name)


@pytest.mark.parametrize("name", ["Cu", "Au_ppb", "Ce_ppm", "Pb", "value", "As", "SiO2"])
def test_names_of_contents_are_not_negative(name):
    assert not negative_by_name(name)

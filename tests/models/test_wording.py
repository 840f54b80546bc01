"""Lists and numbers as they stand in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.wording import (
    FIELDS,
    NAMES,
    chained,
    counted,
    first_sentence,
    listed,
    named,
    shortened,
    those_of,
    unchained,
)

MANY = [f"E{i}" for i in range(52)]


def test_long_lists_are_cut_after_eight_names_and_counted():
    assert listed(["Au"]) == shortened(["Au"]) == "Au"
    assert listed(MANY[:8]) == shortened(MANY[:8]) == "E0, E1, E2, E3, E4, E5, E6, E7"
    assert shortened(MANY) == "E0, E1, E2, E3, E4, E5, E6, E7, …"
    assert listed(MANY) == "E0, E1, E2, E3, E4, E5, E6, E7, … (52 in all)"


def test_those_of_all_are_named_alone_or_with_their_number():
    assert those_of(["Au"], 52) == "Au"
    assert those_of(["Au", "Cu"], 52) == "2 of 52 elements (Au, Cu)"
    assert those_of(MANY, 60, "band") == "52 of 60 bands (E0, E1, E2, E3, E4, E5, E6, E7, …)"


def test_a_number_stands_with_the_noun_that_it_takes():
    assert [counted(n, "deposit") for n in (0, 1, 2, 12_345)] == [
        "0 deposits",
        "1 deposit",
        "2 deposits",
        "12,345 deposits",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Au,Cu", ["Au", "Cu"]),
        (" Au ; Cu ,", ["Au", "Cu"]),
        ('"Au, ppb","Cu; ppm",Zn', ["Au, ppb", "Cu; ppm", "Zn"]),
        (' "Au, ppb" ; Zn', ["Au, ppb", "Zn"]),
        ('"the ""best"", of all"', ['the "best", of all']),
        ('5" core,2" core', ['5" core', '2" core']),
        ('"open, x', ['"open', "x"]),
        ("", []),
        (", ;,", []),
    ],
)
def test_names_are_read_out_of_a_text(text, names):
    assert unchained(text) == names


@given(st.lists(st.text(alphabet='aA,;" \n|1', min_size=1, max_size=8).filter(lambda name: name.strip()), max_size=6))
@pytest.mark.parametrize("separators", [NAMES, FIELDS])
def test_any_names_make_the_trip_through_a_text(separators, names):
    assert unchained(chained(names, separators), separators) == names


def test_plain_names_stay_plain_and_fields_of_qgis_may_hold_commas():
    assert chained(["Au", "Cu ppm", "log(Zn)"]) == "Au,Cu ppm,log(Zn)"
    assert chained(["Au, ppb", "Zn"], FIELDS) == "Au, ppb;Zn"
    assert chained(["Au; ppb", "Zn"], FIELDS) == '"Au; ppb";Zn'
    assert named(["Au, ppb", "Cu; ppm", "Zn"]) == '"Au, ppb", "Cu; ppm", Zn'


def test_a_first_sentence_ends_with_a_full_stop_that_a_blank_follows():
    assert first_sentence("ResNet v1.5 maps. It needs PyTorch.") == "ResNet v1.5 maps."
    assert first_sentence("No stop") == "No stop"

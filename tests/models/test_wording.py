"""Lists and numbers as they stand in sentences."""

from prospectivity.models.core.wording import counted, listed, shortened, those_of

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

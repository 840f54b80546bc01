"""Kinds of deposits: their names, their figures on the common map, and when one of them is said to carry all."""

import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import NO_KIND, Points, with_one_spelling
from prospectivity.models.rasters.raster import GridWriter
from prospectivity.models.statistics.beyond import skill_beyond_location
from prospectivity.models.statistics.calibration import UNKNOWN, Calibration
from prospectivity.models.statistics.ranks import auc_over_area, capture, holm, mean_rank, unpaired_difference
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_kinds import OTHER_KINDS, compare_kinds, kinds_of
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from prospectivity.models.targeting.crossvalidation_result import DepositKind, MethodResult
from scipy.ndimage import gaussian_filter
from scipy.stats import norm, ttest_ind

FOLD = np.repeat(np.arange(5), 8)[None]
MOVED = np.linspace(0.42, 0.60, 19)
"""Mean 0.51."""


def method(rank):
    """A method by which a deposit ranks half as high among the ground around it."""
    rank = np.atleast_2d(np.asarray(rank, dtype=float))
    nothing, beyond = np.empty(0), skill_beyond_location(mean_rank(rank / 2), MOVED)
    return MethodResult(
        method="automatic",
        title="automatic",
        rank=rank,
        around=rank / 2,
        beyond=beyond,
        called=rank,
        calibration=Calibration(),
        raw=UNKNOWN,
        calibrated=UNKNOWN,
        label=nothing.astype(np.int64),
        probability=nothing,
        seconds=1.0,
    )


def kinds(names):
    names = np.asarray(names)
    return [DepositKind(str(name), names == name) for name in np.unique(names)]


def carried(rng, signal=1.5):
    """Ranks of 20 deposits of copper that rank high, and of 20 of gold that do not, dealt out over the folds."""
    names = rng.permutation(np.repeat(["Copper", "Gold"], 20))
    return names, norm.cdf(rng.normal(size=40) + signal * (names == "Copper"))[None]


def test_kinds_are_the_same_whatever_their_case_and_the_blanks_around_them_and_none_is_a_kind():
    given = ["Copper", " copper", "COPPER", "gold ", "copper", "", "  ", "Gold", "7"]
    assert with_one_spelling(given).tolist() == [
        "copper",
        "copper",
        "copper",
        "gold",
        "copper",
        NO_KIND,
        NO_KIND,
        "gold",
        "7",
    ]
    assert with_one_spelling([]).tolist() == []


def test_a_cell_with_deposits_of_two_kinds_counts_with_each_and_deposits_without_a_cell_with_none():
    deposits = Points(np.zeros(6), np.zeros(6), kinds=np.array(["Au", "Cu", "Cu", "Pb", "Cu", "Au"]))
    found = kinds_of(deposits, np.array([0, 0, 2, -1, 1, 1]), 3)
    assert [(kind.name, kind.own.tolist()) for kind in found] == [
        ("Cu", [True, True, True]),
        ("Au", [True, True, False]),
    ]
    assert kinds_of(replace(deposits, kinds=None), np.zeros(6, dtype=int), 3) == ()


def test_the_figures_of_a_kind_are_those_of_its_deposits_alone():
    names, rank = carried(np.random.default_rng(0))
    rank[0, :3] = math.nan
    own = (names == "Copper") & (np.arange(40) >= 3)
    one = compare_kinds(method(rank), FOLD, kinds(names)).rows[0]
    assert (one.kind, one.deposits) == ("Copper", own.sum())
    assert one.auc == auc_over_area(rank[:, own], FOLD[:, own])
    assert one.capture == capture(rank[:, own], FOLD[:, own], 0.2)
    assert one.beyond == pytest.approx(0.5 + rank[0, own].mean() / 2 - 0.51)


def test_kinds_of_fewer_than_four_deposits_count_together_if_they_are_four():
    rank = np.linspace(0.1, 0.9, 40)[None]
    names = np.array(["Cu"] * 33 + ["Pb"] * 3 + ["Zn"] * 2 + ["Au"] * 2)
    found = compare_kinds(method(rank), FOLD, kinds(names))
    assert [(row.kind, row.deposits) for row in found.rows] == [("Cu", 33), (OTHER_KINDS, 7)]
    assert dict(found.few) == {"Pb": 3, "Zn": 2, "Au": 2}
    assert math.isnan(found.rows[1].p)
    assert found.table()[1][:3] == (OTHER_KINDS, 7, pytest.approx(rank[0, 33:].mean()))
    names[36:] = "Cu"
    found = compare_kinds(method(rank), FOLD, kinds(names))
    assert [row.kind for row in found.rows] == ["Cu"]
    assert found.few == (("Pb", 3),)


def test_the_kind_that_carries_the_figure_is_named_with_what_the_others_reach():
    names, rank = carried(np.random.default_rng(0), signal=3.0)
    found = compare_kinds(method(rank), FOLD, kinds(names))
    auc, rest = (rank[0, names == name].mean() for name in ("Copper", "Gold"))
    assert auc > 0.9
    assert 0.4 < rest < 0.7
    assert found.warning() == (
        f"Copper (20 deposits, AUC over area {auc:.2f}) carries the figure: the other 20 have {rest:.2f} and cannot be"
        " told from chance. Give one kind at a time, or KIND to 'Map prospectivity'."
    )
    p = [unpaired_difference(rank, FOLD, names == name)[1] for name in ("Copper", "Gold")]
    assert [row.p for row in found.rows] == holm(p).tolist()


def test_no_kind_carries_a_figure_that_the_others_share_or_that_is_nothing():
    names, rank = carried(np.random.default_rng(0), signal=3.0)
    high = 0.6 + 0.4 * rank
    assert high[0, names == "Gold"].mean() > 0.75
    low = 0.5 * rank
    for other in (high, low):
        found = compare_kinds(method(other), FOLD, kinds(names))
        assert found.rows[0].p < 0.001
        assert (found.carrying, found.rest, found.warning()) == (None, None, "")
    # Three of another kind are too few to say that they are nothing.
    few = np.where(np.arange(40) < 37, "Copper", "Gold")
    rank = np.where(few == "Copper", 0.9, 0.3)[None] + np.linspace(-0.05, 0.05, 40)
    assert compare_kinds(method(rank), FOLD, kinds(few)).carrying is None


def test_permuted_kinds_hardly_ever_carry_a_figure_and_planted_ones_mostly_do():
    rng = np.random.default_rng(1)
    differ = named = planted = 0
    for _ in range(100):
        names, rank = carried(rng)
        planted += compare_kinds(method(rank), FOLD, kinds(names)).carrying is not None
        shuffled = compare_kinds(method(rank), FOLD, kinds(rng.permutation(names)))
        differ += bool(np.nanmin([row.p for row in shuffled.rows]) < 0.05)
        named += shuffled.carrying is not None
    assert differ <= 9
    assert named <= 3
    assert planted >= 70


def test_luck_of_folds_is_no_difference_of_kinds_that_lie_in_them():
    rng = np.random.default_rng(2)
    by_t, by_folds = 0, 0
    for _ in range(200):
        own = np.isin(FOLD[0], [0, 1])
        rank = norm.cdf(rng.normal(size=40) + rng.normal(0, 0.8, 5)[FOLD[0]])[None]
        by_t += bool(ttest_ind(rank[0, own], rank[0, ~own], equal_var=False).pvalue < 0.05)
        by_folds += bool(unpaired_difference(rank, FOLD, own)[1] < 0.05)
    assert by_folds < 0.5 * by_t


def test_without_any_luck_of_folds_the_difference_is_tested_as_by_welch():
    rng = np.random.default_rng(3)
    rank = rng.uniform(size=40)
    own = np.tile([True, False], 20)
    # One deposit a fold: the variance between folds, 1.5 times that of deposits, would be the larger one.
    value, p = unpaired_difference(rank, FOLD[0], own)
    assert value == pytest.approx(rank[own].mean() - rank[~own].mean())
    assert p >= ttest_ind(rank[own], rank[~own], equal_var=False).pvalue - 1e-12
    assert unpaired_difference(rank, FOLD[0], ~own) == (pytest.approx(-value), pytest.approx(p))
    # No p value falls below that of the most extreme permutation.
    apart = np.where(np.arange(40) < 4, 0.99, 0.01)
    assert unpaired_difference(apart[:8], np.arange(8), np.arange(8) < 4) == (pytest.approx(0.98), 2 / 70)
    assert np.isnan(unpaired_difference(rank, FOLD[0], np.arange(40) < 1)).all()
    assert unpaired_difference(np.full(8, 0.5), np.arange(8), np.arange(8) < 4) == (0.0, 1.0)


def test_a_run_tells_copper_that_an_element_shows_from_gold_that_nothing_shows(tmp_path):
    side = 60
    rng = np.random.default_rng(5)
    fields = np.stack([gaussian_filter(rng.normal(size=(side, side)), 2.5, mode="wrap") for _ in range(3)])
    fields /= fields.std(axis=(1, 2), keepdims=True)
    with GridWriter(
        tmp_path / "g.tif",
        GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, side, side, "EPSG:32637"),
        ["Cu", "b", "c"],
    ) as writer:
        writer.write((20 * np.exp(0.6 * fields)).astype(np.float32))
    weight = np.exp(4 * fields[0].ravel())
    copper = rng.choice(side * side, 20, replace=False, p=weight / weight.sum())
    gold = rng.choice(np.setdiff1d(np.arange(side * side), copper), 20, replace=False)
    cells = np.concatenate([copper, gold])
    names = np.repeat(["Copper", "Gold"], 20)
    x, y = 500_050.0 + 100 * (cells % side), 2_699_950.0 - 100 * (cells // side)
    options = CrossValidationOptions(
        methods=("logistic",), folds=5, repeats=1, moved=0, background=200, spacing_m=500.0, buffer_m=300.0
    )
    result = cross_validate(tmp_path / "g.tif", Points(x, y, "EPSG:32637", kinds=names), options)
    found = compare_kinds(result.lead, result.fold, result.kinds)
    assert [(row.kind, row.deposits) for row in found.rows] == [("Copper", 20), ("Gold", 20)]
    assert found.carrying is not None
    assert found.carrying.kind == "Copper"
    # Kinds change nothing of the run itself.
    plain = cross_validate(tmp_path / "g.tif", Points(x, y, "EPSG:32637"), options)
    assert plain.kinds == ()
    assert np.array_equal(plain.lead.rank, result.lead.rank)
    assert compare_kinds(plain.lead, plain.fold, plain.kinds).rows == ()

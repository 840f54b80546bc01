"""Which elements a map is learnt from: those that say something, on ground that the others cover too."""

from dataclasses import replace

import numpy as np
import pytest
from examples import points
from listeners import Listener
from prospectivity.models.assays.evidence import SetAside
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.interpolation.reach import ElementGrounds, SampledGround
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.targeting.evidence import choose_evidence, on_common_ground, shared_ground
from prospectivity.models.targeting.mapping import MappingOptions

WIDE = GridGeometry(0.0, 5000.0, 100.0, 100.0, 100, 50, "EPSG:32637")
X, Y = np.random.default_rng(4).uniform(0, 1, (2, 800)) * [[10_000], [5000]]


def survey(**east):
    """800 samples strewn over `WIDE`; each element was measured west of a number of metres, or from it on."""
    values = np.arange(1.0, 801)
    columns = {name: np.where(limit > X if limit > 0 else -limit <= X, values, np.nan) for name, limit in east.items()}
    return points(X, Y, **columns)


def chosen(samples, log=None, **options):
    return choose_evidence(samples, list(samples.columns), WIDE, MappingOptions(**options), Progress(log))


def parts(**inside):
    """Grounds of ten squares in a row, of which each element has values on these."""
    survey = SampledGround(np.ones((1, 10), dtype=bool), 10, 700.0)
    own = {
        name: replace(survey, inside=np.isin(np.arange(10), list(squares))[None]) for name, squares in inside.items()
    }
    return ElementGrounds(survey, own)


def test_an_element_that_was_measured_in_a_corner_does_not_empty_the_map():
    log = Listener()
    samples = survey(Cu=10_000, Zn=10_000, As=2500)
    found = chosen(samples, log)
    assert found.elements == ["Cu", "Zn"]
    assert list(found.grounds.own) == ["Cu", "Zn"]
    assert found.grounds.share_common == 1
    (text,) = log.warnings
    assert text.startswith(
        "1 of 3 elements is set aside, for a map has values where all elements have, and it covers less than 90 % of"
        " the ground that most elements cover: As 3"
    )
    assert text.endswith(
        " %. MINIMUM_GROUND changes that limit; 0 keeps all elements and maps the ground that they share."
    )
    (aside,) = found.set_aside
    assert aside.element == "As"
    assert aside.why.endswith(" % of the ground that most elements cover")


def test_without_a_limit_the_map_covers_what_all_elements_share_and_the_costs_are_told_by_element():
    log = Listener()
    found = chosen(survey(Cu=10_000, Zn=10_000, As=2500, Sb=7000), log, minimum_ground=0.0)
    assert found.elements == ["Cu", "Zn", "As", "Sb"]
    assert found.set_aside == ()
    assert log.warnings == [shared_ground(found.grounds)]
    lacking = found.grounds.lacking()
    assert list(lacking) == ["As", "Sb"]
    assert log.warnings[0] == (
        "Not every sample has a value of every element, and sampled ground beyond the reach of those that have one"
        f" stays empty in its band: As {100 * lacking['As']:.0f} %, Sb {100 * lacking['Sb']:.0f} %. The map covers the"
        f" ground that all share: {100 - 100 * lacking['As']:.0f} % of it."
    )


def test_the_ground_of_most_elements_counts_and_not_that_of_a_handful_measured_everywhere():
    # Four elements on eight of ten squares, one on all of them: the many stay.
    log = Listener()
    most = dict.fromkeys(("Cu", "Zn", "As", "Sb"), range(8))
    assert on_common_ground(parts(Hg=range(10), **most), 90.0, Progress(log)) == (["Hg", "Cu", "Zn", "As", "Sb"], [])
    assert log.warnings == []
    # Two of four are half of them, not most.
    two = parts(Cu=range(8), Zn=range(8), As=range(10), Sb=range(10))
    assert on_common_ground(two, 90.0, Progress(log)) == (["Cu", "Zn", "As", "Sb"], [])
    # One on the other two squares shares nothing with most of them.
    assert on_common_ground(parts(Hg=[8, 9], **most), 90.0, Progress(log)) == (
        ["Cu", "Zn", "As", "Sb"],
        [SetAside("Hg", "values on 0 % of the ground that most elements cover")],
    )


@pytest.mark.parametrize(("limit", "kept"), [(80.0, ["Cu", "Zn", "Sb"]), (80.5, ["Cu", "Zn"])])
def test_an_element_with_exactly_the_share_is_kept(limit, kept):
    grounds = parts(Cu=range(10), Zn=range(10), Sb=range(8))
    assert on_common_ground(grounds, limit, Progress())[0] == kept


def test_elements_measured_on_two_halves_are_refused_in_words():
    with pytest.raises(InputError) as refused:
        on_common_ground(parts(Cu=range(5), Zn=range(5, 10)), 90.0, Progress())
    assert str(refused.value) == (
        "There is no ground that most of the 2 elements have values on: choose elements that were measured on the same"
        " ground. MINIMUM_GROUND changes that limit; 0 keeps all elements and maps the ground that they share."
    )
    with pytest.raises(InputError, match=r"^No ground has values of all elements: choose elements that were measured"):
        chosen(survey(Cu=3000, Zn=-7000), minimum_ground=0.0)


def test_elements_without_evidence_say_nothing_of_the_ground():
    log = Listener()
    samples = survey(Cu=10_000, Zn=10_000, As=300)
    found = chosen(samples, log)
    assert [(one.element, one.why) for one in found.set_aside] == [
        ("As", f"{np.isfinite(samples.columns['As']).sum()} with a value, in 800 samples")
    ]
    assert len(log.warnings) == 1


def test_of_two_columns_of_an_element_that_stays_which_says_something_where_it_is_needed():
    # The metal has the most values, but nearly all at half a limit; one oxide has more than the other, in a corner.
    strewn = survey(Fe=10_000, Fe2O3=6000, FeO=10_000, Cu=10_000, Zn=10_000)
    columns = dict(strewn.columns)
    columns["Fe"] = np.where(np.arange(800) < 12, columns["Fe"], 0.5)
    columns["FeOT"] = np.where(np.arange(800) % 2 == 0, columns.pop("FeO"), np.nan)
    samples = replace(strewn, columns=columns)
    assert np.isfinite(columns["FeOT"]).sum() < np.isfinite(columns["Fe2O3"]).sum()
    log = Listener()
    found = chosen(samples, log)
    assert found.elements == ["Cu", "Zn", "FeOT"]
    assert [one.element for one in found.set_aside] == ["Fe", "Fe2O3"]
    assert len(log.warnings) == 2


@pytest.mark.parametrize(("repeated", "elements"), [("once", ["Fe2O3"]), ("keep", ["Fe2O3", "TFe"])])
def test_several_columns_of_an_element_can_be_kept(repeated, elements):
    found = chosen(survey(Fe2O3=10_000, TFe=9_900), repeated=repeated)
    assert found.elements == elements
    assert list(found.grounds.own) == elements
    with pytest.raises(InputError, match="There is no treatment 'twice' of several columns of one element: choose one"):
        MappingOptions(repeated="twice")


def test_where_every_sample_has_every_value_nothing_is_said():
    log = Listener()
    found = chosen(survey(Cu=10_000, Zn=10_000), log)
    assert found.elements == ["Cu", "Zn"]
    assert shared_ground(found.grounds) == ""
    assert log.warnings == []


def test_a_share_of_the_ground_that_is_none_is_refused():
    with pytest.raises(InputError, match="^MINIMUM_GROUND is -1: give a share between 0 and 100 per cent"):
        MappingOptions(minimum_ground=-1.0)

"""Samples of known class: joined by a key, classed by a name or a threshold, refused in one sentence."""

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.spectra.classes.labels import ClassRule, labels_of
from prospectivity.models.spectra.classes.samples import class_samples
from prospectivity.models.spectra.table import REFLECTANCE, WAVENUMBERS, Bands, Spectra


def spectra(names, first=400.0, bands=5, unit="nm", **columns):
    """Spectra whose first value is the number in their name, so that rows can be told apart."""
    values = np.linspace(0.2, 0.6, bands) + np.zeros((len(names), 1))
    values[:, 0] = [float(name[1:]) / 100 for name in names]
    axis = Bands(first + 10.0 * np.arange(bands), unit)
    return Spectra(axis, values, REFLECTANCE, tuple(names), {name: tuple(cells) for name, cells in columns.items()})


def made(*blocks, rule=None, groups="", key="", records=None, steps="", listener=None):
    progress = Progress(listener or Listener())
    return class_samples(blocks, [steps] * len(blocks), rule or ClassRule("kind"), groups, key, records, progress)


# -- classes -----------------------------------------------------------------------------------------------------------


def test_classes_of_a_field_stand_in_alphabetical_order_and_samples_without_one_are_counted():
    listener = Listener()
    found = made(spectra(["a1", "a2", "a3", "a4"], kind=["ore", "", "gangue", "ore"]), listener=listener)
    assert found.classes == ("gangue", "ore")
    assert found.label.tolist() == [1, 0, 1]
    assert found.names == ("a1", "a3", "a4")
    assert listener.warnings == ["1 sample without a class in kind are left out."]


@pytest.mark.parametrize(
    ("threshold", "high"),
    [
        ("median", [30.0, 40.0]),
        ("q0.75", [40.0]),
        ("25", [30.0, 40.0]),
        ("20", [30.0, 40.0]),
        ("9,5", [10.0, 20.0, 30.0, 40.0]),
    ],
)
def test_high_is_above_the_threshold_whichever_way_it_is_given(threshold, high):
    contents = (5.0, 10.0, 20.0, 30.0, 40.0) if threshold == "9,5" else (10.0, 20.0, 30.0, 40.0)
    found = labels_of({"Fe": contents}, ClassRule(assay="Fe", threshold=threshold))
    assert found.classes == ("low", "high")
    assert [value for value, label in zip(contents, found.position) if label == 1] == high


def test_values_beyond_detection_are_classed_where_the_limit_decides_and_left_out_where_it_does_not():
    cells = ("<5", "<50", ">4000", ">15", "12", "30", None)
    found = labels_of({"As": cells}, ClassRule(assay="As", threshold="20"))
    assert found.position.tolist() == [0, -1, 1, -1, 0, 1, -1]
    assert found.notes[0] == "1 sample without a content in As are left out."
    assert found.notes[1].startswith("2 samples whose content in As is only known to lie beyond a detection limit")


@pytest.mark.parametrize("threshold", ["mean", "q1.5", "q", "high"])
def test_a_threshold_that_is_none_is_refused(threshold):
    with pytest.raises(InputError, match=f"threshold '{threshold}' is neither a number nor 'median' nor a quantile"):
        ClassRule(assay="Fe", threshold=threshold)


def test_a_class_and_a_content_cannot_both_say_the_class_and_one_of_them_has_to():
    with pytest.raises(InputError, match="both kind and Fe were given"):
        ClassRule("kind", "Fe")
    with pytest.raises(InputError, match="neither was given: give one of them"):
        ClassRule()


def test_one_class_only_is_refused_with_what_there_is():
    with pytest.raises(InputError, match="All 2 samples that can be used are of the class 'ore'"):
        made(spectra(["a1", "a2"], kind=["ore", "ore"]))
    with pytest.raises(InputError, match="of the class 'low' .high is Fe above 9; contents go from 1 to 2"):
        made(spectra(["a1", "a2"], Fe=[1.0, 2.0]), rule=ClassRule(assay="Fe", threshold="9"))


def test_a_missing_field_is_refused_with_those_that_there_are():
    with pytest.raises(InputError, match="There is no field 'kind': the fields beside the bands are sort, Fe"):
        made(spectra(["a1", "a2"], sort=["x", "y"], Fe=[1.0, 2.0]))


# -- keys --------------------------------------------------------------------------------------------------------------


def test_two_blocks_are_joined_by_key_whatever_their_order_and_each_loss_is_told():
    listener = Listener()
    first = spectra(["a1", "a2", "a3", "a4"], id=["7", "8", "9", "10"], kind=["x", "y", "x", "y"])
    second = spectra(["b10", "b7", "b8", "b5"], 600.0, unit=WAVENUMBERS, code=[1, 2, 3, 4], id=[10.0, 7.0, 8.0, 5.0])
    found = made(first, second, key="id", listener=listener)
    assert found.names == ("a1", "a2", "a4")
    assert [block.values[:, 0].tolist() for block in found.blocks] == [[0.01, 0.02, 0.04], [0.07, 0.08, 0.10]]
    assert found.label.tolist() == [0, 1, 1]
    assert listener.warnings == ["1 sample of the first block are not in the second block and are left out: 9."]
    assert listener.infos == ["1 sample of the second block have no spectrum in the first block."]


def test_classes_and_groups_may_stand_in_a_table_of_samples():
    records = {"id": ("s2", "s1", "s3"), "kind": ("ore", "waste", "ore"), "site": ("A", "B", "B")}
    found = made(spectra(["a1", "a2"], id=["s1", "s2"]), key="id", groups="site", records=records)
    assert [found.classes[i] for i in found.label] == ["waste", "ore"]
    assert found.grouped and len(set(found.group)) == 2


def test_spectra_without_fields_go_by_their_names_and_a_table_by_the_field_that_holds_them():
    records = {"no": (1.0, 2.0, 3.0), "Name": ("a2", "a1", "b9"), "kind": ("ore", "waste", "ore")}
    for key in ("", "Name"):
        listener = Listener()
        found = made(spectra(["a1", "a2"]), key=key, records=records, listener=listener)
        assert [found.classes[i] for i in found.label] == ["waste", "ore"]
        assert "go by the names of its spectra, such as 'a1'" in listener.infos[0]
    with pytest.raises(InputError, match="No field of the table of samples holds the names of the spectra"):
        made(spectra(["c1", "c2"]), records=records)
    with pytest.raises(InputError, match="There is no field 'nam': the fields beside the bands are no, Name, kind"):
        made(spectra(["a1", "a2"]), key="nam", records=records)


def test_keys_that_match_nothing_are_refused_with_three_examples_of_each_side():
    first = spectra(["a1", "a2", "a3", "a4"], id=["A1", "A2", "A3", "A4"], kind=["x", "y", "x", "y"])
    second = spectra(["b1", "b2", "b3", "b4"], id=["B1", "B2", "B3", "B4"])
    with pytest.raises(InputError, match="has 'A1', 'A2', 'A3', and the second block has 'B1', 'B2', 'B3'; choose"):
        made(first, second, key="id")


def test_a_sample_that_stands_twice_is_refused_by_name():
    first = spectra(["a1", "a2", "a3"], id=["A1", "A2", "A1"], kind=["x", "y", "x"])
    with pytest.raises(InputError, match=r"1 sample stand more than once in id of the first block \(A1\)"):
        made(first, spectra(["b1", "b2"], id=["A1", "A2"]), key="id")


# -- groups and gaps ---------------------------------------------------------------------------------------------------


def test_a_group_that_holds_all_samples_is_refused():
    with pytest.raises(InputError, match="All 2 samples are of the group 'north' of site"):
        made(spectra(["a1", "a2"], kind=["x", "y"], site=["north", "north"]), groups="site")


def test_samples_without_a_group_are_groups_of_their_own_and_are_told():
    listener = Listener()
    block = spectra(["a1", "a2", "a3", "a4"], kind=["x", "y", "x", "y"], site=["n", None, "n", ""])
    found = made(block, groups="site", listener=listener)
    assert found.group[0] == found.group[2]
    assert len(set(found.group)) == 3
    assert "2 samples without a value of site count as groups of their own" in listener.warnings[0]


def test_bands_that_hardly_any_spectrum_has_go_and_then_spectra_that_lack_one():
    listener = Listener()
    block = spectra(["a1", "a2", "a3", "a4"], kind=["x", "y", "x", "y"])
    block.values[:3, 4] = np.nan
    block.values[1, 2] = np.nan
    found = made(block, listener=listener)
    assert found.blocks[0].values.shape == (3, 4)
    assert found.names == ("a1", "a3", "a4")
    assert "1 band of 5 of the block of 400 to 440 nm have no value in most spectra" in listener.warnings[0]
    assert listener.warnings[1].endswith("before or after the steps, are left out: a2.")


def test_a_spectrum_that_a_step_has_no_value_for_is_left_out_by_name():
    listener = Listener()
    block = spectra(["a1", "a2", "a3", "a4"], kind=["x", "y", "x", "y"])
    block.values[2, 3] = -0.1
    assert made(block, steps="absorbance", listener=listener).names == ("a1", "a2", "a4")
    assert listener.warnings[-1].endswith("a3.")

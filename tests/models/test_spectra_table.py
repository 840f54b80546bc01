"""Axes of spectra, spectra of samples, and what a model file says of both."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.core.errors import InputError, ModelFileError
from prospectivity.models.spectra.header import Block, SpectralHeader, load_spectral_model, save_spectral_model
from prospectivity.models.spectra.table import Bands, Spectra
from prospectivity.models.targeting.header import read_header

CENTRES = np.array([400.0, 500.0, 625.0, 1000.0])


def test_wavelengths_become_wavenumbers_and_back_with_their_widths():
    bands = Bands(CENTRES, "nm", np.array([4.0, 5.0, 6.25, 20.0]))
    there, order = bands.in_unit("cm-1")
    assert there.centres == pytest.approx([10_000, 16_000, 20_000, 25_000])
    assert there.fwhm == pytest.approx([200, 160, 200, 250])
    assert CENTRES[order] == pytest.approx(1e7 / there.centres)
    back, _ = there.in_unit("nm")
    assert back.same_as(bands)
    assert back.fwhm == pytest.approx(bands.fwhm)
    assert not there.same_as(bands)


def test_columns_are_named_by_their_wavelength_each_by_a_name_of_its_own():
    assert Bands(CENTRES).names == ("400", "500", "625", "1000")
    assert Bands(np.array([500.02, 3997.4]), "cm-1").names == ("500.02 cm-1", "3997.4 cm-1")
    close = Bands(np.array([1000.00001, 1000.00002])).names
    assert len(set(close)) == 2


@given(st.lists(st.floats(1.0, 1e5), min_size=1, max_size=8, unique=True))
def test_names_give_the_wavelengths_back(centres):
    bands = Bands(np.array(sorted(centres)))
    np.testing.assert_allclose([float(name) for name in bands.names], bands.centres, rtol=1e-6)


@pytest.mark.parametrize("centres", [[400.0, 400.0], [500.0, 400.0], [0.0, 1.0], [1.0, np.nan]])
def test_bands_that_do_not_rise_are_refused(centres):
    with pytest.raises(InputError, match="Bands must rise, each with a wavelength of its own above 0"):
        Bands(np.array(centres))


def test_an_axis_needs_a_band_a_known_unit_and_a_width_for_each():
    with pytest.raises(InputError, match="There is no band"):
        Bands(np.array([]))
    with pytest.raises(InputError, match="no unit 'inch' of spectra: give nm or cm-1"):
        Bands(CENTRES, "inch")
    with pytest.raises(InputError, match="2 widths were given for 4 bands"):
        Bands(CENTRES, "nm", np.ones(2))


def test_some_spectra_keep_all_that_is_known_of_them():
    spectra = Spectra(
        Bands(CENTRES),
        np.arange(12.0).reshape(3, 4),
        "reflectance",
        ("a", "b", "c"),
        {"site": ("x", "y", None)},
        x=np.array([1.0, 2.0, 3.0]),
        replicates=np.array([4, 5, 6]),
    )
    some = spectra.taken([2, 0])
    assert (some.names, some.columns["site"], some.x.tolist()) == (("c", "a"), (None, "x"), [3.0, 1.0])
    assert (some.values[:, 0].tolist(), some.replicates.tolist(), some.y) == ([8.0, 0.0], [6, 4], None)
    assert len(spectra.taken(np.array([True, False, True]))) == 2
    with pytest.raises(InputError, match=r"Values of \(3, 4\) do not belong to 2 spectra of 4 bands"):
        Spectra(Bands(CENTRES), spectra.values, "reflectance", ("a", "b"))


def saved(path):
    header = SpectralHeader(
        kind="contents",
        blocks=(
            Block(Bands(CENTRES, "nm", np.full(4, 9.0)), "reflectance", "snv; derivative(1)"),
            Block(Bands(CENTRES, "cm-1"), "absorbance", ""),
        ),
        outputs=("Fe", "Zn"),
        method="plsr",
        learner={"components": 3},
        metrics={"r2": 0.5},
    )
    save_spectral_model(path, header, {"coefficients": np.eye(4)})
    return header


def test_a_model_file_gives_back_bands_steps_and_arrays(tmp_path):
    header = saved(tmp_path / "m.safetensors")
    read, arrays = load_spectral_model(tmp_path / "m.safetensors", "contents")
    assert (read.outputs, read.method, read.learner) == (header.outputs, header.method, header.learner)
    assert [block.steps for block in read.blocks] == ["snv; derivative(1)", ""]
    assert [
        block.bands.same_as(CENTRES_) for block, CENTRES_ in zip(read.blocks, (Bands(CENTRES), Bands(CENTRES, "cm-1")))
    ]
    assert (read.blocks[0].bands.fwhm.tolist(), read.blocks[1].bands.fwhm) == ([9.0] * 4, None)
    assert list(arrays) == ["coefficients"]


def test_a_model_of_another_kind_is_refused_by_both(tmp_path):
    saved(tmp_path / "m.safetensors")
    with pytest.raises(
        ModelFileError, match="m.safetensors is a model of element contents by spectra, and a classifier of"
    ):
        load_spectral_model(tmp_path / "m.safetensors", "classes")
    with pytest.raises(
        ModelFileError, match="is a model of element contents by spectra, and a model of a grid of elements"
    ):
        read_header(tmp_path / "m.safetensors")

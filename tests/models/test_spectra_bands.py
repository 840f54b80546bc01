"""Two instruments brought together: what is known of their bands comes back, what does not overlap is refused."""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.spectra.bands import match_bands
from prospectivity.models.spectra.preprocessing import fit_preprocessing
from prospectivity.models.spectra.table import REFLECTANCE, WAVENUMBERS, Bands

ASD = Bands(np.arange(350.0, 2501.0), fwhm=np.full(2151, 3.0))
CUBE = Bands(np.arange(427.0, 2330.0, 10.0), fwhm=np.full(191, 12.0))


def bell(centres, fwhm, at=1400.0):
    """A bell of some width."""
    return np.exp(-4 * np.log(2) * ((centres - at) / fwhm) ** 2)


def test_the_same_bands_are_taken_as_they_are_in_a_copy():
    values = np.random.default_rng(0).random((3, len(CUBE)))
    match = match_bands(CUBE, Bands(CUBE.centres.copy()))
    found = match.apply(values)
    assert (found == values).all()
    found[:] = 0
    assert values.all()


def test_a_feature_of_the_finer_instrument_gets_the_width_that_the_coarser_would_show():
    """Measured by 3 nm, a bell of 60 nm is √(60² + 3²) wide; through 12 nm, √(60² + 12²)."""
    seen = bell(ASD.centres, np.hypot(60, 3))[None] * 60 / np.hypot(60, 3)
    expected = bell(CUBE.centres, np.hypot(60, 12)) * 60 / np.hypot(60, 12)
    match = match_bands(ASD, CUBE)
    assert match.apply(seen)[0] == pytest.approx(expected, abs=3e-4)
    assert match.notes == ()
    assert match.covered.all()
    # Without the widths it would be off by more.
    assert np.abs(seen[0, 77::10][:191] - expected).max() > 5e-3


def test_constants_and_lines_stay_what_they_are_whatever_the_widths_and_ends():
    target = Bands(np.array([350.0, 351.0, 500.0, 900.4, 2100.0, 2500.0]), fwhm=np.array([40.0, 40, 1, 20, 400, 90]))
    found = match_bands(ASD, target).apply(np.stack([ASD.centres, np.full(len(ASD), 0.3)]))
    assert found[0] == pytest.approx(target.centres, abs=1e-9)
    assert found[1] == pytest.approx(0.3, abs=1e-14)


def test_a_coarser_instrument_is_joined_by_lines_and_the_loss_is_said():
    match = match_bands(CUBE, ASD, ("the cube", "the model"), least_share=0.5)
    values = np.random.default_rng(0).random((2, len(CUBE)))
    expected = np.stack([np.interp(ASD.centres, CUBE.centres, row) for row in values])
    assert match.apply(values) == pytest.approx(expected, abs=1e-12)
    assert "Bands of the cube are 4 times as wide as those of the model: narrow features are lost." in match.notes
    assert any(
        "of 2151 of the model (350 to 420, 2,334 to 2,500 nm) lie where the cube (427 to 2,327 nm) have none" in n
        for n in match.notes
    )


def test_wavenumbers_come_to_wavelengths_and_back():
    ftir = Bands(np.arange(4000.0, 20000.0, 8.0), WAVENUMBERS)
    wavelengths = Bands(np.arange(600.0, 2400.0, 20.0), fwhm=np.full(90, 20.0))
    match = match_bands(ftir, wavelengths)
    assert match.apply((1e7 / ftir.centres)[None])[0] == pytest.approx(wavelengths.centres, rel=2e-4)
    assert match_bands(ftir, ftir.in_unit("nm")[0]).apply(ftir.centres[None])[0] == pytest.approx(ftir.centres[::-1])


def test_bands_that_no_step_looks_at_need_not_be_met():
    steps = fit_preprocessing("range(450, 2300); snv", ASD, np.zeros((0, len(ASD))), REFLECTANCE)
    match = match_bands(CUBE, ASD, needed=steps.needed)
    assert not any("have none" in note for note in match.notes)
    assert match.covered[steps.needed].all()
    # Half of all bands, but all of those that count.
    half = CUBE.taken(CUBE.centres < 1400)
    needed = ASD.centres < 1300
    assert match_bands(half, ASD, needed=needed & (ASD.centres > 450)).covered[needed].sum() == 879
    with pytest.raises(InputError, match="overlap too little"):
        match_bands(half, ASD)


def test_water_bands_taken_out_of_the_image_are_a_gap_and_said():
    kept = (CUBE.centres < 1350) | (CUBE.centres > 1450)
    match = match_bands(CUBE.taken(kept), CUBE)
    assert (~match.covered).sum() == (~kept).sum() == 10
    line = match.apply(CUBE.centres[None][:, kept])
    assert line[0] == pytest.approx(CUBE.centres, abs=1e-9)
    assert "10 bands of 191 of the model (1,357 to 1,447 nm) lie where the spectra" in match.notes[0]


def test_a_missing_band_is_missing_only_where_it_counts():
    values = np.ones((2, len(ASD)))
    values[1, ASD.centres == 1000] = np.nan
    found = match_bands(ASD, CUBE).apply(values)
    assert np.isfinite(found[0]).all()
    lost = CUBE.centres[np.isnan(found[1])]
    assert lost.tolist() == [977, 987, 997, 1007, 1017]


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        (
            ASD,
            Bands(np.arange(3000.0, 9000.0, 10)),
            r"The image \(350 to 2,500 nm\) and m.psm \(3,000 to 8,990 nm\) overlap too little: no band",
        ),
        (
            Bands(np.arange(400.0, 1001.0, 5)),
            CUBE,
            r"\(400 to 1,000 nm\) and m.psm \(427 to 2,327 nm\).*30 % of its 191 bands are met, and 75 %",
        ),
        (Bands(np.arange(0.4, 2.4, 0.01)), CUBE, "no band of it is met.*Check the units"),
    ],
)
def test_too_little_overlap_is_refused_with_both_ranges(source, target, sentence):
    with pytest.raises(InputError, match=sentence):
        match_bands(source, target, ("the image", "m.psm"))

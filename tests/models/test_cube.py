"""An image says its bands in any of the usual ways, and all ways give the same bands, scale and empty cells."""

import numpy as np
import pytest
from listeners import Listener
from osgeo import gdal
from prospectivity.models.core.errors import GridError, InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.spectra.cube import cube_bands

CENTRES = np.array([450.0, 550.5, 650.0, 1400.0, 2200.25])
SHARES = np.random.default_rng(7).uniform(0.05, 0.6, (5, 4, 3)).astype(np.float32)


def write_envi(path, stored, entries, interleave="BSQ"):
    """A cube of ENVI with these entries in its header; gives its path."""
    bands, rows, columns = stored.shape
    order = {"BSQ": (0, 1, 2), "BIL": (1, 0, 2), "BIP": (1, 2, 0)}[interleave]
    path.write_bytes(np.ascontiguousarray(stored.transpose(order)).tobytes())
    kind = {"float32": 4, "int16": 2}[stored.dtype.name]
    fixed = {
        "samples": columns,
        "lines": rows,
        "bands": bands,
        "header offset": 0,
        "file type": "ENVI Standard",
        "data type": kind,
        "interleave": interleave.lower(),
        "byte order": 0,
    }
    text = "\n".join(f"{name} = {value}" for name, value in {**fixed, **entries}.items())
    path.with_suffix(".hdr").write_text(f"ENVI\n{text}\n", encoding="utf-8")
    return path


def listed(values):
    return f"{{{', '.join(map(str, values))}}}"


def contents_of(path, used):
    """Contents of some bands, as the algorithms read them."""
    with GridFile(path, image=True) as grid:
        return grid.read(used.tolist())


@pytest.mark.parametrize("interleave", ["BSQ", "BIL", "BIP"])
def test_the_header_of_envi_says_wavelengths_widths_bad_bands_scale_and_no_data(tmp_path, interleave):
    stored = np.round(SHARES * 10_000).astype(np.int16)
    stored[:, 1, 2] = -99
    order = [4, 0, 1, 2, 3]
    entries = {
        "wavelength units": "Micrometers",
        "wavelength": listed(CENTRES[order] / 1000),
        "fwhm": listed([0.02, 0.01, 0.011, 0.012, 0.013]),
        "bbl": listed([1, 1, 1, 1, 0]),
        "reflectance scale factor": 10_000,
        "data ignore value": -99,
    }
    path = write_envi(tmp_path / "cube.img", stored[order], entries, interleave)
    listener = Listener()
    found = cube_bands(path, progress=Progress(listener))
    assert found.bands.centres.tolist() == [450, 550.5, 650, 2200.25]
    assert found.bands.unit == "nm"
    np.testing.assert_allclose(found.bands.fwhm, [10, 11, 12, 20])
    assert found.used.tolist() == [1, 2, 3, 0]
    assert listener.warnings == ["1 band of cube.img that its header calls bad left out: 1400 nm."]
    values = found.reflectance(contents_of(path, found.used))
    expected = SHARES[[0, 1, 2, 4]].astype(float)
    expected[:, 1, 2] = np.nan
    np.testing.assert_allclose(values, expected, atol=1e-4)


def write_tiff(path, stored, describe):
    """A GeoTIFF whose bands `describe` is called with."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 3, 4, 5, gdal.GDT_Float32)
    dataset.SetGeoTransform((0, 1, 0, 0, 0, -1))
    for i in range(5):
        band = dataset.GetRasterBand(i + 1)
        band.WriteArray(stored[i])
        describe(band, CENTRES[i])
    dataset = None
    return path


def by_metadata(band, centre):
    band.SetMetadataItem("wavelength", f"{centre / 1000:.6f}")
    band.SetMetadataItem("wavelength_units", "Micrometers")
    band.SetMetadataItem("fwhm", "0.01")


def by_imagery(band, centre):
    band.SetMetadataItem("CENTRAL_WAVELENGTH_UM", f"{centre / 1000:.6f}", "IMAGERY")
    band.SetMetadataItem("FWHM_UM", "0.01", "IMAGERY")


@pytest.mark.parametrize(
    ("describe", "fwhm"),
    [
        (by_metadata, 10.0),
        (by_imagery, 10.0),
        (lambda band, centre: band.SetDescription(f"{centre:g} nm"), None),
        (lambda band, centre: band.SetDescription(f"Resize (Band 7:scene) ({centre:.6f})"), None),
        (lambda band, centre: band.SetDescription(f"band 7 ({centre / 1000:.6f} Micrometers)"), None),
    ],
)
def test_bands_of_a_geotiff_say_their_wavelengths_in_metadata_or_names(tmp_path, describe, fwhm):
    found = cube_bands(write_tiff(tmp_path / "cube.tif", SHARES, describe))
    np.testing.assert_allclose(found.bands.centres, CENTRES, rtol=1e-9)
    assert found.scale == 1
    assert (found.bands.fwhm is None) == (fwhm is None)
    if fwhm is not None:
        np.testing.assert_allclose(found.bands.fwhm, fwhm)


@pytest.mark.parametrize(("factor", "scale"), [(1, 1), (100, 100), (10_000, 10_000)])
def test_the_scale_is_found_from_the_values_and_told(tmp_path, factor, scale):
    listener = Listener()
    path = write_tiff(tmp_path / "cube.tif", SHARES * factor, by_metadata)
    found = cube_bands(path, progress=Progress(listener))
    assert found.scale == scale
    assert [f"divided by {scale:,}" in warning for warning in listener.warnings] == [True] * (factor > 1)
    np.testing.assert_allclose(found.reflectance(contents_of(path, found.used)), SHARES, rtol=1e-5)


def test_a_cell_that_is_zero_in_all_bands_is_empty_and_one_that_is_dark_in_some_is_not(tmp_path):
    stored = SHARES.copy()
    stored[:, 0, 0] = 0
    stored[:4, 0, 1] = 0
    path = write_tiff(tmp_path / "cube.tif", stored, by_metadata)
    empty = np.isnan(cube_bands(path).reflectance(stored))
    assert empty[:, 0, 0].all()
    assert empty.sum() == 5


def test_a_band_without_values_is_left_out_by_name(tmp_path):
    stored = SHARES.copy()
    stored[3] = 0
    listener = Listener()
    found = cube_bands(write_tiff(tmp_path / "cube.tif", stored, by_metadata), progress=Progress(listener))
    assert found.used.tolist() == [0, 1, 2, 4]
    assert found.left_out == ("1400",)
    assert listener.warnings == ["1 band of cube.tif without any value left out: 1400 nm."]


def test_an_image_without_wavelengths_in_an_unknown_unit_or_cut_short_is_refused(tmp_path):
    plain = write_tiff(tmp_path / "plain.tif", SHARES, lambda band, centre: None)
    with pytest.raises(InputError, match=r"plain.tif says no wavelengths, neither in its header .* \(band 1, band 2"):
        cube_bands(plain)
    entries = {"wavelength": listed(CENTRES), "wavelength units": "GHz"}
    with pytest.raises(InputError, match="counts its wavelengths in 'GHz', which is no unit of spectra that is known"):
        cube_bands(write_envi(tmp_path / "radar.img", SHARES, entries))
    cut = write_envi(tmp_path / "cut.img", SHARES, {"wavelength": listed(CENTRES), "wavelength units": "nm"})
    cut.write_bytes(cut.read_bytes()[:-100])
    with pytest.raises(InputError, match="cut.img is truncated: 240 bytes are expected and 140 are there"):
        cube_bands(cut)
    bright = write_tiff(tmp_path / "counts.tif", SHARES * 60_000, by_metadata)
    with pytest.raises(InputError, match=r"counts.tif reaches 3\d,\d+\.\d: as a share it is above 1, in per cent"):
        cube_bands(bright)
    short = write_envi(tmp_path / "short.img", SHARES, {"wavelength": listed(CENTRES[:4])})
    with pytest.raises(InputError, match="lists 4 values as 'wavelength' for 5 bands"):
        cube_bands(short)
    with pytest.raises(GridError, match="cannot be opened as a raster"):
        cube_bands(tmp_path / "nowhere.img")


def test_widths_in_nm_beside_wavelengths_in_um_are_taken_for_what_they_are(tmp_path):
    entries = {"wavelength": listed(CENTRES / 1000), "wavelength units": "um", "fwhm": listed([10, 11, 12, 13, 14])}
    found = cube_bands(write_envi(tmp_path / "cube.img", SHARES, entries))
    np.testing.assert_allclose(found.bands.fwhm, [10, 11, 12, 13, 14])


def test_the_real_cube_says_no_unit_and_its_values_are_ten_thousandths(data_folder):
    listener = Listener()
    found = cube_bands(data_folder / "hyper_gamsberg" / "cubus_gamsberg_subset", progress=Progress(listener))
    assert len(found.bands) == 189
    assert found.bands.extent == "426.82 to 2,324.91 nm"
    assert found.scale == 10_000
    assert 10 < found.bands.fwhm.min() < found.bands.fwhm.max() < 16
    assert len(listener.warnings) == 2

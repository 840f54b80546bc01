"""Spectra come out of tables as they went in, whatever their header, unit, order and scale; guesses are told."""

import numpy as np
import pytest
from listeners import Listener
from osgeo import gdal
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.spectra.reading import parse_band, read_spectra


@pytest.mark.parametrize(
    ("name", "band"),
    [
        ("1100", (1100, None)),
        ("X1100", (1100, None)),
        ("X3997.4", (3997.4, None)),
        ("1100 nm", (1100, "nm")),
        ("1100nm", (1100, "nm")),
        ("X1100.nm", (1100, "nm")),
        ("R_450", (450, None)),
        ("nm_450", (450, "nm")),
        ("w_1.1um", (1.1, "um")),
        ("1,1 µm", (1.1, "um")),
        ("0.45 (Micrometers)", (0.45, "um")),
        ("3997.2 cm-1", (3997.2, "cm-1")),
        ("3997.2 cm⁻¹", (3997.2, "cm-1")),
        ("3997.2 1/cm", (3997.2, "cm-1")),
        ("X3997.2.cm.1", (3997.2, "cm-1")),
        ("spc.1100", (1100, None)),
        ("band 1100 nm", (1100, "nm")),
        ("Band 7", None),
        ("Fe2", None),
        ("sample", None),
        ("1100 THz", None),
        ("2 samples of 3", None),
    ],
)
def test_names_of_columns_are_read_as_wavelengths_in_all_their_forms(name, band):
    assert parse_band(name) == band


def written(folder, header, rows, separator=","):
    """A file of text with these cells."""
    path = folder / "spectra.csv"
    path.write_text("\n".join(separator.join(map(str, row)) for row in (header, *rows)), encoding="utf-8")
    return path


def read(path, **options):
    listener = Listener()
    return read_spectra([path], progress=Progress(listener), **options).spectra, listener


@pytest.mark.parametrize(
    ("header", "centres", "unit"),
    [
        (("400", "1100.5", "2400"), (400, 1100.5, 2400), "nm"),
        (("X400", "X1100.5", "X2400"), (400, 1100.5, 2400), "nm"),
        (("0.4 um", "1.1005 um", "2.4 um"), (400, 1100.5, 2400), "nm"),
        (("0.4", "1.1005", "2.4"), (400, 1100.5, 2400), "nm"),
        (("4000", "2000.5", "400"), (400, 2000.5, 4000), "cm-1"),
        (("1800", "1200", "650"), (650, 1200, 1800), "cm-1"),
        (("2400 nm", "1100 nm", "400 nm"), (400, 1100, 2400), "nm"),
    ],
)
def test_bands_come_in_rising_order_with_their_values(tmp_path, header, centres, unit):
    path = written(tmp_path, ("sample_id", *header), [("a", 0.1, 0.2, 0.3), ("b", 0.4, 0.5, 0.6)])
    spectra, _ = read(path)
    assert spectra.bands.centres.tolist() == list(centres)
    assert spectra.bands.unit == unit
    expected = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
    falls = float(header[0].strip("Xumn ")) > float(header[-1].strip("Xumn "))
    np.testing.assert_array_equal(spectra.values, expected[:, ::-1] if falls else expected)
    assert spectra.names == ("a", "b")


@pytest.mark.parametrize(("factor", "said"), [(1, ""), (100, "per cent"), (10_000, "shares times 10,000")])
def test_per_cent_and_ten_thousandths_become_shares_and_are_told(tmp_path, factor, said):
    shares = np.array([[0.05, 0.31, 0.52], [0.1, 0.4, 0.7]])
    rows = [(name, *(shares[i] * factor)) for i, name in enumerate("ab")]
    spectra, listener = read(written(tmp_path, ("id", "450 nm", "550 nm", "650 nm"), rows))
    np.testing.assert_allclose(spectra.values, shares, rtol=1e-12)
    assert spectra.quantity == "reflectance"
    assert [said in warning for warning in listener.warnings] == ([True] if said else [])


def test_reflectance_above_1_however_it_is_read_is_refused(tmp_path):
    path = written(tmp_path, ("id", "450 nm", "550 nm", "650 nm"), [("a", 20_000, 31_000, 42_000)])
    with pytest.raises(InputError, match=r"reaches 41,\d+: as a share it is above 1, in per cent above 100"):
        read(path)


def test_a_table_without_wavelengths_and_one_in_an_unknown_unit_are_refused(tmp_path):
    with pytest.raises(InputError, match="No wavelengths were recognised in spectra.csv, whose columns are id, Fe, Cu"):
        read(written(tmp_path, ("id", "Fe", "Cu"), [("a", 1, 2)]))
    with pytest.raises(InputError, match="count in 'THz', which is no unit of spectra that is known"):
        read(written(tmp_path, ("id", "1 THz", "2 THz", "3 THz"), [("a", 0.1, 0.2, 0.3)]))


def test_bands_without_a_value_are_left_out_by_name_and_other_columns_are_kept(tmp_path):
    rows = [("a", 7, "007", 0.1, "", 0.3), ("b", 8, "011", 0.4, "nan", 0.6)]
    spectra, listener = read(written(tmp_path, ("Sample", "depth", "code", "450 nm", "550 nm", "650 nm"), rows))
    assert spectra.bands.centres.tolist() == [450, 650]
    assert listener.warnings == ["1 band of spectra.csv without any value was left out: 550 nm."]
    assert spectra.columns == {"Sample": ("a", "b"), "depth": (7, 8), "code": ("007", "011")}


LONG = """sample,site,wavelength (nm),reflectance
a,N,450,0.1
a,N,550,0.2
a,N,650,0.3
b,S,650,0.6
b,S,450,0.4
b,S,550,0.5
"""
ACROSS = "Wavelength (um);a;b\n0,65;0,3;0,6\n0,55;0,2;0,5\n0,45;0,1;0,4\n"


@pytest.mark.parametrize("text", [LONG, ACROSS])
def test_long_tables_and_tables_with_a_column_for_each_spectrum_are_read(tmp_path, text):
    (tmp_path / "spectra.csv").write_text(text, encoding="utf-8")
    spectra, listener = read(tmp_path / "spectra.csv")
    assert spectra.bands.centres.tolist() == [450, 550, 650]
    np.testing.assert_array_equal(spectra.values, [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
    assert spectra.names == ("a", "b")
    assert listener.warnings == []
    assert spectra.columns == ({"sample": ("a", "b"), "site": ("N", "S")} if text == LONG else {})


def test_two_columns_of_numbers_are_one_spectrum(tmp_path):
    (tmp_path / "quartz.txt").write_text("450.0\t0.11\n550.0\t0.12\n650.5\t0.13\n", encoding="utf-8")
    spectra, _ = read(tmp_path / "quartz.txt")
    assert spectra.names == ("quartz",)
    assert spectra.bands.centres.tolist() == [450, 550, 650.5]
    assert spectra.values.tolist() == [[0.11, 0.12, 0.13]]


def test_remarks_above_two_columns_of_numbers_say_their_unit(tmp_path):
    text = "Name: Kaolinite\nX Units: Wavelength (micrometers)\nY Units: Reflectance (percent)\n\n"
    (tmp_path / "kaolinite.txt").write_text(text + "0.45\t11\n1.4\t12\n2.2\t13\n", encoding="utf-8")
    spectra, listener = read(tmp_path / "kaolinite.txt")
    assert spectra.bands.centres.tolist() == [450, 1400, 2200]
    np.testing.assert_allclose(spectra.values, [[0.11, 0.12, 0.13]])
    assert len(listener.warnings) == 1


@pytest.mark.parametrize(
    ("rows", "unit", "quantity"),
    [
        ([(0.1, 0.2, 0.3), (0.3, 0.5, 0.9)], "nm", "reflectance"),
        ([(0.1, 0.2, 0.3), (0.3, 0.5, 2.9)], "nm", "absorbance"),
        ([(0.1, 0.2, 0.3), (0.3, 0.5, 0.9)], "cm-1", "absorbance"),
        ([(0.001, -0.002, 0.003), (-0.001, 0.002, 0.001)], "nm", "other"),
        ([(11, 22, 33), (12, 25, 99)], "cm-1", "reflectance"),
    ],
)
def test_what_nobody_says_values_are_is_guessed_and_told(tmp_path, rows, unit, quantity):
    header = ("id", *(f"{band} {unit}" for band in (450, 550, 650)))
    spectra, listener = read(written(tmp_path, header, [(name, *row) for name, row in zip("ab", rows)]))
    assert spectra.quantity == quantity
    assert any("does not say what its values are" in message for message in listener.messages)
    if quantity == "other":
        np.testing.assert_array_equal(spectra.values, rows)


def test_cells_that_show_per_cent_are_the_shares_that_they_show(tmp_path):
    header = ("id", "450 nm", "550 nm", "650 nm")
    spectra, listener = read(written(tmp_path, header, [("a", "0.5%", "1.2 %", "1.25%"), ("b", "11%", "12%", "0.13")]))
    np.testing.assert_allclose(spectra.values, [[0.005, 0.012, 0.0125], [0.11, 0.12, 0.13]])
    assert listener.warnings == []


def test_spectra_of_another_scale_than_the_rest_are_named(tmp_path):
    header = ("id", "450 nm", "550 nm", "650 nm")
    _, listener = read(written(tmp_path, header, [("a", 11, 22, 33), ("b", 0.1, 0.2, 0.3), ("c", 44, 55, 66)]))
    assert any(
        "1 of 3 spectra of spectra.csv never exceed 1.5 and may be shares already" in w and w.endswith(": b.")
        for w in listener.warnings
    )


def test_a_value_that_a_long_table_gives_twice_is_refused(tmp_path):
    (tmp_path / "spectra.csv").write_text(LONG + "a,N,450,0.15\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"1 sample id of spectra.csv \(a\) have more than one value at a wavelength"):
        read(tmp_path / "spectra.csv")


def test_replicates_are_averaged_by_a_field_with_their_spread_and_number(tmp_path):
    rows = [
        ("a", 1, "N", 2.0, 0.1, 0.2, 0.3),
        ("b", 1, "S", 5.0, 0.4, 0.5, 0.6),
        ("a", 2, "N", 4.0, 0.3, 0.2, 0.5),
    ]
    path = written(tmp_path, ("sample", "scan", "site", "depth", "450 nm", "550 nm", "650 nm"), rows)
    spectra, listener = read(path, replicates="sample")
    assert spectra.names == ("a", "b")
    np.testing.assert_allclose(spectra.values, [[0.2, 0.2, 0.4], [0.4, 0.5, 0.6]])
    np.testing.assert_allclose(spectra.spread[0], [0.1 * 2**0.5, 0, 0.1 * 2**0.5], atol=1e-12)
    assert np.isnan(spectra.spread[1]).all()
    assert spectra.replicates.tolist() == [2, 1]
    assert spectra.columns["site"] == ("N", "S")
    assert spectra.columns["depth"] == (3.0, 5.0)
    assert "3 replicates of 2 samples averaged by sample, 1 to 2 of each." in listener.infos
    with pytest.raises(InputError, match=r"1 sample id of spectra.csv occurs more than once \(a\): average the repl"):
        read(path)
    with pytest.raises(InputError, match="There is no field rep that tells replicates: fields are sample, scan"):
        read(path, replicates="rep")


def test_a_band_that_few_spectra_lack_goes_and_one_spectrum_with_a_short_range_does_not_take_all_others(tmp_path):
    header = ["id", *(f"{450 + 10 * i} nm" for i in range(20))]
    values = np.round(np.random.default_rng(3).uniform(0.1, 0.6, (20, 20)), 4).astype(object)
    values[3, 5] = ""
    spectra, listener = read(written(tmp_path, header, [(f"s{i}", *row) for i, row in enumerate(values)]))
    assert len(spectra.bands) == 19
    assert listener.warnings == ["1 band of spectra.csv that some spectra lack was left out: 500 nm."]
    values[4, 10:] = ""
    spectra, listener = read(written(tmp_path, header, [(f"s{i}", *row) for i, row in enumerate(values)]))
    assert len(spectra.bands) == 20
    assert np.isnan(spectra.values).sum() == 11
    assert listener.warnings == ["11 values of spectra.csv in bands that most spectra have are missing."]


@pytest.mark.parametrize("names", [("x1", "x2", "x3"), ("1", "2", "3"), ("R1", "R2", "R3"), ("2019", "2020", "2021")])
def test_columns_that_are_only_counted_are_no_wavelengths(tmp_path, names):
    with pytest.raises(InputError, match="No wavelengths were recognised"):
        read(written(tmp_path, ("id", *names), [("a", 0.1, 0.2, 0.3)]))


@pytest.mark.parametrize(
    ("unit", "centres", "stored"),
    [("nm", (800, 1200, 1800), "nm"), ("cm-1", (800, 1200, 1800), "cm-1"), ("auto", (800, 1200, 1800), "nm")],
)
def test_a_unit_that_is_given_counts_before_the_guess(tmp_path, unit, centres, stored):
    path = written(tmp_path, ("id", *map(str, centres)), [("a", 0.1, 0.2, 0.3)])
    spectra, listener = read(path, unit=unit)
    assert spectra.bands.unit == stored
    assert any("does not say the unit" in warning for warning in listener.warnings) == (unit == "auto")


def test_a_unit_that_contradicts_the_file_is_refused(tmp_path):
    path = written(tmp_path, ("id", "800 nm", "1200 nm", "1800 nm"), [("a", 0.1, 0.2, 0.3)])
    with pytest.raises(InputError, match="spectra.csv says that it counts in nm, and cm-1 was asked for"):
        read(path, unit="cm-1")


def test_a_workbook_is_read_as_its_text_would_be(tmp_path):
    rows = [("a", 7, 0.1, 0.25, 0.3), ("b", 8, 0.4, 0.5, 0.6)]
    path = written(tmp_path, ("sample", "depth", "450", "550.5", "650"), rows)
    source = gdal.OpenEx(str(path), open_options=["AUTODETECT_TYPE=YES", "HEADERS=YES"])
    gdal.VectorTranslate(str(tmp_path / "spectra.xlsx"), source, format="XLSX")
    text, _ = read(path)
    book, _ = read(tmp_path / "spectra.xlsx")
    np.testing.assert_array_equal(book.values, text.values)
    assert book.bands.centres.tolist() == [450, 550.5, 650]
    assert book.columns == text.columns


def test_a_column_of_names_is_one_of_samples_only_where_each_is_another(tmp_path):
    header = ("name", "450 nm", "550 nm", "650 nm")
    values = (0.1, 0.2, 0.3)
    assert read(written(tmp_path, header, [("a", *values), ("b", *values)]))[0].names == ("a", "b")
    assert read(written(tmp_path, header, [("a", *values), ("a", *values)]))[0].names == ("row 2", "row 3")


def test_real_absorbances_are_read_as_wavenumbers_in_rising_order(data_folder):
    spectra, listener = read(data_folder / "spectra_yamsys_mir" / "derived_mean_absorbance.csv")
    assert len(spectra) == 94
    assert spectra.bands.extent == "499.67 to 3,997.4 cm⁻¹"
    assert spectra.quantity == "absorbance"
    assert spectra.values[0, -1] == 0.12381
    assert any("taken for wavenumbers in cm⁻¹" in warning for warning in listener.warnings)

"""Files of spectrometers give what was written into them; what is cut short or is no reflectance is refused by name."""

import struct

import numpy as np
import pytest
from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.spectra.formats.field_texts import without_overlaps
from prospectivity.models.spectra.reading import modules_of, read_spectra

AXIS = np.arange(350.0, 351 + 40)
SHARES = np.random.default_rng(11).uniform(0.1, 0.7, (3, len(AXIS)))


def read(*paths, **options):
    listener = Listener()
    return read_spectra(paths, progress=Progress(listener), **options).spectra, listener


# -- ASD ---------------------------------------------------------------------------------------------------------------


def write_asd(path, share, version=b"as7", kind=1, form="<f8", reference=None):
    """A file of ASD with this reflectance, as the ratio of a spectrum to a reference from version 2 on."""
    header = bytearray(484)
    header[:3] = version
    header[186] = kind
    struct.pack_into("<ff", header, 191, AXIS[0], 1.0)
    header[199] = {"<f4": 0, "<i4": 1, "<f8": 2}[form]
    struct.pack_into("<H", header, 204, len(AXIS))
    white = np.full(len(AXIS), 1.0) if version == b"ASD" else np.full(len(AXIS), 40_000.0)
    white = white if reference is None else reference
    content = bytes(header) + (share * white).astype(form).tobytes()
    if version != b"ASD":
        content += struct.pack("<HddH", 0xFFFF, 0, 0, 5) + b"white" + white.astype(form).tobytes() + b"\0" * 30
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("version", "form", "accuracy"), [(b"as7", "<f8", 1e-12), (b"as8", "<i4", 1e-4), (b"as2", "<f4", 1e-6)]
)
def test_reflectance_of_asd_is_the_ratio_to_its_reference_in_every_format_of_numbers(tmp_path, version, form, accuracy):
    files = [write_asd(tmp_path / f"site{i}.asd", share, version, form=form) for i, share in enumerate(SHARES)]
    spectra, _ = read(*files)
    np.testing.assert_allclose(spectra.values, SHARES, atol=accuracy)
    assert spectra.bands.centres.tolist() == AXIS.tolist()
    assert spectra.names == ("site0", "site1", "site2")
    assert spectra.quantity == "reflectance"


def test_the_oldest_files_of_asd_hold_reflectance_itself(tmp_path):
    spectra, _ = read(write_asd(tmp_path / "old.asd", SHARES[0], b"ASD", form="<f4"))
    np.testing.assert_allclose(spectra.values[0], SHARES[0], rtol=1e-6)


def test_bands_where_the_white_reference_is_dark_are_left_out_by_name(tmp_path):
    reference = np.full(len(AXIS), 40_000.0)
    reference[[5, 6, 9]] = [0.0, -3.0, 20.0]
    spectra, listener = read(write_asd(tmp_path / "wet.asd", SHARES[0], reference=reference))
    assert len(spectra.bands) == len(AXIS) - 3
    assert "3 bands of wet.asd without any value were left out: 355 to 356, 359 nm." in listener.warnings


def test_asd_files_of_radiance_raw_counts_and_cut_short_are_refused(tmp_path):
    with pytest.raises(InputError, match="light.asd holds radiance and no reflectance"):
        read(write_asd(tmp_path / "light.asd", SHARES[0], kind=2))
    with pytest.raises(InputError, match="raw.asd holds raw counts without a white reference"):
        read(write_asd(tmp_path / "raw.asd", SHARES[0], b"ASD", kind=0))
    with pytest.raises(InputError, match="bright.asd reaches 5"):
        read(write_asd(tmp_path / "bright.asd", SHARES[0] + 5))
    whole = write_asd(tmp_path / "whole.asd", SHARES[0]).read_bytes()
    needed = 484 + 2 * 8 * len(AXIS) + 20 + 5
    for size in (300, 484 + 8 * len(AXIS) - 1, needed - 1):
        (tmp_path / "cut.asd").write_bytes(whole[:size])
        with pytest.raises(
            InputError, match=rf"cut.asd is truncated: [\d,]+ bytes are expected and {size:,} are there"
        ):
            read(tmp_path / "cut.asd")
    (tmp_path / "cut.asd").write_bytes(whole[:needed])
    np.testing.assert_allclose(read(tmp_path / "cut.asd")[0].values[0], SHARES[0])


def test_real_asd_files_agree_with_another_reader(data_folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    reader = pytest.importorskip("pyASDReader")
    files = sorted((data_folder / "spectrometer_files").glob("*.asd"))
    spectra, listener = read(*files)
    at = (spectra.bands.centres - 350).astype(int)
    for file, values in zip(files, spectra.values):
        np.testing.assert_allclose(values, reader.ASDFile(str(file)).reflectance[at], rtol=1e-9)
    # Water in the air leaves no light at 1,400 and 1,900 nm.
    assert 1900 < len(spectra.bands) < 2100
    assert any("where the white reference is dark" in warning for warning in listener.warnings)


# -- OPUS --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def opus_folder(data_folder, tmp_path):
    pytest.importorskip("brukeropus")
    for file in (data_folder / "spectrometer_files").glob("BF_*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def test_replicates_of_opus_are_averaged_to_the_published_means_and_their_spread_is_kept(opus_folder, data_folder):
    spectra, listener = read(opus_folder)
    published, _ = read(data_folder / "spectra_yamsys_mir" / "derived_mean_absorbance.csv")
    assert spectra.names == published.names[:4]
    np.testing.assert_allclose(spectra.bands.centres, published.bands.centres, atol=0.0051)
    np.testing.assert_allclose(spectra.values, published.values[:4], atol=1e-6)
    assert spectra.quantity == "absorbance"
    assert spectra.bands.unit == "cm-1"
    assert spectra.replicates.tolist() == [3, 3, 3, 3]
    singles = [read(opus_folder / f"BF_lo_02_soil_cal.{i}")[0].values[0] for i in range(3)]
    np.testing.assert_allclose(spectra.spread[1], np.std(singles, axis=0, ddof=1), atol=1e-12)
    assert "12 replicates of 4 samples averaged by sample, 3 to 3 of each." in listener.infos
    assert any("block of absorbance, the last of 2 in the file" in info for info in listener.infos)


def without_absorbance(content):
    """A file of OPUS in whose directory blocks of absorbance have no type."""
    content = bytearray(content)
    start, _, number = struct.unpack_from("<iii", content, 12)
    for at in range(start, start + 12 * number, 12):
        if struct.unpack_from("<i", content, at)[0] & 0xFFFF == 0x100F:
            struct.pack_into("<i", content, at, 0)
    return bytes(content)


def test_opus_files_cut_short_or_without_absorbance_are_refused(opus_folder):
    whole = (opus_folder / "BF_lo_01_soil_cal.0").read_bytes()
    cut = opus_folder / "cut.0"
    for size in (20, 3000, 36_000):
        cut.write_bytes(whole[:size])
        with pytest.raises(InputError, match=rf"cut.0 is truncated: [\d,]+ bytes are expected and {size:,} are there"):
            read(cut)
    cut.write_bytes(without_absorbance(whole))
    with pytest.raises(InputError, match="cut.0 has no block of absorbance or reflectance, but Reference Spectrum"):
        read(cut)


def test_the_library_that_files_need_is_known_before_they_are_read(tmp_path):
    (tmp_path / "a.0").write_bytes(b"\n\n\xfe\xfe" + b"\0" * 40)
    (tmp_path / "b.jdx").write_text("##TITLE=b\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text("id,450 nm\n", encoding="utf-8")
    assert modules_of([tmp_path]) == ("brukeropus", "jcamp")
    assert modules_of([tmp_path / "c.csv", tmp_path / "missing.0"]) == ()


# -- texts -------------------------------------------------------------------------------------------------------------


def write_jcamp(path, x_unit="NANOMETERS", y_unit="REFLECTANCE", values=SHARES[0], points=41):
    lines = [f"{x:g} {y:.6f}" for x, y in zip(AXIS, values)]
    path.write_text(
        "\n".join(
            [
                "##TITLE=jarosite",
                "##JCAMP-DX=4.24",
                "##DATA TYPE=INFRARED SPECTRUM",
                f"##XUNITS={x_unit}",
                f"##YUNITS={y_unit}",
                "##XFACTOR=1",
                "##YFACTOR=1",
                f"##FIRSTX={AXIS[0]:g}",
                f"##LASTX={AXIS[-1]:g}",
                f"##NPOINTS={points}",
                "##XYDATA=(X++(Y..Y))",
                *lines,
                "##END=",
            ]
        ),
        encoding="utf-8",
    )
    return path


def test_jcamp_says_title_unit_and_quantity(tmp_path):
    pytest.importorskip("jcamp")
    spectra, listener = read(write_jcamp(tmp_path / "a.jdx"))
    np.testing.assert_allclose(spectra.values[0], SHARES[0], atol=1e-6)
    assert spectra.bands.centres.tolist() == AXIS.tolist()
    assert spectra.names == ("jarosite",)
    assert listener.warnings == []
    absorbed, _ = read(write_jcamp(tmp_path / "b.jdx", "1/CM", "ABSORBANCE"))
    assert (absorbed.bands.unit, absorbed.quantity) == ("cm-1", "absorbance")


def test_jcamp_files_cut_short_or_in_an_unknown_unit_are_refused(tmp_path):
    pytest.importorskip("jcamp")
    with pytest.raises(InputError, match="a.jdx is truncated or damaged: 50 values are expected and 41 are there"):
        read(write_jcamp(tmp_path / "a.jdx", points=50))
    with pytest.raises(InputError, match="a.jdx counts its bands in 'HZ', which is no unit of spectra that is known"):
        read(write_jcamp(tmp_path / "a.jdx", "HZ"))


@pytest.mark.parametrize(("said", "quantity"), [("LOG(1/R)", "absorbance"), ("KUBELKA-MUNK", "other")])
def test_jcamp_knows_what_its_values_are(tmp_path, said, quantity):
    pytest.importorskip("jcamp")
    assert read(write_jcamp(tmp_path / "a.jdx", y_unit=said))[0].quantity == quantity
    with pytest.raises(InputError, match="a.jdx holds transmittance, which is neither reflectance nor absorbance"):
        read(write_jcamp(tmp_path / "a.jdx", y_unit="TRANSMITTANCE"))


def test_compressed_jcamp_is_read_and_checked(tmp_path):
    pytest.importorskip("jcamp")
    # 1, 2, 3, 3, 2, 2 as differences: A is 1, J is +1, % is 0, j is -1.
    head = "##TITLE=a\n##XUNITS=1/CM\n##YUNITS=ABSORBANCE\n##XFACTOR=1\n##YFACTOR=0.1\n##FIRSTX=700\n##LASTX=705\n"
    lines = "##NPOINTS=6\n##XYDATA=(X++(Y..Y))\n700AJJ%\n703Cj%\n##END=\n"
    path = tmp_path / "a.dx"
    path.write_text(head + lines, encoding="utf-8")
    np.testing.assert_allclose(read(path)[0].values, [[0.1, 0.2, 0.3, 0.3, 0.2, 0.2]])
    path.write_text(head + lines.replace("703C", "703B"), encoding="utf-8")
    with pytest.raises(InputError, match="a.dx is damaged: its lines do not agree with one another"):
        read(path)


def write_sig(path, axis, shares, columns=4, header=()):
    rows = [
        " ".join([f"{x:.1f}", "1000.00", f"{1000 * y:.4f}", f"{100 * y:.5f}"][:columns]) for x, y in zip(axis, shares)
    ]
    path.write_text(
        "\n".join(["/*** Spectra Vista SIG Data ***/", "name= a.sig", *header, "data= ", *rows, ""]), "latin-1"
    )
    return path


@pytest.mark.parametrize("columns", [3, 4])
def test_reflectance_of_svc_is_in_per_cent_or_comes_of_target_and_reference(tmp_path, columns):
    spectra, listener = read(write_sig(tmp_path / "rock.sig", AXIS, SHARES[0], columns))
    np.testing.assert_allclose(spectra.values[0], SHARES[0], atol=1e-6)
    assert spectra.names == ("rock",)
    assert listener.warnings == []


def test_where_detectors_overlap_each_is_kept_up_to_the_middle(tmp_path):
    axis = np.array([900.0, 950, 1000, 1050, 980, 1030, 1080, 1130])
    assert without_overlaps(axis).tolist() == [True, True, True, False, False, True, True, True]
    spectra, listener = read(write_sig(tmp_path / "rock.sig", axis, np.linspace(0.1, 0.8, 8)))
    assert spectra.bands.centres.tolist() == [900, 950, 1000, 1030, 1080, 1130]
    np.testing.assert_allclose(spectra.values[0], [0.1, 0.2, 0.3, 0.6, 0.7, 0.8])
    assert "2 bands of rock.sig where detectors overlap were left out" in listener.warnings[0]


def write_sed(path, name="Reflect. %", factor=100.0, last="\n", header=()):
    rows = [f"{x:.1f}\t1.0E-02\t{y * 1e-2:.5E}\t{y * factor:.6f}" for x, y in zip(AXIS, SHARES[0])]
    head = ["Comment:", "Version: 2.3", "Instrument: PSR+3500", *header, "Columns [4]:", "Data:"]
    names = f"Wvl\tRad. (Ref.)\tRad. (Target)\t{name}"
    path.write_text("\n".join([*head, names, *rows]) + last, encoding="latin-1")
    return path


@pytest.mark.parametrize(("name", "factor"), [("Reflect. %", 100), ("Reflect. [1.0]", 1)])
def test_spectral_evolution_says_the_scale_of_its_reflectance(tmp_path, name, factor):
    spectra, _ = read(write_sed(tmp_path / "core.sed", name, factor))
    np.testing.assert_allclose(spectra.values[0], SHARES[0], atol=1e-6)


def test_field_texts_without_reflectance_or_cut_short_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"core.sed has no column of reflectance, but Wvl, Rad. \(Ref.\)"):
        read(write_sed(tmp_path / "core.sed", "Trans. %"))
    with pytest.raises(InputError, match="its lines of values have 4 numbers, and the last has 2"):
        read(write_sed(tmp_path / "core.sed", last="\n391.0\t1.0\n"))
    (tmp_path / "rock.sig").write_text("/*** Spectra Vista SIG Data ***/\nname= a\n", encoding="utf-8")
    with pytest.raises(InputError, match="rock.sig is truncated: it ends before its values begin"):
        read(tmp_path / "rock.sig")


# -- ENVI libraries ----------------------------------------------------------------------------------------------------


def write_library(path, values=SHARES, unit="Micrometers", kind=5, order=0, **entries):
    form = ("<" if order == 0 else ">") + {4: "f4", 5: "f8", 2: "i2"}[kind]
    path.write_bytes(values.astype(form).tobytes())
    fixed = {
        "samples": values.shape[1],
        "lines": len(values),
        "bands": 1,
        "file type": "ENVI Spectral Library",
        "data type": kind,
        "byte order": order,
        "wavelength units": unit,
        "wavelength": "{" + ", ".join(f"{x / 1000:g}" for x in AXIS) + "}",
        "spectra names": "{jarosite,\n goethite, kaolinite}",
    }
    text = "\n".join(f"{name} = {value}" for name, value in {**fixed, **entries}.items())
    path.with_suffix(".hdr").write_text(f"ENVI\n{text}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("kind", "order", "ending"), [(5, 0, ".sli"), (4, 1, ".sli"), (4, 0, ".hdr")])
def test_a_library_gives_its_spectra_by_name_from_either_of_its_files(tmp_path, kind, order, ending):
    path = write_library(tmp_path / "minerals.sli", kind=kind, order=order)
    spectra, _ = read(path.with_suffix(ending))
    np.testing.assert_allclose(spectra.values, SHARES, rtol=1e-6)
    assert spectra.names == ("jarosite", "goethite", "kaolinite")
    np.testing.assert_allclose(spectra.bands.centres, AXIS)


def test_scale_bad_bands_and_no_data_of_a_library_count(tmp_path):
    stored = np.round(SHARES * 10_000)
    stored[1] = np.where(np.arange(len(AXIS)) == 7, -1, stored[1])
    bad = ["1"] * len(AXIS)
    bad[2] = "0"
    entries = {"reflectance scale factor": 10_000, "data ignore value": -1, "bbl": "{" + ",".join(bad) + "}"}
    path = write_library(tmp_path / "minerals.sli", stored, kind=2, **entries)
    spectra, listener = read(path)
    kept = np.delete(np.arange(len(AXIS)), [2, 7])
    np.testing.assert_allclose(spectra.values, SHARES[:, kept], atol=1e-4)
    assert listener.warnings == [
        "1 band of minerals.sli that the file calls bad was left out: 352 nm.",
        "1 band of minerals.sli that some spectra lack was left out: 357 nm.",
    ]


def test_a_library_that_is_cut_short_or_counts_in_an_unknown_unit_is_refused(tmp_path):
    path = write_library(tmp_path / "minerals.sli")
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(InputError, match="minerals.sli is truncated: 984 bytes are expected and 976 are there"):
        read(path)
    with pytest.raises(InputError, match="minerals.sli counts its wavelengths in 'Furlongs'"):
        read(write_library(tmp_path / "minerals.sli", unit="Furlongs"))
    assert (tmp_path / "minerals.hdr").exists()
    path.unlink()
    with pytest.raises(InputError, match="minerals.hdr is the header of a spectral library whose data are not beside"):
        read(tmp_path / "minerals.hdr")


@pytest.mark.parametrize("name", ["hyper_gamsberg/gamsberg_field_library.hdr", "spectrometer_files/library_berlin.hdr"])
def test_real_libraries_agree_with_another_reader(data_folder, name):
    envi = pytest.importorskip("spectral.io.envi")
    path = data_folder / name
    data = next(path.with_suffix(ending) for ending in ("", ".sli") if path.with_suffix(ending).exists())
    theirs = envi.open(str(path), str(data))
    spectra, _ = read(path)
    factor = 10_000 if "berlin" in name else 1
    np.testing.assert_allclose(spectra.values * factor, theirs.spectra, rtol=1e-6)
    assert len(spectra.names) == len(theirs.names)
    assert 350 <= spectra.bands.low < spectra.bands.high <= 2500


# -- places by GPS -----------------------------------------------------------------------------------------------------

MINNESOTA = (-(92 + 31.1625 / 60), 46 + 40.7523 / 60)


def places(spectra):
    return None if spectra.x is None else list(zip(spectra.x.tolist(), spectra.y.tolist()))


def with_gps(path, latitude, longitude, altitude=0.0):
    """Write numbers where the header of ASD has those of its GPS."""
    data = bytearray(path.read_bytes())
    struct.pack_into("<5d", data, 334, 0.0, 0.0, latitude, longitude, altitude)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("longitude", "latitude", "expected"),
    [
        ("09231.1600W     , 09231.1625W     ", "4640.7500N      , 4640.7523N", MINNESOTA),
        ("09231.1600,W, 09231.1625,W", "4640.7500,N, 4640.7523,N", MINNESOTA),
        ("09231.1625W     ,", "4640.7523N      ,", MINNESOTA),
        ("02830.6E, 02830.6E", "1530.3S, 1530.3S", (28.51, -15.505)),
    ],
)
def test_svc_says_the_place_of_the_target_by_degrees_and_minutes(tmp_path, longitude, latitude, expected):
    header = (f"longitude= {longitude}", f"latitude= {latitude}", "gpstime= 143223.000, 143708.000")
    spectra, listener = read(write_sig(tmp_path / "a.sig", AXIS, SHARES[0], header=header))
    np.testing.assert_allclose(places(spectra), [expected], atol=1e-9)
    assert 'AUTHORITY["EPSG","4326"]' in spectra.crs
    assert spectra.z is None
    assert "The place of a.sig was read from its GPS (WGS 84, EPSG:4326)." in listener.infos
    assert listener.warnings == []


@pytest.mark.parametrize(
    ("longitude", "latitude", "altitude", "expected", "height"),
    [
        ("-115.70179", "38.51098", "1437.70", (-115.70179, 38.51098), 1437.7),
        ("115.70179W", "38.51098N", "77.500m", (-115.70179, 38.51098), 77.5),
        ("20° 30.6' E", "15° 30' 18\" S", "n/a", (20.51, -15.505), None),
        ("0.0", "51.5", "-3", (0.0, 51.5), -3.0),
    ],
)
def test_spectral_evolution_says_decimal_degrees_and_what_else_it_may(
    tmp_path, longitude, latitude, altitude, expected, height
):
    header = (f"Latitude: {latitude}", f"Longitude: {longitude}", f"Altitude: {altitude}", "GPS Time: 12:00:01")
    spectra, _ = read(write_sed(tmp_path / "core.sed", header=header))
    np.testing.assert_allclose(places(spectra), [expected], atol=1e-9)
    assert (None if spectra.z is None else spectra.z.tolist()[0]) == height


def test_asd_counts_degrees_and_minutes_to_the_west_and_decimal_degrees_are_told(tmp_path):
    files = [write_asd(tmp_path / f"site{i}.asd", share) for i, share in enumerate(SHARES)]
    with_gps(files[0], 4640.7523, 9231.1625, 391.5)
    with_gps(files[1], -1530.3, -2830.6)
    spectra, listener = read(*files)
    np.testing.assert_allclose(places(spectra), [MINNESOTA, (28.51, -15.505), (np.nan, np.nan)], atol=1e-9)
    np.testing.assert_array_equal(spectra.z, [391.5, 0.0, np.nan])
    assert "The place of site0.asd was read from its GPS (WGS 84, EPSG:4326). The same is true of 1 more file." in (
        listener.infos
    )
    assert "site2.asd holds no place: there was no GPS, or it had not found its satellites." in listener.infos
    assert listener.warnings == []
    spectra, listener = read(with_gps(files[0], 46.679, -92.519))
    np.testing.assert_allclose(places(spectra), [(-92.519, 46.679)])
    assert "The GPS numbers of site0.asd were taken for decimal degrees, to the east" in listener.warnings[0]


@pytest.mark.parametrize(("longitude", "latitude"), [("", ""), ("n/a", "N/A"), ("0", "0.0"), ("0.000", "0")])
def test_where_no_satellite_was_found_there_is_no_place(tmp_path, longitude, latitude):
    header = (f"Longitude: {longitude}", f"Latitude: {latitude}")
    spectra, listener = read(write_sed(tmp_path / "core.sed", header=header))
    assert places(spectra) is None
    assert spectra.crs == ""
    assert "core.sed holds no place: there was no GPS, or it had not found its satellites." in listener.infos
    assert listener.warnings == []
    header = (f"longitude= {longitude}     , {longitude}     ", f"latitude= {latitude}     , {latitude}     ")
    assert places(read(write_sig(tmp_path / "a.sig", AXIS, SHARES[0], header=header))[0]) is None


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        ("09261.1W", "4640.7N"),
        ("09231.1W", "9140.7N"),
        ("09231.1N", "4640.7N"),
        ("09231.1W", ""),
        ("20.5", "91.2"),
        ("x", "y"),
    ],
)
def test_numbers_that_are_no_place_on_earth_are_told_and_left_out(tmp_path, longitude, latitude):
    header = (f"Longitude: {longitude}", f"Latitude: {latitude}")
    spectra, listener = read(write_sed(tmp_path / "core.sed", header=header))
    assert places(spectra) is None
    assert listener.warnings == [f"The GPS of core.sed gave no place on Earth ({longitude} / {latitude}): it has none."]


def test_damaged_numbers_of_asd_are_no_place_and_heights_beyond_all_mountains_are_left_out(tmp_path):
    path = write_asd(tmp_path / "a.asd", SHARES[0])
    for latitude, longitude in ((np.nan, 4.0), (1e300, 5.0), (4660.5, 9231.1), (9100.5, 1000.0)):
        spectra, listener = read(with_gps(path, latitude, longitude))
        assert places(spectra) is None
        assert "The GPS of a.asd gave no place on Earth (" in listener.warnings[0]
    spectra, listener = read(with_gps(path, 4640.7523, 9231.1625, 1e5))
    np.testing.assert_allclose(places(spectra), [MINNESOTA])
    assert spectra.z is None
    assert listener.warnings == ["The GPS of a.asd gave an elevation of 100000 m, which is left out."]
    assert places(read(with_gps(path, 1e-300, 0.0))[0]) is None


def test_spectra_without_a_place_among_others_are_counted(tmp_path):
    field = with_gps(write_asd(tmp_path / "a.asd", SHARES[0]), 4640.7523, 9231.1625)
    table = tmp_path / "b.csv"
    table.write_text("sample,360 nm,370 nm,380 nm\nb,0.1,0.2,0.3\nc,0.1,0.2,0.3\n", encoding="utf-8")
    spectra, listener = read(table, field)
    np.testing.assert_allclose(places(spectra), [(np.nan, np.nan)] * 2 + [MINNESOTA])
    assert listener.warnings[-1] == "2 of 3 spectra have no place."


# -- folders and several -----------------------------------------------------------------------------------------------


def test_a_folder_gives_its_files_of_spectra_and_names_the_others(tmp_path):
    for i, share in enumerate(SHARES):
        write_asd(tmp_path / f"site{i}.asd", share)
    (tmp_path / "readme.txt").write_text("Taken in spring.\n", encoding="utf-8")
    spectra, listener = read(tmp_path)
    assert spectra.names == ("site0", "site1", "site2")
    assert listener.warnings == [f"1 file of the folder {tmp_path.name} not read: readme.txt."]
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="The folder empty holds no file of spectra that is known"):
        read(tmp_path / "empty")


def test_files_of_nearly_the_same_bands_are_brought_together_and_others_refused(tmp_path):
    first = write_sig(tmp_path / "a.sig", AXIS, SHARES[0])
    near = write_sig(tmp_path / "b.sig", AXIS + 0.2, np.linspace(0.2, 0.6, len(AXIS)))
    spectra, listener = read(first, near)
    np.testing.assert_allclose(spectra.values[1, 1:], np.linspace(0.2, 0.6, len(AXIS))[1:] - 0.2 * 0.01, atol=1e-6)
    assert "The bands of b.sig lie beside those of a.sig" in listener.warnings[0]
    for shift, ends in ((100.5, "450.5 to 490.5"), (0.6, "350.6 to 390.6")):
        far = write_sig(tmp_path / "c.sig", AXIS + shift, SHARES[1])
        with pytest.raises(InputError, match=f"from 350 to 390 nm, and c.sig has 41 bands from {ends} nm"):
            read(first, far)


def test_a_source_with_more_bands_is_read_at_those_of_the_other(tmp_path):
    wide = write_asd(tmp_path / "a.asd", SHARES[0])
    table = tmp_path / "b.csv"
    table.write_text("sample,360 nm,370 nm,380 nm\nb,0.1,0.2,0.3\n", encoding="utf-8")
    spectra, listener = read(wide, table)
    assert spectra.bands.centres.tolist() == [360, 370, 380]
    np.testing.assert_allclose(spectra.values, [SHARES[0][[10, 20, 30]], [0.1, 0.2, 0.3]])
    assert "38 bands that b.csv does not have were left out" in listener.warnings[-1]

"""What the columns of a table are: real lists of columns, and the close calls."""

import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.assays.analytes import recognise
from prospectivity.models.assays.columns import parse_qualifier, recognise_columns, sample_kind
from prospectivity.models.core.errors import InputError
from prospectivity.models.tables.numbers import Status

PLACES = [(215662.0, 425641.0), (228250.0, 432004.0), (231000.0, 430010.0), (230500.0, 431200.0)]


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        names, *rows = csv.reader(file)
    return names, rows[:2000]


def read_layer(path):
    ogr = pytest.importorskip("osgeo.ogr")
    ogr.UseExceptions()
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    return names, [[feature.GetField(i) for i in range(len(names))] for feature in layer]


def without_analytes(names, columns):
    return [name for index, name in enumerate(names) if index not in columns.analytes]


def named(names, columns, *roles):
    return [None if getattr(columns, role) is None else names[getattr(columns, role)] for role in roles]


def table(**columns):
    """Names and rows of a table of four rows."""
    return list(columns), list(zip(*columns.values()))


# -- real surveys ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", ["2013", "2016"])
def test_tellus_all_but_three_columns_are_analytes(data_folder, year):
    path = next((data_folder / "ireland_tellus").glob(f"GSI_Tellus_{year}*.csv"))
    names, rows = read_csv(path)
    columns = recognise_columns(names, rows)
    assert len(columns.analytes) == 55
    assert without_analytes(names, columns) == ["Sample_ID", "Easting", "Northing"]
    assert named(names, columns, "sample_id", "x", "y") == ["Sample_ID", "Easting", "Northing"]
    assert columns.degrees is False
    assert all(analyte.unit for analyte in columns.analytes.values())


def test_tellus_north_in_capitals_keeps_cobalt_and_yttrium_and_refuses_p2o(data_folder):
    names, rows = read_csv(data_folder / "ireland_tellus" / "derived_ni_merged.csv")
    columns = recognise_columns(names, rows)
    assert without_analytes(names, columns) == ["SAMPLE_NO", "YEAR", "LABNO", "EASTING", "NORTHING", "P2O"]
    assert columns.analytes[names.index("CO")].species == "Co"
    assert columns.analytes[names.index("Y")].species == "Y"
    assert columns.notes == ("Y was taken for yttrium, because the coordinates are EASTING and NORTHING.",)


def test_the_arabian_shield_has_57_analytes_in_degrees(data_folder):
    names, rows = read_layer(data_folder / "saudi_gm46" / "vector" / "geochem.geojson")
    columns = recognise_columns(names, rows)
    assert len(columns.analytes) == 57
    assert named(names, columns, "x", "y", "sample_type", "fraction") == ["coord_x", "coord_y", None, None]
    assert columns.degrees is True
    assert columns.analytes[names.index("TFe2O3_percent_xrf")].total


def test_capricorn_has_61_analytes_four_fractions_and_sample_numbers(data_folder):
    names, rows = read_layer(data_folder / "wa_capricorn_regolith" / "CapricornSoilGeochem.shp")
    columns = recognise_columns(names, rows)
    assert list(columns.analytes) == list(range(names.index("Ag_ppm"), names.index("Zr_ppm") + 1))
    assert named(names, columns, "fraction", "sample_id", "sample_type", "x", "y") == [
        "Size_fract",
        "Sample_num",
        None,
        "Easting",
        "Northing",
    ]


def test_drill_core_has_depths_and_no_coordinates(data_folder):
    names, rows = read_csv(data_folder / "drill_copper_creek" / "assay.csv")
    columns = recognise_columns(names, rows)
    assert [columns.analytes[index].species for index in columns.analytes] == ["Cu", "Mo", "Ag", "Au"]
    assert named(names, columns, "x", "y", "depth_from", "depth_to") == [None, None, "depth_from", "depth_to"]


def test_jura_and_meuse_are_found_in_degrees_and_in_metres(data_folder):
    names, rows = read_csv(data_folder / "small_jura_meuse" / "jura.pred.csv")
    jura = recognise_columns(names, rows)
    assert [analyte.species for analyte in jura.analytes.values()] == ["Cd", "Co", "Cr", "Cu", "Ni", "Pb", "Zn"]
    assert named(names, jura, "x", "y") == ["long", "lat"]
    assert jura.degrees is True
    assert jura.notes[0].startswith("Coordinates are taken from long and lat (degrees), not from Xloc and Yloc")
    assert jura.guess == jura.notes[0]
    names, rows = read_csv(data_folder / "small_jura_meuse" / "meuse.all.csv")
    meuse = recognise_columns(names, rows)
    assert [analyte.species for analyte in meuse.analytes.values()] == ["Cd", "Cu", "Pb", "Zn"]
    assert named(names, meuse, "x", "y", "sample_id") == ["x", "y", "sample"]
    assert meuse.degrees is False


# -- coordinates -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("Easting", "Northing"),
        ("EASTING_M", "NORTHING_M"),
        ("E", "N"),
        ("X", "Y"),
        ("x", "y"),
        ("coord_x", "coord_y"),
        ("xcoord", "ycoord"),
        ("UTM_E", "UTM_N"),
        ("POINT_X", "POINT_Y"),
        ("mE", "mN"),
        ("Rechtswert", "Hochwert"),
        ("MGA_East", "MGA_North"),
        ("X (m)", "Y (m)"),
        ("Easting (GDA94)", "Northing (GDA94)"),
    ],
)
def test_metres_are_found_by_name_and_value(x, y):
    names = ["Sample_ID", x, y, "Cu_ppm"]
    columns = recognise_columns(names, [[f"A{i}", *place, 12.5] for i, place in enumerate(PLACES)])
    assert (columns.x, columns.y, columns.degrees) == (1, 2, False)
    assert list(columns.analytes) == [3]


@pytest.mark.parametrize(
    ("x", "y"),
    [("Lon", "Lat"), ("Longitude", "Latitude"), ("LONG_WGS84", "LAT_WGS84"), ("X", "Y"), ("coord_x", "coord_y")],
)
def test_degrees_are_found_whichever_column_comes_first(x, y):
    columns = recognise_columns([y, x, "Cu_ppm"], [["23.981697", "43.773847", "5"], ["23.910486", "44.573042", "<2"]])
    assert (columns.x, columns.y, columns.degrees) == (1, 0, True)


def test_coordinates_with_a_decimal_comma_are_degrees_too():
    columns = recognise_columns(
        ["X", "Y", "Cu_ppm"], [["43,773847", "23,981697", "5,5"], ["44,573042", "23,910486", "6,25"]]
    )
    assert (columns.x, columns.y, columns.degrees) == (0, 1, True)


def test_a_local_grid_of_small_numbers_may_be_degrees_and_is_not_decided():
    assert recognise_columns(["X", "Y", "Cu"], [[2.386, 3.077, 25.7], [2.544, 1.972, 24.8]]).degrees is None


def test_names_that_say_metres_do_not_make_metres_of_degrees():
    columns = recognise_columns(["Easting", "Northing", "Cu"], [[43.773847, 23.981697, 1], [44.573042, 23.910486, 2]])
    assert columns.degrees is True
    assert columns.notes == ("Easting and Northing hold degrees whatever their names say, and are read so.",)


def test_the_pair_that_is_filled_is_taken_before_the_one_in_degrees():
    names = ["Lon", "Lat", "Easting", "Northing", "Cu_ppm"]
    rows = [[None, None, *place, 1.0] for place in PLACES] + [[6.85, 47.13, *PLACES[0], 2.0]]
    columns = recognise_columns(names, rows)
    assert (columns.x, columns.y, columns.degrees) == (2, 3, False)


def test_of_two_pairs_those_of_the_same_kind_of_name_go_together():
    names = ["X_UTM", "X_local", "Y_local", "Y_UTM", "Cu_ppm"]
    columns = recognise_columns(names, [[x, 100.0, 250.0, y, 3.0] for x, y in PLACES])
    assert (columns.x, columns.y) == (0, 3)


BOTH = ["Lat", "Long", "Easting", "Northing", "MGA_East", "MGA_North", "Cu_ppm"]


def both(fits=None):
    rows = [[23.981697, 43.773847, 1000.0 + i, 2000.0 + i, *place, 2.5] for i, place in enumerate(PLACES)]
    return recognise_columns(BOTH, rows, fits=fits)


def test_of_several_pairs_that_which_fits_the_system_is_taken_and_without_one_it_is_a_guess():
    large = both(lambda x, y: float(np.median(y) > 100_000))
    assert (large.x, large.y, large.degrees, large.guess) == (4, 5, False, "")
    assert large.notes[0] == (
        "Coordinates are taken from MGA_East and MGA_North (metres), because they fit the coordinate system that is"
        " named, not from Long and Lat, Easting and Northing; name others with X_FIELD and Y_FIELD of 'Clean"
        " assays' if that is wrong."
    )
    degrees = both(lambda x, y: float(np.median(y) < 90))
    assert (degrees.x, degrees.y, degrees.degrees) == (1, 0, True)
    nobody_said = both()
    assert (nobody_said.x, nobody_said.y, nobody_said.guess) == (1, 0, nobody_said.notes[0])
    two_fit = both(lambda x, y: float(np.median(y) > 90))
    assert (two_fit.x, two_fit.guess) == (4, two_fit.notes[0])


def test_national_grids_come_before_nameless_ones():
    names = ["East", "North", "MGA_East", "MGA_North", "Cu_ppm"]
    columns = recognise_columns(names, [[1000.0 + i, 2000.0, *place, 2.5] for i, place in enumerate(PLACES)])
    assert (columns.x, columns.y) == (2, 3)


def test_a_column_of_names_is_no_coordinate():
    columns = recognise_columns(["East", "North", "Cu_ppm"], [["Block A", "Block B", 1], ["Block C", "Block D", 2]])
    assert (columns.x, columns.y, columns.degrees) == (None, None, None)


def test_y_without_x_is_yttrium_and_the_notes_say_so():
    columns = recognise_columns(["Sr", "Y", "Zr"], [[1.0, 2.0, 3.0]])
    assert [analyte.species for analyte in columns.analytes.values()] == ["Sr", "Y", "Zr"]
    assert columns.notes == ("Y was taken for yttrium, because no column X makes a pair of coordinates with it.",)


def test_y_between_elements_is_yttrium_though_there_is_an_x_far_away():
    names = ["X", "Sample", "Northing", "Rb", "Sr", "Y", "Zr"]
    columns = recognise_columns(names, [[1.0, "A", 2.0, 90.0, 130.0, 30.0, 320.0]])
    assert columns.analytes[5].species == "Y"
    assert columns.x is None


def test_n_beside_e_is_a_northing_and_nitrogen_among_elements():
    assert recognise_columns(["E", "N", "Cu"], [[x, y, 1.0] for x, y in PLACES]).y == 1
    columns = recognise_columns(["Easting", "Northing", "C", "N", "S"], [[*place, 1.2, 0.3, 0.1] for place in PLACES])
    assert [analyte.species for analyte in columns.analytes.values()] == ["C", "N", "S"]


def test_a_column_of_epsg_codes_or_zones_names_the_system_of_each_row():
    rows = [[*place, code, 1.0] for place, code in zip(PLACES, (32637, 32638, 32637, 32638))]
    assert recognise_columns(["Easting", "Northing", "EPSG", "Cu"], rows).crs == 2
    rows = [[*place, zone, 1.0] for place, zone in zip(PLACES, ("37N", "38N", "37N", "38N"))]
    assert recognise_columns(["Easting", "Northing", "Zone", "Cu"], rows).crs == 2
    rows = [[*place, zone, 1.0] for place, zone in zip(PLACES, ("hanging wall", "vein", "vein", "footwall"))]
    assert recognise_columns(["Easting", "Northing", "Zone", "Cu"], rows).crs is None


# -- analytes ----------------------------------------------------------------------------------------------------------


def test_limits_and_words_for_no_value_count_as_numbers():
    names, rows = table(Au_ppb=["<0.5", "n.a.", "", ">4000"], Cu_ppm=["12,5", "1 234,5", "-9999", "n.d."])
    assert list(recognise_columns(names, rows).analytes) == [0, 1]


def test_a_column_of_text_with_the_name_of_an_element_is_left_out_with_a_sentence():
    names, rows = table(In=["yes", "no", "yes", "no"], Cu=[1.0, 2.0, 3.0, 4.0])
    columns = recognise_columns(names, rows)
    assert list(columns.analytes) == [1]
    assert (
        "In is named like an assay of In, but only 0% of its values are numbers (one is 'yes'); it was left out."
        in columns.notes[0]
    )


def test_a_column_is_an_analyte_from_3_numbers_in_10_on():
    three, two = [1.0, 2.0, 3.0, *["x"] * 7], [1.0, 2.0, *["x"] * 8]
    columns = recognise_columns(["Cu", "Zn"], list(zip(three, two)))
    assert list(columns.analytes) == [0]


def test_an_empty_column_named_like_an_analyte_is_one():
    assert list(recognise_columns(["Cu_ppm", "Zn_ppm"], [[1.0, None], [2.0, ""]]).analytes) == [0, 1]


def test_a_chosen_column_is_an_analyte_whatever_it_looks_like():
    names, rows = table(Y=[215662.0] * 4, X=[425641.0] * 4, Gamma=["high", "low", "low", "low"])
    columns = recognise_columns(names, rows, chosen=["Gamma", "Y"])
    assert columns.analytes[2].species == "Gamma"
    assert columns.analytes[2].element is None
    assert columns.analytes[0].species == "Y"
    assert columns.x is None


def test_a_chosen_column_that_does_not_exist_is_named():
    with pytest.raises(InputError, match=r"no column Pb_ppm; its columns are Cu, Zn"):
        recognise_columns(["Cu", "Zn"], [[1, 2]], chosen=["Pb_ppm"])


def test_rows_below_the_names_give_units_and_methods():
    columns = recognise_columns(
        ["Cu", "as", "Au_ppb"], [[1.0, 2.0, 3.0]], units={0: "percent", 1: "ppm", 2: "ppm"}, methods={0: "XRF"}
    )
    assert (columns.analytes[0].unit, columns.analytes[0].method) == ("percent", "XRF")
    assert (columns.analytes[1].species, columns.analytes[1].unit) == ("As", "ppm")
    assert columns.analytes[2].unit == "ppb"
    assert columns.notes == ("Au_ppb is in ppb by its name and in ppm by the row of units; its name was believed.",)


def test_small_letters_are_elements_beside_others_in_small_letters():
    names, rows = table(cu=[1.0] * 4, zn=[1.0] * 4, pb=[1.0] * 4, **{"as": [1.0] * 4, "in": ["a", "b", "c", "d"]})
    columns = recognise_columns(names, rows)
    assert [analyte.species for analyte in columns.analytes.values()] == ["Cu", "Zn", "Pb", "As"]
    assert list(recognise_columns(["cu", "as"], [[1.0, 2.0]]).analytes) == [0]


def test_two_methods_for_one_element_are_both_kept_and_named():
    columns = recognise_columns(["Cu_ppm_icp", "Cu_ppm_xrf"], [[1.0, 2.0]])
    assert [analyte.method for analyte in columns.analytes.values()] == ["icp", "xrf"]
    assert columns.notes == ("Cu is in several columns: Cu_ppm_icp, Cu_ppm_xrf.",)


NAMES = [
    "X",
    "Y",
    "E",
    "N",
    "Easting",
    "Lat",
    "Lon",
    "Cu",
    "Cu_ppm",
    "Cu_Q",
    "Cu_2",
    "as",
    "cu",
    "zn",
    "pb",
    "in",
    "",
    "column_3",
    "From",
    "To",
    "Type",
    "Sample",
    "Size",
    "Zone",
]


@given(st.lists(st.one_of(st.sampled_from(NAMES), st.text(max_size=12)), max_size=12), st.data())
def test_any_table_is_answered_and_no_column_has_two_roles(names, data):
    cell = st.one_of(
        st.none(),
        st.text(max_size=8),
        st.floats(),
        st.integers(),
        st.sampled_from(["<", ">", "<0.5", "37N", "DUP", "<2 mm"]),
    )
    rows = data.draw(st.lists(st.lists(cell, min_size=len(names), max_size=len(names)), max_size=5))
    columns = recognise_columns(names, rows)
    single = [
        getattr(columns, role)
        for role in ("x", "y", "crs", "sample_id", "sample_type", "parent_id", "fraction", "depth_from", "depth_to")
    ]
    taken = [*columns.analytes, *columns.qualifiers, *(index for index in single[:2] if index is not None)]
    assert len(taken) == len(set(taken))
    assert not set(taken) & set(single[2:])
    assert all(recognise(names[index]) is not None or names[index].strip().islower() for index in columns.analytes)


# -- qualifiers --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "Cu_T",
        "Cu_Q",
        "Cu_qual",
        "Cu_qualifier",
        "Cu_flag",
        "Cu_sign",
        "Cu_censored",
        "Cu_LT",
        "Q_Cu",
        "T_Cu",
        "Cu_ppm_T",
        "Cu_ppm_2",
        "CU_Q",
    ],
)
def test_a_column_of_signs_is_tied_to_its_analyte(name):
    columns = recognise_columns(["Zn_ppm", "Cu_ppm", name], [[1.0, 0.5, "<"], [2.0, 7.0, None], [3.0, 4000.0, ">"]])
    assert columns.qualifiers == {2: 1}
    assert list(columns.analytes) == [0, 1]


def test_of_two_methods_the_qualifier_belongs_to_its_own():
    names = ["Cu_ppm_icp", "Cu_ppm_xrf", "Cu_ppm_icp_Q", "Cu_ppm_xrf_Q"]
    assert recognise_columns(names, [[0.5, 2.0, "<", "="]]).qualifiers == {2: 0, 3: 1}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["id", "column_2", "Cu", "column_4", "Zn"], {1: 2, 3: 4}),
        (["Cu", "column_2", "Zn", "column_4", "id"], {1: 0, 3: 2}),
        (["Cu", "", "id", "Zn", ""], {1: 0, 4: 3}),
        (["Cu", "Cu_2", "id", "", "Zn"], {0: 1, 3: 4}),
    ],
)
def test_nameless_columns_of_signs_stand_before_or_behind_their_numbers(names, expected):
    signs = set(expected)
    row = ["<" if index in signs else 5.0 for index in range(len(names))]
    columns = recognise_columns(names, [row, [None if index in signs else 7.5 for index in range(len(names))]])
    assert columns.qualifiers == expected
    assert list(columns.analytes) == sorted(expected.values())


def test_total_iron_with_an_underscore_is_no_qualifier():
    columns = recognise_columns(["Fe2O3_T", "FeO"], [[5.1, 2.0], [6.2, 1.0]])
    assert columns.qualifiers == {}
    assert columns.analytes[0].total


def test_letters_that_are_no_qualifiers_are_left_alone_and_quoted():
    columns = recognise_columns(["Cu_ppm", "Cu_Q"], [[1.0, "good"], [2.0, "<"]])
    assert columns.qualifiers == {}
    assert columns.notes == (
        "Cu_Q is named like the qualifiers of Cu_ppm but holds 'good', which is none; it was left alone.",
    )


@pytest.mark.parametrize(
    ("status", "cells"),
    [
        (Status.BELOW, ["<", " < ", "<=", "≤", "&lt;", "＜", "L", "N", "BD", "bdl", "U"]),
        (Status.ABOVE, [">", ">=", "≥", "&gt;", "G"]),
        (Status.NUMBER, ["=", "J"]),
        (None, ["", None, 1, 0.5, "5", "yes", "<0.5"]),
    ],
)
def test_qualifiers_are_read_one_by_one(status, cells):
    assert [parse_qualifier(cell) for cell in cells] == [status] * len(cells)


# -- samples -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "cells"),
    [
        ("blank", ["Blank", "BLK", "field blank", "BLK2", "Quartz blank"]),
        (
            "standard",
            ["Standard", "STD", "CRM", "CRM GBW07103", "OREAS 24b", "reference material", "QC standard", "STD01"],
        ),
        (
            "field duplicate",
            ["duplicate", "DUP", "Field duplicate", "FDUP", "dup of 1234", "Field replicate", "Duplicate soil"],
        ),
        (
            "laboratory duplicate",
            [
                "lab duplicate",
                "LABDUP",
                "REP",
                "repeat",
                "check",
                "Check assay",
                "replicate",
                "pulp duplicate",
                "Lab dup",
            ],
        ),
        (
            "sample",
            [
                "Soil",
                "Rock",
                "Calcrete",
                "Repeated lag",
                "Check dam sediment",
                "Standard soil sample",
                "Blanket peat",
                "Stream Sediment",
                "original",
                "",
                None,
                1,
                "Reference soil",
            ],
        ),
    ],
)
def test_kinds_of_samples_are_told_apart(kind, cells):
    assert {cell: sample_kind(cell) for cell in cells} == dict.fromkeys(cells, kind)


def test_a_column_of_types_counts_once_it_names_a_control():
    names, rows = table(
        Type=["Soil", "Rock", "Soil", "Lag"],
        SampleType=["Original", "DUP", "Original", "STD"],
        Cu_ppm=[1.0, 2.0, 3.0, 4.0],
    )
    assert recognise_columns(names, rows).sample_type == 1
    assert recognise_columns(names[:1], [row[:1] for row in rows]).sample_type is None


def test_the_parent_of_a_duplicate_is_found():
    names, rows = table(Sample=["A1", "A2", "A3", "A4"], Duplicate_of=[None, "A1", None, None], Cu_ppm=[1.0] * 4)
    assert named(names, recognise_columns(names, rows), "sample_id", "parent_id") == ["Sample", "Duplicate_of"]


def test_the_sample_number_of_a_printed_table_is_found_though_its_name_is_broken():
    assert recognise_columns(["Sampl e", "Sb (ppm)"], [["RS001", "13.38"], ["RS051*", "2653"]]).sample_id == 0


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Size_fract", [">2000µm", "250-2000µm", "75µm-250µm", "<75µm"]),
        ("Fraction", ["<2 mm", "bulk"]),
        ("mesh", ["-80 mesh", "-200 mesh", "-80#"]),
        ("Mesh", [80, 200]),
        ("grain size", ["-2+0.5mm", "<0,063 mm"]),
    ],
)
def test_size_fractions_are_recognised(name, texts):
    assert recognise_columns(["Cu_ppm", name], [[1.0, text] for text in texts]).fraction == 1


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("granulometry", [">70% Gravel, <30% Sand", "<30% Gravel, >70% Sand"]),
        ("Fraction", ["<2 mm"]),
        ("fraction", ["first", "second"]),
        ("size", [f"<{i} mm" for i in range(1, 15)]),
        ("Comment", ["<2 mm", ">2 mm"]),
    ],
)
def test_what_is_no_sieve_is_no_fraction(name, texts):
    assert recognise_columns(["Cu_ppm", name], [[1.0, text] for text in texts]).fraction is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("From", "To"),
        ("from_m", "to_m"),
        ("depth_from", "to_depth"),
        ("Depth From (m)", "Depth To (m)"),
        ("Top", "Bottom"),
    ],
)
def test_intervals_have_two_ends(start, end):
    columns = recognise_columns(["hole_ID", start, end, "Cu_pct"], [["A-11", 6.1, 9.14, 0.02]])
    assert (columns.hole, columns.depth_from, columns.depth_to) == (0, 1, 2)
    assert recognise_columns(["hole_ID", start, "Cu_pct"], [["A-11", 6.1, 0.02]]).depth_from is None


@pytest.mark.parametrize("name", ["hole_ID", "HoleID", "BHID", "DHID", "Drillhole", "Hole No", "bore_id", "Borehole"])
def test_the_name_of_a_hole_is_found_beside_depths_only(name):
    assert recognise_columns([name, "from", "to", "Cu_pct"], [["A-11", 6.1, 9.14, 0.02]]).hole == 0
    assert recognise_columns([name, "Cu_pct"], [["A-11", 0.02]]).hole is None

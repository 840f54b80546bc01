"""Tables of drill holes: columns as companies call them, and every doubtful row told."""

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.composites import CompositeOptions
from prospectivity.models.drillholes.desurveying import DesurveyOptions, desurvey
from prospectivity.models.drillholes.holes import feet_suspected, in_degrees
from prospectivity.models.drillholes.tables import COLLARS, INTERVALS, SURVEYS, read_rows, recognise
from prospectivity.models.tables.table import HeaderRows


def stripped(cell):
    return cell.strip() if isinstance(cell, str) else cell


class Cells:
    """A table in memory: its first line names the columns."""

    def __init__(self, text, name="table"):
        lines = [line.split(",") for line in text.strip().splitlines()]
        self.name, self.columns, self._rows = name, tuple(cell.strip() for cell in lines[0]), lines[1:]
        self.header, self.notes, self.warnings, self.row_count = HeaderRows(), [], [], len(self._rows)

    def rows(self, columns=None):
        return iter(enumerate((list(map(stripped, row)) for row in self._rows), start=2))


def rows(text, roles, what, **named):
    table = Cells(text, what)
    return read_rows(table, recognise(table, roles, named, what), Progress())


COLLAR = "BHID, EAST, NORTH, RL, EOH\nA, 100, 200, 50, 30\nB, 300, 400, 60, 40"
SURVEY = "BHID, AT, BRG, DIP\nA, 0, 90, -60\nA, 30, 90, -60\nB, 10, 0, -90"
ASSAY = "BHID, FROM, TO, Cu\nA, 0, 10, 1\nA, 10, 20, 2\nB, 0, 40, 3"


def run(collar=COLLAR, survey=SURVEY, assay=ASSAY, contents=None, contact=None, **options):
    intervals = rows(assay, INTERVALS, "assays")
    return desurvey(
        rows(collar, COLLARS, "collars"),
        rows(survey, SURVEYS, "surveys") if survey else None,
        intervals,
        contents or {},
        contact,
        DesurveyOptions(**options),
        Progress(),
    )


def problems(result):
    return [(one.table, one.kind, one.hole, one.row) for one in result.problems]


# -- columns -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("roles", "names"),
    [
        (COLLARS, "BHID XCOLLAR YCOLLAR ZCOLLAR"),
        (COLLARS, "HOLE_ID Easting_MGA Northing_MGA Elevation_AHD"),
        (COLLARS, "hole_ID x y z"),
        (COLLARS, "DrillHole|UTM East (m)|UTM North (m)|RL (m)"),
        (SURVEYS, "BHID AT BRG DIP"),
        (SURVEYS, "HoleID|Survey Depth (m)|Azimuth_True|Inclination"),
        (SURVEYS, "dhid DEPTH_M AZ INC"),
        (INTERVALS, "HOLE_NUMBER mFrom mTo"),
        (INTERVALS, "Hole|Depth From (m)|Depth To (m)"),
        (INTERVALS, "hole_ID depth_from to_depth"),
    ],
)
def test_columns_are_recognised_as_companies_call_them(roles, names):
    names = names.split("|") if "|" in names else names.split()
    table = Cells(", ".join(["Remarks", *names]) + "\n")
    needed = [role for role, need in roles.items() if need]
    assert recognise(table, roles, {}, "table") == {role: i for i, role in enumerate(needed, start=1)}


def test_a_named_column_counts_before_a_recognised_one_and_a_missing_one_is_told():
    table = Cells("hole, from, to, top, bottom\n", "assays.csv")
    assert recognise(table, INTERVALS, {"from": "top", "to": "bottom"}, "intervals") == {"hole": 0, "from": 3, "to": 4}
    with pytest.raises(
        InputError, match=r"No column of the surveys \(assays.csv\) was recognised as depth or azimuth or dip"
    ):
        recognise(table, SURVEYS, {}, "surveys")


def test_names_of_holes_that_are_numbers_and_decimal_commas_are_read():
    table = Cells("hole, x, y, z\n7, 1, 2, 3")
    table._rows = [[7.0, "1,5", "2,25", "3"]]
    read = read_rows(table, recognise(table, COLLARS, {}, "c"), Progress())
    assert (read.holes, read.values["easting"][0], read.values["northing"][0]) == (("7",), 1.5, 2.25)


# -- places ------------------------------------------------------------------------------------------------------------


def test_every_interval_has_the_place_of_its_middle():
    result = run()
    assert [result.holes[i] for i in result.hole] == ["A", "A", "B"]
    np.testing.assert_allclose(result.position[0], [100 + 5 * 0.5, 200, 50 - 5 * np.sqrt(0.75)])
    np.testing.assert_allclose(result.position[2], [300, 400, 60 - 20], atol=1e-9)
    assert (result.azimuth[0], result.dip[0]) == (pytest.approx(90), pytest.approx(60))
    assert result.traces[0][-1] == pytest.approx([100 + 15, 200, 50 - 30 * np.sqrt(0.75)])
    assert problems(result) == []
    assert "3 intervals read = 3 placed + 0 set aside." in result.notes


def test_the_first_direction_is_extended_straight_up_to_the_collar():
    late = run(survey="hole, depth, azimuth, dip\nA, 20, 90, -60\nB, 0, 0, -90")
    np.testing.assert_allclose(late.position[0], [102.5, 200, 50 - 5 * np.sqrt(0.75)])


def test_a_hole_without_a_station_is_vertical_unless_its_collar_says_where_it_goes():
    none = run(survey="hole, depth, azimuth, dip\nA, 0, 90, -60")
    assert problems(none) == [("collars", "hole without survey", "B", None)]
    assert none.dip[2] == pytest.approx(90)
    collar = "hole, x, y, z, azimuth, dip\nA, 100, 200, 50, 90, -60\nB, 300, 400, 60, , "
    only = run(collar, survey="")
    assert (only.azimuth[0], only.dip[0], only.dip[2]) == pytest.approx((90, 60, 90))
    assert only.surveyed.tolist() == [True, False]


@pytest.mark.parametrize(("sign", "dip"), [("auto", 60), ("down_negative", 60), ("down_positive", -60)])
def test_dips_are_read_by_the_sign_of_most_holes_or_the_one_that_is_given(sign, dip):
    result = run(dip_sign=sign)
    assert result.dip[0] == pytest.approx(dip)
    if sign == "auto":
        assert "2 of 2 holes begin with a negative dip" in result.notes[1]
    if sign == "down_positive":
        assert result.warnings[0].startswith("2 holes begin upwards by the sign of their dip (A, B)")


def test_positive_dips_are_down_where_most_are_positive():
    assert run(survey=SURVEY.replace("-", "")).dip[0] == pytest.approx(60)


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind", "said"),
    [
        ("C, 0, 0, -90", "survey of an unknown hole", "no collar has this name; row 5"),
        ("A, 15, 90, -95", "dip beyond 90 degrees", "the dip is -95; row 5 was set aside"),
        ("A, 15, 361, -60", "azimuth beyond 0 to 360 degrees", "the azimuth is 361"),
        ("A, x5, 90, -60", "text in a depth", "'x5' is no number"),
        ("A, 15, , -60", "station without an azimuth", "its azimuth is empty"),
        ("A, -5, 90, -60", "depth above the collar", "the depth -5 is negative"),
        ("A, 30, 90, -60", "station given twice", "the first counts"),
        ("A, 30, 90, -70", "depth repeated with different angles", "azimuth 90 and dip -70 beside 90 and -60"),
    ],
)
def test_a_station_that_cannot_be_used_is_set_aside_with_a_reason(line, kind, said):
    result = run(survey=f"{SURVEY}\n{line}")
    (one,) = result.problems
    assert (one.kind, one.hole, one.row) == (kind, line[0], 5)
    assert said in one.problem
    np.testing.assert_allclose(result.position, run().position)


def test_stations_in_any_order_are_sorted_and_a_vertical_one_needs_no_azimuth():
    mixed = run(survey="hole, depth, azimuth, dip\nA, 30, 90, -60\nA, 0, 90, -60\nB, 10, , -90")
    assert problems(mixed) == [("surveys", "stations out of order", "A", None)]
    np.testing.assert_allclose(mixed.position, run().position)


def test_a_sharp_bend_is_told():
    result = run(survey=SURVEY.replace("A, 30, 90, -60", "A, 30, 90, -10"))
    assert [(one.kind, one.depth_m) for one in result.problems] == [("sharp bend", 0.0)]
    assert "turns by 50 degrees within 30" in result.problems[0].problem


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("C, 0, 1, 9", "interval of an unknown hole"),
        (", 0, 1, 9", "interval without a name of a hole"),
        ("A, 20, 20, 9", "interval of no length"),
        ("A, 25, 20, 9", "interval that ends above its beginning"),
        ("A, twenty, 25, 9", "text in a depth"),
        ("A, , 25, 9", "interval without a depth"),
        ("A, -1, 25, 9", "interval above the collar"),
    ],
)
def test_an_interval_without_a_place_is_set_aside_and_no_row_disappears(line, kind):
    result = run(assay=f"{ASSAY}\n{line}")
    assert problems(result) == [("intervals", kind, line[0].strip(" ,"), 5)]
    assert "4 intervals read = 3 placed + 1 set aside." in result.notes
    assert any(kind in sentence and "row 5" in sentence for sentence in result.warnings)


def test_gaps_overlaps_doubles_and_ends_are_told_and_their_rows_stay():
    result = run(assay="hole, from, to\nA, 0, 10\nA, 12, 20\nA, 18, 31\nA, 18, 31\nB, 0, 40")
    assert [(one.kind, one.depth_m, one.row) for one in result.problems] == [
        ("gap", 12, None),
        ("overlap", 18, None),
        ("interval given twice", 18, None),
        ("interval past the end of the hole", 18, None),
        ("interval past the end of the hole", 18, None),
    ]
    assert len(result) == 5
    hidden = run(assay="hole, from, to\nA, 0, 20\nA, 2, 4\nA, 10, 20\nB, 0, 40")
    assert [(one.kind, one.depth_m) for one in hidden.problems] == [("overlap", 2), ("overlap", 10)]


def test_collars_without_a_place_or_given_twice_are_told():
    collar = f"{COLLAR}\nC, 1, , 3, 4\nA, 100, 200, 50, 30\nB, 0, 0, 0, 0\n, 1, 1, 1, 1"
    result = run(collar, assay=f"{ASSAY}\nC, 0, 1, 2")
    assert problems(result) == [
        ("collars", "hole without a place", "C", 4),
        ("collars", "hole given twice, at the same place", "A", 5),
        ("collars", "hole given twice, at another place", "B", 6),
        ("collars", "row without a name of a hole", "", 7),
        ("intervals", "interval of an unknown hole", "C", 5),
    ]
    with pytest.raises(InputError, match="No row of collars is a collar with a name and three coordinates"):
        run("hole, x, y, z\nA, , 2, 3")
    with pytest.raises(InputError, match=r"No interval of assays can be placed \(1 read\)\. .*no collar has this name"):
        run(assay="hole, from, to\nZ, 0, 1")


def test_a_hole_without_intervals_has_a_trace():
    result = run(assay="hole, from, to\nA, 0, 10")
    assert problems(result) == [("collars", "hole without intervals", "B", None)]
    assert len(result.traces[1]) > 1


def test_spellings_of_a_hole_that_differ_in_case_or_blanks_are_one():
    assert len(run(assay="hole, from, to\n a , 0, 10\nb, 0, 40")) == 2


# -- units and systems -------------------------------------------------------------------------------------------------


def test_feet_in_one_table_and_metres_in_the_other_are_suspected():
    stated = np.array([100.0, 200.0, 300.0, np.nan])
    assert "collars seem to be in feet and intervals in metres" in feet_suspected(stated, stated * 0.3048)
    assert "collars seem to be in metres and intervals in feet" in feet_suspected(stated, stated / 0.3048)
    assert feet_suspected(stated, stated * 0.95) == ""
    assert feet_suspected(stated[:2], stated[:2] * 0.3048) == ""


def test_degrees_are_told_from_metres():
    assert in_degrees(rows("hole, x, y, z\nA, 23.5, -28.1, 900\nB, 23.6, -28.2, 900", COLLARS, "c"))
    assert not in_degrees(rows("hole, x, y, z\nA, 23.5, -28.1, 900\nB, 123.6, -8.2, 900", COLLARS, "c"))
    assert not in_degrees(rows(COLLAR, COLLARS, "c"))


# -- composites --------------------------------------------------------------------------------------------------------


def test_composites_have_places_and_carry_their_contacts():
    contents = {"Cu": np.array([1.0, 2.0, 3.0])}
    contact = (np.array([0, 0, 1]), ("ox", "fresh"))
    result = run(contents=contents, contact=contact, composites=CompositeOptions(20.0))
    assert [(result.holes[i], result.contacts[j]) for i, j in zip(result.hole, result.contact)] == [
        ("A", "ox"),
        ("B", "fresh"),
        ("B", "fresh"),
    ]
    assert result.contents["Cu"].tolist() == [1.5, 3, 3]
    np.testing.assert_allclose(result.position[0], [105, 200, 50 - 10 * np.sqrt(0.75)])
    assert (result.row == -1).all()


def test_depths_deeper_than_any_hole_are_slips_and_cost_no_memory():
    result = run(
        collar=COLLAR.replace("60, 40", "60, 4e9"), survey=f"{SURVEY}\nA, 1e9, 90, -60", assay=f"{ASSAY}\nA, 30, 3e9, 1"
    )
    kinds = [(one.table, one.kind, one.hole) for one in result.problems if "beyond all holes" in one.kind]
    assert kinds == [
        ("surveys", "depth beyond all holes", "A"),
        ("collars", "length beyond all holes", "B"),
        ("intervals", "depth beyond all holes", "A"),
    ]
    assert (len(result), result.set_aside) == (3, 1)
    assert max(map(len, result.traces)) < 10
    with pytest.raises(
        InputError, match="Composites of length 1e-07 would be 600,000,000, and 10,000,000 is the limit"
    ):
        run(composites=CompositeOptions(1e-7))

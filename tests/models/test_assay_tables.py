"""Tables come out of files cell by cell, whatever the encoding, the delimiter and the header."""

import csv
import re

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import ogr
from prospectivity.models.assays.cleaning import clean_assays
from prospectivity.models.assays.numbers import Status
from prospectivity.models.assays.options import CleaningOptions
from prospectivity.models.assays.reading import recognise_table
from prospectivity.models.assays.tables import find_header_rows, is_table_file, open_table
from prospectivity.models.errors import InputError
from prospectivity.models.progress import Cancelled, Progress, SilentSink

HEADER = ["Probe", "Easting", "Northing", "Au (µg/kg)", "Cu_ppm"]
ROWS = [["Käse", "400000", "7000000", "<0.5", "12"], ["B; b", "400100", "7000050", "3", "1 200"], ["C", "400200", "7000100", "", "n.a."]]


def written(folder, rows, name="t.csv", encoding="utf-8", **style):
    path = folder / name
    with path.open("w", newline="", encoding=encoding) as stream:
        csv.writer(stream, **style).writerows(rows)
    return path


def cells(table):
    return [list(row) for _, row in table.rows()]


# -- text ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_and_delimiter_gives_the_same_table(tmp_path, encoding, delimiter):
    table = open_table(written(tmp_path, [HEADER, *ROWS], encoding=encoding, delimiter=delimiter))
    assert list(table.columns) == HEADER
    assert cells(table) == ROWS
    assert table.row_count == 3
    assert [number for number, _ in table.rows()] == [2, 3, 4]


@pytest.mark.parametrize(("encoding", "name"), [("cp1252", "Windows-1252"), ("utf-16", "UTF-16")])
def test_an_encoding_that_is_not_utf8_is_reported(tmp_path, encoding, name):
    assert f"t.csv is encoded as {name} and was read so." in open_table(written(tmp_path, [HEADER, *ROWS], encoding=encoding)).notes


def test_a_letter_cut_in_two_at_the_edge_of_a_chunk_is_still_utf8(tmp_path):
    # The first 4,096 bytes are looked at together; a two-byte letter lies across their end.
    first = "a,b\n" + "x" * 4090 + ",é\n"
    path = tmp_path / "t.csv"
    path.write_bytes(first.encode() + "é,ü\n".encode())
    assert cells(open_table(path))[1] == ["é", "ü"]


def test_decimal_commas_do_not_pass_for_delimiters(tmp_path):
    rows = [["X", "Y", "Cu", "Zn"], *[[f"{400000 + i},5", f"{7000000 + i},25", f"{i},1", f"{i},2"] for i in range(30)]]
    table = open_table(written(tmp_path, rows, delimiter=";"))
    assert list(table.columns) == ["X", "Y", "Cu", "Zn"]
    assert cells(table) == rows[1:]


def test_a_line_that_declares_the_delimiter_is_obeyed(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("sep=;\nA;B\n1,5;2\n3;4\n", encoding="utf-8")
    table = open_table(path)
    assert list(table.columns) == ["A", "B"]
    assert [number for number, _ in table.rows()] == [3, 4]


def test_columns_divided_by_blanks_are_read(tmp_path):
    path = tmp_path / "t.dat"
    path.write_text("Xloc  Yloc   Cd    Cu\n2.386 3.077  1.740 25.72\n2.544 1.972  1.335 24.76\n", encoding="utf-8")
    table = open_table(path)
    assert list(table.columns) == ["Xloc", "Yloc", "Cd", "Cu"]
    assert cells(table)[1] == ["2.544", "1.972", "1.335", "24.76"]


def test_row_names_that_r_writes_without_a_heading_get_one(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("x,y,Cu\n1,10,20,3.5\n2,11,21,3.6\n", encoding="utf-8")
    table = open_table(path)
    assert list(table.columns) == ["row", "x", "y", "Cu"]
    assert cells(table)[0] == ["1", "10", "20", "3.5"]


def test_titles_above_and_footnotes_below_are_left_out_and_quoted(tmp_path):
    rows = [["Report 4711 of the laboratory"], [], HEADER, *ROWS, [], ["* excluded samples"]]
    table = open_table(written(tmp_path, rows))
    assert cells(table) == ROWS
    assert [number for number, _ in table.rows()] == [4, 5, 6]
    assert any("Report 4711" in note for note in table.notes)
    assert any("* excluded samples" in note and "from line 8" in note for note in table.notes)


def test_a_row_with_its_first_cell_only_stays_inside_the_table(tmp_path):
    rows = [HEADER, ROWS[0], ["D", "", "", "", ""], ROWS[1]]
    table = open_table(written(tmp_path, rows))
    assert cells(table)[1] == ["D", "", "", "", ""]
    assert table.row_count == 3


def test_tables_side_by_side_are_read_one_below_the_other(tmp_path):
    rows = [["S", "Cu", "Zn"] * 2, ["A", "1", "2", "X", "7", "8"], ["B", "3", "4", "Y", "9", "10"], ["C", "5", "6", "", "", ""]]
    table = open_table(written(tmp_path, rows, delimiter="\t"))
    assert list(table.columns) == ["S", "Cu", "Zn"]
    assert [row[0] for row in cells(table)] == ["A", "B", "C", "X", "Y"]
    assert [number for number, _ in table.rows()] == [2, 3, 4, 2, 3]
    assert table.row_count == 5


def test_names_are_made_distinct_and_filled_in(tmp_path):
    table = open_table(written(tmp_path, [["A", "Cu", "CU", "", "Zn\nppm"], ["x", "1", "2", "3", "4"], ["y", "1", "2", "3", "4"]]))
    assert list(table.columns) == ["A", "Cu", "CU_2", "column_4", "Zn ppm"]
    assert "Repeated column names got a number: CU." in table.notes


def test_short_rows_are_filled_and_noted(tmp_path):
    table = open_table(written(tmp_path, [HEADER, ROWS[0], ["D", "400000", "7000000"]]))
    assert cells(table)[1] == ["D", "400000", "7000000", "", ""]
    assert any("1 rows have fewer cells" in note for note in table.notes)


def test_three_hundred_columns_are_no_problem(tmp_path):
    rows = [["Easting", "Northing", *(f"V{i}" for i in range(298))], *[[str(400000 + k), "7000000", *["1.5"] * 298] for k in range(3)]]
    assert len(open_table(written(tmp_path, rows)).columns) == 300


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "t.csv is empty: check whether the export"),
        (b"\n \n", "no table|is empty"),
        (b"Easting,Northing,Cu\n", "holds column names but no rows"),
        (b"just some prose without any table in it\nand a second line of it\n", "holds no table|one column only|no row of column names"),
        (b"1,2,3\n4,5,6\n", "has no row of column names"),
        (b"a,b\n1,2\n3,4,5\n6,7\n", "Line 3 of t has 3 cells and there are 2 columns \\(the first too many is '5'\\)"),
        (b"\x89PNG\x00\x01\x02\x00\x00\x03" * 500, "is no text: it holds zero bytes"),
        (b"a,b\n" + b"1,2\n" * 2000 + b"3,\x00\n", "holds zero bytes"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=sentence):
        open_table(path)


def test_a_quotation_mark_that_is_never_closed_is_found(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('a,b\n1,2\n3,"4\n' + "5,6\n" * 60_000, encoding="utf-8")
    with pytest.raises(InputError, match="quotation mark that is never closed"):
        open_table(path)


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        open_table(tmp_path / "nowhere.csv")
    with pytest.raises(InputError, match=r"is no table file: give one of \.csv"):
        open_table(tmp_path / "picture.png")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(InputError, match="There is no file"):
        open_table(tmp_path / "folder.csv")
    assert is_table_file(tmp_path / "A.XLSX")
    assert not is_table_file(tmp_path / "a.gpkg")


TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="﻿\x85\u2028\u2029"), max_size=8).map(str.strip)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=6),
    delimiter=st.sampled_from([",", ";", "\t", "|"]), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)  # fmt: skip
def test_what_is_written_as_csv_comes_back_cell_by_cell(tmp_path, rows, delimiter, encoding, quoting):
    # Every row is filled, so that none is a title, a footnote or empty; a number shows where the names end.
    body = [["1", "2", *row, "3"] for row in rows]
    table = open_table(written(tmp_path, [["a", "b", "c", "d", "e", "f"], *body], encoding=encoding, delimiter=delimiter, quoting=quoting))
    assert list(table.columns) == ["a", "b", "c", "d", "e", "f"]
    assert cells(table) == body


class CancelsAt(SilentSink):
    def __init__(self, checks):
        self.left = checks

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def test_cancel_is_obeyed_while_a_file_is_scanned(tmp_path):
    path = written(tmp_path, [["a", "b"], *[["1", "2"]] * 30_000])
    with pytest.raises(Cancelled):
        open_table(path, Progress(CancelsAt(3)))


# -- header rows --------------------------------------------------------------------------------------------------------------


def test_rows_of_units_methods_and_limits_belong_to_the_header(tmp_path):
    rows = [
        ["Sample", "East", "North", "Au", "Cu", "SiO2"], ["Unit", "m", "m", "ppb", "ppm", "%"], ["Method", "", "", "FA-AAS", "ICP-MS", "XRF"], ["DL", "", "", "1", "0.5", "0.01"],
        ["A", "400000", "7000000", "<1", "12", "60"], ["B", "400100", "7000000", "3", "15", "61"],
    ]  # fmt: skip
    table = open_table(written(tmp_path, rows))
    assert table.header.units == {3: "ppb", 4: "ppm", 5: "percent"}
    assert table.header.methods == {3: "FA-AAS", 4: "ICP-MS", 5: "XRF"}
    assert table.header.limits == {3: 1.0, 4: 0.5, 5: 0.01}
    assert cells(table) == rows[4:]
    assert table.row_count == 2


@pytest.mark.parametrize(
    "row",
    [
        ["A", "400000", "7000000", "5", "12"],
        ["A", "", "", "n.a.", "n.a."],
        ["A", "400000", "7000000", "<1", ">4000"],
        ["S1", "", "", "", "soil"],
        [None, None, None, 3.0, 4],
    ],
)
def test_a_sample_is_never_taken_for_a_header_row(row):
    assert find_header_rows(["Sample", "East", "North", "Au", "Cu"], [row]).rows == 0


# -- spreadsheets -------------------------------------------------------------------------------------------------------------


def workbook(path, sheets):
    source = ogr.GetDriverByName({".ods": "ODS"}.get(path.suffix, "XLSX")).CreateDataSource(str(path))
    for name, rows in sheets.items():
        layer = source.CreateLayer(name)
        for i, heading in enumerate(rows[0]):
            kind = ogr.OFTReal if isinstance(rows[1][i], float) else ogr.OFTInteger if isinstance(rows[1][i], int) else ogr.OFTString
            layer.CreateField(ogr.FieldDefn(heading, kind))
        for row in rows[1:]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for i, cell in enumerate(row):
                feature.SetField(i, cell)
            layer.CreateFeature(feature)
    source = None
    return path


SHEET = [
    ["Sample", "Easting", "Northing", "Cu_ppm", "As_ppm"],
    ["A", 400000, 7000000, 1 / 3, "<0.5"],
    ["B", 400100, 7000050, 35.0, "7"],
    ["C", 400200, 7000100, 1234.5, "1 234,5"],
]


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_spreadsheets_keep_texts_and_the_full_precision_of_numbers(tmp_path, suffix):
    table = open_table(workbook(tmp_path / f"t{suffix}", {"Assays": SHEET}))
    assert list(table.columns) == SHEET[0]
    read = cells(table)
    assert [row[4] for row in read] == ["<0.5", "7", "1 234,5"]
    assert [float(row[3]) for row in read] == [1 / 3, 35.0, 1234.5]


def test_a_sheet_is_picked_by_name_and_the_choice_is_said(tmp_path):
    path = workbook(tmp_path / "t.xlsx", {"Assays": SHEET, "Other": [["a", "b"], ["x", 1], ["y", 2]]})
    first = open_table(path)
    assert list(first.columns) == SHEET[0]
    assert any("has the sheets Assays, Other; Assays was read" in note for note in first.notes)
    assert list(open_table(tmp_path / "t.xlsx|layername=Other").columns) == ["a", "b"]
    with pytest.raises(InputError, match="has no sheet Third; its sheets are Assays, Other"):
        open_table(tmp_path / "t.xlsx|layername=Third")


def test_a_file_that_only_claims_to_be_a_spreadsheet_is_refused(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(b"no workbook")
    with pytest.raises(InputError, match="cannot be opened as a spreadsheet"):
        open_table(tmp_path / "t.xlsx")


# -- published and real tables ----------------------------------------------------------------------------------------------------


@pytest.fixture
def table_a1(data_folder, tmp_path):
    """Table A1 of Badura et al.'s paper on antimony in soils, as its text was printed, title and footnote included."""
    source = data_folder.parent / "seeds" / "000_f117b400d1912b96.txt"
    if not source.is_file():
        pytest.skip(f"{source.name} is not at hand")
    text = source.read_text(encoding="utf-8")
    start, end = text.index("Table A1. Samples analysed"), text.index("* Samples excluded of the training set.")
    path = tmp_path / "a1.txt"
    path.write_text(text[start:end] + "* Samples excluded of the training set.\n", encoding="utf-8")
    return path


def test_table_a1_parses_to_the_last_value(table_a1):
    table = open_table(table_a1)
    assert list(table.columns) == ["Sampl e", "Sb (ppm)", "As (ppm)", "Pb (ppm)", "Mn (ppm)", "Zn (ppm)"]
    assert table.row_count == 107
    options = CleaningOptions()
    cleaned = clean_assays(table, options, recognise_table(table, options), needs_places=False)
    assert [s.field for s in cleaned.summaries] == list(table.columns[1:])
    assert all(s.measured + s.above == 107 and s.missing == s.text == s.below == 0 for s in cleaned.summaries)
    antimony = cleaned.table.columns[0]
    assert (antimony.status == Status.ABOVE).sum() == 7
    assert (antimony.values == 4000).sum() == 7
    # Blanks inside numbers come from the page; without them, and without the sign of the seven, every cell is a plain number.
    for k, column in enumerate(cleaned.table.columns, start=1):
        expected = [float(re.sub(r"[ >]", "", str(row[k]))) for _, row in table.rows()]
        np.testing.assert_array_equal(column.values, expected)
        blanks = sum(" " in str(row[k]) for _, row in table.rows())
        assert (column.status == Status.REPAIRED).sum() == blanks
    first, last = cells(table)[0], cells(table)[-1]
    assert (first[0], first[-1], last[0], last[-1]) == ("RS001", "12.7", "TP179", "23.3")
    # The paper's excluded samples carry their mark in the name, which is left alone.
    assert sum(str(row[0]).endswith("*") for row in cells(table)) == 12


@pytest.mark.parametrize(
    ("name", "rows", "columns"),
    [
        ("ireland_tellus/GSI_Tellus_2013_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.1.csv", 3626, 58),
        ("ireland_tellus/GSI_Tellus_2016_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.0.csv", 1882, 58),
        ("ireland_tellus/derived_ni_merged.csv", 5874, 42),
        ("drill_copper_creek/assay.csv", 67321, 7),
        ("small_jura_meuse/jura.pred.csv", 259, None),
        ("small_jura_meuse/prediction.dat.csv", 259, None),
    ],
)
def test_real_tables_have_the_rows_that_their_sources_state(data_folder, name, rows, columns):
    table = open_table(data_folder / name)
    assert table.row_count == rows
    assert sum(1 for _ in table.rows()) == rows
    assert columns is None or len(table.columns) == columns

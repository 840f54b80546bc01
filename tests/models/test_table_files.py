"""Tables as laboratories deliver them: encodings, delimiters, headers, footnotes, workbooks."""

import codecs
import csv
import io
import itertools
import re
import struct
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from listeners import Listener, after_checks
from osgeo import gdal, ogr
from prospectivity.models.assays.cleaning import clean_assays
from prospectivity.models.assays.options import CleaningOptions
from prospectivity.models.assays.reading import recognise_table
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.tables.files import is_table_file, open_table
from prospectivity.models.tables.numbers import Status
from prospectivity.models.tables.repeated_header import HeaderFinder
from prospectivity.models.tables.table import HeaderRows, find_header_rows


@pytest.fixture
def file(tmp_path):
    """Write a text or bytes to a file."""

    def make(content, name="assays.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make


def cells_of(table):
    return [list(cells) for _, cells in table.rows()]


def numbers_of(table):
    return [number for number, _ in table.rows()]


SMALL = "Sample,X,Y,Cu_ppm\nA1,500000,2700000,12.5\nA2,500100,2700000,<0.5\nA3,500200,2700000,n.a.\n"
SMALL_ROWS = [
    ["A1", "500000", "2700000", "12.5"],
    ["A2", "500100", "2700000", "<0.5"],
    ["A3", "500200", "2700000", "n.a."],
]


# -- plain files -------------------------------------------------------------------------------------------------------


def test_cells_come_as_they_are_written(file):
    table = open_table(file(SMALL))
    assert table.name == "assays.csv"
    assert list(table.columns) == ["Sample", "X", "Y", "Cu_ppm"]
    assert cells_of(table) == SMALL_ROWS
    assert numbers_of(table) == [2, 3, 4]
    assert table.row_count == 3
    assert table.notes == []
    assert table.header == HeaderRows()


def test_text_after_a_hundred_thousand_numbers_is_still_text(file):
    rows = "".join(f"{i},{i}.25\n" for i in range(100_000))
    table = open_table(file(f"id,Au_ppb\n{rows}x,<5\n"))
    assert table.row_count == 100_001
    assert list(itertools.islice(table.rows(), 100_000, None)) == [(100_002, ["x", "<5"])]


def test_rows_can_be_read_again_and_at_the_same_time(file):
    table = open_table(file(SMALL))
    assert [(a, b) for (a, _), (b, _) in zip(table.rows(), table.rows())] == [(2, 2), (3, 3), (4, 4)]
    assert cells_of(table) == cells_of(table)


def test_the_kind_of_file_is_seen_from_its_name():
    assert all(
        is_table_file(Path(name))
        for name in (
            "a.csv",
            "a.TSV",
            "b.txt",
            "c.dat",
            "d.asc",
            "e.xlsx",
            "f.XLSM",
            "g.xls",
            "h.ods",
            "i.xlsx|layername=Sheet2",
        )
    )
    assert not any(is_table_file(Path(name)) for name in ("a.gpkg", "b.shp", "csv", "c.csv.zip"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(file, delimiter):
    assert cells_of(open_table(file(SMALL.replace(",", delimiter)))) == SMALL_ROWS


def test_a_decimal_comma_does_not_pass_for_a_delimiter(file):
    table = open_table(file("Cu, ppm;Zn, ppm\n1,5;2,3\n4,25;8,1\n10,0;7,7\n"))
    assert list(table.columns) == ["Cu, ppm", "Zn, ppm"]
    assert cells_of(table) == [["1,5", "2,3"], ["4,25", "8,1"], ["10,0", "7,7"]]


def test_semicolons_in_remarks_do_not_pass_for_delimiters(file):
    table = open_table(file("Sample,Minerals,Cu\nA,Qtz;Py,1.5\nB,Qtz;Cpy,2.5\nC,Fsp;Qtz,7\n"))
    assert cells_of(table)[0] == ["A", "Qtz;Py", "1.5"]


def test_columns_separated_by_blanks_are_read_and_said(file):
    table = open_table(
        file("  Sample     X      Y    Cu\n  A1      10.5   20.5   3\n  A2       1.0  220.5  14\n", "assays.dat")
    )
    assert list(table.columns) == ["Sample", "X", "Y", "Cu"]
    assert cells_of(table) == [["A1", "10.5", "20.5", "3"], ["A2", "1.0", "220.5", "14"]]
    assert table.notes == ["The columns of assays.dat are separated by blanks."]


def test_the_line_in_which_excel_names_the_delimiter_is_understood(file):
    table = open_table(file("sep=;\nSample;Cu\nA;1\nB;2\n"))
    assert cells_of(table) == [["A", "1"], ["B", "2"]]
    assert numbers_of(table) == [2, 3]
    assert "says that a semicolon separates its columns" in table.notes[0]


def test_line_breaks_and_delimiters_within_quotes_belong_to_the_cell(file):
    table = open_table(file('Sample,"Cu\n  (ppm)",Remark\r\nA,1,"grey,\nwith ""pyrite"""\r\nB,2,\r\n'))
    assert list(table.columns) == ["Sample", "Cu (ppm)", "Remark"]
    assert list(table.rows()) == [(2, ["A", "1", 'grey,\nwith "pyrite"']), (3, ["B", "2", ""])]


def test_a_quotation_mark_inside_an_unquoted_cell_is_read_as_it_stands(file):
    assert cells_of(open_table(file('Sample,Remark,Cu\nA,5" pipe,3\nB,"5"" pipe",4\n'))) == [
        ["A", '5" pipe', "3"],
        ["B", '5" pipe', "4"],
    ]


def test_rows_that_two_stray_quotation_marks_join_are_pointed_out(file):
    table = open_table(file('Sample,Cu,Remark\nA,1,"x\nB,3,y\nC,5,z"\nD,1,2\n'))
    assert table.row_count == 2
    assert table.notes == [
        "Cells of assays.csv hold line breaks within quotation marks: row 2; if rows are missing there, a quotation"
        " mark is not closed."
    ]


def test_quoted_cells_may_hold_the_blanks_that_separate_columns(file):
    table = open_table(file('Sample "Rock type"  Cu\nA   "grey granite" 1.5\nB   gneiss         2\n', "assays.txt"))
    assert list(table.columns) == ["Sample", "Rock type", "Cu"]
    assert cells_of(table) == [["A", "grey granite", "1.5"], ["B", "gneiss", "2"]]


def test_three_hundred_columns_are_read(file):
    names = [f"band_{i}" for i in range(300)]
    rows = [[str(i * j) for i in range(300)] for j in range(4)]
    table = open_table(file("\n".join(",".join(row) for row in [names, *rows])))
    assert list(table.columns) == names
    assert cells_of(table) == rows


# -- encodings ---------------------------------------------------------------------------------------------------------

MICRO = "Sample;Au (µg/kg)\nÖ-1;1,5\nÖ-2;<0,5\n"


def test_windows_1252_is_recognised_and_said(file):
    table = open_table(file(MICRO, encoding="cp1252"))
    assert list(table.columns) == ["Sample", "Au (µg/kg)"]
    assert cells_of(table) == [["Ö-1", "1,5"], ["Ö-2", "<0,5"]]
    assert table.notes == [
        "assays.csv is encoded as Windows-1252 and was read so; if letters look wrong, save it as UTF-8."
    ]


def test_a_letter_of_windows_1252_at_the_end_of_a_long_file_is_found(file):
    content = "Sample,Cu\n" + "A,1\n" * 600_000 + "É,2\n"
    table = open_table(file(content, encoding="cp1252"))
    assert next(itertools.islice(table.rows(), 600_000, None)) == (600_002, ["É", "2"])


def test_a_letter_cut_in_two_at_the_edge_of_a_chunk_is_still_utf8(file):
    # The file is decoded a mebibyte at a time; a letter of two bytes lies across the end of the first.
    start = "Sample,Cu\n" + "A,1\n" * 250_000
    table = open_table(file(start + "x" * ((1 << 20) - len(start) - 1) + "é,2\n"))
    assert table.notes == []
    assert list(table.rows())[-1][1][0].endswith("é")


def test_bytes_that_windows_1252_does_not_have_are_read_as_latin_1(file):
    table = open_table(file(b"Sample,Cu\nA\x81\xe9,1\nB,2\n"))
    assert cells_of(table)[0] == ["A\x81é", "1"]
    assert "Latin-1" in table.notes[0]


@pytest.mark.parametrize(
    "encoding, mark, noted",
    [
        ("utf-8", codecs.BOM_UTF8, False),
        ("utf-16-le", codecs.BOM_UTF16_LE, True),
        ("utf-16-be", codecs.BOM_UTF16_BE, True),
        ("utf-32-le", codecs.BOM_UTF32_LE, True),
        ("utf-32-be", codecs.BOM_UTF32_BE, True),
        ("utf-16-le", b"", True),
        ("utf-16-be", b"", True),
    ],
)
def test_every_unicode_encoding_is_recognised(file, encoding, mark, noted):
    table = open_table(file(mark + MICRO.encode(encoding)))
    assert list(table.columns) == ["Sample", "Au (µg/kg)"]
    assert cells_of(table) == [["Ö-1", "1,5"], ["Ö-2", "<0,5"]]
    assert any("encoded as UTF-" in note for note in table.notes) == noted


def test_a_file_that_breaks_the_encoding_it_announces_is_refused(file):
    with pytest.raises(InputError, match=r"begins as UTF-16 does, but not all of it can be read so"):
        open_table(file(codecs.BOM_UTF16_LE + "Sample,Cu\nA,1\n".encode("utf-16-le") + b"\x31"))


# -- around the table --------------------------------------------------------------------------------------------------


def test_titles_above_the_names_are_skipped_and_quoted(file):
    table = open_table(file("ALS Chemex,,,\nCertificate,VA0012,,\n\nSample,X,Y,Cu\nA,1,2,3\nB,4,5,6\n"))
    assert list(table.columns) == ["Sample", "X", "Y", "Cu"]
    assert numbers_of(table) == [5, 6]
    assert table.notes == [
        "Rows 1-2 of assays.csv above the column names, beginning 'ALS Chemex', did not count as samples."
    ]


def test_a_long_preamble_above_a_short_table_is_not_the_table(file):
    preamble = "".join(f"Item {i},value {i}\n" for i in range(12))
    table = open_table(file(f"{preamble}Sample,X,Y,Cu,Zn,Pb\nA,1,2,3,4,5\nB,4,5,6,7,8\nC,7,8,9,1,2\nD,7,8,9,1,3\n"))
    assert list(table.columns) == ["Sample", "X", "Y", "Cu", "Zn", "Pb"]
    assert table.row_count == 4


def test_names_are_filled_in_and_numbered(file):
    table = open_table(file("Sample,,Cu ,Cu,Cu_2,  Zn   total\nA,1,2,3,4,5\n"))
    assert list(table.columns) == ["Sample", "column_2", "Cu", "Cu_3", "Cu_2", "Zn total"]
    assert table.notes == [
        "Columns of assays.csv without a name are called column_2.",
        "Names that assays.csv gives to several columns, if in another case, were numbered: Cu → Cu_3.",
    ]


def test_names_that_differ_only_in_case_are_numbered_because_geopackage_does_not_tell_them_apart(file):
    table = open_table(file("Sample,Cu,CU,cu_2,CU\nA,1,2,3,4\n"))
    assert list(table.columns) == ["Sample", "Cu", "CU_3", "cu_2", "CU_4"]
    assert table.notes == [
        "Names that assays.csv gives to several columns, if in another case, were numbered: CU → CU_3, CU → CU_4."
    ]


def test_the_name_of_the_key_of_a_geopackage_is_changed_in_any_case(file):
    table = open_table(file("FID,fid_2,Fid,Cu\nA,1,2,3\n"))
    assert list(table.columns) == ["FID_3", "fid_2", "Fid_4", "Cu"]
    assert table.notes == [
        "A name that GeoPackage keeps for itself was changed in assays.csv: FID → FID_3, Fid → Fid_4."
    ]


@pytest.mark.parametrize(
    "name, text",
    [
        ("r.csv", "x,y,lith,Cu\n1,10,20,till,3.5\n2,11,21,clay,NA\n"),
        ("r.csv", '"x","y","lith","Cu"\n"1",10,20,"till",3.5\n"2",11,21,"clay",NA\n'),
        ("r.txt", '"x" "y" "lith" "Cu"\n"1" 10 20 "till" 3.5\n"2" 11 21 "clay" NA\n'),
    ],
)
def test_row_names_that_r_writes_without_a_heading_get_one(file, name, text):
    table = open_table(file(text, name))
    assert list(table.columns) == ["row", "x", "y", "lith", "Cu"]
    assert list(table.rows()) == [(2, ["1", "10", "20", "till", "3.5"]), (3, ["2", "11", "21", "clay", "NA"])]
    assert (
        f"The rows of {name} begin with a cell more than there are names, as R writes names of rows; that column is"
        " called row." in table.notes
    )


def test_a_column_called_row_keeps_its_name_beside_names_of_rows(file):
    assert list(open_table(file("row,Cu\ns1,1,3.5\ns2,2,4.5\n")).columns) == ["row", "row_2", "Cu"]


@pytest.mark.parametrize("rows", ["A1,3,5\nA2,4,7\n", "A1,till,3,5\nA2,clay,4,7\n"])
def test_an_unquoted_decimal_comma_is_not_taken_for_names_of_rows(file, rows):
    names = "Sample,Cu\n" if "till" not in rows else "Sample,Lith,Cu\n"
    with pytest.raises(
        InputError,
        match=r"The names in assays\.csv end one column before row 2 does: put a decimal comma between quotation marks",
    ):
        open_table(file(names + rows))


def test_empty_columns_at_the_right_end_are_left_out(file):
    table = open_table(file("Sample,Cu,,\nA,1,,\nB,2,,\n"))
    assert list(table.columns) == ["Sample", "Cu"]
    assert cells_of(table) == [["A", "1"], ["B", "2"]]
    assert table.notes == ["Columns without a name at the right end of assays.csv (2) were left out; they are empty."]


def test_empty_rows_inside_are_skipped_with_their_numbers(file):
    table = open_table(file("Sample,Cu\nA,1\n\n , \nB,2\n,\n\n"))
    assert list(table.rows()) == [(2, ["A", "1"]), (5, ["B", "2"])]
    assert table.notes == ["Empty rows of assays.csv were skipped: rows 3-4."]


def test_short_rows_are_filled_up_and_said(file):
    table = open_table(file("Sample,Cu,Zn\nA,1,2\nB,3\nC,4,5\n"))
    assert cells_of(table)[1] == ["B", "3", ""]
    assert table.notes == ["Rows of assays.csv that end before the last column were filled up with empty cells: row 3."]


def test_a_row_longer_than_the_names_is_refused_with_both_counts(file):
    with pytest.raises(InputError, match=r"Row 3 of assays\.csv has 4 cells while 3 columns have a name"):
        open_table(file("Sample,Cu,Zn\nA,1,2\nB,3,4,5\nC,4,5\n"))
    assert cells_of(open_table(file("Sample,Cu,Zn\nA,1,2\nB,3,4,,\nC,4,5\n")))[1] == ["B", "3", "4"]


def test_footnotes_are_quoted_and_left_out_but_a_lone_cell_between_rows_stays(file):
    table = open_table(file("Sample,Cu,Zn\nA,1,2\nB,,\nC,4,5\n\n* Samples excluded.\nTotal"))
    assert cells_of(table) == [["A", "1", "2"], ["B", "", ""], ["C", "4", "5"]]
    assert table.row_count == 3
    assert "(row 6: '* Samples excluded.'; row 7: 'Total')" in table.notes[-1]


def test_tables_side_by_side_are_put_below_one_another(file):
    table = open_table(file("Sample,Cu,Sample,Cu\nA,1,C,3\nB,2,,\n"))
    assert list(table.columns) == ["Sample", "Cu"]
    assert list(table.rows()) == [(2, ["A", "1"]), (3, ["B", "2"]), (2, ["C", "3"])]
    assert table.row_count == 3
    assert "holds 2 tables side by side under the same names (Sample, Cu)" in table.notes[0]


def test_an_empty_column_may_separate_tables_side_by_side(file):
    table = open_table(file("Sample,Cu,,Sample,Cu,,Sample,Cu\nA,1,,C,3,,D,4\nB,2,,E,5\n"))
    assert list(table.columns) == ["Sample", "Cu"]
    assert cells_of(table) == [["A", "1"], ["B", "2"], ["C", "3"], ["E", "5"], ["D", "4"]]
    with pytest.raises(InputError, match="Row 2 .* has a cell in a column without a name between tables side by side"):
        open_table(file("Sample,Cu,,Sample,Cu\nA,1,!,C,3\nB,2,,E,5\n"))


def test_two_methods_for_each_element_are_no_tables_side_by_side(file):
    assert list(open_table(file("Sample,Cu,Zn,Cu,Zn\nA,1,2,3,4\n")).columns) == ["Sample", "Cu", "Zn", "Cu_2", "Zn_2"]


# -- header rows -------------------------------------------------------------------------------------------------------


def test_a_second_row_of_units_belongs_to_the_header(file):
    table = open_table(file("Sample,Easting,Northing,Cu,Au,SiO2\n,m,m,ppm,ppb,wt.%\nA,1,2,3,4,5\nB,6,7,8,9,10\n"))
    assert table.header == HeaderRows(1, {3: "ppm", 4: "ppb", 5: "percent"})
    assert table.row_count == 2
    assert numbers_of(table) == [3, 4]
    assert table.notes == ["Row 2 of assays.csv below the column names belongs to the header (units)."]


def test_units_methods_and_limits_are_read_in_any_order():
    columns = ["Analyte Symbol", "Au", "Ag", "Cu"]
    units, limits, methods = (
        ["Unit Symbol", "ppb", "ppm", "ppm"],
        ["Detection Limit", 2, "0.3", "<0,5"],
        ["Analysis Method", "FA-INAA", "TD-ICP", "TD-ICP"],
    )
    samples = [["S1", "< 2", "0.4", "17"], ["S2", "13", "< 0.3", "21"]]
    expected = HeaderRows(
        3, {1: "ppb", 2: "ppm", 3: "ppm"}, {1: "FA-INAA", 2: "TD-ICP", 3: "TD-ICP"}, {1: 2.0, 2: 0.3, 3: 0.5}
    )
    for order in itertools.permutations([units, limits, methods]):
        assert find_header_rows(columns, [*order, *samples]) == expected


@pytest.mark.parametrize(
    "label",
    [
        "DL",
        "LOD",
        "LLD",
        "MDL",
        "detection limit",
        "Det. limit",
        "Lower detection limit",
        "Nachweisgrenze",
        "Limite de détection",
        "LOR (ppm)",
    ],
)
def test_a_row_of_limits_is_known_by_its_label(label):
    assert find_header_rows(["Sample", "Cu", "Zn"], [[label, "0.5", "1"], ["A", "3", "4"]]).limits == {1: 0.5, 2: 1.0}


def test_a_row_of_upper_limits_is_no_sample_and_no_lower_limit():
    assert find_header_rows(["Sample", "Cu"], [["Upper limit", "10000"], ["A", "3"]]) == HeaderRows(1)


@pytest.mark.parametrize(
    "first",
    [
        ["S1", "500000", "n.a.", "n.a.", "ppm"],  # a number, and a column that names the unit of each sample
        ["S1", "", "n.a.", "n.a.", "ppm"],
        ["S1", "", "", "", "ppm"],
        ["S1", "", "", "", "ICP-MS"],
        ["DL-12", "500000", "1", "2", ""],
        ["S1", "", "", "", ""],
        ["S1", "soil", "grey", "clay", "ICP"],
        ["LOD", "", "", "", ""],
        ["S1", "500000", "<1", ">4000", "ppm"],
        [None, None, 3.0, 4, None],
    ],
)
def test_a_sample_is_never_taken_for_the_header(first):
    columns = ["Sample", "Easting", "Cu", "Zn", "Unit"]
    following = [["S2", "500100", "3", "4", first[-1]], ["S3", "500200", "5", "6", first[-1]]]
    assert find_header_rows(columns, [first, *following]) == HeaderRows()


def test_methods_above_and_units_below_the_names_are_both_read(file):
    table = open_table(
        file(
            "VA0012 - Finalized,,,\nCLIENT : ABC,,,\n,WEI-21,ME-ICP61,ME-ICP61\nSAMPLE,Recvd"
            " Wt.,Ag,Al\nDESCRIPTION,kg,ppm,%\nA-1,0.45,<0.5,7.1\nA-2,0.52,1.2,6.3\n"
        )
    )
    assert list(table.columns) == ["SAMPLE", "Recvd Wt.", "Ag", "Al"]
    assert table.header == HeaderRows(1, {2: "ppm", 3: "percent"}, {1: "WEI-21", 2: "ME-ICP61", 3: "ME-ICP61"})
    assert list(table.rows()) == [(6, ["A-1", "0.45", "<0.5", "7.1"]), (7, ["A-2", "0.52", "1.2", "6.3"])]


# -- bad input ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content, says",
    [
        (b"", "is empty"),
        (b"\n \n\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"Sample,Cu,Zn\n", r"holds column names \(row 1\) but no rows below them"),
        (b"1,2,3\n4,5,6\n", "has no column names: row 1, .* holds numbers"),
        (b"Sample,Cu\nA,1\x00\n", "holds a zero byte in line 2"),
        (b"The samples were dried.\nThen they were sieved, and weighed.\nThe rest, sadly, was lost.\n", "is no table"),
        (b"One line of prose\n", "is no table"),
        (b"Dried, sieved\nIn 1998, 3 samples, lost\nIn 1999, 4 samples, found\n", "is no table"),
        (b"Dried, sieved\nIn 1998, 3, lost\nIn 1999, 4, found\n", "The names in .* end one column before row 2 does"),
        (b"\x89PNG\x00\x01\x02\x00\x00\x03" * 500, "holds a zero byte in line 1, .* it is a binary or a damaged file"),
        (b'Sample,Cu\nA,1\nB,"2\nC,3\nD,4\n', "A quotation mark that row 3 of .* opens is never closed"),
        (b'Sample,Cu,Remark\nA,1,"5" pipe\nB,2,\n', "row 2 of .* goes on after its closing quotation mark"),
        (b'Sample,Cu\nA,1\nB,"' + b"2,3\n" * 50_000, "Row 3 of .* holds a cell of more than 131072 characters"),
    ],
)
def test_bad_files_are_refused_with_one_clear_sentence(file, content, says):
    with pytest.raises(InputError, match=says) as caught:
        open_table(file(content))
    assert "assays.csv" in str(caught.value)


def test_what_is_no_file_is_refused(tmp_path):
    folder = tmp_path / "folder.csv"
    folder.mkdir()
    with pytest.raises(InputError, match=r"folder\.csv is a folder"):
        open_table(folder)
    with pytest.raises(InputError, match=r"absent\.csv cannot be read \(No such file"):
        open_table(tmp_path / "absent.csv")
    with pytest.raises(InputError, match=r"map\.gpkg is no table file"):
        open_table(tmp_path / "map.gpkg")


def test_a_single_column_of_numbers_is_a_table(file):
    table = open_table(file("Cu_ppm\n1.5\n<0.5\n7\n"))
    assert cells_of(table) == [["1.5"], ["<0.5"], ["7"]]


def test_opening_can_be_cancelled(file):
    listener = Listener(stop=after_checks(3))
    with pytest.raises(Cancelled):
        open_table(file("Sample,Cu\n" + "A,1\n" * 20_000), Progress(listener))
    assert listener.checks == 4


# -- workbooks ---------------------------------------------------------------------------------------------------------

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_workbook(path, sheets):
    """Write sheets given as {name: {row number: {column letter: text, or number as it shall be stored}}}."""
    names = list(sheets)
    with zipfile.ZipFile(path, "w") as archive:
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
            for i in range(1, len(names) + 1)
        )
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override'
            f' PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{parts}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_OFFICE}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
        )
        listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(names, 1))
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
        )
        links = "".join(
            f'<Relationship Id="r{i}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(names) + 1)
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
        )
        for i, name in enumerate(names, 1):
            archive.writestr(
                f"xl/worksheets/sheet{i}.xml",
                f'<worksheet xmlns="{_MAIN}"><sheetData>{_sheet_rows(sheets[name])}</sheetData></worksheet>',
            )
    return path


def _sheet_rows(rows):
    def cell(place, value):
        if isinstance(value, Cell):
            return value.xml
        if isinstance(value, float):
            return f'<c r="{place}"><v>{value!r}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    return "".join(
        f'<row r="{r}">{"".join(cell(f"{column}{r}", value) for column, value in cells.items())}</row>'
        for r, cells in rows.items()
    )


def test_a_workbook_keeps_every_digit_and_its_row_numbers(tmp_path):
    rows = {
        2: {"A": "Assays of 2024"},
        4: {"A": "Sample", "B": "Cu", "C": "Zn"},
        5: {"B": "ppm", "C": "ppm"},
        6: {"A": "A", "B": 0.1 + 0.2, "C": 35.0},
        8: {"A": "Ö", "B": "<0.5", "C": 1e-7},
        9: {"A": "12", "C": 123456789.12345679},
    }
    table = open_table(write_workbook(tmp_path / "assays.xlsx", {"Data": rows}))
    assert list(table.columns) == ["Sample", "Cu", "Zn"]
    assert table.header == HeaderRows(1, {1: "ppm", 2: "ppm"})
    assert list(table.rows()) == [
        (6, ["A", "0.30000000000000004", "35.0"]),
        (8, ["Ö", "<0.5", "1e-07"]),
        (9, ["12", "", "123456789.12345679"]),
    ]
    assert table.row_count == 3
    assert [(a, b) for (a, _), (b, _) in zip(table.rows(), table.rows())] == [(6, 6), (8, 8), (9, 9)]


def test_the_first_sheet_that_holds_a_table_is_read_unless_another_is_asked_for(tmp_path):
    small = {1: {"A": "Sample", "B": "Cu"}, 2: {"A": "A", "B": 1.0}}
    path = write_workbook(
        tmp_path / "assays.xlsx", {"Cover": {}, "Soil": small, "Rock": {**small, 3: {"A": "B", "B": 2.0}}}
    )
    table = open_table(path)
    assert table.row_count == 1
    assert table.notes == [
        "assays.xlsx has 3 sheets (Cover, Soil, Rock); the first that holds a table, Soil, was read: add"
        " |layername=NAME to the file name to read another."
    ]
    assert open_table(Path(f"{path}|layername=Rock")).row_count == 2
    with pytest.raises(InputError, match="has no sheet 'Till'; its sheets are Cover, Soil, Rock"):
        open_table(Path(f"{path}|layername=Till"))
    with pytest.raises(InputError, match="sheet 'Cover' of assays.xlsx is empty"):
        open_table(Path(f"{path}|layername=Cover"))


def _record(kind, body=b""):
    return struct.pack("<HH", kind, len(body)) + body


def _entry(name, kind, child, first, size):
    named = name.encode("utf-16-le").ljust(64, b"\0") + struct.pack(
        "<HBBiii", 2 * len(name) + 2, kind, 1, -1, -1, child
    )
    return named + bytes(36) + struct.pack("<iII", first, size, 0)


def write_old_workbook(path, rows):
    """Write the smallest workbook of Excel 97: one sheet of texts and numbers in a compound file of one stream."""
    cells = b""
    for r, c, cell in ((r, c, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)):
        place = struct.pack("<HHH", r, c, 0)
        if isinstance(cell, float):
            cells += _record(0x0203, place + struct.pack("<d", cell))
        elif cell:
            cells += _record(0x0204, place + struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le"))
    book, sheet = (_record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 1997, 0, 6)) for kind in (0x05, 0x10))
    book += _record(0x42, struct.pack("<H", 1200))
    book += _record(0x85, struct.pack("<IHBB", len(book) + 20, 0, 4, 0) + b"Data") + _record(0x0A)
    stream = (
        book
        + sheet
        + _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
        + cells
        + _record(0x0A)
    )
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    # Sectors: allocation tables, directory, stream.
    count = len(stream) // 512
    tables = -(-(count + 2) // 127)
    chain = [-3] * tables + [-2] + [tables + 2 + i for i in range(count - 1)] + [-2]
    allocation = struct.pack(f"<{128 * tables}i", *chain, *[-1] * (128 * tables - len(chain)))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9i", 0, tables, tables, 0, 4096, -2, 0, -2, 0) + struct.pack(
        "<109i", *range(tables), *[-1] * (109 - tables)
    )
    directory = _entry("Root Entry", 5, 1, -2, 0) + _entry("Workbook", 2, -1, tables + 1, len(stream)) + bytes(256)
    path.write_bytes(header + allocation + directory + stream)
    return path


@pytest.mark.skipif(gdal.GetDriverByName("XLS") is None, reason="this GDAL reads no XLS")
def test_an_old_workbook_keeps_its_first_row_and_is_not_searched_anew_for_every_row(tmp_path):
    rows = [
        ["Sample", "Cu", "Ag"],
        ["", "ppm", "ppm"],
        ["", "", ""],
        *[[f"Ö{i}", i + 0.25, "<0.5"] for i in range(20_000)],
    ]
    table = open_table(write_old_workbook(tmp_path / "assays.xls", rows))
    assert list(table.columns) == ["Sample", "Cu", "Ag"]
    assert table.header == HeaderRows(1, {1: "ppm", 2: "ppm"})
    # What GDAL does not tell of such files nobody would miss.
    (warning,) = table.warnings
    assert "formula calculates come empty" in warning
    assert "save it as XLSX" in warning
    assert list(table.rows()) == [(i + 4, [f"Ö{i}", str(i + 0.25), "<0.5"]) for i in range(20_000)]
    assert [(a, b) for (a, _), (b, _) in itertools.islice(zip(table.rows(), table.rows()), 3)] == [
        (4, 4),
        (5, 5),
        (6, 6),
    ]


@pytest.mark.parametrize("driver, suffix", [("XLSX", "xlsx"), ("ODS", "ods")])
def test_workbooks_of_gdal_come_back(tmp_path, driver, suffix):
    path = tmp_path / f"assays.{suffix}"
    dataset = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer("Data")
    for name, kind in (
        ("Sample", ogr.OFTString),
        ("Cu", ogr.OFTReal),
        ("Count", ogr.OFTInteger),
        ("Ag", ogr.OFTString),
    ):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for values in (("A", 1 / 3, 35, "<0.5"), ("µ", 2.5, None, "1 234,5"), ("C", None, -9999, "n.a.")):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        layer.CreateFeature(feature)
    layer = dataset = None
    rows = cells_of(open_table(path))
    assert [float(row[1]) for row in rows[:2]] == pytest.approx([1 / 3, 2.5], rel=1e-15)
    assert [[row[0], row[2], row[3]] for row in rows] == [
        ["A", "35", "<0.5"],
        ["µ", "", "1 234,5"],
        ["C", "-9999", "n.a."],
    ]
    assert rows[2][1] == ""


def test_opening_a_workbook_leaves_no_setting_behind(tmp_path):
    open_table(
        write_workbook(tmp_path / "assays.xlsx", {"Data": {1: {"A": "Sample", "B": "Cu"}, 2: {"A": "A", "B": 1.0}}})
    )
    assert gdal.GetConfigOption("OGR_XLSX_HEADERS") is None
    assert gdal.GetConfigOption("OGR_XLSX_FIELD_TYPES") is None


@pytest.mark.parametrize("name", ["assays.xlsx", "assays.xls", "assays.ods"])
def test_what_is_no_workbook_is_refused(file, name):
    with pytest.raises(InputError, match=f"{name} is no workbook that can be read"):
        open_table(file(SMALL, name))
    with pytest.raises(InputError, match=f"{name} is empty"):
        open_table(file(b"", name))


# -- real tables -------------------------------------------------------------------------------------------------------


@pytest.fixture
def table_a1(data_folder, tmp_path):
    """Table A1 of the paper on antimony in soils as its text was printed, title and footnote included."""
    paper = data_folder.parent / "seeds" / "000_f117b400d1912b96.txt"
    if not paper.is_file():
        pytest.skip(f"the paper is not at {paper}")
    lines = paper.read_text(encoding="utf-8").split("\n")
    title = next(at for at, line in enumerate(lines) if line.startswith("Table A1."))
    footnote = next(at for at, line in enumerate(lines) if line.startswith("* Samples excluded"))
    path = tmp_path / "table_a1.txt"
    path.write_text("\n".join(lines[title : footnote + 1]), encoding="utf-8")
    return open_table(path)


def test_table_a1_of_the_paper_has_its_107_samples(table_a1):
    table = table_a1
    assert list(table.columns) == ["Sampl e", "Sb (ppm)", "As (ppm)", "Pb (ppm)", "Mn (ppm)", "Zn (ppm)"]
    rows = cells_of(table)
    assert table.row_count == len(rows) == 107
    assert rows[0] == ["RS001", "13.38", "25", "33.49", "13", "12.7"]
    assert rows[53] == ["RS169", "72.12", "20.7", "15.76", "21", "24.8"]
    assert rows[54] == ["TP004", "298.5 5", "146.9", "38.91", "36", "31.9"]
    assert rows[-1] == ["TP179", "10.66", "50.7", "15.55", "17", "23.3"]
    assert sum(row[1] == ">4000" for row in rows) == 7
    assert all(cell for row in rows for cell in row)
    said = " ".join(table.notes)
    assert "beginning 'Table A1. Samples analysed by ICP-MS" in said
    assert "2 tables side by side" in said
    assert "'* Samples excluded of the training set.'" in said
    assert "Empty rows of table_a1.txt were skipped: row 28." in said
    # The samples that the paper excluded carry their mark in the name, which is left alone.
    assert sum(row[0].endswith("*") for row in rows) == 12


def test_table_a1_is_cleaned_to_the_last_value(table_a1):
    options = CleaningOptions()
    cleaned = clean_assays(table_a1, options, recognise_table(table_a1, options), needs_places=False)
    assert [summary.field for summary in cleaned.summaries] == list(table_a1.columns[1:])
    assert all(s.measured + s.above == 107 and s.missing == s.text == s.below == 0 for s in cleaned.summaries)
    antimony = cleaned.table.columns[0]
    assert (antimony.status == Status.ABOVE).sum() == 7
    assert (antimony.values == 4000).sum() == 7
    # Blanks inside numbers come from the page; without them, and without the sign of the seven, every cell is a plain
    # number.
    for column, cells in zip(cleaned.table.columns, list(zip(*cells_of(table_a1)))[1:]):
        np.testing.assert_array_equal(column.values, [float(re.sub(r"[ >]", "", cell)) for cell in cells])
        assert (column.status == Status.REPAIRED).sum() == sum(" " in cell for cell in cells)


@pytest.mark.parametrize(
    "name, rows, columns",
    [
        ("ireland_tellus/GSI_Tellus_2013_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.1.csv", 3626, 58),
        ("ireland_tellus/GSI_Tellus_2016_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.0.csv", 1882, 58),
        ("ireland_tellus/regionalsedimentsxrfset1.csv", 5874, 25),
        ("ireland_tellus/regionalsedimentsxrfset2.csv", 5874, 19),
        ("ireland_tellus/regionalsedimentsxrfauandpge.csv", 5690, 6),
        ("ireland_tellus/derived_ni_merged.csv", 5874, 42),
        ("small_jura_meuse/jura.pred.csv", 259, 13),
        ("small_jura_meuse/prediction.dat.csv", 259, 11),
        ("drill_copper_creek/collar.csv", 545, 4),
        ("drill_copper_creek/assay.csv", 67321, 7),
        ("drill_forrestania/assay.csv", 4074, 53),
    ],
)
def test_real_tables_have_the_rows_that_their_source_states(data_folder, name, rows, columns):
    path = data_folder / name
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    table = open_table(path)
    assert (table.row_count, len(table.columns)) == (rows, columns)
    assert table.header.rows == 0
    with path.open(encoding="utf-8-sig", newline="") as stream:
        plain = list(csv.reader(stream))
    assert list(table.columns) == plain[0]
    assert cells_of(table) == plain[1:]


# -- any table ---------------------------------------------------------------------------------------------------------

_CELLS = st.text(
    st.characters(codec="cp1252", exclude_characters="\0,;\t| ", exclude_categories=("Cc", "Cs")), max_size=8
)
_ANYTHING = st.text(st.sampled_from("ab1.5<µÖ,;\t| \n\"'"), max_size=8)


@st.composite
def written_tables(draw):
    """A table with a quoting rule and a delimiter; cells hold delimiters only where all of them are quoted."""
    quoting = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    width = draw(st.integers(2, 6))
    names = draw(
        st.lists(
            st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=8), min_size=width, max_size=width, unique=True
        )
    )
    cell = _CELLS if quoting == csv.QUOTE_MINIMAL else _CELLS | _ANYTHING
    rows = draw(
        st.lists(
            st.tuples(st.sampled_from("abcdef"), st.integers(0, 99).map(str), *[cell] * (width - 2)),
            min_size=1,
            max_size=8,
        )
    )
    return names, [list(row) for row in rows], quoting, draw(st.sampled_from(",;\t|"))


@settings(max_examples=300)
@given(
    written_tables(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_any_table_comes_back_cell_by_cell(tmp_path_factory, written, encoding, end):
    names, rows, quoting, delimiter = written
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows([names, *rows])
    content = text.getvalue().encode(encoding)
    # Bytes of Windows-1252 can happen to be valid UTF-8, which nobody could tell apart.
    assume(encoding != "cp1252" or text.getvalue().isascii() or not _is_utf8(content))
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_bytes(content)
    table = open_table(path)
    assert list(table.columns) == names
    assert list(table.rows()) == [(number, row) for number, row in enumerate(rows, 2)]
    assert table.row_count == len(rows)


def _is_utf8(content):
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


# -- cells of workbooks that are not what is stored --------------------------------------------------------------------


class Cell:
    """A cell of XLSX as it stands in the file, for `write_workbook`."""

    def __init__(self, xml):
        self.xml = xml


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/>'
    '<numFmt numFmtId="165" formatCode="0&quot; % of rock&quot;"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="10"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/>'
    '<xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
)


def with_styles(path):
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/styles.xml", _STYLES)
    return path


def test_cells_that_show_per_cent_are_read_as_they_show(tmp_path):
    path = with_styles(
        write_workbook(
            tmp_path / "assays.xlsx",
            {
                "Soil": {
                    1: {"A": "Sample", "B": "Cu_ppm", "C": "Fe_pct", "D": "Zn_ppm"},
                    2: {"A": "A", "B": Cell('<c r="B2" s="1"><v>0.0123</v></c>'), "C": 5.5, "D": 30.0},
                    3: {
                        "A": "B",
                        "B": Cell('<c r="B3" s="2"><v>0.5</v></c>'),
                        "C": Cell('<c r="C3" s="1"><v>0.071</v></c>'),
                        "D": Cell('<c r="D3" s="3"><v>31</v></c>'),
                    },
                    4: {"A": "C", "B": 12.0, "C": Cell('<c r="C4" s="1"/>'), "D": 32.0},
                }
            },
        )
    )
    table = open_table(path)
    assert cells_of(table) == [
        ["A", "1.23%", "5.5", "30.0"],
        ["B", "50%", "7.1%", "31"],
        ["C", "12.0", "", "32.0"],
    ]
    assert table.notes == [
        "3 cells of assays.xlsx (sheet Soil, B2 to C3) show per cent and were read as they show: a stored 0.1234 is"
        " 12.34 %."
    ]
    assert cleaned_values(table, "Cu_ppm") == [12_300, 500_000, 12]
    assert cleaned_values(table, "Fe_pct")[:2] == [5.5, 7.1]


def cleaned_values(table, name):
    options = CleaningOptions()
    cleaned = clean_assays(table, options, recognise_table(table, options), needs_places=False)
    return cleaned.values(name).tolist()


def test_formulas_without_a_stored_result_are_counted_with_their_cells(tmp_path):
    rows = {
        row: {
            "A": f"S{row}",
            "B": Cell(f'<c r="B{row}"><f>C{row}*2</f></c>'),
            "C": Cell(f'<c r="C{row}"><f>1+{row}</f><v>{1 + row}</v></c>'),
            "D": float(row),
        }
        for row in range(2, 7)
    }
    path = write_workbook(
        tmp_path / "assays.xlsx", {"Soil": {1: {"A": "Sample", "B": "Cu_ppm", "C": "Zn_ppm", "D": "Pb_ppm"}, **rows}}
    )
    table = open_table(path)
    assert cells_of(table)[0] == ["S2", "", "3", "2.0"]
    assert table.warnings == [
        "5 formulas of assays.xlsx (sheet Soil, B2 to B6) have no stored result, as programs write them that do not"
        " calculate; the cells are empty. Open the workbook in a spreadsheet program, save it there, and read it again."
    ]


def test_an_ods_sheet_says_per_cent_and_formulas_as_well(tmp_path):
    def cell(value, kind="float", more=""):
        text = "string" if kind == "string" else f'{kind}" office:value="{value}'
        inside = f"<text:p>{value}</text:p>" if value != "" else ""
        return f'<table:table-cell office:value-type="{text}"{more}>{inside}</table:table-cell>'

    def row(*cells, more=""):
        return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"

    names = row(*(cell(name, "string") for name in ("Sample", "Cu_ppm", "Fe_pct", "Zn_ppm")))
    share = cell(0.25, "percentage", ' table:number-columns-repeated="2"')
    rows = names + row(cell("A", "string"), share, cell(7)) + row(cell("B", "string"), cell(8), cell(3), cell(9))
    rows += row(cell("C", "string"), '<table:table-cell table:formula="of:=MISSING([.D4])"/>', cell(3), cell(9))
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    path = tmp_path / "assays.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f'<office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>'
            f'<table:table table:name="Soil">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        )
    table = open_table(path)
    assert cells_of(table)[:2] == [["A", "25%", "25%", "7"], ["B", "8", "3", "9"]]
    assert len(table.notes) == 1
    assert "2 cells of assays.ods (sheet Soil, B2 to C2) show per cent" in table.notes[0]
    assert "1 formula of assays.ods (sheet Soil, B4) " in table.warnings[0]


def test_the_table_of_a_workbook_may_stand_behind_a_cover_page(tmp_path):
    cover = {1: {"A": "Laboratory report"}, 2: {"A": "Client: X"}, 3: {"A": "See sheet Assays"}}
    figures = {1: {"A": "Report"}, 2: {"A": "Job", "B": 1234.0}, 3: {"A": "Samples", "B": 2.0}}
    assays = {
        1: {"A": "Sample", "B": "X", "C": "Cu_ppm"},
        2: {"A": "A", "B": 1.0, "C": 2.0},
        3: {"A": "B", "B": 2.0, "C": 3.0},
    }
    path = write_workbook(tmp_path / "a.xlsx", {"Notes": cover, "Figures": figures, "Assays": assays})
    table = open_table(path)
    assert table.columns == ("Sample", "X", "Cu_ppm")
    assert "the first that holds a table, Assays, was read" in table.notes[0]
    bare = write_workbook(tmp_path / "b.xlsx", {"Notes": cover, "More": cover})
    with pytest.raises(
        InputError, match=r"None of the sheets of b.xlsx \(Notes, More\) holds a table of named columns"
    ):
        open_table(bare)


# -- headers that come again -------------------------------------------------------------------------------------------


def batches(second, *rows, first="ID,X,Y,Cu_ppm,Zn_ppm"):
    return "\n".join([first, "1,10,20,5.5,70", "2,11,21,6.5,80", second, *rows]) + "\n"


def test_a_second_header_in_another_order_puts_its_cells_into_their_columns(file):
    table = open_table(file(batches("ID,X,Y,Zn_ppm,Cu_ppm", "3,12,22,90,7.5", "4,13,23,95,8.5")))
    assert cells_of(table)[2:] == [["3", "12", "22", "7.5", "90"], ["4", "13", "23", "8.5", "95"]]
    assert numbers_of(table) == [2, 3, 5, 6]
    assert table.row_count == 4
    assert table.warnings == [
        "Row 4 of assays.csv names the columns again, in another order; the cells below it were put into the columns of"
        " their names."
    ]


def test_a_header_that_comes_again_is_no_sample(file):
    table = open_table(file(batches("ID,X,Y,CU_PPM,Zn_ppm", "3,12,22,7.5,90")))
    assert len(cells_of(table)) == table.row_count == 3
    assert table.warnings == ["Row 4 of assays.csv names the columns again."]


def test_a_second_header_in_another_unit_has_its_values_converted(file):
    table = open_table(file(batches("ID,X,Y,Cu (%),Zn_ppm", "3,12,22,0.75,90", "4,13,23,<0.01,95", "5,13,24,n.a.,95")))
    assert [row[3] for row in cells_of(table)[2:]] == ["0.75 percent", "<0.01 percent", "n.a."]
    assert "below it Cu_ppm in percent were converted to the unit of their column" in table.warnings[0]
    assert cleaned_values(table, "Cu_ppm")[:4] == [5.5, 6.5, 7500, 50]


def test_a_row_of_units_below_a_second_header_is_read_too(file):
    text = "ID,X,Y,Cu,Zn\n,,,ppm,ppm\n1,10,20,5.5,70\n2,11,21,6.5,80\nID,X,Y,Zn,Cu\n,,,ppm,%\n3,12,22,90,0.75\n"
    table = open_table(file(text))
    assert cells_of(table)[2] == ["3", "12", "22", "0.75 percent", "90"]
    assert table.row_count == 3
    assert cleaned_values(table, "Cu") == [5.5, 6.5, 7500]


def test_a_second_header_may_lack_columns_but_not_bring_new_ones(file):
    table = open_table(file(batches("ID,X,Y,Zn_ppm", "3,12,22,90")))
    assert cells_of(table)[2] == ["3", "12", "22", "", "90"]
    assert "it lacks Cu_ppm, which are empty below it" in table.warnings[0]
    with pytest.raises(
        InputError,
        match=r"Row 4 of assays.csv names the columns again, and among them Pb_ppm, which the names at the top",
    ):
        open_table(file(batches("ID,X,Y,Pb_ppm,Zn_ppm", "3,12,22,90,1")))


def test_rows_that_only_mention_names_of_columns_are_samples(file):
    text = "Sample,Element,X,Y,Cu_ppm\nA,Cu_ppm,1,2,5\nSample,X,1,2,5\nB,Y,3,4,6\n"
    assert len(cells_of(open_table(file(text)))) == 3


# -- what the file leaves open -----------------------------------------------------------------------------------------


def test_a_column_without_a_name_behind_the_others_is_read_under_a_number(file):
    table = open_table(file("ID,X,Y,Cu_ppm,\n1,10,20,5.5,9\n2,11,21,6.5,9\n"))
    assert table.columns == ("ID", "X", "Y", "Cu_ppm", "column_5")
    assert table.notes == ["Columns of assays.csv without a name are called column_5."]
    assert cells_of(table)[0] == ["1", "10", "20", "5.5", "9"]


def test_lines_of_another_encoding_in_a_file_of_utf_8_are_read_and_named(file):
    lines = ["ID,X,Y,Cu_µg/g,Place", "1,10,20,5.5,Groß", "2,11,21,6.5,Groß", "3,12,22,7.5,Süd"]
    content = b"\n".join(line.encode("cp1252" if line.startswith("2") else "utf-8") for line in lines)
    table = open_table(file(content))
    assert table.columns[3] == "Cu_µg/g"
    assert [row[4] for row in cells_of(table)] == ["Groß", "Groß", "Süd"]
    assert table.warnings == [
        "assays.csv is UTF-8, but for letters in line 3, as where files were joined; they were read as Windows-1252. If"
        " letters look wrong there, save the file as UTF-8."
    ]
    halves = b"\n".join(line.encode("utf-8" if line.startswith("2") else "cp1252") for line in lines)
    table = open_table(file(halves, "halves.csv"))
    assert table.columns[3] == "Cu_µg/g"
    assert table.warnings == [
        "halves.csv was read as Windows-1252, but letters in line 3 may be UTF-8, as where files were joined. If"
        " letters look wrong there, save the file as UTF-8."
    ]
    assert open_table(file("\n".join(lines).encode("cp1252"), "other.csv")).warnings == []


COLUMNS = ("ID", "Cu ppm", "Zn", "Remark")
SOME_CELL = st.sampled_from(["", " ", "ID", "id ", "Cu", "cu ppb", "zn", "12", "7a", "A1", "A 123", "soil", "1.5"])


@given(st.lists(st.lists(SOME_CELL, min_size=6, max_size=6), min_size=1, max_size=5))
def test_a_lot_that_may_hold_no_header_holds_none(rows):
    finder = HeaderFinder(COLUMNS)
    if any(finder.find(row) is not None for row in rows):
        assert finder.may_be_among(zip(*rows))


def test_a_row_is_told_alike_in_a_lot_of_thousands_and_alone(tmp_path):
    # Odd rows around which all others are scanned lot by lot.
    odd = {700: ["", " ", ""], 1300: ["S1", "a\nb", "3"], 1600: ["ID", "Note", "Cu"], 2100: ["S2", "x"], 2300: ["end"]}
    path = tmp_path / "t.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(
            [["ID", "Note", "Cu"], *(odd.get(i, [f"S{i}", "soil", i]) for i in range(2, 2301))]
        )
    table = open_table(path)
    rows = dict(table.rows())
    assert table.row_count == len(rows) == 2299 - 3
    assert set(range(2, 2301)) - set(rows) == {700, 1600, 2300}
    assert list(rows[1301]) == ["S1301", "soil", "1301"]
    assert list(rows[2100]) == ["S2", "x", ""]
    said = " ".join([*table.notes, *table.warnings])
    assert "Row 1600 of t.csv names the columns again" in said
    for words in ("skipped: row 700.", "filled up with empty cells: row 2100.", "marks: row 1300", "(row 2300: 'end')"):
        assert words in said


@pytest.mark.parametrize("quoted", ["plain", '"a ""quoted"", one"'])
@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_first_columns_alone_are_those_of_whole_rows(tmp_path, quoted, end):
    lines = ["id,rock,Cu,Zn", "", "S1,x,1,2", " ,,,", "S2", f"S3,{quoted},3,4", ",,5", "S4,x,7,8,,", ",,,", "S5,,,9"]
    path = tmp_path / "t.csv"
    path.write_bytes(((end or "\n").join(lines) + end).encode())
    table = open_table(path)
    whole = list(table.rows())
    assert [number for number, _ in whole] == [3, 5, 6, 7, 8, 10]
    for wanted in ([0], [1], [1, 0], [2], [3]):
        some = [(number, [cells[i] for i in wanted]) for number, cells in table.rows(wanted)]
        assert some == [(number, [cells[i] for i in wanted]) for number, cells in whole]

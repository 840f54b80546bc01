"""The page about a cleaning: warnings, tables, figures."""

import math
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from listeners import Listener, always
from prospectivity.models.assays.analytes import Analyte
from prospectivity.models.assays.cleaning import Cleaning, Correlations, ElementSummary, clean_assays
from prospectivity.models.assays.decisions import DecisionLog
from prospectivity.models.assays.fields import ElementField, MethodComparison
from prospectivity.models.assays.options import CleaningOptions
from prospectivity.models.assays.reading import AssayColumn, AssayTable, RawTexts, recognise_table
from prospectivity.models.assays.rows import RowOutcomes, all_kept
from prospectivity.models.assays.summary import distribution
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.core.wording import row_ranges
from prospectivity.models.reports.cleaning import SHOWN_WARNINGS, add_cleaning
from prospectivity.models.reports.page import Report
from prospectivity.models.tables.table import HeaderRows


class Memory:
    """A table in memory."""

    def __init__(self, columns, rows, name="delivery.csv"):
        self.name, self.columns, self.header, self.row_count = name, columns, HeaderRows(0, {}, {}, {}), len(rows)
        self.notes, self.warnings = [], []
        self._rows = rows

    def rows(self):
        return iter(enumerate(self._rows, start=2))


class Page(HTMLParser):
    """Warnings, tables, captions, links and ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.notes, self.tables, self.captions = [], [], [], [], [], []
        self._into = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        given = dict(attributes)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src", "xlink:href") if name in given]
        if given.get("role") == "note":
            self._begin(self.notes)
        elif tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._begin(self.tables[-1][-1])
        elif tag == "figcaption":
            self._begin(self.captions)

    def handle_endtag(self, tag):
        if tag in ("p", "td", "th", "figcaption"):
            self._into = None

    def handle_data(self, data):
        if self._into is not None:
            self._into[-1] += data

    def _begin(self, into):
        into.append("")
        self._into = into

    def table(self, first):
        """Rows of the table whose first heading is `first`."""
        return next(rows[1:] for rows in self.tables if rows[0][0] == first)


def cleaned(columns, rows, **options):
    chosen, table = CleaningOptions(**options), Memory(columns, rows)
    return clean_assays(table, chosen, recognise_table(table, chosen), needs_places=False)


def page_of(cleaning, tmp_path):
    path, report = tmp_path / "report.html", Report("Cleaned assays")
    add_cleaning(report, cleaning)
    report.write(path)
    text = path.read_text(encoding="utf-8")
    return Page(text), text


def contents(count, seed=0):
    return np.round(np.exp(np.random.default_rng(seed).normal(3, 1, count)), 1).tolist()


def made_by_hand(values, **changes):
    """A cleaning whose fields hold `values` (name to array) and held them before."""
    columns, summaries = [], []
    for index, (name, column) in enumerate(values.items()):
        column = np.asarray(column, dtype=float)
        status = np.where(np.isfinite(column), 1, 0).astype(np.uint8)
        columns.append(
            AssayColumn(index, name, Analyte("Cu", "Cu", "ppm", "", False), ".", column, status, RawTexts(len(column)))
        )
        known = int(np.isfinite(column).sum())
        share = 0.0 if known else math.nan
        shape = distribution(column)
        summaries.append(
            ElementSummary(
                name, columns[-1].analyte, known, 0, 0, len(column) - known, 0, share, [], shape, shape, False
            )
        )
    rows, names = len(column), list(values)
    nothing = np.full((len(names), len(names)), np.nan)
    given = {
        "name": "by hand",
        "columns": tuple(names),
        "options": CleaningOptions(),
        "recognition": None,
        "table": AssayTable(np.arange(2, rows + 2), columns, np.zeros(rows), np.zeros(rows)),
        "outcomes": all_kept(rows),
        "stands_for": np.arange(rows),
        "summaries": summaries,
        "suspicions": [],
        "comparisons": [],
        "precision": [],
        "degrees": False,
        "added": [],
        "flags": [],
        "transformed": None,
        "elements": names,
        "correlations": Correlations(names, nothing, names, nothing, rows),
        "log": DecisionLog(np.arange(2, rows + 2)),
    }
    return Cleaning(**(given | changes))


@pytest.fixture(scope="module")
def survey():
    """60 samples with limits, an upper limit, text, a code and a duplicate place."""
    cu, pb, zn = contents(60), contents(60, 1), contents(60, 2)
    rows = [[f"S{i}", 1000.0 + 10 * i, 5000.0, str(a), str(b), str(c)] for i, (a, b, c) in enumerate(zip(cu, pb, zn))]
    for at in (3, 4, 5, 9):
        rows[at][3] = "<2"
    rows[7][4], rows[8][4], rows[11][5] = ">4000", "-9999", "broken"
    rows[59][1] = rows[58][1]
    return cleaned(
        ["Sample_ID", "Easting", "Northing", "Cu_ppm", "Pb_ppm", "Zn_ppm"], rows, duplicates="average", transform="clr"
    )


@pytest.fixture(scope="module")
def written(survey, tmp_path_factory):
    """The page of the survey and its text; drawn once."""
    return page_of(survey, tmp_path_factory.mktemp("page"))


# -- the page as a whole -----------------------------------------------------------------------------------------------


def test_the_page_needs_no_network_and_no_script_and_its_ids_differ(written):
    page, text = written
    assert "script" not in page.tags
    assert page.links
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in page.links)
    assert not re.search(r"(url\(|@import\s*)[\"']?http", text)
    assert len(page.ids) == len(set(page.ids))


def test_the_same_cleaning_gives_the_same_page(survey, written, tmp_path):
    assert page_of(survey, tmp_path)[1] == written[1]


def test_rows_in_are_rows_out_plus_rows_set_aside(written):
    rows = [int(count.replace(",", "")) for _, count in written[0].table("What became of the rows")]
    assert (rows[0], rows[-1]) == (60, 59)
    assert sum(rows[:-1]) == rows[-1]


def test_every_element_has_its_counts_and_its_figure(written):
    page, _ = written
    counts = {row[0]: row[3:9] for row in page.table("Field")}
    assert counts["Cu_ppm"] == ["56", "4", "6.7", "0", "0", "0"]
    assert counts["Pb_ppm"] == ["58", "0", "0", "1", "1", "0"]
    assert counts["Zn_ppm"] == ["59", "0", "0", "0", "0", "1"]
    for field in counts:
        assert sum(caption.startswith(f"{field}: ") for caption in page.captions) == 1
    assert page.tags.count("svg") == 4


def test_the_paragraph_counts_the_cells_that_changed(written):
    text = written[1]
    assert "7 of the 177 cells of these rows" in text
    assert "(below detection 4, above the range 1, text that is no number 1, codes for a missing value 1)" in text


def test_every_choice_stands_on_the_page_with_its_value(written):
    choices = {name: value for name, value, words in written[0].table("Parameter") if words}
    assert choices["DUPLICATES"] == "average"
    assert choices["TRANSFORM"] == "clr"
    assert choices["MAX_CENSORED"] == "80"
    assert len(choices) == len(CleaningOptions.__dataclass_fields__)


def test_every_decision_stands_in_the_log_with_its_rows(survey, written):
    log = written[0].table("Step")
    assert [row[2] for row in log] == [decision.text for decision in survey.log.decisions]
    assert ["censoring", "Cu_ppm", "values below detection were replaced: half the limit.", "4", "5-7, 11"] in log


def test_a_transform_is_shown_with_its_proof(survey, written):
    facts = dict(written[0].table("Fact"))
    assert facts["Parts of the composition"] == "3"
    assert facts["Rows with a value above 0 in every part"].startswith(f"{survey.transformed.complete_rows} of 59")
    assert float(re.search(r"within (\S+)", facts["Proof of inverse"])[1]) < 1e-9


def test_balances_are_named(tmp_path):
    columns = [contents(40, seed) for seed in range(3)]
    page, _ = page_of(
        cleaned(["Cu_ppm", "Pb_ppm", "Zn_ppm"], [[str(v) for v in row] for row in zip(*columns)], transform="ilr"),
        tmp_path,
    )
    balances = next(rows[1:] for rows in page.tables if rows[0] == ["Field", "What it compares"])
    assert [name for name, _ in balances] == ["Cu_ppm_ilr", "Pb_ppm_ilr"]
    assert dict(page.table("Fact"))["Parts of the composition"] == "3"


def test_the_summary_for_another_report_has_the_tables_but_no_figure(survey):
    report = Report("main job")
    add_cleaning(report, survey, plots=False)
    page = Page(report.html())
    assert "svg" not in page.tags
    assert [row[0] for row in page.table("Field")] == ["Cu_ppm", "Pb_ppm", "Zn_ppm"]
    assert page.notes
    assert not [rows for rows in page.tables if rows[0][0] == "Step"]


def test_cancel_is_obeyed_between_figures(survey):
    with pytest.raises(Cancelled):
        add_cleaning(Report("Cleaned assays"), survey, progress=Progress(Listener(stop=always)))


# -- warnings ----------------------------------------------------------------------------------------------------------


def warned(*warnings):
    cleaning = made_by_hand({"Cu": contents(20)})
    for field, text in warnings:
        cleaning.log.add("cells", field, text, warning=True)
    return cleaning


def test_a_warning_appears_once_at_the_top_and_names_all_its_fields(tmp_path):
    page, text = page_of(
        warned(("Bi", "is odd."), ("Ag", "is odd."), ("", "the table is odd."), ("In", "is odd.")), tmp_path
    )
    assert page.notes == ["Note: Bi, Ag, In: is odd.", "Note: The table is odd."]
    assert text.index("Bi, Ag, In: is odd.") < text.index("<table>")
    assert "Warnings in full" not in text


def test_warnings_that_differ_in_numbers_are_drawn_together_and_listed_below(tmp_path):
    page, _ = page_of(
        warned(("Bi", "5 samples hold 0.25."), ("Ag", "9 samples hold 0.5."), ("Bi", "is odd.")), tmp_path
    )
    assert page.notes == [
        "Note: Bi, Ag: 2 warnings of one kind, such as for Bi: 5 samples hold 0.25.",
        "Note: Bi: is odd.",
    ]
    listed = next(rows[1:] for rows in page.tables if rows[0] == ["Field", "Warning"])
    assert listed == [["Bi", "5 samples hold 0.25."], ["Ag", "9 samples hold 0.5."]]


def test_the_top_of_the_page_is_never_a_wall_of_warnings(tmp_path):
    words = [f"{letter * 3} is odd." for letter in "abcdefghijklmnopqrstuvwxyz"]
    page, _ = page_of(warned(*(("", text) for text in words)), tmp_path)
    assert len(page.notes) == SHOWN_WARNINGS
    assert (
        page.notes[-1] == f"Note: {26 - SHOWN_WARNINGS + 1} further warnings stand in a table at the end of this page."
    )
    listed = [row[1] for row in next(rows[1:] for rows in page.tables if rows[0] == ["Field", "Warning"])]
    shown = [note.removeprefix("Note: ") for note in page.notes[:-1]]
    assert sorted(shown + listed) == sorted(text.capitalize() for text in words)


def test_many_fields_with_one_warning_are_cut_short_but_none_is_lost(tmp_path):
    page, _ = page_of(warned(*((f"F{i}", "is odd.") for i in range(30))), tmp_path)
    assert page.notes == ["Note: F0, F1, F2, F3, F4, F5, F6, F7 and 22 more: is odd."]
    assert [row[0] for row in next(rows[1:] for rows in page.tables if rows[0] == ["Field", "Warning"])] == [
        f"F{i}" for i in range(30)
    ]


# -- odd elements ------------------------------------------------------------------------------------------------------


def test_an_element_without_any_value_is_named_and_has_no_figure(tmp_path):
    page, text = page_of(made_by_hand({"Cu": contents(30), "Au": np.full(30, np.nan)}), tmp_path)
    assert "because they hold no value: Au." in text
    assert [caption.split(":")[0] for caption in page.captions[:-1]] == ["Cu"]
    assert next(row for row in page.table("Field") if row[0] == "Au")[3:] == ["0", "0", "–", "0", "30", "0", ""]


@pytest.mark.parametrize(
    "values",
    [
        [7.0] * 25,
        [7.0],
        [0.0] * 25,
        [-3.0] * 25,
        [-3.0, 0.0, 5.0, 9.0],
        [1e-300, 1e250, 5.0],
        [100.0, 100.0000001, 100.0000002],
    ],
)
def test_equal_zero_negative_and_extreme_values_do_not_break_the_axes(values, tmp_path):
    page, text = page_of(made_by_hand({"Cu": values}), tmp_path)
    drawn = text[text.index("<figure>") : text.index("</figure>")]
    assert page.captions[0].startswith("Cu: ")
    assert "nan" not in re.findall(r' d="([^"]*)"', drawn)
    assert not re.search(r' d="[^"]*(nan|inf)', drawn)


def test_negative_numbers_that_became_half_limits_are_drawn(tmp_path):
    page, text = page_of(cleaned(["Cu_ppm"], [["-0.5"]] * 10 + [["0.7"]] * 5 + [["3"]] * 5), tmp_path)
    assert page.table("Field")[0][:6] == ["Cu_ppm", "Cu", "ppm", "10", "10", "50"]
    ranges = next(rows[1:] for rows in page.tables if rows[0][1].startswith("Detection limits"))
    assert ranges == [["Cu_ppm", "0.5 (10)", "-0.5 / 0.1 / 3", "0.25 / 0.475 / 3"]]
    assert "10 below detection (50.0 %)" in text


def test_bins_are_those_of_before_continued_to_the_values_now():
    from prospectivity.models.reports.cleaning import _bins

    values = np.array(contents(200))
    before = distribution(values)
    edges, heights = _bins(before, np.log10(values))
    assert (edges == before.edges).all()
    assert (heights == before.heights).all()
    logs = np.log10(np.append(values, values.min() / 2))
    edges, heights = _bins(before, logs)
    assert np.diff(edges) == pytest.approx(before.edges[1] - before.edges[0])
    assert edges[0] <= logs.min() < edges[1]
    assert heights.sum() == 200
    assert np.histogram(logs, edges)[0].sum() == 201
    edges, heights = _bins(before, np.array([-200.0, 200.0]))
    assert (len(edges), heights.sum()) == (31, 200)


def test_names_of_fields_are_escaped_and_never_read_as_formulas(tmp_path):
    names = ["<b>Cu</b> & $\\frac$", "a\nb$", "铜_ppm", '"quoted"', "x" * 300]
    page, text = page_of(made_by_hand({name: contents(20) for name in names}), tmp_path)
    assert "<b>" not in text
    assert [row[0] for row in page.table("Field")] == names
    assert all(any(caption.startswith(name) for caption in page.captions) for name in names)


# -- many elements -----------------------------------------------------------------------------------------------------


def test_300_columns_make_a_page_of_bounded_size_on_which_the_doubtful_ones_are_drawn(tmp_path, monkeypatch):
    monkeypatch.setitem(add_cleaning.__globals__, "SHOWN_FIGURES", 12)
    values = np.random.default_rng(0).lognormal(size=(300, 50))
    names = [f"E{i}_ppm" for i in range(300)]
    correlation = np.corrcoef(values)
    cleaning = made_by_hand(
        dict(zip(names, values)), correlations=Correlations(names, correlation, names, correlation, 50)
    )
    for name in names[290:]:
        cleaning.log.add("cells", name, "is odd.", warning=True)
    page, text = page_of(cleaning, tmp_path)
    assert len(text) < 4e6
    drawn = [caption.split(":")[0] for caption in page.captions[:-1]]
    assert drawn == names[:2] + names[290:]
    assert "12 of 300 elements are shown" in text
    assert [row[0] for row in page.table("Field")] == names


# -- other sections ----------------------------------------------------------------------------------------------------


def test_methods_that_were_compared_are_listed(tmp_path):
    cleaning = made_by_hand(
        {"As_xrf": contents(9), "As_icp": contents(9)},
        comparisons=[MethodComparison("As_xrf", "As_icp", 9, 0.91, 0.87)],
    )
    assert page_of(cleaning, tmp_path)[0].table("First") == [["As_xrf", "As_icp", "9", "0.91", "0.87"]]


def test_duplicates_give_a_table_of_precision(tmp_path):
    from prospectivity.models.assays.cleaning import Precision
    from prospectivity.models.assays.duplicates import ThompsonHowarth

    precision = [
        Precision("Cu", "field duplicates", 80, 12.34, ThompsonHowarth(0.5, 0.05, 1.11, 80)),
        Precision("Pb", "field duplicates", 7, 20.0, None),
    ]
    rows = page_of(made_by_hand({"Cu": [10.0] * 9, "Pb": [10.0] * 9}, precision=precision), tmp_path)[0].table("Which")
    # 2 (0.5 + 0.05 x 10) / 10 = 20 per cent.
    assert rows == [
        ["field duplicates", "Cu", "80", "12.3", "0.5", "0.05", "1.11", "20"],
        ["field duplicates", "Pb", "7", "20", "–", "–", "–", "–"],
    ]


def test_what_was_left_alone_is_said_with_the_parameter_that_changes_it(tmp_path):
    left = page_of(made_by_hand({"Cu": [0.0, 0.0, 5.0, 6.0]}), tmp_path)[0].table("Left alone")
    assert ["2 values are 0 and stay.", "ZEROS = missing or censored"] in left
    assert ["Outliers were not looked for, and none is deleted.", "OUTLIERS"] in left


def test_long_lists_of_rows_are_cut_behind_a_whole_number(tmp_path):
    cleaning = made_by_hand({"Cu": contents(400)})
    odd = np.arange(400) % 2 == 0
    cleaning.log.add("cells", "Cu", "odd rows.", odd)
    shown = page_of(cleaning, tmp_path)[0].table("Step")[0][4]
    assert len(shown) <= 123
    assert shown.endswith(", …")
    assert row_ranges(np.arange(2, 402)[odd]).startswith(shown.removesuffix("…"))


def test_a_converted_field_is_tested_for_normality_by_its_transformed_values():
    from prospectivity.models.assays.fields import Transformed
    from prospectivity.models.reports.cleaning import _final_values

    analyte = Analyte("Cu", "Cu", "percent", "", False)
    made = Transformed(
        [ElementField("Cu_percent_log10", analyte, np.array([-1.0, np.nan, -2.0]))], [], 3, math.nan, math.nan
    )
    outcomes = RowOutcomes(np.array([0, 0, 1], dtype=np.uint8), ["no coordinates"])
    cleaning = made_by_hand(
        {"Cu_ppm": [1000.0, math.nan, 100.0]},
        outcomes=outcomes,
        options=CleaningOptions(transform="log10"),
        transformed=made,
    )
    name, values = _final_values(cleaning.summaries[0], cleaning)
    assert name == "Cu_percent_log10"
    assert values == pytest.approx([-1.0, math.nan], nan_ok=True)

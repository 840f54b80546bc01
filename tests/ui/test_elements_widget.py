"""The dialog proposes what was recognised: what it says about a table, and how it behaves in real windows."""

import json
import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from hangs import HANG_S
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.tables.files import open_table
from prospectivity.ui.assays.proposal import FirstRows, propose

SCRIPT = Path(__file__).with_name("elements_dialog.py")


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the dialogs showed.

    They run in a process of their own because the other tests have a QGIS without windows.
    """
    pytest.importorskip("qgis.gui")
    command = [sys.executable, str(SCRIPT), str(tmp_path_factory.mktemp("dialog"))]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(command, capture_output=True, text=True, timeout=HANG_S, check=False, env=environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout.splitlines()[-1])


def proposal_of(path):
    return propose(FirstRows(open_table(path, Progress())), None, Progress())


def notes(proposal):
    return {field.name: field.note for field in proposal.fields}


def write(path, header, rows):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_the_histogram_counts_logarithms_of_all_contents_and_is_empty_without_a_spread(tmp_path):
    contents = [10 ** (-1 + 4 * i / 139) for i in range(140)]
    rows = [f"{500_000 + i},{6_000_000 + i},{value},7" for i, value in enumerate(contents)]
    found = {
        field.name: field.histogram
        for field in proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Cu_ppm,Zn_ppm", rows)).fields
    }
    assert sum(found["Cu_ppm"]) == 140
    # Evenly spread logarithms: bars alike, but for the outermost ones.
    assert set(found["Cu_ppm"][1:-1]) <= {9, 10, 11}
    assert found["Zn_ppm"] == ()


# -- what is said about a table ----------------------------------------------------------------------------------------


def test_the_note_names_what_a_run_would_do_to_the_cells(tmp_path):
    rows = [
        f"{500_000 + 10 * i},{6_000_000 + 7 * i},{'<0.5' if i < 5 else i + 0.25},"
        f"{'>4000' if i == 7 else 50 + i},{'lost' if i == 3 else 3 * i + 1},{i + 0.5}"
        for i in range(20)
    ]
    found = proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Au_ppb,Cu_ppm,Zn_ppm,Pb", rows))
    assert {name: notes(found)[name] for name in ("Au_ppb", "Cu_ppm", "Zn_ppm", "Pb")} == {
        "Au_ppb": "25 % below detection",
        "Cu_ppm": "1 above the range",
        "Zn_ppm": "text in 1 cell",
        "Pb": "no unit stated",
    }
    zinc = next(field for field in found.fields if field.name == "Zn_ppm")
    assert "'lost'" in zinc.details


def test_zeros_are_counted(tmp_path):
    rows = [f"{500_000 + i},{6_000_000 + i},{max(i - 3, 0)}" for i in range(20)]
    assert notes(proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Cu_ppm", rows)))["Cu_ppm"] == "4 zeros"


def test_values_at_half_a_limit_are_suspected(tmp_path):
    rows = [f"{500_000 + i},{6_000_000 + i},{0.25 if i < 80 else 0.5 + i / 97}" for i in range(200)]
    found = proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Bi_ppm", rows))
    assert notes(found)["Bi_ppm"] == "half-limit values suspected"


def test_units_from_a_second_row_are_shown_with_their_origin(tmp_path):
    rows = ["m,m,ppm,%"] + [f"{500_000 + i},{6_000_000 + i},{i + 0.5},{i + 0.25}" for i in range(20)]
    found = {
        field.name: field for field in proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Cu,Fe", rows)).fields
    }
    assert (found["Cu"].unit, found["Fe"].unit) == ("ppm", "percent")
    assert found["Cu"].note == "unit from the row of units"


def test_a_decimal_comma_is_said(tmp_path):
    rows = [f"{500_000 + i};{6_000_000 + i};{i},5" for i in range(20)]
    assert notes(proposal_of(write(tmp_path / "a.csv", "Easting;Northing;Cu_ppm", rows)))["Cu_ppm"] == "decimal comma"


def test_coordinates_hold_numbers_but_are_not_offered_as_such(tmp_path):
    rows = [f"{500_000 + i},{6_000_000 + i},{i + 0.5},{2 * i + 1},{'wet' if i % 2 else 'dry'}" for i in range(20)]
    found = proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Cu_ppm,weight,Remarks", rows))
    assert [field.name for field in found.fields if field.numbers] == ["Cu_ppm", "weight"]
    assert notes(found)["Easting"] == "coordinate"
    assert found.recognised == ["Cu_ppm"]


def test_size_fractions_are_counted_in_the_line_above(tmp_path):
    rows = [
        f"{500_000 + i},{6_000_000 + i},{('>2000µm', '250-2000µm', '75-250µm', '<75µm')[i % 4]},{i + 0.5}"
        for i in range(40)
    ]
    found = proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Size_fract,Cu_ppm", rows))
    assert (
        found.summary
        == "1 of 4 columns recognised as assays; coordinates: Easting, Northing; size fractions: Size_fract (4)"
    )


def test_only_the_first_2000_rows_are_read(tmp_path):
    rows = [f"{500_000 + i},{6_000_000 + i},{i + 0.5}" for i in range(3000)]
    assert len(list(FirstRows(open_table(write(tmp_path / "a.csv", "Easting,Northing,Cu_ppm", rows))).rows())) == 2000


def test_reading_a_slow_layer_ends_after_the_given_time():
    endless = namedtuple("Endless", "name columns header notes warnings rows")(
        "slow", ("Cu_ppm",), None, [], [], lambda: ((i, [1.0]) for i in iter(int, 1))
    )
    assert len(list(FirstRows(endless, seconds=0.0).rows())) == 1


def test_a_table_without_rows_is_refused_in_one_sentence(tmp_path):
    with pytest.raises(InputError, match="no rows"):
        proposal_of(write(tmp_path / "a.csv", "Easting,Northing,Cu_ppm", []))


def test_the_survey_of_wa_lists_fractions_and_61_elements(data_folder, tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    source = data_folder / "wa_capricorn_regolith" / "CapricornSoilGeochem.shp"
    gdal.VectorTranslate(str(tmp_path / "wa.csv"), str(source), format="CSV")
    found = proposal_of(tmp_path / "wa.csv")
    assert "size fractions: Size_fract (4)" in found.summary
    assert len(found.recognised) == 61


# -- real windows ------------------------------------------------------------------------------------------------------


def test_recognised_fields_are_checked_and_come_first(seen):
    rows = [row[:4] for row in seen["proposed"]["rows"]]
    assert rows[:2] == [[True, "Cu_ppm", "Cu", "ppm"], [True, "Au (ppb)", "Au", "ppb"]]
    assert [row[:2] for row in rows[2:]] == [[False, "Sample"], [False, "weight"], [False, "Remarks"]]


def test_the_line_above_counts_columns_and_names_the_coordinates(seen):
    assert seen["proposed"]["line"] == "2 of 5 columns recognised as assays; coordinates: geometry."


def test_an_untouched_proposal_stands_for_all_recognised(seen):
    assert seen["proposed"]["value"] == []


def test_unchecking_a_field_leaves_the_others(seen):
    assert seen["unchecked"]["value"] == ["Au (ppb)"]
    assert seen["unchecked"]["line"].endswith("1 checked.")


def test_all_numbers_adds_fields_without_an_element(seen):
    assert seen["numbers"]["value"] == ["Cu_ppm", "Au (ppb)", "weight"]


def test_none_says_that_all_recognised_will_be_taken(seen):
    assert seen["none"] == {
        "value": [],
        "line": seen["proposed"]["line"] + " None is checked: all recognised ones will be taken.",
    }


def test_recognised_restores_the_proposal(seen):
    assert seen["recognised"] == {"value": [], "line": seen["proposed"]["line"]}


def test_another_input_is_read_again(seen):
    assert [row[1] for row in seen["file"]["rows"] if row[0]] == ["Zn_ppm", "Pb_ppm"]
    assert seen["back"] == seen["proposed"]


def test_what_cannot_be_read_is_said_in_the_line_and_leaves_no_fields(seen):
    assert seen["lines"] == {
        "line": "roads is no point layer: choose a layer of points, or a table.",
        "rows": [],
        "value": [],
    }
    assert "empty.csv" in seen["empty"]["line"]
    assert seen["empty"]["rows"] == []


def test_fields_of_an_earlier_run_are_checked_and_absent_ones_are_named(seen):
    assert seen["again"]["value"] == ["weight"]
    assert seen["again"]["line"].endswith("1 checked. The table lacks Ag_ppm.")


def test_batch_and_model_dialogs_get_the_widget_of_qgis(seen):
    # The Python name of QGIS's own wrapper for fields, which is written in C++.
    assert seen["batch"] == ["QgsAbstractProcessingParameterWidgetWrapper"]
    assert seen["modeler"] == "QgsProcessingModelerParameterWidget"


def test_files_are_opened_in_the_background(seen):
    assert seen["file at once"] == "Reading the columns …"
    assert seen["files opened in the main thread"] == [False, False]


def test_the_task_that_recognises_columns_holds_nothing_of_the_layer(qgis, monkeypatch):
    import gc
    import weakref

    pytest.importorskip("qgis.gui")
    from prospectivity.ui.assays import elements_widget
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:32637&field=Cu_ppm:double", "samples", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([7.0])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000, 2_600_000)))
    layer.dataProvider().addFeatures([feature])
    opened = []
    original = elements_widget.open_input

    def remembered(*arguments):
        result = original(*arguments)
        opened.append(weakref.ref(result))
        return result

    monkeypatch.setattr(elements_widget, "open_input", remembered)
    work = elements_widget.recognition_of(layer)
    gc.collect()
    assert [reference() for reference in opened] == [None]
    assert work(Progress()).recognised == ["Cu_ppm"]

"""Sections through drilled ground: what lies near, how far along, and which one is proposed."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.drillholes.desurveying import DesurveyOptions, desurvey
from prospectivity.models.drillholes.section import Section, SectionOptions, choose_section
from prospectivity.models.drillholes.tables import (
    AZIMUTH,
    DEPTH,
    DIP,
    EAST,
    ELEVATION,
    FROM,
    HOLE,
    NORTH,
    TO,
    Rows,
)


def rows(holes, **values):
    arrays = {role: np.array(found, dtype=float) for role, found in values.items()}
    return Rows("t.csv", np.arange(len(holes)), tuple(holes), arrays, columns={HOLE: 0})


def drilled(azimuth=120.0, dip=-60.0):
    """Four holes: three in a row towards 30°, 15 m apart, and one aside with more assays than each of them."""
    turn = np.radians(30.0)
    places = [(15 * i * np.sin(turn), 15 * i * np.cos(turn)) for i in range(3)] + [(400.0, -300.0)]
    names = ["A", "B", "C", "far"]
    collars = rows(names, **{EAST: [x for x, _ in places], NORTH: [y for _, y in places], ELEVATION: [100.0] * 4})
    surveys = rows(names, **{DEPTH: [0.0] * 4, AZIMUTH: [azimuth] * 4, DIP: [dip] * 4})
    hole = [name for name in names for _ in range(20)]
    start = np.tile(np.arange(20.0), 4)
    intervals = rows(hole, **{FROM: start, TO: start + 1})
    copper = np.where(np.isin(hole, ["B", "far"]) | (start < 10), 1.0, np.nan)
    unit = (start >= 5).astype(np.int64)
    return desurvey(collars, surveys, intervals, {"Cu": copper}, (unit, ("ox", "fresh")), DesurveyOptions(), Progress())


def test_places_are_projected_on_the_nearer_part_of_a_line_with_a_corner():
    section = Section(np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 0.0], [100.0, 50.0]]), 10.0, 0, "", "")
    along, off = section.project(np.array([[30.0, -4.0, 9.0], [107.0, 20.0, 9.0], [-30.0, 40.0, 0.0]]))
    assert along.tolist() == pytest.approx([30.0, 120.0, 0.0])
    assert off.tolist() == pytest.approx([4.0, 7.0, 50.0])
    assert section.near(np.array([[30.0, -4.0, 9.0], [30.0, -11.0, 9.0]])).tolist() == [True, False]


def test_a_leaning_hole_is_cut_in_the_direction_it_goes():
    section = choose_section(drilled(), SectionOptions(" c "))
    step = np.diff(section.line, axis=0)[0]
    assert np.degrees(np.arctan2(*step)) % 180 == pytest.approx(120.0)
    assert (section.title, section.hole) == ("through C", 2)
    assert section.why == "the hole that was asked for; section in the direction it goes"


def test_a_steep_hole_is_cut_along_the_row_of_holes_that_it_stands_in():
    result = drilled(dip=-90.0)
    section = choose_section(result, SectionOptions("A", half_width=5.0))
    assert section.near(result.position).sum() == 40  # those of B; C is farther away than A is long
    assert "the azimuth with most intervals, 30°" in section.why


def test_without_a_wish_the_hole_with_most_assays_is_shown_and_on_a_line_the_one_near_to_it():
    result = drilled()
    assert result.holes[choose_section(result, SectionOptions()).hole] == "B"
    line = np.array([[380.0, -300.0], [450.0, -330.0]])
    assert result.holes[choose_section(result, SectionOptions(line=line)).hole] == "far"


def test_wishes_that_cannot_be_met_are_told():
    result = drilled()
    with pytest.raises(InputError, match="No hole is called Z, .* there are 4 holes, such as A, B, C …"):
        choose_section(result, SectionOptions("Z"))
    with pytest.raises(InputError, match="No interval lies within 50 of the line of the section"):
        choose_section(result, SectionOptions(line=np.array([[9000.0, 0.0], [9100.0, 0.0]])))
    with pytest.raises(InputError, match="The line of the section has no length"):
        SectionOptions(line=np.array([[1.0, 1.0], [1.0, 1.0]]))
    with pytest.raises(InputError, match="The half width of the section is 0: give more than 0"):
        SectionOptions(half_width=0.0)


def test_a_unit_has_one_colour_on_the_section_and_in_the_strip_log():
    pytest.importorskip("matplotlib")
    from prospectivity.models.reports.drillsection import section_figure, strip_log, unit_colours

    result = drilled()
    section = choose_section(result, SectionOptions("A"))
    figure, holes, near = section_figure(result, section, "Cu")
    assert (holes, near) == (3, 60)
    colours = unit_colours(result, section)
    assert [name for _, name in colours.values()] == ["fresh", "ox"]
    logs = strip_log(result, section)
    for drawn in (figure.axes[0], logs.axes[-1]):
        legend = drawn.get_legend()
        assert [text.get_text() for text in legend.get_texts()] == ["fresh", "ox"]
    (bars,) = logs.axes[0].collections
    assert len(bars.get_paths()) == 20
    assert tuple(bars.get_facecolors()[0]) == legend.get_patches()[1].get_facecolor()


def test_holes_side_by_side_share_a_label_so_that_no_name_lies_on_another():
    pytest.importorskip("matplotlib")
    from prospectivity.models.reports.drillsection import _side_by_side

    places = [(3, 100.0, 5.0), (0, 0.0, 1.0), (1, 1.0, 2.0), (2, 1.5, 3.0), (4, 97.4, 0.0)]
    assert [[hole for hole, _, _ in group] for group in _side_by_side(places)] == [[0, 1, 2], [4], [3]]
    assert _side_by_side([]) == []

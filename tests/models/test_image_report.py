"""The page on the classes of an image: the verdict is that of the cells, and doubt is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from prospectivity.models.reports.image import Picture, add_image, false_colour_bands
from prospectivity.models.reports.page import Report
from prospectivity.models.spectra.colours import categories_of
from prospectivity.models.spectra.image_result import ClassifiedCells, ImageClassification, ImageOptions
from prospectivity.models.spectra.table import Bands

BANDS = Bands(np.linspace(450.0, 2450.0, 5))


def result(margin=0.5, **changes):
    """60 cells of one class, 30 of another, none of the third, 10 dark."""
    count = np.array([60, 0, 30])
    cells = ClassifiedCells(
        count=count,
        probability=0.7 * count,
        margin=margin * count,
        spectra=count[:, None] * np.linspace(0.2, 0.4, 5),
        shadow=10,
    )
    made = ImageClassification(
        categories=categories_of(("goethite", "gypsum", "kaolinite")),
        cells=cells,
        bands=BANDS,
        used=np.arange(5),
        model_bands=BANDS,
        method="sam",
        options=ImageOptions(),
        columns=20,
        rows=5,
    )
    return replace(made, **changes)


def page_of(made, rows=5, columns=20):
    pytest.importorskip("matplotlib")
    report = Report("Classes")
    add_image(report, made, Picture(np.zeros((rows, columns, 3)), np.ones((rows, columns), int), ("1", "2", "3"), 1.0))
    return report.html()


def test_the_verdict_names_the_classes_that_occur_by_their_share_and_what_has_none():
    page = page_of(result())
    assert "90 of 100 cells have a class: goethite 66.7 %, kaolinite 33.3 %. 10 cells (10.0 %) have none." in page
    assert "On average it is 70 % probable, 50 % more than the next." in page
    assert "hardly decides" not in page


def test_small_margins_are_warned_of_before_all_else():
    page = page_of(result(margin=0.04, notes=("Something else.",)))
    assert 0 < page.index("The model hardly decides: on average a class is only 4.0 %") < page.index("Something else.")


def test_held_out_figures_of_the_model_stand_beside_chance():
    figures = {"balanced_accuracy": 0.8, "low": 0.7, "high": 0.9, "n": 40}
    assert "0.800 (95 % interval 0.700 to 0.900; by chance 0.333)" in page_of(result(metrics=figures))
    assert "says nothing of how well it does" in page_of(result())


@pytest.mark.parametrize(("rows", "columns"), [(3, 40), (40, 3)])
def test_a_page_without_any_class_and_of_any_shape_is_drawn(rows, columns):
    none = ClassifiedCells(np.zeros(3, int), np.zeros(3), np.zeros(3), np.zeros((3, 5)), shadow=100)
    page = page_of(result(cells=none), rows, columns)
    assert "None of 100 cells has a class" in page
    assert page.count("<figure>") == 1


@pytest.mark.parametrize(
    ("centres", "unit", "chosen"),
    [
        (np.array([400.0, 560, 1600, 2200, 2500]), "nm", (3, 2, 1)),
        (np.array([400.0, 560, 660, 860, 1000]), "nm", (3, 2, 1)),
        (np.array([1000.0, 1200, 1400, 1600, 1800, 2000, 2200]), "nm", (5, 3, 1)),
        (np.array([700.0, 800, 900, 1000, 1100, 1200, 1300]), "cm-1", (5, 3, 1)),
    ],
)
def test_false_colours_are_those_of_geology_where_the_image_reaches_so_far(centres, unit, chosen):
    assert false_colour_bands(Bands(centres, unit)) == chosen

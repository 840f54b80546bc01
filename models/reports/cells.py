"""What the training of a classifier of cells says about itself, as part of a report."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.language import marked, said, translated
from ..core.wording import distance, number
from ..statistics.calibration import doubts_of, reliability
from ..targeting.cells.methods import title_of
from ..targeting.cells.model import CellTraining
from ..targeting.explanation import ElementAttribution
from .attribution import bars_figure
from .crossvalidation_figures import bins_for, reliability_figure
from .page import Report

NOT_HELD_OUT = marked(
    "No deposit could be held out: nothing here says how well the map finds deposits that it has not"
    " seen, and its probability is not calibrated."
)

_CHOICES = tuple(map(marked, ("Bags", "Folds", "Goal", "Moved", "Network", "Seed")))
"""Names of choices in a model file as the table shows them."""


def add_reliability(report: Report, training: CellTraining) -> None:
    """Add how far the probability can be believed."""
    held_out = training.held_out
    if held_out is None:
        report.warning(NOT_HELD_OUT)
        return
    for text in (*held_out.cautions, *doubts_of(held_out.figures, said("this map"))):
        report.warning(text)
    report.heading(said("How far the probability can be believed"))
    figures, cases = held_out.figures, len(held_out.label)
    if np.isnan(figures.brier):
        report.paragraph(said("Too few held-out cells could be judged to say."))
        return
    report.paragraph(
        said(
            "The probability is that of even odds: 50 % says that ground like this was met as often at"
            " held-out deposits as in as many background cells of the same regions. It is no chance of"
            " finding ore in the cell, which is smaller by far. {cases} held-out cells, deposits and"
            " background, each with a calibration that had not seen its fold: Brier score {brier} (0.25"
            " is no skill, 0 is perfect), calibration slope {slope} (1 is right, less is too extreme).",
            cases=cases,
            brier=number(figures.brier, 3),
            slope=number(figures.slope, 2),
        )
    )
    bins = reliability(held_out.label, held_out.probability, bins_for(cases))
    report.figure(
        reliability_figure(held_out, bins),
        said(
            "Calibrated probability of held-out cells against the share of them that are deposits; below:"
            " how many there are."
        ),
    )


def add_deposit_attribution(report: Report, elements: Sequence[ElementAttribution]) -> None:
    """Add what the classifier owes to each element at known deposits."""
    report.heading(said("Elements in favour of the known deposits"))
    report.paragraph(
        said(
            "What the score (log-odds) of the known deposits' cells loses, on average, when one element"
            " alone is taken from other ground: above 0 it favours a deposit. This explains the"
            " classifier, which has seen these deposits, and is no cause; elements that vary together"
            " share the credit. 'Attribute to elements' makes maps of it."
        )
    )
    report.figure(
        bars_figure(elements), said("Mean over the cells with a known deposit; whiskers hold the middle half of them.")
    )


def add_choices(report: Report, training: CellTraining) -> None:
    """Add what the classifier was trained with."""
    header = training.header
    spacing = header.cells["spacing_m"]
    options = {
        name: value
        for name, value in header.training.items()
        if name not in ("method", "spacing_m", "exclusion_m", "background")
    }
    exclusion = header.training["exclusion_m"]
    rows = [
        [said("Method"), title_of(header.network)],
        [said("Bands"), ", ".join(f"{band.name}{' (log10)' if band.log10 else ''}" for band in header.scaling)],
        [
            said("Sample spacing"),
            distance(spacing)
            if header.training["spacing_m"]
            else said("{distance}, as the detail of the grid suggests", distance=distance(spacing)),
        ],
        [
            said("Cells learnt from"),
            said(
                "{deposits} with a deposit and {background:,} of background",
                deposits=training.deposits,
                background=training.background,
            ),
        ],
        [said("Background farther from deposits than"), distance(spacing if exclusion is None else exclusion)],
        *[[translated(name.capitalize()), str(value)] for name, value in options.items()],
        *[
            [said("SHA-256 of the {role}", role=translated(role)), digest]
            for role, digest in header.inputs_sha256.items()
        ],
        [said("Versions"), ", ".join(f"{name} {version}" for name, version in header.versions.items())],
    ]
    report.heading(said("Training"))
    report.table([said("Choice"), said("Value")], rows, said("How the classifier was trained"))

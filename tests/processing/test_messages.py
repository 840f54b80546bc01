"""Sentences that a run may end up with name parameters of its own dialog, or say whose else they are.

`tests/reachable.py` finds them by the names in the code, which sees more than a run can reach: a sentence that no run
of an algorithm says is found for it all the same, and is better without the parameter.
"""

from __future__ import annotations

import re

import pytest
from reachable import ROOT, Place, reachable, sentences

IDS = sorted(path.stem for path in (ROOT / "processing" / "algorithms").glob("*.py") if path.stem != "__init__")

NAME = re.compile(r"\b[A-Z][A-Z0-9_]+\b(?!\[)")
"""A word in capitals; before a bracket it is a keyword of WKT."""

OF_ANOTHER = re.compile(r"(?: ?= ?\w+)?(?:,? (?:and |or |as )?(?:[A-Z][A-Z_]+|\{\w*\}))*(?: as [A-Z_]+)? of '([^']+)'")
"""What may follow the name of a parameter to say of which algorithm it is: `ZEROS and X_FIELD of 'Clean assays'`."""

IN_TABLES = {("models.reports.cleaning", "_left_alone")}
"""Places whose texts stand in a column that says whose parameters they are."""


def foreign(text: str, own: set[str], by_title: dict[str, set[str]]) -> list[str]:
    """Names of parameters in a text that are neither an algorithm's own nor said to be another's."""
    every = set().union(*by_title.values())
    found = []
    for word in NAME.finditer(text):
        whose = OF_ANOTHER.match(text, word.end())
        of_another = whose is not None and word[0] in by_title.get(whose[1], ())
        if word[0] in every - own and not of_another and not text.startswith("SELECT "):
            found.append(word[0])
    return found


@pytest.fixture(scope="module")
def parameters(qgis):
    """Parameters of each algorithm, by its title."""
    return {
        algorithm.displayName(): {definition.name() for definition in algorithm.parameterDefinitions()}
        for algorithm in qgis.algorithms()
    }


def start(algorithm) -> Place:
    """Where the code of an algorithm begins."""
    kind = type(algorithm)
    return kind.__module__.split(".", 1)[1], kind.__name__


@pytest.mark.parametrize("identifier", IDS)
def test_messages_name_only_parameters_that_the_dialog_has(qgis, parameters, identifier):
    algorithm = qgis.algorithm(identifier)
    own = parameters[algorithm.displayName()]
    places = reachable(start(algorithm))
    assert len(places) > 300
    found = {
        (place, name, text)
        for place in places - IN_TABLES
        for text in sentences(place)
        for name in foreign(text, own, parameters)
    }
    assert not found, "\n".join(f"{'.'.join(place)}: {name} in {text!r}" for place, name, text in sorted(found))


def test_the_walk_finds_what_runs_say(qgis):
    """A sentence behind a task, one behind an option, one behind a class that only an annotation names."""
    said = {text for place in reachable(start(qgis.algorithm("mapprospectivity"))) for text in sentences(place)}
    assert any("check EXTENT and the CRS of the" in text for text in said)
    assert any(text.startswith("MINIMUM_GROUND is ") for text in said)
    assert any(text.startswith("The map does not single out ground: more than half") for text in said)
    other = {text for place in reachable(start(qgis.algorithm("interpolateidw"))) for text in sentences(place)}
    assert not any(text.startswith("The map does not single out ground") for text in other)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Give a smaller BUFFER or other FOLDS.", ["BUFFER"]),
        ("Set ZEROS and X_FIELD.", ["ZEROS", "X_FIELD"]),
        ("Set ZEROS and X_FIELD of 'Clean assays', or give {} as ZEROS and {} as X_FIELD of 'Clean assays'.", []),
        ("ZEROS = missing of 'Clean assays' does it; a CRS is no parameter.", []),
        ("BUFFER of 'Clean assays' is not there.", ["BUFFER"]),
        ('PROJCRS["WGS 84",ZEROS["x"]]', []),
    ],
)
def test_names_of_other_dialogs_are_seen(text, names):
    by_title = {"Clean assays": {"ZEROS", "X_FIELD"}, "Cross-validate methods": {"BUFFER", "FOLDS"}}
    assert foreign(text, {"FOLDS"}, by_title) == names

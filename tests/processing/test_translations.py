"""Every text that users read is translated: in dialogs, in the log and in reports."""

from __future__ import annotations

import ast
import html
import re
import string
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import small_runs

ROOT = Path(__file__).resolve().parents[2]
NAMES = re.compile(
    r"\b(prospectivity|qgis|python|numpy|scipy|sklearn|torch|matplotlib|psutil|rasterio|osgeo|jcamp|brukeropus"
    r"|threadpoolctl|scikit-learn|PyTorch|NumPy|SciPy|PyQt|GDAL|PROJ|tif|gpkg|csv|json|safetensors|Linux\S*)\b",
    re.IGNORECASE,
)
"""Names of programs and files are the same in all languages."""
WORDS = re.compile(r"[A-Za-z]{3,}|\b(?:a|an|and|as|at|by|if|in|is|it|no|of|on|or|to)\b")
"""Symbols of elements have two letters at most."""


class Marks(dict):
    """A language in which every text stands between ⟦ and ⟧, the values in it outside of them."""

    def get(self, text, default=None):
        if not any(letter.isalpha() for letter in text):
            return text
        found = ""
        for plain, name, spec, kind in string.Formatter().parse(text):
            found += f"⟦{plain}⟧".replace("{", "{{").replace("}", "}}") if plain else ""
            if name is not None:
                found += "{" + name + (f"!{kind}" if kind else "") + (f":{spec}" if spec else "") + "}"
        return found if any(name for _, name, _, _ in string.Formatter().parse(text)) else f"⟦{text}⟧"


@pytest.fixture
def marks(monkeypatch):
    from prospectivity.models.core import language

    monkeypatch.setattr(language, "_spoken", language.Language("xx", Marks()))


@pytest.fixture(scope="module")
def inputs(small_inputs, tmp_path_factory):
    return small_inputs(tmp_path_factory.mktemp("inputs"))


def untranslated(text):
    """What stands between no marks."""
    while True:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
        if shorter == text:
            return text.strip()
        text = shorter


def test_the_files_of_translators_hold_the_texts_of_the_code(qgis):
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        from extract_texts import CODES, every_text
    finally:
        sys.path.pop(0)
    texts = set(every_text())
    for code in CODES:
        root = ElementTree.parse(ROOT / "i18n" / f"prospectivity_{code}.ts")  # noqa: S314  (our own files)
        there = {message.findtext("source") for message in root.iter("message")}
        assert there == texts, f"run 'sh scripts/translate.sh': {sorted(there ^ texts)[:10]}"


def listening():
    """A listener of QGIS that keeps what it is told."""
    from qgis.core import QgsProcessingFeedback

    class Heard(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.told = []

        def pushInfo(self, info):
            if not info.startswith("Results: "):
                self.told.append(info)

        def pushWarning(self, warning):
            self.told.append(warning)

        def setProgressText(self, text):
            self.told.append(text)

    return Heard()


def texts_of_page(page):
    """What a reader of a report sees; of figures, the comments in which matplotlib writes what it draws."""
    page = re.sub(r"<style.*?</style>|<metadata.*?</metadata>", "", page, flags=re.DOTALL)
    for comment, label, text in re.findall(r'<!--(.*?)-->|aria-label="([^"]*)"|>([^<]+)<', page, flags=re.DOTALL):
        # A label of several lines is drawn line by line.
        yield html.unescape(comment or label or text).replace("\n", " ").strip()


def names_in(algorithm, parameters):
    """Words of the user's own: fields, files, classes, and choices that are names."""
    found = {"hole", "unit", "kaolinite", "goethite", "white", "mica", "bright", "dark", "prospectivity"}
    found |= {
        "exponential",
        "spherical",
        "gaussian",
        "cubic",
        "matern",
        "smallcnn",
        "sgd",
        "logistic",
        "savgol",
        "snv",
        "bfloat",
        "mat",
        "ppm",
        "no",
    }
    if algorithm.name() == "desurveydrillholes":
        found |= set(re.findall(r"[a-z]{2,}", "".join(small_runs.HOLES.values())))
    for definition in algorithm.parameterDefinitions():
        found |= {str(option).lower() for option in getattr(definition, "options", list)()}
    for value in parameters.values():
        found |= set(re.findall(r"[a-z]{3,}", str(value).lower()))
    return found


@pytest.mark.parametrize("name", sorted(set(small_runs.LOADED) - {"checkinstallation"}))
def test_whatever_a_run_says_is_translated(qgis, inputs, marks, tmp_path, name):
    from qgis.core import QgsProcessingParameterFileDestination as FileDestination

    import processing

    algorithm, heard = qgis.algorithm(name).create(), listening()
    parameters = dict(small_runs.runs(inputs)[name])
    for definition in algorithm.destinationParameterDefinitions():
        page = isinstance(definition, FileDestination) and "html" in definition.fileFilter().lower()
        parameters[definition.name()] = str(tmp_path / f"{definition.name()}.html") if page else "TEMPORARY_OUTPUT"
    processing.run(algorithm, parameters, feedback=heard)
    shown = [*heard.told, algorithm.displayName(), algorithm.group()]
    shown += [text for one in algorithm.parameterDefinitions() for text in (one.description(), one.help())]
    for page in tmp_path.glob("*.html"):
        shown += texts_of_page(page.read_text("utf-8"))
    own = names_in(algorithm, parameters)
    left = set()
    for text in shown:
        rest = NAMES.sub("", re.sub(r"\b[0-9a-f]{40,}\b|UTM zone|\(log10\)|\+\w+", "", untranslated(text)))
        left |= {word for word in WORDS.findall(rest) if not word.isupper() and word.lower() not in own}
    where = [text for text in shown if left & set(WORDS.findall(untranslated(text)))]
    assert not left, where[:5]


def test_graphical_models_speak_too(qgis, marks):
    from prospectivity.processing.chains import CHAINS

    for kind in CHAINS:
        model = kind()
        shown = [model.displayName(), model.group()]
        shown += [text for one in model.parameterDefinitions() for text in (one.description(), one.help())]
        assert not "".join(map(untranslated, shown)), kind.ID


def prose_of_widgets(path):
    """Texts of a file of `ui` that look like prose and are handed to nothing that translates."""
    tree = ast.parse(path.read_text("utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Constant, ast.JoinedStr)) or isinstance(parents[node], (ast.Expr, ast.JoinedStr)):
            continue
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = " ".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
        if (isinstance(node, ast.Constant) and not isinstance(node.value, str)) or not PROSE.search(text):
            continue
        above = node
        while above in parents and not (isinstance(above, ast.Call) and called(above) in TRANSLATING):
            above = parents[above]
        if above not in parents and not CODE.search(text):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: {text}"


def called(call):
    """Name of what is called; of `map(marked, …)`, of what it calls."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    return getattr(call.args[0], "id", name) if name == "map" and call.args else name


PROSE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}|^[A-Z][a-z]{3,}\b(?![.(])")
CODE = re.compile(
    r"[<>=;{}]|\*\.|^import |^processing\.|mkdir|qgis_process|makedirs|coalesce"
    r"|^(Prospectivity|Filter|Point|Extract)$"
)
"""Pages, styles, expressions, filters of files, commands, names in QGIS, and the plugin's own."""
TRANSLATING = {"tr", "said", "translated", "marked", "counted", "word_list", "compile", "setObjectName", "findChild"}


def test_no_widget_shows_a_text_that_nothing_translates():
    found = [text for path in sorted((ROOT / "ui").rglob("*.py")) for text in prose_of_widgets(path)]
    assert not found, "\n".join(found)

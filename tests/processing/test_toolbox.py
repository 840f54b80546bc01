"""Found by the words that geologists type, and legible in dark themes: what the Toolbox shows before anything runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# What is typed into the search, and what has to be among the finds.
SEARCHES = {
    "mineral": "mapprospectivity",
    "mineral potential": "mapprospectivity",
    "prospectivity": "mapprospectivity",
    "exploration": "mapprospectivity",
    "potential": "mapprospectivity",
    "favourability": "mapprospectivity",
    "favorability": "mapprospectivity",
    "target": "delineatetargets",
    "anomaly": "delineatetargets",
    "geochem": "cleanassays",
    "geochemistry": "interpolateidw",
    "geochemical map": "interpolatekriging",
    "detection limit": "cleanassays",
    "laboratory": "cleanassays",
    "assay": "cleanassays",
    "excel": "cleanassays",
    "outlier": "cleanassays",
    "clr": "cleanassays",
    "kriging": "interpolatekriging",
    "variogram": "fitvariogram",
    "semivariogram": "fitvariogram",
    "nugget": "fitvariogram",
    "idw": "interpolateidw",
    "inverse distance": "interpolateidw",
    "gridding": "interpolateidw",
    "gradient": "fluxgradients",
    "random forest": "mapprospectivity",
    "machine learning": "mapprospectivity",
    "deep learning": "trainclassifier",
    "neural network": "trainclassifier",
    "ResNet": "trainclassifier",
    "resnet-50": "trainclassifier",
    "ResNet mineral": "mapprospectivity",
    "cnn": "trainclassifier",
    "training data": "samplepatches",
    "pathfinder": "selectelements",
    "svm": "selectelements",
    "cross validation": "crossvalidate",
    "weights of evidence": "crossvalidate",
    "roc": "evaluateprospectivity",
    "success rate": "evaluateprospectivity",
    "workflow": "publishedchain",
    "chain kriging": "krigingchain",
    "trust": "trustchain",
    "accuracy": "evaluateprospectivity",
    "probability": "predictprospectivity",
    "uncertainty": "predictprospectivity",
    "why": "attributeelements",
    "shap": "attributeelements",
    "example": "createsamplesurvey",
    "tutorial": "createsamplesurvey",
    "hyperspectral": "classifyhyperspectralimage",
    "remote sensing": "classifyhyperspectralimage",
    "alteration": "classifyhyperspectralimage",
    "endmember": "extractspectra",
    "savitzky": "preprocessspectra",
    "continuum": "preprocessspectra",
    "plsr": "trainspectralquantifier",
    "chemometrics": "trainspectralquantifier",
    "spectral angle": "trainspectralclassifier",
    "spectroscopy": "classifyspectra",
    "nir": "predictspectralcontent",
    "bug report": "checkinstallation",
    "missing libraries": "checkinstallation",
    "borehole": "desurveydrillholes",
    "drill hole": "desurveydrillholes",
    "drillhole": "createsampledrillholes",
    "block model": "estimateblockmodel",
    "resource": "estimateblockmodel",
    "3d gradient": "drillholegradients",
    "lstm": "traingrademodel",
    "down-hole": "predictgrades",
    "spectra example": "createsamplespectra",
}


@pytest.fixture(scope="module")
def toolbox(qgis):
    """Ids that the search of QGIS's own Toolbox leaves, by what was typed."""
    gui = pytest.importorskip("qgis.gui")
    from qgis.PyQt.QtCore import QModelIndex

    model = gui.QgsProcessingToolboxProxyModel()

    def ids(index):
        for row in range(model.rowCount(index)):
            child = model.index(row, 0, index)
            algorithm = model.toolboxModel().algorithmForIndex(model.mapToSource(child))
            if algorithm is not None:
                yield algorithm.id()
            yield from ids(child)

    def search(words):
        model.setFilterString(words)
        return {one.split(":")[1] for one in ids(QModelIndex()) if one.startswith("prospectivity:")}

    return search


@pytest.mark.parametrize("words", SEARCHES, ids=lambda words: words.replace(" ", "_"))
def test_a_word_that_geologists_type_finds_the_fitting_algorithm(toolbox, words):
    assert SEARCHES[words] in toolbox(words)


def test_every_algorithm_is_the_answer_to_some_word_and_a_word_of_another_trade_finds_nothing(qgis, toolbox):
    assert {algorithm.name() for algorithm in qgis.algorithms()} <= set(SEARCHES.values())
    assert toolbox("hydraulics") == set()
    assert len(toolbox("kriging")) < len(qgis.algorithms()) / 2


def test_every_algorithm_has_a_sentence_for_its_tooltip_an_icon_and_a_chapter_of_the_manual(qgis):
    from qgis.PyQt.QtCore import QUrl

    for algorithm in qgis.algorithms():
        sentence = algorithm.shortDescription()
        assert sentence.endswith(".") and 20 < len(sentence) < 400, sentence
        assert algorithm.SUMMARY.startswith(sentence)
        assert not algorithm.icon().isNull()
        url = QUrl(algorithm.helpUrl())
        page = Path(url.toLocalFile()).read_text(encoding="utf-8")
        assert f'<h2 id="{url.fragment()}">{algorithm.displayName()} ' in page
        assert "http" not in page


def test_groups_have_icons_of_their_own(qgis):
    groups = {algorithm.groupId() for algorithm in qgis.algorithms()}
    icons = {path.stem for path in (ROOT / "ui" / "icons").glob("*.svg")}
    assert groups <= icons, "draw an icon for the new group"


_HELP = """
import sys
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QApplication
application = QApplication([])
document = QTextDocument()
# As QgsProcessingAlgorithmDialogBase has it.
document.setDefaultStyleSheet("h2 { color: #555555; } p { color: #666666; } b { color: #333333; }")
document.setHtml("<h2>Title</h2>" + "".join(f"<p>{line}</p>" for line in sys.stdin.read().split("\\n")))
block = document.begin().next()
while block.isValid():
    piece = block.begin()
    while not piece.atEnd():
        look = piece.fragment().charFormat()
        print(look.foreground().style() == Qt.BrushStyle.NoBrush, look.fontWeight())
        piece += 1
    block = block.next()
"""


def test_helps_take_the_colour_of_text_from_the_theme(qgis):
    algorithm = qgis.algorithm("mapprospectivity")
    run = subprocess.run(
        [sys.executable, "-c", _HELP], input=algorithm.shortHelpString(), capture_output=True, text=True, check=True
    )
    pieces = [line.split() for line in run.stdout.splitlines()]
    assert len(pieces) > 2 * len(algorithm.parameterDefinitions())
    assert {plain for plain, _ in pieces} == {"True"}
    assert len({weight for _, weight in pieces}) == 2

"""`prospectivity:trainspectralclassifier` and `classifyspectra` in a running QGIS: tables in, a model, figures, classes
and points out; one sentence on bad input.
"""

import csv

import numpy as np
import pytest
from listeners import Run

FIGURES = ["method", "blocks", "set", "n", "balanced_accuracy", "low", "high", "accuracy", "kappa"]
NM = np.linspace(500, 2400, 39)


def write_spectra(path, n=48, shift=0.0, seed=1, order=None, noise=0.004, places=False, extra=None):
    """Reflectance of kaolinite-like and goethite-like samples at five sites, with a content that follows the feature.

    Class `clay` absorbs at 2,200 nm, `iron` at 900 nm.
    """
    rng = np.random.default_rng(seed)
    clay = np.arange(n) % 2
    centre = np.where(clay == 1, 2200.0, 900.0) + shift
    values = 0.5 * (1 - 0.12 * np.exp(-(((NM - centre[:, None]) / 90) ** 2))) + noise * rng.normal(size=(n, len(NM)))
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["sample", "class", "Fe", "site", "x", "y", "z", *(f"{nm:g}" for nm in NM)])
        for i in order if order is not None else range(n):
            name = ["iron", "clay"][clay[i]]
            row = [f"S{i:02}", name, 10 + 20 * (1 - clay[i]) + 0.1 * i, f"site{i % 5}", 500_000 + i, 4_000_000 + i, i]
            writer.writerow([*row, *(f"{value:.6f}" for value in values[i])])
    return path


class Training(Run):
    """One run, and the `rows` and `fields` of its table of figures."""

    def __init__(self, **parameters):
        from qgis.core import QgsProcessingUtils

        few = {"REPEATS": 1, "PERMUTATIONS": 1, "MODEL": "TEMPORARY_OUTPUT", "OUTPUT": "TEMPORARY_OUTPUT"}
        super().__init__("prospectivity:trainspectralclassifier", **{**few, **parameters})
        if self.well:
            table = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = table.fields().names()
            self.rows = [dict(zip(self.fields, feature.attributes())) for feature in table.getFeatures()]


class Classes(Run):
    """One run of `classifyspectra`, and the `layer`, `rows` and `fields` of its result."""

    def __init__(self, **parameters):
        from qgis.core import QgsProcessingUtils

        super().__init__("prospectivity:classifyspectra", **{"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        if self.well:
            self.layer = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = self.layer.fields().names()
            self.rows = [dict(zip(self.fields, feature.attributes())) for feature in self.layer.getFeatures()]


def test_classes_of_a_field_are_learnt_and_given_to_new_spectra(qgis, tmp_path):
    spectra = write_spectra(tmp_path / "known.csv")
    model = tmp_path / "model.safetensors"
    run = Training(SPECTRA=str(spectra), CLASS="class", STEPS="snv", MODEL=str(model), REPORT=str(tmp_path / "r.html"))
    assert run.well, run.errors
    assert run.fields == FIGURES
    assert [(row["method"], row["blocks"], row["set"]) for row in run.rows] == [
        ("svm", "1", "training"),
        ("svm", "1", "held_out"),
        ("plsda", "1", "training"),
        ("plsda", "1", "held_out"),
    ]
    assert all(row["n"] == 48 and row["balanced_accuracy"] > 0.95 for row in run.rows)
    assert all(row["low"] <= row["balanced_accuracy"] <= row["high"] for row in run.rows)
    assert "The model is support vector machine" in (tmp_path / "r.html").read_text(encoding="utf-8")
    new = Classes(SPECTRA=str(write_spectra(tmp_path / "new.csv", seed=5)), MODEL=str(model))
    assert new.well, new.errors
    assert new.fields[-4:] == ["class", "probability", "p_clay", "p_iron"]
    assert [row["class"] for row in new.rows] == [row["class_2"] for row in new.rows]
    assert "field class of the samples has the name of a result" in new.log
    for row in new.rows:
        assert row["p_clay"] + row["p_iron"] == pytest.approx(1.0)
        assert row["probability"] == pytest.approx(max(row["p_clay"], row["p_iron"]))

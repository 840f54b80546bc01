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


def test_two_instruments_are_joined_by_key_and_single_blocks_stand_beside_both(qgis, tmp_path):
    first = write_spectra(tmp_path / "first.csv")
    second = write_spectra(tmp_path / "second.csv", seed=3, order=[*range(47, 5, -1)])
    model = str(tmp_path / "model.safetensors")
    both = {"SPECTRA": str(first), "SPECTRA_2": str(second), "KEY": "sample"}
    run = Training(**both, CLASS="class", METHODS=["plsda"], GROUPS="site", MODEL=model)
    assert run.well, run.errors
    assert [row["blocks"] for row in run.rows if row["set"] == "held_out"] == ["1", "2", "1+2"]
    assert {row["n"] for row in run.rows} == {42}
    assert "are left out: S00, S01, S02, S03, S04, S05." in run.log
    # The key of training is taken again.
    found = Classes(SPECTRA=str(first), SPECTRA_2=str(second), MODEL=model)
    assert found.well, found.errors
    assert len(found.rows) == 42
    assert all(row["class"] == row["class_2"] for row in found.rows)
    alone = Classes(SPECTRA=str(first), MODEL=model)
    assert "The model takes 2 blocks of spectra" in alone.errors[0]


def test_contents_of_a_table_of_samples_class_the_spectra(qgis, tmp_path):
    spectra = write_spectra(tmp_path / "spectra.csv")
    rows = [["no", "As"], *([f"S{i:02}", "<2" if i % 2 else 50 + i] for i in range(48))]
    (tmp_path / "assays.csv").write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    run = Training(
        SPECTRA=str(spectra),
        ASSAYS=str(tmp_path / "assays.csv"),
        KEY="sample",
        ASSAY="As",
        THRESHOLD="q0.5",
        METHODS=["sam"],
        REPORT=str(tmp_path / "report.html"),
    )
    assert run.well, run.errors
    assert "Samples of the table go by its field 'no'." in run.log
    assert [row["method"] for row in run.rows] == ["sam", "sam"]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "High is As above" in page and "which is q0.5" in page
    assert "Samples: low 24, high 24." in page


def test_spectra_with_places_become_points_in_the_colours_of_their_classes(qgis, tmp_path):
    from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsPoint, QgsVectorLayer, QgsWkbTypes
    from qgis.PyQt.QtCore import QVariant

    model = str(tmp_path / "model.safetensors")
    assert Training(SPECTRA=str(write_spectra(tmp_path / "a.csv")), CLASS="class", METHODS=["plsda"], MODEL=model).well
    layer = QgsVectorLayer("PointZ?crs=EPSG:32630", "dump", "memory")
    table = list(csv.reader(write_spectra(tmp_path / "b.csv", n=6, seed=9).open(encoding="utf-8")))
    bands = [f"{nm:g}" for nm in NM]
    layer.dataProvider().addAttributes([QgsField(name, QVariant.Type.Double) for name in bands])
    layer.updateFields()
    for row in table[1:]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([float(value) for value in row[7:]])
        feature.setGeometry(QgsGeometry(QgsPoint(*map(float, row[4:7]))))
        layer.dataProvider().addFeature(feature)
    found = Classes(SPECTRA=layer, MODEL=model)
    assert found.well, found.errors
    assert found.layer.wkbType() == QgsWkbTypes.Type.PointZ
    assert found.layer.crs().authid() == "EPSG:32630"
    assert [feature.geometry().vertexAt(0).z() for feature in found.layer.getFeatures()] == [0, 1, 2, 3, 4, 5]
    assert [row["class"] for row in found.rows] == ["iron", "clay"] * 3


def test_the_style_of_classes_has_a_colour_and_a_legend_entry_for_each(qgis):
    from prospectivity.processing.styling import class_points
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:32630&field=class:string", "classes", "memory")
    class_points(("clay", "iron")).draw(layer)
    categories = layer.renderer().categories()
    assert [one.label() for one in categories] == ["clay", "iron"]
    assert len({one.symbol().color().name() for one in categories}) == 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "Classes come from a field of names or from a field of contents with a threshold, and neither was given"),
        ({"CLASS": "kind"}, "There is no field 'kind': the fields beside the bands are sample, class, Fe, site"),
        ({"ASSAY": "Fe", "THRESHOLD": "1"}, "of the class 'high' (high is Fe above 1; contents go from"),
        ({"ASSAY": "Fe", "THRESHOLD": "mean"}, "The threshold 'mean' is neither a number nor 'median' nor a quantile"),
        ({"CLASS": "class", "FOLDS": 60}, "48 samples of known class are fewer than 60 folds: ask for fewer folds"),
        ({"CLASS": "class", "STEPS": "smooth(3)"}, "smooth"),
        ({"CLASS": "class", "STEPS": "snv", "METHODS": ["bff"]}, "leave derivatives, snv and absorbance out"),
    ],
)
def test_impossible_parameters_are_refused_in_one_sentence_and_leave_nothing(qgis, tmp_path, change, sentence):
    spectra = write_spectra(tmp_path / "spectra.csv")
    run = Training(
        SPECTRA=str(spectra), MODEL=str(tmp_path / "m.safetensors"), REPORT=str(tmp_path / "r.html"), **change
    )
    assert not run.well
    assert sentence in run.errors[0], run.errors
    assert [file.name for file in tmp_path.iterdir()] == ["spectra.csv"]


def test_spectra_of_another_range_and_files_that_are_no_classifier_are_refused(qgis, tmp_path):
    spectra = write_spectra(tmp_path / "spectra.csv")
    model = tmp_path / "model.safetensors"
    assert Training(SPECTRA=str(spectra), CLASS="class", METHODS=["plsda"], MODEL=str(model)).well
    rows = list(csv.reader(spectra.open(encoding="utf-8")))
    rows[0][7:] = [f"{3000 + 10 * i} nm" for i in range(len(NM))]
    (tmp_path / "far.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    far = Classes(SPECTRA=str(tmp_path / "far.csv"), MODEL=str(model))
    assert "3,000 to 3,380 nm) and the model (500 to 2,400 nm) overlap too little" in far.errors[0]
    model.write_bytes(model.read_bytes()[:500])
    cut = Classes(SPECTRA=str(spectra), MODEL=str(model))
    assert "model.safetensors cannot be read as a model" in cut.errors[0]

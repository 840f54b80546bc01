"""`prospectivity:trainspectralquantifier` and `predictspectralcontent` in a running QGIS: tables in, contents out."""

import numpy as np
import pytest
from listeners import Run
from spectral_samples import CENTRES, planted

pytest.importorskip("sklearn")


def write_spectra(path, values, **columns):
    """CSV of spectra with fields before their bands."""
    head = ",".join([*columns, *(f"{centre:g}" for centre in CENTRES)])
    rows = [",".join(map(str, [*fields, *row])) for *fields, row in zip(*columns.values(), values.tolist())]
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    return str(path)


@pytest.fixture
def survey(tmp_path):
    """Files of spectra and of assays in another order, with a content above the range and one below detection."""
    content, site, values, _ = planted(40, sites=4)
    names = [f"S{i}" for i in range(40)]
    spectra = write_spectra(tmp_path / "spectra.csv", values, sample=names)
    cells = [f"{one:.3f}" for one in content]
    cells[3], cells[4] = ">4000", "<5"
    rows = ["sample,Fe_ppm,place", *(f"{names[i]},{cells[i]},site {site[i]}" for i in reversed(range(40)))]
    (tmp_path / "assays.csv").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path, spectra, str(tmp_path / "assays.csv")


class Training(Run):
    """One run, and the `rows` and `fields` of its table."""

    def __init__(self, folder, **parameters):
        from qgis.core import QgsProcessingUtils

        given = {"METHODS": ["plsr"], "STEPS": "savgol(7, 2, 1)", "REPEATS": 1, "OUTPUT": "TEMPORARY_OUTPUT"}
        files = {"MODEL": str(folder / "m.safetensors"), "REPORT": str(folder / "report.html")}
        super().__init__("prospectivity:trainspectralquantifier", **{**given, **files, **parameters})
        if self.well:
            layer = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = layer.fields().names()
            self.rows = [dict(zip(self.fields, feature.attributes())) for feature in layer.getFeatures()]


def test_assays_join_spectra_by_key_and_a_model_of_points_comes_out_of_it(qgis, survey):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingUtils, QgsVectorLayer

    folder, spectra, assays = survey
    run = Training(
        folder, SPECTRA=spectra, ASSAYS=assays, KEY="sample", TARGETS=["Fe_ppm"], GROUPS="place", CUTOFF="1000"
    )
    assert run.well, run.errors
    fields = "target, method, set, n, r2, r2_low, r2_high, rmse, rmse_low, rmse_high, rpd, rpiq, bias, components"
    assert ", ".join(run.fields).startswith(fields)
    assert [(row["method"], row["set"]) for row in run.rows] == [
        (method, part) for method in ("mean", "plsr") for part in ("training", "held_out")
    ]
    held_out = run.rows[3]
    assert held_out["n"] == 39
    assert 0.8 < held_out["r2"] < 1
    assert held_out["rmse_low"] < held_out["rmse"] < held_out["rmse_high"]
    assert held_out["components"] >= 1
    assert run.results["METHOD"] == "plsr"
    assert "above the cut-off (Fe_ppm 1,000) are left out: Fe_ppm 1" in run.log
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert page.index("PLSR beats the mean in 1 of 1 content") < page.index("<svg")

    _, _, values, _ = planted(6, sites=6, seed=5)
    layer = QgsVectorLayer("PointZ?crs=EPSG:32630&field=id:string&field=Fe_ppm:double", "new", "memory")
    provider = layer.dataProvider()
    from qgis.core import QgsField, QgsPoint
    from qgis.PyQt.QtCore import QVariant

    provider.addAttributes([QgsField(f"{centre:g}", QVariant.Type.Double) for centre in CENTRES])
    layer.updateFields()
    for i, row in enumerate(values.tolist()):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry(QgsPoint(500_000 + i, 1_000_000, 300 + i)))
        feature.setAttributes([f"N{i}", 7.0, *row])
        provider.addFeature(feature)
    found = Run(
        "prospectivity:predictspectralcontent",
        SPECTRA=layer,
        MODEL=run.results["MODEL"],
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert found.well, found.errors
    out = QgsProcessingUtils.mapLayerFromString(found.results["OUTPUT"], found.context)
    names = out.fields().names()
    assert {"id", "Fe_ppm", "Fe_ppm_low", "Fe_ppm_high", "outside"} <= set(names)
    features = list(out.getFeatures())
    assert out.crs().authid() == "EPSG:32630"
    assert features[2].geometry().asPoint() == QgsPointXY(500_002, 1_000_000)
    truth = planted(6, sites=6, seed=5)[0]
    np.testing.assert_allclose([feature["Fe_ppm"] for feature in features], truth, atol=1.5)
    for feature in features:
        assert feature["Fe_ppm_low"] < feature["Fe_ppm"] < feature["Fe_ppm_high"]
        assert feature["outside"] in (0, 1)
    assert "The field Fe_ppm of the samples has the name of a result" in found.log


def test_contents_beside_the_spectra_need_neither_assays_nor_key(qgis, tmp_path):
    content, site, values, zinc = planted(30, sites=3)
    spectra = write_spectra(tmp_path / "spectra.csv", values, sample=range(30), Fe=content, Zn=zinc, pit=site)
    run = Training(tmp_path, SPECTRA=spectra, TARGETS="Fe, Zn", GROUPS="pit", COMPONENTS=6)
    assert run.well, run.errors
    assert [row["target"] for row in run.rows] == ["Fe"] * 4 + ["Zn"] * 4
    assert "There are 3 groups and not 5" in run.log


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"KEY": ""}, "no field that names the samples"),
        ({"KEY": "place"}, "4 samples stand more than once in place of"),
        ({"TARGETS": "Au"}, "assays.csv has no column Au: its columns are sample, Fe_ppm, place."),
        ({"STEPS": "smooth(3)"}, "smooth"),
        ({"CUTOFF": "high"}, "The cut-off 'high' cannot be read"),
        ({"FOLDS": 60}, "are fewer than 60 folds"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_no_file(qgis, survey, change, sentence):
    folder, spectra, assays = survey
    given = {"ASSAYS": assays, "KEY": "sample", "TARGETS": "Fe_ppm"}
    run = Training(folder, SPECTRA=spectra, **{**given, **change})
    assert not run.well
    assert sentence in "\n".join(run.errors), run.errors
    assert sorted(path.name for path in folder.iterdir()) == ["assays.csv", "spectra.csv"]


def test_a_model_of_another_kind_is_refused(qgis, survey):
    from prospectivity.models.learning.model_file import write_arrays

    folder, spectra, _ = survey
    texts = {"format": '"prospectivity-model"', "format_version": "2", "kind": '"cells"'}
    write_arrays(folder / "cells.safetensors", {"a": np.zeros(2)}, texts)
    run = Run(
        "prospectivity:predictspectralcontent",
        SPECTRA=spectra,
        MODEL=str(folder / "cells.safetensors"),
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert not run.well
    assert "is a classifier of cells, and a model of element contents by spectra is asked for" in run.errors[0]

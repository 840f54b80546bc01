"""`prospectivity:preprocessspectra` in a running QGIS: tables, layers and files in, a table and a page out."""

import csv

import numpy as np
import pytest
from listeners import Run

BANDS = np.arange(400, 801, 5)


def write_csv(path, names=None, seed=0):
    """Six samples with iron in a feature at 600 nm; gives their reflectance."""
    rng = np.random.default_rng(seed)
    depth = np.linspace(0.05, 0.4, 6)
    values = (0.3 + BANDS / 4000) * (1 - depth[:, None] * np.exp(-(((BANDS - 600) / 40) ** 2)))
    values += rng.normal(0, 1e-4, values.shape)
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["sample", "Fe", *(names or BANDS)])
        writer.writerows([f"S{i}", round(40 * d, 2), *row] for i, (d, row) in enumerate(zip(depth, values)))
    return values


class Preprocessing(Run):
    """One run, and the `fields` and `rows` of its table."""

    def __init__(self, **parameters):
        from qgis.core import QgsProcessingUtils

        super().__init__("prospectivity:preprocessspectra", **{"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        if self.well:
            table = QgsProcessingUtils.mapLayerFromString(self.results["OUTPUT"], self.context)
            self.fields = table.fields().names()
            self.rows = [feature.attributes() for feature in table.getFeatures()]


def test_steps_run_in_their_order_and_what_is_known_of_samples_stays(qgis, tmp_path):
    from scipy.signal import savgol_filter

    values = write_csv(tmp_path / "spectra.csv")
    run = Preprocessing(
        SPECTRA=str(tmp_path / "spectra.csv"),
        RANGE="450,750",
        STEPS="absorbance; savgol(7, 2, 1)",
        REPORT=str(tmp_path / "report.html"),
    )
    assert run.well, run.errors
    assert run.fields == ["sample", "Fe", *(str(band) for band in range(450, 751, 5))]
    kept = (BANDS >= 450) & (BANDS <= 750)
    expected = savgol_filter(np.log10(1 / values[:, kept]), 7, 2, deriv=1, delta=5.0, axis=1)
    assert np.array([row[2:] for row in run.rows]) == pytest.approx(expected, abs=1e-9)
    assert [row[0] for row in run.rows] == [f"S{i}" for i in range(6)]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "6 spectra of 81 bands (400 to 800 nm) came out with 61 bands (450 to 750 nm)" in page
    assert page.count("<svg") == 2
    for told in ("Before (above) and after (below)", "savgol(7, 2, 1)", "reflectance to absorbance"):
        assert told in page


def test_spectra_of_a_layer_with_places_come_out_as_points(qgis, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingUtils, QgsVectorLayer

    fields = "&".join(f"field=nm_{band}:double" for band in range(400, 450, 10))
    layer = QgsVectorLayer(f"Point?crs=EPSG:32637&field=site:string&{fields}", "field spectra", "memory")
    features = []
    for i in range(3):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"pit {i}", 0.1, 0.2, 0.3, 0.4, 0.3 + i / 10])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_000 + i, 4_000_000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    run = Preprocessing(SPECTRA=layer, STEPS="derivative")
    assert run.well, run.errors
    assert run.rows[2][-5:] == pytest.approx([0.01, 0.01, 0.01, 0.01, 0.01])
    points = QgsProcessingUtils.mapLayerFromString(run.results["OUTPUT"], run.context)
    assert points.crs().authid() == "EPSG:32637"
    assert [feature.geometry().asPoint().x() for feature in points.getFeatures()] == [500_000, 500_001, 500_002]


def test_micrometres_are_nanometres_afterwards_and_no_step_is_no_error(qgis, tmp_path):
    values = write_csv(tmp_path / "um.csv", [f"{band / 1000:.3f}" for band in BANDS])
    run = Preprocessing(SPECTRA=str(tmp_path / "um.csv"), UNIT="um")
    assert run.well, run.errors
    assert run.fields[2:] == [str(band) for band in BANDS]
    assert np.array([row[2:] for row in run.rows]) == pytest.approx(values, abs=1e-12)


def test_replicates_are_averaged_before_any_step_and_their_spread_is_kept(qgis, tmp_path):
    values = write_csv(tmp_path / "replicates.csv")
    lines = (tmp_path / "replicates.csv").read_text().splitlines()
    both = [line.replace(f"S{i}", f"S{i // 2}") for i, line in enumerate(lines[1:])]
    (tmp_path / "replicates.csv").write_text("\n".join([lines[0], *both]))
    given = {"SPECTRA": str(tmp_path / "replicates.csv"), "REPORT": str(tmp_path / "report.html")}
    run = Preprocessing(**given, STEPS="range(500, 700)", REPLICATES="sample")
    assert run.well, run.errors
    assert [row[0] for row in run.rows] == ["S0", "S1", "S2"]
    assert run.fields[:4] == ["sample", "Fe", "spread", "replicates"]
    kept = (BANDS >= 500) & (BANDS <= 700)
    means = values.reshape(3, 2, -1).mean(axis=1)
    assert np.array([row[4:] for row in run.rows]) == pytest.approx(means[:, kept], abs=1e-12)
    spread = np.sqrt((values.reshape(3, 2, -1).std(axis=1, ddof=1) ** 2).mean(axis=1))
    assert [row[2] for row in run.rows] == pytest.approx(spread)
    assert [row[3] for row in run.rows] == [2, 2, 2]
    assert "Each is the mean of 2 replicates" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_values_that_a_step_cannot_give_are_said_and_left_empty(qgis, tmp_path):
    write_csv(tmp_path / "dark.csv")
    lines = (tmp_path / "dark.csv").read_text().splitlines()
    cells = lines[3].split(",")
    cells[10] = "0"
    (tmp_path / "dark.csv").write_text("\n".join([*lines[:3], ",".join(cells), *lines[4:]]))
    run = Preprocessing(SPECTRA=str(tmp_path / "dark.csv"), STEPS="absorbance")
    assert run.well, run.errors
    assert "1 value of 1 spectrum (S2) came out missing after the steps, because a step has no result there" in run.log
    assert [i for i, row in enumerate(run.rows) if not isinstance(row[10], float)] == [2]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"STEPS": "smooth(3)"}, "There is no step 'smooth(3)': write steps such as range(low, high)"),
        ({"STEPS": "savgol(11, 2"}, "There is no step 'savgol(11, 2'"),
        ({"RANGE": "1400,2400"}, "range(1400, 2400) leaves no band: the spectra reach from 400 to 800 nm"),
        ({"RANGE": "visible"}, "'visible' is no range of bands: give its two ends"),
        ({"SPECTRA": "missing.csv"}, "there is no such file or folder"),
    ],
)
def test_what_cannot_be_done_ends_in_one_sentence_and_leaves_no_file(qgis, tmp_path, refusal, change, sentence):
    write_csv(tmp_path / "spectra.csv")
    given = {"SPECTRA": str(tmp_path / "spectra.csv"), "OUTPUT": str(tmp_path / "out.csv")}
    report = {"REPORT": str(tmp_path / "report.html")}
    assert sentence in refusal("prospectivity:preprocessspectra", **{**given, **report, **change})
    assert [file.name for file in tmp_path.iterdir()] == ["spectra.csv"]

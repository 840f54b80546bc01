"""The page of variograms says what was found, and warns."""

from __future__ import annotations

import re

import numpy as np
import pytest
from prospectivity.models.core.errors import InputError
from prospectivity.models.interpolation.experimental import FAN_DEG, VariogramOptions, experimental_variograms
from prospectivity.models.interpolation.variogram_fit import fit_variogram
from prospectivity.models.rasters.points import Points
from prospectivity.models.reports.variograms import write_variogram_report


def survey(n=300, **more) -> Points:
    rng = np.random.default_rng(0)
    x, y = rng.uniform(0, 9000, (2, n))
    smooth = np.sin(x / 1500) + np.cos(y / 900)
    columns = {
        "Cu": smooth + rng.normal(0, 0.3, n),
        "Au": rng.normal(size=n),
        "Ni": x / 1000 + rng.normal(0, 0.1, n),
        **more,
    }
    return Points(x, y, "", columns)


def page(tmp_path, samples, anisotropy=False, **options) -> str:
    names = list(samples.columns)
    measured = experimental_variograms(
        samples, names, VariogramOptions(directions_deg=FAN_DEG if anisotropy else (), tolerance_deg=15.0, **options)
    )
    fitted = [fit_variogram(measured[name], anisotropy=anisotropy) for name in names]
    path = tmp_path / "variograms.html"
    write_variogram_report(list(measured.values()), fitted, path)
    return path.read_text(encoding="utf-8")


def test_the_page_shows_every_element_and_stands_alone(tmp_path):
    text = page(tmp_path, survey())
    assert re.findall("<h2>(.*?)</h2>", text) == ["Cu", "Au", "Ni", "How this was found"]
    assert text.count("<figure>") == 3
    assert not re.search(r'(src|href)="(?!#)', text)
    assert "<script" not in text
    for words in (
        "Practical range (m)",
        "Nugget (of sill)",
        "AICc of the models tried",
        "a third of the diagonal",
        "Cressie, 1985",
    ):
        assert words in text


def test_pure_nuggets_and_ranges_beyond_the_lags_are_warned_of_on_top(tmp_path):
    text = page(tmp_path, survey())
    top = text[: text.index("<table")]
    assert re.search('class="warning".*Au: a pure nugget', top)
    assert re.search('class="warning".*Ni: the practical range .* lies beyond the longest lag', top)


def test_many_warnings_are_summed_up_by_element(tmp_path):
    rng = np.random.default_rng(1)
    noise = {f"N{i}": rng.normal(size=300) for i in range(6)}
    text = page(tmp_path, survey(**noise))
    assert text.count('class="warning"') == 1
    assert re.search(r"of 9 elements have a warning.*Au, Ni, N0, N1", text)


def test_directions_add_a_panel_and_a_map_and_the_axes(tmp_path):
    rng = np.random.default_rng(0)
    samples = survey()
    stripes = np.sin((samples.x * np.cos(0.5) - samples.y * np.sin(0.5)) / 700)
    text = page(tmp_path, Points(samples.x, samples.y, "", {"Zn": stripes + rng.normal(0, 0.1, 300)}), anisotropy=True)
    assert text.count("<figure>") == 2
    assert "Zn by direction" in text
    assert "<image" in text


def test_constants_and_handfuls_of_samples_are_shown_without_a_plot(tmp_path):
    samples = Points(
        np.array([0.0, 50, 90]), np.array([0.0, 10, 70]), "", {"Ag": np.ones(3), "Pt": np.array([1.0, 2, 4])}
    )
    text = page(tmp_path, samples)
    assert "constant" in text
    assert "Ag has the same value at all 3 places" in text
    assert "Pt has pairs in" in text
    assert "<figure>" not in text


def test_the_same_run_writes_the_same_bytes(tmp_path):
    assert page(tmp_path, survey(120)) == page(tmp_path, survey(120))


def test_measured_and_fitted_must_be_of_the_same_elements(tmp_path):
    with pytest.raises(InputError, match="same elements"):
        write_variogram_report([], [], tmp_path / "page.html")

"""The diagnosis names what is there, what is missing and for whom, and lets nothing stop it."""

from __future__ import annotations

import importlib.util
import sys

import pytest
from listeners import Run


@pytest.fixture
def check(qgis, tmp_path):
    """Run it; gives its outputs and its page."""

    def run():
        done = Run("prospectivity:checkinstallation", REPORT=str(tmp_path / "page.html"))
        assert done.well, done.errors
        return done.results, (tmp_path / "page.html").read_text(encoding="utf-8"), done

    return run


@pytest.fixture
def python(tmp_path, monkeypatch):
    """A Python that has only what it is told, and stands for that of QGIS; `examined` says what it answers."""
    from prospectivity.processing import work

    def make(has, examined):
        path = tmp_path / "python3"
        lines = "\n".join(f"echo '@{line}'" for line in examined)
        path.write_text(f"""#!/bin/sh
case "$2" in *find_spec\\(name\\)*) echo '[[3, 12, 1], {has}]';; *) {lines or "true"}
;; esac
""")
        path.chmod(0o755)
        monkeypatch.setattr(work, "interpreters_of_qgis", lambda: iter([path]))
        return path

    return make


def test_versions_and_origins_are_those_that_the_python_of_the_work_has(check):
    import numpy
    from osgeo import gdal
    from qgis.core import Qgis

    results, page, done = check()
    lines = results["TEXT"].splitlines()
    row = next(line.split() for line in lines if line.split()[:1] == ["NumPy"])
    assert row[1] == numpy.__version__
    assert numpy.__file__.startswith(row[2])
    assert ["GDAL", gdal.__version__] in [line.split()[:2] for line in lines]
    for known in (Qgis.QGIS_VERSION, "Processors that may be used", sys.version.split()[0]):
        assert known in results["TEXT"]
        assert known in page
    assert results["MISSING"] == 0
    assert results["TEXT"].splitlines()[0] == "Everything is there."
    assert set(results["TEXT"].splitlines()) <= set(done.log.splitlines())


def test_what_is_missing_and_what_is_broken_is_counted_and_told_with_the_algorithms_that_need_it(
    check, python, monkeypatch
):
    from prospectivity.processing import work

    monkeypatch.setitem(
        work._SETTINGS, "PROSPECTIVITY_WHERE", work._SETTINGS["PROSPECTIVITY_WHERE"]._replace(default=work.OWN_PROCESS)
    )
    find_spec = importlib.util.find_spec
    hidden = ("torch", "sklearn", "scipy", "brukeropus")
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name in hidden else find_spec(name, *rest)
    )
    from prospectivity.models.installation import examination

    monkeypatch.setattr(examination, "find_spec", importlib.util.find_spec)
    monkeypatch.setattr(examination, "version", lambda name: "0")
    path = python(
        '["numpy", "osgeo", "scipy", "matplotlib"]',
        [
            '{"python": "3.12.1"}',
            *(
                f'{{"module": "{module}", "version": "1.26", "origin": "/there", "detail": "", "error": "{error}"}}'
                for module, error in (
                    ("numpy", ""),
                    ("osgeo", ""),
                    ("scipy", "ImportError: numpy changed"),
                    ("matplotlib", ""),
                )
            ),
        ],
    )
    results, page, _ = check()
    text = results["TEXT"]
    assert text.startswith("Missing: SciPy, scikit-learn. ")
    # scikit-learn, PyTorch and the reader of OPUS are nowhere; SciPy is there but broken.
    assert results["MISSING"] == 4
    assert "broken: ImportError: numpy changed" in text
    assert f"The Python of QGIS: {path}, Python 3.12.1" in text
    stopped = text.split("What cannot run\n")[1].split("\n\n")[0]
    assert "'Select elements' needs sklearn, which the Python of QGIS does not have. Press Install under" in stopped
    assert "Clean assays" not in stopped
    assert "What cannot run, and why" in page


def test_a_python_that_cannot_be_used_is_a_finding_and_no_failure(check, monkeypatch, tmp_path):
    from prospectivity.processing import work

    for name, value in (("WHERE", work.OWN_PROCESS), ("PYTHON", str(tmp_path / "gone" / "python3"))):
        key = f"PROSPECTIVITY_{name}"
        monkeypatch.setitem(work._SETTINGS, key, work._SETTINGS[key]._replace(default=value))
    results, _, _ = check()
    assert "The work can run nowhere: The interpreter" in results["TEXT"]
    assert f"The Python chosen in the settings: {tmp_path}/gone/python3: " in results["TEXT"]

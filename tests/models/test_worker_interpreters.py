"""Interpreters say what they have; those that cannot be used say why."""

import os
import sys
from pathlib import Path

import pytest
from prospectivity.models.core.errors import ResourceError
from prospectivity.models.worker import interpreters
from prospectivity.models.worker.interpreters import Interpreter, ask, interpreters_of_qgis


@pytest.fixture(autouse=True)
def forgotten(monkeypatch):
    """No answer of an earlier test is known."""
    monkeypatch.setattr(interpreters, "_answers", {})


@pytest.fixture
def program(tmp_path):
    """Make a program that answers as it is told, and notes down each call."""

    def make(answer, name="python3"):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\necho asked >>{tmp_path}/calls\n{answer}\n")
        path.chmod(0o755)
        return path

    return make


def calls(folder):
    return len((folder / "calls").read_text().splitlines())


def test_the_running_python_says_its_version_and_what_it_has():
    found = ask(Path(sys.executable), belongs_to_qgis=True)
    assert found.version == tuple(sys.version_info[:3])
    assert {"numpy", "scipy", "osgeo"} <= found.has
    assert found.lacks(["scipy"]) == []


def test_what_an_interpreter_lacks_is_named_rasters_as_a_choice_of_two():
    def having(*modules):
        return Interpreter(Path("python3"), (3, 12, 1), frozenset(modules), False)

    assert having("numpy", "osgeo").lacks(["scipy", "torch"]) == ["scipy", "torch"]
    assert having("numpy", "rasterio", "scipy").lacks(["scipy"]) == []
    assert having("scipy").lacks(["scipy"]) == ["numpy", "osgeo or rasterio"]


def test_an_answer_is_kept_until_the_program_changes_or_something_is_missing(program, tmp_path):
    python = program("""echo '[[3, 11, 2], ["numpy", "osgeo", "scipy"]]'""")
    for _ in range(3):
        assert ask(python, belongs_to_qgis=True, modules=["scipy"]).version == (3, 11, 2)
    assert calls(tmp_path) == 1
    ask(python, belongs_to_qgis=True, modules=["torch"])
    assert calls(tmp_path) == 2
    python = program("""echo '[[3, 12, 0], ["numpy", "osgeo", "scipy"]]'""")
    os.utime(python, ns=(1, 1))
    assert ask(python, belongs_to_qgis=True, modules=["scipy"]).version == (3, 12, 0)
    assert calls(tmp_path) == 3


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("""echo '[[3, 8, 10], ["numpy"]]'""", "is Python 3.8.10, and 3.9 or newer is needed."),
        ("true", "does not answer as a Python 3 does"),
        ("echo Welcome to QGIS", "does not answer as a Python 3 does"),
        ("exit 3", "does not answer as a Python 3 does"),
    ],
)
def test_what_is_no_python_or_too_old_is_refused(program, answer, says):
    with pytest.raises(ResourceError) as caught:
        ask(program(answer), belongs_to_qgis=False)
    assert says in str(caught.value)


def test_what_is_not_there_or_no_program_is_refused(tmp_path):
    with pytest.raises(ResourceError, match="cannot be found .No such file"):
        ask(tmp_path / "python3", belongs_to_qgis=False)
    (tmp_path / "python3").write_text("no program")
    with pytest.raises(ResourceError, match="does not answer as a Python 3 does"):
        ask(tmp_path / "python3", belongs_to_qgis=False)


def test_pythons_of_others_start_without_what_qgis_tells_its_own(program, monkeypatch):
    names = ("PYTHONHOME", "PYTHONPATH", "PROJ_LIB", "GDAL_DATA")
    for name in names:
        monkeypatch.setenv(name, "/qgis")
    shown = """echo "[[3, 11, 2], [\\"home$PYTHONHOME\\", \\"path$PYTHONPATH\\", \\"proj$PROJ_LIB\\"]]" """
    own, other = (ask(program(shown), belongs_to_qgis=of_qgis) for of_qgis in (True, False))
    assert own.has == {"home/qgis", "path/qgis", "proj/qgis"}
    assert other.has == {"home", "path", "proj"}
    assert set(names) <= own.environment().keys()
    assert not set(names) & other.environment().keys()
    assert other.environment()["PATH"] == os.environ["PATH"]


def test_the_python_of_qgis_is_looked_for_where_its_library_is_and_never_is_qgis_itself(monkeypatch, tmp_path):
    qgis = tmp_path / "bin" / "qgis"
    qgis.parent.mkdir()
    qgis.write_text("")
    monkeypatch.setattr(sys, "executable", str(qgis))
    for prefix in ("prefix", "base_prefix", "base_exec_prefix"):
        monkeypatch.setattr(sys, prefix, str(tmp_path))
    assert list(interpreters_of_qgis()) == []
    names = [f"python{sys.version_info[0]}", "python{}.{}".format(*sys.version_info)]
    for name in names:
        (tmp_path / "bin" / name).write_text("")
    (tmp_path / "bin" / "python2.7").write_text("")
    assert [path.name for path in interpreters_of_qgis()] == names[::-1]

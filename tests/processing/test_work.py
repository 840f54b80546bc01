"""Where numeric work runs: the same results in a process of its own and in QGIS's, and a QGIS that lives on."""

import importlib.util
import os
import re
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from listeners import listening_feedback

TESTS = Path(__file__).resolve().parent.parent
PROGRAM = (
    "-c",
    f"import sys; sys.path.insert(0, {str(TESTS.parent)!r}); sys.path.insert(1, {str(TESTS)!r}); import worker_tasks;"
    " from models.worker.__main__ import main; main(sys.argv[1])",
)

_spec = importlib.util.spec_from_file_location("small_runs", TESTS / "small_runs.py")
small_runs = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(small_runs)


@pytest.fixture
def work(qgis):
    """The module whose settings are changed."""
    from prospectivity.processing import work

    return work


@pytest.fixture
def settings(work, monkeypatch):
    """Change settings for one test."""

    def change(**values):
        for name, value in values.items():
            key = f"PROSPECTIVITY_{name}"
            monkeypatch.setitem(work._SETTINGS, key, work._SETTINGS[key]._replace(default=value))

    return change


@pytest.fixture(scope="module")
def inputs(small_inputs, tmp_path_factory):
    return small_inputs(tmp_path_factory.mktemp("inputs"))


def outputs(algorithm, folder):
    """A file for each output of an algorithm."""
    return {
        definition.name(): str(folder / f"{definition.name().lower()}.{definition.defaultFileExtension()}")
        for definition in algorithm.destinationParameterDefinitions()
    }


def rows(path):
    """All features of a table with their geometries.

    Within QGIS other libraries' BLAS may be found first, whose products end in another last digit on some processors.
    """
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "table", "ogr")
    assert layer.isValid()
    return [
        [
            feature.geometry().asWkt(),
            *(f"{round(one, 12):.9g}" if isinstance(one, float) else repr(one) for one in feature),
        ]
        for feature in layer.getFeatures()
    ]


def content(path):
    """What is in a file, without how long it took."""
    if path.suffix == ".gpkg":
        return rows(path)
    if path.suffix == ".html":
        return re.sub(r"\d[\d.,]* (s|min|ms)\b", "", path.read_text(encoding="utf-8"))
    if path.name == "history.csv":
        return [line.rpartition(",")[0] for line in path.read_text().splitlines()]
    return path.read_bytes()


def run(algorithm, parameters):
    """Run an algorithm; gives its results and what it said, without how long it took."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

    made = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{algorithm}")
    context, feedback = QgsProcessingContext(), listening_feedback()
    context.setProject(QgsProject.instance())
    results, well = made.run(parameters, context, feedback)
    assert well
    said = [re.sub(r"\d[\d.,]* (s|min|ms)\b", "", message) for message in feedback.messages]
    return results, said


@pytest.mark.parametrize("name", sorted(set(small_runs.LOADED) - {"checkinstallation"}))
def test_every_algorithm_gives_the_same_files_results_and_words_in_both_places(
    qgis, work, settings, inputs, tmp_path, name
):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    seen = {}
    for where in (work.OWN_PROCESS, work.QGIS_PROCESS):
        settings(WHERE=where)
        # The same names both times, which reports repeat.
        folder = tmp_path / "run"
        folder.mkdir()
        results, said = run(name, {**small_runs.runs(inputs)[name], **outputs(algorithm, folder)})
        files = {str(path.relative_to(folder)): content(path) for path in sorted(folder.rglob("*")) if path.is_file()}
        seen[where] = results, said, files
        shutil.rmtree(folder)
    own, qgis_own = seen.values()
    assert own[2].keys() == qgis_own[2].keys()
    for file, there in own[2].items():
        assert there == qgis_own[2][file], file
    assert own[1] == qgis_own[1]
    assert repr(own[0]) == repr(qgis_own[0])


@pytest.mark.parametrize("name", ["mapprospectivity", "crossvalidate", "predictprospectivity", "attributeelements"])
def test_pytorch_is_left_alone_by_what_can_do_without_it(qgis, work, settings, monkeypatch, inputs, tmp_path, name):
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text("raise RuntimeError('PyTorch was imported')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    settings(WHERE=work.OWN_PROCESS)
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{name}")
    results, _ = run(name, {**small_runs.runs(inputs)[name], **outputs(algorithm, tmp_path)})
    assert results


@pytest.fixture
def run_in_thread(qgis, work, settings, monkeypatch, tmp_path):
    """Run a task of worker_tasks.py by an algorithm in a worker thread, as dialogs do."""
    from prospectivity.models.worker import process
    from prospectivity.processing.base import Algorithm
    from qgis.core import QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingOutputString, QgsProject
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    monkeypatch.setattr(process, "PROGRAM", PROGRAM)
    settings(WHERE=work.OWN_PROCESS)

    def call(task, *arguments, cancel_when=None):
        class Calls(Algorithm):
            ID, NAME, GROUP = "calls", "Call", "Tests"

            def declare(self):
                yield QgsProcessingOutputString("RESULT", "Result")

            def compute(self, parameters, context, progress):
                return {"RESULT": repr(self.work(SimpleNamespace(__name__=task), *arguments, progress=progress))}

        algorithm, context, feedback = Calls(), QgsProcessingContext(), listening_feedback()
        algorithm.initAlgorithm()
        context.setProject(QgsProject.instance())
        runner, loop, ended = QgsProcessingAlgRunnerTask(algorithm, {}, context, feedback), QEventLoop(), []
        runner.executed.connect(lambda well, results: (ended.append((well, results)), loop.quit()))
        timer = QTimer()
        if cancel_when is not None:
            timer.timeout.connect(lambda: feedback.cancel() if cancel_when in feedback.messages else None)
            timer.start(50)
        from qgis.core import QgsApplication

        QgsApplication.taskManager().addTask(runner)
        loop.exec()
        timer.stop()
        well, results = ended[0]
        return well, results.get("RESULT"), feedback

    return call


@pytest.mark.parametrize(
    ("how", "says"), [("killed", "was killed, as systems do when memory runs out"), ("aborted", "(SIGABRT)")]
)
def test_qgis_lives_when_the_process_dies_and_the_same_run_then_succeeds(run_in_thread, tmp_path, how, says):
    output = tmp_path / "grid.tif"
    well, _, feedback = run_in_thread("die", how, output)
    assert not well
    (sentence,) = feedback.errors
    assert says in sentence
    Path(re.search(r"(\S+prospectivity-\S+\.log)", sentence)[1]).unlink()
    assert list(tmp_path.iterdir()) == []
    assert run_in_thread("die", "not", output)[0]
    assert output.read_text() == "half of it"


def test_cancel_in_a_dialog_ends_work_that_does_not_listen(run_in_thread, tmp_path):
    well, _, feedback = run_in_thread("work_without_listening", tmp_path / "grid.tif", cancel_when="started")
    assert not well
    assert feedback.errors == [
        "Cancelled during 'Call'. It was ended by force; files that were finished before stay, all others were removed."
    ]
    assert list(tmp_path.iterdir()) == []


def test_messages_of_the_process_reach_the_dialog(run_in_thread):
    well, result, feedback = run_in_thread("say")
    assert well
    assert int(result) >= 1
    assert feedback.warnings == ["a warning — with a dash"]
    assert "an information" in feedback.messages


def test_memory_and_processors_of_the_settings_hold_for_the_process(run_in_thread, settings):
    settings(THREADS=1, MEMORY=2.0)
    assert run_in_thread("say")[1] == "1"
    well, _, feedback = run_in_thread("take_memory", 4.0)
    assert not well
    assert feedback.errors == [
        "The memory did not suffice: close other programs, choose larger cells or fewer elements."
    ]


def test_the_settings_stand_among_those_of_the_providers_and_go_with_the_plugin(qgis, work):
    from processing.core.ProcessingConfig import ProcessingConfig, Setting

    shown = ProcessingConfig.getSettings()["Prospectivity"]
    assert [setting.name for setting in shown] == list(work._SETTINGS)
    assert shown[0].valuetype == Setting.SELECTION
    assert shown[0].options == [work.OWN_PROCESS, work.QGIS_PROCESS]
    work.forget_settings()
    assert "Prospectivity" not in ProcessingConfig.getSettings()
    work.declare_settings(qgis.icon())
    assert "Prospectivity" in ProcessingConfig.getSettings()


def test_a_process_of_its_own_is_the_default_and_runs_with_the_python_of_qgis(work, settings):
    settings(WHERE=work.OWN_PROCESS)
    found = work.choose_workplace("Test", ["scipy"])
    assert found.interpreter.belongs_to_qgis
    assert found.interpreter.version == tuple(sys.version_info[:3])
    assert found.why == ""
    assert found.limits == work.Limits(None, None)


def test_the_python_that_was_chosen_is_the_only_one_that_is_asked(work, settings, tmp_path):
    from prospectivity.models.core.errors import ResourceError

    where = "under Settings > Options > Processing > Providers > Prospectivity"
    settings(WHERE=work.OWN_PROCESS, PYTHON=str(tmp_path / "python3"))
    with pytest.raises(ResourceError) as caught:
        work.choose_workplace("Test", ["scipy"])
    assert str(caught.value) == (
        f"The interpreter {tmp_path}/python3 cannot be found (No such file or directory)."
        f" Choose another {where}, or leave it empty."
    )
    python = tmp_path / "python3"
    python.write_text("""#!/bin/sh\necho '[[3, 12, 1], ["numpy", "rasterio", "scipy"]]'\n""")
    python.chmod(0o755)
    assert work.choose_workplace("Test", ["scipy"]).interpreter.path == python
    with pytest.raises(ResourceError) as caught:
        work.choose_workplace("Test", ["scipy", "torch"])
    assert str(caught.value) == (
        f"'Test' needs torch, which {python} does not have. Install with: {python} -m pip install torch"
        f" Or choose another Python {where}."
    )


def test_the_environment_of_the_plugin_comes_before_the_python_of_qgis_unless_it_lacks_something(
    work, settings, monkeypatch, tmp_path
):
    from prospectivity.models.installation.environment import Contents, write_marker

    settings(WHERE=work.OWN_PROCESS)
    monkeypatch.setattr(work, "plugin_environment", lambda: tmp_path)
    python = work.interpreter_in(tmp_path)
    python.parent.mkdir(parents=True)
    python.write_text("""#!/bin/sh\necho '[[3, 12, 1], ["numpy", "rasterio", "sklearn"]]'\n""")
    python.chmod(0o755)
    write_marker(tmp_path, Contents("python3", "3.12.1", False, {"sklearn": "1.9.1"}))
    found = work.choose_workplace("Test", ["sklearn"]).interpreter
    assert (found.path, found.belongs_to_qgis) == (python, False)
    other = work.choose_workplace("Test", ["scipy"])
    assert (other.interpreter.belongs_to_qgis, other.why) == (True, "")


def test_an_environment_of_the_plugin_that_is_broken_is_passed_over_and_the_log_says_so(
    qgis, work, settings, monkeypatch, inputs, tmp_path
):
    settings(WHERE=work.OWN_PROCESS)
    monkeypatch.setattr(work, "plugin_environment", lambda: tmp_path / "environment")
    (tmp_path / "environment").mkdir()
    assert work.choose_workplace("Test", ["scipy"]).interpreter.belongs_to_qgis
    parameters = {**small_runs.runs(inputs)["fluxgradients"], "OUTPUT": str(tmp_path / "g.tif")}
    _, said = run("fluxgradients", parameters)
    assert said[0] == (
        "The plugin's own environment cannot be used: it was not finished, or not made by the plugin. Press Install"
        " under Plugins > Prospectivity > Installation to make it anew, or Remove."
    )


@pytest.mark.parametrize("name", ["interpolateidw", "interpolatekriging", "fluxgradients"])
def test_a_python_with_rasterio_gives_what_the_one_of_qgis_gives(qgis, work, settings, inputs, tmp_path, name):
    from osgeo import gdal

    environment = TESTS.parent / ".environment" / "rasterio"
    if not (environment / "whole").exists():
        pytest.skip("no environment with rasterio: it is made by scripts/test.sh, and pip.log says why it was not")
    settings(WHERE=work.OWN_PROCESS)
    seen = []
    for chosen in ("", str(environment / "bin" / "python")):
        settings(PYTHON=chosen)
        path = tmp_path / f"{len(seen)}.tif"
        run(name, {**small_runs.runs(inputs)[name], "OUTPUT": str(path)})
        seen.append(gdal.Open(str(path)).ReadAsArray())
    # Systems of kriging are solved by another release of LAPACK.
    np.testing.assert_allclose(*seen, rtol=1e-5 if name == "interpolatekriging" else 0)


def test_without_a_fitting_python_the_work_runs_in_qgis_and_the_log_says_so(
    qgis, work, settings, monkeypatch, inputs, tmp_path
):
    settings(WHERE=work.OWN_PROCESS)
    monkeypatch.setattr(work, "interpreters_of_qgis", lambda: iter([]))
    parameters = {**small_runs.runs(inputs)["fluxgradients"], "OUTPUT": str(tmp_path / "g.tif")}
    _, said = run("fluxgradients", parameters)
    assert said[0] == ("The work runs inside QGIS, which is slower and less safe: No Python was found beside QGIS.")
    assert (tmp_path / "g.tif").exists()


def test_a_module_that_nobody_has_is_named_with_both_places(work, settings, monkeypatch, tmp_path):
    from prospectivity.models.core.errors import ResourceError

    settings(WHERE=work.OWN_PROCESS)
    python = tmp_path / "python3"
    python.write_text("""#!/bin/sh\necho '[[3, 12, 1], ["numpy", "scipy"]]'\n""")
    python.chmod(0o755)
    monkeypatch.setattr(work, "interpreters_of_qgis", lambda: iter([python]))
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "torch" else find_spec(name))
    with pytest.raises(ResourceError) as caught:
        work.choose_workplace("Test", ["scipy", "torch"])
    assert "needs torch, osgeo or rasterio, which the Python of QGIS does not have" in str(caught.value)
    assert "needs torch, which the Python of QGIS does not have" in str(caught.value)


def test_an_algorithm_that_was_not_prepared_says_so(qgis):
    from prospectivity.models.core.errors import ResourceError
    from qgis.core import QgsApplication

    made = QgsApplication.processingRegistry().createAlgorithmById("prospectivity:fluxgradients")
    with pytest.raises(ResourceError, match="was not prepared"):
        made.work(None, progress=None)

"""Runs from the dialog happen in a worker thread: results reach the layer tree, and nothing compiled is imported there
first.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import small_runs
from hangs import HANG_S

MODELS = Path(__file__).resolve().parent.parent.parent / "models"


@pytest.fixture(scope="module")
def inputs(small_inputs, tmp_path_factory):
    return small_inputs(tmp_path_factory.mktemp("inputs"))


def run_in_worker(name, parameters, folder, where):
    """What a run in a process of its own showed; see worker_run.py."""
    command = [
        sys.executable,
        str(Path(__file__).with_name("worker_run.py")),
        json.dumps({name: parameters}),
        str(folder),
        where,
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=HANG_S,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])[name]


def test_there_is_a_small_run_of_every_algorithm(qgis, tmp_path):
    # Graphical models are chains of the same algorithms, and run in test_chains.py.
    chains = {path.stem for path in (MODELS.parent / "processing" / "workflows").glob("*.model3")}
    names = {algorithm.name() for algorithm in qgis.algorithms()} - chains
    assert set(small_runs.runs(tmp_path)) == set(small_runs.LOADED) == names


@pytest.mark.parametrize("name", small_runs.LOADED)
@pytest.mark.parametrize("place", ["OWN_PROCESS", "QGIS_PROCESS"])
def test_a_run_in_a_worker_thread_loads_its_layers_and_imports_nothing_compiled(inputs, tmp_path, name, place):
    seen = run_in_worker(name, small_runs.runs(inputs)[name], tmp_path, place)
    assert seen["errors"] == []
    assert seen["in a worker"]
    assert seen["imported"] == []
    assert seen["well"]
    small_runs.check_tree(name, seen["tree"])


def test_a_network_in_a_worker_thread_imports_nothing_compiled_either(inputs, tmp_path):
    network = {"METHODS": ["smallcnn"], "EPOCHS": 1, "PATCH_SIZE": 37}
    given = {**small_runs.runs(inputs)["crossvalidate"], **network}
    seen = run_in_worker("crossvalidate", given, tmp_path, "QGIS_PROCESS")
    assert seen["errors"] == []
    assert seen["imported"] == []
    assert seen["well"]


def test_a_graphical_model_in_a_worker_thread_imports_nothing_compiled_either(inputs, tmp_path):
    seen = run_in_worker("chain", small_runs.runs(inputs)["interpolateidw"], tmp_path, "OWN_PROCESS")
    assert seen == {"errors": [], "well": True, "imported": [], "gradients": True}


def imported_by(path):
    """Full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "import_part":
            yield ast.literal_eval(node.args[0])


@pytest.mark.parametrize("library", ["scipy", "sklearn"])
def test_every_part_of_a_library_that_models_use_is_imported_beforehand(library):
    from prospectivity.models.core.dependencies import COMPILED

    used = {module for path in MODELS.rglob("*.py") for module in imported_by(path) if module.split(".")[0] == library}
    assert used
    named = COMPILED[library]
    assert {module for module in used if not any(f"{part}.".startswith(f"{module}.") for part in named)} == set()

"""Compiled parts of scikit-learn use their own functions, whatever libraries QGIS has loaded before."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from hangs import HANG_S

ROOT = Path(__file__).resolve().parent.parent.parent

pytest.importorskip("sklearn")
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has one table of names")

FIT_BESIDE_ANOTHER_SET_SEED = """
import ctypes, glob, importlib.util, os, sys
sys.path.insert(0, sys.argv[1])
import load_prospectivity
import numpy as np
from prospectivity.models.core.dependencies import import_part

def stranger():
    # A library with functions of the same names: scikit-learn's generator of random numbers by itself.
    folder = os.path.dirname(importlib.util.find_spec("sklearn").origin)
    (path,) = glob.glob(os.path.join(folder, "svm", "_newrand.*.so"))
    return ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)

if sys.argv[2] == "bound":
    sys.modules["qgis.core"] = None  # as inside QGIS, whose libraries share the table of names
library = stranger()
state = (ctypes.c_char * 4096).in_dll(library, "mt_rand")
library.set_seed(1)
before = bytes(state)
SVC = import_part("sklearn.svm").SVC if sys.argv[2] == "bound" else importlib.import_module("sklearn.svm").SVC
rng = np.random.default_rng(0)
features, labels = rng.normal(size=(60, 3)), np.arange(60) % 2
SVC(random_state=5).fit(features, labels)
print("untouched" if bytes(state) == before else "overwritten")
"""


def outcome(way: str) -> str:
    command = [sys.executable, "-c", FIT_BESIDE_ANOTHER_SET_SEED, str(ROOT / "scripts"), way]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=HANG_S)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


@linux_only
def test_a_support_vector_machine_seeds_its_own_generator_beside_a_library_with_functions_of_the_same_names():
    assert outcome("bound") == "untouched"


@linux_only
def test_without_care_it_seeds_the_generator_of_the_other_library():
    assert outcome("careless") == "overwritten"


def test_scikit_learn_is_imported_in_one_way_only():
    careless = [
        str(path.relative_to(ROOT))
        for folder in ("models", "processing", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for name in (getattr(node, "module", None) or "", *(alias.name for alias in node.names))
        if name.split(".")[0] == "sklearn"
    ]
    assert careless == []


@linux_only
def test_the_way_libraries_are_loaded_is_as_before_afterwards(monkeypatch):
    from prospectivity.models.core.dependencies import import_part

    before = sys.getdlopenflags()
    monkeypatch.setitem(sys.modules, "qgis.core", sys)
    import_part("sklearn.svm")
    assert sys.getdlopenflags() == before
    with pytest.raises(ModuleNotFoundError):
        import_part("sklearn.no_such_part")
    assert sys.getdlopenflags() == before

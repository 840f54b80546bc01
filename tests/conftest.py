"""What all tests share: the package under its name, QGIS started once, the real surveys where they are at hand."""

from __future__ import annotations

import atexit
import gc
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Of several processes each has a profile of its own: QGIS writes there, and what one switches on another would see.
if "PYTEST_XDIST_WORKER" in os.environ and "QGIS_CUSTOM_CONFIG_PATH" in os.environ:
    _own = tempfile.mkdtemp(prefix=f"profile-{os.environ['PYTEST_XDIST_WORKER']}-")
    atexit.register(shutil.rmtree, _own, ignore_errors=True)
    if Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"]).is_dir():
        shutil.copytree(os.environ["QGIS_CUSTOM_CONFIG_PATH"], _own, dirs_exist_ok=True, symlinks=True)
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = _own
# No test bounds wall time: a busy machine would fail it.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")
# pytest puts the root on the path in some modes; there its folder `processing` would hide QGIS's package.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]

_spec = importlib.util.spec_from_file_location("load_prospectivity", ROOT / "scripts" / "load_prospectivity.py")
_spec.loader.exec_module(importlib.util.module_from_spec(_spec))

# Shared by tests under their plain names; the folder itself on the path would bring `processing` along.
for _name in (
    "calls",
    "cubes",
    "examples",
    "hangs",
    "listeners",
    "rankings",
    "reachable",
    "screens",
    "small_runs",
    "spectral_samples",
):
    _spec = importlib.util.spec_from_file_location(_name, ROOT / "tests" / f"{_name}.py")
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Real surveys: `$PROSPECTIVITY_DATA`, or `../shared/data` beside the project."""
    folder = Path(os.environ.get("PROSPECTIVITY_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"the real surveys are not at {folder} (set PROSPECTIVITY_DATA)")
    return folder


@pytest.fixture(scope="session")
def qgis():
    """A running QGIS without windows, with the provider registered; yields the provider."""
    sys.path.append("/usr/share/qgis/python/plugins")
    from qgis.core import QgsApplication, QgsMapLayer, QgsProject
    from qgis.PyQt import sip

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsProject.instance().clear()
    QgsApplication.processingRegistry().removeProvider(provider)
    # Exceptions that mathtext or pytest keep hold frames of runs, and those their layers, which must not outlive QGIS.
    gc.collect()
    for kept in gc.get_objects():
        if issubclass(type(kept), QgsMapLayer) and not sip.isdeleted(kept) and sip.ispyowned(kept):
            sip.delete(kept)
    application.exitQgis()


@pytest.fixture(scope="session")
def small_inputs(qgis, tmp_path_factory):
    """What small runs of all algorithms read (`small_runs.py`), made once; a function that copies it into a folder."""
    import small_runs

    made = tmp_path_factory.mktemp("small_inputs")
    small_runs.make_inputs(made)
    return lambda folder: shutil.copytree(made, folder, dirs_exist_ok=True)


@pytest.fixture
def one_torch_thread():
    """PyTorch works in one thread meanwhile: small networks are slower in more."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 4 MB, where this system lets one be mounted."""
    folder = tmp_path / "small_disk"
    folder.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
        )
    except OSError:
        pytest.skip("mount is missing")
    if mounted.returncode != 0:
        pytest.skip("mounting a small disk is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)

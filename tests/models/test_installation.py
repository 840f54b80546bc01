"""The plugin's own environment: made from a folder of wheels, checked, replaced, cancelled, broken, removed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from listeners import Listener, at_message, never
from prospectivity.models.core.errors import InputError, ResourceError
from prospectivity.models.core.libraries import LIBRARIES, pinned, release
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.installation import bases, making
from prospectivity.models.installation.bases import Base, find_bases, pip_for
from prospectivity.models.installation.environment import ABSENT, BROKEN, MARKER, WHOLE, look_at, part_of, remove
from prospectivity.models.installation.making import Order, make_environment, plan_for
from prospectivity.models.worker.interpreters import ask, interpreter_in

MADE_UP = ("jcamp", "brukeropus")
"""Libraries of Python alone, of which wheels are made up."""


def make_wheel(folder: Path, module: str, body: str = "", version: str | None = None) -> Path:
    """Write a wheel of one module by hand."""
    project, version = LIBRARIES[module].project, version or pinned((3, 11))[module]
    path = folder / f"{project}-{version}-py3-none-any.whl"
    info = f"{project}-{version}.dist-info"
    files = {
        f"{module}.py": body or f"__version__ = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def make_wheels(folder: Path) -> Path:
    folder.mkdir()
    for module in MADE_UP:
        make_wheel(folder, module)
    return folder


@pytest.fixture
def wheels(tmp_path):
    return make_wheels(tmp_path / "wheels of mine")


@pytest.fixture(scope="module")
def ready(base, tmp_path_factory):
    """An environment that is whole, to be copied."""
    folder = tmp_path_factory.mktemp("ready")
    order = Order(wheels=make_wheels(folder / "wheels"), modules=MADE_UP)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "find_bases", lambda progress: [base])
        make_environment(folder / "environment", order, folder / "log.txt", Progress())
    return folder / "environment"


@pytest.fixture
def folder(tmp_path):
    """Where the environment is to be, in a profile whose name has a blank."""
    return tmp_path / "my profile" / "prospectivity" / "environment"


@pytest.fixture(scope="module")
def base():
    """The Python that runs the tests; it counts as no QGIS's, so that nothing is shared."""
    found = next(each for each in find_bases(Progress()) if each.belongs_to_qgis)
    return Base(**{**vars(found), "belongs_to_qgis": False})


@pytest.fixture(autouse=True)
def system_python(monkeypatch, base):
    """Of the Pythons at hand only that one."""
    monkeypatch.setattr(making, "find_bases", lambda progress: [base])
    return base


@pytest.fixture
def make(folder, wheels, tmp_path):
    """Make the environment of made-up wheels; gives what it holds and what was told."""

    def made(modules=MADE_UP, stop=never, **given):
        heard = Listener(stop)
        order = Order(**{"wheels": wheels, "modules": modules, **given})
        folder.parent.mkdir(parents=True, exist_ok=True)
        return make_environment(folder, order, tmp_path / "log.txt", Progress(heard, "Install")), heard

    return made


def beside(folder):
    """What stands where the environment is to be, and beside it."""
    return sorted(path.name for path in folder.parent.iterdir())


def test_an_environment_is_made_of_a_folder_of_wheels_and_tasks_find_its_libraries(make, folder, tmp_path):
    assert look_at(folder).kind == ABSENT
    contents, heard = make()
    assert beside(folder) == ["environment"]
    state = look_at(folder)
    assert (state.kind, state.contents) == (WHOLE, contents)
    assert {module: contents.libraries[module] for module in MADE_UP} == {
        module: pinned((3, 11))[module] for module in MADE_UP
    }
    assert set(MADE_UP) <= ask(interpreter_in(folder), belongs_to_qgis=False).has
    found = subprocess.run(
        [str(interpreter_in(folder)), "-I", "-c", "import jcamp; print(jcamp.__file__)"], capture_output=True, text=True
    )
    assert found.stdout.startswith(str(folder))
    assert heard.texts[:3] == ["Looking for a Python", "Making the environment", "Installing libraries"]
    assert heard.fractions == sorted(heard.fractions)
    log = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "--no-index" in log
    assert "Successfully installed" in log


def test_a_new_one_takes_the_place_of_the_old_one_and_one_that_fails_leaves_the_old_one(make, ready, folder, wheels):
    shutil.copytree(ready, folder, symlinks=True)
    (folder / "of the old one").touch()
    make(modules=("jcamp",))
    assert not (folder / "of the old one").exists()
    assert "brukeropus" not in look_at(folder).contents.libraries
    next(wheels.glob("brukeropus*")).unlink()
    with pytest.raises(ResourceError) as caught:
        make()
    assert "No matching distribution found for brukeropus" in str(caught.value)
    assert f"The folder {wheels} seems to lack a wheel for this Python and system." in str(caught.value)
    assert beside(folder) == ["environment"]
    assert look_at(folder).kind == WHOLE


def test_a_library_that_cannot_be_imported_is_named_and_nothing_is_left(make, folder, wheels):
    make_wheel(wheels, "jcamp", "raise ImportError('no such symbol')\n")
    with pytest.raises(ResourceError, match=r"does not work: jcamp cannot be imported \(ImportError: no such symbol\)"):
        make()
    assert beside(folder) == []


@pytest.mark.parametrize("when", ["Making the environment", "Installing libraries", "Checking"])
def test_cancel_leaves_nothing_whenever_it_comes(make, folder, when):
    with pytest.raises(Cancelled):
        make(stop=at_message(when))
    assert beside(folder) == []
    assert look_at(folder).kind == ABSENT


def test_cancel_ends_pip_and_what_it_started(make, folder, wheels, monkeypatch, tmp_path):
    # A pip that starts another program and waits for it.
    pip = wheels / "pip-99.0-py3-none-any.whl"
    with zipfile.ZipFile(pip, "w") as archive:
        archive.writestr(
            "pip/__main__.py",
            "import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
            f"open({str(tmp_path / 'numbers')!r}, 'w').write(str(child.pid))\nchild.wait()\n",
        )
    numbers = tmp_path / "numbers"
    with pytest.raises(Cancelled):
        make(stop=lambda heard: numbers.exists() and numbers.read_text() != "")
    assert beside(folder) == []
    state = Path(f"/proc/{numbers.read_text()}/stat")
    assert not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z"


def test_what_was_not_finished_or_has_lost_something_is_recognised_and_made_anew(make, ready, folder):
    shutil.copytree(ready, folder, symlinks=True)
    assert look_at(folder).kind == WHOLE
    marker = json.loads((folder / MARKER).read_text())
    (folder / MARKER).write_text(json.dumps({**marker, "python": "3.8.10"}))
    assert "was made with Python 3.8.10 and finds" in look_at(folder).says
    (folder / MARKER).write_text(json.dumps({**marker, "format": 99}))
    assert look_at(folder).kind == BROKEN
    (folder / MARKER).write_text(json.dumps(marker))
    for path in folder.rglob("jcamp.py"):
        path.unlink()
    assert "it no longer has jcamp" in look_at(folder).says
    python = interpreter_in(folder)
    python.unlink()
    python.symlink_to("/gone/python3")
    assert "is gone or does not answer" in look_at(folder).says
    (folder / MARKER).unlink()
    assert look_at(folder).kind == BROKEN
    assert "was not finished, or not made by the plugin" in look_at(folder).says
    make()
    assert look_at(folder).kind == WHOLE
    assert beside(folder) == ["environment"]


def test_removing_takes_the_environment_and_what_killed_installations_left_but_no_other_one(ready, folder):
    shutil.copytree(ready, folder, symlinks=True)
    killed, going_on = folder.with_name(".environment.1.part"), folder.with_name(".environment.2.part")
    for path in (killed / "temporary", going_on / "temporary"):
        path.mkdir(parents=True)
    for path in (killed / "temporary", killed):
        os.utime(path, (1, 1))
    remove(folder)
    assert beside(folder) == [going_on.name]
    assert look_at(folder).kind == ABSENT
    remove(folder)


def test_secrets_stay_out_of_the_log_and_of_messages(make, wheels, tmp_path):
    next(wheels.glob("jcamp*")).unlink()
    with pytest.raises(ResourceError) as caught:
        make(variables={"HTTPS_PROXY": "http://me:s3cret@proxy:8080"}, secrets=(wheels.name,))
    assert wheels.name not in (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "s3cret" not in (tmp_path / "log.txt").read_text(encoding="utf-8") + str(caught.value)


def test_variables_reach_pip_and_settings_that_lead_it_elsewhere_do_not(make, wheels, monkeypatch, tmp_path):
    shown = tmp_path / "shown"
    with zipfile.ZipFile(wheels / "pip-99.0-py3-none-any.whl", "w") as archive:
        archive.writestr(
            "pip/__main__.py",
            "import json, os, sys\n"
            f"json.dump({{**os.environ, 'arguments': sys.argv}}, open({str(shown)!r}, 'w'))\nraise SystemExit(3)\n",
        )
    for name in ("PIP_USER", "PIP_TARGET", "PYTHONPATH", "PYTHONHOME"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    for wheel in wheels.glob("[!p]*.whl"):
        wheel.unlink()
    with pytest.raises(ResourceError, match="exit code 3"):
        make(variables={"HTTPS_PROXY": "http://proxy:8080", "PIP_CERT": "/some.pem"})
    seen = json.loads(shown.read_text())
    assert (seen["HTTPS_PROXY"], seen["PIP_CERT"]) == ("http://proxy:8080", "/some.pem")
    # With nothing but pip in the folder, libraries come from the net.
    assert "--no-index" not in seen["arguments"]
    assert "jcamp==1.3.2" in seen["arguments"]
    assert not {"PIP_USER", "PIP_TARGET", "PYTHONPATH", "PYTHONHOME"} & seen.keys()
    assert seen["TMPDIR"].endswith(f"{part_of(Path('environment')).name}{os.sep}temporary")


def test_without_pip_and_uv_and_without_venv_it_is_said_what_to_do(make, folder, monkeypatch, system_python, tmp_path):
    bare = Base(**{**vars(system_python), "pip": "", "wheel": "", "uv": ""})
    monkeypatch.setattr(making, "find_bases", lambda progress: [bare])
    monkeypatch.setattr(bases.shutil, "which", lambda name: None)
    with pytest.raises(ResourceError, match="Neither pip nor uv was found.*pip-….whl"):
        make()
    monkeypatch.setattr(making, "find_bases", lambda progress: [Base(**{**vars(bare), "venv": False})])
    with pytest.raises(ResourceError, match="No Python at hand could make a virtual environment .*python3-venv"):
        make()
    monkeypatch.setattr(making, "find_bases", lambda progress: [])
    with pytest.raises(ResourceError, match="No Python 3.9 or newer was found"):
        make()
    assert beside(folder) == []


def test_a_wheel_of_pip_in_the_folder_serves_where_there_is_no_other(system_python, wheels):
    bare = Base(**{**vars(system_python), "pip": "", "wheel": "", "uv": ""})
    assert pip_for(Path("python"), False, bare, [bare], wheels) is None
    for name in ("pip-9.0.1-py3-none-any.whl", "pip-24.0-py3-none-any.whl"):
        (wheels / name).touch()
    command = pip_for(Path("python"), False, bare, [bare], wheels).command
    assert command == ("python", f"{wheels}{os.sep}pip-24.0-py3-none-any.whl{os.sep}pip")
    other = Base(Path("other"), False, (3, 12, 0), pip="22.3.1")
    assert pip_for(Path("python"), False, bare, [bare, other], None).command == (
        *("other", "-m", "pip"),
        *("--python", "python"),
    )
    older = Base(Path("other"), False, (3, 12, 0), pip="22.2")
    assert pip_for(Path("python"), False, bare, [bare, older], None) is None


def test_a_folder_without_wheels_and_an_unknown_choice_are_refused_at_once(tmp_path):
    with pytest.raises(InputError, match="There are no wheels"):
        Order(wheels=tmp_path)
    with pytest.raises(InputError, match="There is no PyTorch 'gpu': choose one of none, cpu, cuda"):
        Order(torch="gpu")


def test_what_the_distribution_has_stays_and_only_the_rest_is_installed():
    visible = {"numpy": "1.24.2", "osgeo": "3.6.2", "scipy": "1.9.0", "sklearn": "1.2.1", "psutil": "5.9.4"}
    plan = plan_for((3, 11, 2), visible, Order())
    assert set(plan.constraints) == {"numpy==1.24.2", "scikit-learn==1.2.1", "psutil==5.9.4"}
    # SciPy is too old; the newest one that works with NumPy 1.24 comes, and no rasterio beside GDAL.
    assert "scipy==1.15.3" in plan.requirements
    assert "matplotlib==3.10.9" in plan.requirements
    assert not [line for line in plan.requirements if line.startswith(("numpy", "rasterio", "torch", "psutil"))]
    alone = plan_for((3, 11, 2), {}, Order())
    assert {"numpy==2.4.6", "rasterio==1.4.4", "scipy==1.17.1"} <= set(alone.requirements)
    assert alone.constraints == ()


@pytest.mark.parametrize(
    ("torch", "visible", "expected"),
    [
        ("none", {}, ()),
        ("cuda", {}, ("torch==2.13.0",)),
        ("cpu", {"torch": "2.6.0"}, ()),
        ("cpu", {"torch": "1.13.1"}, ("torch==2.13.0+cpu",)),
        ("cpu", {}, ("torch==2.13.0+cpu",)),
    ],
)
def test_pytorch_is_installed_as_chosen_unless_there_is_one(monkeypatch, torch, visible, expected):
    monkeypatch.setattr(making.sys, "platform", "linux")
    assert plan_for((3, 12, 1), visible, Order(torch=torch)).torch == expected


@pytest.mark.parametrize("python", [(3, 9), (3, 10), (3, 11), (3, 14)])
def test_every_library_has_a_release_for_every_python_that_is_not_below_what_was_tested(python):
    pins = pinned(python)
    assert set(pins) == set(LIBRARIES) - {"osgeo"}
    assert all(release(version) >= LIBRARIES[module].least for module, version in pins.items())


def test_the_releases_are_those_that_the_tests_are_run_with():
    root = Path(__file__).resolve().parents[2]
    script = (root / "scripts" / "environment.sh").read_text(encoding="utf-8")
    assert f"TORCH_VERSION={pinned((3, 11))['torch']}\n" in script
    assert "$(pinned rasterio numpy scipy sklearn)" in script
    environment = root / ".environment" / "rasterio"
    if (environment / "whole").exists():
        script = "import importlib.metadata as m; print(m.version('numpy'), m.version('rasterio'))"
        found = subprocess.run(
            [str(interpreter_in(environment)), "-I", "-c", script], capture_output=True, text=True, check=True
        )
        pins = pinned(ask(interpreter_in(environment), belongs_to_qgis=False).version)
        assert found.stdout.split() == [pins["numpy"], pins["rasterio"]]


def test_versions_are_compared_by_their_numbers():
    assert release("2.13.0+cpu") == (2, 13, 0)
    assert release("1.4.0rc1") == (1, 4, 0)
    assert release("?") == release("") == ()
    assert release("1.9.1") < release("1.10.0")

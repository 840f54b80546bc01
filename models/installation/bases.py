"""Pythons that an environment can be made of, and by what means each of them installs libraries.

pip and venv belong to Python, but Debian packs venv's part apart, and bundles of QGIS lack one or the other. pip is a
wheel that runs as it is, so that one of any Python at hand will do; uv does the work of both.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import ResourceError
from ..core.language import said
from ..core.libraries import release
from ..core.progress import Progress
from ..worker.children import listen
from ..worker.interpreters import LEAST, environment_of, interpreters_of_qgis

_ANSWER_WITHIN_S = 60.0
_CHOOSES_PYTHON = (22, 3)
"""Release of pip from which on it can install for another Python than its own."""

# ensurepip carries pip's wheel; where a distribution took it out, it keeps wheels in a folder of its own.
_QUESTION = """
import glob, importlib.metadata, importlib.util, json, os, sys, sysconfig

def version(name):
    try:
        return importlib.metadata.version(name) if importlib.util.find_spec(name) else ""
    except importlib.metadata.PackageNotFoundError:
        return ""

spec = importlib.util.find_spec("ensurepip")
folders = [os.path.join(os.path.dirname(spec.origin), "_bundled")] if spec and spec.origin else []
folders += [sysconfig.get_config_var("WHEEL_PKG_DIR") or "", "/usr/share/python-wheels"]
wheels = [wheel for folder in folders if folder for wheel in sorted(glob.glob(os.path.join(folder, "pip-*.whl")))]
print("@" + json.dumps({
    "version": list(sys.version_info[:3]),
    "venv": importlib.util.find_spec("venv") is not None,
    "pip": version("pip"),
    "wheel": wheels[-1] if wheels else "",
    "uv": version("uv"),
}))
"""


@dataclass(frozen=True)
class Base:
    """A Python that an environment can be made of.

    Parameters
    ----------
    path : Path
    belongs_to_qgis : bool
    version : tuple of int
    venv : bool
        Whether it can make virtual environments itself.
    pip : str
        Version of the pip that it has; empty where it has none.
    wheel : str
        pip as a wheel that came with it.
    uv : str
        Version of the uv that it has as a module.
    """

    path: Path
    belongs_to_qgis: bool
    version: tuple[int, ...]
    venv: bool = False
    pip: str = ""
    wheel: str = ""
    uv: str = ""


@dataclass(frozen=True)
class Installer:
    """How libraries are installed into an environment.

    Parameters
    ----------
    name : str
        "pip" or "uv".
    command : tuple of str
        What `install` and its arguments follow.
    target : tuple of str
        Arguments of `install` that say into which Python.
    """

    name: str
    command: tuple[str, ...]
    target: tuple[str, ...] = ()


def find_bases(progress: Progress) -> list[Base]:
    """Pythons at hand that are new enough: QGIS's own first, then others on the way of programs."""
    found: list[Base] = []
    for path, belongs_to_qgis in _paths():
        if any(path.samefile(base.path) for base in found):
            continue
        try:
            base = _asked(path, belongs_to_qgis, progress)
        except (ResourceError, OSError, ValueError):
            continue
        if base.version >= LEAST:
            found.append(base)
    return found


def _paths() -> Iterator[tuple[Path, bool]]:
    yield from ((path, True) for path in interpreters_of_qgis())
    names = ["python3", *(f"python3.{minor}" for minor in range(14, LEAST[1] - 1, -1)), "python"]
    for name in names:
        found = shutil.which(name)
        # An entry of Microsoft's shop opens a window instead of answering.
        if found is not None and "WindowsApps" not in found:
            yield Path(found), False
    if sys.platform == "darwin":
        for folder in ("/opt/homebrew/bin", "/usr/local/bin", "/usr/bin"):
            path = Path(folder) / "python3"
            if path.is_file():
                yield path, False


def _asked(path: Path, belongs_to_qgis: bool, progress: Progress) -> Base:
    heard: list[str] = []
    environment = environment_of(path, belongs_to_qgis)
    listen([str(path), "-c", _QUESTION], heard.append, progress, environment=environment, within_s=_ANSWER_WITHIN_S)
    says = next((json.loads(line[1:]) for line in heard if line.startswith("@{")), None)
    if says is None:
        raise ResourceError(said("{path} does not answer as a Python 3 does.", path=path))
    return Base(
        path=path,
        belongs_to_qgis=belongs_to_qgis,
        version=tuple(says["version"]),
        venv=says["venv"],
        pip=says["pip"],
        wheel=says["wheel"],
        uv=says["uv"],
    )


def pip_for(python: Path, shares: bool, base: Base, bases: Sequence[Base], wheels: Path | None) -> Installer | None:
    """How pip can be run for the Python of an environment; None where there is no pip at all.

    Parameters
    ----------
    python : Path
        The environment's.
    shares : bool
        Whether it sees what its base has, pip included.
    base : Base
    bases : sequence of Base
    wheels : Path, optional
        Folder of wheels, which may hold pip's.
    """
    given = sorted(wheels.glob("pip-*.whl"), key=lambda path: release(path.name.split("-")[1])) if wheels else []
    for wheel in (*(str(path) for path in given[::-1]), *(each.wheel for each in (base, *bases))):
        if wheel:
            return Installer("pip", (str(python), f"{wheel}{os.sep}pip"))
    if shares and base.pip:
        return Installer("pip", (str(python), "-m", "pip"))
    for each in (base, *bases):
        if release(each.pip) >= _CHOOSES_PYTHON:
            return Installer("pip", (str(each.path), "-m", "pip", "--python", str(python)))
    return None


def uv_for(python: Path, bases: Sequence[Base], tools: Path) -> Installer | None:
    """How uv can be run for the Python of an environment; None where there is no uv."""
    command = uv_command(bases, tools)
    return Installer("uv", (*command, "pip"), ("--python", str(python))) if command else None


def uv_command(bases: Sequence[Base], tools: Path) -> tuple[str, ...]:
    """Program of uv: one that was fetched into `tools`, one at hand, or that of a Python; empty where there is none."""
    fetched = next((path for path in tools.glob("bin/uv*") if path.stem == "uv"), None)
    program = str(fetched) if fetched is not None else shutil.which("uv")
    if program is not None:
        return (program,)
    return next(((str(base.path), "-m", "uv") for base in bases if base.uv), ())

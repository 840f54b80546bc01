"""Which Python a task can run in: where interpreters are looked for, and what each of them has."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import ResourceError
from ..core.language import said
from ..core.libraries import LIBRARIES, RASTERS
from ..rasters.library import DATA_FOLDERS
from .children import NO_WINDOW

LEAST = (3, 9)
"""Version of Python from which on the plugin runs."""

_ASKED = tuple(LIBRARIES)
_QUESTION = """
import importlib.util, json, sys
has = [name for name in sys.argv[1:] if importlib.util.find_spec(name) is not None]
print(json.dumps([list(sys.version_info[:3]), has]))
"""
_ANSWER_WITHIN_S = 60
_QGIS_ONLY = ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "__PYVENV_LAUNCHER__")
"""What QGIS tells its own Python, and would lead another one astray."""


@dataclass(frozen=True)
class Interpreter:
    """A Python that answered.

    Parameters
    ----------
    path : Path
    version : tuple of int
    has : frozenset of str
        Modules that it finds, of those that tasks need.
    belongs_to_qgis : bool
        Whether it is the Python that QGIS itself uses, with the libraries of that.
    """

    path: Path
    version: tuple[int, ...]
    has: frozenset[str]
    belongs_to_qgis: bool

    def lacks(self, modules: Sequence[str]) -> list[str]:
        """Modules that it does not have, of those that a task needs and those that any task needs."""
        missing = [module for module in ("numpy", *modules) if module not in self.has]
        return missing if self.has & set(RASTERS) else [*missing, " or ".join(RASTERS)]

    def environment(self) -> dict[str, str]:
        """Variables to start it with."""
        return environment_of(self.path, self.belongs_to_qgis)


def environment_of(path: Path, belongs_to_qgis: bool) -> dict[str, str]:
    """Variables to start a Python with; one that does not share libraries with QGIS has its own PROJ and GDAL."""
    left_out: tuple[str, ...] = ()
    if not belongs_to_qgis:
        left_out = _QGIS_ONLY if shares_libraries_of_qgis(path) else _QGIS_ONLY + DATA_FOLDERS
    return {name: value for name, value in os.environ.items() if name not in left_out}


def shares_libraries_of_qgis(path: Path) -> bool:
    """Whether a Python is that of a virtual environment of QGIS's own one, whose libraries it sees."""
    try:
        lines = (path.parent.parent / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    says = {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines)}
    if says.get("include-system-site-packages", "").lower() != "true":
        return False
    return any(_same(Path(says.get("home", "")), own.parent) for own in interpreters_of_qgis())


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def interpreter_in(environment: Path) -> Path:
    """Python of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def interpreters_of_qgis() -> Iterator[Path]:
    """Where the Python that runs in this process has its program, the likeliest first.

    `sys.executable` is QGIS itself on some systems, and asking it would start a second QGIS. What is looked for are
    python3.11 and the like, beside the library (OSGeo4W), in `bin` (Linux) and in the bundle (macOS).
    """
    major, minor = sys.version_info[:2]
    names = [f"python{major}.{minor}", f"python{major}", "python"]
    prefixes = [Path(prefix) for prefix in (sys.prefix, sys.base_exec_prefix, sys.base_prefix)]
    if os.name == "nt":
        # OSGeo4W: apps\Python312 holds the library, and python3.exe beside it or in bin.
        roots = [os.environ.get("OSGEO4W_ROOT")]
        folders = [*prefixes, *(Path(root) / "bin" for root in roots if root)]
        names = [f"{name}.exe" for name in ("python3", "python")]
    else:
        folders = [prefix / "bin" for prefix in prefixes]
        if sys.platform == "darwin":
            # The bundle's own, beside the program.
            folders = [Path(sys.executable).parent, Path(sys.executable).parent / "bin", *folders]
    seen = set()
    for folder in folders:
        for name in names:
            path = folder / name
            if path not in seen and path.is_file():
                seen.add(path)
                yield path


_answers: dict[tuple[str, int, bool], Interpreter] = {}


def forget_answers() -> None:
    """Ask anew from now on: libraries came or went."""
    _answers.clear()


def ask(path: Path, *, belongs_to_qgis: bool, modules: Sequence[str] = ()) -> Interpreter:
    """Ask an interpreter for its version and for what it has.

    The answer is kept until the program is another; one that lacks some of `modules` is asked again, for they may have
    been installed meanwhile.

    Raises
    ------
    ResourceError
        It is none, is too old, or gives no answer.
    """
    try:
        key = (str(path), path.stat().st_mtime_ns, belongs_to_qgis)
    except OSError as error:
        raise ResourceError(
            said("The interpreter {path} cannot be found ({strerror}).", path=path, strerror=error.strerror)
        ) from error
    known = _answers.get(key)
    if known is None or known.lacks(modules):
        _answers[key] = known = _asked(path, belongs_to_qgis)
    return known


def _asked(path: Path, belongs_to_qgis: bool) -> Interpreter:
    try:
        done = subprocess.run(  # noqa: S603  (an interpreter that the user or QGIS named)
            [str(path), "-c", _QUESTION, *_ASKED],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_ANSWER_WITHIN_S,
            check=False,
            env=environment_of(path, belongs_to_qgis),
            creationflags=NO_WINDOW,
        )
        version, has = json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.TimeoutExpired, ValueError, IndexError) as error:
        raise ResourceError(
            said("{path} does not answer as a Python 3 does ({error}).", path=path, error=error)
        ) from error
    if tuple(version) < LEAST:
        raise ResourceError(
            said(
                "{path} is Python {map}, and {map_2} or newer is needed.",
                path=path,
                map=".".join(map(str, version)),
                map_2=".".join(map(str, LEAST)),
            )
        )
    return Interpreter(path, tuple(version), frozenset(has), belongs_to_qgis)

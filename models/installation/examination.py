"""What a Python really has: each library is imported there, by that Python itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from ..core.diagnosis import ExaminedPython, FoundLibrary
from ..core.errors import ResourceError
from ..core.language import said
from ..core.libraries import LIBRARIES
from ..core.progress import Progress
from ..worker.children import listen
from ..worker.interpreters import environment_of

_EXAMINE_WITHIN_S = 180.0

# It says of each library that it begins with it and what it found, so that one that takes the process down is known.
# rasterio is only looked for where GDAL's bindings are: both together have two copies of PROJ in one process.
_PROGRAM = """
import importlib, importlib.metadata, importlib.util, json, os, sys

def say(**what):
    print("\\n@" + json.dumps(what), flush=True)

def version_of(module, project):
    try:
        return importlib.metadata.version(project)
    except importlib.metadata.PackageNotFoundError:
        return str(getattr(sys.modules.get(module), "__version__", "")) or "?"

def origin_of(spec):
    package = next(iter(spec.submodule_search_locations or []), "")
    return os.path.dirname(package or spec.origin or "")

def detail_of(module):
    there = sys.modules[module]
    if module == "torch":
        if there.cuda.is_available():
            return "CUDA " + str(there.version.cuda) + ", " + there.cuda.get_device_name(0)
        built = "built for CUDA " + there.version.cuda if there.version.cuda else "built for the CPU"
        return built + ", no graphics card is seen"
    if module == "threadpoolctl":
        pools = there.threadpool_info()
        named = [str(pool.get("internal_api")) + " " + str(pool.get("version") or "") for pool in pools]
        return "; ".join(dict.fromkeys(" ".join(name.split()) for name in named))
    if module == "osgeo":
        importlib.import_module("osgeo.gdal_array")
        return proj_of(importlib.import_module("osgeo.osr"))
    return ""

def proj_of(osr):
    parts = [getattr(osr, "GetPROJVersion" + part, None) for part in ("Major", "Minor", "Micro")]
    return "PROJ " + ".".join(str(part()) for part in parts) if all(parts) else ""

say(python=sys.version.split()[0])
has_osgeo = False
for module, project in json.loads(sys.argv[1]):
    spec = importlib.util.find_spec(module)
    if spec is None:
        continue
    say(begins=module, project=project)
    error = detail = ""
    if module != "rasterio" or not has_osgeo:
        try:
            importlib.import_module(module)
            detail = detail_of(module)
            has_osgeo = has_osgeo or module == "osgeo"
        except BaseException as problem:
            error = type(problem).__name__ + ": " + str(problem).split("\\n")[0]
    say(module=module, version=version_of(module, project), origin=origin_of(spec), detail=detail, error=error)
"""


def examine(role: str, path: Path, progress: Progress, *, belongs_to_qgis: bool) -> ExaminedPython:
    """Import every library in a Python and tell what came of it; takes some seconds.

    Parameters
    ----------
    role : str
        What it is to the plugin.
    path : Path
    progress : Progress
    belongs_to_qgis : bool
        Whether it is the Python that QGIS itself uses.
    """
    environment = environment_of(path, belongs_to_qgis)
    asked = {module: library.project for module, library in LIBRARIES.items()}
    python, found = "", dict[str, FoundLibrary]()
    while asked:
        heard: list[dict[str, str]] = []
        try:
            code = _ask(path, asked, environment, heard, progress)
        except ResourceError as error:
            return ExaminedPython(role, str(path), python, found, str(error))
        python = next((line["python"] for line in heard if "python" in line), python)
        if not python:
            return ExaminedPython(
                role, str(path), "", {}, said("{path} does not answer as a Python 3 does.", path=path)
            )
        told = {line["module"]: FoundLibrary(**line) for line in heard if "module" in line}
        found |= told
        begun = next((line["begins"] for line in reversed(heard) if "begins" in line), None)
        if begun is None or begun in told:
            break
        found[begun] = FoundLibrary(
            begun, "?", error=said("it ends the process that imports it (exit code {code})", code=code)
        )
        modules = list(asked)
        asked = {module: asked[module] for module in modules[modules.index(begun) + 1 :]}
    return ExaminedPython(role, str(path), python, found)


def _ask(
    path: Path,
    asked: Mapping[str, str],
    environment: Mapping[str, str],
    heard: list[dict[str, str]],
    progress: Progress,
) -> int:
    def hear(line: str) -> None:
        if line.startswith("@{"):
            heard.append(json.loads(line[1:]))

    command = [str(path), "-c", _PROGRAM, json.dumps(list(asked.items()))]
    return listen(command, hear, progress, environment=environment, within_s=_EXAMINE_WITHIN_S)


def examine_this_process(role: str, path: str, python: str) -> ExaminedPython:
    """Tell what the Python of this process finds; nothing is imported, for QGIS may not stand it."""
    found = {}
    for module, library in LIBRARIES.items():
        try:
            spec = find_spec(module)
        except (ImportError, ValueError):
            spec = None
        if spec is None:
            continue
        try:
            known = version(library.project)
        except PackageNotFoundError:
            known = "?"
        place = next(iter(spec.submodule_search_locations or []), spec.origin or "")
        folder = str(Path(place).parent) if place else ""
        found[module] = FoundLibrary(module, known, folder)
    return ExaminedPython(role, path, python, found)

"""Making the plugin's own environment: under a name on the way, checked, and only then in its place."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..core.diagnosis import ExaminedPython
from ..core.errors import InputError, ResourceError, check_choice
from ..core.language import said
from ..core.libraries import LIBRARIES, RASTERS, TORCH, pinned, release, requirement
from ..core.progress import Progress
from ..core.resources import check_disk, size
from ..worker.children import listen
from ..worker.interpreters import environment_of, interpreter_in
from .bases import Base, find_bases
from .environment import (
    Contents,
    part_of,
    put_in_place,
    remove_remainders,
    write_marker,
)
from .examination import examine
from .pip import Pip

TORCHES = ("none", "cpu", "cuda")
DOWNLOADS = {"none": 150e6, "cpu": 350e6, "cuda": 3.5e9}
"""Bytes that are fetched at most, by the choice of PyTorch; less where the Python has libraries already."""
DISKS = {"none": 0.8e9, "cpu": 1.8e9, "cuda": 9e9}
"""Bytes of disk that are needed on the way."""

_GDAL, _RASTERIO = RASTERS
_ALL = tuple(module for module in LIBRARIES if module not in (_GDAL, TORCH))
# Prints what a Python sees of other environments, after importing what everything stands on.
_VISIBLE = """
import importlib.metadata, importlib.util, json, sys
import numpy, osgeo.gdal_array, osgeo.osr
def version(module, project):
    try:
        return importlib.metadata.version(project) if importlib.util.find_spec(module) else ""
    except importlib.metadata.PackageNotFoundError:
        return ""
print("@" + json.dumps({module: version(module, project) for module, project in json.loads(sys.argv[1])}))
"""


@dataclass(frozen=True)
class Order:
    """What is asked for.

    Parameters
    ----------
    torch : str
        One of `TORCHES`.
    wheels : Path, optional
        Folder of wheels to install from, instead of from the net.
    variables : mapping of str to str
        What pip is to find in its environment: proxy, certificates.
    modules : tuple of str
        Libraries to install, by module; rasterio only where GDAL's bindings are not shared.
    secrets : tuple of str
        Texts that no log may hold, such as the password of a proxy.
    """

    torch: str = "none"
    wheels: Path | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    modules: tuple[str, ...] = _ALL
    secrets: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_choice("PyTorch", self.torch, TORCHES)
        if self.wheels is not None and not any(self.wheels.glob("*.whl")):
            raise InputError(
                said(
                    "There are no wheels (*.whl) in {wheels}: choose the folder that they are in, or none"
                    " to install from the net.",
                    wheels=self.wheels,
                )
            )


@dataclass(frozen=True)
class Plan:
    """What pip is told.

    Parameters
    ----------
    requirements : tuple of str
    constraints : tuple of str
        Releases that are there already and stay, since other libraries were built for them.
    torch : tuple of str
        Requirements of PyTorch to be tried one after the other; none where it is not wanted or there already.
    check : tuple of str
        Modules that have to be found at the end.
    """

    requirements: tuple[str, ...]
    constraints: tuple[str, ...]
    torch: tuple[str, ...]
    check: tuple[str, ...]


def make_environment(folder: Path, order: Order, log: Path, progress: Progress) -> Contents:
    """Make the environment, in the place of an earlier one; that stays until the new one is whole.

    Parameters
    ----------
    folder : Path
    order : Order
    log : Path
        Gets every line that pip and the others say.
    progress : Progress

    Raises
    ------
    ResourceError
        It cannot be made: why, and what to do. Nothing is left of it but the log.
    Cancelled
        The same.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_remainders(folder)
    what = "An environment" if order.torch == "none" else "An environment with PyTorch"
    check_disk(folder.parent, DISKS[order.torch], what, "make room on it")
    step = progress.part(said("Looking for a Python"), 0.0, 0.03)
    bases = find_bases(step)
    if not bases:
        raise ResourceError(
            said(
                "No Python 3.9 or newer was found, neither QGIS's own nor another: install Python, and"
                " press Install again."
            )
        )
    workshop = part_of(folder)
    with _removed(workshop), log.open("w", encoding="utf-8") as stream:
        pip = Pip(
            workshop=workshop,
            bases=bases,
            wheels=order.wheels,
            variables=order.variables,
            secrets=order.secrets,
            stream=stream,
        )
        contents = _built(order, pip, bases, progress)
        write_marker(pip.environment, contents)
        progress.check()
        put_in_place(pip.environment, folder)
    return contents


@contextlib.contextmanager
def _removed(workshop: Path) -> Iterator[None]:
    """See that nothing is left of what was not finished."""
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir()
    try:
        yield
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _built(order: Order, pip: Pip, bases: Sequence[Base], progress: Progress) -> Contents:
    base, visible = _virtual(pip, bases, progress.part(said("Making the environment"), 0.03, 0.08))
    plan = plan_for(base.version, visible, order)
    python, shares = interpreter_in(pip.environment), bool(visible)
    pip.choose(base, shares)
    amount = DOWNLOADS[order.torch]
    middle = 0.08 + 0.77 * DOWNLOADS["none"] / amount
    step = progress.part(said("Installing libraries"), 0.08, middle)
    if plan.requirements:
        pip.install(plan.requirements, plan.constraints, DOWNLOADS["none"], step)
    if plan.torch:
        step = progress.part(said("Installing PyTorch"), middle, 0.85)
        kept = (*plan.constraints, *plan.requirements)
        pip.install_torch(plan.torch, kept, order.torch, amount - DOWNLOADS["none"], step)
    step = progress.part(said("Checking"), 0.85, 1.0)
    examined = examine("the new environment", python, step, belongs_to_qgis=False)
    _check(examined, plan.check)
    return Contents(
        base=str(base.path),
        python=".".join(map(str, base.version)),
        shares=shares,
        libraries={module: found.version for module, found in examined.libraries.items() if found.works},
        torch=order.torch,
        made=date.today().isoformat(),
    )


def _virtual(pip: Pip, bases: Sequence[Base], progress: Progress) -> tuple[Base, dict[str, str]]:
    """Make a virtual environment of the first Python that can; gives that and the releases that it shares."""
    for base in bases:
        # QGIS's own libraries are seen where they can be used outside QGIS: GDAL above all.
        for shares in (True, False) if base.belongs_to_qgis else (False,):
            if not pip.make_virtual(base, shares, progress):
                break
            visible = _visible(interpreter_in(pip.environment), pip, progress) if shares else {}
            if visible or not shares:
                return base, visible
    named = ", ".join(str(base.path) for base in bases)
    raise ResourceError(
        said(
            "No Python at hand could make a virtual environment ({named}): on Debian and Ubuntu run 'sudo"
            " apt install python3-venv', elsewhere install Python or uv, and press Install again. The log"
            " is {log_path}.",
            named=named,
            log_path=pip.log_path,
        )
    )


def _visible(python: Path, pip: Pip, progress: Progress) -> dict[str, str]:
    """Releases that an environment shares; none where NumPy and GDAL do not work in it, or are too old."""
    heard: list[str] = []
    asked = json.dumps([(module, library.project) for module, library in LIBRARIES.items()])
    environment = environment_of(python, belongs_to_qgis=False)
    code = listen([str(python), "-c", _VISIBLE, asked], heard.append, progress, environment=environment, within_s=120)
    for line in heard:
        pip.log(line)
    answer = next((line[1:] for line in heard if line.startswith("@{")), "")
    if code or not answer:
        return {}
    found: dict[str, str] = {module: version for module, version in json.loads(answer).items() if version}
    old = any(release(found.get(module, "")) < LIBRARIES[module].least for module in ("numpy", _GDAL))
    return {} if old else found


def plan_for(python: tuple[int, ...], visible: Mapping[str, str], order: Order) -> Plan:
    """Say what is to be installed.

    Parameters
    ----------
    python : tuple of int
        Version of the environment's Python.
    visible : mapping of str to str
        Releases that it shares with its base, by module; empty where it shares nothing.
    order : Order
    """
    numpy = release(visible["numpy"]) if "numpy" in visible else None
    pins = pinned(python, numpy)
    wanted = [module for module in order.modules if module != _RASTERIO or _GDAL not in visible]
    stays = {module: version for module, version in visible.items() if release(version) >= LIBRARIES[module].least}
    kept = {module: version for module, version in stays.items() if module in pins and module != TORCH}
    missing = [module for module in wanted if module not in kept]
    torch: tuple[str, ...] = ()
    if order.torch != "none" and not (TORCH in stays and order.torch == "cpu"):
        torch = _torch(pins[TORCH], order)
    check = [*wanted, *([TORCH] if order.torch != "none" else [])]
    return Plan(
        tuple(requirement(module, pins[module]) for module in missing),
        tuple(requirement(module, version) for module, version in kept.items()),
        torch,
        tuple(check),
    )


def _torch(version: str, order: Order) -> tuple[str, ...]:
    """Requirements to try: builds for the processor alone bear that in their version where there are others."""
    plain = requirement(TORCH, version)
    if order.torch == "cpu" and sys.platform.startswith("linux"):
        return (f"{plain}+cpu", plain) if order.wheels is not None else (f"{plain}+cpu",)
    return (plain,)


def _check(examined: ExaminedPython, modules: Sequence[str]) -> None:
    """Raise unless every library can be imported."""
    wrong = []
    for module in modules:
        found = examined.libraries.get(module)
        if found is None:
            wrong.append(said("{title} is missing", title=LIBRARIES[module].title))
        elif found.error:
            wrong.append(said("{title} cannot be imported ({error})", title=LIBRARIES[module].title, error=found.error))
    if examined.problem or wrong:
        raise ResourceError(
            said(
                "The environment was made, but does not work: {value}. It was removed again; please"
                " report this with the log.",
                value=examined.problem or "; ".join(wrong),
            )
        )


def download_in_words(torch: str) -> str:
    """How much a choice of PyTorch fetches at most."""
    return said(
        "up to {downloads} to fetch, up to {disks} of disk", downloads=size(DOWNLOADS[torch]), disks=size(DISKS[torch])
    )

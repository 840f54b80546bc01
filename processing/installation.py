"""The installation as QGIS knows it: versions, settings and folders, the Pythons that may run the work."""

from __future__ import annotations

import configparser
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal, osr
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from ..models.core.diagnosis import Diagnosis, ExaminedPython
from ..models.core.errors import ResourceError
from ..models.core.language import said
from ..models.core.progress import Progress
from ..models.core.resources import available_cores, available_memory, size
from ..models.installation.environment import BROKEN
from ..models.installation.examination import examine, examine_this_process
from .work import (
    CHOSEN,
    OF_QGIS,
    OWN_ENVIRONMENT,
    choose_workplace,
    chosen_settings,
    environment_state,
    plugin_environment,
    pythons_at_hand,
)

_IN_QGIS = "QGIS's own process"


@dataclass(frozen=True)
class Known:
    """What is gathered in the main thread, where QGIS may be asked.

    Parameters
    ----------
    needs : dict
        Modules that each algorithm needs in any case, by its title.
    facts : dict
    settings : dict
    """

    needs: dict[str, tuple[str, ...]]
    facts: dict[str, dict[str, str]]
    settings: dict[str, Any]


def gather() -> Known:
    """Ask QGIS and the system; quick, in the main thread."""
    provider = QgsApplication.processingRegistry().providerById("prospectivity")
    algorithms = sorted(provider.algorithms(), key=lambda each: each.displayName()) if provider is not None else []
    needs = {each.displayName(): tuple(getattr(each, "REQUIRES", ())) for each in algorithms}
    settings = chosen_settings()
    shown = {name: "" if value is None else str(value) for name, value in settings.items()}
    facts = {
        said("Versions"): _versions(),
        said("Machine"): _machine(),
        said("Settings"): shown,
        said("Folders"): _folders(),
    }
    return Known(needs, facts, settings)


def _versions() -> dict[str, str]:
    return {
        "Prospectivity": _own_version(),
        "QGIS": Qgis.version() if hasattr(Qgis, "version") else Qgis.QGIS_VERSION,
        "Qt": QT_VERSION_STR,
        "PyQt": PYQT_VERSION_STR,
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        "PROJ": _proj_version(),
        said("Python of QGIS"): sys.version.split()[0],
    }


def _proj_version() -> str:
    parts = (getattr(osr, f"GetPROJVersion{part}", None) for part in ("Major", "Minor", "Micro"))
    return ".".join(str(part()) for part in parts if part is not None)


def _own_version() -> str:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(Path(__file__).resolve().parent.parent / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="?")


def _machine() -> dict[str, str]:
    free = available_memory()
    profile = Path(QgsApplication.qgisSettingsDirPath())
    disk = shutil.disk_usage(profile).free if profile.is_dir() else None
    return {
        said("System"): platform.platform(),
        said("Processor"): platform.processor() or platform.machine(),
        said("Processors that may be used"): str(available_cores()),
        said("Memory that is free"): size(free) if free is not None else said("not known (psutil is missing)"),
        said("Disk that is free in the profile"): size(disk) if disk is not None else "?",
    }


def _folders() -> dict[str, str]:
    return {
        said("Profile"): QgsApplication.qgisSettingsDirPath(),
        said("Plugin"): str(Path(__file__).resolve().parent.parent),
        said("The plugin's own environment"): str(plugin_environment()),
        "QGIS": QgsApplication.prefixPath(),
    }


def diagnose(known: Known, progress: Progress) -> Diagnosis:
    """Look at every Python that may run the work; takes seconds, in any thread."""
    pythons = list(_examined(progress))
    lacks = {}
    for title, modules in known.needs.items():
        progress.check()
        try:
            choose_workplace(title, modules)
        except ResourceError as error:
            lacks[title] = str(error)
    runs_in, why = _where(pythons)
    state = environment_state()
    return Diagnosis(
        runs_in=runs_in,
        why=why,
        pythons=pythons,
        needs=known.needs,
        lacks=lacks,
        environment=state.says,
        warnings=[state.says] if state.kind == BROKEN else [],
        facts=known.facts,
    )


def _examined(progress: Progress) -> Iterator[ExaminedPython]:
    found: list[tuple[str, Path, bool]] = []
    for role, path, belongs_to_qgis in pythons_at_hand():
        # python3.11, python3 and python are one and the same.
        if not any(_is_one_program(path, other) for same, other, _ in found if same == role):
            found.append((role, path, belongs_to_qgis))
    for i, (role, path, belongs_to_qgis) in enumerate(found):
        step = progress.part(said("Looking at {role}", role=role), i / (len(found) + 1), (i + 1) / (len(found) + 1))
        yield examine(role, path, step, belongs_to_qgis=belongs_to_qgis)
    yield examine_this_process(_IN_QGIS, sys.executable, sys.version.split()[0])


def _is_one_program(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _where(pythons: list[ExaminedPython]) -> tuple[ExaminedPython | None, str]:
    """The Python that runs the work as a rule, and why it is that one."""
    try:
        workplace = choose_workplace("Prospectivity", ())
    except ResourceError as error:
        return None, said("The work can run nowhere: {error}", error=error)
    by_path = {python.path: python for python in pythons}
    if workplace.interpreter is None:
        inside = next(python for python in pythons if python.role == _IN_QGIS)
        return inside, workplace.why or said("The work runs in QGIS's own process, because the settings say so.")
    path = str(workplace.interpreter.path)
    python = by_path.get(path)
    role = python.role if python is not None else OF_QGIS
    because = {
        CHOSEN: said("because the settings name it"),
        OWN_ENVIRONMENT: said("because it is there"),
        OF_QGIS: said("because there is no environment of the plugin's own that serves"),
    }[role]
    version = ".".join(map(str, workplace.interpreter.version))
    return python, said(
        "The work runs in a process of its own, with {role} ({path}, Python {version}), {because}.",
        role=role,
        path=path,
        version=version,
        because=because,
    )

"""Where numeric work runs: in a process of its own, or in QGIS's where no other Python fits; and the settings of it."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtGui import QIcon

from ..models.core.dependencies import COMPILED, COMPILED_ANYWAY, INSTALL, import_part
from ..models.core.errors import ResourceError
from ..models.core.language import marked, said, translated
from ..models.core.resources import limit_cores
from ..models.installation.environment import BROKEN, WHOLE, State, look_at
from ..models.worker.interpreters import Interpreter, ask, interpreter_in, interpreters_of_qgis
from ..models.worker.process import Limits, run_task
from .layers.points import temporary_folder

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    _Arguments = ParamSpec("_Arguments")

_Result = TypeVar("_Result")

GROUP = "Prospectivity"
OWN_PROCESS, QGIS_PROCESS = "a process of its own", marked("QGIS's process")


class _Setting(NamedTuple):
    """What a setting says, what it is at first, the type of its value in QGIS, and the values to choose from."""

    description: str
    default: Any
    kind: str
    options: tuple[str, ...] = ()


_OPENS = "PROSPECTIVITY_OPEN_REPORT"
_SETTINGS = {
    "PROSPECTIVITY_WHERE": _Setting(
        marked("Where numeric work runs"), OWN_PROCESS, "SELECTION", (OWN_PROCESS, QGIS_PROCESS)
    ),
    "PROSPECTIVITY_PYTHON": _Setting(marked("Python for a process of its own (empty: the one that fits)"), "", "FILE"),
    "PROSPECTIVITY_THREADS": _Setting(marked("Processors to use (0: all)"), 0, "INT"),
    "PROSPECTIVITY_MEMORY": _Setting(
        marked("Memory that a process of its own may use, in GB (0: no limit; Linux only)"), 0.0, "FLOAT"
    ),
    # Of a value that is true or false Processing makes a box to tick, whatever the type.
    _OPENS: _Setting(marked("Open the report when a run from a dialog is done"), True, "INT"),
}

OWN_ENVIRONMENT, OF_QGIS = "the plugin's own environment", "the Python of QGIS"
CHOSEN = "the Python chosen in the settings"
INSTALLATION = "Plugins > Prospectivity > Installation"
LINK_SCHEME = "prospectivity"
"""Links of this scheme open the dialog that installs what is missing."""
_HOW = "Settings > Options > Processing > Providers > Prospectivity"


def declare_settings(icon: QIcon) -> None:
    """Show the settings among those of the providers, where Processing shows any."""
    try:
        from processing.core.ProcessingConfig import ProcessingConfig, Setting
    except ImportError:
        return
    ProcessingConfig.settingIcons[GROUP] = icon
    for name, (description, default, kind, options) in _SETTINGS.items():
        setting = Setting(
            GROUP, name, translated(description), default, valuetype=getattr(Setting, kind), options=list(options)
        )
        ProcessingConfig.addSetting(setting)
        setting.read()


def forget_settings() -> None:
    """Take the settings away; what was chosen stays for the next time."""
    try:
        from processing.core.ProcessingConfig import ProcessingConfig
    except ImportError:
        return
    for name in _SETTINGS.keys() & ProcessingConfig.settings.keys():
        ProcessingConfig.removeSetting(name)


def _setting(name: str) -> Any:
    """Value of a setting; one that cannot be read as what it should be counts as the default."""
    default = _SETTINGS[name].default
    value = QgsSettings().value(f"Processing/Configuration/{name}", default)
    if isinstance(default, bool):
        return str(value).casefold() in ("true", "1")
    try:
        return type(default)(value)
    except (TypeError, ValueError):
        return default


def opens_reports() -> bool:
    """Whether a dialog opens the report of its run."""
    return bool(_setting(_OPENS))


def chosen_settings() -> dict[str, Any]:
    """What is set, by what the settings are called."""
    return {setting.description: _setting(name) for name, setting in _SETTINGS.items()}


def plugin_environment() -> Path:
    """Folder in the user's profile for the plugin's own virtual environment, which may not be there."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "prospectivity" / "environment"


def environment_state() -> State:
    """Whether the plugin's own environment is there and whole."""
    return look_at(plugin_environment())


def _passed_over() -> str:
    """What to say of an environment that is there and cannot be used."""
    state = environment_state()
    return state.says if state.kind == BROKEN else ""


@dataclass(frozen=True)
class Workplace:
    """Where the work of one run is done.

    Parameters
    ----------
    interpreter : Interpreter or None
        None: in QGIS's process.
    limits : Limits
    why : str
        Why it is not the place that was wanted.
    """

    interpreter: Interpreter | None
    limits: Limits
    why: str = ""

    def import_compiled(self, algorithm: str, modules: Sequence[str]) -> None:
        """Import compiled parts of dependencies into QGIS's process, in its main thread: a worker thread must not be
        the first to do so.

        Parameters
        ----------
        algorithm : str
            Its title, for messages.
        modules : sequence of str
            What the run needs; nothing of it where a process of its own does the work.
        """
        if self.interpreter is None:
            for module in modules:
                if module in COMPILED:
                    _import_parts(algorithm, module, COMPILED[module])

    def work(
        self, task: Callable[_Arguments, _Result], *arguments: _Arguments.args, **keywords: _Arguments.kwargs
    ) -> _Result:
        """Run a task of `models.worker.tasks`; its progress is the argument `progress`."""
        if self.interpreter is None:
            limit_cores(self.limits.threads)
            return task(*arguments, **keywords)
        progress: Any = keywords.pop("progress")
        result: _Result = run_task(
            task.__name__, arguments, keywords, self.interpreter, temporary_folder(), progress, self.limits
        )
        return result


def choose_workplace(algorithm: str, modules: Sequence[str]) -> Workplace:
    """Find a Python that has what a run needs.

    Parameters
    ----------
    algorithm : str
        Its title, for messages.
    modules : sequence of str

    Raises
    ------
    ResourceError
        There is none; says what is missing, where, and how it is installed.
    """
    threads, memory = _setting("PROSPECTIVITY_THREADS"), _setting("PROSPECTIVITY_MEMORY")
    limits = Limits(threads if threads > 0 else None, memory * 1e9 if memory > 0 else None)
    in_qgis = lack_in_qgis(algorithm, modules)
    if _setting("PROSPECTIVITY_WHERE") == QGIS_PROCESS:
        if in_qgis:
            raise ResourceError(in_qgis)
        return Workplace(None, limits)
    chosen = _setting("PROSPECTIVITY_PYTHON")
    lacking: list[str] = []
    for role, path, belongs_to_qgis in pythons_at_hand():
        try:
            found = ask(path, belongs_to_qgis=belongs_to_qgis, modules=modules)
        except ResourceError as error:
            if chosen:
                raise ResourceError(
                    said("{error} Choose another under {how}, or leave it empty.", error=error, how=_HOW)
                ) from error
            lacking.append(str(error))
            continue
        missing = found.lacks(modules)
        if not missing:
            return Workplace(found, limits, "" if chosen else _passed_over())
        if chosen:
            raise ResourceError(
                said(
                    "{lack} Install with: {commands} Or choose another Python under {how}.",
                    lack=_lack(algorithm, missing, str(path)),
                    commands=_commands(missing, str(path)),
                    how=_HOW,
                )
            )
        lacking.append(_remedied(algorithm, missing, role, str(path) if belongs_to_qgis else None))
    if in_qgis:
        raise ResourceError(" ".join(dict.fromkeys([*lacking, in_qgis])))
    why = " ".join(lacking) or said("No Python was found beside QGIS.")
    return Workplace(None, limits, said("The work runs inside QGIS, which is slower and less safe: {why}", why=why))


def pythons_at_hand() -> Iterator[tuple[str, Path, bool]]:
    """Interpreters in the order in which they are asked: what each is, where, and whether it is QGIS's own."""
    chosen = _setting("PROSPECTIVITY_PYTHON")
    if chosen:
        yield CHOSEN, Path(chosen), Path(chosen) in interpreters_of_qgis()
        return
    if environment_state().kind == WHOLE:
        yield OWN_ENVIRONMENT, interpreter_in(plugin_environment()), False
    yield from ((OF_QGIS, path, True) for path in interpreters_of_qgis())


def lack_in_qgis(algorithm: str, modules: Sequence[str]) -> str:
    """Sentence that names those of the modules that QGIS's own Python lacks; empty if none is."""
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    return _remedied(algorithm, missing, OF_QGIS, "python3") if missing else ""


def _lack(algorithm: str, missing: Sequence[str], where: str) -> str:
    return said(
        "'{algorithm}' needs {missing}, which {where} does not have.",
        algorithm=algorithm,
        missing=", ".join(missing),
        where=where,
    )


def _remedied(algorithm: str, missing: Sequence[str], where: str, python: str | None) -> str:
    """What is missing, and what to do; `python` may be used to install it by hand."""
    by_hand = said(", or run: {commands}", commands=_commands(missing, python)) if python is not None else "."
    return said(
        "{lack} Press Install under {installation}{by_hand}",
        lack=_lack(algorithm, missing, where),
        installation=INSTALLATION,
        by_hand=by_hand,
    )


def _commands(missing: Sequence[str], python: str) -> str:
    return "; ".join(
        INSTALL.get(module, f"python3 -m pip install {module}").replace("python3", python, 1) for module in missing
    )


def import_what_layers_need() -> None:
    """Import compiled parts that QGIS's process uses in any case: when the plugin is loaded, since a graphical model
    prepares its algorithms in a worker thread.
    """
    for part in COMPILED_ANYWAY:
        # What is missing or broken is named by the run that needs it.
        with contextlib.suppress(ImportError, ValueError, AttributeError, OSError):
            import_part(part)


def _import_parts(algorithm: str, module: str, parts: Sequence[str]) -> None:
    try:
        for part in parts:
            _import_if_there(part)
    except (ImportError, ValueError, AttributeError, OSError) as error:
        raise ResourceError(
            said(
                "'{algorithm}' needs {module}, which is installed but cannot be imported ({error})."
                " Install it anew: {install}",
                algorithm=algorithm,
                module=module,
                error=error,
                install=INSTALL[module],
            )
        ) from error


def _import_if_there(module: str) -> None:
    """Import a module.

    One that this system or this version of a library does not have is none that a thread could import.
    """
    try:
        import_part(module)
    except ModuleNotFoundError as error:
        if error.name != module:
            raise

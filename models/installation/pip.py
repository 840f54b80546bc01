"""pip and uv at work: started, listened to, and what they say told in words."""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TextIO

from ..core.errors import ResourceError
from ..core.language import marked, said
from ..core.progress import Progress
from ..core.resources import size
from ..worker.children import listen
from ..worker.interpreters import environment_of, interpreter_in
from .bases import Base, Installer, pip_for, uv_command, uv_for

_OPTIONS = ("--no-input", "--disable-pip-version-check", "--no-color", "--progress-bar", "off", "--retries", "2")
_WHEELS_ONLY = ("--only-binary", ":all:")
# Settings of the user that would lead pip elsewhere than into the environment.
_ELSEWHERE = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_PYTHON", "VIRTUAL_ENV")
_UNITS = {"kB": 1e3, "MB": 1e6, "GB": 1e9}
_NO_NET = (
    "connection",
    "max retries",
    "name resolution",
    "proxy",
    "timed out",
    "certificate",
    "network is unreachable",
    "dns error",
)
_NO_RELEASE = ("no matching distribution", "no solution found", marked("not found in the package registry"))
_SAID_LINES = 3
_TOLD_EVERY_S = 1.0


class Pip:
    """Installs into an environment that is being built.

    Parameters
    ----------
    workshop : Path
        Folder for the environment and what is fetched for it; all of it goes in the end.
    bases : sequence of Base
    wheels : Path, optional
        Folder of wheels to install from instead of from the net.
    variables : mapping of str to str
        For pip and uv: proxy, certificates.
    secrets : sequence of str
        Texts that no log may hold.
    stream : text file
        Gets all that is said.
    """

    def __init__(
        self,
        workshop: Path,
        bases: Sequence[Base],
        wheels: Path | None,
        variables: Mapping[str, str],
        secrets: Sequence[str],
        stream: TextIO,
    ) -> None:
        self.environment = workshop / "environment"
        self._scratch, self._tools = workshop / "temporary", workshop / "tools"
        self._scratch.mkdir()
        self._bases, self._wheels, self._stream = bases, wheels, stream
        self._variables, self._secrets = dict(variables), [secret for secret in secrets if secret]
        self._base: Base | None = None
        self._installer: Installer | None = None

    @property
    def log_path(self) -> str:
        """File that gets all that is said."""
        return self._stream.name

    def log(self, line: str) -> None:
        """Write a line, without secrets."""
        for secret in self._secrets:
            line = line.replace(secret, "•••")
        self._stream.write(f"{line}\n")
        self._stream.flush()

    def make_virtual(self, base: Base, shares: bool, progress: Progress) -> bool:
        """Make the virtual environment anew, without pip in it; tells whether that went well."""
        shutil.rmtree(self.environment, ignore_errors=True)
        sees = ("--system-site-packages",) if shares else ()
        if base.venv:
            command = (str(base.path), "-m", "venv", "--without-pip", *sees, str(self.environment))
        else:
            uv = uv_command(self._bases, self._tools) or self._fetched_uv(base, progress)
            if not uv:
                return False
            command = (*uv, "venv", "--python", str(base.path), *sees, str(self.environment))
        return self._run(command, progress, [], base=base) == 0

    def _python(self) -> Path:
        return interpreter_in(self.environment)

    def _fetched_uv(self, base: Base, progress: Progress) -> tuple[str, ...]:
        """Have pip fetch uv for a while; empty where there is no pip, or it finds none."""
        installer = pip_for(base.path, True, base, self._bases, self._wheels)
        if installer is None:
            return ()
        command = (*installer.command, "install", *_OPTIONS, *self._sources(), "--target", str(self._tools), "uv")
        return uv_command(self._bases, self._tools) if self._run(command, progress, [], base=base) == 0 else ()

    def choose(self, base: Base, shares: bool) -> None:
        """Find what installs into the environment from now on."""
        self._base = base
        self._installer = pip_for(self._python(), shares, base, self._bases, self._wheels) or uv_for(
            self._python(), self._bases, self._tools
        )

    def _chosen(self) -> Installer:
        if self._installer is None:
            raise ResourceError(
                said(
                    "Neither pip nor uv was found, neither in {path} nor elsewhere. Fetch the file"
                    " pip-….whl of the project pip from the Python Package Index with a browser, choose"
                    " its folder as folder of wheels, and press Install again; or on Debian and Ubuntu"
                    " run 'sudo apt install python3-pip'.",
                    path=self._bases[0].path,
                )
            )
        return self._installer

    def install(
        self, requirements: Sequence[str], constraints: Sequence[str], amount: float, progress: Progress
    ) -> None:
        """Install releases; `amount` is about how many bytes will be fetched."""
        told: list[str] = []
        code = self._installed(self._chosen(), requirements, constraints, (), amount, progress, told)
        if code:
            raise ResourceError(self._failure(told, code))

    def install_torch(
        self,
        requirements: Sequence[str],
        constraints: Sequence[str],
        kind: str,
        amount: float,
        progress: Progress,
    ) -> None:
        """Install PyTorch: the first of the requirements that can be had; builds that the usual index lacks come by uv,
        which knows where PyTorch keeps them.
        """
        for each in requirements:
            told: list[str] = []
            code = self._installed(self._chosen(), [each], constraints, (), amount, progress, told)
            if not code:
                return
            if not _speaks_of(told, _NO_RELEASE):
                raise ResourceError(self._failure(told, code))
        if not self._sources() and self._base is not None:
            uv = uv_command(self._bases, self._tools) or self._fetched_uv(self._base, progress)
            if uv:
                installer = Installer("uv", (*uv, "pip"), ("--python", str(self._python())))
                backend = ("--torch-backend", "cpu" if kind == "cpu" else "auto")
                told = []
                plain = [requirements[0].split("+")[0]]
                code = self._installed(installer, plain, constraints, backend, amount, progress, told)
                if not code:
                    return
        raise ResourceError(self._failure(told, code))

    def _installed(
        self,
        installer: Installer,
        requirements: Sequence[str],
        constraints: Sequence[str],
        more: Sequence[str],
        amount: float,
        progress: Progress,
        told: list[str],
    ) -> int:
        held = self._scratch / "constraints.txt"
        held.write_text("".join(f"{line}\n" for line in constraints), encoding="utf-8")
        options = _OPTIONS if installer.name == "pip" else ("--color", "never")
        command = (
            *(*installer.command, "install", *installer.target, *options, *_WHEELS_ONLY, *more),
            *(*self._sources(), "--constraint", str(held), *requirements),
        )
        return self._run(command, progress, told, amount)

    def _sources(self) -> tuple[str, ...]:
        """Where libraries come from: the folder of wheels, unless there is nothing but pip in it."""
        if self._wheels is None or all(path.name.startswith("pip-") for path in self._wheels.glob("*.whl")):
            return ()
        return ("--no-index", "--find-links", str(self._wheels))

    def _run(
        self, command: Sequence[str], progress: Progress, told: list[str], amount: float = 0.0, base: Base | None = None
    ) -> int:
        """Run a command of a base, or of the environment; its lines go to the log, to `said` and in words to the
        progress.
        """
        self.log(f"$ {shlex.join(command)}")
        telling = _Telling(progress, self._scratch, amount)

        def hear(line: str) -> None:
            self.log(line)
            told.append(line)
            telling.hear(line)

        code = listen(command, hear, progress, environment=self._variables_for(base), tick=telling.look)
        self.log(said("(exit code {code})", code=code))
        return code

    def _variables_for(self, base: Base | None) -> dict[str, str]:
        python, belongs_to_qgis = (base.path, base.belongs_to_qgis) if base is not None else (self._python(), False)
        known = environment_of(python, belongs_to_qgis)
        environment = {name: value for name, value in known.items() if name not in _ELSEWHERE} | self._variables
        environment |= {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        return environment | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._scratch))

    def _failure(self, told: Sequence[str], code: int) -> str:
        """What to tell of an installation that failed, and what to do."""
        errors = [line.strip() for line in told if "error" in line.lower()] or [line.strip() for line in told if line]
        words = " ".join(dict.fromkeys(errors[-_SAID_LINES:]))
        for secret in self._secrets:
            words = words.replace(secret, "•••")
        if _speaks_of(told, ("no space left", "disk full")):
            advice = said("The disk is full: make room on it.")
        elif self._sources():
            advice = said("The folder {wheels} seems to lack a wheel for this Python and system.", wheels=self._wheels)
        elif _speaks_of(told, _NO_NET):
            advice = said(
                "The net cannot be reached: check the connection and the proxy under Settings >"
                " Options > Network, or install from a folder of wheels."
            )
        else:
            advice = said("Install from a folder of wheels, or with another Python.")
        return said(
            "Installing failed (exit code {code}): {words} {advice} All that was said is in {log_path}.",
            code=code,
            words=words,
            advice=advice,
            log_path=self.log_path,
        )


def _speaks_of(told: Sequence[str], words: Sequence[str]) -> bool:
    text = "\n".join(told).lower()
    return any(word in text for word in words)


class _Telling:
    """Tells in words what pip is at, and how much has come.

    Parameters
    ----------
    progress : Progress
    folder : Path
        Where it puts what it is fetching.
    amount : float
        About how many bytes will be fetched in all.
    """

    _FETCHES = re.compile(r"^\s*(?:Downloading|Using cached) (\S+?)(?:\.metadata)? \(([\d.]+) ?([kMG])i?B\)")

    def __init__(self, progress: Progress, folder: Path, amount: float) -> None:
        # No remaining time: what is fetched comes at no steady pace.
        self._sink, self._folder, self._amount = progress.relay(), folder, amount
        self._fetched, self._now, self._name = 0.0, 0.0, ""
        self._looked = time.monotonic()

    def hear(self, line: str) -> None:
        """Take in a line."""
        fetches = self._FETCHES.match(line)
        if fetches is not None:
            self._fetched += self._now
            self._now = float(fetches[2]) * _UNITS[f"{fetches[3]}B"]
            self._name = "-".join(fetches[1].rpartition("/")[2].split("-")[:2])
            self._say(f"Fetching {self._name} ({size(self._now)})")
        elif line.startswith("Installing collected packages"):
            self._fetched, self._now, self._name = self._fetched + self._now, 0.0, ""
            self._say("Unpacking what was fetched")

    def _say(self, text: str) -> None:
        self._sink.text(text)
        if self._amount:
            self._sink.fraction(min(self._fetched / self._amount, 0.95))

    def look(self) -> None:
        """Once a second: tell how much of a file has come."""
        now = time.monotonic()
        if not self._name or now - self._looked < _TOLD_EVERY_S:
            return
        self._looked = now
        come = min(_largest(self._folder), self._now)
        if come and self._amount:
            self._sink.text(
                said("Fetching {name}: {come} of {now}", name=self._name, come=size(come), now=size(self._now))
            )
            self._sink.fraction(min((self._fetched + come) / self._amount, 0.95))


def _largest(folder: Path) -> float:
    """Bytes of the largest file that is being fetched into a folder."""
    largest = 0
    for path in folder.glob("pip-unpack-*/*"):
        with contextlib.suppress(OSError):  # finished meanwhile
            largest = max(largest, path.stat().st_size)
    return float(largest)

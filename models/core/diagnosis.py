"""What is known of an installation: values that are gathered in one place and shown in others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .libraries import LIBRARIES, RASTERS


@dataclass(frozen=True)
class FoundLibrary:
    """A library as one Python has it.

    Parameters
    ----------
    module : str
    version : str
        Empty where it is missing.
    origin : str
        Folder that it was found in.
    detail : str
        What else is known, such as whether PyTorch sees a graphics card.
    error : str
        Why it cannot be imported though it is there.
    """

    module: str
    version: str = ""
    origin: str = ""
    detail: str = ""
    error: str = ""

    @property
    def works(self) -> bool:
        """Whether it is there and can be imported."""
        return bool(self.version) and not self.error


@dataclass(frozen=True)
class ExaminedPython:
    """A Python that the work may run in.

    Parameters
    ----------
    role : str
        What it is: "the plugin's own environment".
    path : str
    version : str
    libraries : mapping of str to FoundLibrary
        By module.
    problem : str
        Why it cannot be used at all.
    """

    role: str
    path: str
    version: str = ""
    libraries: Mapping[str, FoundLibrary] = field(default_factory=dict)
    problem: str = ""

    def has(self, module: str) -> bool:
        """Whether a library is there and can be imported."""
        found = self.libraries.get(module)
        return found is not None and found.works


@dataclass(frozen=True)
class Diagnosis:
    """An installation.

    Parameters
    ----------
    runs_in : ExaminedPython or None
        The Python in which the work runs as a rule; None where it can run nowhere.
    why : str
        Why in that one, as a sentence.
    pythons : sequence of ExaminedPython
        All that may run it, in the order in which they are asked.
    needs : mapping of str to sequence of str
        Modules that each algorithm needs in any case, by its title.
    lacks : mapping of str to str
        For algorithms that cannot run: what they are told.
    environment : str
        What is known of the plugin's own environment, as a sentence.
    warnings : sequence of str
    facts : mapping of str to mapping of str to str
        Tables of names and values by their headings: versions, machine, settings, folders.
    """

    runs_in: ExaminedPython | None
    why: str
    pythons: Sequence[ExaminedPython]
    needs: Mapping[str, Sequence[str]]
    lacks: Mapping[str, str]
    environment: str
    warnings: Sequence[str] = ()
    facts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def found(self, module: str) -> FoundLibrary:
        """A library where the work runs, or in the next Python that has it."""
        first = [self.runs_in] if self.runs_in is not None else []
        for python in [*first, *self.pythons]:
            if python.has(module):
                return python.libraries[module]
        broken = [python.libraries[module] for python in self.pythons if module in python.libraries]
        return next((library for library in broken if library.error), FoundLibrary(module))

    def missing(self) -> list[str]:
        """Modules that no Python at hand has, or none can import; of those for rasters one is enough."""
        lacking = [module for module in LIBRARIES if module not in RASTERS and not self.found(module).works]
        rasters = any(self.found(module).works for module in RASTERS)
        return lacking if rasters else [RASTERS[-1], *lacking]

    def needed_by(self, module: str) -> list[str]:
        """Titles of the algorithms that need a module in any case."""
        return [title for title, modules in self.needs.items() if module in modules]

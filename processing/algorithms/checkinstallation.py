"""`prospectivity:checkinstallation`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...models.core.progress import Progress
from ...models.reports.installation import diagnosis_text, write_installation_report
from .. import parameters as p
from ..base import Algorithm
from ..installation import diagnose, gather


class CheckInstallation(Algorithm):
    """What is installed, where it comes from and what is missing."""

    ID = "checkinstallation"
    NAME = "Check installation"
    GROUP = "Prospectivity"
    SUMMARY = (
        "Tells which Python runs the work and why, which libraries it has, of which version and from where, and what is"
        " missing for which algorithm; beside it versions, memory, settings and folders. Every library is imported in"
        " that Python, so that one that is there but broken shows. Nothing is installed or changed. Add the text to the"
        " report of a fault: it holds names of folders, but no passwords and no data."
    )
    TAGS = "install, installation, dependencies, versions, diagnosis, bug report, pytorch, missing libraries, python"

    def declare(self) -> Iterator[Any]:
        """Yield the outputs."""
        yield p.report("A page with all of it.")
        yield QgsProcessingOutputString("TEXT", "The same as text")
        yield QgsProcessingOutputNumber("MISSING", "Number of libraries that are missing or broken")

    def find_workplace(self, parameters: Mapping[str, Any], context: Any) -> None:
        """Ask QGIS what it knows; a Python that does not serve is what this is to find out."""
        self._known = gather()

    def canExecute(self) -> tuple[bool, str]:
        """Run always."""
        return True, ""

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Look, write, tell."""
        report = self.output_path(parameters, "REPORT", context)
        diagnosis = diagnose(self._known, progress)
        for warning in diagnosis.warnings:
            progress.warn(warning)
        text = diagnosis_text(diagnosis)
        for line in text.splitlines():
            progress.info(line)
        write_installation_report(diagnosis, report)
        return {"REPORT": str(report), "TEXT": text, "MISSING": len(diagnosis.missing())}

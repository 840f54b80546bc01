"""An installation in words: one page, and the same as text for reports of faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..core.diagnosis import Diagnosis, ExaminedPython
from ..core.language import marked, said, shown, translated
from ..core.libraries import LIBRARIES, RASTERS
from ..core.wording import counted
from .page import Report

_BUTTON = marked("Plugins > Prospectivity > Installation")


def verdict(diagnosis: Diagnosis) -> str:
    """The answer in a sentence or two: whether everything is there, and what to do if not."""
    missing = diagnosis.missing()
    needed = [module for module in missing if not LIBRARIES[module].optional]
    if diagnosis.runs_in is None or needed:
        named = ", ".join(LIBRARIES[module].title for module in needed) or said("a Python that serves")
        return said(
            "Missing: {named}. {stopped} Press Install under {button}: it makes an environment of the"
            " plugin's own and leaves QGIS as it is.",
            named=named,
            stopped=_stopped(diagnosis),
            button=_BUTTON,
        )
    if missing:
        parts = ", ".join(f"{LIBRARIES[module].title} ({translated(LIBRARIES[module].purpose)})" for module in missing)
        return said(
            "Everything needed is there. Not there, and only needed for what stands behind: {parts}.", parts=parts
        )
    return said("Everything is there.")


def _stopped(diagnosis: Diagnosis) -> str:
    stopped = len(diagnosis.lacks)
    return (
        said(
            "{algorithms} of {count} cannot run.", algorithms=counted(stopped, "algorithm"), count=len(diagnosis.needs)
        )
        if stopped
        else ""
    )


def library_rows(diagnosis: Diagnosis) -> list[tuple[str, str, str, str]]:
    """Title, version or what is wrong, where it comes from, and what it is for, of each library."""
    other = next((module for module in RASTERS if not diagnosis.found(module).works), "")
    rows = []
    for module, library in LIBRARIES.items():
        found = diagnosis.found(module)
        if module == other and not found.error and any(diagnosis.found(each).works for each in RASTERS):
            state, origin = said("not needed here"), ""
        else:
            state = (
                found.version
                if found.works
                else said("broken: {error}", error=found.error)
                if found.error
                else "missing"
            )
            origin = "; ".join(part for part in (found.origin, found.detail) if part)
        rows.append((library.title, state, origin, translated(library.purpose)))
    return rows


def write_installation_report(diagnosis: Diagnosis, path: Path) -> None:
    """Write the page on an installation."""
    report = Report(said("Installation of Prospectivity"))
    for warning in diagnosis.warnings:
        report.warning(warning)
    report.paragraph(verdict(diagnosis))
    report.paragraph(diagnosis.why)
    report.paragraph(diagnosis.environment)
    users = [counted(len(diagnosis.needed_by(module)), "algorithm") for module in LIBRARIES]
    report.table(
        (said("Library"), said("Version"), said("Where it comes from"), said("Needed for"), said("Always needed by")),
        [(*row, by) for row, by in zip(library_rows(diagnosis), users)],
    )
    if diagnosis.lacks:
        report.heading(said("What cannot run, and why"))
        report.table((said("Algorithm"), said("Why")), list(diagnosis.lacks.items()))
    report.heading(said("Pythons at hand"))
    for python in diagnosis.pythons:
        _add_python(report, python)
    for heading, values in diagnosis.facts.items():
        report.heading(heading)
        report.table(("", ""), list(values.items()))
    report.write(path)


def _add_python(report: Report, python: ExaminedPython) -> None:
    report.paragraph(_headline(python))
    rows = [
        (
            LIBRARIES[module].title,
            said("broken: {error}", error=found.error) if found.error else found.version,
            found.origin,
        )
        for module, found in python.libraries.items()
    ]
    if rows:
        report.table((said("Library"), said("Version"), said("Where it comes from")), rows)


def _headline(python: ExaminedPython) -> str:
    version = said(", Python {version}", version=python.version) if python.version else ""
    problem = f": {python.problem}" if python.problem else ""
    return f"{python.role[:1].upper()}{python.role[1:]}: {python.path}{version}{problem}"


def diagnosis_text(diagnosis: Diagnosis) -> str:
    """The same as plain text, to be pasted into a report of a fault."""
    return "\n".join(_lines(diagnosis)) + "\n"


def _lines(diagnosis: Diagnosis) -> Iterator[str]:
    yield verdict(diagnosis)
    yield diagnosis.why
    yield diagnosis.environment
    yield from (said("Note: {warning}", warning=warning) for warning in diagnosis.warnings)
    yield ""
    yield from _columns([row[:3] for row in library_rows(diagnosis)])
    for python in diagnosis.pythons:
        yield from ("", _headline(python))
        yield from _columns(
            [(found.module, found.error or found.version, found.origin) for found in python.libraries.values()]
        )
    for heading, values in {said("What cannot run"): diagnosis.lacks, **diagnosis.facts}.items():
        if values:
            yield from ("", heading)
            yield from _columns(list(values.items()))


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows of texts as lines in which columns stand below one another, but for the last."""
    if not rows:
        return
    rows = [[shown(text) for text in row] for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    for row in rows:
        yield "  " + "  ".join([*(text.ljust(width) for text, width in zip(row, widths)), row[-1]]).rstrip()

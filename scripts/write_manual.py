"""Writes the manual from what the algorithms declare, so that it cannot drift from the code.

docs/algorithms.md is for who reads the project, ui/help/algorithms.html goes with the plugin: the Help button of each
dialog opens its chapter.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator
from pathlib import Path

import load_prospectivity
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterEnum

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; max-width: 60rem;
       margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
a { color: #2563a8; }
h2 { margin: 3rem 0 .5rem; border-top: 1px solid #8888; padding-top: 1rem; }
code, .id { font-family: ui-monospace, Consolas, monospace; font-size: .9em; }
.id, .default { opacity: .8; font-weight: normal; }
dt { margin-top: .8rem; font-weight: 600; }
dd { margin: 0 0 0 1.2rem; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1c1c1c; } a { color: #8ab8e8; } }
"""


def default_of(definition: QgsProcessingParameterDefinition) -> str:
    """Show a parameter's default, or that it must be given."""
    value = definition.defaultValue()
    if value is None or value == "":
        return "optional" if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional else "required"
    return f"{value:g}" if isinstance(value, float) else str(value)


def meaning_of(definition: QgsProcessingParameterDefinition) -> str:
    """A parameter's help, and its choices."""
    choices = (
        f" One of {', '.join(definition.options())}." if isinstance(definition, QgsProcessingParameterEnum) else ""
    )
    return f"{definition.help()}{choices}"


def declared() -> Iterator[tuple[type, list[QgsProcessingParameterDefinition], list[str]]]:
    """Each algorithm with its parameters, and with its further outputs as they are written."""
    from prospectivity.processing.chains import CHAINS
    from prospectivity.processing.provider import ALGORITHMS

    for kind in sorted((*ALGORITHMS, *CHAINS), key=lambda kind: kind.ID):
        algorithm = kind()
        algorithm.initAlgorithm({})
        definitions = algorithm.parameterDefinitions()
        parameters = {definition.name() for definition in definitions}
        others = [
            f"`{output.name()}` ({output.description()})"
            for output in algorithm.outputDefinitions()
            if output.name() not in parameters
        ]
        yield kind, definitions, others


def manual() -> str:
    """Return the page in Markdown."""
    lines = [
        "# Algorithms",
        "",
        "Made from the algorithms' own declarations by `sh scripts/manual.sh`; do not edit. Run any of them with",
        (
            "`sh scripts/qgis_process.sh run prospectivity:<id> --NAME=value …`; a parameter that takes several values"
            " is repeated."
        ),
    ]
    for kind, definitions, others in declared():
        lines += [
            "",
            f"## {kind.NAME} — `prospectivity:{kind.ID}`",
            "",
            kind.SUMMARY,
            "",
            "| parameter | default | meaning |",
            "|---|---|---|",
        ]
        lines += [
            f"| `{definition.name()}` | {default_of(definition)} | **{definition.description()}.**"
            f" {meaning_of(definition)} |"
            for definition in definitions
        ]
        if others:
            lines += ["", f"Also gives: {'; '.join(others)}."]
    return "\n".join(lines) + "\n"


def page() -> str:
    """Return the page that goes with the plugin: algorithms by group, each under its id."""
    chapters, contents = [], {}
    for kind, definitions, others in declared():
        contents.setdefault(kind.GROUP, []).append(f'<a href="#{kind.ID}">{html.escape(kind.NAME)}</a>')
        entries = "\n".join(
            f'<dt>{html.escape(definition.description())} <span class="id">{definition.name()}</span>'
            f' <span class="default">{html.escape(default_of(definition))}</span></dt>'
            f"<dd>{html.escape(meaning_of(definition), quote=False)}</dd>"
            for definition in definitions
        )
        also = f"<p>Also gives: {html.escape('; '.join(others).replace('`', ''))}.</p>" if others else ""
        chapters.append(
            f'<h2 id="{kind.ID}">{html.escape(kind.NAME)} <span class="id">prospectivity:{kind.ID}</span></h2>\n'
            f"<p>{html.escape(kind.SUMMARY, quote=False)}</p>\n<dl>\n{entries}\n</dl>\n{also}"
        )
    overview = "\n".join(
        f"<p><strong>{html.escape(group)}</strong>: {', '.join(links)}</p>" for group, links in sorted(contents.items())
    )
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Prospectivity: algorithms</title>',
            f"<style>{_STYLE}</style></head><body>\n<h1>Prospectivity: algorithms</h1>",
            overview,
            *chapters,
            "</body></html>\n",
        ]
    )


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    from prospectivity.processing.provider import ProspectivityProvider

    # Models know their outputs by the algorithms of their steps; without its Python half a provider makes none.
    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    root = load_prospectivity.ROOT
    pages = {root / "docs" / "algorithms.md": manual(), root / "ui" / "help" / "algorithms.html": page()}
    for path, text in pages.items():
        if "--check" not in sys.argv:
            Path(path).write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path.relative_to(root)} is out of date: run sh scripts/manual.sh")

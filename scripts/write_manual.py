"""Writes docs/algorithms.md from what the algorithms declare, so that the manual cannot drift from the code."""

from __future__ import annotations

import sys
from pathlib import Path

import load_prospectivity
from qgis.core import QgsApplication, QgsProcessingParameterDefinition, QgsProcessingParameterEnum


def default_of(definition: QgsProcessingParameterDefinition) -> str:
    """Show a parameter's default, or that it must be given."""
    value = definition.defaultValue()
    if value is None or value == "":
        return "optional" if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional else "required"
    return f"{value:g}" if isinstance(value, float) else str(value)


def manual() -> str:
    """Return the page."""
    from prospectivity.processing.provider import ALGORITHMS

    lines = [
        "# Algorithms",
        "",
        "Made from the algorithms' own declarations by `sh scripts/manual.sh`; do not edit. Run any of them with",
        (
            "`sh scripts/qgis_process.sh run prospectivity:<id> --NAME=value …`; a parameter that takes several values"
            " is repeated."
        ),
    ]
    for kind in sorted(ALGORITHMS, key=lambda kind: kind.ID):
        algorithm = kind()
        algorithm.initAlgorithm({})
        lines += [
            "",
            f"## {kind.NAME} — `prospectivity:{kind.ID}`",
            "",
            kind.SUMMARY,
            "",
            "| parameter | default | meaning |",
            "|---|---|---|",
        ]
        for definition in algorithm.parameterDefinitions():
            kinds = (
                f" One of {', '.join(definition.options())}."
                if isinstance(definition, QgsProcessingParameterEnum)
                else ""
            )
            lines.append(
                f"| `{definition.name()}` | {default_of(definition)} | **{definition.description()}.**"
                f" {definition.help()}{kinds} |"
            )
        parameters = {definition.name() for definition in algorithm.parameterDefinitions()}
        others = [output for output in algorithm.outputDefinitions() if output.name() not in parameters]
        if others:
            lines += [
                "",
                "Also gives: " + "; ".join(f"`{output.name()}` ({output.description()})" for output in others) + ".",
            ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    page = load_prospectivity.ROOT / "docs" / "algorithms.md"
    text = manual()
    if "--check" in sys.argv:
        current = page.read_text(encoding="utf-8") if page.exists() else ""
        sys.exit(0 if current == text else "docs/algorithms.md is out of date: run sh scripts/manual.sh")
    Path(page).write_text(text, encoding="utf-8")

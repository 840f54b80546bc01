"""Pages of a run in the Results Viewer, and the report in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputHtml,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...models.core.language import said
from ...processing.work import opens_reports

_INPUTS = ("SAMPLES", "INPUT", "GRID", "PROBABILITY", "SPECTRA", "IMAGE", "COLLARS")
"""Parameters whose layer says best what a run was about."""


@contextmanager
def named_results(algorithm: Any, wrappers: Mapping[str, Any]) -> Iterator[None]:
    """Call pages after algorithm and input, as the Results Viewer shows them: `Report` says nothing among ten."""
    pages = [one for one in algorithm.outputDefinitions() if isinstance(one, QgsProcessingOutputHtml)]
    titles = [page.description() for page in pages]
    about = what_about(wrappers)
    for page, title in zip(pages, titles):
        name = algorithm.displayName()
        page.setDescription(
            said("{name}, {layer}: {title}", name=name, layer=about, title=title)
            if about
            else said("{name}: {title}", name=name, title=title)
        )
    try:
        yield
    finally:
        for page, title in zip(pages, titles):
            page.setDescription(title)


def what_about(wrappers: Mapping[str, Any]) -> str:
    """Name of the layer or file that a run was about; empty where there is none."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for name in _INPUTS:
        value = wrappers[name].parameterValue() if name in wrappers else None
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        if not isinstance(value, str) or not value:
            continue
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
        return str(layer.name()) if layer is not None else Path(value.partition("|")[0]).stem
    return ""


def open_report(results: Mapping[str, Any]) -> None:
    """Show the report of a run in the browser, if there is one and it is wanted."""
    report = results.get("REPORT")
    if report and opens_reports() and Path(str(report)).is_file():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))

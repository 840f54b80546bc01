"""Layers of samples and of deposits are proposed by what they hold; QGIS would propose the chosen layer for both."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.utils import iface

from ..wrappers import is_single_run, widget_for
from .choice import ROLES, Candidate


class PointsWidgetWrapper:
    """What a parameter of points names as the class of its widget: QGIS's own, which begins with the fitting layer."""

    def __new__(
        cls, definition: QgsProcessingParameterDefinition, dialog: Any, row: int = 0, column: int = 0, role: str = ""
    ) -> Any:
        """Propose a layer for a role of `ROLES`, and make the widget."""
        if is_single_run(dialog):
            proposed = ROLES[role](_candidates())
            if proposed is not None:
                definition.setGuiDefaultValueOverride(proposed.id)
        return widget_for(definition, dialog)


def _candidates() -> list[Candidate]:
    """Point layers of the project in the order of the layer tree."""
    active = iface.activeLayer() if iface is not None else None
    layers = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [
        Candidate(str(layer.id()), str(layer.name()), tuple(map(str, layer.fields().names())), layer == active)
        for layer in layers
        if isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    ]

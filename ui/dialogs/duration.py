"""Roughly how long a run on a grid takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject

from ...models.networks import NETWORKS
from ...processing.planning import PlannedGrid
from ..panel.plan import seconds_expected
from ..panel.state import SAFE

_START = 5.0
_BY_DISTANCE = 6e-8
_KRIGED, _VARIOGRAM = 3e-7, 2.0
"""Seconds to begin with; per value by inverse distances; per kriged value, and for the variogram of an element."""


def seconds_of(algorithm: str, values: Mapping[str, Any], planned: PlannedGrid) -> float | None:
    """Seconds of a run; None where too little is known to say any: of networks, whose time depends on all else.

    Parameters
    ----------
    algorithm : str
        Id.
    values : mapping
        Of parameters.
    planned : PlannedGrid
    """
    cells, elements = planned.cells, planned.elements
    by_distance = _START + _BY_DISTANCE * cells * elements
    kriged = _START + elements * (_VARIOGRAM + _KRIGED * cells)
    if algorithm == "interpolateidw":
        return by_distance
    if algorithm == "interpolatekriging":
        return kriged
    if algorithm != "mapprospectivity" or values.get("NETWORK") in NETWORKS:
        return None
    mapped = seconds_expected(SAFE, cells, elements, _deposits(values.get("DEPOSITS")))
    return mapped + (kriged if values.get("METHOD") == "kriging" else 0.0)


def _deposits(value: Any) -> int:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    source = QgsProcessingUtils.variantToSource(value, context) if value else None
    return max(int(source.featureCount()), 0) if source is not None else 0

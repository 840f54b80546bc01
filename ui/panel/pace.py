"""How fast this machine is beside the one that durations were measured on; learnt from run to run."""

from __future__ import annotations

from qgis.core import QgsSettings

_KEY = "prospectivity/panel/pace"
_LEAST, _MOST = 0.05, 20.0


def pace() -> float:
    """Factor of durations on this machine."""
    return float(QgsSettings().value(_KEY, 1.0, type=float) or 1.0)


def learn(expected: float, seconds: float) -> None:
    """Note how long a run took, and how long it would have taken there."""
    if expected > 0:
        QgsSettings().setValue(_KEY, (pace() * min(max(seconds / expected, _LEAST), _MOST)) ** 0.5)

"""Fields of layers, made alike by every QGIS."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsField
from qgis.PyQt.QtCore import QMetaType, QVariant

if Qgis.QGIS_VERSION_INT >= 33800:
    _TYPES = {
        int: QMetaType.Type.LongLong,
        np.int32: QMetaType.Type.Int,
        float: QMetaType.Type.Double,
        str: QMetaType.Type.QString,
        bool: QMetaType.Type.Bool,
    }
else:
    # Gone from Qt6.
    _TYPES = {
        int: QVariant.Type.LongLong,
        np.int32: QVariant.Type.Int,
        float: QVariant.Type.Double,
        str: QVariant.Type.String,
        bool: QVariant.Type.Bool,
    }


def new_field(name: str, kind: type) -> QgsField:
    """Make a field for values of a Python type: int (64 bits), `numpy.int32`, float, str or bool."""
    return QgsField(name, _TYPES[kind])


def is_whole(field: QgsField) -> bool:
    """Tell whether a field holds whole numbers."""
    return field.type() in (_TYPES[int], _TYPES[np.int32])


def is_text(field: QgsField) -> bool:
    """Tell whether a field holds texts."""
    return bool(field.type() == _TYPES[str])

"""Which widget a dialog gets for a parameter that names a class of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsGui, QgsProcessingGui


def widget_for(definition: QgsProcessingParameterDefinition, dialog: Any, make: Callable[[], Any] | None = None) -> Any:
    """Wrapper that fits a dialog: what `make` gives in that of one run, QGIS's own everywhere else.

    A model is designed before there are layers, and its designer must be able to bind parameters to inputs of the
    model; a batch has a row per run.

    Parameters
    ----------
    definition : QgsProcessingParameterDefinition
    dialog : object
        Told apart by the name of its class, as QGIS itself does.
    make : callable, optional
        QGIS's own in the dialog of one run as well without it.
    """
    registry = QgsGui.processingGuiRegistry()
    kind = type(dialog).__name__
    if kind == "ModelerParametersDialog":
        wrapper = registry.createModelerParameterWidget(dialog.model, dialog.childId, definition, dialog.context)
    elif kind == "BatchAlgorithmDialog":
        wrapper = registry.createParameterWidgetWrapper(definition, QgsProcessingGui.WidgetType.Batch)
    elif make is not None:
        return make()
    else:
        wrapper = registry.createParameterWidgetWrapper(definition, QgsProcessingGui.WidgetType.Standard)
    wrapper.setDialog(dialog)
    return wrapper


def is_single_run(dialog: Any) -> bool:
    """Whether a dialog is that of one run, neither a batch nor a step of a model."""
    return type(dialog).__name__ not in ("ModelerParametersDialog", "BatchAlgorithmDialog")

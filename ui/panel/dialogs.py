"""Dialogs of algorithms, opened filled beside QGIS's window."""

from __future__ import annotations

from typing import Any

from qgis.PyQt import sip

_OPENED: list[Any] = []


def open_dialog(algorithm: str, parameters: dict[str, Any]) -> Any:
    """Open the dialog of an algorithm, filled; None where the algorithm is not there."""
    from processing.tools.general import createAlgorithmDialog

    dialog = createAlgorithmDialog(algorithm, parameters)
    if dialog is not None:
        # Its Python half must live as long as the window, which may run something when it is closed.
        _OPENED[:] = [other for other in _OPENED if not sip.isdeleted(other)]
        _OPENED.append(dialog)
        dialog.show()
    return dialog

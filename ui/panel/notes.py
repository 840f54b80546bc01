"""Notes on targets: each stays at its place, whatever target lies around it; no widgets."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsPointXY

from .state import Note

_BETWEEN = " · "


def note_on(shape: QgsGeometry, notes: Sequence[Note]) -> str:
    """What was noted in a target; of one that others have grown into, all notes."""
    return _BETWEEN.join(note.text for note in notes if _within(note, shape))


def with_note(shape: QgsGeometry, x: float, y: float, text: str, notes: Sequence[Note]) -> tuple[Note, ...]:
    """Notes with this one in the place of those in a target; an empty one removes them."""
    others = tuple(note for note in notes if not _within(note, shape))
    return (*others, Note(x, y, text.strip())) if text.strip() else others


def outside(shapes: Sequence[QgsGeometry], notes: Sequence[Note]) -> int:
    """How many notes lie in none of the targets."""
    return sum(not any(_within(note, shape) for shape in shapes) for note in notes)


def _within(note: Note, shape: QgsGeometry) -> bool:
    return bool(shape.contains(QgsGeometry.fromPointXY(QgsPointXY(note.x, note.y))))

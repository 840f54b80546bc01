"""The values of one element at all points of a layer, in bars, and which points lie in some of them; no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.core import NULL, QgsFeatureRequest, QgsVectorLayer

from ...models.assays.options import CleaningOptions
from ...models.core.arrays import Floats
from ...models.tables.numbers import NumberReader
from ..assays.proposal import ProposedField

BARS = 30
_OUTERMOST = (0.01, 0.99)
_MOSTLY = 0.95


@dataclass(frozen=True)
class ElementBars:
    """Values of an element in bars.

    Parameters
    ----------
    name, unit : str
        Of the field.
    ids : array of shape (points,), int64
        Features that have a value.
    values : array of shape (points,)
    bar : array of shape (points,), int64
        Number of the bar that each lies in.
    edges : array of shape (bars + 1,)
        Ends of the bars in the unit of the field; the outermost ones hold what lies beyond, too.
    logarithmic : bool
        Whether the bars are equally wide in logarithms.
    """

    name: str
    unit: str
    ids: NDArray[np.int64]
    values: Floats
    bar: NDArray[np.int64]
    edges: Floats
    logarithmic: bool

    @property
    def counts(self) -> NDArray[np.int64]:
        """Points in each bar."""
        return np.bincount(self.bar, minlength=len(self.edges) - 1)

    def counts_of(self, ids: Sequence[int]) -> NDArray[np.int64]:
        """The same, of some features only."""
        some = np.isin(self.ids, np.array(list(ids), dtype=np.int64))
        return np.bincount(self.bar[some], minlength=len(self.edges) - 1)

    def ids_in(self, first: int, last: int) -> list[int]:
        """Features in the bars from `first` to `last`, both included."""
        return [int(one) for one in self.ids[(self.bar >= first) & (self.bar <= last)]]

    def ends_of(self, ids: Sequence[int]) -> tuple[float, float] | None:
        """Lowest and highest value of some features; None where none of them has one."""
        some = self.values[np.isin(self.ids, np.array(list(ids), dtype=np.int64))]
        return (float(some.min()), float(some.max())) if len(some) else None


def bars_of(name: str, unit: str, ids: NDArray[np.int64], values: Floats) -> ElementBars | None:
    """Put values into bars: of logarithms where nearly all are positive, as contents are; None where all are the same.

    Parameters
    ----------
    name, unit : str
    ids : array of shape (points,), int64
    values : array of shape (points,)
        NaN where there is none.
    """
    known = np.isfinite(values)
    ids, values = ids[known], values[known]
    positive = values > 0
    logarithmic = bool(len(values)) and float(positive.mean()) >= _MOSTLY
    # Zeros have no logarithm, and stand in the lowest bar.
    scaled = np.log10(np.maximum(values, values[positive].min())) if logarithmic else values
    if not len(values) or not np.ptp(scaled) > 0:
        return None
    low, high = np.quantile(scaled, _OUTERMOST)
    if not high > low:
        low, high = float(scaled.min()), float(scaled.max())
    edges = np.linspace(low, high, BARS + 1)
    bar = np.clip(np.searchsorted(edges, scaled, side="right") - 1, 0, BARS - 1)
    edges = 10.0**edges if logarithmic else edges
    return ElementBars(name, unit, ids, values, bar, edges=edges, logarithmic=logarithmic)


def read_bars(layer: QgsVectorLayer, field: ProposedField) -> ElementBars | None:
    """Read a field of a layer as 'Clean assays' reads it: limits of detection count as values, text does not."""
    index = layer.fields().lookupField(field.name)
    if index < 0:
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    ids, cells = [], []
    for feature in layer.getFeatures(request):
        value = feature.attributes()[index]
        ids.append(feature.id())
        cells.append(None if value is None or value == NULL else value)
    reader = NumberReader(field.decimal, CleaningOptions().missing_codes, field.unit)
    values, _ = reader.read_many(cells)
    return bars_of(field.name, field.unit, np.array(ids, dtype=np.int64), values)

"""What nearness to known deposits alone would find: the line that anything learnt from elements has to beat.

Deposits lie in belts, folds of a belt are neighbours, and contents vary smoothly: a method that has only learnt "the
ground around here" finds the rest of the belt. On surveys of that kind such a method, with no element at all, reaches
an AUC over area of 0.7 to 0.9 on the out-of-fold map, however honestly folds and buffers were drawn.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...core.language import marked
from ...core.progress import Progress
from .held_out import SpatialBlock
from .out_of_fold import Ground

LOCATION = "location"
"""Name of nearness alone among methods."""

TITLE = marked("nearness to known deposits alone")

_NEIGHBOUR = 3
"""Bandwidth is the median distance of a deposit to its neighbour of this number."""
_TAIL = 0.01
"""Weight of a second kernel, of three bandwidths and with a long tail, beside the first: it ranks ground by nearness
where no deposit is within reach of the first.
"""
_CELLS_AT_ONCE = 1 << 20


def log_density(places: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Logarithm of the density of deposits, up to a constant, by kernels whose bandwidth their own distances give.

    Parameters
    ----------
    places : array of shape (deposits, 2)
        Easting and northing in metres.
    at : array of shape (places to judge, 2)

    Returns
    -------
    array of shape (places to judge,)
        Of a single deposit, or of several at one place: minus the distance to it.
    """
    from scipy.spatial import cKDTree

    tree = cKDTree(places)
    bandwidth = float(
        np.median(tree.query(places, min(_NEIGHBOUR + 1, len(places)))[0].reshape(len(places), -1)[:, -1])
    )
    if bandwidth == 0:
        nearest: NDArray[np.float64] = -tree.query(at)[0]
        return nearest
    result = np.empty(len(at))
    step = max(_CELLS_AT_ONCE // len(places), 1)
    for first in range(0, len(at), step):
        here = at[first : first + step]
        apart = np.hypot(here[:, None, 0] - places[None, :, 0], here[:, None, 1] - places[None, :, 1]) / bandwidth
        result[first : first + step] = np.logaddexp.reduce(
            np.logaddexp(-0.5 * apart**2, np.log(_TAIL) - apart / 3), axis=1
        )
    return result


class NearnessCandidate:
    """Nearness to the deposits of the other folds, and nothing else; an `out_of_fold.Candidate`.

    Parameters
    ----------
    ground : Ground
    """

    title = TITLE
    work = 0.02
    """Nothing is trained."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def score(
        self,
        block: SpatialBlock,
        background: NDArray[np.int64],
        cells: NDArray[np.int64],
        seed: int,
        progress: Progress,
    ) -> NDArray[np.float64]:
        """See `Candidate`; background and seed have no part in it."""
        return log_density(self._ground.places[block.learnt], self._ground.centres[cells])

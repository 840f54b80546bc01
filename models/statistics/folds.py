"""Parting places into folds that lie apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..core.dependencies import import_part


def spatial_folds(
    x: NDArray[np.float64], y: NDArray[np.float64], folds: int, seed: int, starts: int = 10
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Put whole deposits into folds by k-means of their positions.

    Parameters
    ----------
    x, y : array of shape (deposits,)
    folds : int
    seed : int
    starts : int
        Random starts, of which the tightest clusters are taken. With one, other seeds more often give other folds.

    Returns
    -------
    fold : array of shape (deposits,)
        0 … folds - 1; there are never more folds than distinct places. Fold 0 is the one whose size is closest to the
        mean.
    centres : array of shape (folds, 2)
    """
    KMeans = import_part("sklearn.cluster").KMeans

    places = np.column_stack([x, y])
    count = min(folds, len(np.unique(places, axis=0)))
    clusters = KMeans(count, n_init=starts, random_state=seed).fit(places)
    # Clusters differ in size. Fold 0 is the one that is held out first: let it be neither a handful nor the bulk of the
    # deposits.
    sizes = np.bincount(clusters.labels_, minlength=count)
    order = np.argsort(np.abs(sizes - len(x) / count), kind="stable")
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count)
    return rank[clusters.labels_], clusters.cluster_centers_[order]

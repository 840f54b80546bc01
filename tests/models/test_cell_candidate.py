"""What a classifier of cells is taught and asked in a validation, row by row."""

from types import SimpleNamespace

import numpy as np
from prospectivity.models.core.progress import Progress
from prospectivity.models.targeting.cells import candidate as module
from prospectivity.models.targeting.cells.candidate import CellCandidate
from prospectivity.models.targeting.ground.held_out import SpatialBlock


def test_it_learns_deposits_that_are_not_held_out_from_all_background_and_is_ranked_among_the_reference(monkeypatch):
    # Each cell's only feature is its number.
    features = np.arange(40, dtype=np.float32)[:, None]
    deposits, learnt = np.array([3, 17, 25, 31, 38]), np.array([True, False, True, True, False])
    background, cells, reference = np.array([1, 5, 9, 13, 20, 29, 35]), np.array([2, 16, 39]), np.array([0, 10, 22, 30])
    taught = []

    def fit(name, rules, training, grid_features, progress):
        taught.append((name, rules, training, grid_features))
        return SimpleNamespace(score=lambda asked, progress: 100.0 - asked[:, 0])

    monkeypatch.setattr(module, "fit_cells", fit)
    everywhere = np.ones(40, dtype=bool)
    block = SpatialBlock(1, np.array([False, True, False, False, False]), learnt, everywhere, everywhere)
    candidate = CellCandidate("svm", SimpleNamespace(cells=deposits), "rules", features, reference)
    score = candidate.score(block, background, cells, 7, Progress())
    ((name, rules, training, grid_features),) = taught
    assert (name, rules, training.seed) == ("svm", "rules", 7)
    assert training.features[training.deposit, 0].tolist() == [3, 25, 31]
    assert training.features[~training.deposit, 0].tolist() == background.tolist()
    assert grid_features[:, 0].tolist() == reference.tolist()
    assert score.tolist() == [98, 84, 61]

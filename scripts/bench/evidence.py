"""A grid of smooth random bands, for the benchmarks of the network: its values do not matter to the time."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from scipy.ndimage import zoom

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import load_prospectivity  # noqa: F401
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter

BANDS = 8


def write_evidence(path: Path, size: int, seed: int = 42) -> GridGeometry:
    """Write `size` x `size` cells x 8 bands."""
    rng = np.random.default_rng(seed)
    geometry = GridGeometry(500_000.0, 4_000_000.0, 13.4, 13.4, size, size, "EPSG:32637")
    with GridWriter(path, geometry, [f"E{i + 1}" for i in range(BANDS)]) as writer:
        coarse = rng.normal(size=(BANDS, size // 32 + 1, size // 32 + 1)).astype(np.float32)
        writer.write(np.stack([zoom(band, size / len(band), order=1)[:size, :size] for band in coarse]))
    return geometry

"""Times the probability at every 32nd cell of a grid: window by window as a plain loop does it, beside one fully
convolutional pass, in one run.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent))

from evidence import BANDS, write_evidence
from prospectivity.models.learning.devices import choose_device, has_fast_bfloat16
from prospectivity.models.networks.resnet import resnet50
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.targeting.header import ModelHeader, save_model
from prospectivity.models.targeting.prediction import predict_prospectivity
from prospectivity.models.targeting.prediction_options import PredictionOptions
from prospectivity.models.targeting.windows.batches import WindowReader
from prospectivity.models.targeting.windows.scaling import fit_scaling

CROP, STRIDE, BATCH = 224, 32, 32


def window_by_window(
    network: torch.nn.Module, reader: WindowReader, size: int, count: int, device: torch.device
) -> float:
    """Seconds that a plain single-precision loop takes for `count` windows."""
    places = [(c, r) for r in range(0, size, STRIDE) for c in range(0, size, STRIDE)][:count]
    network = network.to(device).eval()
    began = time.perf_counter()
    with torch.no_grad():
        for start in range(0, len(places), BATCH):
            windows = [reader.read(c - CROP // 2, r - CROP // 2, CROP, CROP) for c, r in places[start : start + BATCH]]
            torch.softmax(network(torch.from_numpy(np.stack(windows)).to(device)), 1).cpu()
    return time.perf_counter() - began


def main() -> None:
    """Print both and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--size", type=int, default=3072, help="columns and rows of the grid")
    arguments.add_argument(
        "--windows",
        type=int,
        default=640,
        help="windows that the plain loop is timed on; its time is scaled to all of them",
    )
    arguments.add_argument("--quick", action="store_true", help="512 cells, 64 windows")
    given = arguments.parse_args()
    size, windows = (512, 64) if given.quick else (given.size, given.windows)
    device = choose_device("auto")
    total = math.ceil(size / STRIDE) ** 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        geometry = write_evidence(folder / "grid.tif", size)
        torch.manual_seed(1)
        network = resnet50(BANDS)
        with GridFile(folder / "grid.tif") as grid:
            scaling = fit_scaling(grid, grid.names, "none", "zscore")
            header = ModelHeader(
                "resnet50", scaling, geometry.cell_width, geometry.cell_height, geometry.crs, 256, CROP
            )
            save_model(folder / "model.safetensors", header, network.state_dict())
            timed = min(windows, total)
            plain = window_by_window(network, WindowReader(grid, scaling), size, timed, device) * total / timed
        began = time.perf_counter()
        predict_prospectivity(
            folder / "grid.tif",
            [folder / "model.safetensors"],
            replace(PredictionOptions(), stride=STRIDE),
            folder / "probability.tif",
        )
        dense = time.perf_counter() - began
    print(
        f"Probability at every {STRIDE}nd cell of {size} x {size} x {BANDS}, ResNet-50, {device},"
        f" {torch.get_num_threads()} threads"
    )
    print(f"  window by window, float32 ({total} windows, scaled from {timed})  {plain:8.1f} s")
    print(
        f"  ours, one dense pass, {'bfloat16' if has_fast_bfloat16(device) else 'float32'}, reading and writing"
        f" included  {dense:8.1f} s"
    )
    print(f"  ratio  {plain / dense:8.1f} x")


if __name__ == "__main__":
    main()

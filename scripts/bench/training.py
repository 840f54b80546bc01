"""Times a training step of ResNet-50 on 32 crops of 8 x 224 x 224: a plain single-precision loop beside ours, in turn,
in one run.

Ours is the whole of it: windows read from the compressed GeoTIFF, standardised, flipped and cropped while the step
before them runs. The plain loop gets its random crops for nothing.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parent))

from evidence import BANDS, write_evidence
from prospectivity.models.learning.devices import choose_device, has_fast_bfloat16
from prospectivity.models.learning.loop import Epoch
from prospectivity.models.networks.resnet import resnet50
from prospectivity.models.targeting.windows.options import TrainingOptions
from prospectivity.models.targeting.windows.table import PatchTable
from prospectivity.models.targeting.windows.training import train_classifier

BATCH, CROP = 32, 224


def plain_steps(count: int, device: torch.device) -> list[float]:
    """Seconds of each step of a loop as a tutorial writes it."""
    network = resnet50(BANDS).to(device)
    optimiser = torch.optim.SGD(network.parameters(), lr=0.01)
    seconds = []
    for _ in range(count):
        x, y = torch.randn(BATCH, BANDS, CROP, CROP, device=device), torch.randint(0, 2, (BATCH,), device=device)
        began = time.perf_counter()
        loss = nn.functional.cross_entropy(network(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        loss.item()
        seconds.append(time.perf_counter() - began)
    return seconds


def our_step(count: int, grid: Path, size: int, folder: Path) -> float:
    """Seconds of one step of `train_classifier`: an epoch of `count` batches, after one that does not count."""
    rng = np.random.default_rng(1)
    number = np.arange(BATCH * count)
    offsets = rng.integers(0, size - 256 + 1, (len(number), 2))
    patches = PatchTable(
        number, number % 2, number, np.zeros_like(number), offsets[:, 0], offsets[:, 1], np.full_like(number, 256)
    )
    history: list[Epoch] = []
    train_classifier(grid, patches, [], TrainingOptions(epochs=2), folder / "model.safetensors", None, history.append)
    return history[-1].seconds / count


def main() -> None:
    """Print both and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--size", type=int, default=1024, help="columns and rows of the grid that windows are read from"
    )
    arguments.add_argument(
        "--steps", type=int, default=6, help="steps of each kind that count, after as many or two that do not"
    )
    arguments.add_argument("--quick", action="store_true", help="two steps of each")
    given = arguments.parse_args()
    steps = 2 if given.quick else given.steps
    device = choose_device("auto")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_evidence(folder / "grid.tif", given.size)
        # The first steps of a process are slow: libraries choose and keep their kernels then.
        plain = statistics.median(plain_steps(steps + 2, device)[2:])
        ours = our_step(steps, folder / "grid.tif", given.size, folder)
    print(f"Training step, ResNet-50, {BATCH} x {BANDS} x {CROP} x {CROP}, {device}, {torch.get_num_threads()} threads")
    print(f"  plain loop, float32                         {plain:8.2f} s  (median of {steps})")
    print(
        f"  ours, {'bfloat16' if has_fast_bfloat16(device) else 'float32'}, channels last, reading included {ours:8.2f}"
        f" s  (mean of {steps})"
    )
    print(f"  ratio                                       {plain / ours:8.2f} x")
    print(f"  the paper's 120 epochs of 437 windows: {120 * 437 / BATCH * ours / 60:.0f} min at this pace")


if __name__ == "__main__":
    main()

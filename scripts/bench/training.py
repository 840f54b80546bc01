"""Times a training step of ResNet-50 on 32 crops of 8 x 224 x 224: a plain single-precision loop beside ours, in turn, in one run.

Ours is the whole of it: windows read from the compressed GeoTIFF, standardised, flipped and cropped while the step before them runs.
The plain loop gets its random crops for nothing.
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
from prospectivity.models.devices import choose_device, has_fast_bfloat16
from prospectivity.models.networks.resnet import resnet50
from prospectivity.models.patches.windows import PatchTable
from prospectivity.models.training import Epoch, train_classifier
from prospectivity.models.training_options import TrainingOptions

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


def our_steps(count: int, grid: Path, size: int, folder: Path) -> list[float]:
    """Seconds of each step of `train_classifier`, one batch to an epoch."""
    rng = np.random.default_rng(1)
    offsets = rng.integers(0, size - 256 + 1, (BATCH, 2))
    number = np.arange(BATCH)
    patches = PatchTable(number, number % 2, number, np.zeros_like(number), offsets[:, 0], offsets[:, 1], np.full_like(number, 256))
    history: list[Epoch] = []
    train_classifier(grid, patches, [], TrainingOptions(epochs=count), folder / "model.safetensors", None, history.append)
    return [epoch.seconds for epoch in history]


def main() -> None:
    """Print both and the ratio."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--size", type=int, default=1024, help="columns and rows of the grid that windows are read from")
    arguments.add_argument("--steps", type=int, default=4, help="steps of each kind that count, after one that does not")
    arguments.add_argument("--quick", action="store_true", help="one step of each")
    given = arguments.parse_args()
    steps = 1 if given.quick else given.steps
    device = choose_device("auto")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_evidence(folder / "grid.tif", given.size)
        plain = plain_steps(steps + 1, device)[1:]
        ours = our_steps(steps + 1, folder / "grid.tif", given.size, folder)[1:]
    ratio = statistics.median(plain) / statistics.median(ours)
    print(f"Training step, ResNet-50, {BATCH} x {BANDS} x {CROP} x {CROP}, {device}, {torch.get_num_threads()} threads")
    print(f"  plain loop, float32                         {statistics.median(plain):8.2f} s  (median of {steps})")
    print(f"  ours, {'bfloat16' if has_fast_bfloat16(device) else 'float32'}, channels last, reading included {statistics.median(ours):8.2f} s")
    print(f"  ratio                                       {ratio:8.2f} x")
    print(f"  the paper's 120 epochs of 437 windows: {120 * 437 / BATCH * statistics.median(ours) / 60:.0f} min at this pace")


if __name__ == "__main__":
    main()

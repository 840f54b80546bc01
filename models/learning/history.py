"""What a training notes down epoch by epoch; free of PyTorch."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from ..rasters.files import write_text


@dataclass(frozen=True)
class Epoch:
    """One row of the history. `val_` figures are NaN where nothing is held out."""

    epoch: int
    learning_rate: float
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    seconds: float


def write_history(history: Sequence[Epoch], path: Path) -> None:
    """Write the history as CSV, one row per epoch."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [f.name for f in fields(Epoch)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {name: "" if isinstance(value, float) and math.isnan(value) else value for name, value in asdict(epoch).items()}
        for epoch in history
    )
    write_text(path, text.getvalue())

"""Compares the map of the demo of spectra with the truth: `demo_spectra.py FOLDER`.

Reads FOLDER/classes.tif and truth.tif, writes FOLDER/report.html and prints how much of the truth came back.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import load_prospectivity  # noqa: F401 (registers the package)
import numpy as np
from numpy.typing import NDArray
from osgeo import gdal
from prospectivity.models.core.wording import percent
from prospectivity.models.reports.page import Report
from prospectivity.models.synthetic.spectra import MINERALS


def read_classes(path: Path) -> NDArray[np.str_]:
    """Names of the classes of a raster, cell by cell; shape (rows, columns)."""
    dataset = gdal.Open(str(path))
    dataset.GetMetadata()  # GDAL reads the names beside a GeoTIFF with its metadata only.
    names = dataset.GetRasterBand(1).GetCategoryNames()
    if not names:
        sys.exit(f"{path} holds no names of classes.")
    return np.array(names)[dataset.ReadAsArray()]


def draw(truth: NDArray[np.str_], found: NDArray[np.str_]) -> Any:
    """Truth, map, and where they differ, side by side."""
    from matplotlib.colors import ListedColormap
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

    names = list(MINERALS)
    colours = ListedColormap(["#ffffff", *(mineral.colour for mineral in MINERALS.values())])
    numbers = [_numbers(classes, names) for classes in (truth, found)]
    figure = Figure(figsize=(10.0, 3.4))
    for axes, values, title in zip(
        figure.subplots(1, 3), (*numbers, np.where(truth == found, 0, numbers[0])), ("Truth", "Map", "Not recovered")
    ):
        axes.imshow(values, cmap=colours, vmin=-0.5, vmax=len(names) + 0.5, interpolation="none")
        axes.set_title(title, loc="left", fontsize=11)
        axes.set_xticks([])
        axes.set_yticks([])
    patches = [Patch(facecolor=mineral.colour, label=name) for name, mineral in MINERALS.items()]
    figure.subplots_adjust(left=0.01, right=0.99, top=0.9, bottom=0.13, wspace=0.04)
    figure.legend(handles=patches, loc="lower center", ncol=len(names), frameon=False, fontsize=9)
    return figure


def _numbers(classes: NDArray[np.str_], names: list[str]) -> NDArray[np.int64]:
    """Number of each class from 1; 0 for all that is none of them."""
    numbers = np.zeros(classes.shape, dtype=np.int64)
    for number, name in enumerate(names, start=1):
        numbers[classes == name] = number
    return numbers


def main() -> None:
    """Compare, draw, tell."""
    folder = Path(sys.argv[1])
    truth, found = (read_classes(folder / f"{name}.tif") for name in ("truth", "classes"))
    right = float((truth == found).mean())
    report = Report("From spectra of samples to the map of an image")
    report.paragraph(
        f"{percent(right)} of the {truth.size:,} cells got the mineral that there is most of in truth. What is missing"
        " lies along the borders, where two minerals are mixed in nearly equal shares. Chance alone would give about"
        f" {percent(1 / len(MINERALS), 0)}."
    )
    report.figure(draw(truth, found), "The image was never seen in training; its spectrometer has other bands.")
    report.table(
        ("Mineral", "Cells", "Recovered", "Called so wrongly"),
        [
            (
                name,
                int((truth == name).sum()),
                percent(float((found == name)[truth == name].mean())),
                int(((found == name) & (truth != name)).sum()),
            )
            for name in MINERALS
            if (truth == name).any()
        ],
    )
    report.link("How the model was trained, and its figures for held-out sites", "training.html")
    report.link("The map, and mean spectra of its classes", "map.html")
    report.write(folder / "report.html")
    print(f"{percent(right)} of the image's cells got their true mineral", file=sys.stderr)


if __name__ == "__main__":
    main()

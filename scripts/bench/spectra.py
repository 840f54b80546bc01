"""Times the Spectral Angle Mapper beside `spectral`'s, and the classification of whole images, time and memory.

The angles are compared as arrays in memory, so that no reading is timed. Whole images are read from ENVI files and
written as GeoTIFFs, each in a process of its own, whose largest memory is that of the whole run: 1,000 x 1,000 cells of
400 bands by the 1-D network (the promise is 30 s on two cores), and 2,000 x 2,000 of 200 bands (2 GB). Timings are
noisy: where others load the machine, that of the processor counts, which is printed beside the time that passed.

The images lie in the folder for temporary files: 1.6 and 3.2 GB, one after the other. `--quick` takes a hundredth.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from idw import Seconds, timed
from numpy.typing import NDArray
from prospectivity.models.core.progress import Progress
from prospectivity.models.core.resources import available_cores
from prospectivity.models.spectra.angles import spectral_angles
from prospectivity.models.spectra.classes.samples import BlockValues, ClassSamples
from prospectivity.models.spectra.classification import train_classifier
from prospectivity.models.spectra.image import classify_image
from prospectivity.models.spectra.image_result import ClassRasters, ImageOptions
from prospectivity.models.spectra.table import Bands

CLASSES, SAMPLES_OF_A_CLASS = 7, 40
METHODS = ("cnn1d", "sam", "plsda", "svm", "bff")
IMAGES = {"1,000 x 1,000 x 400": (1000, 400), "2,000 x 2,000 x 200": (2000, 200)}
CELLS, BANDS = 250_000, 200


def library(bands: int) -> NDArray[np.float64]:
    """Reflectance of the classes, shape (classes, bands): a slope and two features each."""
    place, rng = np.linspace(0, 1, bands), np.random.default_rng(42)
    spectra = 0.3 + 0.2 * place + np.zeros((CLASSES, 1))
    for one in spectra:
        for centre, depth, width in zip(rng.uniform(0.1, 0.9, 2), rng.uniform(0.1, 0.3, 2), rng.uniform(0.01, 0.05, 2)):
            one *= 1 - depth * np.exp(-0.5 * ((place - centre) / width) ** 2)
    return spectra


def bands_of(number: int) -> Bands:
    """Evenly from 400 to 2,500 nm."""
    centres = np.linspace(400.0, 2500.0, number)
    return Bands(centres, "nm", np.full(number, 2100.0 / number))


def write_image(path: Path, side: int, bands: int) -> NDArray[np.int64]:
    """Write an ENVI file band by band; gives the class of each cell, shape (side, side)."""
    rng = np.random.default_rng(0)
    truth = (np.arange(side)[:, None] * CLASSES // side + np.arange(side) // max(side // 20, 1)) % CLASSES
    light = rng.uniform(0.6, 1.2, (side, side)).astype(np.float32)
    noise = rng.normal(0, 0.004, side * side + bands).astype(np.float32)
    with path.open("wb") as stream:
        for band, values in enumerate(library(bands).T.astype(np.float32)):
            (values[truth] * light + noise[band : band + side * side].reshape(side, side)).tofile(stream)
    centres = ", ".join(f"{centre:.4f}" for centre in bands_of(bands).centres)
    Path(f"{path}.hdr").write_text(
        f"ENVI\nsamples = {side}\nlines = {side}\nbands = {bands}\nheader offset = 0\ndata type = 4\n"
        f"interleave = bsq\nbyte order = 0\nwavelength units = Nanometers\nwavelength = {{{centres}}}\n"
        "map info = {UTM, 1, 1, 500000, 2600000, 5, 5, 37, North, WGS-84, units=Meters}\n",
        encoding="utf-8",
    )
    return truth


def train(method: str, bands: int, path: Path) -> None:
    """Train a classifier on noisy spectra of the library."""
    label = np.repeat(np.arange(CLASSES), SAMPLES_OF_A_CLASS)
    rng = np.random.default_rng(1)
    values = library(bands)[label] * rng.uniform(0.6, 1.2, (len(label), 1)) + rng.normal(0, 0.004, (len(label), bands))
    samples = ClassSamples(
        blocks=(BlockValues(bands_of(bands), "reflectance", "", values),),
        label=label,
        classes=tuple(f"class {i + 1}" for i in range(CLASSES)),
        group=np.arange(len(label)),
        names=tuple(map(str, range(len(label)))),
    )
    train_classifier(samples, method, 42, Progress()).classifier.save(path)


def time_angles(cells: int) -> None:
    """Print both times for several numbers of references and both precisions, and how much angles differ.

    Of spectra that are unlike each other, and of noisy ones of few minerals, many of which are so near to a reference
    that their angles are computed twice. The best of three calls each: the first also loads libraries.
    """
    from spectral import spectral_angles as peer

    rng = np.random.default_rng(0)
    print(f"\nSpectral angles of {cells:,} cells, {BANDS} bands; seconds, in brackets those of the processor")
    unlike = rng.uniform(0.1, 0.6, (cells, 1)) * rng.uniform(0.8, 1.2, (cells, BANDS))
    minerals = library(BANDS)[rng.integers(0, CLASSES, cells)] * rng.uniform(0.6, 1.2, (cells, 1))
    minerals += rng.normal(0, 0.004, minerals.shape)
    for name, spectra in (("unlike", unlike), ("minerals", minerals)):
        for kind in (np.float32, np.float64):
            values = spectra.astype(kind)
            for references in (4, 10, 30, 100):
                chosen = rng.uniform(0.1, 0.6, (references, BANDS))
                if name == "minerals":
                    noise = rng.normal(0, 0.004 * (references > CLASSES), (references, BANDS))
                    chosen = library(BANDS)[np.arange(references) % CLASSES] + noise
                chosen = chosen.astype(kind)
                ours, found = _best(partial(spectral_angles, values, chosen))
                theirs, known = _best(partial(peer, values.reshape(1, -1, BANDS), chosen))
                print(
                    f"{name}, {kind.__name__}, {references} references: ours {_both(ours)}, spectral {_both(theirs)},"
                    f" ratio {theirs.elapsed / ours.elapsed:.1f} ({theirs.processor / ours.processor:.1f});"
                    f" largest difference {np.abs(np.asarray(found) - np.asarray(known)[0]).max():.1e}",
                    flush=True,
                )


def _best(run: Callable[[], object]) -> tuple[Seconds, object]:
    return min((timed(run) for _ in range(3)), key=lambda one: one[0].elapsed)


def _both(seconds: Seconds) -> str:
    return f"{seconds.elapsed:.2f} ({seconds.processor:.2f})"


def time_images(images: dict[str, tuple[int, int]], methods: tuple[str, ...]) -> None:
    """Print time and memory of the classification of whole images."""
    print(f"\nWhole images on {available_cores()} cores; seconds, in brackets those of the processor")
    for name, (side, bands) in images.items():
        with tempfile.TemporaryDirectory() as folder:
            image, model = Path(folder) / "image", Path(folder) / "model.safetensors"
            truth = write_image(image, side, bands)
            np.save(Path(folder) / "truth.npy", truth)
            for method in methods:
                train(method, bands, model)
                told = subprocess.run(
                    [sys.executable, __file__, "--one", folder], check=True, stdout=subprocess.PIPE, text=True
                )
                one = json.loads(told.stdout)
                print(
                    f"{name}, {method}: {one['elapsed']:.1f} ({one['processor']:.1f}), {one['memory'] / 1e9:.2f} GB,"
                    f" {100 * one['right']:.1f} % right",
                    flush=True,
                )


def _largest_memory() -> int:
    """Most bytes that this process held; what `getrusage` says counts its parent before the process began."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return 1024 * int(status.partition("VmHWM:")[2].split()[0])


def classify_one(folder: Path) -> None:
    """Classify the image of a folder by its model, and print time, memory and how much is right as JSON."""
    from prospectivity.models.rasters.raster import GridFile

    files = ClassRasters(folder / "classes.tif", folder / "probability.tif", folder / "margin.tif")
    seconds, _ = timed(
        lambda: classify_image(folder / "image", folder / "model.safetensors", ImageOptions(), files, Progress())
    )
    with GridFile(files.classes) as grid:
        right = float((grid.read()[0] == np.load(folder / "truth.npy") + 1).mean())
    memory = _largest_memory()
    print(json.dumps({**seconds._asdict(), "memory": memory, "right": right}))


def main() -> None:
    """Run all and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the cells")
    parser.add_argument("--size", type=int, help="columns and rows of the images instead")
    parser.add_argument("--methods", nargs="+", default=METHODS, choices=METHODS)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one is not None:
        classify_one(arguments.one)
        return
    share = 10 if arguments.quick else 1
    images = {
        name if share == 1 and arguments.size is None else f"{side} x {side} x {bands}": (side, bands)
        for name, (whole, bands) in IMAGES.items()
        for side in [arguments.size or whole // share]
    }
    time_angles(CELLS // share**2)
    time_images(images, tuple(arguments.methods))


if __name__ == "__main__":
    main()

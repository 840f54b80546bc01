"""Classes of the cells of a hyperspectral image, block by block."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.blas import product
from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..core.resources import available_cores
from ..core.threads import one_blas_thread
from ..core.wording import counted, percent
from ..rasters.backend import Category
from ..rasters.grid import GridGeometry
from ..rasters.raster import GridFile, GridWriter
from ..rasters.source import Raster
from .bands import BandMatch, match_bands
from .classification import SpectralClassifier, load_classifier
from .colours import categories_of
from .cube import CubeBands, cube_bands
from .image_mask import ImageMask, whole_image
from .image_result import ClassifiedCells, ClassRasters, ImageClassification, ImageOptions
from .steps import absorbance_of
from .table import ABSORBANCE, OTHER, Bands

SPECTRA_AT_ONCE = 2_048
"""Cells that a thread classifies between two looks at Cancel."""
_POLL_S = 0.2


def classify_image(
    image: Raster,
    model: Path,
    options: ImageOptions,
    files: ClassRasters,
    progress: Progress,
    mask: ImageMask | None = None,
) -> ImageClassification:
    """Classify each cell of an image by its spectrum alone.

    Parameters
    ----------
    image : Path or RasterSource
        Reflectance, with the wavelengths of its bands in its header, or in the metadata or names of its bands.
    model : Path
        Classifier of spectra, of one block.
    options : ImageOptions
    files : ClassRasters
    progress : Progress
        Warned of all that is left out, with counts.
    mask : ImageMask, optional
        Cells to classify; all by default.

    Returns
    -------
    ImageClassification

    Raises
    ------
    GridError, InputError, ModelFileError, ResourceError
        The image says no wavelengths or is truncated, its bands meet too few of the model's, the model is of another
        kind or takes two blocks, or an output cannot be written.

    Notes
    -----
    Strips of the image are read one after the other while the strip before is classified in as many threads as there
    are processors; what is in memory at a time does not depend on the size of the image.
    """
    files.check()
    notes = _Notes(progress)
    classifier = load_classifier(model)
    look = progress.part(said("Looking at the bands"), 0.0, 0.05)
    cube = cube_bands(image, progress=notes.heard(look))
    classification = _Classification.of(classifier, cube, options, _name(image), notes)
    with GridFile(image, image=True) as grid:
        _tell_of_place(grid.geometry, grid.path.name, notes)
        cells = classification.write(
            grid, files, mask or whole_image, progress.part(said("Classifying the image"), 0.05, 1.0)
        )
    _tell_of_cells(cells, options, notes)
    return ImageClassification(
        categories=classification.categories,
        cells=cells,
        bands=classification.match.source,
        used=classification.used,
        model_bands=classification.match.target,
        method=classifier.header.method,
        options=options,
        columns=cube.columns,
        rows=cube.rows,
        notes=tuple(notes.told),
        metrics=dict(classifier.header.metrics),
    )


def _name(image: Raster) -> str:
    return Path(str(getattr(image, "file", image))).name


class _Notes:
    """Warns, and keeps what was said for the report."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.told: list[str] = []

    def warn(self, text: str) -> None:
        """Warn of something."""
        self.told.append(text)
        self._progress.warn(text)

    def heard(self, progress: Progress) -> Progress:
        """A step whose warnings are kept as well."""
        warn = progress.warn

        def told(message: str) -> None:
            self.told.append(message)
            warn(message)

        progress.warn = told  # type: ignore[method-assign]
        return progress


def _tell_of_place(geometry: GridGeometry, name: str, notes: _Notes) -> None:
    if not geometry.placed:
        notes.warn(
            said(
                "{name} has no georeference, and neither have its maps: QGIS shows both alike, with cells"
                " counted from the upper left corner; no distances or areas can be read off them.",
                name=name,
            )
        )


def _tell_of_cells(cells: ClassifiedCells, options: ImageOptions, notes: _Notes) -> None:
    """Say what was left out, with counts, and what nothing was left of."""
    total = cells.looked_at + cells.shadow + cells.empty + cells.masked + cells.lost
    for number, why in (
        (cells.masked, "lie outside the mask"),
        (cells.empty, said("have no data in some band, or 0 in all")),
        (
            cells.shadow,
            said(
                "are dark, with a mean reflectance below {shadow} (shadow or water)", shadow=percent(options.shadow, 1)
            ),
        ),
        (
            cells.lost,
            said("have a spectrum that the model's steps cannot take, as they would divide by 0 or take its logarithm"),
        ),
        (
            cells.doubtful,
            said(
                "have no class that is as probable as {least_probability}",
                least_probability=percent(options.least_probability, 0),
            ),
        ),
    ):
        if number:
            notes.warn(
                said(
                    "{cells} of {total:,} ({number}) {why}: unclassified (0).",
                    cells=counted(number, "cell"),
                    total=total,
                    number=percent(number / total),
                    why=why,
                )
            )
    if not cells.classified:
        notes.warn(said("No cell of the image has a class: the map is empty."))


@dataclass(frozen=True)
class _Cells:
    """Some cells, classified: value, probability and margin of each, and what they add up to."""

    value: NDArray[np.uint16]
    probability: NDArray[np.float32]
    margin: NDArray[np.float32]
    sums: ClassifiedCells


@dataclass(frozen=True)
class _Classification:
    """A classifier that is ready for the cells of one image.

    Parameters
    ----------
    classifier : SpectralClassifier
    match : BandMatch
    used : array of int
        Bands of the image that are read, in rising order of wavelength.
    scale : float
        Contents divided by it are reflectance.
    options : ImageOptions
    absorbance : bool
        Whether the model takes absorbance.
    """

    classifier: SpectralClassifier
    match: BandMatch
    used: NDArray[np.int64]
    scale: float
    options: ImageOptions
    absorbance: bool

    @classmethod
    def of(
        cls, classifier: SpectralClassifier, cube: CubeBands, options: ImageOptions, name: str, notes: _Notes
    ) -> _Classification:
        """Bring model and image together; see `classify_image` for what is raised."""
        blocks = classifier.header.blocks
        if len(blocks) != 1:
            raise InputError(
                said(
                    "The model takes {count} blocks of spectra ({extent}), and an image is one: train a"
                    " model on the block that the image has.",
                    count=len(blocks),
                    extent=" and ".join(b.bands.extent for b in blocks),
                )
            )
        if blocks[0].quantity == OTHER:
            raise InputError(
                said(
                    "The model was trained on values that are neither reflectance nor absorbance, which"
                    " an image cannot give: train it on reflectance, and leave derivatives and the like"
                    " to its steps."
                )
            )
        absorbance = blocks[0].quantity == ABSORBANCE
        if absorbance:
            notes.warn(said("{name} holds reflectance, which was turned into absorbance for the model.", name=name))
        needed = classifier.preprocessing[0].needed
        target = blocks[0].bands
        # Refused with the ranges of all bands; then only those are read that can count.
        match_bands(cube.bands, target, (said("the image {name}", name=name), "the model"), needed=needed)
        near = _near(cube.bands, target)
        match = match_bands(
            cube.bands.taken(near), target, (said("the image {name}", name=name), "the model"), needed=needed
        )
        for note in (*match.notes, *classifier.preprocessing[0].notes):
            notes.warn(note)
        return cls(
            classifier=classifier,
            match=match,
            used=cube.used[near],
            scale=cube.scale,
            options=options,
            absorbance=absorbance,
        )

    @property
    def categories(self) -> tuple[Category, ...]:
        """Of the values of the class raster."""
        return categories_of(self.classifier.header.outputs)

    def write(self, grid: GridFile, files: ClassRasters, mask: ImageMask, progress: Progress) -> ClassifiedCells:
        """Classify an image and write what was asked for."""
        sums = self._none()
        with ExitStack() as stack:

            def writer(path: Path, name: str, categories: Sequence[Category] = ()) -> GridWriter:
                return stack.enter_context(GridWriter(path, grid.geometry, [name], categories))

            classes = writer(files.classes, "class", self.categories)
            probability = files.probability and writer(files.probability, "probability")
            margin = files.margin and writer(files.margin, "margin")
            mask_of = stack.enter_context(mask(grid.geometry))
            for top, cells in self._strips(grid, mask_of, progress):
                shape = (1, -1, grid.geometry.columns)
                classes.write(cells.value.reshape(shape), 0, top)
                if probability:
                    probability.write(cells.probability.reshape(shape), 0, top)
                if margin:
                    margin.write(cells.margin.reshape(shape), 0, top)
                sums += cells.sums
        return sums

    def _strips(
        self, grid: GridFile, mask: Callable[[int, int], NDArray[np.bool_]], progress: Progress
    ) -> Iterator[tuple[int, _Cells]]:
        """Classify strip after strip: one is read while the one before is computed."""
        bands = [grid.numbers.index(int(band)) for band in self.used]
        cores = available_cores()
        running: deque[tuple[int, int, list[Future[_Cells]]]] = deque()

        def oldest() -> tuple[int, _Cells]:
            top, rows, parts = running.popleft()
            while wait(parts, timeout=_POLL_S).not_done:
                progress.check()
            done = _joined([part.result() for part in parts])
            progress.update((top + rows) / grid.geometry.rows)
            return top, done

        with one_blas_thread(), _one_torch_thread(), ThreadPoolExecutor(cores) as pool:
            try:
                for top, values in grid.strips(bands):
                    progress.check()
                    rows = values.shape[1]
                    flat, wanted = values.reshape(len(bands), -1), mask(top, rows).ravel()
                    firsts = range(0, flat.shape[1], SPECTRA_AT_ONCE)
                    parts = [
                        pool.submit(self.classify, flat[:, a : a + SPECTRA_AT_ONCE], wanted[a : a + SPECTRA_AT_ONCE])
                        for a in firsts
                    ]
                    running.append((top, rows, parts))
                    if len(running) > 1:
                        yield oldest()
                while running:
                    yield oldest()
            finally:
                for _, _, parts in running:
                    for part in parts:
                        part.cancel()

    def classify(self, values: NDArray[np.float32], wanted: NDArray[np.bool_]) -> _Cells:
        """Classify cells.

        Parameters
        ----------
        values : array of shape (bands, cells)
            Contents of the bands that are read.
        wanted : array of bool, shape (cells,)
        """
        spectra = np.ascontiguousarray(values.T)
        if self.scale != 1:
            spectra /= np.float32(self.scale)
        mean = spectra.mean(axis=1)
        # A band without data makes the mean one without data; one that is 0 in all has been filled.
        empty = ~np.isfinite(mean) | ((mean == 0) & ~spectra.any(axis=1))
        dark = ~empty & (mean < self.options.shadow)
        lit = np.flatnonzero(wanted & ~empty & ~dark)
        spectra = spectra[lit] if len(lit) < len(mean) else spectra
        probability = self._probabilities(spectra)
        known = np.isfinite(probability).all(axis=1)
        if not known.all():
            lit, spectra, probability = lit[known], spectra[known], probability[known]
        best = probability.argmax(axis=1) if len(lit) else np.zeros(0, dtype=np.int64)
        two = np.partition(probability, -2, axis=1)[:, -2:] if len(lit) else np.zeros((0, 2))
        sure = two[:, 1] >= self.options.least_probability
        result = _Cells(
            value=np.zeros(len(mean), dtype=np.uint16),
            probability=np.full(len(mean), np.nan, dtype=np.float32),
            margin=np.full(len(mean), np.nan, dtype=np.float32),
            sums=self._sums(best[sure], two[sure], spectra[sure])
            + self._none(
                doubtful=int((~sure).sum()),
                masked=int((~wanted).sum()),
                empty=int((wanted & empty).sum()),
                shadow=int((wanted & dark).sum()),
                lost=int((~known).sum()),
            ),
        )
        result.value[lit[sure]] = best[sure] + 1
        result.probability[lit] = two[:, 1]
        result.margin[lit] = two[:, 1] - two[:, 0]
        return result

    def _probabilities(self, spectra: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probabilities of reflectance; NaN where steps cannot take it.  Shape (cells, classes)."""
        if not len(spectra):
            return np.zeros((0, len(self.classifier.header.outputs)))
        given: NDArray[Any] = absorbance_of(spectra.astype(np.float64)) if self.absorbance else spectra
        same = self.match.weights is None and bool((np.diff(self.match.order) > 0).all())
        # Without anything to compute, single precision is kept: half the time where there are no steps either.
        return self.classifier.probabilities([given if same else self.match.apply(given)])

    def _none(self, **numbers: int) -> ClassifiedCells:
        classes, bands = len(self.classifier.header.outputs), len(self.used)
        return ClassifiedCells(
            count=np.zeros(classes, dtype=np.int64),
            probability=np.zeros(classes),
            margin=np.zeros(classes),
            spectra=np.zeros((classes, bands)),
            **numbers,
        )

    def _sums(self, best: NDArray[np.int64], two: NDArray[np.float64], spectra: NDArray[np.float32]) -> ClassifiedCells:
        """Sums over cells with a class."""
        classes = len(self.classifier.header.outputs)
        members = np.zeros((classes, len(best)), dtype=np.float32)
        members[best, np.arange(len(best))] = 1
        return ClassifiedCells(
            count=np.bincount(best, minlength=classes),
            probability=np.bincount(best, two[:, 1], classes).astype(np.float64),
            margin=np.bincount(best, two[:, 1] - two[:, 0], classes).astype(np.float64),
            spectra=product(members, spectra).astype(np.float64),
        )


def _near(bands: Bands, target: Bands) -> NDArray[np.bool_]:
    """Bands of the image that can count for those of the model, and two more on either side."""
    centres = bands.in_unit(target.unit)[0].centres
    wide = 2 * float(np.max(target.fwhm)) if target.fwhm is not None else 0.0
    if len(target) > 1:
        wide = max(wide, 2 * float(np.max(target.spacing)))
    inside = np.flatnonzero((centres >= target.low - wide) & (centres <= target.high + wide))
    kept = np.zeros(len(bands), dtype=bool)
    kept[max(inside[0] - 2, 0) : inside[-1] + 3] = True
    return kept if bands.unit == target.unit else kept[::-1]


def _joined(parts: Sequence[_Cells]) -> _Cells:
    sums = parts[0].sums
    for part in parts[1:]:
        sums += part.sums
    return _Cells(
        value=np.concatenate([part.value for part in parts]),
        probability=np.concatenate([part.probability for part in parts]),
        margin=np.concatenate([part.margin for part in parts]),
        sums=sums,
    )


@contextmanager
def _one_torch_thread() -> Iterator[None]:
    """Have PyTorch, where it is loaded, compute each block in the thread that asks for it: blocks share the cores."""
    torch = sys.modules.get("torch")
    if torch is None:
        yield
        return
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)

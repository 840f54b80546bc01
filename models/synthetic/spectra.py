"""Made-up reflectance spectra whose minerals, contents and map are known.

Nothing here is a measurement: it exists so that what is learnt from spectra can be checked against a truth. Seven
minerals of hydrothermal alteration and weathering have absorption features where textbooks put them, in front of a
host rock. A scene of zones mixes them by area; an imaging spectrometer flies over it, and samples are taken in it and
measured by a field spectrometer, each through bands of its own, under uneven light and with noise.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from ..core.arrays import Floats, Integers
from ..core.errors import InputError, check_choice
from ..core.language import said
from ..core.progress import Progress
from ..rasters.backend import Category
from ..rasters.grid import GridGeometry
from ..rasters.raster import GridWriter
from .random_fields import RandomFields
from .survey import CENTRE, CRS

_FINE_NM = np.arange(340.0, 2561.0)
"""Wavelengths at which reflectance is known before an instrument sees it."""


@dataclass(frozen=True)
class Mineral:
    """Reflectance of a pure powder.

    Parameters
    ----------
    albedo : float
        Reflectance at 1,500 nm off all features.
    slope : float
        Its relative change per 1,000 nm.
    edge : tuple of three floats
        Charge-transfer edge towards the ultraviolet: middle and width in nm, share of the albedo that is left beyond.
    features : tuple of tuple of three floats
        Centre (nm), full width at half depth (nm) and depth (share of the continuum) of each absorption.
    colour : str
        On maps.
    iron : float
        Mass fraction of Fe.
    """

    albedo: float
    slope: float
    edge: tuple[float, float, float]
    features: tuple[tuple[float, float, float], ...]
    colour: str
    iron: float = 0.0

    def reflectance(self) -> Floats:
        """At `_FINE_NM`; shape (wavelengths,)."""
        middle, width, left = self.edge
        values = self.albedo * (1 + self.slope * (_FINE_NM - 1500) / 1000)
        values *= left + (1 - left) / (1 + np.exp(-(_FINE_NM - middle) / width))
        for centre, fwhm, depth in self.features:
            values *= 1 - depth * np.exp(-4 * math.log(2) * ((_FINE_NM - centre) / fwhm) ** 2)
        return values


MINERALS = {
    # Al-OH doublet at 2,162 and 2,206 nm, OH doublet at 1,396 and 1,413.
    "kaolinite": Mineral(
        0.75,
        -0.02,
        (390, 60, 0.5),
        (
            (1396, 16, 0.18),
            (1413, 14, 0.26),
            (1914, 45, 0.06),
            (2162, 28, 0.22),
            (2206, 28, 0.38),
            (2312, 18, 0.08),
            (2356, 20, 0.09),
            (2382, 18, 0.08),
        ),
        "#4575b4",
    ),
    # OH doublet at 1,430 and 1,478, 1,762, Al-OH at 2,165 with its shoulder at 2,208, 2,325.
    "alunite": Mineral(
        0.70,
        -0.05,
        (390, 60, 0.55),
        (
            (1430, 25, 0.22),
            (1478, 22, 0.26),
            (1762, 35, 0.20),
            (2011, 35, 0.06),
            (2165, 45, 0.32),
            (2208, 45, 0.16),
            (2325, 40, 0.20),
        ),
        "#d73027",
    ),
    # Fe(III) in crystal fields: 480, 650 and 930 nm.
    "goethite": Mineral(
        0.42, 0.12, (510, 40, 0.14), ((480, 90, 0.35), (650, 70, 0.18), (930, 190, 0.42)), "#b8860b", 0.629
    ),
    # The same at 535, 665 and 865 nm, with a steeper edge.
    "hematite": Mineral(
        0.38, 0.10, (572, 22, 0.12), ((535, 90, 0.35), (665, 60, 0.12), (865, 130, 0.34)), "#7f0000", 0.699
    ),
    # 437 and 915 nm of iron; 1,467, 1,849 and 2,264 nm of OH.
    "jarosite": Mineral(
        0.55,
        0.04,
        (450, 45, 0.3),
        ((437, 25, 0.40), (915, 140, 0.34), (1467, 40, 0.13), (1849, 30, 0.13), (2264, 40, 0.24)),
        "#fee090",
        0.335,
    ),
    # Fe(II) around 720 and 1,080 nm, Fe-OH at 2,252, Mg-OH at 2,335.
    "chlorite": Mineral(
        0.26,
        0.05,
        (400, 60, 0.5),
        ((720, 110, 0.14), (1080, 260, 0.26), (1392, 18, 0.10), (2252, 30, 0.18), (2335, 45, 0.30)),
        "#1a9850",
        0.15,
    ),
    # Water: triplet at 1,446, 1,490 and 1,535, then 1,749, 1,942, 2,178 and 2,215.
    "gypsum": Mineral(
        0.78,
        -0.12,
        (380, 60, 0.6),
        (
            (994, 40, 0.03),
            (1203, 50, 0.08),
            (1446, 35, 0.28),
            (1490, 30, 0.24),
            (1535, 28, 0.18),
            (1749, 35, 0.15),
            (1942, 60, 0.36),
            (2178, 60, 0.11),
            (2215, 50, 0.13),
            (2268, 40, 0.07),
            (2430, 90, 0.25),
        ),
        "#c2a5cf",
    ),
}
"""Minerals by name, in the order of their classes; positions after Hunt & Ashley (1979, Econ. Geol. 74, 1613-1629),
Clark et al. (1990, J. Geophys. Res. 95, 12653-12680) and Bishop & Murad (2005, Am. Mineral. 90, 1100-1107)."""

HOST = Mineral(0.45, 0.06, (430, 70, 0.45), ((1414, 25, 0.04), (1915, 50, 0.06), (2205, 35, 0.03)), "#bdbdbd")
"""Rock in which the minerals are: quartz and feldspar, almost without features."""


@dataclass(frozen=True)
class Instrument:
    """Bands of a spectrometer with a Gaussian response, and how well it sees.

    Parameters
    ----------
    centres : array of shape (bands,)
        In nm.
    fwhm : float
        In nm.
    noise : float
        Standard deviation of reflectance, three times as much in the absorption bands of the air's water.
    """

    centres: Floats
    fwhm: float
    noise: float

    def seen(self, reflectance: Floats) -> Floats:
        """What each band makes of reflectance at `_FINE_NM`.

        Parameters
        ----------
        reflectance : array of shape (spectra, wavelengths)

        Returns
        -------
        array of shape (spectra, bands)
        """
        response = np.exp(-4 * math.log(2) * ((_FINE_NM - self.centres[:, None]) / self.fwhm) ** 2)
        seen: Floats = reflectance @ (response / response.sum(axis=1, keepdims=True)).T
        return seen

    def noise_of_bands(self) -> Floats:
        """Standard deviation of each band; shape (bands,)."""
        water = sum(np.exp(-(((self.centres - at) / 45) ** 2)) for at in (1400, 1900))
        return np.asarray(self.noise * (1 + 2 * water), dtype=np.float64)


INSTRUMENTS = {
    "field": Instrument(np.arange(400.0, 2451.0, 5.0), 6.0, 0.0015),
    "airborne": Instrument(np.arange(420.0, 2451.0, 10.0), 11.0, 0.003),
    "spaceborne": Instrument(np.arange(426.0, 2445.0, 8.5), 9.5, 0.004),
}
"""Instruments by name: the samples' own, and two that images can be made with."""

IMAGERS = ("airborne", "spaceborne")

PLANTED = "Zn_ppm"
"""Content that sits in goethite: it rises with the depth of the feature at 930 nm."""

UNRELATED = "Sn_ppm"
"""Content that has nothing to do with any mineral: nothing must be found."""

_CELL_M = 10.0
_PURITY = 7.0
"""How sharply one mineral takes over where its field is highest: six cells of ten hold it for more than a half."""
_STRIP_ROWS = 64
_SITES = 3
"""Parts of the scene along each side, whose samples share a site."""
_ZINC_BACKGROUND_PPM, _ZINC_PPM, _ZINC_ERROR_PPM = 60.0, 2_000.0, 40.0


@dataclass(frozen=True)
class SampleSpectraOptions:
    """What to make.

    Parameters
    ----------
    samples : int
        Spread evenly over the seven classes.
    columns, rows : int
        Of the image.
    instrument : {"airborne", "spaceborne"}
        That the image is taken with; the scene, its light and the samples stay the same.
    seed : int
    """

    samples: int = 140
    columns: int = 150
    rows: int = 120
    instrument: str = "airborne"
    seed: int = 42

    def __post_init__(self) -> None:
        check_choice("instrument", self.instrument, IMAGERS)
        least = 2 * len(MINERALS)
        if not least <= self.samples <= 100_000:
            raise InputError(
                said(
                    "{samples} samples were asked for: give {least} (two of each mineral) to 100,000.",
                    samples=self.samples,
                    least=least,
                )
            )
        if not (10 <= self.columns <= 10_000 and 10 <= self.rows <= 10_000):
            raise InputError(
                said(
                    "An image of {columns} x {rows} cells was asked for: give 10 to 10,000 a side.",
                    columns=self.columns,
                    rows=self.rows,
                )
            )


@dataclass(frozen=True)
class SampleSpectra:
    """Samples and scene.

    Parameters
    ----------
    names, sites, minerals : tuple of str
        Of each sample: its name, where it was taken, the mineral there is most of.
    x, y : array of shape (samples,)
        In `CRS`.
    centres : array of shape (bands,)
        Of the field spectrometer, in nm.
    fwhm : float
    reflectance : array of shape (samples, bands)
    abundances : array of shape (samples, minerals)
        Shares of the area; what is missing to 1 is host rock.
    contents : dict of str to array of shape (samples,)
    """

    names: tuple[str, ...]
    sites: tuple[str, ...]
    minerals: tuple[str, ...]
    x: Floats
    y: Floats
    centres: Floats
    fwhm: float
    reflectance: Floats
    abundances: Floats
    contents: dict[str, Floats] = field(default_factory=dict)


@dataclass(frozen=True)
class Scene:
    """Ground that image and samples share.

    Parameters
    ----------
    geometry : GridGeometry
    abundances : array of shape (minerals, rows, columns)
    light : array of shape (rows, columns)
        Factor of the illumination.
    """

    geometry: GridGeometry
    abundances: Floats
    light: Floats

    @property
    def classes(self) -> Integers:
        """Number of the mineral there is most of, from 1; shape (rows, columns)."""
        classes: Integers = self.abundances.argmax(axis=0) + 1
        return classes


def make_scene(options: SampleSpectraOptions) -> Scene:
    """Draw the ground: zones of seven minerals in host rock, on hills that turn to the sun or away from it."""
    columns, rows = options.columns, options.rows
    side = max(columns, rows)
    geometry = GridGeometry(
        x_min=CENTRE[0] - round(columns / 2) * _CELL_M,
        y_max=CENTRE[1] + round(rows / 2) * _CELL_M,
        cell_width=_CELL_M,
        cell_height=_CELL_M,
        columns=columns,
        rows=rows,
        crs=CRS,
    )
    fields = RandomFields(side, _CELL_M, np.random.default_rng([options.seed, 0]))

    def smooth(share: float) -> Floats:
        drawn = fields.matern(share * side * _CELL_M, smoothness=2.0)[:rows, :columns]
        standard: Floats = (drawn - drawn.mean()) / drawn.std()
        return standard

    zones = np.exp(_PURITY * np.stack([smooth(0.3) for _ in MINERALS]))
    altered = 0.8 + 0.12 * np.tanh(smooth(0.3))
    light = np.clip(0.88 + 0.14 * smooth(0.2), 0.45, 1.15)
    return Scene(geometry, altered * zones / zones.sum(axis=0), light)


def _seen_minerals(instrument: Instrument) -> Floats:
    """Minerals, then the host, as an instrument sees them; shape (minerals + 1, bands)."""
    return instrument.seen(np.stack([mineral.reflectance() for mineral in (*MINERALS.values(), HOST)]))


def _mixed(abundances: Floats, light: Floats, instrument: Instrument, rng: np.random.Generator) -> Floats:
    """Measured reflectance of shape (spectra, bands), of abundances of shape (spectra, minerals)."""
    shares = np.column_stack([abundances, 1 - abundances.sum(axis=1)])
    values: Floats = light[:, None] * (shares @ _seen_minerals(instrument))
    values += instrument.noise_of_bands() * rng.standard_normal(values.shape)
    return values


def image_strips(scene: Scene, options: SampleSpectraOptions) -> Iterator[tuple[int, Floats]]:
    """First row of each strip of the image, with its reflectance of shape (bands, rows, columns)."""
    instrument = INSTRUMENTS[options.instrument]
    for top in range(0, options.rows, _STRIP_ROWS):
        rows = slice(top, min(top + _STRIP_ROWS, options.rows))
        abundances = scene.abundances[:, rows].reshape(len(MINERALS), -1).T
        # A generator for each strip: the image does not depend on how it is cut otherwise.
        rng = np.random.default_rng([options.seed, 1, top])
        values = _mixed(abundances, scene.light[rows].ravel(), instrument, rng)
        yield top, values.T.reshape(len(instrument.centres), -1, options.columns)


def take_samples(scene: Scene, options: SampleSpectraOptions) -> SampleSpectra:
    """Take samples in cells of the scene, as many of each class as there are, and measure and analyse them.

    Raises
    ------
    InputError
        Where a class has no cell at all.
    """
    rng = np.random.default_rng([options.seed, 2])
    cells = _cells_of_samples(scene.classes, options.samples, rng)
    row, column = np.divmod(cells, options.columns)
    abundances = scene.abundances[:, row, column].T
    geometry, instrument, names = scene.geometry, INSTRUMENTS["field"], list(MINERALS)
    light = rng.uniform(0.85, 1.1, len(cells))
    return SampleSpectra(
        names=tuple(f"P{i + 1:04d}" for i in range(len(cells))),
        sites=tuple(
            f"site {1 + r * _SITES // options.rows * _SITES + c * _SITES // options.columns}"
            for r, c in zip(row.tolist(), column.tolist())
        ),
        minerals=tuple(names[number] for number in abundances.argmax(axis=1)),
        x=geometry.eastings()[column],
        y=geometry.northings()[row],
        centres=instrument.centres,
        fwhm=instrument.fwhm,
        reflectance=_mixed(abundances, light, instrument, rng),
        abundances=abundances,
        contents=_analysed(abundances, rng),
    )


def _cells_of_samples(classes: Integers, samples: int, rng: np.random.Generator) -> Integers:
    """Places of samples in the flat scene; a class that is smaller than its share gives all its cells."""
    flat = classes.ravel()
    found = []
    for number in range(1, len(MINERALS) + 1):
        own = np.flatnonzero(flat == number)
        if not len(own):
            raise InputError(
                said(
                    "The scene has no {minerals}: it is too small, ask for more columns and rows or take another seed.",
                    minerals=list(MINERALS)[number - 1],
                )
            )
        found.append(rng.permutation(own)[: -(-samples // len(MINERALS))])
    return rng.permutation(np.concatenate(found))[:samples]


def _analysed(abundances: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """Contents that a laboratory finds, with its errors."""
    iron = 100 * abundances @ np.array([mineral.iron for mineral in MINERALS.values()])
    zinc = _ZINC_BACKGROUND_PPM + _ZINC_PPM * abundances[:, list(MINERALS).index("goethite")]
    count = len(abundances)
    return {
        "Fe_pct": np.round(iron * np.exp(rng.normal(0, 0.03, count)), 3),
        PLANTED: np.round(np.maximum(zinc + rng.normal(0, _ZINC_ERROR_PPM, count), 1.0), 1),
        UNRELATED: np.round(np.exp(rng.normal(math.log(4.0), 0.5, count)), 2),
    }


def write_scene(
    scene: Scene, options: SampleSpectraOptions, image: Path, truth: Path, progress: Progress | None = None
) -> None:
    """Write the image, wavelengths and widths of its bands in their metadata, and the raster of true classes."""
    progress = progress or Progress()
    instrument = INSTRUMENTS[options.instrument]
    tags = [
        {"wavelength": f"{centre:g}", "wavelength_units": "Nanometers", "fwhm": f"{instrument.fwhm:g}"}
        for centre in instrument.centres
    ]
    with GridWriter(image, scene.geometry, [f"{centre:g} nm" for centre in instrument.centres], tags=tags) as writer:
        for top, values in image_strips(scene, options):
            progress.update(top / options.rows)
            writer.write(values.astype(np.float32), row_off=top)
    with GridWriter(truth, scene.geometry, ["class"], true_classes()) as writer:
        writer.write(scene.classes[None].astype(np.uint8))


def false_colours(instrument: str) -> tuple[int, int, int]:
    """Bands of an image, counted from 1, in which the minerals differ most as red, green and blue."""
    red, green, blue = (
        int(np.abs(INSTRUMENTS[instrument].centres - at).argmin()) + 1 for at in (1650.0, 2200.0, 560.0)
    )
    return red, green, blue


def true_classes() -> list[Category]:
    """Names and colours of the values of the truth, from 0."""
    return [
        Category("unclassified", "#000000"),
        *(Category(name, mineral.colour) for name, mineral in MINERALS.items()),
    ]

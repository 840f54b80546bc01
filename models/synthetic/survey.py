"""A made-up stream-sediment survey whose deposits and favourability are known.

Nothing here is a measurement: the survey exists so that every claim of the plugin can be checked against a truth. It is
made the way nature makes one, in this order:

1. *Terrain*: a fractal surface, and the drainage that follows from it (`drainage`). 2. *Geology*: plutons, their
contacts, faults, and the past flow of hot fluids. From these the regional favourability. 3. *Soil*: sixteen elements,
log-normal, by a linear model of coregionalisation (Goulard & Voltz, 1992): lithological factors shared
   by all elements and a part of each element's own, every one the sum of a regional and a local structure of
   exponential covariance. The pathfinders rise a little with the regional favourability.
4. *Deposits*: drawn with a probability proportional to the regional favourability; each multiplies the pathfinders in
the soil around
   it, by amounts that depend on its commodity and size.
5. *Stream sediment*: the mean of the soil over the catchment upstream, nearer soil weighing more. That the excess is
diluted by the
   catchment's area is the law of Hawkes (1976); haloes therefore trail down the valleys from their deposits.
6. *Samples*: about one per square of a lattice, where the square has a stream; sampling and laboratory errors (the
nugget) multiply
   the content; it is reported to three digits, below the detection limit as half of that limit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress
from ..rasters.grid import GridGeometry
from ..rasters.points import Points
from ..rasters.raster import GridWriter
from .drainage import Drainage
from .random_fields import RandomFields, standardised

CRS = "EPSG:32649"
"""WGS 84 / UTM zone 49N: western Guangdong, where the paper's survey lies."""

CENTRE = (500_000.0, 2_430_000.0)
"""Easting and northing of the middle of the area: on the zone's central meridian, so that large areas stay undistorted.
"""


@dataclass(frozen=True)
class Element:
    """How one element behaves.

    Parameters
    ----------
    unit : str
        Of its field.
    median : float
        Of the background.
    spread : float
        Standard deviation of the background's decimal logarithm, nugget included.
    detection_limit : float
        In `unit`.
    nugget : float
        Share of the nugget in the variance `spread`².
    granite, mafic, shale : float
        Correlation of the soil with each lithological factor.
    """

    unit: str
    median: float
    spread: float
    detection_limit: float
    nugget: float
    granite: float
    mafic: float
    shale: float

    @property
    def own(self) -> float:
        """Loading of the part of its own, which fills the variance up to one."""
        return math.sqrt(1 - self.granite**2 - self.mafic**2 - self.shale**2)


SURVEY_ELEMENTS = {
    # unit, median, spread, detection limit, nugget, granite, mafic, shale
    "Au": Element("ppb", 1.3, 0.30, 0.3, 0.45, 0.00, 0.20, 0.30),
    "Sn": Element("ppm", 3.4, 0.22, 1.0, 0.25, 0.45, -0.20, 0.00),
    "Ag": Element("ppb", 75, 0.20, 20, 0.25, 0.15, 0.00, 0.40),
    "Mn": Element("ppm", 520, 0.22, 30, 0.15, -0.10, 0.75, 0.10),
    "Zn": Element("ppm", 65, 0.16, 10, 0.15, 0.10, 0.75, 0.20),
    "Sb": Element("ppm", 0.6, 0.26, 0.1, 0.25, -0.10, 0.00, 0.70),
    "Hg": Element("ppb", 45, 0.26, 5, 0.30, -0.10, 0.10, 0.60),
    "W": Element("ppm", 2.1, 0.26, 0.5, 0.25, 0.75, -0.20, 0.10),
    "B": Element("ppm", 45, 0.26, 5, 0.20, -0.30, 0.00, 0.70),
    "Cu": Element("ppm", 20, 0.20, 1, 0.20, -0.20, 0.75, 0.15),
    "Ba": Element("ppm", 420, 0.15, 50, 0.15, 0.30, 0.30, 0.20),
    "Pb": Element("ppm", 30, 0.17, 2, 0.15, 0.70, 0.10, 0.20),
    "As": Element("ppm", 8.5, 0.30, 1, 0.20, -0.10, 0.10, 0.75),
    "Bi": Element("ppm", 0.35, 0.28, 0.1, 0.25, 0.75, -0.10, 0.15),
    "Mo": Element("ppm", 0.95, 0.24, 0.3, 0.25, 0.45, 0.00, 0.30),
    "F": Element("ppm", 480, 0.14, 100, 0.10, 0.70, 0.25, 0.10),
}
"""The sixteen elements of the paper with contents of the order found in the stream sediments of southern China, in the
units that
Chinese 1 : 50,000 surveys report: Au, Ag and Hg in ppb (ng/g), all others in ppm (µg/g)."""

PATHFINDERS = ("Au", "Sn", "Cu", "Ag", "Ba", "Sb", "Hg", "Mo")
"""The elements that deposits enrich: those which the paper's Table 1 selects.

The other eight are independent of the deposits.
"""

COMMODITIES = {
    # relative frequency, and by what power of ten (for a deposit of middle size) the soil on the deposit is enriched
    "Ag": (0.30, {"Ag": 0.8, "Ba": 0.35, "Sb": 0.5, "Cu": 0.4, "Sn": 0.4, "Hg": 0.4, "Au": 0.5, "Mo": 0.4}),
    "Au": (0.30, {"Au": 1.2, "Ag": 0.3, "Sb": 0.6, "Hg": 0.6, "Ba": 0.2, "Cu": 0.2}),
    "Cu-Mo": (0.15, {"Cu": 0.8, "Mo": 1.0, "Au": 0.5, "Ag": 0.3, "Sn": 0.3, "Ba": 0.2}),
    "Sn": (0.15, {"Sn": 1.0, "Cu": 0.4, "Ag": 0.2, "Mo": 0.5}),
    "Sb-Hg": (0.10, {"Sb": 1.0, "Hg": 1.0, "Ba": 0.3, "Au": 0.4}),
}

_REGIONAL_RANGE_M, _LOCAL_RANGE_M = 9_000.0, 2_500.0
_REGIONAL_SHARE = 0.6
"""Share of the regional structure in the variance of every factor."""
_DECAY_M = 2_500.0
"""Way along the stream over which soil loses all but 1/e of its say in the sediment."""
_HALO_RADIUS_M = 450.0
"""Standard deviation of the enrichment in the soil around a deposit."""
_COVERED_SHARE, _COVERED_SIGNAL = 0.2, 0.2
"""Share of deposits that lie under cover, and what is left there of the power of ten in the soil."""
_STRONGEST = 2.0
"""Largest power of ten of an enrichment: soil on a deposit carries at most a hundred times the background."""
_TREND = 0.2
"""Standard deviations of the background that a pathfinder rises by for one of the trend."""
_NEIGHBOURHOOD_M = 400.0
"""Standard deviation of a deposit's neighbourhood in the favourability."""
_FAULT_REACH_M, _CONTACT_REACH_M = 900.0, 1_200.0
_SPACING_M = 800.0
"""Deposits lie no nearer to each other than this."""
_MARGIN_M = 500.0
"""Deposits lie no nearer to the edge of the area than this, so that samples surround them."""


@dataclass(frozen=True)
class SurveyOptions:
    """What survey to make.

    Parameters
    ----------
    sample_count : int
    area_km2 : float
        Of the square area.
    deposits_count : int
        Known deposits.
    undiscovered : int
        Deposits planted besides: they have haloes and are part of the truth, but are not among the deposits handed out.
    seed : int
        The terrain, the geology and the background do not change with the numbers of samples and deposits.
    """

    sample_count: int = 7234
    area_km2: float = 1694.0
    deposits_count: int = 40
    undiscovered: int = 0
    seed: int = 42

    def __post_init__(self) -> None:
        if not 20 <= self.sample_count <= 200_000:
            raise InputError(
                said(
                    "{sample_count} samples were asked for: give between 20 and 200,000 (7,234 is the paper's number).",
                    sample_count=self.sample_count,
                )
            )
        if not 1 <= self.area_km2 <= 100_000:
            raise InputError(
                said(
                    "An area of {area_km2:g} km2 was asked for: give between 1 and 100,000 km2 (1,694 is the paper's).",
                    area_km2=self.area_km2,
                )
            )
        if self.deposits_count < 1:
            raise InputError(
                said(
                    "{deposits_count} deposits were asked for: give at least 1 ({deposits_count_2} is the default).",
                    deposits_count=self.deposits_count,
                    deposits_count_2=type(self).deposits_count,
                )
            )
        if self.undiscovered < 0:
            raise InputError(
                said(
                    "{undiscovered} undiscovered deposits were asked for: give 0 or more.",
                    undiscovered=self.undiscovered,
                )
            )
        if self.seed < 0:
            raise InputError(said("The seed {seed} is negative: give 0 or more.", seed=self.seed))


@dataclass(frozen=True)
class SampleSurvey:
    """A survey and its truth.

    Parameters
    ----------
    samples : Points
        One column per element of `SURVEY_ELEMENTS`, without gaps.
    sample_ids : list of str
    below_detection : list of str
        For each sample the elements that were below their limit, as `Au, Hg`; empty where none were.
    deposits : Points
        The known deposits.
    deposit_texts : dict of str to list of str
        `deposit_id`, `name`, `commodity` and `grade_class` (large, medium, small) of each.
    undiscovered : Points
        Deposits that were planted and are not handed out.
    truth : array of shape (rows, columns)
        Favourability 1 - (1 - R)(1 - N), in 0 … 1: what somebody would say who knows everything that was planted. R is
        the regional favourability that deposits were drawn from; N is 1 on a deposit, known or not, and falls off as a
        Gaussian of 400 m. It is no calibrated probability.
    regional : array of shape (rows, columns)
        R alone.
    elevation, catchment_km2 : array of shape (rows, columns)
        Terrain in metres, and the area upstream of each cell.
    geometry : GridGeometry
        Where the cells of these arrays lie.
    """

    samples: Points
    sample_ids: list[str]
    below_detection: list[str]
    deposits: Points
    deposit_texts: dict[str, list[str]]
    undiscovered: Points
    truth: NDArray[np.float32]
    regional: NDArray[np.float32]
    elevation: NDArray[np.float32]
    catchment_km2: NDArray[np.float32]
    geometry: GridGeometry = field(repr=False)


@dataclass(frozen=True)
class _Geology:
    granite: NDArray[np.float64]
    """Lithological factor: high in the plutons."""
    trend: NDArray[np.float64]
    """What makes a place favourable, standardised."""
    regional: NDArray[np.float64]
    """The same as a number from 0 to 1."""


@dataclass(frozen=True)
class _Deposits:
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    commodity: list[str]
    size: NDArray[np.float64]
    """Standard normal: 0 is a deposit of middle size."""
    enrichment: dict[str, NDArray[np.float64]]
    """Per element the power of ten that the soil on each deposit is enriched by."""


def make_survey(options: SurveyOptions, progress: Progress | None = None) -> SampleSurvey:
    """Make a survey. See the head of this file for how.

    Parameters
    ----------
    options : SurveyOptions
    progress : Progress, optional

    Returns
    -------
    SampleSurvey

    Raises
    ------
    InputError
        If the deposits do not fit into the area.
    """
    progress = progress or Progress()
    geometry = survey_geometry(options.area_km2)
    # A stream of random numbers of its own for each step: more deposits do not move the mountains.
    rng = [np.random.default_rng([options.seed, step]) for step in range(5)]

    progress.part(said("Terrain and drainage"), 0.0, 0.15)
    elevation = _terrain(geometry, rng[0])
    progress.check()
    drainage = Drainage(elevation, geometry.cell_width)
    catchment = drainage.accumulate(np.full(elevation.shape, geometry.cell_area_km2))

    progress.part(said("Geology and deposits"), 0.15, 0.25)
    geology = _geology(geometry, rng[1])
    deposits = _place_deposits(
        geology.regional, geometry, options.deposits_count + options.undiscovered, rng[2], progress
    )
    x, y = _sample_sites(options.sample_count, catchment, geometry, rng[3])

    sediment = _sediment_at(
        x, y, geology, deposits, drainage, geometry, rng[1], progress.part(said("Element contents"), 0.25, 0.95)
    )
    contents, below = _analyse(sediment, rng[4], progress)
    known, texts = options.deposits_count, _deposit_texts(deposits, options.deposits_count)
    neighbourhood = _nearest_deposit_kernel(deposits, geometry, _NEIGHBOURHOOD_M)
    return SampleSurvey(
        samples=Points(x, y, CRS, contents),
        sample_ids=[f"S{i + 1:05d}" for i in range(len(x))],
        below_detection=below,
        deposits=Points(deposits.x[:known], deposits.y[:known], CRS),
        deposit_texts=texts,
        undiscovered=Points(deposits.x[known:], deposits.y[known:], CRS),
        truth=(1 - (1 - geology.regional) * (1 - neighbourhood)).astype(np.float32),
        regional=geology.regional.astype(np.float32),
        elevation=elevation.astype(np.float32),
        catchment_km2=catchment.astype(np.float32),
        geometry=geometry,
    )


def write_truth(survey: SampleSurvey, path: Path, progress: Progress | None = None) -> None:
    """Write the favourability as a GeoTIFF of one band, `favourability`."""
    (progress or Progress()).check()
    with GridWriter(path, survey.geometry, ["favourability"]) as writer:
        writer.write(survey.truth[None])


def survey_geometry(area_km2: float) -> GridGeometry:
    """Cells of the truth: squares of about 80 m over a square of `area_km2`.

    Finer in small areas, at most 800 x 800.
    """
    side = math.sqrt(area_km2) * 1000
    cells = int(np.clip(round(side / 80), 128, 800))
    x_min, y_max = round(CENTRE[0] - side / 2), round(CENTRE[1] + side / 2)
    return GridGeometry(
        x_min=x_min, y_max=y_max, cell_width=side / cells, cell_height=side / cells, columns=cells, rows=cells, crs=CRS
    )


def _terrain(geometry: GridGeometry, rng: np.random.Generator) -> NDArray[np.float64]:
    """Elevation in metres: fractal mountains on a slope that falls to the south-east."""
    fields = RandomFields(geometry.columns, geometry.cell_width, rng)
    along = np.linspace(-1, 1, geometry.columns)
    height = fields.fractal(hurst=0.8) - 0.7 * (along[None, :] + along[:, None])
    elevation: NDArray[np.float64] = 120.0 * (height - height.min())
    return elevation


def _geology(geometry: GridGeometry, rng: np.random.Generator) -> _Geology:
    """Draw plutons, faults and fluids, and the regional favourability that follows from them."""
    from scipy.ndimage import distance_transform_edt

    fields = RandomFields(geometry.columns, geometry.cell_width, rng)
    granite = fields.matern(_REGIONAL_RANGE_M, smoothness=2.0)
    inside = granite > np.quantile(granite, 0.65)
    contact = np.where(inside, distance_transform_edt(inside), distance_transform_edt(~inside)) * geometry.cell_width
    fluid = fields.matern(_REGIONAL_RANGE_M, smoothness=1.0)
    fault = _distance_to_faults(geometry, rng)
    trend = standardised(
        1.3 * np.exp(-fault / _FAULT_REACH_M) + 0.8 * np.exp(-contact / _CONTACT_REACH_M) + 0.45 * fluid
    )
    return _Geology(granite, trend, 1 / (1 + np.exp(-2.0 * (trend - 1.4))))


def _distance_to_faults(geometry: GridGeometry, rng: np.random.Generator) -> NDArray[np.float64]:
    """Metres to the nearest of some straight faults.

    Most strike north-east, as in the paper's area, the others north-west.
    """
    side = geometry.columns * geometry.cell_width
    count = int(np.clip(round(side / 5_000), 3, 16))
    east, north = geometry.eastings()[None, :], geometry.northings()[:, None]
    nearest = np.full((geometry.rows, geometry.columns), np.inf)
    for number in range(count):
        strike = math.radians((45.0 if number % 4 else 315.0) + rng.normal(0, 10))
        x, y = geometry.x_min + side * rng.random(), geometry.y_min + side * rng.random()
        half = side * rng.uniform(0.1, 0.3)
        right, up = east - x, north - y
        along = np.clip(right * math.sin(strike) + up * math.cos(strike), -half, half)
        np.minimum(nearest, np.hypot(right - along * math.sin(strike), up - along * math.cos(strike)), out=nearest)
    return nearest


def _place_deposits(
    regional: NDArray[np.float64], geometry: GridGeometry, count: int, rng: np.random.Generator, progress: Progress
) -> _Deposits:
    """Draw cells with a probability proportional to `regional`, without replacement and not too near to each other."""
    margin, spacing = (
        min(_MARGIN_M, 0.05 * geometry.columns * geometry.cell_width),
        min(_SPACING_M, 0.05 * geometry.columns * geometry.cell_width),
    )
    # Ordering by log(weight) + a Gumbel number is drawing one after another by weight (Gumbel's trick).
    order = np.argsort(-(np.log(regional) + rng.gumbel(size=regional.shape)), axis=None)
    row, column = np.divmod(order, geometry.columns)
    jitter = rng.uniform(-0.5, 0.5, (2, regional.size))
    x = geometry.eastings()[column] + jitter[0] * geometry.cell_width
    y = geometry.northings()[row] + jitter[1] * geometry.cell_height
    inside = (np.minimum(x - geometry.x_min, geometry.x_max - x) > margin) & (
        np.minimum(y - geometry.y_min, geometry.y_max - y) > margin
    )
    x, y = x[inside], y[inside]
    free = np.ones(len(x), dtype=bool)
    chosen: list[int] = []
    while len(chosen) < count:
        progress.check()
        left = int(np.argmax(free))
        if not free[left]:
            raise InputError(
                said(
                    "Only {count} of {count_2} deposits find room at {spacing:.0f} m from each other: ask"
                    " for fewer deposits or a larger area.",
                    count=len(chosen),
                    count_2=count,
                    spacing=spacing,
                )
            )
        chosen.append(left)
        free &= np.hypot(x - x[left], y - y[left]) > spacing
    return _characterise(x[chosen], y[chosen], rng)


def _characterise(x: NDArray[np.float64], y: NDArray[np.float64], rng: np.random.Generator) -> _Deposits:
    """Draw commodity, size and halo deposit after deposit, so that more of them leave the first ones as they are."""
    names, frequencies = list(COMMODITIES), [frequency for frequency, _ in COMMODITIES.values()]
    commodity, size = [], []
    power = np.empty((len(x), len(PATHFINDERS)))
    for i in range(len(x)):
        commodity.append(names[rng.choice(len(names), p=frequencies)])
        size.append(rng.standard_normal())
        signal = _COVERED_SIGNAL if rng.random() < _COVERED_SHARE else 1.0
        typical = np.array([COMMODITIES[commodity[i]][1].get(symbol, 0.0) for symbol in PATHFINDERS])
        # No two deposits are alike: size raises all elements together, the rest differs from element to element.
        power[i] = np.minimum(
            signal * typical * np.exp(0.3 * size[i] + 0.4 * rng.standard_normal(len(PATHFINDERS))), _STRONGEST
        )
    return _Deposits(x, y, commodity, np.array(size), dict(zip(PATHFINDERS, power.T)))


def _deposit_texts(deposits: _Deposits, known: int) -> dict[str, list[str]]:
    numbers = [deposits.commodity[: i + 1].count(name) for i, name in enumerate(deposits.commodity)]
    return {
        "deposit_id": [f"D{i + 1:03d}" for i in range(known)],
        "name": [f"Synthetic {name} {number}" for name, number in zip(deposits.commodity[:known], numbers)],
        "commodity": deposits.commodity[:known],
        "grade_class": [
            "large" if size > 1 else "medium" if size > -0.25 else "small" for size in deposits.size[:known]
        ],
    }


def _kernel(
    x: float, y: float, geometry: GridGeometry, radius: float
) -> tuple[tuple[slice, slice], NDArray[np.float64]]:
    """Gaussian of standard deviation `radius` about a place, on the window of the grid within four radii of it."""
    column, row = (int(index[0]) for index in geometry.cell_of(np.array([x]), np.array([y])))
    reach = math.ceil(4 * radius / geometry.cell_width)
    rows = slice(max(row - reach, 0), row + reach + 1)
    columns = slice(max(column - reach, 0), column + reach + 1)
    east, north = geometry.eastings()[columns] - x, geometry.northings()[rows] - y
    return (rows, columns), np.exp(-(north[:, None] ** 2 + east[None, :] ** 2) / (2 * radius**2))


def _nearest_deposit_kernel(deposits: _Deposits, geometry: GridGeometry, radius: float) -> NDArray[np.float64]:
    """1 on a deposit, falling off as a Gaussian of the distance to the nearest."""
    values = np.zeros((geometry.rows, geometry.columns))
    for x, y in zip(deposits.x, deposits.y):
        window, kernel = _kernel(x, y, geometry, radius)
        np.maximum(values[window], kernel, out=values[window])
    return values


def _sample_sites(
    count: int, catchment_km2: NDArray[np.float64], geometry: GridGeometry, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Choose one site in each square of a lattice, on the best stream of a few places looked at.

    Some squares stay empty.

    Larger catchments are preferred up to 3 km²: beyond, a stream stands for too wide an area to be worth a sample.
    """
    looked_at = 10
    squares = math.ceil(math.sqrt(count))
    visited = np.sort(rng.permutation(squares**2)[:count])
    row, column = np.divmod(visited, squares)
    side = geometry.columns * geometry.cell_width
    across, down = rng.random((2, count, looked_at))
    x = geometry.x_min + side * (column[:, None] + across) / squares
    y = geometry.y_max - side * (row[:, None] + down) / squares
    cell_column, cell_row = geometry.cell_of(x, y)
    appeal = np.log(
        np.minimum(
            catchment_km2[np.clip(cell_row, 0, geometry.rows - 1), np.clip(cell_column, 0, geometry.columns - 1)], 3.0
        )
    )
    best = np.argmax(appeal + rng.gumbel(size=appeal.shape), axis=1)
    pick = np.arange(count), best
    # Centimetres, as a file of coordinates would give them.
    return np.round(x[pick], 2), np.round(y[pick], 2)


def _factor(fields: RandomFields) -> NDArray[np.float64]:
    """Regional and local structure, weighed so that the variance is one."""
    regional, local = fields.matern(_REGIONAL_RANGE_M), fields.matern(_LOCAL_RANGE_M)
    factor: NDArray[np.float64] = math.sqrt(_REGIONAL_SHARE) * regional + math.sqrt(1 - _REGIONAL_SHARE) * local
    return factor


def _sediment_at(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    geology: _Geology,
    deposits: _Deposits,
    drainage: Drainage,
    geometry: GridGeometry,
    rng: np.random.Generator,
    progress: Progress,
) -> dict[str, NDArray[np.float64]]:
    """Content of every element in the stream sediment at the given places, in its unit and without errors."""
    column, row = geometry.cell_of(x, y)
    site = np.clip(row, 0, geometry.rows - 1), np.clip(column, 0, geometry.columns - 1)
    fields = RandomFields(geometry.columns, geometry.cell_width, rng)
    mafic, shale = _factor(fields), _factor(fields)
    upstream = drainage.accumulate(np.ones(geology.granite.shape), _DECAY_M)[site]
    contents = {}
    for number, (symbol, element) in enumerate(SURVEY_ELEMENTS.items()):
        progress.update(number / len(SURVEY_ELEMENTS), symbol)
        pattern = (
            element.granite * geology.granite
            + element.mafic * mafic
            + element.shale * shale
            + element.own * _factor(fields)
        )
        if symbol in PATHFINDERS:
            pattern += _TREND * geology.trend
        soil = element.median * 10 ** (element.spread * math.sqrt(1 - element.nugget) * pattern)
        if symbol in PATHFINDERS:
            soil *= 10 ** _enrichment(deposits, symbol, geometry)
        contents[symbol] = drainage.accumulate(soil, _DECAY_M)[site] / upstream
    progress.update(1.0)
    return contents


def _enrichment(deposits: _Deposits, symbol: str, geometry: GridGeometry) -> NDArray[np.float64]:
    """Power of ten by which the deposits enrich the soil; where haloes overlap the stronger one counts."""
    power = np.zeros((geometry.rows, geometry.columns))
    for x, y, strength in zip(deposits.x, deposits.y, deposits.enrichment[symbol]):
        window, kernel = _kernel(x, y, geometry, _HALO_RADIUS_M)
        np.maximum(power[window], strength * kernel, out=power[window])
    return power


def _analyse(
    sediment: dict[str, NDArray[np.float64]], rng: np.random.Generator, progress: Progress
) -> tuple[dict[str, NDArray[np.float64]], list[str]]:
    """Add the errors of sampling and laboratory.

    Returns the reported contents and, per sample, the elements below detection.
    """
    contents: dict[str, NDArray[np.float64]] = {}
    below: list[list[str]] = [[] for _ in next(iter(sediment.values()))]
    for symbol, element in SURVEY_ELEMENTS.items():
        progress.check()
        error = element.spread * math.sqrt(element.nugget) * rng.standard_normal(len(below))
        value = _three_digits(sediment[symbol] * 10**error)
        missed = value < element.detection_limit
        contents[symbol] = np.where(missed, element.detection_limit / 2, value)
        for i in np.flatnonzero(missed):
            below[i].append(symbol)
    missed_of = {symbol: sum(symbol in symbols for symbols in below) for symbol in SURVEY_ELEMENTS}
    counts = ", ".join(f"{symbol} {count}" for symbol, count in missed_of.items() if count)
    progress.info(said("Contents below the detection limit: {value}.", value=counts or said("none")))
    return contents, [", ".join(symbols) for symbols in below]


def _three_digits(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Round to three significant digits, by way of the shortest decimal number so that 0.345 is stored as 0.345."""
    return np.array([float(f"{value:.3g}") for value in values])

"""Holds skill beyond location to its promises: the same patterns of deposits where no geology is, and planted signals.

On each survey the pattern of deposits is put down elsewhere many times, and every such pattern is cross-validated as if
it were the real one, its own moved patterns and all, by the very code that users run. Then the mean skill should be
0.5, its 95 % interval hold 0.5 in 95 of 100 patterns, and p be 0.05 or less in 5 of 100. Signals of several strengths
are planted into such patterns: some of the deposits are shifted to the highest value of two elements nearby.

Surveys: GM-46 (copper, gold, silver and lead occurrences), two Tellus surveys of Ireland (forty peaks of elements that
are then hidden) and sample surveys. Real data are looked for in ../shared/data beside the project, or in
$PROSPECTIVITY_DATA, and left out where they are missing.

`sh scripts/bench.sh beyond --patterns 200 --methods logistic` takes hours; 20 patterns are the default. `--table FILE`
keeps every figure as CSV, and a run that finds the file goes on where it stopped.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import osr
from scipy.spatial import cKDTree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import load_prospectivity
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
from prospectivity.models.interpolation.reach import grounds_within_reach
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.synthetic.survey import SurveyOptions, make_survey
from prospectivity.models.targeting.crossvalidation import cross_validate
from prospectivity.models.targeting.crossvalidation_options import CrossValidationOptions
from prospectivity.models.targeting.ground.lattice import Lattice, open_lattice
from prospectivity.models.targeting.ground.moved import move_pattern

DATA = Path(os.environ.get("PROSPECTIVITY_DATA", load_prospectivity.ROOT.parent / "shared" / "data"))
STRENGTHS = (0.4, 0.7, 1.0)
"""Shares of the deposits that a planted signal shows."""
PLANTED_SPACINGS = 1.5
FIGURES = ("auc", "location", "skill", "low", "high", "p", "observed", "moved")


@dataclass(frozen=True)
class Case:
    """A survey on disc, and its deposits."""

    name: str
    grid: Path
    deposits: NDArray[np.float64]
    spacing_m: float


# -- surveys -----------------------------------------------------------------------------------------------------------


def numbers(rows: list[dict[str, str]], column: str) -> NDArray[np.float64]:
    """A column as numbers, NaN where a text is none."""
    return np.array([_number(row[column]) for row in rows])


def _number(text: str | float | None) -> float:
    try:
        return float(text) if text is not None else np.nan
    except ValueError:
        return np.nan


def write_case(
    folder: Path, name: str, samples: Points, deposits: NDArray[np.float64], cell_m: float, spacing_m: float
) -> Case:
    """Interpolate all columns by IDW onto square cells, as far as samples reach."""
    west, north = (np.floor(samples.x.min() / cell_m) * cell_m, np.ceil(samples.y.max() / cell_m) * cell_m)
    columns, rows = (
        int(np.ceil((samples.x.max() - west) / cell_m)),
        int(np.ceil((north - samples.y.min()) / cell_m)),
    )
    geometry = GridGeometry(float(west), float(north), cell_m, cell_m, columns, rows, samples.crs)
    path = folder / f"{name}.tif"
    grounds = grounds_within_reach(samples, list(samples.columns), geometry, None, Progress())
    interpolate_idw(samples, list(samples.columns), geometry, IdwOptions(), path, grounds=grounds)
    return Case(name, path, deposits, spacing_m)


def gm46(folder: Path) -> Case:
    """Halaban quadrangle, Saudi Arabia: 1,243 stream sediments, 57 analytes, occurrences of four metals."""
    read = json.loads((DATA / "saudi_gm46/vector/geochem.geojson").read_text(encoding="utf-8"))["features"]
    known = json.loads((DATA / "saudi_gm46/vector/mineral_occurrences.geojson").read_text(encoding="utf-8"))["features"]
    metals = [one for one in known if one["properties"]["major_commodity"] in ("Copper", "Gold", "Silver", "Lead")]
    names = [name for name in read[0]["properties"] if any(unit in name for unit in ("_percent", "_ppm", "_ppb"))]
    places, deposits = (
        projected(np.array([one["geometry"]["coordinates"][:2] for one in layer], dtype=float))
        for layer in (read, metals)
    )
    columns = {name: numbers([one["properties"] for one in read], name) for name in names}
    return write_case(
        folder, "gm46", Points(places[:, 0], places[:, 1], "EPSG:32638", columns), deposits, 1000.0, 2650.0
    )


def projected(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitude and latitude in UTM zone 38N."""
    systems = []
    for code in (4326, 32638):
        system = osr.SpatialReference()
        system.ImportFromEPSG(code)
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        systems.append(system)
    return np.array(osr.CoordinateTransformation(*systems).TransformPoints(degrees.tolist()))[:, :2]


def tellus(name: str, file: str, easting: str, northing: str, hidden: tuple[str, ...], cell_m: float, spacing_m: float):
    """Maker of a Tellus survey whose deposits are the forty highest places of elements that are then hidden."""

    def make(folder: Path) -> Case:
        with (DATA / "ireland_tellus" / file).open(encoding="latin-1", newline="") as text:
            rows = list(csv.DictReader(text))
        x, y = numbers(rows, easting), numbers(rows, northing)
        placed = np.isfinite(x) & np.isfinite(y)
        columns = {column.split("_")[0].upper(): numbers(rows, column)[placed] for column in list(rows[0])[3:]}
        # Columns of a few values are codes, or all below detection.
        columns = {key: v for key, v in columns.items() if np.isfinite(v).mean() > 0.9 and len(np.unique(v)) > 30}
        columns = {key: np.where(np.isfinite(v), v, np.nanmedian(v)) for key, v in columns.items()}
        places = np.column_stack([x[placed], y[placed]])
        deposits = peaks(places, np.stack([columns.pop(one) for one in hidden if one in columns]))
        points = Points(places[:, 0], places[:, 1], "EPSG:29902", columns)
        return write_case(folder, name, points, deposits, cell_m, spacing_m)

    return make


def peaks(places: NDArray[np.float64], values: NDArray[np.float64], count: int = 40, apart_m: float = 3000.0):
    """Samples around which the elements rank highest, no two nearer than `apart_m`; shape (count, 2)."""
    share = np.argsort(np.argsort(values, axis=1), axis=1) / values.shape[1]
    around = cKDTree(places).query(places, 5)[1]
    chosen: list[int] = []
    for i in np.argsort(-(share**8).sum(axis=0)[around].mean(axis=1)):
        if all(np.hypot(*(places[i] - places[j])) > apart_m for j in chosen):
            chosen.append(int(i))
        if len(chosen) == count:
            break
    return places[chosen]


def sample(seed: int) -> Callable[[Path], Case]:
    """Maker of a sample survey with 2,500 samples on 600 km²."""

    def make(folder: Path) -> Case:
        survey = make_survey(SurveyOptions(sample_count=2500, area_km2=600, seed=seed))
        deposits = np.column_stack([survey.deposits.x, survey.deposits.y])
        return write_case(folder, f"sample{seed}", survey.samples, deposits, 300.0, 490.0)

    return make


SURVEYS: dict[str, Callable[[Path], Case]] = {
    "gm46": gm46,
    "tellus2013": tellus(
        "tellus2013",
        "GSI_Tellus_2013_StreamSediment_XRFS_FA_ICPMS_geochemical_data_v1.1.csv",
        "Easting",
        "Northing",
        ("SB", "AS"),
        1250.0,
        1900.0,
    ),
    "tellusni": tellus("tellusni", "derived_ni_merged.csv", "EASTING", "NORTHING", ("PB", "ZN", "CD"), 1200.0, 1700.0),
    **{f"sample{seed}": sample(seed) for seed in range(1, 9)},
}
CALIBRATED = ("gm46", "tellus2013", "tellusni", "sample1", "sample2", "sample3", "sample4")


# -- patterns ----------------------------------------------------------------------------------------------------------


def patterns(case: Case, lattice: Lattice, count: int, planted: int) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Name and places of the real pattern, of moved ones, and of moved ones with planted signals."""
    yield "real", case.deposits
    for seed in range(count):
        yield f"moved {seed}", moved(case, lattice, seed)
    for strength in STRENGTHS:
        for seed in range(planted):
            yield (
                f"planted {strength:g} {seed}",
                plant(case, lattice, moved(case, lattice, 10_000 + seed), strength, seed),
            )


def moved(case: Case, lattice: Lattice, seed: int) -> NDArray[np.float64]:
    """Pattern put down elsewhere: its deposits on cells with data."""
    (one,) = move_pattern(lattice, case.deposits, 1, case.spacing_m, seed).patterns
    return one.places[one.kept]


def plant(case: Case, lattice: Lattice, places: NDArray[np.float64], strength: float, seed: int) -> NDArray[np.float64]:
    """Shift a share of the deposits to the highest mean rank of two elements within 1.5 sample spacings."""
    rng = np.random.default_rng([seed, 99])
    valid, centres = lattice.valid, lattice.centres()
    bands = lattice.values.reshape(len(lattice.names), -1)[rng.choice(len(lattice.names), 2, replace=False)]
    ranks = np.full(bands.shape, -1.0)
    ranks[:, valid] = np.argsort(np.argsort(bands[:, valid], axis=1), axis=1)
    rank, tree, shifted = ranks.sum(axis=0), cKDTree(centres), places.copy()
    for i in np.flatnonzero(rng.random(len(places)) < strength):
        near = np.array(tree.query_ball_point(places[i], PLANTED_SPACINGS * case.spacing_m), dtype=int)
        near = near[valid[near]]
        if len(near):
            shifted[i] = centres[near[np.argmax(rank[near])]]
    return shifted


# -- figures -----------------------------------------------------------------------------------------------------------


def judge(case: Case, crs: str, places: NDArray[np.float64], methods: tuple[str, ...], motions: int):
    """Cross-validate a pattern as users do; figures by method, in the order of FIGURES."""
    options = CrossValidationOptions(methods=methods, repeats=1, moved=motions, spacing_m=case.spacing_m)
    result = cross_validate(case.grid, Points(places[:, 0], places[:, 1], crs), options)
    location = result.location.auc(result.fold).value
    return {
        one.method: (
            one.auc(result.fold).value,
            location,
            one.beyond.skill.value,
            one.beyond.skill.low,
            one.beyond.skill.high,
            one.beyond.p,
            one.beyond.observed,
            float(one.beyond.moved.mean()) if one.beyond.known else np.nan,
        )
        for one in result.methods
    }


def main() -> None:
    """Run what was asked for and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--surveys", default=",".join(CALIBRATED), help=f"of {', '.join(SURVEYS)}")
    parser.add_argument("--methods", default="automatic,logistic")
    parser.add_argument("--patterns", type=int, default=20, help="moved patterns that are taken for the real one")
    parser.add_argument("--planted", type=int, default=0, help="patterns with a planted signal of each strength")
    parser.add_argument("--motions", type=int, default=19, help="motions that each pattern is compared with")
    parser.add_argument("--table", type=Path, help="CSV of all figures; kept, and gone on with")
    asked = parser.parse_args()
    methods = tuple(asked.methods.split(","))
    with tempfile.TemporaryDirectory() as folder:
        table = asked.table or Path(folder) / "table.csv"
        for name in asked.surveys.split(","):
            try:
                case = SURVEYS[name](Path(folder))
            except FileNotFoundError as error:
                print(f"{name}: left out, {error.filename} is missing")
                continue
            run(case, methods, asked, table)
            show(table, name, methods)


def run(case: Case, methods: tuple[str, ...], asked: argparse.Namespace, table: Path) -> None:
    """Judge all patterns of a survey that the table does not hold yet."""
    done = {(row["survey"], row["pattern"], row["method"]) for row in rows_of(table)}
    lattice, _ = open_lattice(case.grid, [], case.spacing_m, Progress())
    with GridFile(case.grid) as grid:
        crs = grid.geometry.crs
    for pattern, places in patterns(case, lattice, asked.patterns, asked.planted):
        missing = tuple(method for method in methods if (case.name, pattern, method) not in done)
        if not missing:
            continue
        try:
            judged = judge(case, crs, places, missing, asked.motions)
        except InputError as error:
            print(f"{case.name}, {pattern}: {error}")
            continue
        new = not table.exists()
        with table.open("a", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            if new:
                writer.writerow(["survey", "pattern", "method", *FIGURES])
            writer.writerows([case.name, pattern, method, *figures] for method, figures in judged.items())


def rows_of(table: Path) -> list[dict[str, str]]:
    """What the table holds."""
    if not table.exists():
        return []
    with table.open(newline="", encoding="utf-8") as text:
        return list(csv.DictReader(text))


def show(table: Path, name: str, methods: tuple[str, ...]) -> None:
    """Print what the figures of a survey come to."""
    for method in methods:
        rows = [row for row in rows_of(table) if (row["survey"], row["method"]) == (name, method)]
        groups: dict[str, list[dict[str, str]]] = {}
        for row in rows:
            groups.setdefault(row["pattern"].rpartition(" ")[0] or "real", []).append(row)
        print(f"{name}, {method}")
        for group, members in groups.items():
            figures = {key: np.array([float(row[key]) for row in members]) for key in FIGURES}
            known = np.isfinite(figures["p"])
            error = np.nanstd(figures["skill"]) / max(int(known.sum()), 1) ** 0.5
            held = (figures["low"] <= 0.5) & (figures["high"] >= 0.5)
            print(
                f"  {group:12s} {int(known.sum()):4d} of {len(members):3d} patterns:"
                f" AUC {np.nanmean(figures['auc']):.3f} ({np.nanmin(figures['auc']):.2f} to"
                f" {np.nanmax(figures['auc']):.2f}), nearness {np.nanmean(figures['location']):.3f},"
                f" before centring {np.nanmean(figures['observed']):.3f},"
                f" skill {np.nanmean(figures['skill']):.3f} ± {error:.3f},"
                f" interval holds 0.5 in {100 * held[known].mean():.0f} %,"
                f" p ≤ 0.05 in {100 * (figures['p'][known] <= 0.05).mean():.0f} %",
                flush=True,
            )


if __name__ == "__main__":
    main()

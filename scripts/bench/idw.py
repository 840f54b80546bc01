"""Times inverse distance weighting beside gdal_grid, gstat and a plain numpy version, all in one run.

The work is that of the paper: 7,234 samples, 12 neighbours, power 2, a grid of 3072 x 3072 cells. The peers interpolate
one element (they start afresh for each), ours interpolates 16 and writes them as a compressed GeoTIFF. Timings are
noisy: the ratio within one run counts, and where others load the machine that of the processor time, which is printed
beside the time that passed.
"""

from __future__ import annotations

import argparse
import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import load_prospectivity  # noqa: F401
from prospectivity.models.core.resources import available_cores
from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile

SAMPLES, ELEMENTS, NEIGHBOURS, POWER = 7234, 16, 12, 2
Timing = tuple[str, int, "Seconds"]
"""Name, number of elements, time."""
AREA_M = 41_158.0
"""Side of a square of the paper's 1,694 km²."""


class Seconds(NamedTuple):
    """Time that passed, and time that processors worked for it."""

    elapsed: float
    processor: float


def make_samples(seed: int = 42) -> Points:
    """Log-normal elements at random places: values do not matter to the time, but noise compresses badly."""
    rng = np.random.default_rng(seed)
    x, y = 500_000 + rng.uniform(0, AREA_M, SAMPLES), 4_000_000 + rng.uniform(0, AREA_M, SAMPLES)
    return Points(x, y, "EPSG:32637", {f"E{i + 1}": rng.lognormal(size=SAMPLES) for i in range(ELEMENTS)})


def time_gdal_grid(csv_file: Path, geometry: GridGeometry, output: Path) -> Seconds:
    """Time that `gdal_grid` takes for one element.

    The radius holds 12 samples everywhere and few more, as its search by radius wants it.
    """
    radius = 3 * AREA_M * np.sqrt(NEIGHBOURS / (np.pi * SAMPLES))
    vrt = csv_file.with_suffix(".vrt")
    vrt.write_text(
        "<OGRVRTDataSource><OGRVRTLayer"
        f' name="{csv_file.stem}"><SrcDataSource>{csv_file}</SrcDataSource>'
        '<GeometryType>wkbPoint</GeometryType><GeometryField encoding="PointFromColumns" x="x" y="y" z="E1"/>'
        "</OGRVRTLayer></OGRVRTDataSource>",
        encoding="utf-8",
    )
    command = [
        "gdal_grid",
        "-q",
        "-a",
        f"invdistnn:power={POWER}:max_points={NEIGHBOURS}:radius={radius}",
        "-zfield",
        "E1",
    ]
    command += ["-txe", str(geometry.x_min), str(geometry.x_max), "-tye", str(geometry.y_max), str(geometry.y_min)]
    command += [
        "-outsize",
        str(geometry.columns),
        str(geometry.rows),
        "-ot",
        "Float32",
        "--config",
        "GDAL_NUM_THREADS",
        "ALL_CPUS",
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, _ = timed(lambda: subprocess.run([*command, str(vrt), str(output)], check=True))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Seconds(seconds.elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


GSTAT = """
suppressMessages({{library(sp); library(gstat)}})
samples <- read.csv("{csv}")
coordinates(samples) <- ~x+y
grid <- SpatialGrid(GridTopology(c({x}, {y}), c({width}, {height}), c({columns}, {rows})))
seconds <- system.time(idw(E1 ~ 1, samples, grid, nmax = {neighbours}, idp = {power}, debug.level = 0))
cat(seconds[["elapsed"]], seconds[["user.self"]] + seconds[["sys.self"]])
"""


def time_gstat(csv_file: Path, geometry: GridGeometry) -> Seconds:
    """Time that `idw` of gstat takes for one element, without starting R, reading and writing."""
    script = csv_file.with_suffix(".R")
    text = GSTAT.format(
        csv=csv_file,
        x=geometry.eastings()[0],
        y=geometry.northings()[-1],
        width=geometry.cell_width,
        height=geometry.cell_height,
        columns=geometry.columns,
        rows=geometry.rows,
        neighbours=NEIGHBOURS,
        power=POWER,
    )
    script.write_text(text, encoding="utf-8")
    elapsed, processor = subprocess.run(
        ["Rscript", str(script)], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.split()
    return Seconds(float(elapsed), float(processor))


def plain(samples: Points, geometry: GridGeometry) -> NDArray[np.float32]:
    """IDW of all elements as one writes it first, a search for every cell; kept in memory, not written."""
    from scipy.spatial import cKDTree

    tree, values = cKDTree(np.column_stack([samples.x, samples.y])), samples.values(list(samples.columns))
    result = np.empty((values.shape[1], geometry.rows, geometry.columns), dtype=np.float32)
    for row, northing in enumerate(geometry.northings()):
        cells = np.column_stack([geometry.eastings(), np.full(geometry.columns, northing)])
        distance, index = tree.query(cells, k=NEIGHBOURS, workers=-1)
        weights = np.maximum(distance, 1e-9) ** -POWER
        weights /= weights.sum(axis=1, keepdims=True)
        for element in range(values.shape[1]):
            result[element, row] = (weights * values[:, element][index]).sum(axis=1)
    return result


def timed(work: Callable[[], object]) -> tuple[Seconds, object]:
    """Time that `work` takes in this process, and its result."""
    began, worked = time.perf_counter(), time.process_time()
    result = work()
    return Seconds(time.perf_counter() - began, time.process_time() - worked), result


def difference(a: NDArray[np.float32], b: NDArray[np.float32]) -> str:
    """Say how much two grids differ; cells with two samples equally far may."""
    relative = np.abs(np.divide(a, b, dtype=np.float64) - 1)
    return f"largest {relative.max():.1e}, above 1e-6 in {np.count_nonzero(relative > 1e-6)} of {relative.size} values"


def main() -> None:
    """Run all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=3072, help="columns and rows of the grid (default: 3072)")
    parser.add_argument("--quick", action="store_true", help="a grid of 512 x 512")
    parser.add_argument("--only-ours", action="store_true", help="leave out the peers")
    arguments = parser.parse_args()
    size = 512 if arguments.quick else arguments.size
    geometry = GridGeometry(500_000.0, 4_000_000.0 + AREA_M, AREA_M / size, AREA_M / size, size, size, "EPSG:32637")
    samples = make_samples()
    print(
        f"{SAMPLES} samples -> {size} x {size} cells, {NEIGHBOURS} neighbours, power {POWER}, {available_cores()}"
        " cores",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "ours.tif"
        coarse = GridGeometry(500_000.0, 4_000_000.0 + AREA_M, AREA_M, AREA_M, 1, 1, "EPSG:32637")
        interpolate_idw(samples, ["E1"], coarse, IdwOptions(), output)  # loads scipy

        def ours() -> Seconds:
            seconds, _ = timed(
                lambda: interpolate_idw(samples, list(samples.columns), geometry, IdwOptions(POWER, NEIGHBOURS), output)
            )
            print(f"ours: {seconds.elapsed:.2f} s", flush=True)
            return seconds

        seconds = ours()
        rows = [] if arguments.only_ours else time_peers(samples, geometry, output)
        if rows:
            # Others may load the machine more at one time than at another: the mean of before and after the peers is
            # the fairer figure.
            seconds = Seconds(*np.mean([seconds, ours()], axis=0))
    print_table([("Prospectivity, GeoTIFF written", ELEMENTS, seconds), *rows])


def time_peers(samples: Points, geometry: GridGeometry, ours: Path) -> list[Timing]:
    """Time the peers and compare their values with our grid."""
    rows: list[Timing] = []

    def report(name: str, elements: int, seconds: Seconds) -> None:
        print(f"{name}: {seconds.elapsed:.2f} s", flush=True)
        rows.append((name, elements, seconds))

    with GridFile(ours) as grid:
        values = grid.read()
    seconds, result = timed(lambda: plain(samples, geometry))
    report("plain cKDTree and numpy, in memory", ELEMENTS, seconds)
    print(f"  ours differs from it, relative: {difference(values, np.asarray(result))}")
    del result
    csv_file = ours.with_name("samples.csv")
    with csv_file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["x", "y", "E1"])
        writer.writerows(zip(samples.x.tolist(), samples.y.tolist(), samples.columns["E1"].tolist()))
    report("gstat idw, in memory", 1, time_gstat(csv_file, geometry))
    peer = ours.with_name("gdal.tif")
    report("gdal_grid invdistnn", 1, time_gdal_grid(csv_file, geometry, peer))
    raster = gdal.Open(str(peer))
    found = raster.ReadAsArray()
    print(
        "  ours differs from it, relative:"
        f" {difference(values[0], found if raster.GetGeoTransform()[5] < 0 else found[::-1])}"
    )
    return rows


def print_table(rows: list[Timing]) -> None:
    """Print ours, which is the first row, and the peers, per element."""
    _, elements, ours = rows[0]
    print(
        f"\n{'':36}{'elements':>9}{'elapsed s':>11}{'s / element':>13}"
        f"{'ours faster':>13}{'processor s':>13}{'ours cheaper':>14}"
    )
    for name, n, seconds in rows:
        faster, cheaper = (theirs / n / (mine / elements) for theirs, mine in zip(seconds, ours))
        print(
            f"{name:36}{n:9d}{seconds.elapsed:11.2f}{seconds.elapsed / n:13.2f}{faster:11.1f}"
            f" x{seconds.processor:13.2f}{cheaper:12.1f} x"
        )
    for name, n, seconds in rows[1:]:
        if n == 1:
            share = ours.elapsed / seconds.elapsed
            print(
                f"all {elements} elements by ours take {share:.3f} of the time that {name.split(',')[0]} takes for one"
            )


if __name__ == "__main__":
    main()

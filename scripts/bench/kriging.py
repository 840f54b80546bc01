"""Times ordinary kriging beside PyKrige, gstat and SAGA, all in one run.

The work is that of the paper: 7,234 samples, 16 neighbours, an exponential variogram with a nugget, a grid of 3072 x
3072 cells. Ours krige it whole, with and without variances, and 16 elements at a time, and write compressed GeoTIFFs.
The peers krige one element, estimate and variance together, on coarser grids over the same area: their cost is the same
for every cell, so that their time is multiplied by the ratio of the numbers of cells; `--peer-size 3072` leaves nothing
to multiply. Timings are noisy: the ratio within one run counts, and where others load the machine that of the processor
time, which is printed beside the time that passed.

`--growth` shows how ours grows with the cells and with the samples, to a million of them.
"""

from __future__ import annotations

import argparse
import csv
import resource
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from idw import AREA_M, SAMPLES, Seconds, make_samples, timed
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr
from prospectivity.models.core.resources import available_cores
from prospectivity.models.interpolation.kriging import KrigingOptions, krige_grid
from prospectivity.models.interpolation.variogram import Structure, Variogram
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile

NEIGHBOURS, NUGGET, PARTIAL_SILL, RANGE_M = 16, 0.1, 0.9, 3000.0
VARIOGRAM = Variogram(NUGGET, (Structure("exponential", PARTIAL_SILL, RANGE_M),))
CRS = "EPSG:32637"


class Timing(NamedTuple):
    """A row of the table; `share` of the cells were kriged in `seconds`."""

    name: str
    elements: int
    seconds: Seconds
    share: float = 1.0


def geometry_of(size: int) -> GridGeometry:
    """Square cells over the whole area."""
    return GridGeometry(500_000.0, 4_000_000.0 + AREA_M, AREA_M / size, AREA_M / size, size, size, CRS)


def ours(samples: Points, variograms: dict[str, Variogram], size: int, folder: Path, variance: bool = False) -> Seconds:
    """Time our kriging of the elements that have a variogram."""
    path, variance_path = folder / "ours.tif", folder / "variance.tif" if variance else None
    seconds, _ = timed(
        lambda: krige_grid(
            samples,
            list(variograms),
            variograms,
            geometry_of(size),
            KrigingOptions(neighbours=NEIGHBOURS),
            path,
            variance_path,
        )
    )
    return seconds


def time_pykrige(samples: Points, size: int, backend: str) -> tuple[Seconds, NDArray[np.float64]]:
    """Time PyKrige with a moving window; its backends are "loop" (Python) and "C" (compiled)."""
    from pykrige.ok import OrdinaryKriging

    parameters = {"psill": PARTIAL_SILL, "range": 3 * RANGE_M, "nugget": NUGGET}
    peer = OrdinaryKriging(
        samples.x, samples.y, samples.columns["E1"], variogram_model="exponential", variogram_parameters=parameters
    )
    x, y = geometry_of(size).eastings(), geometry_of(size).northings()
    seconds, result = timed(lambda: peer.execute("grid", x, y, n_closest_points=NEIGHBOURS, backend=backend)[0])
    return seconds, np.asarray(result)


GSTAT = """
suppressMessages({{library(sp); library(gstat)}})
samples <- read.csv("{csv}")
coordinates(samples) <- ~x+y
grid <- SpatialGrid(GridTopology(c({x}, {y}), c({width}, {width}), c({size}, {size})))
model <- vgm({partial_sill}, "Exp", {range}, {nugget})
seconds <- system.time(result <- krige(E1 ~ 1, samples, grid, model, nmax = {neighbours}, debug.level = 0))
writeBin(as.double(result$var1.pred), "{output}")
cat(seconds[["elapsed"]], seconds[["user.self"]] + seconds[["sys.self"]])
"""


def time_gstat(csv_file: Path, size: int) -> tuple[Seconds, NDArray[np.float64]]:
    """Time gstat, without starting R, reading and writing."""
    geometry, output = geometry_of(size), csv_file.with_suffix(".bin")
    text = GSTAT.format(
        csv=csv_file,
        x=geometry.eastings()[0],
        y=geometry.northings()[-1],
        width=geometry.cell_width,
        size=size,
        output=output,
        partial_sill=PARTIAL_SILL,
        range=RANGE_M,
        nugget=NUGGET,
        neighbours=NEIGHBOURS,
    )
    script = csv_file.with_suffix(".R")
    script.write_text(text, encoding="utf-8")
    elapsed, processor = subprocess.run(
        ["Rscript", str(script)], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.split()
    return Seconds(float(elapsed), float(processor)), np.fromfile(output).reshape(size, size)


def time_saga(samples: Points, size: int, folder: Path) -> tuple[Seconds, NDArray[np.float64]]:
    """Time `saga_cmd`, which reads the samples, makes its own experimental variogram and writes both grids."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(CRS)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(folder / "samples.shp"))
    layer = source.CreateLayer("samples", reference, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("E1", ogr.OFTReal))
    for x, y, value in zip(samples.x, samples.y, samples.columns["E1"]):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x!r} {y!r})"))
        feature["E1"] = value
        layer.CreateFeature(feature)
    del layer, source
    geometry, output = geometry_of(size), folder / "saga.sdat"
    command = ["saga_cmd", "-f=q", "statistics_kriging", "0", "-POINTS", str(folder / "samples.shp"), "-FIELD", "E1"]
    command += ["-TARGET_USER_XMIN", repr(geometry.eastings()[0]), "-TARGET_USER_XMAX", repr(geometry.eastings()[-1])]
    command += ["-TARGET_USER_YMIN", repr(geometry.northings()[-1]), "-TARGET_USER_YMAX", repr(geometry.northings()[0])]
    command += ["-TARGET_USER_SIZE", repr(geometry.cell_width), "-SEARCH_RANGE", "1", "-SEARCH_POINTS_ALL", "0"]
    command += ["-SEARCH_POINTS_MIN", str(NEIGHBOURS), "-SEARCH_POINTS_MAX", str(NEIGHBOURS)]
    command += ["-VAR_MODEL", f"{NUGGET} + {PARTIAL_SILL} * (1 - exp(-x / {RANGE_M}))"]
    command += ["-PREDICTION", str(output.with_suffix(".sgrd")), "-VARIANCE", str(folder / "saga_variance.sgrd")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, _ = timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = gdal.Open(str(output)).ReadAsArray()
    return Seconds(seconds.elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), np.asarray(
        result, dtype=np.float64
    )


def time_ours(samples: Points, size: int, folder: Path) -> list[Timing]:
    """Time one element without and with its variance, and all with variograms that are the same or all different."""
    same = dict.fromkeys(samples.columns, VARIOGRAM)
    different = {
        name: Variogram(NUGGET * (1 + 0.1 * i), VARIOGRAM.structures) for i, name in enumerate(samples.columns)
    }
    work: list[tuple[str, dict[str, Variogram], bool]] = [
        ("ours, estimate", {"E1": VARIOGRAM}, False),
        ("ours, estimate and variance", {"E1": VARIOGRAM}, True),
        ("ours, one variogram for all", same, False),
        ("ours, each its own variogram", different, False),
    ]
    rows = []
    for name, variograms, variance in work:
        seconds = ours(samples, variograms, size, folder, variance)
        print(f"{name}: {seconds.elapsed:.2f} s", flush=True)
        rows.append(Timing(name, len(variograms), seconds))
    return rows


def time_peers(samples: Points, sizes: dict[str, int], size: int, folder: Path) -> list[Timing]:
    """Time the peers and compare their estimates with ours on their grids."""
    csv_file = folder / "samples.csv"
    with csv_file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["x", "y", "E1"])
        writer.writerows(zip(samples.x.tolist(), samples.y.tolist(), samples.columns["E1"].tolist()))
    peers: dict[str, Callable[[int], tuple[Seconds, NDArray[np.float64]]]] = {
        "gstat": lambda n: time_gstat(csv_file, n),
        "SAGA": lambda n: time_saga(samples, n, folder),
        "PyKrige-C": lambda n: time_pykrige(samples, n, "C"),
        "PyKrige-loop": lambda n: time_pykrige(samples, n, "loop"),
    }
    rows = []
    for name, peer_size in sizes.items():
        seconds, estimate = peers[name](peer_size)
        share = (peer_size / size) ** 2
        rows.append(Timing(f"{name}, {peer_size} x {peer_size} cells", 1, seconds, share))
        print(f"{rows[-1].name}: {seconds.elapsed:.2f} s", flush=True)
        ours(samples, {"E1": VARIOGRAM}, peer_size, folder)
        with GridFile(folder / "ours.tif") as grid:
            off = np.abs(grid.read()[0] - estimate)
        print(
            f"  ours differs from it by {np.median(off):.1e} (median), {off.max():.1e} (largest), more than 1e-5 in"
            f" {(off > 1e-5).sum()} of {off.size} cells"
        )
    return rows


def print_table(rows: list[Timing]) -> None:
    """Print all rows beside the two of ours that krige one element, without and with its variance, which are the first.

    Ratios are per element.
    """
    print(
        f"\n{'':34}{'elements':>9}{'elapsed s':>11}{'whole grid s':>14}{'processor s':>13}   ours faster, cheaper:"
        " estimate      with variance"
    )
    for name, elements, seconds, share in rows:
        elapsed, processor = seconds.elapsed / share, seconds.processor / share
        print(f"{name:34}{elements:9d}{seconds.elapsed:11.2f}{elapsed:14.2f}{processor:13.2f}{'':14}", end="")
        for base in (row.seconds for row in rows[:2]):
            print(f"{elapsed / elements / base.elapsed:9.2f} x{processor / elements / base.processor:7.2f} x", end="")
        print()


def growth(folder: Path) -> None:
    """Krige more and more cells, and more and more samples, and print the time that each takes."""
    print(f"\n{'samples':>9} {'cells':>12} {'elapsed s':>10} {'processor s':>12} {'processor us per cell':>23}")
    samples = make_samples()
    for size in (512, 1024, 2048, 4096):
        print_growth(samples, size, folder)
    rng = np.random.default_rng(1)
    for n in (10_000, 100_000, 1_000_000):
        x, y = 500_000 + rng.uniform(0, AREA_M, n), 4_000_000 + rng.uniform(0, AREA_M, n)
        print_growth(Points(x, y, CRS, {"E1": rng.lognormal(size=n)}), 1024, folder)


def print_growth(samples: Points, size: int, folder: Path) -> None:
    """Time one element on a grid of `size` x `size` cells."""
    seconds = ours(samples, {"E1": VARIOGRAM}, size, folder)
    print(
        f"{len(samples):9d} {size * size:12d} {seconds.elapsed:10.2f} {seconds.processor:12.2f}"
        f" {1e6 * seconds.processor / size**2:23.2f}",
        flush=True,
    )


def main() -> None:
    """Run what was asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=3072, help="columns and rows of our grid (default: 3072)")
    parser.add_argument(
        "--peer-size", type=int, default=1024, help="columns and rows of the grid of gstat and SAGA (default: 1024)"
    )
    parser.add_argument(
        "--pykrige-size", type=int, default=384, help="columns and rows of the grid of PyKrige (default: 384)"
    )
    parser.add_argument(
        "--skip",
        nargs="*",
        default=[],
        choices=["gstat", "SAGA", "PyKrige-C", "PyKrige-loop"],
        help="peers to leave out",
    )
    parser.add_argument("--growth", action="store_true", help="show the growth with cells and samples instead")
    parser.add_argument("--quick", action="store_true", help="grids of 512, 256 and 128 cells a side")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.size, arguments.peer_size, arguments.pykrige_size = 512, 256, 128
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        samples = make_samples()
        ours(samples, {"E1": VARIOGRAM}, 64, folder)  # loads scipy
        if arguments.growth:
            growth(folder)
            return
        print(
            f"{SAMPLES} samples -> {arguments.size} x {arguments.size} cells, {NEIGHBOURS} neighbours,"
            f" {available_cores()} cores",
            flush=True,
        )
        pykrige = {"PyKrige-C": arguments.pykrige_size, "PyKrige-loop": arguments.pykrige_size}
        sizes = {"gstat": arguments.peer_size, "SAGA": arguments.peer_size, **pykrige}
        rows = time_ours(samples, arguments.size, folder)
        rows += time_peers(
            samples, {peer: size for peer, size in sizes.items() if peer not in arguments.skip}, arguments.size, folder
        )
    print_table(rows)


if __name__ == "__main__":
    main()

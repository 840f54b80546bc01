"""Times desurveying of 500,000 intervals with 30 assays each, as users run it and the work alone.

The tables are CSV files as companies export them: holes that bend, stations every 30 m, intervals of 1 m, assays to
four digits, some of them below detection. The whole run reads them, cleans the assays, desurveys and writes points and
traces as GeoPackages, problems as CSV and the page. The greatest memory is that of QGIS and of the process in which the
work runs, each on its own.

The goal: 20 s for desurveying, 4 GB for all.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from idw import Seconds, timed
from worker import run, start_qgis

INTERVALS_OF_A_HOLE, STATION_M = 250, 30.0
CRS = "EPSG:32637"
_LINES = 50_000


def write_tables(folder: Path, intervals: int, features: int, seed: int = 7) -> dict[str, str]:
    """Write collars, surveys and intervals as CSV files, and give their paths by the parameters' names."""
    rng = np.random.default_rng(seed)
    holes = -(-intervals // INTERVALS_OF_A_HOLE)
    names = [f"DDH{i + 1:05d}" for i in range(holes)]
    depth = np.arange(0.0, INTERVALS_OF_A_HOLE, STATION_M)
    paths = {name: folder / f"{name.lower()}.csv" for name in ("COLLARS", "SURVEYS", "INTERVALS")}
    with paths["COLLARS"].open("w", encoding="utf-8") as stream:
        stream.write("BHID,EAST,NORTH,RL,EOH\n")
        for name, (x, y) in zip(names, rng.uniform(0, 20_000, (holes, 2)).tolist()):
            z = rng.uniform(300, 420)
            stream.write(f"{name},{500_000 + x:.2f},{4_000_000 + y:.2f},{z:.2f},{INTERVALS_OF_A_HOLE}\n")
    with paths["SURVEYS"].open("w", encoding="utf-8") as stream:
        stream.write("BHID,AT,BRG,DIP\n")
        for name in names:
            azimuth = (rng.uniform(0, 360) + rng.normal(0, 2, len(depth)).cumsum()) % 360
            dip = np.clip(-rng.uniform(50, 85) + rng.normal(0, 1, len(depth)).cumsum(), -90, 90)
            for one in zip(depth.tolist(), azimuth.tolist(), dip.tolist()):
                stream.write(f"{name},{one[0]:g},{one[1]:.2f},{one[2]:.2f}\n")
    elements = [f"{element}_ppm" for element in _ELEMENTS[:features]]
    with paths["INTERVALS"].open("w", encoding="utf-8") as stream:
        stream.write(",".join(["BHID", "FROM", "TO", "LITH", *elements]) + "\n")
        for first in range(0, intervals, _LINES):
            rows = np.arange(first, min(first + _LINES, intervals))
            values = rng.lognormal(2, 1.2, (len(rows), len(elements)))
            for row, contents in zip(rows.tolist(), values.tolist()):
                start = row % INTERVALS_OF_A_HOLE
                cells = ["<1" if content < 1 else f"{content:.4g}" for content in contents]
                stream.write(f"{names[row // INTERVALS_OF_A_HOLE]},{start},{start + 1},U{start // 60},")
                stream.write(",".join(cells) + "\n")
    return {name: str(path) for name, path in paths.items()}


_ELEMENTS = (
    "Ag",
    "Al",
    "As",
    "Au",
    "Ba",
    "Be",
    "Bi",
    "Ca",
    "Cd",
    "Ce",
    "Co",
    "Cr",
    "Cs",
    "Cu",
    "Fe",
    "Ga",
    "Ge",
    "Hf",
    "In",
    "K",
    "La",
    "Li",
    "Mg",
    "Mn",
    "Mo",
    "Na",
    "Nb",
    "Ni",
    "P",
    "Pb",
    "Rb",
    "S",
    "Sb",
    "Sc",
    "Se",
    "Sn",
    "Sr",
    "Ta",
)


def time_run(paths: dict[str, str], folder: Path) -> Seconds:
    """Time the whole algorithm."""
    outputs = {"OUTPUT": "points.gpkg", "TRACES": "traces.gpkg", "PROBLEMS": "problems.csv", "REPORT": "report.html"}
    parameters: dict[str, Any] = {**paths, "SOURCE_CRS": CRS, **{k: str(folder / v) for k, v in outputs.items()}}
    from prospectivity.processing.work import OWN_PROCESS

    seconds, _ = timed(lambda: run("desurveydrillholes", parameters, OWN_PROCESS))
    return seconds


def time_work(paths: dict[str, str], features: int) -> Seconds:
    """Time desurveying alone, with tables that have been read."""
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.drillholes.desurveying import DesurveyOptions, desurvey
    from prospectivity.models.drillholes.tables import COLLARS, INTERVALS, SURVEYS, read_rows, recognise
    from prospectivity.models.tables.files import open_table

    progress = Progress()
    read = []
    for name, roles in (("COLLARS", COLLARS), ("SURVEYS", SURVEYS), ("INTERVALS", INTERVALS)):
        table = open_table(Path(paths[name]))
        read.append(read_rows(table, recognise(table, roles, {}, name.lower()), progress))
    rng = np.random.default_rng(1)
    contents = {f"E{i}": rng.lognormal(size=len(read[2])) for i in range(features)}
    seconds, _ = timed(lambda: desurvey(*read, contents, None, DesurveyOptions(), progress))
    return seconds


def peaks_gb() -> tuple[float, float]:
    """Greatest memory of this process, and of the largest of those that it started, in GB."""
    this, others = (resource.getrusage(who).ru_maxrss / 1e6 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return this, others


def main() -> None:
    """Write the tables, run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--intervals", type=int, default=500_000, help="default: 500,000")
    parser.add_argument("--features", type=int, default=30, help="assays of each (default: 30)")
    parser.add_argument("--quick", action="store_true", help="20,000 intervals")
    arguments = parser.parse_args()
    intervals = 20_000 if arguments.quick else arguments.intervals
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write_tables(folder, intervals, arguments.features)
        kept = start_qgis()
        whole = time_run(paths, folder)
        this, others = peaks_gb()
        print(
            f"{intervals:,} intervals, {arguments.features} assays each: the whole run {whole.elapsed:.1f} s"
            f" ({whole.processor:.1f} s of processor time in QGIS's process); at most {this:.2f} GB in it, and"
            f" {others:.2f} GB in the one that works"
        )
        alone = time_work(paths, arguments.features)
        print(f"Desurveying alone: {alone.elapsed:.2f} s ({alone.processor:.2f} s of processor time)")
        del kept


if __name__ == "__main__":
    main()

"""Times whole runs of algorithms in a process of their own and in QGIS's, in turns, and kriging beside gstat.

Each run is that of a user: the layer is read, a grid of 512 x 512 cells of 16 elements is interpolated by IDW, or one
of 1024 x 1024 cells is kriged with its variance, and GeoTIFFs are written. What a process of its own costs is the
difference of the least times. gstat's time is without starting R, reading and writing; ours is the whole run.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from pathlib import Path
from typing import Any

from idw import AREA_M, make_samples, timed
from osgeo import ogr, osr
from prospectivity.models.rasters.points import Points

CRS = 32637


def write_layer(samples: Points, path: Path) -> None:
    """Write samples with all their elements as a GeoPackage."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(CRS)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("samples", reference, ogr.wkbPoint)
    for name in samples.columns:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    layer.StartTransaction()
    rows = zip(samples.x.tolist(), samples.y.tolist(), *(values.tolist() for values in samples.columns.values()))
    for x, y, *values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        feature.SetGeometry(point)
        for name, value in zip(samples.columns, values):
            feature.SetField(name, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source


def write_variogram(path: Path, elements: list[str]) -> None:
    """Write the variogram of the kriging benchmark for each element."""
    from kriging import VARIOGRAM
    from prospectivity.models.interpolation.variogram import write_variograms

    write_variograms(path, dict.fromkeys(elements, VARIOGRAM))


def run(algorithm: str, parameters: dict[str, Any], where: str) -> None:
    """Run an algorithm as `qgis_process` does, its work in one of the places of `processing/work.py`."""
    from prospectivity.processing import work
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    name = "PROSPECTIVITY_WHERE"
    work._SETTINGS[name] = work._SETTINGS[name]._replace(default=where)
    made = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{algorithm}")
    feedback = QgsProcessingFeedback()
    _, well = made.run(parameters, QgsProcessingContext(), feedback)
    if not well:
        raise SystemExit(f"{algorithm} failed: {feedback.textLog()}")


def start_qgis() -> Any:
    """Start QGIS without windows, with the provider; the caller keeps what is returned."""
    sys.path.append("/usr/share/qgis/python/plugins")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    from prospectivity.processing.provider import ProspectivityProvider

    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


def main() -> None:
    """Run both algorithms in both places in turns, gstat once, and print the least times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5, help="runs in each place (default: 5)")
    parser.add_argument("--size", type=int, default=1024, help="columns and rows of the kriged grid (default: 1024)")
    parser.add_argument("--quick", action="store_true", help="kriged grid of 256 cells a side, 2 runs in each place")
    parser.add_argument("--skip-gstat", action="store_true", help="leave gstat out")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.size, arguments.repeats = 256, 2
    kept = start_qgis()
    from prospectivity.processing.work import OWN_PROCESS, QGIS_PROCESS

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        samples = make_samples()
        write_layer(samples, folder / "samples.gpkg")
        write_variogram(folder / "variograms.json", ["E1"])
        extent = f"500000,{500_000 + AREA_M},4000000,{4_000_000 + AREA_M} [EPSG:{CRS}]"
        common = {
            "INPUT": str(folder / "samples.gpkg"),
            "EXTENT": extent,
            "OUTPUT": str(folder / "out.tif"),
            "REACH": 0,
            "ANY_FIELD": True,  # E1 to E16 are called like eastings
        }
        runs = {
            "interpolateidw": {"ELEMENTS": list(samples.columns), "COLUMNS": 512, "ROWS": 512},
            "interpolatekriging": {
                "ELEMENTS": ["E1"],
                "COLUMNS": arguments.size,
                "ROWS": arguments.size,
                "VARIOGRAMS": str(folder / "variograms.json"),
                "VARIANCE": str(folder / "variance.tif"),
            },
        }
        least: dict[tuple[str, str], float] = {}
        for _ in range(arguments.repeats):
            for algorithm, parameters in runs.items():
                for where in (OWN_PROCESS, QGIS_PROCESS):
                    seconds, _result = timed(lambda a=algorithm, p=parameters, w=where: run(a, {**common, **p}, w))
                    least[algorithm, where] = min(seconds.elapsed, least.get((algorithm, where), seconds.elapsed))
        print(f"\n{'':22}{'own process s':>14}{'QGIS process s':>16}{'difference s':>14}")
        for algorithm in runs:
            own, in_qgis = least[algorithm, OWN_PROCESS], least[algorithm, QGIS_PROCESS]
            print(f"{algorithm:22}{own:14.2f}{in_qgis:16.2f}{own - in_qgis:14.2f}")
        if not arguments.skip_gstat:
            from kriging import time_gstat

            csv_file = folder / "samples.csv"
            with csv_file.open("w", newline="", encoding="utf-8") as stream:
                writer = csv.writer(stream)
                writer.writerow(["x", "y", "E1"])
                writer.writerows(zip(samples.x.tolist(), samples.y.tolist(), samples.columns["E1"].tolist()))
            gstat, _estimate = time_gstat(csv_file, arguments.size)
            ratio = gstat.elapsed / least["interpolatekriging", OWN_PROCESS]
            print(
                f"gstat, {arguments.size} x {arguments.size} cells with variance: {gstat.elapsed:.2f} s,"
                f" {ratio:.1f} times as long as ours in a process of its own"
            )
    del kept


if __name__ == "__main__":
    main()

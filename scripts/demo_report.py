"""Puts maps of one survey side by side: `demo_report.py FOLDER NAME...`.

Reads FOLDER/NAME.json, the results of runs of `mapprospectivity`, writes FOLDER/report.html and prints the held-out
figure of each map.
"""

from __future__ import annotations

import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import load_prospectivity  # noqa: F401 (registers the package)
import numpy as np
from numpy.typing import NDArray
from osgeo import ogr, osr
from prospectivity.models.core.wording import fixed
from prospectivity.models.networks import NETWORKS
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import SHOWN_SIDE, GridFile
from prospectivity.models.reports.figures import MAP_COLOURS
from prospectivity.models.reports.page import Report

SEEN = "All these deposits were among those that it learnt from."


@dataclass(frozen=True)
class Map:
    """One run of `mapprospectivity`."""

    title: str
    geometry: GridGeometry
    overview: NDArray[np.float32]
    inputs: dict[str, Any]
    results: dict[str, Any]
    deposits: NDArray[np.float64]
    warnings: list[str]

    @property
    def held_out(self) -> str:
        """AUC over area against deposits that the map had not seen, with its interval."""
        value, low, high = (self.results.get(f"AUC_HELD_OUT{end}", math.nan) for end in ("", "_LOW", "_HIGH"))
        return f"{fixed(value)} ({fixed(low)} to {fixed(high)})" if math.isfinite(value) else "–"


def read_map(folder: Path, name: str) -> Map:
    """Read what a run left."""
    run = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    with GridFile(run["results"]["PROBABILITY"]) as grid:
        overview = grid.read_overview(SHOWN_SIDE)
        geometry = grid.geometry
    deposits = read_places(run["inputs"]["DEPOSITS"], geometry)
    title = NETWORKS[name].title if name in NETWORKS else "Classifier of cells (automatic)"
    return Map(
        title, geometry, overview, run["inputs"], run["results"], deposits, run.get("log", {}).get("warning", [])
    )


def read_places(path: str, geometry: GridGeometry) -> NDArray[np.float64]:
    """Easting and northing of the points of a layer in the CRS of a map, shape (points, 2)."""
    target = osr.SpatialReference()
    target.ImportFromWkt(geometry.crs)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.Open(path)
    layer = dataset.GetLayer(0)
    places = []
    for feature in layer:
        geometry_of = feature.GetGeometryRef()
        if geometry_of is not None and not geometry_of.IsEmpty():
            geometry_of.TransformTo(target)
            centre = geometry_of.Centroid()
            places.append((centre.GetX(), centre.GetY()))
    return np.array(places).reshape(-1, 2)


def side_by_side(maps: list[Map]) -> Any:
    """Draw the maps in one row with one colour bar."""
    import matplotlib
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=(6.0 * len(maps) + 1, 6.0), layout="constrained")
    colours = matplotlib.colormaps[MAP_COLOURS].with_extremes(bad="#d9d9d9")
    axes = np.atleast_1d(figure.subplots(1, len(maps), sharex=True, sharey=True))
    for place, shown in zip(axes, maps):
        g = shown.geometry
        box = (g.x_min / 1000, g.x_max / 1000, g.y_min / 1000, g.y_max / 1000)
        picture = place.imshow(shown.overview, cmap=colours, vmin=0, vmax=1, extent=box, interpolation="none")
        x, y = shown.deposits.T / 1000
        place.scatter(x, y, s=26, facecolor="white", edgecolor="black", linewidth=0.9, clip_on=False)
        place.set(title=shown.title, xlabel="Easting (km)", xlim=box[:2], ylim=box[2:])
        place.ticklabel_format(useOffset=False, style="plain")
    axes[0].set_ylabel("Northing (km)")
    figure.colorbar(picture, ax=axes, format=PercentFormatter(1.0), shrink=0.85, pad=0.02).set_label("Probability")
    return figure


def main() -> None:
    """Write the page, print the figures."""
    folder, names = Path(sys.argv[1]), sys.argv[2:]
    maps = [read_map(folder, name) for name in names]
    report = Report("One survey, mapped " + ("both ways" if len(maps) > 1 else "by a classifier of cells"))
    if len(maps) == 1:
        report.warning("The network could not map this survey; its message stands above in the shell.")
    report.paragraph(
        "The same samples, elements, deposits and grid. Known deposits trained the maps: only those that were held out"
        " say how good a map is."
        + (
            " They are not the same for both, so that these figures do not say which map is better: 'Cross-validate"
            " methods' does, on the same folds of deposits."
            if len(maps) > 1
            else ""
        )
    )
    report.table(
        ["What learns", "AUC over area, deposits not seen (95 % interval)", "Deposits not seen", "AUC, all deposits"],
        [[m.title, m.held_out, m.results.get("DEPOSITS_HELD_OUT"), fixed(m.results["AUC"])] for m in maps],
    )
    report.figure(
        side_by_side(maps),
        "Probability as each map has it; circles: known deposits; grey: no data."
        + (
            " That of cells is calibrated on deposits held out, that of a network is not: compare where the maps are"
            " high, not how much of them is."
            if len(maps) > 1
            else ""
        ),
    )
    for shown in maps:
        for text in shown.warnings:
            report.warning(f"{shown.title}: {text}")
    for name, shown in zip(names, maps):
        report.heading(shown.title)
        report.paragraph(shown.results.get("HOW_HELD_OUT", "No deposit was held out."))
        if "EPOCHS" in shown.inputs:
            report.paragraph(
                f"Preset {shown.inputs['PRESET']} with {shown.inputs['EPOCHS']} epochs, to be done within minutes: more"
                " epochs may do better."
            )
        report.paragraph(f"Learnt from: {shown.results['SELECTED'].replace(',', ', ')}.")
        report.link("The whole report", f"{name}.html")
    report.write(folder / "report.html")
    figures = "; ".join(f"{m.title} {m.held_out}" for m in maps)
    print(f"AUC over area against deposits that the map had not seen: {figures}")


if __name__ == "__main__":
    main()

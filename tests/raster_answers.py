"""What a Python makes of rasters: run as a script, by one Python with GDAL's bindings and by one with rasterio.

    python raster_answers.py TASK INPUTS OUTPUTS

Both folders exist, and tasks are the functions here. `answers.json` in the second folder says what came of it, beside
files and arrays. A failure is its type and its sentence.
"""

from __future__ import annotations

import dataclasses
import importlib
import importlib.util
import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent

_spec = importlib.util.spec_from_file_location("load_prospectivity", ROOT / "scripts" / "load_prospectivity.py")
_spec.loader.exec_module(importlib.util.module_from_spec(_spec))

from prospectivity.models.core.errors import ProspectivityError
from prospectivity.models.rasters import raster
from prospectivity.models.rasters.backend import Category
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.library import raster_library, reference
from prospectivity.models.rasters.source import RasterSource, source_of

SYSTEMS = (
    "EPSG:32637",
    "EPSG:4326",
    "EPSG:4979",
    "EPSG:4978",
    "EPSG:2193",
    "EPSG:2277",
    "EPSG:2277+6360",
    "EPSG:29371",
    "EPSG:32637+5773",
    "EPSG:3857",
    "+proj=utm +zone=37 +units=km",
    'LOCAL_CS["site",UNIT["metre",1]]',
    'LOCAL_CS["site",UNIT["foot",0.3048]]',
    "nonsense",
    "",
)
GRIDS = {
    "small": (GridGeometry(500_000.0, 2_600_000.0, 100.0, 50.0, 7, 5, "EPSG:32637"), ("Au", "Cu, total; ppm")),
    "tiled": (GridGeometry(0.25, 1000.125, 12.5, 12.5, 600, 300, "EPSG:2193"), ("Au", "", "Größe")),
    "compound": (GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 7, 5, "EPSG:32637+5773"), ("Au",)),
    "placeless": (GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 7, 5), ("Au",)),
    "not understood": (GridGeometry(0.0, 0.0, 1.0, 1.0, 7, 5, "nonsense"), ("Au",)),
}
"""What is written."""


def values_of(name):
    """Values of a grid of `GRIDS`, a cell of each band empty."""
    geometry, names = GRIDS[name]
    values = np.random.default_rng(0).normal(size=(len(names), geometry.rows, geometry.columns)).astype(np.float32)
    values[:, 1, 2] = np.nan
    return values


def attempted(work, *arguments):
    """What `work` gives, or its failure."""
    try:
        return work(*arguments)
    except ProspectivityError as error:
        return {"error": type(error).__name__, "sentence": str(error)}


def read(inputs, outputs):
    """Read the rasters that `sources.json` names, in every way there is."""
    arrays = {}

    def one(name, given, any_length):
        with raster.GridFile(
            source_of(Path(given) if isinstance(given, str) else RasterSource(**given)), any_length
        ) as g:
            columns, rows = g.geometry.columns, g.geometry.rows
            arrays[f"{name}/all"] = g.read()
            arrays[f"{name}/window"] = g.read(None, -1, 1, columns, rows)
            arrays[f"{name}/strips"] = np.concatenate([strip for _, strip in g.strips()], axis=1)
            arrays[f"{name}/overview"] = g.read_overview(2)
            arrays[f"{name}/stored"] = g._raster.read(g.numbers[0], raster.Window(0, 0, columns, rows))
            return {
                "names": g.names,
                "numbers": g.numbers,
                "bands": [dataclasses.asdict(band) for band in g.bands],
                "alpha": g.alpha,
                "geometry": dataclasses.asdict(g.geometry),
                "left out": [g.beyond.tolist(), g.added.tolist()],
                "transparent": g.transparent_cells(0, rows),
                "type": arrays[f"{name}/stored"].dtype.name,
            }

    sources = json.loads((inputs / "sources.json").read_text(encoding="utf-8"))
    answers = {name: attempted(one, name, *given) for name, given in sources.items()}
    np.savez(outputs / "arrays.npz", **arrays)
    return answers


def look(inputs, _outputs):
    """Open all rasters of a folder, and read those that are not huge by mistake."""

    def one(path):
        with raster.GridFile(path) as grid:
            small = grid.geometry.columns * grid.geometry.rows < 1_000_000
            return len(grid.read()) if small else len(grid.names)

    return {path.name: attempted(one, path) for path in sorted(inputs.glob("*.tif"))}


def cubes(inputs, _outputs):
    """Bands of all images of a folder."""
    from prospectivity.models.spectra.cube import cube_bands

    def one(path):
        found = cube_bands(path)
        return {
            "centres": found.bands.centres.tolist(),
            "widths": None if found.bands.fwhm is None else found.bands.fwhm.tolist(),
            "used": found.used.tolist(),
            "scale": found.scale,
        }

    return {path.name: attempted(one, path) for path in sorted(inputs.glob("*.tif")) + sorted(inputs.glob("*.img"))}


def write(_inputs, outputs):
    """Write `GRIDS`, block by block and not in their order; the bands of a grid that is not finished as well."""

    def one(name):
        geometry, names = GRIDS[name]
        values = values_of(name)
        with raster.GridWriter(outputs / f"{name}.tif", geometry, names) as writer:
            for top, bottom in ((geometry.rows // 2, geometry.rows), (0, geometry.rows // 2)):
                writer.write(values[:, top:bottom], 0, top)

    def cancelled():
        geometry, names = GRIDS["small"]
        try:
            with raster.GridWriter(outputs / "cancelled.tif", geometry, names) as writer:
                writer.write(values_of("small"))
                raise KeyboardInterrupt
        except KeyboardInterrupt:
            return "cancelled"

    def too_large():
        # A driver that cannot: there is no disk for it either, which is asked first.
        raster.check_disk = lambda *_: None
        with raster.GridWriter(outputs / "large.tif", GridGeometry(0, 0, 1, 1, 2**31 - 1, 2**31 - 1), ("Au",)):
            pass

    answers = {name: attempted(one, name) for name in GRIDS}
    answers["cancelled"], answers["too large"] = cancelled(), attempted(too_large)
    answers["left"] = sorted(path.name for path in outputs.iterdir())
    return answers


def classes(_inputs, outputs):
    """Write classes of a placed raster and of one that lies nowhere, of few classes and of many."""
    placed = GRIDS["small"][0]
    grids = {
        "few": (placed, 3),
        "nowhere": (dataclasses.replace(placed, crs="", placed=False), 3),
        "many": (placed, 300),
    }
    for name, (geometry, number) in grids.items():
        categories = [Category("Unclassified", "#000000")]
        categories += [Category(f"Größe <{i}>", f"#{i % 256:02x}8040") for i in range(1, number + 1)]
        values = np.arange(geometry.rows * geometry.columns).reshape(1, geometry.rows, -1) * number // 34
        with raster.GridWriter(outputs / f"{name}.tif", geometry, ["class"], categories) as writer:
            writer.write(values)
    return sorted(path.name for path in outputs.iterdir())


def fill(inputs, _outputs):
    """Write grids into a folder of 4 MB, of which other files take most meanwhile."""
    noise = np.random.default_rng(42).random((1, 700, 900), dtype=np.float32)

    def one(rows_at_once):
        writer = raster.GridWriter(inputs / "grid.tif", GridGeometry(0, 0, 1, 1, 900, 700), ("Au",))
        (inputs / "other").write_bytes(b"\0" * 3_000_000)
        with writer:
            for first in range(0, 700, rows_at_once):
                writer.write(noise[:, first : first + rows_at_once], 0, first)

    answers = {}
    for rows_at_once in (256, 100, 700):
        answers[str(rows_at_once)] = attempted(one, rows_at_once)
        answers[f"left {rows_at_once}"] = sorted(path.name for path in inputs.iterdir())
        (inputs / "other").unlink()
    return answers


def systems(_inputs, _outputs):
    """Look up coordinate reference systems."""
    known = {crs: reference(crs) for crs in SYSTEMS}
    return {
        crs: found and [found.name, found.code, found.geographic, found.metres, found.geographic or found.unit]
        for crs, found in known.items()
    }


def modules(_inputs, _outputs):
    """Import every module of `models/` that needs no PyTorch; tell which could not be, and what was brought along."""
    failed = {}
    for path in sorted((ROOT / "models").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        try:
            importlib.import_module(f"prospectivity.{name}")
        except ModuleNotFoundError as error:
            failed[name] = error.name
    return {"failed": failed, "osgeo": "osgeo" in sys.modules}


def shapes(inputs, outputs):
    """Outline cells, and find the cells of areas."""
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.targeting.attribution import area_mask
    from prospectivity.models.targeting.targets import _outlines

    geometry = GridGeometry(512_345.6, 2_612_345.6, 33.3, 12.7, 80, 60)
    areas = json.loads((inputs / "areas.json").read_text(encoding="utf-8"))
    np.save(outputs / "masks.npy", [area_mask(geometry, [area], "Hill") for area in areas])
    return _outlines(np.load(inputs / "labels.npy"), geometry, Progress())


def workbook(inputs, _outputs):
    """Open a table that lies in a workbook."""
    from prospectivity.models.tables.files import open_table

    return attempted(lambda: [column.name for column in open_table(inputs / "assays.xlsx").columns])


def chain(inputs, outputs):
    """Go from samples to targets, by a model that `inputs` has and by one of its own."""
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.interpolation.gradients import flux_gradients
    from prospectivity.models.interpolation.idw import IdwOptions, interpolate_idw
    from prospectivity.models.interpolation.kriging import KrigingOptions, krige_grid
    from prospectivity.models.interpolation.variogram import Structure, Variogram
    from prospectivity.models.rasters.fills import without_fills
    from prospectivity.models.rasters.points import Points
    from prospectivity.models.targeting.attribution import area_mask, attribute_elements
    from prospectivity.models.targeting.cells.model import CellOptions, train_cells
    from prospectivity.models.targeting.evaluation import EvaluationOptions, evaluate
    from prospectivity.models.targeting.explanation import AttributionOptions
    from prospectivity.models.targeting.prediction import predict_prospectivity
    from prospectivity.models.targeting.prediction_options import PredictionOptions
    from prospectivity.models.targeting.selection.elements import SelectionOptions, select_elements
    from prospectivity.models.targeting.targets import TargetEvidence, TargetOptions, delineate_targets

    given = np.load(inputs / "survey.npz")
    geometry = GridGeometry(500_000.0, 2_604_000.0, 100.0, 100.0, 60, 40, "EPSG:32637")
    elements = ["Au", "Cu", "Zn"]
    contents = {name: given[name] for name in elements}
    samples = Points(given["x"], given["y"], "EPSG:32637", contents)
    deposits = Points(given["east"], given["north"], "EPSG:32637")
    grid = outputs / "idw.tif"
    interpolate_idw(samples, elements, geometry, IdwOptions(), grid)
    variogram = Variogram(0.1, (Structure("spherical", 1.0, 1500.0),))
    kriged, variance = outputs / "kriged.tif", outputs / "variance.tif"
    krige_grid(samples, elements, dict.fromkeys(elements, variogram), geometry, KrigingOptions(), kriged, variance)
    flux_gradients(kriged, ["Au"], outputs / "gradients.tif")
    evidence = without_fills(grid)
    scores = select_elements(evidence, deposits, SelectionOptions(draws=2))
    options = CellOptions(method="logistic", spacing_m=300.0, exclusion_m=0.0, background=300, bags=2, moved=0)
    train_cells(evidence, deposits, [], options, outputs / "model.safetensors")
    given_model = inputs / "model.safetensors"
    model = given_model if given_model.exists() else outputs / "model.safetensors"
    predict_prospectivity(evidence, [model], PredictionOptions(), outputs / "map.tif", outputs / "spread.tif")
    predict_prospectivity(evidence, [outputs / "model.safetensors"], PredictionOptions(), outputs / "own.tif")
    judged = evaluate(outputs / "map.tif", deposits, EvaluationOptions(), Progress())
    area = area_mask(geometry, [str(given["area"])], "Hill")
    attribution = outputs / "attribution.tif"
    attributed = attribute_elements(evidence, model, AttributionOptions(draws=2), attribution, area)
    found = delineate_targets(
        outputs / "map.tif", TargetOptions(10), TargetEvidence(outputs / "spread.tif", deposits=deposits)
    )
    return {
        "scores": [[score.element, score.auc] for score in scores],
        "area": [attributed.cells, attributed.leading],
        "auc": judged.auc.value,
        "targets": [[target.wkt, *target.row()] for target in found.targets],
    }


if __name__ == "__main__":
    _, task, inputs, outputs = sys.argv
    answers = globals()[task](Path(inputs), Path(outputs))
    answers = {"library": raster_library().__name__.rpartition(".")[2], "answers": answers}
    (Path(outputs) / "answers.json").write_text(json.dumps(answers), encoding="utf-8")

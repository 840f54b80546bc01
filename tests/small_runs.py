"""A small survey and, for each algorithm, parameters of a run on it that takes a second or two.

Loaded by path from tests and from the scripts that run QGIS in a process of their own.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

CREATED = "createsamplesurvey"
SPECTRA = "createsamplespectra"
HOLES = {
    "collars": "hole,x,y,z\nA,500100,2700200,50\nB,500300,2700400,60\n",
    "surveys": "hole,depth,azimuth,dip\nA,0,90,-60\nB,10,0,-90\n",
    "intervals": "hole,from,to,Cu_ppm,rock\nA,0,10,1,ox\nA,12,20,2,fresh\nB,0,40,<3,fresh\nC,0,1,4,ox\n",
}
"""Tables of drill holes: one gap, one interval of an unknown hole."""
VARIOGRAMS = (
    '{"format": "prospectivity-variograms", "version": 1, "variograms": {"Cu_ppm": {"nugget": 0.1, "structures":'
    ' [{"model": "spherical", "partial_sill": 1.0, "range_m": 400.0}]}}}'
)
"""For so few samples none can be fitted."""
ELEMENTS = ["Au", "Cu"]


def make_inputs(folder: Path) -> None:
    """Write what the runs read into `folder`, by the algorithms themselves in this thread; QGIS has to be running."""
    import processing

    def run(name, **outputs):
        processing.run(
            f"prospectivity:{name}",
            {**runs(folder)[name], **{key: str(folder / file) for key, file in outputs.items()}},
        )

    run(CREATED, SAMPLES="samples.gpkg", DEPOSITS="deposits.gpkg", TRUTH="truth.tif")
    run("interpolateidw", OUTPUT="grid.tif")
    run("mapprospectivity", PROBABILITY="probability.tif", MODEL="model.safetensors", REPORT="report.html")
    run("samplepatches", OUTPUT="patches.gpkg")
    for name, text in HOLES.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    (folder / "variograms.json").write_text(VARIOGRAMS, encoding="utf-8")
    run("desurveydrillholes", OUTPUT="holes.gpkg", REPORT="holes.html")
    _make_grades(folder, run)
    rows = [["sample", *range(400, 900, 10)]]
    rows += [[f"S{i}", *(0.3 + 0.01 * i * (band % 70) / 70 for band in rows[0][1:])] for i in range(12)]
    write_image(folder / "image.tif")
    (folder / "spectra.csv").write_text("\n".join(",".join(map(str, row)) for row in rows))
    contents = [["Fe", *rows[0]], *([10 + 2 * i + i % 2, *row] for i, row in enumerate(rows[1:]))]
    (folder / "contents.csv").write_text("\n".join(",".join(map(str, row)) for row in contents))
    run("trainspectralquantifier", MODEL="contents.safetensors", OUTPUT="errors.csv", REPORT="contents.html")
    rows = [["kind", *rows[0]], *([["dark", "bright"][i > 5], *row] for i, row in enumerate(rows[1:]))]
    (folder / "kinds.csv").write_text("\n".join(",".join(map(str, row)) for row in rows))
    run("trainspectralclassifier", MODEL="kinds.safetensors", OUTPUT="figures.csv", REPORT="kinds.html")

    _make_image(folder)


def _make_grades(folder: Path, run) -> None:
    import processing

    made = {name.upper(): str(folder / f"sample_{name}.gpkg") for name in HOLES}
    processing.run("prospectivity:createsampledrillholes", {"HOLES": 5, **made})
    output = {"OUTPUT": str(folder / "grades.gpkg"), "REPORT": str(folder / "grades.html")}
    processing.run("prospectivity:desurveydrillholes", {**made, **output})
    run("traingrademodel", MODEL="grades.safetensors", OUTPUT="grades.csv", REPORT="trained.html")


def _make_image(folder: Path) -> None:
    """Write a cube and a classifier of its spectra."""
    spec = importlib.util.spec_from_file_location("cubes", Path(__file__).with_name("cubes.py"))
    cubes = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(cubes)
    cubes.write_cube(folder / "cube", cubes.noisy(cubes.class_map()))
    cubes.train().save(folder / "classes.safetensors")


def write_image(path: Path) -> None:
    """An image of four bands over the survey, with wavelengths in their names."""
    from osgeo import gdal

    grid = gdal.Open(str(path.with_name("grid.tif")))
    cube = gdal.GetDriverByName("GTiff").Create(str(path), grid.RasterXSize, grid.RasterYSize, 4, gdal.GDT_Float32)
    cube.SetGeoTransform(grid.GetGeoTransform())
    cube.SetProjection(grid.GetProjection())
    for i, wavelength in enumerate((450, 650, 900, 2200), 1):
        cube.GetRasterBand(i).Fill(0.1 * i)
        cube.GetRasterBand(i).SetDescription(f"{wavelength} nm")


def runs(folder: Path) -> dict[str, dict[str, object]]:
    """Inputs and options of a small run of each algorithm, by its name; outputs are left to the caller."""
    samples, deposits, grid, patches = (
        str(folder / name) for name in ("samples.gpkg", "deposits.gpkg", "grid.tif", "patches.gpkg")
    )
    probability, model = str(folder / "probability.tif"), str(folder / "model.safetensors")
    points = {"INPUT": samples, "ELEMENTS": ELEMENTS}
    along = {"INPUT": str(folder / "grades.gpkg"), "HOLE": "hole", "DEPTH": "depth_m"}
    evidence = {"GRID": grid, "DEPOSITS": deposits}
    return {
        "attributeelements": {"GRID": grid, "MODEL": model, "METHOD": "permutation", "DRAWS": 2, "STRIDE": 16},
        "checkinstallation": {},
        "classifyhyperspectralimage": {"IMAGE": str(folder / "cube"), "MODEL": str(folder / "classes.safetensors")},
        "classifyspectra": {"SPECTRA": str(folder / "kinds.csv"), "MODEL": str(folder / "kinds.safetensors")},
        "cleanassays": points,
        CREATED: {"SAMPLE_COUNT": 300, "AREA_KM2": 144, "DEPOSITS_COUNT": 9},
        SPECTRA: {"SAMPLES": 35, "COLUMNS": 20, "ROWS": 15},
        "crossvalidate": {
            **evidence,
            "METHODS": ["logistic"],
            "FOLDS": 3,
            "REPEATS": 1,
            "MOVED": 2,
            "KIND": "commodity",
        },
        "delineatetargets": {"PROBABILITY": probability},
        "desurveydrillholes": {
            **{name.upper(): str(folder / f"{name}.csv") for name in HOLES},
            "SOURCE_CRS": "EPSG:32637",
        },
        "createsampledrillholes": {"HOLES": 3},
        "drillholegradients": {
            "INPUT": str(folder / "holes.gpkg"),
            "ELEMENTS": ["Cu_ppm"],
            "HOLE": "hole",
            "METHOD": "finiteelement",
        },
        "estimateblockmodel": {
            "INPUT": str(folder / "holes.gpkg"),
            "ELEMENTS": ["Cu_ppm"],
            "HOLE": "hole",
            "BLOCK_X": 50,
            "BLOCK_Y": 50,
            "VARIOGRAMS": str(folder / "variograms.json"),
        },
        "evaluateprospectivity": {"PROBABILITY": probability, "DEPOSITS": deposits},
        "extractspectra": {"IMAGE": str(folder / "image.tif"), "REGIONS": deposits, "CLASS": "commodity"},
        "fitvariogram": points,
        "fluxgradients": {"INPUT": grid},
        "interpolateidw": {**points, "CELL_SIZE": 100},
        "interpolatekriging": {**points, "CELL_SIZE": 200},
        "mapprospectivity": {
            "SAMPLES": samples,
            "ELEMENTS": ELEMENTS,
            "DEPOSITS": deposits,
            "CELL_SIZE": 100,
            "NETWORK": "logistic",
            "MOVED": 2,
            "KIND": "commodity",
        },
        "predictprospectivity": {"GRID": grid, "MODEL": model},
        "predictspectralcontent": {
            "SPECTRA": str(folder / "contents.csv"),
            "MODEL": str(folder / "contents.safetensors"),
        },
        "preprocessspectra": {"SPECTRA": str(folder / "spectra.csv"), "STEPS": "savgol(5, 2, 1); snv"},
        "samplepatches": {**evidence, "PATCH_SIZE": 37, "POSITIVES": 8, "NEGATIVES": 8, "EXCLUSION": 3},
        "selectelements": evidence,
        "trainclassifier": {"GRID": grid, "PATCHES": patches, "NETWORK": "smallcnn", "EPOCHS": 1},
        "trainspectralclassifier": {
            "SPECTRA": str(folder / "kinds.csv"),
            "CLASS": "kind",
            "METHODS": ["plsda", "sam"],
            "FOLDS": 3,
            "REPEATS": 1,
            "PERMUTATIONS": 2,
        },
        "traingrademodel": {
            **along,
            "FEATURES": ["As_ppm", "unit"],
            "TARGETS": ["Cu_pct"],
            "NETWORKS": ["feedforward"],
            "FOLDS": 2,
            "EPOCHS": 2,
        },
        "predictgrades": {**along, "MODEL": str(folder / "grades.safetensors")},
        "trainspectralquantifier": {
            "SPECTRA": str(folder / "contents.csv"),
            "TARGETS": "Fe",
            "METHODS": ["plsr"],
            "STEPS": "savgol(5, 2, 1)",
            "FOLDS": 3,
            "REPEATS": 1,
        },
    }


OFF = "-"
LOADED = {
    "attributeelements": ["Attribution to elements"],
    "checkinstallation": [],
    "classifyhyperspectralimage": ["Classes", "- Probability of the class", "- Margin to the next class"],
    "classifyspectra": ["Classes of the spectra"],
    "cleanassays": ["Cleaned assays", "Rows set aside"],
    CREATED: ["Deposits (synthetic)", "Samples (synthetic)", "True favourability (synthetic)"],
    SPECTRA: ["Spectra of samples (synthetic)", "True classes (synthetic)", "Image (synthetic)"],
    "crossvalidate": ["Out-of-fold probability", "- Figures by fold", "- Figures by kind"],
    "delineatetargets": ["Targets"],
    "desurveydrillholes": ["Intervals in space", "Traces of holes", "Problems of drill holes"],
    "createsampledrillholes": ["Collars (synthetic)", "Surveys (synthetic)", "Intervals (synthetic)"],
    "drillholegradients": ["Gradients of contents"],
    "estimateblockmodel": ["Centres of blocks"],
    "evaluateprospectivity": ["Figures"],
    "extractspectra": ["Spectra"],
    "fitvariogram": [],
    "fluxgradients": ["Flux gradients"],
    "interpolateidw": ["Interpolated elements"],
    "interpolatekriging": ["- Cross-validation", "Kriged elements", "- Flux gradients", "- Kriging variance"],
    "mapprospectivity": [
        "Targets",
        "Deposits",
        "Samples",
        "Prospectivity (probability)",
        "- Prospectivity: Ag",
        "- Uncertainty (standard deviation)",
        "- Interpolated elements",
    ],
    "predictgrades": ["Predicted grades"],
    "predictprospectivity": [
        "Prospectivity (probability)",
        "- Uncertainty (standard deviation)",
        "- Where inputs lie outside what training saw",
    ],
    "predictspectralcontent": ["Predicted contents"],
    "preprocessspectra": ["Preprocessed spectra"],
    "samplepatches": ["Patches"],
    "selectelements": ["Scores of the elements"],
    "trainclassifier": [],
    "traingrademodel": ["Figures of the methods", "Weights of the features"],
    "trainspectralclassifier": ["Figures of the methods"],
    "trainspectralquantifier": ["Figures of the methods"],
}
"""Names of the layers that a run with all its outputs leaves in the tree, from the top down; `OFF`: not switched on."""

TITLES = {
    "classifyhyperspectralimage": "Classify hyperspectral image",
    "cleanassays": "Clean assays",
    "crossvalidate": "Cross-validate methods",
    "desurveydrillholes": "Desurvey drill holes",
    "interpolatekriging": "Interpolate elements (kriging)",
    "mapprospectivity": "Map prospectivity",
    "predictprospectivity": "Predict prospectivity",
    "traingrademodel": "Train grade model",
}
"""Titles, before day and time, of the groups into which runs put several layers."""


def nodes(group) -> list:
    """Layer tree below a group: of layers their names, after `OFF` if switched off; of groups [title, layers]."""
    from qgis.core import QgsLayerTreeGroup

    return [
        [node.name(), nodes(node)]
        if isinstance(node, QgsLayerTreeGroup)
        else node.name()
        if node.itemVisibilityChecked()
        else f"{OFF} {node.name()}"
        for node in group.children()
    ]


def check_tree(name: str, tree: list) -> None:
    """Assert that a tree (see `nodes`) is what a run of an algorithm leaves."""
    if name in TITLES:
        ((title, tree),) = tree
        assert re.fullmatch(re.escape(TITLES[name]) + r" \d{4}-\d\d-\d\d \d\d:\d\d", title)
    assert tree == LOADED[name]

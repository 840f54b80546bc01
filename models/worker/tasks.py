"""Tasks: what an algorithm asks for in one call, by the name of a function here.

A task gets values and paths and gives values and paths back, of the types that `codec.write` lists, so that it can run
in another process; its last argument is its progress, which stays behind. It joins what belongs to one call: to look
through the rasters, the work itself, and the report on it. Each imports what it needs itself, so that a process loads
no more than its one task asks for: PyTorch only to train or use a network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..core.language import said
from ..core.progress import Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ..assays.cleaning import Cleaning
    from ..assays.options import CleaningOptions
    from ..assays.reading import AssayTable, Recognition
    from ..drillholes.blockgrid import BlockGrid
    from ..drillholes.blockmodel import BlockModel, BlockOptions
    from ..drillholes.desurveying import Desurveyed, DesurveyOptions
    from ..drillholes.grades.options import GradeOptions
    from ..drillholes.grades.points import HolePoints, Texts
    from ..drillholes.grades.prediction import Grades
    from ..drillholes.grades.training import GradeOutcome, GradeRequest
    from ..drillholes.gradients import GradientOptions, SpaceGradients
    from ..drillholes.section import SectionOptions
    from ..drillholes.tables import Rows
    from ..interpolation.experimental import ExperimentalVariogram, VariogramOptions
    from ..interpolation.idw import IdwOptions
    from ..interpolation.kriging import KrigingOptions
    from ..interpolation.kriging_validation import ElementValidation, KrigingValidation, ValidationOptions
    from ..interpolation.variogram import Variogram
    from ..interpolation.variogram_fit import FittedVariogram
    from ..learning.history import Epoch
    from ..rasters.grid import GridGeometry
    from ..rasters.points import Points
    from ..rasters.source import RasterSource
    from ..spectra.classes.labels import ClassRule
    from ..spectra.classes.options import ClassificationOptions
    from ..spectra.classes.prediction import ClassifiedSpectra
    from ..spectra.classes.training import Classification
    from ..spectra.contents.options import QuantificationOptions
    from ..spectra.contents.prediction import Contents
    from ..spectra.contents.samples import CellTable, ContentRequest
    from ..spectra.contents.training import ContentOutcome
    from ..spectra.extraction import Region
    from ..spectra.image_result import ClassRasters, ImageClassification, ImageOptions
    from ..spectra.reading import ReadSpectra
    from ..spectra.table import Spectra
    from ..statistics.intervals import Interval
    from ..synthetic.drillholes import SampleHoles, SampleHolesOptions
    from ..synthetic.spectra import SampleSpectraOptions
    from ..synthetic.survey import SampleSurvey, SurveyOptions
    from ..tables.table import Cell, TableHead
    from ..targeting.crossvalidation_kinds import KindsCompared
    from ..targeting.crossvalidation_options import CrossValidationOptions
    from ..targeting.crossvalidation_result import CrossValidationFigures
    from ..targeting.evaluation import EvaluationOptions
    from ..targeting.explanation import AttributionOptions
    from ..targeting.mapping import Mapping, MappingFiles, MappingOptions
    from ..targeting.prediction import Prediction
    from ..targeting.prediction_options import PredictionOptions
    from ..targeting.selection.elements import ElementScore, SelectionOptions
    from ..targeting.targets import Delineation, TargetEvidence, TargetOptions
    from ..targeting.windows.options import TrainingOptions
    from ..targeting.windows.sampling import PatchOptions
    from ..targeting.windows.table import PatchTable

TASKS: dict[str, Callable[..., Any]] = {}
"""All tasks by their names."""

_Task = TypeVar("_Task", bound=Callable[..., Any])


def task(function: _Task) -> _Task:
    """Register a function as a task."""
    TASKS[function.__name__] = function
    return function


@task
def clean(
    head: TableHead,
    read: AssayTable,
    options: CleaningOptions,
    recognition: Recognition,
    place: tuple[int, int] | None,
    degrees: bool | None,
    progress: Progress,
) -> Cleaning:
    """Clean assays that have been read."""
    from ..assays.cleaning import clean_read

    return clean_read(head, read, options, recognition, place, degrees, progress)


@task
def report_cleaning(cleaning: Cleaning, report: Path, progress: Progress) -> None:
    """Write the page on a cleaning."""
    from ..reports.cleaning import add_cleaning
    from ..reports.page import Report

    page = Report(said("Cleaning of assays"))
    add_cleaning(page, cleaning, progress=progress)
    page.write(report)


@task
def make_sample_survey(options: SurveyOptions, truth: Path, progress: Progress) -> SampleSurvey:
    """Make up a survey and write its truth."""
    from ..synthetic.survey import make_survey, write_truth

    survey = make_survey(options, progress.part(said("Making the survey"), 0.0, 0.9))
    write_truth(survey, truth, progress.part(said("Writing"), 0.9, 1.0))
    return survey


@task
def read_spectra(sources: Sequence[Path], unit: str, quantity: str, progress: Progress) -> ReadSpectra:
    """Read the spectra of files and folders; what joins them with those of layers is done by the caller."""
    from ..spectra.reading import read_files

    return read_files(sources, unit, progress, quantity=quantity)


@task
def extract_spectra(image: RasterSource, regions: Sequence[Region], progress: Progress) -> Spectra:
    """Read the spectra of regions of an image."""
    from ..spectra.extraction import extract_spectra

    return extract_spectra(image, regions, progress)


@task
def interpolate_by_idw(
    samples: Points,
    elements: Sequence[str],
    geometry: GridGeometry,
    options: IdwOptions,
    reach_m: float | None,
    minimum_share: float | None,
    output: Path,
    progress: Progress,
) -> None:
    """Fill a grid within reach of the samples; an infinite MAX_DISTANCE and reach fill all of it."""
    from ..assays.evidence import elements_to_interpolate
    from ..interpolation.idw import interpolate_idw
    from ..interpolation.reach import grounds_to_fill

    elements = elements_to_interpolate(samples, elements, minimum_share, progress)
    grounds = grounds_to_fill(samples, elements, geometry, reach_m, options.max_distance, progress)
    interpolate_idw(samples, elements, geometry, options, output, progress, grounds)


@task
def fit_variograms(
    samples: Points,
    elements: Sequence[str],
    options: VariogramOptions,
    model: str,
    anisotropy: bool,
    output: Path,
    report: Path | None,
    progress: Progress,
) -> None:
    """Measure and fit variograms, and write them."""
    from ..interpolation.variogram import write_variograms
    from ..interpolation.variogram_fit import measure_and_fit
    from ..reports.variograms import write_variogram_report

    measured, fitted = measure_and_fit(
        samples, elements, options, model, anisotropy, progress.part(said("Variograms"), 0.0, 0.8)
    )
    if report is not None:
        write_variogram_report(measured, fitted, report, progress.part(said("Drawing the report"), 0.8, 1.0))
    write_variograms(output, {fit.element: fit.variogram for fit in fitted})


@task
def measure_variogram(
    samples: Points, element: str, transform: str | None, model: str, anisotropy: bool, progress: Progress
) -> tuple[ExperimentalVariogram, FittedVariogram]:
    """Measure the variogram of one element in all directions and by each, and fit a model; no transform: that of
    kriging without a variogram.
    """
    from ..interpolation.experimental import FAN_DEG, FAN_TOLERANCE_DEG, VariogramOptions
    from ..interpolation.variogram_fit import automatic_transform, measure_and_fit

    options = VariogramOptions(
        transform=transform or automatic_transform(samples.columns[element]),
        directions_deg=FAN_DEG,
        tolerance_deg=FAN_TOLERANCE_DEG,
    )
    measured, fitted = measure_and_fit(samples, [element], options, model, anisotropy, progress)
    return measured[0], fitted[0]


@task
def validate_variogram(
    samples: Points, element: str, variogram: Variogram, options: KrigingOptions, progress: Progress
) -> ElementValidation:
    """Leave one sample out at a time, and krige it from the others."""
    from ..interpolation.kriging_validation import validate_kriging

    found = validate_kriging(samples, [element], {element: variogram}, options, progress=progress, idw=None)
    return found.summaries[0]


@task
def krige(
    samples: Points,
    elements: Sequence[str],
    variograms: dict[str, Variogram] | None,
    geometry: GridGeometry,
    options: KrigingOptions,
    reach_m: float | None,
    minimum_share: float | None,
    output: Path,
    variance: Path | None,
    gradients: Path | None,
    validation: ValidationOptions | None,
    report: Path | None,
    progress: Progress,
) -> KrigingValidation | None:
    """Krige within reach of the samples and, if that is asked for, cross-validate; variograms are fitted where none
    are given.
    """
    from ..assays.evidence import elements_to_interpolate
    from ..interpolation.kriging import krige_grid
    from ..interpolation.kriging_validation import validate_kriging
    from ..interpolation.reach import grounds_to_fill
    from ..interpolation.variogram_fit import automatic_variograms
    from ..reports.interpolation import write_cross_validation_report

    elements = elements_to_interpolate(samples, elements, minimum_share, progress)
    if variograms is None:
        variograms = automatic_variograms(samples, elements, progress.part(said("Fitting variograms"), 0.0, 0.1))
    kriging = progress.part(said("Kriging"), 0.1, 0.7 if validation is not None else 1.0)
    grounds = grounds_to_fill(samples, elements, geometry, reach_m, options.max_distance_m, progress)
    krige_grid(samples, elements, variograms, geometry, options, output, variance, kriging, gradients, grounds)
    if validation is None:
        return None
    step = progress.part(said("Cross-validation"), 0.7, 1.0)
    found = validate_kriging(samples, elements, variograms, replace(options, block=1), validation, step)
    if report is not None:
        write_cross_validation_report(found, report, step)
    return found


@task
def grid_gradients(grid: RasterSource, bands: Sequence[str], output: Path, progress: Progress) -> None:
    """Differentiate the bands of a grid."""
    from ..interpolation.gradients import flux_gradients
    from ..rasters.fills import without_fills

    flux_gradients(without_fills(grid, progress, any_length=True), bands, output, progress)


@task
def score_elements(
    grid: RasterSource, deposits: Points, options: SelectionOptions, report: Path | None, progress: Progress
) -> list[ElementScore]:
    """Score each element of a grid."""
    from ..rasters.fills import without_fills
    from ..reports.selection import write_selection_report
    from ..targeting.selection.elements import select_elements

    scores = select_elements(without_fills(grid, progress), deposits, options, progress)
    if report is not None:
        write_selection_report(scores, options, report)
    return scores


@task
def sample_windows(
    grid: RasterSource, deposits: Points, options: PatchOptions, keep_apart: bool, progress: Progress
) -> PatchTable:
    """Choose the windows that a network learns from."""
    from ..rasters.fills import without_fills
    from ..targeting.windows.leakage import apart
    from ..targeting.windows.sampling import sample_patches

    patches = sample_patches(without_fills(grid, progress), deposits, options, progress)
    return apart(patches, options.seed, progress) if keep_apart else patches


@task
def train_network(
    grid: RasterSource,
    patches: PatchTable,
    bands: Sequence[str],
    options: TrainingOptions,
    model: Path,
    history: Path | None,
    report: Path | None,
    progress: Progress,
) -> Epoch:
    """Train a network; returns the epoch whose weights were kept."""
    from ..learning.history import write_history
    from ..rasters.fills import without_fills
    from ..reports.training import training_report
    from ..targeting.windows.training import train_classifier

    training = train_classifier(without_fills(grid, progress), patches, bands, options, model, progress)
    if history is not None:
        write_history(training.history, history)
    if report is not None:
        training_report(training).write(report)
    return training.kept


@task
def predict(
    grid: RasterSource,
    models: Sequence[Path],
    options: PredictionOptions,
    output: Path,
    uncertainty: Path | None,
    outside: Path | None,
    progress: Progress,
) -> Prediction:
    """Map the probability of models."""
    from ..rasters.fills import without_fills
    from ..targeting.prediction import predict_prospectivity

    return predict_prospectivity(without_fills(grid, progress), models, options, output, uncertainty, progress, outside)


@task
def judge(
    probability: RasterSource, deposits: Points, options: EvaluationOptions, report: Path | None, progress: Progress
) -> tuple[Interval, list[tuple[str, float, float, float]]]:
    """Judge a map by known deposits: its AUC, and all figures as `Evaluation.rows` has them.

    Their intervals take SciPy, which the Python of QGIS may lack.
    """
    from ..rasters.fills import without_fills
    from ..reports.evaluation import evaluation_report
    from ..targeting.evaluation import evaluate

    evaluation = evaluate(without_fills(probability, progress), deposits, options, progress)
    if report is not None:
        evaluation_report(evaluation).write(report)
    return evaluation.auc, evaluation.rows()


@task
def compare_methods(
    grid: RasterSource,
    deposits: Points,
    options: CrossValidationOptions,
    probability: Path | None,
    patches: PatchTable | None,
    patches_name: str,
    report: Path,
    progress: Progress,
) -> tuple[CrossValidationFigures, KindsCompared]:
    """Cross-validate methods; figures, and those of each kind of deposits by the method that leads."""
    from ..rasters.fills import without_fills
    from ..reports.crossvalidation import crossvalidation_warnings, write_crossvalidation_report
    from ..targeting.crossvalidation import cross_validate
    from ..targeting.crossvalidation_kinds import compare_kinds

    grid = without_fills(grid, progress)
    result = cross_validate(grid, deposits, options, probability, progress, patches, patches_name)
    for warning in crossvalidation_warnings(result):
        progress.warn(warning)
    write_crossvalidation_report(result, report)
    return result.figures(), compare_kinds(result.lead, result.fold, result.kinds)


@task
def attribute(
    grid: RasterSource,
    model: Path,
    options: AttributionOptions,
    output: Path,
    area: Sequence[str] | None,
    area_name: str,
    report: Path | None,
    progress: Progress,
) -> tuple[str, ...]:
    """Attribute a map to elements, within an area of GeoJSON geometries in the grid's CRS; returns the elements in
    their order.
    """
    from ..rasters.fills import without_fills
    from ..rasters.raster import GridFile
    from ..reports.attribution import write_attribution_report
    from ..targeting.attribution import area_mask, attribute_elements

    grid = without_fills(grid, progress)
    mask = None
    if area is not None:
        with GridFile(grid) as opened:
            mask = area_mask(opened.geometry, area, area_name)
    attribution = attribute_elements(grid, model, options, output, mask, progress)
    if report is not None:
        write_attribution_report(attribution, report, progress)
    return tuple(attribution.leading)


@task
def outline_targets(
    probability: RasterSource,
    options: TargetOptions,
    evidence: TargetEvidence,
    report: Path | None,
    progress: Progress,
) -> Delineation:
    """Outline targets."""
    from ..rasters.fills import without_fills
    from ..reports.targets import targets_report
    from ..targeting.targets import delineate_targets

    probability = without_fills(probability, progress)
    further: Any = {
        name: without_fills(raster, progress)
        for name in ("uncertainty", "elements", "attribution")
        if (raster := getattr(evidence, name)) is not None
    }
    result = delineate_targets(probability, options, replace(evidence, **further), progress)
    if report is not None:
        targets_report(result).write(report)
    return result


@task
def make_sample_spectra(options: SampleSpectraOptions, image: Path, truth: Path, progress: Progress) -> Spectra:
    """Make up a scene and samples in it, and write its image and truth; returns the samples."""
    import numpy as np

    from ..rasters.library import reference
    from ..spectra.table import REFLECTANCE, Bands, Spectra
    from ..synthetic.spectra import MINERALS, make_scene, take_samples, write_scene

    scene = make_scene(options)
    crs = reference(scene.geometry.crs)
    samples = take_samples(scene, options)
    write_scene(scene, options, image, truth, progress)
    columns: dict[str, Any] = {"sample": samples.names, "site": samples.sites, "class": samples.minerals}
    for name, values in (*zip(MINERALS, samples.abundances.T), *samples.contents.items()):
        columns[name] = tuple(values.tolist())
    return Spectra(
        bands=Bands(samples.centres, fwhm=np.full(len(samples.centres), samples.fwhm)),
        values=samples.reflectance,
        quantity=REFLECTANCE,
        names=samples.names,
        columns=columns,
        x=samples.x,
        y=samples.y,
        crs=crs.wkt if crs is not None else "",
    )


@task
def preprocess_spectra(spectra: Spectra, steps: str, report: Path | None, progress: Progress) -> Spectra:
    """Take spectra through steps."""
    from ..reports.spectra import write_preprocessing_report
    from ..spectra.preprocessing import preprocess

    done = preprocess(spectra, steps, progress)
    if report is not None:
        write_preprocessing_report(done, report, progress)
    return done.after


@task
def make_map(
    samples: Points,
    elements: Sequence[str],
    deposits: Points,
    geometry: GridGeometry,
    options: MappingOptions,
    files: MappingFiles,
    cleaning: Cleaning | None,
    progress: Progress,
) -> Mapping:
    """The whole way from samples and deposits to a map."""
    from ..workflow import map_prospectivity

    return map_prospectivity(samples, elements, deposits, geometry, options, files, progress, cleaning)


@task
def classify_hyperspectral_image(
    image: RasterSource,
    model: Path,
    options: ImageOptions,
    files: ClassRasters,
    mask: RasterSource | None,
    shapes: Sequence[str] | None,
    shapes_name: str,
    report: Path | None,
    progress: Progress,
) -> ImageClassification:
    """Classify the cells of an image, those that a raster or shapes take."""
    from ..rasters.files import check_writable
    from ..reports.image import write_image_report
    from ..spectra.image import classify_image
    from ..spectra.image_mask import mask_of_raster, mask_of_shapes

    if report is not None:
        check_writable(report)
    taken = None
    if mask is not None:
        taken = mask_of_raster(mask, image.name)
    elif shapes is not None:
        taken = mask_of_shapes(shapes, shapes_name)
    step = progress.part(said("Classifying"), 0.0, 0.97 if report is not None else 1.0)
    result = classify_image(image, model, options, files, step, taken)
    if report is not None:
        step = progress.part(said("Drawing the report"), 0.97, 1.0)
        write_image_report(result, image, files.classes, report, step)
    return result


@task
def train_spectral_classifier(
    spectra: Sequence[Spectra],
    steps: Sequence[str],
    rule: ClassRule,
    groups: str,
    key: str,
    records: dict[str, tuple[Cell, ...]] | None,
    options: ClassificationOptions,
    model: Path,
    report: Path | None,
    progress: Progress,
) -> Classification:
    """Compare classifiers of spectra and write the best."""
    from ..reports.classes import write_classes_report
    from ..spectra.classes.samples import class_samples
    from ..spectra.classes.training import train_best

    samples = class_samples(spectra, steps, rule, groups, key, records, progress)
    result = train_best(samples, options, model, progress.span(0.0, 0.97))
    if report is not None:
        write_classes_report(result, report)
    return result


@task
def classify_spectra(spectra: Sequence[Spectra], key: str, model: Path, progress: Progress) -> ClassifiedSpectra:
    """Classify spectra by a model."""
    from ..spectra.classes.prediction import classify
    from ..spectra.classification import load_classifier

    return classify(load_classifier(model), spectra, key, progress)


@task
def desurvey(
    collars: Rows,
    surveys: Rows | None,
    intervals: Rows,
    contents: dict[str, NDArray[np.float64]],
    contact: tuple[NDArray[np.int64], tuple[str, ...]] | None,
    options: DesurveyOptions,
    view: SectionOptions,
    report: Path | None,
    progress: Progress,
) -> Desurveyed:
    """Give intervals of drill holes their places, and write the page on them.

    Parameters
    ----------
    contents : dict of str to array of shape (rows of intervals,)
    contact : tuple of array of shape (rows of intervals,) and texts, optional
    """
    from ..drillholes.desurveying import desurvey as give_places
    from ..drillholes.section import choose_section
    from ..reports.drillholes import drillholes_report

    result = give_places(collars, surveys, intervals, contents, contact, options, progress.span(0.0, 0.7))
    if report is not None:
        section = choose_section(result, view)
        drillholes_report(result, intervals.table, section, progress.check).write(report)
    return result


@task
def train_quantifier(
    spectra: Spectra,
    assays: CellTable | None,
    request: ContentRequest,
    options: QuantificationOptions,
    model: Path,
    report: Path | None,
    progress: Progress,
) -> ContentOutcome:
    """Learn contents from spectra by several methods, and write the better one."""
    from ..reports.contents import first_line, write_contents_report
    from ..spectra.contents.training import ContentOutcome, train_quantifier

    result = train_quantifier(spectra, assays, request, options, model, progress.span(0.0, 0.95))
    progress.info(first_line(result))
    if report is not None:
        write_contents_report(result, report, progress.part(said("Drawing the report"), 0.95, 1.0))
    return ContentOutcome(result.rows, result.method)


@task
def predict_contents(spectra: Spectra, model: Path, progress: Progress) -> Contents:
    """Predict the contents of spectra."""
    from ..spectra.contents.prediction import predict_contents

    return predict_contents(spectra, model, progress)


@task
def estimate_block_model(
    position: NDArray[np.float64],
    contents: dict[str, NDArray[np.float64]],
    hole: NDArray[np.int64],
    variograms: dict[str, Variogram],
    grid: BlockGrid,
    folder: Path,
    options: BlockOptions,
    source: str,
    report: Path | None,
    trend: tuple[HolePoints, Path] | None,
    progress: Progress,
) -> BlockModel:
    """Krige blocks, or what a model of grades leaves there, and write the page on them.

    Parameters
    ----------
    position : array of shape (points, 3)
    contents : dict of str to array of shape (points,)
    hole : array of shape (points,)
    trend : tuple of HolePoints and Path, optional
        The same points with the features of a model, and the model.
    """
    from ..drillholes.blockmodel import estimate_blocks
    from ..reports.blockmodel import blockmodel_report

    told = None
    if trend is not None:
        from ..drillholes.grades.blocks import GradeTrend
        from ..drillholes.grades.header import load_grade_model

        points, file = trend
        told = GradeTrend(load_grade_model(file), points, options.search, options.seed, progress.span(0.0, 0.1))
    work = progress.span(0.1, 0.9)
    model = estimate_blocks(position, contents, hole, variograms, grid, folder, options, work, told)
    if report is not None:
        blockmodel_report(model, source, progress.check).write(report)
    return model


@task
def take_space_gradients(
    position: NDArray[np.float64],
    contents: dict[str, NDArray[np.float64]],
    hole: NDArray[np.int64],
    variograms: dict[str, Variogram],
    options: GradientOptions,
    progress: Progress,
) -> SpaceGradients:
    """Take gradients of contents along holes.

    Parameters
    ----------
    position : array of shape (points, 3)
    contents : dict of str to array of shape (points,)
    hole : array of shape (points,)
    """
    from ..drillholes.gradients import space_gradients

    return space_gradients(position, contents, hole, variograms, options, progress)


@task
def make_sample_holes(options: SampleHolesOptions, progress: Progress) -> SampleHoles:
    """Make up drill holes."""
    from ..synthetic.drillholes import make_holes

    return make_holes(options)


@task
def train_grades(
    points: HolePoints,
    spectra: Spectra | None,
    samples: Texts | None,
    key: str,
    request: GradeRequest,
    options: GradeOptions,
    start: Path | None,
    model: Path,
    report: Path | None,
    progress: Progress,
) -> GradeOutcome:
    """Learn grades along holes by networks beside kriging, and write the better network.

    Parameters
    ----------
    samples : tuple of array of shape (points,) and texts, optional
    """
    from ..drillholes.grades.spectra import with_spectra
    from ..drillholes.grades.training import GradeOutcome, train_grades
    from ..reports.grades import first_line, write_grades_report

    if spectra is not None and samples is not None:
        points = with_spectra(points, samples, key, spectra, None, progress)
    result = train_grades(points, request, options, start, model, progress.span(0.0, 0.95))
    progress.info(first_line(result))
    if report is not None:
        write_grades_report(result, report, progress.part(said("Drawing the report"), 0.95, 1.0))
    return GradeOutcome(result.rows, result.weights, result.written[0])


@task
def predict_grades(
    points: HolePoints, spectra: Spectra | None, samples: Texts | None, key: str, model: Path, progress: Progress
) -> Grades:
    """Predict grades along holes.

    Parameters
    ----------
    samples : tuple of array of shape (points,) and texts, optional
    """
    from ..drillholes.grades.header import load_grade_model
    from ..drillholes.grades.prediction import predict_grades
    from ..drillholes.grades.spectra import with_spectra

    read = load_grade_model(model)
    if spectra is not None and samples is not None:
        points = with_spectra(points, samples, key, spectra, read.bands, progress)
    return predict_grades(points, read, progress)

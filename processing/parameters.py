"""Short ways to declare Processing parameters; every one carries its help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsUnitTypes,
)

from ..models.assays.evidence import MINIMUM_SHARE
from ..models.learning.options import DEVICES
from ..models.rasters.points import NO_KIND
from ..models.spectra.band_names import AUTO, AXIS_UNITS
from ..models.spectra.steps import KINDS
from ..models.targeting.cells.features import GOALS

SEED = 42
"""Default seed of every random choice."""

_WIDGETS = f"{__package__.rsplit('.', 1)[0]}.ui"
"""Where dialogs find widgets. They are named by text: this layer imports nothing of theirs."""


def _finish(
    definition: QgsProcessingParameterDefinition, help: str, advanced: bool
) -> QgsProcessingParameterDefinition:
    definition.setHelp(help)
    if advanced:
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def _shown_by(
    definition: QgsProcessingParameterDefinition, widget: str, **options: Any
) -> QgsProcessingParameterDefinition:
    """Have dialogs show a parameter by a class of `ui`, which gets these options."""
    definition.setMetadata({"widget_wrapper": {"class": f"{_WIDGETS}.{widget}", **options}})
    return definition


def points(
    name: str, description: str, help: str, *, optional: bool = False, role: str = ""
) -> QgsProcessingParameterDefinition:
    """Declare a point layer; dialogs propose one that fits its `role`, samples or deposits."""
    return _finish(
        of_role(
            QgsProcessingParameterFeatureSource(
                name, description, [QgsProcessing.SourceType.TypeVectorPoint], optional=optional
            ),
            role,
        ),
        help,
        False,
    )


def of_role(definition: QgsProcessingParameterDefinition, role: str) -> QgsProcessingParameterDefinition:
    """Have dialogs propose a layer of samples, or of deposits."""
    return _shown_by(definition, "presets.layers_widget.PointsWidgetWrapper", role=role) if role else definition


def polygons(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a polygon layer."""
    return _finish(
        QgsProcessingParameterFeatureSource(name, description, [QgsProcessing.SourceType.TypeVectorPolygon]),
        help,
        False,
    )


def lines(name: str, description: str, help: str, *, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Declare a line layer that may be left empty."""
    kinds = [QgsProcessing.SourceType.TypeVectorLine]
    return _finish(QgsProcessingParameterFeatureSource(name, description, kinds, optional=True), help, advanced)


def points_or_polygons(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a layer of points or polygons."""
    kinds = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
    return _finish(QgsProcessingParameterFeatureSource(name, description, kinds), help, False)


def shapes(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a layer of points, lines or polygons that may be left empty."""
    return _finish(
        QgsProcessingParameterFeatureSource(
            name, description, [QgsProcessing.SourceType.TypeVectorAnyGeometry], optional=True
        ),
        help,
        False,
    )


def table(
    name: str, description: str, help: str, *, optional: bool = False, role: str = ""
) -> QgsProcessingParameterDefinition:
    """Declare any layer or table, with or without a geometry; `role` as of `points`."""
    return _finish(
        of_role(
            QgsProcessingParameterFeatureSource(
                name, description, [QgsProcessing.SourceType.TypeVector], optional=optional
            ),
            role,
        ),
        help,
        False,
    )


def optional_table(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare any layer or table that may be missing."""
    return _finish(
        QgsProcessingParameterFeatureSource(name, description, [QgsProcessing.SourceType.TypeVector], optional=True),
        help,
        False,
    )


def fields(
    name: str, description: str, parent: str, help: str, *, numeric: bool = True, optional: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a choice of fields of the layer parameter `parent`."""
    kind = QgsProcessingParameterField.DataType.Numeric if numeric else QgsProcessingParameterField.DataType.Any
    return _finish(
        QgsProcessingParameterField(
            name, description, parentLayerParameterName=parent, type=kind, allowMultiple=True, optional=optional
        ),
        help,
        False,
    )


def assays(name: str, description: str, parent: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a choice of columns of assays, which dialogs show as what they were recognised as; empty: all that are.

    Read it with `layers.elements.chosen_elements`.
    """
    return as_assays(fields(name, description, parent, help, numeric=False, optional=True))


def as_assays(definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Have dialogs show what the fields were recognised as."""
    return _shown_by(definition, "assays.elements_widget.ElementsWidgetWrapper")


def as_variograms(definition: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Have dialogs show a button beside a file of variograms, which opens the window to make it by hand."""
    return _shown_by(definition, "variogram.file_widget.VariogramsWidgetWrapper")


def field(name: str, description: str, parent: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare one field of the layer parameter `parent`, which may be left empty."""
    return _finish(
        QgsProcessingParameterField(name, description, parentLayerParameterName=parent, optional=True), help, True
    )


def needed_field(
    name: str, description: str, parent: str, help: str, *, usual: str | None = None
) -> QgsProcessingParameterDefinition:
    """Declare one field of the layer parameter `parent`, which has to be chosen.

    Dialogs propose the one called `usual` where the layer has it: QGIS's own proposal is the first field, an id.
    """
    definition = QgsProcessingParameterField(name, description, usual, parentLayerParameterName=parent)
    return _finish(definition, help, False)


def extent(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare an extent that may be left empty."""
    return _finish(QgsProcessingParameterExtent(name, description, optional=True), help, False)


def crs(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a coordinate reference system that may be left empty."""
    return _finish(QgsProcessingParameterCrs(name, description, optional=True), help, True)


def raster(name: str, description: str, help: str, *, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Declare a raster layer."""
    return _finish(QgsProcessingParameterRasterLayer(name, description, optional=optional), help, False)


def raster_or_polygons(name: str, description: str, help: str) -> QgsProcessingParameterDefinition:
    """Declare a raster or polygon layer that may be left empty; `Algorithm.layer` gives which."""
    kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPolygon]
    return _finish(QgsProcessingParameterMapLayer(name, description, optional=True, types=kinds), help, False)


def number(
    name: str,
    description: str,
    help: str,
    *,
    default: float | None = None,
    minimum: float | None = None,
    maximum: float | None = None,
    advanced: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a real number; optional when it has no default."""
    return _number(
        QgsProcessingParameterNumber.Type.Double, name, description, help, default, minimum, maximum, advanced
    )


def integer(
    name: str,
    description: str,
    help: str,
    *,
    default: int | None = None,
    minimum: int | None = None,
    maximum: int | None = None,
    advanced: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a whole number; optional when it has no default."""
    return _number(
        QgsProcessingParameterNumber.Type.Integer, name, description, help, default, minimum, maximum, advanced
    )


def _number(
    kind: Any,
    name: str,
    description: str,
    help: str,
    default: float | None,
    minimum: float | None,
    maximum: float | None,
    advanced: bool,
) -> QgsProcessingParameterDefinition:
    definition = QgsProcessingParameterNumber(name, description, kind, default, optional=default is None)
    if minimum is not None:
        definition.setMinimum(minimum)
    if maximum is not None:
        definition.setMaximum(maximum)
    return _finish(definition, help, advanced)


def distance(
    name: str, description: str, help: str, *, default: float | None = None, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a length in metres; optional when it has no default."""
    definition = QgsProcessingParameterDistance(name, description, default, optional=default is None, minValue=0.0)
    # With a layer as parent the dialog would give lengths in its unit: degrees, or feet.
    definition.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    return _finish(definition, help, advanced)


def choice(
    name: str, description: str, options: Sequence[str], help: str, *, default: str, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a choice of names: the value is the name itself, so that scripts stay readable and new options never
    shift old ones.
    """
    definition = QgsProcessingParameterEnum(
        name, description, list(options), defaultValue=default, usesStaticStrings=True
    )
    return _finish(definition, help, advanced)


def choices(
    name: str,
    description: str,
    options: Sequence[str],
    help: str,
    *,
    default: Sequence[str],
    optional: bool = False,
    advanced: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a choice of any number of names; of none as well, where it is optional.

    QGIS's own list of them leaves those blank that are not chosen (seen in 3.22); boxes show all.
    """
    definition = QgsProcessingParameterEnum(
        name,
        description,
        list(options),
        allowMultiple=True,
        defaultValue=list(default),
        optional=optional,
        usesStaticStrings=True,
    )
    definition.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": 2}})
    return _finish(definition, help, advanced)


def steps(default: str | None = None, of: str = "") -> QgsProcessingParameterDefinition:
    """Declare STEPS, the preprocessing of spectra; `of` says whose, where that is not plain."""
    return text(
        "STEPS",
        "Preprocessing steps",
        f"{of}Steps in their order, separated by semicolons, each a name with its numbers in the unit of the bands,"
        " as in: range(400, 2400); continuum; absorbance; savgol(11, 2); derivative(1). There are "
        + "; ".join(f"{kind.usage}: {kind.title}" for kind in KINDS.values())
        + ".",
        default=default,
    )


def band_range() -> QgsProcessingParameterDefinition:
    """Declare RANGE, the bands of spectra to keep; `models.spectra.steps.range_step` reads it.

    A text: QGIS's own parameter for ranges gives 'None,None' from a dialog in which it was left empty.
    """
    return text("RANGE", "Range of bands", "Bands to keep, before any step, in nm or cm⁻¹: 400, 2400. Empty: all.")


def unit() -> QgsProcessingParameterDefinition:
    """Declare UNIT of the bands of spectra."""
    return choice(
        "UNIT",
        "Unit of the bands",
        AXIS_UNITS,
        "Of wavelengths or wavenumbers where the file does not say it. auto: by their size. Results are in nm, or"
        " cm⁻¹.",
        default=AUTO,
        advanced=True,
    )


def percent(name: str, description: str, help: str, *, default: float) -> QgsProcessingParameterDefinition:
    """Declare an advanced share between 0 and 100 per cent."""
    return number(name, description, help, default=default, minimum=0.0, maximum=100.0, advanced=True)


def optional_choice(
    name: str, description: str, options: Sequence[str], help: str, *, advanced: bool = True
) -> QgsProcessingParameterDefinition:
    """Declare a choice of names that may be left empty."""
    return _finish(
        QgsProcessingParameterEnum(name, description, list(options), optional=True, usesStaticStrings=True),
        help,
        advanced,
    )


def text(
    name: str,
    description: str,
    help: str,
    *,
    default: str | None = None,
    advanced: bool = False,
    required: bool = False,
) -> QgsProcessingParameterDefinition:
    """Declare a string; optional when it has no default, unless it is required."""
    return _finish(
        QgsProcessingParameterString(name, description, default, optional=default is None and not required),
        help,
        advanced,
    )


def flag(
    name: str, description: str, help: str, *, default: bool, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare a yes-or-no choice."""
    return _finish(QgsProcessingParameterBoolean(name, description, default), help, advanced)


def negative() -> QgsProcessingParameterDefinition:
    """Declare NEGATIVE; read with `layers.points.read_samples`."""
    return flag(
        "NEGATIVE",
        "Negative values are meant",
        "Contents are never below zero, so that negative numbers in a field (-0.5 for 'below detection', -9 for"
        " 'missing') stop the run. Switch this on for fields that may be negative, such as residuals; log-ratios and"
        " logarithms are known by their names (Cu_ppm_clr).",
        default=False,
        advanced=True,
    )


def file(
    name: str, description: str, extension: str, help: str, *, optional: bool = False, advanced: bool = False
) -> QgsProcessingParameterDefinition:
    """Declare an existing file."""
    return _finish(
        QgsProcessingParameterFile(name, description, extension=extension, optional=optional), help, advanced
    )


def files(name: str, description: str, help: str, *, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Declare any number of existing files, none by default."""
    return _finish(
        QgsProcessingParameterMultipleLayers(name, description, QgsProcessing.SourceType.TypeFile, optional=True),
        help,
        advanced,
    )


def goal(default: str, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """What a classifier of cells is to answer."""
    return choice(
        "GOAL",
        "What the map is to answer",
        GOALS,
        "extend: where does what is known go on? Provinces count. new: where is new ground? Only what stands out from"
        " the mean of its surroundings counts, so that deposits are found one by one and the belt that they lie in is"
        " not. Of classifiers of cells.",
        default=default,
        advanced=advanced,
    )


def moved(default: int, advanced: bool = False) -> QgsProcessingParameterDefinition:
    """Motions of the pattern of deposits that methods are judged on as well."""
    return integer(
        "MOVED",
        "Moved patterns",
        "Times that the whole pattern of deposits is turned, mirrored and put down elsewhere, where no element can show"
        " it. What a method finds beyond these is what elements add to nearness. 19 can show it at p = 0.05, 99 at"
        " 0.01; 0: no test. Networks are not trained on them.",
        default=default,
        minimum=0,
        advanced=advanced,
    )


def seed() -> QgsProcessingParameterDefinition:
    """Declare SEED."""
    return integer(
        "SEED",
        "Seed of the random choices",
        "Same seed, same machine, same result.",
        default=SEED,
        minimum=0,
        advanced=True,
    )


def device(default: str, of: str = "") -> QgsProcessingParameterDefinition:
    """Declare DEVICE; `of` says whose, where that is not plain."""
    return choice(
        "DEVICE",
        "Device",
        DEVICES,
        f"{of}auto: a CUDA device where there is one.",
        default=default,
        advanced=True,
    )


def grid_parameters() -> list[QgsProcessingParameterDefinition]:
    """Declare where the cells of a grid to make shall lie; read them with `layers.grid_request`."""
    extent = QgsProcessingParameterExtent("EXTENT", "Extent", optional=True)
    return [
        _finish(extent, "Area to cover. By default the bounding box of the samples.", False),
        number(
            "CELL_SIZE",
            "Cell size (m)",
            "Side of a square cell. By default a quarter of the mean sample spacing, rounded to 1, 2 or 5.",
            minimum=0.0,
        ),
        integer("COLUMNS", "Columns", "Number of columns, instead of a cell size.", minimum=1, advanced=True),
        integer(
            "ROWS",
            "Rows",
            "Number of rows, instead of a cell size. With columns, rows and an extent the extent is kept exactly; "
            "without an extent cells are square and the samples' bounding box is widened.",
            minimum=1,
            advanced=True,
        ),
        crs(
            "TARGET_CRS",
            "Coordinate reference system of the grid",
            "A projected system in metres. By default that of the samples; samples in degrees, or in metres that are"
            " not those on the ground, are brought into the fitting UTM zone.",
        ),
    ]


def reach() -> QgsProcessingParameterDefinition:
    """Declare how far from samples a grid has values; read it with `layers.points.reach_of`."""
    return distance(
        "REACH",
        "Reach of samples (m)",
        "Ground farther than this from every sample with a value of an element stays empty: what is interpolated there"
        " is no measurement, and a map that covers it looks better than it is. Empty: three times the distance within"
        " which nine of ten of these samples have a neighbour. 0: no limit.",
        advanced=True,
    )


def minimum_share(rest: str, default: float | None = None) -> QgsProcessingParameterDefinition:
    """Declare MINIMUM_SHARE; `rest` says what becomes of elements below it."""
    return number(
        "MINIMUM_SHARE",
        "Least share of samples with evidence (%)",
        "An element is no evidence where fewer of the samples, in per cent, hold another value than its commonest one:"
        f" measured in a few only, or below detection nearly everywhere. {rest}",
        default=default,
        minimum=0.0,
        maximum=100.0,
        advanced=True,
    )


def minimum_share_to_interpolate() -> QgsProcessingParameterDefinition:
    """Declare MINIMUM_SHARE of an interpolation."""
    return minimum_share(
        f"Given, such elements are left out with a warning. Empty: elements below {MINIMUM_SHARE:g} % are warned of and"
        " interpolated all the same, as they were chosen. 0: no limit."
    )


def samples() -> QgsProcessingParameterDefinition:
    """Declare INPUT, the samples; read it with `layers.points.read_samples`."""
    return points(
        "INPUT",
        "Samples",
        "Point layer with one numeric field per element, in any coordinate reference system.",
        role="samples",
    )


def elements(each: str = "becomes a band of its name") -> list[QgsProcessingParameterDefinition]:
    """Declare ELEMENTS, the fields of INPUT to work on, and ANY_FIELD; `each` says what becomes of one."""
    return [
        assays(
            "ELEMENTS",
            "Elements",
            "INPUT",
            f"Numeric fields of contents; each {each}. Empty: all fields that are recognised as assays; the log says"
            " which.",
        ),
        any_field(),
    ]


def any_field() -> QgsProcessingParameterDefinition:
    """Declare ANY_FIELD; read with `layers.elements.chosen_elements`."""
    return flag(
        "ANY_FIELD",
        "Take fields that are no assays",
        "Coordinates, depths, numbers of samples and of rows are refused as elements. Switch this on to take them all"
        " the same.",
        default=False,
        advanced=True,
    )


def deposits(rest: str) -> QgsProcessingParameterDefinition:
    """Declare DEPOSITS; `rest` ends the sentence about them."""
    return points("DEPOSITS", "Deposits", f"Known deposits, in any coordinate reference system{rest}", role="deposits")


def kind(rest: str) -> list[QgsProcessingParameterDefinition]:
    """Declare KIND, a field of DEPOSITS, and ONLY_KINDS; `rest` says what comes of the former.

    Read the latter with `layers.kinds.asked_kinds`.
    """
    definition = QgsProcessingParameterField(
        "KIND", "Kind of deposit", parentLayerParameterName="DEPOSITS", optional=True
    )
    only = text(
        "ONLY_KINDS",
        "Kinds that count",
        "Kinds of deposit to work on, as that field tells them: names separated by commas, those with a comma or"
        f" semicolon between double quotes; {NO_KIND} is that of deposits without a value. All others are left out as"
        " if the layer did not hold them. Empty: all count.",
    )
    return [
        _finish(
            definition,
            "Field of the deposits that says what each is a deposit of, such as the commodity: texts or whole numbers;"
            f" case does not count, and deposits without a value are a kind of their own. {rest}",
            False,
        ),
        _shown_by(only, "kinds.kinds_widget.KindsWidgetWrapper", layer="DEPOSITS", field="KIND"),
    ]


def model() -> QgsProcessingParameterDefinition:
    """Declare MODEL, a model file to read."""
    return file("MODEL", "Model", "safetensors", "Model file written by 'Train classifier' or 'Map prospectivity'.")


def grid_of_model() -> QgsProcessingParameterDefinition:
    """Declare GRID, the evidence that MODEL is applied to."""
    return raster(
        "GRID",
        "Evidence grid",
        "It must have the bands and the cell size that the model was trained on; the order of bands does not matter.",
    )


def patch_size(help: str, default: int, grid: str) -> QgsProcessingParameterDefinition:
    """Declare PATCH_SIZE with a default for scripts; dialogs propose one that fits the raster parameter `grid`."""
    definition = integer("PATCH_SIZE", "Patch size (cells)", help, default=default, minimum=1)
    return _shown_by(definition, "presets.patch_size_widget.PatchSizeWidgetWrapper", grid=grid)


def probability() -> QgsProcessingParameterDefinition:
    """Declare PROBABILITY, a map to read."""
    return raster(
        "PROBABILITY",
        "Probability map",
        "Raster of values from 0 to 1: its only band, or the one called 'probability'.",
    )


def maximum_distance() -> QgsProcessingParameterDefinition:
    """Declare MAX_DISTANCE of the samples of INPUT."""
    return distance(
        "MAX_DISTANCE",
        "Maximum distance (m)",
        "Samples farther away take no part; cells without any stay without data. Given, it takes the place of REACH"
        " where that is empty. Empty: no limit.",
        advanced=True,
    )


def output_grid(
    name: str, description: str, help: str, *, optional: bool = False, create: bool = True
) -> QgsProcessingParameterDefinition:
    """Declare a GeoTIFF to write; with `create` false an optional output is not made unless asked for."""
    definition = QgsProcessingParameterRasterDestination(name, description, optional=optional, createByDefault=create)
    return _finish(definition, help, False)


def output_table(
    name: str,
    description: str,
    help: str,
    kind: Any = QgsProcessing.SourceType.TypeVector,
    *,
    optional: bool = False,
    create: bool = True,
) -> QgsProcessingParameterDefinition:
    """Declare a table or vector layer to write."""
    definition = QgsProcessingParameterFeatureSink(name, description, kind, optional=optional, createByDefault=create)
    return _finish(definition, help, False)


def output_file(
    name: str, description: str, filter: str, help: str, *, optional: bool = False, create: bool = True
) -> QgsProcessingParameterDefinition:
    """Declare a file to write, `filter` as in `HTML files (*.html)`."""
    definition = QgsProcessingParameterFileDestination(
        name, description, filter, optional=optional, createByDefault=create
    )
    return _finish(definition, help, False)


def output_folder(name: str, description: str, help: str, *, optional: bool = True) -> QgsProcessingParameterDefinition:
    """Declare a folder to write files into; an optional one is not made unless asked for."""
    return _finish(
        QgsProcessingParameterFolderDestination(name, description, optional=optional, createByDefault=not optional),
        help,
        False,
    )


def report(
    help: str, *, description: str = "Report", optional: bool = False, create: bool = True
) -> QgsProcessingParameterDefinition:
    """Declare REPORT, a page to write."""
    return output_file("REPORT", description, "HTML files (*.html)", help, optional=optional, create=create)

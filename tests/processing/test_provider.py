"""Every algorithm is complete: ids, parameters, help, defaults, what it says when a module is missing."""

from __future__ import annotations

import html
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IDS = sorted(path.stem for path in (ROOT / "processing" / "algorithms").glob("*.py") if path.stem != "__init__")

GRID_PARAMETERS = "EXTENT CELL_SIZE COLUMNS ROWS TARGET_CRS"
# id: (parameters and destinations, outputs that are no parameters); what stands in brackets in the interface is
# optional.
INTERFACE = {
    "interpolateidw": (f"INPUT [ELEMENTS ANY_FIELD {GRID_PARAMETERS} POWER NEIGHBOURS MAX_DISTANCE REACH] OUTPUT", ""),
    "selectelements": ("GRID DEPOSITS [SCORING SIGNIFICANCE NEGATIVES SEED] OUTPUT [REPORT]", "SELECTED"),
    "samplepatches": ("GRID DEPOSITS [PATCH_SIZE POSITIVES NEGATIVES EXCLUSION FOLDS SEED] OUTPUT", ""),
    "trainclassifier": (
        (
            "GRID PATCHES [BANDS NETWORK PRESET EPOCHS BATCH_SIZE LEARNING_RATE CROP_SIZE WEIGHTS DEVICE SEED] MODEL"
            " [HISTORY REPORT]"
        ),
        "",
    ),
    "predictprospectivity": ("GRID MODEL [MODE STRIDE ENSEMBLE] OUTPUT [UNCERTAINTY RANGE]", ""),
    "evaluateprospectivity": (
        "PROBABILITY DEPOSITS [THRESHOLD] REPORT OUTPUT",
        "AUC AUC_LOW AUC_HIGH CAPTURE_05 CAPTURE_10 CAPTURE_20",
    ),
    "crossvalidate": (
        "GRID DEPOSITS [KIND METHODS FOLDS BUFFER REPEATS MOVED SEED] OUTPUT [KINDS PROBABILITY] REPORT",
        "BEST AUC AUC_LOW AUC_HIGH CAPTURE_05 CAPTURE_10 CAPTURE_20",
    ),
    "attributeelements": ("GRID MODEL [AREA] OUTPUT [REPORT]", ""),
    "delineatetargets": ("PROBABILITY [UNCERTAINTY AREA_PERCENT MINIMUM_AREA] OUTPUT", ""),
    "createsamplesurvey": ("[SAMPLE_COUNT AREA_KM2 DEPOSITS_COUNT SEED] SAMPLES DEPOSITS TRUTH", ""),
    "mapprospectivity": (
        (
            f"SAMPLES DEPOSITS [ELEMENTS ANY_FIELD KIND METHOD {GRID_PARAMETERS} SELECT PATCH_SIZE"
            " NETWORK PRESET EPOCHS SEED] PROBABILITY [KINDS UNCERTAINTY GRID MODEL TARGETS] REPORT"
        ),
        "",
    ),
    "checkinstallation": ("REPORT", "TEXT MISSING"),
    "cleanassays": ("INPUT [ELEMENTS CENSORED_AS MISSING_CODES DUPLICATES TRANSFORM UNITS] OUTPUT REPORT", ""),
    "fitvariogram": ("INPUT [ELEMENTS ANY_FIELD MODEL ANISOTROPY] OUTPUT REPORT", ""),
    "interpolatekriging": (
        (
            f"INPUT [ELEMENTS ANY_FIELD VARIOGRAMS DRIFT NEIGHBOURS {GRID_PARAMETERS} REACH] OUTPUT"
            " [VARIANCE CROSS_VALIDATION]"
        ),
        "",
    ),
    "fluxgradients": ("INPUT [BANDS] OUTPUT", ""),
    "classifyhyperspectralimage": ("IMAGE MODEL [MASK LEAST_PROBABILITY] OUTPUT [PROBABILITY MARGIN REPORT]", ""),
    "extractspectra": ("IMAGE REGIONS [CLASS] OUTPUT", ""),
    "createsamplespectra": ("[SAMPLES COLUMNS ROWS SEED] SPECTRA IMAGE TRUTH", ""),
    "preprocessspectra": ("SPECTRA [STEPS RANGE UNIT REPLICATES] OUTPUT [REPORT]", ""),
    "trainspectralclassifier": (
        (
            "SPECTRA [SPECTRA_2 KEY ASSAYS CLASS ASSAY THRESHOLD METHODS STEPS GROUPS FOLDS REPEATS SEED] MODEL OUTPUT"
            " REPORT"
        ),
        "",
    ),
    "trainspectralquantifier": (
        "SPECTRA [ASSAYS KEY] TARGETS [METHODS STEPS CUTOFF GROUPS FOLDS REPEATS SEED] MODEL OUTPUT REPORT",
        "METHOD",
    ),
    "predictspectralcontent": ("SPECTRA MODEL OUTPUT", ""),
    "classifyspectra": ("SPECTRA [SPECTRA_2] MODEL OUTPUT", ""),
    "createsampledrillholes": ("[HOLES SEED] COLLARS SURVEYS INTERVALS", ""),
    "drillholegradients": ("INPUT ELEMENTS HOLE [METHOD] OUTPUT", ""),
    # WEIGHTS is the table: one name cannot be that of a model to start from (START) as well.
    "traingrademodel": (
        "INPUT HOLE DEPTH FEATURES TARGETS [SPECTRA START NETWORKS VALIDATION FOLDS REPEATS CLASSES SEED] MODEL OUTPUT"
        " [WEIGHTS] REPORT",
        "METHOD",
    ),
    "predictgrades": ("INPUT HOLE DEPTH MODEL OUTPUT", ""),
    "estimateblockmodel": (
        "INPUT ELEMENTS HOLE BLOCK_X BLOCK_Y BLOCK_Z [EXTENT BOTTOM TOP VARIOGRAMS MODEL NEIGHBOURS] OUTPUT [BLOCKS]"
        " REPORT",
        "ESTIMATED",
    ),
    "desurveydrillholes": (
        "COLLARS [SURVEYS] INTERVALS [HOLE EAST NORTH ELEVATION DEPTH AZIMUTH DIP FROM TO DIP_SIGN SOURCE_CRS COMPOSITE"
        " CONTACTS] OUTPUT [TRACES PROBLEMS] REPORT",
        "HOLES POINTS SET_ASIDE",
    ),
}
DEFAULTS = {
    ("interpolateidw", "POWER"): 2,
    ("interpolateidw", "NEIGHBOURS"): 12,
    ("selectelements", "SCORING"): "crossvalidated",
    ("selectelements", "SIGNIFICANCE"): 0.01,
    ("samplepatches", "PATCH_SIZE"): 256,
    ("samplepatches", "POSITIVES"): 212,
    ("samplepatches", "NEGATIVES"): 225,
    ("trainclassifier", "NETWORK"): "resnet50",
    ("predictprospectivity", "MODE"): "dense",
    ("evaluateprospectivity", "THRESHOLD"): 0.5,
    ("crossvalidate", "METHODS"): ["automatic", "logistic", "randomforest"],
    ("crossvalidate", "FOLDS"): 5,
    ("crossvalidate", "REPEATS"): 3,
    ("crossvalidate", "MOVED"): 19,
    ("crossvalidate", "GOAL"): "extend",
    ("mapprospectivity", "GOAL"): "extend",
    ("mapprospectivity", "MOVED"): 19,
    ("delineatetargets", "AREA_PERCENT"): 10,
    ("createsamplesurvey", "SAMPLE_COUNT"): 7234,
    ("createsamplesurvey", "AREA_KM2"): 1694,
    ("trainspectralclassifier", "METHODS"): ["svm", "plsda"],
    ("trainspectralquantifier", "METHODS"): ["plsr", "mobilenet"],
    ("trainspectralclassifier", "THRESHOLD"): "median",
    ("mapprospectivity", "METHOD"): "idw",
    # Empty: the automatic classifier of cells, or resnet50 where only a network has what was asked for.
    ("mapprospectivity", "NETWORK"): None,
}


def split_interface(text: str) -> tuple[set[str], set[str]]:
    """Names that must be given, and names that may be left out."""
    required, optional, inside = set(), set(), False
    for word in text.replace("[", " [ ").replace("]", " ] ").split():
        if word in "[]":
            inside = word == "["
        else:
            (optional if inside else required).add(word)
    return required, optional


@pytest.fixture(params=IDS)
def algorithm(request, qgis):
    """A fresh instance of each algorithm that has a file."""
    from qgis.core import QgsApplication

    instance = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{request.param}")
    assert instance is not None, f"processing/algorithms/{request.param}.py is not in ALGORITHMS of provider.py"
    return instance


@pytest.fixture
def inputs(qgis, tmp_path):
    """A value for every kind of required parameter."""
    import numpy as np
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter
    from qgis.core import QgsProcessing, QgsVectorLayer

    with GridWriter(tmp_path / "grid.tif", GridGeometry(500_000, 0, 1, 1, 2, 2, "EPSG:32637"), ("Au",)) as writer:
        writer.write(np.zeros((1, 2, 2), dtype=np.float32))
    points = {}
    polygons = QgsVectorLayer("Polygon?crs=EPSG:32637&field=label:integer", "polygons", "memory")

    def value(definition):
        kind = definition.type()
        if definition.isDestination():
            return "TEMPORARY_OUTPUT"
        if kind == "source":
            if QgsProcessing.SourceType.TypeVectorPolygon in definition.dataTypes():
                return polygons
            # A layer of its own for each: samples and deposits must not be the same.
            source = "Point?crs=EPSG:32637&field=Au:double"
            return points.setdefault(definition.name(), QgsVectorLayer(source, definition.name(), "memory"))
        if kind == "raster":
            return str(tmp_path / "grid.tif")
        if kind == "multilayer":
            return [QgsVectorLayer("Point?crs=EPSG:32637&field=Au:double", "points", "memory")]
        if kind == "file":
            path = tmp_path / f"file.{definition.extension()}"
            path.write_text("")
            return str(path)
        if kind == "string":
            return "Au"
        assert kind == "field", f"the test knows no value for {definition.name()}, a required {kind}"
        return ["Au"] if definition.allowMultiple() else "Au"

    return value


def is_required(definition) -> bool:
    from qgis.core import QgsProcessingParameterDefinition

    return not definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional


def test_the_provider_has_exactly_the_algorithms_that_have_a_file(qgis):
    chains = {path.stem for path in (ROOT / "processing" / "workflows").glob("*.model3")}
    assert sorted({algorithm.name() for algorithm in qgis.algorithms()} - chains) == IDS
    assert set(IDS) <= set(INTERFACE), "write the parameters of the new algorithm into INTERFACE above"


def test_the_provider_shows_its_name_and_icon(qgis):
    assert qgis.id() == "prospectivity"
    assert qgis.name() == "Prospectivity"
    assert not qgis.icon().isNull()


def test_id_titles_and_group_are_given(algorithm):
    assert algorithm.name() == algorithm.name().lower()
    for text in (algorithm.displayName(), algorithm.group(), algorithm.groupId()):
        assert text
    assert algorithm.groupId() == algorithm.groupId().lower()
    assert type(algorithm.createInstance()) is type(algorithm)
    assert algorithm.createInstance() is not algorithm


def test_parameters_and_outputs_of_the_interface_are_there_and_optional_where_it_says_so(algorithm):
    required, optional = split_interface(INTERFACE[algorithm.name()][0])
    outputs = set(INTERFACE[algorithm.name()][1].split())
    definitions = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    assert required | optional <= set(definitions)
    assert outputs <= {output.name() for output in algorithm.outputDefinitions()}
    for name in optional:
        assert not is_required(definitions[name]) or definitions[name].defaultValue() is not None, (
            f"{name} has no default and is not optional"
        )
    # What was added since must not break a call that keeps to the interface.
    for name in set(definitions) - required:
        assert not is_required(definitions[name]) or definitions[name].defaultValue() is not None, (
            f"{name} is new and required"
        )


@pytest.mark.parametrize(("identifier", "name"), list(DEFAULTS), ids=lambda value: value)
def test_the_defaults_of_the_interface_hold(qgis, identifier, name):
    algorithm = qgis.algorithm(identifier)
    if algorithm is None:
        pytest.skip(f"{identifier} is not written yet")
    assert algorithm.parameterDefinition(name).defaultValue() == DEFAULTS[identifier, name]


def test_distances_are_asked_for_in_metres_whatever_the_unit_of_the_layer(algorithm):
    from qgis.core import QgsProcessingParameterDistance, QgsUnitTypes

    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingParameterDistance):
            assert definition.description().endswith("(m)")
            assert definition.parentParameterName() == ""
            assert definition.defaultUnit() == QgsUnitTypes.DistanceUnit.DistanceMeters


def test_every_parameter_has_upper_case_name_description_and_help(algorithm):
    for definition in algorithm.parameterDefinitions():
        assert definition.name() == definition.name().upper()
        assert definition.description(), definition.name()
        assert definition.help().endswith("."), f"the help of {definition.name()} is no sentence: {definition.help()!r}"
        assert len(definition.description()) < 60, definition.name()
    for output in algorithm.outputDefinitions():
        assert output.description(), output.name()


def test_the_help_panel_has_the_summary_and_mentions_every_parameter(algorithm):
    text = html.unescape(algorithm.shortHelpString())
    assert algorithm.SUMMARY in text
    for definition in algorithm.parameterDefinitions():
        assert f"({definition.name()})" in text
        assert definition.description() in text
        assert definition.help() in text


def test_enumerations_take_names_so_that_scripts_stay_readable(algorithm):
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "enum":
            assert definition.usesStaticStrings(), definition.name()
            default = definition.defaultValue()
            assert default is None or set(default if definition.allowMultiple() else [default]) <= set(
                definition.options()
            )


def test_every_default_is_acceptable(algorithm):
    for definition in algorithm.parameterDefinitions():
        if definition.defaultValue() is not None:
            assert definition.checkValueIsAcceptable(definition.defaultValue()), definition.name()


def test_what_is_required_suffices_and_every_part_of_it_is_needed(algorithm, inputs):
    from qgis.core import QgsProcessingContext, QgsProcessingParameterField

    context = QgsProcessingContext()
    required = [d for d in algorithm.parameterDefinitions() if is_required(d)]
    # What dialogs propose as a field is no value: QGIS asks for one all the same.
    needed = [d for d in required if d.defaultValue() is None or isinstance(d, QgsProcessingParameterField)]
    parameters = {definition.name(): inputs(definition) for definition in needed}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    for definition in needed:
        fewer = {name: value for name, value in parameters.items() if name != definition.name()}
        accepted, why = algorithm.checkParameterValues(fewer, context)
        # From 3.40 on QGIS takes what is proposed for a field as its value.
        assert not accepted or definition.defaultValue() is not None
        assert accepted or definition.description() in why or definition.name() in why


def test_missing_modules_are_named_with_the_command_that_installs_each(algorithm, monkeypatch):
    from prospectivity.processing import work

    assert set(algorithm.REQUIRES) <= set(work.INSTALL)
    monkeypatch.setattr(work.importlib.util, "find_spec", lambda name: None)
    possible, message = algorithm.canExecute()
    assert possible == (not algorithm.REQUIRES)
    for module in algorithm.REQUIRES:
        assert module in message
        assert work.INSTALL[module] in message
    monkeypatch.setattr(work.importlib.util, "find_spec", lambda name: object())
    assert algorithm.canExecute() == (True, "")


def failing(error):
    """An algorithm with optional inputs that ends with `error`, if that is not None."""
    from prospectivity.processing import parameters as p
    from prospectivity.processing.base import Algorithm

    class Failing(Algorithm):
        ID, NAME, GROUP, SUMMARY = "failing", "Failing", "Test", "Fails."

        def declare(self):
            yield p.raster("GRID", "Grid", "Raster.", optional=True)
            yield p.points("POINTS", "Points", "Points.", optional=True)

        def compute(self, parameters, context, progress):
            if error is not None:
                raise error
            return {"GRID": self._inputs.get("GRID"), "POINTS": self._inputs.get("POINTS")}

    algorithm = Failing()
    algorithm.initAlgorithm()
    return algorithm


def run(algorithm, parameters):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    assert algorithm.prepareAlgorithm(parameters, context, feedback)
    return algorithm.processAlgorithm(parameters, context, feedback)


def test_optional_layers_may_be_left_out_but_not_be_wrong(qgis, tmp_path):
    from qgis.core import QgsProcessingException

    assert run(failing(None), {}) == {"GRID": None, "POINTS": None}
    assert run(failing(None), {"GRID": "", "POINTS": None}) == {"GRID": None, "POINTS": None}
    with pytest.raises(QgsProcessingException, match="GRID"):
        run(failing(None), {"GRID": str(tmp_path / "missing.tif")})
    with pytest.raises(QgsProcessingException, match="POINTS"):
        run(failing(None), {"POINTS": str(tmp_path / "missing.gpkg")})


def expected_failures():
    from prospectivity.models.core.errors import InputError
    from prospectivity.models.core.progress import Cancelled

    return [
        (InputError("Give more samples."), "Give more samples."),
        (Cancelled("Training"), "Cancelled during 'Training'. No output was written."),
        (MemoryError(), "The memory did not suffice: close other programs, choose larger cells or fewer elements."),
        (
            PermissionError(13, "Permission denied", "/data/model"),
            "/data/model cannot be read or written (Permission denied): check folder and disk.",
        ),
        (
            OSError(28, "No space left on device"),
            "A file cannot be read or written (No space left on device): check folder and disk.",
        ),
    ]


def test_temporary_grids_are_geotiffs_whatever_type_qgis_is_set_to(qgis):
    from qgis.core import QgsRasterFileWriter, QgsSettings

    import processing

    setting = "Processing/Configuration/DefaultOutputRasterLayerExt"
    settings = QgsSettings()
    before = settings.value(setting)
    settings.setValue(setting, QgsRasterFileWriter.supportedFormatExtensions().index("img"))
    try:
        assert qgis.defaultRasterFileExtension() == "tif"
        small = {"SAMPLE_COUNT": 60, "AREA_KM2": 16, "DEPOSITS_COUNT": 2, "SAMPLES": "memory:", "DEPOSITS": "memory:"}
        results = processing.run("prospectivity:createsamplesurvey", {**small, "TRUTH": "TEMPORARY_OUTPUT"})
        assert results["TRUTH"].endswith(".tif")
    finally:
        settings.setValue(setting, before) if before is not None else settings.remove(setting)


@pytest.mark.parametrize("name", ["map.tif", "map.TIF", "map.tiff", "map.Tiff"])
def test_every_way_to_name_a_geotiff_is_accepted(qgis, tmp_path, name):
    from qgis.core import QgsProcessingContext

    algorithm = qgis.algorithm("createsamplesurvey").create()
    given = {"SAMPLES": "memory:", "DEPOSITS": "memory:", "TRUTH": str(tmp_path / name)}
    assert algorithm.checkParameterValues(given, QgsProcessingContext()) == (True, "")


@pytest.mark.parametrize("number", range(5))
def test_expected_failures_reach_the_user_as_their_sentence(qgis, number):
    from qgis.core import QgsProcessingException

    error, sentence = expected_failures()[number]
    with pytest.raises(QgsProcessingException) as caught:
        run(failing(error), {})
    assert str(caught.value) == sentence


def test_a_bug_is_not_dressed_up_as_a_sentence_for_the_user(qgis):
    with pytest.raises(ZeroDivisionError):
        run(failing(ZeroDivisionError()), {})


def test_the_provider_loads_without_any_of_the_optional_modules():
    script = f"""
import importlib.util, sys
sys.path[:] = [entry for entry in sys.path if entry not in ("", {str(ROOT)!r})]
for name in ("scipy", "sklearn", "matplotlib", "psutil", "torch"):
    sys.modules[name] = None
spec = importlib.util.spec_from_file_location("load_prospectivity", {str(ROOT / "scripts" / "load_prospectivity.py")!r})
spec.loader.exec_module(importlib.util.module_from_spec(spec))
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from prospectivity.processing.provider import ProspectivityProvider
provider = ProspectivityProvider()
assert QgsApplication.processingRegistry().addProvider(provider)
print(len(provider.algorithms()))
application.exitQgis()
"""
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    chains = list((ROOT / "processing" / "workflows").glob("*.model3"))
    assert int(result.stdout.split()[-1]) == len(IDS) + len(chains)


def test_the_plugin_undoes_everything_and_works_without_a_window(tmp_path):
    script = f"""
import importlib.util, sys
sys.path[:] = [entry for entry in sys.path if entry not in ("", {str(ROOT)!r})]
spec = importlib.util.spec_from_file_location("load_prospectivity", {str(ROOT / "scripts" / "load_prospectivity.py")!r})
spec.loader.exec_module(importlib.util.module_from_spec(spec))
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QThreadPool
application = QgsApplication([], False)
application.initQgis()
import prospectivity
from prospectivity.models.core.language import spoken
registry = QgsApplication.processingRegistry()
QgsSettings().setValue("locale/overrideFlag", True)
QgsSettings().setValue("locale/userLocale", "pt_BR")
before = sorted(provider.id() for provider in registry.providers())
threads = QThreadPool.globalInstance()
threads.setExpiryTimeout(30_000)

plugin = prospectivity.classFactory(None)
plugin.unload()
for start in ("initProcessing", "initGui", "initGui"):
    plugin = prospectivity.classFactory(None)
    getattr(plugin, start)()
    assert registry.providerById("prospectivity") is not None, start
    assert registry.createAlgorithmById("prospectivity:interpolateidw").displayName() == "Interpolar elementos (IDW)"
    assert spoken().code == "pt"
    # Threads that end take the names of coordinate systems with them.
    assert threads.expiryTimeout() == (-1 if start == "initGui" else 30_000)
    plugin.unload()
    assert threads.expiryTimeout() == 30_000
    assert sorted(provider.id() for provider in registry.providers()) == before, start
    assert spoken().code == "en"
    plugin.unload()
print("undone")
application.exitQgis()
"""
    environment = {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile")}
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    assert result.returncode == 0, result.stderr
    assert "undone" in result.stdout


def test_a_choice_may_be_given_by_its_number_or_by_its_name(qgis, tmp_path):
    import numpy as np
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter
    from prospectivity.processing.algorithms.predictprospectivity import PredictProspectivity
    from qgis.core import QgsProcessingContext

    algorithm = PredictProspectivity()
    algorithm.initAlgorithm({})
    evidence = GridGeometry(500_000.0, 2_600_000.0, 100.0, 100.0, 4, 4, "EPSG:32637")
    with GridWriter(tmp_path / "grid.tif", evidence, ["Au"]) as writer:
        writer.write(np.ones((1, 4, 4), dtype=np.float32))
    parameters = {"GRID": str(tmp_path / "grid.tif"), "MODEL": "model.safetensors", "OUTPUT": "TEMPORARY_OUTPUT"}
    context = QgsProcessingContext()

    def refused_for_mode(value):
        return not algorithm.checkParameterValues({**parameters, "MODE": value}, context)[0]

    assert not refused_for_mode("tiles")
    assert not refused_for_mode(1)
    assert not refused_for_mode("1")
    assert refused_for_mode(9)
    assert refused_for_mode("sideways")
    assert algorithm._named_choices({"MODE": 1})["MODE"] == algorithm._named_choices({"MODE": "1"})["MODE"] == "tiles"

"""What all algorithms of the provider share: declaring, checking, running, failing."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..models.core.errors import ProspectivityError, ResourceError
from ..models.core.language import said, translated
from ..models.core.progress import Cancelled, Progress
from ..models.core.wording import FIELDS, unchained
from ..models.rasters.files import check_writable
from ..models.rasters.raster import GRID_SUFFIXES, GridFile
from ..models.rasters.source import RasterSource
from . import styling
from .described import Described
from .layers import destinations, sinks, spectra, tables
from .layers.crs import check_grid_scale
from .layers.destinations import Place
from .layers.rasters import raster_source
from .layers.tree import ReadLayer, read_layer, run_title
from .refusals import same_layer, why_refused
from .work import LINK_SCHEME, Workplace, choose_workplace

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    _Arguments = ParamSpec("_Arguments")

_Result = TypeVar("_Result")


class FeedbackSink:
    """Passes progress on to QGIS."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def fraction(self, value: float) -> None:
        """Move the progress bar."""
        self._feedback.setProgress(100 * value)

    def text(self, message: str) -> None:
        """Show the step."""
        self._feedback.setProgressText(message)

    def info(self, message: str) -> None:
        """Log a message."""
        self._feedback.pushInfo(message)

    def warn(self, message: str) -> None:
        """Log a warning."""
        self._feedback.pushWarning(message)

    def cancelled(self) -> bool:
        """Tell whether Cancel was pressed."""
        return bool(self._feedback.isCanceled())


class Algorithm(Described, QgsProcessingAlgorithm):  # type: ignore[misc]
    """Base class: a subclass sets the names, declares its parameters and computes.

    Attributes
    ----------
    REQUIRES : tuple of str
        Modules beyond numpy and GDAL that `compute` imports.
    TABLES : tuple of str
        Layer parameters that also take a table file, which is then read as it is and not by QGIS.
    SPECTRA : tuple of str
        Parameters made by `layers.spectra.spectra_parameter`.
    APART : tuple of (str, str)
        Pairs of layer parameters that must not be one and the same layer, such as samples and deposits.
    SHOWN : mapping of str to ResultStyle
        Point parameters of which a styled copy is shown with the results, so that the picture is whole.
    GROUPED : bool
        Whether several results of a run go into a group of the layer tree.
    """

    REQUIRES: tuple[str, ...] = ()
    TABLES: tuple[str, ...] = ()
    SPECTRA: tuple[str, ...] = ()
    APART: tuple[tuple[str, str], ...] = ()
    SHOWN: Mapping[str, styling.ResultStyle] = {}
    GROUPED = True

    def __init__(self) -> None:
        super().__init__()
        self._inputs: dict[str, Any] = {}
        self._measured: set[str] = set()
        self._outputs: dict[str, Path] = {}
        self._shown: list[ReadLayer] = []
        self._workplace: Workplace | None = None

    # -- to be written by each algorithm -------------------------------------------------------------------------------

    def declare(self) -> Iterator[QgsProcessingParameterDefinition | QgsProcessingOutputDefinition]:
        """Yield parameters (with help) and outputs."""
        raise NotImplementedError

    def compute(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Run in a background thread: read inputs, build options, call into `models`, return the outputs."""
        raise NotImplementedError

    # -- what it gets from here ----------------------------------------------------------------------------------------

    def requires(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Sequence[str]:
        """Dependencies of a run with these parameters: `REQUIRES` and, in algorithms that can do with less, what was
        asked for needs beyond.
        """
        return self.REQUIRES

    def field_names(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """Fields that were chosen in a parameter: a list, or a text as FIELDS of another algorithm gives it."""
        if isinstance(parameters.get(name), str):
            return unchained(parameters[name], FIELDS)
        # QGIS 3.22 has the second name only, newer ones warn of it.
        reader = next(known for known in ("parameterAsStrings", "parameterAsFields") if hasattr(self, known))
        return list(getattr(self, reader)(parameters, name, context))

    def source(self, name: str) -> Any:
        """Feature source of a parameter, resolved in the main thread."""
        return self._inputs[name]

    def resolve_source(self, name: str, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Have `source` give the layer of a parameter outside of a run."""
        self._inputs[name] = self.parameterAsSource(parameters, name, context)

    def reads_tables(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> bool:
        """Tell whether parameters in `TABLES` are read as tables in this run."""
        return bool(self.TABLES)

    def table(self, name: str, progress: Progress) -> tables.TableInput:
        """Open the table of a parameter in `TABLES`."""
        return tables.open_input(self._inputs[name], progress)

    def work(
        self, task: Callable[_Arguments, _Result], *arguments: _Arguments.args, **keywords: _Arguments.kwargs
    ) -> _Result:
        """Run a task of `models.worker.tasks`, wherever it runs; its progress is the argument `progress`."""
        if self._workplace is None:
            raise ResourceError(said("'{name}' was not prepared: call prepare() before run().", name=self.NAME))
        return self._workplace.work(task, *arguments, **keywords)

    def raster(self, name: str, progress: Progress, *, any_length: bool = False) -> RasterSource:
        """Raster of a parameter, resolved in the main thread.

        Metres that are none on the ground are warned of, once for all rasters of one system. What its cells hold the
        task looks at, see `fills.without_fills`.
        """
        found: RasterSource = self._inputs[name]
        with GridFile(found, any_length) as grid:
            geometry = grid.geometry
        if geometry.crs not in self._measured:
            self._measured.add(geometry.crs)
            check_grid_scale(geometry, found.name, progress)
        return found

    def image(self, name: str) -> RasterSource:
        """Raster of a parameter that may lie in degrees or nowhere, resolved in the main thread."""
        found: RasterSource = self._inputs[name]
        return found

    def layer(self, name: str) -> RasterSource | QgsProcessingFeatureSource | None:
        """Layer of a parameter made by `parameters.raster_or_polygons`: a raster, features, or None if left empty."""
        return self._inputs.get(name)

    def wants(self, parameters: Mapping[str, Any], name: str) -> bool:
        """Tell whether a parameter was given or an output was asked for."""
        return parameters.get(name) not in (None, "")

    def optional_number(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A real number that may be left empty."""
        return self.parameterAsDouble(parameters, name, context) if self.wants(parameters, name) else None

    def optional_integer(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> int | None:
        """A whole number that may be left empty."""
        return self.parameterAsInt(parameters, name, context) if self.wants(parameters, name) else None

    def names(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """Names in a text, as `wording.chained` writes them: separated by commas or semicolons, between double quotes
        where they hold some.
        """
        if isinstance(parameters.get(name), (list, tuple)):
            return [str(one) for one in parameters[name]]
        return unchained(self.parameterAsString(parameters, name, context))

    def output_path(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> Path:
        """File of a raster or file destination, resolved once: asking announces a raster for loading, and a temporary
        file gets another name each time.
        """
        if name not in self._outputs:
            raster = isinstance(self.parameterDefinition(name), QgsProcessingParameterRasterDestination)
            self._outputs[name] = Path(
                (self.parameterAsOutputLayer if raster else self.parameterAsFileOutput)(parameters, name, context)
            )
        return self._outputs[name]

    def optional_output_path(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
    ) -> Path | None:
        """File of a destination that may be left empty."""
        return self.output_path(parameters, name, context) if self.wants(parameters, name) else None

    # -- QGIS calls these ----------------------------------------------------------------------------------------------

    def createInstance(self) -> Algorithm:
        """Make a fresh instance, as QGIS asks for before each run."""
        return type(self)()

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        """Register what `declare` yields."""
        for definition in self.declare():
            definition.setDescription(translated(definition.description()))
            if isinstance(definition, QgsProcessingOutputDefinition):
                self.addOutput(definition)
            else:
                definition.setHelp(translated(definition.help()))
                self.addParameter(definition)

    def canExecute(self) -> tuple[bool, str]:
        """Name the missing modules, with a link to the dialog that installs them: the Toolbox shows it as HTML."""
        try:
            choose_workplace(self.NAME, self.REQUIRES)
        except ResourceError as error:
            link = f'<a href="{LINK_SCHEME}:installation">{self.tr("Installation…")}</a>'
            return False, f"{html.escape(str(error), quote=False)}<p>{link}</p>"
        return True, ""

    def checkParameterValues(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check values as QGIS does, after putting names in the place of the numbers of choices."""
        named = self._named_choices(parameters)
        for name in self.TABLES if self.reads_tables(named, context) else ():
            if tables.file_of(named.get(name), context) is not None:
                # QGIS would refuse files that it cannot open itself, such as UTF-16; any table stands in for them here.
                named[name] = QgsVectorLayer("None", name, "memory")
        for name in self.SPECTRA:
            if self.wants(named, name):
                refused = spectra.why_refused(named[name], context, name)
                if refused:
                    return False, refused
                named[name] = QgsVectorLayer("None", name, "memory")
        accepted, told = super().checkParameterValues(named, context)
        if not accepted:
            return False, why_refused(self, named, context) or str(told)
        same = same_layer(self, parameters, context)
        return (not same, same)

    def validateInputCrs(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> bool:
        """Compare systems of layers as QGIS does, which would try to open each file of spectra as a layer for it."""
        layers = {name: value for name, value in parameters.items() if name not in self.SPECTRA}
        return bool(super().validateInputCrs(layers, context))

    def asPythonCommand(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> str:
        """Call of this run for the history; QGIS would try to open each file of spectra as a layer for it."""
        files = {name: value for name, value in parameters.items() if name in self.SPECTRA and _is_text(value)}
        rest = {name: value for name, value in parameters.items() if name not in files}
        command = str(super().asPythonCommand(rest, context))
        given = "".join(f"{name!r}:{value!r}," for name, value in files.items())
        return command.replace("{", "{" + given, 1)

    def _named_choices(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Scripts may give a choice by its number as well as by its name.

        QGIS itself takes only names where choices are names.
        """
        named = dict(parameters)
        for definition in self.parameterDefinitions():
            value = named.get(definition.name())
            if not isinstance(definition, QgsProcessingParameterEnum) or value is None:
                continue
            if not definition.allowMultiple():
                named[definition.name()] = _named_choice(value, definition.options())
            else:
                several = (
                    value.replace(";", ",").split(",")
                    if isinstance(value, str)
                    else value
                    if isinstance(value, (list, tuple))
                    else [value]
                )
                named[definition.name()] = [
                    _named_choice(one.strip() if isinstance(one, str) else one, definition.options()) for one in several
                ]
        return named

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: import what is compiled, resolve layers, and check that outputs can be written and
        replace no input before any work starts.
        """
        read: dict[str, list[Place]] = {}
        written: dict[str, list[Place]] = {}
        with _Reported():
            self.find_workplace(parameters, context)
            for definition in self.parameterDefinitions():
                if definition.isDestination():
                    written[definition.name()] = self._prepare_output(definition, parameters, context)
                else:
                    read[definition.name()] = self._prepare_input(definition, parameters, context, feedback)
            destinations.check_apart(read, written)
        return True

    def find_workplace(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """In the main thread: find a Python for the run, and import what it takes in this process."""
        # What always is needed comes first: asking what else is may take it, as reading a model does.
        choose_workplace(self.NAME, self.REQUIRES)
        modules = [*self.requires(self._named_choices(parameters), context), *self._readers(parameters, context)]
        self._workplace = choose_workplace(self.NAME, modules)
        self._workplace.import_compiled(self.NAME, modules)

    def _readers(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> list[str]:
        """Libraries that the files of spectra need."""
        return [module for name in self.SPECTRA for module in spectra.modules_for(parameters.get(name), context)]

    def _prepare_input(
        self,
        definition: QgsProcessingParameterDefinition,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Place]:
        """Resolve an input if it is a layer; returns the places of files that it is read from."""
        name = definition.name()
        may_lack = bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional) and not self.wants(
            parameters, name
        )
        if name in self.SPECTRA:
            self._inputs[name] = spectra.resolve(parameters.get(name), context, name)
            return spectra.places_of(parameters.get(name), context)
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            return self._prepare_source(parameters, name, context, may_lack)
        if isinstance(definition, QgsProcessingParameterRasterLayer) and not may_lack:
            layer = self.parameterAsRasterLayer(parameters, name, context)
            if layer is None or not layer.isValid():
                raise QgsProcessingException(self.invalidRasterError(parameters, name))
            self._inputs[name] = raster_source(layer, Progress(FeedbackSink(feedback)))
            return destinations.places_of_layer(layer)
        if isinstance(definition, QgsProcessingParameterMapLayer) and not may_lack:
            return self._prepare_layer(parameters, name, context, Progress(FeedbackSink(feedback)))
        files: list[str] = []
        if isinstance(definition, QgsProcessingParameterFile):
            files = [self.parameterAsFile(parameters, name, context)]
        elif (
            isinstance(definition, QgsProcessingParameterMultipleLayers)
            and definition.layerType() == QgsProcessing.SourceType.TypeFile
        ):
            files = self.parameterAsFileList(parameters, name, context)
        return [place for file in files if file for place in destinations.places_of_file(file)]

    def _prepare_layer(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext, progress: Progress
    ) -> list[Place]:
        """Resolve a layer that may be a raster or have features."""
        layer = self.parameterAsLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        raster = isinstance(layer, QgsRasterLayer)
        self._inputs[name] = (
            raster_source(layer, progress) if raster else self.parameterAsSource(parameters, name, context)
        )
        return destinations.places_of_layer(layer)

    def _prepare_source(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext, may_lack: bool
    ) -> list[Place]:
        path = source = None
        if name in self.TABLES and self.reads_tables(parameters, context):
            path = tables.file_of(parameters.get(name), context)
            texts = {**parameters, name: tables.as_texts(parameters.get(name))}
            source = path or self.parameterAsSource(texts, name, context)
        self._inputs[name] = source = source or self.parameterAsSource(parameters, name, context)
        if path is not None:
            return destinations.places_of_file(path)
        if source is None:
            if may_lack:
                return []
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        value = parameters.get(name)
        layer = self.parameterAsVectorLayer(
            {name: value.source if isinstance(value, QgsProcessingFeatureSourceDefinition) else value}, name, context
        )
        if layer is None:
            return []
        if name in self.SHOWN:
            style, title = self.SHOWN[name], self.parameterDefinition(name).description()
            shown = read_layer(layer, value, source, context, title, style.rank, style.draw)
            self._shown += [shown] if shown is not None else []
        return destinations.places_of_layer(layer)

    def _prepare_output(
        self, definition: QgsProcessingParameterDefinition, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> list[Place]:
        """Check that an output can be written; returns the places that it is written to."""
        name = definition.name()
        if not self.wants(parameters, name):
            return []
        if isinstance(definition, QgsProcessingParameterFeatureSink):
            sinks.check_destination(definition, parameters[name], context)
            return destinations.places_of_destination(parameters[name], context)
        if isinstance(definition, QgsProcessingParameterRasterDestination):
            # Asking announces the layer for loading in the context at hand. QGIS loads what the context of the worker
            # thread announces and forgets the rest, so that only `compute` may ask in earnest.
            unheard = QgsProcessingContext()
            unheard.copyThreadSafeSettings(context)
            path = Path(self.parameterAsOutputLayer(parameters, name, unheard))
            check_writable(path, GRID_SUFFIXES)
        elif isinstance(definition, QgsProcessingParameterFolderDestination):
            path = Path(self.parameterAsFileOutput(parameters, name, context))
            destinations.check_folder(path)
        else:
            path = Path(self.parameterAsFileOutput(parameters, name, context))
            check_writable(path)
        return destinations.places_of_file(path)

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run `compute`.

        A failure or a cancel becomes an exception, so that models stop and qgis_process exits non-zero.
        """
        earlier = set(context.layersToLoadOnCompletion())
        if self._workplace is not None and self._workplace.why:
            feedback.pushInfo(self._workplace.why)
        with _Reported():
            results = self.compute(
                self._named_choices(parameters), context, Progress(FeedbackSink(feedback), self.NAME)
            )
        outputs = [definition.name() for definition in self.destinationParameterDefinitions()]
        styling.arrange_on_load(context, earlier, outputs, run_title(self.displayName()), self._shown, self.GROUPED)
        return results


def _is_text(value: Any) -> bool:
    """Whether a value is a text, or several."""
    return isinstance(value, str) or (isinstance(value, (list, tuple)) and all(isinstance(one, str) for one in value))


def _named_choice(value: Any, options: Sequence[str]) -> Any:
    """Name of a choice that was given by its number; anything else as it is."""
    if isinstance(value, bool) or not (isinstance(value, int) or (isinstance(value, str) and value.isdigit())):
        return value
    return options[int(value)] if int(value) < len(options) else value


class _Reported:
    """Turns domain errors and Cancel into the exception that QGIS shows as it is."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, ProspectivityError):
            raise QgsProcessingException(str(error)) from error
        if isinstance(error, Cancelled):
            raise QgsProcessingException(
                said("Cancelled during '{error}'. {kept}", error=error, kept=error.kept)
            ) from error
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            raise QgsProcessingException(
                said(
                    "{value} cannot be read or written ({reason}): check folder and disk.",
                    value=error.filename or said("A file"),
                    reason=reason,
                )
            ) from error
        if isinstance(error, MemoryError):
            raise QgsProcessingException(
                said("The memory did not suffice: close other programs, choose larger cells or fewer elements.")
            ) from error

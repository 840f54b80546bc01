"""The provider: the list of algorithms."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..models.rasters.raster import GRID_SUFFIXES
from .algorithms.attributeelements import AttributeElements
from .algorithms.checkinstallation import CheckInstallation
from .algorithms.classifyhyperspectralimage import ClassifyHyperspectralImage
from .algorithms.classifyspectra import ClassifySpectra
from .algorithms.cleanassays import CleanAssays
from .algorithms.createsampledrillholes import CreateSampleDrillHoles
from .algorithms.createsamplespectra import CreateSampleSpectra
from .algorithms.createsamplesurvey import CreateSampleSurvey
from .algorithms.crossvalidate import CrossValidate
from .algorithms.delineatetargets import DelineateTargets
from .algorithms.desurveydrillholes import DesurveyDrillHoles
from .algorithms.drillholegradients import DrillHoleGradients
from .algorithms.estimateblockmodel import EstimateBlockModel
from .algorithms.evaluateprospectivity import EvaluateProspectivity
from .algorithms.extractspectra import ExtractSpectra
from .algorithms.fitvariogram import FitVariogram
from .algorithms.fluxgradients import FluxGradients
from .algorithms.interpolateidw import InterpolateIdw
from .algorithms.interpolatekriging import InterpolateKriging
from .algorithms.mapprospectivity import MapProspectivity
from .algorithms.predictgrades import PredictGrades
from .algorithms.predictprospectivity import PredictProspectivity
from .algorithms.predictspectralcontent import PredictSpectralContent
from .algorithms.preprocessspectra import PreprocessSpectra
from .algorithms.samplepatches import SamplePatches
from .algorithms.selectelements import SelectElements
from .algorithms.trainclassifier import TrainClassifier
from .algorithms.traingrademodel import TrainGradeModel
from .algorithms.trainspectralclassifier import TrainSpectralClassifier
from .algorithms.trainspectralquantifier import TrainSpectralQuantifier
from .chains import CHAINS
from .icons import group_icon
from .work import declare_settings, forget_settings, import_what_layers_need

ALGORITHMS = (
    AttributeElements,
    CheckInstallation,
    ClassifyHyperspectralImage,
    ClassifySpectra,
    CleanAssays,
    CreateSampleDrillHoles,
    CreateSampleSpectra,
    CreateSampleSurvey,
    CrossValidate,
    DelineateTargets,
    DesurveyDrillHoles,
    DrillHoleGradients,
    EstimateBlockModel,
    EvaluateProspectivity,
    ExtractSpectra,
    FitVariogram,
    FluxGradients,
    InterpolateIdw,
    InterpolateKriging,
    MapProspectivity,
    PredictGrades,
    PredictProspectivity,
    PredictSpectralContent,
    PreprocessSpectra,
    SamplePatches,
    SelectElements,
    TrainClassifier,
    TrainGradeModel,
    TrainSpectralClassifier,
    TrainSpectralQuantifier,
)


class ProspectivityProvider(QgsProcessingProvider):  # type: ignore[misc]
    """Everything under `prospectivity:` in the Toolbox, in models and in qgis_process."""

    def id(self) -> str:
        """Fixed id."""
        return "prospectivity"

    def name(self) -> str:
        """Name in the Toolbox."""
        return "Prospectivity"

    def icon(self) -> QIcon:
        """Icon in the Toolbox."""
        return group_icon("prospectivity")

    def load(self) -> bool:
        """Show the settings and the algorithms."""
        declare_settings(self.icon())
        import_what_layers_need()
        QgsApplication.processingRegistry().providerAdded.connect(self._added)
        return bool(super().load())

    def unload(self) -> None:
        """Take both away."""
        QgsApplication.processingRegistry().providerAdded.disconnect(self._added)
        forget_settings()
        super().unload()

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """File types of grids; without this, temporary grids would get the type that is set in QGIS's options."""
        return [suffix.lstrip(".") for suffix in GRID_SUFFIXES]

    def loadAlgorithms(self) -> None:
        """Register one instance of each algorithm, and of each model made of them."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for chain in CHAINS:
                self.addAlgorithm(chain())

    def _added(self, identifier: str) -> None:
        """Read the models once the registry knows the algorithms of their steps; before, they would have no outputs."""
        if identifier == self.id():
            self.refreshAlgorithms()

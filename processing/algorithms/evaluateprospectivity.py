"""`prospectivity:evaluateprospectivity`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessingOutputNumber

from ...models.core.progress import Progress
from ...models.targeting.evaluation import EvaluationOptions
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers import sinks
from ..layers.points import read_points_on_grid

_NUMBERS = (
    "capture_05",
    "capture_10",
    "capture_20",
    "lift_05",
    "lift_10",
    "lift_20",
    "success_auc",
    "pa_area",
    "pa_density",
)


class EvaluateProspectivity(Algorithm):
    """Judges a probability map by known deposits."""

    ID = "evaluateprospectivity"
    NAME = "Evaluate a prospectivity map"
    GROUP = "Prospectivity"
    TAGS = (
        "evaluate, validation, accuracy, auc, roc, success rate, capture, efficiency, report, how good, mineral "
        "potential, deposit"
    )
    SUMMARY = (
        "Says how well a probability map ranks known deposits: AUC over area, success-rate and prediction-area curves,"
        " deposits per km² and lift in the best 1 to 20 % of the area, confusion matrices of cells and of the paper's"
        " tiles, with 95 % intervals. Deposits that also trained the map make every figure optimistic. Only known"
        " deposits are counted: ground without one is unlabelled, not barren, and ground far from past exploration is"
        " undersampled."
    )
    REQUIRES = ("scipy", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.probability()
        yield p.points(
            "DEPOSITS",
            "Known deposits",
            "Points in any coordinate reference system; several in one cell count once. Best not those of the"
            " training.",
            role="deposits",
        )
        yield p.number(
            "THRESHOLD",
            "Threshold of the confusion matrices",
            "A cell is called deposit from this probability on, a tile from this mean probability on.",
            default=EvaluationOptions.threshold,
            minimum=0.0,
            maximum=1.0,
        )
        yield p.integer(
            "TILE_SIZE",
            "Side of tiles (cells)",
            "The paper cuts 3072 x 3072 cells into 12 x 12 tiles of 256.",
            default=EvaluationOptions.tile_size,
            minimum=1,
            advanced=True,
        )
        yield p.seed()
        yield p.report(
            "A page with the map, curves and figures, readable offline.",
            optional=True,
        )
        yield p.output_table(
            "OUTPUT",
            "Figures",
            "Table with metric, value, low and high (95 % interval), one row per figure; NULL where a figure is not"
            " defined. Rows: auc, success_auc, capture_05 to _20, lift_01 to _20 and deposits_per_km2_01 to _20 (best 1"
            " to 20 % of the area), pa_… (crossing of the prediction-area plot), cell_… and tile_… (confusion"
            " matrices), deposits, area_km2.",
            optional=True,
        )
        yield QgsProcessingOutputNumber("AUC", "AUC over area")
        yield QgsProcessingOutputNumber("AUC_LOW", "Lower end of its 95 % interval")
        yield QgsProcessingOutputNumber("AUC_HIGH", "Upper end of its 95 % interval")
        for percent in ("05", "10", "20"):
            yield QgsProcessingOutputNumber(
                f"CAPTURE_{percent}", f"Share of deposits in the best {int(percent)} % of the area"
            )
        for percent in ("05", "10", "20"):
            yield QgsProcessingOutputNumber(
                f"LIFT_{percent}", f"Ratio to chance in the best {int(percent)} % of the area"
            )
        yield QgsProcessingOutputNumber("SUCCESS_AUC", "Area under the success-rate curve")
        yield QgsProcessingOutputNumber("PA_AREA", "Share of the area at the crossing of the prediction-area plot")
        yield QgsProcessingOutputNumber("PA_DENSITY", "Normalised density at the crossing of the prediction-area plot")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Judge, write."""
        options = EvaluationOptions(
            self.parameterAsDouble(parameters, "THRESHOLD", context),
            self.parameterAsInt(parameters, "TILE_SIZE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        probability = self.raster("PROBABILITY", progress)
        deposits = read_points_on_grid(self.source("DEPOSITS"), probability, context, progress)
        report = self.optional_output_path(parameters, "REPORT", context)
        auc, figures = self.work(tasks.judge, probability, deposits, options, report, progress=progress)
        values = {metric: value for metric, value, _, _ in figures}
        results: dict[str, Any] = {
            "AUC": auc.value,
            "AUC_LOW": auc.low,
            "AUC_HIGH": auc.high,
        }
        results.update({name.upper(): values[name] for name in _NUMBERS})
        if report is not None:
            results["REPORT"] = str(report)
        columns = {"metric": str, "value": float, "low": float, "high": float}
        results["OUTPUT"] = sinks.write_table(
            self, parameters, "OUTPUT", context, columns, figures, progress
        ).identifier
        return results

"""`prospectivity:selectelements`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import QgsProcessingOutputString

from ...models.core.progress import Progress
from ...models.core.wording import chained
from ...models.targeting.selection.elements import SCORINGS, SelectionOptions, selected_names
from ...models.worker import tasks
from .. import parameters as p
from ..base import Algorithm
from ..layers import sinks
from ..layers.points import read_points_on_grid


class SelectElements(Algorithm):
    """A grid and deposits to the elements that tell them from the background."""

    ID = "selectelements"
    NAME = "Select elements"
    GROUP = "Prospectivity"
    TAGS = (
        "element, feature selection, indicator, pathfinder, association, assemblage, auc, zauc, svm, support vector "
        "machine, significance, geochemistry, geochemical, mineral exploration"
    )
    SUMMARY = (
        "Tells for each element (band) of a grid how well it alone separates cells that hold a deposit from background"
        " cells, with a support vector machine, and selects those whose AUC is significantly above one half (Hanley and"
        " McNeil, 1982). An element that is poor where deposits lie is selected as well as one that is rich. The test"
        " takes deposits as independent of one another: where they cluster it selects too easily unless a cluster"
        " distance is given. Background is unlabelled ground, not ground known to be barren."
    )
    REQUIRES = ("scipy", "sklearn", "matplotlib")

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        yield p.raster(
            "GRID",
            "Grid of elements",
            "One band per element, projected in metres; each band's description is the element's name.",
        )
        yield p.deposits(". Several in one cell count once; at least 5 cells are needed.")
        yield p.choice(
            "SCORING",
            "Scoring",
            SCORINGS,
            "crossvalidated: scores of cells that the machine has not seen, averaged over 10 draws of background."
            " paper: labels of the very cells it was fitted to, as in the paper; this is optimistic, for even noise"
            " comes out above one half.",
            default=SelectionOptions.scoring,
        )
        yield p.number(
            "SIGNIFICANCE",
            "Significance",
            "An element is selected when so large a difference of its AUC from one half would come about by chance less"
            " often than this (two-sided).",
            default=SelectionOptions.significance,
        )
        yield p.integer(
            "NEGATIVES",
            "Background cells",
            "Number of background cells in each draw. Empty: as many as there are deposit cells.",
            minimum=5,
            advanced=True,
        )
        yield p.distance(
            "EXCLUSION",
            "Exclusion distance (m)",
            "Background cells keep this distance from every deposit. Empty: five cells.",
            advanced=True,
        )
        yield p.distance(
            "CLUSTER_DISTANCE",
            "Cluster distance (m)",
            "Deposits nearer than this to one another stay in one fold and count as one in the standard error: about"
            " three sample spacings, or the range of a variogram. Empty: every deposit cell stands for itself.",
            advanced=True,
        )
        yield p.seed()
        yield p.output_table(
            "OUTPUT",
            "Scores of the elements",
            "Table with element, auc, se, zauc, p_value and selected, one row per band.",
        )
        yield p.report(
            "A page with the scores as a chart and a table.",
            optional=True,
            create=False,
        )
        yield QgsProcessingOutputString("SELECTED", "Names of the selected elements, separated by commas")

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Score, select, write."""
        options = SelectionOptions(
            scoring=self.parameterAsString(parameters, "SCORING", context),
            significance=self.parameterAsDouble(parameters, "SIGNIFICANCE", context),
            negatives=self.optional_integer(parameters, "NEGATIVES", context),
            exclusion_m=self.optional_number(parameters, "EXCLUSION", context),
            cluster_m=self.optional_number(parameters, "CLUSTER_DISTANCE", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        grid = self.raster("GRID", progress)
        deposits = read_points_on_grid(self.source("DEPOSITS"), grid, context, progress)
        report = self.optional_output_path(parameters, "REPORT", context)
        scores = self.work(tasks.score_elements, grid, deposits, options, report, progress=progress)
        results: dict[str, Any] = {"SELECTED": chained(selected_names(scores))}
        if report is not None:
            results["REPORT"] = str(report)
        rows = [(s.element, s.auc, s.se, s.zauc, s.p_value, s.selected) for s in scores]
        columns = {"element": str, "auc": float, "se": float, "zauc": float, "p_value": float, "selected": bool}
        results["OUTPUT"] = sinks.write_table(self, parameters, "OUTPUT", context, columns, rows, progress).identifier
        return results

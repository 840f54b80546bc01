"""`prospectivity:cleanassays`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputNumber, QgsProcessingOutputString

from ...models.assays import options as choices
from ...models.assays.account import read_account, write_account
from ...models.assays.censoring import REPLACEMENTS
from ...models.assays.options import CleaningOptions
from ...models.assays.transforms import TRANSFORMS
from ...models.core.language import said
from ...models.core.progress import Cancelled, Progress
from ...models.core.wording import FIELDS, chained
from ...models.tables.numbers import missing_codes
from ...models.worker import tasks
from .. import parameters as p
from .. import styling
from ..base import Algorithm
from ..layers import assays as cleaning
from ..layers.kept import kept_place


class CleanAssays(Algorithm):
    """A laboratory's table to points with numbers, and an account of every decision."""

    ID = "cleanassays"
    NAME = "Clean assays"
    GROUP = "Assays"
    TAGS = (
        "assay, geochemistry, geochemical, laboratory, lab, detection limit, censored, below detection, csv, excel,"
        " xlsx, units, ppm, oxides, duplicates, outliers, log-ratio, clr, ilr, compositional, import, sample"
    )
    SUMMARY = (
        "Reads assays as laboratories deliver them (a layer, CSV, XLSX): recognises elements and units from column"
        " names, values below and above detection, codes for missing values, decimal commas, unit rows, size fractions"
        " and duplicates, and makes numbers of them. Nothing is lost and nothing is changed unseen: what a cell was"
        " before stays in a field <name>_raw, rows that cannot be mapped are set aside with a reason, and report and"
        " log name every decision with its rows. Values that stand for 'below detection' are guesses: where many"
        " samples lie below it, maps and statistics show the guess."
    )
    REQUIRES = ("scipy", "matplotlib")
    TABLES = ("INPUT",)

    def declare(self) -> Iterator[Any]:
        """Yield parameters and outputs."""
        default = CleaningOptions()
        yield p.table(
            "INPUT",
            "Assays",
            "A point layer, or a table with columns of coordinates: any layer, CSV, text, XLSX or ODS file.",
            role="samples",
        )
        yield p.assays(
            "ELEMENTS",
            "Elements",
            "INPUT",
            "Columns that hold assays. Empty: all that are recognised from their names and values.",
        )
        yield p.choice(
            "CENSORED_AS",
            "Below detection",
            REPLACEMENTS,
            "What stands for a value below its detection limit: half the limit, the limit divided by the square root of"
            " 2 (sqrt2), a value from regression on order statistics (ros; meaningful for the whole set, not for single"
            " samples), or missing.",
            default=default.censored_as,
        )
        yield p.choice(
            "ABOVE_AS",
            "Above the range",
            choices.ABOVE,
            "What stands for a value above the range of the method, such as >4000: the limit, or missing.",
            default=default.above_as,
            advanced=True,
        )
        yield p.text(
            "MISSING_CODES",
            "Codes for missing values",
            "Numbers or texts that mean 'no value', separated by semicolons. Empty cells, n.a., null, - and the like"
            " always do.",
            default="; ".join(default.missing_codes),
        )
        yield p.choice(
            "ZEROS",
            "Zeros",
            choices.ZEROS,
            "keep them, take them as missing (not analysed), or as censored below the smallest measured value.",
            default=default.zeros_as,
            advanced=True,
        )
        yield p.choice(
            "HALF_LIMITS",
            "Suspected half detection limits",
            choices.HALF_LIMITS,
            "Many samples at exactly the smallest value are probably half a detection limit: keep them (they are"
            " reported), or take them as censored below twice the value.",
            default=default.half_limits_as,
            advanced=True,
        )
        yield p.percent(
            "MAX_CENSORED",
            "Largest share below detection (%)",
            "Elements with more are set aside: cleaned, but neither transformed nor listed for mapping.",
            default=default.max_censored,
        )
        yield p.choice(
            "DUPLICATES",
            "Samples at one place",
            choices.DUPLICATES,
            "Samples at the same place, depth and size fraction: average them, take the first, or keep them apart where"
            " they are.",
            default=default.duplicates,
        )
        yield p.text(
            "FRACTION", "Size fractions", "Size fractions to keep, separated by semicolons. Empty: all.", advanced=True
        )
        yield p.choice(
            "METHODS",
            "Several methods for one element",
            choices.REPEATED_METHODS,
            "keep all columns, or merge them into one more column: the method that measured most samples comes first.",
            default=default.methods,
            advanced=True,
        )
        yield p.choice(
            "UNITS",
            "Unit",
            choices.UNITS,
            "Adds fields in this unit under one kind of name, such as Au_ppm beside Au_ppb or AU, so that surveys can"
            " be merged; keep adds none.",
            default=default.units,
        )
        yield p.choice(
            "UNSTATED_UNITS",
            "Columns without a unit",
            choices.UNSTATED_UNITS,
            "unknown: they are not converted. usual: oxides are per cent and elements ppm.",
            default=default.unstated_units,
            advanced=True,
        )
        yield p.flag(
            "OXIDES",
            "Oxides to elements",
            "Adds fields with the element in the place of the oxide, such as Si beside SiO2.",
            default=default.oxides,
            advanced=True,
        )
        yield p.choice(
            "TRANSFORM",
            "Transform",
            TRANSFORMS,
            "Adds transformed fields: log10; or log-ratios of all elements, which free compositions from their constant"
            " sum: centred (clr), isometric pivot balances (ilr), additive (alr).",
            default=default.transform,
        )
        yield p.text(
            "REFERENCE",
            "Element that ALR divides by",
            "A field, such as Ti_ppm. Empty: the last element.",
            advanced=True,
        )
        yield p.choice(
            "OUTLIERS",
            "Outlier flags",
            choices.OUTLIERS,
            "Adds fields with -1 (low), 0 or 1 (high): tukey: 1.5 quartile distances beyond the quartiles; mad: 3"
            " scaled median absolute deviations from the median; of logarithms. Nothing is deleted.",
            default=default.outliers,
            advanced=True,
        )
        yield p.choice(
            "DECIMAL",
            "Decimal mark",
            choices.DECIMALS,
            "auto decides column by column.",
            default=default.decimal,
            advanced=True,
        )
        yield p.field(
            "X_FIELD", "Column of x", "INPUT", "Easting or longitude, for a table without geometry. Empty: recognised."
        )
        yield p.field(
            "Y_FIELD", "Column of y", "INPUT", "Northing or latitude, for a table without geometry. Empty: recognised."
        )
        yield p.crs(
            "SOURCE_CRS",
            "CRS of the coordinate columns",
            "For a table without geometry. Empty: a column EPSG, or WGS 84 for degrees; metres stay without one.",
        )
        yield p.file(
            "REPLAY",
            "Decisions of an earlier cleaning",
            "json",
            "LOG of an earlier run: its choices and columns are taken again, and all others here are ignored.",
            optional=True,
            advanced=True,
        )
        yield p.output_table(
            "OUTPUT",
            "Cleaned assays",
            "Points with all fields of the table, assays as numbers.",
            QgsProcessing.SourceType.TypeVectorPoint,
        )
        yield p.output_table(
            "SET_ASIDE",
            "Rows set aside",
            "Rows as they came, with the reason.",
            QgsProcessing.SourceType.TypeVector,
            optional=True,
            create=False,
        )
        yield p.report(
            "A page with warnings, figures and plots of each element, and every decision.",
            optional=True,
        )
        yield p.output_file(
            "LOG",
            "Log of decisions",
            "JSON files (*.json)",
            "Every decision with its rows; give it as REPLAY to clean the next delivery alike.",
            optional=True,
            create=False,
        )
        yield QgsProcessingOutputString("FIELDS", "Fields to go on with, separated by semicolons")
        for name, description in (
            ("ROWS_IN", "Rows read"),
            ("ROWS_OUT", "Rows written"),
            ("ROWS_SET_ASIDE", "Rows set aside"),
            ("CENSORED", "Values below detection"),
        ):
            yield QgsProcessingOutputNumber(name, description)

    def compute(self, parameters: Mapping[str, Any], context: Any, progress: Progress) -> dict[str, Any]:
        """Recognise, clean, write."""
        given = self.table("INPUT", progress)
        replay = (
            read_account(Path(self.parameterAsFile(parameters, "REPLAY", context)))
            if self.wants(parameters, "REPLAY")
            else None
        )
        wishes = cleaning.CleaningRequest(
            replay.options if replay is not None else self._options(parameters, context),
            tuple(self.field_names(parameters, "ELEMENTS", context)),
            self.parameterAsString(parameters, "X_FIELD", context),
            self.parameterAsString(parameters, "Y_FIELD", context),
            self.parameterAsCrs(parameters, "SOURCE_CRS", context),
        )
        prepared = cleaning.prepare(given, wishes, replay, context, progress, needs_crs=False)
        cleaned = cleaning.clean(self, prepared, progress.part(said("Cleaning"), 0.0, 0.5))
        cleaning.warn_of_doubtful_places(prepared, cleaned, progress)
        report = self.optional_output_path(parameters, "REPORT", context)
        output = cleaning.write_cleaned(
            self,
            parameters,
            "OUTPUT",
            context,
            prepared,
            cleaned,
            progress.part(said("Writing the cleaned table"), 0.5, 0.85),
        )
        results: dict[str, Any] = {"OUTPUT": output.identifier}
        results["SET_ASIDE"] = cleaning.write_set_aside(
            self, parameters, "SET_ASIDE", context, prepared, cleaned, progress
        )
        log = self.optional_output_path(parameters, "LOG", context)
        if log is not None:
            write_account(cleaned, prepared.source_crs, log)
            results["LOG"] = str(log)
        if report is not None:
            # Last, so that Cancel while a large table is drawn loses no row.
            try:
                drawing = progress.part(said("Drawing the report"), 0.85, 1.0)
                self.work(tasks.report_cleaning, cleaned, report, progress=drawing)
            except Cancelled as cancelled:
                place = kept_place(output.identifier, self.parameterDefinition("OUTPUT").description(), context)
                cancelled.kept = said("The cleaned rows are kept in {place}; there is no report.", place=place)
                raise
            results["REPORT"] = str(report)
        styling.style_on_load(context, output.identifier, styling.SAMPLES)
        kept = cleaned.outcomes.kept
        return results | {
            "FIELDS": chained((output.names.get(name, name) for name in cleaned.elements), FIELDS),
            "ROWS_IN": len(kept),
            "ROWS_OUT": int(kept.sum()),
            "ROWS_SET_ASIDE": int((~kept).sum()),
            "CENSORED": sum(s.below for s in cleaned.summaries),
        }

    def _options(self, parameters: Mapping[str, Any], context: Any) -> CleaningOptions:
        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context))

        return replace(
            CleaningOptions(),
            censored_as=text("CENSORED_AS"),
            above_as=text("ABOVE_AS"),
            zeros_as=text("ZEROS"),
            half_limits_as=text("HALF_LIMITS"),
            missing_codes=missing_codes(text("MISSING_CODES")),
            decimal=text("DECIMAL"),
            duplicates=text("DUPLICATES"),
            fraction=tuple(self.names(parameters, "FRACTION", context)),
            methods=text("METHODS"),
            units=text("UNITS"),
            unstated_units=text("UNSTATED_UNITS"),
            oxides=self.parameterAsBoolean(parameters, "OXIDES", context),
            transform=text("TRANSFORM"),
            reference=text("REFERENCE"),
            outliers=text("OUTLIERS"),
            max_censored=self.parameterAsDouble(parameters, "MAX_CENSORED", context),
        )

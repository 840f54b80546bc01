"""Report of the whole way from samples to a map."""

from __future__ import annotations

from pathlib import Path

from ..assays.cleaning import Cleaning
from ..core.language import marked, said
from ..core.progress import Progress, duration
from ..core.wording import fixed, percent
from ..interpolation.reach import unsampled
from ..rasters.points import Points
from ..statistics.calibration import doubts_of
from ..statistics.intervals import spread
from ..statistics.ranks import SHARES
from ..targeting.cells.features import EXTEND, NEW
from ..targeting.cells.methods import title_of
from ..targeting.cells.model import CellTraining
from ..targeting.mapping import LEARNS_FROM_ALL, Mapping, MappingOptions
from ..targeting.selection.elements import selected_names
from ..targeting.windows.agreement import NetworkPass
from ..targeting.windows.table import BACKGROUND, DEPOSIT
from .cells import add_choices, add_deposit_attribution, add_reliability
from .cleaning import add_cleaning
from .evaluation import add_evaluation
from .figures import map_figure
from .kinds import add_kind_maps
from .page import Report
from .selection import add_selection
from .targets import add_targets
from .training import add_training

_GOALS = {
    EXTEND: (
        marked(
            "The map answers where what is known goes on: elements that are high over a whole province"
            " count as well as local peaks. For ground that stands out from its surroundings, whatever"
            " province it lies in, choose the GOAL 'new'."
        )
    ),
    NEW: (
        marked(
            "The map answers where new ground stands out: each element counts as what it exceeds its own"
            " mean over three sample spacings by. Belts and provinces as a whole do not show; for those"
            " choose the GOAL 'extend'."
        )
    ),
}


def write_mapping_report(
    mapping: Mapping,
    samples: Points,
    options: MappingOptions,
    path: Path,
    cleaning: Cleaning | None = None,
    progress: Progress | None = None,
) -> None:
    """Write the report of a whole run: figures of unseen deposits first, then the map, the elements, the training and
    the times.
    """
    report = Report(said("Prospectivity map"), (progress or Progress()).check)
    learnt = said(
        "{count} elements ({bands}) on {geometry}",
        count=len(mapping.bands),
        bands=", ".join(mapping.bands),
        geometry=mapping.evaluation.geometry,
    )
    report.paragraph(
        said(
            "{count:,} samples and {count_2} deposits; {learnt}; {learner}.",
            count=len(samples),
            count_2=len(mapping.evaluation.deposits),
            learnt=learnt,
            learner=_learner(mapping),
        )
    )
    if mapping.ground.share_outside > 0:
        report.paragraph(unsampled(mapping.ground))
    if mapping.shared_ground:
        report.paragraph(mapping.shared_ground)
    for doubt in mapping.interpolation_warnings:
        report.warning(doubt)
    if mapping.networks is not None:
        _add_pass(report, mapping.networks)
    _add_held_out(report, mapping)
    if isinstance(mapping.training, CellTraining):
        _add_cells(report, mapping, mapping.training)
    else:
        add_evaluation(
            report, mapping.evaluation, held_back=0 if mapping.held_out is None else mapping.held_out.counted
        )
    if mapping.kinds is not None:
        add_kind_maps(report, mapping.kinds, mapping.evaluation.geometry)
    report.heading(said("Targets"))
    add_targets(report, mapping.targets)
    set_aside = [*mapping.set_aside, *(cleaning.set_aside if cleaning is not None else ())]
    if set_aside:
        report.heading(said("Elements that were set aside"))
        report.paragraph(said("These elements were asked for and are not in the map: nothing was learnt from them."))
        report.table([said("Element"), said("Why")], [[one.element, one.why] for one in set_aside])
    if mapping.scores:
        report.heading(said("Elements one by one"))
        add_selection(report, mapping.scores, options.selection)
        if isinstance(mapping.training, CellTraining):
            report.paragraph(LEARNS_FROM_ALL)
        elif not selected_names(mapping.scores):
            report.warning(
                said("No element alone tells deposits from background; the network learnt from all of them.")
            )
    if isinstance(mapping.training, CellTraining):
        add_choices(report, mapping.training)
    else:
        add_training(report, mapping.training)
    if cleaning is not None:
        report.heading(said("Cleaning of the assays"))
        add_cleaning(report, cleaning, plots=False)
    report.heading(said("Time"))
    report.table([said("Step"), said("Time")], [[name, duration(value)] for name, value in mapping.seconds.items()])
    report.write(path)


def _add_pass(report: Report, networks: NetworkPass) -> None:
    if networks.agreement is not None and networks.doubtful:
        report.warning(networks.agreement.warning())
    else:
        report.paragraph(networks.sentence())


def _learner(mapping: Mapping) -> str:
    if mapping.patches is None:
        training = mapping.training
        background = training.background if isinstance(training, CellTraining) else 0
        return said(
            "classified cell by cell: {title_of}, {background:,} cells of background",
            title_of=title_of(training.header.network),
            background=background,
        )
    label = mapping.patches.label
    windows = said(
        "{value} windows around deposits and {value_2} in the background",
        value=int((label == DEPOSIT).sum()),
        value_2=int((label == BACKGROUND).sum()),
    )
    return said("{windows}, {patch_size} cells a side", windows=windows, patch_size=mapping.patches.patch_size)


def _add_cells(report: Report, mapping: Mapping, training: CellTraining) -> None:
    evaluation = mapping.evaluation
    report.heading(said("The map"))
    calibrated = training.held_out is not None and not any(doubts_of(training.held_out.figures, said("this map")))
    label = said("Probability (at even odds)") if calibrated else said("Score (to be read as a ranking)")
    figure = map_figure(
        evaluation.geometry,
        evaluation.overview,
        evaluation.deposits,
        said("Prospectivity and known deposits"),
        label,
        as_percent=calibrated,
    )
    report.figure(
        figure,
        said("Made by the final classifier, which has seen all deposits. Circles: known deposits; grey: no data."),
    )
    report.paragraph(_GOALS[training.header.training["goal"]])
    add_reliability(report, training)
    add_deposit_attribution(report, mapping.attribution)
    add_evaluation(report, evaluation, with_map=False, with_tiles=False)


def _add_held_out(report: Report, mapping: Mapping) -> None:
    held_out = mapping.held_out
    if held_out is None:
        return
    report.heading(said("Deposits that the map has not seen"))
    if held_out.location:
        report.paragraph(held_out.location)
    report.paragraph(held_out.how)
    rows = []
    if held_out.beyond is not None:
        rows.append([said("Skill beyond location"), fixed(held_out.beyond.value), spread(held_out.beyond), fixed(0.5)])
    rows += [[said("AUC over area"), fixed(held_out.auc.value), spread(held_out.auc), fixed(0.5)]]
    for share, found in zip(SHARES, held_out.captures):
        rows.append(
            [
                said("Share captured in the best {share} of the area", share=percent(share, 0)),
                percent(found.value),
                spread(found, percent),
                percent(share, 0),
            ]
        )
    report.table([said("Figure"), said("Value"), said("95 % interval"), said("By chance")], rows)

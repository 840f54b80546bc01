"""What is asked of a map, and what it gives; free of PyTorch and QGIS."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..assays.evidence import MINIMUM_SHARE, REPEATED, SetAside, check_minimum_share
from ..core.errors import InputError, check_choice
from ..core.language import marked, said
from ..interpolation import INTERPOLATIONS
from ..interpolation.idw import IdwOptions
from ..interpolation.kriging import KrigingOptions
from ..interpolation.reach import SampledGround
from ..statistics.curves import Curve
from ..statistics.intervals import Interval
from .cells.model import CellOptions, CellTraining
from .evaluation import Evaluation
from .explanation import ElementAttribution
from .kind_maps import KindFiles, KindMaps
from .selection.elements import ElementScore, SelectionOptions
from .targets import Delineation
from .windows.agreement import NetworkPass
from .windows.options import TrainingOptions
from .windows.sampling import PatchOptions
from .windows.table import PatchTable

if TYPE_CHECKING:
    from .windows.training_result import Training

LEARNS_FROM_ALL = marked(
    "The classifier of cells learnt from all chosen elements, whatever this test says of each: its"
    " weights are held small, and elements that tell nothing alone can tell something together."
)


@dataclass(frozen=True)
class MappingOptions:
    """Options of all steps; see each of them.

    Parameters
    ----------
    method : {"idw", "kriging"}
        Interpolation; kriging fits its own variograms.
    idw : IdwOptions
    kriging : KrigingOptions
    reach_m : float, optional
        Ground farther than this from every sample is not mapped: what is interpolated there is no measurement, and a
        classifier would learn to tell sampled from unsampled ground. By default `reach_of_samples`; infinite for no
        limit.
    minimum_share : float
        Elements of which a smaller share of the samples, in per cent, holds another value than the commonest one are
        set aside; 0 keeps all. See `with_evidence`.
    minimum_ground : float
        Elements that cover a smaller share, in per cent, of the ground that most elements cover are set aside; 0 keeps
        all, and the map covers the ground that they share. See `on_common_ground`.
    repeated : {"once", "keep"}
        Whether of several columns of one element, such as metal and oxide, only that with the most values is learnt
        from; see `once_each`.
    select : bool
        Whether the elements are tested one by one. A network then learns only from those that tell deposits from
        background; a classifier of cells learns from all, see `LEARNS_FROM_ALL`.
    selection : SelectionOptions
    patches : PatchOptions
        Windows of a network.
    training : CellOptions or TrainingOptions
        Of a classifier of cells, or of a network.
    """

    method: str = "idw"
    idw: IdwOptions = field(default_factory=IdwOptions)
    kriging: KrigingOptions = field(default_factory=KrigingOptions)
    reach_m: float | None = None
    minimum_share: float = MINIMUM_SHARE
    minimum_ground: float = 90.0
    repeated: str = "once"
    select: bool = True
    selection: SelectionOptions = field(default_factory=SelectionOptions)
    patches: PatchOptions = field(default_factory=PatchOptions)
    training: CellOptions | TrainingOptions = field(default_factory=CellOptions)

    def __post_init__(self) -> None:
        check_choice("interpolation", self.method, INTERPOLATIONS)
        check_choice("treatment", self.repeated, REPEATED, of=" of several columns of one element")
        check_minimum_share(self.minimum_share)
        if not 0 <= self.minimum_ground <= 100:
            raise InputError(
                said(
                    "MINIMUM_GROUND is {minimum_ground:g}: give a share between 0 and 100 per cent.",
                    minimum_ground=self.minimum_ground,
                )
            )
        if self.reach_m is not None and not self.reach_m > 0:
            raise InputError(
                said(
                    "The reach of samples is {reach_m:g} m: give more than 0, or leave it empty.", reach_m=self.reach_m
                )
            )


@dataclass(frozen=True)
class MappingFiles:
    """Files to write.

    Parameters
    ----------
    probability : Path
    grid : Path
        Interpolated elements.
    model : Path
    report : Path
    uncertainty : Path, optional
    figures : Path, optional
        What the report says as JSON, see `reports.run_figures`.
    kinds : KindFiles, optional
        Where maps of each kind of deposits go; none are made without it.
    keeps_grid, keeps_model : bool
        False where the file lies in a scratch folder: a cancelled run does not name it then, and a cancelled training
        leaves no checkpoint.
    """

    probability: Path
    grid: Path
    model: Path
    report: Path
    uncertainty: Path | None = None
    figures: Path | None = None
    kinds: KindFiles | None = None
    keeps_grid: bool = True
    keeps_model: bool = True


@dataclass(frozen=True)
class HeldOutFigures:
    """How well deposits were found that the map had not seen.

    Parameters
    ----------
    counted : int
        Deposit cells.
    auc : Interval
        AUC over area.
    captures : tuple of Interval
        Share of them in the best 5, 10 and 20 % of the area.
    how : str
        Sentences that say which deposits these are.
    beyond : Interval
        Skill beyond location, where it is known.
    location : str
        Sentences on what nearness alone finds, and what the elements add to it; empty where nothing is known.
    success : Curve, optional
        Share of them over share of the area.
    """

    counted: int
    auc: Interval
    captures: tuple[Interval, ...]
    how: str
    beyond: Interval | None = None
    location: str = ""
    success: Curve | None = None


@dataclass(frozen=True)
class Mapping:
    """What the run gave, step by step.

    Parameters
    ----------
    scores : tuple of ElementScore
        Empty where no selection was asked for.
    bands : tuple of str
        Elements that were learnt from.
    training : CellTraining or Training
    patches : PatchTable or None
        Windows of a network.
    evaluation : Evaluation
        Against all deposits.
    held_out : HeldOutFigures or None
        Deposits that the map had not seen; None where none was held out.
    attribution : tuple of ElementAttribution
        What a classifier of cells owes to each element at the known deposits; empty for networks.
    targets : Delineation
        The best 10 % of the ground.
    seconds : dict of str to float
        Time of each step.
    ground : SampledGround
        Cells within reach of a sample: the others stay empty.
    shared_ground : str
        What of that ground stays empty as well, since some elements have no values there; empty if nothing.
    networks : NetworkPass, optional
        How a network mapped; None of a classifier of cells.
    interpolation_warnings : tuple of str
        What variograms and kriging had to say; empty for IDW.
    set_aside : tuple of SetAside
        Elements that were asked for and are not in the map.
    kinds : KindMaps, optional
        Maps of each kind of deposits, where these were asked for.
    """

    scores: tuple[ElementScore, ...]
    bands: tuple[str, ...]
    training: CellTraining | Training
    patches: PatchTable | None
    evaluation: Evaluation
    held_out: HeldOutFigures | None
    attribution: tuple[ElementAttribution, ...]
    targets: Delineation
    seconds: dict[str, float]
    ground: SampledGround
    shared_ground: str = ""
    networks: NetworkPass | None = None
    interpolation_warnings: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    kinds: KindMaps | None = None

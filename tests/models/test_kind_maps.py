"""Maps of single kinds of deposits: learnt from their own, away from those of others, in files of their own."""

import math
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("sklearn")

from listeners import Listener
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.reports.kinds import add_kind_maps, kinds_figure
from prospectivity.models.reports.page import Report
from prospectivity.models.targeting import kind_maps
from prospectivity.models.targeting.cells.model import CellOptions, _Trainer, train_cells
from prospectivity.models.targeting.ground.background import distance_to
from prospectivity.models.targeting.kind_maps import KindFiles, KindMaps, cells_by_kind, file_names, map_kinds
from scipy.ndimage import gaussian_filter

SIDE = 60
GEOMETRY = GridGeometry(500_000.0, 2_700_000.0, 100.0, 100.0, SIDE, SIDE, "EPSG:32637")
OPTIONS = CellOptions(method="logistic", spacing_m=500.0, background=200, moved=3)


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    """A grid whose first element shows copper; nothing shows gold, and of lead there are two deposits."""
    rng = np.random.default_rng(5)
    fields = np.stack([gaussian_filter(rng.normal(size=(SIDE, SIDE)), 2.5, mode="wrap") for _ in range(3)])
    fields /= fields.std(axis=(1, 2), keepdims=True)
    path = tmp_path_factory.mktemp("kinds") / "grid.tif"
    with GridWriter(path, GEOMETRY, ["Cu", "b", "c"]) as writer:
        writer.write((20 * np.exp(0.6 * fields)).astype(np.float32))
    weight = np.exp(4 * fields[0].ravel())
    copper = rng.choice(SIDE * SIDE, 20, replace=False, p=weight / weight.sum())
    rest = rng.choice(np.setdiff1d(np.arange(SIDE * SIDE), copper), 22, replace=False)
    cells = np.concatenate([copper, rest])
    kinds = np.array(["Copper"] * 20 + ["Gold"] * 20 + ["Lead"] * 2)
    x, y = 500_050.0 + 100 * (cells % SIDE), 2_699_950.0 - 100 * (cells // SIDE)
    return path, Points(x, y, "EPSG:32637", kinds=kinds), fields[0]


def files(folder, keeps=True):
    return KindFiles(
        {kind: folder / f"{kind}.tif" for kind in ("Copper", "Gold", "Lead")}, folder / "scratch.safetensors", keeps
    )


def mapped(survey, folder, counts=(("Copper", 20), ("Gold", 20), ("Lead", 2)), finished=None, sink=None):
    return map_kinds(
        survey[0],
        survey[1],
        ["Cu", "b", "c"],
        OPTIONS,
        counts,
        files(folder),
        [] if finished is None else finished,
        Progress(sink),
    )


@pytest.fixture(scope="module")
def made(survey, tmp_path_factory):
    folder, finished, log = tmp_path_factory.mktemp("maps"), [], Listener()
    return mapped(survey, folder, finished=finished, sink=log), folder, finished, log


def test_each_frequent_kind_gets_a_map_and_figures_of_its_own_deposits(made, survey):
    kinds, folder, finished, log = made
    assert [(one.kind, one.cells, len(one.deposits), one.path.name) for one in kinds.maps] == [
        ("Copper", 20, 20, "Copper.tif"),
        ("Gold", 20, 20, "Gold.tif"),
    ]
    assert kinds.few == (("Lead", 2),)
    assert finished == [folder / "Copper.tif", folder / "Gold.tif"]
    assert {path.name for path in folder.iterdir()} == {"Copper.tif", "Gold.tif", "scratch.safetensors"}
    copper, gold = (one.held_out for one in kinds.maps)
    assert copper.auc.low > 0.6 > gold.auc.low
    assert copper.auc.value > gold.auc.value + 0.15
    assert copper.beyond.known
    assert copper.beyond.skill.value > gold.beyond.skill.value
    assert [text for text in log.texts if "alone" in text][:2] == ["Mapping Copper alone", "Mapping Gold alone"]
    with GridFile(folder / "Copper.tif") as grid:
        probability = grid.read()[0]
    assert np.array_equal(probability, kinds.maps[0].overview, equal_nan=True)
    assert np.corrcoef(probability.ravel(), survey[2].ravel())[0, 1] > 0.6


def test_the_map_of_a_kind_is_that_of_a_training_without_the_others_but_for_their_ground(survey, tmp_path):
    """Deposits of other kinds are no background, in the training as well as where deposits are held out."""
    path, deposits, _ = survey
    own, others = (
        Points(deposits.x[chosen], deposits.y[chosen], deposits.crs)
        for chosen in (deposits.kinds == "Copper", deposits.kinds != "Copper")
    )
    seen = []
    free = kind_maps.train_cells.__globals__["background_cells"]

    def watched(lattice, places, exclusion_m, rng, count):
        cells = free(lattice, places, exclusion_m, rng, count)
        seen.append(distance_to(lattice.centres()[cells], np.column_stack([others.x, others.y])).min())
        return cells

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(train_cells.__globals__, "background_cells", watched)
        train_cells(path, own, [], replace(OPTIONS, bags=0, moved=0), tmp_path / "alone.safetensors")
        train_cells(path, own, [], replace(OPTIONS, bags=0, moved=0), tmp_path / "m.safetensors", others=others)
    alone, apart = seen
    assert alone < 500.0 < apart


@pytest.mark.parametrize("exclusion", [0.0, 500.0])
def test_cells_of_other_kinds_are_no_background_even_without_an_exclusion(survey, exclusion, tmp_path):
    path, deposits, _ = survey
    own, others = (
        Points(deposits.x[chosen], deposits.y[chosen] + 20.0, deposits.crs)
        for chosen in (deposits.kinds == "Copper", deposits.kinds != "Copper")
    )
    taken, grounds = [], []
    draw, blocks = _Trainer.training_cells, train_cells.__globals__["Ground"].blocks

    def drawn(self, *arguments, **changes):
        training, cells = draw(self, *arguments, **changes)
        taken.append((self, cells[~training.deposit]))
        return training, cells

    def divided(self, *arguments):
        grounds.append(self)
        return blocks(self, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Trainer, "training_cells", drawn)
        patch.setattr(train_cells.__globals__["Ground"], "blocks", divided)
        options = replace(OPTIONS, bags=0, moved=0, exclusion_m=exclusion, background=4000)
        train_cells(path, own, [], options, tmp_path / "m.safetensors", others=others)
    (trainer, background), (ground, *_) = taken[0], grounds
    cells = trainer.lattice.cell_of(others.x, others.y)
    assert not np.isin(cells, background).any()
    assert not ground.free[cells].any()
    assert len(background) > 1000 if exclusion == 0.0 else len(background) > 0


def test_cells_without_data_and_cells_shared_by_deposits_of_a_kind_count_as_what_they_are(tmp_path):
    values = np.full((1, 4, 4), 0.5, dtype=np.float32)
    values[0, 0, 0] = np.nan
    with GridWriter(tmp_path / "p.tif", replace(GEOMETRY, columns=4, rows=4), ["probability"]) as writer:
        writer.write(values)
    x = 500_050.0 + 100 * np.array([0, 1, 1, 1, 2, 3, 50])
    kinds = np.array(["Au", "Au", "Cu", "Cu", "Cu", "Cu", "Pb"])
    points = Points(x, np.full(7, 2_699_950.0), "EPSG:32637", kinds=kinds)
    assert cells_by_kind(points, tmp_path / "p.tif") == [("Cu", 3), ("Au", 1), ("Pb", 0)]


def test_names_of_files_are_safe_and_none_is_that_of_another():
    kinds = ["Copper", "copper/gold", "copper:gold", "(none)", "con", "..", "Kupfer Süd", "a" * 300, "PROBABILITY"]
    names = file_names(kinds, ["probability.tif"])
    assert [names[kind] for kind in kinds] == [
        "Copper.tif",
        "copper_gold.tif",
        "copper_gold_2.tif",
        "none.tif",
        "con_.tif",
        "kind.tif",
        "Kupfer_Süd.tif",
        "a" * 80 + ".tif",
        "PROBABILITY_2.tif",
    ]


def test_a_kind_that_cannot_be_learnt_is_told_and_the_others_get_their_maps(survey, tmp_path, monkeypatch):
    train = kind_maps.train_cells

    others = []

    def refuses(grid, deposits, *arguments, **named):
        others.append(sorted(named["others"].x.tolist()))
        if deposits.x[0] == survey[1].x[0]:
            raise InputError("No background is left.")
        return train(grid, deposits, *arguments, **named)

    monkeypatch.setattr(kind_maps, "train_cells", refuses)
    log = Listener()
    kinds = mapped(survey, tmp_path, sink=log)
    assert [one.kind for one in kinds.maps] == ["Gold"]
    assert others == [sorted(survey[1].x[survey[1].kinds != kind].tolist()) for kind in ("Copper", "Gold")]
    assert kinds.few == (("Lead", 2), ("Copper", 20))
    assert "Copper gets no map of its own: No background is left." in log.warnings


def test_a_cancelled_run_leaves_the_maps_that_were_finished_and_no_part_of_another(survey, tmp_path):
    class Stops(Listener):
        def cancelled(self):
            return any("Mapping Gold" in text for text in self.texts)

    finished = []
    with pytest.raises(Cancelled):
        mapped(survey, tmp_path, finished=finished, sink=Stops())
    assert finished == [tmp_path / "Copper.tif"]
    assert {path.name for path in tmp_path.iterdir()} == {"Copper.tif", "scratch.safetensors"}


def test_the_report_has_a_small_map_and_a_row_of_each_kind_and_names_the_others(made):
    kinds = made[0]
    figure = kinds_figure(kinds, GEOMETRY)
    assert [axes.get_title(loc="left") for axes in figure.axes] == ["Copper (20)", "Gold (20)"]
    report = Report("page")
    add_kind_maps(report, kinds, GEOMETRY)
    page = report.html()
    auc = kinds.maps[0].held_out.auc
    assert f"{auc.low:.3f} to {auc.high:.3f}" in page
    assert "Copper.tif" in page
    assert (
        "These kinds have no map of their own, for which at least 5 cells with a deposit and data are needed: Lead 2."
        in page
    )
    untold = replace(kinds.maps[0], held_out=None, kind="$a$")
    report = Report("page")
    add_kind_maps(report, KindMaps((untold, *kinds.maps, *kinds.maps), ()), GEOMETRY)
    assert "no map of their own" not in report.html()
    report = Report("page")
    add_kind_maps(report, KindMaps((), (("Lead", 2),)), GEOMETRY)
    assert "<svg" not in report.html()
    assert math.isnan(kinds.maps[1].held_out.beyond.p) is False

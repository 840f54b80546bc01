"""What is written for other programs is what the run found, and comes back as it was."""

import json
import math

import numpy as np
import pytest
from prospectivity.models import workflow
from prospectivity.models.core.errors import InputError
from prospectivity.models.rasters.grid import GridRequest, plan_grid
from prospectivity.models.rasters.points import Points
from prospectivity.models.rasters.raster import GridFile
from prospectivity.models.reports.run_figures import read_run_figures
from prospectivity.models.statistics.beyond import beyond_headline
from prospectivity.models.targeting.cells.model import CellOptions

SIDE = 20_000.0


def run(folder, deposits):
    """A map of one element that is high around deposits, and of one that knows nothing of them."""
    rng = np.random.default_rng(11)
    x, y = rng.uniform(0, SIDE, (2, 500))
    distance = np.hypot(x[:, None] - deposits[:, 0], y[:, None] - deposits[:, 1]).min(axis=1)
    columns = {"Cu": 20 + 300 * np.exp(-((distance / 1500) ** 2)) + rng.normal(0, 2, 500), "Zn": rng.normal(50, 5, 500)}
    files = workflow.MappingFiles(
        *(folder / name for name in ("p.tif", "g.tif", "m.safetensors", "r.html")), figures=folder / "f.json"
    )
    options = workflow.MappingOptions(training=CellOptions(method="logistic", background=300, bags=2, moved=3))
    geometry = plan_grid(x, y, "EPSG:32637", GridRequest(cell_size=200.0))
    places = Points(deposits[:, 0], deposits[:, 1], "EPSG:32637")
    return workflow.map_prospectivity(
        Points(x, y, "EPSG:32637", columns), list(columns), places, geometry, options, files
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    kilometres = [(4, 5), (6, 16), (14, 15), (16, 6), (10, 9), (9, 3), (17, 12), (3, 10), (12, 18)]
    return run(folder, np.array(kilometres) * 1000.0), read_run_figures(folder / "f.json"), folder


def test_the_figures_of_unseen_deposits_are_those_of_the_run(made):
    mapping, figures, _ = made
    held_out = mapping.training.held_out
    assert (figures.samples, figures.deposits, figures.held_out) == (500, 9, 9)
    assert figures.auc == mapping.held_out.auc
    assert figures.beyond == held_out.beyond.skill
    assert figures.location == held_out.location_auc
    assert (figures.p, figures.better) == (held_out.beyond.p, held_out.beyond.better)
    assert figures.verdict == beyond_headline(held_out.beyond)
    assert figures.captures == dict(zip((5, 10, 20), mapping.held_out.captures))
    assert figures.attribution[0][0] == "Cu"


def test_the_curve_of_unseen_deposits_has_the_auc_as_its_area_and_that_of_all_is_the_reports(made):
    mapping, figures, _ = made
    assert figures.unseen.area == pytest.approx(figures.auc.value, abs=1e-9)
    assert figures.trained.area == pytest.approx(mapping.evaluation.success.area, abs=1e-9)


@pytest.mark.parametrize("share", [0.02, 0.1, 0.2, 0.5])
def test_the_value_at_a_share_leaves_that_much_of_the_ground_above_it(made, share):
    _, figures, folder = made
    with GridFile(folder / "p.tif") as grid:
        values = grid.read()[0]
    above = float((values[np.isfinite(values)] >= figures.value_at(share)).mean())
    assert above == pytest.approx(share, abs=0.01)


def test_what_is_not_known_is_said_to_be_unknown(tmp_path):
    run(tmp_path, np.array([(4, 5), (6, 16), (14, 15)]) * 1000.0)
    figures = read_run_figures(tmp_path / "f.json")
    assert figures.held_out == 0
    assert figures.unseen is None
    assert figures.better is None
    assert figures.verdict == ""
    assert all(math.isnan(value) for value in (figures.auc.value, figures.beyond.low, figures.location.high, figures.p))


def test_files_of_others_and_of_later_versions_are_refused_by_name(made, tmp_path):
    content = json.loads((made[2] / "f.json").read_text(encoding="utf-8"))
    (tmp_path / "later.json").write_text(json.dumps({**content, "version": 2}), encoding="utf-8")
    with pytest.raises(InputError, match="^later.json is of version 2 .*: update the plugin"):
        read_run_figures(tmp_path / "later.json")
    for name, text in {"empty.json": "", "list.json": "[]", "other.json": "{}"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=f"^{name} holds no figures of a run: run the map again"):
            read_run_figures(tmp_path / name)

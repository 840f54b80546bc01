"""Classes of the cells of images: the planted map comes back, what is left out is counted, and bad input is named."""

from __future__ import annotations

import json

import numpy as np
import pytest
from cubes import BANDS, NAMES, class_map, noisy, spectrum_of, train, write_cube
from listeners import Listener, at_fraction
from osgeo import gdal
from prospectivity.models.core import resources
from prospectivity.models.core.errors import GridError, InputError, ModelFileError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.rasters import raster
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridFile, GridWriter
from prospectivity.models.rasters.source import RasterSource
from prospectivity.models.spectra.colours import class_colours
from prospectivity.models.spectra.header import SpectralHeader, save_spectral_model
from prospectivity.models.spectra.image import classify_image
from prospectivity.models.spectra.image_mask import mask_of_raster, mask_of_shapes
from prospectivity.models.spectra.image_result import ClassRasters, ImageOptions

TRUTH = class_map()


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    path = tmp_path_factory.mktemp("model") / "model.safetensors"
    train("plsda", "continuum").save(path)
    return path


@pytest.fixture(scope="module")
def cube(tmp_path_factory):
    return write_cube(tmp_path_factory.mktemp("cube") / "cube", noisy(TRUTH))


def classified(folder, image, model, listener=None, mask=None, **options):
    """Result and the three rasters of a classification."""
    files = ClassRasters(*(folder / f"{name}.tif" for name in ("classes", "probability", "margin")))
    result = classify_image(image, model, ImageOptions(**options), files, Progress(listener or Listener()), mask)
    found = []
    for path in (files.classes, files.probability, files.margin):
        with GridFile(path, image=True) as grid:
            found.append(grid.read()[0])
    return result, np.nan_to_num(found[0]).astype(int), found[1], found[2]


@pytest.mark.parametrize("interleave", ["bsq", "bil", "bip"])
def test_the_planted_map_comes_back_from_any_interleaving(tmp_path, model, interleave):
    image = write_cube(tmp_path / "cube.dat", noisy(TRUTH), interleave=interleave)
    result, classes, probability, margin = classified(tmp_path, image, model)
    assert (classes == TRUTH + 1).mean() > 0.98
    assert result.cells.count.tolist() == [int((classes == i).sum()) for i in (1, 2, 3)]
    assert result.cells.probability == pytest.approx([probability[classes == i].sum() for i in (1, 2, 3)], rel=1e-5)
    assert (probability > 1 / 3).all() and (margin <= probability).all() and (margin >= 0).all()
    assert [(c.name, c.colour) for c in result.categories[1:]] == list(zip(NAMES, class_colours(3)))


def test_a_geotiff_whose_bands_are_named_by_their_wavelength_is_classified_alike(tmp_path, model, cube):
    with (
        GridFile(cube) as grid,
        GridWriter(tmp_path / "image.tif", grid.geometry, [f"{centre:.4f} nm" for centre in BANDS]) as writer,
    ):
        writer.write(grid.read())
    _, ours, _, _ = classified(tmp_path, cube, model)
    _, theirs, _, _ = classified(tmp_path, tmp_path / "image.tif", model)
    assert (ours == theirs).all()


def test_a_model_of_classes_dealt_out_at_random_gives_no_such_map(tmp_path, cube):
    train("plsda", "continuum", shuffled=True).save(tmp_path / "chance.safetensors")
    _, classes, _, _ = classified(tmp_path, cube, tmp_path / "chance.safetensors")
    assert (classes == TRUTH + 1).mean() < 0.6


def test_an_instrument_with_other_bands_gives_the_same_map(tmp_path, model, cube):
    centres = np.linspace(440.0, 2480.0, 93)
    other = write_cube(tmp_path / "other", noisy(TRUTH, centres), centres)
    _, ours, _, _ = classified(tmp_path, cube, model)
    _, theirs, _, _ = classified(tmp_path, other, model)
    assert (ours == theirs).mean() > 0.97


def test_scaled_whole_numbers_without_a_georeference_are_classified_and_both_is_said(tmp_path, model):
    values = np.round(noisy(TRUTH) * 10_000)
    image = write_cube(tmp_path / "cube", values, kind=np.int16, place=False)
    listener = Listener()
    _, classes, _, _ = classified(tmp_path, image, model, listener)
    assert (classes == TRUTH + 1).mean() > 0.98
    assert any("10,000" in warning for warning in listener.warnings)
    assert any(
        warning.startswith("cube has no georeference, and neither have its maps") for warning in listener.warnings
    )
    assert gdal.Open(str(tmp_path / "classes.tif")).GetGeoTransform(can_return_null=True) is None


def test_cells_that_cannot_be_classified_are_0_and_counted_by_their_reason(tmp_path, model):
    values = noisy(TRUTH)
    values[0, :4] = 0
    values[1, :3, 20] = np.nan
    values[2, :5] *= 0.01
    values[31, 0], values[32, 0] = 0, 0.001  # outside the mask, which is the reason that counts
    image, listener = write_cube(tmp_path / "cube", values), Listener()
    inside = np.ones((1, 40, 30), dtype=np.float32)
    inside[:, 30:] = 0
    inside[:, 35:] = np.nan
    with GridFile(image, image=True) as grid, GridWriter(tmp_path / "mask.tif", grid.geometry, ["inside"]) as writer:
        writer.write(inside)
    mask = mask_of_raster(RasterSource(str(tmp_path / "mask.tif")), "cube")
    result, classes, probability, margin = classified(tmp_path, image, model, listener, mask)
    cells = result.cells
    assert (cells.empty, cells.shadow, cells.masked, cells.lost, cells.doubtful) == (7, 5, 300, 0, 0)
    left_out = np.zeros(TRUTH.shape, dtype=bool)
    left_out[0, :4] = left_out[1, :3] = left_out[2, :5] = left_out[30:] = True
    assert ((classes == 0) == left_out).all()
    assert (np.isnan(probability) == left_out).all() and (np.isnan(margin) == left_out).all()
    for beginning in (
        "300 cells of 1,200 (25.0 %) lie outside",
        "7 cells of",
        "5 cells of 1,200 (0.4 %) are dark, with a",
    ):
        assert any(warning.startswith(beginning) for warning in listener.warnings), beginning


def test_cells_below_the_least_probability_keep_it_and_lose_their_class(tmp_path, model, cube):
    _, free, probability, _ = classified(tmp_path, cube, model)
    limit = float(np.median(probability))
    result, classes, again, _ = classified(tmp_path, cube, model, least_probability=limit)
    assert ((classes == 0) == (probability.astype(float) < limit)).mean() > 0.999
    assert (classes[classes > 0] == free[classes > 0]).all()
    assert (again == probability).all()
    assert result.cells.doubtful == (classes == 0).sum() > 100


def test_only_cells_with_their_centre_in_a_shape_are_classified(tmp_path, model, cube):
    west, north, side = 500_000, 2_600_000, 5
    ring = [[west, north], [west + 4 * side, north], [west + 4 * side, north - 3 * side], [west, north - 3 * side]]
    shape = json.dumps({"type": "Polygon", "coordinates": [[*ring, ring[0]]]})
    result, classes, _, _ = classified(tmp_path, cube, model, mask=mask_of_shapes([shape], "Pit"))
    assert (np.argwhere(classes > 0).max(axis=0) == [2, 3]).all() and result.cells.classified == 12
    away = json.dumps({"type": "Point", "coordinates": [0, 0]})
    with pytest.raises(InputError, match="Pit covers the centre of no cell of the image"):
        classified(tmp_path, cube, model, mask=mask_of_shapes([away], "Pit"))


def test_the_sums_of_a_class_are_those_of_its_cells(tmp_path, model, cube):
    result, classes, _, margin = classified(tmp_path, cube, model)
    with GridFile(cube, image=True) as grid:
        values = grid.read()
    for i in range(3):
        here = classes == i + 1
        assert result.cells.spectra[i] == pytest.approx(values[:, here].sum(axis=1), rel=1e-4)
        assert result.cells.margin[i] == pytest.approx(margin[here].sum(), rel=1e-4)
        mean = result.cells.spectra[i] / here.sum()
        assert np.corrcoef(mean, spectrum_of(NAMES[i]))[0, 1] > 0.99
    assert result.shares.sum() == pytest.approx(1)


def test_maps_are_the_same_bytes_on_any_number_of_cores_and_in_strips_of_any_height(tmp_path, model, cube, monkeypatch):
    made = []
    for cores, values in ((1, 1 << 24), (3, 1 << 24), (2, 8 * 30 * 60)):
        folder = tmp_path / f"{cores}-{values}"
        folder.mkdir()
        monkeypatch.setattr(raster, "_VALUES_PER_STRIP", values)
        resources.limit_cores(cores)
        try:
            classified(folder, cube, model)
        finally:
            resources.limit_cores(None)
        made.append([raster.GridFile(path).read().tobytes() for path in sorted(folder.glob("*.tif"))])
    assert len(made[0]) == 3
    assert made[0] == made[1] == made[2]


def test_cancel_is_heard_and_leaves_nothing(tmp_path, model, cube, monkeypatch):
    monkeypatch.setattr(raster, "_VALUES_PER_STRIP", 8 * 30 * 60)
    with pytest.raises(Cancelled):
        classified(tmp_path, cube, model, Listener(at_fraction(0.5)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("centres", "sentence"),
    [
        (BANDS + 5000, r"The image cube \(5,450 to 7,450 nm\) and the model \(450 to 2,450 nm\) overlap too little"),
        (
            np.linspace(450, 1000, 60),
            r"The image cube \(450 to 1,000 nm\) and the model \(450 to 2,450 nm\) overlap too little",
        ),
        (None, "cube says no wavelengths"),
    ],
)
def test_an_image_that_does_not_fit_is_refused_with_both_ranges_before_anything_is_written(
    tmp_path, model, centres, sentence
):
    image = write_cube(tmp_path / "cube", noisy(TRUTH), centres)
    with pytest.raises(InputError, match=sentence):
        classified(tmp_path, image, model)
    assert not list(tmp_path.glob("*.tif*"))


def test_a_truncated_cube_is_refused_with_both_sizes(tmp_path, model):
    image = write_cube(tmp_path / "cube", noisy(TRUTH))
    image.write_bytes(image.read_bytes()[:-1000])
    with pytest.raises((GridError, InputError), match="288,000.*287,000|287,000.*288,000"):
        classified(tmp_path, image, model)


def test_models_of_another_kind_or_of_two_blocks_are_refused(tmp_path, cube, model):
    (tmp_path / "text.safetensors").write_text("no model", encoding="utf-8")
    with pytest.raises(ModelFileError):
        classified(tmp_path, cube, tmp_path / "text.safetensors")
    header = SpectralHeader("contents", (), ("Fe",), "plsr")
    save_spectral_model(tmp_path / "contents.safetensors", header, {"a": np.zeros(3)})
    with pytest.raises(ModelFileError, match="contents"):
        classified(tmp_path, cube, tmp_path / "contents.safetensors")
    train("plsda", blocks=2).save(tmp_path / "two.safetensors")
    with pytest.raises(InputError, match="takes 2 blocks of spectra .*450 to 2,450 nm and 450 to 2,450 nm"):
        classified(tmp_path, cube, tmp_path / "two.safetensors")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [({"least_probability": 1.5}, "least probability is 1.5"), ({"shadow": -0.1}, "reflectance of -0.1")],
)
def test_options_are_checked(options, sentence):
    with pytest.raises(InputError, match=sentence):
        ImageOptions(**options)


def test_colours_of_classes_differ_and_do_not_depend_on_their_number():
    colours = class_colours(40)
    assert len(set(colours)) == 40
    assert colours[:9] == class_colours(9)
    assert class_colours(0) == ()


def test_a_mask_of_other_cells_is_refused(tmp_path, model, cube):
    with GridWriter(tmp_path / "mask.tif", GridGeometry(0, 0, 5, 5, 30, 40, "EPSG:32637"), ["inside"]) as writer:
        writer.write(np.ones((1, 40, 30)))
    with pytest.raises(GridError, match="mask.tif .* and cube .* do not share their cells"):
        classified(tmp_path, cube, model, mask=mask_of_raster(RasterSource(str(tmp_path / "mask.tif")), "cube"))

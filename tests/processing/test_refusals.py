"""What is wrong with a value is said in its own terms before a run."""

import pytest


@pytest.fixture
def refused(qgis):
    """Sentence with which an algorithm refuses parameters."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

    def why(algorithm, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        made = QgsApplication.processingRegistry().createAlgorithmById(f"prospectivity:{algorithm}")
        accepted, said = made.checkParameterValues(parameters, context)
        assert not accepted
        return said

    return why


@pytest.fixture
def given(qgis, tmp_path):
    """What selectelements and predictprospectivity can do with."""
    import numpy as np
    from prospectivity.models.rasters.grid import GridGeometry
    from prospectivity.models.rasters.raster import GridWriter

    with GridWriter(tmp_path / "grid.tif", GridGeometry(5e5, 6e6, 100.0, 100.0, 4, 4, "EPSG:32633"), ["Au"]) as writer:
        writer.write(np.ones((1, 4, 4), dtype=np.float32))
    (tmp_path / "deposits.csv").write_text("x,y\n1,2\n")
    (tmp_path / "broken.gpkg").write_text("no database")
    return {"GRID": str(tmp_path / "grid.tif"), "DEPOSITS": str(tmp_path / "deposits.csv"), "OUTPUT": "memory:"}


def test_a_file_that_is_not_there_is_told_from_one_that_cannot_be_opened(refused, given, tmp_path):
    missing, broken = str(tmp_path / "missing.gpkg"), str(tmp_path / "broken.gpkg")
    for name, kind in (("DEPOSITS", "layer"), ("GRID", "raster")):
        assert refused("selectelements", **{**given, name: missing}) == (
            f"{name} is {missing}: there is no such file, and no {kind} of that name in the project."
        )
        assert refused("selectelements", **{**given, name: broken}) == (
            f"{name} is {broken}: the file is there but cannot be opened as a {kind}; it is damaged, locked by another"
            " program or of another kind."
        )
    assert refused("selectelements", **{**given, "DEPOSITS": f"{broken}|layername=mines"}) == (
        f"DEPOSITS is {broken}|layername=mines: broken.gpkg holds no layer as 'layername=mines' asks for, or cannot be"
        " opened."
    )


def test_an_image_that_ends_too_early_is_told_with_both_sizes(refused, given, tmp_path):
    header = "ENVI\nsamples = 200\nlines = 100\nbands = 50\ndata type = 4\ninterleave = bsq\nbyte order = 0\n"
    (tmp_path / "cube.hdr").write_text(header)
    (tmp_path / "cube.img").write_bytes(bytes(100))
    assert refused("selectelements", **{**given, "GRID": str(tmp_path / "cube.img")}) == (
        "GRID: cube.img is truncated: 4,000,000 bytes are expected and 100 are there; copy it again."
    )


@pytest.mark.parametrize(
    ("algorithm", "value", "sentence"),
    [
        ("selectelements", {"NEGATIVES": 2}, "NEGATIVES is 2: give a whole number of at least 5."),
        ("selectelements", {"SCORING": "paprika"}, "SCORING is paprika: give one of crossvalidated, paper."),
        ("selectelements", {"SEED": "x"}, "SEED is x: give a whole number"),
        ("selectelements", {"GRID": None}, "GRID is empty: give a raster (Grid of elements)."),
        ("selectelements", {"DEPOSITS": ""}, "DEPOSITS is empty: give a layer (Deposits)."),
        ("predictprospectivity", {"MODEL": "m.pth"}, "MODEL is m.pth: give a file that ends with .safetensors."),
        ("crossvalidate", {"METHODS": ["oracle"]}, "METHODS is oracle: give some of automatic,"),
    ],
)
def test_a_value_out_of_its_bounds_is_refused_with_the_bounds(refused, given, algorithm, value, sentence):
    assert refused(algorithm, **{**given, **value}).startswith(sentence)

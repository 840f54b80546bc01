"""A raster that stays is drawn alike when it is opened again."""

from __future__ import annotations

import numpy as np
from prospectivity.models.rasters.grid import GridGeometry
from prospectivity.models.rasters.raster import GridWriter


def loaded(path):
    """The layer of a raster, as a run loads it."""
    from prospectivity.processing import styling
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer

    with GridWriter(path, GridGeometry(500_000, 0, 10, 10, 4, 3, "EPSG:32637"), ("probability",)) as writer:
        writer.write(np.linspace(0, 1, 12, dtype=np.float32).reshape(1, 3, 4))
    layer = QgsRasterLayer(str(path), "map")
    styling._OnLoad(styling.PROBABILITY).postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    return layer


def test_a_raster_that_stays_opens_again_in_its_colours(qgis, tmp_path):
    from qgis.core import QgsRasterLayer

    def colours(layer):
        items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
        return [(item.value, item.color.name()) for item in items]

    before, again = loaded(tmp_path / "map.tif"), QgsRasterLayer(str(tmp_path / "map.tif"), "again")
    assert colours(again) == colours(before)
    assert len(colours(again)) == 6


def test_a_style_of_the_users_own_stays_and_temporary_rasters_get_none(qgis, tmp_path):
    from prospectivity.processing.layers.points import temporary_folder

    (tmp_path / "map.qml").write_text("<qgis/>", encoding="utf-8")
    loaded(tmp_path / "map.tif")
    assert (tmp_path / "map.qml").read_text(encoding="utf-8") == "<qgis/>"
    loaded(temporary_folder() / "map.tif")
    assert not (temporary_folder() / "map.qml").exists()

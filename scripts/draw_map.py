"""Draws a probability map with deposits as QGIS shows it: `draw_map.py PROBABILITY DEPOSITS PNG`."""

from __future__ import annotations

import sys

import load_prospectivity  # noqa: F401 (registers the package)
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)


def main() -> None:
    """Lay out map, legend and scale bar, and export them."""
    raster, vector, output = sys.argv[1:4]
    application = QgsApplication([], True)
    application.initQgis()
    from prospectivity.models.rasters.grid import round_length
    from prospectivity.processing import styling

    project = QgsProject.instance()
    probability, deposits = QgsRasterLayer(raster, styling.PROBABILITY_NAME), QgsVectorLayer(vector, "Known deposits")
    for layer in (probability, deposits):
        if not layer.isValid():
            sys.exit(f"{layer.source()} cannot be opened as a layer.")
        project.addMapLayer(layer)
    project.setCrs(probability.crs())
    styling.PROBABILITY.apply(probability)
    styling.DEPOSITS.apply(deposits)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(240, 180))
    chart = QgsLayoutItemMap(layout)
    chart.attemptMove(QgsLayoutPoint(5, 5))
    chart.attemptResize(QgsLayoutSize(170, 170))
    extent = probability.extent()
    extent.scale(1.03)
    chart.setExtent(extent)
    chart.setFrameEnabled(True)
    layout.addLayoutItem(chart)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(chart)
    legend.attemptMove(QgsLayoutPoint(178, 5))
    layout.addLayoutItem(legend)
    _drop_band_name(legend, probability)
    scale = QgsLayoutItemScaleBar(layout)
    scale.setLinkedMap(chart)
    layout.addLayoutItem(scale)
    scale.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    scale.setUnitLabel("km")
    scale.setNumberOfSegments(2)
    scale.setNumberOfSegmentsLeft(0)
    scale.setUnitsPerSegment(round_length(extent.width() / 1000 / 12))
    scale.attemptMove(QgsLayoutPoint(180, 155))
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.generateWorldFile = False
    settings.exportMetadata = False
    settings.dpi = 100
    # QGIS tries to write a georeference into the PNG, and GDAL complains; the picture is whole.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    code = QgsLayoutExporter(layout).exportToImage(output, settings)
    gdal.PopErrorHandler()
    # QGIS must let go of its layers before it is shut down.
    del layout, chart, legend, scale, probability, deposits
    project.clear()
    application.exitQgis()
    if code != QgsLayoutExporter.ExportResult.Success:
        sys.exit(f"{output} could not be written.")


def _drop_band_name(legend: QgsLayoutItemLegend, layer: QgsRasterLayer) -> None:
    """Leave out the first legend entry of a raster, `Band 1: probability (Gray)`: the layer's name says it."""
    legend.setAutoUpdateModel(False)
    node = legend.model().rootGroup().findLayer(layer.id())
    count = len(legend.model().layerLegendNodes(node))
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, count)))
    legend.model().refreshLayerLegend(node)


if __name__ == "__main__":
    main()

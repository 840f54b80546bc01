"""The QGIS Processing layer: reads layers, calls `models`, hands results back to QGIS."""

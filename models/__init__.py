"""All numeric work of Prospectivity; importable by any Python with numpy, never by way of QGIS."""

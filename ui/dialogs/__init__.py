"""The dialog of one run, and what it does beyond QGIS's own."""

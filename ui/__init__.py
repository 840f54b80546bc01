"""What users see beyond the dialogs that QGIS makes by itself."""

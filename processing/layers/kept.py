"""What a run that is cancelled late leaves of a finished output."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsVectorFileWriter

from ...models.core.errors import ResourceError
from ...models.core.language import said
from .points import temporary_folder


def kept_place(identifier: str | None, title: str, context: QgsProcessingContext) -> str:
    """File that holds an output that was written before Cancel.

    QGIS lets go of the memory layers of a run that does not end well, so that such a one is written into a file of the
    session.

    Parameters
    ----------
    identifier : str, optional
        Of the output, as a run gives it.
    title : str
        What the file is called.
    context : QgsProcessingContext

    Raises
    ------
    ResourceError
        The file cannot be written.
    """
    layer = context.temporaryLayerStore().mapLayer(identifier or "")
    if layer is None:
        return str(identifier or "").partition("|")[0]
    path = Path(QgsProcessingUtils.generateTempFilename(f"{title}.gpkg"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", title
    code, reason, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context.transformContext(), options)
    if code != QgsVectorFileWriter.WriterError.NoError:
        raise ResourceError(
            said("The rows cannot be kept in {folder} ({reason}).", folder=temporary_folder(), reason=reason)
        )
    return str(path)

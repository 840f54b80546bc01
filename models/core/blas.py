"""Products of large matrices, as fast inside QGIS as outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def product(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """`left @ right` in single precision, shapes (rows, inner) and (inner, columns).

    In QGIS on Debian NumPy's own products are slow: it asks for the C interface of BLAS, and the linker answers with
    that of the GNU Scientific Library, a plain triple loop which QGIS has loaded before. SciPy asks for the Fortran
    interface, which only the real BLAS has. A cross-validation of `automatic` on GM-46 in qgis_process (8 folds, 57
    elements) took 24 s by `@`, 12 s so; outside QGIS 8 s either way.
    """
    from scipy.linalg.blas import sgemm

    # BLAS takes columns first: the product of the transposes, which lie in memory as it wants them, is the transpose of
    # the product.
    result: NDArray[np.float32] = sgemm(1.0, np.ascontiguousarray(right).T, np.ascontiguousarray(left).T).T
    return result

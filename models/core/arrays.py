"""Arrays as annotations name them, where spelling them out would hide the rest of a signature."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
"""Numbers of any shape; the docstring says which."""

Integers = NDArray[np.int64]
"""Whole numbers of any shape, most often positions."""

Mask = NDArray[np.bool_]
"""True where something holds."""

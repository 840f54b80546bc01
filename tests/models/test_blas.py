"""Products by SciPy's BLAS are products."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core.blas import product


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize(("rows", "inner", "columns"), [(7, 5, 3), (1, 4, 6), (200, 31, 1), (0, 3, 2)])
def test_it_is_the_product_whatever_lies_where_in_memory(rows, inner, columns, order):
    rng = np.random.default_rng(rows)
    left = np.asarray(rng.normal(size=(rows, inner)).astype(np.float32), order=order)
    right = np.asarray(rng.normal(size=(inner, columns)).astype(np.float32), order=order)
    result = product(left, right)
    assert result.dtype == np.float32
    assert result.shape == (rows, columns)
    np.testing.assert_allclose(result, left.astype(np.float64) @ right.astype(np.float64), atol=1e-5)

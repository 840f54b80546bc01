"""Products by SciPy's BLAS are products."""

import threading
import time

import numpy as np
import pytest

pytest.importorskip("scipy")

from prospectivity.models.core import blas
from prospectivity.models.core.blas import product, products, subtract_outer, vector_product

SHAPES = [(7, 5, 3), (1, 4, 6), (200, 31, 1), (1, 1, 1), (3, 1, 2), (0, 3, 2), (2, 0, 3), (2, 3, 0)]


def laid_out(shape, order, rng):
    """Random numbers whose last axis (C), or the one before (F), or none (apart) lies together in memory."""
    if order == "F":
        return np.swapaxes(rng.normal(size=(*shape[:-2], shape[-1], shape[-2])), -1, -2)
    if order == "apart":
        return rng.normal(size=(*shape[:-1], 2 * shape[-1]))[..., ::2]
    if order == "planes":
        return np.moveaxis(rng.normal(size=(shape[-2], *shape[:-2], shape[-1])), 0, -2)
    return rng.normal(size=shape)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize(("rows", "inner", "columns"), SHAPES)
def test_it_is_the_product_whatever_lies_where_in_memory(rows, inner, columns, order, kind):
    rng = np.random.default_rng(rows)
    left = np.asarray(rng.normal(size=(rows, inner)).astype(kind), order=order)
    right = np.asarray(rng.normal(size=(inner, columns)).astype(kind), order=order)
    result = product(left, right)
    assert result.dtype == kind
    assert result.shape == (rows, columns)
    np.testing.assert_allclose(result, left.astype(np.float64) @ right.astype(np.float64), atol=1e-5)


@pytest.mark.parametrize("right_order", ["C", "F", "apart", "planes"])
@pytest.mark.parametrize("left_order", ["C", "F", "apart", "planes"])
@pytest.mark.parametrize(("rows", "inner", "columns"), [*SHAPES, (17, 40, 256), (2, 300, 64)])
def test_many_products_are_each_that_of_its_pair(rows, inner, columns, left_order, right_order):
    rng = np.random.default_rng(1)
    left, right = laid_out((5, rows, inner), left_order, rng), laid_out((5, inner, columns), right_order, rng)
    expected = [one @ other for one, other in zip(left, right)]
    np.testing.assert_allclose(products(left, right), expected, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(blas._by_scipy(left, right), expected, rtol=1e-12, atol=1e-12)


def test_no_pairs_have_no_products():
    assert products(np.empty((0, 40, 40)), np.empty((0, 40, 40))).shape == (0, 40, 40)


@pytest.mark.parametrize(("n_left", "n_right"), [(1, 4), (4, 1), (1, 1)])
def test_a_single_matrix_is_paired_with_all(n_left, n_right):
    rng = np.random.default_rng(4)
    left, right = rng.normal(size=(n_left, 40, 30)), rng.normal(size=(n_right, 30, 50))
    np.testing.assert_allclose(products(left, right), left @ right, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("shapes", [((1, 40, 50), (1, 40, 50)), ((2, 40, 50), (3, 50, 40)), ((3, 40, 50), (2, 50, 40))])
def test_matrices_that_do_not_fit_have_no_product(shapes):
    with pytest.raises(ValueError, match="mismatch|broadcast"):
        products(*map(np.empty, shapes))


@pytest.mark.parametrize("routines", ["BLAS", "NumPy"])
@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize(("rows", "inner"), [(5, 3), (1, 4), (3, 1), (0, 3), (3, 0)])
def test_vectors_and_parts_of_arrays_are_taken_where_they_lie(rows, inner, kind, routines, monkeypatch):
    if routines == "NumPy":
        monkeypatch.setattr(blas, "_routine", lambda name, kind: (None, None))
    rng = np.random.default_rng(5)
    wide = rng.normal(size=(rows, inner + 2)).astype(kind)
    before = wide.copy()
    left, right = rng.normal(size=2 * rows).astype(kind)[::2], rng.normal(size=2 * inner).astype(kind)[::2]
    np.testing.assert_allclose(vector_product(wide[:, :inner], right), before[:, :inner] @ right, atol=1e-5)
    subtract_outer(wide[:, :inner], left, right)
    np.testing.assert_allclose(wide[:, :inner], before[:, :inner] - np.outer(left, right), atol=1e-5)
    np.testing.assert_array_equal(wide[:, inner:], before[:, inner:])
    out = np.zeros((inner, rows + 2), dtype=kind)
    product(before[:, :inner].T, np.eye(rows, dtype=kind), out=out[:, 1:-1])
    np.testing.assert_allclose(out, np.pad(before[:, :inner].T, ((0, 0), (1, 1))), atol=1e-6)


def test_without_routines_that_count_as_ours_the_products_are_those_of_numpy(monkeypatch):
    monkeypatch.setattr(blas, "_routine", lambda name, kind: (None, None))
    rng = np.random.default_rng(2)
    left, right = rng.normal(size=(2, 40, 50)), rng.normal(size=(2, 50, 60))
    np.testing.assert_array_equal(products(left, right), left @ right)


def test_large_products_leave_python_to_other_threads():
    matrix = np.random.default_rng(3).normal(size=(1500, 1500))
    begun = threading.Event()
    ended = []

    def work():
        begun.set()
        product(matrix, matrix)
        ended.append(time.perf_counter())

    thread = threading.Thread(target=work)
    start = time.perf_counter()
    thread.start()
    begun.wait()
    turns = []
    while thread.is_alive():
        turns.append(time.perf_counter())
        time.sleep(0.001)
    inside = [turn for turn in turns if turn < ended[0]]
    assert len(inside) > 3
    assert max(np.diff([start, *inside, ended[0]])) < 0.9 * (ended[0] - start)

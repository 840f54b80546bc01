"""Products of matrices, as fast inside QGIS as outside.

In QGIS on Debian NumPy's own products are slow: NumPy asks for the C interface of BLAS, and the linker answers with
that of the GNU Scientific Library, a plain triple loop which QGIS has loaded before. SciPy asks for the Fortran
interface, which only the real BLAS has. A cross-validation of `automatic` on GM-46 in qgis_process (8 folds, 57
elements) took 24 s by `@`, 12 s so; outside QGIS 8 s either way.
"""

from __future__ import annotations

import ctypes
import functools
import re
from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

_Number = TypeVar("_Number", np.float32, np.float64)

_WORTH_A_CALL = 1 << 15
"""Multiplications in a product from which a call of its own is faster than the triple loop; it takes some 2 µs."""
_KINDS: dict[str, tuple[str, Any]] = {"float32": ("s", ctypes.c_float), "float64": ("d", ctypes.c_double)}
_NUMBERS = {"gemm": 6, "gemv": 5, "ger": 5}
"""Whole numbers among what each routine is given."""
_POINTERS = {"gemm": 13, "gemv": 11, "ger": 9}


def product(left: NDArray[_Number], right: NDArray[_Number], out: NDArray[_Number] | None = None) -> NDArray[_Number]:
    """`left @ right` in single or double precision, shapes (rows, inner) and (inner, columns).

    `out` may be part of an array whose rows lie together in memory.
    """
    into = None if out is None else out[np.newaxis]
    result: NDArray[_Number] = _by_scipy(left[np.newaxis], right[np.newaxis], into)[0]
    return result


def products(left: NDArray[_Number], right: NDArray[_Number]) -> NDArray[_Number]:
    """`left @ right` of many pairs, shapes (pairs, rows, inner) and (pairs, inner, columns), in one precision.

    A single matrix is paired with each of the others. Small products stay NumPy's, which makes all of them in one call.
    """
    if left.shape[1] * left.shape[2] * right.shape[2] < _WORTH_A_CALL:
        result: NDArray[_Number] = left @ right
        return result
    return _by_scipy(left, right)


def vector_product(matrix: NDArray[_Number], vector: NDArray[_Number]) -> NDArray[_Number]:
    """`matrix @ vector` of one precision, shapes (rows, inner) and (inner,); values of a row lie together in memory."""
    (rows, inner), (gemv, number) = matrix.shape, _routine("gemv", matrix.dtype.name)
    if gemv is None or not (rows and inner):
        either: NDArray[_Number] = matrix @ vector
        return either
    result: NDArray[_Number] = np.empty(rows, dtype=matrix.dtype)
    vector, one = np.ascontiguousarray(vector), ctypes.byref(ctypes.c_int(1))
    sizes = [ctypes.byref(ctypes.c_int(value)) for value in (inner, rows, matrix.strides[0] // matrix.itemsize)]
    by, to = matrix.ctypes.data, result.ctypes.data
    way = ctypes.byref(ctypes.c_char(b"T"))
    unit, zero = ctypes.byref(number(1.0)), ctypes.byref(number(0.0))
    gemv(way, *sizes[:2], unit, by, sizes[2], vector.ctypes.data, one, zero, to, one)
    return result


def subtract_outer(matrix: NDArray[_Number], left: NDArray[_Number], right: NDArray[_Number]) -> None:
    """Take `left[:, None] * right` from a matrix of the same precision, in place.

    Shapes are (rows, inner), (rows,) and (inner,). Values of a row lie together in memory. Products are not rounded
    before they are taken off, where processors can.
    """
    (rows, inner), (ger, number) = matrix.shape, _routine("ger", matrix.dtype.name)
    if ger is None or not (rows and inner):
        matrix -= left[:, None] * right
        return
    left, right, one = np.ascontiguousarray(left), np.ascontiguousarray(right), ctypes.byref(ctypes.c_int(1))
    sizes = [ctypes.byref(ctypes.c_int(value)) for value in (inner, rows, matrix.strides[0] // matrix.itemsize)]
    minus = ctypes.byref(number(-1.0))
    ger(*sizes[:2], minus, right.ctypes.data, one, left.ctypes.data, one, matrix.ctypes.data, sizes[2])


def _by_scipy(left: NDArray[_Number], right: NDArray[_Number], out: NDArray[_Number] | None = None) -> NDArray[_Number]:
    """Make each product by a call of SciPy's BLAS; other threads go on meanwhile."""
    (rows, inner), columns = left.shape[1:], right.shape[2]
    pairs = len(right) if len(left) == 1 else len(left)
    gemm, number = _routine("gemm", left.dtype.name)
    if gemm is None or right.shape[1] != inner or len(right) not in (1, pairs) or not (rows and inner and columns):
        either: NDArray[_Number] = np.matmul(left, right, out=out)
        return either
    result: NDArray[_Number] = np.empty((pairs, rows, columns), dtype=left.dtype) if out is None else out
    left, left_way, left_width = _laid_out(left)
    right, right_way, right_width = _laid_out(right)
    # BLAS takes columns first: the product of the transposes, which lie in memory as it wants them, is the transpose of
    # the product.
    before: list[Any] = [ctypes.byref(ctypes.c_char(way)) for way in (right_way, left_way)]
    before += [ctypes.byref(ctypes.c_int(value)) for value in (columns, rows, inner)]
    before.append(ctypes.byref(number(1.0)))
    widths = (right_width, left_width, max(result.strides[1] // result.itemsize, columns))
    right_by, left_by, result_by = (ctypes.byref(ctypes.c_int(value)) for value in widths)
    zero = ctypes.byref(number(0.0))
    starts = [array.ctypes.data for array in (right, left, result)]
    steps = [array.strides[0] if len(array) > 1 else 0 for array in (right, left, result)]
    for pair in range(pairs):
        from_right, from_left, to = (start + pair * step for start, step in zip(starts, steps))
        gemm(*before, from_right, right_by, from_left, left_by, zero, to, result_by)
    return result


def _laid_out(matrices: NDArray[_Number]) -> tuple[NDArray[_Number], bytes, int]:
    """How BLAS can read matrices: rows one after the other (N) or columns (T), so many numbers apart; else a copy."""
    size = matrices.itemsize
    for way, axis in ((b"N", 2), (b"T", 1)):
        apart, width = matrices.strides[3 - axis], matrices.shape[axis]
        if matrices.strides[axis] == size and apart >= width * size and apart % size == 0:
            return matrices, way, apart // size
    return np.ascontiguousarray(matrices), b"N", matrices.shape[2]


@functools.cache
def _routine(name: str, kind: str) -> tuple[Callable[..., None] | None, Any]:
    """SciPy's routine of BLAS for this kind of numbers, and the number in C; None where SciPy has another one.

    SciPy offers the addresses of its BLAS to compiled code; a call through ctypes leaves Python to other threads, which
    that of `scipy.linalg.blas` does not.
    """
    letter, number = _KINDS[kind]
    try:
        from scipy.linalg.cython_blas import __pyx_capi__ as routines
    except ImportError:
        return None, number
    capsule = routines[letter + name]
    signature = ctypes.PYFUNCTYPE(ctypes.c_char_p, ctypes.py_object)(("PyCapsule_GetName", ctypes.pythonapi))(capsule)
    # Else a BLAS that counts in another kind of whole numbers.
    if len(re.findall(rb"\bint \*", signature)) != _NUMBERS[name]:
        return None, number
    address = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi)
    )(capsule, signature)
    return ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * _POINTERS[name])(address), number

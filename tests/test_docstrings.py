"""Public functions of the numeric code say the shapes of their arrays; calls with many arguments say which is which."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

ARRAYS = ("NDArray", "ArrayLike", "Floats", "Integers", "Arrays", "Between")
"""Names in annotations that mean arrays."""

TELLS = re.compile(r"shape|\([a-z]+,\)|See `", re.IGNORECASE)
"""A shape, or the contract that a method fulfils."""


def public_functions(tree: ast.AST, inside: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions and methods that others may call, by their dotted names."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public_functions(node, f"{node.name}.")
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield inside + node.name, node


def takes_arrays(function: ast.FunctionDef) -> bool:
    """Whether an argument is annotated as an array."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    annotations = [ast.unparse(each.annotation) for each in every if each.annotation is not None]
    return any(re.search(rf"\b{name}\b", text) for name in ARRAYS for text in annotations)


def without_shapes(text: str) -> list[str]:
    """Public functions of a module that take arrays and do not say of what shape."""
    return [
        name
        for name, function in public_functions(ast.parse(text))
        if takes_arrays(function) and not TELLS.search(ast.get_docstring(function) or "")
    ]


def test_public_functions_that_take_arrays_say_their_shapes():
    silent = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / "models").rglob("*.py"))
        for name in without_shapes(path.read_text(encoding="utf-8"))
    ]
    assert silent == []


def test_the_check_sees_a_function_without_shapes():
    text = '''
def told(values: NDArray[np.float64]) -> float:
    """Mean of values of shape (cells,)."""
def silent(values: NDArray[np.float64]) -> float:
    """Mean of values."""
def number(value: float) -> float:
    """Half of a number."""
class Map:
    def at(self, rows: NDArray[np.int64]) -> float:
        """Value at some rows."""
'''
    assert without_shapes(text) == ["silent", "Map.at"]

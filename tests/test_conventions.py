"""Public functions of the numeric code say the shapes of their arrays; calls with many arguments say which is which."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

ARRAYS = ("NDArray", "ArrayLike", "Floats", "Integers", "Mask", "Arrays", "Between")
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


def is_literal(node: ast.expr) -> bool:
    """Whether an argument is written out, as in a row of a table, also where it is marked for translation."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "marked":
        node = node.args[0]
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def unnamed_arguments(text: str) -> list[str]:
    """Calls of classes that leave more than five arguments unnamed, with their lines; rows of literals are tables."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and len(node.args) > 5 and not all(map(is_literal, node.args)):
            name = ast.unparse(node.func).split(".")[-1]
            if name == "cls" or name.lstrip("_")[:1].isupper():
                found.append(f"{node.lineno} {name}")
    return found


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


def test_constructors_of_more_than_five_arguments_are_called_by_keyword():
    unnamed = [
        f"{path.relative_to(ROOT)}:{call}"
        for folder in ("models", "processing", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for call in unnamed_arguments(path.read_text(encoding="utf-8"))
    ]
    assert unnamed == []


def test_the_check_sees_unnamed_arguments_but_not_rows_of_a_table():
    calls = (
        "Grid(x, y, w, h, c, r)",
        "Grid(x, y, w, h, c, rows=r)",
        "plan(x, y, w, h, c, r)",
        "Row(1, 'a', (2,), 3, 4, 5)",
    )
    text = "\n".join(calls)
    assert unnamed_arguments(text) == ["1 Grid"]


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

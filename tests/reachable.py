"""What a function of the plugin can reach by the names in its text, and the sentences that stand there."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

Place = tuple[str, str]
"""A name at the top of a module: `("models.rasters.grid", "plan_grid")`."""


class Module:
    """Names at the top of a file, and where those that it imports come from.

    Parameters
    ----------
    name : str
        `models.rasters.grid`.
    path : Path
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self.tops: dict[str, ast.stmt] = {}
        for node in tree.body:
            for top in _names_of(node):
                self.tops[top] = node
        self.imported: dict[str, Place] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                base = package[: len(package) - node.level + 1] if node.level else []
                source = ".".join([*base, *([node.module] if node.module else [])])
                self.imported |= {alias.asname or alias.name: (source, alias.name) for alias in node.names}


def _names_of(node: ast.stmt) -> list[str]:
    """Names that a statement at the top of a module defines."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]


@functools.cache
def modules() -> dict[str, Module]:
    """Files of `models` and `processing` by their dotted names."""
    found = {}
    for folder in ("models", "processing"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            found[name] = Module(name, path)
    return found


def _used(place: Place) -> Iterator[Place]:
    """Places that the text of a place names, annotations included: whoever is given a value may ask it for more."""
    module = modules()[place[0]]
    for node in ast.walk(module.tops[place[1]]):
        if isinstance(node, ast.Name) and node.id in module.tops:
            yield module.name, node.id
        elif isinstance(node, ast.Name) and node.id in module.imported:
            yield module.imported[node.id]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            source, name = module.imported.get(node.value.id, ("", ""))
            yield f"{source}.{name}".strip("."), node.attr


def reachable(start: Place) -> set[Place]:
    """All places that can be reached from one, itself included."""
    found, waiting = set(), [start]
    while waiting:
        place = waiting.pop()
        if place not in found and place[0] in modules() and place[1] in modules()[place[0]].tops:
            found.add(place)
            waiting += _used(place)
    return found


def sentences(place: Place) -> Iterator[str]:
    """Texts of more than one word in a place but for its docstrings; what is put in stands as `{}`."""
    top = modules()[place[0]].tops[place[1]]
    skipped: set[int] = set()
    for node in ast.walk(top):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values if isinstance(part, ast.Constant)}
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            if " " in text:
                yield text
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield node.value

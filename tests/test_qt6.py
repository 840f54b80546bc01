"""What Qt6 and QGIS 4 took away is not used: enums are scoped, and no call of Qt5 alone is left.

Checked against the QGIS at hand: an attribute whose value is a member of an enum has to be reached through that enum.
"""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("models", "processing", "ui", "scripts", "tests")
CODE = [ROOT / "plugin.py", *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))]

GONE = {
    "exec_": "exec",
    "parameterAsFields": "self.field_names",
    "QRegExp": "QRegularExpression",
    "QDesktopWidget": "QGuiApplication.primaryScreen",
    "QTextCodec": "str.encode",
    "setMargin": "setContentsMargins",
    "toTime_t": "toSecsSinceEpoch",
}
"""Names that Qt6 or QGIS 4 no longer has, and what took their place."""


def is_enum_member(value: Any) -> bool:
    """Tell whether a value belongs to an enum of Qt or QGIS: in Qt5 a kind of number that sip makes, else Python's."""
    return isinstance(value, enum.Enum) or type(type(value)).__name__ == "enumtype"


def unscoped(tree: ast.AST, names: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Line and text of each use of a member of an enum through the class around it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        owner = resolved(node.value, names)
        if not inspect.isclass(owner) or not hasattr(owner, node.attr):
            continue
        value = getattr(owner, node.attr)
        if is_enum_member(value) and not isinstance(value, owner):
            yield node.lineno, f"{ast.unparse(node)}: write {owner.__name__}.{type(value).__name__}.{node.attr}"


def resolved(node: ast.expr, names: dict[str, Any]) -> Any:
    """Class or module that an expression like `QgsProcessing` or `Qt.ItemDataRole` names; None for anything else."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = resolved(node.value, names)
        return None if owner is None else getattr(owner, node.attr, None)
    return None


def imported(tree: ast.AST) -> dict[str, Any]:
    """What a file imports from Qt and QGIS, by the names that it uses."""
    names: dict[str, Any] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module or "")
            names |= {alias.asname or alias.name: getattr(module, alias.name, None) for alias in node.names}
    return names


def gone(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of each name that Qt6 or QGIS 4 does not have any more."""
    for node in ast.walk(tree):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else None
        if name in GONE:
            yield node.lineno, f"{name}: write {GONE[name]}"
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            for module in modules:
                if module.split(".")[0] in {"PyQt5", "PyQt6", "sip"}:
                    yield node.lineno, f"{module}: import from qgis.PyQt, which has whichever Qt there is"


def complaints(text: str) -> list[str]:
    tree = ast.parse(text)
    return [f"{line}: {words}" for line, words in sorted({*unscoped(tree, imported(tree)), *gone(tree)})]


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_uses_nothing_that_qt6_took_away(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("from qgis.PyQt.QtCore import Qt\nrole = Qt.UserRole", "2: Qt.UserRole: write Qt.ItemDataRole.UserRole"),
        (
            "from qgis.core import QgsFeatureSink as Sink\nflag = Sink.FastInsert",
            "2: Sink.FastInsert: write QgsFeatureSink.Flag.FastInsert",
        ),
        ("dialog.exec_()", "1: exec_: write exec"),
        ("from PyQt5.QtCore import Qt", "1: PyQt5.QtCore: import from qgis.PyQt, which has whichever Qt there is"),
    ],
)
def test_the_check_sees_what_qt6_took_away(code: str, expected: str) -> None:
    assert complaints(code) == [expected]


def test_the_check_lets_scoped_enums_pass() -> None:
    code = "from qgis.PyQt.QtCore import Qt\nfrom qgis.core import QgsFeatureSink\n"
    assert complaints(code + "role, flag = Qt.ItemDataRole.UserRole, QgsFeatureSink.Flag.FastInsert") == []

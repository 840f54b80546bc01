"""Imports point one way: ui -> processing -> models, and models knows nothing of QGIS."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def imported(path: Path) -> set[str]:
    """Names a file imports, relative ones resolved against the root (`models.io`, `processing.base`)."""
    package = list(path.relative_to(ROOT).parent.parts)
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names.add(module)
            names.update(f"{module}.{alias.name}".lstrip(".") for alias in node.names)
    return names


def violations(folder: str, forbidden: tuple[str, ...]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for name in sorted(imported(path))
        if name.split(".")[0] in forbidden
    ]


def test_models_import_neither_qgis_nor_the_layers_above():
    assert violations("models", ("qgis", "PyQt5", "PyQt6", "processing", "ui", "plugin")) == []


def test_processing_imports_no_user_interface():
    assert violations("processing", ("ui", "plugin")) == []


def test_the_check_itself_sees_relative_imports(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "pathlib.Path.relative_to",
        lambda self, other: Path("processing/algorithms/x.py") if self.name == "x.py" else self,
    )
    source = tmp_path / "x.py"
    source.write_text("from ...ui import styles\nfrom qgis.core import QgsProject\n", encoding="utf-8")
    assert {"ui", "qgis.core"} <= imported(source)


@pytest.mark.parametrize("folder", ["models", "processing", "ui"])
def test_no_assert_and_no_unsafe_call_outside_tests(folder):
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.Assert), (
                f"{path}:{node.lineno} asserts; raise an error that says what to do"
            )
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"eval", "exec"}, f"{path}:{node.lineno}"

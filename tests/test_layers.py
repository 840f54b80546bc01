"""Imports point one way: ui -> processing -> models, inside models from floor to floor, and nowhere in a circle."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FLOORS = (
    ("ui",),
    ("processing",),
    ("models.installation",),
    ("models.worker",),
    ("models.workflow",),
    ("models.reports",),
    ("models.drillholes",),
    ("models.spectra", "models.targeting"),
    ("models.assays", "models.interpolation", "models.synthetic", "models.learning"),
    ("models.rasters", "models.tables", "models.statistics", "models.networks"),
    ("models.core",),
)
"""From the roof to the ground; a room imports from lower floors, and from itself. Some are still to be built."""

TARGETING = (
    ("windows",),
    ("crossvalidation_options",),
    ("cells",),
    ("selection",),
    ("ground", "header", "opinion", "explanation", "prediction_options"),
)
"""Inside `models.targeting`, from above: rooms, and the contracts between them. All its other files stand above."""


def module_of(path: Path, root: Path) -> str:
    """Dotted name of a file, `models.rasters.grid`; that of a package is its folder's."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules(root: Path = ROOT) -> dict[str, Path]:
    """Files of the plugin by their dotted names."""
    folders = [root / name for name in ("models", "processing", "ui")]
    return {module_of(path, root): path for folder in folders for path in sorted(folder.rglob("*.py"))}


def imported(path: Path, root: Path = ROOT) -> set[str]:
    """Names that a file imports, anywhere in it, relative ones resolved against the root (`models.rasters.grid`)."""
    package = list(path.relative_to(root).parent.parts)
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


def imports(root: Path = ROOT) -> dict[str, set[str]]:
    """What each file imports of the plugin; of a package whose parts it takes, only the parts."""
    known = modules(root)
    graph = {}
    for module, path in known.items():
        names = imported(path, root) & known.keys()
        graph[module] = {name for name in names if not any(other.startswith(f"{name}.") for other in names)} - {module}
    return graph


def floor_of(module: str) -> int:
    """Number of the floor, from the roof down."""
    for number, rooms in enumerate(FLOORS):
        if any(module == room or module.startswith(f"{room}.") for room in rooms):
            return number
    raise AssertionError(f"{module} stands on no floor: give its room a place in FLOORS")


def targeting_floor(module: str) -> int:
    """As `floor_of`, inside `models.targeting`."""
    part = module.split(".")[2]
    return next((number for number, parts in enumerate(TARGETING, start=1) if part in parts), 0)


def circle(graph: dict[str, set[str]]) -> list[str]:
    """One circle of imports, its first module repeated at the end; empty if there is none."""
    done: set[str] = set()

    def walk(module: str, way: list[str]) -> list[str]:
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for other in sorted(graph.get(module, ())):
            found = walk(other, [*way, module])
            if found:
                return found
        done.add(module)
        return []

    return next((found for module in sorted(graph) if (found := walk(module, []))), [])


def room_of(module: str) -> str:
    """`models.rasters` of `models.rasters.grid`."""
    return ".".join(module.split(".")[:2]) if module.startswith("models.") else module.split(".")[0]


def test_models_import_neither_qgis_nor_qt():
    forbidden = {"qgis", "PyQt5", "PyQt6"}
    found = {module: imported(path) for module, path in modules().items() if module.startswith("models")}
    assert {module for module, names in found.items() if forbidden & {name.split(".")[0] for name in names}} == set()


def test_every_room_imports_only_from_the_floors_below_it():
    wrong = [
        f"{module} imports {other}"
        for module, others in imports().items()
        for other in sorted(others)
        if module != "models" and room_of(module) != room_of(other) and floor_of(module) >= floor_of(other)
    ]
    assert wrong == []


def test_inside_targeting_contracts_and_ground_lie_below_the_learners_and_maps_above_them():
    inside = {m: o for m, o in imports().items() if m.startswith("models.targeting.")}
    wrong = [
        f"{module} imports {other}"
        for module, others in inside.items()
        for other in sorted(others & inside.keys())
        if targeting_floor(module) > targeting_floor(other)
    ]
    assert wrong == []


def test_there_is_no_circle_of_imports_between_files():
    assert circle(imports()) == []


def test_there_is_no_circle_of_imports_between_rooms():
    rooms: dict[str, set[str]] = {}
    for module, others in imports().items():
        rooms.setdefault(room_of(module), set()).update(room_of(other) for other in others)
    assert circle({room: others - {room} for room, others in rooms.items()}) == []


def test_every_file_of_models_stands_in_a_room():
    loose = {
        m for m, p in modules().items() if m.startswith("models.") and m.count(".") == 1 and p.name != "__init__.py"
    }
    assert loose == {"models.workflow"}


def test_the_checks_see_imports_that_go_up_or_round(tmp_path):
    for name, text in {
        "models/core/errors.py": "from ..rasters import grid\n",
        "models/rasters/grid.py": "def late():\n    from ..core.errors import GridError\n",
        "models/rasters/__init__.py": "",
        "models/core/__init__.py": "import qgis.core\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    graph = imports(tmp_path)
    assert graph["models.core.errors"] == {"models.rasters.grid"}
    assert floor_of("models.core.errors") > floor_of("models.rasters.grid")
    assert circle(graph) == ["models.core.errors", "models.rasters.grid", "models.core.errors"]
    assert "qgis.core" in imported(tmp_path / "models" / "core" / "__init__.py", tmp_path)


@pytest.mark.parametrize("folder", ["models", "processing", "ui"])
def test_no_assert_and_no_unsafe_call_outside_tests(folder):
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.Assert), (
                f"{path}:{node.lineno} asserts; raise an error that says what to do"
            )
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"eval", "exec"}, f"{path}:{node.lineno}"

"""The tutorial and the questions: what they name is there, and what the plugin shows is what docs/ says."""

from __future__ import annotations

import ast
import importlib.util
import posixpath
import re
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "docs" / "tutorial.md", *sorted((ROOT / "docs" / "questions").glob("*.md"))]

ABBREVIATIONS = {"AUC", "CRS", "CSV", "EPSG", "GDAL", "GPS", "GPX", "IDW", "JORC", "QGIS", "UTM", "WGS", "ZIP"}
"""Words in capitals that are no parameters."""

ON_SCREEN = {
    *("Project", "Save", "Settings", "Options", "Network", "Providers", "Plugins", "Manage and Install Plugins"),
    *("Install from ZIP", "Install Plugin", "Processing", "Toolbox", "Advanced Parameters", "Run", "Close", "Help"),
    *("Layers", "Layer Properties", "Reproject Layer", "Field Calculator", "Results Viewer"),
    *("Samples (synthetic)", "Deposits (synthetic)"),
}
"""Words of QGIS itself, and names of layers that the tutorial makes, that stand on the screen."""

FIELDS = {"bdl"}
"""Other words in the type of a machine."""


def words_of(text: str) -> str:
    """A page without its blocks of code and without links' targets."""
    return re.sub(r"\]\([^)]*\)", "]", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def unknown_names(text: str, algorithms: dict[str, set[str]], options: set[str], screen: set[str]) -> list[str]:
    """Names in a page that nothing bears.

    Words in capitals are parameters or outputs (where it says "of `algorithm`", of that one), words in the type of a
    machine algorithms or options, words in italics stand on the screen, and commands are checked word by word.
    """
    every, wrong = set().union(*algorithms.values()), []
    plain = words_of(text)
    for names, algorithm in re.findall(r"((?:[A-Z][A-Z0-9_]{2,}(?:, | and | or )?)+) of `(\w+)`", plain):
        wrong += [
            f"{name} of {algorithm}"
            for name in re.findall(r"[A-Z][A-Z0-9_]+", names)
            if name not in algorithms.get(algorithm, set()) | ABBREVIATIONS
        ]
    wrong += sorted(set(re.findall(r"(?<![\w-])[A-Z][A-Z0-9_]{2,}(?![\w-])", plain)) - every - ABBREVIATIONS)
    for code in re.findall(r"`([^`\n]+)`", plain):
        if re.fullmatch(r"(prospectivity:)?[a-z]+[0-9]?", code):
            wrong += [code] if code.removeprefix("prospectivity:") not in {*algorithms, *options, *FIELDS} else []
    for italics in re.findall(r"(?<![*\w])\*([^*\n]+)\*(?!\*)", plain):
        wrong += [part for part in map(str.strip, italics.split("›")) if part.rstrip("….") not in screen]
    for block in re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL):
        for command in re.split(r"(?=prospectivity:)", block)[1:]:
            algorithm = re.match(r"prospectivity:(\w+)", command).group(1)
            given = set(re.findall(r"--([A-Z_0-9]+)", command))
            wrong += [f"{name} of {algorithm}" for name in sorted(given - algorithms.get(algorithm, set()))]
    return wrong


def on_screen() -> set[str]:
    """Texts of the plugin's own windows: all texts in the code of ui/, without the dots that mean a dialog."""
    found = set(ON_SCREEN)
    for path in (ROOT / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            node.value.rstrip("….")
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return found


@pytest.fixture(scope="module")
def declared(qgis):
    """Names of all algorithms with those of their parameters and outputs, all options, all titles."""
    from prospectivity.processing.provider import ProspectivityProvider
    from qgis.core import QgsApplication, QgsProcessingParameterEnum

    registry = QgsApplication.processingRegistry()
    provider = registry.providerById("prospectivity")
    if provider is None:
        provider = ProspectivityProvider()
        registry.addProvider(provider)
    algorithms, options, titles = {}, set(), set()
    for algorithm in provider.algorithms():
        parameters = algorithm.parameterDefinitions()
        algorithms[algorithm.name()] = {one.name() for one in (*parameters, *algorithm.outputDefinitions())}
        titles |= {algorithm.displayName(), algorithm.group(), *(one.description() for one in parameters)}
        for one in parameters:
            if isinstance(one, QgsProcessingParameterEnum):
                options |= set(one.options())
    return algorithms, options, titles


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_algorithm_parameter_and_button_that_a_page_names_exists(page, declared):
    algorithms, options, titles = declared
    text = page.read_text(encoding="utf-8")
    assert unknown_names(text, algorithms, options, on_screen() | titles | options) == []


def test_the_check_sees_names_that_nothing_bears():
    text = (
        "CELL_SIZE of `mapprospectivity`. CELL_SIZES. POWER of `mapprospectivity`, `mapprospectivty`, *Panle*,"
        " *Plugins › Panel*, an AUC\n```sh\nprospectivity:mapprospectivity --CELLS=5 --CELL_SIZE=5\n```\n"
    )
    algorithms = {"mapprospectivity": {"CELL_SIZE"}, "interpolateidw": {"POWER"}}
    assert unknown_names(text, algorithms, set(), {"Plugins", "Panel"}) == [
        "POWER of mapprospectivity",
        "CELL_SIZES",
        "mapprospectivty",
        "Panle",
        "CELLS of mapprospectivity",
    ]


def anchors(page: str) -> set[str]:
    """Places in a page of HTML that a link can point to."""
    return set(re.findall(r'\bid="([^"]+)"', page))


def lost(pages: dict[str, str], files: set[str]) -> list[str]:
    """Links and pictures of pages, each with the page, that lead to nothing among the files."""
    broken = []
    for name, text in pages.items():
        for target in re.findall(r'(?:href|src)="([^"]+)"', text):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            full = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if full not in files or (anchor and full in pages and anchor not in anchors(pages[full])):
                broken.append(f"{name}: {target}")
    return broken


def test_all_links_and_pictures_of_the_pages_lead_somewhere_within_the_zip(tmp_path):
    package = script("package", ROOT / "scripts")
    with zipfile.ZipFile(package.build(ROOT, tmp_path)) as archive:
        names = set(archive.namelist())
        pages = {name: archive.read(name).decode("utf-8") for name in names if name.endswith(".html")}
    assert {f"prospectivity/ui/help/{name}.html" for name in ("tutorial", "questions/index")} <= pages.keys()
    assert lost(pages, names) == []


def test_the_check_sees_links_pictures_and_anchors_that_are_lost():
    pages = {
        "a/one.html": '<a href="two.html#there">2</a> <a href="two.html#gone">2</a>'
        ' <img src="../p.png"> <img src="q.png">',
        "a/two.html": '<h2 id="there">There</h2> <a href="#here">h</a> <a href="https://example.org">out</a>',
    }
    assert lost(pages, {*pages, "p.png"}) == ["a/one.html: two.html#gone", "a/one.html: q.png", "a/two.html: #here"]


def test_links_and_pictures_of_the_tutorial_and_the_questions_lead_somewhere_in_the_project():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file() or re.match(r"[a-z]+:", target), f"{page.name}: {target}"


def test_every_question_is_listed_and_as_long_as_a_page():
    listed = (ROOT / "docs" / "questions" / "index.md").read_text(encoding="utf-8")
    questions = [page for page in PAGES if page.parent.name == "questions" and page.stem != "index"]
    assert len(questions) >= 12
    for page in questions:
        assert f"]({page.name})" in listed
        words = [word for word in words_of(page.read_text(encoding="utf-8")).split() if re.search(r"\w", word)]
        assert 150 <= len(words) <= 400, page.name


def test_releases_that_a_page_names_are_those_that_the_plugin_installs():
    from prospectivity.models.core.libraries import pinned, requirement

    pins = pinned((3, 11))
    known = {requirement(module, pins[module]) for module in pins}
    named = {one for page in PAGES for one in re.findall(r"[\w-]+==[\d.]+\d", page.read_text(encoding="utf-8"))}
    assert len(named) >= 6
    assert named <= known


def script(name: str, folder: Path):
    """A script of the project as a module."""
    spec = importlib.util.spec_from_file_location(f"{name}_script", folder / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def write_pages():
    pytest.importorskip("markdown")
    return script("write_pages", ROOT / "scripts")


def test_the_pages_of_help_are_those_of_the_markdown(write_pages):
    for path, text in write_pages.written().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run sh scripts/manual.sh"
    assert write_pages.stale() == []


def test_links_in_html_hold_in_the_plugin_and_words_stay_of_those_that_do_not(write_pages, tmp_path, monkeypatch):
    monkeypatch.setattr(write_pages, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(write_pages, "HELP", tmp_path / "ui" / "help")
    (tmp_path / "docs" / "questions").mkdir(parents=True)
    (tmp_path / "docs" / "tutorial.md").write_text(
        "# First *steps*\n\n[q](questions/one.md) ![a map](images/map.png)\n"
    )
    (tmp_path / "docs" / "places.md").write_text("# Places\n\n[far](bench.md), [back](questions/one.md#why)\n")
    (tmp_path / "docs" / "questions" / "one.md").write_text(
        "# One\n\n## Why\n\n[p](../places.md), [IDW](../algorithms.md#interpolate--prospectivityinterpolateidw)\n"
    )
    written = {path.relative_to(write_pages.HELP).as_posix(): text for path, text in write_pages.written().items()}
    assert sorted(written) == ["places.html", "questions/one.html", "tutorial.html"]
    assert "<title>Prospectivity: First steps</title>" in written["tutorial.html"]
    assert 'href="questions/one.html">q' in written["tutorial.html"]
    assert 'src="../../docs/images/map.png"' in written["tutorial.html"]
    assert '<p>far, <a href="questions/one.html#why">back</a></p>' in written["places.html"]
    assert 'href="../algorithms.html#interpolateidw">IDW' in written["questions/one.html"]

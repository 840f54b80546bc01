"""Finds every text that users read and keeps i18n/prospectivity_<language>.ts in step with them.

Two places say what there is: calls of `said`, `translated`, `tr`, `counted` and `marked` in the code, and what
algorithms declare. Translations stay with their English; what no text has any more is taken out.
`sh scripts/translate.sh` runs this and compiles the result.
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import load_prospectivity

ROOT = load_prospectivity.ROOT
CONTEXT = "Prospectivity"
CODES = {"zh": "zh_CN", "pt": "pt_BR", "es": "es"}
_LITERAL = frozenset({"said", "translated", "tr", "marked"})
_NOUNS = {"counted": 1, "those_of": 2}
_FOLDERS = ("models", "processing", "ui")


def literal(node: ast.AST) -> str | None:
    """The text of a constant, None of anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of(call: ast.Call) -> Iterator[str]:
    """What a call has translated, as far as it is written out there."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _LITERAL and call.args:
        branches = [call.args[0]]
        while branches:
            branch = branches.pop()
            if isinstance(branch, ast.IfExp):
                branches += [branch.orelse, branch.body]
            elif (text := literal(branch)) is not None:
                yield text
    elif name in _NOUNS and len(call.args) > _NOUNS[name]:
        noun = literal(call.args[_NOUNS[name]])
        if noun is not None:
            yield from (noun, f"{noun}s")
    elif name == "told_once" and len(call.args) > 1:
        noun = literal(call.args[1])
        if noun is not None:
            yield from (noun, noun.removesuffix("s"))
    elif name == "map" and getattr(call.args[0], "id", "") == "marked":
        yield from filter(None, map(literal, ast.walk(call)))
    elif name == "check_choice" and call.args:
        yield from (text for text in map(literal, (call.args[0], *call.args[3:])) if text)


def in_code() -> Iterator[tuple[str, str]]:
    """Texts that calls name, and the files that they stand in."""
    files = [ROOT / "plugin.py", *(file for folder in _FOLDERS for file in sorted((ROOT / folder).rglob("*.py")))]
    for file in files:
        place = file.relative_to(ROOT).as_posix()
        calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            yield from ((text, place) for text in texts_of(call))
    yield from (("element", "models/core/wording.py"), ("elements", "models/core/wording.py"))


def declared() -> Iterator[tuple[str, str]]:
    """What algorithms call themselves, their parameters and their outputs."""
    from prospectivity.processing.chains import CHAINS
    from prospectivity.processing.provider import ALGORITHMS
    from prospectivity.processing.work import _SETTINGS

    for kind in sorted((*ALGORITHMS, *CHAINS), key=lambda kind: str(kind.ID)):
        algorithm = kind()
        algorithm.initAlgorithm({})
        place = f"processing/algorithms/{kind.ID}.py" if kind in ALGORITHMS else "processing/chains.py"
        own = [kind.NAME, kind.GROUP, kind.SUMMARY, kind.TAGS]
        for definition in algorithm.parameterDefinitions():
            own += [definition.description(), definition.help()]
        own += [definition.description() for definition in algorithm.outputDefinitions()]
        yield from ((text, place) for text in own)
    yield from ((setting.description, "processing/work.py") for setting in _SETTINGS.values())


def every_text() -> dict[str, list[str]]:
    """Each text with the files that say it, in the order of the files. QGIS has to be running, in English."""
    found: dict[str, list[str]] = {}
    for text, place in (*declared(), *in_code()):
        if any(letter.isalpha() for letter in text) and place not in found.setdefault(text, []):
            found[text].append(place)
    return found


def known(file: Path) -> dict[str, str]:
    """Translations that a file of Qt Linguist holds."""
    if not file.is_file():
        return {}
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ElementTree.parse(file).iter("message")  # noqa: S314  (our own files)
        if message.findtext("translation")
    }


def write(file: Path, language: str, texts: dict[str, list[str]], translations: dict[str, str]) -> int:
    """Write a file of Qt Linguist; tells how many texts have no translation."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    missing = 0
    for text, places in sorted(texts.items(), key=lambda item: (item[1][0], item[0])):
        message = ElementTree.SubElement(context, "message")
        for place in places[:1]:
            ElementTree.SubElement(message, "location", filename=f"../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = translations.get(text)
        if not translation.text:
            translation.set("type", "unfinished")
            missing += 1
    ElementTree.indent(root, "  ")
    body = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing


def main() -> None:
    """Bring all languages up to date."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    # Graphical models know their steps, and so their outputs, only where these are registered.
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from prospectivity.processing.provider import ProspectivityProvider

    Processing.initialize()
    # Without its Python half a provider makes none.
    provider = ProspectivityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    texts = every_text()
    for code, language in CODES.items():
        file = ROOT / "i18n" / f"prospectivity_{code}.ts"
        missing = write(file, language, texts, known(file))
        sys.stdout.write(f"{file.name}: {len(texts):,} texts, {missing:,} without a translation\n")


if __name__ == "__main__":
    main()

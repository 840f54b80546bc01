"""Writes the pages that go with the plugin, in HTML: the tutorial, the questions, and the pages that these point to.

The Markdown under docs/ is the source, and what is read in the project itself. In the ZIP the pages stand in ui/help,
and point to one another and to the pictures in docs/images, of which the ZIP takes those that a page shows; nothing is
fetched from a network. Links to pages of the project that do not go along become plain words.
"""

from __future__ import annotations

import html
import os
import posixpath
import re
import sys
from pathlib import Path

import markdown

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
HELP = ROOT / "ui" / "help"
ALGORITHMS = "algorithms"
"""The manual, which write_manual.py makes of the code."""

LINK = re.compile(r'<a href="([^"]+)">(.*?)</a>', re.DOTALL)
PICTURE = re.compile(r'<img [^>]*?src="([^"]+)"')
_MARKDOWN_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#\s]+\.md)(?:#[^)]*)?\)")
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; max-width: 56rem;
       margin: 1.5rem auto 4rem; padding: 0 1rem; color: #222; background: #fff; }
nav { font-size: .9em; border-bottom: 1px solid #8886; padding-bottom: .5rem; }
nav a { margin-right: 1.2rem; }
a { color: #2563a8; }
h1 { line-height: 1.25; }
h2 { margin-top: 2.2rem; }
img { max-width: 100%; height: auto; border: 1px solid #8888; border-radius: 4px; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .9em; background: #8882; padding: 0 .2em; }
pre { overflow-x: auto; background: #8882; padding: .6rem .8rem; border-radius: 4px; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-bottom: 1px solid #8886; padding: .25rem .7rem .25rem 0; text-align: left; vertical-align: top; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1c1c1c; } a { color: #8ab8e8; } }
"""


def first_pages() -> list[str]:
    """The tutorial and the questions, by their paths under docs/ without the suffix."""
    questions = sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in (DOCS / "questions").glob("*.md"))
    return ["tutorial", *questions]


def pointed_to(page: str) -> list[str]:
    """Pages under docs/ that one of them links to."""
    found = []
    for link in _MARKDOWN_LINK.findall(source(page)):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
        if not target.startswith(".."):
            found.append(target.removesuffix(".md"))
    return found


def pages() -> list[str]:
    """All pages that go along: the first ones, and what they point to, but not what these point to in turn."""
    first = first_pages()
    others = sorted({target for page in first for target in pointed_to(page)} - {*first, ALGORITHMS})
    return first + others


def source(page: str) -> str:
    """Markdown of a page."""
    return (DOCS / f"{page}.md").read_text(encoding="utf-8")


def title_of(text: str) -> str:
    """The heading of a page in Markdown, without marks."""
    found = _HEADING.search(text)
    if found is None:
        raise ValueError("a page has no heading")
    return re.sub(r"[*`]", "", found.group(1)).strip()


def page_in_html(page: str, known: set[str]) -> str:
    """One page, complete."""
    text = source(page)
    body = markdown.markdown(text, extensions=["tables", "fenced_code", "toc", "sane_lists"])
    body = LINK.sub(lambda found: _link(page, *found.groups(), known), body)
    body = PICTURE.sub(lambda found: found.group(0).replace(found.group(1), _picture(page, found.group(1))), body)
    up = "../" * page.count("/")
    navigation = "".join(
        f'<a href="{up}{target}.html">{name}</a>'
        for target, name in (("tutorial", "Tutorial"), ("questions/index", "Questions"), (ALGORITHMS, "Algorithms"))
    )
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Prospectivity: {html.escape(title_of(text), quote=False)}</title>",
            f"<style>{_STYLE}</style></head><body>\n<nav>{navigation}</nav>",
            body,
            "</body></html>\n",
        ]
    )


def _link(page: str, target: str, words: str, known: set[str]) -> str:
    """A link as it holds in the plugin; words alone where what it points to stays behind."""
    if re.match(r"[a-z]+:|#", target):
        return f'<a href="{target}">{words}</a>'
    path, mark, anchor = target.partition("#")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)).removesuffix(".md")
    if name not in {*known, ALGORITHMS}:
        return words
    if name == ALGORITHMS:
        # Its chapters are headed otherwise in the project, where the id stands behind the name.
        anchor = anchor.rpartition("prospectivity")[2]
    return f'<a href="{posixpath.relpath(name, posixpath.dirname(page) or ".")}.html{mark}{anchor}">{words}</a>'


def _picture(page: str, target: str) -> str:
    """Where a picture lies, as seen from the page in ui/help."""
    path = (DOCS / posixpath.dirname(page) / target).resolve()
    return Path(os.path.relpath(path, (HELP / page).parent)).as_posix()


def written() -> dict[Path, str]:
    """Every page by the file that it stands in."""
    every = pages()
    return {HELP / f"{page}.html": page_in_html(page, set(every)) for page in every}


def stale() -> list[Path]:
    """Pages in ui/help that no Markdown is the source of."""
    kept = {*written(), HELP / f"{ALGORITHMS}.html"}
    return sorted(path for path in HELP.rglob("*.html") if path not in kept)


def main(check: bool) -> None:
    """Write them, or say which is out of date."""
    for path, text in written().items():
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path.relative_to(ROOT)} is out of date: run sh scripts/manual.sh")
    for path in stale():
        if check:
            sys.exit(f"{path.relative_to(ROOT)} has no page under docs/: run sh scripts/manual.sh")
        path.unlink()


if __name__ == "__main__":
    main("--check" in sys.argv)

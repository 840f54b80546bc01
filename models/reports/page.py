"""One HTML file that says what a run did and how far it can be trusted: offline, printable, without scripts."""

from __future__ import annotations

import contextlib
import html
import io
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..core.language import CHINESE, ENGLISH, localised, said, shown, spoken
from ..core.wording import number
from ..rasters.files import check_writable, write_text

_STYLE = """
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #222; background: #fff;
       max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #ccc; }
.warning { background: #fff4e0; border-left: .3rem solid #d55e00; padding: .5rem 1rem; margin: .5rem 0; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: #555; padding-bottom: .3rem; }
th, td { padding: .2rem .9rem .2rem .3rem; border-bottom: 1px solid #ddd;
         text-align: left; vertical-align: top; overflow-wrap: break-word; }
td:last-child { overflow-wrap: anywhere; }
th { border-bottom: 2px solid #888; }
.number { text-align: right; white-space: nowrap; }
figure { margin: 1.2rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { color: #555; font-size: .95rem; max-width: 48rem; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; }
               tr, .warning { break-inside: avoid; } h2 { break-after: avoid; } }
"""


def svg(figure: Any, prefix: str) -> str:
    """Draw a matplotlib figure as an SVG element, the same bytes every time.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Made without pyplot, so that background threads share no state.
    prefix : str
        What the ids inside begin with; it must differ between the figures of one page.
    """
    stream = io.StringIO()
    _speak(figure)
    # Tight: a label that the layout left no room for makes the picture wider instead of being cut.
    with _letters():
        figure.savefig(
            stream,
            format="svg",
            bbox_inches="tight",
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    text = stream.getvalue()
    text = text[text.index("<svg") :]
    # matplotlib draws its ids at random unless told otherwise in settings that all threads share: number them instead.
    names = {
        name: f"{prefix}-{position}" for position, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', text)))
    }
    return re.sub(r'(\bid="|url\(#|href="#)([^")]+)', lambda match: match[1] + names.get(match[2], match[2]), text)


def _speak(figure: Any) -> None:
    """Bring what a figure says and the decimals of its axes into the language in use."""
    from matplotlib.text import Text

    if spoken().code == ENGLISH:
        return
    for text in figure.findobj(Text):
        text.set_text(localised(shown(text.get_text())))
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            _translate_ticks(axis.get_major_formatter())


def _translate_ticks(formatter: Any) -> None:
    """Ticks get their labels anew whenever they are drawn."""
    plain = formatter.format_ticks
    formatter.format_ticks = lambda values: [localised(shown(label)) for label in plain(values)]


@contextlib.contextmanager
def _letters() -> Iterator[None]:
    """Leave Chinese letters to the reader's browser: matplotlib draws letters as outlines of a font that has none."""
    if spoken().code != CHINESE:
        yield
        return
    import matplotlib

    with warnings.catch_warnings(), matplotlib.rc_context({"svg.fonttype": "none"}):
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        yield


class Report:
    """Builds a page from top to bottom; warnings come first wherever they were added.

    Parameters
    ----------
    title : str
        Heading of the page.
    check : callable, optional
        Called before each figure, the drawing of which takes up to half a second; may raise `Cancelled`.
    """

    def __init__(self, title: str, check: Callable[[], None] = lambda: None) -> None:
        self.title, self._check = shown(title), check
        self._warnings: list[str] = []
        self._body: list[str] = []
        self._figures = 0

    def warning(self, text: str) -> None:
        """Add a warning at the top of the page; the same text is shown once."""
        text = shown(text)
        if text not in self._warnings:
            self._warnings.append(text)

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._body.append(f"<h2>{html.escape(shown(text))}</h2>")

    def paragraph(self, text: str) -> None:
        """Add a paragraph of plain text."""
        self._body.append(f"<p>{html.escape(shown(text))}</p>")

    def link(self, text: str, address: str) -> None:
        """Add a link to a page beside this one."""
        self._body.append(f'<p><a href="{html.escape(address, quote=True)}">{html.escape(shown(text))}</a></p>')

    def table(self, header: Sequence[str], rows: Sequence[Sequence[Any]], caption: str = "") -> None:
        """Add a table; numbers are written with four significant digits, None and NaN as a dash.

        Columns of numbers, written or not, are aligned right.
        """
        numeric = [
            bool(rows) and all(_is_number(row[i]) or _WRITTEN_NUMBER.fullmatch(str(row[i])) for row in rows)
            for i in range(len(header))
        ]
        head = "".join(_cell("th", name, right) for name, right in zip(header, numeric))
        body = "\n".join(
            "<tr>" + "".join(_cell("td", value, right) for value, right in zip(row, numeric)) + "</tr>" for row in rows
        )
        title = f"<caption>{html.escape(shown(caption))}</caption>" if caption else ""
        self._body.append(f"<table>{title}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>")

    def figure(self, figure: Any, caption: str = "") -> None:
        """Add a matplotlib figure (see `new_figure`, `map_figure`) as inline SVG."""
        self._check()
        self._figures += 1
        caption = shown(caption)
        note = f"<figcaption>{html.escape(caption)}</figcaption>" if caption else ""
        label = html.escape(caption or self.title, quote=True)
        drawing = svg(figure, f"figure-{self._figures}").replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
        self._body.append(f"<figure>\n{drawing}\n{note}</figure>")

    def html(self) -> str:
        """Return the whole page."""
        title = html.escape(self.title)
        notes = [
            f'<p class="warning" role="note"><strong>{said("Note:")}</strong> {html.escape(text)}</p>'
            for text in self._warnings
        ]
        return "\n".join(
            [
                "<!DOCTYPE html>",
                f'<html lang="{spoken().tag}"><head><meta charset="utf-8">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{title}</title>",
                f"<style>{_STYLE}</style></head><body>",
                f"<h1>{title}</h1>",
                *notes,
                *self._body,
                "</body></html>",
                "",
            ]
        )

    def write(self, path: Path) -> None:
        """Write the page, all of it or nothing.

        Raises
        ------
        ResourceError
            The folder is missing or cannot be written to.
        """
        check_writable(path)
        write_text(path, self.html())


_WRITTEN_NUMBER = re.compile(r"[-+−]?[\d.,]*\d+(\s?%)?|–")
"""What `number`, `area`, `fixed` and `percent` make."""


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool))


def _cell(tag: str, value: Any, right: bool) -> str:
    text = localised(number(value) if _is_number(value) else shown(str(value)))
    return f'<{tag} class="number">{html.escape(text)}</{tag}>' if right else f"<{tag}>{html.escape(text)}</{tag}>"

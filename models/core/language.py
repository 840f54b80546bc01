"""Sentences in the user's language: templates with named values, looked up in what `lrelease` compiled.

The same catalogue serves QGIS and the process in which tasks run, which has no Qt. English needs none: a template is
its own translation. What files hold for other programs (fields, bands, figures in JSON) is never translated.
"""

from __future__ import annotations

import re
import string
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

ENGLISH, CHINESE = "en", "zh"
FOLDER = Path(__file__).parents[2] / "i18n"

_TAGS = {CHINESE: "zh-Hans", "pt": "pt-BR"}
_COMMAS = frozenset({"pt", "es"})
"""Languages that write 1.234,5."""
_SWAPPED = str.maketrans(",.", ".,")
_NUMBER = re.compile(r"[-−+±<>≤≥~]?\s?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[-+]?\d+)?(\s?[%°‰×a-zA-Zµ²³⁻¹/·]{1,12})?")
"""A written number with or without a unit; versions have two points, and sizes of rasters two numbers."""

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69
_END, _TRANSLATION, _SOURCE = 1, 3, 6
_WITH_LENGTH = frozenset({2, 3, 4, 6, 7, 8})
_OF_FOUR_BYTES = 5


@dataclass(frozen=True)
class Language:
    """A language and its texts.

    Parameters
    ----------
    code : str
    texts : mapping of str to str
        Translations of English templates.
    """

    code: str = ENGLISH
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """As HTML names the language."""
        return _TAGS.get(self.code, self.code)

    @property
    def comma(self) -> bool:
        """Whether decimals stand after a comma."""
        return self.code in _COMMAS


_spoken = Language()
MARKED: set[str] = set()
"""Constants that are texts for users, and no names of theirs."""


def speak(locale: str, folder: Path = FOLDER) -> Language:
    """Use the language of a locale from here on; English where there is no translation.

    Parameters
    ----------
    locale : str
        As `pt_BR` or `zh-Hans`; the first two letters count. Traditional Chinese has no translation.
    folder : Path
        Holds `prospectivity_<code>.qm`.

    Returns
    -------
    Language
        That was found.
    """
    global _spoken
    code = locale[:2].lower()
    file = folder / f"prospectivity_{code}.qm"
    traditional = re.split(r"[-_.]", locale)[1:2] in (["TW"], ["HK"], ["Hant"])
    _spoken = Language(code, dict(read_catalogue(file))) if file.is_file() and not traditional else Language()
    return _spoken


def spoken() -> Language:
    """The language in use."""
    return _spoken


def read_catalogue(file: Path) -> Iterator[tuple[str, str]]:
    """Read what `lrelease` wrote: pairs of source text and translation.

    Raises
    ------
    ValueError
        If the file is none of Qt's catalogues.

    Notes
    -----
    A catalogue (`.qm`) is a row of sections, each a byte that says its kind, a length and content, integers with the
    highest byte first. Messages are rows of tagged parts, the first of which give the translation in UTF-16 and the
    source in UTF-8; hashes, by which Qt finds them, are not needed to read them all.
    """
    content = file.read_bytes()
    if not content.startswith(_MAGIC):
        raise ValueError(f"{file} is no catalogue of Qt.")
    try:
        yield from _messages(content, file)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"{file} is damaged ({error}).") from error


def _messages(content: bytes, file: Path) -> Iterator[tuple[str, str]]:
    at, sections = len(_MAGIC), {}
    while at + 5 <= len(content):
        kind, length = struct.unpack_from(">BI", content, at)
        sections[kind] = content[at + 5 : at + 5 + length]
        at += 5 + length
    if at != len(content) or _MESSAGES not in sections:
        raise ValueError(f"{file} is damaged: it has {len(content):,} bytes and speaks of {at:,}.")
    messages, at = sections[_MESSAGES], 0
    parts: dict[int, bytes] = {}
    while at < len(messages):
        tag = messages[at]
        at += 1
        if tag == _END:
            if _SOURCE in parts and _TRANSLATION in parts:
                yield parts[_SOURCE].decode("utf-8"), parts[_TRANSLATION].decode("utf-16-be")
            parts = {}
        elif tag in _WITH_LENGTH:
            (length,) = struct.unpack_from(">I", messages, at)
            length = 0 if length == 0xFFFFFFFF else length
            parts[tag] = messages[at + 4 : at + 4 + length]
            at += 4 + length
        elif tag == _OF_FOUR_BYTES:
            at += 4
        else:
            raise ValueError(f"{file} has a part of an unknown kind, {tag}.")


def translated(text: str) -> str:
    """A text that holds no values, in the language in use."""
    return _spoken.texts.get(text, text)


def marked(text: str) -> str:
    """The text itself, of a constant that is translated where it is shown: as a value of `said`, or in a report.

    A single word may be a name of the user's as well: it is translated only where `translated` asks for it.
    """
    if " " in text:
        MARKED.add(text)
    return text


def said(template: str, **values: Any) -> str:
    """A sentence in the language in use.

    Parameters
    ----------
    template : str
        English, with values in braces as in `str.format`. It must be written out where `said` is called:
        `scripts/translate.sh` finds it there.
    **values
        Numbers get the decimal mark of the language, also those already written that stand alone in a value.
    """
    if _spoken.code == ENGLISH:
        return template.format(**values) if values else template
    text = _spoken.texts.get(template, template)
    return _FORMATTER.format(text, **values) if values else text


def shown(text: str) -> str:
    """A text that may be a name of the user's, which stays, or a marked constant, which is translated."""
    return translated(text) if text in MARKED else text


def localised(text: str) -> str:
    """A text with the decimal mark of the language in use, if it is nothing but a number with or without a unit."""
    return text.translate(_SWAPPED) if _spoken.comma and _NUMBER.fullmatch(text) else text


class _Formatter(string.Formatter):
    """Formats as `str.format` does, numbers as the language in use writes them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, str):
            value = shown(value)
        text = super().format_field(value, format_spec)
        if isinstance(value, (str, int, float, np.number)) and not isinstance(value, bool):
            return localised(text)
        return str(text)


_FORMATTER = _Formatter()

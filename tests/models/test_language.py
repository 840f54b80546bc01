"""Sentences in the user's language."""

from __future__ import annotations

import string
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from prospectivity.models.core import language
from prospectivity.models.core.language import localised, marked, read_catalogue, said, shown, speak, spoken, translated
from prospectivity.models.core.wording import counted

I18N = Path(__file__).resolve().parents[2] / "i18n"
CODES = ("zh", "pt", "es")


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    speak("en")


def messages(code):
    """Sources and translations that the file of a language holds."""
    root = ElementTree.parse(I18N / f"prospectivity_{code}.ts")  # noqa: S314  (our own files)
    return {one.findtext("source"): one.findtext("translation") or "" for one in root.iter("message")}


def values_of(template):
    """Values of a template, with how they are written."""
    try:
        return sorted((name, spec, kind) for _, name, spec, kind in string.Formatter().parse(template) if name)
    except ValueError:
        return None


def test_in_english_a_template_is_the_sentence():
    assert said("{n:,} of {name!r}", n=1234, name="x") == "1,234 of 'x'"
    assert said("no {values} here") == "no {values} here"
    assert counted(1, "deposit") == "1 deposit"
    assert counted(4200, "deposit") == "4,200 deposits"


def test_values_move_and_numbers_get_the_decimal_mark_of_the_language(monkeypatch):
    texts = {"{n:,} of {share:.1f} %, {name}": "{name}: {share:.1f} % ({n:,})", "deposits": "yacimientos"}
    monkeypatch.setattr(language, "_spoken", language.Language("es", texts))
    assert said("{n:,} of {share:.1f} %, {name}", n=1234, share=2.5, name="a.b") == "a.b: 2,5 % (1.234)"
    assert counted(1234, "deposit") == "1.234 yacimientos"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.5", "0,5"),
        ("1,234.5 km²", "1.234,5 km²"),
        ("−0.03", "−0,03"),
        ("12.5 %", "12,5 %"),
        ("1e-5", "1e-5"),
        ("1.26.4", "1.26.4"),
        ("Au_0.5", "Au_0.5"),
        ("0,5", "0,5"),
        ("a, b", "a, b"),
        ("grid.tif", "grid.tif"),
    ],
)
def test_only_what_is_a_number_alone_gets_another_decimal_mark(monkeypatch, text, expected):
    monkeypatch.setattr(language, "_spoken", language.Language("pt", {}))
    assert localised(text) == expected
    monkeypatch.setattr(language, "_spoken", language.Language("zh", {}))
    assert localised(text) == text


def test_marked_constants_are_translated_where_they_are_shown_and_names_of_users_are_not(monkeypatch):
    constant = marked("without gradients, as a test")
    texts = {constant: "sin", "Copper": "Cobre", "{what}": "{what}"}
    monkeypatch.setattr(language, "_spoken", language.Language("es", texts))
    assert said("{what}", what=constant) == shown(constant) == "sin"
    assert said("{what}", what="Copper") == shown("Copper") == "Copper"
    assert translated("Copper") == "Cobre"


def test_a_locale_without_a_translation_is_english():
    for locale in ("de_DE", "C", "zh_TW", "zh-Hant"):
        assert speak(locale).code == "en", locale
    assert speak("pt_BR").code == spoken().code == "pt"
    assert speak("zh_CN").code == "zh"


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_holds_what_translators_wrote(code):
    assert dict(read_catalogue(I18N / f"prospectivity_{code}.qm")) == {k: v for k, v in messages(code).items() if v}


def test_what_is_no_catalogue_is_refused(tmp_path):
    (tmp_path / "prospectivity_es.qm").write_bytes(b"no")
    with pytest.raises(ValueError, match="is no catalogue of Qt"):
        speak("es", tmp_path)
    whole = (I18N / "prospectivity_es.qm").read_bytes()
    for length in (20, 1000, len(whole) // 2, len(whole) - 100):
        (tmp_path / "prospectivity_es.qm").write_bytes(whole[:length])
        with pytest.raises(ValueError, match="is damaged"):
            speak("es", tmp_path)
        assert spoken().code == "en"


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated_and_keeps_its_values(code):
    wrong = []
    for source, translation in messages(code).items():
        if not translation:
            wrong.append(f"not translated: {source}")
        elif values_of(source) != values_of(translation):
            wrong.append(f"other values: {source} / {translation}")
        elif source.count("\n") != translation.count("\n"):
            wrong.append(f"other lines: {source}")
    assert not wrong, "\n".join(wrong[:20])

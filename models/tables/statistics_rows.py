"""Rows of a table that hold statistics of the rows above them, known by the word that names them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from .table import Cell, is_header_label

_LONGEST_NAME = 60
_NUMBERED = re.compile(r"\d\D*\d\D*\d")
"""Numbers of samples mostly have three digits and more, names of statistics never."""


_CLEAR = (
    # English
    r"(?:arithmetic |geometric |geo|harmonic |trimmed |robust |log ?|g)?(?:mean|average|avg|aver)(?: values?)?",
    r"mean ?[+±-] ?\d ?(?:sd|s|std|stdev|sigma)|averages|means",
    r"(?:maxim|minim)(?:um|a)(?: values?)?|medians?(?: values?)?",
    r"(?:relative )?(?:st|std|standard) ?dev(?:iation)?s?(?: ?[sp])?|stddev|standard error(?: of mean)?",
    r"crustal (?:abundance|average)|clarke(?: values?)?|average (?:upper )?(?:continental )?crust",
    r"coeff?(?:icient)?(?: of)? var(?:iation)?|variance|skew(?:ness)?|kurtosis|percentiles?|quartiles?|quantiles?",
    r"\d{1,2}(?:[.]\d+)?(?:th|st|nd|rd)?[ -]?(?:percentile|%ile|pctl?|perc|centile|quantile)|percentile ?\d{1,2}",
    r"(?:1st|2nd|3rd|first|second|third|lower|upper) quartile|inter ?quartile range",
    r"(?:no|num|number|count)(?: of)? (?:samples?|values?|analyses|assays|records|observations|n)|sub ?totals?",
    r"n(?: of)? samples|valid n",
    r"grand total|summary(?: statistics)?|(?:basic |descriptive )?statistics",
    # German
    r"(?:arithm(?:etisches)? |geom(?:etrisches)? )?mittel(?:wert)?|durchschnitt|standard ?abweichung",
    r"st(?:d|andard)?abw|varianz|perzentil|anzahl(?: proben)?|hochstwert|kleinstwert|zentralwert|spannweite",
    # French
    r"moyennes?|medianes?|ecart[ -]?types?|nombre(?: d ?echantillons)?|effectif|centile",
    # Spanish, Portuguese, Italian
    r"media(?: geometrica| aritmetica)?|promedio|mediana|maximo|minimo|massimo|numero(?: de muestras)?|cantidad",
    r"desv(?:iacion)? ?(?:est(?:andar)?|tip(?:ica)?)|desvio padrao|deviazione standard|conteo|varianza|percentil",
    # Dutch, Swedish, Norwegian, Danish, Finnish, Turkish, Polish
    r"gemiddelde?|standaardafwijking|medelvarde|gjennomsnitt|gennemsnit|standardavvik(?:else)?|keskiarvo|ortalama",
    r"srednia",
    # Russian
    r"среднее|максимум|макс|минимум|мин|медиана|ст(?:андартное)? ?откл(?:онение)?|количество|число проб|дисперсия",
    # Chinese, Japanese
    r"平均值?|最大值?|最小值?|中位数|标准差|标准偏差|方差|合计|平均値|最大値|最小値|中央値|標準偏差",
)
_SHORT = (
    r"max(?: value)?|min(?: value)?|med|s ?d|std|s|stdv|dev|var|cv(?: ?%)?|rsd(?: ?%)?|rel ?sd|n|no|counts?|number",
    r"num|nr|samples",
    r"totals?|totale|sum|summe|somme|suma|soma|somma|range|mode|mad|iqr|q ?[0-4]|p ?\d{1,2}|\d{1,2} ?%|moy|maks|sigma",
    r"geomean|gm|am|background|(?:anomaly )?threshold|сумма|всего|итого",
)
_OF = r"(?:(?:overall|total|batch|survey|column|sample|group|dataset|laboratory|lab) )?"
_CLEAR_NAME, _SHORT_NAME = (re.compile(_OF + f"(?:{'|'.join(words)})") for words in (_CLEAR, _SHORT))


def _plain_name(text: str) -> str:
    """Word as it is compared: without case, accents, dots, brackets and what stands in them."""
    without = re.sub(r"\(.*?\)|\[.*?\]", " ", text.casefold())
    letters = unicodedata.normalize("NFKD", without)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[.:=_#]+", " ", kept).split())


@lru_cache(maxsize=65_536)
def _kind_of_name(text: str) -> str:
    plain = _plain_name(text)
    if not plain:
        return ""
    if _CLEAR_NAME.fullmatch(plain):
        return "clear"
    return "short" if _SHORT_NAME.fullmatch(plain) or is_header_label(text) else ""


def names_statistics(cell: Cell) -> str:
    """Which statistics a cell names.

    Parameters
    ----------
    cell : str, float, int or None

    Returns
    -------
    str
        `clear` for words that nothing but statistics has (`Mean`, `Std. Dev.`, `95th percentile`, `Mittelwert`),
        `short` for words that may be a sample or a remark as well (`Max`, `n`, `P95`, also `LOD` and `Unit`), nothing
        for all others.
    """
    if not isinstance(cell, str) or len(cell) > _LONGEST_NAME or _NUMBERED.search(cell):
        return ""
    return _kind_of_name(cell)


def rows_of_statistics(
    clear: NDArray[np.bool_],
    short: NDArray[np.bool_],
    word: NDArray[np.int64],
    in_id: NDArray[np.bool_],
    no_id: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """Tell which rows are statistics of others, from the words in them and where they stand.

    Parameters
    ----------
    clear, short : bool array of shape (rows,)
        Rows in which a cell names statistics (`names_statistics`).
    word : int64 array of shape (rows,)
        Number of the word; different ones for different words.
    in_id : bool array of shape (rows,)
        Rows in which that cell is the number of the sample, or the first text.
    no_id : bool array of shape (rows,)
        Rows without a number of a sample.

    Returns
    -------
    bool array of shape (rows,)

    Notes
    -----
    A clear word in the place of the sample's number is enough anywhere. Any word is enough in rows at the foot of the
    table and in runs of two rows and more with a different word each, in the place of the sample's number or where
    there is none. A remark `total` beside a numbered sample is never enough.
    """
    named = (clear | short) & (in_id | no_id)
    found = clear & in_id
    rows = len(named)
    for start in np.flatnonzero(named & ~np.concatenate(([False], named[:-1]))).tolist():
        at = start
        while at < rows and named[at]:
            at += 1
        words = word[start:at]
        different = len(np.unique(words)) == len(words)
        alone_at_foot = at == rows and (clear[start] or (word == words[0]).sum() == 1)
        if different and (len(words) > 1 or alone_at_foot):
            found[start:at] = True
    return found

"""Colours of classes that people tell apart."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from ..rasters.backend import Category

UNCLASSIFIED = Category("Unclassified", "#d9d9d9")
"""Value 0 of every raster of classes."""

_FIRST = ("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
"""Told apart with any colour vision (Okabe & Ito, 2008), without their black."""
_GOLDEN = 0.618033988749895
_SHADES = ((0.35, 0.65), (0.65, 0.45), (0.22, 0.8))
"""Lightness and saturation of the colours beyond, in turn."""


def class_colours(number: int) -> tuple[str, ...]:
    """Colours of so many classes, as `#rrggbb`; the first stay the same however many there are.

    Beyond seven, hues go on by the golden section, which leaves no two neighbours alike, in three shades by turns.
    """
    more = []
    for i in range(max(number - len(_FIRST), 0)):
        lightness, saturation = _SHADES[i % len(_SHADES)]
        rgb = colorsys.hls_to_rgb((0.05 + i * _GOLDEN) % 1.0, lightness, saturation)
        more.append("#" + "".join(f"{round(255 * part):02X}" for part in rgb))
    return (*_FIRST, *more)[:number]


def categories_of(classes: Sequence[str]) -> tuple[Category, ...]:
    """Categories of the values 0, 1, … of a raster of these classes."""
    return (UNCLASSIFIED, *(Category(name, colour) for name, colour in zip(classes, class_colours(len(classes)))))

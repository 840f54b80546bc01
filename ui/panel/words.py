"""Texts of the panel: translation, and what several of its parts say in the same way."""

from __future__ import annotations

from ...models.core.language import translated as tr

__all__ = ["tr"]

"""Errors that a user can put right.

Each message is one sentence or two: what was given, what was expected, what to do next. The Processing layer shows it
as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from .language import said


class ProspectivityError(ValueError):
    """Base of all errors whose text is meant for the user."""


class InputError(ProspectivityError):
    """Samples, deposits or a parameter cannot be used as given."""


class GridError(ProspectivityError):
    """A raster does not fit what is asked of it: bands, alignment, cell size, extent."""


class ModelFileError(ProspectivityError):
    """A model file is damaged, is not ours, or does not fit the grid."""


class ResourceError(ProspectivityError):
    """The disk or the memory does not suffice, or an output cannot be written."""


class LeakageError(InputError):
    """A model would be tested on ground that it was trained on."""


def check_counts(options: object, **least: int) -> None:
    """Raise `InputError` unless attributes that count something are as many as they have to be at least.

    Parameters
    ----------
    options : object
    **least : int
        By the names of the attributes, which stand in the sentence.
    """
    for name, fewest in least.items():
        count = getattr(options, name)
        if count < fewest:
            raise InputError(
                said(
                    "The number of {name} is {getattr}: give at least {least}.",
                    name=name,
                    getattr=count,
                    least=fewest,
                )
            )


def check_choice(kind: str, value: str, allowed: Iterable[str], of: str = "") -> None:
    """Raise `InputError` unless a value is among those that exist.

    Parameters
    ----------
    kind : str
        What is chosen, as it stands in the sentence: "network".
    value : str
    allowed : iterable of str
        Named in their order.
    of : str
        What it is a choice of, after the value: " of values", " for cells".
    """
    names = list(allowed)
    if value not in names:
        raise InputError(
            said(
                "There is no {kind} '{value}'{of}: choose one of {names}.",
                kind=kind,
                value=value,
                of=of,
                names=", ".join(names),
            )
        )

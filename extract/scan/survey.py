"""Where records begin in whole lines, as far as quotes and heads of lines show it: the inner loop of a scan.

It stands here twice with one meaning: compiled by numba where that is installed, by numpy otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extract.scan.layout import Layout
from extract.scan.rules import LINK

Places = npt.NDArray[np.int64]
Block = npt.NDArray[np.uint8]

COMMA, LF, CR, QUOTE = b',\n\r"'
MOST = 1 << 13
"""Records of one survey; what follows is for the next."""


class Head(NamedTuple):
    """How the line in which a record begins usually looks: these bytes, and before its first comma those.

    The comma is looked for where ``ending`` is not empty, at ``shortest`` to below ``widest`` bytes.
    """

    opening: bytes = b""
    ending: bytes = b""
    shortest: int = 0
    widest: int = 0


_LINK = Head(LINK)
_NUMBER = Head("（".encode(), "号".encode(), 10, 87)


class Survey(NamedTuple):
    """``starts`` are the places where records begin, the first one given; ``unshown`` are the indices of
    those whose head was not seen. With ``is_broken_off`` the last record holds a quote that neither opens nor
    closes a field, or there are more than ``MOST`` records; what is behind it was not looked at."""

    starts: Places
    unshown: Places
    is_broken_off: bool


Surveyor = Callable[[Block, int, int, Head], Survey]
"""Looks at ``block[start:stop]``, which begins with a record and ends with a line feed."""


def head_of(layout: Layout) -> Head:
    """How the records of a layout begin."""
    if layout.linked:
        return _LINK
    return _NUMBER if layout.columns[0] == "案号" else Head()


@cache
def surveyor() -> Surveyor:
    """The fastest that works here, loaded when the first member is scanned.

    numba keeps what it has compiled beside the module or in the user's cache. Where it can write to neither,
    it raises RuntimeError: each worker would have to compile anew. Then numpy does the work.
    """
    with suppress(ImportError, RuntimeError):
        from extract.scan.survey_compiled import survey as compiled  # noqa: PLC0415

        return compiled
    from extract.scan.survey_numpy import survey as by_numpy  # noqa: PLC0415

    return by_numpy

"""English ordinals from ``first`` to ``thirty-first``, in words and in figures."""

from __future__ import annotations

import re

_TO_NINTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
ORDINALS = (
    *_TO_NINTH,
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{one}" for one in _TO_NINTH),
    *("thirtieth", "thirty-first"),
)


def ordinal(text: str) -> int:
    """The number of ``third``, ``3rd`` or ``3``; raises ValueError for another word."""
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else ORDINALS.index(text.lower()) + 1

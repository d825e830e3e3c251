"""The features of a sentence of a Chinese ruling: runs of characters."""

from __future__ import annotations

import re

from transform.vocabulary.spelling import fold

_DIGITS = re.compile(r"\d+")
_LONGEST_RUN = 3


def features(text: str) -> list[str]:
    """Every one as often as it stands there; numbers are all alike."""
    plain = _DIGITS.sub("0", fold(text, spaces=False).text.lower())
    sizes = range(1, _LONGEST_RUN + 1)
    return [plain[at : at + size] for size in sizes for at in range(len(plain) - size + 1)]

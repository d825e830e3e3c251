"""The encoder that has not seen a document: what it makes of it is what later models learn from."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from transform.reading.report.encoder import Encoded, encoder
from transform.reading.report.text import Text

_WEIGHTS = Path(__file__).with_name("weights")
PARTED = (_WEIGHTS / "encoder_0.onnx", _WEIGHTS / "encoder_1.onnx")
"""Each is taught the documents of the other part: of any of them there is one that has not seen it."""


def part_of(lesson: str) -> int:
    """The part of a document, by its name: the encoder of that part has not seen it."""
    return sha256(lesson.encode()).digest()[-1] % len(PARTED)


def encoded(lesson: str, text: Text) -> Encoded:
    """What is made of a document by the encoder that has not seen it."""
    return encoder(PARTED[part_of(lesson)]).encoded(text)


def weighed(lesson: str, seen: Encoded, pieces: Sequence[tuple[int, int]]) -> dict[str, dict[str, float]]:
    """What the same encoder makes of the pieces of a ruling together."""
    return encoder(PARTED[part_of(lesson)]).weighed(seen, pieces)

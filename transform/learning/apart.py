"""Encoders that have not seen a part of the documents: what they make of it is learnt from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from transform.reading.report.encoder import Encoded, encoder
from transform.reading.report.text import Text

PARTS = 2
LEARNT_APART = Path(".learning")
"""Made by ``flows.learning_encoder`` where it runs, used by ``flows.learning``, kept by nobody."""


def part_of(lesson: str) -> int:
    """The part of a document, by its name."""
    return sha256(lesson.encode()).digest()[-1] % PARTS


def encoder_of_part(part: int) -> Path:
    """The encoder that has not seen a part."""
    return LEARNT_APART / f"encoder_{part}.onnx"


def encoded(lesson: str, text: Text) -> Encoded:
    """What an encoder makes of a document that it has not seen; raises FileNotFoundError if there is none."""
    path = encoder_of_part(part_of(lesson))
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing: run python -m flows.learning_encoder first")
    return encoder(path).encoded(text)

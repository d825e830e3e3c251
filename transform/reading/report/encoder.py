"""What a small neural encoder reads in a report, where each word is seen amid all words beside it.

It is made from multilingual-e5-small (weights/ORIGIN.md) by ``flows.learning_encoder``. Its answers are
witnesses for the models of ``flows.learning``; alone it decides nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from transform.reading.report.models import WEIGHTS
from transform.reading.report.text import Text
from transform.reading.report.window import windows

PARTS = 2
"""Each network is taught one half of the documents: of any of them there is one that has not seen it."""
MODELS = tuple(WEIGHTS / f"encoder_{part}.onnx" for part in range(PARTS))
TOKENIZER = WEIGHTS / "encoder.tokenizer.json"
LINK = ("none", "new", "known")
"""Whether a piece speaks of no ruling, of a new one, or goes on about one told of before."""


@dataclass(slots=True)
class Encoded:
    """Scores by the number of a piece: of each code of each question, and of each code of ``LINK``.

    ``roles`` has the score of each role of a mention, by its offset in the shape. What lies beyond the reach
    of the encoder is absent.
    """

    told: dict[int, dict[str, dict[str, float]]] = field(default_factory=dict)
    link: dict[int, dict[str, float]] = field(default_factory=dict)
    roles: dict[int, dict[str, float]] = field(default_factory=dict)


class Encoder:
    """Networks that answer together, by the mean of their scores.

    The names of the columns (told outcome refused, role DAY ruling, link new) lie in the file of each.
    """

    def __init__(self, models: Sequence[Path]) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._sessions = [
            onnxruntime.InferenceSession(one, options, providers=["CPUExecutionProvider"]) for one in models
        ]
        columns = json.loads(self._sessions[0].get_modelmeta().custom_metadata_map["columns"])
        self._told: dict[str, list[tuple[str, int]]] = {}
        self._role: dict[str, list[tuple[str, int]]] = {}
        self._link: list[tuple[str, int]] = []
        for at, (kind, of, code) in enumerate(columns):
            match kind:
                case "told":
                    self._told.setdefault(of, []).append((code, at))
                case "role":
                    self._role.setdefault(of, []).append((code, at))
                case _:
                    self._link.append((code, at))

    def encoded(self, text: Text) -> Encoded:
        """What it reads in a report."""
        found = Encoded()
        sign = {one.at: one.sign.name for one in text.mentions}
        for window in windows(tokenizer(), text):
            ids = {"ids": np.array([window.ids], np.int64)}
            scores = np.mean([one.run(None, ids)[0] for one in self._sessions], axis=0)
            for at, first, stop in window.pieces:
                mean = scores[0, first:stop].mean(0).tolist()
                found.told[at] = {
                    question: {code: mean[column] for code, column in codes}
                    for question, codes in self._told.items()
                }
                found.link[at] = {code: mean[column] for code, column in self._link}
            for offset, token in window.mentions:
                row = scores[0, token].tolist()
                found.roles[offset] = {code: row[column] for code, column in self._role.get(sign[offset], ())}
        return found


@cache
def tokenizer() -> Tokenizer:
    """Words and parts of words; every sign of a mention is one token."""
    return Tokenizer.from_file(str(TOKENIZER))


@cache
def encoder(models: tuple[Path, ...] = MODELS) -> Encoder:
    """The encoder of some files, loaded once."""
    return Encoder(models)

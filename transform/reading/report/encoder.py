"""What a small neural encoder reads in a report, where each word is seen amid all words beside it.

It tells of each piece and mention what it says, and of the pieces of a ruling what they say together.

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
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from transform.reading.report.models import WEIGHTS
from transform.reading.report.text import Text
from transform.reading.report.window import windows

MODEL = WEIGHTS / "encoder.onnx"
"""Taught by all documents."""
WEIGHING = "weighing"
"""``weighing.onnx`` beside ``encoder.onnx`` weighs the pieces of a ruling together."""
TOKENIZER = WEIGHTS / "encoder.tokenizer.json"
LINK = ("none", "new", "known")
"""Whether a piece speaks of no ruling, of a new one, or goes on about one told of before."""


Scores = npt.NDArray[np.float32]


@dataclass(slots=True)
class Encoded:
    """Scores by the number of a piece: of each code of each question, and of each code of ``LINK``.

    ``roles`` has the score of each role of a mention, by its offset in the shape. ``vectors`` is what the
    network makes of a piece. ``looks`` is what a piece looks for in those before it,
    ``shows`` what it shows to those after it. What lies beyond the reach of the encoder is absent.
    """

    told: dict[int, dict[str, dict[str, float]]] = field(default_factory=dict)
    link: dict[int, dict[str, float]] = field(default_factory=dict)
    roles: dict[int, dict[str, float]] = field(default_factory=dict)
    vectors: dict[int, Scores] = field(default_factory=dict)
    looks: dict[int, Scores] = field(default_factory=dict)
    shows: dict[int, Scores] = field(default_factory=dict)

    def same_ruling(self, at: int, before: Sequence[int]) -> list[float]:
        """How surely a piece speaks of the ruling of each of some pieces before it: 0 is as probable as not.

        Those that are not seen have no score.
        """
        shown = [self.shows[one] for one in before if one in self.shows]
        if at not in self.looks or not shown:
            return []
        scores: list[float] = (np.stack(shown) @ self.looks[at]).tolist()
        return scores


class Encoder:
    """A network, and what weighs the pieces of a ruling by it.

    The names of the columns (told outcome refused, role DAY ruling, link new) lie in its file.
    """

    def __init__(self, model: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._network, self._weighing = (
            onnxruntime.InferenceSession(one, options, providers=["CPUExecutionProvider"])
            for one in (model, model.with_name(model.name.replace("encoder", WEIGHING)))
        )
        columns = json.loads(self._network.get_modelmeta().custom_metadata_map["columns"])
        self._columns = len(columns)
        self._codes = [(of, code) for kind, of, code in columns if kind == "told"]
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
            scores, tokens = (
                one[0] for one in self._network.run(None, {"ids": np.array([window.ids], np.int64)})
            )
            for at, first, stop in window.pieces:
                means = scores[first:stop].mean(0)
                mean = means.tolist()
                found.looks[at], found.shows[at] = np.split(means[self._columns :], 2)
                found.vectors[at] = tokens[first:stop].mean(0)
                found.told[at] = {
                    question: {code: mean[column] for code, column in codes}
                    for question, codes in self._told.items()
                }
                found.link[at] = {code: mean[column] for code, column in self._link}
            for offset, token in window.mentions:
                row = scores[token].tolist()
                found.roles[offset] = {code: row[column] for code, column in self._role.get(sign[offset], ())}
        return found

    def weighed(self, seen: Encoded, pieces: Sequence[tuple[int, int]]) -> dict[str, dict[str, float]]:
        """Question -> code -> score of a ruling by its pieces (``account_pieces``); empty if none is seen."""
        known = [(at, bearing) for at, bearing in pieces if at in seen.vectors]
        if not known:
            return {}
        bearings = np.array([bearing for _, bearing in known], np.int64)
        vectors = np.stack([seen.vectors[at] for at, _ in known])
        scores = self._weighing.run(None, {"pieces": vectors, "bearings": bearings})[0].tolist()
        found: dict[str, dict[str, float]] = {}
        for (question, code), score in zip(self._codes, scores, strict=True):
            found.setdefault(question, {})[code] = score
        return found


@cache
def tokenizer() -> Tokenizer:
    """Words and parts of words; every sign of a mention is one token."""
    return Tokenizer.from_file(str(TOKENIZER))


@cache
def encoder(model: Path = MODEL) -> Encoder:
    """The encoder of a file, loaded once."""
    return Encoder(model)

"""What small neural networks read in a report, where each word is seen amid all words beside it.

They tell of each piece and mention what it says, and of the pieces of a ruling what they say together.

They are made from multilingual-e5-small (weights/ORIGIN.md) by ``flows.learning_encoder``. Their answers are
witnesses for the models of ``flows.learning``; alone they decide nothing.
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
DEEPER = WEIGHTS / "encoder_deeper.onnx"
"""Of four layers and of eight, both taught by all documents; they err in other places."""
WEIGHING = "weighing"
"""``weighing.onnx`` beside ``encoder.onnx`` weighs the pieces of a ruling together."""
TOKENIZER = WEIGHTS / "encoder.tokenizer.json"
LINK = ("none", "new", "known")
"""Whether a piece speaks of no ruling, of a new one, or goes on about one told of before."""


Scores = npt.NDArray[np.float32]


@dataclass(slots=True)
class Encoded:
    """Scores by the number of a piece: of each code of each question, and of each code of ``LINK``.

    ``roles`` has the score of each role of a mention, by its offset in the shape. ``vectors`` is what each
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
    """Networks, each with what weighs the pieces of a ruling by it: what they tell is the mean of all.

    The names of the columns (told outcome refused, role DAY ruling, link new) lie in their files; raises
    ValueError where these differ.
    """

    def __init__(self, *models: Path) -> None:
        self._networks = [_session(one) for one in models]
        self._weighing = [_session(one.with_name(one.name.replace("encoder", WEIGHING))) for one in models]
        named = {one.get_modelmeta().custom_metadata_map["columns"] for one in self._networks}
        if len(named) != 1:
            raise ValueError(f"encoders of other columns: {', '.join(map(str, models))}")
        columns = json.loads(named.pop())
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
        read: list[list[Scores]] = []
        before: list[int] = []
        for window in windows(tokenizer(), text):
            if window.ids != before:  # a text may say one thing over and over
                read, before = self._read(window.ids), window.ids
            scores = np.mean([one[:, : self._columns] for one, _ in read], 0)
            for at, first, stop in window.pieces:
                traits = np.stack([one[first:stop, self._columns :].mean(0) for one, _ in read])
                looks, shows = np.split(traits, 2, 1)
                found.looks[at], found.shows[at] = looks.ravel() * np.float32(1 / len(read)), shows.ravel()
                found.vectors[at] = np.stack([tokens[first:stop].mean(0) for _, tokens in read])
                mean = scores[first:stop].mean(0).tolist()
                found.told[at] = {
                    question: {code: mean[column] for code, column in codes}
                    for question, codes in self._told.items()
                }
                found.link[at] = {code: mean[column] for code, column in self._link}
            for offset, token in window.mentions:
                row = scores[token].tolist()
                found.roles[offset] = {code: row[column] for code, column in self._role.get(sign[offset], ())}
        return found

    def _read(self, tokens: list[int]) -> list[list[Scores]]:
        """By network: the columns and the traits of each token, and what was made of it."""
        ids = {"ids": np.array([tokens], np.int64)}
        return [[one[0] for one in network.run(None, ids)] for network in self._networks]

    def weighed(self, seen: Encoded, pieces: Sequence[tuple[int, int]]) -> dict[str, dict[str, float]]:
        """Question -> code -> score of a ruling by its pieces (``account_pieces``); empty if none is seen."""
        known = [(at, bearing) for at, bearing in pieces if at in seen.vectors]
        if not known:
            return {}
        bearings = np.array([bearing for _, bearing in known], np.int64)
        vectors = np.stack([seen.vectors[at] for at, _ in known], 1)
        scores = np.mean(
            [
                weighing.run(None, {"pieces": own, "bearings": bearings})[0]
                for weighing, own in zip(self._weighing, vectors, strict=True)
            ],
            0,
        ).tolist()
        found: dict[str, dict[str, float]] = {}
        for (question, code), score in zip(self._codes, scores, strict=True):
            found.setdefault(question, {})[code] = score
        return found


def _session(model: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@cache
def tokenizer() -> Tokenizer:
    """Words and parts of words; every sign of a mention is one token."""
    return Tokenizer.from_file(str(TOKENIZER))


@cache
def encoder(*models: Path) -> Encoder:
    """The encoder of some files, loaded once; those that read, where none is named."""
    return Encoder(*(models or (MODEL, DEEPER)))

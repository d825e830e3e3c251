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

MODELS = (WEIGHTS / "encoder_0.onnx", WEIGHTS / "encoder_1.onnx")
"""Each is taught the documents of the other part: of any of them there is one that has not seen it."""
WEIGHING = "weighing"
"""``weighing_0.onnx`` beside ``encoder_0.onnx`` weighs the pieces of a ruling together."""
TOKENIZER = WEIGHTS / "encoder.tokenizer.json"
LINK = ("none", "new", "known")
"""Whether a piece speaks of no ruling, of a new one, or goes on about one told of before."""


Scores = npt.NDArray[np.float32]


@dataclass(slots=True)
class Encoded:
    """Scores by the number of a piece: of each code of each question, and of each code of ``LINK``.

    ``roles`` has the score of each role of a mention, by its offset in the shape. ``vectors`` is what each
    network makes of a piece (networks by width). ``looks`` is what a piece looks for in those before it,
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
    """Networks that answer together, by the mean of their scores.

    The names of the columns (told outcome refused, role DAY ruling, link new) lie in the file of each.
    """

    def __init__(self, models: Sequence[Path]) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._sessions, self._weighing = (
            [onnxruntime.InferenceSession(one, options, providers=["CPUExecutionProvider"]) for one in files]
            for files in (models, [one.with_name(one.name.replace("encoder", WEIGHING)) for one in models])
        )
        columns = json.loads(self._sessions[0].get_modelmeta().custom_metadata_map["columns"])
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
            ids = {"ids": np.array([window.ids], np.int64)}
            found_by = [one.run(None, ids) for one in self._sessions]
            scores = np.mean([one for one, _ in found_by], axis=0)
            for at, first, stop in window.pieces:
                mean = scores[0, first:stop].mean(0).tolist()
                found.looks[at], found.shows[at] = self._traits([one[0, first:stop] for one, _ in found_by])
                found.vectors[at] = np.array([tokens[0, first:stop].mean(0) for _, tokens in found_by])
                found.told[at] = {
                    question: {code: mean[column] for code, column in codes}
                    for question, codes in self._told.items()
                }
                found.link[at] = {code: mean[column] for code, column in self._link}
            for offset, token in window.mentions:
                row = scores[0, token].tolist()
                found.roles[offset] = {code: row[column] for code, column in self._role.get(sign[offset], ())}
        return found

    def _traits(self, found_by: Sequence[Scores]) -> tuple[Scores, Scores]:
        """What stands behind the columns, of all networks beside each other."""
        traits = np.array([one[:, self._columns :].mean(0) for one in found_by])
        looks, shows = np.split(traits.astype(np.float32), 2, axis=1)
        return (looks / len(found_by)).astype(np.float32).ravel(), shows.ravel()

    def weighed(self, seen: Encoded, pieces: Sequence[tuple[int, int]]) -> dict[str, dict[str, float]]:
        """Question -> code -> score of a ruling by its pieces (``account_pieces``); empty if none is seen."""
        known = [(at, bearing) for at, bearing in pieces if at in seen.vectors]
        if not known:
            return {}
        bearings = np.array([bearing for _, bearing in known], np.int64)
        vectors = np.stack([seen.vectors[at] for at, _ in known])
        scores = np.mean(
            [
                one.run(None, {"pieces": vectors[:, net], "bearings": bearings})[0]
                for net, one in enumerate(self._weighing)
            ],
            axis=0,
        ).tolist()
        found: dict[str, dict[str, float]] = {}
        for (question, code), score in zip(self._codes, scores, strict=True):
            found.setdefault(question, {})[code] = score
        return found


@cache
def tokenizer() -> Tokenizer:
    """Words and parts of words; every sign of a mention is one token."""
    return Tokenizer.from_file(str(TOKENIZER))


@cache
def encoder(models: tuple[Path, ...] = MODELS) -> Encoder:
    """The encoder of some files, loaded once."""
    return Encoder(models)

"""The answers to the questions about a matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from transform.reading.report.matter import Matter
from transform.reading.report.models import model, together
from transform.reading.report.piece import Part
from transform.reading.report.question_features import ASKED, Weighed, features, of_whole
from transform.reading.report.telling import Telling, chance
from transform.reading.report.text import Text

NOTHING = "-"
"""The code of a question that the report leaves open."""
_TOLD, _HELD, _LEAST = 0.5, 0.5, 0.4
"""From these probabilities on a matter is a ruling, a ground one of several, the best ground the only one
(of 835 unseen documents, grounds with .4 and .2: .922 in English, .908 in Chinese; with these .926
and .916)."""
_SAID = dict.fromkeys(("basis", "test", "ground", "subject"), -3.0)
"""The score that some sentence must give to the code of a question that a report may leave open."""
_SILENT = -99.0
_BELIEVED = {"subject": 0.6, "basis": 0.3, "test": 0.3, "ground": 0.3}
"""The networks that read know more than those from which the models learnt to believe them: so much of
their score for the whole ruling is added (on 835 documents unseen by all: subjects .947 to .954 in English,
.950 to .955 in Chinese, bases .966 to .969 and .951 to .955, grounds .907 to .922 and .900 to .908; tests
stay where they were; outcomes and directions gain nothing)."""
Asked = Mapping[str, Mapping[str, float]]
"""Question -> code -> probability."""
_NAMED, _TOLD_BY_NAME = frozenset({"case_number", "court_zh"}), 0.25
"""A matter with a number and a court of its own may be less probable."""
_SURELY_OPEN = {"basis": 0.5, "test": 0.5}
"""What is left open must be so much surer than any answer (chosen on documents unseen by the models)."""
_OPEN, _OPEN_OF = 0.25, {"basis": 0.7, "test": 0.6}
_OPEN_AS = {("subject", "contract"): 0.6}
"""A less probable answer to such a question is none (chosen on 711 documents unseen by the models: below its
limit ``contract`` was right four times and invented nine times)."""
_OPEN_IN_ROW = {"subject": 0.8}
"""Nor is one told by the row of a table, which names a court and an end and seldom what was fought about."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A code, how probable it is, and the piece whose words speak most for it."""

    code: str
    chance: float
    piece: int


def is_told(
    text: Text,
    matter: Matter,
    near: Sequence[int],
    telling: Telling,
    fields: list[str],
    weighed: Weighed,
    matters: int,
) -> bool:
    """Whether the report tells of a ruling there, and does not only speak of one in passing."""
    found = of_whole(text, matter, near, telling, fields, weighed, matters=matters)
    least = _TOLD_BY_NAME if set(fields) >= _NAMED else _TOLD
    return model(text.language, "singled_out").chances(found)["yes"] >= least


def asked(
    text: Text, matter: Matter, near: Sequence[int], telling: Telling, weighed: Weighed, *, alone: bool
) -> Asked:
    """How probable each code of each question is."""
    found = features(text, matter, near, telling, ASKED, weighed, alone=alone)
    scores = together(text.language, tuple(f"ask_{name}" for name in ASKED)).scores(found)
    return {
        name: {
            code: chance(score + _BELIEVED.get(name, 0.0) * weighed.get(name, {}).get(code, 0.0))
            for code, score in scores[f"ask_{name}"].items()
        }
        for name in ASKED
    }


def answer(
    text: Text, matter: Matter, near: Sequence[int], telling: Telling, found: Asked, question: str
) -> Answer | None:
    """The most probable code of a question that has one answer."""
    chances = dict(found[question])
    if question in _SURELY_OPEN:
        chances[NOTHING] *= _SURELY_OPEN[question]
    code = max(chances, key=lambda one: chances[one])
    if code == NOTHING:
        return None
    piece = _speaking(matter, telling, question, code)
    if question in _SAID:
        in_row = text.pieces[piece].part is Part.ROW
        least = max(
            _OPEN_OF.get(question, _OPEN),
            _OPEN_AS.get((question, code), 0.0),
            _OPEN_IN_ROW.get(question, 0.0) if in_row else 0.0,
        )
        if chances[code] < least or _said(matter, near, telling, question, code) < _SAID[question]:
            return None
    return Answer(code, chances[code], piece)


def answers(
    matter: Matter, near: Sequence[int], telling: Telling, found: Asked, question: str
) -> list[Answer]:
    """Every code that is probable enough of a question that may have several."""
    ranked = sorted(found[question].items(), key=lambda one: -one[1])
    held = [one for one in ranked if one[1] >= _HELD]
    if not held and ranked[0][1] >= _LEAST:
        said = _said(matter, near, telling, question, ranked[0][0])
        held = ranked[:1] if said >= _SAID[question] else []
    return [Answer(code, held_at, _speaking(matter, telling, question, code)) for code, held_at in held]


def _said(matter: Matter, near: Sequence[int], telling: Telling, question: str, code: str) -> float:
    """The best score that a sentence of the matter, or beside it, gives to a code."""
    return max(telling[question][at].get(code, _SILENT) for at in (*matter.pieces, *near))


def _speaking(matter: Matter, telling: Telling, question: str, code: str) -> int:
    """The piece that tells the code most probably; the first where sentences are not asked."""
    scores = telling.get(question)
    if scores is None:
        return matter.pieces[0]
    return max(matter.pieces, key=lambda at: scores[at].get(code, -99.0))

"""The answers about a matter, made to agree with each other and turned into values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report.matter import Matter
from transform.reading.report.mention_features import REGIONS
from transform.reading.report.piece import Part
from transform.reading.report.question_features import Weighed, elsewhere
from transform.reading.report.questions import Answer, answer, answers, asked
from transform.reading.report.rule import rule_of
from transform.reading.report.telling import Telling
from transform.reading.report.text import Text
from transform.reading.report.values import Value
from transform.vocabulary.codes import Basis, Direction, RefusalGround

_FIELDS = {
    "direction": Field.DIRECTION,
    "outcome": Field.OUTCOME,
    "basis": Field.BASIS,
    "test": Field.RECIPROCITY_TEST,
    "subject": Field.SUBJECT_MATTER,
}
_ABROAD = re.compile(
    r"(?:判决|裁判)(?:在|于)?(?:境外|国外|域外|外国|海外)[^。;]{0,8}(?:承认|执行|认可)"
    r"|Ⓩ (?:court )?judge?ments? (?:abroad|overseas|in (?:foreign|other) (?:courts|countries))",
    re.IGNORECASE,
)
_BOTH_WAYS = re.compile(r"互认|相互|双向|both (?:ways|directions)|mutual", re.IGNORECASE)
_TURNED_AWAY = frozenset({"refused", "dismissed"})
"""Outcomes of which a court may leave the basis open."""
_GROUNDED = _TURNED_AWAY | {"recognized_in_part"}
"""Outcomes that have grounds (docs/codebook.md)."""
_UNEXAMINED = frozenset({"withdrawn", "transferred", "stayed", "pending"})
"""Outcomes that leave basis and test unexamined (docs/codebook.md, rule 6)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """``single`` by question, and the grounds."""

    single: Mapping[str, Answer]
    grounds: tuple[Answer, ...]

    def code(self, question: str) -> str:
        """The code of a question, empty where the report leaves it open."""
        found = self.single.get(question)
        return found.code if found else ""

    def values(self, text: Text, iso2: str, *, recognition: bool) -> Iterator[Value]:
        """The values, each with the sentence that speaks most for it.

        ``iso2`` is the jurisdiction; ``recognition``: the number is of the series for judgments from abroad.
        """
        for question, field in _FIELDS.items():
            found = self.single.get(question)
            if found is None or (question == "test" and self.code("basis") == "treaty"):
                continue
            code = _direction(found.code, iso2, recognition) if question == "direction" else found.code
            yield _value(text, field, question, found, code)
        if self.code("outcome") in _GROUNDED:
            for found in self.grounds:
                yield _value(text, Field.REFUSAL_GROUND, "ground", found, found.code)


def answered(
    text: Text,
    matter: Matter,
    near: list[int],
    telling: Telling,
    weighed: Weighed,
    possible: Set[str] = frozenset(),
    *,
    alone: bool,
) -> Answers:
    """All questions asked of one matter; ``possible`` are the outcomes that its orders allow."""
    known = dict(asked(text, matter, near, telling, weighed, alone=alone))
    allowed = {code: chance for code, chance in known["outcome"].items() if code in possible}
    known["outcome"] = allowed or known["outcome"]
    near = [*near, *elsewhere(text, matter, near)] if alone else near
    single = {
        question: found
        for question in _FIELDS
        if (found := answer(text, matter, near, telling, known, question)) is not None
    }
    if "direction" in single and _is_row_of_outbound(text, matter):
        single["direction"] = replace(single["direction"], code=Direction.OUTBOUND)
    grounds = tuple(answers(matter, near, telling, known, "ground"))
    outcome = single["outcome"].code if "outcome" in single else ""
    test = single.get("test")
    if test and outcome in _TURNED_AWAY and _leaves_open(text, test.piece, Basis.RECIPROCITY):
        single.pop("test")
    reciprocal = single.get("test") or next(
        (one for one in grounds if one.code == RefusalGround.NO_RECIPROCITY), None
    )
    if reciprocal:  # only where reciprocity is the basis is it tested, or wanting (docs/codebook.md)
        single.setdefault("basis", replace(reciprocal, code=Basis.RECIPROCITY))
    basis = single["basis"].code if "basis" in single else ""
    if outcome in _UNEXAMINED or (
        outcome in _TURNED_AWAY and not reciprocal and _is_left_open(text, matter, basis)
    ):
        single.pop("basis", None)
        single.pop("test", None)
    return Answers(single, grounds)


def _is_row_of_outbound(text: Text, matter: Matter) -> bool:
    """Whether a table under a title that speaks of Chinese judgments abroad has it in a row."""
    rows = any(text.pieces[at].part is Part.ROW for at in matter.pieces)
    titles = (one.text for one in text.pieces if one.part in (Part.TITLE, Part.HEADING))
    return rows and any(_ABROAD.search(one) and not _BOTH_WAYS.search(one) for one in titles)


def _is_left_open(text: Text, matter: Matter, basis: str) -> bool:
    """Whether the report says that the court did not go into what is called its basis."""
    return any(_leaves_open(text, at, basis) for at in matter.pieces)


def _leaves_open(text: Text, piece: int, basis: str) -> bool:
    return table("basis_left_open").holds(text.original(text.pieces[piece]), basis)


def _direction(code: str, iso2: str, recognition: bool) -> str:
    """Judgments of Hong Kong, Macao and Taiwan are interregional, and no others."""
    if iso2 in REGIONS:
        return Direction.INTERREGIONAL
    return Direction.INBOUND if recognition or (iso2 and code == Direction.INTERREGIONAL) else code


def _value(text: Text, field: Field, question: str, found: Answer, code: str) -> Value:
    piece = text.pieces[found.piece]
    rule = rule_of(text.language, f"{question}.{code}", found.chance)
    return Value(field, code, *text.span(piece.start, piece.end), rule, found.chance)

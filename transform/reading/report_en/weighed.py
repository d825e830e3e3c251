"""What no phrase table words: what the pieces of a ruling most probably say of a question.

A value that is weighed is taken only where no table speaks, from a piece that tells of this ruling and is
neither argued, nor answered, nor left undecided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transform.observation import Field
from transform.reading.report_en import clause
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.values import Value
from transform.weighing import model, rule_of

_PARTS = frozenset({Part.BODY, Part.ROW, Part.TAKEAWAY, Part.TITLE, Part.HEADING})
_ANSWERED = re.compile(
    r"(?:(?:That|This|The|Those|These|Neither|None|Both|All)\b[^.;]{0,40}?|(?:It|They|The [ⒽⒻ\w]+) )"
    r"\b(?:rejected|dismissed|overruled|unfounded|not accepted|did not (?:reach|decide|examine|go into|"
    r"have to|"
    r"need to|address|help|agree|accept)|decided|(?:went|got|led) nowhere|failed|left open|disagreed|"
    r"brushed aside|not persuaded|unimpressed)\b"
)
_MET = re.compile(
    r"(?i)\b(?:nothing to object|no (?:quarrel|objection|complaint|doubt|obstacle)|unobjectionable|"
    r"in order\b(?! to)|"
    r"(?:was|were|is|are) (?:rejected|present|met|satisfied|fulfilled|unfounded|beyond doubt|not in dispute|"
    r"undisputed|dismissed as)|did not (?:go into|reach|examine|address|decide|touch|rest)|"
    r"needs? no|need not|left open|not discussed|not examined|never in issue|none of the|was bound by|"
    r"not (?:have to|need to)|(?:had|has) been (?:duly|properly|lawfully|validly))\b"
)
_ASIDE = re.compile(
    r", (?:they|it|he|she|the (?:court|judges?|panel)) (?:said|held|wrote|noted|added|observed),"
)
"""``It was enough, they said, that ...`` is said by whoever spoke before."""
_ADVICE = re.compile(
    r"(?:Lessons?|Morals?|Tips?|Take-?aways?|(?:Our|My) advice|Practice (?:note|tip|point))\b"
)
_SAVE = re.compile(r"(?i)\b(?:save|except|but|only|apart from|other than)\b")
_WORD = re.compile(r"[a-z]{4,}")
_PLAIN = frozenset(
    _WORD.findall(
        "accordingly application applied before case china chinese court courts decision declined denied "
        "dated dismissed enforce enforced enforcement foreign given give effect hence intermediate judge "
        "judges judgment people recognise recognised recognition recognize recognized refused rejected "
        "request requested result ruled ruling same such that their then therefore this thus turned were "
        "with which panel down away case year years following therefore"
    )
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """A piece that may speak, or two that follow each other.

    ``far`` counts the pieces between it and the one that decides.
    """

    piece: Piece
    text: str
    start: int
    end: int
    far: int
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """The code that a piece most probably says."""

    code: str
    probability: float
    spoken: Spoken

    def value(self, field: Field) -> Value:
        """The code as a value of the ruling, with the piece for its evidence."""
        return Value(field, self.code, self.spoken.start, self.spoken.end, rule_of("en", self.code))


def spoken(shape: Shape, ruling: Ruling, pieces: Iterable[Piece]) -> list[Spoken]:
    """Those of the pieces that may speak, in text order."""
    ordered = sorted((one for one in pieces if one.part in _PARTS), key=lambda one: one.start)
    decisive = [
        at for at, one in enumerate(ordered) if any(one.start == it.piece.start for it in ruling.live)
    ]
    answered = {
        one.start
        for one, after in pairwise(ordered)
        if one.block == after.block and _ANSWERED.match(after.text)
    }
    found: list[Spoken] = []
    before: Spoken | None = None
    for at, one in enumerate(ordered):
        far = min((abs(at - other) for other in decisive), default=len(ordered))
        if one.start in answered or not _may_speak(one, decides=far == 0):
            continue
        start, end = shape.span(one.start, one.end)
        alone = Spoken(one, shape.original[start:end], start, end, far)
        found.append(alone)
        last, before = before, alone
        if last and far == 0 and last.piece.block == one.block and last.piece is ordered[at - 1]:
            found.append(Spoken(one, shape.original[last.start : end], last.start, end, far, joined=True))
    return found


def _may_speak(piece: Piece, *, decides: bool) -> bool:
    """Words of its own, that no party says and, unless it decides, that tell of no condition met."""
    text = _ASIDE.sub(",", piece.text)
    if clause.argued(text, len(text)) or _ADVICE.match(text):
        return False
    if not decides and _MET.search(text) and not _SAVE.search(text):
        return False
    words = {one for one in _WORD.findall(piece.text.lower()) if one not in _PLAIN}
    return len(words) >= _FEWEST


def said(question: str, pieces: Sequence[Spoken]) -> Iterator[Said]:
    """What each piece most probably says of the question."""
    for one in pieces:
        for code, probability in model.weigh("en", question, one.text)[:2]:
            yield Said(code, probability, one)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How probable a code must be, and how many pieces away from the decision it may be told."""

    sure: float
    near: int


def surest(
    shape: Shape, ruling: Ruling, pieces: Iterable[Piece], question: str, field: Field, bounds: Bounds
) -> list[Value]:
    """The most probable code of the pieces as a value, if it keeps the bounds."""
    heard = [
        one
        for one in said(question, spoken(shape, ruling, pieces))
        if one.probability >= bounds.sure and one.spoken.far <= bounds.near and not one.spoken.joined
    ]
    best = max(heard, key=lambda one: one.probability, default=None)
    return [best.value(field)] if best else []


def probability(shape: Shape, piece: Piece, question: str, code: str) -> float:
    """How probable it is that a piece says the code."""
    start, end = shape.span(piece.start, piece.end)
    return model.probability("en", question, code, shape.original[start:end])

"""What the pieces of a matter together tell of a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import sqrt

from transform.reading.report.marks import NumberGroup
from transform.reading.report.matter import Matter
from transform.reading.report.mention import Sign, is_recognition, numbers
from transform.reading.report.mention_features import REGIONS
from transform.reading.report.piece import UNREAD, Part
from transform.reading.report.telling import Telling
from transform.reading.report.text import Text
from transform.vocabulary.case_number_form import Style

ASKED: dict[str, tuple[str, ...]] = {
    "outcome": ("outcome", "ground"),
    "basis": ("basis", "outcome"),
    "test": ("test", "outcome"),
    "ground": ("ground", "outcome"),
    "subject": ("subject",),
    "direction": ("outcome", "direction"),
}
"""Question -> what its pieces are weighed for."""
Weighed = Mapping[str, Mapping[str, float]]
"""Question -> code -> the score that the encoder gives to a ruling."""
_WORDS = 4.0
"""How much all words of a matter count together, beside what its sentences tell one by one."""
_BY_COURT = frozenset({"outcome", "direction"})
"""Questions of what courts do."""
_BY_HEAD = frozenset({"direction", "subject", "basis"})
"""Questions that a title or heading may answer for all below it."""
_COURTS = frozenset("ⒽⒻ")
_SILENT = -8.0
"""The score of a code that no piece tells."""


def features(
    text: Text,
    matter: Matter,
    near: Sequence[int],
    telling: Telling,
    questions: Collection[str],
    weighed: Weighed,
    *,
    alone: bool,
) -> dict[str, float]:
    """What counts for any of the questions.

    ``near`` are pieces beside it; ``alone``: the report tells of no other, so its title is about it.
    """
    titles = [at for at, one in enumerate(text.pieces) if one.part is Part.TITLE] if alone else []
    rest = elsewhere(text, matter, near) if alone else []
    found: dict[str, float] = {}
    for name in dict.fromkeys(name for question in questions for name in ASKED[question]):
        found.update(_of_codes(name, telling[name], matter.pieces, titles))
        found.update(_of_near(name, "near", telling[name], near))
        if alone:
            found.update(_of_near(name, "rest", telling[name], rest))
        found.update(_of_whole(name, weighed.get(name, {})))
    found.update(_of_words(text, matter))
    if not _BY_COURT.isdisjoint(questions):
        found.update(_of_courts(text, matter))
    if not _BY_HEAD.isdisjoint(questions):
        found.update(_of_heads(text, matter))
    found.update(_of_names(text, matter))
    found["alone"] = float(alone)
    return found


def _of_codes(
    name: str, told: Sequence[dict[str, float]], pieces: Sequence[int], titles: Sequence[int]
) -> Iterator[tuple[str, float]]:
    """The best score of each code and the next best, and what leads, begins and ends."""
    codes = next((tuple(one) for one in (told[at] for at in pieces) if one), ())
    highest: dict[str, float] = {}
    for code in codes:
        scores = sorted((told[at][code] for at in pieces), reverse=True)
        highest[code] = scores[0]
        yield f"{name}:max:{code}", scores[0] / 4
        yield f"{name}:pos:{code}", max(0.0, scores[0])
        yield f"{name}:2nd:{code}", (scores[1] if len(scores) > 1 else _SILENT) / 8
        if titles:
            yield f"{name}:title:{code}", max(told[at].get(code, _SILENT) for at in titles) / 4
    if not codes:
        return
    best = max(highest, key=lambda code: highest[code])
    yield f"{name}:best={best}", 1.0
    ranked = sorted(highest.values(), reverse=True)
    yield f"{name}:margin:{best}", (ranked[0] - ranked[1]) / 4 if len(ranked) > 1 else 0.0
    leading = [max(told[at], key=lambda code: told[at][code]) for at in pieces if max(told[at].values()) > 0]
    if leading:
        yield f"{name}:last={leading[-1]}", 1.0
        yield f"{name}:first={leading[0]}", 1.0


def _of_whole(name: str, scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """The scores of its codes for all pieces together, by the encoder."""
    for code, score in scores.items():
        yield f"{name}:whole:{code}", score / 4
        yield f"{name}:whole pos:{code}", max(0.0, score) / 2
    if scores:
        yield f"{name}:whole best={max(scores, key=lambda code: scores[code])}", 1.0


def elsewhere(text: Text, matter: Matter, near: Sequence[int]) -> list[int]:
    """All other pieces that are read."""
    own = {*matter.pieces, *near}
    return [at for at, one in enumerate(text.pieces) if at not in own and one.part not in UNREAD]


def _of_near(
    name: str, where: str, told: Sequence[dict[str, float]], near: Sequence[int]
) -> Iterator[tuple[str, float]]:
    """The best score of each code beside the matter, or in the rest of a report that tells of no other."""
    codes = next((tuple(told[at]) for at in near if told[at]), ())
    for code in codes:
        best = max(told[at].get(code, _SILENT) for at in near)
        yield f"{name}:{where}:{code}", best / 4
        yield f"{name}:{where} pos:{code}", max(0.0, best)
    yield f"no {where}", float(not codes)


def _of_words(text: Text, matter: Matter) -> Iterator[tuple[str, float]]:
    """All words and phrases, weighing together as much in any matter."""
    words: Counter[str] = Counter()
    for at in matter.pieces:
        words.update(text.manner.phrases(text.words(text.pieces[at])))
    share = _WORDS / sqrt(max(1, len(words)))
    for word in words:
        yield f"w:{word}", share


def _of_courts(text: Text, matter: Matter) -> Iterator[tuple[str, float]]:
    """What the courts do and is done to them: the words beside their signs."""
    for at in matter.pieces:
        said = text.words(text.pieces[at])
        for one, other in (*pairwise(said), *zip(said, said[2:], strict=False)):
            if one in _COURTS or other in _COURTS:
                yield f"c:{one} {other}", 0.5


def _of_heads(text: Text, matter: Matter) -> Iterator[tuple[str, float]]:
    """The words of the title, of the heading above, and of the heads of columns."""
    first = matter.pieces[0]
    titles = [one for one in text.pieces if one.part is Part.TITLE]
    above = [one for one in text.pieces[:first] if one.part is Part.HEADING][-1:]
    for name, pieces in (("T", titles), ("G", above)):
        words = {word for one in pieces for word in text.words(one)}
        yield from ((f"{name}:{word}", 1 / sqrt(len(words))) for word in words)
    row = text.pieces[first]
    for one in text.within(row):
        if one.sign in (Sign.HOME, Sign.FOREIGN, Sign.DAY):
            yield from ((f"H:{one.sign}{word}", 0.5) for word in text.head_of(row, one.at))


def _of_names(text: Text, matter: Matter) -> Iterator[tuple[str, float]]:
    """Which courts are named, in what order and how often; numbers and regions."""
    pieces = [text.pieces[at] for at in matter.pieces]
    for slot in (Sign.NUMBER, Sign.HOME, Sign.FOREIGN):
        yield f"has {slot.name}", float(bool(matter.of(slot.name)))
    yield f"firstsg={''.join(one for one in pieces[0].text if one in 'ⒽⒻ')[:3]}", 1.0
    signs = Counter(one for piece in pieces for one in piece.text if one in "ⒽⒻ")
    yield "H>F", float(signs["Ⓗ"] > signs["Ⓕ"])
    yield "region", float(bool(matter.of(Sign.STATE.name) & REGIONS))
    groups = [one.mark for piece in pieces for one in text.within(piece) if isinstance(one.mark, NumberGroup)]
    yield "recog", float(any(map(is_recognition, groups)))
    yield "norecog", float(not all(map(is_recognition, groups)))
    for one in chain.from_iterable(map(numbers, groups)):
        yield f"N:{one.words if one.style is Style.MODERN else one.style}", 1.0


def of_whole(
    text: Text,
    matter: Matter,
    near: Sequence[int],
    telling: Telling,
    fields: Sequence[str],
    weighed: Weighed,
    *,
    matters: int,
) -> dict[str, float]:
    """For the question whether the matter is a ruling told of: ``fields`` are those it has a value for."""
    found = features(text, matter, near, telling, ("outcome",), weighed, alone=matters == 1)
    found |= {f"F:{one}": 1.0 for one in fields}
    found[f"nF={len(fields)}"] = 1.0
    found[f"ncl={min(4, matters)}"] = 1.0
    found["first"] = float(matter.order == 0)
    found[f"np={min(5, len(matter.pieces))}"] = 1.0
    return found

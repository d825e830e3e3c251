"""Which grounds a Chinese sentence finds against an application: none that it recites in order to deny.

Both readers of Chinese use this: full rulings and reports. The words are those of ``ground_zh.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from transform.reading.denial_zh import NO_PRECEDENT, TURNS, is_denied
from transform.reading.phrases import Phrase, PhraseTable, table
from transform.reading.weighed_zh import doubts
from transform.vocabulary.codes import RefusalGround
from transform.vocabulary.stretch import overlaps

_DOUBLED = "ground_zh.doubled_interest"
OF_A_PART = frozenset({RefusalGround.PUNITIVE_DAMAGES, RefusalGround.PENAL_OR_TAX})
"""Grounds that cut a part off and leave the rest."""
UNMET = "unmet"
"""That the application is not to be accepted, which says no more where another ground is found."""

_RECIPROCITY_HOLDS = re.compile(
    r"(?<!不)(?<!未)(?<!没有)(?:存在|具有|具备|有|形成|建立(?:了|起)?|成立)[^,。;不未无]{0,16}?互惠(?:关系|基础)?(?![^,。;]{0,8}(?:不|未|无|没))"
    r"|互惠(?:关系|基础|条件)?[^,。;不未无没]{0,8}(?:成立|存在|具备|满足)"
)
_PRESUMED = re.compile(
    r"(?<!不)(?<!不能)(?<!难以)(?<!无法)(?<!不足以)(?:可以|应当?|得以|据此|故|遂|便可|即可)推定[^,。;]{0,16}互惠"
)
"""故可以推定两国存在互惠关系: what its sentence says of precedents is why."""
_CODES: dict[str, str] = {
    "home_court": RefusalGround.OTHER,
    "scope": RefusalGround.OTHER,
    "creditors": RefusalGround.OTHER,
    NO_PRECEDENT: RefusalGround.NO_RECIPROCITY,
    UNMET: RefusalGround.OTHER,
    "punitive_named": RefusalGround.PUNITIVE_DAMAGES,
}


@dataclass(frozen=True, slots=True)
class Found:
    """``code`` of the table with the rule that found it in ``text[start:end]`` of the sentence."""

    code: str
    rule: str
    start: int
    end: int

    @property
    def ground(self) -> str:
        """The code of the closed list."""
        return _CODES.get(self.code, self.code)


def grounds_in(sentence: str) -> Iterator[Found]:
    """Every ground that a folded sentence states, neither denied nor improbable, in the table's order."""
    presumed = _PRESUMED.search(sentence) is not None
    stated = [
        (phrase, match)
        for phrase, match in _hits(table("ground_zh"), sentence)
        if not is_denied(sentence, phrase, match)
        and not (presumed and phrase.code in (RefusalGround.NO_RECIPROCITY, NO_PRECEDENT))
    ]
    for phrase, match in stated:
        # The same words may tell both: 不足以证明该判决已经送达并且已经生效.
        shared = overlaps(match.span(), (other.span() for one, other in stated if one is not phrase))
        if shared or not _doubted(sentence, phrase):
            yield Found(phrase.code, phrase.rule, match.start(), match.end())


def settled(stated: Iterable[Found]) -> list[Found]:
    """What a sentence's grounds come to, each ground of the closed list once.

    Where a court is not the right one to be asked, nothing is said of the foreign court's jurisdiction;
    ``other`` is where nothing fits.
    """
    found = {one.code: one for one in reversed(list(stated))}
    if any(one.rule == _DOUBLED for one in found.values()):
        found.pop(RefusalGround.PUNITIVE_DAMAGES, None)
        found.pop("punitive_named", None)
    if "home_court" in found:
        found.pop(RefusalGround.JURISDICTION, None)
    named: dict[str, Found] = {}
    for one in sorted(found.values(), key=lambda one: (one.code in _CODES, one.start)):
        named.setdefault(one.ground, one)
    if len(named) > 1:
        named.pop(RefusalGround.OTHER, None)
    return list(named.values())


def finds_reciprocity(text: str) -> bool:
    """Whether a folded text says that reciprocity is given."""
    return _RECIPROCITY_HOLDS.search(text) is not None


class _Ground(Protocol):
    @property
    def told(self) -> str: ...


G = TypeVar("G", bound=_Ground)


def without_weak(grounds: list[G], text: str) -> list[G]:
    """``grounds`` without the want of a precedent, where another ground or reciprocity itself is found."""
    grounds = [one for one in grounds if one.told != UNMET] or grounds
    strong = [one for one in grounds if one.told != NO_PRECEDENT]
    return strong if strong or finds_reciprocity(text) else grounds


def _hits(phrases: PhraseTable, sentence: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
    for phrase in phrases.phrases:
        match = phrase.pattern.search(sentence)
        if match is None:
            continue
        turns = list(TURNS.finditer(sentence, 0, match.start()))
        if not phrases.hypothetical.search(sentence, turns[-1].end() if turns else 0, match.start()):
            yield phrase, match


def _doubted(sentence: str, phrase: Phrase) -> bool:
    """Whether the sentence as a whole tells another ground; fines, taxes and doubled interest are penal."""
    ground = _CODES.get(phrase.code, phrase.code)
    return phrase.code != RefusalGround.PENAL_OR_TAX and doubts("ground", ground, sentence)

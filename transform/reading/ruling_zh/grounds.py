"""Why the court refused, dismissed or cut: grounds that it finds itself, none that it recites to deny."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.grounds_zh import NO_PRECEDENT, grounds_in, settled, without_weak
from transform.reading.ruling_zh.findings import leaves_open, recites
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary.codes import Outcome, RefusalGround


@dataclass(frozen=True, slots=True)
class Ground:
    """``code`` of the closed list; ``told`` is that of the table, which says more of what is ``other``."""

    code: str
    told: str
    rule: str
    sentence: Span


_PART_OUT = re.compile(
    r"(?:不予(?:支持|承认|认可|处理|审查|准许|执行)|应予驳回|予以驳回|不能(?:予以)?(?:支持|承认|认可)|"
    r"不应(?:予以)?(?:承认|支持)|不在[^,。;]{0,16}范围|"
    r"不属于[^,。;]{0,30}范围|不适用(?:该|上述|前述)?规定|另行(?:主张|解决|起诉)|另循)"
)
_PART = re.compile(
    r"部分|[第该此]?[一二三四五六七八九\d()]{1,4}项|判项|其(?:他|余)|该项|利息|费用|罚|扶养|抚养|财产"
)


def grounds(own: list[Span]) -> list[Ground]:
    """Each ground that the court itself finds, each code once.

    Where no sentence of its own names one, a rule that it recites for one ground alone is the ground.
    """
    found = _found([one for one in own if not recites(one.text)])
    return found or _alone([_found([one]) for one in own if recites(one.text)])


def _alone(recited: list[list[Ground]]) -> list[Ground]:
    named = [one for one in recited if one]
    return named[0] if len(named) == 1 and len(named[0]) == 1 else []


def _found(own: list[Span]) -> list[Ground]:
    found: dict[str, Ground] = {}
    for sentence in own:
        stated = [
            one
            for one in grounds_in(sentence.text)
            if not leaves_open(sentence.text[sentence.text.rfind(",", 0, one.start) + 1 :])
        ]
        for one in settled(stated):
            ground = Ground(one.ground, one.code, one.rule, sentence)
            if one.ground not in found or found[one.ground].told == NO_PRECEDENT:
                found[one.ground] = ground
    return without_weak(list(found.values()), " ".join(one.text for one in own))


def telling(found: list[Ground], outcome: Outcome | None, own: list[Span]) -> list[Ground]:
    """The grounds that carry an outcome: those of a part left out name the part, else they are ``other``."""
    if outcome is Outcome.RECOGNIZED_IN_PART:
        carried = [one for one in found if one.code != RefusalGround.NO_RECIPROCITY]
        return carried or _of_a_part(own)
    if outcome is Outcome.REFUSED and any(one.code == RefusalGround.NO_RECIPROCITY for one in found):
        return [one for one in found if one.code not in {RefusalGround.DOCUMENTS, RefusalGround.OTHER}]
    return found if outcome in {Outcome.REFUSED, Outcome.DISMISSED} else []


def _of_a_part(own: list[Span]) -> list[Ground]:
    for sentence in own:
        if _PART_OUT.search(sentence.text) and _PART.search(sentence.text):
            return [Ground(RefusalGround.OTHER, RefusalGround.OTHER, "reasons.part_left_out", sentence)]
    return []

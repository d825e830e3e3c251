"""Why the court refused, dismissed or cut: grounds that it finds itself, none that it recites to deny."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.denial_zh import NO_PRECEDENT
from transform.reading.grounds_zh import (
    OF_A_PART,
    UNMET,
    finds_reciprocity,
    grounds_in,
    settled,
    without_weak,
)
from transform.reading.ruling_zh.findings import leaves_open, recites
from transform.reading.ruling_zh.plain import Span
from transform.reading.weighed_zh import choose, denies, turns_away
from transform.vocabulary.codes import Outcome, RefusalGround


@dataclass(frozen=True, slots=True)
class Ground:
    """``code`` of the closed list; ``told`` is that of the table, which says more of what is ``other``."""

    code: str
    told: str
    rule: str
    sentence: Span


_SURE, _LIKELY = 0.8, 0.5
"""How probable a ground must be before and after a recited rule is asked."""
_LEADING, _LEAD = 0.2, 2.5
"""How probable it must be, and how many times more than the next, in a sentence that concludes."""
_BARE = 24
"""A sentence no longer than this turns away without a reason."""
_NOT_OF_A_PART = frozenset(RefusalGround) - OF_A_PART
_PART_OUT = re.compile(
    r"(?:不予(?:支持|承认|认可|处理|审查|准许|执行)|应予驳回|予以驳回|不能(?:予以)?(?:支持|承认|认可)|"
    r"不应(?:予以)?(?:承认|支持)|不在[^,。;]{0,16}范围|"
    r"不属于[^,。;]{0,30}范围|不适用(?:该|上述|前述)?规定|另行(?:主张|解决|起诉)|另循)"
)
_PART = re.compile(
    r"部分|[第该此]?[一二三四五六七八九\d()]{1,4}项|判项|其(?:他|余)|该项|利息|费用|罚|扶养|抚养|财产"
)


def grounds(own: list[Span], *, whole: bool) -> list[Ground]:
    """Each ground that the court itself finds, each code once.

    Where no sentence of its own names one, it is the rule that the court recites for one ground alone, or,
    for an application turned away ``whole``, the one that a sentence most probably tells.
    """
    stated = _found([one for one in own if not recites(one.text)])
    found = [one for one in stated if one.told != UNMET]
    found = found or (_weighed(own, _SURE) if whole else [])
    found = found or _alone([_found([one]) for one in own if recites(one.text)])
    return found or (_weighed(own, _LIKELY) or stated or _concluding(own) if whole else stated)


def _weighed(own: list[Span], least: float) -> list[Ground]:
    """The ground that the sentences most probably tell."""
    return _chosen([one for one in own if turns_away(one.text) or _is_reason(one.text)], own, least)


def _is_reason(sentence: str) -> bool:
    """Whether a sentence may tell a ground: it neither recites nor denies one, nor leaves it open."""
    return not (recites(sentence) or leaves_open(sentence) or denies(sentence))


def _concluding(own: list[Span]) -> list[Ground]:
    """The ground that leads in a sentence in which the application is turned away, be it improbable alone."""
    ending = [one for one in own if turns_away(one.text)]
    others = [one for one in own if _is_reason(one.text) and len(one.text) > _BARE]
    return _chosen(ending, own, _LEADING, lead=_LEAD) or _chosen(others, own, _LEADING * 2, lead=_LEAD)


def _chosen(told: list[Span], own: list[Span], least: float, lead: float = 1.0) -> list[Ground]:
    told = [one for one in told if len(one.text) > _BARE or not turns_away(one.text)]
    holds = any(finds_reciprocity(one.text) for one in own)
    without = {RefusalGround.NO_RECIPROCITY} if holds else set()
    if least < _SURE:
        without.add(RefusalGround.OTHER)
    best = choose("ground", [one.text for one in told], least=least, without=without, lead=lead)
    if best is None:
        return []
    return [Ground(best.code, best.code, best.rule, told[best.at])]


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
    if any(one.code == RefusalGround.PENAL_OR_TAX for one in found):  # no civil judgment because it is penal
        found = [one for one in found if one.told != "scope"]
    return found if outcome in {Outcome.REFUSED, Outcome.DISMISSED} else []


def _of_a_part(own: list[Span]) -> list[Ground]:
    """What a part left out is called most probably, else ``other``."""
    cut = [one for one in own if _PART_OUT.search(one.text) and _PART.search(one.text)]
    best = choose("ground", [one.text for one in cut], least=_LIKELY, without=_NOT_OF_A_PART)
    if best is not None:
        return [Ground(best.code, best.code, best.rule, cut[best.at])]
    other = RefusalGround.OTHER
    return [Ground(other, other, "reasons.part_left_out", one) for one in cut[:1]]

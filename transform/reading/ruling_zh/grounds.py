"""Why the court refused, dismissed or cut: grounds that it finds itself, none that it recites to deny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.phrases import Phrase, PhraseTable, table
from transform.reading.ruling_zh.findings import leaves_open, recites
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary.codes import Outcome, RefusalGround

Ground = tuple[str, str, Span]

_ABSENT = re.compile(
    r"(?:不存在|未发现|没有发现|未见|未查见|未出现|(?:没有|并?无|尚无|亦无|也无|缺乏)(?:充分|任何|相反|"
    r"其他|确切)?(?:的)?(?:证据|材料|事实)(?:能够|足以|可以)?"
    r"(?:证明|表明|显示|证实|支持)|未(?:能)?(?:举证|提供证据|提交证据|提交(?:充分|任何|相关|"
    r"相应)?证据)(?:证明|证实|佐证)?"
    r"|(?:没有|未)举出|(?<=[且亦也均又更,、])(?:并)?无(?!法|须|需|效)(?!从)|"
    r"(?<=[且亦也均又更,、])(?:并)?未(?=[^,。;]{0,60}?(?:情形|情况))"
    r"|并无|不具有|不属于|不构成|不涉及|未涉及|并非|不会|不致|不至于|尚未达到|不足以认定|不能认定|难以认定|"
    r"(?:并|亦|也)?不(?:缺乏|欠缺|缺少)|不违反|未违反|没有违反|未违背|不违背|没有违背"
    r"|并不违[反背]|亦不违[反背]|也不违[反背]|不损害|未损害|没有损害|不抵触|不悖|不危害|不影响|不能证明|"
    r"未能证明|不应认定|无从认定|谈不上|无关)"
)
_ITS_END = re.compile(r"[^。;]{0,260}?(?:情形|情况|事由|情事|问题|之虞|可能|之处|现象|的事实)")
_TURNS = re.compile(r"但是?|然而|却|不过|,故|,因此|,所以|,据此|而(?=且?(?:未|没有))")
_NEGATION = re.compile(r"未|没有|不(?!存在|同)|无(?!关)|非|缺乏|违反|超")
_ANSWERED = re.compile(
    r"^[^。;]{0,80}?(?:(?:主张|抗辩|意见|理由|说法|异议|观点|辩解|质疑|辩称)[^。;]{0,30}?(?:不能成立|"
    r"不成立|不予采[纳信]|不予支持|缺乏|没有|无|与[^,。;]{0,16}不符)"
    r"|不能成立|之?情形(?:均|并|亦|也)?不存在)"
)
_BEARS_NEGATION = frozenset(
    {
        RefusalGround.NOT_FINAL,
        RefusalGround.SERVICE_OR_DUE_PROCESS,
        RefusalGround.DOCUMENTS,
        RefusalGround.NO_RECIPROCITY,
        RefusalGround.JURISDICTION,
        RefusalGround.TIME_LIMIT,
        "scope",
        "home_court",
    }
)
"""Grounds whose own words say that something is missing; the other grounds are told by what there is."""
_CODES = dict.fromkeys(("home_court", "scope", "creditors"), RefusalGround.OTHER.value)
_PART_OUT = re.compile(
    r"(?:不予(?:支持|承认|认可|处理|审查|准许|执行)|应予驳回|予以驳回|不能(?:予以)?(?:支持|承认|认可)|"
    r"不应(?:予以)?(?:承认|支持)|不在[^,。;]{0,16}范围|"
    r"不属于[^,。;]{0,30}范围|不适用(?:该|上述|前述)?规定|另行(?:主张|解决|起诉)|另循)"
)
_PART = re.compile(
    r"部分|[第该此]?[一二三四五六七八九\d()]{1,4}项|判项|其(?:他|余)|该项|利息|费用|罚|扶养|抚养|财产"
)


def _hits(phrases: PhraseTable, sentence: Span) -> Iterator[tuple[Phrase, re.Match[str]]]:
    for phrase in phrases.phrases:
        match = phrase.pattern.search(sentence.text)
        if match is None:
            continue
        turns = list(_TURNS.finditer(sentence.text, 0, match.start()))
        if not phrases.hypothetical.search(sentence.text, turns[-1].end() if turns else 0, match.start()):
            yield phrase, match


def _denied(sentence: str, phrase: Phrase, match: re.Match[str]) -> bool:
    """Whether the ground is recited to be denied; "但" and the like start afresh."""
    core = match.end() - 1
    for absent in _ABSENT.finditer(sentence, 0, core):
        own = absent.start() >= match.start() and phrase.code in _BEARS_NEGATION
        if own and not _NEGATION.search(sentence, absent.end(), match.end()):
            continue  # the words that say what is missing
        if core < _reach(sentence, absent):
            return True
    after = _TURNS.split(sentence[match.end() :])[0]
    return bool(_ANSWERED.search(re.split(r"因此|所以|据此|综上|。故", after)[0]))


def _reach(sentence: str, absent: re.Match[str]) -> int:
    """Where a denial ends: at 情形 and the like, else with its clause; never behind a turn of the thought."""
    if re.match(r"[^,。;]{0,14}互惠", sentence[absent.end() :]) and absent.group() == "不存在":
        comma = sentence.find(",", absent.end())
        return comma if comma >= 0 else len(sentence)
    turn = _TURNS.search(sentence, absent.end())
    limit = turn.start() if turn else len(sentence)
    end = _ITS_END.match(sentence, absent.end(), limit)
    if end:
        return end.end()
    stops = [at for at in (sentence.find(stop, absent.end(), limit) for stop in ",。;") if at >= 0]
    return min(stops, default=limit)


def grounds(own: list[Span]) -> list[Ground]:
    """Code, rule and sentence of each ground that the court itself finds, each code once.

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
        hits = list(_hits(table("ground_zh"), sentence))
        named: dict[str, str] = {}
        at_home = any(phrase.code == "home_court" for phrase, _ in hits)
        for phrase, match in hits:
            if at_home and phrase.code == RefusalGround.JURISDICTION:
                continue
            clause = sentence.text.rfind(",", 0, match.start()) + 1
            if not leaves_open(sentence.text[clause:]) and not _denied(sentence.text, phrase, match):
                named.setdefault(_CODES.get(phrase.code, phrase.code), phrase.rule)
        if len(named) > 1:
            named.pop(RefusalGround.OTHER, None)  # where nothing fits
        if RefusalGround.DOCUMENTS in named:
            named.pop(RefusalGround.NOT_FINAL, None)  # for want of papers the effect is not even examined
        for code, rule in named.items():
            found.setdefault(code, (code, rule, sentence))
    return list(found.values())


def telling(found: list[Ground], outcome: Outcome | None, own: list[Span]) -> list[Ground]:
    """The grounds that carry an outcome: those of a part left out name the part, else they are ``other``."""
    if outcome is Outcome.RECOGNIZED_IN_PART:
        carried = [one for one in found if one[0] != RefusalGround.NO_RECIPROCITY]
        return carried or _of_a_part(own)
    if outcome is Outcome.REFUSED and any(one[0] == RefusalGround.NO_RECIPROCITY for one in found):
        return [one for one in found if one[0] not in {RefusalGround.DOCUMENTS, RefusalGround.OTHER}]
    return found if outcome in {Outcome.REFUSED, Outcome.DISMISSED} else []


def _of_a_part(own: list[Span]) -> list[Ground]:
    for sentence in own:
        if _PART_OUT.search(sentence.text) and _PART.search(sentence.text):
            return [(RefusalGround.OTHER, "reasons.part_left_out", sentence)]
    return []

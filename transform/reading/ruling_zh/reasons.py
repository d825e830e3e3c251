"""Why the court decided as it did: basis, test of reciprocity, grounds. Only its own findings count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.phrases import Phrase, PhraseTable, table
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary.codes import Basis, Outcome, RefusalGround

_LONGEST = 800
_MOST = 60_000
_ARGUED = re.compile(
    r"^(?:(?:关于|对于|至于|针对|此外|另外|故|因此|虽然?),?)?"
    r"(?:被?申请人|当事人|[^,。;:]{1,16}公司|[^,。;:]{1,4}某[^,。;:]{0,4}|其(?=主张|辩称|认为|提出))"
    r"[^。;]{0,40}?(?:主张|辩称|认为|抗辩|提出(?![^,。;]{0,30}申请)|陈述|(?<![名简])称|答辩)"
)
_LISTS = re.compile(r"(?:下列|以下|如下)(?:各项)?(?:情形|条件|事由)|(?:情形|条件)之一的?,")
_CONCLUDES = re.compile(
    r"本院(?:经审查)?(?:认为|予以采纳)|(?:主张|抗辩|意见|理由)[^。;]{0,16}?(?:成立|予以采纳|予以支持)"
)
_RECITES = re.compile(
    r"(?:第[^,。;]{1,12}条[^。;]{0,30}?)?规定(?:了)?[:,]?[“\"]|下列情形之一|有下列|(?:解释|规定|纪要)[^。;]{0,24}?第[^。;]{1,60}?规定,"
    r"(?:[^。;]{0,200}?)(?:应当|可以|裁定)"
)
_DENIED_BEFORE = re.compile(
    r"(?:不存在|未发现|没有发现|未见|不违反|未违反|没有违反|不会违反|未违背|不违背|不损害|未损害|无证据(?:证明|表明)"
    r"|没有证据(?:证明|表明)|未举证证明)[^。;]{0,160}$"
    r"|(?:不构成|不属于|不能证明|未能证明|不具有|并无|不会|不涉及|并非|尚未达到|不足以认定)[^,。;]{0,60}$"
    r"|(?:不|未|没有|未曾|并无)$"
)
_DENIED_AFTER = re.compile(
    r"^[^。;]{0,60}?(?:(?:主张|抗辩|意见|理由|说法|异议|观点)[^。;]{0,24}?(?:不能成立|不成立|不予采[纳信]|不予支持|缺乏|没有|无)"
    r"|不存在|不能成立|之?情形(?:均)?(?:亦)?不存在)"
)
_NO_TREATY = re.compile(
    r"(?:未|没有|尚无|并无|无|不存在)[^。;]{0,60}?(?:条约|协定|协议)|(?:条约|协定)[^。;]{0,40}?(?:未|没有|不)(?:涉及|包含|包括|规定|约定)"
)
_TREATY = re.compile(
    r"《?中华人民共和国(?:政府)?(?:和|与)[^《》。;]{2,24}?(?:政府)?关于[^《》。;]{0,16}(?:司法协助)[^《》。;]{0,10}(?:条约|协定)"
    r"|(?:双边|司法协助)(?:条约|协定)"
)
_TREATY_APPLIED = re.compile(
    r"(?:依照|根据|依据|按照|适用|符合|不符合|违反)[^。]{0,80}?(?:条约|协定)|(?:条约|协定)》?[^。;]{0,6}第"
)
_RECIPROCITY = re.compile(
    r"互惠(?:关系|原则|基础|条件)?[^。;]{0,60}?(?:承认|审查|成立|存在|予以|认定)|(?:存在|具有|形成|建立|没有|无|认定)[^。;]{0,20}?互惠"
)
_FOUND = re.compile(
    r"(?:存在|具有|具备|形成|建立|成立|没有|不存在|无|有)[^,。;]{0,30}?互惠|互惠[^,。;]{0,20}?(?:成立|存在|建立|形成)|按照互惠原则[^。;]{0,40}?(?:予以)?承认"
)
_CONCLUSION = re.compile(
    r"^(?:综上|因此|故|据此|由此|可见|所以|鉴于此|基于上述)|可以认定|应(?:当)?认定|足以认定"
)


def findings(case: Case) -> list[Span]:
    """The sentences of the reasons that are the court's own: no argument of a party, no recited rule."""
    part = case.parts.reasons
    own = []
    for sentence in _unlisted(case, part):
        piece = case.text.cut(sentence.start, min(sentence.end, sentence.start + _LONGEST))
        head = re.sub(
            r"^(?:[一二三四五六七八九十]、|第[一二三四五六七八九]|其[一二三四五六]|首先|其次|再次|[,、:])*",
            "",
            piece.text,
        )
        head = re.sub(r"^(?:综上,?)?本院(?:[^,。;]{0,12}?)认为[,:]?", "", head)
        if _ARGUED.search(head) and not _CONCLUDES.search(head):
            continue
        own.append(piece)
    return own


def _unlisted(case: Case, part: Span) -> Iterator[Span]:
    """The clauses of the reasons, without the sentences that recite a list of cases from the law."""
    for sentence in case.text.sentences(part.start, min(part.end, part.start + _MOST)):
        if not _LISTS.search(sentence.text):
            yield from case.text.clauses(sentence.start, sentence.end)


def _hits(phrases: PhraseTable, sentence: Span) -> Iterator[tuple[Phrase, re.Match[str]]]:
    for phrase in phrases.phrases:
        match = phrase.pattern.search(sentence.text)
        if match and not phrases.hypothetical.search(sentence.text, 0, match.start()):
            yield phrase, match


def _denied(sentence: str, match: re.Match[str]) -> bool:
    """Whether the ground is recited to be denied; "但" and the like start afresh."""
    before = re.split(r"但是?|然而|却", sentence[: match.start()])[-1]
    after = re.split(r"因此|所以|据此|综上|,故|。故|,但", sentence[match.end() :])[0]
    return bool(_DENIED_BEFORE.search(before) or _DENIED_AFTER.search(after))


def grounds(own: list[Span]) -> list[tuple[str, str, Span]]:
    """Code, rule and sentence of each ground that the court itself finds, each code once."""
    found: dict[str, tuple[str, str, Span]] = {}
    for sentence in own:
        if _RECITES.search(sentence.text) and not _CONCLUSION.search(sentence.text):
            continue
        hits = list(_hits(table("ground_zh"), sentence))
        at_home = any(phrase.code == "home_court" for phrase, _ in hits)
        for phrase, match in hits:
            if at_home and phrase.code == RefusalGround.JURISDICTION:
                continue
            if not _denied(sentence.text, match):
                code = {"home_court": "other", "scope": "other"}.get(phrase.code, phrase.code)
                found.setdefault(code, (code, phrase.rule, sentence))
    return list(found.values())


def telling(found: list[tuple[str, str, Span]], outcome: Outcome | None) -> list[tuple[str, str, Span]]:
    """The grounds that carry an outcome: those of a part left out name the part."""
    if outcome is Outcome.RECOGNIZED_IN_PART:
        return [one for one in found if one[0] != RefusalGround.NO_RECIPROCITY]
    if outcome is Outcome.REFUSED and any(one[0] == RefusalGround.NO_RECIPROCITY for one in found):
        return [one for one in found if one[0] not in {RefusalGround.DOCUMENTS, RefusalGround.OTHER}]
    return found if outcome in {Outcome.REFUSED, Outcome.DISMISSED} else []


def read_basis(case: Case, own: list[Span]) -> Basis | None:
    """Treaty or reciprocity, as the court examined it; None where it left the question open."""
    for sentence in [case.parts.cites, *own]:
        match = _TREATY.search(sentence.text)
        if match and _TREATY_APPLIED.search(sentence.text) and not _NO_TREATY.search(sentence.text):
            case.says(Field.BASIS, Basis.TREATY, sentence.start, sentence.end, "reasons.treaty")
            return Basis.TREATY
    for pattern in (_FOUND, _RECIPROCITY):
        for sentence in own:
            if _RECITES.search(sentence.text) and not _CONCLUSION.search(sentence.text):
                continue
            if pattern.search(sentence.text):
                case.says(Field.BASIS, Basis.RECIPROCITY, sentence.start, sentence.end, "reasons.reciprocity")
                return Basis.RECIPROCITY
    return None


def read_test(case: Case, own: list[Span]) -> None:
    """The test of reciprocity that the court names; of two, the one that its conclusion names."""
    found: dict[str, tuple[Phrase, Span]] = {}
    concluded: dict[str, tuple[Phrase, Span]] = {}
    for sentence in own:
        if _RECITES.search(sentence.text):
            continue
        for phrase, _ in list(_hits(table("reciprocity_zh"), sentence))[:1]:
            found.setdefault(phrase.code, (phrase, sentence))
            if _CONCLUSION.search(sentence.text) or "互惠" in sentence.text:
                concluded.setdefault(phrase.code, (phrase, sentence))
    chosen = found if len(found) == 1 else concluded
    if len(chosen) == 1:
        ((phrase, sentence),) = chosen.values()
        case.says(Field.RECIPROCITY_TEST, phrase.code, sentence.start, sentence.end, phrase.rule)
    elif found:
        case.warn(f"the reasons name several tests of reciprocity: {', '.join(sorted(found))}; left empty")

"""On what the court examined the application: a treaty or reciprocity, and by which test."""

from __future__ import annotations

import re

from transform.observation import Field
from transform.reading.phrases import Phrase, PhraseTable, table
from transform.reading.reciprocity_tests import CALLED
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.findings import CONCLUSION, leaves_open, recites
from transform.reading.ruling_zh.plain import Span
from transform.reading.weighed_zh import Choice, choose, probability
from transform.vocabulary.codes import Basis, ReciprocityTest, SubjectMatter

_NO_TREATY = re.compile(
    r"(?:未|没有|尚无|并无|亦无|也无|无(?!论)|不存在|尚未)[^。;]{0,60}?(?:条约|协定|协议|公约)"
    r"|(?:条约|协定|协议)[^。;]{0,60}?(?:未|没有|不)(?:涉及|包含|包括|规定|约定|涵盖|对|就|适用|含)"
)
_NAMED = re.compile(
    r"《[^《》。;]{0,40}?关于[^《》。;]{0,24}司法协助[^《》。;]{0,16}(?:条约|协定|协议)》?|"
    r"《[^《》]{2,60}(?:承认|执行)[^《》]{0,24}(?:条约|协定|公约)》"
)
_TREATY = re.compile(
    rf"{_NAMED.pattern}|(?:双边|司法协助的?)(?:条约|协定|协议)"
    r"|(?:上述|前述|该|此|两国|双方|中[\u4e00-\u9fff])(?:[^,。;]{0,6})(?:条约|协定)|(?<!国际)(?:条约|协定|协议)第"
)
_APPLIED = re.compile(
    r"(?:依照|根据|依据|按照|适用|符合|不符合|违反|依)[^。]{0,80}?(?:条约|协定|协议)|(?:条约|协定|"
    r"协议)》?[^。;]{0,8}第"
    r"|(?:条约|协定|协议)》?[^。;]{0,60}?(?:应予适用|应当适用|予以适用|是本案|为本案|作为[^,。;]{0,10}依据|"
    r"[作有][^,。;]{0,4}(?:规定|约定)|作了规定|规定了|自应适用|对[^。;]{0,40}规定|规定,|进行审查|审查)"
)
_BY_TREATY = re.compile(r"(?:依|依照|按照?|根据|依据)(?:该|上述|前述|两国)?(?:条约|协定)")
_TURNS = re.compile(r",(?:但|然而|不过|惟)")
_POINTED_AT = re.compile(
    r"(?:上述|前述|上列|该|双边|两国)(?:条约|协定)|(?:中[\u4e00-\u9fff]{1,4})?(?:条约|协定)(?:的)?(?:第|相关|有关|之)"
)
_MULTILATERAL = re.compile(r"仲裁|送达公约|取证|维也纳|国际货物销售|纽约公约|认证|文书")
_NOT_ASKED = re.compile(
    r"(?:无[须需]|不以|毋[须庸]|不要求|不适用|不受|不需|并不以)[^。;]{0,60}?(?:条约|互惠)|(?:条约|"
    r"互惠)[^。;]{0,24}?(?:为前提的限制|并非前提)|离婚判决除外"
)
_RECIPROCITY = re.compile(
    r"(?:缺乏|欠缺|缺少)[^。;]{0,12}互惠|"
    r"互惠(?:关系|原则|基础|条件)?[^。;]{0,60}?(?:承认|审查|成立|存在|予以|认定|满足|具备|依据)|(?:存在|"
    r"具有|形成|建立|没有|无|认定|具备|有|满足)[^。;]{0,20}?互惠"
    r"|(?:是否|有无|按照|依照|基于|根据|适用|从|以|就)[^,。;]{0,12}互惠"
)
_FOUND = re.compile(
    r"(?:存在|具有|具备|形成|建立|成立|没有|不存在|无|有|推定|认定|确认|满足|符合)[^,。;]{0,30}?互惠|"
    r"互惠[^,。;]{0,20}?(?:成立|存在|建立|形成|具备|满足|得到)"
    r"|(?:按照|依照|基于|根据)互惠原则[^。;]{0,40}?(?:予以)?承认"
)
_NO_PRECEDENT = re.compile(
    r"(?:不足以|不能|不|难以|未)(?:构成|作为|视为|认定为?|成为)[^,。;]{0,8}(?:先例|判例)"
)
_PLEADED = re.compile(
    r"申请人[^,。;]{0,8}?(?:主张|辩称|认为|提出|称)[^。;]{1,160}?,(?:但|然|不过|却)(?=[^,。;]{0,6}(?:未|没有|不能|无法|举不出))"
)
"""What a party pleads and fails to show: its own words up to the turn, those behind it the court's."""
_ALSO = re.compile(
    r"^(?:,|又|而且|并且|且|亦|也|此外|另外|同时|另|再者|况且|被申请人)|^[^,。;]{0,12}?[也亦](?!应|可)"
)
_PROMISED = frozenset({ReciprocityTest.UNDERSTANDING, ReciprocityTest.COMMITMENT})
_SURE, _LIKELY, _DOUBTFUL = 0.85, 0.7, 0.6
"""How probable a test must be against one that a table names, and without one; how improbable that one."""
_MISSING = re.compile(r"未|没有|无|不存在|缺乏|欠缺|阙如")
_FACT_OF_RECIPROCITY = re.compile(r"(?:缺乏|欠缺|缺少)[^。;]{0,12}互惠|" r"互惠(?:的|之)?(?:事实|实践)")
"""That there is a fact of reciprocity tells the test; that there is none is what every refusal says."""
_OVERLAP = 2
"""What supposes may reach so far into what is supposed: 没有把 before 有把外国法院 …."""
_CITED = re.compile(r"最高人民法院|纪要|解释|意见|座谈会|第[^,。;]{1,8}条规定")


def read_basis(case: Case, own: list[Span]) -> Basis | None:
    """Treaty or reciprocity, as the court examined it; None where it left the question open."""
    family = any(one.value == SubjectMatter.MATRIMONIAL for one in case.observations)
    if family and any(_NOT_ASKED.search(one.text) for one in own):
        return None
    for sentence in [case.parts.cites, *own]:
        if _applies_treaty(case, sentence) and not leaves_open(sentence.text):
            case.says(Field.BASIS, Basis.TREATY, sentence.start, sentence.end, "reasons.treaty")
            return Basis.TREATY
    for pattern in (_FOUND, _RECIPROCITY):
        for sentence in own:
            recited = recites(sentence.text) and "推定" not in sentence.text  # the rule is the finding
            if recited or leaves_open(sentence.text):
                continue
            if pattern.search(sentence.text):
                case.says(Field.BASIS, Basis.RECIPROCITY, sentence.start, sentence.end, "reasons.reciprocity")
                return Basis.RECIPROCITY
    return None


def _applies_treaty(case: Case, sentence: Span) -> bool:
    """Whether a sentence rests on a treaty on judgments; the articles relied on need only name it."""
    if sentence is not case.parts.cites and _TURNS.search(sentence.text):
        parts = _TURNS.split(sentence.text)
        return any(_applies_treaty(case, Span(0, len(part), part)) for part in parts)
    if not _TREATY.search(sentence.text):
        return False
    if _NO_TREATY.search(sentence.text) and not _BY_TREATY.search(sentence.text):
        return False
    if sentence is case.parts.cites:
        return bool(_NAMED.search(sentence.text) or _POINTED_AT.search(sentence.text))
    if "互惠" in sentence.text or not _APPLIED.search(sentence.text):
        return False
    return bool(_NAMED.search(sentence.text)) or not _MULTILATERAL.search(sentence.text)


def read_test(case: Case, own: list[Span]) -> None:
    """The test that the reasons name; where they name none, or one that is improbable, the most probable."""
    named = _named(case, own)
    heard = [one for one in own if not (_only_recites(one.text) or leaves_open(one.text))]
    texts = [one.text for one in heard]
    best = choose("test", texts, least=_LIKELY)
    if best is not None and (named is None or _outweighs(best, named[0].code, texts)):
        sentence = heard[best.at]
        case.says(Field.RECIPROCITY_TEST, best.code, sentence.start, sentence.end, best.rule)
    elif named is not None:
        phrase, sentence = named
        case.says(Field.RECIPROCITY_TEST, phrase.code, sentence.start, sentence.end, phrase.rule)


def _outweighs(best: Choice, named: str, texts: list[str]) -> bool:
    """Whether a test is so much more probable than the one that a table names that the table is wrong."""
    doubtful = max(probability("test", named, one) for one in texts) < _DOUBTFUL
    return best.code != named and best.probability >= _SURE and doubtful


def _named(case: Case, own: list[Span]) -> tuple[Phrase, Span] | None:
    """The test that the table knows; of several, the one that the court's conclusion rests on."""
    weights: dict[str, tuple[int, Phrase, Span]] = {}
    for at, sentence in enumerate(own):
        if _only_recites(sentence.text):
            continue
        phrases = table("reciprocity_zh")
        for phrase in phrases.phrases:
            match = phrase.pattern.search(sentence.text)
            if match is None or _is_no_test(phrases, sentence.text, match):
                continue
            weight = _weight(own, at, phrase, match)
            if phrase.code not in weights or weights[phrase.code][0] < weight:
                weights[phrase.code] = (weight, phrase, sentence)
    best = max((weight for weight, _, _ in weights.values()), default=0)
    chosen = [one for one in weights.values() if one[0] == best]
    if len(chosen) > 1:
        chosen = [one for one in chosen if one[1].code != ReciprocityTest.PRESUMPTIVE] or chosen
    if len(chosen) > 1:
        case.warn(f"the reasons name several tests of reciprocity: {', '.join(sorted(weights))}")
    return chosen[0][1:] if len(chosen) == 1 else None


def _is_no_test(phrases: PhraseTable, sentence: str, match: re.Match[str]) -> bool:
    """What its clause supposes or says is not needed, and a precedent that the court finds to be none."""
    clause = sentence.rfind(",", 0, match.start()) + 1
    pleaded = _PLEADED.search(sentence)
    if pleaded and match.start() < pleaded.end():
        return match.end() <= pleaded.end()
    supposed = phrases.hypothetical.search(sentence, clause, match.start() + _OVERLAP)
    missing = _FACT_OF_RECIPROCITY.search(sentence, clause) and _MISSING.search(sentence, clause)
    return bool(supposed or missing or _NO_PRECEDENT.search(sentence, match.start()))


def _only_recites(sentence: str) -> bool:
    """The three tests of the Summary are recited as rules; a rule that the court applies is no recital."""
    return bool(_CITED.search(sentence)) and recites(sentence)


def _weight(own: list[Span], at: int, phrase: Phrase, match: re.Match[str]) -> int:
    """A test called by its name counts most, then one beside the conclusion; what is added with 亦 least."""
    text = own[at].text
    clause = text[text.rfind(",", 0, match.end()) + 1 :]
    told = clause.split(",")[0]
    called = CALLED[ReciprocityTest(phrase.code)].search(text)
    weight = 4 if called else 1
    if called and phrase.code == ReciprocityTest.PRESUMPTIVE:
        weight += 1
    if "互惠" in text:
        weight += 2
    elif at + 1 < len(own) and re.search("互惠", own[at + 1].text[:60]):
        weight += 1
    if CONCLUSION.search(text):
        weight += 1
    if phrase.code in _PROMISED and _MISSING.search(told):
        weight -= 4
    if _ALSO.search(clause) or _ALSO.search(text):
        weight -= 2
    return weight

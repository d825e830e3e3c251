"""What the foreign quarrel was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.paper import of_a_lost_suit, of_an_approval, of_the_paper
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.reading.weighed_zh import choose
from transform.vocabulary.codes import SubjectMatter
from transform.vocabulary.spelling import fold

_DISPUTE = re.compile(r"纠纷|之诉|争议")
_ITS_NAME = re.compile(r"[\u4e00-\u9fff、()]{2,24}$")
_NO_DISPUTE = re.compile(
    r"同一(?:纠纷|争议)|(?:此|该|本案|发生|产生|生|双方|之间|的|涉案|案涉|任何|一切|有关|相关|相同|上述|"
    r"实体)(?:纠纷|争议)$|产生的|引起的|提交|(?:不侵权|撤销权|代位权|执行异议|案外人|第三人撤销|无效宣告)[^。;]{0,4}之诉"
)
_LIKELY = 0.2
_NAMED = frozenset({SubjectMatter.MATRIMONIAL, SubjectMatter.INSOLVENCY})
"""Who divorced or went bankrupt is told so by name."""
_LEAST_TOLD = 10
_HAN = re.compile(r"[\u4e00-\u9fff]")
_PLAIN_WORDS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}(?:法院|裁判所|法庭|裁判))|\d{4}年\d{1,2}月(?:\d{1,2}日)?|[\d,.]+万?[\u4e00-\u9fff]{0,8}?[元镑盾铢郎布比尔朗]|"
    r"被?申请人|复议|称|双方|当事人|请求|承认|认可|执行|和|与|及|上述|前述|该|其|本案|本院|我国|中国|原审?|判决|裁定|判令|命令|作出|缺席|支付|给付|"
    r"偿付|赔偿|利息|诉讼费用?|查明|审查|经|已|于|就|并|未|不|确定|生效|发生法律效力|送达|传票|传唤|合法|上诉|同一|纠纷|立案|受理|公司|有限"
)
"""What every ruling says of every judgment."""
_DIVORCE = re.compile(
    r"离婚|解除[^。;]{0,24}?婚姻(?:关系)?|婚姻关系(?:的)?(?:解除|消灭|终止)|婚姻无效|(?:撤销|"
    r"宣告)[^。;]{0,12}婚姻"
)
DIVORCE = "divorce (status)"
_BEYOND_STATUS = re.compile(r"抚养|扶养|赡养|财产|监护|探望|支付|给付|执行")


def is_status(wanted: Asked) -> bool:
    """Whether the status of a marriage alone is put forward."""
    if _BEYOND_STATUS.search(wanted.cause.text):
        return False
    shown = "".join(one.text for one in wanted.zones)
    return bool(_DIVORCE.search(shown))


def read_subject(case: Case, wanted: Asked, spoken: Pleadings, *, status: bool) -> None:
    """Observe it by the narrowest words: what is put forward, the dispute, the claims, the facts."""
    if status:
        _status(case, wanted)
    elif not (_by_the_paper(case, wanted, spoken) or _by_the_story(case, wanted, spoken)):
        reasons = case.parts.reasons
        any(_by_table(case, zone, None) for zone in [*_disputes(case, [reasons]), reasons])


def _by_the_paper(case: Case, wanted: Asked, spoken: Pleadings) -> bool:
    put_forward = any(of_the_paper(case, zone) or _by_table(case, zone, _NAMED) for zone in wanted.zones)
    return put_forward or of_an_approval(case, spoken) or of_a_lost_suit(case, spoken)


def _by_the_story(case: Case, wanted: Asked, spoken: Pleadings) -> bool:
    """The dispute by its name, the words of claims and facts, else what these most probably tell."""
    zones = [*wanted.requests, *spoken.claims, *spoken.neutral, case.parts.cause]
    whole = [_joined(case, spoken.claims), _joined(case, spoken.neutral), case.parts.cause, wanted.orders]
    told = [*_disputes(case, zones), *(one for one in whole if one)]
    return any(_by_table(case, zone, None) for zone in told) or _weighed(
        case, (*spoken.claims, *spoken.neutral)
    )


def _weighed(case: Case, told: Iterable[Span]) -> bool:
    """What the clauses of the story most probably tell, where no table knows their words."""
    clauses = [one for sentence in told for one in case.text.clauses(sentence.start, sentence.end)]
    clauses = [one for one in clauses if "人民法院" not in one.text and _tells(_masked(case, one))]
    best = choose("subject", [one.text for one in clauses], least=_LIKELY, without=_NAMED)
    if best is None:
        return False
    case.says(Field.SUBJECT_MATTER, best.code, clauses[best.at].start, clauses[best.at].end, best.rule)
    return True


def _status(case: Case, wanted: Asked) -> None:
    for zone in wanted.zones:
        match = _DIVORCE.search(zone.text)
        if match:
            start, end = zone.start + match.start(), zone.start + match.end()
            case.says(Field.SUBJECT_MATTER, SubjectMatter.MATRIMONIAL, start, end, "object.divorce")
            case.says(Field.SUBJECT_DETAIL, DIVORCE, start, end, "object.divorce")
            return


def _disputes(case: Case, zones: Iterable[Span]) -> Iterator[Span]:
    """Quarrels called by their name, such as 买卖合同纠纷."""
    for zone in zones:
        last = 0
        for match in _DISPUTE.finditer(zone.text):
            name = _ITS_NAME.search(zone.text[max(last, match.start() - 24) : match.start()])
            last = match.end()
            if name and not _NO_DISPUTE.search(name.group() + match.group()):
                yield case.text.cut(zone.start + match.start() - len(name.group()), zone.start + match.end())


def _joined(case: Case, spans: tuple[Span, ...]) -> Span | None:
    """From the first to the last of sentences that stand together."""
    return case.text.cut(spans[0].start, spans[-1].end) if spans else None


def _parties(case: Case) -> list[str]:
    names = {
        fold(one.value, spaces=False).text
        for one in case.observations
        if one.field in {Field.APPLICANT, Field.RESPONDENT}
    }
    return sorted((one for one in names if len(one) > 3), key=len, reverse=True)


def _tells(masked: str) -> bool:
    """Whether a clause says more than that somebody has to pay."""
    return len(_HAN.findall(_PLAIN_WORDS.sub("", masked))) >= _LEAST_TOLD


def _masked(case: Case, zone: Span) -> str:
    """The words of a piece without names: that of an intellectual property court is no subject."""
    text = zone.text
    for court in case.courts_in(zone):
        first, last = court.start - zone.start, court.end - zone.start
        text = text[:first] + "□" * (last - first) + text[last:]
    for name in _parties(case):  # nor is that of a party
        text = text.replace(name, "□" * len(name))
    return text


def _by_table(case: Case, zone: Span, wanted: frozenset[str] | None) -> bool:
    found = table("subject_zh").first(_masked(case, zone), wanted)
    if found is None:
        return False
    phrase, match = found
    start, end = zone.start + match.start(), zone.start + match.end()
    case.says(Field.SUBJECT_MATTER, phrase.code, start, end, phrase.rule)
    return True

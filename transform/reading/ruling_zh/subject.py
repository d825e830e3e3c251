"""What the foreign quarrel was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.vocabulary.codes import SubjectMatter
from transform.vocabulary.spelling import fold

_DISPUTE = re.compile(r"纠纷|之诉|争议")
_ITS_NAME = re.compile(r"[\u4e00-\u9fff、()]{2,24}$")
_NO_DISPUTE = re.compile(
    r"同一(?:纠纷|争议)|(?:此|该|本案|发生|产生|生|双方|之间|的|涉案|案涉|任何|一切|有关|相关|相同|上述|"
    r"实体)(?:纠纷|争议)$|产生的|引起的|提交|(?:不侵权|撤销权|代位权|执行异议|案外人|第三人撤销|无效宣告)[^。;]{0,4}之诉"
)
_SETTLEMENT = re.compile(
    r"调解书|调停|调书|和解(?:协议|笔录|令|裁定|书|调书)|司法和解|调解(?:协议|笔录|裁定|命令)|"
    r"法院调解(?!中心)|诉讼和解|裁判上(?:的)?和解"
)
_COSTS = re.compile(
    r"(?:诉讼费用?|律师费用?|讼费|(?<![养务])费用)[^,。;]{0,6}(?:裁定|命令|令|评定|证书|核定|确定书?)|"
    r"(?:评定|确定|核定)[^,。;]{0,8}费用|讼费(?:评定|命令|令|单)"
)
_OTHER_JUDGMENT = re.compile(r"判决|(?<!费用)(?<!费)(?:裁定|命令)(?!书?中)")
_DIVORCE = re.compile(
    r"离婚|解除[^。;]{0,24}?婚姻(?:关系)?|婚姻关系(?:的)?(?:解除|消灭|终止)|婚姻无效|(?:撤销|"
    r"宣告)[^。;]{0,12}婚姻"
)
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
        return
    for zone in wanted.zones:
        if _of_the_paper(case, zone) or _by_table(case, zone, frozenset({"insolvency", "matrimonial"})):
            return
    zones = [*wanted.requests, *spoken.claims, *spoken.neutral, wanted.cause]
    for zone in [*_disputes(case, zones), *_disputes(case, [case.parts.reasons])]:
        if _by_table(case, zone, None):
            return
    whole = [_joined(case, spoken.claims), _joined(case, spoken.neutral)]
    for zone in [*(one for one in whole if one), wanted.cause, wanted.orders, case.parts.reasons]:
        if _by_table(case, zone, None):
            return


def _status(case: Case, wanted: Asked) -> None:
    for zone in wanted.zones:
        match = _DIVORCE.search(zone.text)
        if match:
            start, end = zone.start + match.start(), zone.start + match.end()
            case.says(Field.SUBJECT_MATTER, SubjectMatter.MATRIMONIAL, start, end, "object.divorce")
            case.says(Field.SUBJECT_DETAIL, "divorce (status)", start, end, "object.divorce")
            return


def _of_the_paper(case: Case, zone: Span) -> bool:
    """A settlement or an order on costs where that paper itself is put forward, not beside a judgment."""
    for code, pattern in ((SubjectMatter.SETTLEMENT, _SETTLEMENT), (SubjectMatter.COSTS, _COSTS)):
        for match in pattern.finditer(zone.text):
            around = zone.text[max(0, match.start() - 90) : match.end() + 40]
            if not re.search(r"承认|认可", around):
                continue
            if code is SubjectMatter.COSTS and _OTHER_JUDGMENT.search(_COSTS.sub("", zone.text)):
                continue
            start, end = zone.start + match.start(), zone.start + match.end()
            case.says(Field.SUBJECT_MATTER, code, start, end, "object.subject")
            return True
    return False


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


def _by_table(case: Case, zone: Span, wanted: frozenset[str] | None) -> bool:
    text = zone.text
    for court in case.courts_in(zone):  # the name of an intellectual property court is no subject
        first, last = court.start - zone.start, court.end - zone.start
        text = text[:first] + "□" * (last - first) + text[last:]
    for name in _parties(case):  # nor is that of a party
        text = text.replace(name, "□" * len(name))
    for phrase in table("subject_zh").phrases:
        match = phrase.pattern.search(text) if wanted is None or phrase.code in wanted else None
        if match:
            start, end = zone.start + match.start(), zone.start + match.end()
            case.says(Field.SUBJECT_MATTER, phrase.code, start, end, phrase.rule)
            return True
    return False

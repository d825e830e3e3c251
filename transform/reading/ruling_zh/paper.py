"""Papers that are their own subject: a settlement that is put forward, an order on costs alone."""

from __future__ import annotations

import re

from transform.observation import Field
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.vocabulary.codes import SubjectMatter

_SETTLEMENT = re.compile(
    r"调解书|调停|调书|和解(?:协议|笔录|令|裁定|书|调书)|司法和解|调解(?:协议|笔录|裁定|命令)|"
    r"法院调解(?!中心)|诉讼和解|裁判上(?:的)?和解"
)
_COSTS = re.compile(
    r"(?:诉讼费用?|律师费用?|讼费|(?<![养务])费用)[^,。;]{0,6}(?:裁定|裁判|裁决|命令|令|评定|证书|核定|确定书?)|"
    r"(?:评定|确定|核定)[^,。;]{0,8}费用|讼费(?:评定|命令|令|单)"
)
_APPROVED = re.compile(
    r"(?:核准|批准|认可|确认|认许|赋予)[^,。;]{0,16}?(?:和解|调解)(?:协议|方案|契约)|(?:和解|调解)协议[^。;]{0,12}?(?:予以|经|获)"
    r"[^,。;]{0,8}?(?:核准|批准|认可|确认|认许)"
)
_IN_VAIN = re.compile(
    r"驳回(?:了)?(?:二|两|三)?(?:被申请人|原告)(?:(?!其[他余它]|部分)[^,。;]){0,12}?(?:请求|诉请|起诉)|"
    r"(?:被申请人|原告|某|公司)[^。;]{0,60}?(?:起诉|诉请|索赔|告)[^。;]{0,60}?(?:败诉|未果|被驳回|未获支持)|败诉[的一]?方?(?:被申请人|原告)"
)
_BEARS_COSTS = re.compile(
    r"(?:判|令|裁[定决]|命|核定|评定)[^。;]{0,40}?(?:承担|偿付|支付|补偿|负担|给付|赔偿|偿还)[^,。;\d]{0,16}?"
    r"(?:诉讼费用?|律师费用?|讼费|(?<![养务])费用)"
)
_OTHER_JUDGMENT = re.compile(r"判决|(?<!费用)(?<!费)(?:裁定|命令)(?!书?中)")
_ALSO_PAYS = re.compile(
    r"判[^。;]{0,40}?(?:支付|偿付|给付|赔偿|返还|偿还)[^,。;]{0,20}?[\d一二三四五六七八九十百千万]"
)


def of_the_paper(case: Case, zone: Span) -> bool:
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


def of_an_approval(case: Case, spoken: Pleadings) -> bool:
    """A court abroad that approved an agreement gave no other judgment: 决定核准了双方的和解协议."""
    for sentence in spoken.neutral:
        match = _APPROVED.search(sentence.text)
        if match and case.courts_in(sentence) and not re.search("判决", sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            case.says(Field.SUBJECT_MATTER, SubjectMatter.SETTLEMENT, start, end, "facts.approval")
            return True
    return False


def of_a_lost_suit(case: Case, spoken: Pleadings) -> bool:
    """Who sued abroad in vain has to pay the other side's costs, and nothing else is adjudged."""
    told = "".join(one.text for one in (*spoken.claims, *spoken.neutral))
    if not _IN_VAIN.search(told) or _ALSO_PAYS.search(_BEARS_COSTS.sub("", told)):
        return False
    for sentence in (*spoken.neutral, *spoken.claims):
        match = _BEARS_COSTS.search(sentence.text)
        if match:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            case.says(Field.SUBJECT_MATTER, SubjectMatter.COSTS, start, end, "facts.costs")
            return True
    return False

"""What sounds like recognition and is none: agreement, the name of a case, a topic at large."""

from __future__ import annotations

import re

from transform.reading.report_zh.voice import CUT

_AGREES = re.compile(
    r"(?:[点项]|意见|观点|主张|抗辩|说法|理由|事实|证据|陈述|真实性|对此)[^。;]{0,16}?(?:予以|表示)认可"
)
"""Agreement with an argument or a fact, no recognition of a judgment."""

_CASE = re.compile(
    r"承认(?:(?:和|与|及|并|、)?执行)?(?![^。;,:]{0,8}了)[^。;,:]{0,60}?(?:判决|裁定|裁判|调解书)(?:书)?(?:一案|案件|的案[件子]|案(?!由|款|涉|号|中))"
)
"""The name of a case, which says what was asked."""

_THIRD = re.compile(r"承认(?:了|过)?[^。;,]{0,10}第三国[^。;,]{0,30}?(?:判决|裁判|裁定)")
_TOPIC = re.compile(
    r"(?:相互|互相|彼此)承认(?:和执行|与执行)?|承认(?:和|与|及)?(?:执行)?[^。;,:]{0,30}?(?:判决|裁判|裁定)(?:的|之)?(?:国际)?(?:条约|规定|制度|问题|机制|公约|条件|标准|路径|实践|规则|先例|司法解释|难题|工作|领域|安排)"
)
_SOME_OF_MANY = re.compile(r"有[^。;,]{0,8}?(?:承认|认可|驳回|拒绝|不予|撤回)[^。;,]{0,8}?的(?=[,。;]|$)")
"""What became of some of many cases: 有承认的，也有驳回申请的."""

_NO_ACT = re.compile(
    r"承认(?:和执行|与执行)?(?:的)?(?:案件|案例|情形|情况|比例|国家)"
    r"|从[^。;,]{0,8}?(?:拒绝|不予承认|不承认|驳回|否定|不认|承认)[^。;,]{0,8}?(?:到|走向|转向|变为|改为)[^。;,]{0,10}?(?:承认|拒绝|不认)"
    r"|承认(?:和执行)?(?:它|其|该判决|此类判决|这[类样种][^。;,]{0,8})?(?:的)?(?:效力|后果)?(?:就|即|也)?(?:有违|有悖|有损|违反|违背|损害|危害|侵害|等于|意味着|无异于|不符合|不利于|将会?|会)"
)
"""A matter at large, or what recognition would do: 承认其效力有违我国公序良俗."""


def without_agreement(text: str) -> str:
    """``text`` with agreement with arguments and facts cut."""
    return _cut(_AGREES, text)


def without_topics(text: str) -> str:
    """``text`` with topics, names of cases and third states' judgments cut."""
    for pattern in (_TOPIC, _CASE, _THIRD, _SOME_OF_MANY):
        text = _cut(pattern, text)
    return text


def without_consequences(text: str) -> str:
    """``text`` with what recognition would do, and with recognition at large, cut."""
    return _cut(_NO_ACT, text)


def _cut(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: CUT * len(match.group()), text)

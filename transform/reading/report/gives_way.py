"""What gives way to another mention of its field, however probable: the words beside it say what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transform.reading.report.text import Text


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of the shape that end before a sign, or begin behind it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]


_NEAR = 80
"""So many characters before a sign are looked at."""
_SAID: Mapping[str, _Words] = {
    "decision_date": _Words(  # the day on which a ruling reached somebody, or was printed
        re.compile(
            r"\b(?:collected|received|served|notified)\b[^.;,Ⓓ]{0,60} on $"
            r"|\b(?:collected|received|served|entered|notified|posted|published|reported)(?: \w+){0,3}? on $"
            r"|\b(?:[Rr]eceived|[Aa]ccepted|[Rr]evised|[Uu]pdated|[Pp]rinted|[Ll]ast modified):? $"
            r"|(?:送达|签收|领取|公布|公开|上网|入库|收稿|修回|录用|更新|归档|上传)(?:日期|时间|于)?(?:为|:)?$"
        ),
        re.compile(
            r",? (?:(?!and\b)[^\s.;Ⓓ]+ ){1,8}(?:received|collected|was notified|(?:was|were) served)\b"
            r"|[,，]?(?:该|本)?(?:裁定书?|裁判文书|文书)?(?:送达|签收|领取|公布|上网)"
        ),
    ),
    "foreign_court": _Words(  # a court whose test is applied
        re.compile(
            r"(?:按照|根据|依照|参照|沿用|适用|引用)$"
            r"|\b(?:conditions|criteria|tests?|requirements|standards?|guidance|precedents?)"
            r" (?:of|set by|laid down by|from) (?:the )?$"
        ),
        re.compile(r"(?:在[^，,。;；]{0,20}?)?(?:所)?(?:确立|提出|阐明|发展)(?:的|出)|的(?:标准|判例|先例)"),
    ),
    "amount": _Words(  # what the suit cost is never the principal
        re.compile(
            r"\b(?:costs|fees?|expenses)\b[^.;ⒶⒸ]{0,70}\b(?:of|at) $"
            r"|(?:诉讼费|律师费|申请费|受理费|费用)(?:为|共计|合计|计)?$"
        ),
        re.compile(
            r" (?:towards|in|as|for) (?:\w+(?:['’]s?)? ){0,4}?(?:costs|fees|expenses)\b"
            r"|(?:的)?(?:诉讼费|律师费|申请费|受理费|费用)"
            r"|[,，]?[(（]?[,，]?其中(?:含|包括)?(?:货款|本金|价款|借款本金)"
            r"|,? ?\(?of which (?:the )?(?:principal|price|goods)\b"
            r"|[,，]?(?:准确|确切|具体|精确)(?:地|来)?(?:说|讲|数字|金额)?(?:是|为)Ⓐ"
            r"|,? (?:to be exact|or exactly),? Ⓐ"
        ),
    ),
}


def gives_way(text: Text, field: str, at: int) -> bool:
    """Whether the mention at an offset of the shape is the value of the field only if no other is."""
    words = _SAID.get(field)
    shape = text.shape.text
    return words is not None and bool(
        words.before.search(shape, max(0, at - _NEAR), at) or words.behind.match(shape, at + 1)
    )

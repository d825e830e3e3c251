"""Where the parts of a ruling stand: heading, parties, cause, pleadings, facts, reasons, articles, orders."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.ruling_zh.plain import Plain, Span

_RULES = re.compile(r"(?:裁定|决定)如下:?|如下(?:裁定|决定):?|(?<=,)(?:特|现)?裁定:")
_GROUNDED = re.compile(r"依照|依据|根据|按照|参照|据此|综上|为此|本院")
_TITLE = re.compile(r"(?:裁定|判决|决定|调解|通知)书")
_OPENS = re.compile(r"(?:复议|再审)?申请(?:执行)?人|本院|关于|上列|原告")
_CAUSE = re.compile(r"一案|立案|受理|审查终结|审理终结|复议")
_ASKS = (
    re.compile(r"(?:申请|请求)(?:本院)?(?:承认|认可)[^。]{0,400}?(?:一案|立案|受理|申请)"),
    re.compile(r"申请|请求|纠纷|送达"),
)
_PARTY = re.compile(
    r"(?:再审|复议|异议)?申请(?:执行)?人|被(?:申请|执行|请求)(?:执行)?人|(?:原审)?(?:原告|被告)|上诉人|请求人"
)
_FACTS = re.compile(
    r"(?:本院|另|又|再)?(?:经|依法|公开|开庭|审理|审查|审核|庭审|查证|核实|,){0,6}查明"
    r"|本院(?:经审查)?(?:认定|确认)(?:的|如下|以下|案件|本案)?事实"
)
_REASONS = re.compile(
    r"(?:综上,?)?(?:本院|合议庭)(?:依法|经|审查|审理|审核|评议|合议|组成|后|并|对|讨论|庭|研究|,){0,8}认为"
)
_TAIL = re.compile(
    r"(?:本?案|本次)?(?:件)?(?:的)?(?:申请|受理|复议)费|本裁定|本决定|如不服|当事人(?:对本裁定)?不服"
    r"|(?:代理|助理|人民)?审判[长员]|附:|附(?:本案|相关|法律)|书记员"
)
_CITES = re.compile(r"依照|依据|根据|参照|按照")


@dataclass(frozen=True, slots=True)
class Sections:
    """Parts of the plain text in order; a part that the ruling does not have is empty.

    ``told`` is all between the cause and the reasons: pleadings and facts. ``orders`` is the disposition.
    """

    heading: Span
    parties: Span
    cause: Span
    told: Span
    facts: Span
    reasons: Span
    cites: Span
    orders: Span
    tail: Span


def sections(text: Plain) -> Sections:
    """Find the parts; a truncated ruling has empty ones at its end."""
    size = len(text.text)
    rules = _last_rules(text)
    body_end = rules.start if rules else size
    title = _TITLE.search(text.text, 0, min(body_end, 600))
    first_party = _first(text, _PARTY, title.end() if title else 0, body_end)
    heading_end = first_party if first_party is not None else min(body_end, 400)
    cause = _cause(text, heading_end, body_end)
    reasons_start = _first(text, _REASONS, cause.end, body_end)
    cites_start = _cites(text, reasons_start if reasons_start is not None else cause.end, body_end, rules)
    reasons_at = cites_start if reasons_start is None else min(reasons_start, cites_start)
    facts_start = _first(text, _FACTS, cause.end, reasons_at)
    orders_start = rules.end if rules else size
    tail = _first(text, _TAIL, orders_start, size)
    tail_start = size if tail is None else tail
    return Sections(
        heading=text.cut(0, heading_end),
        parties=text.cut(heading_end, cause.start),
        cause=cause,
        told=text.cut(cause.end, reasons_at),
        facts=text.cut(reasons_at if facts_start is None else facts_start, reasons_at),
        reasons=text.cut(reasons_at, cites_start),
        cites=text.cut(cites_start, body_end),
        orders=text.cut(orders_start, tail_start),
        tail=text.cut(tail_start, size),
    )


def _last_rules(text: Plain) -> Span | None:
    """The words before the disposition: the last ones of a sentence that names grounds."""
    found = None
    for match in _RULES.finditer(text.text):
        near = max(0, match.start() - 1500)
        begin = max(text.text.rfind(stop, near, match.start()) for stop in "。!?") + 1
        if _GROUNDED.search(text.text, max(begin, near), match.start()):
            found = text.cut(match.start(), match.end())
    return found


def _first(text: Plain, pattern: re.Pattern[str], start: int, end: int) -> int | None:
    for match in pattern.finditer(text.text, start, end):
        if text.begins(match.start()):
            return match.start()
    return None


def _cause(text: Plain, start: int, end: int) -> Span:
    """The sentence that says whose application for what this is."""
    for asks in _ASKS:
        for sentence in text.sentences(start, end):
            if asks.search(sentence.text) and _CAUSE.search(sentence.text):
                return text.cut(_paragraph(text, sentence), sentence.end)
    return text.cut(start, start)


def _paragraph(text: Plain, sentence: Span) -> int:
    """Where the paragraph on the application begins, if lines without a stop run into it."""
    limit = sentence.start + max(sentence.text.find("一案"), 0)
    lines = [
        at for at in range(sentence.start + 1, limit) if at in text.breaks and _OPENS.match(text.text, at)
    ]
    return lines[-1] if lines else sentence.start


def _cites(text: Plain, start: int, end: int, rules: Span | None) -> int:
    """Where the articles begin that the disposition rests on."""
    if rules is None:
        return end
    last = max((text.text.rfind(stop, start, end) for stop in "。!?"), default=-1)
    begin = max(start, last + 1)
    match = _CITES.search(text.text, begin, end)
    return match.start() if match else end

"""Where the parts of a ruling stand: heading, parties, cause, pleadings, facts, reasons, articles, orders."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, pairwise

from transform.reading.ruling_zh.opening_of_orders import words_before
from transform.reading.ruling_zh.plain import Plain, Span

_TITLE = re.compile(r"(?:裁定|判决|决定|调解|通知)书")
_IN_SENTENCE = re.compile("[\u4e00-\u9fff,。;、]")
_OPENS = re.compile(r"(?:复议|再审)?申请(?:执行|复议)?人|本院|关于|上列|原告")
_CAUSE = re.compile(
    r"一案|立案|受理|组成合议庭|予以审查|进行(?:了)?审查|审查(?:终结|完毕)|审理终结|申请复议|收到|向本院"
)
_ASKS = (
    re.compile(r"(?:申请|请求)(?:本院)?(?:承认|认可)[^。]{0,400}?(?:一案|立案|受理|申请)"),
    re.compile(r"申请|请求|纠纷|送达"),
)
_APPLIES = re.compile(r"(?:申请|请求|要求)[^。]{0,120}?(?:承认|认可)")
_CLAIMS = re.compile(r"(?:被)?申请人[^,。;:]{0,12}(?:称|陈述|提出|主张)[,:]")
_SENTENCES_OF_HEAD = 40
_LEAST = 40
_REVIEWED = re.compile(r"。(?=经(?:本院|合议庭)?(?:依法)?(?:审查|审理),)")
_PARTY = re.compile(
    r"(?:再审|复议|异议)?申请(?:执行|复议)?人|被(?:申请|执行|请求)(?:执行)?人|对方当事人|(?:原审)?(?:原告|被告)|上诉人|"
    r"请求人|利害关系人|受送达人|请求法院"
)
FACTS_HEADING = (
    r"(?:[一二三四五六七八九]、|\([一二三四五六七八九]\)|\()?(?:本院|法院|经|依法|审[查理]|庭审){0,3}(?:查明|认定|确认)的?"
    r"(?:案件|基本|法律)?(?:事实|情况)|\((?:案件|基本)?事实\)"
)
"""How a heading announces the facts: 二、经审查查明的事实, 【事实】, 审查认定的事实:."""
_FACTS = re.compile(
    r"(?:本院|另|又|再)?(?:经|依法|公开|开庭|审理|审查|审核|庭审|查证|核实|后|,){0,6}查明"
    r"|本院(?:经审查|审查)?(?:对|认定|确认)[^。;]{0,12}?事实|(?:本院)?经(?:本院|合议庭)?(?:依法|公开|开庭|"
    r"书面)?(?:审查|审理|审核|听证)[,:]"
    rf"(?!(?:本院|合议庭)[^。;]{{0,8}}认为)|{FACTS_HEADING}"
)
_REASONS = re.compile(
    r"(?:综上,?|对此,?|就本案,?|经(?:合议庭|本院)?(?:依法)?(?:审查|审理|审核|评议|合议|讨论)后?,){0,2}(?:本院|合议庭)"
    r"(?:[^。;:,]{0,10}|[^。;:]{0,16}(?=意见))(?:认为|(?:意见|判断)(?:如下|是|:|。)|(?:分析|评判|评析|说理|评述|论述)[^。;]{0,4}如下)"
    r"|经(?:合议庭|本院)(?:依法)?(?:审查|评议|合议|讨论|审理)[后,]{0,2}认为|本院以为"
    r"|\(?(?:裁判|审查|裁定)理由\)?[:。)]|[一二三四五六七八九]、(?:本院)?(?:的)?(?:裁判|审查|裁定)?(?:理由|判断|评判|意见)(?=[。:(\u4e00-\u9fff])"
    r"|\((?:裁判|裁定|审查)?(?:理由|说理)\)|本院(?:的)?(?:判断|评判|意见)[:。]"
)
_WITHIN = re.compile(r"(?<=,)(?:本院)?经(?:依法)?(?:审查|审理|审核)后?,?(?:本院)?认为")
_TAIL = re.compile(
    r"(?:本?案|本次)?(?:件)?(?:的)?(?:申请|受理|复议)费|本裁定|本决定|如不服|当事人(?:对本裁定)?不服"
    r"|(?:代理|助理|人民)?审判[长员]|合议庭(?:成员|组成)?(?:人员)?:?[^。;,:]{2,16}\(审判长\)"
    r"|附:|附(?:本案|相关|法律)|书记员"
    r"|(?:裁判|裁定|案例)(?:观点|要旨|要点|规则|解读|评析)|(?:典型|案例|指导)(?:意义|价值)|编者[按注]"
    r"|(?:法官|律师|专家|编辑|案例)?(?:点评|评析|说法|后语)(?=[:(]|.{0,2}$)|(?:相关|关联)(?:法条|案例|文章|阅读|推荐|索引)"
)
"""What ends the orders: fee, remedy and bench, or the words of who prints the ruling."""
_CITES = re.compile(r"[爰兹]依|依照|依据|根据|参照|按照")


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
    beginnings = text.beginnings
    rules = words_before(text)
    body_end = rules.start if rules else size
    first_party = _first(text, beginnings, _PARTY, _behind_title(text, min(body_end, 600)), body_end)
    heading_end = first_party if first_party is not None else min(body_end, 400)
    cause = _cause(text, heading_end, body_end)
    reasons_start = _first(text, beginnings, _REASONS, cause.end, body_end)
    if reasons_start is None and (judged := _WITHIN.search(text.text, cause.start, body_end)):
        reasons_start = judged.start()  # 本院立案后,经审查认为
        cause = text.cut(cause.start, min(cause.end, reasons_start))
    if reasons_start is None:
        reasons_start = _last_paragraph(text, cause.end, body_end)
    cites_start = _cites(text, reasons_start if reasons_start is not None else cause.end, body_end, rules)
    reasons_at = cites_start if reasons_start is None else min(reasons_start, cites_start)
    facts_start = _first(text, beginnings, _FACTS, cause.end, reasons_at)
    orders_start = rules.end if rules else size
    tail = _first(text, beginnings, _TAIL, orders_start, size)
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


def _behind_title(text: Plain, end: int) -> int:
    """Where the title ends, 0 without one; 判决书 within a sentence is none."""
    found = (match.end() for match in _TITLE.finditer(text.text, 0, end))
    return next((at for at in found if at in text.breaks or not _IN_SENTENCE.match(text.text, at)), 0)


def _first(text: Plain, beginnings: list[int], pattern: re.Pattern[str], start: int, end: int) -> int | None:
    """Where a line or sentence begins with the pattern."""
    for at in beginnings[bisect_left(beginnings, start) :]:
        if at >= end:
            return None
        if pattern.match(text.text, at, end):
            return at
    return None


def _cause(text: Plain, start: int, end: int) -> Span:
    """The sentence that says whose application for what this is, with the next one where that says when."""
    sentences = list(islice(text.sentences(start, end), _SENTENCES_OF_HEAD))
    pleaded = next((at for at, one in enumerate(sentences) if _CLAIMS.match(one.text)), None)
    head = _among(text, sentences[:pleaded]) if pleaded else None
    if head is None and not pleaded:
        head = _among(text, sentences)
    if head is None and pleaded:  # a name may begin as a pleading does
        head = _caused(text, sentences)
    if head is None and pleaded is not None:  # the story comes at once
        return text.cut(sentences[pleaded].start, sentences[pleaded].start)
    return head or text.cut(start, start)


def _among(text: Plain, sentences: list[Span]) -> Span | None:
    """The cause among these sentences; one that only applies for recognition is one as well."""
    applying = (one for one in sentences if _APPLIES.search(one.text))
    return _caused(text, sentences) or next(
        (text.cut(_paragraph(text, one), one.end) for one in applying), None
    )


def _caused(text: Plain, sentences: list[Span]) -> Span | None:
    """The sentence that applies and says what became of the application."""
    ends = [*sentences[1:], text.cut(sentences[-1].end, sentences[-1].end)] if sentences else []
    for asks in _ASKS:
        for sentence, following in zip(sentences, ends, strict=True):
            if not asks.search(sentence.text):
                continue
            if _CAUSE.search(sentence.text):
                return text.cut(_paragraph(text, sentence), sentence.end)
            if asks is _ASKS[1] and _APPLIES.search(sentence.text) and _CAUSE.search(following.text[:60]):
                return text.cut(_paragraph(text, sentence), following.end)
    return None


def _paragraph(text: Plain, sentence: Span) -> int:
    """Where the paragraph on the application begins, if lines without a stop run into it."""
    limit = sentence.start + max(sentence.text.find("一案"), 0)
    lines = [
        at for at in range(sentence.start + 1, limit) if at in text.breaks and _OPENS.match(text.text, at)
    ]
    return lines[-1] if lines else sentence.start


def _last_paragraph(text: Plain, start: int, end: int) -> int | None:
    """The paragraph before that of the articles, where nothing announces the reasons."""
    lines = sorted(at for at in text.breaks if start <= at < end)
    found = next((a for a, b in reversed(list(pairwise(lines))) if b - a > _LEAST), None)
    if found is None:  # the whole on one line
        reviewed = [match.end() for match in _REVIEWED.finditer(text.text, start, end)]
        found = reviewed[-1] if reviewed else None
    return found


def _cites(text: Plain, start: int, end: int, rules: Span | None) -> int:
    """Where the articles begin that the disposition rests on."""
    if rules is None:
        return end
    last = max((text.text.rfind(stop, start, end) for stop in "。!?"), default=-1)
    begin = max(start, last + 1)
    match = _CITES.search(text.text, begin, end)
    return match.start() if match else end

"""The words after which the disposition of a ruling begins: 裁定如下, or what stands in their place."""

from __future__ import annotations

import re

from transform.reading.ruling_zh.plain import Plain, Span

_RULES = re.compile(
    r"(?:裁定|决定)如下:?|如下(?:裁定|决定):?|(?<=[,条款项定])(?:特|现|本院|兹)?裁定:"
    r"|(?<=,)裁定[^。;:,]{2,16},(?:内容|具体|事项)?如下:"
)
_HEADED = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}[、.])?(?:(?:故|遂|兹|现|为此|据此|因此|本院)?(?:作出)?裁定:"
    r"|[【〔\[(]?(?:裁[定判](?:主文|结果|内容)?|主文|处理(?:结果)?)(?:[】〕\])]:?|:|(?P<alone>。?)))"
)
"""What heads the disposition of a ruling that does without the words of the model form."""
_GROUNDED = re.compile(r"[爰兹]依|依(?:据|照)?[《上前]|依照|依据|根据|按照|参照|据此|综上|为此|本院")
_BENCH = re.compile(r"(?:代理|助理|人民)?审判[长员]|合议庭")
_FEES = re.compile(r"(?:本?案)?(?:件)?(?:的)?(?:申请|受理)?费|本裁定|本决定|如?不服|当事人|可[以自]?在?")
_ORDER = re.compile(
    r"(?:(?:依照|根据|依据)[^。:]{4,200}:)?(?P<order>(?:[一二三四五六七八九十]、)?(?:准许|准予|不予(?:承认|认可)|承认|认可|驳回|终结|中止|维持|撤销|本案(?:移送|中止|终结|按)"
    r"|对[^。;]{4,120}?(?:不予|予以)(?:承认|认可|执行))[^。]{0,200}。)"
)
_ALONE = re.compile(r"\s*(?:故|现|特|兹|遂|因此|经合议|经评议|合议庭评议后)?,?")


def words_before(text: Plain) -> Span | None:
    """The words before the disposition: the last ones of a sentence that names grounds.

    Where there are none, the last that are a sentence of their own: ``…不成立。裁定如下:``; then a heading;
    then the empty place before lines that can be nothing but orders.
    """
    found = alone = None
    for match in _RULES.finditer(text.text):
        near = max(0, match.start() - 1500)
        begin = max(text.text.rfind(stop, near, match.start()) for stop in "。!?") + 1
        if _GROUNDED.search(text.text, max(begin, near), match.start()):
            found = text.cut(match.start(), match.end())
        elif _ALONE.fullmatch(text.text, begin, match.start()):
            alone = text.cut(match.start(), match.end())
    return found or alone or _heading_of_orders(text) or _before_order(text)


def _heading_of_orders(text: Plain) -> Span | None:
    """``裁定:``, ``【主文】`` or ``五、裁定`` on a line of its own; the last one counts."""
    for at in reversed(text.beginnings):
        match = _HEADED.match(text.text, at)
        if match and (match["alone"] is None or match.end() in text.breaks):
            return text.cut(at, match.end())
    return None


def _before_order(text: Plain) -> Span | None:
    """The empty place before orders that nothing announces: the last sentences before fee and bench."""
    size = len(text.text)
    places = [
        at for at in text.beginnings if at < size and (at in text.breaks or text.text[at - 1 : at] == "。")
    ]
    bench = next((at for at, place in enumerate(places) if _BENCH.match(text.text, place)), len(places))
    first = None
    for place in reversed(places[:bench]):
        if order := _ORDER.match(text.text, place):
            first = order.start("order")
        elif first is not None or not _FEES.match(text.text, place):
            break
    return None if first is None else text.cut(first, first)

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
    r"|[【〔\[(]?(?:裁[定判](?:主文|结果|内容)?|主文|处理(?:结果)?)(?:[】〕\])]:?|:|(?P<alone>)))"
)
"""What heads the disposition of a ruling that does without the words of the model form."""
_GROUNDED = re.compile(r"[爰兹]依|依照|依据|根据|按照|参照|据此|综上|为此|本院")
_ALONE = re.compile(r"\s*(?:故|现|特|兹|遂|因此|经合议|经评议|合议庭评议后)?,?")


def words_before(text: Plain) -> Span | None:
    """The words before the disposition: the last ones of a sentence that names grounds.

    Where there are none, the last that are a sentence of their own: ``…不成立。裁定如下:``; then a heading.
    """
    found = alone = None
    for match in _RULES.finditer(text.text):
        near = max(0, match.start() - 1500)
        begin = max(text.text.rfind(stop, near, match.start()) for stop in "。!?") + 1
        if _GROUNDED.search(text.text, max(begin, near), match.start()):
            found = text.cut(match.start(), match.end())
        elif _ALONE.fullmatch(text.text, begin, match.start()):
            alone = text.cut(match.start(), match.end())
    return found or alone or _heading_of_orders(text)


def _heading_of_orders(text: Plain) -> Span | None:
    """``裁定:``, ``【主文】`` or ``五、裁定`` on a line of its own; the last one counts."""
    for at in reversed(text.beginnings):
        match = _HEADED.match(text.text, at)
        if match and (match["alone"] is None or match.end() in text.breaks):
            return text.cut(at, match.end())
    return None

"""What pages of Chinese courts share: a byline, a tail, rulings printed whole, several cases in one text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BYLINE = re.compile(
    r"^[^\n]*?(?:发布时间|发布日期)[:：]?\s*(\d{4}-\d{2}-\d{2})(?:\s+\d{2}:\d{2}(?::\d{2})?)?[^\n]*\n?",
    re.MULTILINE,
)
_TOOLS = re.compile(
    r"^(?:字号|字体|打印|分享|浏览|阅读|【?(?:大|中|小)】?|T\+|T-|\+|-)[^\n]{0,20}\n", re.MULTILINE
)
_TAIL = re.compile(
    r"^\s*(?:相关链接|相关阅读|相关文章|责任编辑|上一篇|下一篇|打印本页|返回(?:顶部|列表)|版权所有|网站声明|主办单位"
    r"|京ICP备|联系我们|扫码)",
    re.MULTILINE,
)
_RULING_HEAD = re.compile(r"^[^\n。]{0,40}(?:裁\s*定|判\s*决|决\s*定|调\s*解)\s*书\s*$", re.MULTILINE)
_RULING_ORDER = re.compile(r"(?:裁定|判决|决定)如下|裁定[:：]")
_RULING_WITHIN = 600  # characters
_SUBJECT = re.compile(
    r"(?:承认|认可)(?:和|与|及|并|或|、)?(?:协助)?(?:执行)?[^。\n]{0,60}(?:法院|法庭|判决|裁定|破产|重整|调解书)|互惠|外国法院"
)
_NUMERALS = "一二三四五六七八九十"
_CASE_STYLES = (
    re.compile(
        rf"^(?P<mark>(?:典型|指导性?|参考)?案例\s*(?:[{_NUMERALS}]{{1,3}}|\d{{1,3}})(?:号)?)[\s:：.．、]*(?P<title>[^\n]*)$",
        re.M,
    ),
    re.compile(rf"^(?P<mark>[{_NUMERALS}]{{1,3}})、\s*(?P<title>[^\n]+)$", re.M),
    re.compile(r"^(?P<mark>\d{1,2})[.．、]\s*(?P<title>[^\n]+)$", re.M),
)
_CASE_PARTS = re.compile(
    r"基本案情|案情(?:简介|摘要|介绍)|裁判(?:结果|要旨|要点|理由)|典型意义|案件(?:事实|概况)"
)


class Told(NamedTuple):
    """A page's words below its byline, and the day on it as printed."""

    text: str
    published: str


class Case(NamedTuple):
    """One case of several: its mark as printed, its title, and its words."""

    mark: str
    title: str
    text: str


def told(visible: str) -> Told | None:
    """What stands between the byline and the tail of a page's visible text; None without a byline."""
    byline = _BYLINE.search(visible)
    if byline is None:
        return None
    text = visible[byline.end() :]
    while tools := _TOOLS.match(text):
        text = text[tools.end() :]
    return Told(before_tail(text), byline[1])


def before_tail(text: str) -> str:
    """A text without what the site adds below it."""
    tail = _TAIL.search(text)
    return (text[: tail.start()] if tail else text).strip()


def is_ruling(text: str) -> bool:
    """Whether a text is a ruling as a court prints it, and not a report of one."""
    return bool(_RULING_HEAD.search(text[:_RULING_WITHIN]) and _RULING_ORDER.search(text))


def is_on_subject(text: str) -> bool:
    """Whether a text speaks of recognising judgments at all."""
    return bool(_SUBJECT.search(text))


def cases(text: str) -> list[Case]:
    """The cases of a text that holds several, in order; none where it holds one or none.

    A case has a numbered heading and parts of its own below it (facts, result, meaning); so the lines of
    a table of contents are no cases.
    """
    for style in _CASE_STYLES:
        heads = list(style.finditer(text))
        ends = [*(head.start() for head in heads), len(text)][1:]
        found = [
            _case(head, text[head.start() : end].strip())
            for head, end in zip(heads, ends, strict=True)
            if _CASE_PARTS.search(text, head.end(), end)
        ]
        if len(found) > 1:
            return found
    return []


def _case(head: re.Match[str], text: str) -> Case:
    below = text.split("\n")[1:2]
    return Case(head["mark"].replace(" ", ""), (head["title"] or "".join(below)).strip(), text)

"""Dates that stand beside a court's name without a verb."""

from __future__ import annotations

import re

_ITS_NUMBER = re.compile(
    r"(?:\([^()\u4e00-\u9fff]{0,30}\))?[,(、:]?(?:第|案号|索引号|编号)?[^\u4e00-\u9fff,;。]{0,40}号?[,(、:]?"
)
NO_VERB = re.compile(
    r"(?:第?[^\u4e00-\u9fff,;。]{2,40}号|的)[\u4e00-\u9fff]{0,6}?(?:判决|裁定书|命令|令)|\)?(?:[,;。、]|$|号|的?(?:民事|商事|缺席|终审|最终)?(?:判决|裁定)书?(?:[,;。、(]|$))"
)


def is_apposed(text: str, start: int, abroad: list[tuple[int, int]]) -> bool:
    """Whether a date stands beside the court's name and number: 某法院，2019가합12，2020年3月4日."""
    return any(last <= start and _ITS_NUMBER.fullmatch(text, last, start) for _, last in abroad)

"""The end of an application in a set phrase, with what the rest of the sentence makes of it."""

from __future__ import annotations

import re

from transform.reading.phrases import table
from transform.vocabulary.codes import Outcome

_REST_ONLY = re.compile(r"驳回[^。;,]{0,40}(?:其他|其余|其它)")
_HOME_INTEREST = re.compile(r"迟延履行|加倍支付|中国法")


def set_phrase(text: str) -> tuple[str, str, int, int] | None:
    """Code, rule and place in ``text``; other requests turned away make recognition one in part."""
    hit = table("report_outcome_zh").hit(text)
    if hit is None:
        return None
    phrase, match = hit
    code, rule = phrase.code, phrase.rule
    if rule.endswith("rejected") and _REST_ONLY.match(text, match.start()):
        if "承认" not in text[: match.start()]:
            return (
                (Outcome.RECOGNIZED_IN_PART, "report_outcome_zh.rest_turned_down", match.start(), match.end())
                if not _HOME_INTEREST.search(text)
                else None
            )
        code, rule = Outcome.RECOGNIZED_IN_PART, "report_outcome_zh.rest_turned_down"
        if _HOME_INTEREST.search(text):
            code = Outcome.RECOGNIZED
    elif rule.endswith("rejected") and re.search(r"裁定[^。;]{0,60}承认", text[: match.start()]):
        return None
    return code, rule, match.start(), match.end()

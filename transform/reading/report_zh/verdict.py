"""The end of an application in words that no set phrase holds, told beside the court, number or day."""

from __future__ import annotations

import re

from transform.reading.phrases import table
from transform.reading.report_zh.page import NumberPlace, within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.voice import BLANK, CUT
from transform.reading.report_zh.who_decides import is_own, may_decide
from transform.vocabulary.codes import Outcome
from transform.weighing.model import weigh

RULE = "report_verdict_zh"
WEIGHED = f"{RULE}.weighed"
"""Rules of this table are weaker than the set phrases: they count where no other sentence tells the end."""

_LABELLED = re.compile(r"[^。;,:]{0,8}(?:结果|结论|结局|处理|状态|进展|主文):")
_OF_MANY = re.compile(r"白皮书|研讨会|座谈会|论坛|讲座|发布[^。;,]{0,16}?(?:案例|数据|报告|综述|意见)")
"""A sentence on the court's work at large, or on what its judges said elsewhere."""

OURS = re.compile(r"本院|我院")
"""The court that tells of its own cases."""

_FILING = re.compile(r"(?:申请|请求)(?:承认|认可)[^。;]{0,60}?判决,[^。;]{0,24}?(?:立案|受理)")
_PROBABLE, _SHORTEST = 0.7, 12
"""From which probability on a weighed sentence counts, and how much of it must be left to weigh."""

_SECTIONS_OF_OTHERS = frozenset({"comment", "holding", "index", "links"})


def verdict(saying: Saying, text: str) -> tuple[str, str, int, int] | None:
    """Code, rule and place in ``text``, the sentence with what others say blanked."""
    if saying.section in _SECTIONS_OF_OTHERS or _OF_MANY.search(saying.text) or not is_anchored(saying):
        return None
    told = open_words(text) or _filed(saying)
    if told:
        return told
    code = _weighed(saying, text)
    return (code, WEIGHED, 0, len(text)) if code else None


def open_words(text: str) -> tuple[str, str, int, int] | None:
    """What verbs with their polarity, and idioms, tell in ``text``."""
    hit = table(RULE).hit(text)
    return (hit[0].code, hit[0].rule, hit[1].start(), hit[1].end()) if hit else None


def _weighed(saying: Saying, text: str) -> str:
    """The end that a sentence with a day or number most probably tells, where no table knows its wording."""
    page = saying.page
    days = within(page.days, saying.first, saying.last)
    if not days and not numbers(saying):
        return ""
    places = [(one.first, one.last) for one in days]
    places += [(one.first, one.last) for one in within(page.home, saying.first, saying.last)]
    places += [(one.first, one.last) for one in numbers(saying)]
    rest = list(text)
    for first, last in places:
        rest[first - saying.first : last - saying.first] = BLANK * (last - first)
    plain = "".join(rest).replace(BLANK, "").replace(CUT, "")
    if len(plain) < _SHORTEST:
        return ""
    best = weigh("zh", "outcome", plain)[0]
    return best.code if best.probability >= _PROBABLE and best.code != Outcome.PENDING else ""


def overrules(told: tuple[str, str, int, int], other: tuple[str, str, int, int] | None) -> bool:
    """Whether open words tell more than a set phrase: part of it, or an end where it heard a filing."""
    if other is None or other[1] == WEIGHED:
        return False
    if told[0] == Outcome.PENDING:
        return other[0] != Outcome.PENDING
    if other[0] == Outcome.WITHDRAWN:
        return told[0] == Outcome.RECOGNIZED
    return other[0] == Outcome.RECOGNIZED_IN_PART and told[0] in (Outcome.RECOGNIZED, Outcome.REFUSED)


def _filed(saying: Saying) -> tuple[str, str, int, int] | None:
    """A filing, told of the application itself, which the words for an end leave out: 受理了承认申请."""
    for phrase in table(RULE).phrases:
        if phrase.code == Outcome.PENDING and (match := phrase.pattern.search(saying.voice)):
            return phrase.code, phrase.rule, match.start(), match.end()
    return None


def is_anchored(saying: Saying) -> bool:
    """Whether a sentence names a court that may be the one asked, its number, or is a labelled line."""
    page = saying.page
    if _LABELLED.match(saying.text) or _FILING.search(saying.text):
        return True
    if OURS.search(saying.stated):
        return True
    if any(may_decide(saying, one) for one in within(page.home, saying.first, saying.last)):
        return True
    return bool(numbers(saying))


def numbers(saying: Saying) -> tuple[NumberPlace, ...]:
    """The numbers in a sentence that may be those of a ruling on recognition."""
    page = saying.page
    found = within(page.numbers, saying.first, saying.last)
    return tuple(one for one in found if is_own(one.number, page.text[one.last : one.last + 8]))

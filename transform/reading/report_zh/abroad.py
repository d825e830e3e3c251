"""Where a foreign court gives effect to a Chinese judgment, or refuses to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.phrases import Phrase, table
from transform.reading.report_zh.clause import NAMED, acts_itself, names_home_judgment
from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.meant_abroad import SOUGHT, court_meant
from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.voice import BLANK
from transform.vocabulary.codes import Outcome
from transform.vocabulary.state import state

_THAT_ONE = re.compile(
    r"(?:裁定|判决|决定|拒绝|准予|准许|不予)(?:承认|认可)(?:和|与|及|并)?(?:执行)?(?:了)?(?:(?:该|上述|此|这一)[^,。;]{0,6}判决)?(?:$|[,。;])"
)
"""Recognition of what the sentence before named: 某法院拒绝承认,."""

_ON_APPEAL = re.compile(
    r"驳回上诉|维持(?:原判|一审|原裁定)|维持[^,。;]{0,16}?(?:承认|登记|执行|决定|判决|裁定)"
)
_RECOGNISES = re.compile(
    r"承认|认可|认许|中止|登记|强制执行|(?:准许|准予|许可|拒绝|不予)[^,。;]{0,6}执行|执行[^,。;]{0,6}(?:该|上述|此|这[一份])[^,。;]{0,4}判决"
)

_REVERSES = re.compile(r"推翻|撤销|改判|维持")
_NEXT = re.compile(r"[^,。;]{0,24}?(?:裁定|认为|审查|承认|决定|以此|据此)")
_PASSIVE = re.compile(
    r"(?:中国|我国|人民法院|中院|高院|海事法院|院)[^。;,]{0,40}?(?:判决|裁判|调解书)[^。;,]{0,20}?"
    r"(?P<where>在|获|被|得到)[^。;]{0,30}?(?:承认|执行|认可)"
)
_OWN_OBJECT = re.compile(
    r"承认(?:和|与|并|及|、|或)?(?:执行)?(?:了|过)?(?:我国|中国|我方|中方)[^。;,]{0,24}?(?:判决|裁判|裁定|文书)"
)
_ASKS = re.compile(r"(?:向|请求|申请|要求|诉请|在)$")
_RELIEF = re.compile(r"(?:申请|请求|起诉|提起)?[^。;,]{0,8}?(?:承认|认可|执行|登记)[^。;,]{0,60},")
_AS_GIVEN = re.compile(
    r"(?:按照?|依照?|根据|依据)[^。;,]{0,16}?判决(?:书)?(?:的)?(?:内容|主文|结果)?[^。;,]{0,8}?(?:判令|判决|命令?|责令|作出|支付|付款|给付|清偿)"
)
_AT_TIMES = re.compile(r"近年|多次|屡|数次|若干|多份|历来|先例|事实|实例")
_AT_LARGE = re.compile(
    r"承认(?:和|与|及|并)?(?:执行)?(?:了)?(?:各类|一般|任何|所有)?(?:外国|域外|境外|他国)(?:法院)?(?:作出)?(?:的)?[^,。;]{0,8}?(?:判决|裁判|裁定|破产程序)"
)
"""What a foreign law does with judgments of any country, no act on a Chinese one."""

_PRECEDENT = re.compile(
    r"(?:有|曾|已|此前|先例)[^。;,]{0,30}承认[^。;,]{0,30}(?:我国|中国|人民法院|中院|高院)[^。;,]{0,24}(?:判决|裁判|裁定)"
)


@dataclass(frozen=True, slots=True)
class Abroad:
    """What a court of ``iso2`` did with a Chinese judgment; places in the page's folded text."""

    iso2: str
    court: ForeignCourt | None
    code: str
    rule: str
    first: int
    last: int
    began: int
    """Where the court's name, or the whole clause, begins."""


def acts_abroad(saying: Saying, text: str) -> Iterator[Abroad]:
    """The acts in ``text``, which is the sentence with conjecture blanked and one word for recognition."""
    page = saying.page
    that = court_meant(saying)
    if (
        that is None
        and not within(page.states, saying.first, saying.last)
        and not within(page.foreign, saying.first, saying.last)
    ):
        return
    named = [one for one in within(page.foreign, saying.first, saying.last) if one.kind == "foreign"]
    subjects = [
        one for one in named if text[one.first - saying.first] != BLANK and acts_itself(page.text, one)
    ]
    text = _AT_LARGE.sub(lambda match: BLANK * len(match.group()), text)
    found = False
    if subjects and _speaks_of_home(saying):
        for at, court in enumerate(subjects):
            limit = subjects[at + 1].first if at + 1 < len(subjects) else saying.last
            for home in within(page.home, court.last, limit):
                if _NEXT.match(page.text, home.last) and not re.match(
                    NAMED, page.text[home.last : home.last + 60]
                ):
                    limit = home.first
                    break
            window = text[court.last - saying.first : limit - saying.first]
            hit = table("report_abroad_zh").hit(window)
            if hit is None and _REVERSES.search(window):
                hit = table("report_abroad_zh").hit(
                    saying.voice[court.last - saying.first : limit - saying.first]
                )
            if hit is None:
                hit = _judged_alike(saying.voice[court.last - saying.first : limit - saying.first])
            if hit and not (court.bare and _AT_TIMES.search(window[: hit[1].end()])):
                phrase, match = hit
                start = court.last + match.start()
                yield Abroad(
                    court.iso2, court, phrase.code, phrase.rule, start, court.last + match.end(), court.first
                )
                found = True
    if not found and that is not None:
        hit = table("report_abroad_zh").hit(text)
        if hit:
            first, last = saying.first + hit[1].start(), saying.first + hit[1].end()
            yield Abroad(that.iso2, that, hit[0].code, hit[0].rule, first, last, saying.first)
            found = True
    if not found:
        yield from [*_passive(saying, text)] or _asked(saying)


def _judged_alike(voice: str) -> tuple[Phrase, re.Match[str]] | None:
    """A judgment on the Chinese judgment as given: 应当按照广州判决的内容判令其付款."""
    match = _AS_GIVEN.search(voice)
    phrases = table("report_abroad_zh").phrases
    return (next(one for one in phrases if one.code == Outcome.RECOGNIZED), match) if match else None


def _asked(saying: Saying) -> Iterator[Abroad]:
    """A court that is asked in the sentence itself to enforce: 请求某法院执行某中院判决,尚未宣判."""
    page = saying.page
    if not names_home_judgment(saying):
        return
    for court in within(page.foreign, saying.first, saying.last):
        at = court.last - saying.first
        asked = court.kind == "foreign" and _ASKS.search(saying.text, 0, court.first - saying.first)
        relief = asked and _RELIEF.match(saying.text, at)
        hit = table("report_abroad_zh").hit(saying.text[relief.end() :]) if relief else None
        if relief and hit:
            first, last = hit[1].span()
            start = saying.first + relief.end()
            yield Abroad(
                court.iso2, court, hit[0].code, hit[0].rule, start + first, start + last, court.first
            )
            return


def _speaks_of_home(saying: Saying) -> bool:
    """Whether a judgment of a mainland court stands in the sentence."""
    page = saying.page
    if names_home_judgment(saying):
        return True
    before = [
        one for one in page.sayings[max(0, saying.at - 8) : saying.at] if one.paragraph == saying.paragraph
    ]
    sought = any(
        (match := SOUGHT.search(one.text))
        and within(page.states, one.first + match.start(), one.first + match.end())
        for one in before
    )
    elsewhere = within(page.home, saying.first, saying.last)
    if before and names_home_judgment(before[-1]) and not elsewhere and _THAT_ONE.search(saying.text):
        return True
    goes_on = _ON_APPEAL.search(saying.text) or _RECOGNISES.search(saying.text)
    if goes_on and any(map(names_home_judgment, before)) and not elsewhere:
        return True
    return sought and any(map(names_home_judgment, before))


def _passive(saying: Saying, text: str) -> Iterator[Abroad]:
    match = _PASSIVE.search(text)
    if match is None:
        return
    for one in within(saying.page.states, saying.first, saying.last):
        at = one.first - saying.first
        known = state(one.iso2)
        if match.start("where") <= at < match.end() and known and known.kind == "foreign":
            hit = table("report_abroad_zh").hit(text[match.start("where") : match.end() + 8])
            court = next(
                (c for c in within(saying.page.foreign, saying.first, saying.last) if c.first == one.first),
                None,
            )
            if hit:
                begin, end = saying.first + match.start("where"), saying.first + match.end()
                yield Abroad(
                    one.iso2, court, hit[0].code, hit[0].rule, begin, end, saying.first + match.start()
                )
            return


def without_abroad(saying: Saying, text: str, acts: list[Abroad], blank: str) -> str:
    """``text`` without what foreign courts do with Chinese judgments."""
    for one in acts:
        first, last = one.began - saying.first, one.last - saying.first
        if last < len(text):
            ends = re.compile(r"[,。;]").search(text, last)
            last = ends.start() if ends else len(text)
        text = text[:first] + blank * (last - first) + text[last:]
    if "承认" not in text:
        return text
    for pattern in (_PRECEDENT, _OWN_OBJECT):
        text = pattern.sub(lambda match: blank * len(match.group()), text)
    return text

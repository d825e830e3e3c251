"""The court abroad that a sentence means, not named: 该院 behind a suit there, the head of an entry."""

from __future__ import annotations

import re
from bisect import bisect_right

from transform.reading.report_zh.clause import NAMED, acts_itself, names_home_judgment
from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.who_decides import is_own, may_decide
from transform.vocabulary.codes import Outcome

_HEAD = 14
"""How many characters of count and name of state stand before a court that heads an entry."""
_ENTRY = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}(?:登记处|登记局|分部|法官))?[,:(]?(?:\(?(?:19|20)\d\d[年./-]|案号|索引号|编号|第?[A-Z\d\[(]|[—·|])|[:¶。]"
)
_LABEL = re.compile(r"\([^()¶]{2,8}\)")
"""The town that heads an entry: 【悉尼】."""

_CJK = re.compile(r"(?![一二三四五六七八九十])[\u4e00-\u9fff]")
_THE_COURT = re.compile(
    r"(?:^|[,:(])(?:(?:\d{4}年|同年|次年|翌年)?[\d年月日]{0,8},?)?(?P<who>该院|该法院|法院|法庭|该庭|法官|主审法官|独任法官|上诉法院|上诉庭|高院|申请人|债权人|双方|撤案令|结果:)"
)
SOUGHT = re.compile(r"(?:向|在|赴|到)[^。;,]{0,40}?(?:申请|请求|起诉|提起|寻求|诉讼)")


_HANDLES = re.compile(r"[^。;,]{0,14}?(?:处理|审理|受理|审查|办理|收到)")


def court_meant(saying: Saying) -> ForeignCourt | None:
    """The court that 该院 means, asked before to enforce a Chinese judgment, or that heads the entry."""
    page = saying.page
    entry = _of_the_entry(saying)
    if entry:
        return entry
    if not _THE_COURT.search(saying.text) or within(page.home, saying.first, saying.last):
        return None
    before = [
        one for one in page.sayings[max(0, saying.at - 8) : saying.at] if one.paragraph == saying.paragraph
    ]
    if not any(map(names_home_judgment, before)):
        return None
    asked = [
        court
        for one in before
        for court in within(page.foreign, one.first, one.last)
        if court.kind == "foreign"
        and (
            _HANDLES.match(page.text, court.last)
            or ((match := SOUGHT.search(one.text)) and match.start() < court.first - one.first)
        )
    ]
    if not asked:
        return None
    later = [
        place
        for one in before
        for place in within(page.home, max(one.first, asked[-1].last), one.last)
        if not re.match(NAMED, page.text[place.last : place.last + 60])
    ]
    return asked[-1] if not later else None


def withdrawn_here(saying: Saying, code: str) -> bool:
    """Whether an application is withdrawn where a mainland court is named, which then lets it go."""
    homes = within(saying.page.home, saying.first, saying.last)
    return code == Outcome.WITHDRAWN and any(may_decide(saying, place) for place in homes)


def _of_the_entry(saying: Saying) -> ForeignCourt | None:
    """The court at the head of an entry on a Chinese judgment: 名古屋地方裁判所，2020年。…驳回请求。"""
    page = saying.page
    at = _place(saying)
    start = page.paragraphs[at].start
    label = _LABEL.match(page.text, start)
    start = label.end() if label else start
    court = next(iter(within(page.foreign, start, start + _HEAD)), None)
    if (
        court is None
        or _CJK.search(page.text, start, court.first)
        or court.kind != "foreign"
        or court.bare
        or not _ENTRY.match(page.text, court.last)
    ):
        return None
    stretch = [one for one in page.sayings[max(0, saying.at - 8) : saying.at + 1] if one.first >= start]
    others = [
        one
        for one in within(page.foreign, court.last, saying.last)
        if one.iso2 != court.iso2 and acts_itself(page.text, one)
    ]
    judged = {
        place.court.name_zh
        for one in stretch
        for place in within(page.home, one.first, one.last)
        if re.match(NAMED, page.text[place.last : place.last + 60])
    }
    whole = [one for one in page.sayings[max(0, saying.at - 8) : saying.at + 8] if _place(one) == at]
    ruled_here = any(
        may_decide(one, place) and place.court.name_zh not in judged
        for one in whole
        for place in within(page.home, one.first, one.last)
    ) or any(is_own(n.number) for n in within(page.numbers, start, page.paragraphs[at].end))
    return court if judged and not others and not ruled_here else None


def _place(saying: Saying) -> int:
    """The paragraph that a sentence stands in; the items of a list count as one elsewhere."""
    paragraphs = saying.page.paragraphs
    return bisect_right([one.start for one in paragraphs], saying.first) - 1

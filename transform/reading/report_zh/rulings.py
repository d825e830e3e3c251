"""Which rulings a stretch singles out: acts that agree in number, courts and dates are of one ruling."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transform.reading.report_zh.acts import Act, is_earlier
from transform.reading.report_zh.court_in_mind import OTHER_SUIT, court_in_mind, court_of_its_item
from transform.reading.report_zh.courts import ForeignCourt, is_longer_name
from transform.reading.report_zh.numbering import number_begun
from transform.reading.report_zh.page import CourtPlace, NumberPlace
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.told_already import (
    is_of_another_court,
    is_told_already,
    names_another_judgment,
    tells_a_foreign_judgment,
    tells_an_application,
)
from transform.vocabulary import court, date
from transform.vocabulary.codes import Outcome
from transform.vocabulary.partial_date import PartialDate

_LATER_STAGE = re.compile(r"上诉|二审|撤销|推翻|改判|终审|再审")
_TELLING = frozenset({Outcome.RECOGNIZED, Outcome.RECOGNIZED_IN_PART, Outcome.REFUSED})
"""Outcomes whose words name recognition; the others need an application for it beside them."""

_ABOUT = re.compile(r"承认|认可|[该本]案|申请")
_REVERSED = re.compile(r"撤销(?:了)?(?:原|该|上述|前述|此前|其)[^。;,]{0,16}?(?:裁定|决定)")


def rulings(segment: Segment, acts: Mapping[int, Sequence[Act]]) -> list[Ruling]:
    """The rulings in the order of their first act; acts of titles join one, or stand for it."""
    here = [act for one in segment.sayings if one.section != "links" for act in acts.get(one.at, ())]
    told = [act for act in here if not _is_title(act, segment)]
    if segment.digest:
        final = [act for act in told if act.saying.section == "result" and not act.abroad]
        told = [
            act for act in told if act.abroad or not final or act in final or act.saying.section == "comment"
        ]
    found: list[Ruling] = []
    ends = [act for act in told if act.code != Outcome.PENDING or act.abroad]
    for act in ends:
        if not act.is_weak:
            _join(found, act, segment)
    asked = tells_a_foreign_judgment(segment)
    for act in ends:
        if act.is_weak and asked and not is_told_already(found, act):
            _join(found, act, segment)
    for act in told:
        if act.code == Outcome.PENDING and not act.abroad and not is_told_already(found, act, filing=True):
            _await(found, act, segment)
    for act in here:
        if act in told or found or act.abroad or act.saying.section:
            continue
        if act.code != Outcome.PENDING and act.court and act.foreign:
            _join(found, act, segment)
    if not asked and not tells_an_application(segment):
        found = [one for one in found if one.outbound or any(act.code in _TELLING for act in one.acts)]
    abroad = any(one.outbound for one in found)
    clear = [
        one
        for one in found
        if one.outbound
        or one.number
        or segment.digest
        or (any(act.court for act in one.acts) if abroad else one.court)
    ]
    return sorted(clear, key=lambda one: one.acts[0].first)


def _is_title(act: Act, segment: Segment) -> bool:
    one = act.saying
    return (
        (one.line or (one.paragraph == 0 and one.text[-1] not in "。!?;"))
        and not act.numbers
        and (one.at - segment.sayings[0].at < 4 and not act.days)
    )


def _join(found: list[Ruling], act: Act, segment: Segment) -> None:
    """Add an act to the ruling it is of, or begin one; what is only a vague precedent is left out."""
    if act.abroad:
        _join_abroad(found, act)
        return
    named = act.court or _in_mind(act, segment)
    identified = bool(act.numbers or (named and act.days))
    if is_earlier(act) and not identified:
        return
    if (act.vague or act.saying.section == "comment") and not (act.numbers or (act.court and act.days)):
        return
    if _REVERSED.search(act.saying.text):
        above = act.court is not None and act.court.court.level == "high"
        for earlier in [one for one in found if not one.outbound and named]:
            if (named and earlier.holds(named.court)) or (above and earlier.number is None):
                found.remove(earlier)
    numbers: list[NumberPlace | None] = list(act.numbers) or [number_begun(found, act)]
    for number in numbers:
        ruling = _ruling_of(found, act, number, segment)
        if ruling is None:
            ruling = Ruling(outbound=False)
            found.append(ruling)
        ruling.acts.append(act)
        ruling.number = ruling.number or number
        ruling.court = ruling.court or named


def _in_mind(act: Act, segment: Segment) -> CourtPlace | None:
    """The court meant but not named, unless the act's number is another court's."""
    named = court_in_mind(act, segment)
    its = court.court_of(act.numbers[0].number) if act.numbers else None
    if named and its and its.level != "high" and its.name_zh != named.court.name_zh:
        return None
    return named


def _ruling_of(found: list[Ruling], act: Act, number: NumberPlace | None, segment: Segment) -> Ruling | None:
    inbound = [one for one in found if not one.outbound]
    for one in inbound:
        if number and one.number and one.number.canonical == number.canonical:
            return one
    fitting = [one for one in inbound if _fits(one, act, number, segment)]
    same = [one for one in fitting if one.acts[-1].saying.paragraph == act.saying.paragraph]
    return (same or fitting)[-1] if fitting else None


def _fits(ruling: Ruling, act: Act, number: NumberPlace | None, segment: Segment) -> bool:
    """Whether nothing that is said of the two stands against their being one."""
    if number and ruling.number:
        return False
    own = act.court or (None if segment.digest else court_of_its_item(act))
    if own and ruling.court and not ruling.holds(own.court):
        return segment.digest and act.saying.section != "comment"
    if number and ruling.court:
        its = court.court_of(number.number)
        if its and its.level != "high" and not ruling.holds(its):
            return False
    if segment.digest and act.saying.section != "comment":
        return True
    mine = {one.iso2 for known in ruling.acts for one in known.foreign if one.iso2}
    theirs = {one.iso2 for one in act.foreign if one.iso2}
    if mine and theirs and not mine & theirs:
        return False
    before = [day for known in ruling.acts if (day := _day_of(known))]
    now = _day_of(act)
    other = act.court or names_another_judgment(ruling, act)
    return not (before and now and other and not any(_agree(day, now) for day in before))


def _day_of(act: Act) -> PartialDate | None:
    """The date told last before the verb."""
    days = [one.day for one in act.days if one.first < act.first]
    return days[-1] if days else None


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether one date is the other, told less precisely."""
    return date.common_part(one, other) in (one, other)


def _join_abroad(found: list[Ruling], act: Act) -> None:
    if act.abroad is None:
        return
    for ruling in reversed(found):
        if not ruling.outbound:
            continue
        last = ruling.acts[-1]
        if last.abroad is None or last.abroad.iso2 != act.abroad.iso2:
            continue
        if act.court and ruling.court and act.court.court.name_zh != ruling.court.court.name_zh:
            continue
        if act.numbers and ruling.number and act.numbers[0].canonical != ruling.number.canonical:
            continue
        theirs, mine = last.abroad.court, act.abroad.court
        same = theirs is None or mine is None or _is_one(act, theirs, mine)
        later = bool(_LATER_STAGE.search(act.saying.text))
        if not same and not (later and not (act.court and ruling.court)):
            continue
        if not same:
            ruling.acts.clear()
        ruling.acts.append(act)
        ruling.number = ruling.number or (act.numbers[0] if act.numbers else None)
        ruling.court = ruling.court or act.court
        return
    found.append(Ruling(True, [act], act.numbers[0] if act.numbers else None, act.court))


def _is_one(act: Act, theirs: ForeignCourt, mine: ForeignCourt) -> bool:
    text = act.saying.page.text
    names = text[theirs.first : theirs.last], text[mine.first : mine.last]
    return is_longer_name(*names) or is_longer_name(names[1], names[0])


def _await(found: list[Ruling], act: Act, segment: Segment) -> None:
    """A filing is a ruling to come, unless it is of one that is told already."""
    named = act.court or _in_mind(act, segment)
    if "受理" in act.saying.text and not _ABOUT.search(act.saying.text):
        return
    if act.vague or act.abroad or OTHER_SUIT.search(act.saying.text) or (named is None and not act.numbers):
        return
    for ruling in found:
        if ruling.outbound:
            continue
        same_number = ruling.number and any(ruling.number.canonical == n.canonical for n in act.numbers)
        same_court = named is not None and ruling.holds(named.court)
        if (
            same_number
            or (same_court and (ruling.is_pending or not act.numbers))
            or (segment.digest and not is_of_another_court(act, ruling))
        ):
            if ruling.is_pending:
                ruling.acts.append(act)
                ruling.number = ruling.number or (act.numbers[0] if act.numbers else None)
            return
    found.append(Ruling(False, [act], act.numbers[0] if act.numbers else None, named))

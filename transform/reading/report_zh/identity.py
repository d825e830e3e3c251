"""Who ruled and when: number, court, name and dates of a ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.report_zh import days
from transform.reading.report_zh.acts import Act
from transform.reading.report_zh.days import Dated
from transform.reading.report_zh.page import Page, within
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.vocabulary import court, date
from transform.vocabulary.codes import Outcome

Problems = list[tuple[str, str]]

_OURS = re.compile(r",?(?:本院|我们|我院|该院|法院|合议庭)")
_INDEX = re.compile(r"号?(?:之[一二三四五六七八九十])?(?:[^。;]{0,2}(?:民事)?裁定书?[,(:]{0,2}|[,(])$")
_NEAR, _BESIDE = 30, 2
_ROLES = {
    "ruling": Field.DECISION_DATE,
    "foreign": Field.FOREIGN_JUDGMENT_DATE,
    "home": Field.CHINESE_JUDGMENT_DATE,
}


def identity(
    witness: Witness, page: Page, segment: Segment, ruling: Ruling, at: int, problems: Problems
) -> Iterator[Observation]:
    """Number, court and name."""
    number = ruling.number
    if number:
        start, end = page.span(number.first, number.last)
        yield witness.says(Field.CASE_NUMBER, number.canonical, start, end, "text.case_number", ruling=at)
    its = court.court_of(number.number) if number else None
    if ruling.court:
        named = ruling.court.court.name_zh
        start, end = page.span(ruling.court.first, ruling.court.last)
        yield witness.says(Field.COURT_ZH, named, start, end, "text.court", ruling=at)
        if number and its and court.agrees(number.number, ruling.court.court) is False:
            problems.append(
                ("warning", f"{number.canonical} is a number of {its.name_zh}, the text names {named}")
            )
    elif number and its:
        start, end = page.span(number.first, number.last)
        yield witness.says(Field.COURT_ZH, its.name_zh, start, end, "case_number.court", ruling=at)
    if segment.title and segment.digest and not ruling.outbound:
        start, end = page.span(*segment.title)
        name = " ".join(witness.document.text[start:end].split())
        yield witness.says(Field.CASE_NAME, name, start, end, "heading.case_name", ruling=at)


def dates(witness: Witness, page: Page, ruling: Ruling, at: int, problems: Problems) -> Iterator[Observation]:
    """The dates of the ruling, of the foreign judgment and of a Chinese one, each where one is told."""
    deciding = {act.saying.at for act in ruling.acts}
    found = _dated(ruling, ruling.own, deciding)
    indexed = list(_indexed(ruling, page))
    if indexed:
        found["ruling"] = indexed
    shared = _dated(ruling, ruling.shared, deciding)
    for role, group in shared.items():
        if role not in found and role != "ruling" and len({one.day for one in group}) == 1:
            found[role] = group
    if "ruling" not in found and not ruling.outbound:
        found |= _beside_the_court(ruling, [one for group in found.values() for one in group])
    if ruling.is_pending:
        found.pop("ruling", None)
    ruled = {one.first: one.strength for one in found.get("ruling", ())}
    found["foreign"] = [one for one in found.get("foreign", ()) if one.strength > ruled.get(one.first, 0)]
    for role, group in found.items():
        if not group:
            continue
        strongest = max(one.strength for one in group)
        best = [one for one in group if one.strength == strongest]
        common = date.common_part(*(one.day for one in best))
        exact = [one for one in best if common and one.day == common]
        if role == "foreign" and not exact:
            exact = [one for one in best if one.day.day][:1] or best[:1]
        if not exact:
            problems.append(("warning", f"ruling {at}: several dates for {_ROLES[role]}; left empty"))
            continue
        one = exact[0]
        start, end = page.span(one.first, one.last)
        yield witness.says(_ROLES[role], one.day.iso(), start, end, f"report_zh.{role}_date", ruling=at)


def _dated(ruling: Ruling, sayings: Sequence[Saying], deciding: set[int]) -> dict[str, list[Dated]]:
    found: dict[str, list[Dated]] = {}
    for act in ruling.acts:
        opening = _opening(act) if act.code != Outcome.PENDING else None
        if opening:
            found.setdefault("ruling", []).append(opening)
        ruled = _before_the_act(act)
        if ruled:
            found.setdefault("ruling", []).append(ruled)
    for saying in sayings:
        heard = {
            day.first for act in ruling.acts if act.abroad and act.saying.at == saying.at for day in act.days
        }
        for one in days.dated(saying, ruling.cut, outbound=ruling.outbound):
            if heard and one.role == "ruling" and one.first not in heard:
                continue
            decides = one.role == "ruling" and saying.at in deciding
            found.setdefault(one.role, []).append(replace(one, strength=one.strength + decides))
    return found


def _opening(act: Act) -> Dated | None:
    """The date at the head of the sentence whose court decides: 2023年5月,我院在审理某案中,对某令予以承认."""
    if act.abroad or act.saying.section in ("comment", "holding"):
        return None
    page = act.saying.page
    for day in within(page.days, act.saying.first, act.first)[:1]:
        behind = page.text[day.last : act.first]
        court_first = act.court is not None and 0 <= act.court.first - day.last <= 2
        if (court_first or _OURS.match(behind)) and not days.FILED.search(days.CASE.sub("", behind)):
            return Dated(day.day, "ruling", day.first, day.last, 2)
    return None


def _before_the_act(act: Act) -> Dated | None:
    """The date told last before what a court abroad did, where nothing else is done between the two."""
    days_before = [day for day in act.days if day.first < act.first] if act.abroad else []
    if not days_before:
        return None
    day = days_before[-1]
    if act.abroad and act.abroad.court and 0 <= act.abroad.court.first - day.last <= _BESIDE:
        return Dated(day.day, "ruling", day.first, day.last, 4)
    between = act.saying.page.text[day.last : act.first]
    done = days.FILED.search(days.CASE.sub("", between)) or "判决" in between or len(between) > _NEAR
    return None if done else Dated(day.day, "ruling", day.first, day.last, 3)


def _beside_the_court(ruling: Ruling, known: Sequence[Dated]) -> dict[str, list[Dated]]:
    """The day that stands beside the court that acts, where no verb behind it is known."""
    taken = {one.first for one in known}
    found = [
        Dated(day.day, "ruling", day.first, day.last, 1)
        for act in ruling.acts
        if act.court
        for day in act.days
        if day.first not in taken
        and (0 <= day.first - act.court.last <= _BESIDE or 0 <= act.court.first - day.last <= _BESIDE)
    ]
    return {"ruling": found} if found else {}


def _indexed(ruling: Ruling, page: Page) -> Iterator[Dated]:
    """A date behind the number in brackets or index: （2018）沪72协外认1号民事裁定（2022年3月17日）."""
    if ruling.number is None or ruling.outbound:
        return
    for saying in ruling.own:
        for one in within(page.days, saying.first, saying.last):
            before = page.text[max(saying.first, one.first - 40) : one.first]
            ends = (
                page.text[one.last : one.last + 3].startswith((")", "裁定", "作出"))
                or one.last >= saying.last - 1
            )
            if _INDEX.search(before) and (ends or saying.section == "index"):
                numbers = within(page.numbers, saying.first, one.first)
                if numbers and numbers[-1].canonical == ruling.number.canonical:
                    yield Dated(one.day, "ruling", one.first, one.last, 3)

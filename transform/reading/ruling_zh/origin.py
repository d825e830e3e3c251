"""Where the foreign judgment comes from: state, court, number and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.serial import serials
from transform.vocabulary.date import find_dates
from transform.vocabulary.state import find_states, state

_DIVISION = (
    r"(?:普通|原讼|上诉|民事|商事|王座|家事|简易|特别|国际|商业|海事|破产|审判|少年|第?[一二三四五六七八九"
    r"十\d]+)"
)
_COURT = re.compile(
    r"(?:[^,。;:!?《》“”、()]|\([^()]{1,60}\)){0,44}?(?:法院|裁判所|法庭)"
    rf"(?:(?:的)?{_DIVISION}{{1,4}}(?:审判庭|分庭|法庭|分部|庭|部))*(?:(?!的)[\u4e00-\u9fff]{{2,8}}(?:支部|分院))?"
)
_NO_COURT = re.compile(
    r"公民|国籍|公司|某|申请|判决|裁定|起诉|向|(?<!上)诉|以及|驻|条约|协定|签订|护照|法律|时间"
)
_FEDERAL = re.compile(r"联邦|[东西南北中][部区]|巡回上诉|破产法院|国际贸易法院")
_DISTRICT = re.compile(r"(?<![县郡])(?:美国)?地区法院")
_COUNTY = re.compile(r"县|郡|市")
_FROM_OBJECT = re.compile(
    r"(?:申请|请求|要求|撤回)(?:本院|人民法院|依法|其|对)*.{0,60}?(?:承认|认可)|承认|认可"
)
_ACT = re.compile(r",?[^,。;]{0,60}?(?:作出|判决|裁定|宣判|颁布|签发|颁发|宣告|颁布|下达|判令|命令)")
_OTHER_DAY = re.compile(
    r"第|\(|[^,。;]{0,8}?(?:立案|受理|起诉|提起|开庭|送达|生效|收到|签订|向|发生|登记|申请)"
)
_AT_HOME = re.compile(r"^[^,。;]{0,6}?\((?:19|20)\d\d\)")
_HOME_COURT = re.compile(r"(?:人民法院|海事法院|本院)(?:于|已于|曾于)?$")


@dataclass(frozen=True, slots=True)
class Origin:
    """The court that gave the judgment; ``start`` to ``end`` is where it is named for the first time."""

    iso2: str
    name: str
    start: int
    end: int


def object_of(case: Case) -> Span:
    """The words of the cause that name what is put forward, from 申请承认 to 一案."""
    cause = case.parts.cause
    match = _FROM_OBJECT.search(cause.text)
    if match is None:
        return case.text.cut(cause.end, cause.end)
    end = cause.text.find("一案", match.start())
    return case.text.cut(cause.start + match.start(), cause.start + end if end >= 0 else cause.end)


def courts_in(span: Span) -> Iterator[Origin]:
    """Each foreign or interregional court named with its state."""
    done = 0
    for found in find_states(span.text):
        if found.start < done:  # 哥伦比亚 in 不列颠哥伦比亚省
            continue
        known = state(found.iso2)
        if known is None or known.kind == "home":
            continue
        match = _COURT.match(span.text, found.end)
        if match and not _NO_COURT.search(match.group()):
            done = match.end()
            name = re.sub(r"\([^()]*\)", "", span.text[found.start : match.end()])
            yield Origin(found.iso2, name, span.start + found.start, span.start + match.end())


def read_origin(case: Case) -> Origin | None:
    """Observe what the text says of the foreign judgment; None where no state's court is named."""
    parts = case.parts
    named = object_of(case)
    zones = [named, parts.orders, parts.told, parts.reasons]
    origin = next((one for zone in zones for one in courts_in(zone)), None)
    if origin is None:
        case.warn("no foreign court is named with its state; origin left empty")
        return None
    others = {one.iso2 for one in courts_in(named)}
    if len(others) > 1:
        case.warn(f"courts of several states are put forward: {', '.join(sorted(others))}")
    longest = _longest(origin, [named, parts.orders, parts.told])
    case.says(Field.JURISDICTION, origin.iso2, origin.start, origin.end, "object.state")
    case.says(Field.FOREIGN_COURT, longest.name, longest.start, longest.end, "object.court")
    _subdivision(case, longest)
    _number_and_date(case, origin, named)
    return origin


def _longest(origin: Origin, zones: list[Span]) -> Origin:
    """The longest form of the same court's name: the same after the name of its state, or a part added."""
    tail = _tail(origin)
    same = [
        one
        for zone in zones
        for one in courts_in(zone)
        if one.iso2 == origin.iso2 and (_tail(one).startswith(tail) or _tail(one).endswith(tail))
    ]
    return max([origin, *same], key=lambda one: len(one.name))


def _tail(origin: Origin) -> str:
    first = next(iter(find_states(origin.name)), None)
    return origin.name[first.end :] if first else origin.name


def _subdivision(case: Case, origin: Origin) -> None:
    if _FEDERAL.search(origin.name) or (_DISTRICT.search(origin.name) and not _COUNTY.search(origin.name)):
        return
    for phrase in table("subdivision_zh").phrases:
        if phrase.code.startswith(f"{origin.iso2}-") and phrase.pattern.search(origin.name):
            case.says(Field.SUBDIVISION, phrase.code, origin.start, origin.end, phrase.rule)
            return


def _number_and_date(case: Case, origin: Origin, named: Span) -> None:
    parts = case.parts
    after = [
        case.text.cut(court_end, zone.end)
        for zone in (named, parts.orders)
        for court_end in [one.end for one in courts_in(zone) if one.iso2 == origin.iso2][:1]
    ]
    told = [case.text.cut(one.start, one.end) for one in _sentences_on(case, origin)]
    for zone in [*after, *told]:
        found = serials(zone)
        if found:
            value = " ; ".join(dict.fromkeys(case.printed(one.start, one.end) for one in found))
            case.says(
                Field.FOREIGN_CASE_NUMBER, value, found[0].start, found[-1].end, "object.foreign_number"
            )
            break
    _date(case, [named, parts.orders], told)


def _sentences_on(case: Case, origin: Origin) -> list[Span]:
    """Clauses of the pleadings and facts on the judgment of the court of origin, facts first."""
    tail = _tail(origin)
    facts, told = case.parts.facts, case.parts.told
    clauses = [
        *case.text.clauses(facts.start, facts.end),
        *case.text.clauses(told.start, facts.start if facts.text else told.end),
    ]
    return [one for one in clauses if tail in one.text and re.search(r"判决|裁定|判令|调解|令", one.text)]


def _date(case: Case, zones: list[Span], told: list[Span]) -> None:
    """The day the judgment was given: as put forward, else as found; two different days are none."""
    for group in (zones, told[:1], told):
        days = {
            found.date: (zone.start + found.start, zone.start + found.end)
            for zone in group
            for found in find_dates(zone.text)
            if _ACT.match(zone.text, found.end)
            and not _OTHER_DAY.match(zone.text, found.end)
            and not _AT_HOME.match(zone.text[found.end : found.end + 20])
            and not _HOME_COURT.search(zone.text[max(0, found.start - 16) : found.start])
        }
        days = {day: place for day, place in days.items() if day.day} or days
        if len(days) == 1:
            ((day, (start, end)),) = days.items()
            case.says(Field.FOREIGN_JUDGMENT_DATE, day.iso(), start, end, "object.judgment_date")
            return
        if days:
            case.warn(f"{len(days)} dates stand beside the foreign judgment; its date is left empty")
            return

"""Where the foreign judgment comes from: its state, its court in the longest form, its subdivision."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from transform.observation import Field
from transform.reading.court_places import subdivision_of_place, within_state
from transform.reading.phrases import table
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.courts import ENDING, ForeignCourt
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.vocabulary.state import find_states, state

_FEDERAL = re.compile(r"联邦|[东西南北中][部区](?=联邦|地区|破产)|巡回上诉|破产法院|国际贸易法院|税务法院")
_DISTRICT = re.compile(r"(?<![县郡市])(?:美国)?地区法院")
_COUNTY = re.compile(r"县|郡|市")
_COMMON = frozenset(
    f"{word}法院"
    for word in "高等 最高 上诉 地区 地方 初审 初级 中级 民事 商事 家庭 家事".split()  # noqa: SIM905
)
_UNPLACED = re.compile(
    rf"(?:承认|认可)(?:和|与|及|"
    rf"并)?(?:协助)?(?:强制)?(?:执行)?(?:对)?(?P<name>[^,。;:()《》“”]{{2,30}}?{ENDING}(?:[\u4e00-\u9fff]{{1,6}}庭)?)"
)
_BOTH_STATES = re.compile(r"条约|协定|互惠|两国|公约")


def read_origin(case: Case, wanted: Asked, spoken: Pleadings) -> ForeignCourt | None:
    """Observe state, court and subdivision; None where the text names no state's court."""
    court = _put_forward(case, wanted, spoken)
    if court is None:
        case.warn("no foreign court is named with its state; origin left empty")
        return None
    others = {one.iso2 for one in case.courts_in(wanted.cause)} - {court.iso2}
    if others:
        case.warn(f"courts of several states are put forward: {', '.join(sorted({court.iso2, *others}))}")
    case.says(Field.JURISDICTION, court.iso2, court.start, court.end, "object.state")
    longest = _longest(case, court, wanted)
    if not longest.is_generic:
        case.says(Field.FOREIGN_COURT, longest.name, longest.start, longest.end, "object.court")
        _subdivision(case, court, longest)
    return longest


def _put_forward(case: Case, wanted: Asked, spoken: Pleadings) -> ForeignCourt | None:
    """The first court named in what is put forward, else in the claims, the facts, the reasons."""
    zones = (wanted.cause, *wanted.requests, wanted.orders, *spoken.claims, *spoken.neutral)
    named = [one for zone in zones for one in case.courts_in(zone)]
    proper = next((one for one in named if not one.is_generic), None)
    return (
        proper
        or _without_state(case, wanted)
        or next(iter([*named, *case.courts_in(case.parts.reasons)]), None)
    )


def _without_state(case: Case, wanted: Asked) -> ForeignCourt | None:
    """A court put forward by its bare name, with the state that the court's reasons speak of."""
    for zone in wanted.zones:
        match = _UNPLACED.search(zone.text)
        if match and not re.search(r"外国|我国|人民法院|本院|该", match["name"]):
            iso2 = _state_of_reasons(case) or _state_of_parties(case, match["name"])
            if iso2:
                start, end = zone.start + match.start("name"), zone.start + match.end("name")
                return ForeignCourt(iso2, match["name"], match["name"], start, end)
    return None


def _state_of_reasons(case: Case) -> str:
    reasons = case.parts.reasons
    for sentence in case.text.sentences(reasons.start, reasons.end):
        if _BOTH_STATES.search(sentence.text):
            for found in find_states(sentence.text):
                known = state(found.iso2)
                if known and known.kind != "home":
                    return found.iso2
    return ""


def _state_of_parties(case: Case, name: str) -> str:
    """The state in whose address the place stands that the court is called by: 奥兰法院, 阿尔及利亚奥兰省."""
    parties = case.parts.parties
    for sentence in case.text.sentences(parties.start, parties.end):
        for found in find_states(sentence.text):
            known = state(found.iso2)
            if known and known.kind != "home" and name[:_OF_A_PLACE] in sentence.text[found.end :]:
                return found.iso2
    return ""


_OF_A_PLACE = 2
_CRIMINAL = "刑事"
"""A criminal division beside a court named without one hears another case."""


def _longest(case: Case, court: ForeignCourt, wanted: Asked) -> ForeignCourt:
    """The longest form of the same court's name anywhere: by state, by subdivision, or with its division.

    A division counts where one alone is named; 上诉庭 is another court unless the first name has it.
    """
    ordered = [one for one in case.courts_in(wanted.orders) if one.iso2 == court.iso2]
    if len({one.tail for one in ordered}) == 1 and ordered[0].tail.endswith(court.tail):
        court = ordered[0]
    same = [
        one
        for one in _same_state(case, court)
        if is_same(court, one) and (_CRIMINAL not in one.tail or _CRIMINAL in court.tail)
    ]
    divisions = {one.tail for one in same if one.tail != court.tail and one.tail.startswith(court.tail)}
    if len(divisions) > 1 and not _nested(divisions):
        same = [one for one in same if one.tail not in divisions]
    return max([court, *same], key=lambda one: len(one.name))


def _same_state(case: Case, court: ForeignCourt) -> Iterable[ForeignCourt]:
    reasons = case.parts.reasons
    return (
        one for one in case.courts if one.iso2 == court.iso2 and not reasons.start <= one.start < reasons.end
    )


def _nested(tails: set[str]) -> bool:
    longest = max(tails, key=len)
    return all(longest.startswith(one) for one in tails)


def is_same(court: ForeignCourt, other: ForeignCourt) -> bool:
    """Whether two names of courts of one state may be one court's."""
    mine, theirs = court.tail, other.tail
    codes = {subdivision_of(one) for one in (court, other)} - {""}
    if len(codes) > 1:
        return False
    if mine == theirs:
        return True
    if theirs.startswith(mine) and mine not in {"法院", ""}:
        return ("上诉" in theirs) == ("上诉" in mine)
    return theirs.endswith(mine) and mine not in _COMMON and len(mine) > 3


def subdivision_of(court: ForeignCourt) -> str:
    """ISO 3166-2 code of the state or province whose own court it is; empty for federal courts."""
    return _subdivision_of(court.iso2, court.name)


@lru_cache(maxsize=4096)
def _subdivision_of(iso2: str, name: str) -> str:
    rest = within_state(name, iso2)
    if _FEDERAL.search(rest) or (_DISTRICT.search(rest) and not _COUNTY.search(rest)):
        return ""
    for phrase in table("subdivision_zh").phrases:
        if phrase.code.startswith(f"{iso2}-") and phrase.pattern.search(name):
            return phrase.code
    place = subdivision_of_place(rest)
    return place if place.startswith(iso2) else ""


def _subdivision(case: Case, court: ForeignCourt, longest: ForeignCourt) -> None:
    for one in (longest, court, *(other for other in case.courts if is_same(court, other))):
        code = subdivision_of(one) if one.iso2 == court.iso2 else ""
        if code:
            rule = f"subdivision_zh.{code.lower().replace('-', '_')}"
            case.says(Field.SUBDIVISION, code, one.start, one.end, rule)
            return

"""Which rulings a stretch singles out, and which of its sentences speak of which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transform.reading.phrases import table
from transform.reading.report_zh.courts import foreign_courts, is_longer_name, outbound_clause
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.spoken import CourtPlace, Spoken, inbound_part, outbound_part
from transform.vocabulary import case_number, case_type, court
from transform.vocabulary.case_number import CaseNumber, Style
from transform.vocabulary.court import Court

_APPLIED = re.compile(r"申请[^。；,]{0,20}(?:承认|认可)|协外认|认[港澳台]")
_CONSULTED = re.compile(
    r"请示|批复|答复|复函|层报|报请|逐级|报核|同意|发布|公布|通报|印发|召开|会议纪要|意见》|规定》|解释》|入选|指导案例|备忘录|签署"
)
_REPLY = re.compile(r"他|请|复")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A case number in a saying, with its place in the document."""

    canonical: str
    number: CaseNumber
    start: int
    end: int


@dataclass(slots=True)
class Ruling:
    """One ruling as it takes shape: its own number and court, and what is said of it."""

    primary: bool
    outbound: bool = False
    number: Numbered | None = None
    court: Court | None = None
    spoken: list[Spoken] = field(default_factory=list)

    def holds(self, one: Court) -> bool:
        named = self.court or (court.court_of(self.number.number) if self.number else None)
        return named is not None and named.name_zh == one.name_zh


def is_own(number: CaseNumber) -> bool:
    """Whether a number may be that of a ruling on recognition: no reply, no suit on the merits."""
    if number.style is not Style.MODERN:
        return not _REPLY.search(number.words)
    return bool(
        case_type.scopes(number.words) & {"recognition_foreign", "recognition_interregional", "insolvency"}
    )


def rulings(segment: Segment) -> tuple[list[Ruling], list[Numbered]]:
    """The rulings in order of their first sentence, and the numbers that belong to none of them."""
    found = [Ruling(primary=True)]
    current, named = found[0], list[Numbered]()
    for one in segment.sayings:
        if one.section == "links":
            continue
        spoken = Spoken(one, tuple(_courts(one)), outbound_clause(one.voice))
        own, others = _numbers(one)
        if spoken.outbound:
            own, others = _of_home_judgment(spoken, own, others)
        if spoken.outbound and current.outbound and _differs(current, spoken):
            current = Ruling(primary=False, outbound=True)
            found.append(current)
        if spoken.outbound and not current.outbound:
            if not _has_identity(current) and not own:
                current.outbound = True
                named += _take(current, others)
                current.spoken.append(spoken)
                continue
            side = Ruling(primary=False, outbound=True)
            named += _take(side, others)
            side.spoken.append(outbound_part(spoken))
            found.append(side)
            spoken = inbound_part(spoken)
        else:
            named += _take(current, others) if current.outbound else others
        if own:
            touched = [_place(found, number, spoken, current) for number in own]
            current = touched[0]
        elif spoken.courts and (not current.outbound or (_states_outcome(spoken) and not spoken.outbound)):
            current = _by_court(found, spoken, current, segment.digest)
        if not current.spoken or current.spoken[-1].saying.start != one.start:
            current.spoken.append(spoken)
    return found, named


def _take(ruling: Ruling, others: list[Numbered]) -> list[Numbered]:
    """An outbound ruling is known by the number of the Chinese judgment; returns what is left."""
    if ruling.number is None and others:
        ruling.number = others[0]
        return others[1:]
    return [one for one in others if ruling.number is None or one.canonical != ruling.number.canonical]


def _numbers(one: Saying) -> tuple[list[Numbered], list[Numbered]]:
    own: list[Numbered] = []
    others: list[Numbered] = []
    for found in case_number.find_all(one.text):
        if len(found.candidates) != 1:
            continue
        number = found.candidates[0]
        start, end = one.span(found.start, found.end)
        numbered = Numbered(case_number.format(number), number, start, end)
        (own if is_own(number) else others).append(numbered)
    return own, others


def _of_home_judgment(
    spoken: Spoken, own: list[Numbered], others: list[Numbered]
) -> tuple[list[Numbered], list[Numbered]]:
    """What stands in the clause of a foreign court is the number of the Chinese judgment."""
    start, end = spoken.saying.span(*(spoken.outbound or (0, 1)))
    inside = [one for one in own if start <= one.start < end]
    return [one for one in own if one not in inside], [*inside, *others]


def _differs(ruling: Ruling, spoken: Spoken) -> bool:
    """Whether other courts act in a sentence than in the outbound ruling so far."""
    before = [one for one in ruling.spoken[:8] if one.outbound]
    mine = max((name for one in before for name in _abroad(one)), key=len, default="")
    theirs = max(_abroad(spoken), default="")
    home = {place.court.name_zh for one in before for place in one.courts}
    if home and spoken.courts and all(place.court.name_zh not in home for place in spoken.courts):
        return True
    return bool(mine and theirs) and not (is_longer_name(mine, theirs) or is_longer_name(theirs, mine))


def _abroad(spoken: Spoken) -> list[str]:
    first, last = spoken.outbound or (0, 0)
    text = spoken.saying.text
    return [text[one.start : one.end] for one in foreign_courts(text) if first <= one.start < last][:1]


def _courts(one: Saying) -> list[CourtPlace]:
    """Mainland courts that may be the deciding one: none that was only asked, or speaks to all courts."""
    return [
        CourtPlace(found.court, found.start, found.end)
        for found in court.find_courts(one.text)
        if found.court.level != "supreme"
        and not (
            found.court.level == "high"
            and _CONSULTED.search(one.text[max(0, found.start - 12) : found.end + 14])
        )
    ]


def _has_identity(ruling: Ruling) -> bool:
    return (
        ruling.number is not None
        or ruling.court is not None
        or any(_APPLIED.search(spoken.saying.text) for spoken in ruling.spoken)
    )


def _place(found: list[Ruling], number: Numbered, spoken: Spoken, current: Ruling) -> Ruling:
    """The ruling of this number: one that bears it, the current one if it bears none, or a new one."""
    bearer = next((one for one in found if one.number and one.number.canonical == number.canonical), None)
    if bearer is None:
        its_court = court.court_of(number.number)
        fits = (
            its_court is None
            or current.court is None
            or current.holds(its_court)
            or its_court.level == "high"
        )
        if current.number is None and not current.outbound and fits:
            bearer = current
        else:
            bearer = Ruling(primary=False)
            found.append(bearer)
        bearer.number = number
    if spoken not in bearer.spoken:
        bearer.spoken.append(spoken)
    if bearer.court is None and len({place.court.name_zh for place in spoken.courts}) == 1:
        bearer.court = spoken.courts[0].court
    return bearer


def _by_court(found: list[Ruling], spoken: Spoken, current: Ruling, digest: bool) -> Ruling:
    """The ruling of the first court named; a new one only where the court is said to have decided."""
    named = [place.court for place in spoken.courts]
    if any(current.holds(one) for one in named):
        current.court = current.court or next(one for one in named if current.holds(one))
        return current
    if current.primary and current.court is None and not current.outbound and _is_compatible(current):
        current.court = named[0]
        return current
    known = [ruling for ruling in found if not ruling.outbound and any(ruling.holds(one) for one in named)]
    if known:
        return known[-1]
    if not _states_outcome(spoken) or (digest and spoken.saying.section != "comment"):
        return current
    started = Ruling(primary=False, court=named[0])
    found.append(started)
    return started


def _is_compatible(ruling: Ruling) -> bool:
    if ruling.number is None:
        return True
    its = court.court_of(ruling.number.number)
    return its is None or its.level == "high"


def _states_outcome(spoken: Spoken) -> bool:
    hit = table("report_outcome_zh").hit(spoken.saying.stated)
    return hit is not None and hit[0].code != "pending"

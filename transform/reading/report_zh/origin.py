"""The foreign side: state, court, number and date of the judgment, or of the ruling on a Chinese one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.observation import Field, Observation
from transform.reading.court_places import subdivision_of_place
from transform.reading.observe import Witness
from transform.reading.phrases import table
from transform.reading.report_zh.courts import ForeignCourt, is_longer_name
from transform.reading.report_zh.origin_court import court_of_origin
from transform.reading.report_zh.page import Page, within
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.state import state

_JUDGMENT = re.compile(
    r"(?:(?!公司|向|籍|人(?!民)|商(?!事)|企业|中院|海事法院|中级|在|机构|株式会社)[^。;,]){0,20}?(?:法院|判决|裁定|判令|离婚|破产|法庭)"
)
_SHORT = {
    "日": "JP",
    "韩": "KR",
    "美": "US",
    "英": "GB",
    "德": "DE",
    "法": "FR",
    "俄": "RU",
    "泰": "TH",
    "新": "SG",
    "意": "IT",
}
_PAIR = re.compile(rf"中({'|'.join(_SHORT)})(?:之间|两国|双方|条约|协定|司法协助|民商事|民事)")


@dataclass(frozen=True, slots=True)
class Origin:
    """State of the foreign side with the words that name it, and its court if one is named."""

    iso2: str
    kind: str
    first: int
    last: int
    court: ForeignCourt | None


def origin(ruling: Ruling, page: Page, title: tuple[int, int] | None) -> Origin | None:
    """The state that the sentences point to most and its court; None where two states are alike."""
    if ruling.outbound:
        return _abroad(ruling, page)
    for sayings in (ruling.own, ruling.sayings):
        iso2 = _state(ruling, sayings, page, title)
        if iso2 is None:
            continue
        court = court_of_origin(ruling, sayings, page, iso2)
        if (court is None or court.bare) and ruling.shared:
            court = court_of_origin(ruling, ruling.sayings, page, iso2) or court
        place = next(iter(_named(page, iso2, sayings, court)), None)
        if place:
            known = state(iso2)
            return Origin(iso2, known.kind if known else "foreign", *place, court)
    return None


def several(ruling: Ruling, page: Page) -> bool:
    """Whether the sentences name judgments of several states."""
    return len({iso2 for iso2, _, _, _ in _states(ruling.own, page)}) > 1


def _abroad(ruling: Ruling, page: Page) -> Origin | None:
    acts = [act.abroad for act in ruling.acts if act.abroad]
    named = [one.court for one in acts if one.court]
    iso2 = acts[-1].iso2 or _alone(ruling.sayings, page) or _alone(page.sayings, page) or ""
    if not iso2:
        return None
    if not named:
        place = next(iter(_named(page, iso2, ruling.sayings, None)), None)
        return Origin(iso2, "foreign", *place, None) if place else None
    best = named[-1]
    for one in ruling.sayings:
        for court in within(page.foreign, one.first, one.last):
            texts = page.text[court.first : court.last], page.text[best.first : best.last]
            if (
                court.iso2 == iso2
                and len(texts[0]) > len(texts[1])
                and is_longer_name(*texts)
                and not best.bare
            ):
                best = court
    return Origin(iso2, "foreign", best.first, best.last, best)


def _states(sayings: Sequence[Saying], page: Page) -> Iterator[tuple[str, int, int, Saying]]:
    """States other than China whose courts or judgments the sentences name."""
    for one in sayings:
        for found in within(page.states, one.first, one.last):
            known = state(found.iso2)
            if known and known.kind != "home" and _JUDGMENT.match(page.text, found.last, one.last):
                yield found.iso2, found.first, found.last, one
        for court in within(page.foreign, one.first, one.last):
            named = within(page.states, court.first, court.last)
            if court.iso2 and court.kind != "home" and not named:
                yield court.iso2, court.first, court.last, one


def _state(
    ruling: Ruling, sayings: Sequence[Saying], page: Page, title: tuple[int, int] | None
) -> str | None:
    weights: Counter[str] = Counter()
    deciding = {act.saying.at for act in ruling.acts}
    for iso2, first, _, one in _states(sayings, page):
        if not ruling.keeps(first):
            continue
        weights[iso2] += 1
        weights[iso2] += 5 * bool(title and title[0] <= first < title[1])
        if one.section != "comment":
            weights[iso2] += 2 * bool(re.search("承认|认可", one.text[first - one.first :]))
            weights[iso2] += 4 * (one.at in deciding)
            weights[iso2] += 2 * any(
                c.iso2 == iso2 and not c.bare for c in within(page.foreign, one.first, one.last)
            )
    if not weights:
        for one in sayings:
            for match in _PAIR.finditer(one.text):
                return _SHORT[match[1]]
        return _alone(sayings, page)
    ranked = weights.most_common(2)
    return None if len(ranked) == 2 and ranked[0][1] == ranked[1][1] else ranked[0][0]


def _alone(sayings: Sequence[Saying], page: Page) -> str | None:
    """The one state named at all, where a court is named by its place only."""
    named = {
        found.iso2
        for one in sayings
        for found in within(page.states, one.first, one.last)
        if (known := state(found.iso2)) and known.kind != "home"
    }
    return next(iter(named)) if len(named) == 1 else None


def _named(
    page: Page, iso2: str, sayings: Sequence[Saying], court: ForeignCourt | None
) -> Iterator[tuple[int, int]]:
    if court and court.iso2:
        for found in within(page.states, court.first, court.first + 1):
            yield found.first, found.last
    for code, first, last, _ in _states(sayings, page):
        if code == iso2:
            yield first, last
    for one in sayings:
        for match in _PAIR.finditer(one.text):
            if _SHORT[match[1]] == iso2:
                yield one.first + match.start(), one.first + match.end()
        for found in within(page.states, one.first, one.last):
            if found.iso2 == iso2:
                yield found.first, found.last


def observe(witness: Witness, page: Page, at: int, found: Origin) -> Iterator[Observation]:
    """Court and subdivision."""
    if found.court is None:
        return
    first, last = found.court.first, found.court.last
    start, end = page.span(first, last)
    name = "".join(witness.document.text[start:end].split())
    yield witness.says(Field.FOREIGN_COURT, name, start, end, "report_zh.foreign_court", ruling=at)
    text = page.text[first:last]
    if table("report_subdivision_zh").hypothetical.search(text):
        return
    for tables in ("report_subdivision_zh", "subdivision_zh"):
        hit = table(tables).hit(text)
        if hit and hit[0].code.startswith(f"{found.iso2}-"):
            yield witness.says(Field.SUBDIVISION, hit[0].code, start, end, hit[0].rule, ruling=at)
            return
    place = subdivision_of_place(text)
    if place.startswith(f"{found.iso2}-"):
        yield witness.says(Field.SUBDIVISION, place, start, end, "court_places", ruling=at)

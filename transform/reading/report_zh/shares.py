"""Which sentences speak of which ruling: by what they name, by their paragraph, by the ruling told last."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from transform.reading.report_zh.apart import set_apart, stands_alone
from transform.reading.report_zh.numbering import ELSEWHERE, home_side, number_of
from transform.reading.report_zh.page import within
from transform.reading.report_zh.ruling import Ruling, own_numbers
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.vocabulary import court

_AGAIN = re.compile(
    r"(?:第[二三]次|再次|再度|重新|又一次)(?:向[^。;,]{0,20})?(?:提出|提交|提起)?(?:了)?[^。;,]{0,4}申请"
)


def share(segment: Segment, found: Sequence[Ruling]) -> None:
    """Fill ``own`` and ``shared`` of each ruling, and the number that stands beside the act."""
    numbers = {ruling.number.canonical for ruling in found if ruling.number}
    deciding = {act.saying.at for ruling in found for act in ruling.acts}
    said = [
        one
        for one in segment.sayings
        if one.section != "links" and (one.at in deciding or not _is_of_another(one, numbers))
    ]
    main = [one for one in found if not one.outbound] or list(found)
    aside = [one for one in found if one not in main]
    inbound = {act.saying.paragraph for ruling in main for act in ruling.acts}
    for ruling in aside:
        alone = {act.saying.paragraph for act in ruling.acts if stands_alone(act, inbound)}
        ruling.own = _once(
            [one for one in said if one.paragraph in alone] + [act.saying for act in ruling.acts]
        )
        ruling.own.sort(key=lambda one: one.at)
        ruling.aside = not alone
    if len(main) == 1:
        main[0].own = said
    elif main:
        _by_paragraph(said, main)
    for ruling in main:
        if not ruling.outbound:
            set_apart(ruling, aside)
    taken = {one.number.canonical for one in found if one.number}
    for ruling in main:
        if ruling.number is None and not ruling.outbound:
            number_of(ruling, taken, digest=segment.digest)
        elif ruling.outbound:
            home_side(ruling)
    for ruling in aside:
        if ruling.outbound:
            home_side(ruling)


def _is_of_another(one: Saying, numbers: set[str]) -> bool:
    """Whether a sentence refers the reader to a ruling that is not told here: 另见（2018）沪72协外认1号."""
    named = {number.canonical for number in own_numbers(one)}
    return bool(named) and not named & numbers and ELSEWHERE.search(one.text) is not None


def _anchors(main: Sequence[Ruling]) -> dict[int, list[tuple[int, Ruling]]]:
    """Paragraph -> places of the sentences that decide there; a precedent keeps its own sentences alone."""
    anchors: dict[int, list[tuple[int, Ruling]]] = defaultdict(list)
    for ruling in main:
        numbered = [act for act in ruling.acts if act.numbers and not act.abroad]
        if ruling.is_precedent and len(main) > 1:
            ruling.own = _once(act.saying for act in ruling.acts)
            continue
        for act in numbered or ruling.acts:
            anchors[act.saying.paragraph].append((act.saying.at, ruling))
    return anchors


def _by_paragraph(said: Sequence[Saying], main: Sequence[Ruling]) -> None:
    anchors = _anchors(main)
    marks = _marks(said, [one for one in main if not one.is_precedent] or main, anchors)
    paragraphs: dict[int, list[Saying]] = defaultdict(list)
    for one in said:
        paragraphs[one.paragraph].append(one)
    last: list[Ruling] = []
    for number, stretch in paragraphs.items():
        here = sorted(anchors.get(number, ()), key=lambda pair: pair[0])
        if here:
            _beside(stretch, here, marks)
            last = list(dict.fromkeys(ruling for _, ruling in here))
            continue
        named = {ruling for one in stretch for ruling in _named(one, marks)}
        if len(named) == 1:
            next(iter(named)).own.extend(stretch)
        elif not last:
            for ruling in (one for one in main if len(main) == 1 or not (one.is_precedent or one.is_item)):
                ruling.shared.extend(one for one in stretch if not _tells_precedent(one, main))
        else:
            heirs = [ruling for ruling in last if not _is_entry(ruling)]
            for one in stretch:
                for ruling in _named(one, marks) or heirs:
                    ruling.own.append(one)
    for ruling in main:
        ruling.shared = _not_of_other_states(ruling)


def _not_of_other_states(ruling: Ruling) -> list[Saying]:
    """What it shares, without the paragraphs that name courts of other states alone."""
    mine = {court.iso2 for act in ruling.acts for court in act.foreign if court.iso2}
    named: dict[int, set[str]] = defaultdict(set)
    for one in ruling.shared:
        for place in within(one.page.foreign, one.first, one.last):
            named[one.paragraph] |= {place.iso2} - {""}
    return [
        one for one in ruling.shared if not mine or not named[one.paragraph] or named[one.paragraph] & mine
    ]


def _tells_precedent(one: Saying, main: Sequence[Ruling]) -> bool:
    return any(ruling.is_precedent and one in ruling.own for ruling in main)


def _applied_again(stretch: Sequence[Saying], since: int, at: int) -> bool:
    """Whether a new application was told since a ruling; what follows is of the next one."""
    return any(since < one.at <= at and _AGAIN.search(one.stated) for one in stretch)


def _is_entry(ruling: Ruling) -> bool:
    """Whether it is told in an entry of a list under its court's name, which ends with its paragraph."""
    return any(
        act.abroad and act.abroad.court and act.abroad.court.first < act.saying.first for act in ruling.acts
    )


def _beside(stretch: Sequence[Saying], here: list[tuple[int, Ruling]], marks: dict[str, set[Ruling]]) -> None:
    """Within a paragraph a sentence belongs to the ruling it names, else to the one told last or first."""
    every = list(dict.fromkeys(ruling for _, ruling in here))
    for one in stretch:
        deciding = [ruling for at, ruling in here if at == one.at]
        owners = list(dict.fromkeys(deciding)) or (list(_named(one, marks)) if len(every) > 1 else every)
        if not owners:
            before = [at for at, _ in here if at < one.at]
            owners = [ruling for at, ruling in here if before and at == max(before)] or every[:1]
            if before and _applied_again(stretch, max(before), one.at):
                owners = [ruling for at, ruling in here if at > one.at][:1] or owners
            if not before:
                for ruling in every[1:]:
                    ruling.shared.append(one)
        for ruling in dict.fromkeys(owners):
            ruling.own.append(one)


def _marks(
    said: Sequence[Saying], main: Sequence[Ruling], anchors: dict[int, list[tuple[int, Ruling]]]
) -> dict[str, set[Ruling]]:
    """What names a ruling and no other: its number, its court, the state or court abroad."""
    marks: dict[str, set[Ruling]] = defaultdict(set)
    foreign: dict[str, set[Ruling]] = defaultdict(set)
    vague = False
    for ruling in main:
        if ruling.number:
            marks[ruling.number.canonical].add(ruling)
        if ruling.court and not ruling.outbound:
            marks[ruling.court.court.name_zh].add(ruling)
        sayings = [act.saying for act in ruling.acts]
        alone = {n for n, pairs in anchors.items() if {one for _, one in pairs} == {ruling}}
        near = [one for one in said if one.paragraph in alone]
        named = {name for one in (sayings if any(map(_abroad, sayings)) else near) for name in _abroad(one)}
        if not named:
            vague = True
        for name in named:
            foreign[name].add(ruling)
    if not vague:
        marks.update(foreign)
    return {name: owners for name, owners in marks.items() if len(owners) == 1}


def _abroad(one: Saying) -> set[str]:
    page = one.page
    named = within(page.foreign, one.first, one.last)
    return {court.iso2 for court in named if court.iso2} | {
        page.text[court.first : court.last] for court in named if not court.bare
    }


def _named(one: Saying, marks: dict[str, set[Ruling]]) -> set[Ruling]:
    """The rulings that a sentence names; none where it names several."""
    page = one.page
    names = {number.canonical for number in own_numbers(one)}
    names |= {place.court.name_zh for place in within(page.home, one.first, one.last)}
    names |= {its.name_zh for number in own_numbers(one) if (its := court.court_of(number.number))}
    names |= _abroad(one)
    found = {ruling for name in names for ruling in marks.get(name, ())}
    return found if len(found) == 1 else set()


def _once(sayings: Iterable[Saying]) -> list[Saying]:
    return list({one.at: one for one in sayings}.values())

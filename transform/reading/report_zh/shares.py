"""Which sentences speak of which ruling: by what they name, by their paragraph, by the ruling told last."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from transform.reading.report_zh.page import within
from transform.reading.report_zh.ruling import Ruling, own_numbers
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.vocabulary import court

_ELSEWHERE = re.compile(r"另见|参见|参阅|类似|此前|曾|另案|同类")


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
    for ruling in aside:
        ruling.own = _once(act.saying for act in ruling.acts)
        ruling.aside = True
    if len(main) == 1:
        main[0].own = said
    elif main:
        _by_paragraph(said, main)
    for ruling in main:
        if not ruling.outbound:
            _set_apart(ruling, aside)
    taken = {one.number.canonical for one in found if one.number}
    for ruling in main:
        if ruling.number is None and not ruling.outbound:
            _number(ruling, taken, digest=segment.digest)
        elif ruling.outbound:
            _home_side(ruling)
    for ruling in aside:
        if ruling.outbound:
            _home_side(ruling)


def _is_of_another(one: Saying, numbers: set[str]) -> bool:
    """Whether a sentence refers the reader to a ruling that is not told here: 另见（2018）沪72协外认1号."""
    named = {number.canonical for number in own_numbers(one)}
    return bool(named) and not named & numbers and _ELSEWHERE.search(one.text) is not None


def _set_apart(ruling: Ruling, aside: Sequence[Ruling]) -> None:
    """Keep foreign courts' acts out of what is told of a ruling here."""
    deciding = {act.saying.at for act in ruling.acts}
    for act in (act for other in aside for act in other.acts if act.abroad):
        one = act.saying
        if one.at not in deciding:
            ruling.cut.append((one.first, one.last))
            continue
        began = act.abroad.began if act.abroad else act.first
        leads = any(place.first < began for place in within(one.page.home, one.first, one.last))
        ruling.cut.append((began if leads else one.first, act.last))


def _by_paragraph(said: Sequence[Saying], main: Sequence[Ruling]) -> None:
    anchors: dict[int, list[tuple[int, Ruling]]] = defaultdict(list)
    for ruling in main:
        numbered = [act for act in ruling.acts if act.numbers and not act.abroad]
        for act in numbered or ruling.acts:
            anchors[act.saying.paragraph].append((act.saying.at, ruling))
    marks = _marks(said, main, anchors)
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
            for ruling in main:
                ruling.shared.extend(stretch)
        else:
            for one in stretch:
                for ruling in _named(one, marks) or last:
                    ruling.own.append(one)


def _beside(stretch: Sequence[Saying], here: list[tuple[int, Ruling]], marks: dict[str, set[Ruling]]) -> None:
    """Within a paragraph a sentence belongs to the ruling it names, else to the one told last or first."""
    every = list(dict.fromkeys(ruling for _, ruling in here))
    for one in stretch:
        deciding = [ruling for at, ruling in here if at == one.at]
        owners = list(dict.fromkeys(deciding)) or (list(_named(one, marks)) if len(every) > 1 else every)
        if not owners:
            before = [at for at, _ in here if at < one.at]
            owners = [ruling for at, ruling in here if before and at == max(before)] or every[:1]
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
    names |= _abroad(one)
    found = {ruling for name in names for ruling in marks.get(name, ())}
    return found if len(found) == 1 else set()


def _number(ruling: Ruling, taken: set[str], *, digest: bool) -> None:
    """The first number in the ruling's own sentences that its court may have given it."""
    for loose in (False, True):
        for one in ruling.own:
            page = one.page
            numbers = own_numbers(one)
            if loose:
                numbers = [
                    n
                    for n in within(page.numbers, one.first, one.last)
                    if "他" not in n.number.words
                    and ((digest and one.line) or "案号" in page.text[max(one.first, n.first - 6) : n.first])
                ]
            for number in numbers:
                before = page.text[one.first : number.first]
                if number.canonical in taken or _ELSEWHERE.search(before):
                    continue
                its = court.court_of(number.number)
                if its and ruling.court and its.level != "high" and not ruling.holds(its):
                    continue
                ruling.number = number
                taken.add(number.canonical)
                return


def _home_side(ruling: Ruling) -> None:
    """For a Chinese judgment abroad: the court that gave it, and the number beside."""
    if ruling.court is None:
        named = [place for one in ruling.own for place in within(one.page.home, one.first, one.last)]
        ruling.court = named[0] if len({place.court.name_zh for place in named}) == 1 else None
    if ruling.number:
        return
    for one in ruling.own:
        for number in within(one.page.numbers, one.first, one.last):
            its = court.court_of(number.number)
            if its is None or ruling.court is None or ruling.holds(its):
                ruling.number = number
                return


def _once(sayings: Iterable[Saying]) -> list[Saying]:
    return list({one.at: one for one in sayings}.values())

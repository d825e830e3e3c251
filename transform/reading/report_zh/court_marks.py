"""Courts of a page: those of the mainland, those abroad, and words that stand for one named before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from transform.reading.court_places import subdivision_of_place, within_state
from transform.reading.phrases import table
from transform.reading.report.marks import CourtName
from transform.reading.report_zh.latin_courts import latin_courts
from transform.reading.report_zh.page import Page
from transform.vocabulary.court import court_of
from transform.vocabulary.court_names import chinese_names
from transform.vocabulary.state import find_states, state
from transform.vocabulary.stretch import overlaps

_ENDING = re.compile(r"法院|中院|高院|分院")
_BASIC = re.compile(r"(?:.*[省市州盟])?(?P<place>[^省市州盟]{2,}?)(?P<kind>新?区|县|市|旗)人民法院")
_LONGEST = 32
_STANDING = re.compile(r"该院|本院|我院|该法院|该庭|该中院|(?<=[,。;:(])法院(?=[经审认裁于在最遂])")
_GIVES_A_CHINESE_NUMBER = re.compile(
    r"(?:于[^,。;]{1,12}日)?(?:以|作出了?|就|的)?\((?:19|20)\d\d\)[\u4e00-\u9fff]{1,3}\d"
)
"""``该院以(2021)苏05协外认7号裁定``: a court on the mainland, whatever court was named last."""
_SOON = 20
_PLEADED = re.compile(r"(?:辩称|主张|抗辩称?|质疑)[^。;]{0,12}$")
"""A court of which a party only says something is not the one that acts next."""
_OWN = frozenset({"本院", "我院"})
_REACH, _OPENING, _NEAR = 400, 200, 200
"""Characters back to the court meant, of the page's opening, and back to the state meant."""
_NO_COURT = re.compile(r"认为|个别|^但|^而且|因此|如果")
_OF_CASES = "(?:民事|商事|商业|家事|知识产权)?"
_DIVISION = re.compile(
    r"(?:(?:民事|商事|刑事|家事|家庭|海事|破产|社会|经济|商业|普通|知识产权|财产|税务|衡平|王座|上诉|一审|初审|(?<=[事产])[与和](?=财产|税务|经济|商事)"
    r"|第?[一二三四五六七八九十\d]{1,3}|主登记处|登记处){1,4}(?:法庭|审判庭|分庭|庭(?!审(?![理查])|[上外后前])))"
    rf"|{_OF_CASES}第[\d一二三四五六七八九十百]{{1,4}}[a-z]?(?:\([\u4e00-\u9fff]{{2,6}}\))?{_OF_CASES}"
    r"(?:部|厅|庭|司法区)(?![门长审上外后前])"
    r"|(?![于在的就对以驻和与及判裁作将已曾认由])[\u4e00-\u9fff\d·]{1,10}?"
    r"(?:分院|支院|支庭|支部|分部|登记处|(?<![开当出到闭休天次])(?<!人民法)庭)(?!审(?![理查])|[上外后前长])"
    r"| ?[A-Z][a-z]{2,15} ?(?:分庭|分院|支部|登记处)"
    r"|\((?!下称|以下|简称|下同|原|一审|二审|现)[\u4e00-\u9fff]{2,5}\)(?=[于的就在作判。,]|$)"
    r"|\([\u4e00-\u9fff]{2,9}[庭部]\)"
)
"""A division or a seat behind the name."""
_IN_BRACKETS = re.compile(r"\((?P<place>[\u4e00-\u9fff]{2,8})\)$")
_CALLED_LATER = re.compile(r"[(（](?:后来?|现|今|原|曾|旧)(?:已|更|改|又)?(?:称|名)[^()（）]{1,20}[)）]$")
_STANDS_APART = re.compile(r"[\u4e00-\u9fff]{2,8}[州省]|[\u4e00-\u9fff]{2,6}(?:领地|特区)")
_NO_SEAT = re.compile("县|法院|简称|下称")
"""What stands in brackets behind a name and is no seat of the court."""

_BARE = re.compile("的?法院")
_PLACELESS = re.compile(
    r"(?<![人民省市区县州级国最\u4e00-\u9fff])(?:当地)?"
    r"(?:最高|高等|上诉|联邦|地区|地方|商事|家事|家庭|破产|初审|一审|区域)(?:法院|法庭|裁判所|裁判署)(?!:)"
    r"(?:[\u4e00-\u9fff]{2,4}庭(?![审上]))?"
)
"""A court abroad by its kind alone."""


def home_courts(page: Page) -> list[CourtName]:
    """Mainland courts below the supreme one; a name that several bear is of those spoken of elsewhere."""
    known = [_home(one.first, one.last, {one.court.name_zh}) for one in page.home]
    return sorted([*known, *_shared(page, known)], key=lambda one: one.start)


def _in_short(page: Page, known: Sequence[CourtName]) -> Iterator[CourtName]:
    """Basic courts that the page names or numbers, by their place alone: 柯桥区法院, 浦东法院.

    They are no mentions of their own: a page that calls a court so has named it before.
    """
    named = {zh for one in known for zh in one.names_zh}
    named |= {court.name_zh for one in page.numbers if (court := court_of(one.number))}
    taken = bytearray(len(page.text))
    for one in known:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    for name in sorted(named):
        basic = _BASIC.fullmatch(name)
        if basic is None:
            continue
        short = f"{basic['place']}(?:{basic['kind']})?法院"
        for match in re.finditer(short, page.text):
            first, last = match.span()
            if not any(taken[first:last]):
                yield _home(first, last, {name}, alias=True)


def _shared(page: Page, known: Sequence[CourtName]) -> Iterator[CourtName]:
    spoken = {zh for one in known for zh in one.names_zh}
    coded = {court.name_zh for one in page.numbers if (court := court_of(one.number))}
    starts = [one.start for one in known]
    for ending in _ENDING.finditer(page.text):
        before = bisect_left(starts, ending.end())
        if before and ending.end() <= known[before - 1].end:
            continue
        for start in range(max(0, ending.end() - _LONGEST), ending.start()):
            bearers = {one.name_zh for one in chinese_names().get(page.text[start : ending.end()], ())}
            if len(bearers) > 1:
                yield _home(start, ending.end(), bearers & spoken or bearers & coded or bearers)
                break


def _home(start: int, end: int, names: set[str], *, alias: bool = False) -> CourtName:
    value = next(iter(names)) if len(names) == 1 else ""
    return CourtName(start, end, value, home=True, names_zh=tuple(sorted(names)), alias=alias)


def foreign_courts(page: Page, home: Sequence[CourtName]) -> list[CourtName]:
    """Courts abroad with their divisions, those under their own names, and those told by their kind alone."""
    found = []
    for one in page.foreign:
        if one.kind != "home" and not _NO_COURT.search(page.text[one.first : one.last]):
            division = _DIVISION.match(page.text, one.last)
            found.append(_foreign(page, one.first, division.end() if division else one.last, one.iso2))
    taken = [(one.start, one.end) for one in (*found, *home)]
    own = [one for one in latin_courts(page) if not overlaps((one.start, one.end), taken)]
    found += own
    taken += [(one.start, one.end) for one in own]
    abroad = [one for one in page.states if (known := state(one.iso2)) and known.kind != "home"]
    for match in _PLACELESS.finditer(page.text):
        if not overlaps(match.span(), taken):
            near = [one for one in abroad if one.last <= match.start() < one.first + _NEAR]
            found.append(_foreign(page, *match.span(), near[-1].iso2 if near else ""))
    return sorted(found, key=lambda one: one.start)


def _foreign(page: Page, first: int, last: int, iso2: str) -> CourtName:
    behind = _IN_BRACKETS.search(page.text, first, last)
    if behind and (_NO_SEAT.search(behind["place"]) or find_states(behind["place"])):
        last = behind.start()
    start, end = page.span(first, last)
    printed = page.original[start:end].split()
    if len(printed) > 1 and _is_state(printed[0]) and not _BARE.match(printed[1]):
        first, printed = first + len(printed[0]), printed[1:]  # a cell or line of its own
    name = _CALLED_LATER.sub("", "".join(printed))
    unit = subdivision(page.text[first:last], iso2)
    return CourtName(first, last, name, home=False, iso2=iso2, subdivision=unit)


def _is_state(word: str) -> bool:
    """Whether a word is a state, or a part of a federation that heads a list."""
    return any(one.quote == word for one in find_states(word)) or (
        _STANDS_APART.fullmatch(word) is not None and bool(subdivision_of_place(word))
    )


def subdivision(name: str, iso2: str) -> str:
    """The part of the state that the name of its court tells, or the empty string."""
    if not iso2 or table("report_subdivision_zh").hypothetical.search(within_state(name, iso2)):
        return ""
    for one in ("report_subdivision_zh", "subdivision_zh"):
        hit = table(one).hit(name)
        if hit and hit[0].code.startswith(f"{iso2}-"):
            return hit[0].code
    place = subdivision_of_place(name)
    return place if place.startswith(f"{iso2}-") else ""


def standing_for(page: Page, home: Sequence[CourtName], abroad: Sequence[CourtName]) -> Iterator[CourtName]:
    """The court that 该院 means, the last named, and that 本院 means, the page's own."""
    courts = sorted([*home, *_in_short(page, home), *abroad], key=lambda one: one.start)
    own = {zh for one in home if one.start < _OPENING for zh in one.names_zh}
    every = {zh for one in home for zh in one.names_zh}
    for match in _STANDING.finditer(page.text):
        first, last = match.span()
        if match.group() in _OWN:
            host = next((those for those in (own, every) if len(those) == 1), set[str]())
            yield _home(first, last, host, alias=True)
            continue
        before = [one for one in courts if one.end <= first < one.end + _REACH]
        if _GIVES_A_CHINESE_NUMBER.match(page.text, last):
            before = [one for one in before if one.home]
        before = [
            one for one in before if not _PLEADED.search(page.text, max(0, one.start - _SOON), one.start)
        ] or before
        if before and before[-1].home:
            yield _home(first, last, set(before[-1].names_zh), alias=True)
        elif before:
            meant = before[-1]
            yield CourtName(
                first,
                last,
                meant.value,
                home=False,
                iso2=meant.iso2,
                subdivision=meant.subdivision,
                alias=True,
            )

"""Foreign courts in folded text: named after their state, or by a place alone beside a judgment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transform.reading.court_places import before_branch, state_of_place, town_at
from transform.reading.court_places import places as known_places
from transform.reading.report_zh.state_places import StatePlace
from transform.vocabulary.state import state

_CHAMBER = (
    r"(?:(?:王座|女?王后?座|后座|衡平|大法官|商事|商业|国际商事|普通|海事|海商|家事|家庭|破产|民事|原讼|上诉|审判|公司|企业|专利|行政|经济|金融服务|刑事|劳动|遗嘱|信托|区域|治安|小额|技术与建筑|技术和建筑|商事[与和](?:财产|税务|经济)|财产[与和]商事|税务)"
    r"(?:(?:法|分)?(?:庭|部)|(?<=商事)法院)){1,2}(?:商事法院)?"
)
_SEAT = r"\((?![^)]{0,6}[审称名原同简判即])[\u4e00-\u9fff·]{2,6}\)(?=[\d于的就在作判])"
"""The town behind the court's name: 马来亚高等法院(怡保)."""

_REST = re.compile(
    r"(?P<name>(?:[\u4e00-\u9fffA-Za-z·.()\d-]| (?=[A-Z])|(?<=[a-z]) ){0,36}?(?:法院|法庭|裁判所|仲裁庭))"
    rf"(?P<branch>(?:\([\u4e00-\u9fff]{{2,10}}\))?{_CHAMBER}|第[一二三四\d]司法部(?:上诉(?:分)?庭)?|(?!(?:于|在|的|就|对|以|驻|和|与|及))[\u4e00-\u9fff·]{{1,8}}?(?:分院|支院|支部|支庭|分庭|登记处)"
    r"|[\u4e00-\u9fff]{2,6}?[县郡](?=\d|[于作判的在])|\([\u4e00-\u9fff]{2,6}[县郡]\)"
    rf"|\((?!以下|下称|简称)[\u4e00-\u9fff]{{2,10}}(?:庭|分院|法院)\)|{_SEAT}|第(?!.次)[一二三四五六七八九十\d]{{1,3}}[\u4e00-\u9fff]{{0,4}}?(?:法庭|分庭|审判庭|庭))?"
)
_NO_NAME = re.compile(
    r"到|债权人|债务人|申请|承认|执行|判决|裁定|人民|中国|我国|公司|公民|之间|当事人|作出|[向在对由]|(?<![斯内])于(?!默)|因(?!弗|斯)|案(?!件第?[一初]审法院)|籍|法律|条约|协定|协助"
    r"|[男女]子|商人|客商|商会|取得|获得|拿到|告上|可举|方面|手[里中]|投资(?![与和]贸易法院)|依据|委员会|经(?!济)|该|的|着|了|是|--|两国|双方|一[家份名]|起诉|某(?![\u4e00-\u9fff]{1,5}法院)|持|曾|已|被|企业(?!法院)|[那这]边|国际仲裁|凭|(?<!上)诉(?!讼法院)"
    r"|^[与和及、]"
)
_CLOSED = re.compile(r"[^(]*\)")
"""A bracket that closes before one opens: the place stood in brackets of its own, 〔伦敦〕英国高等法院."""

_LETTERS = re.compile(r"\((?:以下简称|下称|简称|即)?[“\"]?(?P<letters>[A-Z]{3,6})[”\"]?\)")
_COMPASS = re.compile("[西南](?=澳大利亚)|[东西南北](?=哈萨克斯坦州)")
"""What stands before a state and makes it one of its parts: 西澳大利亚最高法院."""
_SHORT = 2
_MAY_BEGIN = re.compile("^$|[^\u4e00-\u9fff]|[向由经在是系为据于对将被从持凭因就到赴市省州国和与及的]")
"""What may stand before a town of two signs, which is else a piece of a longer name: 鲁伊巴 is not 伊巴."""
_LONGEST_BEHIND_A_PLACE, _LONGEST_NAME = 16, 20
_COURT = re.compile(r"法院|法庭|裁判所")
_PEOPLES_COURTS = frozenset({"VN", "LA", "KP", "CU"})
_ALONE = re.compile(
    r"(?:(?<=[持向经由在是系为着了就对将据])|(?<=又拿)|(?<=告上)|(?<=来自)|(?<=[,:(。;¶|])|(?<=[该本]国)|(?<=当地)|(?<=承认)|(?<=执行)|^)"
    r"(?P<name>(?!(?:就|对|将|据|向|又|涉及|出示|请求|凭|早年|当年|近年|此前|是|系|为|后改称|后来?更名|现称|原称|又称|外国|该国|当地|境外|域外|国外|本地|上述|作出|原审|一审|二审|我国|中国|各地|两地|同级|下级|上级|有关|其|某))"
    r"[\u4e00-\u9fff·]{2,10}?(?:地区|地方|高等|上诉|大审|司法|衡平|郡|初审|一审|初级|巡回|家庭|家事|商事|商业|经济|民事|区审判|(?<!中国)(?<!我国)(?<!本国)最高|(?<![广郑杭苏温福徐常泉漳台湖兰惠柳贵扬泰滁宿亳抚赣衢沧德滨株郴永梅潮钦贺梧朔忻锦])州|联邦)法院|[\u4e00-\u9fff·]{2,14}?(?:州|边疆区|共和国|市)仲裁法院|(?![是系为])[\u4e00-\u9fff]{2,4}(?:地方|高等|家庭|简易)裁判所)"
    rf"(?:{_SEAT})?"
    r"(?![院长官员内外系])"
)


@dataclass(frozen=True, slots=True)
class ForeignCourt:
    """``text[first:last]`` names a court of ``iso2``, empty where no state stands before the name."""

    iso2: str
    first: int
    last: int
    kind: str
    bare: bool
    """No more than a state's name and 法院."""


def foreign_courts(text: str, states: Iterable[StatePlace]) -> Iterator[ForeignCourt]:
    """Every court named after its state in folded text, with branch or division, or after its place."""
    found = list(_after_states(text, states))
    taken = {at for one in found for at in range(one.first, one.last)}
    for match in _alone(text):
        if match.start() not in taken and match.end() - 1 not in taken:
            iso2 = state_of_place(match["name"])
            known = state(iso2) if iso2 else None
            kind = known.kind if known else "foreign"
            found.append(ForeignCourt(iso2, match.start(), match.end(), kind, bare=False))
    found += list(_by_letters(text, found))
    taken |= {at for one in found for at in range(one.first, one.last)}
    found += [one for one in _after_places(text) if one.first not in taken]
    yield from sorted(found, key=lambda one: one.first)


def _by_letters(text: str, found: Sequence[ForeignCourt]) -> Iterator[ForeignCourt]:
    """A court by the letters that its name was given: 高等司法法院(STJ), then STJ特别法庭."""
    for court in found:
        given = _LETTERS.match(text, court.last)
        if given is None:
            continue
        named = rf"{given['letters']}(?:[\u4e00-\u9fff]{{2,4}}庭)?(?![A-Z])"
        for match in re.finditer(named, text[given.end() :]):
            first, last = (given.end() + at for at in match.span())
            yield ForeignCourt(court.iso2, first, last, court.kind, bare=False)


def _alone(text: str) -> Iterator[re.Match[str]]:
    """Names that hold no word of a sentence; where one does, a shorter name may begin behind the word."""
    at = 0
    while match := _ALONE.search(text, at):
        if _NO_NAME.search(match["name"]):
            at = match.start() + 1
        else:
            at = match.end()
            yield match


def _after_states(text: str, states: Iterable[StatePlace]) -> Iterator[ForeignCourt]:
    done = 0
    for found in states:
        known = state(found.iso2)
        if found.first < done or known is None or known.kind == "home":
            continue
        rest = _REST.match(text, found.last)
        if rest is None or rest["name"].endswith("仲裁庭"):
            continue
        name = rest["name"].replace("人民", "", 1) if found.iso2 in _PEOPLES_COURTS else rest["name"]
        if _NO_NAME.search(name) or _CLOSED.match(name):
            continue
        done = rest.end()
        first = found.first - bool(_COMPASS.match(text, max(0, found.first - 1)))
        first = before_branch(text, first)
        yield ForeignCourt(
            found.iso2, first, done, known.kind, bare=rest.group() in ("法院", "的法院", "国法院")
        )


def _after_places(text: str) -> Iterator[ForeignCourt]:
    """Courts whose name begins with a place that tells the state: 马卡蒂市地区审判法院."""
    done = 0
    for first, last in sorted((*_places(text), *_towns(text)), key=lambda one: (one[0], -one[1])):
        rest = _REST.match(text, last) if first >= done else None
        iso2 = state_of_place(text[first:last])
        known = state(iso2)
        if rest is None or known is None or len(rest["name"]) > _LONGEST_BEHIND_A_PLACE:
            continue
        name = rest["name"].replace("人民", "", 1) if iso2 in _PEOPLES_COURTS else rest["name"]
        if name.endswith("仲裁庭") or _NO_NAME.search(name) or _CLOSED.match(name):
            continue
        done = rest.end()
        yield ForeignCourt(iso2, first, done, known.kind, bare=False)


def _places(text: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in known_places().finditer(text))


def _towns(text: str) -> Iterator[tuple[int, int]]:
    """Towns before the word court, near enough to be part of its name."""
    for ending in _COURT.finditer(text):
        for first in range(max(0, ending.start() - _LONGEST_NAME), ending.start()):
            town = town_at(text, first)
            if town and (len(town) > _SHORT or _MAY_BEGIN.search(text, max(0, first - 1), first)):
                yield first, first + len(town)


def is_longer_name(text: str, short: str) -> bool:
    """Whether ``text`` is the fuller name of the court that ``short`` names: all its letters, in order."""
    letters = iter(text)
    return all(letter in letters for letter in short)

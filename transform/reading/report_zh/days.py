"""What the dates of a sentence are dates of: the ruling, the judgment it is about, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.reading.report_zh.apposition import is_apposed
from transform.reading.report_zh.cells import is_date_of_the_ruling
from transform.reading.report_zh.court_in_mind import whose_court
from transform.reading.report_zh.day_called import outright
from transform.reading.report_zh.day_of_line import role_of_line
from transform.reading.report_zh.page import within
from transform.reading.report_zh.rows import Cell, cells, is_row
from transform.reading.report_zh.saying import Saying
from transform.vocabulary import date
from transform.vocabulary.partial_date import PartialDate

_REACH = 80
FILED = re.compile(
    r"申请|请求|起诉|立案|受理|提交|提起|提出|递交|收到|送达|签订|签署|公证|开庭|听证|询问|生效|上诉(?!法院|庭|分庭|法庭|审)|到期|批复|答复|复函|携|(?<!支)(?<!维)持|报请"
    r"|确定(?!其|由|被)|相识|结婚|出生|成立|注册|举行|召开|修正|施行|印发|起算|欠|约定|交付|履行"
)
_TOLD = re.compile(r"发布|报道|消息|获悉|公布|通报|讯|介绍")
_RULED = re.compile(
    r"裁定(?![^。;,]{0,6}(?:冻结|查封|扣押|保全))|审结|终结|承认|认可|(?<!判决)(?<!申请)执行(?:过|了)|结案|裁判(?!所|官)|准许|准予|驳回|移送|不予|拒绝|支持|登记(?!立案)|[没不未]认(?![识定真])|认了"
)
_JUDGED = re.compile(
    r"判决|判令|宣判|作出|宣告|启动|决定|裁定|命令|判(?=[\u4e00-\u9fff]{1,12}(?:胜诉|败诉|支付|赔|偿还|离婚|付|还|交|承担))|裁判(?!所|官)|颁"
)
CASE = re.compile(
    r"以[^。;]{0,60}?为由|(?:申请|请求)[^。;,]{0,60}?案|(?:就|对|针对|应|根据)[^。;,]{0,50}?(?:申请|请求)(?!人)|(?:提出|提交|提起|递交|申请|持有)的(?:[^。;,]{0,12}?(?:申请|请求))?"
)
_ENDS_HERE = re.compile(
    r"[^。;,]{0,12}?(?:裁定|依法|决定)?[^。;,]{0,8}?(?:[没未不]认(?![识定真])|承认|认可|不予(?:承认|认可|受理)|驳回[^。;,]{0,12}申请|准(?:许|予)[^。;,]{0,6}撤)"
)
"""What only a court here does; a foreign court named before in the sentence is not who did it."""

_NO_DAY = re.compile(r"至|-|起|以来|以后|之前|前|修正|第[一二三四五六七八九十百\d]{1,5}[条款届次季期]")
_AFTER_A_NUMBER = re.compile(r"/(?=(?:19|20)\d\d[.年-]\d)")
_SO_IT_RULED = re.compile(r"(?:遂|据此|最终|因此|故|并|为此|本院|我院)(?:依法|遂|后)?于?$")
_OF_THAT_DAY = re.compile(r"的(?:(?!承认|认可|裁定)[^。;,]){0,16}?(?P<what>判决|判令|离婚令|命令|调解书)")
"""A judgment called by its day: 2016年7月1日的共同申请离婚判令."""

_ADDRESSED = re.compile(r"(?:[对就将把向]|承认(?:和执行|及执行|与执行)?|认可|关于|执行)$")
_ONCE = re.compile(r"(?:曾|曾经)(?:于|在)?$")

_THE_COURT = re.compile(r"(?:该院|法院|合议庭)(?:遂|后|最终)?于?$")
_HOME_WORD = re.compile(r"(?:我院|我们(?!国)|本院|(?<!该)法院|合议庭|中院)")
_ON_THE_MERITS = re.compile(
    r"(?:作出)?(?:一审|终审|缺席)?判(?:决|令|给|(?=[^断定]))(?!书?[^。;]{0,40}?(?:承认|认可|不予|申请|效力))"
)
"""Judgment on a claim, which no court gives that is asked to recognise one."""

_THAT_COURT = re.compile(r"该院|该法院|该庭")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its role: ruling, foreign or home (a Chinese judgment); its place in the page."""

    day: PartialDate
    role: str
    first: int
    last: int
    strength: int


def dated(saying: Saying, cut: Sequence[tuple[int, int]] = (), *, outbound: bool) -> Iterator[Dated]:
    """The dates of a sentence whose role its words tell; none of those in the places ``cut``."""
    if not outbound and saying.section in ("comment", "holding"):
        return
    page = saying.page
    found = within(page.days, saying.first, saying.last)
    if not found:
        return
    if not outbound and is_date_of_the_ruling(saying):
        yield Dated(found[0].day, "ruling", found[0].first, found[0].last, 3)
        return
    headed = "" if outbound else role_of_line(saying)
    if headed:
        yield Dated(found[0].day, headed, found[0].first, found[0].last, 3)
        return
    if not outbound and is_row(saying.text) and (told := list(_in_cells(saying))):
        yield from told
        return
    text = saying.text
    abroad = [
        (c.first - saying.first, c.last - saying.first)
        for c in within(page.foreign, saying.first, saying.last)
        if not any(first <= c.first < last for first, last in cut)
    ]
    home = [
        (c.first - saying.first, c.last - saying.first) for c in within(page.home, saying.first, saying.last)
    ]
    for at, one in enumerate(found):
        first, last = one.first - saying.first, one.last - saying.first
        following = found[at + 1].first - saying.first if at + 1 < len(found) else len(text)
        if any(begin <= one.first < end for begin, end in cut):
            continue
        that = whose_court(saying, one.first)
        role, strength = _role(text, first, last, min(following, last + _REACH), abroad, home, outbound, that)
        if role:
            yield Dated(one.day, role, one.first, one.last, strength)


def _in_cells(saying: Saying) -> Iterator[Dated]:
    """The dates of a row whose columns say whose they are."""
    for cell in cells(saying):
        role = cell.date_role or _of_what_it_names(saying, cell)
        found = within(saying.page.days, cell.first, cell.last)
        if role and found:
            yield Dated(found[0].day, role, found[0].first, found[0].last, 3)
        elif role and (stroke := _AFTER_A_NUMBER.search(cell.text)):
            for day in [*date.find_dates(cell.text[stroke.end() :])][:1]:
                first = cell.first + stroke.end() + day.start
                yield Dated(day.date, role, first, first + len(day.quote), 3)


def _of_what_it_names(saying: Saying, cell: Cell) -> str:
    """Whose the date in a cell is that no head tells: of the judgment where the court abroad stands in it."""
    if cell.is_result:
        return "ruling"
    return "foreign" if within(saying.page.foreign, cell.first, cell.last) else ""


def _role(
    text: str,
    start: int,
    end: int,
    limit: int,
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
    outbound: bool,
    that: str,
) -> tuple[str, int]:
    """What is said outright (裁定日期：, 裁定作出于) comes before what the verb behind the date tells."""
    before = text[:start]
    called = outright(text, start, end, abroad, home, outbound)
    if called:
        return called
    verb = _verb(text[end:limit])
    if verb is None or (not outbound and _ONCE.search(before[-14:])):
        return "", 0
    at, kind = verb
    named = bool(_THAT_COURT.search(text))
    who = _subject(text, start, end, end + at, abroad, home, that if named else "")
    if not outbound and who != "abroad" and _ON_THE_MERITS.match(text, end + at):
        return ("foreign", 1) if that == "abroad" else ("", 0)
    if outbound:
        beside = any(end <= first <= end + 2 for first, _ in abroad) or is_apposed(text, start, abroad)
        told = {"abroad": ("ruling", 2), "home": ("home", 2)}.get(who, ("", 0))
        return ("ruling", 3) if beside else told
    ends_here = who == "abroad" and _ENDS_HERE.match(text, end)
    if kind == "ruled" and (not who or ends_here or _THE_COURT.search(before[-8:])):
        return "ruling", 2 if who else 1
    return {"abroad": ("foreign", 2), "home": ("ruling", 2)}.get(who, ("", 0))


def _verb(after: str) -> tuple[int, str] | None:
    """Place and kind of the first verb behind a date, ruled or judged; None where another comes first."""
    if called := _OF_THAT_DAY.match(after):
        return called.start("what"), "judged"
    after = CASE.sub(lambda match: "□" * len(match.group()), after)
    if _NO_DAY.match(after):
        return None
    verbs = [
        (match.start(), kind)
        for kind, pattern in (("filed", FILED), ("told", _TOLD), ("ruled", _RULED), ("judged", _JUDGED))
        if (match := pattern.search(after))
    ]
    first = min(verbs, key=lambda verb: (verb[0], verb[1] != "ruled"), default=None)
    return first if first and first[1] in ("ruled", "judged") else None


def _subject(
    text: str,
    start: int,
    end: int,
    verb: int,
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
    that: str,
) -> str:
    """Whose act it is: the court between date and verb, else the nearest before the date."""
    between = [
        (first, who)
        for who, places in (("abroad", abroad), ("home", home))
        for first, last in places
        if end <= first and last <= verb + 1 and not (who == "abroad" and _ADDRESSED.search(text, end, first))
    ]
    if between:
        first, who = min(between)
        behind_home = any(0 <= start - last <= 1 for _, last in home)
        return "" if who == "abroad" and behind_home and "," in text[end:first] else who
    if that and (_THAT_COURT.search(text, end, verb) or _THAT_COURT.search(text, max(0, start - 8), start)):
        return that
    if _HOME_WORD.search(text[end:verb]):
        return "home"
    if _SO_IT_RULED.search(text[:start]) and (home or not abroad or not re.search("并于?$", text[:start])):
        return "home"
    before = [
        (last, who)
        for who, places in (("abroad", abroad), ("home", home))
        for _, last in places
        if last <= start and not re.search(r"[。;]|申请(?!人)|公司(?:携|持)", text[last:start])
    ]
    if before:
        return max(before)[1]
    return (
        "home"
        if re.search(r"(?:我院|本院|该院|法院|合议庭)[^。;,]{0,12}[,]?[^。;,]{0,3}$", text[:start])
        else ""
    )

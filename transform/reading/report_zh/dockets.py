"""Numbers under which foreign courts gave their judgments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transform.reading.report.marks import Marks, Name, Placed
from transform.reading.report_zh.page import Page
from transform.reading.report_zh.rows import cells, is_row
from transform.reading.report_zh.saying import Saying
from transform.vocabulary.stretch import overlaps

_ERA = (
    r"(?:(?:平成|令和|昭和)(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})年?\([\u3040-\u30ff\u4e00-\u9fff]{1,3}\)"
    r"|(?:19|20)\d\d年\([\u30a0-\u30ff]\))第?\d{1,6}号?"
    r"|(?:19|20)\d\d年第\d{1,7}号"
)
_REGION = (
    r"(?:(?<!\d)\d{2,3}年度?|(?:19|20)\d\d年度)[\u4e00-\u9fff]{1,6}字?第\d{1,6}号?"
    r"|[〇○零一二三四五六七八九十百]{2,5}年度[\u4e00-\u9fff]{1,6}字第[〇○零一二三四五六七八九十百千]{1,8}号?"
)
_LETTERS = r"A-Za-zА-яІЇЄіїєĐđ\u0370-\u03ff\u0531-\u06ff\u0900-\u0eff\u10d0-\u10ff\u1780-\u17ff\uac00-\ud7a3"
"""Of the scripts in which registries write: Latin, Cyrillic, Greek, Armenian, Hebrew, Arabic, those of India,
Thai, Lao, Georgian, Khmer, Korean."""
_PLAIN = rf"[{_LETTERS}0-9(\[][{_LETTERS}0-9()\[\]./:\-_&甲乙丙丁单合他]{{1,44}}?"
_LAO = r"\d{1,4}/[\u4e00-\u9fff]{1,3}(?:[./]\d{2,4})?"
"""``第37/民商号``: what the suit is about stands in its number."""
_NUMBER = re.compile(
    rf"(?:案号(?:为|是)?:?|案件编号(?:为|是)?:?|编号(?:为)?:?|第)?(?P<number>{_ERA}|{_REGION}|(?<=第){_LAO}|{_PLAIN})"
    r"(?P<mark>号|(?<=号)|(?=案(?!号)|(?:民事|商事|缺席|离婚|破产|终审|支付)?(?:判决|裁定|命令|决定|支付令)|民事|商事|破产|调解))"
)
_CALLED = re.compile(
    rf"(?:(?<!入库)(?:案号|案件编号|案件号|卷宗号|卷号|编号|文号|判决号|案卷号|登记号码|编码|索引号|诉讼号|档案号|登记号)(?:为|是|系)?:?(?:(?:[Ii]ndex|[Cc]ase|[Cc]laim|[Ff]ile|[Dd]ocket)?[Nn]o\.:?)?|(?<=\()(?:[Cc]ase)?[Nn][Oo]\.|(?:[Cc]ase|[Cc]ourt[Ff]ile|[Cc]ivil[Cc]ase|[Dd]ocket|[Ii]ndex|[Cc]laim|[Aa]ction|[Ss]uit|[Ff]ile)[Nn](?:o\.?|umber):?)(?P<number>{_ERA}|{_REGION}|\[\d{{4}}\][A-Za-z()\d]{{2,24}}"
    rf"|[{_LETTERS}0-9(][{_LETTERS}0-9()./:\-_]{{2,44}}[{_LETTERS}0-9)])(?P<mark>号?)"
)
_AT_THE_END = re.compile(
    r"(?<=[,(、院所庭])(?P<number>"
    r"\((?:19|20)\d\d\)[A-Z]{2,8}(?:\([A-Za-z]{2,6}\))?\d{1,5}"
    r"|[A-Z]{1,4}-\d{2}-\d{4,7}(?:-[A-Z]{1,3})?"
    r"|[А-Я]\d{2,3}-\d{3,7}/(?:19|20)?\d\d|[A-Z]{2,4}-(?:19|20)\d\d-\d{3}-\d{1,5}|\d{3,5}-\d\d-\d\d-\d{1,2}/\d{1,6}"
    r"|(?:19|20)\d\d[\uac00-\ud7a3]{1,3}\d{1,8}"
    r"|[A-Z][A-Za-z]{0,8}(?:/[A-Za-z]{1,8})?[ -]?\d{1,6}[/-](?:19|20)?\d\d"
    r"|[A-Z]{1,4}-?(?:19|20)\d\d-\d{3,8})(?P<mark>)(?=$|[,。;)])"
)
_CITED = re.compile(
    r"(?P<number>\((?:19|20)\d\d\)[A-Z]{2,8}(?:\([A-Za-z]{2,8}\))?\d{1,5}(?:\([A-Z][A-Za-z]{1,8}\))?)"
)
"""A neutral citation, wherever it stands: LuovPeng(2019)NZHC2204."""
_TURKISH = re.compile(
    r"(?P<number>(?:19|20)\d\d/\d{1,6}E\.?[,、]?(?:19|20)\d\d/\d{1,6}K\.?"
    r"|E\.?:?(?:19|20)\d\d/\d{1,6}[,、;]?K\.?:?(?:19|20)\d\d/\d{1,6})"
)
"""Number of the suit (Esas) and of the judgment (Karar)."""
_OF_ABROAD = re.compile(r"(?:外国|境外|域外|原审|原判|判决)[^|]{0,6}(?:案号|编号|号)")
_IN_CELL = re.compile(rf"第?(?P<number>{_ERA}|{_REGION}|{_PLAIN})号?(?=[/,;(](?:19|20)\d\d[年.-]|[,;]|$)")
_MONEY = re.compile(r"[\d,.]+(?:万|亿|元|美|欧|日元|英镑|%)")
_MIXED = re.compile(r"[A-Za-z\uac00-\ud7a3].*\d|\d.*[A-Za-z\uac00-\ud7a3/]")
_ANY = re.compile(
    rf"(?<![A-Za-z0-9])(?P<number>{_ERA}|{_REGION}"
    rf"|(?:[A-Z][A-Za-z.]{{0,12}}[ :/.-]?)?[{_LETTERS}0-9(\[]"
    rf"[{_LETTERS}À-ỹ0-9()\[\]./:\-_&]{{2,40}}[A-Za-z0-9)\]])"
)
_TWICE = re.compile(r"\d.*\d")
_OTHER_THAN_DIGITS = re.compile(r"[A-Za-z\uac00-\ud7a3/\-]")
_NO_NUMBER = re.compile(
    r"(?:www\.|https?:|[\w.-]{1,60}\.(?:com|cn|net|org)(?![A-Za-z]))|[A-Z]{3}[\d.,]+$|[\d.,]+[A-Z]{3}$|[\d,.]+(?:万|亿)?$|(?:19|20)\d\d-(?:\d\d|(?:19|20)\d\d)$"
)
_NAME_OF_COURT = re.compile(r"\([^()\d]{6,60}\)(?=.*\d)")
"""The court's name in its own language, which stands between the Chinese one and the number."""
_REGISTRY = re.compile(r"\(?(?:[A-Z][a-z]+)?Registry(?=[A-Z]{0,2}-?\d)")
_DAY_BEHIND = re.compile(r"[)/](?:19|20)\d\d$")
"""The year of the date that follows a number: ``(CV-2018-1)2020年``."""
_ISO_BEHIND = re.compile(r"(?<=\d)(?:19|20)\d\d-\d\d-\d\d$")
"""A day that stands behind a number: ``PCA 114-17  2019-11-06``."""
_NUMBER_SIGN = re.compile(r"(?:(?:Cause|Suit)?No\.|№|(?!E:|K:)[A-Za-z_]{2,10}:)(?=[A-ZА-Я]{0,2}-?\d)")
"""What calls a number one, the label of a database's field among them: ``list_no: CL-2019-000533``."""
_LETTER_BEHIND = re.compile("-[а-яіїє](?![а-яіїє])")
"""The kind of suit in Ukraine: 757/20416/18-ц."""
_OUTER = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
"""Brackets around the whole of a number."""
_NEAR = 60
"""So many characters after the name of its court a number may stand that nothing else marks."""

Found = tuple[int, int, bool]
"""Start, end, and whether a word says that it is a number."""


def dockets(
    page: Page, courts: Sequence[Placed], chinese: Sequence[Placed], days: Sequence[Placed]
) -> Iterator[Name]:
    """Every number of a court abroad; ``chinese`` are places of Chinese numbers."""
    numbers, dates, abroad = Marks(chinese), Marks(days), Marks(courts)
    for one in page.sayings:
        taken: list[tuple[int, int]] = []
        for first, last, marked in _candidates(page, one, abroad):
            start, end = _balanced(page.text, first, last)
            value = page.text[start:end]
            if (
                end > start
                and _is_number(value, marked)
                and not numbers.covers(start, end)
                and (re.match(_ERA, value) or not dates.covers(start, end))
                and not overlaps((start, end), taken)
            ):
                taken.append((start, end))
                yield Name(start, end, _printed(page, start, end))


def _candidates(page: Page, one: Saying, courts: Marks[Placed]) -> Iterator[Found]:
    """The surest first."""
    text = page.text
    yield from _in_cells(one)
    for pattern in (_TURKISH, _CITED):
        for match in pattern.finditer(text, one.first, one.last):
            yield *match.span("number"), False
    for court in courts.within(one.first, one.last):
        for match in _NUMBER.finditer(text, court.end, min(one.last, court.end + _NEAR)):
            yield *match.span("number"), bool(match["mark"])
    for pattern, marked in ((_CALLED, True), (_AT_THE_END, False)):
        for match in pattern.finditer(text, one.first, one.last):
            yield *match.span("number"), marked
    for match in _NUMBER.finditer(text, one.first, one.last):
        if _MIXED.search(match["number"]):
            yield *match.span("number"), True
    for match in _ANY.finditer(text, one.first, one.last):
        value = match["number"]
        mixed = _TWICE.search(value) and _OTHER_THAN_DIGITS.search(value)
        if (mixed or re.fullmatch(_ERA, value)) and not _NO_NUMBER.match(value):
            yield *match.span("number"), False


def _in_cells(one: Saying) -> Iterator[Found]:
    """Those in a column for such numbers."""
    for cell in cells(one) if is_row(one.text) else ():
        match = _IN_CELL.match(cell.text) if _OF_ABROAD.search(cell.head) else None
        if match:
            yield cell.first + match.start("number"), cell.first + match.end("number"), True


def _balanced(text: str, first: int, last: int) -> tuple[int, int]:
    """Without a bracket that the number does not share, and without 号 where no 第 stands before."""
    day = _DAY_BEHIND.search(text, first, last)
    last = day.start() if day and text.startswith("年", day.end()) else last
    named = _NAME_OF_COURT.match(text, first, last) or _REGISTRY.match(text, first, last)
    first = named.end() if named else first
    labelled = _NUMBER_SIGN.match(text, first, last)
    first = labelled.end() if labelled else first
    day = _ISO_BEHIND.search(text[first:last])
    last = first + day.start() if day else last
    value = text[first:last]
    if _OUTER.fullmatch(value):
        return first + 1, last - 1
    if value.endswith(")") and value.count(")") > value.count("("):
        last -= 1
    if value.startswith("(") and value.count("(") > value.count(")"):
        first += 1
    elif value.count("(") > value.count(")"):
        last = first + value.rfind("(")
    elif not value.endswith(")") and value.count(")") > value.count("("):
        first += value.rfind(")") + 1
    if value.endswith("号") and "第" not in value:
        last -= 1
    if letter := _LETTER_BEHIND.match(text, last):
        last = letter.end()
    return first, last


def _printed(page: Page, first: int, last: int) -> str:
    """As the document prints it; what is written in Chinese without white space."""
    start, end = page.span(first, last)
    value = " ".join(page.original[start:end].split())
    return value.replace(" ", "") if re.match(f"{_ERA}|{_REGION}", page.text[first:last]) else value


def _is_number(value: str, marked: bool) -> bool:
    if not re.search(r"\d", value) or value.count("(") != value.count(")"):
        return False
    if re.fullmatch(_ERA, value) or re.fullmatch(_REGION, value):
        return True
    if "年" in value[:5] or _MONEY.match(value):
        return False
    return marked or re.search(r"[A-Za-z/\-\uac00-\ud7a3]", value) is not None

"""The number under which the foreign court gave its judgment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.report_zh.origin import Origin
from transform.reading.report_zh.page import Page, within
from transform.reading.report_zh.rows import cells, is_row
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying

_ERA = r"(?:平成|令和|昭和)(?:元|\d{1,2})年?\([\u3040-\u30ff\u4e00-\u9fff]{1,3}\)第?\d{1,6}号?"
_REGION = (
    r"\d{2,3}年度?[\u4e00-\u9fff]{1,6}字?第\d{1,6}号?"
    r"|[〇○零一二三四五六七八九十百]{2,5}年度[\u4e00-\u9fff]{1,6}字第[〇○零一二三四五六七八九十百千]{1,8}号?"
)
_PLAIN = r"[A-Za-zА-Я0-9(\[\uac00-\ud7a3][A-Za-zА-Я0-9()\[\]./:\-_&\uac00-\ud7a3甲乙丙丁单合他]{1,44}?"
_NUMBER = re.compile(
    rf"(?:案号(?:为|是)?:?|案件编号(?:为|是)?:?|编号(?:为)?:?|第)?(?P<number>{_ERA}|{_REGION}|{_PLAIN})"
    r"(?P<mark>号|(?<=号)|(?=案(?!号)|(?:民事|商事|缺席|离婚|破产|终审|支付)?(?:判决|裁定|命令|决定|支付令)|民事|商事|破产|调解))"
)
_CALLED = re.compile(
    rf"(?:(?<!入库)(?:案号|案件编号|案件号|卷宗号|卷号|编号|文号|判决号|案卷号|索引号|诉讼号|档案号|登记号)(?:为|是|系)?:?|(?<=\()(?:[Cc]ase)?[Nn][Oo]\.|(?:[Cc]ase|[Cc]ourt[Ff]ile|[Cc]ivil[Cc]ase|[Dd]ocket|[Ii]ndex|[Cc]laim|[Aa]ction|[Ss]uit|[Ff]ile)[Nn](?:o\.?|umber):?)(?P<number>{_ERA}|{_REGION}|\[\d{{4}}\][A-Za-z()\d]{{2,24}}|[A-Za-z0-9(\uac00-\ud7a3][A-Za-z0-9()./:\-_\uac00-\ud7a3]{{2,44}}[A-Za-z0-9)])(?P<mark>号?)"
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
_OF_ABROAD = re.compile(r"(?:外国|境外|域外|原审|原判|判决)[^|]{0,6}(?:案号|编号|号)")
_IN_CELL = re.compile(rf"第?(?P<number>{_ERA}|{_REGION}|{_PLAIN})号?(?=[/,;(](?:19|20)\d\d[年.-]|[,;]|$)")
_NEAR = 60
_MONEY = re.compile(r"[\d,.]+(?:万|亿|元|美|欧|日元|英镑|%)")


def observe(witness: Witness, page: Page, ruling: Ruling, at: int, found: Origin) -> Iterator[Observation]:
    """The first number beside the court's name or a judgment, or called 案号, that is no Chinese one."""
    deciding = {act.saying.at for act in ruling.acts}
    first = [one for one in ruling.own if one.at in deciding]
    rest = [one for one in ruling.own if one.at not in deciding]
    for sayings in (first, rest, ruling.shared):
        numbers = [
            place
            for one in sayings
            for place in _numbers(page, one, found, outbound=ruling.outbound)
            if ruling.keeps(place[0])
        ]
        if not numbers:
            continue
        a, b = numbers[0]
        if sayings is ruling.shared and len({page.text[x:y] for x, y in numbers}) > 1:
            return
        start, end = page.span(a, b)
        value = " ".join(witness.document.text[start:end].split())
        if re.match(_ERA + "$|" + _REGION + "$", page.text[a:b]):
            value = value.replace(" ", "")
        yield witness.says(
            Field.FOREIGN_CASE_NUMBER, value, start, end, "report_zh.foreign_number", ruling=at
        )
        return


def _numbers(page: Page, one: Saying, found: Origin, *, outbound: bool) -> Iterator[tuple[int, int]]:
    if is_row(one.text) and (told := list(_in_cells(page, one))):
        yield from told
        return
    chinese = [(n.first, n.last) for n in within(page.numbers, one.first, one.last)]
    text = page.text
    matches = []
    for court in within(page.foreign, one.first, one.last):
        if court.iso2 not in ("", found.iso2):
            continue
        matches += list(_NUMBER.finditer(text, court.last, min(one.last, court.last + _NEAR)))
    matches += list(_CALLED.finditer(text, one.first, one.last))
    matches += list(_AT_THE_END.finditer(text, one.first, one.last)) if not matches else []
    if not matches and not outbound:
        matches = [
            m
            for m in _NUMBER.finditer(text, one.first, one.last)
            if re.search(r"[A-Za-z\uac00-\ud7a3].*\d|\d.*[A-Za-z\uac00-\ud7a3/]", m["number"])
        ]
    for match in matches:
        first, last = match.span("number")
        if text[first:last].count(")") > text[first:last].count("(") and text[last - 1] == ")":
            last -= 1
        if text[first] == "(" and text[first:last].count("(") > text[first:last].count(")"):
            first += 1
        if any(a <= first < b or first <= a < last for a, b in chinese):
            continue
        if _is_number(text[first:last], bool(match["mark"])) and not any(
            day.first < last and first < day.last and not re.match(_ERA, match["number"])
            for day in within(page.days, one.first, one.last)
        ):
            yield first, last


def _in_cells(page: Page, one: Saying) -> Iterator[tuple[int, int]]:
    """The number in the column of the foreign judgments' numbers: 2015가합40288/2016.5.12."""
    for cell in cells(one):
        if not _OF_ABROAD.search(cell.head) or within(page.numbers, cell.first, cell.last):
            continue
        match = _IN_CELL.match(cell.text)
        if match and _is_number(match["number"], marked=True):
            yield cell.first + match.start("number"), cell.first + match.end("number")


def _is_number(value: str, marked: bool) -> bool:
    if not re.search(r"\d", value) or value.count("(") != value.count(")"):
        return False
    if re.fullmatch(_ERA, value) or re.fullmatch(_REGION, value):
        return True
    if "年" in value[:5] or _MONEY.match(value):
        return False
    return marked or re.search(r"[A-Za-z/\-\uac00-\ud7a3]", value) is not None

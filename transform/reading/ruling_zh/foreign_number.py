"""Numbers of foreign judgments, which no Chinese case number is, and the one that is put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from transform.observation import Field
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.courts import ForeignCourt
from transform.reading.ruling_zh.origin import is_same
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.reading.ruling_zh.restore import LOST, is_torn

_SIGNS = (
    r"A-Za-z0-9\[\]./:_&#\-\u00c0-\u024f\u0370-\u058f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f"
    r"\uac00-\ud7a3\u0e00-\u0eff\u10a0-\u10ff\u1780-\u17ff"
)
# A year and a serial under 第 are one number whose 号 belongs to it: 平成22年(ワ)第8830号, 2018年第1694号.
_YEARED = (
    r"(?:(?:平成|令和|昭和|民国|佛历)?(?:\d{1,4}|元)年度?|[一二三四五六七八九十百〇零]{2,4}年度|\d{2,4}年度)(?:\([^()]{1,6}\)|(?:(?!作出|判|裁|"
    r"的|于|以|对|向|就)[\u4e00-\u9fffA-Za-z]){0,10}?)第"
    r"[A-Za-z]{0,6}\d{1,8}(?:[-/]\d{1,6})?号"
)
_HAN = "一二三四五六七八九十百千〇零"
_JAPANESE = (
    rf"(?:(?:平成|令和|昭和)(?:\d{{1,2}}|元|[{_HAN}]{{1,3}})|\d{{4}})年\([^()]{{1,4}}\)"
    rf"(?:第\d{{1,6}}号?|第[{_HAN}]{{1,7}}号?|\d{{1,6}})"
)
_TAIWAN = r"\d{2,3}年?度?[\u4e00-\u9fff]{1,6}字第?\d{1,7}号"
_KOREAN = r"\d{4}(?!年)[\u4e00-\u9fff]{1,3}\d{2,8}"
_HEBREW = r"[\u05d0-\u05ea]{1,3}[\"”״][\u05d0-\u05ea]"
_PIECE = (
    rf"(?:{_HEBREW}|[{_SIGNS}]|\([A-Za-z0-9.\-]{{1,16}}\)"
    r"|[,、](?=[A-Z][A-Za-z]{0,3}\.|\d{4}/\d{1,6}K)|(?<=\d)[\"“][A-Z][\"”])"
)
_START = (
    rf"(?:(?<=第)|(?<=[\u4e00-\u9fff])(?=[A-Za-z\[]{{1,8}}[^\u4e00-\u9fff]{{0,24}}\d)|(?<=[号书][、和及与])|"
    r"(?<=[\u4e00-\u9fff])(?=\((?:19|20)\d\d\)[A-Z]|\d{1,7}[/\-][\dA-Za-z/\-.()]{0,20}\d|\d{2,4}[\uac00-\ud7a3])|"
    rf"(?<![{_SIGNS}\u4e00-\u9fff])|(?<=[院庭所部的出为案日以于据县做定即系令号就]))"
)
_WHOLE = re.compile(rf"(?P<number>{_YEARED}|{_TAIWAN}|(?<!\d)\d{{1,5}}/[民刑商家][事初终]?/(?:19|20)\d\d)")
_NUMBER = re.compile(
    rf"{_START}(?P<number>{_JAPANESE}|{_KOREAN}|{_PIECE}{{1,48}})(?:号|(?<=号)|(?=(?:一案)?(?:民事|商事|"
    rf"缺席|终局|最终|部分|中间|简易|离婚)?(?:判决|裁定|命令|裁决|令(?![和吉]))))"
)
_LABEL = re.compile(
    rf"(?:案件?(?:编号|号码?|号)|案号|文号|卷宗(?:编)?号|编号|档案号|登记号|索引号|案卷号|诉讼号|"
    rf"判决(?:书)?编?号|引证号|中立引证)(?:为|是|:)?(?:第)?"
    rf"(?P<number>{_YEARED}|{_TAIWAN}|{_JAPANESE}|{_KOREAN}|{_PIECE}{{1,48}})"
)
_BRACKETED = re.compile(
    rf"(?:判决|裁定|命令|裁决|决定|调解)书?\((?:案号:?)?(?P<number>(?=[^)]{{0,40}}\d{{2}})(?:{_PIECE}){{5,48}})\)"
)
"""``2021年11月23日判决(CIV-2020-404-1187)``."""
_CALLED = re.compile(
    r"(?:\([A-Za-z. ]{6,60}\) ?)?(?:Az\.|Aktenzeichen:?|[Nn]\.|[Nn][°º]\.?|[Nn]r\.)?"
    r"(?:(?:Civil|Commercial|Special|Admiralty|Family)?"
    r"(?:Index|Case|Cause|Docket|File|Suit|Action|Claim)(?:Nos?|Number)\.?:?|Exp(?:te)?\.|No\.)?(?=.*\d)"
)
"""The court's own name in brackets, and what calls it a number: neither is part of it."""
_AFTER_JUDGMENT = re.compile(r"(?:判决|裁定|命令|令|裁决|调解书)书?(?:\(|,)?(?:第|案号:?)?$")
_LETTERED = re.compile(r"\d[EK]\.$")
"""A Turkish number whose letter ends it: ``2014/302 K.``"""
_ITEM = re.compile(r"\d{1,2}[.、]")
"""``3.判决书的译文``: what numbers an item of a list."""
_HAS_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(
    r"(?:路|街|道|巷|楼|弄|室|大厦|邮编|电话|护照|证件|身份证|账号|税号|注册号?|公证|认证|"
    r"条)(?:号码?)?:?第?$"
)
_JUDGMENT_AFTER = re.compile(
    r"^号?(?:\)|”|案件?)?(?:的)?[^,。;第号\dA-Z]{0,12}?(?:判决|裁定|命令|令|裁决|调解书|调停|调书|决定|"
    r"支付|裁判|和解|证书)"
)
_SUIT_AFTER = re.compile(r"^号?(?:一|之|号)?案(?!号)")
_RED, _BLACK = re.compile(r"红(?:案)?号?:?(?:第)?$"), re.compile(r"黑(?:案)?号?:?(?:第)?$")
_OTHER_PAPER = re.compile(
    r"^号?(?:[^,。;]{0,8}?)(?:上诉|通知|证明|函|公证|认证|护照|邮件|快递|账户|发票|提单|合同|(?<!和解)(?<!调解)协议|订单)"
)


def serials(span: Span, chinese: list[tuple[int, int]]) -> list[Span]:
    """The numbers that a piece of text names, in order, without 第 and 号 where these can be taken off.

    ``chinese`` are the places of Chinese case numbers in the whole text, which are none of them.
    """
    found: dict[int, Span] = {}
    for pattern in (_WHOLE, _NUMBER, _LABEL, _BRACKETED):
        for match in pattern.finditer(span.text):
            start, end = match.span("number")
            while (
                end > start
                and span.text[end - 1] in ".,:-、([/"
                and not _LETTERED.search(span.text[start:end])
            ):
                end -= 1
            number = span.text[start:end]
            if _ITEM.fullmatch(number + span.text[end : end + 1]):
                continue
            taken = any(a - span.start < end and start < b.end - span.start for a, b in found.items())
            label = _CALLED.match(number)
            start, number = (start + label.end(), number[label.end() :]) if label else (start, number)
            if taken or not _is_number(span.text, start, end) or LOST in number:
                continue
            if not any(first < span.start + end and span.start + start < last for first, last in chinese):
                found[span.start + start] = Span(span.start + start, span.start + end, number)
    return [found[start] for start in sorted(found)]


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether it can number a judgment: no address, no paper of another kind, balanced, with a digit."""
    number = text[start:end]
    return (
        _HAS_DIGIT.search(number) is not None
        and number.count("(") == number.count(")")
        and not re.fullmatch(r"(?:19|20)\d\d", number)
        and not _ADDRESS.search(text[max(0, start - 6) : start])
        and not _OTHER_PAPER.match(text[end : end + 16])
        and not is_torn(text, start, end)
    )


def read_number(case: Case, origin: ForeignCourt, wanted: Asked, spoken: Pleadings) -> list[str]:
    """Observe the number of the judgment put forward; returns its numbers as the plain text has them."""
    chinese = [(one.start, one.end) for one in case.numbers if one.candidates]
    for zone in _zones(case, origin, wanted, spoken):
        found = _chosen(case, serials(zone, chinese))
        if found:
            value = " ; ".join(dict.fromkeys(_closed(case.printed(one.start, one.end)) for one in found))
            case.says(
                Field.FOREIGN_CASE_NUMBER, value, found[0].start, found[-1].end, "object.foreign_number"
            )
            return [one.text for one in found]
    return []


def _closed(number: str) -> str:
    """Without the white space of a broken line, where the number is written in Chinese."""
    return re.sub(r"\s+", "", number) if "第" in number else number


def _zones(case: Case, origin: ForeignCourt, wanted: Asked, spoken: Pleadings) -> Iterator[Span]:
    """Where the number stands: behind the court in what is put forward, else in sentences on its judgment."""
    for zone in wanted.zones:
        courts = [one for one in case.courts_in(zone) if one.iso2 == origin.iso2]
        first = next((one for one in courts if is_same(origin, one) or is_same(one, origin)), None)
        if first:
            yield case.text.cut(first.end, zone.end)
        elif _ASKS.search(zone.text):
            yield zone
    bare = origin.tail if len(origin.tail) > 3 else origin.name
    for sentence in (*spoken.neutral, *spoken.claims):
        for one in case.text.clauses(sentence.start, sentence.end):
            if (bare in one.text or _POINTS.search(one.text)) and _A_JUDGMENT.search(one.text):
                yield one


_POINTS = re.compile(r"该院|该判决|上述判决|案涉|涉案")
_A_JUDGMENT = re.compile(r"判决|裁定|判令|调解|令|案号")
_ASKS = re.compile(
    r"(?:承认|认可)[^。;]{0,80}?(?:判决|裁定|命令|令|调)|(?:判决|裁定|命令|令|调解书)[^。;]{0,40}?(?:承认|认可)"
)


def _chosen(case: Case, found: list[Span]) -> list[Span]:
    """Those of the judgment: the red one of two Thai numbers, not that of the suit or of an appeal."""
    text = case.text.text
    red = [one for one in found if _RED.search(text[max(0, one.start - 8) : one.start])]
    if red:
        return red[:1]
    found = [one for one in found if not _BLACK.search(text[max(0, one.start - 8) : one.start])] or found
    judged = [one for one in found if _JUDGMENT_AFTER.match(text[one.end : one.end + 24])]
    judged = [one for one in judged if not _SUIT_AFTER.match(text[one.end : one.end + 4])] or judged
    if judged:
        return judged if _listed(text, judged) else judged[:1]
    called = [one for one in found if _AFTER_JUDGMENT.search(text[max(0, one.start - 10) : one.start])]
    return (called or found)[:1]


def _listed(text: str, found: list[Span]) -> bool:
    """Whether several numbers are put forward side by side, without a court or a verb between them."""
    gaps = [text[a.end : b.start] for a, b in pairwise(found)]
    return all(len(gap) < 60 and not re.search(r"。|上诉|称|维持|撤销|于", gap) for gap in gaps)

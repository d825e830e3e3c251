"""What the ruling rests on: articles with the version of their law, treaties, and precedents."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from transform.observation import Field
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary import case_number
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.partial_date import PartialDate
from transform.vocabulary.registry import rows

_ARTICLE = re.compile(
    r"第(?P<number>[零〇一二三四五六七八九十百\d]{1,9})条(?P<more>之[一二三四五六七八九十]{1,2})?"
)
_YEAR = re.compile(r"^\(?[^()第]{0,4}?(?P<year>(?:19|20)\d\d)年?(?:[^()第]{0,12}?)(?:修正|修订)")
_POINTED_AT = re.compile(r"(?:上述|前述|该|本|双边|两国)(?:司法协助)?(?:条约|协定|安排|公约)")
_ARRANGED = re.compile(r"(?:条约|协定|安排|公约)$")
_PRECEDENT = re.compile(r"先例|案例|判例|互惠|参照|类案|曾")
_ONLY_CPL = 500
"""No other interpretation has as many articles."""
_DIGITS = {"零": 0, "〇": 0} | {one: at for at, one in enumerate("一二三四五六七八九", 1)}


def number_of(numeral: str) -> int | None:
    """二百八十二 or 282 -> 282; None for a run of numerals that is none below a thousand."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    match = re.fullmatch(
        r"(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?",
        numeral,
    )
    if match is None or not numeral:
        return None
    hundreds, tens, ten, ones = match.groups()
    tens_value = (_DIGITS[tens] if tens else 1) if ten else 0
    return 100 * _DIGITS.get(hundreds or "", 0) + 10 * tens_value + _DIGITS.get(ones or "", 0) or None


def titles(span: Span) -> Iterator[tuple[str, int, int]]:
    """Each outermost 《title》 without its marks, and its place in the piece."""
    depth = start = 0
    for at, sign in enumerate(span.text):
        if sign == "《":
            start = at if depth == 0 else start
            depth += 1
        elif sign == "》" and depth:
            depth -= 1
            if depth == 0:
                yield span.text[start + 1 : at], start, at + 1


def read_articles(case: Case, decided: PartialDate | None) -> None:
    """Observe each article once, with the version of the law in force on the day of the ruling."""
    cites = case.parts.cites
    named = list(titles(cites))
    seen: set[str] = set()
    following = [start for _, start, _ in named[1:]] + [len(cites.text)]
    for (title, _, after), end in zip(named, following, strict=False):
        printed_year = _YEAR.match(cites.text[after:end]) or _YEAR.match(title[title.rfind("(") :])
        numbers = [(number_of(match["number"]), match) for match in _ARTICLE.finditer(cites.text, after, end)]
        law = _law(
            case, title, printed_year["year"] if printed_year else "", decided, [n for n, _ in numbers]
        )
        pointed = _POINTED_AT.search(cites.text, after, end)
        for number, match in numbers:
            if pointed and match.start() > pointed.start():
                law = _treaty(case)
            value = f"{law} art. {number}{match['more'] or ''}"
            if law and number and value not in seen:
                seen.add(value)
                case.says(
                    Field.ARTICLE,
                    value,
                    cites.start + match.start(),
                    cites.start + match.end(),
                    "cites.article",
                )


def _treaty(case: Case) -> str:
    """The treaty or arrangement that the reasons name last, which 上述协定 points at; empty if none."""
    named = [title for title, _, _ in titles(case.parts.reasons) if _ARRANGED.search(title)]
    return named[-1] if named else ""


def _law(case: Case, title: str, year: str, decided: PartialDate | None, articles: list[int | None]) -> str:
    """The name under which an article is observed; without a version where it cannot be told."""
    plain = re.sub(r"\([^()]{0,24}\)$", "", title)
    if plain.endswith("关于适用的解释") and all(one and one > _ONLY_CPL for one in articles):
        plain = plain.replace("适用", "适用中华人民共和国民事诉讼法", 1)  # databases lose what stands in 〈〉
    if "民事诉讼法" not in plain:
        return {"中华人民共和国企业破产法": "Enterprise Bankruptcy Law"}.get(plain, plain)
    law = "CPL interpretation" if "解释" in plain else "CPL"
    if law == "CPL" and plain not in {"中华人民共和国民事诉讼法", "民事诉讼法"}:
        return plain
    version = version_of(law, year, decided)
    if version and not _fits(law, version, articles):
        case.warn(f"the articles cited are not those of {law} {version}, in force on the day of the ruling")
        version = ""
    if not version:
        case.warn(f"the version of {law} cannot be told")
    return f"{law} {version}".rstrip()


def version_of(law: str, year: str, decided: PartialDate | None) -> str:
    """The year of adoption of the version that a ruling cites: as printed, else as in force on its day."""
    versions = [row for row in rows("law_versions") if row["law"] == law]
    if year:
        return next((row["version"] for row in versions if row["version"] == year), "")
    if decided is None:
        return ""
    first, last = (_in_force(versions, day) for day in (decided.earliest(), decided.latest()))
    return first if first == last else ""


def _in_force(versions: Sequence[Mapping[str, str]], day: datetime.date) -> str:
    """The last version in force on a day; the rows come in order of time."""
    past = [row["version"] for row in versions if row["in_force"] <= day.isoformat()]
    return past[-1] if past else ""


def _fits(law: str, version: str, articles: list[int | None]) -> bool:
    """False where the articles are the review of another version and none of this one."""
    own: set[int] = set()
    others: set[int] = set()
    for row in rows("law_versions"):
        if row["law"] == law:
            numbers = {int(one) for column in ("apply", "review") for one in row[column].split()}
            (own if row["version"] == version else others).update(numbers)
    cited = {one for one in articles if one}
    return not (cited & (others - own)) or bool(cited & own)


def read_precedents(case: Case, own_number: CaseNumber | None) -> None:
    """Observe the case numbers that the court cites for how courts have decided before."""
    reasons = case.parts.reasons
    seen: set[str] = set()
    for sentence in case.text.sentences(reasons.start, reasons.end):
        if not _PRECEDENT.search(sentence.text):
            continue
        for found in case.numbers_in(sentence):
            if len(found.candidates) != 1:
                continue
            number = found.candidates[0]
            value = case_number.format(number)
            same = own_number is not None and (
                number.words,
                number.serial,
                number.year,
                number.court_code,
            ) == (
                own_number.words,
                own_number.serial,
                own_number.year,
                own_number.court_code,
            )
            if not same and value not in seen:
                seen.add(value)
                case.says(
                    Field.PRECEDENT,
                    value,
                    found.start,
                    found.end,
                    "reasons.precedent",
                )

"""Court, case number and date: the head of a ruling and its signature block."""

from __future__ import annotations

import re

from transform.observation import Field
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Plain
from transform.vocabulary import case_number, court
from transform.vocabulary.case_number_form import CaseNumber, Found
from transform.vocabulary.date import FoundDate

_TITLE = re.compile(r"(?:裁定|判决|决定)书?")
_SIGNERS = re.compile(r"审判长|审判员|陪审员|书记员|法官助理|本裁定|本决定")
_APPENDIX = re.compile(r"附:|附(?:本案|相关|法律|录)|发布(?:时间|日期)|公开(?:时间|日期)|来源:")
_WIDEST_HEADING = 600
_DAY_LABEL = re.compile(r"(?:裁[判定])?(?:日期|时间)[】\]]?:?$")
"""The label of a database above the text of a ruling; one of publication is another."""
_PUBLISHED = re.compile(r"(?:公开|发布|上网|入库|提交|立案)(?:日期|时间)[】\]]?:?$")


def own_number(case: Case) -> tuple[Found | None, tuple[CaseNumber, ...]]:
    """The ruling's own number as found in the heading, and its readings; several after a title leave none."""
    text = case.text.text
    end = min(max(case.parts.heading.end, 1), _WIDEST_HEADING)
    found = [one for one in case.numbers if one.candidates and one.end <= end]
    if len({one.candidates for one in found}) > 1:
        title = max((match.end() for match in _TITLE.finditer(text, 0, end)), default=0)
        found = [one for one in found if one.start >= title]
    if len({one.candidates for one in found}) != 1:
        return None, ()
    return found[-1], found[-1].candidates


def read_heading(case: Case) -> CaseNumber | None:
    """Observe number and court; returns the number if there is one reading of it."""
    found, readings = own_number(case)
    number = None
    if found and len(readings) == 1:
        number = readings[0]
        case.says(
            Field.CASE_NUMBER, case_number.format(number), found.start, found.end, "heading.case_number"
        )
    else:
        case.warn("the heading holds no case number, or several")
    _court(case, number, found)
    return number


def _court(case: Case, number: CaseNumber | None, found: Found | None) -> None:
    end = min(case.parts.heading.end, _WIDEST_HEADING)
    named = court.find_courts(case.text.text[:end])
    names = {one.court.name_zh for one in named}
    if len(names) == 1:
        one = named[0]
        case.says(Field.COURT_ZH, one.court.name_zh, one.start, one.end, "heading.court")
        if number is not None and court.agrees(number, one.court) is False:
            case.warn(f"case number {case_number.format(number)} is not of {one.court.name_zh}")
        return
    by_number = court.court_of(number) if number else None
    if by_number and found and (not names or by_number.name_zh in names):
        case.says(Field.COURT_ZH, by_number.name_zh, found.start, found.end, "heading.court_of_number")
    else:
        case.warn("the heading names no court of the register, or several")


def read_date(case: Case, number: CaseNumber | None) -> FoundDate | None:
    """Observe the date of the signature block; returns it where it can stand."""
    tail = case.parts.tail
    signer = _SIGNERS.search(case.text.text, tail.start, tail.end)
    labelled = _labelled(case)
    if signer is None and labelled is None:
        case.warn("no signature block: the date of the decision stays open")
        return None
    dates = _signed(case, signer.start(), signer.end()) if signer else []
    dates = dates or [one for one in (labelled,) if one]
    if len({one.date for one in dates}) != 1:
        case.warn(f"the signature block holds {len(dates)} dates; the date of the decision stays open")
        return None
    (found, *_) = dates
    if number is not None and found.date.year < number.year:
        case.warn(f"dated {found.date.iso()}, before its case was filed in {number.year}", "error")
        return None
    case.says(
        Field.DECISION_DATE,
        found.date.iso(),
        found.start,
        found.end,
        "signature.decision_date",
    )
    return found


def _signed(case: Case, start: int, behind: int) -> list[FoundDate]:
    """The dates of the block that begins with a signer."""
    appendix = _APPENDIX.search(case.text.text, behind, case.parts.tail.end)
    end = min(appendix.start() if appendix else case.parts.tail.end, start + 1500)
    return [
        one
        for one in case.dates
        if start <= one.start < end and (one.start in case.text.breaks or _after_name(case.text, one.start))
    ]


def _labelled(case: Case) -> FoundDate | None:
    """The day that a label above the text names as that of the ruling."""
    for one in case.dates:
        before = case.text.text[max(0, one.start - 8) : one.start]
        if one.end <= _WIDEST_HEADING and _DAY_LABEL.search(before) and not _PUBLISHED.search(before):
            return one
    return None


def _after_name(text: Plain, at: int) -> bool:
    """Whether a date without a line of its own follows names of signers, not the words of a sentence."""
    before = text.text[max(0, at - 14) : at]
    return re.search(r"(?:审判[长员]|陪审员|书记员|助理)[^。,;]{1,10}$|[。)]$", before) is not None

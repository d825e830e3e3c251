"""A row of a dump: the ruling's own words first, what only its columns state after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading import ruling_zh
from transform.reading.observe import Witness
from transform.vocabulary import case_number, court, date

_HEAD = 1500
_PLAINTIFF = re.compile(r"(?:^|[\s。号])(?:原告|上诉人|公诉机关|原审原告)")
_APPLICANT = re.compile(r"(?:申请|请求)(?:执行)?人")


def _is_lawsuit(text: str) -> bool:
    """Recognition is applied for, not sued for: its rulings name an applicant (CPL 2023, art. 298).

    A dump is full of lawsuits in which somebody pleads that a foreign court has judged before.
    """
    head = text[:_HEAD]
    return _PLAINTIFF.search(head) is not None and _APPLICANT.search(head) is None


def read(document: Document, authority: Authority) -> Reading:
    """The account of the ruling; a text that is none of ours says why."""
    reading = ruling_zh.read(document, authority)
    if reading.accounts and _is_lawsuit(document.text):
        return Reading(not_ours=NotOurs.LAWSUIT)
    accounts = tuple(_completed(account, document, authority) for account in reading.accounts)
    return replace(reading, accounts=accounts)


def _completed(account: Account, document: Document, authority: Authority) -> Account:
    stated = {observation.field for observation in account.observations}
    added = [o for o in _columns(Witness(document, authority)) if o.field not in stated]
    return replace(account, observations=(*account.observations, *added))


def _columns(witness: Witness) -> Iterator[Observation]:
    """Number, court and day as the row states them."""
    label = witness.document.label("案号")
    numbers = case_number.candidates(label.value) if label else ()
    if label and len(numbers) == 1:
        number = case_number.format(numbers[0])
        yield witness.says(Field.CASE_NUMBER, number, label.start, label.end, "row.case_number")
    named = witness.document.label("法院")
    found = court.find_court(named.value) if named else None
    if named and found:
        yield witness.says(Field.COURT_ZH, found.name_zh, named.start, named.end, "row.court")
    elif label and len(numbers) == 1 and (by_number := court.court_of(numbers[0])):
        yield witness.says(Field.COURT_ZH, by_number.name_zh, label.start, label.end, "row.court_of_number")
    day = witness.document.label("裁判日期")
    try:
        decided = date.parse_iso(day.value[:10]) if day else None
    except date.DateError:
        decided = None
    if day and decided:
        yield witness.says(Field.DECISION_DATE, decided.iso(), day.start, day.end, "row.decision_date")

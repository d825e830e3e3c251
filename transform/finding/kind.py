"""The kinds of documents, and which kind a reading shows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Field
from transform.reading.form import Form
from transform.vocabulary import case_number, case_type


class Kind(StrEnum):
    """docs/reading.md says what each stands for."""

    RULING = "ruling"
    REPORT = "report"
    DIGEST = "digest"
    AWARD = "award"
    SERVICE = "service"
    MENTION = "mention"
    MACHINE_TRANSLATION = "machine_translation"
    NOT_A_DOCUMENT = "not_a_document"


_BY_REASON: Mapping[NotOurs, Kind] = {
    NotOurs.AWARD: Kind.AWARD,
    NotOurs.ABOUT_AWARD: Kind.AWARD,
    NotOurs.SERVICE: Kind.SERVICE,
    NotOurs.MACHINE_TRANSLATION: Kind.MACHINE_TRANSLATION,
    NotOurs.NO_PAGE: Kind.NOT_A_DOCUMENT,
    NotOurs.NO_RULING_TEXT: Kind.MENTION,
    NotOurs.NO_APPLICATION: Kind.MENTION,
    NotOurs.DOMESTIC_JUDGMENT: Kind.MENTION,
    NotOurs.LAWSUIT: Kind.MENTION,
    NotOurs.EXECUTION_ORDER: Kind.MENTION,
    NotOurs.PRESERVATION_ORDER: Kind.MENTION,
    NotOurs.CORRECTION: Kind.MENTION,
    NotOurs.OFF_SUBJECT: Kind.MENTION,
    NotOurs.NOTHING_NAMED: Kind.MENTION,
    NotOurs.NO_NUMBER: Kind.MENTION,
    NotOurs.WITHDRAWN: Kind.MENTION,
    NotOurs.OF_A_REGION: Kind.MENTION,
    NotOurs.NOT_ASKED: Kind.MENTION,
    NotOurs.NO_CHINESE_JUDGMENT: Kind.MENTION,
}
_BY_FORM: Mapping[Form, Kind] = {
    Form.RULING: Kind.RULING,
    Form.RULING_EN: Kind.RULING,
    Form.DIGEST: Kind.DIGEST,
    Form.REPORT_ZH: Kind.REPORT,
    Form.REPORT_EN: Kind.REPORT,
    Form.DIGEST_EN: Kind.DIGEST,
    Form.ENTRY: Kind.RULING,
}


def kind_of(reading: Reading, form: Form) -> Kind:
    """By the reason why it is none of ours, else by its form; a text that names no ruling is a mention."""
    if reading.not_ours is not None:
        return _BY_REASON[reading.not_ours]
    named = any(account.subject or names_recognition(account) for account in reading.accounts)
    return _BY_FORM[form] if named else Kind.MENTION


def names_recognition(account: Account) -> bool:
    """Whether an account holds a case number of the kind that only recognition proceedings have."""
    numbers = (case_number.parse(value) for value in account.values(Field.CASE_NUMBER))
    return any(case_type.is_recognition(number.words) for number in numbers)

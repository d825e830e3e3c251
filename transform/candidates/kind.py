"""What kind of matter a candidate is: by its reading, and by its columns where there is no text to read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Field
from transform.reading.phrases import table
from transform.vocabulary.codes import Direction, SubjectMatter

_TEXT_FROM = 120
"""Characters. What is shorter is a note that the text is not published."""
_COLUMNS = ("案由", "审理程序", "案件名称", "案件类型", "案号")
_UNREAD = frozenset({NotOurs.NO_RULING_TEXT, NotOurs.MACHINE_TRANSLATION})


class Kind(StrEnum):
    FOREIGN_JUDGMENT = "foreign_judgment"
    DIVORCE = "divorce"
    INTERREGIONAL = "interregional"
    INSOLVENCY = "insolvency"
    AWARD = "award"
    SERVICE = "service"
    MENTION = "mention"


RULINGS = frozenset({Kind.FOREIGN_JUDGMENT, Kind.DIVORCE, Kind.INTERREGIONAL, Kind.INSOLVENCY})
"""Kinds whose rulings become decisions."""


def kind_of(columns: Mapping[str, str], reading: Reading) -> Kind:
    """The kind of a row: its columns by name, and what reading its text gave."""
    if reading.accounts:
        return _of_ruling(reading.accounts[0])
    reason = reading.not_ours
    is_unread = reason in _UNREAD or (not reason and bool(reading.problems))
    if is_unread or len(columns.get("全文", "").strip()) < _TEXT_FROM:
        hit = table("candidate_kind_zh").hit(";".join(columns.get(name, "") for name in _COLUMNS))
        return Kind(hit[0].code) if hit else Kind.MENTION
    if reason is NotOurs.AWARD:
        return Kind.AWARD
    if reason is NotOurs.SERVICE:
        return Kind.SERVICE
    return Kind.MENTION


def _of_ruling(account: Account) -> Kind:
    subjects = account.values(Field.SUBJECT_MATTER)
    if SubjectMatter.INSOLVENCY in subjects:
        return Kind.INSOLVENCY
    if Direction.INTERREGIONAL in account.values(Field.DIRECTION):
        return Kind.INTERREGIONAL
    if SubjectMatter.MATRIMONIAL in subjects:
        return Kind.DIVORCE
    return Kind.FOREIGN_JUDGMENT

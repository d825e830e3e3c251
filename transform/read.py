"""The door of reading: which reader a document's kind and language call for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from extract.document import Document
from transform.account import Reading
from transform.candidates import row
from transform.not_ours import NotOurs
from transform.observation import Authority
from transform.reading import (
    correction,
    curated,
    judgment_abroad,
    labelled,
    report_en,
    report_zh,
    ruling_zh,
)

LONGEST = 500_000
"""Characters. Rulings and reports have a tenth of that; more is refused, not read for minutes."""


class UnknownKindError(ValueError):
    """A document of a kind that no reading is written for."""


def read(document: Document, authority: Authority) -> Reading:
    """Read one document; raises UnknownKindError for a kind without a reading."""
    if len(document.text) > LONGEST:
        return Reading(
            problems=(("error", f"{len(document.text)} characters, more than {LONGEST}: not read"),)
        )
    if document.kind in REGISTER:
        return REGISTER[document.kind](document)
    reader = _READERS.get(document.kind)
    if reader is None:
        raise UnknownKindError(f"{document.document_id}: no reading for documents of kind {document.kind!r}")
    return reader(document, authority)


def _article(document: Document, authority: Authority) -> Reading:
    """A report tells of rulings among other things; matching asks more of it than of a ruling's own page."""
    reading = _report(document, authority)
    return replace(reading, accounts=tuple(replace(a, reported=a.subject) for a in reading.accounts))


def _report(document: Document, authority: Authority, *, single: bool = False) -> Reading:
    """In either language; ``single``: labels and values of one ruling, all of it speaks of that."""
    read_report = report_zh.read if document.language.startswith("zh") else report_en.read
    return read_report(document, authority, single=single)


def _case_entry(document: Document, authority: Authority) -> Reading:
    return labelled.with_labels(document, report_zh.read(document, authority), authority)


def _withdrawn(document: Document, _authority: Authority) -> Reading:
    """What its publisher has withdrawn is known to have been, and is data no more."""
    told = ("warning", f"{document.title[:80]}: {NotOurs.WITHDRAWN}; it is data no more")
    return Reading(not_ours=NotOurs.WITHDRAWN, problems=(told,))


REGISTER: Mapping[str, Callable[[Document], Reading]] = {
    "register_row": curated.read_row,
    "register_claim": curated.read_claim,
    "register_correction": correction.read_correction,
}
"""Kinds of the register's own files: reviewed by a person, whatever authority the source has."""

_READERS: Mapping[str, Callable[[Document, Authority], Reading]] = {
    "ruling": labelled.read,
    "ruling_text": ruling_zh.read,
    "ruling_translation": partial(report_en.read, single=True),
    "dump_row": row.read,
    "article": _article,
    "entry": partial(_report, single=True),
    "case_entry": _case_entry,
    "judgment_abroad": judgment_abroad.read,
    "withdrawn": _withdrawn,
    "unreadable": lambda document, _: Reading(problems=(("error", document.text),)),
}

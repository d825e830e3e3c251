"""One document of any form, read: kind, decisions, notes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.document import Document
from transform.account import Reading
from transform.finding.decision import Decision, decision_of
from transform.finding.kind import Kind, kind_of, names_recognition
from transform.not_ours import NotOurs
from transform.observation import Authority
from transform.read import LONGEST, read
from transform.reading import label_page
from transform.reading.entry import calls_itself_one, is_entry
from transform.reading.form import Form, form_of, speaks_as_court
from transform.reading.labelled import with_labels


@dataclass(frozen=True, slots=True)
class Finding:
    """Offsets of evidence count characters of ``document.text``."""

    document: Document
    kind: Kind
    decisions: tuple[Decision, ...]
    notes: tuple[str, ...]


class TooLongError(ValueError):
    """A text longer than any ruling or report."""


_ABOVE = 1_500
"""Labels further down are those of a case among others."""

_CALLED = {
    Form.RULING: ("ruling_text", "zh"),
    Form.RULING_EN: ("ruling_translation", "en"),
    Form.REPORT_EN: ("article", "en"),
    Form.DIGEST_EN: ("article", "en"),
}
_REPORTS = (Form.REPORT_EN, Form.REPORT_ZH)
_REPORTS_EN = (Form.REPORT_EN, Form.DIGEST_EN)
_ENGLISH = (Form.RULING_EN, *_REPORTS_EN)


def find(document: Document) -> Finding:
    """Read a text of unknown form, or of the kind ``ruling`` from a database of rulings.

    Raises TooLongError. A page that is none (kind ``no_page``) has its reason as title.
    """
    if document.kind == "no_page":
        return Finding(document, Kind.NOT_A_DOCUMENT, (), (f"{NotOurs.NO_PAGE}: {document.title}",))
    if len(document.text) > LONGEST:
        raise TooLongError(
            f"{len(document.text)} characters, more than {LONGEST}: split it into its documents"
        )
    form, reading = _by_form(document)
    reading = with_labels(document, reading, Authority.SPECIALIST, first=form in _ENGLISH)
    decisions = tuple(decision_of(account) for account in reading.accounts if account.subject)
    if form in _REPORTS and calls_itself_one(document.text) and is_entry(document.text):
        form = Form.ENTRY
    return Finding(document, kind_of(reading, form), decisions, tuple(_notes(document, reading, decisions)))


def _by_form(document: Document) -> tuple[Form, Reading]:
    """The reading that the text's form calls for; an entry without its ruling is read by its labels alone."""
    form = form_of(document.text)
    if document.kind == "ruling" and form is not Form.RULING and speaks_as_court(document.text):
        form = Form.RULING  # parts of it, as a list of rulings gives them
    if document.kind == "ruling" and form is not Form.RULING:
        return Form.RULING, label_page.read(document, Authority.SPECIALIST)
    if form in _REPORTS_EN and _is_portal_page(document):
        page = read(replace(document, kind="ruling", language="en"), Authority.SPECIALIST)
        if page.accounts:
            return form, page
    reading = _read(document, form)
    if reading.not_ours is NotOurs.NO_RULING_TEXT:
        form = Form.REPORT_ZH
        reading = _read(document, form)
    return form, reading


def _is_portal_page(document: Document) -> bool:
    """Court, number and day of one ruling stand as labels before the text."""
    found = [document.label(name) for name in ("Court", "Case number", "Date of the decision")]
    places = [one.start for one in found if one is not None]
    return len(places) == len(found) and max(places) < _ABOVE


def _read(document: Document, form: Form) -> Reading:
    called, language = _CALLED.get(form, ("article", "zh"))
    if called == "article" and is_entry(document.text):
        called = "entry"
    return read(replace(document, kind=called, language=language), Authority.SPECIALIST)


def _notes(document: Document, reading: Reading, decisions: tuple[Decision, ...]) -> list[str]:
    notes = [str(reading.not_ours)] if reading.not_ours else []
    if not decisions and not notes:
        named = any(names_recognition(account) for account in reading.accounts)
        notes.append("rulings are named without an outcome" if named else "no ruling is told of")
    if document.label("Withdrawn"):
        notes.append("withdrawn from the case database that published it")
    notes += [message for _, message in reading.problems]
    for at, decision in enumerate(decisions, 1):
        notes += [f"decision {at}: {note}" for note in decision.notes]
    return list(dict.fromkeys(notes))

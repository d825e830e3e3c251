"""A report in English, read whole: an account for each ruling it tells of, and what it only names."""

from __future__ import annotations

from extract.document import Document
from transform.account import Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field
from transform.reading.observe import Witness
from transform.reading.report.about import about, about_after_all
from transform.reading.report.account import WHOLE_DOCUMENT, account_of
from transform.reading.report.told import rulings
from transform.reading.report_en.award_entry import is_of_award
from transform.reading.report_en.gate import why_not_ours, why_silent
from transform.reading.report_en.named_only import context, leads
from transform.reading.report_en.orders import possible_outcomes
from transform.reading.report_en.text import text_of


def read(document: Document, authority: Authority, *, single: bool = False) -> Reading:
    """Rulings in text order, then numbers that are only named, then the document as a whole.

    ``single``: the page is about one ruling, as labels above its text say; all of it speaks of that one.
    """
    witness = Witness(document, authority)
    why = why_not_ours(document.title, document.text, single=single)
    if why:
        return Reading(not_ours=why)
    text = text_of(document.text)
    possible = possible_outcomes(document.text) if single else frozenset[str]()
    found = list(rulings(text, possible, single=single))
    told = [values for one in found for values in one.rulings if not is_of_award(values, document.text)]
    accounts = [account_of(witness, at, values, subject=True) for at, values in enumerate(told)]
    why = about_after_all(text, told) if told else about(text) or why_silent(document.title, document.text)
    if why:
        return Reading(not_ours=why)
    stated = {value.value for values in told for value in values if value.field is Field.CASE_NUMBER}
    printed = {(value.start, value.end) for values in told for value in values}
    for lead in leads(text, stated):
        if lead.field is Field.CASE_NUMBER or (lead.start, lead.end) not in printed:
            accounts.append(account_of(witness, len(accounts), [lead], subject=False))
    whole = list(context(document.text))
    if whole:
        accounts.append(account_of(witness, WHOLE_DOCUMENT, whole, subject=False))
    problems = dict.fromkeys(problem for one in found for problem in one.problems)
    return Reading(
        tuple(accounts),
        not_ours=None if accounts else NotOurs.NOTHING_NAMED,
        problems=tuple(("warning", problem) for problem in problems),
    )

"""Read a Chinese report: an account for each ruling that it tells of, and what it only names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.document import Document
from transform.account import Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field
from transform.reading.observe import Witness
from transform.reading.report.about import about, about_after_all
from transform.reading.report.account import WHOLE_DOCUMENT, account_of
from transform.reading.report.facts import Facts
from transform.reading.report.told import rulings
from transform.reading.report_zh import scope
from transform.reading.report_zh.named_only import context, leads
from transform.reading.report_zh.page import Page
from transform.reading.report_zh.text import of_page


def read(document: Document, authority: Authority, *, single: bool = False) -> Reading:
    """Rulings in text order, then numbers that are only named, then the document as a whole.

    ``single``: the page is about one ruling, as its labels say; all of it speaks of that one.
    """
    foreign = scope.not_ours(document.text)
    if foreign:
        return Reading(not_ours=foreign)
    page = Page(document.text)
    text = of_page(page)
    found = list(rulings(text, single=single))
    told = [values for one in found for values in one.rulings if not scope.is_of_award(values, document.text)]
    if told and scope.titled_award(page):
        return Reading(not_ours=NotOurs.AWARD)
    problems = tuple(("warning", problem) for problem in dict.fromkeys(_problems(found)))
    if told:
        reason = about_after_all(text, told)
    else:
        reason = about(text) or scope.reason_against(page) or scope.reason_of_silence(page.text)
    if reason:
        return Reading(not_ours=reason, problems=problems)
    witness = Witness(document, authority)
    accounts = [account_of(witness, at, values, subject=True) for at, values in enumerate(told)]
    stated = {value.value for values in told for value in values if value.field is Field.CASE_NUMBER}
    for lead in leads(page, stated):
        accounts.append(account_of(witness, len(accounts), [lead], subject=False))
    whole = list(context(page))
    if whole:
        accounts.append(account_of(witness, WHOLE_DOCUMENT, whole, subject=False))
    return Reading(tuple(accounts), not_ours=None if accounts else NotOurs.NOTHING_NAMED, problems=problems)


def _problems(found: Iterable[Facts]) -> Iterator[str]:
    for one in found:
        yield from one.problems

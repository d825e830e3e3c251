"""What a page only names: numbers that no ruling states, and the document as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report.values import Value
from transform.reading.report_zh.page import Page
from transform.vocabulary.state import state


def leads(page: Page, stated: set[str]) -> Iterator[Value]:
    """Numbers that no account states, each once; those of links to other pages are none of this one."""
    linked = [(one.first, one.last) for one in page.sayings if one.section == "links"]
    seen = set(stated)
    for one in page.numbers:
        if one.canonical in seen or any(first <= one.first < last for first, last in linked):
            continue
        seen.add(one.canonical)
        yield Value(Field.CASE_NUMBER, one.canonical, *page.span(one.first, one.last), "text.case_number")


def context(page: Page) -> Iterator[Value]:
    """States, courts and outcomes that the text speaks of, whosever they are."""
    seen: set[str] = set()
    for court in page.foreign:
        known = state(court.iso2) if court.iso2 else None
        if known and known.kind != "home" and court.iso2 not in seen:
            seen.add(court.iso2)
            place = page.span(court.first, court.last)
            yield Value(Field.MENTIONED_STATE, court.iso2, *place, "text.state")
    for home in page.home:
        place = page.span(home.first, home.last)
        yield Value(Field.MENTIONED_COURT, home.court.name_zh, *place, "text.court")
    for one in page.sayings:
        hit = table("report_outcome_zh").hit(one.text)
        if hit:
            place = page.span(one.first, one.last)
            yield Value(Field.OUTCOME_SENTENCE, hit[0].code, *place, hit[0].rule)

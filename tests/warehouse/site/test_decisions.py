from __future__ import annotations

import re
from typing import Any

from tests.warehouse.site.pages import Pages, told
from warehouse.site.decisions import FIELDS, by_field, changes, distinct, documents, unresolved
from warehouse.site.stream import Row


def observation(**more: Any) -> Row:
    usual = {
        "document_id": "doc-1", "source_id": "s", "url": "u", "authority": "official", "method": "read",
        "snapshot_sha256": "a", "first_seen": "2025-06-01", "rule": "r1", "field": "outcome",
        "value": "refused", "is_winning": True, "quote": None,
    }  # fmt: skip
    return usual | more


def test_a_contested_field_is_shown_as_unresolved_with_every_claim(pages: Pages) -> None:
    page = pages["en/decision/kr-2.html"]
    fields = {told(row.css_first("th")): told(row) for row in page.css("table.fields tbody tr")}  # type: ignore[arg-type]
    assert "unresolved: sources contradict each other" in fields["Date of the decision"]
    claims = [told(row) for row in page.css("table.claims tbody tr")]
    assert len(claims) == 2
    assert "15 March 2019" in claims[0]
    assert "equal rank" in claims[0]
    assert "open" in claims[0]


def test_each_value_leads_to_its_document(pages: Pages) -> None:
    page = pages["en/decision/gb-2.html"]
    (row,) = (row for row in page.css("table.fields tr") if told(row).startswith("Outcome"))
    assert told(row) == "Outcome Recognised [1]"
    document = page.css_first("#s1")
    assert document
    text = told(document)
    assert "specialist, reviewed by a person" in text
    assert "first seen 1 June 2025" in text
    assert re.search(r"doc-gb-2 sha256:[0-9a-z]{64}$", text)


def test_what_no_source_states_is_said(pages: Pages) -> None:
    assert "No source states:" in told(pages["en/decision/gb-2.html"])


def test_stages_are_linked_both_ways(pages: Pages) -> None:
    assert pages["en/decision/it-1.html"].css_first('a[href="../decision/it-2.html"]')
    assert "Later stage of: Ruling it-1" in told(pages["en/decision/it-2.html"]).replace(" :", ":")


def test_every_decision_is_listed(pages: Pages) -> None:
    assert len(pages["en/decisions.html"].css("#list tbody tr")) == len(
        [name for name in pages if name.startswith("en/decision/")]
    )


def test_documents_are_numbered_as_they_come() -> None:
    found = documents(
        [observation(), observation(document_id="doc-2", first_seen="2025-07-01"), observation(rule="r0")]
    )
    assert [(one.place, one.document_id, one.rules) for one in found.values()] == [
        (1, "doc-1", ("r0", "r1")),
        (2, "doc-2", ("r1",)),
    ]


def test_names_of_a_court_are_cited_once() -> None:
    rows = [observation(field="court_en", value="A"), observation(field="court_zh", value="甲")]
    (cited,) = distinct(by_field(rows)["court"])
    assert cited["value"] == "A"
    lost = observation(field="court_en", value="B", is_winning=False)
    assert len(distinct([*rows, lost])) == 2


def test_pages_cited_are_no_field() -> None:
    assert by_field([observation(field="cited_url")]) == {}


def test_unresolved_fields_bear_the_names_of_the_page() -> None:
    claims = [{"field": "refusal_ground", "is_resolved": False}, {"field": "outcome", "is_resolved": True}]
    assert unresolved(claims) == {"refusal_grounds"}


def test_states_of_a_decision_differ_by_field() -> None:
    columns = {"court": "court_zh", "decision_date": "decision_date_stated"}
    before = {columns.get(field, field): None for field in FIELDS}
    after = before | {"court_zh": "上海海事法院", "outcome": "refused"}
    assert changes(before, after) == [("court", None, "上海海事法院"), ("outcome", None, "refused")]

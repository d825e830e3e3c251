"""Reviewed corrections: they win, they show, and they stop the night once they are stale."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from extract.document import Document, Label
from tests.transform.accounts import account, row
from transform.account import Account
from transform.consolidate import consolidate
from transform.corrections import StaleCorrectionError
from transform.observation import Authority, Field, Method
from transform.read import read

AS_OF = datetime.date(2026, 1, 1)
RULING = row(
    "gb-1", direction="inbound", jurisdiction="GB", outcome="refused", case_number="（2018）沪72协外认1号"
)


def document(**cells: str) -> Document:
    given = {
        "ref": "gb-1",
        "field": "outcome",
        "value": "recognized",
        "expected": "refused",
        "reason": "misread",
        "cited_url": "https://example.org/ruling",
        "reviewed_on": "2026-01-01",
        **cells,
    }
    text, labels = "", []
    for name, value in given.items():
        if value:
            start = len(text) + len(name) + 2
            labels.append(Label(name, value, start, start + len(value)))
            text += f"{name}: {value}\n"
    return Document(
        document_id=f"register:{given['ref']}/correction-{abs(hash(text))}",
        source_id="register",
        url=given["cited_url"],
        kind="register_correction",
        title="",
        language="en",
        text=text,
        locator="corrections.csv line 2",
        labels=tuple(labels),
    )


def correction(**cells: str) -> Account:
    reading = read(document(**cells), Authority.SPECIALIST)
    assert reading.problems == ()
    return reading.accounts[0]


def test_a_correction_wins_and_the_contradiction_says_so() -> None:
    (decision,) = consolidate([RULING, correction()], {}, AS_OF).decisions

    settled = decision.fields[Field.OUTCOME]
    assert settled.value == "recognized"
    assert settled.contradiction is not None
    assert (settled.contradiction.rule, settled.contradiction.is_resolved) == ("correction", True)
    assert [(c.observation.value, c.observation.method, c.winner) for c in settled.contradiction.claims] == [
        ("recognized", Method.CORRECTED, True),
        ("refused", Method.CURATED, False),
    ]


def test_a_correction_stands_on_the_words_of_its_row() -> None:
    found = document()
    (observation,) = read(found, Authority.SPECIALIST).accounts[0].observations
    assert observation.evidence is not None
    assert found.text[observation.evidence.start : observation.evidence.end] == "recognized"


def test_a_ruling_without_a_row_is_found_by_its_number() -> None:
    read_alone = account(
        "cjo:1",
        direction="inbound",
        jurisdiction="GB",
        case_number="（2018）沪72协外认1号",
        outcome="refused",
    )
    (decision,) = consolidate([read_alone, correction(ref="（2018）沪72协外认1号")], {}, AS_OF).decisions

    assert decision.value(Field.OUTCOME) == "recognized"
    assert "read_by_program" in decision.caveats


def test_a_field_that_nobody_states_can_be_filled() -> None:
    (decision,) = consolidate(
        [RULING, correction(field="basis", value="reciprocity", expected="")], {}, AS_OF
    ).decisions
    assert decision.value(Field.BASIS) == "reciprocity"


def test_a_correction_names_no_anchor_of_its_own() -> None:
    with_it = consolidate([RULING, correction()], {}, AS_OF)
    assert with_it.anchors == consolidate([RULING], {}, AS_OF).anchors


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"expected": "dismissed"}, "expects 'dismissed', but 'refused' stands there now"),
        ({"expected": ""}, "expects 'nothing', but 'refused' stands there now"),
        ({"field": "basis", "value": "treaty", "expected": "reciprocity"}, "but 'nothing' stands there now"),
        ({"ref": "nobody"}, "no ruling, or more than one, goes by 'nobody'"),
    ],
)
def test_a_stale_correction_stops_everything(cells: dict[str, str], words: str) -> None:
    with pytest.raises(StaleCorrectionError, match=words):
        consolidate([RULING, correction(**cells)], {}, AS_OF)


def test_a_source_that_mends_its_page_makes_the_correction_stale() -> None:
    mended = row("gb-1", direction="inbound", jurisdiction="GB", outcome="recognized")
    with pytest.raises(StaleCorrectionError, match="expects 'refused', but 'recognized' stands there now"):
        consolidate([mended, correction()], {}, AS_OF)


def test_two_corrections_of_one_field_are_one_too_many() -> None:
    twice = replace(correction(value="withdrawn"), document_id="register:gb-1/correction-2")
    with pytest.raises(StaleCorrectionError, match="both correct outcome of gb-1"):
        consolidate([RULING, correction(), twice], {}, AS_OF)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"reason": ""}, "column reason: empty"),
        ({"reviewed_on": ""}, "column reviewed_on: empty"),
        ({"value": "approved"}, "'approved' is no Outcome"),
        ({"field": "colour"}, "'colour' is no Field"),
        ({"field": "caveat"}, "cannot be corrected"),
    ],
)
def test_a_broken_row_is_named(cells: dict[str, str], words: str) -> None:
    reading = read(document(**cells), Authority.SPECIALIST)
    assert reading.accounts == ()
    assert words in reading.problems[0][1]

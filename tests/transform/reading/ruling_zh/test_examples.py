"""Every example ruling reads as the codebook says, and every value stands where its evidence says."""

from __future__ import annotations

import pytest

from tests.transform.reading.ruling_zh.examples import NAMES, expected_of, read_text, text_of, values_of
from transform.observation import Field
from transform.vocabulary import codes

LISTED = {
    Field.DIRECTION: codes.Direction,
    Field.OUTCOME: codes.Outcome,
    Field.BASIS: codes.Basis,
    Field.RECIPROCITY_TEST: codes.ReciprocityTest,
    Field.REFUSAL_GROUND: codes.RefusalGround,
    Field.SUBJECT_MATTER: codes.SubjectMatter,
}


@pytest.mark.parametrize("name", NAMES)
def test_an_example_reads_as_expected(name: str) -> None:
    assert values_of(read_text(text_of(name))) == expected_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_evidence_stands_in_the_text_and_codes_in_their_lists(name: str) -> None:
    text = text_of(name)
    for account in read_text(text).accounts:
        assert account.ruling == 0
        assert account.subject
        for one in account.observations:
            assert one.evidence is not None
            assert text[one.evidence.start : one.evidence.end] == one.evidence.quote == one.raw
            assert one.evidence.quote
            assert one.rule
            if one.field in LISTED:
                codes.code(LISTED[one.field], one.value)


def test_there_are_examples_of_every_outcome_that_a_ruling_can_have() -> None:
    outcomes = {str(expected_of(name).get("outcome", "")) for name in NAMES}
    assert outcomes >= {
        "recognized",
        "recognized_in_part",
        "refused",
        "dismissed",
        "withdrawn",
        "transferred",
        "stayed",
    }
    assert len(NAMES) >= 25

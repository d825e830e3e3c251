"""Every entry of every phrase table against its own examples and counterexamples."""

from __future__ import annotations

import pytest

from transform.reading.phrases import TABLES, Phrase, PhraseTable, cues_of, table
from transform.vocabulary import codes

ENTRIES = [
    pytest.param(table(path.stem), phrase, id=phrase.rule)
    for path in sorted(TABLES.glob("*.yml"))
    for phrase in table(path.stem).phrases
]


@pytest.mark.parametrize(("phrases", "phrase"), ENTRIES)
def test_examples_hit_their_entry_and_counterexamples_none(phrases: PhraseTable, phrase: Phrase) -> None:
    assert phrase.examples
    assert phrase.counterexamples
    for example in phrase.examples:
        hit = phrases.hit(example)
        assert hit is not None, example
        assert hit[0] is phrase, example
        assert phrase.may_hold(cues_of(example)), example
    for counterexample in phrase.counterexamples:
        assert phrases.hit(counterexample) is None, counterexample


def test_every_table_is_read_by_some_rule() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in TABLES.parents[1].rglob("*.py"))
    assert [path.stem for path in TABLES.glob("*.yml") if f'"{path.stem}"' not in code] == []


def test_outcome_codes_are_of_the_closed_list() -> None:
    for phrase in table("outcome_en").phrases:
        codes.code(codes.Outcome, phrase.code)


@pytest.mark.parametrize(
    "sentence",
    [
        "Whether the court recognized and enforced the judgment is not known.",
        "The applicant requested that the court recognize the judgment.",
        "If the court refused to recognize the judgment, the creditor could sue afresh.",
        "In order to have it recognized, judgments must be final.",
    ],
)
def test_a_hypothetical_sentence_states_no_outcome(sentence: str) -> None:
    assert table("outcome_en").hit(sentence) is None


def test_every_pattern_stays_linear_on_long_hostile_input() -> None:
    hostile = ("recognized and " * 20_000) + ("application " * 20_000) + "(" * 50_000
    for phrase in table("outcome_en").phrases:
        phrase.pattern.search(hostile)

"""Scores are counted as the rules say, on findings made by hand and on real ones."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Document
from tests.extract.local.making import RULING
from transform.evaluation import Case, Evaluation, GoldError, evaluate, gold_of
from transform.evaluation.gold import normal
from transform.evaluation.match import _assign, pairs
from transform.finding import Finding, find
from transform.finding.decision import LISTS, Decision
from transform.finding.kind import Kind

TRUE: dict[str, Any] = {
    "case_number": "（2031）粤04协外认7号",
    "court_zh": "广东省珠海市中级人民法院",
    "outcome": "refused",
    "refusal_grounds": ["fraud", "documents"],
    "amount": "120",
}


def finding(*decisions: dict[str, Any], kind: Kind = Kind.REPORT) -> Finding:
    made = []
    for values in decisions:
        decision = Decision()
        for name, value in values.items():
            decision.values[name] = tuple(value) if name in LISTS else value
        made.append(decision)
    return Finding(Document("d", "local", "", "text", "", "", "一段文字"), kind, tuple(made), ())


def score(gold: list[dict[str, Any]], found: Finding, kind: str | None = "report") -> Evaluation:
    return evaluate([Case("d", gold_of({"kind": kind, "decisions": gold}), (found,))])


def counts(evaluation: Evaluation, name: str) -> tuple[int, int, int]:
    count = evaluation.total.fields[name]
    return count.right, count.invented, count.missed


def test_all_right_gives_one_everywhere_and_no_miss() -> None:
    evaluation = score([TRUE], finding(TRUE))
    assert evaluation.misses == []
    assert evaluation.total.kinds.f1 == evaluation.total.decisions.f1 == 1
    assert {evaluation.total.fields[name].f1 for name in TRUE} == {1}
    assert evaluation.total.fields["currency"].f1 is None
    assert evaluation.total.lowest is not None
    assert evaluation.total.lowest[1] == 1


@pytest.mark.parametrize(
    ("changed", "field", "expected"),
    [
        ({"outcome": "recognized"}, "outcome", (0, 1, 1)),
        ({"outcome": None}, "outcome", (0, 0, 1)),
        ({"amount": "120.00"}, "amount", (1, 0, 0)),
        ({"amount": "121"}, "amount", (0, 1, 1)),
        ({"refusal_grounds": ["documents"]}, "refusal_grounds", (1, 0, 1)),
        ({"refusal_grounds": ["documents", "fraud"]}, "refusal_grounds", (2, 0, 0)),
        ({"refusal_grounds": ["documents", "fraud", "other"]}, "refusal_grounds", (2, 1, 0)),
        ({"refusal_grounds": []}, "refusal_grounds", (0, 0, 2)),
    ],
)
def test_wrong_is_both_invented_and_missed(
    changed: dict[str, Any], field: str, expected: tuple[int, int, int]
) -> None:
    evaluation = score([TRUE], finding({**TRUE, **changed}))
    assert counts(evaluation, field) == expected
    assert [miss.field for miss in evaluation.misses] == ([field] if expected[1:] != (0, 0) else [])


def test_a_value_where_null_is_expected_is_invented() -> None:
    evaluation = score([{**TRUE, "basis": None}], finding({**TRUE, "basis": "treaty"}))
    assert counts(evaluation, "basis") == (0, 1, 0)


def test_fields_that_the_gold_does_not_name_are_left_out() -> None:
    evaluation = score([TRUE], finding({**TRUE, "basis": "treaty"}))
    assert counts(evaluation, "basis") == (0, 0, 0)


def test_a_decision_not_told_misses_each_of_its_values() -> None:
    evaluation = score([TRUE], finding())
    assert counts(evaluation, "refusal_grounds") == (0, 0, 2)
    assert evaluation.total.decisions.recall == 0
    assert [miss.field for miss in evaluation.misses] == ["decision"]


def test_a_decision_that_nobody_expects_invents_each_of_its_values() -> None:
    evaluation = score([], finding(TRUE))
    assert counts(evaluation, "outcome") == (0, 1, 0)
    assert evaluation.total.decisions.precision == 0


def test_the_kind_is_scored_and_the_rest_goes_by_the_kind_expected() -> None:
    evaluation = score([TRUE], finding(TRUE, kind=Kind.DIGEST))
    assert evaluation.total.kinds.f1 == 0
    assert list(evaluation.by_kind) == ["report"]
    assert [miss.field for miss in evaluation.misses] == ["kind"]


def test_a_kind_that_reading_does_not_tell_groups_but_is_not_compared() -> None:
    evaluation = score([TRUE], finding(TRUE), "trap")
    assert evaluation.total.kinds.f1 is None
    assert list(evaluation.by_kind) == ["trap"]


def test_decisions_are_paired_by_number_even_if_all_else_differs() -> None:
    other = {"case_number": "（2031）粤04协外认8号", "court_zh": TRUE["court_zh"], "outcome": "refused"}
    wrong = {"case_number": TRUE["case_number"], "court_zh": None, "outcome": "recognized"}
    evaluation = score([TRUE, other], finding(other, wrong))
    assert counts(evaluation, "outcome") == (1, 1, 1)
    assert evaluation.total.decisions.f1 == 1


def test_without_numbers_the_best_agreement_in_sum_pairs() -> None:
    def values(court: str, day: str) -> dict[str, tuple[str, ...]]:
        return {"court_zh": (court,), "decision_date": (day,), "outcome": ("refused",)}

    expected = [values("a", "2001"), values("a", "2002"), values("b", "2003")]
    found = [values("a", "2002"), values("b", "2004"), values("a", "2001")]
    assert pairs(expected, found) == [(0, 2), (1, 0), (2, 1)]


def test_decisions_that_share_only_codes_are_no_pair() -> None:
    assert pairs([{"outcome": ("refused",)}], [{"outcome": ("refused",)}]) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=4, max_size=4), min_size=1, max_size=5))
def test_the_assignment_is_the_best_there_is(weights: list[list[int]]) -> None:
    size = max(len(weights), 4)
    padded = [[*row, *[0] * (size - 4)] for row in weights] + [[0] * size] * (size - len(weights))
    best = max(sum(padded[row][column] for row, column in enumerate(p)) for p in permutations(range(size)))
    found = _assign(weights)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert sum(weights[row][column] for row, column in found) == best


def test_values_are_compared_folded() -> None:
    assert normal("foreign_court", "High  Court\nof Ｅngland ") == "High Court of England"
    assert normal("case_number", "（2031）粤04协外认7号") == "(2031)粤04协外认7号"
    assert normal("amount", "46,000,000.50") == normal("amount", "46000000.5")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"kind": 1, "decisions": []}, "kind 1 is no word"),
        ({"kind": "report", "decisions": {}}, "no list"),
        ({"kind": "report", "decisions": ["x"]}, "decision 1 is no object"),
        ({"kind": "report", "decisions": [{"outcome": ["refused"]}]}, "outcome is a list"),
        ({"kind": "report", "decisions": [{"outcome": {"a": 1}}]}, "outcome is"),
        ([], "no object"),
    ],
)
def test_broken_expectations_say_where(value: Any, words: str) -> None:
    with pytest.raises(GoldError, match=words):
        gold_of(value)


def test_keys_that_are_no_field_are_told_and_not_compared() -> None:
    read = gold_of(
        {"kind": "x", "more": 1, "decisions": [{"outcome": "refused", "colour": "red", "notes": []}]}
    )
    assert read.ignored == ("colour",)
    assert read.decisions == ({"outcome": ("refused",)},)


def test_a_miss_quotes_the_text_around_what_was_missed_or_read() -> None:
    found = find(Document("d", "local", "", "text", "", "", RULING))
    gold = {
        "case_number": "（2031）粤04协外认7号",
        "foreign_case_number": "HC/S 78/2030",
        "decision_date": "2031-03-04",
        "subdivision": "XX-1",
    }
    misses = {one.field: one for one in score([gold], found, "ruling").misses}
    assert "⟦HC/S 77/2030⟧" in misses["foreign_case_number"].context
    assert "⟦二〇三一年九月八日⟧" in misses["decision_date"].context
    assert misses["subdivision"].context == ""
    unseen = evaluate([Case("d", gold_of({"kind": "ruling", "decisions": [gold]}), (finding(),))])
    assert [one.field for one in unseen.misses] == ["kind", "decision"]

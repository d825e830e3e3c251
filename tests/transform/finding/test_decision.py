"""From an account to a decision: every key, nothing chosen between two values, evidence for each."""

from __future__ import annotations

from dataclasses import replace

from transform.account import Account
from transform.finding.decision import FIELDS, decision_of
from transform.observation import Authority, Evidence, Field, Method, Observation

KEYS = (
    "direction jurisdiction subdivision case_number case_number_candidates court_zh court_code decision_date "
    "foreign_court foreign_case_number foreign_judgment_date outcome basis reciprocity_test refusal_grounds "
    "subject_matter amount currency"
)


def account(*said: tuple[Field, str]) -> Account:
    observations = tuple(
        Observation(
            "d", "s", 0, field, value, value, Evidence(at, at + 1, "x"), Method.READ, Authority.PRESS, "r"
        )
        for at, (field, value) in enumerate(said)
    )
    return Account("d", "s", "", 0, True, observations)


def test_every_key_is_there_and_null_where_nothing_is_said() -> None:
    told = decision_of(account()).to_json()
    assert list(told) == [*KEYS.split(), "evidence"]
    assert tuple(KEYS.split()) == FIELDS
    assert told["evidence"] == {}
    assert told["refusal_grounds"] == told["case_number_candidates"] == []
    assert all(
        told[key] is None for key in KEYS.split() if key not in ("refusal_grounds", "case_number_candidates")
    )


def test_a_value_comes_with_its_place_quote_and_rule() -> None:
    told = decision_of(account((Field.OUTCOME, "refused"))).to_json()
    assert told["outcome"] == "refused"
    assert told["evidence"] == {"outcome": {"start": 0, "end": 1, "quote": "x", "rule": "r"}}


def test_two_values_leave_a_field_empty_and_are_told() -> None:
    decision = decision_of(account((Field.DECISION_DATE, "2019-03-15"), (Field.DECISION_DATE, "2019-03-25")))
    assert decision.values["decision_date"] is None
    assert "decision_date" not in decision.support
    assert decision.notes == ["decision_date: the text says 2019-03-15 and 2019-03-25; left empty"]


def test_the_same_value_twice_is_one() -> None:
    decision = decision_of(account((Field.OUTCOME, "refused"), (Field.OUTCOME, "refused")))
    assert decision.values["outcome"] == "refused"
    assert decision.notes == []


def test_grounds_are_a_list_with_one_piece_of_evidence_each() -> None:
    grounds = [
        (Field.REFUSAL_GROUND, "fraud"),
        (Field.REFUSAL_GROUND, "documents"),
        (Field.REFUSAL_GROUND, "fraud"),
    ]
    decision = decision_of(account(*grounds))
    assert decision.values["refusal_grounds"] == ("fraud", "documents")
    evidence = decision.to_json()["evidence"]
    assert isinstance(evidence, dict)
    assert evidence["refusal_grounds"]["start"] == 0
    assert [one["start"] for one in evidence["refusal_grounds"]["further"]] == [1]


def test_an_outbound_decision_has_no_day_of_a_foreign_judgment() -> None:
    day = (Field.FOREIGN_JUDGMENT_DATE, "2020-01-02")
    assert decision_of(account((Field.DIRECTION, "outbound"), day)).values["foreign_judgment_date"] is None
    assert (
        decision_of(account((Field.DIRECTION, "inbound"), day)).values["foreign_judgment_date"]
        == "2020-01-02"
    )


def test_the_code_follows_the_court() -> None:
    decision = decision_of(account((Field.COURT_ZH, "上海海事法院")))
    assert decision.values["court_code"] == "沪72"
    assert decision.support["court_code"][0].evidence == decision.support["court_zh"][0].evidence


def test_an_ambiguous_number_in_pinyin_keeps_all_its_readings() -> None:
    decision = decision_of(account((Field.CASE_NUMBER_PINYIN, "(2019) Ji 01 Xie Wai Ren No. 2")))
    assert decision.values["case_number"] is None
    assert decision.values["case_number_candidates"] == ("（2019）冀01协外认2号", "（2019）吉01协外认2号")
    assert len(decision.notes) == 1


def test_a_number_read_has_no_candidates() -> None:
    both = (
        (Field.CASE_NUMBER, "（2019）冀01协外认2号"),
        (Field.CASE_NUMBER_PINYIN, "(2019) Ji 01 Xie Wai Ren No. 2"),
    )
    assert decision_of(account(*both)).values["case_number_candidates"] == ()


def test_what_is_counted_apart_is_noted() -> None:
    (note,) = decision_of(account((Field.DIRECTION, "interregional"))).notes
    assert "interregional" in note
    (note,) = decision_of(account((Field.DIRECTION, "inbound"), (Field.SUBJECT_MATTER, "matrimonial"))).notes
    assert "divorce status" in note


def test_a_probable_value_is_noted() -> None:
    read = account((Field.OUTCOME, "refused"), (Field.REFUSAL_GROUND, "fraud"))
    weighed = replace(read, observations=tuple(replace(o, rule="weighed_en.x") for o in read.observations))
    assert decision_of(read).notes == []
    assert [note.partition(":")[0] for note in decision_of(weighed).notes] == ["outcome", "refusal_grounds"]

"""Facts of a decision held against each other; what a program alone has read says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.transform.accounts import account, row
from transform.account import Account
from transform.consolidate import consolidate
from transform.decision import Decision
from transform.observation import Field

AS_OF = date(2026, 11, 24)
NUMBER = "（2018）鲁02协外认6号"
QINGDAO = "山东省青岛市中级人民法院"


def only(*accounts: Account) -> Decision:
    (decision,) = consolidate(list(accounts), {}, AS_OF).decisions
    return decision


def test_the_number_gives_the_court_and_the_court_its_code() -> None:
    decision = only(row("a", direction="inbound", jurisdiction="KR", case_number=NUMBER))
    assert decision.value(Field.COURT_ZH) == QINGDAO
    assert decision.court_code == "鲁02"


def test_a_number_and_a_court_that_disagree_are_a_contradiction_not_a_choice() -> None:
    decision = only(row("a", direction="inbound", case_number=NUMBER, court_zh="上海海事法院"))
    assert decision.value(Field.COURT_ZH) == ""
    assert decision.court_code == ""
    assert "number_and_court_disagree" in decision.caveats
    contradiction = decision.fields[Field.COURT_ZH].contradiction
    assert contradiction is not None
    assert {claim.observation.value for claim in contradiction.claims} == {"上海海事法院", QINGDAO}
    assert not any(claim.winner for claim in contradiction.claims)


def test_a_court_under_either_of_its_codes_agrees_with_its_numbers() -> None:
    for number in ("（2015）皖0823民初5号", "（2020）皖0722民初5号"):
        decision = only(row("a", direction="outbound", case_number=number, court_zh="枞阳县人民法院"))
        assert decision.caveats == ()
        assert decision.value(Field.COURT_ZH) == "枞阳县人民法院"


def test_a_date_after_the_newest_input_is_emptied_and_flagged() -> None:
    decision = only(row("a", direction="inbound", decision_date="2041-02-11"))
    assert decision.value(Field.DECISION_DATE) == ""
    assert decision.caveats == ("date_in_future",)


def test_a_ruling_before_its_judgment_is_flagged_and_nothing_is_lost() -> None:
    decision = only(row("a", direction="inbound", decision_date="2019-03", foreign_judgment_date="2020"))
    assert decision.caveats == ("dates_out_of_order",)
    assert decision.value(Field.DECISION_DATE) == "2019-03"


def test_what_no_person_has_reviewed_says_so() -> None:
    page = account("cjo:1", direction="inbound", case_number=NUMBER, court_zh=QINGDAO, jurisdiction="KR")
    assert only(page).caveats == ("read_by_program",)
    known = row("a", direction="inbound", jurisdiction="KR", case_number=NUMBER)
    assert only(known, page).caveats == ()


def test_what_no_wording_says_outright_is_flagged() -> None:
    page, plain = (
        account(f"{source}:1", direction="inbound", case_number=NUMBER, court_zh=QINGDAO, outcome="refused")
        for source in ("cjo", "conflictoflaws")
    )
    probable = [
        replace(one, rule="weighed_en.refused") if one.field is Field.OUTCOME else one
        for one in page.observations
    ]
    weighed = replace(page, observations=tuple(probable))
    assert only(weighed).caveats == ("read_by_program", "weighed")
    assert only(weighed, plain).caveats == ("read_by_program",)


def test_two_rulings_with_one_number_stay_two_and_say_so() -> None:
    rows = [row(ref, direction="inbound", case_number=NUMBER, court_zh=QINGDAO) for ref in ("a", "b")]
    decisions = consolidate(rows, {}, AS_OF).decisions
    assert [d.caveats for d in decisions] == [("number_shared",), ("number_shared",)]


def test_rulings_on_one_foreign_judgment_are_one_dispute_and_a_later_stage_supersedes() -> None:
    first = row("a", direction="inbound", jurisdiction="US", foreign_case_number="CV17", superseded_by="c")
    twin = row("b", direction="inbound", jurisdiction="US", foreign_case_number="CV17")
    later = row("c", direction="inbound", jurisdiction="US", later_stage_of="a")
    found = consolidate([first, twin, later], {}, AS_OF)
    assert len({d.dispute_id for d in found.decisions}) == 1
    by_ref = {dict(d.identifiers)["register"]: d for d in found.decisions}
    assert by_ref["a"].superseded_by == by_ref["c"].decision_id


def test_a_link_to_an_unknown_row_is_named() -> None:
    found = consolidate([row("a", direction="inbound", later_stage_of="nowhere")], {}, AS_OF)
    assert [problem[2] for problem in found.problems] == ["later_stage_of names an unknown row 'nowhere'"]

"""The rule that names a winner, case by case."""

from __future__ import annotations

import pytest

from tests.transform.accounts import account, claim, row
from transform.account import Account
from transform.decision import Settled
from transform.observation import Authority, Field, Method
from transform.settling import settle


def settled(field: Field, *accounts: Account) -> Settled:
    found = settle(field, accounts)
    assert found is not None
    return found


def test_a_field_that_nobody_states_stays_empty() -> None:
    assert settle(Field.AMOUNT, [row("a", outcome="refused")]) is None


def test_agreement_is_no_contradiction() -> None:
    found = settled(Field.OUTCOME, row("a", outcome="refused"), account("x:1", outcome="refused"))
    assert found.value == "refused"
    assert found.contradiction is None
    assert len(found.observations) == 2


def test_an_official_text_stands_before_a_reviewed_row() -> None:
    official = account("o:1", outcome="dismissed", authority=Authority.OFFICIAL)
    found = settled(Field.OUTCOME, row("a", outcome="refused"), official)
    assert found.value == "dismissed"
    assert found.contradiction is not None
    assert found.contradiction.is_resolved
    assert found.contradiction.rule == "official_first"


def test_what_a_person_reviewed_stands_before_what_a_program_read() -> None:
    found = settled(Field.OUTCOME, account("x:1", outcome="recognized"), row("a", outcome="refused"))
    assert found.value == "refused"
    assert found.contradiction is not None
    assert found.contradiction.rule == "reviewed_before_read"
    assert [(c.observation.value, c.winner) for c in found.contradiction.claims] == [
        ("refused", True),
        ("recognized", False),
    ]


def test_equal_rank_and_different_stays_empty_and_is_shown() -> None:
    found = settled(
        Field.RECIPROCITY_TEST,
        row("a", reciprocity_test="presumptive"),
        claim("a", reciprocity_test="understanding"),
    )
    assert found.value == ""
    assert found.contradiction is not None
    assert not found.contradiction.is_resolved
    assert found.contradiction.rule == "unresolved"
    assert {c.observation.value for c in found.contradiction.claims} == {"presumptive", "understanding"}


def test_of_contradicting_dates_the_common_part_remains() -> None:
    found = settled(
        Field.DECISION_DATE, row("a", decision_date="2019-03-25"), claim("a", decision_date="2019-03-15")
    )
    assert found.value == "2019-03"
    assert found.contradiction is not None
    assert found.contradiction.rule == "agreed_part"
    assert found.spans == ("2019-03-15", "2019-03-25")


def test_three_dates_leave_what_all_three_share() -> None:
    days = ("2019-03-15", "2019-03-25", "2019-03-25")
    found = settled(Field.DECISION_DATE, *(claim(str(at), decision_date=d) for at, d in enumerate(days)))
    assert found.value == "2019-03"


def test_dates_without_a_common_part_leave_the_date_empty_but_span_it() -> None:
    found = settled(
        Field.DECISION_DATE, row("a", decision_date="1994-11-05"), claim("a", decision_date="1995")
    )
    assert found.value == ""
    assert found.spans == ("1994-11-05", "1995")
    assert found.contradiction is not None
    assert not found.contradiction.is_resolved


@pytest.mark.parametrize("order", [("2019", "2019-03-15"), ("2019-03-15", "2019")])
def test_a_coarser_date_does_not_contradict_a_finer_one(order: tuple[str, str]) -> None:
    found = settled(Field.DECISION_DATE, *(account(f"x:{d}", decision_date=d) for d in order))
    assert found.value == "2019-03-15"
    assert found.contradiction is None


def test_a_reviewer_who_weighed_a_claim_keeps_the_row_and_the_claim_is_shown() -> None:
    found = settled(
        Field.OUTCOME,
        row("a", outcome="dismissed"),
        claim("a", settled="a pending suit: dismissed", outcome="refused"),
    )
    assert found.value == "dismissed"
    assert found.contradiction is not None
    assert found.contradiction.is_resolved
    assert found.contradiction.rule == "reviewer_kept_the_row"


def test_a_correction_stands_before_everything() -> None:
    official = account("o:1", outcome="refused", authority=Authority.OFFICIAL)
    corrected = account("c:1", outcome="dismissed", method=Method.CORRECTED, authority=Authority.PRESS)
    found = settled(Field.OUTCOME, official, corrected)
    assert found.value == "dismissed"
    assert found.contradiction is not None
    assert found.contradiction.rule == "correction"


def test_spellings_of_a_name_are_no_contradiction() -> None:
    found = settled(Field.CASE_NAME, row("a", case_name="A v. B"), account("x:1", case_name="A v B"))
    assert found.value == "A v. B"
    assert found.contradiction is None


def test_of_contradicting_grounds_those_that_all_name_remain() -> None:
    found = settled(
        Field.REFUSAL_GROUND,
        row("a", refusal_ground=("service_or_due_process", "public_policy")),
        claim("a", refusal_ground="public_policy"),
    )
    assert found.values == ("public_policy",)
    assert found.contradiction is not None
    assert found.contradiction.rule == "agreed_part"


def test_the_order_of_accounts_does_not_matter() -> None:
    accounts = [
        row("a", decision_date="2019-03-25", outcome="recognized"),
        claim("a", decision_date="2019-03-15"),
        account("x:1", decision_date="2019-03-15", outcome="recognized"),
    ]
    for field in (Field.DECISION_DATE, Field.OUTCOME):
        assert settle(field, accounts) == settle(field, list(reversed(accounts)))

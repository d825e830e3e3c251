"""Identities: stable, opaque, never shared by two rulings of a night."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.transform.accounts import account, row
from transform.consolidate import consolidate
from transform.identity import components, mint

TODAY = date(2026, 11, 24)
NUMBER = "（2018）鲁02协外认6号"
COURT = "山东省青岛市中级人民法院"


def test_an_identity_survives_a_new_number_and_a_new_page() -> None:
    first = consolidate([row("kr", jurisdiction="KR", direction="inbound")], {}, TODAY)
    later = consolidate(
        [
            row("kr", jurisdiction="KR", direction="inbound", case_number=NUMBER, court_zh=COURT),
            account("cjo:1", case_number=NUMBER, court_zh=COURT),
        ],
        first.anchors,
        TODAY,
    )
    assert [d.decision_id for d in first.decisions] == [d.decision_id for d in later.decisions]


def test_a_merge_keeps_the_register_identity_and_names_the_one_that_died() -> None:
    page = account("cjo:1", case_number=NUMBER, court_zh=COURT, direction="inbound", jurisdiction="KR")
    alone = consolidate([page], {}, TODAY)
    known_row = row("kr", jurisdiction="KR", direction="inbound", case_number=NUMBER, court_zh=COURT)
    both = consolidate([known_row, page], alone.anchors, TODAY)
    assert len(both.decisions) == 1
    assert both.decisions[0].decision_id == alone.decisions[0].decision_id


def test_two_known_decisions_that_turn_out_one_leave_a_trace() -> None:
    page = account("cjo:1", case_number=NUMBER, court_zh=COURT, direction="inbound", jurisdiction="KR")
    bare_row = row("kr", jurisdiction="KR", direction="inbound")
    apart = consolidate([bare_row, page], {}, TODAY)
    assert len(apart.decisions) == 2
    full_row = row("kr", jurisdiction="KR", direction="inbound", case_number=NUMBER, court_zh=COURT)
    together = consolidate([full_row, page], apart.anchors, TODAY)
    kept = together.decisions[0].decision_id
    assert together.merged == {apart.anchors["document:cjo:1#0"]: kept}
    assert kept == apart.anchors["register:kr"]


def test_decisions_with_one_number_never_share_an_identity() -> None:
    rows = [
        row(ref, jurisdiction="KR", direction="inbound", case_number=NUMBER, court_zh=COURT)
        for ref in ("a", "b")
    ]
    known = consolidate(rows[:1], {}, TODAY).anchors
    ids = [d.decision_id for d in consolidate(rows, known, TODAY).decisions]
    assert len(set(ids)) == 2


@given(st.text(min_size=1))
def test_minting_is_a_function_of_the_anchor(anchor: str) -> None:
    assert mint(anchor) == mint(anchor)
    assert len(mint(anchor)) == 11


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))))
def test_components_are_symmetric_and_named_after_their_smallest(pairs: list[tuple[str, str]]) -> None:
    found = components("abcdefgh", pairs)
    assert found == components("abcdefgh", [(b, a) for a, b in reversed(pairs)])
    for left, right in pairs:
        assert found[left] == found[right]
    for member, name in found.items():
        assert name <= member
        assert found[name] == name

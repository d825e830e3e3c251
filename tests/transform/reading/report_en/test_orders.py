"""Which outcomes the orders of a translated ruling allow."""

from __future__ import annotations

import pytest

from transform.reading.report_en.orders import possible_outcomes

_BEFORE = (
    "The Applicant requested: 1. Recognize the judgment. This court holds that service was defective.\n\n"
)
_BEHIND = "\n\nThe application fee of 500 yuan shall be borne by the Applicant.\n\nPresiding Judge: Lin"
TURNED_AWAY = {"refused", "dismissed"}
IN_WHOLE_OR_PART = {"recognized", "recognized_in_part"}


@pytest.mark.parametrize(
    ("orders", "outcomes"),
    [
        (
            "it is ruled as follows:\n\nReject the application of A S.r.l. for recognizing No. 24.",
            TURNED_AWAY,
        ),
        ("the rulings are as follows:\n1. It is recognized;\n2. The rest is rejected.", IN_WHOLE_OR_PART),
        ("this Court rules:\n\n1. The proceedings over B GmbH are recognized.", IN_WHOLE_OR_PART),
        ("the ruling is as follows:\nRefuse to recognize the judgment of Bursa.", {"refused"}),
        ("ruled as follows:\nJudgment No. 10/07719 is neither recognised nor enforced.", {"refused"}),
        ("it is ruled that:\nC LLC is permitted to withdraw its application.", {"withdrawn"}),
        ("rules as follows:\nThis case is transferred to the Nanjing Maritime Court.", {"transferred"}),
        ("orders as follows:\nThe examination of this case is suspended.", {"stayed"}),
        ("the application was heard in public.", set()),
    ],
)
def test_orders_bound_the_outcome(orders: str, outcomes: set[str]) -> None:
    text = f"{_BEFORE}In accordance with the Civil Procedure Law, {orders}{_BEHIND}"
    assert possible_outcomes(text) == outcomes


def test_what_the_applicant_asked_for_is_no_order() -> None:
    assert (
        possible_outcomes("Requests as follows:\nRecognize the judgment.\n" + "Facts. " * 200) == frozenset()
    )

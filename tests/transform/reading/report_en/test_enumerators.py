"""By which numbers a report calls its rulings."""

from __future__ import annotations

import pytest

from tests.transform.reading.report_en.test_paraphrases import sheet
from transform.reading.report import enumerator
from transform.reading.report.enumerator import FORMER, LABEL, LAST, LATTER, ORDINAL, Call, Numbering
from transform.reading.report_en.enumerator import enumerators


@pytest.mark.parametrize("row", sheet("enumerators.csv"), ids=lambda row: row["piece"])
def test_the_calls_of_a_piece(row: dict[str, str]) -> None:
    found = enumerators(row["piece"])
    assert "|".join(sorted(f"{one.kind} {one.figure}" for one in found)) == row["calls"]


def test_a_ruling_keeps_the_number_that_alone_stands_in_a_piece() -> None:
    assert enumerator.called(frozenset({Call(LABEL, "2"), Call(ORDINAL, "1")})) == {"2"}
    assert enumerator.called(frozenset({Call(LABEL, "2"), Call(LABEL, "3")})) == frozenset()
    assert enumerator.called(frozenset({Call(LAST, LATTER)})) == frozenset()


def test_a_call_fits_one_ruling_and_no_other() -> None:
    calls = frozenset({Call(LABEL, "2"), Call(LAST, FORMER)})
    numbering = Numbering.of([{"1"}, {"2"}, {"3"}])
    second = dict(enumerator.fits(calls, {"2"}, 1, numbering))
    third = dict(enumerator.fits(calls, {"3"}, 2, numbering))
    assert second == {"label place": True, "label called": True, FORMER: True}
    assert third == {"label place": False, "label called": False, "label of another": False, FORMER: False}

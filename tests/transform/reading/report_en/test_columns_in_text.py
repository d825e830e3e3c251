"""Where the columns of a table in plain text are parted."""

from __future__ import annotations

from transform.reading.report_en.columns_in_text import column_gaps
from transform.reading.report_en.flow import Flow

TABS = "Ref\tCourt\tOutcome\nA\tMilan\trecognised\nB\t\trefused\n"
GAPS = "No.  Court      Result\n---  ---------  ------\n1    Milan      recognised\n2    Kyiv City  refused\n"


def test_tabs_part_columns_and_an_empty_cell_stays_one() -> None:
    assert Flow(TABS).text == "Ref | Court | Outcome\nA | Milan | recognised\nB |  | refused\n"


def test_wide_gaps_part_columns_of_three_rows_or_more() -> None:
    lines = Flow(GAPS).text.split("\n")
    assert lines[0] == "No. | Court | Result"
    assert lines[2:4] == ["1 | Milan | recognised", "2 | Kyiv City | refused"]


def test_sentences_behind_two_blanks_are_no_columns() -> None:
    text = "It was refused.  The court gave reasons.  They were short.\n" * 4
    assert list(column_gaps(text.split("\n"))) == []


def test_two_rows_are_no_table() -> None:
    assert list(column_gaps(["A\tMilan\trecognised", "B\tKyiv\trefused", ""])) == []


def test_a_place_behind_a_bar_leads_back_to_the_text() -> None:
    flow = Flow(TABS)
    at = flow.text.index("Milan")
    start, end = flow.span(at, at + len("Milan"))
    assert TABS[start:end] == "Milan"

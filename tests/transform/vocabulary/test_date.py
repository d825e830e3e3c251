from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transform.vocabulary.examples import long_run, rows
from transform.vocabulary import date
from transform.vocabulary.date import DateError, PartialDate

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)).map(
    lambda day: PartialDate(day.year, day.month, day.day)
)
DATES = (
    DAYS
    | DAYS.map(lambda day: PartialDate(day.year, day.month))
    | DAYS.map(lambda day: PartialDate(day.year))
)


@pytest.mark.parametrize("row", rows("dates"), ids=lambda row: row["input"])
def test_dates_in_a_text(row: dict[str, str]) -> None:
    text = f"作出　于：{row['input']}。"
    found = date.find_dates(text)
    assert [one.date.iso() for one in found] == ([row["expected"]] if row["expected"] else []), row["note"]
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("row", rows("dates"), ids=lambda row: row["input"])
def test_a_date_alone(row: dict[str, str]) -> None:
    read = date.parse_english(row["input"]) or date.parse_chinese(row["input"])
    assert (read.iso() if read else "") == row["expected"], row["note"]


def test_a_year_alone_is_a_date_only_where_one_is_asked_for() -> None:
    assert date.parse_english("2020") == PartialDate(2020)
    assert date.find_dates("in 2020") == []


def test_a_range_of_days_is_known_to_the_month() -> None:
    assert [one.date.iso() for one in date.find_dates("on 17-19 March 2022")] == ["2022-03"]


def test_a_date_that_touches_the_next_word() -> None:
    assert [one.quote for one in date.find_dates("Updated: 2022-12-16Delivered")] == ["2022-12-16"]


@given(DATES)
def test_what_is_written_is_read_again(day: PartialDate) -> None:
    assert date.parse_iso(day.iso()) == day
    assert day.earliest() <= day.latest()
    assert day.precision == ("year", "month", "day")[day.iso().count("-")]


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-3", "2019-13", "2019-02-30", "2019-03-15 ", "20190315", "２０１９", "0000", "2019-00"],
)
def test_iso_is_strict(text: str) -> None:
    with pytest.raises(DateError):
        date.parse_iso(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(DateError):
        PartialDate(2019, None, 3)


def test_first_and_last_day() -> None:
    assert PartialDate(2020, 2).latest() == datetime.date(2020, 2, 29)
    assert PartialDate(2019).earliest() == datetime.date(2019, 1, 1)
    assert PartialDate(2019).latest() == datetime.date(2019, 12, 31)


@pytest.mark.parametrize(
    ("dates", "common"),
    [
        (["2019-03-15", "2019-03-25"], "2019-03"),
        (["1994-11-05", "1995"], ""),
        (["2019-03", "2019-03-25"], "2019-03-25"),
        (["2019", "2019-03-25"], "2019-03-25"),
        (["2019-03-15", "2019-04-15"], "2019"),
        (["2019-03-15", "2019-03-25", "2019-03-25"], "2019-03"),
        (["2019-03-15"], "2019-03-15"),
    ],
)
def test_common_part(dates: list[str], common: str) -> None:
    part = date.common_part(*map(date.parse_iso, dates))
    assert (part.iso() if part else "") == common


@given(st.lists(DATES, min_size=1, max_size=4))
def test_the_common_part_does_not_depend_on_the_order(dates: list[PartialDate]) -> None:
    assert date.common_part(*dates) == date.common_part(*reversed(dates))


@pytest.mark.parametrize("unit", ["年", "二〇", "1月", "March ", "17 ", "2022年", "9", "2019.", " "])
def test_long_runs_come_to_an_end_and_hide_nothing(unit: str) -> None:
    assert date.find_dates(long_run(unit) + "。2022年3月17日")[-1].date == PartialDate(2022, 3, 17)
    assert date.parse_english(long_run(unit)) is None
    assert date.parse_chinese(long_run(unit)) is None


def test_a_date_in_figures_may_follow_a_chinese_word() -> None:
    found = date.find_dates("某法院于2021/09/02作出判决，另一法院于2022-03-04裁定。")
    assert [one.date.iso() for one in found] == ["2021-09-02", "2022-03-04"]


@pytest.mark.parametrize("row", rows("dates_in_text"), ids=lambda row: row["text"])
def test_a_date_in_an_english_text(row: dict[str, str]) -> None:
    assert " ".join(one.date.iso() for one in date.find_dates(row["text"])) == row["expected"]

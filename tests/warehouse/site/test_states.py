from __future__ import annotations

from tests.warehouse.site.pages import Pages, told
from warehouse.site.front import classes, headline_rates, standing
from warehouse.site.states import gaps, grounds
from warehouse.site.stream import Alongside, Row


def told_of(pages: Pages, iso2: str, language: str = "en") -> str:
    return told(pages[f"{language}/state/{iso2}.html"], "header", "footer")


def test_a_confirmed_state_says_since_when_and_on_what(pages: Pages) -> None:
    text = told_of(pages, "GB")
    assert "Reciprocity confirmed A Chinese court has recognised a commercial judgment" in text
    assert "Class holds since, at the latest 17 March 2022" in text
    assert "Rests on Ruling gb-1 (2004), Ruling gb-2 (2022)" in text
    assert "Civil Procedure Law (2023) arts. 298, 299; Conference Summary of 31 December 2021 art. 44" in text
    assert "No treaty is on record." in text


def test_a_clause_that_no_source_tells_of_is_neither_there_nor_not(pages: Pages) -> None:
    assert "not known whether it has a clause on judgments" in told_of(pages, "SA")
    assert "是否载有判决承认条款不详" in told_of(pages, "SA", "zh")
    assert "without a clause on judgments" in told_of(pages, "KR")


def test_caveats_are_told(pages: Pages) -> None:
    assert "Judgments of this state were refused although there is a treaty." in told_of(pages, "FR")
    assert "虽有条约，该国判决仍曾被拒绝承认。" in told_of(pages, "FR", "zh")


def test_decisions_go_both_ways_in_one_line_of_time(pages: Pages) -> None:
    items = [told(item) for item in pages["en/state/US.html"].css(".timeline > li")]
    assert [item.split("Foreign")[0].split("Chinese")[0].strip() for item in items] == [
        "2024", "4 March 2022", "4 March 2022", "30 June 2017", "12 August 2009", "1990",
    ]  # fmt: skip
    assert "Chinese judgment abroad" in items[4]
    assert "not in the rates: the outcome is not known" in items[0]


def test_a_state_without_decisions_says_that_this_is_no_answer(pages: Pages) -> None:
    text = told_of(pages, "SG")
    assert "this is not a no" in text
    assert "No decision of a Chinese court on a judgment from here is known." in text


def test_a_region_is_no_foreign_state(pages: Pages) -> None:
    text = told_of(pages, "HK")
    assert "Not a foreign judgment" in text
    assert "Two years" not in text
    assert "该国" not in told_of(pages, "MO", "zh").partition("尚不清楚之处")[0]


def test_what_is_contested_is_told_with_every_side(pages: Pages) -> None:
    text = told_of(pages, "KR")
    assert "sources contradict each other: 15 March 2019 , 25 March 2019" in text


def test_the_creditor_is_told_what_to_prepare_with_the_article(pages: Pages) -> None:
    text = told_of(pages, "GB")
    assert "An intermediate people's court." in text
    assert "Two years, as for enforcement in China." in text
    assert "SPC Interpretation of the Civil Procedure Law (2022) art. 545" in text
    assert "over 10,000, up to 500,000: 1.5%" in text


DECISION: Row = {
    "outcome": "refused", "scope": "commercial", "basis": None, "case_number": "1", "date": None,
    "court_zh": "法院", "court_en": None, "refusal_grounds": [],
}  # fmt: skip


def test_gaps_are_gathered_by_field() -> None:
    known = DECISION | {"basis": "treaty", "date": "2020", "refusal_grounds": ["fraud"]}
    unknown = DECISION | {"outcome": "unknown", "date": "2020"}
    found = gaps([DECISION, known, unknown])
    assert {field: len(rows) for field, rows in found.items()} == {
        "date": 1, "basis": 1, "refusal_grounds": 1, "outcome": 1,
    }  # fmt: skip


def test_grounds_are_counted_by_outcome() -> None:
    rows = [
        DECISION | {"refusal_grounds": ["fraud", "documents"]},
        DECISION | {"refusal_grounds": ["documents"]},
        DECISION | {"outcome": "recognized_in_part", "refusal_grounds": ["punitive_damages"]},
        DECISION | {"outcome": "recognized", "refusal_grounds": ["fraud"]},
    ]
    assert [(outcome, ground, n) for outcome, ground, n, _ in grounds(rows)] == [
        ("refused", "documents", 2),
        ("refused", "fraud", 1),
        ("recognized_in_part", "punitive_damages", 1),
    ]


def test_rows_are_handed_out_alongside_their_keys() -> None:
    rows: list[Row] = [{"k": "a", "v": 1}, {"k": "a", "v": 2}, {"k": "c", "v": 3}, {"k": None, "v": 4}]
    alongside = Alongside(iter(rows), "k")
    assert [[row["v"] for row in alongside.of(key)] for key in "abcd"] == [[1, 2], [], [3], []]


def test_the_answer_counts_states_with_judgments_before_chinese_courts() -> None:
    def state(kind: str, name: str, n_inbound: int) -> Row:
        return {"kind": kind, "class": name, "place": 1, "n_inbound": n_inbound}

    counted = standing(
        [
            state("foreign", "treaty_in_force", 2),
            state("foreign", "treaty_in_force", 0),
            state("foreign", "reciprocity_confirmed", 1),
            state("foreign", "refused_no_reciprocity_before_2022", 1),
            state("foreign", "no_decision_known", 0),
            state("interregional", "interregional_arrangement", 9),
        ]
    )
    assert (counted["n_tried"], counted["n_tried_standing"]) == (3, 2)
    assert (counted["n_all"], counted["n_treaty"], counted["n_refused"]) == (5, 2, 1)


def test_classes_keep_their_order() -> None:
    rows = [{"place": 4, "class": "b"}, {"place": 3, "class": "z"}, {"place": 4, "class": "b"}]
    assert classes(rows) == [("z", 1), ("b", 2)]


def test_headline_rates_are_those_of_all_states() -> None:
    rows = [
        {"iso2": "*", "direction": "outbound", "value": "all"},
        {"iso2": "GB", "direction": "inbound", "value": "all"},
        {"iso2": "*", "direction": "inbound", "value": "since_2022"},
    ]
    assert headline_rates(rows) == [rows[2], rows[0]]

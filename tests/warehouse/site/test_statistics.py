"""Figures of the statistics pages: rows beside what the figure says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import duckdb
import pytest

from warehouse.site.statistics import amounts, by_year, classes, courts, coverage, grounds, rates, world_map
from warehouse.site.statistics.claim import Found as Claim
from warehouse.site.statistics.courts import Found as Courts
from warehouse.site.statistics.coverage import Publishers
from warehouse.site.statistics.figure import Figure, Panel, Table
from warehouse.site.statistics.room import SECTIONS
from warehouse.site.words import LANGUAGES, words

EN, ZH = words("en"), words("zh")
NOTHING: dict[str, Any] = {
    "claim.rows": Claim(None, []),
    "courts.province_rows": Courts("province", [], {}),
    "courts.court_rows": Courts("court", [], {}),
    "coverage.publisher_rows": Publishers([], []),
}
FIGURES = [
    (f"{rows.__module__.rsplit('.', 1)[-1]}.{rows.__name__}", draw)
    for section in SECTIONS
    for rows, draw in section.figures
]


COUNTS = (
    *("n_decisions", "n_disputes", "n_decided", "n_disputes_decided"),
    *("n_recognized", "n_recognized_in_part", "n_refused", "n_excluded"),
)


def rate(value: str = "all", jurisdiction: str = "*", **more: Any) -> dict[str, Any]:
    empty = dict.fromkeys(COUNTS, 0)
    row = {
        "direction": "inbound",
        "jurisdiction": jurisdiction,
        "name_en": None,
        "name_zh": None,
        "value": value,
    }
    return row | empty | {"rate": None, "rate_low": None, "rate_high": None} | more


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def texts(panel: Panel) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", panel.plot)


def inbound(figure: Figure) -> Panel:
    return figure.panels[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("rows", "draw"), FIGURES, ids=[rows for rows, _ in FIGURES])
def test_a_figure_without_rows_says_so(rows: str, draw: Any, language: str) -> None:
    figure = draw(NOTHING.get(rows, []), words(language))
    assert figure.question
    assert {str(panel.plot)[:23] for panel in figure.panels} == {
        '<p class="no-figure">' + panel_start(language)
    }
    assert [cells(panel.table) for panel in figure.panels] == [[] for _ in figure.panels]


def panel_start(language: str) -> str:
    return words(language).text("statistics.nothing")[:2]


def test_a_rate_comes_with_its_counts_and_its_interval() -> None:
    row = rate(
        jurisdiction="US",
        name_en="United States",
        name_zh="美国",
        n_decided=13,
        n_disputes_decided=6,
        n_recognized=4,
        n_recognized_in_part=8,
        n_refused=1,
        n_excluded=4,
        rate=0.9231,
        rate_low=0.6669,
        rate_high=0.9863,
    )
    panel = inbound(rates.by_state([row], EN))
    assert "12 of 13 · 92%" in texts(panel)
    expected = ["United States", "13", "4", "8", "1", "4", "92%", "67% to 99%", "6"]
    assert cells(panel.table) == [expected]
    assert "United States: 12 of 13 · 92%" in panel.plot
    assert "13件中12件 · 92%" in texts(inbound(rates.by_state([row], ZH)))


def test_a_state_without_a_decision_on_the_merits_stands_in_the_table_alone() -> None:
    row = rate(jurisdiction="DE", name_en="Germany", name_zh="德国", n_decisions=3, n_excluded=3)
    panel = inbound(rates.by_state([row], EN))
    assert "no-figure" in panel.plot
    assert cells(panel.table) == [["Germany", "0", "0", "0", "0", "3", "", "", "0"]]


def test_directions_stay_apart() -> None:
    row = rate("2020", n_decisions=2, n_recognized=2) | {"direction": "outbound"}
    figure = by_year.figure([row], EN)
    assert "no-figure" in figure.panels[0].plot
    assert "Recognised (2)" in texts(figure.panels[1])


def test_a_year_that_is_not_certain_stands_in_the_table_alone() -> None:
    rows = [rate("2020", n_decisions=1, n_refused=1), rate("undated", n_decisions=2, n_refused=2)]
    panel = inbound(by_year.figure(rows, EN))
    assert "Refused (1)" in texts(panel)
    assert cells(panel.table)[1][:2] == ["Year not certain", "2"]


def test_a_dismissal_is_no_refusal_among_the_grounds() -> None:
    row = {"direction": "inbound", "n": 1, "n_disputes": 1, "jurisdictions": ["US"]}
    rows = [
        row | {"ground": "no_reciprocity", "outcome": "refused"},
        row | {"ground": "documents", "outcome": "dismissed"},
    ]
    panel = inbound(grounds.figure(rows, EN))
    assert [role for _, role in panel.key] == ["Refused", "Dismissed, or another end"]
    assert "Documents missing: 1 (Dismissed, or another end: 1)" in panel.plot


def test_courts_and_provinces_have_names_in_both_languages() -> None:
    province = courts.figure(Courts("province", [rate("广东省", n_decisions=1, n_refused=1)], {}), EN)
    court = courts.figure(
        Courts("court", [rate("X法院", n_decisions=1, n_refused=1)], {"X法院": "X Court"}), EN
    )
    assert "Guangdong" in texts(inbound(province))
    assert "X Court" in texts(inbound(court))
    chinese = courts.figure(
        Courts("court", [rate("X法院", n_decisions=1, n_refused=1)], {"X法院": "X Court"}), ZH
    )
    assert "X法院" in texts(inbound(chinese))


def test_an_unknown_court_stands_in_the_table_alone() -> None:
    panel = inbound(courts.figure(Courts("court", [rate("not_stated", n_decisions=11)], {}), EN))
    assert "no-figure" in panel.plot
    assert cells(panel.table)[0][:2] == ["Not stated", "11"]


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (950.0, "950", "950"),
        (54521.0, "54.5 k", "5.45万"),
        (18002676.0, "18 m", "1,800万"),
        (2456000000.0, "2.46 bn", "24.6亿"),
    ],
)
def test_amounts_are_rounded_in_the_units_of_the_language(amount: float, english: str, chinese: str) -> None:
    assert amounts.rounded(EN, amount) == english
    assert amounts.rounded(ZH, amount) == chinese


def test_currencies_are_not_added_up() -> None:
    row = {"direction": "inbound", "outcome": "recognized", "n": 1, "n_unstated": 0}
    rows = [
        row | {"currency": code, "amount_min": size, "amount_median": size, "amount_max": size}
        for code, size in (("CNY", 1e6), ("USD", 2e6))
    ]
    assert [text for text in texts(inbound(amounts.figure(rows, EN))) if "·" in text] == [
        "CNY · Recognised",
        "USD · Recognised",
        "1 m · one decision",
        "2 m · one decision",
    ]


def test_an_estimate_on_few_common_decisions_is_called_rough() -> None:
    estimate = {"direction": "inbound", "first_list": "a.org", "second_list": "b.org", "n_both": 4}
    numbers = {"estimate": 87, "estimate_low": 52, "estimate_high": 132, "is_rough": True}
    notes = coverage.publishers(Publishers([], [estimate | numbers]), EN).notes
    assert any("a.org and b.org share 4" in note and "no number to rely on" in note for note in notes)


def test_every_class_has_a_paint_and_words(con: duckdb.DuckDBPyConnection) -> None:
    known = {name for (name,) in con.execute("SELECT class FROM enforceability_classes").fetchall()}
    assert set(classes.ROLE_OF) == known
    assert set(classes.ROLE_OF.values()) == set(classes.ROLES)
    for own in (EN, ZH):
        assert all(own.text(f"statistics.class_short.{name}") for name in known)


def test_the_map_paints_classes_and_leaves_the_unknown_blank() -> None:
    rows: Iterable[dict[str, Any]] = [
        {"iso2": "VN", "name_en": "Viet Nam", "name_zh": "越南", "class": "treaty_in_force"},
        {"iso2": "SG", "name_en": "Singapore", "name_zh": "新加坡", "class": "reciprocity_confirmed"},
        {"iso2": "ID", "name_en": "Indonesia", "name_zh": "印度尼西亚", "class": "no_decision_known"},
    ]
    drawn = world_map.drawn(list(rows), ZH, lambda iso2: f"state/{iso2}.html")
    assert re.findall(r'href="([^"]*)"', drawn) == ["state/VN.html", "state/SG.html"]
    assert "<title>越南：条约有效</title>" in drawn
    assert "条约有效：越南" in drawn
    assert "印度尼西亚" not in drawn

"""Tables by hand: filter, sort, an address that remembers both."""

from __future__ import annotations

from collections import Counter

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.page import Page
from tests.browser.site import Served


def shown(page: Page, table: str, column: int) -> list[str]:
    """The cells of a column in the rows that can be seen, from top to bottom."""
    found: list[str] = page.js(
        "return [...document.getElementById(arguments[0]).tBodies[0].rows].filter((row) => !row.hidden)"
        ".map((row) => row.cells[arguments[1]].innerText.trim())",
        table,
        column,
    )
    return found


def choose(page: Page, table: str, name: str, words: str) -> None:
    """Pick from a list by typing, as a reader may; a click sent by the driver raises no input event."""
    page.one(f"form[data-for='{table}'] select[name='{name}']").send_keys(words)


def test_a_word_filters_the_states(site: Served, page: Page) -> None:
    page.open(site.file("en", "index.html"))
    everything = shown(page, "by-state", 0)
    page.one("form[data-for='by-state'] input[type='search']").send_keys("singap")
    assert shown(page, "by-state", 0) == ["Singapore"]
    assert page.one("form[data-for='by-state'] output").text.startswith("1 ")
    page.one("form[data-for='by-state'] button[type='reset']").click()
    page.wait_for(lambda: shown(page, "by-state", 0) == everything)


def test_a_class_filters_the_states(site: Served, page: Page) -> None:
    page.open(site.file("en", "index.html"))
    classes = Counter(shown(page, "by-state", 1))
    choose(page, "by-state", "class", "reciprocity confirmed")
    left = Counter(shown(page, "by-state", 1))
    assert len(left) == 1
    assert left.items() <= classes.items()


def test_filters_of_decisions_work_together(site: Served, page: Page) -> None:
    page.open(site.file("en", "decisions.html"))
    choose(page, "list", "direction", "Foreign judgment in China")
    choose(page, "list", "outcome", "Refused")
    kinds = set(zip(shown(page, "list", 2), shown(page, "list", 3), strict=True))
    assert len(kinds) == 1
    page.one("form[data-for='list'] input[type='search']").send_keys("no such word anywhere")
    assert shown(page, "list", 0) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_heading_sorts_up_and_down(language: str, site: Served, page: Page) -> None:
    page.open(site.file(language, "index.html"))
    heading = page.one("#by-state thead th:nth-child(4) button")
    heading.click()
    numbers = [int(cell) for cell in shown(page, "by-state", 3) if cell]
    assert numbers == sorted(numbers)
    assert len(numbers) > 10
    heading.click()
    assert [int(cell) for cell in shown(page, "by-state", 3) if cell] == numbers[::-1]
    assert page.one("#by-state thead th:nth-child(4)").get_attribute("aria-sort") == "descending"


def test_the_address_remembers_filter_and_order(site: Served, page: Page) -> None:
    page.open(site.web("en", "decisions.html"))
    choose(page, "list", "direction", "Chinese judgment abroad")
    page.one("#list thead th:nth-child(1) button").click()
    before = shown(page, "list", 4)
    address = page.driver.current_url
    assert "direction=outbound" in address
    page.open("about:blank")
    page.open(address)
    assert shown(page, "list", 4) == before


def test_tables_of_statistics_sort_by_number_and_by_keyboard(site: Served, page: Page) -> None:
    page.open(site.file("en", "statistics/outcomes.html"))
    page.one("#by_state summary").click()
    table = "by_state-1"
    button = page.one(f"#{table} thead th:nth-child(2) button")
    page.js("arguments[0].focus()", button)
    page.press(Keys.ENTER)
    decided = [int(cell) for cell in shown(page, table, 1)]
    assert decided == sorted(decided)
    page.one(f"#{table} thead th:nth-child(7) button").click()
    rates = [float(cell.rstrip("%")) for cell in shown(page, table, 6) if cell]
    assert rates == sorted(rates)
    assert len(rates) > 5


def test_without_scripts_every_row_is_there_and_no_empty_control(site: Served, page: Page) -> None:
    page.open(site.file("en", "index.html"))
    with_scripts = len(shown(page, "by-state", 0))
    page.cdp("Emulation.setScriptExecutionDisabled", value=True)
    page.open(site.file("en", "index.html"))
    rows = page.all("#by-state tbody tr")
    assert len(rows) == with_scripts
    assert rows[-1].is_displayed()
    assert [one for one in page.all("form, #theme, thead button") if one.is_displayed()] == []
    page.one("#by-state tbody a").click()
    assert page.one("h1").text

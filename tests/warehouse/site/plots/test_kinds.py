"""What each kind of plot shows of its rows."""

from __future__ import annotations

import pytest

from tests.warehouse.site.plots.drawings import SVG, YEAR, Drawing, of_years, words
from warehouse.site.plots import intervals, pairs, partners, strips, world, years
from warehouse.site.plots.intervals import Interval
from warehouse.site.plots.patterns import swatch
from warehouse.site.plots.roles import PATTERNED, ROLES, colour


def test_parts_of_a_strip_are_as_wide_as_their_numbers() -> None:
    rows = [
        strips.Strip("A", "8", {"recognized": 6, "refused": 2}),
        strips.Strip("B", "4", {"recognized": 3, "other": 1}),
    ]
    drawing = Drawing(strips.plot(rows, words()))
    one = drawing.widths("recognized")[0] / 6
    assert drawing.widths("recognized") == pytest.approx([6 * one, 3 * one], abs=0.2)
    assert drawing.widths("refused")[0] == pytest.approx(2 * one, abs=0.2)
    assert sorted(drawing.texts) == ["1", "2", "3", "4", "6", "8", "A", "B"]


def test_a_part_too_narrow_for_its_number_goes_without_it() -> None:
    drawing = Drawing(strips.plot([strips.Strip("A", "101", {"recognized": 100, "refused": 1})], words()))
    assert drawing.texts == ["100", "A", "101"]


def test_shares_are_of_the_row() -> None:
    rows = [
        strips.Strip("A", "", {"treaty": 1, "none": 3}),
        strips.Strip("B", "", {"treaty": 10, "none": 30}),
    ]
    drawing = Drawing(strips.plot(rows, words(), as_shares=True))
    assert drawing.widths("treaty")[0] == drawing.widths("treaty")[1]
    assert [text for text in drawing.texts if text in {"25%", "75%"}] == ["75%", "75%", "25%", "25%"]


@pytest.mark.parametrize("role", PATTERNED)
def test_a_patterned_role_is_defined_where_it_is_used(role: str) -> None:
    drawing = Drawing(strips.plot([strips.Strip("A", "1", {role: 1})], words("p")))
    assert [pattern.get("id") for pattern in drawing.root.iter(f"{SVG}pattern")] == [f"p-{role}"]
    assert f'fill="url(#p-{role})"' in swatch("p", role)


def test_every_role_has_a_colour_of_its_own_and_no_other_has_any() -> None:
    assert len({colour(role) for role in ROLES}) == len(ROLES)
    with pytest.raises(KeyError):
        colour("blue")


def test_years_before_the_first_column_are_gathered() -> None:
    drawing = Drawing(of_years([years.Row("All", "mark", {1967: 1, 1985: 1, 2004: 1})], words()))
    assert drawing.painted("mark") == 2
    assert "All (3)" in drawing.texts
    assert drawing.texts.count("2") == 1


def test_a_row_of_years_without_a_count_is_left_out() -> None:
    drawing = Drawing(of_years([YEAR, years.Row("Stayed", "other", {})], words()))
    assert [text for text in drawing.texts if "(" in text] == ["Refused (6)"]


def test_the_marked_interval_has_another_shape() -> None:
    plain, marked = Interval("a", "", 0, 0.5, 1), Interval("b", "", 0, 0.5, 1, is_marked=True)
    drawing = Drawing(intervals.plot([plain, marked], words()))
    dots = [path for path in drawing.root.iter(f"{SVG}path") if "fill-mark" in path.get("class", "")]
    assert len({path.get("d") for path in dots}) == 2


def test_quarters_make_the_middle_of_the_span_thick() -> None:
    row = Interval("a", "", 0.0, 2.0, 8.0, quarters=(1.0, 4.0))
    drawing = Drawing(intervals.plot([row], words(), intervals.steps(8, 2)))
    thick = [line for line in drawing.root.iter(f"{SVG}line") if line.get("stroke-width") == "7"]
    assert [float(line.get("x2", 0)) for line in thick] == pytest.approx([388 * 3 / 8], abs=0.2)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(54521, 73_000_000, [1e4, 1e5, 1e6, 1e7, 1e8]), (1000, 1000, [1e3, 1e4]), (0.5, 0.7, [0.1, 1.0])],
)
def test_powers_hold_all_values(low: float, high: float, expected: list[float]) -> None:
    scale = intervals.powers([Interval("a", "", low, low, high)], str)
    assert list(scale.ticks) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("highest", "step", "expected"), [(12, 1, 12), (60, 10, 60), (61, 10, 80), (0.5, 1, 1), (759, 50, 800)]
)
def test_steps_reach_the_highest_value_in_six_or_fewer(highest: float, step: float, expected: float) -> None:
    scale = intervals.steps(highest, step)
    assert scale.high == expected
    assert len(scale.ticks) <= 7


def test_equal_counts_lie_on_one_another() -> None:
    drawing = Drawing(pairs.plot([pairs.Pair("2020", "57 · 57", 57, 57)], words()))
    assert drawing.painted("mark") == 1
    assert drawing.painted("surface") == 1


def test_partners_are_numbered_in_the_order_given() -> None:
    rows = [
        partners.Partner("US", 690, "confirmed", "confirmed"),
        partners.Partner("JP", 357, "none", "none"),
    ]
    drawing = Drawing(partners.plot(rows, words()))
    assert [text for text in drawing.texts if text[0] in "12" and " " in text] == ["1  US", "2  JP"]
    assert drawing.painted("confirmed") == 1


def test_a_state_of_the_map_is_painted_named_and_leads_to_its_page() -> None:
    drawing = Drawing(world.plot({"VN": world.Place("treaty", "Viet Nam: treaty", "state/VN.html")}, words()))
    (link,) = drawing.root.iter(f"{SVG}a")
    assert link.get("href") == "state/VN.html"
    assert [child.text for child in link if child.tag == f"{SVG}title"] == ["Viet Nam: treaty"]
    assert drawing.painted("treaty") == 1


def test_a_place_without_a_page_is_no_link() -> None:
    drawing = Drawing(world.plot({"CN": world.Place("home", "China")}, words()))
    assert list(drawing.root.iter(f"{SVG}a")) == []
    assert drawing.painted("home") == 1


@pytest.mark.parametrize("code", ["SG", "HK", "MO", "VG", "MC", "MT"])
def test_a_small_place_is_a_dot_once_something_is_known(code: str) -> None:
    known = Drawing(world.plot({code: world.Place("likely", code, None)}, words()))
    other = Drawing(world.plot({"FR": world.Place("treaty", "FR", None)}, words()))
    assert known.painted("likely") == 1
    assert len(list(known.root.iter(f"{SVG}path"))) == len(list(other.root.iter(f"{SVG}path"))) + 1


def test_the_map_can_show_all_but_a_few_places() -> None:
    import pycountry

    every = {country.alpha_2 for country in pycountry.countries}
    missing = every - world.drawn_codes() - {"AQ"}
    assert missing == {"BQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT"}

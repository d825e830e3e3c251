from __future__ import annotations

import pycountry
import pytest

from tests.transform.vocabulary.examples import long_run, rows
from transform.vocabulary import state
from transform.vocabulary.registry import rows as registry


@pytest.mark.parametrize("row", rows("states"), ids=lambda row: row["text"])
def test_states_in_a_text(row: dict[str, str]) -> None:
    text = row["text"]
    found = state.find_states(text)
    assert " ".join(one.iso2 for one in found) == row["expected"], row["note"]
    assert all(text[one.start : one.end] == one.quote for one in found)


def test_the_register_is_iso_3166() -> None:
    assert set(state.states()) == {country.alpha_2 for country in pycountry.countries}
    kinds = {one.iso2: one.kind for one in state.states().values() if one.kind != "foreign"}
    assert kinds == {"CN": "home", "HK": "interregional", "MO": "interregional", "TW": "interregional"}


def test_no_name_stands_for_two_states() -> None:
    names = [
        name
        for one in state.states().values()
        for name in (one.name_en, one.name_zh, *one.aliases_en, *one.aliases_zh, *one.adjectives_en)
    ]
    assert sorted(names) == sorted(set(names))


def test_states_of_the_trade_and_treaty_tables_have_an_adjective() -> None:
    named = {row["iso2"] for row in registry("trade")} - {"HK", "TW", "NZ"}
    assert [iso2 for iso2 in sorted(named) if not state.states()[iso2].adjectives_en] == []


@pytest.mark.parametrize("one", list(state.states().values()), ids=lambda one: str(one.iso2))
def test_every_name_leads_back(one: state.State) -> None:
    for name in (one.name_en, one.name_zh, *one.aliases_en, *one.aliases_zh):
        assert state.find_state(name) == one.iso2
        assert state.find_state(f" the {name} ") == one.iso2


def test_names_are_exact() -> None:
    assert state.find_state("republic of korea") == "KR"
    assert state.find_state("us") is None
    assert state.find_state("Korean") is None
    assert state.find_state("Atlantis") is None
    assert state.state("XX") is None


@pytest.mark.parametrize("unit", ["United ", "U.", "美", "Republic of ", "英属", "K", "日"])
def test_long_runs_come_to_an_end_and_hide_nothing(unit: str) -> None:
    assert state.find_states(long_run(unit) + "。Singapore")[-1].iso2 == "SG"

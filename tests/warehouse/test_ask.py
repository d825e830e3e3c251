from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path

import duckdb
import pytest

from warehouse import sql_files
from warehouse.answer import Claim, Rate, Ruling, Treaty
from warehouse.ask import answer, near_matches
from warehouse.claim import Reading, Share
from warehouse.errors import UnknownJurisdictionError

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("word", ["KR", "kr", " South Korea ", "韩国"])
def test_the_whole_answer(con: duckdb.DuckDBPyConnection, word: str) -> None:
    found = json.dumps(answer(con, word).to_json(), ensure_ascii=False, indent=1)

    assert found + "\n" == (EXPECTED / "ask_KR.json").read_text(encoding="utf-8")


def test_an_answer_as_of_a_day_knows_nothing_later(con: duckdb.DuckDBPyConnection) -> None:
    found = answer(con, "KR", date(2019, 3, 24))

    assert found.enforceability == "refused_no_reciprocity_before_2022"
    assert [ruling.decision_id for ruling in found.decisions] == ["kr-1"]
    assert [ruling.decision_id for ruling in found.refusals] == ["kr-1"]
    assert found.contradictions == []
    assert found.as_of == "2019-03-24"


@pytest.mark.parametrize("iso2", ["KR", "FR", "SG", "HK"])
def test_the_stored_answer_of_today_is_the_computed_one(con: duckdb.DuckDBPyConnection, iso2: str) -> None:
    (today,) = con.execute("SELECT build_as_of()").fetchall()[0]
    far_off = date(
        2999, 1, 1
    )  # a clock that is set, so everything is computed anew, and that leaves nothing out

    stored, computed = answer(con, iso2).to_json(), answer(con, iso2, today, far_off).to_json()

    assert stored | {"known_by": None} == computed | {"known_by": None}


def test_a_treaty_state_shows_its_treaty(con: duckdb.DuckDBPyConnection) -> None:
    found = answer(con, "France")

    assert found.applying_treaty is not None
    assert found.applying_treaty.in_force_since == "1988-02-08"
    assert found.applying_treaty.judgment_articles == "2"
    assert found.applying_treaty.cited_urls == ["https://example.org/treaty/1"]


def test_a_region_shows_the_arrangement_that_applies(con: duckdb.DuckDBPyConnection) -> None:
    found = answer(con, "HK", date(2022, 6, 23))

    assert (found.kind, found.enforceability) == ("interregional", "interregional_arrangement")
    assert found.applying_treaty is not None
    assert found.applying_treaty.title == "First arrangement"
    assert [ruling.decision_id for ruling in found.decisions] == ["hk-1"]


@pytest.mark.parametrize(
    ("iso2", "gap"),
    [
        ("SG", "no decision of a Chinese court on a judgment of this jurisdiction is known"),
        ("SG", "no treaty is on record"),
        ("KW", "since when the treaty “Civil and commercial” is in force"),
        ("IR", "whether the treaty “Civil and commercial” is in force"),
        ("SA", "whether the treaty “Civil, commercial and personal status” is in force"),
        ("SA", "whether the treaty “Civil, commercial and personal status” deals with judgments"),
        ("AT", "the case number, the date, the court of at-1"),
        ("KR", "the decision date of （2018）鲁02协外认6号: sources say 2019-03-15 and 2019-03-25"),
        ("MO", "no arrangement is on record"),
    ],
)
def test_what_is_not_known_is_said(con: duckdb.DuckDBPyConnection, iso2: str, gap: str) -> None:
    assert gap in answer(con, iso2).unknown


@pytest.mark.parametrize(
    ("word", "near"),
    [("Singapur", "SG"), ("Korea", "KR"), ("kingdom", "GB"), ("KX", "KE"), ("新加", "SG"), ("Germny", "DE")],
)
def test_an_unknown_word_has_near_matches(con: duckdb.DuckDBPyConnection, word: str, near: str) -> None:
    with pytest.raises(
        UnknownJurisdictionError, match=rf"no jurisdiction '{word}'.*Did you mean .*{near} \("
    ):
        answer(con, word)


@pytest.mark.parametrize("word", ["", "qqqqqq", "CN", "'; DROP TABLE decisions; --"])
def test_a_word_like_none_has_no_match(con: duckdb.DuckDBPyConnection, word: str) -> None:
    with pytest.raises(UnknownJurisdictionError, match="give an ISO 3166-1 code or a name"):
        answer(con, word)


def test_near_matches_are_few(con: duckdb.DuckDBPyConnection) -> None:
    assert len(near_matches(con, "land")) <= 5


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("treaties", Treaty),
        ("decisions", Ruling),
        ("rates", Rate),
        ("contradictions", Claim),
        ("claim", Share),
        ("claim_readings", Reading),
    ],
)
def test_questions_give_the_fields_of_their_answers(
    con: duckdb.DuckDBPyConnection,
    question: str,
    kind: type[Treaty | Ruling | Rate | Claim | Share | Reading],
) -> None:
    text = sql_files.question(question)
    known = {
        "iso2": "KR",
        "day": "2022-06-23",
        "known_by": None,
        "year": 2021,
        "reporter": "partner_reported",
        "with_regions": True,
    }
    cursor = con.execute(text, {name: value for name, value in known.items() if f"${name}" in text})

    names = [{"class": "enforceability"}.get(column[0], column[0]) for column in cursor.description or ()]
    assert names == [field.name for field in fields(kind)]


def test_asking_imports_nothing_heavy(published: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from warehouse.ask import answer
from warehouse.open import connect
with connect(Path({str(published)!r})) as con:
    answer(con, "KR")
heavy = {{"pandas", "numpy", "prefect", "pydantic", "extract"}}
heavy |= {{"transform.reading", "transform.vocabulary.registry"}}
print(sorted(heavy & set(sys.modules)))
"""
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        text=True,
    )

    assert told.stdout == "[]\n"

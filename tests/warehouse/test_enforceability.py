"""The class of a jurisdiction on a day: each branch of the rule, on both sides of the day that matters."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from tests.warehouse.make import decision
from tests.warehouse.world import RECIPROCITY, REFUSED, in_memory, with_decisions
from warehouse.rows import Decision

BEFORE = "refused_no_reciprocity_before_2022"
NOTHING = "no_decision_known"


def classed(con: duckdb.DuckDBPyConnection, iso2: str, day: str) -> tuple[str, list[str]]:
    row = con.execute(
        "SELECT class, caveats FROM enforceability_as_of($1, NULL) WHERE iso2 = $2", [day, iso2]
    ).fetchone()
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("iso2", "day", "expected", "caveats"),
    [
        ("FR", "1988-02-07", NOTHING, []),
        ("FR", "1988-02-08", "treaty_in_force", []),
        ("FR", "2017-06-20", "treaty_in_force", ["treaty_refusals_exist"]),
        ("PE", "2008-03-18", NOTHING, []),
        ("PE", "2008-03-19", "treaty_in_force", ["treaty_date_unknown"]),
        ("KW", "1990-01-01", "treaty_in_force", ["treaty_date_unknown"]),
        ("IR", "2016-01-22", NOTHING, []),
        ("IR", "2016-01-23", NOTHING, ["treaty_status_unknown"]),
        ("SA", "2022-12-07", NOTHING, []),
        ("SA", "2022-12-08", NOTHING, ["treaty_status_unknown"]),
        ("KR", "2005-12-30", NOTHING, []),
        ("KR", "2005-12-31", NOTHING, ["treaty_without_judgment_clause"]),
        ("KR", "2019-03-24", BEFORE, ["treaty_without_judgment_clause"]),
        ("KR", "2019-03-25", "reciprocity_confirmed", ["treaty_without_judgment_clause"]),
        ("GB", "2022-03-16", BEFORE, []),
        ("GB", "2022-03-17", "reciprocity_confirmed", []),
        ("CA", "2019-12-30", BEFORE, []),
        ("CA", "2019-12-31", "reciprocity_likely", ["refused_before_2022"]),
        ("AU", "2017-11-29", NOTHING, []),
        ("AU", "2017-11-30", "reciprocity_likely", ["single_decision"]),
        ("DE", "2013-11-26", "reciprocity_likely", ["insolvency_only", "single_decision"]),
        ("IL", "2023-02-01", "refused_no_reciprocity_since_2022", []),
        ("AT", "2025-05-31", NOTHING, []),  # an undated ruling is out at the latest when it is first seen
        ("AT", "2025-06-01", "refused_no_reciprocity_undated", ["undated_decision"]),
        ("HK", "2008-07-31", "interregional_without_arrangement", []),
        ("HK", "2008-08-01", "interregional_arrangement", []),
        ("HK", "2024-01-28", "interregional_arrangement", []),
        ("HK", "2024-01-29", "interregional_arrangement", []),
        ("IT", "2014-03-31", "reciprocity_confirmed", ["basis_not_stated", "single_decision"]),
        ("IT", "2018-12-31", NOTHING, ["other_decisions_exist"]),
        ("US", "2009-08-12", "reciprocity_likely", ["single_decision"]),
        ("US", "2017-06-30", "reciprocity_confirmed", ["single_decision"]),
    ],
)
def test_class_on_a_day(
    con: duckdb.DuckDBPyConnection, iso2: str, day: str, expected: str, caveats: list[str]
) -> None:
    found = classed(con, iso2, day)

    assert found[0] == expected
    assert set(caveats) <= set(found[1])


def test_an_arrangement_gives_way_to_the_next(con: duckdb.DuckDBPyConnection) -> None:
    titles = [
        con.execute(
            "SELECT treaty_title FROM enforceability_as_of($1, NULL) WHERE iso2 = 'HK'", [day]
        ).fetchone()
        for day in ("2024-01-28", "2024-01-29")
    ]

    assert titles == [("First arrangement",), ("Second arrangement",)]


@pytest.mark.parametrize(
    ("decisions", "expected", "caveat"),
    [
        (  # a refusal after the recognition, under the new test, stands against it
            [decision("sg-1", "inbound", "SG", "2016-12-09", "recognized", **RECIPROCITY),
             decision("sg-2", "inbound", "SG", "2023", **REFUSED),
             decision("sg-3", "outbound", "SG", "2014", "recognized")],
            "refused_no_reciprocity_since_2022", None,
        ),
        (  # a refusal on another ground does not
            [decision("sg-1", "inbound", "SG", "2016-12-09", "recognized", **RECIPROCITY),
             decision("sg-2", "inbound", "SG", "2023", "refused", refusal_grounds=("fraud",))],
            "reciprocity_confirmed", "later_refusal",
        ),
        (  # coarse dates: the refusal is taken as the later, and that is said
            [decision("sg-1", "inbound", "SG", "2020", "recognized", **RECIPROCITY),
             decision("sg-2", "inbound", "SG", "2020", **REFUSED)],
            BEFORE, "order_uncertain",
        ),
        (  # divorce as to status says nothing on reciprocity
            [decision("sg-1", "inbound", "SG", "2020", "recognized", is_divorce_status=True)],
            NOTHING, None,
        ),
        (  # a span over the turn of the year 2022 does not tell which test was used
            [decision("sg-1", "inbound", "SG", None, decision_date_earliest=date(2021, 12, 1),
                      decision_date_latest=date(2022, 1, 31), **REFUSED)],
            "refused_no_reciprocity_undated", None,
        ),
        (  # an outbound divorce or insolvency is no precedent for money judgments
            [decision("sg-1", "outbound", "SG", "2020", "recognized", subject_matter="insolvency")],
            NOTHING, None,
        ),
        (  # a recognition said to rest on a treaty that nobody knows confirms no reciprocity
            [decision("sg-1", "inbound", "SG", "2020", "recognized", basis="treaty")],
            NOTHING, "other_decisions_exist",
        ),
    ],
)  # fmt: skip
def test_class_from_decisions(decisions: list[Decision], expected: str, caveat: str | None) -> None:
    with in_memory(with_decisions(*decisions)) as con:
        found, caveats = classed(con, "SG", "2025-06-30")
    assert found == expected
    assert caveat is None or caveat in caveats


def test_every_class_and_caveat_of_the_world_has_words(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute(
        "SELECT DISTINCT class FROM enforceability ANTI JOIN enforceability_classes USING (class)"
    )

    assert found.fetchall() == []

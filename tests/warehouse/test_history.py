"""The knowledge clock: what was known when, from night to night and through a lost database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tests.warehouse.make import SEEN, decision
from tests.warehouse.world import in_memory, world
from warehouse.history import Carried, carry_on, sight
from warehouse.ledger import Ledger
from warehouse.release.tables import STATISTICS
from warehouse.rows import Decision, Observation

NIGHTS = [datetime(2025, 7, day, 19, 15, tzinfo=UTC) for day in (1, 2, 3)]
OPEN = decision("sg-1", "inbound", "SG", "2024-01-01", "pending", amount=Decimal("12.50"), caveats=("a",))
DONE = replace(OPEN, outcome="recognized", basis="reciprocity")


def night(ledger: Ledger, rows: list[Decision], at: datetime) -> Carried:
    carried = carry_on(rows, ledger.states(), at)
    ledger.know(carried.states, [])
    return carried


def test_a_changed_value_leaves_the_old_state_with_its_days(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    night(ledger, [OPEN], NIGHTS[0])
    carried = night(ledger, [DONE], NIGHTS[1])

    assert carried.decisions == [replace(DONE, known_since=NIGHTS[1])]
    (past,) = carried.past_decisions
    assert (past.outcome, past.known_since, past.known_until) == ("pending", SEEN, NIGHTS[1])
    assert (past.amount, past.caveats, past.decision_date) == (Decimal("12.50"), ("a",), date(2024, 1, 1))


def test_nothing_new_moves_no_day_and_a_rebuild_without_the_database_loses_none(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    night(ledger, [OPEN], NIGHTS[0])
    before = night(ledger, [DONE], NIGHTS[1])
    again = carry_on([DONE], Ledger(tmp_path / "ledger.sqlite").states(), NIGHTS[2])

    assert again.decisions == before.decisions
    assert again.past_decisions == before.past_decisions
    assert again.states == []


def test_a_decision_that_goes_and_comes_back_keeps_both_spans(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    night(ledger, [OPEN], NIGHTS[0])
    night(ledger, [], NIGHTS[1])
    carried = night(ledger, [OPEN], NIGHTS[2])

    assert [row.known_since for row in carried.decisions] == [NIGHTS[2]]
    assert [(p.known_since, p.known_until) for p in carried.past_decisions] == [(SEEN, NIGHTS[1])]


def test_two_changes_at_one_moment_keep_both_states(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    night(ledger, [OPEN], NIGHTS[0])
    night(ledger, [DONE], NIGHTS[1])
    carried = night(ledger, [replace(DONE, outcome="refused")], NIGHTS[1])

    assert [p.outcome for p in carried.past_decisions] == ["pending", "recognized"]
    assert carried.decisions[0].known_since == NIGHTS[1] + timedelta(microseconds=1)
    assert len(ledger.states()) == 3


def test_observations_keep_their_first_day_and_outlive_their_reader(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    first, second, *_ = [row for row in world()["observations"] if isinstance(row, Observation)]
    ledger.know([], sight([first], ledger.sightings(), NIGHTS[0]).sightings)

    better = sight([replace(first, first_seen=NIGHTS[1]), second], ledger.sightings(), NIGHTS[2])
    assert better.observations[0].first_seen == SEEN  # the ledger's day, whatever the archive says now
    assert better.observations[1].first_seen == SEEN  # as old as its text, which was not read before
    ledger.know([], better.sightings)

    late = replace(second, observation_id="new", value="other")
    worse = sight([replace(late, first_seen=SEEN - timedelta(days=1))], ledger.sightings(), NIGHTS[2])
    assert worse.observations[0].first_seen == NIGHTS[2]  # an old text in which a better reader found more
    assert [(past.observation_id, past.value, past.first_seen) for past in worse.past_observations] == [
        (row.observation_id, row.value, SEEN)
        for row in sorted([first, second], key=lambda row: row.observation_id)
    ]


def test_the_two_clocks_of_a_statistic(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    night(ledger, [OPEN], NIGHTS[0])
    carried = night(ledger, [DONE, decision("sg-2", "inbound", "SG", "2023", "refused")], NIGHTS[2])
    tables = world()
    tables["decisions"] = list(carried.decisions)
    tables["past_decisions"] = list(carried.past_decisions)
    tables |= {name: [] for name in ("observations", "decision_identifiers", "decision_links")}
    with in_memory(tables) as con:

        def rates(decided_by: str | None, known_by: str | None) -> object:
            return con.execute(
                "SELECT n_decisions, n_decided, n_pending, rate FROM reciprocity_as_of($1, $2)"
                " WHERE jurisdiction = 'SG'",
                [decided_by, known_by],
            ).fetchone()

        def class_of(known_by: str | None) -> object:
            (found,) = con.execute(
                "SELECT class FROM enforceability_as_of(NULL, $1) WHERE iso2 = 'SG'", [known_by]
            ).fetchall()
            return found[0]

        assert rates(None, None) == (2, 2, 0, 0.5)
        assert rates(None, "2025-05-31") is None
        assert rates(None, "2025-07-02") == (1, 0, 1, None)
        assert rates(None, "2025-07-03") == (2, 2, 0, 0.5)
        assert rates("2023-12-31", "2025-07-02") is None
        assert rates("2023-12-31", "2025-07-03") == (1, 1, 0, 0.0)
        assert class_of("2025-07-02") == "no_decision_known"
        assert class_of("2025-07-03") == "reciprocity_confirmed"


def test_every_statistic_has_its_form_on_two_clocks(tmp_path: Path) -> None:
    without_decided_by = {"enforceability_history", "comparison_with_published_totals"}
    with in_memory(world()) as con:
        macros = dict(
            con.execute(
                "SELECT function_name, parameters FROM duckdb_functions() WHERE function_name LIKE '%_as_of'"
            ).fetchall()
        )
        for name in con.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_name IN (SELECT unnest(?))",
            [[*STATISTICS]],
        ).fetchall():
            wanted = ["known_by"] if name[0] in without_decided_by else ["decided_by", "known_by"]
            form = {"reciprocity_by_jurisdiction": "reciprocity"}.get(name[0], name[0])
            if name[0] == "contradictions_explained":
                continue
            assert macros[f"{form}_as_of"] == wanted, name
            limits = ", ".join(["NULL"] * len(wanted))
            both = f"SELECT count(*) FROM (FROM {name[0]} EXCEPT FROM {form}_as_of({limits}))"
            assert con.execute(both).fetchone() == (0,), name

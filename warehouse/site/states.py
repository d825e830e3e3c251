"""A page for every state and region: what a creditor wants to know before going to court."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from transform.preparation import preparation
from warehouse.site.site import Site
from warehouse.site.stream import Alongside, Row, grouped, stream
from warehouse.unknown import missing

GROUNDED = ("refused", "dismissed", "recognized_in_part")
"""Outcomes whose grounds tell what to look out for."""


def write(site: Site) -> None:
    """Write ``state/CC.html`` for every jurisdiction that can be asked about."""
    treaties = grouped(site.con, "treaties", "iso2", day=site.facts.as_of)
    history = grouped(site.con, "history", "iso2")
    rates = grouped(site.con, "rates", "iso2")
    disputed = grouped(site.con, "disputed", "decision_id")
    by_state = Alongside(stream(site.con, "briefs"), "jurisdiction")
    for iso2, state in site.states.items():
        decisions = by_state.of(iso2)
        own = [row for row in decisions if row["direction"] != "outbound"]
        by_id = {row["decision_id"]: row for row in decisions}
        site.page(
            f"state/{iso2}.html",
            "state.html",
            state=state,
            basis=[by_id[one] for one in state["decision_ids"] if one in by_id],
            decisions=decisions,
            treaties=treaties.get(iso2, []),
            history=history.get(iso2, []),
            rates=[row for row in rates.get(iso2, []) if row["dimension"] == "all"],
            grounds=grounds(own),
            gaps=gaps(own),
            disputed=[(row, one) for row in decisions for one in disputed.get(row["decision_id"], ())],
            preparation=preparation(),
            sheet=site.data_file(f"by_country/{iso2}.csv"),
        )


def gaps(decisions: Iterable[Row]) -> dict[str, list[Row]]:
    """What no source tells, field by field, with the decisions of Chinese courts that lack it."""
    found: dict[str, list[Row]] = {}
    for row in decisions:
        unknown = ["outcome"] if row["outcome"] in (None, "unknown") else []
        for field in unknown + missing(row):
            found.setdefault(field, []).append(row)
    return found


def grounds(decisions: Sequence[Row]) -> list[tuple[str, str, int, list[Row]]]:
    """(outcome, ground, number, decisions): why judgments failed or were cut, the most frequent first."""
    cases: dict[tuple[str, str], list[Row]] = {}
    for row in decisions:
        if row["outcome"] in GROUNDED:
            for ground in row["refusal_grounds"]:
                cases.setdefault((row["outcome"], ground), []).append(row)
    counted = Counter({key: len(rows) for key, rows in cases.items()})
    order = sorted(counted, key=lambda key: (GROUNDED.index(key[0]), -counted[key], key[1]))
    return [(*key, counted[key], cases[key]) for key in order]

"""The front pages: the choice of a language, and the answer in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from warehouse.claim import ClaimResult
from warehouse.site.site import Site
from warehouse.site.stream import Row, stream
from warehouse.site.words import LANGUAGES

NEWS = 8
STANDING = ("treaty_in_force", "reciprocity_confirmed")
PERIODS = (("inbound", "all"), ("inbound", "before_2022"), ("inbound", "since_2022"), ("outbound", "all"))
"""The rates of the front page, by direction and period."""


def write(site: Site) -> None:
    """Write ``index.html`` and the front page of each language."""
    answer = standing(site.states.values())
    site.page(
        "index.html",
        "front.html",
        answer=answer,
        by_place=sorted(site.states.values(), key=lambda row: (row["place"], row["name_en"])),
        classes=classes(site.states.values()),
        rates=headline_rates(stream(site.con, "rates")),
        claim=tested_claim(site.claim),
        latest=list(stream(site.con, "briefs", order="latest DESC NULLS LAST, decision_id", limit=NEWS)),
        newest=list(
            stream(
                site.con,
                "briefs",
                order="first_seen DESC, latest DESC NULLS LAST, decision_id",
                limit=NEWS,
            )
        ),
    )
    choice = site.render("en", "index.html", "choice.html", languages=LANGUAGES, words=site.words)
    site.write("index.html", choice)


def standing(states: Iterable[Row]) -> Mapping[str, int]:
    """How many foreign states stand where: all, and those with a judgment known before a Chinese court."""
    foreign = [row for row in states if row["kind"] == "foreign"]
    tried = Counter(row["class"] for row in foreign if row["n_inbound"])
    everywhere = Counter(row["class"] for row in foreign)
    return {
        "n_tried": tried.total(),
        "n_tried_treaty": tried["treaty_in_force"],
        "n_tried_confirmed": tried["reciprocity_confirmed"],
        "n_tried_standing": sum(tried[one] for one in STANDING),
        "n_all": everywhere.total(),
        "n_treaty": everywhere["treaty_in_force"],
        "n_confirmed": everywhere["reciprocity_confirmed"],
        "n_likely": everywhere["reciprocity_likely"],
        "n_refused": sum(n for one, n in everywhere.items() if one.startswith("refused")),
        "n_unknown": everywhere["no_decision_known"],
    }


def classes(states: Iterable[Row]) -> list[tuple[str, int]]:
    """The classes that occur, in their order, with the number of states and regions in each."""
    counted = Counter((row["place"], row["class"]) for row in states)
    return [(name, n) for (_, name), n in sorted(counted.items())]


def headline_rates(rows: Iterable[Row]) -> list[Row]:
    """The rates over all states, in the order of PERIODS."""
    found = {(row["direction"], row["value"]): row for row in rows if row["iso2"] == "*"}
    return [found[one] for one in PERIODS if one in found]


def tested_claim(result: ClaimResult | None) -> dict[str, Any] | None:
    """The claim about trading partners as the page shows it; None where no trade figures are held."""
    if result is None:
        return None
    return {
        "verdict": result.verdict,
        "year": result.data_year,
        "readings": sorted(result.readings, key=lambda one: (one.reading, one.top_n)),
        "shares": result.shares,
    }

"""The claim on thirty-one made-up partners, so that every share can be reckoned by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from string import ascii_uppercase

import pytest

from tests.warehouse.make import decision, treaty
from tests.warehouse.world import Tables, in_memory
from warehouse.claim import ClaimResult, claim
from warehouse.errors import NoTradeDataError
from warehouse.rows import Citation, Jurisdiction, Trade

DAY = date(2022, 6, 23)
PARTNERS = [f"{first}X" for first in ascii_uppercase] + [f"{first}Y" for first in "ABCDE"]


def partners(with_treaty: int, likely: int = 0, *, n: int = 31, years: tuple[int, ...] = (2021,)) -> Tables:
    """Partners of falling trade, 31, 30, … bn: first those with a treaty, then those with a precedent.

    Hong Kong comes before them all, with an arrangement and 100 bn.
    """
    names = PARTNERS[:n]
    outbound = [
        decision(f"out-{iso2}", "outbound", iso2, "2015", "recognized")
        for iso2 in names[with_treaty : with_treaty + likely]
    ]
    figures = [("HK", Decimal(100)), *((iso2, Decimal(31 - place)) for place, iso2 in enumerate(names))]
    return {
        "jurisdictions": [
            Jurisdiction("HK", "Hong Kong", None, "interregional"),
            *(Jurisdiction(iso2, iso2, None, "foreign") for iso2 in names),
        ],
        "treaties": [
            treaty(99, "HK", "Arrangement", "2008-08-01", kind="arrangement"),
            *(treaty(place, iso2, "Treaty", "1990") for place, iso2 in enumerate(names[:with_treaty])),
        ],
        "trade": [
            Trade(iso2, year, "partner_reported", figure, "https://example.org", "medium", None)
            for iso2, figure in figures
            for year in years
        ],
        "decisions": list(outbound),
        "decision_citations": [Citation(row.decision_id, "https://example.org", None) for row in outbound],
    }


def claimed(tables: Tables, day: date, *, with_regions: bool = False) -> ClaimResult:
    with in_memory(tables) as con:
        return claim(con, day, with_regions=with_regions)


@pytest.mark.parametrize(
    ("with_treaty", "likely", "verdict"),
    [(16, 0, "yes"), (15, 0, "depends"), (6, 0, "depends"), (5, 0, "no"), (0, 31, "depends"), (0, 0, "no")],
)
def test_verdict(with_treaty: int, likely: int, verdict: str) -> None:
    assert claimed(partners(with_treaty, likely), DAY).verdict == verdict


def test_shares_are_of_the_top_partners() -> None:
    found = claimed(partners(6, 2), DAY)
    strict, wide = (
        next(r for r in found.readings if r.reading == name and r.top_n == 10) for name in ("strict", "wide")
    )

    assert (strict.n_partners, strict.n_ranked, strict.share_of_partners) == (6, 10, 0.6)
    assert (strict.trade_usd_bn, strict.ranked_usd_bn) == (171.0, 265.0)  # 31 + … + 26 of 31 + … + 22
    assert strict.share_of_trade == 0.6453
    assert (wide.n_partners, wide.trade_usd_bn) == (8, 220.0)
    by_class = {share.enforceability: share for share in found.shares if share.top_n == 10}
    assert by_class["treaty_in_force"].partners == PARTNERS[:6]
    assert by_class["no_decision_known"].n_partners == 2
    assert sum(share.n_partners for share in by_class.values()) == 10
    assert sum(share.share_of_trade for share in by_class.values()) == pytest.approx(1, abs=0.001)


def test_regions_count_only_when_let_in() -> None:
    without, within = (claimed(partners(6), DAY, with_regions=regions) for regions in (False, True))

    def first(found: ClaimResult) -> dict[str, list[str]]:
        return {share.enforceability: share.partners for share in found.shares if share.top_n == 10}

    assert first(without)["interregional_arrangement"] == []
    assert first(within)["interregional_arrangement"] == ["HK"]
    assert (without.with_regions, within.with_regions) == (False, True)


def test_figures_that_do_not_reach_thirty_prove_no_yes() -> None:
    found = claimed(partners(20, n=20), DAY)

    assert found.verdict == "depends"
    assert {reading.n_ranked for reading in found.readings} == {10, 20}


def test_the_year_is_the_last_complete_one_that_reaches_thirty() -> None:
    tables = partners(16, years=(2019, 2020, 2021, 2022))
    tables["trade"].append(
        Trade("AX", 2023, "partner_reported", Decimal(1), "https://example.org", "low", None)
    )

    assert claimed(tables, date(2022, 12, 31)).data_year == 2021
    assert claimed(tables, date(2023, 1, 1)).data_year == 2022
    assert claimed(tables, date(2024, 6, 1)).data_year == 2022  # 2023 holds one partner only


def test_the_law_is_that_of_the_day() -> None:
    tables = partners(16, years=(1985, 2021))

    assert claimed(tables, date(1989, 1, 1)).verdict == "no"


def test_missing_figures_are_named() -> None:
    with in_memory(partners(3)) as con:
        with pytest.raises(NoTradeDataError, match="'partner_reported' for a year before 2020-01-01"):
            claim(con, date(2020, 1, 1))
        with pytest.raises(NoTradeDataError, match="'china_customs' for 2021"):
            claim(con, DAY, data_year=2021, reporter="china_customs")


def test_the_result_goes_to_json() -> None:
    told = json.loads(json.dumps(claimed(partners(16), DAY).to_json()))

    assert told["verdict"] == "yes"
    assert told["data_year"] == 2021
    assert told["shares"][0]["partners"] == []


def test_other_figures_stand_beside_where_they_reach_thirty() -> None:
    tables = partners(16, years=(2020, 2021))
    told = [row for row in tables["trade"] if isinstance(row, Trade)]
    customs = [replace(row, reporter="china_customs") for row in told if row.year == 2020]

    beside = claimed(tables | {"trade": [*tables["trade"], *customs]}, DAY).beside
    short = claimed(tables | {"trade": [*tables["trade"], *customs[:25]]}, DAY).beside

    assert [(other.reporter, other.data_year, other.verdict) for other in beside] == [
        ("china_customs", 2020, "yes")
    ]
    assert short == []

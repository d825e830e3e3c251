"""Test of the claim that judgments of most of China's major trading partners can be enforced in China."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import duckdb

from warehouse import sql_files
from warehouse.errors import NoTradeDataError

PARTNER_REPORTED = "partner_reported"
REPORTERS = (PARTNER_REPORTED, "china_customs")
LARGEST_TIER = 30
RULE = (
    "yes: more than half of the partners and more than half of their trade, in the top 10, 20 and 30, stand"
    " on a treaty in force or on reciprocity confirmed by a Chinese court (strict reading); no: not even with"
    " likely reciprocity (wide reading) in any of the three; depends: anything between"
)


@dataclass(frozen=True, slots=True)
class Share:
    """The partners of one class among the top ``top_n``."""

    top_n: int
    enforceability: str
    counts_strict: bool
    counts_wide: bool
    n_partners: int
    share_of_partners: float
    trade_usd_bn: float
    share_of_trade: float
    n_ranked: int
    ranked_usd_bn: float
    partners: list[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reading of the claim gives for the top ``top_n``; ``n_ranked`` is how far the figures reach."""

    reading: str
    top_n: int
    n_ranked: int
    n_partners: int
    share_of_partners: float
    trade_usd_bn: float
    ranked_usd_bn: float
    share_of_trade: float
    is_majority: bool


@dataclass(frozen=True, slots=True)
class OtherFigures:
    """What the claim comes to with the figures of another reporter."""

    reporter: str
    data_year: int
    verdict: str
    readings: list[Reading]


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """The verdict (yes | no | depends), every number behind it, and what other figures give."""

    as_of: str
    known_by: str | None
    data_year: int
    reporter: str
    with_regions: bool
    verdict: str
    rule: str
    readings: list[Reading]
    shares: list[Share]
    beside: list[OtherFigures]

    def to_json(self) -> dict[str, Any]:
        """Plain values, for ``json.dumps``."""
        return asdict(self)


def claim(
    con: duckdb.DuckDBPyConnection,
    as_of: date,
    known_by: date | None = None,
    *,
    data_year: int | None = None,
    reporter: str = PARTNER_REPORTED,
    with_regions: bool = False,
) -> ClaimResult:
    """Test the claim as of a day, as far as we knew by ``known_by``.

    Without ``data_year``: the latest complete year before the day. Other reporters' figures stand beside, if
    they reach the largest tier.

    ``with_regions`` lets Hong Kong, Macao and Taiwan in. Raises NoTradeDataError where figures are missing.
    """
    asked: dict[str, object] = {"day": as_of, "reporter": reporter, "with_regions": with_regions}
    year = data_year if data_year is not None else _year(con, asked)
    others = [_beside(con, asked | {"reporter": r}, data_year, known_by) for r in REPORTERS if r != reporter]
    asked |= {"year": year, "known_by": known_by}
    shares = [Share(*row) for row in con.execute(sql_files.question("claim"), asked).fetchall()]
    if not shares:
        raise NoTradeDataError(reporter, str(year))
    readings = _readings(con, asked)
    return ClaimResult(
        as_of=as_of.isoformat(),
        known_by=known_by.isoformat() if known_by else None,
        data_year=year,
        reporter=reporter,
        with_regions=with_regions,
        verdict=verdict(readings),
        rule=RULE,
        readings=readings,
        shares=shares,
        beside=[other for other in others if other],
    )


def verdict(readings: list[Reading]) -> str:
    """yes, no or depends, by RULE."""
    if all(reading.is_majority for reading in readings if reading.reading == "strict"):
        return "yes"
    if not any(reading.is_majority for reading in readings if reading.reading == "wide"):
        return "no"
    return "depends"


def _beside(
    con: duckdb.DuckDBPyConnection, asked: dict[str, object], data_year: int | None, known_by: date | None
) -> OtherFigures | None:
    try:
        year = data_year if data_year is not None else _year(con, asked)
    except NoTradeDataError:
        return None
    readings = _readings(con, asked | {"year": year, "known_by": known_by})
    if LARGEST_TIER not in {reading.n_ranked for reading in readings}:
        return None
    return OtherFigures(str(asked["reporter"]), year, verdict(readings), readings)


def _readings(con: duckdb.DuckDBPyConnection, asked: dict[str, object]) -> list[Reading]:
    return [Reading(*row) for row in con.execute(sql_files.question("claim_readings"), asked).fetchall()]


def _year(con: duckdb.DuckDBPyConnection, asked: dict[str, object]) -> int:
    rows = con.execute(sql_files.question("trade_year"), asked).fetchall()
    if not rows:
        raise NoTradeDataError(str(asked["reporter"]), f"a year before {asked['day']}")
    return int(rows[0][0])

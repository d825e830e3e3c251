"""The test of "judgments of most of China's major trading partners can be enforced in China"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from warehouse.claim import ClaimResult, claim
from warehouse.errors import NoTradeDataError
from warehouse.site.plots import partners, strips
from warehouse.site.statistics.classes import ROLE_OF, ROLES
from warehouse.site.statistics.figure import (
    Cell,
    Column,
    Figure,
    Panel,
    Row,
    Table,
    asked,
    count,
    key,
    name_of,
    percent,
    plot_words,
    safe,
    told,
    written,
)
from warehouse.site.words import Words


@dataclass(frozen=True, slots=True)
class Found:
    """The test with its shares, and the partners it counts; no test where there are no trade figures."""

    result: ClaimResult | None
    partners: Sequence[Row]


def rows(con: duckdb.DuckDBPyConnection) -> Found:
    """The test on the day of the file."""
    ((day,),) = con.execute("SELECT build_as_of()").fetchall()
    try:
        result = claim(con, day)
    except NoTradeDataError:
        return Found(None, [])
    ranked = asked(con, "partners", year=result.data_year, reporter=result.reporter)
    return Found(result, [{**row, "jurisdiction": row["iso2"]} for row in ranked])


def figure(found: Found, words: Words) -> Figure:
    """Whether the sentence holds, and on which partners it hangs."""
    return Figure(
        name="claim",
        question=words.text("statistics.claim.question"),
        panels=[shares(found, words), _ranked(found, words)],
        notes=[
            *_verdict(found, words),
            words.text("statistics.claim.note"),
            words.text("statistics.claim.law"),
        ],
        files=["trade", "enforceability"],
    )


def shares(found: Found, words: Words) -> Panel:
    """The classes of the ten, twenty and thirty largest partners, by heads and by trade."""
    heading = words.text("statistics.claim.shares")
    strips_drawn = [strip for top_n in (10, 20, 30) for strip in _strips(found, words, top_n)]
    sentences = [
        told(words, strip.label, strip.figures, written(strip.parts, as_shares=True))
        for strip in strips_drawn
    ]
    text = plot_words(words, "claim-shares", heading, sentences)
    shown = [role for role in ROLES if any(strip.parts.get(role) for strip in strips_drawn)]
    readings = found.result.readings if found.result else []
    return Panel(
        heading=heading,
        plot=safe(strips.plot(strips_drawn, text, as_shares=True)),
        key=key(words, "claim-shares", shown),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.claim.tier")),
                Column(words.text("statistics.claim.reading"), is_number=False),
                Column(words.text("statistics.claim.partners")),
                Column(words.text("statistics.claim.share_of_partners")),
                Column(words.text("statistics.claim.trade")),
                Column(words.text("statistics.claim.share_of_trade")),
                Column(words.text("statistics.claim.majority"), is_number=False),
            ],
            rows=[
                [
                    count(one.top_n),
                    Cell(words.text(f"statistics.claim.{one.reading}")),
                    count(one.n_partners),
                    percent(one.share_of_partners),
                    Cell(f"{one.trade_usd_bn:,.1f}", one.trade_usd_bn),
                    percent(one.share_of_trade),
                    Cell(words.text("statistics.yes" if one.is_majority else "statistics.no")),
                ]
                for one in readings
            ],
        ),
    )


def _ranked(found: Found, words: Words) -> Panel:
    heading = words.text("statistics.claim.ranked")
    drawn = [
        partners.Partner(
            name_of(words, row),
            row["trade_usd_bn"],
            ROLE_OF[row["class"]],
            words.text(f"statistics.class_short.{row['class']}"),
        )
        for row in found.partners
    ]
    sentences = [told(words, row.name, row.class_words) for row in drawn]
    return Panel(
        heading=heading,
        plot=safe(partners.plot(drawn, plot_words(words, "claim-partners", heading, sentences))),
        table=Table(
            caption=heading,
            columns=[
                Column(words.text("statistics.claim.place")),
                Column(words.text("statistics.column.jurisdiction"), is_number=False),
                Column(words.text("statistics.claim.trade")),
                Column(words.text("statistics.claim.class"), is_number=False),
            ],
            rows=[
                [
                    count(place),
                    Cell(name_of(words, row)),
                    Cell(f"{row['trade_usd_bn']:,.1f}", row["trade_usd_bn"]),
                    Cell(words.text(f"statistics.class_short.{row['class']}")),
                ]
                for place, row in enumerate(found.partners, start=1)
            ],
        ),
    )


def _strips(found: Found, words: Words, top_n: int) -> list[strips.Strip]:
    if found.result is None:
        return []
    tier = [share for share in found.result.shares if share.top_n == top_n]
    by_reading = {reading.reading: reading for reading in found.result.readings if reading.top_n == top_n}
    strict, wide = by_reading["strict"], by_reading["wide"]
    made = []
    for measure in ("partners", "trade"):
        parts = dict.fromkeys(ROLES, 0.0)
        for share in tier:
            parts[ROLE_OF[share.enforceability]] += (
                share.n_partners if measure == "partners" else share.trade_usd_bn
            )
        figures = words.text(
            "statistics.claim.figures",
            strict=percent(getattr(strict, f"share_of_{measure}")).text,
            wide=percent(getattr(wide, f"share_of_{measure}")).text,
        )
        made.append(strips.Strip(words.text(f"statistics.claim.by_{measure}", top_n=top_n), figures, parts))
    return made


def _verdict(found: Found, words: Words) -> list[str]:
    if found.result is None:
        return []
    return [
        words.text(f"statistics.claim.verdict.{found.result.verdict}"),
        words.text("statistics.claim.data", year=found.result.data_year),
    ]

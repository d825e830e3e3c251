"""The registries of transform to the rows of reference tables."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal

from transform.vocabulary import date
from transform.vocabulary.registry import rows
from warehouse.rows import Caveat, Court, Jurisdiction, LawVersion, PublishedTotal, Trade, Treaty

FLAGS: dict[str, bool | None] = {"true": True, "false": False, "": None}


def jurisdiction_rows() -> list[Jurisdiction]:
    """States and regions."""
    return [
        Jurisdiction(row["iso2"], row["name_en"], row["name_zh"] or None, row["kind"])
        for row in rows("states")
    ]


def court_rows() -> list[Court]:
    """Mainland courts."""
    return [
        Court(
            court_code=row["court_code"],
            name_zh=row["name_zh"],
            name_en=row["name_en"] or None,
            level=row["level"] or None,
            kind=row["kind"] or None,
            province_zh=row["province_zh"] or None,
            parent_code=row["parent_code"] or None,
        )
        for row in rows("courts")
    ]


def caveat_rows() -> list[Caveat]:
    """What the codes of caveats mean."""
    return [Caveat(row["code"], row["meaning"]) for row in rows("caveats")]


def treaty_rows() -> list[Treaty]:
    """Treaties and arrangements; an undated one keeps its dates empty."""
    return [_treaty(number, row) for number, row in enumerate(rows("treaties"), start=1)]


def _treaty(number: int, row: Mapping[str, str]) -> Treaty:
    in_force = date.parse_iso(row["in_force_date"]) if row["in_force_date"] else None
    return Treaty(
        treaty_id=number,
        kind=row["kind"],
        partner_iso2=row["partner_iso2"] or None,
        partner_name=row["partner_name"],
        title=row["title"],
        signed_date_stated=row["signed_date"] or None,
        in_force_date_stated=row["in_force_date"] or None,
        in_force_earliest=in_force.earliest() if in_force else None,
        in_force_latest=in_force.latest() if in_force else None,
        repealed_date=date.parse_iso(row["repealed_date"]).earliest() if row["repealed_date"] else None,
        has_judgment_clause=FLAGS[row["has_judgment_clause"]],
        in_force=FLAGS[row["in_force"]],
        judgment_articles=row["judgment_articles"] or None,
        cited_urls=tuple(row["cited_urls"].split(" ; ")) if row["cited_urls"] else (),
        confidence=row["confidence"],
        remark=row["remark"] or None,
    )


def trade_rows() -> list[Trade]:
    """Goods trade by partner, year and reporter."""
    return [
        Trade(
            iso2=row["iso2"],
            year=int(row["year"]),
            reporter=row["reporter"],
            total_usd_bn=Decimal(row["total_usd_bn"]),
            cited_url=row["cited_url"],
            confidence=row["confidence"],
            remark=row["remark"] or None,
        )
        for row in rows("trade")
    ]


def law_version_rows() -> list[LawVersion]:
    """Versions of the Civil Procedure Law and of its interpretation."""
    return [
        LawVersion(
            law=row["law"],
            version=row["version"],
            adopted=datetime.date.fromisoformat(row["adopted"]),
            in_force=datetime.date.fromisoformat(row["in_force"]),
            outbound_article=row["outbound"] or None,
            application_article=row["apply"] or None,
            review_articles=row["review"] or None,
            ground_articles=row["grounds"] or None,
            remark=row["remark"] or None,
        )
        for row in rows("law_versions")
    ]


def published_total_rows() -> list[PublishedTotal]:
    """What a list of cases stated of its own size, by date."""
    return [
        PublishedTotal(
            list=row["list"],
            stated_on=row["stated_on"],
            counted_by=date.parse_iso(row["stated_on"]).latest(),
            measure=row["measure"],
            total=int(row["total"]),
            scope=row["scope"],
            cited_url=row["cited_url"],
            remark=row["remark"] or None,
        )
        for row in rows("published_totals")
    ]

"""What a creditor has to prepare: points with their articles, and the fee by the official bands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import yaml

from transform.vocabulary.registry import REGISTRIES

TABLE = REGISTRIES / "preparation.yml"


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the sum with its rate; ``up_to`` is None for the last."""

    over: Decimal
    up_to: Decimal | None
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Preparation:
    """Groups of points as the table has them; the fee in parts and by example, ready to be set in words."""

    groups: list[dict[str, Any]]
    parts: tuple[dict[str, Any], ...]
    examples: tuple[tuple[str, str], ...]


@cache
def preparation() -> Preparation:
    """The table, with its examples worked out."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    fixed = Decimal(table["fee"]["fixed"])
    starts = [Decimal(band["over"]) for band in table["fee"]["bands"]]
    bands = tuple(
        Band(start, end, Decimal(band["rate"]))
        for band, start, end in zip(table["fee"]["bands"], starts, [*starts[1:], None], strict=True)
    )
    sums = [Decimal(example) for example in table["fee"]["examples"]]
    first = {"words": "first", "values": {"to": f"{starts[0]:,}"}, "rate": f"{fixed:,}"}
    return Preparation(
        table["points"],
        (first, *map(_part, bands)),
        tuple((f"{amount:,}", f"{fee(amount, fixed, bands):,.0f}") for amount in sums),
    )


def fee(amount: Decimal, fixed: Decimal, bands: tuple[Band, ...]) -> Decimal:
    """The fee for a sum: a fixed one up to the first band, and of each band its rate of the part in it."""
    parts = (max(Decimal(0), min(amount, band.up_to or amount) - band.over) * band.rate for band in bands)
    return fixed + sum(parts, Decimal(0))


def _part(band: Band) -> dict[str, Any]:
    """A band as the words of the fee have it."""
    rate = f"{(band.rate * 100).normalize():f}%"
    over = f"{band.over:,}"
    if band.up_to is None:
        return {"words": "last", "values": {"over": over}, "rate": rate}
    return {"words": "between", "values": {"over": over, "to": f"{band.up_to:,}"}, "rate": rate}

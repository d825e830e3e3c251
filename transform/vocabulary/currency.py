"""Currencies by their codes, signs and words (``currencies.csv``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from transform.vocabulary.registry import rows


def currency_of(name: str, country: str) -> str:
    """The code of a word or sign, as ``country`` uses it where several states do; or nothing.

    One that is known the world over for one currency (``C$``) may be another's at home.
    """
    shared = shared_words().get((name, country)) or shared_words().get((name.lower(), country))
    return shared or names().get(name) or names().get(name.lower(), "")


@cache
def names() -> Mapping[str, str]:
    """Code, sign or word (English words in lower case) -> the one currency that bears it."""
    found: dict[str, str] = {}
    for row in rows("currencies"):
        words = [*row["symbols"].split("|"), *row["words_en"].lower().split("|"), *row["words_zh"].split("|")]
        doubled = [f"元{word}" for word in row["words_zh"].split("|") if word and word[0] != "元"]
        found |= dict.fromkeys([row["currency"], *filter(None, [*words, *doubled])], row["currency"])
    return found


@cache
def shared_words() -> Mapping[tuple[str, str], str]:
    """Word or sign and the state that uses it -> the currency that is meant there."""
    return {
        (word, country): row["currency"]
        for row in rows("currencies")
        for country in row["countries"].split("|")
        for word in row["shared"].split("|")
    }


@cache
def in_thousandths() -> frozenset[str]:
    """Currencies with three digits behind the point (ISO 4217, minor unit 3)."""
    return frozenset(row["currency"] for row in rows("currencies") if row["digits"] == "3")

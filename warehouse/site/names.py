"""The names that decisions, courts and states go by in a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape

from warehouse.site.notation import said, stated_date
from warehouse.site.words import Words


def court_name(words: Words, row: Mapping[str, Any]) -> Markup | None:
    """The mainland court in the language of the page if it has such a name, else in the other."""
    chinese, english = row["court_zh"], row["court_en"]
    best = (chinese or english) if words.language == "zh" else (english or chinese)
    return said(words, best) if best else None


def decision_name(words: Words, row: Mapping[str, Any]) -> Markup:
    """What a decision is called: its parties in English, its number in Chinese, else court and day."""
    keys = ("case_number", "case_name") if words.language == "zh" else ("case_name", "case_number")
    for key in keys:
        if row[key]:
            return said(words, row[key])
    court = court_name(words, row) or (said(words, row["foreign_court"]) if row["foreign_court"] else None)
    if court and row["date"]:
        dated = stated_date(words, row["date"])
        return words.markup("notation.ruling_of_court_and_date", court=court, date=dated)
    if court:
        return words.markup("notation.ruling_of_court", court=court)
    named = Markup("<code>{}</code>").format(row["decision_id"])
    return words.markup("notation.ruling_without_name", id=named)


def state_name(words: Words, state: Mapping[str, Any]) -> Markup:
    """The short name of a state or region; the English one is marked where there is no Chinese one."""
    if words.language == "zh" and state["name_zh"]:
        return escape(state["name_zh"])
    return said(words, state["name_en"])

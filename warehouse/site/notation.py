"""How values look on a page: dates, shares, names, links. Each language in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from warehouse.site.law import cite, law_parts
from warehouse.site.words import TAGS, Words

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
TAIL = 28
STATED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def stated_date(words: Words, stated: date | str | None) -> str:
    """A date of any precision, or a span ``a/b``, as the language writes it; other text stays as it is."""
    if stated is None:
        return words.text("notation.no_date")
    stated = str(stated)
    if "/" in stated:
        first, last = (stated_date(words, part) for part in stated.split("/", 1))
        return words.text("notation.between", first=first, last=last)
    found = STATED.match(stated)
    if not found or (len(stated) > 10 and stated[10] != "T"):
        return stated
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if words.language == "zh":
        return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")
    named = MONTHS[month - 1] if 1 <= month <= 12 else ""
    return " ".join(part for part in (str(day) if day else "", named, str(year)) if part)


def time(words: Words, stated: date | str | None) -> Markup:
    """The same as a ``time`` element, where it is one date and not a span."""
    shown = stated_date(words, stated)
    if "/" in str(stated) or not STATED.match(str(stated)):
        return escape(shown)
    return Markup('<time datetime="{}">{}</time>').format(str(stated)[:10], shown)


def share(value: float | None) -> str:
    """A share of one in per cent; a dash where there is none."""
    return "–" if value is None else f"{100 * value:.0f}%"


def amount(value: str) -> str:
    """A plain decimal with its thousands set apart; other text stays as it is."""
    try:
        return f"{Decimal(value):,f}".removesuffix(".00")
    except InvalidOperation:
        return value


def said(words: Words, text: str | None) -> Markup:
    """Text that is not ours, marked with its language where that is not the page's."""
    shown = str(text or "")
    han, latin = len(HAN.findall(shown)), len(LATIN.findall(shown))
    if not han and not latin:
        return escape(shown)
    language = "zh" if 2 * han >= latin else "en"
    if language == words.language:
        return escape(shown)
    return Markup('<span lang="{}">{}</span>').format(TAGS[language], shown)


def web_address(url: str | None) -> str | None:
    """The address if a browser may be sent there: http or https with a host; None otherwise."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def page_name(address: str) -> str:
    """The host of a web address and the end of its path: enough to tell pages apart in a list."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    tail = parts.path.rstrip("/").rpartition("/")[2] or parts.query
    return f"{host}/…{tail[-TAIL:]}" if len(tail) > TAIL else "/".join(part for part in (host, tail) if part)


def link(words: Words, url: str | None, text: str | None = None) -> Markup:
    """A link where the address is one of the web, else the text alone: sources write what they like."""
    address = web_address(url)
    if address is None:
        return said(words, text or url)
    return Markup('<a href="{}">{}</a>').format(address, text or page_name(address))


def filters(words: Words) -> Mapping[str, Callable[..., Any]]:
    """The filters of templates in one language."""

    def listed(values: Iterable[str]) -> Markup:
        return escape(words.text("notation.list_separator")).join(values)  # escapes what is no markup

    return {
        "amount": amount,
        "cite": lambda item: cite(words, item["law"], item.get("version", ""), item["articles"]),
        "date": partial(stated_date, words),
        "is_web": lambda url: web_address(url) is not None,
        "law": partial(law_parts, words),
        "link": partial(link, words),
        "listed": listed,
        "said": partial(said, words),
        "share": share,
        "time": partial(time, words),
    }

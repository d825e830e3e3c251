"""How registries of the world number their cases, and where a report prints such a number."""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_CHUNK = r"(?=[\w/:._-]{0,40}?\d)[A-Z0-9](?:[\w/:_-]|\.(?=\w)){1,40}(?<![/:._-])"
_NO_PREFIX = (
    r"(?!(?:USD|EUR|GBP|RMB|CNY|HKD|SGD|AUD|CAD|JPY|KRW|MYR|THB|VND|CHF|NZD|INR|AED|RUB|KZT|PLN|SEK|NOK|DKK|"
    r"Auto|Suit|Claim|Case|Appeal|Index|Docket|File|Court|Folio|Ref|Rol|Art|Arts|Article|Section|Sec|"
    r"Rule|Part|Annex|Table|Page|Chapter|Law|Act|Order|Item|Nos?|Vol|Issue|Step|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    r"Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec|In|On|The|At|Of|By|Until|Since|About|Some|Over)\b)"
)
_PREFIX = rf"(?:{_NO_PREFIX}(?:[A-Z]\.){{1,4}}|{_NO_PREFIX}[A-Z][A-Za-z]{{0,5}}\.?(?:\([A-Z]{{2,6}}\))?)"
_MONTH = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Augus)\b|(?:Januar|Februa|"
    r"Septem|Octobe|Novem|Decem))"
)
_MIDDLE = rf"(?:{_MONTH}[A-Z][A-Za-z]{{0,5}}|\([A-Z][a-z]{{1,4}}\)|\((?:wa|yo|gyo|ne|ra)\))"
_SUFFIX = rf"(?: R\.?G\.?| E\.(?:, {_YEAR}/\d{{1,6}} K\.)?| KfH)?"
VALUE = (
    rf"(?:(?:{_PREFIX} ?)?\d{{1,6}} of (?:the )?(?:judicial year )?{_YEAR}"
    rf"|(?:\d{{1,4}}|[IVX]{{1,5}}) {_MIDDLE} (?:[Nn]o\.? ?)?\d[\w/.-]{{0,14}}(?<![/.-])"
    rf"|(?:[A-Z]{{1,4}} )?(?:[A-Z]{{2,4}} )?{_YEAR} \d{{4,6}}"
    rf"|\d{{4}} \d{{5,6}}"
    rf"|(?:{_PREFIX}) {_CHUNK}{_SUFFIX}"
    rf"|{_CHUNK}{_SUFFIX})"
)
_KIND = (
    r"(?:[Cc]ases?|[Dd]ocket|[Ii]ndex|[Ss]uit|[Ff]olio|[Aa]ction|[Ff]ile|[Jj]udgment|[Cc]laim|[Cc]ause|"
    r"[Oo]rder|[Pp]etition|[Dd]ecision|[Pp]roceedings?|[Mm]atter|[Rr]eference|[Ff]iling|"
    r"[Aa]pplication|[Aa]ppeal)"
)
_NUMBER = r"(?:[Nn]os?\.?|[Nn]umbers?|[Nn]r\.?|n[°º]\.?|#|[Rr]ef\.?(?:erence)?)"
LABELLED = re.compile(
    rf"\b(?:{_KIND}(?: {_NUMBER})+|{_KIND} (?:register |file |roll )?{_NUMBER}|[Nn]umbered|"
    rf"[Dd]ocketed (?:as|under)|"
    rf"[Rr]egistered (?:as|under)|[Uu]nder (?:the )?(?:file |docket |case )?(?:number|no\.?|reference)|"
    rf"[Dd]ocket|[Rr]eference|[Nn]umber|R\.?G\.?)[: ]? ?(?P<value>{VALUE})"
)
BESIDE = re.compile(rf"\b{_KIND},? (?P<value>(?=[^,;)\n]{{0,24}}[/\d-]){VALUE})(?![\w/])")
BRACKETED = re.compile(
    rf"[(（](?:{_KIND} )?(?:{_NUMBER} ?)?(?P<value>{VALUE})(?=[,;)）])"
    rf"|[(（][A-Za-z. ]{{3,40}}? (?P<slashed>\d{{2,6}}/{_YEAR})(?=[,;)）])"
)
AFTER_DATE = re.compile(
    rf"\b(?:[Jj]udge?ment|[Dd]ecision|[Oo]rder|[Rr]uling|[Dd]ecree)s? (?:of|dated) [^,;()\n]{{4,30}}, "
    rf"(?P<value>{VALUE})(?=[,;)])"
)
AFTER_COURT = re.compile(
    rf"\b(?:Court|Tribunal)\b[^.;\n]{{0,80}}?, (?:{_NUMBER} ?)?(?P<value>(?!{_YEAR}[-/](?:{_YEAR}|\d\d)\b)"
    r"\d{2,9}[-/][\d./-]{2,24}(?<![./-]))(?=[,;)])"
)
"""``Court of X, 127/2020, delivered on``: in apposition, without a label; a span of years is none."""

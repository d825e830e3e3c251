"""The quarrel behind the judgment, and the principal adjudged abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from transform.observation import Field
from transform.reading.phrases import Phrase, table
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.values import Value
from transform.vocabulary.money import FoundAmount, find_amounts

_DIVORCE = re.compile(r"\bdivorce", re.IGNORECASE)
_ADJUDGED = re.compile(
    r"(?i)\b(?:ordered|orders|ordering|award(?:ed|s|ing)?|to pay|pay(?:able|ment)? of|payment|"
    r"judge?ment (?:for|debt|sum|of|in the (?:sum|amount))|"
    r"judge?ment|damages|compensat\w+|principal|liable|repay\w*|refund\w*|in the (?:sum|"
    r"amount) of|adjudged|owed?|sum|amount)\b"
)
_PRINCIPAL = re.compile(r"(?i)\bprincipal\b")
_NOT_PRINCIPAL = re.compile(
    r"(?i)\b(?:interest|costs?|(?:legal|attorneys?['’]?s?|court|lawyers?['’]?s?|acceptance|"
    r"filing|litigation) fees?|punitive|exemplary|penalty|expenses|property worth|"
    r"assets (?:worth|of)|turnover|capital|seiz\w+|fine|insured|invest(?:ed|ments?))\b"
    r"[^.;,]{0,30}$"
)
_TOTAL = re.compile(r"(?i)\b(?:total(?:l?ing)?|altogether|including interest|with interest)\b[^.;,]{0,30}$")
_CONVERSION = re.compile(
    r"(?:\(|\b(?:or|i\.e\.,?)) ?(?:about |approximately |approx\. |around |some |equivalent to |"
    r"equal to |roughly |ca\. )*$"
)
_AFTERWARDS = re.compile(
    r" (?:in|of|as|for) (?:\w+ )?(?:interest|costs?|fees?|punitive|exemplary|legal costs)\b"
)


def subject_of(ruling: Ruling, problems: list[str]) -> tuple[str, list[Value]]:
    """The subject matter; ``divorce`` for a judgment on status, which is coded matrimonial."""
    found: dict[str, tuple[Phrase, Piece]] = {}
    for piece in ruling.pieces:
        for phrase in table("subject_en").phrases:
            if phrase.code not in found and phrase.pattern.search(piece.text):
                found[phrase.code] = (phrase, piece)
    code = _ranked(list(found))
    if not code:
        if found:
            problems.append(f"the passage speaks of {' and '.join(sorted(found))}; subject_matter left empty")
        return "", []
    phrase, piece = found[code]
    match = phrase.pattern.search(piece.text)
    start, end = match.span() if match else (0, len(piece.text))
    value = Value(Field.SUBJECT_MATTER, code, piece.start + start, piece.start + end, phrase.rule)
    divorce = code == "matrimonial" and any(_DIVORCE.search(one.text) for one in ruling.pieces)
    return "divorce" if divorce else code, [value]


def _ranked(codes: list[str]) -> str:
    """Ships, insolvency and marriage go before what they are about; two plain quarrels leave it open."""
    if len(codes) == 1:
        return codes[0]
    for first in ("maritime", "matrimonial", "ip", "settlement"):
        if first in codes:
            return first
    if set(codes) == {"contract", "costs"}:
        return "contract"
    if "insolvency" in codes and len(codes) == 2 and "company" in codes:
        return "insolvency"
    return "loan" if set(codes) == {"loan", "contract"} else ""


def amount_of(ruling: Ruling, problems: list[str]) -> Iterator[Value]:
    """The principal: where it is called so, else the largest sum adjudged in the one currency."""
    named: list[tuple[FoundAmount, Piece]] = []
    principal: list[tuple[FoundAmount, Piece]] = []
    for piece in ruling.pieces:
        if not any(one.isdigit() for one in piece.text) or not _ADJUDGED.search(piece.text):
            continue
        for found in find_amounts(piece.text):
            before = piece.text[max(0, found.start - 60) : found.start]
            if _NOT_PRINCIPAL.search(before) and not _PRINCIPAL.search(before[-30:]):
                continue
            if (
                _CONVERSION.search(before)
                or _AFTERWARDS.match(piece.text, found.end)
                or _TOTAL.search(before)
            ):
                continue
            if not _ADJUDGED.search(piece.text[max(0, found.start - 160) : found.end + 60]):
                continue
            near = _PRINCIPAL.search(piece.text[max(0, found.start - 40) : found.end + 25])
            (principal if near else named).append((found, piece))
    chosen = principal or named
    if len({found.currency for found, _ in chosen}) > 1:
        problems.append("sums in several currencies; amount left empty")
        return
    if chosen:
        found, piece = max(chosen, key=lambda one: Decimal(one[0].value))
        start, end = piece.start + found.start, piece.start + found.end
        yield Value(Field.AMOUNT, found.value, start, end, "report_en.principal")
        yield Value(Field.CURRENCY, found.currency, start, end, "report_en.principal")

"""The quarrel behind the judgment, and the principal adjudged abroad."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from transform.observation import Field
from transform.reading.phrases import Phrase, table
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import AMOUNT
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.vocabulary.money import FoundAmount, find_amounts

_STATUS = re.compile(r"(?i)\bdivorc|dissol\w+ [^.;]{0,30}marriage|marriage")
_JUDGED = re.compile(
    r"(?i)\b(?:judge?ments?|award(?:ed|s)?|claim|ordered|quarrel|dispute|sued|arose|arisen|concern\w*|"
    r"about|debt|under which|"
    r"by which|case|matter|won|adjudged|story|behind)\b"
)
_ADJUDGED = re.compile(
    r"(?i)\b(?:order(?:ed|s|ing)?|award(?:ed|s|ing)?|to pay|pay(?:able|ment)?|paid|told to|return|hand "
    r"over|pay back|won|"
    r"judge?ments?|damages|compensat\w+|principal|liable|repay\w*|refund\w*|adjudged|owe[ds]?|sums?|"
    r"amounts?|debt|loans?|lent|"
    r"claim|price|stake|wanted|sought|obtained|given|granted|totall?ing|worth|together|in all|make good)\b"
)
_PRINCIPAL = re.compile(r"(?i)\bprincipal\b[^,;:]*$")
_AS_PRINCIPAL = re.compile(
    r"(?i) \(?(?:(?:in|of|as|by way of|being|representing) )?(?:the |loan )?principal\b(?! (?:and|plus))"
)
_BEHIND = re.compile(
    r"(?i)\b(?:loan|credit|facility|deal|contract|order|investment|project|transaction|turnover|policy|"
    r"advance|guarantee)s? (?:of|for|over|worth|about) (?:\w+ ){0,2}$"
    r"|\b(?:lent|borrowed|sought|claimed|demanded|wanted|invested|sued for|put in)\b[^,;.]{0,20}$"
)
"""The sum that the parties dealt in, or that was asked for: it counts where none adjudged is told."""
_NOT_PRINCIPAL = re.compile(
    r"(?i)\b(?:interest|costs?|(?:legal|attorneys?[’']?s?|court|lawyers?[’']?s?|acceptance|"
    r"filing|litigation|counsel|expert) fees?|punitive(?: damages)?|exemplary(?: damages)?|"
    r"treble[d]?(?: damages)?(?: to)?|moral (?:damages|harm)|penalt(?:y|ies)|expenses|"
    r"enhance(?:ment|d damages)|uplift|multipl(?:e|ied) (?:damages|to)|surcharge|disbursements|"
    r"assets (?:worth|of)|turnover|(?:share |registered )?capital\b(?! loan)|seiz\w+|fines?|insured|"
    r"invest(?:ed|ments?)|settlement of|propos\w+|offer\w*|"
    r"credit for|already paid|deposit\w*|fund put|put the equivalent|raised|security of|bond of|article "
    r"\d+)\b"
    r"(?:(?!\b(?:damages|compensation|principal|price|balance|debt)\b)[^.;,]){0,30}$"
)
_TOTAL = re.compile(r"(?i)\b(?:altogether|including interest|with interest)\b[^.;,]{0,30}$")
_CONVERSION = re.compile(
    r"(?:\(|\b(?:or|i\.e\.,?)) ?(?:about |approximately |approx\. |around |some |equivalent to |"
    r"equal to |roughly |ca\. |then )*$"
)
_AFTERWARDS = re.compile(
    r"(?i),? (?:inclusive of|including) (?:\w+ )?(?:interest|costs)|"
    r" (?:in|of|as|for|towards) (?:\w+ ){0,2}?(?:interest|costs?|fees?|punitive|exemplary|expenses)\b|"
    r" (?:under|pursuant to) article|, the latter| had been paid"
)
_NOT_ABOUT = re.compile(r"(?i)\b(?:no|not (?:a|an|about|in)|nor|without|unlike) (?:[\w-]+ ){0,2}$")
_ARREARS = re.compile(
    r"(?i)\b(?:court fees? (?:is|was|are)|costs? more|hourly|worldwide|per (?:year|month|day))\b"
)


def subject_of(teller: Teller, ruling: Ruling, spare: list[Piece]) -> tuple[str, list[Value]]:
    """The subject matter; ``divorce`` for one on status. ``spare`` pieces are about the whole report."""
    found: dict[str, tuple[Phrase, Piece, re.Match[str]]] = {}
    scores: Counter[str] = Counter()
    decisive = {one.piece.start for one in ruling.live}
    for piece in _speaking(ruling):
        weight = 4 if piece.start in decisive else 2 if _JUDGED.search(piece.text) else 1
        _score(piece, weight, scores, found)
    if not scores:
        for piece in spare:
            _score(piece, 1, scores, found)
    if (
        scores
        and "maritime" not in scores
        and any("Maritime" in court.value for court in _judging(teller, ruling))
    ):
        scores["maritime"] += 4
    code = _ranked(scores)
    if not code and ruling.sequel_of is not None:
        return subject_of(teller, ruling.sequel_of, spare)
    if not code:
        return "", []
    if code in found:
        phrase, piece, match = found[code]
        start, end = teller.shape.span(piece.start + match.start(), piece.start + match.end())
        rule = phrase.rule
    else:
        court = next(one for one in _judging(teller, ruling) if "Maritime" in one.value)
        start, end, rule = court.start, court.end, "report_en.maritime_court"
    value = Value(Field.SUBJECT_MATTER, code, start, end, rule)
    return "divorce" if code == "matrimonial" and _is_status(ruling) else code, [value]


def _is_status(ruling: Ruling) -> bool:
    return any(_STATUS.search(one.text) for one in ruling.pieces)


def _speaking(ruling: Ruling) -> list[Piece]:
    decisive = {one.piece.start for one in ruling.live}
    return [
        one for one in ruling.pieces if one.part not in (Part.COMMENT, Part.FOOTNOTE) or one.start in decisive
    ]


def _judging(teller: Teller, ruling: Ruling) -> list[CourtName]:
    """The home courts whose judgment travels abroad."""
    if ruling.way() != "outbound":
        return []
    return [court for piece in ruling.pieces for _, court in teller.courts(piece) if court.home]


def _score(
    piece: Piece, weight: int, scores: Counter[str], found: dict[str, tuple[Phrase, Piece, re.Match[str]]]
) -> None:
    for phrase, match in _spoken_of(piece.text):
        scores[phrase.code] += weight
        if phrase.code not in found:
            found[phrase.code] = (phrase, piece, match)


@lru_cache(maxsize=1024)
def _spoken_of(text: str) -> tuple[tuple[Phrase, re.Match[str]], ...]:
    """The subjects of one piece, kept because several rulings may share it."""
    hits = []
    for phrase in table("subject_en").phrases:
        match = phrase.pattern.search(text)
        if match and not _NOT_ABOUT.search(text[max(0, match.start() - 40) : match.start()]):
            hits.append((phrase, match))
    return tuple(hits)


def _ranked(scores: Counter[str]) -> str:
    """Ships, insolvency, marriage and ideas go before what they are about, if enough is said of them."""
    if not scores:
        return ""
    top = max(scores.values())
    for first in ("settlement", "insolvency", "matrimonial", "maritime", "ip"):
        if scores[first] and scores[first] * 2 >= top:
            return first
    best = [code for code in ("loan", "company", "tort", "contract", "costs", "other") if scores[code]]
    if not best:
        return max(scores, key=lambda code: scores[code])
    if len(best) > 1 and "other" in best and scores["other"] < top:
        best.remove("other")
    if "costs" in best and len(best) > 1:
        best.remove("costs")
    return max(best, key=lambda code: (scores[code], -best.index(code)))


def amount_of(teller: Teller, ruling: Ruling, iso2: str) -> Iterator[Value]:
    """The principal: where it is called so, else the largest sum adjudged in the one currency.

    ``iso2`` is the state whose dollar or pound a plain sign means.
    """
    named = _sums(teller, ruling)
    if not named:
        named = [
            one
            for other in (ruling.sequel_of, ruling.sequel)
            if other is not None
            for one in _sums(teller, other)
        ]
    if not named:
        return
    top = max(weight for weight, _ in named)
    chosen = [found for weight, found in named if weight == top]
    if len({found.currency for found in chosen}) > 1:
        chosen = [found for found in chosen if found.currency == chosen[0].currency]
    best = max(chosen, key=lambda one: Decimal(one.value))
    local = find_amounts(best.quote, country=iso2)
    currency = local[0].currency if local else best.currency
    yield Value(Field.AMOUNT, best.value, best.start, best.end, "report_en.principal")
    yield Value(Field.CURRENCY, currency, best.start, best.end, "report_en.principal")


def _sums(teller: Teller, ruling: Ruling) -> list[tuple[int, FoundAmount]]:
    """Sums of a passage with what speaks for each; those that are none of the judgment are left out."""
    named: list[tuple[int, FoundAmount]] = []
    for piece in _speaking(ruling):
        if piece.part is Part.TITLE or _ARREARS.search(piece.text):
            continue
        for at, found in teller.marks(piece, AMOUNT):
            if isinstance(found, FoundAmount):
                weight = _weight(piece, at - piece.start)
                if weight:
                    named.append((weight, found))
    return named


def _weight(piece: Piece, at: int) -> int:
    """3 for what is called principal, 2 for a sum adjudged, 1 for one beside a judgment; 0 for all else."""
    text = piece.text
    before, after = text[max(0, at - 60) : at], text[at + 1 : at + 60]
    called = bool(_PRINCIPAL.search(before[-30:]) or _AS_PRINCIPAL.match(after))
    if not called and (_NOT_PRINCIPAL.search(before) or _AFTERWARDS.match(after)):
        return 0
    if _CONVERSION.search(before) or _TOTAL.search(before):
        return 0
    if called:
        return 3
    if _BEHIND.search(before):
        return 1
    near = text[max(0, at - 170) : at + 70]
    return 2 if _ADJUDGED.search(near) else 0

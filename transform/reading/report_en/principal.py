"""The principal adjudged abroad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from transform.observation import Field
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.quarrel import speaking
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import AMOUNT
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.vocabulary.money import FoundAmount, find_amounts

_ADJUDGED = re.compile(
    r"(?i)\b(?:order(?:ed|s|ing)?|award(?:ed|s|ing)?|to pay|pay(?:able|ment)?|paid|told to|return|hand "
    r"over|pay back|won|"
    r"judge?ments?|damages|compensat\w+|principal|liable|repa(?:y|id)\w*|refund\w*|reimburs\w*|"
    r"indemnif\w*|entitled|outstanding|held to|divert\w*|unpaid|balance|deposit|fixed at|"
    r"assessed at|bear|adjudged|owe[ds]?|sums?|"
    r"amounts?|debt|loans?|lent|"
    r"claim|price|stake|wanted|sought|obtained|recovered|secured|given|granted|totall?ing|worth|together|"
    r"in all|make good)\b"
)
_PRINCIPAL = re.compile(r"(?i)\bprincipal\b[^,;:]*$")
_AS_PRINCIPAL = re.compile(
    r"(?i) \(?(?:(?:in|of|as|by way of|being|representing|was|were|is) )?(?:the |"
    r"loan )?principal\b(?! plus)(?! and (?:the )?(?:interest|costs))"
    r"| (?:as|in|of|for) (?:actual|compensatory|real|proven) (?:damages|loss)"
)
_BEHIND = re.compile(
    r"(?i)\b(?:loan|credit|facility|deal|contract|purchase order|investment|project|transaction|turnover|"
    r"policy|"
    r"advance|guarantee)s? (?:of|for|over|worth|about) (?:\w+ ){0,2}$"
    r"|\b(?:goods|fabric|machines?|equipment|shares|supplies|products|\w+s) worth (?:about |some )?$"
    r"|\b(?:lent|borrowed|wanted|invested|put in)\b[^,;.Ⓐ]{0,20}$"
)
"""The sum that the parties dealt in: it counts where none adjudged is told."""
_CLAIMED = re.compile(
    r"(?i)\b(?:sought|claimed|demanded|sued (?:[^,;.Ⓐ]{1,20}? )?for|"
    r"(?:claim|suit)s?(?: abroad| there)?(?: was| were)? (?:for|of|over))\b[^,;.Ⓐ]{0,20}$"
)
"""What was asked for abroad is what was adjudged only where it was granted as asked."""
_AS_CLAIMED = re.compile(
    r"(?i)\b(?:(?:that|the full|the same|the whole) (?:sum|amount)|in full|as (?:claimed|asked|sought|"
    r"prayed)|"
    r"granted the claim|allowed the claim|all (?:that )?(?:was|he|she|it|they) (?:had )?(?:claimed|asked))\b"
)
_NOT_PRINCIPAL = re.compile(
    r"(?i)\b(?:interest|costs?|(?:legal|attorneys?[’']?s?|court|lawyers?[’']?s?|acceptance|"
    r"filing|litigation|counsel|expert) fees?|punitive(?: damages)?|exemplary(?: damages)?|"
    r"treble[d]?(?: damages)?(?: to)?|moral (?:damages|harm)|penalt(?:y|ies)|expenses|"
    r"enhance(?:ment|d damages)|uplift|multipl(?:e|ied) (?:damages|to)|surcharge|disbursements|"
    r"assets (?:worth|of)|turnover|(?:share |registered )?capital\b(?! loan)|seiz\w+|fines?|insured|"
    r"invest(?:ed|ments?)|settlement of|propos\w+|offer\w*|"
    r"credit for|already paid|rest of the claim|remainder|fund put|put the equivalent|"
    r"raised (?!the (?:award|sum|amount|damages))|"
    r"security of|bond of|article "
    r"\d+)\b"
    r"(?:(?!\b(?:damages|compensation|principal|price|balance|debt)\b)[^.;,]){0,30}$"
)
_TOTAL = re.compile(
    r"(?i)\b(?:altogether|including interest|with interest|"
    r"(?:grown|grew|swollen|swelled|risen|rose|mounted|accumulated) to)\b[^.;,]{0,30}$"
)
_RUN_UP = re.compile(
    r"(?i)\b(?:interest|costs?|fees?)\b[^.;,Ⓐ]{0,70}\b(?:reached|(?:came|come|amounted|amounts|ran|run|"
    r"grown|grew) to|"
    r"stood at|stands at|totall?ed)\b[^.;,Ⓐ]{0,20}$"
)
_HOLDINGS = re.compile(
    r"(?i)\b(?:assets?|flats?|houses?|apartments?|villas?|propert(?:y|ies)|shareholdings?|vessels?|"
    r"accounts?|funds)\b"
    r"[^.;Ⓐ]{0,50}\b(?:worth|valued at)\b[^.;,Ⓐ]{0,20}$"
)
"""What the debtor has, and not what it owes."""
_CONVERSION = re.compile(
    r"Ⓐ[^.;]{0,25}(?:\(|\b(?:or|i\.e\.,?)) ?(?:about |approximately |approx\. |around |some |equivalent to |"
    r"equal to |roughly |ca\. |then )*$"
)
_AFTERWARDS = re.compile(
    r"(?i) interest\b| (?:per|a|each|every) (?:year|month|day|week)\b|,? (?:inclusive of|"
    r"including) (?:\w+ )?(?:interest|costs)|"
    r" (?:in|of|as|for|towards) (?:\w+ ){0,2}?(?:interest|costs?|fees?|punitive|exemplary|expenses|"
    r"(?:multiple|treble|trebled|statutory|enhanced|aggravated|moral) damages|penalt(?:y|ies)|"
    r"disbursements)\b|"
    r" (?:under|pursuant to) article|, the latter| had been paid"
)
_COSTS = re.compile(r"(?i)\bcosts?\b")
_RETURNED = re.compile(r"(?i)\b(?:return|repay|refund|(?:pay|give|hand) back)\w*\b[^.;,]{0,30}$")
_OF_WHICH = re.compile(r"\bof which (?:about |some |only )?$")
_IS_EXTRA = re.compile(
    r"(?i)[^.;,]{0,25}?\b(?:interest|costs?|fees?|punitive|exemplary|penalt|paid|recovered)\w*"
)
_TURNOVER = re.compile(r"(?i)['’]?s? worth of (?:business|trade|goods|assets|work)\b")
_ARREARS = re.compile(r"(?i)\b(?:court fees? (?:is|was|are)|costs? more|hourly|worldwide)\b")


def amount_of(teller: Teller, ruling: Ruling, iso2: str, subject: str = "") -> Iterator[Value]:
    """The principal: where it is called so, else the largest sum adjudged in the one currency.

    ``iso2`` is the state whose dollar or pound a plain sign means.
    """
    named = _sums(teller, ruling, subject)
    if not named:
        named = [
            one
            for other in (ruling.sequel_of, ruling.sequel)
            if other is not None
            for one in _sums(teller, other, subject)
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


def _sums(teller: Teller, ruling: Ruling, subject: str) -> list[tuple[int, FoundAmount]]:
    """Sums of a passage with what speaks for each; those that are none of the judgment are left out."""
    named: list[tuple[int, FoundAmount]] = []
    spoken = speaking(ruling)
    granted = any(_AS_CLAIMED.search(piece.text) for piece in spoken)
    for piece in spoken:
        if piece.part is Part.TITLE or _ARREARS.search(piece.text):
            continue
        for at, found in teller.marks(piece, AMOUNT):
            if isinstance(found, FoundAmount):
                weight = _weight(piece, at - piece.start, subject, granted=granted)
                if weight:
                    named.append((weight, found))
    return named


def _weight(piece: Piece, at: int, subject: str, *, granted: bool) -> int:
    """3 for what is called principal, 2 for a sum adjudged, 1 for one beside a judgment; 0 for all else."""
    text = piece.text
    before, after = text[max(0, at - 60) : at], text[at + 1 : at + 60]
    lead = text[max(0, at - 120) : at]
    if subject == "costs" and (_COSTS.search(before) or _COSTS.search(after)):
        return 2
    called = bool(_PRINCIPAL.search(before[-30:]) or _AS_PRINCIPAL.match(after))
    called = called or bool(_OF_WHICH.search(before) and not _IS_EXTRA.match(after))
    if (not called and _is_extra(before, after)) or _is_no_award(lead, after):
        return 0
    if _CLAIMED.search(before) and not called:
        return 1 if granted else 0
    if called or _BEHIND.search(before):
        return 3 if called else 1
    near = text[max(0, at - 170) : at + 70]
    return 2 if piece.part is Part.ROW or _ADJUDGED.search(near) else 0


def _is_extra(before: str, after: str) -> bool:
    """Interest, costs, a penalty and the like, as the words on either side say."""
    spoken = _NOT_PRINCIPAL.search(before) and not _RETURNED.search(before)
    return bool(spoken or _AFTERWARDS.match(after))


def _is_no_award(lead: str, after: str) -> bool:
    """The same sum in other money, with what has run up since, or what somebody owns."""
    if _CONVERSION.search(lead) or _TOTAL.search(lead) or _TURNOVER.match(after):
        return True
    return bool(_RUN_UP.search(lead) or _HOLDINGS.search(lead))

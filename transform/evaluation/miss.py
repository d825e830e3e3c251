"""One value that was missed, wrong or invented, with the words around the place in question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transform.evaluation.gold import Values
from transform.finding.decision import Decision
from transform.finding.document import Finding
from transform.vocabulary.date import find_dates
from transform.vocabulary.spelling import fold

_AROUND = 60

Own = tuple[Decision, Finding]
"""A decision that was found, and the document it was found in."""


@dataclass(frozen=True, slots=True)
class Miss:
    """``decision`` names the ruling by the best that is known of it; ``context`` may be empty."""

    document: str
    decision: str
    field: str
    expected: tuple[str, ...]
    found: tuple[str, ...]
    context: str

    def to_json(self) -> dict[str, object]:
        return {
            "document": self.document,
            "decision": self.decision,
            "field": self.field,
            "expected": list(self.expected),
            "found": list(self.found),
            "context": self.context,
        }


def miss_of(
    name: str,
    ruling: Values,
    field: str,
    expected: tuple[str, ...],
    found: tuple[str, ...],
    own: Own | None,
    findings: Sequence[Finding],
) -> Miss:
    """A miss with the words around our evidence, or else around the expected value where the text has it."""
    context = _around_evidence(own, field) if found else ""
    wanted = ruling.get("case_number", ()) if field == "decision" else expected
    context = context or _around_value(wanted, [finding.document.text for finding in findings])
    return Miss(name, _label(ruling), field, expected, found, context)


def _label(ruling: Values) -> str:
    for names in (("case_number",), ("foreign_court", "decision_date"), ("court_zh", "decision_date")):
        words = [value for name in names for value in ruling.get(name, ())[:1]]
        if words:
            return " ".join(words)
    return " ".join(value for values in ruling.values() for value in values)[:40]


def _around_evidence(own: Own | None, field: str) -> str:
    if own is None:
        return ""
    decision, finding = own
    support = decision.support.get("outcome" if field == "decision" else field)
    if not support:
        return ""
    place = support[0].evidence
    return f"{_around(finding.document.text, place.start, place.end)}  [{support[0].rule}]"


def _around_value(expected: tuple[str, ...], texts: Sequence[str]) -> str:
    for value in expected:
        loose = _loose(value)
        if loose is None:
            continue
        for text in texts:
            day = next((one for one in find_dates(text) if one.date.iso() == value), None)
            if day:
                return _around(text, day.start, day.end)
            folded = fold(text)
            match = loose.search(folded.text)
            if match:
                return _around(text, *folded.span(match.start(), match.end()))
    return ""


def _loose(value: str) -> re.Pattern[str] | None:
    """A value as a text may print it, with spaces and commas anywhere; None for a code of a list."""
    letters = fold(value, spaces=False).text
    if len(letters) < 3 or re.fullmatch(r"[a-z_]+", letters):
        return None
    return re.compile(r"[\s,]?".join(map(re.escape, letters)))


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"…{before}⟦{text[start:end]}⟧{after}…".split())

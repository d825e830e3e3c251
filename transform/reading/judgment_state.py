"""Which state's court gave the judgment that a text is about."""

from __future__ import annotations

import re

from transform.vocabulary.state import FoundState, find_states, state

# "English judgment", "judgment of the Tokyo District Court of Japan", "韩国法院民事判决"
_AFTER = re.compile(
    r"[^.;。；\n]{0,60}?\b(?:judge?ments?|rulings?|courts?|divorce|decisions?|orders?)\b|[^。；\n]{0,30}?(?:法院|判决|裁定)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:judge?ments?|rulings?|courts?|decisions?|orders?)\b[^.;\n]{0,80}$", re.IGNORECASE)


def judgment_states(text: str) -> list[FoundState]:
    """Each state but China named beside a judgment or court, at its first such place, in text order."""
    first: dict[str, FoundState] = {}
    for found in find_states(text):
        known = state(found.iso2)
        if found.iso2 in first or known is None or known.kind == "home":
            continue
        before = text[max(0, found.start - 120) : found.start]
        if _AFTER.match(text, found.end) or _BEFORE.search(before):
            first[found.iso2] = found
    return list(first.values())

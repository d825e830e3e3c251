"""Citations of the law as each language writes them, also of those that the tables hold as English text."""

from __future__ import annotations

import re

from warehouse.site.words import Words

CITED = re.compile(
    r"(?P<law>Civil Procedure Law|SPC Interpretation|Conference Summary of 31 December 2021"
    r"|Enterprise Bankruptcy Law)(?: \((?P<version>\d{4})\))? arts?\. (?P<articles>[\d, ]+)"
)
CODES = {
    "Civil Procedure Law": "cpl",
    "SPC Interpretation": "cpl_interpretation",
    "Conference Summary of 31 December 2021": "summary_2021",
    "Enterprise Bankruptcy Law": "bankruptcy",
}


def cite(words: Words, law: str, version: str, articles: str) -> str:
    """A law by its code, its version (a year, or empty) and its articles, set apart by commas."""
    name = words.code("law", law)
    dated = words.text("notation.law_version", law=name, version=version) if version else name
    numbers = [part.strip() for part in articles.split(",")]
    if words.language == "zh":
        return dated + "、".join(words.text("notation.article", n=number) for number in numbers)
    return f"{dated} {'art.' if len(numbers) == 1 else 'arts.'} {', '.join(numbers)}"


def law_parts(words: Words, law: str | None) -> list[tuple[str, bool]]:
    """The parts of a ``law`` cell in the words of the language; False marks a part left as it stands."""
    if not law:
        return []
    return [_part(words, part) for part in law.split("; ")]


def _part(words: Words, part: str) -> tuple[str, bool]:
    found = CITED.fullmatch(part)
    if not found:
        return part, False
    return cite(words, CODES[found["law"]], found["version"] or "", found["articles"]), True

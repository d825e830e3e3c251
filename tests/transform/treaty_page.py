"""docs/treaties.md, drawn from the registry: ``python -m tests.transform.treaty_page`` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from transform.vocabulary.registry import rows

PAGE = Path(__file__).parents[2] / "docs" / "treaties.md"
GAPS = {
    "signed_date": "Day of signature",
    "in_force_date": "Entry into force",
    "judgment_articles": "Articles on judgments",
    "in_force": "Whether it is in force",
    "has_judgment_clause": "Whether it deals with judgments",
}
HEAD = """# Treaties

Bilateral treaties on judicial assistance, as the registry (`transform/registries/treaties.csv`) has them; it
also holds the pages that say so, remarks, arrangements with Hong Kong and Macao, the rules on Taiwan, and two
conventions. An empty cell is not established. Dates are cut to the precision that was found. Texts were read
as copies on court, legislative and law portals. Those of the treaties on civil and criminal matters were
read in scans that a public repository keeps (the registry names it); several bear the notice of the treaty
database of the Ministry of Foreign Affairs, which itself was not reached.

| Partner | Scope | Signed | In force | Judgments | Articles |
|---|---|---|---|---|---|
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_lines()) + "\n## Not established\n\n" + "".join(_gaps())


def _lines() -> Iterator[str]:
    for row in _bilateral():
        clause = {"true": "yes", "false": "no", "": "not known whether"}[row["has_judgment_clause"]]
        state = {"true": row["in_force_date"], "false": "not in force", "": "not known whether"}[
            row["in_force"]
        ]
        cells = (
            row["partner_name"],
            row["title"],
            row["signed_date"],
            state,
            clause,
            row["judgment_articles"],
        )
        yield f"| {' | '.join(cells)} |\n"


def _gaps() -> Iterator[str]:
    for column, words in GAPS.items():
        open_rows = [row for row in _bilateral() if not row[column] and _matters(row, column)]
        names = ", ".join(row["partner_name"] for row in open_rows) or "none"
        yield f"- {words} ({len(open_rows)}): {names}.\n"


def _matters(row: dict[str, str], column: str) -> bool:
    """A treaty that is not in force has no such day, one without a clause no such article."""
    if column == "in_force_date":
        return row["in_force"] != "false"
    return column != "judgment_articles" or row["has_judgment_clause"] == "true"


def _bilateral() -> list[dict[str, str]]:
    found = [dict(row) for row in rows("treaties") if row["kind"] == "bilateral"]
    return sorted(found, key=lambda row: row["partner_name"])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

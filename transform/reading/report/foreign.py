"""The foreign side of a matter: court, state and unit, docket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transform.observation import Field
from transform.reading.report.chosen import Chosen
from transform.reading.report.home import Best
from transform.reading.report.marks import CourtName, Name
from transform.reading.report.mention import plain
from transform.reading.report.neutral_citation import CITED
from transform.reading.report.rule import rule_of
from transform.reading.report.text import Text
from transform.reading.report.values import Value

_SAME = 0.5
"""From this probability on another name of the court counts as one of it."""


def foreign_values(text: Text, best: Best) -> Iterator[Value]:
    """Court and docket as they are printed, state and unit as they are coded."""
    court = _court(best.get("foreign_court", ()))
    docket = next(iter(best.get("foreign_case_number", ())), None)
    if court and isinstance(court.mention.mark, CourtName):
        yield _value(text, Field.FOREIGN_COURT, court, court.mention.mark.value, "foreign_court")
    if docket and isinstance(docket.mention.mark, Name):
        yield _value(text, Field.FOREIGN_CASE_NUMBER, docket, docket.mention.mark.value, "docket")
    yield from _where(text, best, court, docket)


def _where(text: Text, best: Best, court: Chosen | None, docket: Chosen | None) -> Iterator[Value]:
    """By the court; else by the state that is spoken of, else by the code in a neutral citation."""
    mark = court.mention.mark if court else None
    iso2 = mark.iso2 if isinstance(mark, CourtName) else ""
    unit = mark.subdivision if isinstance(mark, CourtName) else ""
    witness = court
    state = next(iter(best.get("jurisdiction", ())), None)
    cited = _cited(docket)
    if not iso2 and state:
        iso2, witness = next(iter(state.mention.values)), state
    if not iso2 and cited:
        iso2, witness = cited.split("-")[0], docket
    if not iso2 or witness is None:
        return
    yield _value(text, Field.JURISDICTION, witness, iso2, "jurisdiction")
    if unit and unit.startswith(iso2) and court:
        yield _value(text, Field.SUBDIVISION, court, unit, "unit")
    elif cited.startswith(f"{iso2}-") and docket:
        yield _value(text, Field.SUBDIVISION, docket, cited, "unit_of_citation")


def _court(ranked: Sequence[Chosen]) -> Chosen | None:
    """The most probable court, by the longest of its names."""
    if not ranked:
        return None
    first = ranked[0]
    (name,) = first.mention.values or {""}
    longer = [
        one
        for one in ranked
        if one.chance >= _SAME and any(name in other and other != name for other in one.mention.values)
    ]
    return max((first, *longer), key=lambda one: len(plain("".join(one.mention.values))))


def _cited(docket: Chosen | None) -> str:
    """ISO 3166 code of the court whose letters stand in a neutral citation."""
    if docket and isinstance(docket.mention.mark, Name):
        for word in docket.mention.mark.value.replace("]", " ").split():
            if word in CITED:
                return CITED[word]
    return ""


def _value(text: Text, field: Field, one: Chosen, value: str, name: str) -> Value:
    place = text.place(one.mention.mark.start, one.mention.mark.end)
    return Value(field, value, *place, rule_of(text.language, name, one.chance))

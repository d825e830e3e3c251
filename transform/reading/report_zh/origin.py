"""The foreign side: state, court, number and date of the judgment, or of the ruling on a Chinese one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.phrases import table
from transform.reading.report_zh.courts import ForeignCourt, foreign_courts, is_longer_name, places
from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.spoken import Spoken
from transform.vocabulary import case_number
from transform.vocabulary.state import state

_JUDGMENT = re.compile(r"[^。；,]{0,16}?(?:法院|判决|裁定|判令|离婚|破产)")
_NUMBER = re.compile(
    r"(?:案号(?:为|是)?:?|第|编号(?:为)?:?)?(?P<number>[A-Za-z0-9(\uac00-\ud7a3][A-Za-z0-9()./\-\uac00-\ud7a3"
    r"甲乙丙丁单合他平年令和成昭第]{1,36}?)(?P<mark>号|(?=案|判决|民事|商事|裁定|破产))"
)
_CALLED = re.compile(r"案号(?:为|是)?:?(?P<number>[(A-Za-z0-9][A-Za-z0-9()./\-]{1,36}[A-Za-z0-9)])")
_NEAR = 46


@dataclass(frozen=True, slots=True)
class Origin:
    """A foreign court and the sentence that names it."""

    spoken: Spoken
    court: ForeignCourt


def states_of(ruling: Ruling) -> list[tuple[Spoken, str, int, int, str]]:
    """States other than China whose courts or judgments the sentences name; with places and kind."""
    found = []
    for spoken in ruling.spoken:
        for one in places(spoken.saying.text):
            known = state(one.iso2)
            if known and known.kind != "home" and _JUDGMENT.match(spoken.saying.text, one.end):
                found.append((spoken, one.iso2, one.start, one.end, known.kind))
    return found


def origin(ruling: Ruling, iso2: str) -> Origin | None:
    """The court of ``iso2`` to which the application points: the longest name that the text uses for it."""
    named = [
        Origin(spoken, one)
        for spoken in ruling.spoken
        for one in foreign_courts(spoken.saying.text)
        if one.iso2 == iso2
        and (not ruling.outbound or not spoken.outbound or one.start >= spoken.outbound[0])
    ]
    if not named:
        return None
    texts = [one.spoken.saying.text[one.court.start : one.court.end] for one in named]
    first = texts[0]
    same = [at for at, text in enumerate(texts) if is_longer_name(text, first)]
    return named[max(same, key=lambda at: len(texts[at]))]


def observe(witness: Witness, ruling: Ruling, at: int, found: Origin) -> Iterator[Observation]:
    """Court, subdivision and number."""
    saying, place = found.spoken.saying, found.court
    start, end = saying.span(place.start, place.end)
    name = "".join(witness.document.text[start:end].split())
    yield witness.says(Field.FOREIGN_COURT, name, start, end, "report_zh.foreign_court", ruling=at)
    hit = table("report_subdivision_zh").hit(saying.text[place.start : place.end])
    federal = table("report_subdivision_zh").hypothetical.search(saying.text, place.start, place.end)
    if hit and not federal and hit[0].code.startswith(f"{place.iso2}-"):
        yield witness.says(Field.SUBDIVISION, hit[0].code, start, end, hit[0].rule, ruling=at)
    yield from _numbers(witness, ruling, at, found)


def _numbers(witness: Witness, ruling: Ruling, at: int, found: Origin) -> Iterator[Observation]:
    """The first number beside the court's name, or called 案号, that is no Chinese case number."""
    for spoken in ruling.spoken:
        text = spoken.saying.text
        chinese = [(one.start, one.end) for one in case_number.find_all(text)]
        beside = [
            match
            for one in foreign_courts(text)
            if one.iso2 == found.court.iso2
            for match in _NUMBER.finditer(text, one.end, min(len(text), one.end + _NEAR))
            if _is_number(match["number"], bool(match["mark"]))
        ]
        for match in [*beside, *_CALLED.finditer(text)]:
            first, last = match.span("number")
            if any(a <= first < b for a, b in chinese):
                continue
            start, end = spoken.saying.span(first, last)
            value = " ".join(witness.document.text[start:end].split())
            yield witness.says(
                Field.FOREIGN_CASE_NUMBER, value, start, end, "report_zh.foreign_number", ruling=at
            )
            return


def _is_number(value: str, marked: bool) -> bool:
    if not re.search(r"\d", value) or value.count("(") != value.count(")") or "年" in value[:5]:
        return False
    return marked or re.search(r"[A-Za-z/\-\uac00-\ud7a3]", value) is not None

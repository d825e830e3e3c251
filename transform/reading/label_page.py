"""Law-portal pages with one ruling each: labelled lines above a short summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document, Label
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.judgment_state import judgment_states
from transform.reading.observe import Witness
from transform.reading.phrases import Hit, hits, table
from transform.reading.sentences import sentences
from transform.vocabulary import case_number, case_type, court, date
from transform.vocabulary.codes import Direction
from transform.vocabulary.state import state

_AWARD = re.compile(r"仲裁裁决|arbitral awards?\b|arbitration awards?\b", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z]{2}")


def read(document: Document, authority: Authority) -> Reading:
    """One account; fields the page does not state, or states in two ways, stay empty with a remark."""
    label = document.label("Case number")
    if label is None:
        return Reading(not_ours=NotOurs.NO_NUMBER)
    heading = document.text[: label.start]
    if _AWARD.search(heading) and not re.search(r"判决|judge?ment", heading, re.IGNORECASE):
        return Reading(not_ours=NotOurs.AWARD)
    witness = Witness(document, authority)
    problems: list[tuple[str, str]] = []
    observations = [
        *_number(witness, label, problems),
        *_court(witness),
        *_date(witness, problems),
        *_name(witness),
        *_state_and_direction(witness, label),
        *_outcome(witness, label, problems),
    ]
    account = Account(document.document_id, document.source_id, document.url, 0, True, tuple(observations))
    return Reading((account,), problems=tuple(problems))


def _number(witness: Witness, label: Label, problems: list[tuple[str, str]]) -> Iterator[Observation]:
    if _LATIN.search(label.value):
        yield witness.says(Field.CASE_NUMBER_PINYIN, label.value, label.start, label.end, "label.case_number")
    hint = witness.document.label("Court")
    candidates = case_number.candidates(label.value, hint.value if hint else "")
    if len(candidates) > 1:
        printed = {n for found in case_number.find_all(witness.document.text) for n in found.candidates[:2]}
        candidates = tuple(n for n in candidates if n in printed) or candidates
    if len(candidates) == 1:
        canonical = case_number.format(candidates[0])
        yield witness.says(Field.CASE_NUMBER, canonical, label.start, label.end, "label.case_number")
    elif candidates:
        either = " or ".join(case_number.format(number) for number in candidates)
        problems.append(("warning", f"case number {label.value!r} may be {either}; left open"))
    else:
        problems.append(("warning", f"case number {label.value!r} cannot be read"))


def _court(witness: Witness) -> Iterator[Observation]:
    label = witness.document.label("Court")
    if label is None:
        return
    yield witness.says(Field.COURT_EN, label.value, label.start, label.end, "label.court")
    found = court.find_court(label.value)
    if found:
        yield witness.says(Field.COURT_ZH, found.name_zh, label.start, label.end, "label.court")


def _date(witness: Witness, problems: list[tuple[str, str]]) -> Iterator[Observation]:
    label = witness.document.label("Date of the decision")
    if label is None:
        return
    found = date.parse_english(label.value) or date.parse_chinese(label.value)
    if found:
        yield witness.says(Field.DECISION_DATE, found.iso(), label.start, label.end, "label.decision_date")
    else:
        problems.append(("warning", f"date of the decision {label.value!r} cannot be read"))


def _name(witness: Witness) -> Iterator[Observation]:
    title = witness.document.title
    numbers = case_number.find_all(title)
    name = title[: numbers[0].start].rstrip(" ,-–(（") if numbers else title
    if name and witness.document.text.startswith(name):
        yield witness.says(Field.CASE_NAME, name, 0, len(name), "heading.case_name")


def _state_and_direction(witness: Witness, label: Label) -> Iterator[Observation]:
    states = judgment_states(witness.document.text)
    if len(states) == 1:
        found = states[0]
        yield witness.says(Field.JURISDICTION, found.iso2, found.start, found.end, "text.only_state")
        known = state(found.iso2)
        if known and known.kind == "interregional":
            yield witness.says(
                Field.DIRECTION, Direction.INTERREGIONAL, found.start, found.end, "text.only_state"
            )
            return
    hint = witness.document.label("Court")
    scopes = {
        scope
        for number in case_number.candidates(label.value, hint.value if hint else "")
        for scope in case_type.scopes(number.words)
    }
    if "recognition_foreign" in scopes:
        yield witness.says(Field.DIRECTION, Direction.INBOUND, label.start, label.end, "case_word.direction")
    elif "recognition_interregional" in scopes:
        yield witness.says(
            Field.DIRECTION, Direction.INTERREGIONAL, label.start, label.end, "case_word.direction"
        )


def _outcome(witness: Witness, label: Label, problems: list[tuple[str, str]]) -> Iterator[Observation]:
    summary = [s for s in sentences(witness.document.text) if s.start > label.end]
    found: dict[str, Hit] = {}
    for hit in hits(table("outcome_en"), summary):
        found.setdefault(hit.code, hit)
    if len(found) == 1:
        hit = next(iter(found.values()))
        yield witness.says(Field.OUTCOME, hit.code, hit.start, hit.end, hit.rule)
    elif found:
        problems.append(
            ("warning", f"the summary speaks of {' and '.join(sorted(found))}; outcome left empty")
        )
    for hit in found.values():
        yield witness.says(Field.OUTCOME_SENTENCE, hit.code, hit.start, hit.end, hit.rule)

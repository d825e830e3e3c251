"""A report in English, read whole: an account for each ruling it singles out, and what it only names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.judgment_state import judgment_states
from transform.reading.observe import Witness
from transform.reading.phrases import hits, table
from transform.reading.report_en.direction import state_of, way_of
from transform.reading.report_en.foreign_side import foreign_values
from transform.reading.report_en.gate import why_not_ours
from transform.reading.report_en.home_side import court_values, day_values, name_values, series
from transform.reading.report_en.layout import pieces
from transform.reading.report_en.merits import grounds_of, merits, outcome_of
from transform.reading.report_en.passages import Passages
from transform.reading.report_en.quarrel import amount_of, subject_of
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.scan import Scan
from transform.reading.report_en.values import Value
from transform.reading.sentences import sentences
from transform.vocabulary import case_number, court

WHOLE_DOCUMENT = -1
_GROUNDED = frozenset({"refused", "dismissed", "recognized_in_part"})


def read(document: Document, authority: Authority) -> Reading:
    """Rulings in text order, then numbers that are only named, then the document as a whole."""
    witness = Witness(document, authority)
    why = why_not_ours(document.title, document.text)
    if why:
        return Reading(not_ours=why)
    scan = Scan(document.text)
    problems: list[str] = []
    told = [values for ruling in _rulings(scan) for values in _read_ruling(scan, ruling, problems)]
    accounts: list[Account] = []
    for values in told:
        accounts.append(_account(witness, len(accounts), values, subject=True))
    stated = {value.value for values in told for value in values if value.field is Field.CASE_NUMBER}
    printed = {(value.start, value.end) for values in told for value in values}
    for lead in _leads(scan, stated, printed):
        accounts.append(_account(witness, len(accounts), [lead], subject=False))
    context = list(_context(document.text))
    if context:
        accounts.append(_account(witness, WHOLE_DOCUMENT, context, subject=False))
    return Reading(
        tuple(accounts),
        not_ours=None if accounts else NotOurs.NOTHING_NAMED,
        problems=tuple(("warning", problem) for problem in dict.fromkeys(problems)),
    )


def _account(witness: Witness, ruling: int, values: Iterable[Value], *, subject: bool) -> Account:
    document = witness.document
    said: tuple[Observation, ...] = tuple(
        witness.says(one.field, one.value, one.start, one.end, one.rule, ruling=ruling) for one in values
    )
    return Account(document.document_id, document.source_id, document.url, ruling, subject, said)


def _rulings(scan: Scan) -> list[Ruling]:
    """Passages; where the report is about one ruling, what stands around its name belongs to it too."""
    cut = pieces(scan.text, scan.names)
    passages = Passages(scan, cut, alone=False)
    if sum(bool(one.outcomes) for one in passages.rulings) <= 1:
        alone = Passages(scan, cut, alone=True)
        if sum(bool(one.outcomes) for one in alone.rulings) == 1:
            return alone.rulings
    return passages.rulings


def _read_ruling(scan: Scan, ruling: Ruling, problems: list[str]) -> Iterator[list[Value]]:
    """One list of values for each number of a series; none where the report tells no outcome."""
    if not ruling.outcomes:
        return
    way = way_of(ruling)[0]
    here: list[str] = []
    grounds = grounds_of(ruling)
    settled = outcome_of(ruling, grounds, way, here)
    where = state_of(scan, ruling, way, here)
    foreign = list(foreign_values(scan, ruling, way, here))
    days = list(day_values(ruling, way, here))
    names = list(name_values(ruling))
    numbers = series(ruling, way, here)
    if not (any(numbers) or names or days or (way == "outbound" and ruling.dockets)):
        return
    interregional = any(one.value == "interregional" for one in where)
    subject, subjects = subject_of(ruling, here)
    rest = [
        *settled.values,
        *merits(ruling, settled.outcome, subject, interregional, here),
        *(grounds if settled.outcome in _GROUNDED else ()),
        *subjects,
        *(amount_of(ruling, here) if subject != "divorce" else ()),
    ]
    for number in numbers:
        courts = list(court_values(ruling, way, number, here))
        yield [*number, *where, *courts, *days, *foreign, *names, *rest]
    label = next((one.value for one in [*numbers[0], *names, *days]), "a ruling")
    problems += [f"{label}: {problem}" for problem in here]


def _leads(scan: Scan, stated: set[str], printed: set[tuple[int, int]]) -> Iterator[Value]:
    """Numbers that no account states, each once; one that can be read in two ways stays as printed."""
    seen = set(stated)
    for group in scan.numbers:
        for reading in group.readings:
            known = [case_number.format(one) for one in reading]
            value = known[0] if len(known) == 1 else group.value
            if value in seen or (len(known) != 1 and (group.start, group.end) in printed):
                continue
            seen.add(value)
            field = Field.CASE_NUMBER if len(known) == 1 else Field.MENTIONED_CASE_NUMBER
            yield Value(field, value, group.start, group.end, "text.case_number")


def _context(text: str) -> Iterator[Value]:
    for state in judgment_states(text):
        yield Value(Field.MENTIONED_STATE, state.iso2, state.start, state.end, "text.state")
    for found in court.find_courts(text):
        yield Value(Field.MENTIONED_COURT, found.court.name_zh, found.start, found.end, "text.court")
    for hit in hits(table("outcome_en"), list(sentences(text))):
        yield Value(Field.OUTCOME_SENTENCE, hit.code, hit.start, hit.end, hit.rule)

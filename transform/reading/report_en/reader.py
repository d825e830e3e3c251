"""A report in English, read whole: an account for each ruling it singles out, and what it only names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.judgment_state import judgment_states
from transform.reading.observe import Witness
from transform.reading.phrases import hits, table
from transform.reading.report_en.attach import Attachment
from transform.reading.report_en.days import dated
from transform.reading.report_en.direction import state_of
from transform.reading.report_en.discourse import Discourse
from transform.reading.report_en.flow import Flow
from transform.reading.report_en.foreign_side import foreign_values
from transform.reading.report_en.gate import about_awards, about_service, concerns_judgments, why_not_ours
from transform.reading.report_en.grounds import grounds_of
from transform.reading.report_en.home_side import court_values, day_values, name_values, series
from transform.reading.report_en.layout import Part, Piece, pieces
from transform.reading.report_en.merits import merits
from transform.reading.report_en.origin_court import court_of_passage
from transform.reading.report_en.outcome import outcome_of
from transform.reading.report_en.quarrel import amount_of, subject_of
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.scan import Scan
from transform.reading.report_en.singling import is_singled_out, whole_page
from transform.reading.report_en.states import states_of
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.reading.report_en.way import way_of_text
from transform.reading.sentences import sentences
from transform.vocabulary import case_number, court

WHOLE_DOCUMENT = -1
_GROUNDED = frozenset({"refused", "dismissed", "recognized_in_part"})


def read(document: Document, authority: Authority, *, single: bool = False) -> Reading:
    """Rulings in text order, then numbers that are only named, then the document as a whole.

    ``single``: the page is about one ruling, as labels above its text say; all of it speaks of that one.
    """
    witness = Witness(document, authority)
    why = why_not_ours(document.title, document.text)
    if why:
        return Reading(not_ours=why)
    flow = Flow(document.text)
    scan = Scan(flow.text)
    problems: list[str] = []
    told = [[_placed(flow, one) for one in values] for values in _Report(scan, single).told(problems)]
    accounts: list[Account] = []
    for values in told:
        accounts.append(_account(witness, len(accounts), values, subject=True))
    if not concerns_judgments(document.text) and not scan.numbers.all:
        return Reading(not_ours=NotOurs.OFF_SUBJECT)
    if not told:
        if about_service(document.title, document.text):
            return Reading(not_ours=NotOurs.SERVICE)
        if about_awards(document.text):
            return Reading(not_ours=NotOurs.AWARD)
    stated = {value.value for values in told for value in values if value.field is Field.CASE_NUMBER}
    printed = {(value.start, value.end) for values in told for value in values}
    for lead in (_placed(flow, one) for one in _leads(scan, stated)):
        if lead.field is Field.MENTIONED_CASE_NUMBER and (lead.start, lead.end) in printed:
            continue
        accounts.append(_account(witness, len(accounts), [lead], subject=False))
    context = list(_context(document.text))
    if context:
        accounts.append(_account(witness, WHOLE_DOCUMENT, context, subject=False))
    return Reading(
        tuple(accounts),
        not_ours=None if accounts else NotOurs.NOTHING_NAMED,
        problems=tuple(("warning", problem) for problem in dict.fromkeys(problems)),
    )


def _placed(flow: Flow, value: Value) -> Value:
    start, end = flow.span(value.start, value.end)
    return replace(value, start=start, end=end)


def _account(witness: Witness, ruling: int, values: Iterable[Value], *, subject: bool) -> Account:
    document = witness.document
    said: tuple[Observation, ...] = tuple(
        witness.says(one.field, one.value, one.start, one.end, one.rule, ruling=ruling) for one in values
    )
    return Account(document.document_id, document.source_id, document.url, ruling, subject, said)


@dataclass(slots=True)
class _Report:
    """One text on its way from marks to the values of each ruling."""

    scan: Scan
    single: bool = False

    def told(self, problems: list[str]) -> Iterator[list[Value]]:
        """One list of values for each number of each ruling whose outcome is told."""
        teller = Teller(self.scan.shape)
        tellings = teller.tell_all(pieces(self.scan.shape))
        discourse = Discourse(teller, tellings)
        if self.single:
            real = whole_page(discourse.rulings, tellings)
        else:
            real = [one for one in discourse.rulings if is_singled_out(one)]
            Attachment(teller, discourse, real).attach(tellings)
        whole = [one.piece for one in tellings if one.piece.part is Part.TITLE or not real]
        spare = [
            Value(Field.JURISDICTION, iso2, *teller.shape.span(at, at + 1), "report_en.whole")
            for piece in whole
            for iso2, (at, _) in states_of(teller, piece).items()
        ]
        intro = _intro([one.piece for one in tellings], real)
        before = ""
        for ruling in real:
            ruling.pieces.sort(key=lambda one: one.start)
            here: list[str] = []
            about = intro if len(real) == 1 else [one for one in intro if one.part is Part.TITLE]
            lists = list(_read_ruling(teller, ruling, spare, about, before, here))
            for values in lists:
                before = next((one.value for one in values if one.field is Field.OUTCOME), before)
                yield values
            label = next((one.value for values in lists for one in values), "a ruling")
            problems += [f"{label}: {problem}" for problem in here]


def _intro(told: list[Piece], real: list[Ruling]) -> list[Piece]:
    """Title and opening lines, where the report tells of one group of rulings only."""
    if not real:
        return []
    begin = min(one.first.start for one in real)
    return [one for one in told if one.start < begin and one.part in (Part.TITLE, Part.BODY)]


def _read_ruling(
    teller: Teller, ruling: Ruling, spare: list[Value], intro: list[Piece], before: str, here: list[str]
) -> Iterator[list[Value]]:
    way = ruling.way() or next(filter(None, (way_of_text(piece.text) for piece in ruling.pieces)), "")
    negative = any(one.code not in ("recognized", "pending", "withdrawn", "kept") for one in ruling.live)
    grounds = grounds_of(teller.shape, ruling) if negative else []
    settled = outcome_of(teller.shape, ruling, grounds, before, here)
    origin = court_of_passage(teller, ruling, way)
    where = state_of(teller, ruling, way, origin, spare, here)
    days = dated(teller, ruling, way)
    foreign = list(foreign_values(teller, ruling, way, days, here))
    own_days = list(day_values(ruling, way, days, here))
    names = list(name_values(ruling))
    if not settled.outcome or not (
        origin or any(one.field is Field.JURISDICTION for one in where) or _is_marked(ruling)
    ):
        return
    interregional = any(one.value == "interregional" for one in where)
    iso2 = next((one.value for one in where if one.field is Field.JURISDICTION), "")
    subject, subjects = subject_of(teller, ruling, intro)
    rest = [
        *settled.values,
        *merits(teller.shape, ruling, settled.outcome, interregional or subject == "divorce", here),
        *(grounds if settled.outcome in _GROUNDED else ()),
        *subjects,
        *(amount_of(teller, ruling, iso2) if subject not in ("divorce", "insolvency") else ()),
    ]
    for number in series(teller, ruling, way, here):
        courts = list(court_values(teller, ruling, way, number, here))
        dates = () if settled.outcome == "pending" else own_days
        yield [*number, *where, *courts, *dates, *foreign, *names, *rest]


def _is_marked(ruling: Ruling) -> bool:
    """A number of the recognition series says that a foreign judgment is in question."""
    return any(is_recognition(group) for group in ruling.numbers)


def _leads(scan: Scan, stated: set[str]) -> Iterator[Value]:
    """Numbers that no account states, each once; one that can be read in two ways stays as printed."""
    seen = set(stated)
    for group in scan.numbers:
        for reading in group.readings:
            known = [case_number.format(one) for one in reading]
            value = known[0] if len(known) == 1 else group.value
            if value in seen:
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

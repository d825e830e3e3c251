"""A report in English, read whole: an account for each ruling it singles out, and what it only names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.observe import Witness
from transform.reading.report_en.attach import Attachment
from transform.reading.report_en.days import dated
from transform.reading.report_en.direction import state_of
from transform.reading.report_en.discourse import Discourse
from transform.reading.report_en.flow import Flow
from transform.reading.report_en.foreign_side import foreign_values
from transform.reading.report_en.gate import about_awards, about_service, concerns_judgments, why_not_ours
from transform.reading.report_en.grounds import grounds_of
from transform.reading.report_en.home_number import give_home_number
from transform.reading.report_en.home_side import court_values, series
from transform.reading.report_en.layout import Part, Piece, pieces, without_awards
from transform.reading.report_en.merits import merits
from transform.reading.report_en.named_only import context, leads
from transform.reading.report_en.noted_number import give_noted_number
from transform.reading.report_en.origin_court import court_of_passage
from transform.reading.report_en.outcome import outcome_of
from transform.reading.report_en.own_day import day_values, name_values
from transform.reading.report_en.pleadings import pleaded
from transform.reading.report_en.precedent import precedents
from transform.reading.report_en.principal import amount_of
from transform.reading.report_en.quarrel import subject_of
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.scan import Scan
from transform.reading.report_en.singling import is_singled_out, whole_page
from transform.reading.report_en.stages import join_scenes, last_stages, link_sequels, take_home_judgment
from transform.reading.report_en.states import states_of
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.reading.report_en.way import way_of_text
from transform.reading.report_en.whole_report import matter_of_report

WHOLE_DOCUMENT = -1
_ABOUT_FOREIGN = re.compile(r"(?i)\bforeign (?:\w+ )?judge?ments?\b|\brecognition\b")
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
    for lead in (_placed(flow, one) for one in leads(scan, stated)):
        if lead.field is Field.MENTIONED_CASE_NUMBER and (lead.start, lead.end) in printed:
            continue
        accounts.append(_account(witness, len(accounts), [lead], subject=False))
    whole = list(context(document.text))
    if whole:
        accounts.append(_account(witness, WHOLE_DOCUMENT, whole, subject=False))
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
        tellings = teller.tell_all(without_awards(pieces(self.scan.shape)))
        discourse = Discourse(teller, tellings)
        cited: list[Ruling] = []
        if self.single:
            real = whole_page(discourse.rulings, tellings)
        else:
            real = [one for one in discourse.rulings if is_singled_out(one)]
            join_scenes(discourse.rulings, real)
            take_home_judgment(discourse.rulings, real)
            real = last_stages(teller, real)
            Attachment(teller, discourse, real).attach(tellings)
            give_home_number(teller, tellings, real)
            give_noted_number(teller, tellings, real)
            link_sequels(teller, real)
            cited += precedents(teller, tellings, real)
            spans = [(one.first.start, one.first.end) for one in cited]
            for one in real:
                one.others = spans
            real = real + cited or matter_of_report(teller, tellings)
        whole = [one.piece for one in tellings if one.piece.part is Part.TITLE or not real]
        spare = [
            Value(Field.JURISDICTION, iso2, *teller.shape.span(at, at + 1), "report_en.whole")
            for piece in whole
            for iso2, (at, _) in states_of(teller, piece).items()
        ]
        spoken = pleaded(one.piece for one in tellings)
        for one in real:
            one.pleaded = spoken
        intro = _intro([one.piece for one in tellings], real)
        alone = len([one for one in real if one not in cited]) == 1
        before: list[Value] = []
        for ruling in real:
            ruling.pieces.sort(key=lambda one: one.start)
            here: list[str] = []
            about = intro if alone else [one for one in intro if one.part is Part.TITLE]
            about = [] if ruling in cited else about
            lists = list(_read_ruling(teller, ruling, spare, about, before, here))
            for values in lists:
                before = values
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
    teller: Teller,
    ruling: Ruling,
    spare: list[Value],
    intro: list[Piece],
    before: list[Value],
    here: list[str],
) -> Iterator[list[Value]]:
    way = ruling.way() or next(filter(None, (way_of_text(piece.text) for piece in ruling.pieces)), "")
    negative = any(one.code not in ("recognized", "pending", "withdrawn", "kept") for one in ruling.live)
    grounds = grounds_of(teller.shape, ruling) if negative else []
    likewise = any(one.code == "same" for one in ruling.live)
    if likewise and not grounds:
        grounds = [one for one in before if one.field is Field.REFUSAL_GROUND]
    outcome_before = next((one.value for one in before if one.field is Field.OUTCOME), "")
    settled = outcome_of(teller.shape, ruling, grounds, outcome_before, here)
    origin = court_of_passage(teller, ruling, way)
    where = state_of(teller, ruling, way, origin, spare, here)
    days = dated(teller, ruling, way)
    foreign = list(foreign_values(teller, ruling, way, days, here))
    docket = next((one for one in foreign if one.field is Field.FOREIGN_CASE_NUMBER), None)
    own_days = list(day_values(ruling, way, days, docket, here))
    names = list(name_values(ruling))
    if not settled.outcome or not (
        origin or any(one.field is Field.JURISDICTION for one in where) or _is_marked(teller, ruling)
    ):
        return
    interregional = any(one.value == "interregional" for one in where)
    iso2 = next((one.value for one in where if one.field is Field.JURISDICTION), "")
    subject, subjects = subject_of(teller, ruling, intro)
    held = grounds if settled.outcome in _GROUNDED else []
    rest = [
        *settled.values,
        *merits(teller.shape, ruling, settled.outcome, held, interregional or subject == "divorce", here),
        *held,
        *subjects,
        *(amount_of(teller, ruling, iso2, subject) if subject not in ("divorce", "insolvency") else ()),
    ]
    for number in series(teller, ruling, way, here):
        courts = list(court_values(teller, ruling, way, number, here))
        dates = () if settled.outcome == "pending" else own_days
        yield [*number, *where, *courts, *dates, *foreign, *names, *rest]


def _is_marked(teller: Teller, ruling: Ruling) -> bool:
    """A number of the recognition series says that a foreign judgment is in question.

    So does an application to a mainland court that is named, in a report whose title is about such judgments.
    """
    if any(is_recognition(group) for group in ruling.numbers):
        return True
    title = teller.shape.text.split("\n", 1)[0]
    acting = any(one.home and not one.alias for one in ruling.deciders)
    return acting and ruling.way() == "inbound" and _ABOUT_FOREIGN.search(title) is not None

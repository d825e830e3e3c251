"""The reader of full rulings in Chinese: one document, one account of the court's own decision."""

from __future__ import annotations

import re

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority, Field
from transform.reading.observe import Witness
from transform.reading.ruling_zh import amount, articles, disposition, grounds, kind, reciprocity, subject
from transform.reading.ruling_zh.asked import asked, object_of
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.closing import read_closing
from transform.reading.ruling_zh.courts import ForeignCourt
from transform.reading.ruling_zh.disposition import Item
from transform.reading.ruling_zh.findings import findings
from transform.reading.ruling_zh.foreign_number import read_number
from transform.reading.ruling_zh.heading import read_date, read_heading
from transform.reading.ruling_zh.judgment_day import read_day
from transform.reading.ruling_zh.learnt import amend
from transform.reading.ruling_zh.origin import read_origin
from transform.reading.ruling_zh.parties import read_agents, read_parties
from transform.reading.ruling_zh.plain import Span, plain
from transform.reading.ruling_zh.pleadings import pleadings
from transform.reading.ruling_zh.sections import sections
from transform.vocabulary import case_type
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.codes import Direction, Outcome
from transform.vocabulary.state import state

_DECIDED = frozenset(
    {Outcome.RECOGNIZED, Outcome.RECOGNIZED_IN_PART, Outcome.REFUSED, Outcome.DISMISSED, Outcome.OTHER}
)
_LOWER = re.compile(
    r"原裁定(?=(?:对|就|承认|认可|不予|拒绝|驳回|准许)[^。;])"
    r"|(?:原审|一审|该院|本院(?!查明|经审查)|人民法院|海事法院|金融法院|作出)[^。;]{0,120}?(?:裁定|裁定书)[,:]?(?:裁定)?"
    r"|(?:遂|据此|因此|故|乃)(?:依法)?(?:作出)?裁定(?:如下)?[,:]?"
    r"|(?<=[,;])裁定:?(?=(?:对|承认|认可|不予|拒绝|驳回|准许))"
)

_ASKED_ABOVE = re.compile(r"(?:请求|要求|申请)[^。;,]{0,12}(?:撤销|变更|改判|改为)")
"""What the applicant would have the higher court do; no ruling below says it."""


def read(document: Document, authority: Authority) -> Reading:
    """Read one ruling; a text that is none, or not on a foreign judgment, says why."""
    text = plain(document.text)
    case = Case(Witness(document, authority), text, sections(text))
    items = disposition.items(text, case.parts.orders)
    reason = kind.not_ours(case, object_of(case))
    reason = reason or kind.incidental(frozenset(item.code for item in items), case.parts.orders.text)
    if reason:
        return Reading(not_ours=reason)
    _read(case, items)
    account = Account(
        document.document_id, document.source_id, document.url, 0, True, tuple(case.observations)
    )
    return Reading((account,), problems=tuple(case.problems))


def _read(case: Case, items: list[Item]) -> None:
    number = read_heading(case)
    decided = read_date(case, number)
    read_parties(case)
    spoken = pleadings(case)
    wanted = asked(case, spoken)
    origin = read_origin(case, wanted, spoken)
    abroad = _direction(case, number, origin, wanted.cause)
    if origin:
        numbers = read_number(case, origin, wanted, spoken)
        read_day(case, origin, wanted, spoken, numbers)
    status = subject.is_status(wanted)
    subject.read_subject(case, wanted, spoken, status=status)
    if not status:
        amount.read_amount(case, origin.iso2 if origin else "", wanted, spoken)
    _outcome(case, items, asked=abroad and not status)
    articles.read_articles(case, decided.date if decided else None)
    articles.read_precedents(case, number)
    read_agents(case)
    read_closing(case)
    amend(case)
    disposition.explain(case, items)


def _direction(case: Case, number: CaseNumber | None, origin: ForeignCourt | None, named: Span) -> bool:
    """Observe the direction; True where the judgment is a foreign state's."""
    known = state(origin.iso2) if origin else None
    place = (origin.start, origin.end) if origin else (named.start, named.end)
    interregional = known is not None and known.kind == "interregional"
    if known is None:
        interregional = number is not None and "recognition_interregional" in case_type.scopes(number.words)
    if place[0] < place[1]:
        direction = Direction.INTERREGIONAL if interregional else Direction.INBOUND
        case.says(Field.DIRECTION, direction, *place, "object.direction")
    return not interregional


def _outcome(case: Case, items: list[Item], *, asked: bool) -> None:
    """Observe outcome, grounds and, where the law asks for them, basis and test of reciprocity."""
    own = findings(case)
    whole = all(item.code != "recognized" for item in items)
    found = grounds.grounds(own, whole=whole) if disposition.needs_reasons(items) else []
    codes = [one.told for one in found]
    reasons = case.parts.reasons.text
    outcome = disposition.outcome_of(items, codes, f"{reasons}{case.parts.orders.text}")
    if outcome is None and any(item.code == "upheld" for item in items):
        outcome = _below(case, codes)
    disposition.observe(case, outcome, items)
    for one in grounds.telling(found, outcome, own):
        case.says(Field.REFUSAL_GROUND, one.code, one.sentence.start, one.sentence.end, one.rule)
    if asked and outcome in _DECIDED and reciprocity.read_basis(case, own) == "reciprocity":
        reciprocity.read_test(case, own)


def _below(case: Case, codes: list[str]) -> Outcome | None:
    """What stands after a reconsideration that upholds: the one ruling below that the text recites."""
    told = case.parts.told
    outcomes = set()
    for sentence in case.text.clauses(told.start, told.end):
        if _ASKED_ABOVE.search(sentence.text):
            continue
        for match in _LOWER.finditer(sentence.text):
            recited = disposition.items(case.text, case.text.cut(sentence.start + match.end(), sentence.end))
            outcome = disposition.outcome_of(recited, codes, "") if recited else None
            if outcome:
                outcomes.add(outcome)
    return outcomes.pop() if len(outcomes) == 1 else None

"""The reader of full rulings in Chinese: one document, one account of the court's own decision."""

from __future__ import annotations

import re

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority, Field
from transform.reading.observe import Witness
from transform.reading.ruling_zh import articles, disposition, kind, reasons, subject
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.disposition import Item
from transform.reading.ruling_zh.heading import read_date, read_heading
from transform.reading.ruling_zh.origin import Origin, object_of, read_origin
from transform.reading.ruling_zh.parties import read_parties
from transform.reading.ruling_zh.plain import Span, plain
from transform.reading.ruling_zh.sections import sections
from transform.vocabulary import case_type
from transform.vocabulary.case_number_form import CaseNumber
from transform.vocabulary.codes import Direction, Outcome
from transform.vocabulary.state import state

_DECIDED = frozenset(
    {Outcome.RECOGNIZED, Outcome.RECOGNIZED_IN_PART, Outcome.REFUSED, Outcome.DISMISSED, Outcome.OTHER}
)
_LOWER = re.compile(r"(?:原审|一审|该院|本院|中级人民法院|作出)[^。;]{0,120}?(?:裁定|裁定书)[,:]?(?:裁定)?")


def read(document: Document, authority: Authority) -> Reading:
    """Read one ruling; a text that is none, or not on a foreign judgment, says why."""
    text = plain(document.text)
    case = Case(Witness(document, authority), text, sections(text))
    named = object_of(case)
    shown = named.text + "。" + case.parts.orders.text
    if not re.search(r"法院|法庭|裁判所|仲裁|地区", shown):
        shown += "。" + case.parts.told.text[:400]
    reason = kind.not_ours(text.text, case.parts, shown)
    items = disposition.items(text, case.parts.orders)
    reason = reason or kind.incidental(frozenset(item.code for item in items), case.parts.orders.text)
    if reason:
        return Reading(not_ours=reason)
    _read(case, named, items)
    account = Account(
        document.document_id, document.source_id, document.url, 0, True, tuple(case.observations)
    )
    return Reading((account,), problems=tuple(case.problems))


def _read(case: Case, named: Span, items: list[Item]) -> None:
    number = read_heading(case)
    decided = read_date(case, number)
    read_parties(case)
    origin = read_origin(case)
    abroad = _direction(case, number, origin, named)
    divorce = subject.is_divorce(case, named.text)
    subject.read_subject(case, named, divorce=divorce)
    if not divorce:
        subject.read_amount(case, origin.iso2 if origin else "")
    _outcome(case, items, asked=abroad and not divorce)
    articles.read_articles(case, decided.date if decided else None)
    articles.read_precedents(case, number)


def _direction(case: Case, number: CaseNumber | None, origin: Origin | None, named: Span) -> bool:
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
    own = reasons.findings(case)
    found = reasons.grounds(own)
    codes = [code for code, _, _ in found]
    outcome = disposition.outcome_of(items, codes, case.parts.reasons.text)
    if outcome is None and any(item.code == "upheld" for item in items):
        outcome = _below(case, codes)
    disposition.observe(case, outcome, items)
    for code, rule, sentence in reasons.telling(found, outcome):
        case.says(Field.REFUSAL_GROUND, code, sentence.start, sentence.end, rule)
    if asked and outcome in _DECIDED and reasons.read_basis(case, own) == "reciprocity":
        reasons.read_test(case, own)


def _below(case: Case, codes: list[str]) -> Outcome | None:
    """What stands after a reconsideration that upholds: the one ruling below that the text recites."""
    told = case.parts.told
    outcomes = set()
    for sentence in case.text.clauses(told.start, told.end):
        for match in _LOWER.finditer(sentence.text):
            recited = disposition.items(case.text, case.text.cut(sentence.start + match.end(), sentence.end))
            outcome = disposition.outcome_of(recited, codes, "") if recited else None
            if outcome:
                outcomes.add(outcome)
    return outcomes.pop() if len(outcomes) == 1 else None

"""Read a Chinese report: the rulings that it singles out, each an account with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.observe import Witness
from transform.reading.phrases import table
from transform.reading.report_zh import facts, scope
from transform.reading.report_zh.acts import Act, acts
from transform.reading.report_zh.page import NumberPlace, Page, within
from transform.reading.report_zh.ruling import Ruling, is_singled_out
from transform.reading.report_zh.rulings import rulings
from transform.reading.report_zh.segments import Segment, segments
from transform.reading.report_zh.shares import share
from transform.reading.report_zh.verdict import RULE
from transform.vocabulary.state import state

WHOLE_DOCUMENT = -1
"""The ruling number of what a document says as a whole, of no ruling in particular."""


def read(document: Document, authority: Authority) -> Reading:
    """One account a ruling in text order, one for each number only named, one for the document as a whole."""
    foreign = scope.not_ours(document.text)
    if foreign:
        return Reading(not_ours=foreign)
    page = Page(document.text)
    witness = Witness(document, authority)
    problems: list[tuple[str, str]] = []
    told = {one.at: tuple(acts(one)) for one in page.sayings}
    accounts: list[Account] = []
    reasons: list[NotOurs] = []
    for segment in segments(page, told):
        reason = scope.reason_against(segment)
        if reason:
            reasons.append(reason)
        else:
            accounts += _accounts(witness, page, segment, told, len(accounts), problems)
    if not any(account.subject for account in accounts):
        reason = next((one for one in reasons if one is not NotOurs.OFF_SUBJECT), None)
        reason = reason or scope.reason_of_silence(page.text) or next(iter(reasons), None)
        if reason:
            return Reading(not_ours=reason, problems=tuple(problems))
    context = _context(witness, page, told)
    if context:
        accounts.append(_account(document, WHOLE_DOCUMENT, subject=False, observations=context))
    return Reading(
        tuple(accounts), not_ours=None if accounts else NotOurs.NOTHING_NAMED, problems=tuple(problems)
    )


def _accounts(
    witness: Witness,
    page: Page,
    segment: Segment,
    told: Mapping[int, Sequence[Act]],
    first: int,
    problems: list[tuple[str, str]],
) -> Iterator[Account]:
    """The rulings of a stretch and the numbers that it merely names, by place."""
    found = rulings(segment, told)
    share(segment, found)
    clear = [one for one in found if is_singled_out(one, segment, alone=False)]
    if not clear:
        clear = [one for one in found if is_singled_out(one, segment, alone=True)][:1]
    own = {one.number.canonical for one in clear if one.number}
    mentions: dict[str, NumberPlace] = {}
    for number in within(page.numbers, segment.sayings[0].first, segment.sayings[-1].last):
        linked = any(s.first <= number.first < s.last and s.section == "links" for s in segment.sayings)
        if number.canonical not in own and not linked:
            mentions.setdefault(number.canonical, number)
    pieces: list[tuple[int, Ruling | NumberPlace]] = [
        (one.own[0].first if one.own else one.acts[0].first, one) for one in clear
    ]
    pieces += [(one.first, one) for one in mentions.values()]
    for at, (_, piece) in enumerate(sorted(pieces, key=lambda piece: piece[0]), first):
        if isinstance(piece, Ruling):
            observations = facts.observe(witness, page, segment, piece, at, problems)
            yield _account(witness.document, at, subject=True, observations=observations)
        else:
            start, end = page.span(piece.first, piece.last)
            said = witness.says(Field.CASE_NUMBER, piece.canonical, start, end, "text.case_number", ruling=at)
            yield _account(witness.document, at, subject=False, observations=[said])


def _account(document: Document, ruling: int, *, subject: bool, observations: list[Observation]) -> Account:
    return Account(
        document.document_id, document.source_id, document.url, ruling, subject, tuple(observations)
    )


def _context(witness: Witness, page: Page, told: Mapping[int, Sequence[Act]]) -> list[Observation]:
    """States, courts and outcome sentences of the whole, of no ruling in particular."""

    def says(field: Field, value: str, first: int, last: int, rule: str) -> Observation:
        return witness.says(field, value, *page.span(first, last), rule, ruling=WHOLE_DOCUMENT)

    states: dict[str, Observation] = {}
    for one in page.foreign:
        if one.iso2 and one.iso2 not in states and (known := state(one.iso2)) and known.kind != "home":
            states[one.iso2] = says(Field.MENTIONED_STATE, one.iso2, one.first, one.last, "text.state")
    observations = list(states.values())
    observations += [
        says(Field.MENTIONED_COURT, place.court.name_zh, place.first, place.last, "text.court")
        for place in page.home
    ]
    observations += [
        says(Field.OUTCOME_SENTENCE, act.code, act.saying.first, act.saying.last, act.rule)
        for found in told.values()
        for act in found
        if not act.rule.startswith(RULE)
    ]
    if not observations:
        entries = table("report_outcome_zh")
        hits = [(one, hit[0]) for one in page.sayings if (hit := entries.hit(one.text))]
        observations = [says(Field.OUTCOME_SENTENCE, p.code, one.first, one.last, p.rule) for one, p in hits]
    return observations

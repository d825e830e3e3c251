"""Read a Chinese report: the rulings that it singles out, each an account with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Field, Observation
from transform.reading.judgment_state import judgment_states
from transform.reading.observe import Witness
from transform.reading.phrases import hits, table
from transform.reading.report_zh import facts, scope
from transform.reading.report_zh.rulings import Numbered, Ruling, rulings
from transform.reading.report_zh.saying import sayings
from transform.reading.report_zh.segments import Segment, segments
from transform.reading.sentences import sentences
from transform.vocabulary import court

WHOLE_DOCUMENT = -1
"""The ruling number of what a document says as a whole, of no ruling in particular."""


def read(document: Document, authority: Authority) -> Reading:
    """One account a ruling in text order, one for each number only named, one for the document as a whole."""
    foreign = scope.not_ours(document.text)
    if foreign:
        return Reading(not_ours=foreign)
    witness = Witness(document, authority)
    problems: list[tuple[str, str]] = []
    accounts: list[Account] = []
    reasons: list[NotOurs] = []
    for segment in segments(list(sayings(document.text))):
        reason = scope.reason_against(segment)
        if reason:
            reasons.append(reason)
        else:
            accounts += _accounts(witness, segment, len(accounts), problems)
    if not any(account.subject for account in accounts) and reasons:
        return Reading(not_ours=reasons[0], problems=tuple(problems))
    context = _context(witness)
    if context:
        accounts.append(_account(document, WHOLE_DOCUMENT, subject=False, observations=context))
    return Reading(
        tuple(accounts),
        not_ours=None if accounts else NotOurs.NOTHING_NAMED,
        problems=tuple(problems),
    )


def _accounts(
    witness: Witness, segment: Segment, first: int, problems: list[tuple[str, str]]
) -> Iterator[Account]:
    """The rulings of a stretch and the numbers that it merely names, by place."""
    found, named = rulings(segment)
    pieces: list[tuple[int, Ruling | Numbered]] = []
    for ruling in found:
        if facts.is_singled_out(ruling, segment):
            pieces.append((ruling.spoken[0].saying.start, ruling))
        elif ruling.number:
            named.append(ruling.number)
    own = {piece.number.canonical for _, piece in pieces if isinstance(piece, Ruling) and piece.number}
    mentions: dict[str, Numbered] = {}
    for one in sorted(named, key=lambda one: one.start):
        if one.canonical not in own:
            mentions.setdefault(one.canonical, one)
    pieces += [(one.start, one) for one in mentions.values()]
    for at, (_, piece) in enumerate(sorted(pieces, key=lambda piece: piece[0]), first):
        if isinstance(piece, Ruling):
            observations = facts.observe(witness, segment, piece, at, problems)
            yield _account(witness.document, at, subject=True, observations=observations)
        else:
            said = witness.says(
                Field.CASE_NUMBER, piece.canonical, piece.start, piece.end, "text.case_number", ruling=at
            )
            yield _account(witness.document, at, subject=False, observations=[said])


def _account(document: Document, ruling: int, *, subject: bool, observations: list[Observation]) -> Account:
    return Account(
        document.document_id, document.source_id, document.url, ruling, subject, tuple(observations)
    )


def _context(witness: Witness) -> list[Observation]:
    """States, courts and outcome sentences of the whole, of no ruling in particular."""
    text = witness.document.text
    whole = WHOLE_DOCUMENT
    observations = [
        witness.says(Field.MENTIONED_STATE, one.iso2, one.start, one.end, "text.state", ruling=whole)
        for one in judgment_states(text)
    ]
    observations += [
        witness.says(Field.MENTIONED_COURT, one.court.name_zh, one.start, one.end, "text.court", ruling=whole)
        for one in court.find_courts(text)
    ]
    observations += [
        witness.says(Field.OUTCOME_SENTENCE, hit.code, hit.start, hit.end, hit.rule, ruling=whole)
        for hit in hits(table("report_outcome_zh"), list(sentences(text)))
    ]
    return observations

"""Versions of documents to the rows of ``document_changes``: what an edit upstream did to what we read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import pairwise

from transform.account import Account
from transform.observation import Field
from warehouse.intake.version import Version
from warehouse.rows import DocumentChange

SEPARATOR = " ; "
_CONTEXT = frozenset(
    {
        Field.MENTIONED_STATE,
        Field.MENTIONED_CASE_NUMBER,
        Field.MENTIONED_COURT,
        Field.OUTCOME_SENTENCE,
        Field.CITED_URL,
    }
)
_NAMES = (Field.CASE_NUMBER, Field.FOREIGN_CASE_NUMBER, Field.CASE_NAME)
Placed = Mapping[tuple[str, int], str]


def change_rows(versions: Iterable[Version], decision_of: Placed) -> list[DocumentChange]:
    """The rows of all documents; ``decision_of`` maps (document id, ruling) of current texts to decisions."""
    by_document: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_document[version.document.document_id].append(version)
    return [
        row
        for document_id in sorted(by_document)
        for row in _of_document(by_document[document_id], decision_of)
    ]


def _of_document(versions: list[Version], decision_of: Placed) -> Iterator[DocumentChange]:
    current = next((v for v in versions if v.is_current), versions[-1])
    turns = sorted(
        ((at, version) for version in versions for at in version.began or (version.first_seen,)),
        key=lambda turn: (turn[0], turn[1].is_current, turn[1].text_sha256),
    )
    placed = {
        _name(account): decision_of.get((account.document_id, account.ruling))
        for account in _rulings(current)
    }
    for (_, old), (at, new) in pairwise(turns):
        if old.text_sha256 != new.text_sha256:
            yield from _between(old, new, at, placed)
    if current.gone_since is not None:
        for decision_id in list(dict.fromkeys(placed.values())) or [None]:
            yield DocumentChange(
                decision_id, "page", "shown", "gone", current.document.document_id, current.gone_since
            )


def _between(
    old: Version, new: Version, at: datetime, placed: Mapping[str, str | None]
) -> Iterator[DocumentChange]:
    """The rows of one edit; one row in any case."""
    document = new.document.document_id
    rows = []
    for before, after in _pairs(_rulings(old), _rulings(new)):
        decision_id = _decision(before, after, placed)
        if before is None or after is None:
            gone, come = (before and _name(before)) or None, (after and _name(after)) or None
            rows.append(DocumentChange(decision_id, "ruling", gone, come, document, at))
            continue
        for field in Field:
            was, is_now = before.values(field), after.values(field)
            if field not in _CONTEXT and set(was) != set(is_now):
                rows.append(
                    DocumentChange(decision_id, field.value, _joined(was), _joined(is_now), document, at)
                )
    if not rows:
        known = set(placed.values())
        decision_id = known.pop() if len(known) == 1 else None
        rows.append(DocumentChange(decision_id, "text", old.text_sha256, new.text_sha256, document, at))
    yield from rows


def _decision(before: Account | None, after: Account | None, placed: Mapping[str, str | None]) -> str | None:
    for account in (after, before):
        if account is not None and (found := placed.get(_name(account))):
            return found
    known = set(placed.values())
    return known.pop() if len(known) == 1 and before and after else None


def _rulings(version: Version) -> list[Account]:
    return [account for account in version.reading.accounts if account.ruling >= 0 and account.subject]


def _pairs(old: list[Account], new: list[Account]) -> Iterator[tuple[Account | None, Account | None]]:
    """The same ruling before and after: by what names it, and the one that is left over on either side."""
    before = {_name(account): account for account in old}
    after = {_name(account): account for account in new}
    lost = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    for name in (name for name in after if name in before):
        yield before[name], after[name]
    if len(lost) == len(come) == 1:
        yield before[lost[0]], after[come[0]]
        return
    for name in lost:
        yield before[name], None
    for name in come:
        yield None, after[name]


def _name(account: Account) -> str:
    """What names a ruling within its document; its place where nothing does."""
    for field in _NAMES:
        if values := account.values(field):
            return SEPARATOR.join(values)
    return account.ref or f"ruling {account.ruling}"


def _joined(values: tuple[str, ...]) -> str | None:
    return SEPARATOR.join(values) or None

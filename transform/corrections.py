"""Corrections meet what they correct: each must find the value it was written against, or the night stops.

A correction outlives its reason silently where nobody checks: the source mends its page, a better reader
comes, and the old patch goes on overwriting what is right by now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from transform.account import Account
from transform.settling import settle

SEPARATOR = " ; "


class StaleCorrectionError(ValueError):
    """A correction that does not find what it expects; the message names it and what stands there now."""


def check(accounts: Sequence[Account]) -> None:
    """Hold the corrections of one ruling against what its other accounts say without them.

    Raises StaleCorrectionError where another value, or none, stands there, or where two correct one field.
    """
    others = [account for account in accounts if not account.corrects]
    seen: dict[str, str] = {}
    for account in accounts:
        if not account.corrects:
            continue
        field = account.observations[0].field
        if field in seen:
            raise StaleCorrectionError(
                f"{account.document_id} and {seen[field]} both correct {field} of {account.corrects}:"
                " keep one in corrections.csv"
            )
        seen[field] = account.document_id
        settled = settle(field, others)
        stands = SEPARATOR.join(settled.values) if settled else ""
        if stands != account.replaces:
            raise StaleCorrectionError(
                f"{account.document_id}: the correction of {field} of {account.corrects} expects"
                f" {account.replaces or 'nothing'!r}, but {stands or 'nothing'!r} stands there now:"
                " review it in corrections.csv"
            )


def refuse_strays(strays: Iterable[Account]) -> None:
    """Raises StaleCorrectionError for a correction of a ruling that is not there, or not the only one."""
    for account in strays:
        raise StaleCorrectionError(
            f"{account.document_id}: no ruling, or more than one, goes by {account.corrects!r}:"
            " review it in corrections.csv"
        )

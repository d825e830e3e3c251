"""A lead: a ruling that a document names and nobody vouches for, with the reason why it is no decision."""

from __future__ import annotations

from transform.account import Account
from transform.decision import Lead
from transform.observation import Field


def lead_of(account: Account, n_standing: int) -> Lead:
    """The lead that an account leaves; ``n_standing`` decisions bear its number."""
    if n_standing > 1:
        reason = "several decisions carry this number"
    elif n_standing:
        reason = "a decision carries this number, but nothing else in the document agrees with it"
    elif account.values(Field.CASE_NUMBER):
        reason = "no decision carries this number"
    elif account.reported:
        reason = "a ruling told of without its number, and without court, day and state together"
    else:
        reason = "the number can be read in several ways, or in none"
    named = (o for o in account.observations if o.field in (Field.CASE_NUMBER, Field.CASE_NAME))
    observation = next(named, account.observations[0])
    return Lead(
        document_id=account.document_id,
        source_id=account.source_id,
        url=account.url,
        case_number=account.value(Field.CASE_NUMBER),
        raw=observation.raw,
        reason=reason,
    )

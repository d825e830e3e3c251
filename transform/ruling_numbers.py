"""The numbers by which a ruling is known: its own Chinese number, or abroad citation and docket."""

from __future__ import annotations

import re
from collections.abc import Collection

from transform.account import Account
from transform.observation import Field
from transform.vocabulary.codes import Direction

SEVERAL = " ; "
"""Between the numbers of one foreign ruling (docs/codebook.md, rule 3)."""
_CITATION = re.compile(r"\|(?:\[(?:19|20)\d\d\] |(?:19|20)\d\d [A-Z]{3,})")


def number_keys(account: Account) -> set[str]:
    """What names the ruling itself: the Chinese number inbound, state with citation or docket outbound.

    Outbound, the Chinese number names the judgment that several foreign rulings may deal with.
    """
    if Direction.OUTBOUND in account.values(Field.DIRECTION):
        state = account.value(Field.JURISDICTION)
        return {
            f"{state}|{number}"
            for joined in account.values(Field.FOREIGN_CASE_NUMBER)
            for number in joined.split(SEVERAL)
        }
    return set(account.values(Field.CASE_NUMBER))


def cited_apart(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether both sides state a neutral citation, and none in common: then they are two rulings."""
    cited = [{key for key in keys if _CITATION.search(key)} for keys in (ours, theirs)]
    return all(cited) and not cited[0] & cited[1]

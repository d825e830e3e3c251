"""What bounds a source beside politeness: a person's consent, a service's allowances, the usual counts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from extract.page_kind import Strict


class Requires(StrEnum):
    """What a person must have settled before a source is fetched at all."""

    NOTHING = ""
    LICENCE = "licence"  # stated by naming the source in COMITY_ENABLE
    TOKEN = "token"  # noqa: S105 - given in the variable that `token` names


class Token(Strict):
    """A key of an interface: the variable that holds it and the header it goes into, to https hosts only."""

    variable: str = Field(pattern="^COMITY_[A-Z0-9_]+$")
    header: str = "Authorization"
    prefix: str = ""


class Allowance(Strict):
    """At most ``requests`` within any ``seconds``, as the service counts; kept by the request ledger."""

    requests: int = Field(gt=0)
    seconds: int = Field(gt=0)


class Expectations(Strict):
    """What a healthy night looks like; outside of it the source is SUSPECT, not quietly wrong.

    ``may_be_empty`` says whether a list without any entry is an ordinary one where no link is expected.
    ``fill`` states for a kind of document the share that must carry a label (or ``published``); it is
    weighed once a run has read at least three documents of the kind.
    """

    min_links_per_list: int = 1
    may_be_empty: bool = True
    max_links_per_list: int = 2000
    max_new_per_run: int = 200
    fill: Mapping[str, Mapping[str, float]] = Field(default_factory=dict)
    gap_days: int = 60  # longest usual silence between new documents

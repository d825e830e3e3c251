"""Make accounts for tests in one line."""

from __future__ import annotations

from transform.account import Account
from transform.observation import Authority, Field, Method, Observation

CURATED = (Method.CURATED, Authority.SPECIALIST)


def account(
    document_id: str,
    *,
    ref: str = "",
    ruling: int = 0,
    subject: bool = True,
    settled: str = "",
    method: Method = Method.READ,
    authority: Authority = Authority.SPECIALIST,
    **values: str | tuple[str, ...],
) -> Account:
    """An account whose keyword arguments are fields: ``account("a", outcome="refused")``."""
    source_id = document_id.split(":", maxsplit=1)[0]
    observations = tuple(
        Observation(
            document_id, source_id, ruling, Field(name), value, value, None, method, authority, "test"
        )
        for name, given in values.items()
        for value in ((given,) if isinstance(given, str) else given)
    )
    url = f"https://example.org/{document_id}"
    return Account(document_id, source_id, url, ruling, subject, observations, ref, settled)


def row(ref: str, **values: str | tuple[str, ...]) -> Account:
    """A register row."""
    return account(f"register:{ref}", ref=ref, method=Method.CURATED, **values)


def claim(ref: str, *, settled: str = "", **values: str | tuple[str, ...]) -> Account:
    """A divergent claim on a register row."""
    document_id = f"register:{ref}/claim-{abs(hash(tuple(values.items()))):x}"
    return account(document_id, ref=ref, settled=settled, method=Method.CURATED, **values)

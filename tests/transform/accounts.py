"""Make accounts for tests in one line."""

from __future__ import annotations

from collections.abc import Mapping

from transform.account import Account
from transform.observation import Authority, Field, Method, Observation

Value = str | tuple[str, ...]


def account(
    document_id: str,
    *,
    ref: str = "",
    ruling: int = 0,
    subject: bool = True,
    settled: str = "",
    method: Method = Method.READ,
    authority: Authority = Authority.SPECIALIST,
    reported: bool = False,
    **values: Value,
) -> Account:
    """An account whose keyword arguments are fields: ``account("a", outcome="refused")``."""
    observations = _observations(document_id, ruling, method, authority, values)
    url = f"https://example.org/{document_id}"
    source = _source(document_id)
    return Account(document_id, source, url, ruling, subject, observations, ref, settled, reported)


def row(ref: str, **values: Value) -> Account:
    """A register row."""
    document_id = f"register:{ref}"
    observations = _observations(document_id, 0, Method.CURATED, Authority.SPECIALIST, values)
    return Account(document_id, "register", f"https://example.org/{ref}", 0, True, observations, ref)


def claim(ref: str, *, settled: str = "", **values: Value) -> Account:
    """A divergent claim on a register row."""
    document_id = f"register:{ref}/claim-{'-'.join(map(str, values.values()))}"
    observations = _observations(document_id, 0, Method.CURATED, Authority.SPECIALIST, values)
    return Account(document_id, "register", f"https://example.org/{ref}", 0, True, observations, ref, settled)


def _source(document_id: str) -> str:
    return document_id.split(":", maxsplit=1)[0]


def _observations(
    document_id: str, ruling: int, method: Method, authority: Authority, values: Mapping[str, Value]
) -> tuple[Observation, ...]:
    return tuple(
        Observation(
            document_id,
            _source(document_id),
            ruling,
            Field(name),
            value,
            value,
            None,
            method,
            authority,
            "test",
        )
        for name, given in values.items()
        for value in ((given,) if isinstance(given, str) else given)
    )

"""Opaque, stable identities: what a decision is called for good, and which decisions are one dispute.

An identity is minted once from the first anchor of a ruling and remembered by every anchor; numbers and
addresses may change, the identity stays.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from transform.matching import Group
from transform.ruling_numbers import number_keys


def anchors(group: Group) -> tuple[str, ...]:
    """What a ruling can be recognised by in a later night, strongest first."""
    refs = sorted({f"register:{account.ref}" for account in group.accounts if account.ref})
    numbers = sorted(
        {f"number:{key}" for account in group.accounts if account.subject for key in number_keys(account)}
    )
    documents = sorted(
        {f"document:{a.document_id}#{a.ruling}" for a in group.accounts if a.subject and not a.ref}
    )
    return (*refs, *documents, *numbers)


def mint(anchor: str) -> str:
    """A new identity: ``d`` and ten characters of base 32, from the anchor alone."""
    digest = hashlib.sha256(anchor.encode("utf-8")).digest()
    return "d" + base64.b32encode(digest).decode("ascii")[:10].lower()


def identify(
    group: Group, known: Mapping[str, str], taken: AbstractSet[str]
) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """The anchors of a group, its identity, and the identities of others that it swallows.

    The strongest anchor already known decides, but never an identity that another ruling of this night
    bears (``taken``).
    """
    own = anchors(group)
    remembered = (known[anchor] for anchor in own if anchor in known)
    before = [identity for identity in dict.fromkeys(remembered) if identity not in taken]
    if before:
        return own, before[0], tuple(before[1:])
    fresh = (mint(anchor) for anchor in own)
    return own, next(identity for identity in fresh if identity not in taken), ()


def components(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each id to the smallest id it is connected with: the name of its dispute."""
    parent = {identity: identity for identity in ids}

    def root(identity: str) -> str:
        while parent[identity] != identity:
            parent[identity] = parent[parent[identity]]
            identity = parent[identity]
        return identity

    for left, right in pairs:
        a, b = sorted((root(left), root(right)))
        parent[b] = a
    return {identity: root(identity) for identity in parent}

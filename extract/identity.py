"""How we name ourselves on the web: honestly, with an address at which somebody answers."""

from __future__ import annotations

from importlib.metadata import version


def user_agent(contact: str) -> str:
    """How we name ourselves; raises ValueError for a contact that no header can carry."""
    words = contact.strip() or "no contact set"
    if not words.isascii() or not words.isprintable():
        raise ValueError(f"the contact {contact!r} must be plain ASCII, an e-mail or web address")
    return f"Comity/{version('comity')} (+contact {words})"

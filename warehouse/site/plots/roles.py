"""What a mark stands for. Vega paints each role in a colour of its own, which ``svg`` turns to a class."""

from __future__ import annotations

ROLES = (
    # Paper and ink.
    "ink",
    "muted",
    "grid",
    "surface",
    "mark",
    "mark-soft",
    # What became of a decision.
    "recognized",
    "recognized-in-part",
    "refused",
    "other",
    "other-end",
    # Whether judgments of a state can be enforced.
    "treaty",
    "confirmed",
    "likely",
    "refused-state",
    "arrangement",
    "none",
    # China itself, on the map.
    "home",
)

# Roles that a pattern tells apart as well, for readers who do not see the colours.
PATTERNED = ("recognized-in-part", "refused", "likely", "refused-state", "arrangement")

# Roles so light that letters on them are ink.
LIGHT = ("none",)

_COLOURS = {role: f"#{0xC0FF00 + place:06x}" for place, role in enumerate(ROLES)}
ROLE_OF = {colour: role for role, colour in _COLOURS.items()}


def colour(role: str) -> str:
    """The stand-in colour of a role; an unknown role raises."""
    return _COLOURS[role]

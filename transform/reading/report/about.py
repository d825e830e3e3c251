"""What a text is about that tells no ruling, or seems to: an award, a request for service, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transform.not_ours import NotOurs
from transform.observation import Field
from transform.reading.report.models import model
from transform.reading.report.telling import features
from transform.reading.report.text import Text
from transform.reading.report.values import Value

ABOUT, NEITHER = "about", "neither"
"""The name of the model, and its code for all other texts."""
REASONS: Mapping[str, NotOurs] = {"award": NotOurs.AWARD, "service": NotOurs.SERVICE}
"""The other codes, which are kinds of documents too."""
_LEAST = 0.4
"""So probable it must be; of 2,700 texts that its model had not seen, .3 to .5 were equally good."""
_BOTH = {Field.CASE_NUMBER, Field.FOREIGN_COURT}
_SURE = 0.6
"""So probable where rulings seem to be told; of 2,400 unseen texts two were above it, both rightly."""


def about(text: Text, least: float = _LEAST) -> NotOurs | None:
    """The reason why a text is none of ours, if it is ``least`` probable; None where it is about neither."""
    chances = model(text.language, ABOUT).chances(described(text))
    code = max(REASONS, key=lambda one: chances.get(one, 0.0))
    return REASONS[code] if chances.get(code, 0.0) >= least else None


def about_after_all(text: Text, told: Sequence[Sequence[Value]]) -> NotOurs | None:
    """The reason why a text that seems to tell rulings is none of ours.

    Where a ruling has number and court abroad, no words beside it make the text another's.
    """
    if any({one.field for one in values} >= _BOTH for values in told):
        return None
    return about(text, _SURE)


def described(text: Text) -> dict[str, float]:
    """What counts of all its words."""
    return features(text.manner, [word for one in text.pieces for word in text.words(one)])

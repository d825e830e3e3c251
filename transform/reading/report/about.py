"""What a text is about that tells no ruling, or seems to: an award, a request for service, or neither."""

from __future__ import annotations

from collections.abc import Mapping

from transform.not_ours import NotOurs
from transform.reading.report.models import model
from transform.reading.report.telling import features
from transform.reading.report.text import Text

ABOUT, NEITHER = "about", "neither"
"""The name of the model, and its code for all other texts."""
REASONS: Mapping[str, NotOurs] = {"award": NotOurs.AWARD, "service": NotOurs.SERVICE}
"""The other codes, which are kinds of documents too."""
_LEAST = 0.4
"""So probable it must be; of 2,700 texts that its model had not seen, .3 to .5 were equally good."""
SURE = 0.6
"""So probable where rulings seem to be told; of 2,400 unseen texts two were above it, both rightly."""


def about(text: Text, least: float = _LEAST) -> NotOurs | None:
    """The reason why a text is none of ours, if it is ``least`` probable; None where it is about neither."""
    chances = model(text.language, ABOUT).chances(described(text))
    code = max(REASONS, key=lambda one: chances.get(one, 0.0))
    return REASONS[code] if chances.get(code, 0.0) >= least else None


def described(text: Text) -> dict[str, float]:
    """What counts of all its words."""
    return features(text.manner, [word for one in text.pieces for word in text.words(one)])

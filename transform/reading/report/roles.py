"""The role of each mention: how probably it is the value of a field, whichever ruling's field that be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transform.reading.report.encoder import Encoded
from transform.reading.report.mention import Mention, Sign
from transform.reading.report.mention_features import features
from transform.reading.report.models import model
from transform.reading.report.piece import UNREAD, Piece
from transform.reading.report.text import Text

RULING, JUDGMENT, OWN, NONE = "ruling", "judgment", "own", "-"
"""Of a date: that of the ruling, or of the judgment it is about; of other mentions: the value of a field."""
ROLED = tuple(sign for sign in Sign if sign is not Sign.NAME)
"""Kinds of mention that have a role."""

Roles = dict[int, dict[str, float]]
"""Offset of a mention in the shape -> role -> probability."""
_DATED = 0.5
"""From this probability on a date counts as that of a matter."""
_DOUBT = 0.55
"""The exponent that makes chances less sure; where rulings are told apart by surer roles, more are invented
(of 747 sealed documents and 420 others, decisions .987 and .987 to .988 and .988)."""


def roles(text: Text, seen: Encoded) -> Roles:
    """The probable roles of every mention that a reader counts; a number alone behind a label is sure."""
    found = {
        one.at: model(text.language, f"role_{one.sign.name.lower()}").chances(description)
        for one, description in described(text, seen)
    }
    return found | {place: {OWN: 1.0} for _, place in text.labelled.values()}


def less_sure(known: Roles) -> Roles:
    """The roles by which pieces are given to rulings: as doubtful as those from which that was learnt."""
    found: Roles = {}
    for at, chances in known.items():
        grown = {role: chance**_DOUBT for role, chance in chances.items()}
        whole = sum(grown.values())
        found[at] = {role: one / whole for role, one in grown.items()}
    return found


def dated(chances: Mapping[str, float]) -> list[str]:
    """What a date is of, as far as it is probable enough."""
    return [role for role in (RULING, JUDGMENT) if chances.get(role, 0) > _DATED]


def described(text: Text, seen: Encoded) -> Iterator[tuple[Mention, dict[str, float]]]:
    """Each mention with its features, the scores of the encoder among them."""
    back: list[str] = []
    for piece in text.pieces:
        if piece.part in UNREAD:
            continue
        for one in text.within(piece):
            if one.sign in ROLED:
                scores = seen.roles.get(one.at, {})
                yield (
                    one,
                    features(text, piece, one, back) | {f"E:{role}": score for role, score in scores.items()},
                )
        back = _tail(text, piece, back)


def _tail(text: Text, piece: Piece, back: list[str]) -> list[str]:
    """The last words up to the end of the piece."""
    return [*back, *text.words(piece)][-text.manner.back :]

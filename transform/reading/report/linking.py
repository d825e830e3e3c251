"""Which pieces tell of which ruling: one pass, each piece to none, a new matter or a known one."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

import numpy as np

from transform.reading.report.encoder import Encoded
from transform.reading.report.link_features import Features, candidates, compared, of_piece
from transform.reading.report.matter import Matter
from transform.reading.report.models import model
from transform.reading.report.piece import Part
from transform.reading.report.roles import Roles
from transform.reading.report.text import UNREAD, Text

NONE, NEW, KNOWN = 0, 1, 2
"""Places among the candidates; the matters follow from ``KNOWN`` on."""
_REMEMBERED = 12
"""So many matters a piece can go on about: the first, and those told of last."""
_MOST = 300
_BESIDE = 2
"""So many lines after its last one a matter may still be spoken of."""
_LIVE = 0.3
"""From this probability of an outcome on a piece that names nothing may open a matter."""


def matters(text: Text, roles: Roles, told: Sequence[float], seen: Encoded) -> list[Matter]:
    """The matters in text order; ``told`` is how probably each piece tells an outcome."""
    found: list[Matter] = []
    current: Matter | None = None
    score = model(text.language, "link")
    for at, piece in enumerate(text.pieces):
        if piece.part in UNREAD or piece.part is Part.TITLE:
            continue
        known = remembered(found)
        rows = rows_of(text, at, roles, told[at], found, current, seen)
        scores = np.array([score.scores(row)[0] for row in rows])
        if not is_live(text, at, told[at]) or len(found) >= _MOST:
            scores[NEW] = -np.inf
        chosen = int(scores.argmax())
        if chosen == NONE:
            continue
        if chosen == NEW:
            current = Matter(len(found))
            found.append(current)
        else:
            current = known[chosen - KNOWN]
        current.add(text, at, roles, told[at])
    return found


def whole(text: Text, roles: Roles, told: Sequence[float]) -> Matter:
    """The one matter that every piece speaks of."""
    matter = Matter(0)
    for at, piece in enumerate(text.pieces):
        if piece.part not in UNREAD and piece.part is not Part.TITLE:
            matter.add(text, at, roles, told[at])
    return matter


def surroundings(text: Text, found: Sequence[Matter]) -> dict[int, list[int]]:
    """Order of a matter -> the pieces that are nobody's, in the lines after those that tell of it.

    Those before the first of all pieces belong to the first matter.
    """
    owner = {at: one for one in found for at in one.pieces}
    near: dict[int, list[int]] = {one.order: [] for one in found}
    current = min(found, key=lambda one: one.pieces[0]) if found else None
    last = 0
    for at, piece in enumerate(text.pieces):
        if at in owner:
            current, last = owner[at], piece.block
        elif current and piece.part not in (*UNREAD, Part.TITLE) and piece.block - last <= _BESIDE:
            near[current.order].append(at)
    return near


def rows_of(
    text: Text,
    at: int,
    roles: Roles,
    told: float,
    found: Sequence[Matter],
    current: Matter | None,
    seen: Encoded,
) -> list[Features]:
    """The candidates of a piece: none, a new matter, then those remembered."""
    piece = text.pieces[at]
    words = of_piece(text, at, roles, told, len(found)) | _seen(seen, at)
    beside = [(one, compared(text, at, roles, one)) for one in remembered(found)]
    return candidates(words, beside, current, at, (piece.block, piece.section))


def _seen(seen: Encoded, at: int) -> Features:
    """How probably the piece speaks of none, opens a matter or goes on about one, as the encoder has it."""
    scores = seen.link.get(at, {})
    total = sum(exp(score) for score in scores.values())
    return {f"e:{code}": exp(score) / total for code, score in scores.items()}


def remembered(found: Sequence[Matter]) -> list[Matter]:
    """The matters that a piece may go on about, in their order."""
    if len(found) <= _REMEMBERED:
        return list(found)
    last = sorted(found[1:], key=lambda one: one.last)[1 - _REMEMBERED :]
    return sorted([found[0], *last], key=lambda one: one.order)


def is_live(text: Text, at: int, told: float) -> bool:
    """Whether a piece can open a matter or is worth learning from."""
    return bool(text.within(text.pieces[at])) or told > _LIVE

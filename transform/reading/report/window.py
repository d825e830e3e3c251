"""A report cut for the encoder: as many whole pieces as it sees at once, each ended by a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from transform.reading.report.mention import Sign
from transform.reading.report.piece import UNREAD
from transform.reading.report.text import Text

WIDEST = 512
"""So many tokens the encoder sees at once."""
BEGIN, PAD, END = 0, 1, 2
_SIGNS = frozenset(Sign)
_MOST = 40
"""So many windows of a report are read; what stands after them is told by its words alone."""


@dataclass(slots=True)
class Window:
    """``pieces`` are number, first token and the token behind the last of each piece in it.

    ``mentions`` are the offset in the shape and the token of each sign.
    """

    ids: list[int] = field(default_factory=lambda: [BEGIN])
    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)

    def add(self, at: int, start: int, found: list[int], signs: list[tuple[int, int]]) -> None:
        """Go on with a piece that begins at ``start`` of the shape."""
        first = len(self.ids)
        self.ids += [*found, END]
        self.pieces.append((at, first, len(self.ids)))
        self.mentions += [(start + offset, first + token) for offset, token in signs]


def windows(tokenizer: Tokenizer, text: Text) -> Iterator[Window]:
    """The pieces that are read, in order; of one too long for a window the end is cut off."""
    current, count = Window(), 0
    first_sign = tokenizer.get_vocab_size(with_added_tokens=False)
    for at, piece in enumerate(text.pieces):
        if piece.part in UNREAD:
            continue
        ids = tokenizer.encode(piece.text[: WIDEST * 8], add_special_tokens=False).ids[: WIDEST - 2]
        if current.pieces and len(current.ids) + len(ids) + 1 > WIDEST:
            yield current
            current, count = Window(), count + 1
            if count == _MOST:
                return
        places = (offset for offset, letter in enumerate(piece.text) if letter in _SIGNS)
        tokens = (place for place, one in enumerate(ids) if one >= first_sign)
        current.add(at, piece.start, ids, list(zip(places, tokens, strict=False)))
    if current.pieces:
        yield current

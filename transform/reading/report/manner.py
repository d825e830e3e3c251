"""How a language is read: what counts as a word of it, and which runs of words tell something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transform.reading.report.case_heads import CaseCall
from transform.reading.report.enumerator import Call

if TYPE_CHECKING:
    from transform.reading.report.mention import Mention
    from transform.reading.report.piece import Piece
    from transform.reading.report.text import Text

Token = tuple[int, str]
"""Offset in the piece, and the word as far as the models tell words apart."""


@dataclass(frozen=True, slots=True)
class Manner:
    """``near`` words on either side of a mention count by their place, ``wide`` at all, and ``back`` before
    its sentence; ``runs`` are the lengths of the runs of words that begin or end at it.
    """

    language: str
    near: int
    wide: int
    back: int
    runs: tuple[int, ...]
    tokens: Callable[[str], list[Token]]
    around: Callable[[Sequence[str]], Iterable[str]]
    """What counts of the words round a mention, wherever it stands."""

    opening: Callable[[Sequence[str]], Mapping[str, float]]
    """What counts of the words of a piece for what it goes on about, and how much."""

    said: Callable[[Sequence[str]], Iterable[set[str]]]
    """What counts of the words of a sentence for what it tells, by kinds that weigh the same."""

    phrases: Callable[[Sequence[str]], set[str]]
    """What counts of the words of a piece for a question about its matter."""

    more: Callable[[Text, Piece, Mention], Iterator[str]]
    """What else tells the role of a mention."""

    names: Callable[[str], set[str]]
    """Names of parties and places in a piece as it is printed."""

    enumerators: Callable[[str], frozenset[Call]]
    """The numbers by which a piece calls rulings."""

    case_calls: Callable[[str], Sequence[CaseCall]]
    """The cases of a collection that a piece calls, in order."""

    numbered_sum: Callable[[str, str], str]
    """The serial number of a ruling that the words before and after a sum tie it to."""

    alike: Callable[[str, str], bool]
    """Whether two names can be names of one foreign court."""

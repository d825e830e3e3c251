"""A report as its readers see it: pieces of a shape, the mentions in each, and its words one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from transform.reading.report.case_heads import cases
from transform.reading.report.enumerator import Call
from transform.reading.report.labelled_number import labelled_numbers
from transform.reading.report.manner import Manner, Token
from transform.reading.report.marks import NumberGroup
from transform.reading.report.mention import Mention, Sign, is_recognition, mention
from transform.reading.report.notes import notes
from transform.reading.report.piece import UNREAD, Part, Piece
from transform.reading.report.row_calls import row_calls
from transform.reading.report.shape import Shape

_SIGNS = {one.value: one for one in Sign}
_LONGEST_ENTRY, _FEWEST_ENTRIES = 150, 3
"""Lines so short, and so many one after another, are the entries of a list."""


class Text:
    """One report; ``place`` leads from the text behind the shape to that of the document.

    ``heads`` are start, end and column head of each cell in the row of a table, by the start of the row.
    """

    def __init__(
        self,
        manner: Manner,
        shape: Shape,
        pieces: Sequence[Piece],
        place: Callable[[int, int], tuple[int, int]],
        heads: Mapping[int, Sequence[tuple[int, int, str]]] | None = None,
    ) -> None:
        self.manner = manner
        self.language = manner.language
        self.shape = shape
        self.pieces = tuple(pieces)
        self.place = place
        self._heads = heads or {}
        self._tokens: dict[int, list[Token]] = {}
        self._found: dict[int, list[Mention]] = {}
        self._names: dict[int, set[str]] = {}
        self._enumerators: dict[int, frozenset[Call]] = {}
        self._alike: dict[frozenset[str], frozenset[str]] = {}
        found = [
            mention(at, _SIGNS[shape.text[at]], mark)
            for at, mark in sorted(shape.marks.items())
            if shape.text[at] in _SIGNS
        ]
        self.mentions = tuple(found)
        self._places = [one.at for one in found]

    def within(self, piece: Piece) -> Sequence[Mention]:
        """The mentions of a piece in order."""
        known = self._found.get(piece.start)
        if known is None:
            first, last = bisect_left(self._places, piece.start), bisect_left(self._places, piece.end)
            known = self._found[piece.start] = list(self.mentions[first:last])
        return known

    def tokens(self, piece: Piece) -> list[Token]:
        """The words and signs of a piece."""
        known = self._tokens.get(piece.start)
        if known is None:
            known = self._tokens[piece.start] = self.manner.tokens(piece.text)
        return known

    def words(self, piece: Piece) -> list[str]:
        """The same without their offsets."""
        return [word for _, word in self.tokens(piece)]

    def head_of(self, piece: Piece, at: int) -> list[str]:
        """The words of the column head over a place in the row of a table."""
        for start, end, head in self._heads.get(piece.start, ()):
            if start <= at < end:
                return [word for _, word in self.manner.tokens(head)]
        return []

    def names(self, piece: Piece) -> set[str]:
        """Parties and places that a piece names, as far as a pattern tells."""
        known = self._names.get(piece.start)
        if known is None:
            known = self._names[piece.start] = self.manner.names(self.original(piece))
        return known

    def enumerators(self, piece: Piece) -> frozenset[Call]:
        """The numbers by which a piece calls rulings."""
        known = self._enumerators.get(piece.start)
        if known is None:
            known = self._enumerators[piece.start] = self.manner.enumerators(piece.text)
        return known

    def alike(self, mention: Mention) -> frozenset[str]:
        """The values of a mention, of a foreign court with other names that it may bear in this text."""
        if mention.sign is not Sign.FOREIGN:
            return mention.values
        known = self._alike.get(mention.values)
        if known is None:
            others = self.order[Sign.FOREIGN].keys() - {""}
            known = mention.values | {
                other for other in others for one in mention.values if self.manner.alike(one, other)
            }
            self._alike[mention.values] = known
        return known

    @cached_property
    def telling(self) -> tuple[tuple[int, Piece], ...]:
        """Number and piece of those that may tell of a ruling: those that are read, but no title."""
        return tuple(
            (at, one)
            for at, one in enumerate(self.pieces)
            if one.part not in UNREAD and one.part is not Part.TITLE
        )

    @cached_property
    def bound(self) -> Mapping[int, int]:
        """Piece -> another of the same ruling: the sentence of a note, the row that a remark calls."""
        labelled = {at: told for at, (told, _) in self.labelled.items()}
        return {**row_calls(self.pieces), **notes(self.shape.text, self.pieces), **labelled}

    @cached_property
    def labelled(self) -> Mapping[int, tuple[int, int]]:
        """Piece of a number alone behind its label -> the piece it belongs to, and its place in the shape."""
        return labelled_numbers(self.pieces, self.cases)

    @cached_property
    def entries(self) -> dict[int, frozenset[str]]:
        """Piece -> the number of recognition that a heading, or a line of a list, has of its own.

        Several headings must have one, or several lines in a row.
        """
        numbered = {at: own for at, one in enumerate(self.pieces) if (own := self._number_of(one))}
        headings = {at: own for at, own in numbered.items() if self.pieces[at].part is Part.HEADING}
        lines = self._lines(numbered)
        return (headings if len({*headings.values()}) > 1 else {}) | lines

    @cached_property
    def cases(self) -> tuple[int, ...]:
        """The number of the case under whose head each piece stands; 0 where none is told."""
        return cases(self.pieces, self.manner.case_calls)

    def _number_of(self, piece: Piece) -> frozenset[str]:
        """The one number of recognition in a piece; empty if it has none, or several."""
        numbers = [one for one in self.within(piece) if one.sign is Sign.NUMBER]
        mark = numbers[0].mark if len(numbers) == 1 else None
        known = isinstance(mark, NumberGroup) and is_recognition(mark)
        return numbers[0].values if known else frozenset()

    def _lines(self, numbered: Mapping[int, frozenset[str]]) -> dict[int, frozenset[str]]:
        """Those that are whole short lines, where so many follow each other."""
        blocks = Counter(one.block for one in self.pieces)
        whole = [
            at
            for at in numbered
            if blocks[self.pieces[at].block] == 1 and len(self.pieces[at].text) <= _LONGEST_ENTRY
        ]
        runs: list[list[int]] = []
        for at in whole:
            if runs and self.pieces[at].block - self.pieces[runs[-1][-1]].block == 1:
                runs[-1].append(at)
            else:
                runs.append([at])
        return {
            at: numbered[at]
            for run in runs
            if len({numbered[at] for at in run}) == len(run) >= _FEWEST_ENTRIES
            for at in run
        }

    @cached_property
    def days(self) -> list[str]:
        """All dates that the text names, the earliest first."""
        return sorted({value for one in self.mentions if one.sign is Sign.DAY for value in one.values})

    @cached_property
    def sums(self) -> list[float]:
        """All sums, the largest first."""
        named = {float(value) for one in self.mentions if one.sign is Sign.AMOUNT for value in one.values}
        return sorted(named, reverse=True)

    @cached_property
    def order(self) -> dict[Sign, dict[str, list[int]]]:
        """For each kind of mention, value -> its places among the mentions of that kind.

        A mention without a value has its place under the empty one.
        """
        found: dict[Sign, dict[str, list[int]]] = {sign: {} for sign in Sign}
        count = dict.fromkeys(Sign, 0)
        for one in self.mentions:
            for value in one.values or ("",):
                found[one.sign].setdefault(value, []).append(count[one.sign])
            count[one.sign] += 1
        return found

    @cached_property
    def total(self) -> dict[Sign, int]:
        """How many mentions of each kind there are."""
        return {sign: sum(one.sign is sign for one in self.mentions) for sign in Sign}

    def original(self, piece: Piece) -> str:
        """The words of a piece as they are printed."""
        start, end = self.shape.span(piece.start, piece.end)
        return self.shape.original[start:end]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the document of a span of the shape."""
        return self.place(*self.shape.span(start, end))

"""What tells the role of a mention: the words round it, the names beside it, its place among its likes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import neg

from transform.reading.report.manner import Manner
from transform.reading.report.marks import CourtName, Day, NumberGroup
from transform.reading.report.mention import Mention, Sign, is_recognition
from transform.reading.report.piece import Piece
from transform.reading.report.text import Text
from transform.vocabulary.money import FoundAmount

_MANY = 4
_FARTHEST = 200
"""So many words on either side of a mention tell of it: a piece without full stops may be a whole book."""
_LEADING = "ⒽⒻⒸⓀⒼ"
"""Signs that a role leans on."""
REGIONS = frozenset({"HK", "MO", "TW"})
"""Judgments of these are interregional (docs/codebook.md)."""


def features(text: Text, piece: Piece, mention: Mention, back: list[str]) -> dict[str, float]:
    """``back`` are the last words before the piece."""
    before, after = words_beside(text, piece, mention)
    names = [*_beside(text.manner, before, after), *_around(text.manner, before, after, back)]
    names += [f"part={piece.part}", *text.manner.more(text, piece, mention)]
    names += [f"H:{word}" for word in text.head_of(piece, mention.at)]
    names.append(f"same before={min(2, before.count(mention.sign))}")
    found = dict.fromkeys(names, 1.0)
    found["pos"] = mention.at / len(text.shape.text)
    found.update(_among(text, piece, mention))
    return found


def words_beside(text: Text, piece: Piece, mention: Mention) -> tuple[list[str], list[str]]:
    """The words of its piece before and after it, as far as they count."""
    tokens = text.tokens(piece)
    here = bisect_left(tokens, (mention.at - piece.start,))
    after = here + (here < len(tokens) and tokens[here][0] == mention.at - piece.start)
    return (
        [word for _, word in tokens[max(0, here - _FARTHEST) : here]],
        [word for _, word in tokens[after : after + _FARTHEST]],
    )


def _beside(manner: Manner, before: list[str], after: list[str]) -> Iterator[str]:
    """The nearest words, each with its distance, and runs of them."""
    for at, word in enumerate(reversed(before[-manner.near :])):
        yield f"b{at}={word}"
    for at, word in enumerate(after[: manner.near]):
        yield f"a{at}={word}"
    for size in manner.runs:
        if len(before) >= size:
            yield "bb=" + " ".join(before[-size:])
        if len(after) >= size:
            yield "aa=" + " ".join(after[:size])
    if before and after:
        yield f"ba={before[-1]}_{after[0]}"


def _around(manner: Manner, before: list[str], after: list[str], back: list[str]) -> Iterator[str]:
    """Words of the sentence on either side, of all of it, and of the one before."""
    yield from (f"B:{word}" for word in manner.around(before[-manner.wide :]))
    yield from (f"A:{word}" for word in manner.around(after[: manner.wide]))
    yield from (f"S:{word}" for word in manner.around([*before, *after]))
    yield from (f"P:{word}" for word in manner.around(back[-manner.back :]))
    for name, words in (("last", before), ("next", after[::-1]), ("prev", back)):
        signs = [word for word in words if word in _LEADING]
        yield f"{name}sign={signs[-1] if signs else '-'}"
        yield f"{name}signs={''.join(signs[-2:])}"


def _among(text: Text, piece: Piece, mention: Mention) -> Iterator[tuple[str, float]]:
    """Its place among the mentions of its kind, and what its value is like."""
    yield f"n={min(6, text.total[mention.sign])}", 1.0
    mark = mention.mark
    match mark:
        case Day():
            yield from _of_day(text.days, mark)
            yield from _of_day_here(text, piece, mark)
        case FoundAmount():
            rank = bisect_left(text.sums, -float(mark.value), key=neg)
            yield f"rank={min(rank, 4)}", 1.0
            yield "biggest", float(rank == 0)
            yield "cny", float(mark.currency == "CNY")
        case NumberGroup():
            yield "recog", float(is_recognition(mark))
            yield "read", float(any(mark.readings))
        case CourtName():
            yield "alias", float(mark.alias)
            yield f"count={_count(text, mention)}", 1.0
            yield f"order={_first(text, mention)}", 1.0
            yield "iso", float(bool(mark.iso2))
            yield "region", float(mark.iso2 in REGIONS)
            yield f"meant={min(2, len(mark.names_zh))}", 1.0
        case _ if mention.sign is Sign.STATE:
            yield f"count={_count(text, mention)}", 1.0
            yield f"order={_first(text, mention)}", 1.0
            yield "region", float(bool(mention.values & REGIONS))


def _of_day(days: list[str], day: Day) -> Iterator[tuple[str, float]]:
    rank, last = bisect_left(days, day.date.iso()), len(days) - 1
    yield f"prec={day.date.precision}", 1.0
    yield "latest", float(rank == last)
    yield "earliest", float(rank == 0)
    yield "rank", rank / max(1, last)
    yield f"nlater={min(last - rank, 4)}", 1.0
    yield f"nearlier={min(rank, 4)}", 1.0


def _of_day_here(text: Text, piece: Piece, day: Day) -> Iterator[tuple[str, float]]:
    """Its place among the dates of the sentence."""
    here = {value for one in text.within(piece) if one.sign is Sign.DAY for value in one.values}
    yield f"here={min(3, len(here))}", 1.0
    if len(here) > 1:
        yield "latest here", float(day.date.iso() == max(here))
        yield "earliest here", float(day.date.iso() == min(here))


def _places(text: Text, mention: Mention) -> set[int]:
    """The first places, among the mentions of its kind, of those that share a value with it."""
    known = text.order[mention.sign]
    return {at for value in mention.values or ("",) for at in known[value][:_MANY]}


def _count(text: Text, mention: Mention) -> int:
    return min(_MANY, len(_places(text, mention))) if mention.values else 0


def _first(text: Text, mention: Mention) -> int:
    return min(_MANY, *_places(text, mention))

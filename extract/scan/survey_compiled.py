"""The survey as machine code: 64 bytes at once, one by one only where a quote or line feed is among them.

numba compiles it at the first scan and keeps it. Without a place for that, importing raises RuntimeError.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.extending import intrinsic

from extract.scan.survey import COMMA, CR, LF, MOST, QUOTE, Block, Head, Places, Survey

_WIDTH = 64
_ONE = np.uint64(1)


@intrinsic
def _marks(_typing: Any, block: Any, at: Any) -> Any:
    """A bit for each of the 64 bytes from ``block[at]`` on, set where it is a quote or line feed."""

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        octets = ir.VectorType(ir.IntType(8), _WIDTH)
        data = context.make_array(signature.args[0])(context, builder, args[0]).data
        place = builder.bitcast(builder.gep(data, [args[1]]), octets.as_pointer())
        found = builder.load(place, align=1)
        quotes, ends = (
            builder.icmp_unsigned("==", found, ir.Constant(octets, [octet] * _WIDTH)) for octet in (QUOTE, LF)
        )
        return builder.bitcast(builder.or_(quotes, ends), ir.IntType(_WIDTH))

    return types.uint64(block, at), generate


@intrinsic
def _lowest(_typing: Any, bits: Any) -> Any:
    """The number of the lowest bit that is set."""

    def generate(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.cttz(args[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(bits), generate


@njit
def _last_marks(block: Block, at: int, stop: int) -> np.uint64:
    """``_marks`` of the bytes from ``at`` to ``stop``, less than 64."""
    bits = np.uint64(0)
    for place in range(at, stop):
        if block[place] in (QUOTE, LF):
            bits |= _ONE << np.uint64(place - at)
    return bits


@njit
def _shows(block: Block, at: int, opening: Block, ending: Block, shortest: int, widest: int) -> bool:
    """Whether the line at ``at`` has that head; its end keeps this from looking further."""
    for index in range(len(opening)):
        if block[at + index] != opening[index]:
            return False
    if len(ending) == 0:
        return len(opening) > 0
    for index in range(widest):
        octet = block[at + index]
        if octet == LF:
            return False
        if octet == COMMA:
            for back in range(len(ending)):
                if block[at + index - len(ending) + back] != ending[back]:
                    return False
            return index >= shortest
    return False


@njit
def _fits(block: Block, place: int, is_closing: bool) -> bool:
    """Whether the quote stands where one can close, or open, a field."""
    beside = block[place + 1] if is_closing else block[place - 1]
    if beside in (COMMA, LF, QUOTE):
        return True
    return is_closing and beside == CR and block[place + 2] == LF


@njit(
    types.UniTuple(types.int64, 3)(
        types.uint8[::1],
        types.int64,
        types.int64,
        types.Array(types.uint8, 1, "C", readonly=True),
        types.Array(types.uint8, 1, "C", readonly=True),
        types.int64,
        types.int64,
        types.int64[::1],
        types.int64[::1],
    ),
    cache=True,
)
def _survey(
    block: Block,
    start: int,
    stop: int,
    opening: Block,
    ending: Block,
    shortest: int,
    widest: int,
    starts: Places,
    unshown: Places,
) -> tuple[int, int, int]:
    """How many starts, how many of them unshown, and whether it broke off."""
    starts[0] = start
    n_starts, n_unshown = 1, 0
    if not _shows(block, start, opening, ending, shortest, widest):
        unshown[0], n_unshown = 0, 1
    is_inside = False
    at = start
    while at < stop:
        if at + _WIDTH <= stop:
            bits = _marks(block, at)
            if not bits:  # most often; leaving here keeps the loop tight
                at += _WIDTH
                continue
        else:
            bits = _last_marks(block, at, stop)
        while bits:
            place = at + _lowest(bits)
            bits &= bits - _ONE
            if block[place] == QUOTE:
                if place > start and not _fits(block, place, is_inside):
                    return n_starts, n_unshown, 1
                is_inside = not is_inside
            elif not is_inside and place + 1 < stop:
                if n_starts == len(starts):
                    return n_starts, n_unshown, 1
                if not _shows(block, place + 1, opening, ending, shortest, widest):
                    unshown[n_unshown] = n_starts
                    n_unshown += 1
                starts[n_starts] = place + 1
                n_starts += 1
        at += _WIDTH
    return n_starts, n_unshown, 0


def survey(block: Block, start: int, stop: int, head: Head) -> Survey:
    """See ``extract.scan.survey.Survey``."""
    starts, unshown = np.empty(MOST, np.int64), np.empty(MOST, np.int64)
    n_starts, n_unshown, is_broken_off = _survey(
        block,
        start,
        stop,
        np.frombuffer(head.opening, np.uint8),
        np.frombuffer(head.ending, np.uint8),
        head.shortest,
        head.widest,
        starts,
        unshown,
    )
    return Survey(starts[:n_starts], unshown[:n_unshown], bool(is_broken_off))

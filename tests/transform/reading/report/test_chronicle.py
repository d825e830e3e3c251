"""What an entry of a chronicle is read with: the words of a caption, never another event."""

from __future__ import annotations

import pytest

from transform.reading.report.chronicle import with_days
from transform.reading.report.piece import Part, Piece


def joined(entries: list[list[str]]) -> list[str]:
    """The texts of the pieces of entries, one line each, their sentences parted by a space."""
    shape = "\n".join(" ".join(one) for one in entries)
    pieces: list[Piece] = []
    at = 0
    for block, sentences in enumerate(entries):
        for text in sentences:
            at = shape.index(text, at)
            pieces.append(Piece(at, at + len(text), text, Part.BODY, block, 0))
            at += len(text)
    return [one.text for one in with_days(shape, pieces)]


OTHERS = [["Ⓓ - The Ⓕ gives judgment."], ["Ⓓ - The Ⓗ hears both sides."]]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            ["Ⓓ - First attempt.", "The firm applies to the Ⓗ."],
            ["Ⓓ - First attempt. The firm applies to the Ⓗ."],
        ),
        (["Ⓓ", "The turn.", "The Ⓗ recognises it."], ["Ⓓ The turn. The Ⓗ recognises it."]),
        (
            ["Ⓓ - Its lawyers having lost a paper, the firm withdraws.", "The Ⓗ permits it."],
            ["Ⓓ - Its lawyers having lost a paper, the firm withdraws.", "The Ⓗ permits it."],
        ),
        (["Ⓓ - Nothing happens.", "Nor later."], ["Ⓓ - Nothing happens.", "Nor later."]),
    ],
    ids=["caption beside its day", "caption behind its day", "an event of its own", "no court named"],
)
def test_a_day_is_read_with_what_it_dates(entry: list[str], expected: list[str]) -> None:
    assert joined([*OTHERS, entry]) == [*(one[0] for one in OTHERS), *expected]


def test_two_days_are_no_chronicle() -> None:
    entries = [OTHERS[0], ["Ⓓ - First attempt.", "The firm applies to the Ⓗ."]]
    assert joined(entries) == [text for entry in entries for text in entry]

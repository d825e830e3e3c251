"""Chinese numerals from 1 to 99, as in 之十一 and 三月二十一日."""

from __future__ import annotations

_ONES = "一二三四五六七八九"


def to_chinese(number: int) -> str:
    """11 -> 十一; raises ValueError outside 1 to 99."""
    if not 1 <= number <= 99:
        raise ValueError(f"{number} is not between 1 and 99")
    tens, ones = divmod(number, 10)
    lead = {0: "", 1: "十"}.get(tens) if tens < 2 else f"{_ONES[tens - 1]}十"
    return f"{lead}{_ONES[ones - 1] if ones else ''}"


_VALUES = {to_chinese(number): number for number in range(1, 100)}


def from_chinese(text: str) -> int | None:
    """十一 or 11 -> 11; None for anything but a plain numeral from 1 to 99."""
    if text in _VALUES:
        return _VALUES[text]
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 99:
        return int(text)
    return None

"""What a Chinese case number is made of, and its canonical spelling.

Rules: those of 2015, in force since 2016-01-01, for the modern form; 法〔2016〕27号 for 之一 and 之二 (the
second and later documents of one kind in one case). The year is that of filing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from transform.vocabulary.numeral import to_chinese


class CaseNumberError(ValueError):
    """A text that is not one Chinese case number."""


class Style(StrEnum):
    MODERN = "modern"  # （2018）沪72协外认1号
    OLD = "old"  # （2012）鄂武汉中民商外初字第00016号
    OUTSIDE = "outside"  # 北海海事（2011）第70号: the court stands before the bracket


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """One case number, already canonical in its parts.

    ``court_code`` is the letter code of the court (沪72), empty but in the modern style. ``words`` is the
    case word (协外认, 知民初); in the old style all that stands between bracket and 字第, in the outside
    style the court before the bracket. ``serial`` keeps its zeros in the old styles and has none in the
    modern. ``sub`` is 1 for 之一, None where there is no such suffix.
    """

    year: int
    court_code: str
    style: Style
    words: str
    serial: str
    sub: int | None = None


def format(number: CaseNumber) -> str:
    """The canonical spelling: full-width brackets, no spaces, 字第 and zeros in the old style only."""
    suffix = f"号之{to_chinese(number.sub)}" if number.sub else "号"
    year = f"（{number.year}）"
    match number.style:
        case Style.MODERN:
            return f"{year}{number.court_code}{number.words}{number.serial}{suffix}"
        case Style.OLD:
            return f"{year}{number.words}字第{number.serial}{suffix}"
        case Style.OUTSIDE:
            return f"{number.words}{year}第{number.serial}{suffix}"


@dataclass(frozen=True, slots=True)
class Found:
    """A case number in a text: ``text[start:end] == raw``.

    ``candidates`` holds every reading that the words allow: one as a rule, two where pinyin leaves the
    province open, none where pinyin cannot be turned into characters. A list of numbers under one head
    (``No. 21, 26-28``) gives one Found for each number, all with the span of the whole.
    """

    start: int
    end: int
    raw: str
    candidates: tuple[CaseNumber, ...]


WIDEST_RANGE = 200
_ITEM = re.compile(r"(\d{1,8})(?: ?[-至] ?(\d{1,8}))?")


def series(text: str, *, plural: bool) -> list[tuple[str, int | None]]:
    """The numbers in ``21, 26-28 and 32`` as (serial, sub) pairs; empty if a range is wider than 200.

    A single ``a-b`` is a document number where b is below ten or not above a (``1-2`` is 1号之二,
    ``23-1`` is 23号之一), else a range; in a list or after a plural it is always a range.
    """
    items = [(match[1], match[2]) for match in _ITEM.finditer(text)]
    pairs: list[tuple[str, int | None]] = []
    for first, second in items:
        if second is None:
            pairs.append((first, None))
            continue
        low, high = int(first), int(second)
        if len(items) == 1 and not plural and 0 < high <= max(9, min(low, 99)):
            pairs.append((first, high))
        elif low < high <= low + WIDEST_RANGE:
            pairs += [(str(serial).zfill(len(first)), None) for serial in range(low, high + 1)]
        else:
            return []
    return pairs


def without_zeros(serial: str) -> str:
    """``00026`` -> ``26``."""
    return serial.lstrip("0") or "0"

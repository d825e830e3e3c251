"""Numbers as sums print them: ``37,238,126.14``, ``1 234 567,89``, ``3723.8万``, ``四百万余``."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {"零": 0, "〇": 0, "○": 0, "两": 2} | {one: at for at, one in enumerate("一二三四五六七八九", 1)}
_DIGITS |= {one: at for at, one in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
MORE = "余多"
"""Behind a number: and some more."""
DIGITS = "".join(_DIGITS)
UNITS = "".join([*_SMALL, *_LARGE])
_PIECE = re.compile(rf"[\d.,' ]*\d|[{UNITS}]{{1,3}}")


def parse_number(text: str) -> Decimal | None:
    """``37,238,126.14``, ``3723.8万``, ``1亿2千万`` or ``四百万`` as a number; None for anything else."""
    plain = text.strip().translate(dict.fromkeys(map(ord, MORE)))
    if not plain:
        return None
    if plain[0] in DIGITS + UNITS:
        return _han_number(plain)
    total, last, pieces = Decimal(0), None, _PIECE.findall(plain)
    if "".join(pieces).replace(" ", "") != plain.replace(" ", ""):
        return None
    if any((piece[0] in UNITS) is not (at % 2 == 1) for at, piece in enumerate(pieces)):
        return None  # 0亿亿亿亿0亿: numbers and units do not take turns
    for number, unit in zip(pieces[::2], [*pieces[1::2], ""], strict=False):
        digits, factor = _arabic(number), _factor(unit)
        if digits is None or (last is not None and factor >= last):
            return None
        total, last = total + digits * factor, factor
    return total


def _arabic(text: str) -> Decimal | None:
    plain = text.replace(" ", "").replace("'", "")
    if plain.count(".") > 1 or re.fullmatch(r"\d{1,3}\.\d{3},\d\d", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{4,},\d\d|\d{1,3},\d{1,2}", plain):  # 1 234 567,89; 2,5 million
        plain = plain.replace(",", ".")
    plain = plain.replace(",", "")
    return Decimal(plain) if re.fullmatch(r"\d{1,24}(?:\.\d{1,8})?", plain) else None


def _factor(units: str) -> int:
    factor = 1
    for unit in units:
        factor *= _SMALL.get(unit) or _LARGE[unit]
    return factor


def _han_number(text: str) -> Decimal | None:
    """The sections of a Chinese numeral: below 万, 万, 亿; two digits side by side are a year, no number."""
    total = section = 0
    digit: int | None = None
    for one in text:
        if one in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[one]
        elif one in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[one]
            digit = None
        elif one in _LARGE:
            section += digit or 0
            total = (total + section) * _LARGE[one] if one == "亿" else total + section * _LARGE[one]
            section, digit = 0, None
        else:
            return None
    return Decimal(total + section + (digit or 0))

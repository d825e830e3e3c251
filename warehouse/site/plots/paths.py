"""Outlines as short text: rounded once, then written as steps from point to point."""

from __future__ import annotations

import re

_POINT = re.compile(r"([ML])(-?[\d.]+),(-?[\d.]+)")
_CLOSED = re.compile(r"M[^MZ]*Z?")


def relative(outline: str) -> str:
    """Lines between absolute points as relative steps to a tenth; a ring that shrinks to nothing goes."""
    return "".join(_ring(ring.group()) for ring in _CLOSED.finditer(outline))


def _ring(ring: str) -> str:
    points = [(round(float(x) * 10), round(float(y) * 10)) for _, x, y in _POINT.findall(ring)]
    distinct = [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]
    if len(distinct) < 3:
        return ""
    first, *others = distinct
    steps = []
    last = first
    for point in others:
        steps.append(_number(point[0] - last[0]) + _second(point[1] - last[1]))
        last = point
    # A minus sign parts two numbers as well as a blank does.
    joined = steps[0] + "".join(step if step[0] == "-" else f" {step}" for step in steps[1:])
    return f"M{_number(first[0])}{_second(first[1])}l{joined}z"


def _number(tenths: int) -> str:
    return f"{tenths / 10:g}".replace("0.", ".", 1) if abs(tenths) < 10 else f"{tenths / 10:g}"


def _second(tenths: int) -> str:
    number = _number(tenths)
    return number if number[0] == "-" else f" {number}"

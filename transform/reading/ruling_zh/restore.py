"""What a vendor or a broken export did to a text: marks of its own, and characters lost to U+FFFD.

Marks are cut out. Of a lost character only that is put back which a formula of rulings leaves no choice about
(裁定如�); no formula holds a negation. Whatever else was lost stays lost, and no value is read from it.
"""

from __future__ import annotations

import re
from functools import cache

from transform.vocabulary.registry import rows
from transform.vocabulary.spelling import Folded

LOST = "\ufffd"
_MARKS = re.compile(
    r"(?<![\u4e00-\u9fff])文书内容:?(?=[\u4e00-\u9fff(])"
    r"|[(\[]?(?:来自|来源|数据来源|更多数据|更多裁判文书|请?关注|微信公众号|公众号|百度搜索|搜索|,|:|“|\"|"
    r"-){0,6}"
    r"(?:马克数据网|(?:https?://)?www\.macrodatas\.(?:cn|com))[”\")\]]?"
    r"|&(?:nbsp|ensp|emsp|#160|#xa0);|(?<![A-Za-z])xa0(?![A-Za-z0-9])"
)
_SIGNS = ("马克数据网", "macrodatas", "文书内容", "xa0", "&")
_FORMULAS = tuple(row["formula"] for row in rows("ruling_formulas"))
_SHORTEST = 3


def is_torn(text: str, start: int, end: int, *, is_whole: bool = False) -> bool:
    """Whether characters are lost right beside a place: what stands there may be a part only.

    ``is_whole`` says that its last character ends it in any case.
    """
    return LOST in (text[start - 1 : start] if start else "") + ("" if is_whole else text[end : end + 1])


@cache
def _garbled() -> re.Pattern[str]:
    """Every way in which one or two neighbouring characters of a formula may have been lost."""
    variants: dict[str, str] = {}
    for formula in _FORMULAS:
        for lost in (1, 2):
            for at in range(len(formula) - lost + 1) if len(formula) - lost >= 2 else ():
                before, after = formula[:at], formula[at + lost :]
                if before + after not in _FORMULAS and len(formula) >= _SHORTEST:
                    variants.setdefault(f"{before}{LOST}{{1,6}}{after}", formula)
    ordered = sorted(variants, key=len, reverse=True)
    return re.compile("|".join(ordered))


@cache
def _formula_of(garbled: str) -> str:
    """The one formula that fits what is left of it, or the empty string."""
    before, _, rest = garbled.partition(LOST)
    after = rest.lstrip(LOST)
    fits = {
        formula
        for formula in _FORMULAS
        if formula.startswith(before)
        and formula.endswith(after)
        and 0 < len(formula) - len(before) - len(after) <= 2
    }
    return fits.pop() if len(fits) == 1 else ""


def restored(folded: Folded) -> Folded:
    """The text without a vendor's marks, with the formulas whole again; places stay those of the document."""
    if any(sign in folded.text for sign in _SIGNS):
        folded = _cut(folded)
    return _filled(folded) if LOST in folded.text else folded


def _cut(folded: Folded) -> Folded:
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for mark in _MARKS.finditer(folded.text):
        pieces.append(folded.text[at : mark.start()])
        origin.extend(folded.origin[at : mark.start()])
        at = mark.end()
    return Folded("".join([*pieces, folded.text[at:]]), (*origin, *folded.origin[at:]))


def _filled(folded: Folded) -> Folded:
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _garbled().finditer(folded.text):
        formula = _formula_of(match.group())
        if not formula:
            continue
        first = match.start() + match.group().index(LOST)
        last = match.start() + match.group().rindex(LOST)
        missing = len(formula) - (first - match.start()) - (match.end() - 1 - last)
        pieces += [folded.text[at : match.start()], formula]
        origin.extend(folded.origin[at:first])
        origin.extend([folded.origin[first], folded.origin[last]][:missing])
        origin.extend(folded.origin[last + 1 : match.end()])
        at = match.end()
    return Folded("".join([*pieces, folded.text[at:]]), (*origin, *folded.origin[at:]))

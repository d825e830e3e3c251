"""How Chinese is read: character by character, in runs of two and more, for no blank parts its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt

from transform.reading.report.enumerator import Call
from transform.reading.report.manner import Manner, Token
from transform.reading.report.marks import CourtName, Name, NumberGroup
from transform.reading.report.mention import Mention, Sign, is_recognition, numbers
from transform.reading.report.mention_features import words_beside
from transform.reading.report.piece import Piece
from transform.reading.report.text import Text
from transform.reading.report_zh.case_call import case_calls
from transform.reading.report_zh.courts import is_longer_name
from transform.reading.report_zh.numbered_sum import numbered_sum

_WORD = re.compile(r"[ⒽⒻⒹⒸⓃⓀⒶⓈⒼ]|[A-Za-z]+|\d+|\S")
_LONGEST_WORD = 5
_PARTY = re.compile(
    r"[A-Za-zÀ-ÿ][\wÀ-ÿ.-]{3,}|[\u4e00-\u9fff]某[甲乙丙丁一-龥]?(?=[^\u4e00-\u9fff]|[与和诉申在向的,、])"
    r"|[\u4e00-\u9fff]某|[\u4e00-\u9fff]{2}(?=(?:有限|股份)?公司)|[\u4e00-\u9fff]{2}轮"
)
_COMMON = frozenset(
    [
        "该司",
        "两家",
        "一家",
        "外国",
        "中国",
        "贸易",
        "有限",
        "股份",
        "国际",
        "进口",
        "出口",
        "某某",
        "一某",
        "上市",
        "子公",
        "母公",
        "集团",
    ]
)
"""What stands before 公司 and names none."""
_LONGEST_PARTY = 6
_PIECE_WEIGHT, _LESS, _FEWEST = 2.0, 0.7, 4
"""All pairs of a piece weigh as much as one feature or two, all runs of three a little less."""
_CLAUSE = ",:;|()。"
_FORMS = ((r"[a-z]+", "a"), (r"[A-Z]+", "A"), (r"\d+", "0"), (r"[\uac00-\ud7a3]+", "가"))
_LONGEST_FORM, _LEAST_ALIKE, _LEAST_ENDING = 12, 5, 3


def tokens(text: str) -> list[Token]:
    """Characters and signs as they are, Latin words by their first letters, numbers all alike."""
    return [(found.start(), _word(found.group())) for found in _WORD.finditer(text)]


def _word(word: str) -> str:
    if word[0].isdigit():
        return "0"
    return word[:_LONGEST_WORD].lower() if word.isascii() else word


def runs(words: Sequence[str], size: int) -> list[str]:
    """All runs of so many words."""
    return ["".join(words[at : at + size]) for at in range(len(words) - size + 1)]


def _pairs(words: Sequence[str]) -> list[str]:
    return runs(words, 2)


def _opening(words: Sequence[str]) -> dict[str, float]:
    pairs = set(runs(words, 2))
    weight = _PIECE_WEIGHT / sqrt(max(_FEWEST, len(pairs)))
    return dict.fromkeys(runs(words, 3), weight * _LESS) | dict.fromkeys(pairs, weight)


def _said(words: Sequence[str]) -> Iterator[set[str]]:
    for size in (1, 2, 3, 4):
        yield set(runs(words, size))


def _phrases(words: Sequence[str]) -> set[str]:
    return {run for size in (2, 3, 4) for run in runs(words, size)}


def _names(printed: str) -> set[str]:
    """Parties: a surname before 某, the two characters before 公司, a ship, a Latin word."""
    return {found.group()[:_LONGEST_PARTY] for found in _PARTY.finditer(printed)} - _COMMON


def alike(one: str, other: str) -> bool:
    """Whether one name has all letters of the other in order, or ends with it."""
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    return (
        short == long
        or (len(short) > _LEAST_ALIKE and is_longer_name(long, short))
        or (len(short) > _LEAST_ENDING and long.endswith(short))
    )


def _more(text: Text, piece: Piece, mention: Mention) -> Iterator[str]:
    """The section, the clause, and what the value is like."""
    yield f"label={piece.label}"
    offset = mention.at - piece.start
    start = max(piece.text.rfind(sign, 0, offset) for sign in _CLAUSE)
    ends = [end for sign in _CLAUSE if (end := piece.text.find(sign, offset + 1)) >= 0]
    tokens = text.tokens(piece)
    first, stop = (bisect_left(tokens, (at,)) for at in (start + 1, min(ends, default=len(piece.text))))
    clause = [word for _, word in tokens[first:stop]]
    yield from (f"C:{run}" for run in runs(clause, 2))
    before, after = words_beside(text, piece, mention)
    for size in (4, 5):
        if len(before) >= size:
            yield f"bb={' '.join(before[-size:])}"
        if len(after) >= size:
            yield f"aa={' '.join(after[:size])}"
    for back in range(1, 4):
        yield f"bg{back}={''.join(before[-back - 2 : -back])}"
        yield f"ag{back}={''.join(after[back : back + 2])}"
    yield from (f"BB:{run}" for run in runs(before[-30:], 2))
    yield from (f"AA:{run}" for run in runs(after[:30], 2))
    within = [one for one in text.within(piece) if one.sign is mention.sign]
    yield f"likes={min(3, len({tuple(one.values) for one in within}))}"
    if mention.sign is Sign.DAY:
        inside = sorted(value for one in within for value in one.values)
        (own,) = mention.values
        yield f"latest here={own == inside[-1]}"
        yield f"earliest here={own == inside[0]}"
    yield from _of_value(text, mention)


def _of_value(text: Text, mention: Mention) -> Iterator[str]:
    mark = mention.mark
    match mark:
        case CourtName(home=True):
            yield f"level={_level(mark.value)}"
        case CourtName():
            yield from (f"V:{run}" for run in runs(mark.value, 2))
            yield f"V$={mark.value[-4:]}"
            longest = max(len(name) for name in text.alike(mention))
            yield f"longest={len(mark.value) == longest}"
        case NumberGroup():
            yield from (f"kind={one.words}" for one in numbers(mark)[:1])
            yield f"listed={min(3, len(mark.readings))}"
        case Name() if mention.sign is Sign.DOCKET:
            form = mark.value
            for pattern, letter in _FORMS:
                form = re.sub(pattern, letter, form)
            yield f"form={form[:_LONGEST_FORM]}"
    if mention.sign is Sign.DAY or mention.sign is Sign.HOME:
        yield f"recognition={_names_recognition(text)}"


@lru_cache(maxsize=1)
def _names_recognition(text: Text) -> bool:
    return any(isinstance(one.mark, NumberGroup) and is_recognition(one.mark) for one in text.mentions)


def _level(name: str) -> str:
    return next((level for level in ("高级", "中级", "海事", "专门", "铁路") if level in name), "other")


def _no_numbers(_: str) -> frozenset[Call]:
    """None: those at the head of a line count the parts of a digest as often as its cases."""
    return frozenset()


CHINESE = Manner(
    language="zh",
    near=8,
    wide=14,
    back=50,
    runs=(1, 2, 3),
    tokens=tokens,
    around=_pairs,
    opening=_opening,
    said=_said,
    phrases=_phrases,
    more=_more,
    names=_names,
    enumerators=_no_numbers,
    case_calls=case_calls,
    numbered_sum=numbered_sum,
    alike=alike,
)

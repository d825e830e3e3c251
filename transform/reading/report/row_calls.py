"""Remarks below a table that call its rows by their numbers: 第3号案, ``As to No. 3``, ③."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transform.reading.report.piece import Part, Piece
from transform.vocabulary.numeral import from_chinese

_FIGURE = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROW = re.compile(
    rf"\W{{0,2}}(?:(?:No\. ?|#)?(?P<figure>{_FIGURE}|[A-Z])[.、)]?|(?P<circled>[{_CIRCLED}]))[ ]?(?=\|)"
)
_CALL = re.compile(
    rf"第(?P<zh>{_FIGURE})(?:号(?:案|裁定|判决|例|[^\w]|(?=[与在走是没]))|[例案起件宗])"
    r"|\b(?:[Nn]o\.|[Nn]umber|[Rr]ow|[Ee]ntry|[Ii]tem|[Ll]ine|[Cc]ase) ?"
    r"(?P<en>\d{1,2}|[A-Z]\b)(?![./-]?\w)"
    rf"|^(?:On|To|Ad|Re|As to|As for|Regarding) (?P<on>\d{{1,2}}|[A-Z])(?=[.:,])"
    rf"|(?P<circled>[{_CIRCLED}])"
)
_LEAD = re.compile(r"(?:至于|关于|再看|倒是|其中|说到|回到|(?:On|To|In|As to|As for|Regarding) (?:the )?)?")
"""What may stand before the call with which a remark opens."""
_FEWEST = 2


def row_calls(pieces: Sequence[Piece]) -> Mapping[int, int]:
    """Piece of a remark -> piece of the row that it opens with, by their numbers or letters.

    A sentence that opens with none goes on about the row that its paragraph called last; one that calls
    several is of none.
    """
    rows = _rows(pieces)
    if len(rows) < _FEWEST:
        return {}
    found: dict[int, int] = {}
    here: int | None = None
    for at in range(max(rows.values()) + 1, len(pieces)):
        piece = pieces[at]
        if piece.block != pieces[at - 1].block:
            here = None
        opens = _CALL.match(piece.text) or _CALL.match(piece.text, _lead(piece.text))
        if opens:
            calls = {_figure(one) for one in _CALL.finditer(piece.text)}
            here = rows.get(calls.pop()) if len(calls) == 1 else None
        if here is not None and piece.part is not Part.ROW:
            found[at] = here
    return found


def _lead(text: str) -> int:
    found = _LEAD.match(text)
    return found.end() if found else 0


def _rows(pieces: Sequence[Piece]) -> Mapping[str, int]:
    """Number -> the row that it heads; empty where two have one number."""
    headed = [
        (_figure(match), at)
        for at, one in enumerate(pieces)
        if one.part is Part.ROW and (match := _ROW.match(one.text))
    ]
    return dict(headed) if len(dict(headed)) == len(headed) else {}


def _figure(match: re.Match[str]) -> str:
    if match["circled"]:
        return str(_CIRCLED.index(match["circled"]) + 1)
    groups = match.groupdict()
    figure = next((groups[name] for name in ("figure", "zh", "en", "on") if groups.get(name)), "")
    return str(from_chinese(figure)) if figure[:1] >= "一" else figure

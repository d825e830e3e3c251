"""What no score can make of a piece: which matters it cannot go on about, and when it opens none."""

from __future__ import annotations

import re

from transform.reading.report.matter import Matter
from transform.reading.report.mention import Sign
from transform.reading.report.text import Text

_ON_APPEAL = re.compile(
    r"驳回[^。;,]{0,4}上诉|维持(?:原|一审|拒绝|上述|该)"
    r"|\b(?:dismiss\w*|reject\w*|allow\w*) (?:the|an|his|her|its|their) appeal\b"
    r"|\bappeal\b.{0,40}\b(?:dismissed|rejected|failed|allowed)\b"
)
_ASKED_ABOVE = re.compile(
    r"报请|层报|逐级上?报|[ⒼⒽ][^。;,]{0,24}?(?:同意|批准|批复|复函|答复)"
    r"|\b(?:report|refer|submit)\w*\b.{0,60}?(?:\bupwards?\b|Ⓖ)"
    r"|Ⓖ.{0,60}?\b(?:approv\w+|agreed|concurred|consent\w*|endors\w+)\b"
    r"|\b(?:approval|consent|endorsement)\b.{0,40}?Ⓖ"
)
_OWN = frozenset({Sign.NUMBER, Sign.FOREIGN})
_CHINESE = frozenset({Sign.HOME, Sign.NUMBER, Sign.TOWN})
_SEVERAL_COURTS = 2


def may_go_on(text: Text, at: int, matter: Matter) -> bool:
    """Whether the piece can speak of the matter.

    A heading or entry with its own number speaks of no other number; what stands under the head of a case of
    no case above, unless it calls one by its number.
    """
    if numbers := text.entries.get(at):
        named = matter.of(Sign.NUMBER.name)
        return not named or bool(named & numbers)
    here = text.cases[at]
    return not here or text.cases[matter.pieces[0]] in (0, here) or not _is_of_one_case(text, at)


def _is_of_one_case(text: Text, at: int) -> bool:
    """Whether the piece is the head itself, or calls no ruling and names no more than one Chinese court."""
    if at == 0 or text.cases[at - 1] != text.cases[at]:
        return True
    piece = text.pieces[at]
    courts = {value for one in text.within(piece) if one.sign is Sign.HOME for value in one.values}
    return len(courts) < _SEVERAL_COURTS and not text.enumerators(piece)


def opens_none(text: Text, at: int, current: Matter | None) -> bool:
    """Whether the piece only goes on about the ruling before it: an appeal, or that a court above agreed."""
    return current is not None and (_is_appeal(text, at, current) or _is_approval(text, at))


def _is_appeal(text: Text, at: int, current: Matter) -> bool:
    """Whether the piece tells what became of the ruling before it on appeal, and names nothing Chinese."""
    piece = text.pieces[at]
    return (
        piece.block == current.block
        and _ON_APPEAL.search(piece.text) is not None
        and not any(one.sign in _CHINESE for one in text.within(piece))
    )


def _is_approval(text: Text, at: int) -> bool:
    """Whether the piece only says that a higher Chinese court was asked and agreed: no ruling of its own.

    Rule: Conference Summary of 2021, art. 49 (reporting); it names neither number nor court abroad.
    """
    piece = text.pieces[at]
    return _ASKED_ABOVE.search(piece.text) is not None and not any(
        one.sign in _OWN for one in text.within(piece)
    )

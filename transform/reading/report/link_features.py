"""What tells whether a piece goes on about a matter, opens another, or speaks of none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.report.encoder import Encoded
from transform.reading.report.enumerator import Numbering, fits
from transform.reading.report.marks import CourtName, NumberGroup
from transform.reading.report.matter import Matter, slot
from transform.reading.report.mention import Mention, Sign, courts_of
from transform.reading.report.piece import Part
from transform.reading.report.roles import JUDGMENT, OWN, RULING, Roles, dated
from transform.reading.report.telling import Said
from transform.reading.report.text import Text

Features = dict[str, float]
_SURE = 6.0
"""Scores of the encoder beyond this are as good as certain."""
_FIRST, _LAST = 4, 16
"""A piece is set beside so many of the first and of the last pieces of a long matter."""
_A_COURT = 0.4
"""From this probability on a town stands for its court."""
_SHOWN = "ⒽⒻⒸⓀⒹⒶⓈⓃ"


@dataclass(frozen=True, slots=True)
class Compared:
    """How the mentions of a piece agree and disagree with what is known of a matter.

    ``said``: how surely both say the same, or say different things. ``alike``: how far the encoder takes
    the piece to speak of what the pieces of the matter speak of.
    """

    agree: Features
    differ: Features
    said: Features
    alike: Features


def of_piece(text: Text, at: int, roles: Roles, said: Said, matters: int) -> Features:
    """The words of a piece, its mentions and its place."""
    piece = text.pieces[at]
    words = text.words(piece)
    signs = "".join(sign for sign in piece.text if sign in _SHOWN)
    names = [f"has{sign}" for sign in signs]
    names += [f"s{place}={word}" for place, word in enumerate(words[:6])]
    names += [f"open={' '.join(words[:2])}", f"open3={' '.join(words[:3])}", f"sg={signs[:6]}"]
    names += [f"part={piece.part}", f"out>{int(said.outcome * 5)}", f"matters={min(4, matters)}"]
    names += [f"label={piece.label}"] if piece.label else []
    found = dict.fromkeys(names, 1.0)
    found |= {f"S:{word}": weight for word, weight in text.manner.opening(words).items()}
    for one in text.within(piece):
        for role, chance in roles.get(one.at, {}).items():
            if role in (OWN, RULING, JUDGMENT):
                name = f"p{one.sign}{role}"
                found[name] = max(found.get(name, 0), chance)
    for call in text.enumerators(piece):
        found[f"called {call.kind}"] = found.get(f"called {call.kind}", 0.0) + 1.0
    before = text.pieces[at - 1] if at else None
    found["out"] = said.outcome
    found["newblock"] = float(before is None or before.block != piece.block)
    found["newsection"] = float(before is None or before.section != piece.section)
    found["first"] = float(at == 0)
    found["headed"] = float(before is not None and before.part is Part.HEADING)
    found["pos"] = at / len(text.pieces)
    return found


def compared(
    text: Text,
    at: int,
    roles: Roles,
    said: Said,
    matter: Matter,
    numbering: Numbering,
    seen: Encoded,
) -> Compared:
    """The piece beside a matter; ``numbering`` is that of all matters known so far."""
    result = Compared({}, {}, dict(_saying(said, matter)), _alike(seen, at, matter))
    piece = text.pieces[at]
    for one in text.within(piece):
        for name, weight, values in _claims(text, one, roles):
            known = matter.of(name.removeprefix("number of "))
            if values & known:
                result.agree[name] = 1.0
            elif known:
                result.differ[name] = max(result.differ.get(name, 0), weight)
            elif values:
                result.agree[f"fill {name}"] = max(result.agree.get(f"fill {name}", 0), weight)
    shared = text.names(piece) & matter.of("words")
    if shared:
        result.agree["words"] = float(min(3, len(shared)))
    for name, agrees in fits(text.enumerators(piece), matter.of("called"), matter.order, numbering):
        (result.agree if agrees else result.differ)[name] = 1.0
    return result


def _alike(seen: Encoded, at: int, matter: Matter) -> Features:
    known = matter.pieces
    before = known if len(known) <= _FIRST + _LAST else known[:_FIRST] + known[-_LAST:]
    scores = [max(-_SURE, min(_SURE, one)) / _SURE for one in seen.same_ruling(at, before)]
    if not scores:
        return {}
    return {"most": max(scores), "mean": sum(scores) / len(scores), "last": scores[-1], "first": scores[0]}


def _saying(said: Said, matter: Matter) -> Iterator[tuple[str, float]]:
    """Whether the piece says what is known of the matter, or something else."""
    for question, codes in said.codes.items():
        known = matter.codes.get(question, {})
        if not codes or not known:
            continue
        best, usual = (max(one, key=lambda code: one[code]) for one in (codes, known))
        yield f"same {question}", max(min(chance, known.get(code, 0.0)) for code, chance in codes.items())
        if best != usual:
            yield f"other {question}", min(codes[best] - known.get(best, 0.0), known[usual])


def _claims(
    text: Text, mention: Mention, roles: Roles
) -> Iterator[tuple[str, float, frozenset[str] | set[str]]]:
    """Slot, how much it counts, and values."""
    chances = roles.get(mention.at, {})
    if mention.sign is Sign.DAY:
        yield from ((role, 1.0, mention.values) for role in dated(chances))
        return
    weight = 1.0 if mention.sign in (Sign.STATE, Sign.NAME) else chances.get(OWN, 0)
    if mention.sign is Sign.TOWN and weight < _A_COURT:
        return
    if mention.values:
        yield slot(mention), weight, text.alike(mention)
    if isinstance(mention.mark, CourtName) and mention.mark.iso2:
        yield f"number of {Sign.STATE.name}", weight, {mention.mark.iso2}
    if isinstance(mention.mark, NumberGroup) and (courts := courts_of(mention.mark)):
        yield f"number of {Sign.HOME.name}", 1.0, courts

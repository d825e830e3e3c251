"""The quarrel behind the judgment."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from transform.observation import Field
from transform.reading.phrases import Phrase, table
from transform.reading.report_en import weighed
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.marks import CourtName
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.telling import Teller
from transform.reading.report_en.values import Value
from transform.reading.report_en.weighed import Said
from transform.weighing import rule_of

_STATUS = re.compile(r"(?i)\bdivorc|dissol\w+ [^.;]{0,30}marriage|marriage")
_JUDGED = re.compile(
    r"(?i)\b(?:judge?ments?|award(?:ed|s)?|claim|ordered|quarrel|dispute|sued|arose|arisen|concern\w*|"
    r"about|debt|under which|"
    r"by which|case|matter|won|adjudged|story|behind)\b"
)
_TOLD = re.compile(
    r"(?i)Ⓐ|\b(?:claim\w*|order(?:ed|ing)|quarrel|dispute|sued|arose|arisen|concern\w*|debt|award(?:ed|s)?|won|"
    r"adjudged)\b"
)
"""The sentence tells of the suit itself."""
_NOT_ABOUT = re.compile(
    r"(?i)\b(?:after|following|before|since) (?:an?|his|her|its|their) $|\b(?:no|not (?:a|an|about|in)|"
    r"nor|without|unlike) (?:[\w-]+ ){0,2}$"
)
_SURE, _ALONE, _CERTAIN = 0.6, 0.8, 0.9


def subject_of(teller: Teller, ruling: Ruling, spare: list[Piece]) -> tuple[str, list[Value]]:
    """The subject matter; ``divorce`` for one on status. ``spare`` pieces are about the whole report."""
    found: dict[str, tuple[Phrase, Piece, re.Match[str]]] = {}
    scores: Counter[str] = Counter()
    decisive = {one.piece.start for one in ruling.live}
    for piece in speaking(ruling):
        weight = 4 if piece.start in decisive else 2 if _JUDGED.search(piece.text) else 1
        _score(piece, weight, scores, found)
    heard = _weighed(teller, ruling)
    if not scores:
        heard = [one for one in heard if one.probability >= _ALONE]
    for one in heard:
        scores[one.code] += 1
    if not scores:
        for piece in spare:
            _score(piece, 1, scores, found)
    if (
        scores
        and "maritime" not in scores
        and any("Maritime" in court.value for court in _judging(teller, ruling))
    ):
        scores["maritime"] += 4
    code = _ranked(scores)
    if heard and _is_beside(code, found, heard):
        code = heard[0].code
    if not code and ruling.sequel_of is not None:
        return subject_of(teller, ruling.sequel_of, spare)
    if not code:
        return "", []
    if code in found:
        phrase, piece, match = found[code]
        start, end = teller.shape.span(piece.start + match.start(), piece.start + match.end())
        rule = phrase.rule
    elif told := next((one for one in heard if one.code == code), None):
        start, end, rule = told.spoken.start, told.spoken.end, rule_of("en", code)
    else:
        court = next(one for one in _judging(teller, ruling) if "Maritime" in one.value)
        start, end, rule = court.start, court.end, "report_en.maritime_court"
    value = Value(Field.SUBJECT_MATTER, code, start, end, rule)
    return "divorce" if code == "matrimonial" and _is_status(ruling) else code, [value]


def _is_beside(code: str, found: dict[str, tuple[Phrase, Piece, re.Match[str]]], heard: list[Said]) -> bool:
    """The table speaks of something else, and not in a sentence about the judgment of origin."""
    if heard[0].probability <= _CERTAIN or code in {one.code for one in heard}:
        return False
    return code not in found or not _TOLD.search(found[code][1].text)


def _is_of_judgment(piece: Piece) -> bool:
    return _JUDGED.search(piece.text) is not None or "Ⓐ" in piece.text


def _weighed(teller: Teller, ruling: Ruling) -> list[Said]:
    """What the sentences about the judgment of origin most probably are about, the surest first."""
    pieces = [one for one in speaking(ruling) if _is_of_judgment(one)]
    heard = [
        one
        for one in weighed.said("subject", weighed.spoken(teller.shape, ruling, pieces))
        if one.probability >= _SURE and not one.spoken.joined
    ]
    return sorted(heard, key=lambda one: -one.probability)


def _is_status(ruling: Ruling) -> bool:
    return any(_STATUS.search(one.text) for one in ruling.pieces)


def speaking(ruling: Ruling) -> list[Piece]:
    """Its pieces that are no comment, and those that tell the outcome."""
    decisive = {one.piece.start for one in ruling.live}
    return [
        one
        for one in ruling.pieces
        if (one.part not in (Part.COMMENT, Part.FOOTNOTE) and one.start not in ruling.pleaded)
        or one.start in decisive
    ]


def _judging(teller: Teller, ruling: Ruling) -> list[CourtName]:
    """The home courts whose judgment travels abroad."""
    if ruling.way() != "outbound":
        return []
    return [court for piece in ruling.pieces for _, court in teller.courts(piece) if court.home]


def _score(
    piece: Piece, weight: int, scores: Counter[str], found: dict[str, tuple[Phrase, Piece, re.Match[str]]]
) -> None:
    for phrase, match in _spoken_of(piece.text):
        scores[phrase.code] += weight
        if phrase.code not in found:
            found[phrase.code] = (phrase, piece, match)


@lru_cache(maxsize=1024)
def _spoken_of(text: str) -> tuple[tuple[Phrase, re.Match[str]], ...]:
    """The subjects of one piece, kept because several rulings may share it."""
    hits = []
    for phrase in table("subject_en").phrases:
        match = phrase.pattern.search(text)
        if match and not _NOT_ABOUT.search(text[max(0, match.start() - 40) : match.start()]):
            hits.append((phrase, match))
    return tuple(hits)


def _ranked(scores: Counter[str]) -> str:
    """Ships, insolvency, marriage and ideas go before what they are about, if enough is said of them."""
    if not scores:
        return ""
    top = max(scores.values())
    for first in ("settlement", "insolvency", "matrimonial", "maritime", "ip"):
        if scores[first] and scores[first] * 2 >= top:
            return first
    best = [code for code in ("loan", "company", "tort", "contract", "costs", "other") if scores[code]]
    if not best:
        return max(scores, key=lambda code: scores[code])
    if len(best) > 1 and "other" in best and scores["other"] < top:
        best.remove("other")
    if "costs" in best and len(best) > 1:
        best.remove("costs")
    return max(best, key=lambda code: (scores[code], -best.index(code)))

"""Grounds on which an application failed, or a part was left out."""

from __future__ import annotations

import re
from itertools import pairwise

from transform.observation import Field
from transform.reading.phrases import table
from transform.reading.report_en import clause, weighed
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.ruling import Ruling
from transform.reading.report_en.shape import Shape
from transform.reading.report_en.told import told
from transform.reading.report_en.values import Value
from transform.reading.report_en.weighed import Said

_PARTIAL = frozenset({"recognized_in_part", "part_out"})
_PROCEDURAL = frozenset({"documents", "not_final", "parallel_proceedings", "other"})
_HEDGED = re.compile(r"(?i)\b(?:whether|if|unless|would be|were not|had the)\b")
_PLAIN_GROUND = re.compile(
    r"(?i)(?!no|not|never|neither|nor|without|lack|want|absence|fail|insufficient|missing|non)"
)
_DENIED_BEFORE = re.compile(
    r"(?i)\b(?:den(?:ied|y|ies)|reject\w*|dispel\w*|dismissed the (?:objection|argument|plea)|not|no|"
    r"nothing|never|neither|nor|"
    r"without|overruled|unfounded)\b[^.;]{0,80}$"
)
_ALSO = re.compile(
    r"(?i)\b(?:also|moreover|furthermore|besides|in addition|second(?:ly)?|third(?:ly)?|finally|lastly|"
    r"another|further|as well|what is more|nor|either|likewise)\b"
)
_UNDECIDED = re.compile(r"(?i)\b(?:whether|decide|examine|need|necessary|unnecessary|left open)\b")
_COUNTERFACTUAL = re.compile(
    r"(?:^|[.;] )(?:Had|Were|If|Should) (?:the|it|this|that|there|they|he|she|[ⒽⒻ])\b|"
    r"\b(?:could|might|would) (?:well )?have (?:been|led|failed|ended|meant)\b[^.;]{0,40}$"
)
"""``Had the court reached it, the outcome could have been a refusal for want of jurisdiction``."""
_MOST_TRIES = 6
_SURE, _NEAR, _NEAR_PART, _FADING = 0.75, 12, 3, 0.02
_DOUBTFUL, _CERTAIN = 0.15, 0.9
_CAUSE = re.compile(r", |: |\b(?:because|since|as|for|on the ground)\b")
_DENIED_AFTER = re.compile(
    r"[^.;]{0,40}?\b(?:was|were|is|are|had been) (?:rejected|unfounded|dispelled|not accepted|brushed "
    r"aside|of no avail|irrelevant|denied|not (?:examined|reached|decided|considered|touched|"
    r"addressed|discussed)|"
    r"left (?:open|aside|undecided|unanswered|unexamined)|no longer|without merit|dismissed|"
    r"dropped|beside the point)"
    r"|[^.;]{0,40}?\b(?:did not (?:help|arise|matter|impress|persuade)|remained open|failed|went nowhere|"
    r"did not (?:stand|stop|prevent|bar))\b"
)
_REJECTED = re.compile(
    r"The (?:court|judges?|bench|panel|Ⓗ|Ⓕ) (?:rejected (?:that|this|the|all|each|every|both) "
    r"(?!application|petition|request)|disagreed|did not (?:agree|accept|follow)|was not (?:persuaded|"
    r"impressed)|"
    r"dismissed (?:that|this|the) (?:argument|objection|plea))|(?:That|This|The) (?:argument|objection|"
    r"plea|defence|point|contention) "
    r"(?:was (?:rejected|dismissed|unfounded|not accepted)|failed|went nowhere|did not)|It (?:rejected|"
    r"disagreed|did not agree)|"
    r"(?:Neither|None|All|Both) [^.]{0,40}?(?:was|were) (?:rejected|accepted)|Not so\b|There was "
    r"no(?:ne| such)?\b"
)
_NOTHING_BEFORE = re.compile(
    r"(?i)\b(?:not|no(?: \w+)?|nothing|did not|never|neither) (?:evidence of |a case of |\w+ )?$"
)

_NOT_REQUIRED = re.compile(
    r"(?i)\b(?:ask|require|demand|need|know|impose|make)(?:s|d|ed)? (?:for )?$|"
    r"\b(?:no|not one|never has an?) (?:Ⓢ )?(?:\w+ )?(?:court|judge|Ⓕ|bench)\b[^.;]{0,90}"
    r"\b(?:refus|reject|turn|declin|deni)\w*[^.;]{0,60}$|"
    r"\bno (?:\w+ )?(?:case|instance|precedent|example|record|evidence)s?\b[^.;]{0,90}\b(?:refus|"
    r"reject|turn|declin|deni)\w*[^.;]{0,60}$"
)
"""``The code asks for no reciprocity``; ``no court has refused a judgment for want of reciprocity``."""


def grounds_of(shape: Shape, ruling: Ruling) -> list[Value]:
    """Every ground that is told as holding, each once, in text order."""
    found: dict[str, Value] = {}
    said: dict[str, float] = {}
    partial = any(one.code in _PARTIAL for one in ruling.live)
    decisive = {one.piece.start for one in ruling.live}
    pieces = told(ruling)
    follows = {one.end: other for one, other in pairwise(sorted(pieces, key=lambda one: one.start))}
    spoken = [one for one in pieces if not _is_answered(one, follows.get(one.end))]
    for here in (
        [one for one in spoken if one.start in decisive],
        [one for one in spoken if one.start not in decisive],
    ):
        also = [one for one in here if _ALSO.search(one.text)] if found else here
        for name in ("grounds_en", "grounds_more_en"):
            if name == "grounds_more_en" and found:
                continue
            for piece in also:
                for phrase in table(name).phrases:
                    if phrase.code in found or (partial and not _is_of_part(piece, decisive, phrase.code)):
                        continue
                    match = _first_holding(phrase.pattern, piece.text)
                    if match:
                        said[phrase.code] = weighed.probability(shape, piece, "ground", phrase.code)
                        start, end = shape.span(piece.start + match.start(), piece.start + match.end())
                        found[phrase.code] = Value(Field.REFUSAL_GROUND, phrase.code, start, end, phrase.rule)
    found = _borne_out(_weeded(shape, found, partial=partial), said)
    heard = _weighed(shape, ruling, spoken, partial=partial)
    doubted = len(found) == 1 and all(said[code] < _DOUBTFUL for code in found)
    if heard and (not found or (doubted and heard[0].probability > _CERTAIN)):
        found = {one.code: one.value(Field.REFUSAL_GROUND) for one in heard}
    elif any(one.code in found for one in heard):  # the words of a ground that a table knows tell another
        found |= {one.code: one.value(Field.REFUSAL_GROUND) for one in heard if one.code not in found}
    if partial and not found:
        event = next(one for one in ruling.live if one.code in _PARTIAL)
        start, end = shape.span(event.start, event.end)
        found["other"] = Value(Field.REFUSAL_GROUND, "other", start, end, event.rule)
    return sorted(found.values(), key=lambda one: one.start)


def _borne_out(found: dict[str, Value], said: dict[str, float]) -> dict[str, Value]:
    """Of several grounds those that their sentences do tell, by the weigher; all of them if it knows none."""
    sure = {code: value for code, value in found.items() if said[code] >= _DOUBTFUL}
    return sure or found


def _weighed(shape: Shape, ruling: Ruling, pieces: list[Piece], *, partial: bool) -> list[Said]:
    """Grounds that no table words: the most probable, the nearer to what was decided the better.

    A second one counts if the same words tell it as surely.
    """
    heard = [
        one
        for one in weighed.said("ground", weighed.spoken(shape, ruling, pieces))
        if one.probability >= _SURE
        and one.spoken.far <= (_NEAR_PART if partial else _NEAR)
        and (partial or one.code != "punitive_damages")  # a sum of the judgment, not why all of it failed
    ]
    if not heard:
        return []
    best = max(heard, key=lambda one: one.probability - _FADING * one.spoken.far)
    beside = [one for one in heard if one.spoken is best.spoken and one.probability > _CERTAIN]
    return list(dict.fromkeys((best, *beside)))


def _is_answered(piece: Piece, after: Piece | None) -> bool:
    """The next sentence of the paragraph rejects what this one says."""
    return after is not None and after.block == piece.block and _REJECTED.match(after.text) is not None


def _weeded(shape: Shape, found: dict[str, Value], *, partial: bool) -> dict[str, Value]:
    """Without what is but the consequence or the shadow of another ground."""
    if {"punitive_damages", "penal_or_tax"} <= set(found):
        punitive = found["punitive_damages"]
        if "damages" not in shape.original[punitive.start : punitive.end]:  # a fine that is punitive
            del found["punitive_damages"]
    if partial and "punitive_damages" in found:
        return {"punitive_damages": found["punitive_damages"]}
    if {"fraud", "public_policy"} <= set(found) and _are_one(shape, found["fraud"], found["public_policy"]):
        del found["public_policy"]
    if not partial and len(found) > 1:
        found.pop("punitive_damages", None)  # a sum of the judgment, not why all of it failed
    if "time_limit" in found:
        found.pop("not_final", None)  # the period runs from the day on which the judgment becomes final
    if len(found) > 1:
        found.pop("other", None)
    return found


def _are_one(shape: Shape, fraud: Value, policy: Value) -> bool:
    """A judgment won by fraud offends the legal order: one ground, told with its consequence."""
    first, last = sorted((fraud, policy), key=lambda one: one.start)
    return not shape.original[first.end : last.start].count("\n") and last.start - first.end < 250


def _is_of_part(piece: Piece, decisive: set[int], code: str) -> bool:
    """Why a part was left out stands beside the outcome; that it punishes may stand anywhere."""
    return piece.start in decisive or code in ("punitive_damages", "penal_or_tax")


def reason_of(grounds: list[Value]) -> str:
    """What a dismissal on these grounds comes to: ``refused``, ``dismissed``, or nothing without grounds."""
    kinds = {one.value for one in grounds}
    if not kinds:
        return ""
    return "dismissed" if kinds <= _PROCEDURAL else "refused"


def _first_holding(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match that is asserted; one that is denied may hide another that begins within it."""
    at = 0
    for _ in range(_MOST_TRIES):
        match = pattern.search(text, at)
        if match is None or _ground_holds(text, match):
            return match
        at = match.start() + 1
    return None


def _ground_holds(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    if _UNDECIDED.search(match.group()):
        return False
    if (
        _COUNTERFACTUAL.search(text[:at])
        or clause.argued(text, at)
        or _HEDGED.search(clause.clause(text, at))
    ):
        return False
    if _DENIED_AFTER.match(text[match.end() : match.end() + 60]):
        return False
    if "punitive" in match.group().lower():
        return True
    if _NOTHING_BEFORE.search(text[max(0, at - 30) : at]) or _NOT_REQUIRED.search(
        text[max(0, at - 110) : at]
    ):
        return False
    before = _CAUSE.split(text[max(0, at - 90) : at])[-1]
    return not (_PLAIN_GROUND.match(match.group()) and _DENIED_BEFORE.search(before))

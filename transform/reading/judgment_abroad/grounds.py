"""Why a court refused: grounds that it states as its finding, or right beside its operative words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field
from transform.reading.judgment_abroad.text import Text
from transform.reading.judgment_abroad.voice import is_no_finding
from transform.reading.phrases import table
from transform.reading.report.values import Value
from transform.reading.sentences import Sentence

_FINDS = re.compile(
    r"(?i)\b(?:I|we|the court|this court|the judge)\b[^.;]{0,40}?\b(?:find|found|hold|held|conclud\w+|"
    r"satisf\w+|accept|consider|agree|"
    r"am (?:not )?persuaded|am of the view|determin\w+)|\bin my (?:judge?ment|view|opinion)\b|"
    r"\b(?:it follows|accordingly|therefore|because|"
    r"for (?:that|this|these) reasons?|since)\b|\bthe (?:evidence|record) (?:shows|establishes|"
    r"demonstrates)\b"
)
_NOT_SO = re.compile(
    r"(?i)\b(?:no evidence|not (?:shown|established|made out|satisfied|persuaded)|reject|does not|"
    r"did not|cannot accept|not accept|"
    r"no (?:basis|breach|denial|fraud)|fails? to (?:show|establish)|unable to)\b[^.;]{0,80}$"
)
_REACH = 4
"""Sentences on either side of the operative words in which a ground is tied to them."""


def grounds_of(text: Text, operative: list[Sentence]) -> Iterator[Value]:
    """Each ground that the court states as its finding, or right beside its operative words."""
    order = {one.start: index for index, one in enumerate(text.sentences)}
    near = {order[one.start] + step for one in operative for step in range(-_REACH, _REACH + 1)}
    found: dict[str, Value] = {}
    for index, one in enumerate(text.sentences):
        if not _FINDS.search(one.text) and index not in near:
            continue
        for phrase in table("abroad_ground_en").phrases:
            match = phrase.pattern.search(one.text)
            if match and _holds(one.text, match):
                found.setdefault(
                    phrase.code, Value(Field.REFUSAL_GROUND, phrase.code, one.start, one.end, phrase.rule)
                )
    yield from sorted(found.values(), key=lambda value: value.start)


def _holds(sentence: str, match: re.Match[str]) -> bool:
    at = match.start()
    if is_no_finding(sentence, at):
        return False
    if table("abroad_ground_en").hypothetical.search(sentence, 0, at):
        return False
    after = sentence[match.end() : match.end() + 80]
    if re.search(
        r"(?i)\b(?:is|are|was|were|has|have) (?:therefore )?(?:not (?:made out|established|shown)|"
        r"rejected|without merit)",
        after,
    ):
        return False
    return not _NOT_SO.search(sentence, 0, at)

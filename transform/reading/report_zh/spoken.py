"""A sentence with the courts that act in it, and its cut into the part of each court."""

from __future__ import annotations

from dataclasses import dataclass

from transform.reading.report_zh.saying import CUT, Saying
from transform.vocabulary.court import Court


@dataclass(frozen=True, slots=True)
class CourtPlace:
    """A mainland court in a saying, with its place in the saying."""

    court: Court
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A saying with the mainland courts in it that may rule, and whether a foreign court rules in it."""

    saying: Saying
    courts: tuple[CourtPlace, ...]
    outbound: tuple[int, int] | None


def inbound_part(spoken: Spoken) -> Spoken:
    """The sentence for the ruling that relies on the foreign court's act: dates and names of it cut out."""
    first, last = spoken.outbound or (0, 0)
    one = spoken.saying
    text, stated = (whole[:first] + CUT * (last - first) + whole[last:] for whole in (one.text, one.stated))
    rest = Saying(text, one.voice, stated, one.origin, one.section, one.line)
    courts = tuple(place for place in spoken.courts if not first <= place.first < last)
    return Spoken(rest, courts, None)


def outbound_part(spoken: Spoken) -> Spoken:
    """The foreign court's act alone, with what leads up to it unless a mainland court acts there."""
    first, last = spoken.outbound or (0, 0)
    one = spoken.saying
    begin = 0 if all(place.first >= first for place in spoken.courts) else first
    text, voice, stated = (
        CUT * begin + whole[begin:last] + CUT * (len(whole) - last)
        for whole in (one.text, one.voice, one.stated)
    )
    rest = Saying(text, voice, stated, one.origin, one.section, one.line)
    courts = tuple(place for place in spoken.courts if begin <= place.first < last)
    return Spoken(rest, courts, (first, last))

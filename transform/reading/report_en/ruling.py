"""A ruling as a report tells it: what names it, what became of it, and the pieces that speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transform.reading.report_en import case_name
from transform.reading.report_en.events import Event
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import CourtName, Day, Name, NumberGroup
from transform.reading.report_en.roles import way_of_roles
from transform.vocabulary import case_number, case_type

JUDGMENT_GIVEN = "judgment_given"
_PASSIVE = re.compile(r"\b(?:was|were|been)\b")
_LATER = frozenset({"kept", "other"})
_TURNED = ("refusal_overcome", "recognition_undone")
"""What was decided before is set aside, and the opposite is decided."""
_KEPT_RULES = ("recognition_kept", "refusal_kept")
_LATER_RULES = (*_KEPT_RULES, *_TURNED, "appeal_fails", "reversed")


@dataclass(slots=True)
class Ruling:
    """Marks are those of the pieces that single the ruling out; ``pieces`` are all that speak of it.

    ``around`` are the lines that they stand in, ``year`` is that of the heading above, ``shared`` are
    pieces about several rulings together;
    ``prior`` is the way that the report as a whole speaks of,
    ``others`` are stretches of its pieces that tell of another ruling;
    ``pleaded`` are the starts of pieces that only say what a party puts forward;
    ``sequel_of`` is an earlier ruling on the same judgment, ``sequel`` a later one.
    """

    numbers: list[NumberGroup] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    dockets: list[Name] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    deciders: list[CourtName] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    shared: list[Piece] = field(default_factory=list)
    year: Day | None = None
    sequel_of: Ruling | None = None
    sequel: Ruling | None = None
    prior: str = ""
    others: list[tuple[int, int]] = field(default_factory=list)
    pleaded: frozenset[int] = frozenset()

    @property
    def live(self) -> list[Event]:
        """What is told as news; that a foreign court gave judgment counts where nothing else is told."""
        told = [one for one in self.events if not one.history]
        return [one for one in told if one.code != JUDGMENT_GIVEN] or told

    @property
    def told(self) -> bool:
        """Whether an outcome is told, which the giving of the judgment is not yet."""
        return any(not one.history and one.code != JUDGMENT_GIVEN for one in self.events)

    @property
    def first(self) -> Piece:
        return self.pieces[0]

    def way(self) -> str:
        """The direction: a number of recognition decides, then most events, the first where they tie."""
        if any(is_recognition(group) for group in self.numbers):
            return "inbound"
        told = [one.way for one in self.live if one.way]
        if not told:
            past = next((one.way for one in self.events if one.way), "")
            homes = {one.home for one in self.deciders} if self.live else set()
            acting = "inbound" if homes == {True} else "outbound" if homes == {False} else ""
            return past or way_of_roles(piece.text for piece in self.pieces) or self.prior or acting
        return max(dict.fromkeys(told), key=told.count)

    def deciding(self) -> list[Event]:
        """The events of the last stage that is told."""
        live = [one for at, one in enumerate(self.live) if not at or not _is_aside(one)]
        if live and live[0].rule.endswith(_KEPT_RULES):
            return [one for one in live if one.code == live[0].code]  # what follows looks back at the stages
        later = [at for at, one in enumerate(live) if is_later_stage(one)]
        if any(live[at].rule.endswith(_TURNED) for at in later):
            return [live[at] for at in later]
        return live[later[0] :] if later and later[0] else live


def _is_aside(event: Event) -> bool:
    """``The order below was set aside``: what names neither court nor day supersedes nothing told before."""
    if event.code != "other":
        return False
    begin = event.start - event.piece.start
    words = event.piece.text[max(0, begin - 6) : event.end - event.piece.start]
    return _PASSIVE.search(words) is not None or not any(sign in event.piece.text for sign in "ⒽⒻⒹⓀ")


def is_later_stage(event: Event) -> bool:
    """An appeal or review: it stands in the place of what was decided before."""
    return event.code in _LATER or event.rule.endswith(_LATER_RULES)


def is_recognition(group: NumberGroup) -> bool:
    """A number of the series kept for recognition matters."""
    if not any(group.readings):
        return "Ren" in group.value.split() or "认" in group.value
    return any(
        scope.startswith("recognition")
        for reading in group.readings
        for one in reading
        for scope in case_type.scopes(one.words)
    )


def spellings(group: NumberGroup) -> list[str]:
    """Canonical spellings; a number that cannot be read stands for itself."""
    read = [case_number.format(one) for reading in group.readings for one in reading]
    return read or [group.value]


def same_number(one: NumberGroup, other: NumberGroup) -> bool:
    return bool(set(spellings(one)) & set(spellings(other)))


def same_name(one: Name, other: Name) -> bool:
    mine, theirs = case_name.parties(one.value), case_name.parties(other.value)
    return case_name.key(one.value) == case_name.key(other.value) or (len(mine) == 2 and mine == theirs)


def same_court(one: CourtName, other: CourtName) -> bool:
    """Whether two names may stand for one court."""
    if one.home != other.home:
        return False
    if one.names_zh and other.names_zh:
        return bool(set(one.names_zh) & set(other.names_zh))
    if one.alias or other.alias:
        place = one.place or other.place
        rest = other.value if one.place else one.value
        return place in rest or bool(one.place and one.place == other.place) or (one.iso2 == other.iso2 != "")
    return one.value == other.value or one.value in other.value or other.value in one.value

"""Sentences that single nothing out: whose ruling they go on about, by their beginning and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from transform.reading.report_en.discourse import Discourse
from transform.reading.report_en.layout import Part, Piece
from transform.reading.report_en.ruling import Ruling, is_recognition
from transform.reading.report_en.sharing import is_collective
from transform.reading.report_en.states import states_of
from transform.reading.report_en.suit_of_origin import is_suit_of_origin
from transform.reading.report_en.telling import Teller, Telling
from transform.vocabulary.state import find_states

_WORD = re.compile(r"[A-ZÀ-Þ][\wÀ-ÿ-]{2,}")
_ORDINAL = re.compile(
    r"(?i)\b(?:the|in the) (?P<which>first|second|third|fourth|fifth|former|latter|last)\b"
    r"(?: (?:case|matter|ruling|of (?:them|these)|one|judgment|application|decision|court|applicant|"
    r"creditor|\w+ case))"
)
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "former": 0, "latter": -1, "last": -1}
_GOES_ON = re.compile(
    r"(?i)(?:[*•-] )?(?:the |this |that |its |his |her |their |in its |according to the |as to |it |he |"
    r"she |they |there |no |neither |"
    r"nor |but |and |so |also |first|second|third|finally|moreover|none |"
    r"(?:two|three|four|several|some) (?:grounds|reasons|points|objections|questions|arguments)|on the "
    r"(?:merits|facts|question|point)|"
    r"in (?:this|that|the present) |what |why |how |under the |as regards |with regard |interest|costs|"
    r"service|public policy|reciprocity)"
)
_COMMON = frozenset(
    re.split(
        " ",
        "Court Courts High District Supreme Superior Intermediate People Peoples The Tribunal County "
        "State United States First Second Third Instance Appeal Appeals General Division Branch Local "
        "Republic Kingdom Region Special Administrative Ltd Limited Inc Corp Company GmbH LLC Pte "
        "Group Holding Holdings International Trading Trade Investment Bank China Chinese New South "
        "North East West Central Commercial Maritime Financial Primary Law Justice Industry Import "
        "Export Technology Development Management Construction Shanghai",
    )
)
_ZONE, _SHORT_ZONE = 60, 28
_SAID = re.compile(
    r"\b(?:said|argued|answered|submitted|pointed|relied|cited|referred|held|that|unlike|compared)\b"
)


class Attachment:
    """Gives every piece that is nobody's yet to the rulings it speaks of."""

    def __init__(self, teller: Teller, discourse: Discourse, real: list[Ruling]) -> None:
        self._teller = teller
        self._owner = discourse.owner
        self._real = real
        self._hints = [_hints(teller, one) for one in real]
        self._sections: dict[int, list[Ruling]] = {}
        self._blocks: dict[int, list[Ruling]] = {}
        self._current: list[Ruling] = []
        self._block = -9
        for one in real:
            for piece in one.pieces:
                for place, key in ((self._sections, piece.section), (self._blocks, piece.block)):
                    if one not in place.setdefault(key, []):
                        place[key].append(one)

    def attach(self, tellings: Sequence[Telling]) -> None:
        for telling in tellings:
            piece = telling.piece
            if piece.part in (Part.NOISE, Part.FOOTNOTE):
                continue
            known = self._owner.get(piece.start, [])
            owners = [one for one in known if any(one is r for r in self._real)]
            if owners:
                self._current, self._block = owners, piece.block
            elif (telling.live and any(not is_suit_of_origin(one) for one in known)) or any(
                self._is_another(one) for one in known
            ):
                self._current, self._block = [], piece.block
            else:
                self._give(piece, self._meant(telling))

    def _is_another(self, ruling: Ruling) -> bool:
        """A ruling that is only named; beside one real ruling a nameless scene is how that one began."""
        if ruling.names or any(map(is_recognition, ruling.numbers)):
            return True
        return bool(ruling.numbers) and len(self._real) > 1

    def _give(self, piece: Piece, meant: list[Ruling]) -> None:
        for one in meant:
            one.pieces.append(piece)
        if meant or piece.block != self._block:
            self._current, self._block = meant, piece.block

    def _meant(self, telling: Telling) -> list[Ruling]:
        piece, real = telling.piece, self._real
        if piece.part is Part.TITLE:
            return real if len(real) == 1 else []
        hinted = _hinted(self._teller, telling, real, self._hints, first=piece.block != self._block)
        if hinted is not None:
            return hinted
        if len(real) > 1 and is_collective(piece):
            self._share(piece)
            return []
        if piece.block == self._block and self._current:
            return self._current
        return self._placed(telling)

    def _share(self, piece: Piece) -> None:
        meant = self._sections.get(piece.section, self._real)
        for one in meant if len(meant) > 1 else self._real:
            one.shared.append(piece)

    def _placed(self, telling: Telling) -> list[Ruling]:
        """By where it stands: the one ruling of the line, section or report; else the last told."""
        piece = telling.piece
        here = self._blocks.get(piece.block, [])
        if len(here) == 1 and not _strange(self._teller, telling, here):
            return here
        for within in (self._sections.get(piece.section, []), self._real):
            if len(within) == 1:
                return [] if _strange(self._teller, telling, within) else within
        if self._current and piece.block == self._block + 1 and _GOES_ON.match(piece.text):
            return self._current
        return self._real if piece.part is Part.COMMENT and _one_court(self._real) else []


def _one_court(real: list[Ruling]) -> bool:
    """Whether one court gave all the rulings, as its name or the code in their numbers says."""
    coded = {
        number.court_code
        for one in real
        for group in one.numbers
        for reading in group.readings
        for number in reading
        if one.way() == "inbound"
    }
    if coded and all(one.numbers for one in real):
        return len(coded) == 1
    return all(one.deciders for one in real) and len({one.deciders[-1].value for one in real}) == 1


def _strange(teller: Teller, telling: Telling, rulings: list[Ruling]) -> bool:
    """It names states, and none of them is that of the rulings."""
    mine = set(states_of(teller, telling.piece))
    theirs = {iso2 for one in rulings for piece in one.pieces for iso2 in states_of(teller, piece)}
    return bool(mine and theirs and not mine & theirs)


def _hinted(
    teller: Teller, telling: Telling, real: list[Ruling], hints: list[set[str]], *, first: bool
) -> list[Ruling] | None:
    """The ruling that the opening words point at; an empty list where they point at none of ours."""
    piece = telling.piece
    if len(real) < 2:
        return None
    ordinal = _ORDINAL.search(piece.text[: 2 * _ZONE])
    if ordinal:
        at = _ORDER[ordinal["which"].lower()]
        if at < len(real):
            return [real[at]]
    zone = _ZONE if first else _SHORT_ZONE
    said = _SAID.search(piece.text, 0, zone)
    words = _words_of(teller, piece.start, min(piece.end, piece.start + (said.start() if said else zone)))
    scores = [len(words & own) for own in hints]
    best = max(scores)
    if best and scores.count(best) == 1:
        return [real[scores.index(best)]]
    return None


def _words_of(teller: Teller, start: int, end: int) -> set[str]:
    """Capital words, ISO codes of states and places of courts in a stretch of the shape."""
    shape = teller.shape
    begin, stop = shape.span(start, end)
    words = {word for word in _WORD.findall(shape.original[begin:stop]) if _tells(word)}
    for _, mark in teller.between(start, end, "Ⓢ"):
        words.add(str(getattr(mark, "value", "")))
    for sign in "ⒽⒻ":
        for _, mark in teller.between(start, end, sign):
            words.add(str(getattr(mark, "place", "")))
    return words - {""}


def _hints(teller: Teller, ruling: Ruling) -> set[str]:
    """Words that only this ruling is known by: places of its courts, its state, its parties."""
    found: set[str] = set()
    for court in ruling.deciders:
        found |= set(_WORD.findall(court.value)) | {court.place}
    for name in ruling.names:
        found |= set(_WORD.findall(name.value))
    for piece in ruling.pieces:
        if piece.part in (Part.TITLE, Part.HEADING):
            continue
        found |= set(states_of(teller, piece))
        for _, court in teller.courts(piece):
            found |= set(_WORD.findall(court.value)) | {court.place}
    return {word for word in found if word and (_tells(word) or len(word) == 2)}


@lru_cache(maxsize=4096)
def _tells(word: str) -> bool:
    """Whether a capital word may point at one ruling: no word of every court, and no state."""
    return word not in _COMMON and not find_states(word)

"""The rulings of a report: which sentences single one out, and which later ones go on about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.reading.report_en.adoption import adopt
from transform.reading.report_en.conflict import alike, conflicts
from transform.reading.report_en.layout import Part
from transform.reading.report_en.marks import CourtName, Day
from transform.reading.report_en.one_matter import in_item, join_matter
from transform.reading.report_en.places import is_citation
from transform.reading.report_en.prior import prior_way
from transform.reading.report_en.ruling import Ruling, is_recognition, same_name, same_number
from transform.reading.report_en.sharing import give_each, give_to_all, is_of_all
from transform.reading.report_en.singling import is_frame, singles_out
from transform.reading.report_en.states import clash
from transform.reading.report_en.story import HEARSAY, stories
from transform.reading.report_en.telling import Teller, Telling
from transform.reading.report_en.turns import (
    acts_in_scene,
    give_surroundings,
    goes_up,
    is_cited_aside,
    is_giver,
    waits,
    year_of_heading,
)
from transform.reading.report_en.waiting import settle

_SAME_DISPUTE = re.compile(
    r"(?i)\b(?:the (?:same |very same )?judge?ment\b(?! (?:of|given|by|from))|anew\b|refiled)"
)
_RESPECTIVELY = re.compile(r"\brespectively\b")
_COURT_FIRST = re.compile(
    r"(?:But |And |Yet |Now |Here )?(?:[Tt]he )?[ⒽⒻ] (?:was|were|did|has|had|saw|took|dealt|heard)\b"
)
_MOST_RULINGS = 300


class Discourse:
    """Walks through what the pieces tell; ``rulings`` are in text order, real ones and mere names."""

    def __init__(self, teller: Teller, tellings: Sequence[Telling]) -> None:
        self._teller = teller
        self.rulings: list[Ruling] = []
        self.owner: dict[int, list[Ruling]] = {}
        self.years: dict[int, Day] = {}
        self.orphans: list[Telling] = []
        self._current: Ruling | None = None
        self._subject: tuple[int, CourtName | None] = (-1, None)
        marked = any("认" in one.value or is_recognition(one) for told in tellings for one in told.numbers)
        self.prior = "" if marked else prior_way([one.piece for one in tellings])
        for telling in tellings:
            if telling.piece.part in (Part.NOISE, Part.FOOTNOTE) or len(self.rulings) >= _MOST_RULINGS:
                continue
            if year := year_of_heading(self._teller, telling.piece):
                self.years[telling.piece.section] = year
            self._walk(telling)
            if (
                telling.courts
                and not is_giver(telling)
                and (len(telling.courts) == 1 or _COURT_FIRST.match(telling.piece.text))
            ):
                self._subject = telling.piece.block, telling.courts[0][1]
        adopt(self.rulings, self.orphans, self.owner)
        self._add(stories(tellings, self.rulings, self.owner))
        self.rulings = join_matter(teller, self.rulings, self.owner)
        settle(teller.shape, tellings, self.rulings, self.owner)
        give_surroundings(self.rulings, tellings)

    def _add(self, told: list[Ruling]) -> None:
        """Stories take their places among the rulings, and their paragraphs."""
        for one in told:
            for piece in one.pieces:
                self.owner[piece.start] = [one]
        self.rulings = sorted([*self.rulings, *told], key=lambda one: one.first.start)

    def _walk(self, telling: Telling) -> None:
        piece = telling.piece
        if piece.part is Part.ROW:
            self._take(self._known(telling) or self._opened(telling), telling)
            return
        cited = any(is_citation(one.value) for one in telling.dockets)
        silent = not (telling.events or telling.numbers or telling.names or telling.days or cited)
        if (silent or HEARSAY.search(piece.text)) and not is_frame(telling, self._current, self.prior):
            self._overhear(telling)
            return
        if is_of_all(telling):
            give_to_all(self.rulings, self.owner, telling)
        elif telling.events and all(one.history for one in telling.events):
            self._remember(telling)
        elif not (_RESPECTIVELY.search(piece.text) and give_each(self.rulings, self.owner, telling)):
            known = self._known(telling) or self._joined(telling)
            if (
                known is None
                and not waits(self.rulings, telling)
                and singles_out(telling, self._current, self.years, self.prior)
            ):
                known = self._opened(telling)
            before = self._current
            if known is not None:
                self._take(known, telling)
                if before is not None and before.told and is_cited_aside(piece):
                    self._current = before
            elif telling.live and not telling.cites and not HEARSAY.search(piece.text):
                self.orphans.append(telling)

    def _overhear(self, telling: Telling) -> None:
        """A mainland court acts in the paragraph of a scene that has none yet: the court that was asked."""
        court, current = telling.decider, self._current
        if court is not None and current is not None and acts_in_scene(current, telling, court):
            current.deciders.append(court)
            current.pieces.append(telling.piece)
            self.owner.setdefault(telling.piece.start, []).append(current)

    def _remember(self, telling: Telling) -> None:
        """History belongs to the matter it is told in, but names nothing of it."""
        if self._current is not None and self._current.pieces[-1].section == telling.piece.section:
            self._current.events += telling.events
            self._current.pieces.append(telling.piece)
            self.owner.setdefault(telling.piece.start, []).append(self._current)

    def _opened(self, telling: Telling) -> Ruling:
        ruling = Ruling(year=self.years.get(telling.piece.section), prior=self.prior)
        block, court = self._subject
        ways = {one.way for one in telling.live} - {""}
        fits = court is not None and (not ways or ways == {"inbound" if court.home else "outbound"})
        if telling.decider is None and block == telling.piece.block and court is not None and fits:
            ruling.deciders.append(court)
        before = self._current
        origin = any(not court.home and not court.alias for _, court in telling.courts)
        between = self._teller.between(before.pieces[-1].end, telling.piece.start, "Ⓕ") if before else []
        if (
            before is not None
            and before.live
            and not origin
            and not between
            and _SAME_DISPUTE.search(telling.piece.text)
        ):
            ruling.sequel_of = before
            before.sequel = ruling
        self.rulings.append(ruling)
        return ruling

    def _known(self, telling: Telling) -> Ruling | None:
        """The ruling that has one of these names already."""
        for one in self.rulings:
            if any(same_number(a, b) for a in telling.numbers for b in one.numbers):
                return one
            named = any(same_name(a, b) for a in telling.names for b in one.names)
            if named and not (one.numbers and any(map(is_recognition, telling.numbers))):
                return one
        for one in self.rulings:
            if any(a.value == b.value for a in telling.dockets for b in one.dockets) and not telling.live:
                return one
        return None

    def _joined(self, telling: Telling) -> Ruling | None:
        """The ruling told last, or another of the section, that nothing in the piece speaks against."""
        piece = telling.piece
        numberless = [one for one in self.rulings if one.live and not one.numbers]
        waiting = all(one.code == "pending" for one in telling.live)
        if telling.numbers and waiting and len(numberless) == 1 and not telling.days:
            only = numberless[0]
            apart = telling.names and only.pieces[-1].section != piece.section
            if not apart and not conflicts(self._teller, only, telling):
                return only
        if telling.events and not telling.live and len(self.rulings) == 1 and not telling.names:
            only = self.rulings[0]
            return None if only.told and clash(self._teller, only, telling) else only
        if goes_up(self._current, telling):
            return self._current
        near = [self._current] if self._current is not None else []
        near += [one for one in reversed(self.rulings) if one is not self._current]
        for one in near:
            last = one.pieces[-1]
            away = last.section != piece.section
            if away and (one.told or in_item(self._teller, piece)) and not alike(one, telling):
                continue
            if (
                last.block != piece.block
                and is_frame(telling, self._current, self.prior)
                and one.live
                and not alike(one, telling)
            ):
                continue
            named = telling.names or telling.dockets or any(map(is_recognition, telling.numbers))
            if last.section != piece.section and named and one.events and not alike(one, telling):
                continue
            alone = len(self.rulings) == 1 and any(map(is_recognition, one.numbers)) and not one.told
            far = (
                40
                if alone
                else 12
                if one.live or one is self._current or (one is self.rulings[-1] and one.numbers)
                else 1
            )
            if piece.block - last.block > far and not alike(one, telling):
                continue
            if not conflicts(self._teller, one, telling):
                return one
        return None

    def _take(self, ruling: Ruling, telling: Telling) -> None:
        piece = telling.piece
        ruling.events += telling.events
        ruling.numbers += telling.numbers
        if telling.names and not (telling.cites and ruling.names and not telling.live):
            ruling.names += telling.names
        ruling.dockets += telling.dockets
        ruling.days += telling.days
        if telling.decider is not None and (telling.live or telling.days or not ruling.deciders):
            ruling.deciders.append(telling.decider)
        ruling.pieces.append(piece)
        self.owner.setdefault(piece.start, []).append(ruling)
        self._current = ruling

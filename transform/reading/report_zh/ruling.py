"""One ruling that a stretch tells of, and whether it is singled out there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transform.reading.report_zh.acts import Act, is_earlier
from transform.reading.report_zh.court_in_mind import court_of_its_item
from transform.reading.report_zh.page import CourtPlace, NumberPlace, within
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.who_decides import is_own
from transform.vocabulary import court
from transform.vocabulary.codes import Outcome
from transform.vocabulary.court import Court

_NAMED_CASE = re.compile(
    r"[“\"《][^”\"》]{2,30}[”\"》]?案|[\u4e00-\u9fff某]{2,12}(?:诉|与|v\.)[\u4e00-\u9fff某]{2,20}案"
)


@dataclass(slots=True, eq=False)
class Ruling:
    """One ruling: what was done, its number and court, its sentences, those that it shares with others."""

    outbound: bool
    acts: list[Act] = field(default_factory=list)
    number: NumberPlace | None = None
    court: CourtPlace | None = None
    own: list[Saying] = field(default_factory=list)
    shared: list[Saying] = field(default_factory=list)
    aside: bool = False
    """Whether it is told beside a ruling here, on which the reasons in the same sentence are."""
    cut: list[tuple[int, int]] = field(default_factory=list)
    """Where its sentences tell what a foreign court did with a Chinese judgment."""

    def keeps(self, place: int) -> bool:
        """Whether what stands at ``place`` is told of this ruling, not of another court's act."""
        return not any(first <= place < last for first, last in self.cut)

    @property
    def sayings(self) -> list[Saying]:
        return [*self.own, *self.shared]

    @property
    def is_pending(self) -> bool:
        return all(act.code == Outcome.PENDING for act in self.acts)

    @property
    def is_precedent(self) -> bool:
        """Whether it is told as one of another time, in passing: 某中院曾承认过该国判决."""
        return (
            not self.outbound
            and self.number is None
            and all(is_earlier(act) or act.past for act in self.acts)
        )

    @property
    def is_item(self) -> bool:
        """Whether it is told in a counted item on another case, which takes nothing from the text around."""
        return not self.outbound and all(court_of_its_item(act) for act in self.acts)

    def holds(self, one: Court) -> bool:
        """Whether its court, told or known by the number, is ``one``."""
        named = self.court.court if self.court else None
        if named is None and self.number:
            named = court.court_of(self.number.number)
        return named is not None and named.name_zh == one.name_zh


def is_singled_out(ruling: Ruling, segment: Segment, *, alone: bool) -> bool:
    """Codebook, rule 1: a court with a number, a date or a name, and its end is told."""
    if ruling.number:
        return True
    if ruling.outbound:
        court_known = any(
            act.abroad and act.abroad.court and not (act.abroad.court.bare and is_earlier(act))
            for act in ruling.acts
        )
        dated = any(act.days for act in ruling.acts) or any(
            _NAMED_CASE.search(a.saying.text) for a in ruling.acts
        )
        return (court_known and (dated or alone)) or (alone and ruling.court is not None)
    if ruling.court is None:
        return False
    if alone or segment.digest:
        return True
    near = {act.saying.paragraph for act in ruling.acts}
    return any(
        within(one.page.days, one.first, one.last) or _NAMED_CASE.search(one.text)
        for one in ruling.own
        if one.paragraph in near
    )


def own_numbers(saying: Saying) -> list[NumberPlace]:
    page = saying.page
    return [
        one
        for one in within(page.numbers, saying.first, saying.last)
        if is_own(one.number, page.text[one.last : one.last + 8])
    ]

"""The rulings that a report tells of."""

from __future__ import annotations

from collections.abc import Iterator, Set

from transform.reading.report.account_pieces import account_pieces
from transform.reading.report.answered import answered
from transform.reading.report.borrowed import completed, of_chinese_judgment, of_one_judgment
from transform.reading.report.chosen import chosen
from transform.reading.report.encoder import encoder
from transform.reading.report.facts import Facts, facts
from transform.reading.report.half_told import whole_again
from transform.reading.report.heading import of_heading
from transform.reading.report.linking import matters, surroundings, whole
from transform.reading.report.matter import Matter
from transform.reading.report.only_number import with_only_number
from transform.reading.report.questions import is_told
from transform.reading.report.roles import less_sure, roles
from transform.reading.report.second_application import Told, of_first
from transform.reading.report.shared_subject import with_subject
from transform.reading.report.telling import said, telling
from transform.reading.report.text import Text


def rulings(text: Text, possible: Set[str] = frozenset(), *, single: bool = False) -> Iterator[Facts]:
    """The facts of each matter in text order.

    ``single``: all of the text speaks of one ruling, as labels above it say; ``possible`` are the outcomes
    that its orders allow.
    """
    seen = encoder().encoded(text)
    known = roles(text, seen)
    if single:
        known = of_heading(text, known)
    asked = telling(text, seen)
    saying = said(asked)
    found = [whole(text, known, saying)] if single else matters(text, less_sure(known), saying, seen)
    found = whole_again(text, known, saying, found)
    found = [one for one in found if one.pieces]  # of a text without a sentence nothing is told
    near = surroundings(text, found)
    everywhere = chosen(text, range(len(text.pieces)), known) if found else {}
    best = {one.order: everywhere if single else chosen(text, one.pieces, known) for one in found}

    def around(one: Matter, *, alone: bool) -> list[tuple[int, int]]:
        return account_pieces(text, one, near[one.order], alone=alone)

    def is_ruling(one: Matter) -> bool:
        fields = list(best[one.order])
        weighed = encoder().weighed(seen, around(one, alone=len(found) == 1))
        return is_told(text, one, near[one.order], asked, fields, weighed, len(found))

    kept = [one for one in found if single or is_ruling(one)]
    alone = len(kept) == 1
    shared = {} if alone else of_one_judgment(text, everywhere)
    told = []
    taken = frozenset(
        value
        for those in best.values()
        for one in those.get("case_number", ())
        for value in one.mention.values
    )
    before: tuple[Matter, Told] | None = None
    for one in kept:
        pieces = around(one, alone=alone)
        weighed = encoder().weighed(seen, pieces)
        answers = answered(text, one, near[one.order], asked, weighed, possible, alone=alone)
        named = completed(text, best[one.order], everywhere, shared, pieces, known, alone=alone)
        named = with_only_number(text, one, named, taken)
        if not alone and answers.code("direction") == "outbound":
            named = of_chinese_judgment(text, named, everywhere)
        elif not alone:
            named = of_first(text, before, (one, named))
        before = one, named
        told.append(facts(text, one, named, answers))
    yield from with_subject(text, told)

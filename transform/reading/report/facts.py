"""All that a report tells of one matter, as values with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from transform.observation import Field
from transform.reading.report.answered import Answers
from transform.reading.report.apportioned import apportioned
from transform.reading.report.chosen import Chosen
from transform.reading.report.foreign import foreign_values
from transform.reading.report.home import Best, court_values, number_values
from transform.reading.report.marks import Day, Name, NumberGroup
from transform.reading.report.matter import Matter
from transform.reading.report.mention import (
    Sign,
    is_assistance,
    is_domestic,
    is_no_recognition,
    is_recognition,
)
from transform.reading.report.neutral_citation import year_of
from transform.reading.report.piece import Part
from transform.reading.report.rule import rule_of
from transform.reading.report.subject_of_court import with_subject_of_court
from transform.reading.report.subject_of_words import with_subject_of_words
from transform.reading.report.text import Text
from transform.reading.report.values import Value
from transform.vocabulary.money import FoundAmount, find_amounts

_TITLE = re.compile(
    r"(?:案例[一二三四五六七八九十\d]{1,3}[:：.、]?\s*|[一二三四五六七八九十\d]{1,3}[、.．]\s*)?(?P<name>.{4,90}?案)(?:例)?"
)
"""A case told under its name: ``案例一：甲公司申请承认外国法院判决案``."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The values of each ruling that a matter stands for, and what was left open."""

    rulings: tuple[tuple[Value, ...], ...]
    problems: tuple[str, ...]


def facts(text: Text, matter: Matter, best: Best, answers: Answers) -> Facts:
    """A matter with several numbers printed together is as many rulings, alike in all else.

    ``best`` are its mentions by field. One under a number of a domestic series, to which nothing abroad
    belongs, is a domestic matter and no ruling; one of a series that knows no recognition is none either.
    """
    problems: list[str] = []
    foreign = list(foreign_values(text, best))
    best = _of_recognition(best)
    number = _number(best)
    recognition = bool(number and is_recognition(number))
    outbound = not recognition and answers.code("direction") == "outbound"
    if number and (is_no_recognition(number) or (not outbound and not foreign and is_domestic(number))):
        return Facts((), ())
    if not number and _only_assists(text, matter):
        return Facts((), ())
    iso2 = next((one.value for one in foreign if one.field is Field.JURISDICTION), "")
    rest = [
        *foreign,
        *_days(text, best, foreign, outbound=outbound, pending=answers.code("outcome") == "pending"),
        *_name(text, matter),
        *answers.values(text, iso2, recognition=recognition),
    ]
    numbered = number_values(text, best, problems)
    grounded = {one.piece for one in answers.grounds}
    plain = [at for at in matter.pieces if at not in grounded]
    own = apportioned(text, [serial for named in numbered if (serial := _canonical(named))])
    rulings = []
    for named in numbered:
        court = list(court_values(text, best, named, problems, outbound=outbound))
        told = own.get(_canonical(named)) if own else _principal(best)
        ruling = (*named, *court, *rest, *_amount(text, told, iso2))
        if not _tells_subject(ruling):
            ruling = with_subject_of_court(text.language, ruling)
        if not _tells_subject(ruling):
            ruling = with_subject_of_words(text, plain, ruling)
        rulings.append(ruling)
    return Facts(tuple(rulings), tuple(dict.fromkeys(problems)))


def _tells_subject(ruling: Sequence[Value]) -> bool:
    return any(one.field is Field.SUBJECT_MATTER for one in ruling)


def _of_recognition(best: Best) -> Best:
    """Without numbers of series that know no recognition, if there are others: an order of preservation."""
    numbers = best.get("case_number", ())
    others = [one for one in numbers if not is_no_recognition(cast(NumberGroup, one.mention.mark))]
    return {**best, "case_number": others} if others else best


def _number(best: Best) -> NumberGroup | None:
    """The Chinese number of the matter."""
    ranked = best.get("case_number", ())
    return cast(NumberGroup, ranked[0].mention.mark) if ranked else None


def _only_assists(text: Text, matter: Matter) -> bool:
    """Whether what it tells bears numbers of service or evidence alone."""
    named = [
        cast(NumberGroup, one.mark)
        for at in matter.pieces
        for one in text.within(text.pieces[at])
        if one.sign is Sign.NUMBER
    ]
    return bool(named) and all(is_assistance(one) for one in named)


def _days(
    text: Text, best: Best, foreign: Sequence[Value], *, outbound: bool, pending: bool
) -> Iterator[Value]:
    """The day of the ruling, and that of the judgment; a citation gives the year of a ruling abroad."""
    own, given = _day(best.get("decision_date", ())), _day(best.get("foreign_judgment_date", ()))
    if own and given and _mark(given).date.earliest() > _mark(own).date.latest():  # the roles are doubtful
        own, given = (given, own) if outbound else max(((own, None), (None, given)), key=_chance)
    if own and not pending:
        yield _dated(text, Field.DECISION_DATE, own)
    elif outbound and not pending:
        docket = next((one for one in foreign if one.field is Field.FOREIGN_CASE_NUMBER), None)
        if docket and (year := year_of(docket.value)):
            rule = f"report_{text.language}.neutral_citation"
            yield Value(Field.DECISION_DATE, year, docket.start, docket.end, rule)
    if given:
        field = Field.CHINESE_JUDGMENT_DATE if outbound else Field.FOREIGN_JUDGMENT_DATE
        yield _dated(text, field, given)


def _chance(days: tuple[Chosen | None, Chosen | None]) -> float:
    return sum(one.chance for one in days if one)


def _day(ranked: Sequence[Chosen]) -> Chosen | None:
    """The most probable date, as precise as any other that agrees with it."""
    if not ranked:
        return None
    first = _mark(ranked[0])
    agreeing = [one for one in ranked if _mark(one).date.iso().startswith(first.date.iso())]
    return max(agreeing, key=lambda one: (len(_mark(one).date.iso()), one.chance))


def _mark(one: Chosen) -> Day:
    return cast(Day, one.mention.mark)  # the sign of its mention says so


def _dated(text: Text, field: Field, one: Chosen) -> Value:
    day = _mark(one)
    rule = rule_of(text.language, field.value, one.chance)
    return Value(field, day.date.iso(), *text.place(day.start, day.end), rule)


def _canonical(named: Sequence[Value]) -> str:
    """The case number among values, empty without one."""
    return next((one.value for one in named if one.field is Field.CASE_NUMBER), "")


def _principal(best: Best) -> tuple[FoundAmount, float] | None:
    """The sum that most probably was adjudged, and how probably."""
    ranked = best.get("amount", ())
    if ranked and isinstance(ranked[0].mention.mark, FoundAmount):
        return ranked[0].mention.mark, ranked[0].chance
    return None


def _amount(text: Text, told: tuple[FoundAmount, float] | None, iso2: str) -> Iterator[Value]:
    """The sum adjudged; ``iso2`` is the state whose dollar or pound a plain sign means."""
    if told:
        mark, chance = told
        local = find_amounts(mark.quote, country=iso2)
        currency = local[0].currency if local else mark.currency
        place = text.place(mark.start, mark.end)
        rule = rule_of(text.language, "principal", chance)
        yield Value(Field.AMOUNT, mark.value, *place, rule)
        yield Value(Field.CURRENCY, currency, *place, rule)


def _name(text: Text, matter: Matter) -> Iterator[Value]:
    """The name of the case, by the longest that its pieces print; else the title above that is one."""
    marks = [
        one.mark
        for at in matter.pieces
        for one in text.within(text.pieces[at])
        if one.sign is Sign.NAME and isinstance(one.mark, Name)
    ]
    if marks:
        longest = max(marks, key=lambda one: len(one.value))
        place = text.place(longest.start, longest.end)
        yield Value(Field.CASE_NAME, longest.value, *place, f"report_{text.language}.case_name")
        return
    above = [one for one in text.pieces[: matter.pieces[0]] if one.part in (Part.TITLE, Part.HEADING)]
    if above and (title := _TITLE.fullmatch(text.original(above[-1]).strip())):
        place = text.span(above[-1].start, above[-1].end)
        name = f"report_{text.language}.case_title"
        yield Value(Field.CASE_NAME, title["name"], *place, name)

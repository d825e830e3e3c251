"""The Chinese side: which mainland court gave the judgment, its number, its day, what was adjudged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transform.observation import Field
from transform.reading.judgment_abroad.gate import Subject, speaks_of_chinese_judgment
from transform.reading.judgment_abroad.text import Text
from transform.reading.report.values import Value
from transform.reading.sentences import Sentence
from transform.vocabulary import case_number, court, date, money

_COURT_EN = re.compile(
    r"(?:(?:[A-Z][\w'-]*|No\. ?\d|\d(?:st|nd|rd|th)) ){0,7}(?:People's (?:Court|Intermediate Court|"
    r"High Court)|"
    r"(?:Maritime|Intermediate|Financial|Internet|Intellectual Property) Court)"
    r"(?: (?:of|in) (?:the )?(?!People's)[A-Z][\w'-]*(?: (?:City|Province|District|County|Municipality|"
    r"New Area|"
    r"(?!People's)[A-Z][\w'-]*)){0,3}"
    r"(?:, (?!People's)(?:[A-Z][\w'-]*)(?: (?:City|Province|Municipality|Autonomous Region))?){0,2})?"
    r"(?:, (?!People's)[A-Z][\w'-]* (?:City|Province|Municipality|Autonomous Region)){0,2}"
)
_OPENERS = re.compile(
    r"^(?:(?:The|A|An|On|In|By|At|Before|Under|When|Both|This|That|Judge?ment|Subsequently|Thereafter|"
    r"Then|And|PRC|Chinese)\s+)+"
)
_OF_CHINA = re.compile(
    r",? (?:of|in) (?:the )?(?:People's Republic(?: of China)?|PRC|China)\b.*$|,? (?:the )?PRC$|, China$"
)
_GIVEN = re.compile(r"(?i)(?:\bdated|\bof|\bon|\bin)\s+$")
_SUM = re.compile(
    r"(?i)\b(?:pay|repay|sum of|amount of|awarded|adjudged|judge?ment for|liable|principal|order(?:s|ed|"
    r"ing))\b"
)
_ORDERED = re.compile(
    r"(?i)\b(?:the|that) (?:Chinese |PRC )?(?:court|judge?ment|paper)\b[^.;]{0,40}?\b(?:order|award|"
    r"require)\w*\b"
)
_LATER = re.compile(r"(?i)\b(?:appeal(?:ed)?|upheld|affirmed|second[- ]instance|retrial|revoked|remitted)\b")


def chinese_values(text: Text, subject: Subject, ruled_on: str, problems: list[str]) -> Iterator[Value]:
    """Court, number, day and sum of the judgment put forward; what could be several stays empty."""
    own = _background(text, subject)
    number = _number(text, own, problems)
    if number:
        yield from number
    yield from _court(text, own, number[0].value if number else "", problems)
    yield from _day(own, ruled_on, problems)
    yield from _amount([*own, *_following(text, own)])


def _background(text: Text, subject: Subject) -> list[Sentence]:
    """Sentences on the Chinese judgment, those that ask for its recognition first, each once.

    A sentence behind one of them that names a Chinese court or number carries it on.
    """
    chosen = {one.start: one for one in (*subject.asked, *subject.spoken)}
    for one in text.sentences:
        if one.start not in chosen and case_number.find_all(one.text):
            chosen[one.start] = one
    return list(chosen.values())


def _following(text: Text, own: Sequence[Sentence]) -> list[Sentence]:
    """Sentences right behind one on the Chinese judgment in which the court there orders payment."""
    places = {one.start: at for at, one in enumerate(text.sentences)}
    behind = {places[one.start] + step for one in own if one.start in places for step in range(1, 5)}
    taken = {one.start for one in own}
    return [
        one
        for at, one in enumerate(text.sentences)
        if at in behind and one.start not in taken and _ORDERED.search(one.text)
    ]


def _number(text: Text, own: Sequence[Sentence], problems: list[str]) -> list[Value]:
    found: dict[str, tuple[Sentence, case_number.Found]] = {}
    for one in own:
        for number in case_number.find_all(one.text):
            if len(number.candidates) == 1:
                found.setdefault(case_number.format(number.candidates[0]), (one, number))
            else:
                problems.append(f"the Chinese number {number.raw!r} can be read in several ways, or in none")
    if not found:
        return []
    first = next(iter(found))
    if len(found) > 1:
        problems.append(f"several Chinese case numbers ({', '.join(found)}); case_number left empty")
        return []
    sentence, number = found[first]
    start, end = sentence.start + number.start, sentence.start + number.end
    values = [Value(Field.CASE_NUMBER, first, start, end, "abroad.case_number")]
    if number.raw.isascii():
        values.append(
            Value(Field.CASE_NUMBER_PINYIN, text.original[start:end], start, end, "abroad.case_number")
        )
    return values


def _court(text: Text, own: Sequence[Sentence], number: str, problems: list[str]) -> Iterator[Value]:
    """The court of the first sentence that names one; of several the one that heard no appeal."""
    for one in own:
        named = list(_named(one))
        if not named:
            continue
        last = _deciding(one, named)
        if last is None:
            problems.append(f"several Chinese courts in {one.text[:80]!r}; court left empty")
            return
        start, end, printed = last
        resolved = next((found for name in _spellings(printed) if (found := court.find_courts(name))), [])
        yield Value(Field.COURT_EN, " ".join(text.original[start:end].split()), start, end, "abroad.court")
        if len(resolved) == 1:
            yield Value(Field.COURT_ZH, resolved[0].court.name_zh, start, end, "abroad.court")
        return
    of_number = court.court_of(case_number.parse(number)) if number else None
    if of_number is None:
        problems.append("the Chinese court is not named in a form that is known")


def _named(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    for match in _COURT_EN.finditer(sentence.text):
        name = match.group()
        opener = _OPENERS.match(name)
        at = opener.end() if opener else 0
        name = _OF_CHINA.sub("", name[at:])
        if len(name.split()) < 3:  # "People's Court" alone names none
            continue
        start = sentence.start + match.start() + at
        yield start, start + len(name), name


def _spellings(name: str) -> tuple[str, ...]:
    """As printed, with People's in its place, and with a name in two words (Zhou Shan) in one."""
    official = re.sub(r"(?: City)? Intermediate Court\b", " Intermediate People's Court", name)
    joined = re.sub(r"^([A-Z][a-z]+) ([A-Z])([a-z]+)\b", lambda m: m[1] + m[2].lower() + m[3], official)
    return name, official, joined


def _deciding(sentence: Sentence, named: list[tuple[int, int, str]]) -> tuple[int, int, str] | None:
    distinct = {name: (start, end, name) for start, end, name in named}
    if len(distinct) == 1:
        return named[0]
    kept = [
        one
        for one in distinct.values()
        if not _LATER.search(sentence.text[max(0, one[0] - sentence.start - 60) : one[0] - sentence.start])
    ]
    return kept[0] if len(kept) == 1 else None


def _day(own: Sequence[Sentence], ruled_on: str, problems: list[str]) -> Iterator[Value]:
    """The day beside the judgment in the first sentence that dates one."""
    for one in own:
        if not speaks_of_chinese_judgment(one.text):
            continue
        days = [
            found
            for found in date.find_dates(one.text)
            if found.date.iso() != ruled_on and _GIVEN.search(one.text, max(0, found.start - 80), found.start)
        ]
        distinct = {found.date for found in days}
        if len(distinct) == 1:
            found = days[0]
            start, end = one.start + found.start, one.start + found.end
            yield Value(Field.CHINESE_JUDGMENT_DATE, found.date.iso(), start, end, "abroad.chinese_day")
            return
        if len(distinct) > 1:
            problems.append(f"several days for the Chinese judgment in {one.text[:80]!r}; left empty")
            return


def _amount(own: Sequence[Sentence]) -> Iterator[Value]:
    """One sum in yuan in the sentences that say what was adjudged; of several none is picked."""
    found: dict[str, tuple[int, int]] = {}
    for one in own:
        if not _SUM.search(one.text):
            continue
        for amount in money.find_amounts(one.text):
            if amount.currency == "CNY" and not amount.is_bare:
                found.setdefault(amount.value, (one.start + amount.start, one.start + amount.end))
    if len(found) == 1:
        value, (start, end) = next(iter(found.items()))
        yield Value(Field.AMOUNT, value, start, end, "abroad.amount")
        yield Value(Field.CURRENCY, "CNY", start, end, "abroad.amount")

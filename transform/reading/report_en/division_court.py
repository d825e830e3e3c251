"""Courts named by their division, department or circuit alone: ``Gauteng Local Division, Johannesburg``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import CourtName
from transform.reading.report_en.places import place_of
from transform.vocabulary.place_abroad import units

_AMERICAN = "|".join(name for name, code in units().items() if code.startswith("US-"))
_FEDERAL = re.compile(
    rf"(?<![\w.])(?:Northern|Southern|Eastern|Western|Central|Middle) District of (?:{_AMERICAN})(?!\w)"
    r"|(?<![\w.])(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh"
    r"|D\.C\.) Circuit\b"
    r"(?! (?:Court|and|Civil|Commercial))"
)
"""Federal courts of the United States by their district or circuit alone."""
_NEW_YORK = re.compile(
    r"(?<!\w)(?:New York )?Appellate Division, (?:First|Second|Third|Fourth) Department\b(?:, New York\b)?"
)
_SOUTH_AFRICA = re.compile(
    r"(?<!\w)(?:(?:North |South )?Gauteng|KwaZulu-Natal|(?:Eastern|Western|Northern) Cape|Free State|Limpopo"
    r"|Mpumalanga)(?: Local)? Division\b(?:,(?: in)? "
    r"(?:Johannesburg|Pretoria|Durban|Pietermaritzburg|Cape Town"
    r"|Bloemfontein|Kimberley|Polokwane|Mbombela|Gqeberha|Port Elizabeth|Makhanda|Grahamstown))?"
)
"""Benches of one High Court under the name of their division alone."""

_AMERICAN_SHORT = re.compile(
    r"(?<![\w.])(?:Bankr\. )?(?:(?:[NSEWCM]\.D\.|(?<=Bankr\. )D\.) ?)"
    r"(?:[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,4}\.|Iowa|Ohio|Utah|Texas)"
)
"""As an American citation has it: ``Bankr. D. Del.``, ``N.D. Cal.``"""
_LONDON = re.compile(
    r"(?<!\w)(?:(?:King|Queen)['’]s Bench Division|Chancery Division"
    r"|Business and Property Courts|Insolvency and Companies List)"
    r"(?: (?:of England and Wales|in (?:Leeds|Manchester|Birmingham|Bristol|Liverpool|Newcastle|Cardiff)))?"
    r"(?!\w)"
)
_DHAKA = re.compile(r"(?<!\w)High Court Division (?:of (?:the Supreme Court of )?Bangladesh|in Dhaka)(?!\w)")
_PLACE = r"[A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20})?"
_OTHERWISE = re.compile(
    rf"(?<!\w)(?:(?:Civil |Family )?Judicial Unit(?: for [A-Z]\w+(?: [A-Z]\w+)?)?(?: of|,| in) {_PLACE}"
    rf"|Board of Grievances(?:(?: of|,| at| in) {_PLACE})?"
    rf"|Justice of the Peace (?:of|for) (?:the )?[\w .]{{3,40}}?(?: of|,) {_PLACE}"
    rf"|(?:[А-ЯЁ][а-яё-]{{2,20}} ){{1,3}}суд"
    rf"(?: г\. ?[А-ЯЁ][а-яё-]+|(?: [А-ЯЁ][а-яё-]+){{1,2}}(?: края| области)?)?)"
)
"""What is a court without that word: units, boards, justices; and the Russian one."""


_OF_A_STATE = (
    (_FEDERAL, "US", "", True),
    (_NEW_YORK, "US", "US-NY", False),
    (_AMERICAN_SHORT, "US", "", True),
    (_LONDON, "GB", "", True),
    (_DHAKA, "BD", "", False),
    (_SOUTH_AFRICA, "ZA", "", False),
)
"""Names, then the state and unit of their courts, and whether they are other names of a court."""


def find_divisions(text: str) -> Iterator[CourtName]:
    """Every such name; a longer name that holds it is found elsewhere."""
    for pattern, iso2, subdivision, alias in _OF_A_STATE:
        for match in pattern.finditer(text):
            yield CourtName(*match.span(), match.group(), False, (), iso2, subdivision, alias)
    for match in _OTHERWISE.finditer(text):
        yield CourtName(*match.span(), match.group(), False, (), *place_of(match.group()))

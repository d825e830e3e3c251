"""Foreign courts in an English text, under the longest plain name that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.reading.report_en.marks import CourtName, Marks
from transform.reading.report_en.places import place_of
from transform.vocabulary.court_names import english_names

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Case|Suit|Index|No|Nos|The|On|In|This|That|It|And|But|For|Under|By|At|As|When|While|After|Before"
)
_CAP = rf"(?!(?:{_MONTHS})\b)(?:U\.S\.|U\.K\.|St\. ?|[A-ZÀ-Þ](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){{0,24}}+)"
_FIRST = r"(?:U\.S\.|U\.K\.|St\. ?|[A-ZÀ-Þ](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){0,24}+)"
_LEFT = rf"(?:{_FIRST} (?:and (?=[A-Z])|(?<=Division )of the (?=Supreme))?){{0,7}}"
_PLACE = rf"(?:the )?{_CAP}(?:(?: (?:of|and)(?: the)?)? (?!Court|Supreme|High|Appeal){_CAP}){{0,5}}"
_ENGLISH = re.compile(
    rf"(?<![\w.])(?P<left>{_LEFT})Courts?(?P<of> of (?:Final )?(?:Appeals?|Justice|First Instance|Session|"
    rf"Common Pleas|Queen's Bench|King's Bench))?(?: ?\([A-Z][^()\n]{{2,40}}\))?"
    rf"(?P<right>,? (?:of|for|in|at)(?: the (?:State|Republic|City) of)? {_PLACE})?"
    rf"(?:, (?:(?:County of|Division of) {_CAP}(?: {_CAP}){{0,2}}|{_CAP}(?: {_CAP})? "
    rf"(?:County|Division|Branch|District|Department)))?"
)
_CONTINENTAL = re.compile(
    r"(?<!\w)(?:Tribunal (?:de commerce|judiciaire|de grande instance)|Cour d['’]appel|Tribunale|"
    r"Corte d['’]appello|Landgericht|Amtsgericht|Oberlandesgericht|Kammergericht|Rechtbank|Gerechtshof|"
    r"Audiencia Provincial|Juzgado de Primera Instancia)"
    rf"(?: (?:de |di |of )?(?:nº ?\d+ de )?{_CAP}(?:-{_CAP})?)?"
)
_HOME = re.compile(r"People['’]?s?\b|Chinese|China|PRC|Mainland|Internet|International Commercial Court|SPC")
_STRIPPED = re.compile(
    r"(?:(?:The|In|A|An|On|By|While|When|Both|Foreign|That|This|However|First|Relevant|Recently|See|"
    r"Enforcing|Recognizing|Recognising|Beijing)\s+)+"
)
_EMPTY = re.compile(
    r"(?:(?:Foreign|Local|Competent|Appellate|Trial|Same|Original|Said)\s+)?Courts?", re.IGNORECASE
)


def find_foreign_courts(text: str, home: Marks[CourtName]) -> Iterator[CourtName]:
    """Every foreign court named in ``text``; a short name of a Chinese court comes back as ``home``."""
    for pattern in (_ENGLISH, _CONTINENTAL):
        for match in pattern.finditer(text):
            start, end = match.span()
            name = text[start:end]
            opener = _STRIPPED.match(name)
            if opener:
                start, name = start + opener.end(), name[opener.end() :]
            if not name or _EMPTY.fullmatch(name) or home.covers(start, end):
                continue
            iso2, subdivision = place_of(name)
            if _HOME.search(name) and iso2 in ("", "CN"):
                continue
            if not iso2 and _is_home_place(name):
                yield CourtName(start, end, name, home=True, alias=True)
            else:
                yield CourtName(start, end, name, home=False, iso2=iso2, subdivision=subdivision)


def _is_home_place(name: str) -> bool:
    """``Nanning Court``, ``Wuxi Court``: a short name for a court of a Chinese city."""
    words = name.split()
    return len(words) == 2 and words[1] == "Court" and words[0].lower() in _home_places()


@cache
def _home_places() -> frozenset[str]:
    generic = {"court", "intermediate", "high", "supreme", "district", "first", "second", "third", "maritime"}
    return frozenset(word.rstrip("+") for key in english_names() for word in key) - generic

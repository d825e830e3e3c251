"""Foreign courts in an English text, under the longest plain name that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report_en.alias import of_home_town
from transform.reading.report_en.marks import CourtName, Marks
from transform.reading.report_en.places import UNITS, place_of
from transform.vocabulary.lexicon import longest_of

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Case|Suit|Index|No|Nos|The|On|In|This|That|It|And|But|For|Under|By|At|As|When|While|After|Before"
)
_CAP = rf"(?!(?:{_MONTHS})\b)(?:U\.S\.|U\.K\.|St\. ?|[A-ZÀ-Þ](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){{0,24}}+)"
_FIRST = r"(?:\d{1,2}(?:st|nd|rd|th)|U\.S\.|U\.K\.|St\. ?|[A-ZÀ-Þ](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){0,24}+)"
_LEFT = (
    rf"(?:{_FIRST} (?:and (?=[A-Z])|(?<=Division )of the |(?<=Branch )of the |(?<=Chamber )of the |"
    rf"(?<=Registry )of the )?){{0,9}}(?:\([A-Z]\w{{2,14}}\) )?"
)
_PLACE = (
    rf"(?:The Hague|(?:the )?{_CAP})"
    rf"(?:(?: (?:of|and|at)(?: the)?)? (?!Court|Supreme|High|Appeal){_CAP}){{0,5}}"
)
_ENGLISH = re.compile(
    rf"(?<![\w.])(?P<left>{_LEFT})Courts?(?P<of> of (?:Final )?(?:Appeals?|Justice|First Instance(?: of "
    rf"the High Court)?|Session|"
    rf"Common Pleas|Queen's Bench|King's Bench))?(?: ?\((?=[^()\n]*(?:Division|Circuit|Chamber|Branch|"
    rf"List|Commercial|Civil|Chancery))[A-Z][^()\n]{{2,40}}\))?"
    rf"(?P<right>(?:,? (?:of|for|at)| in)(?: the (?:State|Republic|City) of)? (?![A-Z.]{{1,4}}\$){_PLACE})?"
    rf"(?:, (?:(?:County of|Division of) {_CAP}(?: {_CAP}){{0,2}}|{_CAP}(?: {_CAP})? "
    rf"(?:County|Division|Branch|District|Department)))?(?:(?<=County), (?:{longest_of(UNITS)})(?!\w))?"
)
_CONTINENTAL = re.compile(
    r"(?<!\w)(?:Tribunal (?:de commerce|judiciaire|de grande instance)|Cour d['’]appel|Tribunale|"
    r"Corte d['’]appello|Landgericht|Amtsgericht|Oberlandesgericht|Kammergericht|Handelsgericht|"
    r"Bezirksgericht|Obergericht|Kantonsgericht|"
    r"Bundesgerichtshof|Bundesgericht|Landesgericht|Oberster Gerichtshof|Tribunal (?:cantonal|fédéral|"
    r"d['’]arrondissement|"
    r"Supremo|Judicial|Superior de Justicia|ordinario|civil|régional)|Corte (?:di cassazione|Suprema)|"
    r"Rechtbank|Gerechtshof|"
    r"Audiencia Provincial|Juzgado de Primera Instancia)"
    rf"(?: (?:des? |di |del |du |of |von |da |do |)?(?:Kantons |Canton |canton )?(?:(?:nº|n\.º|No\.?|"
    rf"núm\.?) ?\d+ de "
    rf")?{_CAP}(?:-{_CAP})?)?"
)
_LONDON = re.compile(
    r"High Court of Justice(?:(?: of England and Wales)?, "
    r"(?:Business and Property Courts of England and Wales|(?:King|Queen)['’]s Bench Division|"
    r"Chancery Division|Family Division|Admiralty Court|Commercial Court|"
    r"Technology and Construction Court))+"
)
_HOME = re.compile(r"People['’]?s?\b|Chinese|China|PRC|Mainland|Internet|International Commercial Court|SPC")
_STRIPPED = re.compile(
    r"(?:(?:The|Our|His|Their|In|A|An|On|By|While|When|Both|Foreign|That|This|However|First|Relevant|"
    r"Recently|See|"
    r"Enforcing|Recognizing|Recognising|Beijing)\s+)+"
)
_EMPTY = re.compile(
    r"(?:(?:Foreign|Local|Competent|Appellate|Trial|Same|Original|Said|High|Supreme|Higher|District|"
    r"Intermediate|"
    r"Regional|Appeals?|Superior|Federal|Commercial|Maritime|Bankruptcy|County|City|Provincial|"
    r"Financial|Internet|"
    r"Railway)\s+){0,3}Courts?(?: of (?:Final )?Appeals?)?",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_MANY = re.compile(r"Courts (?:of|in|for)\b")


def find_foreign_courts(text: str, home: Marks[CourtName]) -> Iterator[CourtName]:
    """Every foreign court named in ``text``; the short name of a Chinese court is none."""
    whole: list[tuple[int, int]] = []
    for match in _LONDON.finditer(text):
        whole.append(match.span())
        yield CourtName(match.start(), match.end(), match.group(), home=False, iso2="GB")
    for pattern in (_ENGLISH, _CONTINENTAL):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in whole):
                continue
            name = _POSSESSIVE.sub("", text[start:end])
            end = start + len(name)
            opener = _STRIPPED.match(name)
            if opener:
                start, name = start + opener.end(), name[opener.end() :]
            if not name or _EMPTY.fullmatch(name) or _MANY.match(name) or home.covers(start, end):
                continue
            iso2, subdivision = place_of(name)
            if _HOME.search(name) and iso2 in ("", "CN"):
                continue
            if iso2 or not of_home_town(name):
                yield CourtName(start, end, name, home=False, iso2=iso2, subdivision=subdivision)

"""Foreign courts in an English text, under the longest plain name that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report_en.alias import of_home_town
from transform.reading.report_en.marks import CourtName, Marks
from transform.reading.report_en.places import SEATS, UNITS, place_of
from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.state import find_states

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Case|Suit|Index|No|Nos|The|On|In|This|That|It|And|But|For|Under|By|At|As|When|While|After|Before"
)
_CAP = rf"(?!(?:{_MONTHS})\b)(?:U\.S\.|U\.K\.|St\. ?|[A-ZÀ-ÞĀ-Ž](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){{0,24}}+)"
_FIRST = r"(?:\d{1,3}(?:st|nd|rd|th)|U\.S\.|U\.K\.|St\. ?|[A-ZÀ-ÞĀ-Ž](?:[\wÀ-ÿ'’&-]|\.(?=[A-Z])){0,24}+)"
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
    rf"List|Commercial|Civil|Chancery|Hall|Section|Bench|Senate|Registry))[A-Z][^()\n]{{2,40}}\))?"
    rf"(?: (?:No\.?|Nos\.?|nº|"
    rf"n°) ?\d{{1,3}}(?= of [A-Z]))?"
    rf"(?P<right>(?:,? (?:of|for|at)| in)(?: the (?:State|Republic|City) of)? (?![A-Z.]{{1,4}}\$|"
    rf"[A-Z]{{3}} \d){_PLACE})?"
    rf"(?:,? (?:in and )?for (?:the County of )?{_CAP}(?:[ -]{_CAP})? County|"
    rf",? for the County of {_CAP}(?: {_CAP})?)?"
    rf"(?:, (?:Branch \d{{1,3}}|(?:County of|Division of) {_CAP}(?: {_CAP}){{0,2}}|{_CAP}(?: {_CAP})? "
    rf"(?:County|Division|Branch|District|"
    rf"Department)))?(?:, (?:{longest_of([*UNITS, *SEATS])})(?! v\b)(?![\w’']))?"
    rf"(?:, (?:High Court|Court of Appeals?|(?:Commercial|Admiralty|Chancery|Family|Technology and "
    rf"Construction) Court)(?! (?:of|in|for)\b)(?=[,;.)]| ?\||$)| \((?=[^()\n]*(?:Division|Chamber|Section|"
    rf"Bench|Circuit))[A-Z][\w ]{{2,40}}\)(?=,))?"
)
"""Last the chamber of a court, set off by a comma or in brackets."""
_CONTINENTAL = re.compile(
    r"(?<!\w)(?:Tribunal (?:de commerce|judiciaire|de (?:grande|première) instance)|"
    r"Sąd (?:Okręgowy|Apelacyjny|Rejonowy)|"
    r"Rechtbank van (?:eerste aanleg|koophandel)|Ondernemingsrechtbank|"
    r"Tribunal de l['’]entreprise|Tribunal des affaires|"
    r"Cour supérieure|Cour de cassation|Hof van beroep|Tingsrätt|Hovrätt|"
    r"Cour d['’]appel|Tribunale|"
    r"Corte d['’]appello|Landgericht|Amtsgericht|Oberlandesgericht|Kammergericht|Handelsgericht|"
    r"Bezirksgericht|Obergericht|Kantonsgericht|"
    r"Bundesgerichtshof|Bundesgericht|Landesgericht|Oberster Gerichtshof|Tribunal (?:cantonal|fédéral|"
    r"d['’]arrondissement|"
    r"Supremo|Judicial|Superior de Justicia|ordinario|civil|régional)|Corte (?:di cassazione|Suprema)|"
    r"Rechtbank|Gerechtshof|"
    r"Audiencia Provincial|Juzgado de Primera Instancia)"
    rf"(?: (?:des? |di |del |du |of |von |van |w |à |da |do |)?(?:Kantons |Canton |"
    rf"canton )?(?:(?:nº|n\.º|No\.?|"
    rf"núm\.?) ?\d+ de "
    rf")?(?:Den )?{_CAP}(?:-{_CAP})?(?: de {_CAP})?)?"
    rf"|(?<!\w)(?!High|The|This|Such|Any){_CAP} (?:Tribunal|tingsrätt)\b(?! of)"
)
_PARTICLE = (
    r"(?:de|do|da|dos|das|del|du|des|la|las|los|le|el|di|of|y|e|et|[Nn]o\.?|[Nn]º|n\.º|núm\.|at|w|\d{1,3})"
)
_ROMANCE = re.compile(
    rf"(?<!\w)(?:Tribunal|Corte|Cour|Juzgado|Audiencia|Relação|Superior Tribunal|Supremo Tribunal|"
    rf"Cámara|Tribunalul|"
    rf"Curtea|Judecătoria|Sąd)(?: (?:{_PARTICLE} )*(?:{_CAP}|instance|commerce|instancia)){{1,8}}"
    rf"|(?<!\w){_CAP} (?:Törvényszék|Járásbíróság|Ítélőtábla|tingrett|lagmannsrett|byret|landsret|"
    rf"käräjäoikeus|"
    rf"Mahkemesi|apygardos teismas|rajongiesa)\b"
)
"""Names in the language of the court: ``Corte Superior del Callao``, ``Debreceni Törvényszék``."""
_ARBITRAL = re.compile(r"(?i)arbitra|tribunal (?:held|found|of|in)\b")
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
_PEOPLES = re.compile(r"(?:High |Supreme )?People['’]s Court of [A-Z]")
_HAVE_PEOPLES_COURTS = frozenset({"VN", "LA", "KP"})
_ENGLAND = re.compile(r"\b(?:London|England|English)\b")
_SEATED = re.compile(
    r"(?P<court>.+\bCourt(?: of First Instance| of Appeals?)?) in (?:the )?[A-ZÀ-ÞĀ-Ž][\w ]+"
)
_SPECIFIC = 5
"""A court named in more words needs no town to be told from others."""
_MANY = re.compile(r"Courts (?:of|in|for)\b")


def find_foreign_courts(text: str, home: Marks[CourtName]) -> Iterator[CourtName]:
    """Every foreign court named in ``text``; the short name of a Chinese court is none."""
    whole: list[tuple[int, int]] = []
    for match in _LONDON.finditer(text):
        whole.append(match.span())
        yield CourtName(match.start(), match.end(), match.group(), home=False, iso2="GB")
    whole += [one.span() for one in _ROMANCE.finditer(text) if not _ARBITRAL.search(one.group())]
    for pattern in (_ROMANCE, _ENGLISH, _CONTINENTAL):
        for match in pattern.finditer(text):
            start, end = match.span()
            if (start, end) not in whole and any(start < b and a < end for a, b in whole):
                continue
            name = _POSSESSIVE.sub("", text[start:end])
            end = start + len(name)
            opener = _STRIPPED.match(name)
            if opener:
                start, name = start + opener.end(), name[opener.end() :]
            if name == "Commercial Court" and _ENGLAND.search(text):
                yield CourtName(start, end, name, home=False, iso2="GB")
                continue
            seated = _SEATED.fullmatch(name)
            if seated and (place_of(seated["court"])[0] or len(seated["court"].split()) > _SPECIFIC):
                iso2, subdivision = place_of(name)
                yield CourtName(
                    start, start + seated.end("court"), seated["court"], False, (), iso2, subdivision
                )
                continue
            if not name or _EMPTY.fullmatch(name) or _MANY.match(name) or home.covers(start, end):
                continue
            iso2, subdivision = place_of(name)
            if _HOME.search(name) and iso2 in ("", "CN"):
                iso2 = _neighbour(name, text[:start])
                if not iso2:
                    continue
            if iso2 or not of_home_town(name):
                yield CourtName(start, end, name, home=False, iso2=iso2, subdivision=subdivision)


def _neighbour(name: str, before: str) -> str:
    """The state of a ``People's Court of X Province`` abroad: the last named that has such courts."""
    if not _PEOPLES.match(name) or of_home_town(name):
        return ""
    named = [one.iso2 for one in find_states(before) if one.iso2 in _HAVE_PEOPLES_COURTS]
    return named[-1] if named else ""

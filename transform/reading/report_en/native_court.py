"""Courts under the names of their own language: ``Landgericht Hamburg``, ``Corte Superior del Callao``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.reading.report_en.court_grammar import CAP, CHAMBER_BEHIND
from transform.reading.report_en.places import place_of
from transform.vocabulary.court_word_abroad import words
from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.place_abroad import find_place, is_place

_CAPS = rf"{CAP}(?:[-/]{CAP})*"
_OF_PLACE = (
    r"(?:für |dla |i |u |v |ve |w |we |van |von |des |der |di |pro |te |kota |in "
    r"|Den |Kantons |Canton |canton )"
)
_NO = r"(?:[Nn]\.?[º°]|[Nn]o\.?|[Nn]úm\.|[Nn]ro\.)"
_IN_ROMANCE = (
    rf"(?:(?:des?|dos?|das?|del|du|las?|los?|le|el|di|y|et?|à|en|hors|con|para|sobre|{_NO}|"
    r"\d{1,3}(?:[°ºª]|er|[dt]?o)?|ve)(?!\w) ?|d['’] ?|l['’] ?|dell['’] ?)"
)
"""One small word; where one ends is never open, or a row of digits would be read in endless ways."""
_COMMON = (
    r"(?:premi[eè]re|instance|instancia|instância|commerce|grande|classe|francophone|néerlandophone|appel|"
    r"appello|cassation|cassazione|justice|justicia|entreprise|judiciaire|civile?|commercial|cantonal|"
    r"fédéral|régional|supérieure|ordinario|superior|arrondissement|mixte|paix|turno|nominación)\b"
)
_ORDINAL = (
    r"(?:Prime[ri]o?|Segund[oa]|Tercer[oa]?|Cuart[oa]|Quint[oa]|Sext[oa]|Séptim[oa]|Octav[oa]|Noven[oa]"
    r"|D[eé]cim[oa](?:\w+[oa])?|Undécim[oa]|Duodécim[oa]"
    r"|Vigésimo|Trigésimo|Cuadragésimo)"
)
_AWARD = re.compile(r"(?i)arbitra")
_ENGLISH_OF = re.compile(
    rf"(?<!\w)(?!The )(?:{CAP} ){{0,3}}Tribunal (?:of|in|at) "
    rf"(?:[Ff]irst [Ii]nstance of |Justice of |Commerce of )?{_CAPS}(?: {CAP}){{0,2}}"
)
_CHAMBER = re.compile(
    rf", (?:(?:\d{{1,2}}\.|[IVX]{{1,4}}) )?(?:(?:Zivil|Handels)?[Kk]ammer(?: für Handelssachen)?"
    rf"|(?:Zivil)?[Ss]enat|"
    r"[Ss]ezione|[Ss]ection|[Ss]ala|Corte|[Cc]hambre|[Aa]fdeling|[Ww]ydział)(?! of)(?: (?:\d{1,3}|[IVX]{1,4}|"
    rf"(?:(?:de lo |commerciale |civile |commercial )?{CAP})|(?:specializzata |civile "
    rf"|commerciale )+)){{0,3}}(?: (?:civile?|commerciale?))?(?!\w)"
    rf"|, (?:(?:{CAP}|\d{{1,2}}(?:st|nd|rd|th)) ){{1,3}}(?:Section|Bench|Chamber)(?! of)"
    rf"|, Tribunal de Justiça d[eo] (?:Estado d[eo] )?{CAP}(?: {CAP})?"
)
_COMPANY = re.compile(r"(?:[A-Z&.][\w&.]* |& ?|GmbH )$")
_BEGINS = re.compile(r"(?:^|(?<!Co)[.;:\n(] ?|\b[Tt]he )$")
_OF_TOWN = re.compile(rf"(?: of| at|(?P<loose>,| in)) (?P<town>{CAP}(?: {CAP})?)(?!\w)")


@cache
def _romance() -> re.Pattern[str]:
    word = longest_of(sorted(words("romance")))
    return re.compile(
        rf"(?<![\w'’])(?:(?:Supreme|Superior|Federal|First Instance|{_ORDINAL}"
        rf"|\d{{1,2}}[ºª°]) ){{0,2}}"
        rf"{word}(?: (?:{_NO} ?\d{{1,3}}(?!\w)|{_IN_ROMANCE}*(?:{_CAPS}|(?<!\w){_COMMON}"
        rf"|{_NO} ?\d{{1,3}}(?!\w)|\d{{1,2}}[º°ª](?!\w)))){{1,8}}"
    )


@cache
def _settled() -> re.Pattern[str]:
    """The languages that put the place right after the word, or right before it."""
    before, after = longest_of(sorted(words("before"))), longest_of(sorted(words("after")))
    alone = longest_of(sorted(words("alone")))
    return re.compile(
        rf"(?<![\w'’])(?:{before}(?: {_OF_PLACE}{{0,2}}{_CAPS}(?: (?:am |an der |im |{_OF_PLACE})?"
        rf"(?![A-ZÀ-Þ]{{1,3}}-\d){_CAPS})?"
        rf"(?: (?:I{{1,3}}|\d{{1,2}})\b(?![./-]| [A-Z]{{1,2}} \d))?)?|{alone})(?!\w)"
        rf"|(?<!\w)(?!High|The|This|Such|Any){CAP} (?:\d{{1,2}}\. )?(?:{CAP} ){{0,2}}{after}(?!\w)"
        r"|(?<!\w)(?!High|The|This|Such|Any|Arbitral|Arbitration|Whether|Award)"
        rf"(?:{CAP} ){{1,4}}Tribunal\b(?! of(?! \d))"
    )


@cache
def _short() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w&.-])(?P<word>{longest_of(sorted(words('short')))}) "
        rf"(?:of )?(?P<place>{_CAPS}(?: am {CAP})?)(?: City\b)?(?:, Branch \d{{1,3}}\b)?"
    )


def find_native_courts(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such names; an arbitral tribunal is none, nor is a company (``& Co. KG Berlin``)."""
    for match in _romance().finditer(text):
        if not _AWARD.search(match.group()):
            yield _with_chamber(text, match)
    for match in _ENGLISH_OF.finditer(text):
        if place_of(match.group())[0]:
            yield match.span()
    for match in _settled().finditer(text):
        yield _with_chamber(text, match)
    for match in _short().finditer(text):
        place = find_place(match["place"])
        before = text[max(0, match.start() - 20) : match.start()]
        company = _COMPANY.search(before) and not _BEGINS.search(before)
        if place and place.iso2 in words("short")[match["word"]] and not company:
            yield match.span()


def _with_chamber(text: str, match: re.Match[str]) -> tuple[int, int]:
    """With its chamber, or the town that the English sentence adds: ``Juzgado Sexto of Guadalajara``."""
    chamber = CHAMBER_BEHIND.match(text, match.end()) or _CHAMBER.match(text, match.end())
    if chamber:
        return match.start(), chamber.end()
    town = _OF_TOWN.match(text, match.end())
    if town is None or not is_place(town["town"]) or (town["loose"] and find_place(match.group())):
        return match.span()
    return match.start(), town.end()

"""How names of courts are built in English: before the word court, after it, behind a comma."""

from __future__ import annotations

import re

_NO_NAME = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Case|Suit|Index|No|Nos|The|On|In|This|That|It|And|But|For|Under|By|At|As|When|While|After|Before"
    "|Mr|Mrs|Ms|Dr|Messrs|Mme|Madam"
)
_SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_LETTER = r"(?:[\wÀ-ÿĀ-ỹ'’&-]|\.(?=[A-Z])|–(?=[A-ZÀ-Þ]))"
CAP = (
    rf"(?!(?:{_NO_NAME})\b|[A-Z]{{2,8}} \d|{_SHORT_MONTH}\.? \d)"
    rf"(?:U\.S\.|U\.K\.|B\.C\.|St\.|(?:['’]s-)?[A-ZÀ-ÞĀ-Ž]{_LETTER}{{0,40}}+)"
)
_FIRST = (
    r"(?!The (?!Hague|Bahamas|Gambia))"
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|U\.S\.|U\.K\.|B\.C\.|St\.|[A-ZÀ-ÞĀ-Ž]{_LETTER}{{0,40}}+)"
)
_SMALL = r"(?:of|and|at|og|y|e|am|im|an der|es|de la|de los|de|do|da|dos|del|upon|nad|pod|sur|di)"
_NOT_ANOTHER = (
    r"(?! and (?!Herzegovina|Tobago|Barbuda|Labrador|Wales|Nevis)(?:the )?(?:[A-Z][\w.'’-]{0,30} ){1,4}"
    r"(?:Courts?|Tribunal|IPC)\b)"
)
"""``Supreme Court of Samoa and the National Court of …`` are two."""
PLACE = (
    rf"(?:The (?:Hague|Bahamas|Gambia)|(?:District|Sector) \d{{1,2}}\b"
    rf"|(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th) )?{CAP}(?:/{CAP})?)"
    rf"(?:(?:{_NOT_ANOTHER} {_SMALL}(?: the)?)? (?!Court|Supreme|High|Appeal){CAP}(?:/{CAP})?){{0,7}}"
)
_CHAMBER = (
    "Division|Circuit|Chamber|Branch|List|Commercial|Civil|Chancery|Hall|Section|Bench|Senate|Registry|"
    "KBD|QBD|Court|(?:gericht|Tribunal)(?=[^()]*\\) of )"
)
_OUTER = (
    "Division|Circuit|Chamber|Branch|Section|Bench|List|KBD|QBD|Court|Session|"
    "[Jj]urisdiction|Commercial\\)|Admiralty\\)|TCC\\)"
)
BRACKET = (
    rf" ?\((?=[^()\n]*(?:{_CHAMBER}))(?![^()\n]*(?:\d{{3}}|/|\b[Ss]uit|\bNo\b|Case|File"
    rf"|Number))[A-Z][^()\n]{{2,40}}\)"
)
_PARTS = (
    "County|[Jj]urisdiction|Division|Div\\.|Branch|District|Department|Circuit|Registry|Chamber|Section|List|Bench"
    "|House|Hall|Seat|Part|Session|Panel|Collegium|Centre|Judicial Region"
)
_PART_OF_COURT = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th) )?(?:{CAP} (?:(?:and|&) )?){{1,3}}"
    r"(?:Division|Branch|Chamber|Registry|Bench|House|Hall|List|Section|Circuit|Collegium|Panel)"
    r"(?: \d{1,3})? of the |Branch \d{1,3} of the "
    rf"|Judicial (?:Collegium|Chamber|Board|Panel) (?:for|on) (?:{CAP} ){{1,3}}"
    r"(?:Cases|Matters|Affairs) of the "
)
_LEFT = (
    rf"(?:{_PART_OF_COURT}|(?:{CAP} ){{1,2}}(?:Hall|House|Chamber|Division"
    rf"|Bench), )?(?:{_FIRST} (?:(?:and|&|og|am|an der) (?=[A-Z]))?){{0,9}}(?:\([A-Z]\w{{2,14}}\) )?"
)
_KIND = (
    r" of (?:Final )?(?:Appeals?|Justice|First Instance(?: of the High Court)?|Second Instance|Session|"
    r"Common Pleas|Queen['’]s Bench|King['’]s Bench|Chancery|Cassation|Judicature)"
)
_OF_A_COMPANY = (
    rf"(?:{CAP} ){{1,5}}(?:Corporation|Company|Co\b|Corp\b|Ltd|Limited|Inc\b|Group|Holdings?|Bank|GmbH|LLC)"
)
"""``the order made by the Tokyo District Court for Shanghai International Corporation``."""
_OF_A_CASE = r" in (?:[\w'’&.,-]{1,30} ){1,6}vs?\b"
"""``the Superior Court in Alpha Materials v. Lin``: no place."""
NAME = re.compile(
    rf"(?<![\w.])(?P<left>{_LEFT})Courts?(?: at Law|(?<=High Court) Division(?=,? (?:of|Supreme)\b))?"
    rf"(?P<of>{_KIND})?(?:{BRACKET})?"
    r"(?: (?:No\.?|Nos\.?|nº|n°|[Nn]umber) ?\d{1,3}(?![\d/-]| of (?:19|20)))?"
    rf"(?P<right>(?! for {_OF_A_COMPANY})(?!{_OF_A_CASE})(?:,? (?:of|for|at)| (?:sitting )?in)"
    r"(?: the (?:State|Republic|[Cc]ity) of)? "
    rf"(?![A-Z.]{{1,4}}\$|[A-Z]{{3}} \d|(?:[A-Z]\.){{2}} ?\d)(?>{PLACE})"
    rf"(?!(?: High| Supreme| Appeal)? Courts?\b))?"
    rf"(?:,? (?:in and )?for (?:the County of )?{CAP}(?:[ -]{CAP})? County| in (?:{CAP} ){{1,2}}County|"
    rf",? (?:in and )?for the County of {CAP}(?: {CAP})?)?"
)
_CLASS = r"(?:Civil|Commercial|Criminal|Family|Administrative|Economic)"
_OF_A_DISTRICT = rf"(?:Northern|Southern|Eastern|Western|Central|Middle) District of {CAP}(?: {CAP})?"
TAIL = re.compile(
    rf" ?\((?=[^()\n]*(?:{_OUTER}))(?![^()\n]*(?:\d{{3}}|/|\bsuit|\bNo\b))[A-Z][^()\n]{{1,50}}\)"
    r"| \((?:\d{1,2}(?:st|nd|rd|th) )?[A-ZÀ-Þ][\w ]{2,30}(?:[Ss]ection|[Cc]hamber|[Dd]ivision|[Rr]egistry"
    r"|[Dd]epartment|[Ss]ide)\)"
    rf"|(?:, {CAP}){{1,3}} and {CAP} (?:Districts|Counties)\b"
    rf"| {_OF_A_DISTRICT}"
    rf"|, (?:(?:Branch|Division|Circuit|Chamber|Section|Department) (?:(?:No\. ?)?\d{{1,3}}|One|Two|Three)\b"
    rf"|(?:[Cc]ounty|[Dd]ivision|[Dd]istrict|[Jj]udicial (?:[Dd]istrict|[Cc]entre)|Parish"
    rf"|City(?: and County)?|State|Canton) of {CAP}(?: (?:of |de |la )?{CAP}){{0,2}}"
    rf"|{_OF_A_DISTRICT}"
    rf"|(?:[Cc]hamber|[Pp]anel|[Cc]ollegium|[Dd]ivision) (?:of|for) {_CLASS} (?:Cases|Matters|Disputes"
    rf"|Affairs)"
    rf"|(?P<part>(?:{CAP}|\d{{1,3}}(?:st|nd|rd|th))(?: (?:(?:and|&) )?{CAP}){{0,3}}? (?:{_PARTS}"
    rf"|(?:Law )?Courts))(?: \d{{1,3}}(?![\d/-]))?(?! of [A-Z]| Division\b)(?![\w’'])"
    r"|(?:[NSEWCM]\.)?D\. ?[A-Z](?:[a-z]{2,4}\.|\.[A-Z]\.|[a-z]{3,12}\b)"
    r"|Court of First Instance(?! (?:of|in|for)\b)|(?:High Court(?: of Justice)?|Court of Appeals?"
    r"|(?:Commercial|Admiralty|Chancery|Family|"
    r"Technology and Construction) Court)(?! (?:(?:of|in|for) (?:the )?)?[A-Z])"
    rf"|(?:of (?:the )?)?(?P<place>{CAP}(?: (?:of |de la )?{CAP}){{0,2}})(?! v\b)(?![\w’']))"
    rf"| for {_CLASS} (?:Matters|Cases|Affairs|Disputes)(?! of)"
    r"| (?:No\. ?|number )\d{1,2}(?![\d/-]| of (?:19|20))|(?<=Prague) \d{1,2}\b"
    rf"| (?P<beside>{CAP})(?: [IVX]{{1,3}}\b)?(?![\w’'&]| {CAP})"
    rf"|(?!{_OF_A_CASE})(?: (?:(?:sitting )?at|in)|, at) (?P<at>{CAP}(?: (?:es )?{CAP}){{0,2}})"
)
"""What may follow a name: a chamber in brackets; its county, division, branch or town behind a comma."""

_CHAMBER_WORD = (
    r"(?i:divis|section|sezion|secç|secció|secția|sección|sala\b|juízo|chamber|chambre|kammer|kamer\b|senat|branch"
    r"|bench|panel|circuit|registry|rotation|turn\b|turno|nominaci|nomination|unit\b|list\b|division|secretaría"
    r"|zittingsplaats|\bteam\b|sediul|služba|kohtumaja|tòa|specialt|insolvenzgericht|familiengericht|afdeling"
    r"|wydział|jurisdiction|outer house|collegium|\bpart\b|\bside\b|\bdistrict de\b|centre\b)"
)
_NO_CHAMBER = (
    r"[^,;()\n]{0,60}\b(?:unanimously|took|said|refused|rejected|dismissed|allowed"
    r"|cause list|had|has|have|was|were|is|held|gave|granted|found|which|that|where|who|by|dated|then"
    r"|and the|as|for|to|whose|fixed|on|in [a-z\[]\w+|of \d+|order|judge?ment|number|file|case)\b"
)
_SAID_IN_PASSING = r"[a-z][a-z ]{2,25}\b(?:list|circuit|division|bench|section|chamber|panel)\b"
_NUMBER_OF_SUIT = r"[^,;()\n]{0,40}(?:\d/\d| [A-Z]{0,3}-?\d{5})"
CHAMBER_BEHIND = re.compile(
    rf"(?:,| [–-]) (?!{_NO_CHAMBER})(?!{_SAID_IN_PASSING})(?!{_NUMBER_OF_SUIT})"
    rf"(?=[^,;()\n]{{0,45}}{_CHAMBER_WORD})"
    r"(?:[^,:;|()\t\n.>→]|\.(?=[ªº]|[ªº]? ?\w)){3,55}?(?=,|;| \(|\n|\. |\.$| [–—] | [-=]?[>→]|$)"
)
"""The chamber, section or seat behind a comma, in any language, up to the next stop."""

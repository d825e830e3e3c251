"""How registries of the world number their cases, and where a report prints such a number."""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_UPPER = "A-Z0-9А-ЯЄІЇԱ-Ֆ"
_CHUNK = rf"(?=[\w/:._-]{{0,40}}?\d)[{_UPPER}](?:[\w/:_-]|\.(?=\w)){{1,40}}(?<![/:._-])"
_NO_PREFIX = (
    r"(?!(?:USD|EUR|GBP|RMB|CNY|HKD|SGD|AUD|CAD|JPY|KRW|MYR|THB|VND|CHF|NZD|INR|AED|RUB|KZT|PLN|SEK|NOK|DKK|"
    r"Auto|Suit|Claim|Case|Appeal|Index|Docket|File|Court|Folio|Ref|Rol|Art|Arts|Article|Section|Sec|"
    r"Rule|Part|Branch|Panel|Room|Annex|Table|Page|Chapter|Law|Act|Order|Item|Nos?|Vol|Issue|Step|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    r"Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec|In|On|The|At|Of|By|Until|Since|About|Some|Over)\b)"
)
_PREFIX = rf"(?:{_NO_PREFIX}(?:[A-Z]\.){{1,4}}|{_NO_PREFIX}[A-Z][A-Za-z]{{0,5}}\.?(?:\([A-Z]{{2,6}}\))?)"
_MONTH = (
    r"(?!(?:Jan|Feb|Mar|March|Apr|April|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Augus)\b|(?:Januar|Februa|"
    r"Septem|Octobe|Novem|Decem))"
)
_MIDDLE = rf"(?:{_MONTH}[A-Z][A-Za-z]{{0,5}}|\([A-Z][a-z]{{1,4}}\)|\((?:wa|yo|gyo|ne|ra)\))"
LISTS = "P|COS|COM|FJ|SP|MCA|JR"
"""The lists of the High Court of Ireland, behind the number of a record."""
_SUFFIX = (
    rf"(?: R\.?G\.?| (?:{LISTS})(?!\w)| \([A-Z]{{2,4}}\)"
    rf"| E\.(?:, {_YEAR}/\d{{1,6}} K\.)?| KfH)?"
)
_KOREAN = r"(?:Ga[Hh]ap|Ga[Dd]an|Ga[Ss]o|Na|Da|Ma|Deu[Hh]ap|Deu[Dd]an)"
_SPECIAL = (
    r"(?:Showa|Heisei|Reiwa) \d{1,2} \([A-Z][a-z]+(?: [A-Z][a-z]+)?\) (?:[Nn]o\.? ?)?\d{1,6}|"
    rf"{_YEAR} \((?:Wa|Yo|Gyo|Ne|Ra|Ke|Fu|wa)\) (?:[Nn]o\.? ?)?\d{{1,6}}"
    r"|(?:\d|[IVX]{1,4})-\d{1,2} [A-Z]{1,3} \d{1,5}/\d\d(?!\d)"
    r"|\d{1,5}/Pdt[\w./-]{0,20}?/\d{4}/P[NT](?:[. ][A-Z][A-Za-z]{1,8}){0,3}"
    rf"|{_KOREAN} \d{{2,7}} of {_YEAR}"
    r"|(?!EU|EC)[A-Z]{2,6} ?\([A-Z]{2,5}\) (?:No\.? ?)?\d{1,6}(?:/| of | OF )\d{2,4}"
    r"|\d{1,3} Civ\. \d{3,6}(?: \([A-Z]{2,4}\))?"
    r"|\d{2}-2-\d{5}-\d [A-Z]{3}(?![A-Z])|(?:[A-Z]{4} )?\d{1,3} INS \d{1,6}/\d{4}"
    r"|(?:Kor|Tor|Sor|Gor|Por) (?:Kor|Tor|Sor|Por|Gor)\.? ?\d{1,6}/25\d\d"
    r"|\d{1,3} [A-Z][A-Za-z]{0,2} \d{1,5}/\d{2} (?:[b-z](?= )|[a-z](?=[,;.)]|$))|C/\d{2}/\d{1,3}/\d{1,4} F"
    rf"|[A-Z]{{1,2}}\d? {_YEAR} \d{{1,4}}(?![\d/.-])|Hfx No\. \d{{5,7}}"
    rf"|\([PKM]\)[A-Z]{{2,4}}\d{{1,5}}/{_YEAR}"
    rf"|S EAPCI {_YEAR} \d{{4}}|SU {_YEAR} CD \d{{4,6}}|[A-Z]{{2}}/[A-Z]{{1,3}} \d{{1,5}}/{_YEAR}"
    rf"|{_YEAR} [A-Z]{{2}} App \(\d[a-z]{{2}}\) \d{{5,7}}(?:-U)?|(?:KG|HA) (?:ZA|RK) \d{{2}}-\d{{1,5}}"
    r"|\d{1,3}-[A-Z]{2}-\d{4,6} [A-Z]{2,3}(?![A-Z])|[A-Z]-\d\d-\d{4,5} [A-Z]{2,3}(?![A-Z])"
)
VALUE = (
    rf"(?:{_SPECIAL}|[A-Z]{{1,3}}(?: \d{{3}}){{2}}(?!\d)"
    rf"|(?:{_PREFIX} ?)?\d{{1,6}} of (?:the )?(?:[Jj]udicial [Yy]ear )?{_YEAR}"
    rf"|(?:\d{{1,4}}|[IVX]{{1,5}}) {_MIDDLE} (?:[Nn]o\.? ?)?\d[\w/.-]{{0,14}}(?<![/.-])"
    rf"|(?:[A-Z]{{1,4}} )?(?:[A-Z]{{2,4}} )?{_YEAR} \d{{4,6}}"
    rf"|\d{{4}} \d{{5,6}}"
    rf"|(?:{_PREFIX}) {_CHUNK}{_SUFFIX}"
    rf"|{_CHUNK}{_SUFFIX})"
)
SELF_TELLING = re.compile(rf"(?<![\w/.-])(?:{_SPECIAL})(?![\w/])")
"""Numbers of a form that nothing but a registry gives."""
_KIND = (
    r"(?:[Cc]ases?|[Dd]ocket|[Ii]ndex|[Ss]uit|[Ff]olio|[Aa]ction|[Ff]ile|[Jj]udgment|[Cc]laim|[Cc]ause|"
    r"[Oo]rder|[Pp]etition|[Dd]ecision|[Pp]roceedings?|[Mm]atter|[Rr]eference|[Ff]iling|"
    r"[Aa]pplication|[Aa]ppeal|[Ss]entenza|[Ss]entencia|[Aa]rrêt|[Cc]omplaint)"
)
_NUMBER = r"(?:[Nn]os?\.?|[Nn]umbers?|[Nn]r\.?|n[°º]\.?|№|#|[Rr]ef\.?(?:erence)?)"
LABELLED = re.compile(
    rf"\b(?:(?:{_KIND}|[Rr]ecord|[Ii]nsolvency|[Rr]egister)(?: {_NUMBER})+|{_KIND} (?:register |file "
    rf"|roll )?{_NUMBER}|[Nn]umbered|"
    rf"[Dd]ocketed (?:as|under)|"
    rf"[Rr]egistered (?:as|under)|[Uu]nder (?:the )?(?:file |docket |case )?(?:number|no\.?|reference)|"
    rf"[Ee]xpediente|[Pp]rocesso|[Rr]ol|[Rr]ollo|[Aa]utos|[Mm]ål(?: nr)?|[Ss]ak|[Dd]osarul|Az\."
    rf"|[Zz]aaknummer|"
    rf"[Ff]ile:|[Ss]ygn\. akt|[Dd]ocket|[Rr]eference|[Nn]umber|R\.?G\.?)[: ]? ?(?P<value>{VALUE})"
    rf"|№ ?(?P<numbered>{VALUE})"
)
BESIDE = re.compile(rf"\b{_KIND},? (?P<value>(?=[^,;)\n]{{0,24}}[/\d-]){VALUE})(?![\w/])")
BRACKETED = re.compile(
    rf"[(（](?:{_KIND} )?(?:{_NUMBER} ?)?(?P<value>{VALUE})(?=[,;)）])"
    rf"|[(（][A-Za-z. ]{{3,40}}? (?P<slashed>\d{{2,6}}/{_YEAR})(?=[,;)）])"
)
AFTER_DATE = re.compile(
    rf"\b(?:[Jj]udge?ment|[Dd]ecision|[Oo]rder|[Rr]uling|[Dd]ecree)s? (?:of|dated) [^,;()\n]{{4,30}}, "
    rf"(?P<value>{VALUE})(?=[,;)])"
)
AFTER_COURT_NAME = re.compile(
    rf"\b(?:Court|Tribunal)\b[^.;,\n]{{0,60}}?, (?:{_NUMBER} ?)?"
    r"(?P<value>(?=[^,;)\n]{0,24}\d)(?=[^,;)\n]{0,24}[/-]|"
    rf"[^,;)\n]{{0,24}} of {_YEAR}|[A-Z]{{1,3}}[ ]?\d{{4,}}|{_YEAR} \(){VALUE})(?=[,;)])"
)
AFTER_COURT = re.compile(
    rf"\b(?:Court|Tribunal)\b[^.;\n]{{0,80}}?, (?:{_NUMBER} ?)?(?P<value>(?!{_YEAR}[-/](?:{_YEAR}|\d\d)\b)"
    r"\d{2,9}[-/][\d./-]{2,24}(?<![./-]))(?=[,;)])"
)
"""``Court of X, 127/2020, delivered on``: in apposition, without a label; a span of years is none."""

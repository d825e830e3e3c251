"""Docket numbers and neutral citations of foreign courts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import Marks, Name, NumberGroup
from transform.reading.report_en.docket_form import (
    AFTER_COURT,
    AFTER_COURT_NAME,
    AFTER_DATE,
    BESIDE,
    BRACKETED,
    LABELLED,
    SELF_TELLING,
)

_NEUTRAL = re.compile(
    r"\[(?:19|20)\d\d\] ?(?:\d{1,3} )?[A-Z][A-Za-z]{1,6}[A-Z0-9][A-Za-z0-9]{0,5}(?: ?\(?(?:Civ|Crim|Fam|"
    r"Admin|Ch|"
    r"Comm|I|A)\)?)? \d{1,5}\b(?: \([A-Z][A-Za-z]{1,6}\))?"
    r"|(?<![\d\w])(?:19|20)\d\d (?:BCSC|BCCA|ONSC|ONCA|SCC|ABQB|ABKB|ABCA|QCCS|QCCA|NSSC|NSCA|SKQB|MBQB|"
    r"NZHC|NZCA|"
    r"NSWSC|NSWCA|VSC|VSCA|QSC|QCA|WASC|SASC|FCA|FC|SGHC|HKCFI|HKCA|WL|YKSC|NBQB|NBKB|SCJ"
    r"|SK(?:CA|KB)|MB(?:CA|KB)|NB(?:CA)|NL(?:SC|CA)|PE(?:SC|CA)|NW(?:T?SC|TCA)|NUCJ|YKCA|QCCQ|ABPC|QIC"
    r"|NY Slip Op|EWHC|MLJU|ZASCA) \d{2,9}\b(?:\(U\))?"
    r"|(?<![\w.])\d{1,4} (?:A\.D\.[23]d|F\. ?(?:2d|3d|4th|Supp\.(?: ?[23]d)?)|N\.Y\.S\.[23]d|Misc\. ?[23]d|"
    r"Cal\. ?(?:App\.|Rptr\.)? ?[2-5](?:d|th)|S\.W\.[23]d|P\.[23]d|N\.E\.[23]d|S\.E\.2d|So\. ?[23]d|"
    r"D\.L\.R\. \(\dth\)) \d{1,5}\b"
)
_PLAIN = re.compile(
    r"(?<![\w/.-])(?:"
    r"ECLI:[A-Z]{2}:[A-Z]{2,8}:\d{4}:[\w.]{1,20}"
    r"|(?:(?:19|20)\d\d|\d\d) ?(?:Ga[Hh]ap|Ga[Dd]an|Ga[Ss]o|Na|Da|Ma|Ka[Gg]i|Bu|Me[uo]|Reu|Deu[Hh]ap|"
    r"Ha[Hh]ap|Deu[Dd]an|De[Dd]an|Gu[Hh]ap|Meo[Dd]an|Hoe[Hh]ap|Ga-[Hh]ap|Ga-[Dd]an|"
    r"Cha|[\uac00-\ud7a3]{1,3}) ?\d{2,7}"
    r"|HC/[A-Z]{1,5} ?\d{1,5}/\d{4}"
    r"|(?:CIV|CL|LM|BL|QB|KB|CR|BR|FL|HQ)-\d{4}-\d{3,6}(?:-\d{3,6})?"
    r"|\d?:?\d{0,2}-?CV-?\d{2}-\d{2,6}(?:-[A-Z]{2,4})?(?: \([A-Za-z]{2,5}\))?"
    r"|(?:\d{1,2}:)?\d{2}-[a-z]{2,4}-\d{3,6}(?:-[A-Z]{2,4}){0,3}"
    r"|(?<=[Nn]o\. )(?:19|20)\d\d [A-Z]{1,3} \d{4,7}"
    r"|(?:CIV|CV|HC|CS|OS|CC) (?:No\.? )?\d{1,6} of (?:19|20)\d\d|[A-Z]{2,6} "
    r"\d{3,6}/(?:19|20)\d\d/[A-Z]{2,6}"
    r"|\d-\d{1,3}\(\d{1,4}\)-\d{1,6}/(?:19|20)\d\d"
    r"|(?:8\d|9\d|1[01]\d) (?:(?:Min|Zhuan|Su|Zi|Shang|Zhong|Chong|Jia|Hun|Jian|Zhi|Shu|Guo|Mao|Xiao|"
    r"Gong|Lao|Po|Sheng|Zai|Yi|Wu|Jin) ){1,4}"
    r"(?:[Nn]o\.? ?)?\d{1,6}"
    r"|\d-\d{2,6}/(?:19|20)\d\d|(?<=No\. )\d{1,5} of (?:19|20)\d\d|(?<=No\. )\d{2} [A-Z]{1,3} \d{5,7}"
    r"|C/\d{2}/\d{6}(?: ?/ ?(?:HA (?:ZA|RK)|KG ZA|F[AT] RK) \d{2}[-/]\d{1,5})?"
    r"|CV\d-\d{2}-\d{4}-[A-Z]{2,5}"
    r"|(?:\d{1,3}[a-z]?|[IVX]{1,4}) (?:[A-Z][A-Za-z]{0,3}) \d{1,5}/\d{2}(?: ?(?:KfH|\([A-Z][A-Za-z]{1,4}\)))?"
    r"|(?:\d{1,3}|[IVX]{1,4}) [A-Z][a-z]{0,3} \d{1,5}/(?:19|20)\d\d"
    r"|[A-Z]/\d{2}/\d{4,6}|(?:Por|Phor|Mor|Or)\.? ?\d{1,6}/25\d\d"
    r"|(?:Sh[oō]wa|Heisei|Reiwa) \d{1,2} \([A-Za-z-]{1,5}\) (?:[Nn]o\.? ?)?\d{1,6}"
    r"|(?:SIC|SICC|HC|OC|OA|DC|CA|MC|HCF|SIC)/[A-Z]{1,5} ?\d{1,5}/(?:19|20)\d\d"
    r"|(?:19|20)\d\d/\d{1,6} ?E\.?(?:,? (?:19|20)\d\d/\d{1,6} ?K\.?)?"
    r"|(?<=[Nn]o\. )\d{2} [A-Z]{1,3} \d{4,7}|(?<=[Nn]o )\d{2} [A-Z]{1,3} \d{4,7}"
    r"|(?:JA|WA|BA|PA|TA|KA|DA|CA|AA|NA|MA|RA)-\d{2}[A-Z]{1,4}[A-Za-z]{0,3}-\d{1,5}-\d{2}/(?:19|20)\d\d"
    r"|\d{1,6} of (?:the )?[Jj]udicial [Yy]ear \d{1,3}"
    r"|\d{1,6}/(?:19|20)\d\d (?:Commercial|Civil|Labou?r)(?= |,|\))"
    r"|R\.?G\.?(?:N\.?R?\.?)? ?(?:n[°º.]{0,2} ?)?(?:\d{4}[A-Z]?\d{2,8}|\d{1,6}/\d{2,6})"
    r"|E\. ?\d{4}/\d{1,6},? K\. ?\d{4}/\d{1,6}|(?:19|20)\d\d/[A-Z]{2,5}/\d{2,6}|S E?CI (?:19|20)\d\d \d{4,6}"
    r"|(?:19|20)\d\d[A-Z]\d{4,6}"
    r"|[AА]\d{2}-\d{2,6}/(?:19|20)\d\d"
    r"|(?:HCA|HCMP|HCCW|HCMC|CACV|DCCJ|FCMC|HCCL|CV\d|FACV|CWU|OS|FC|VID|NSD|WA|S|Suit|OC|LAMCV)"
    r" ?(?:No\.? ?)?\d{1,6}(?:/| of )(?:19|20)\d\d"
    r"|\d{1,6}/(?:19|20)\d\d(?:/[A-ZĐ]{2,8}(?:-[A-ZĐ]{1,6}){0,2})"
    r"|(?:\d{2,3}|(?:19|20)\d\d)年度[^\s，。,.;；()（）]{1,8}字第\d{1,6}[號号]"
    r"|(?:昭和|平成|令和)\d{1,2}年[（(][^\s（）()]{1,3}[)）]第?\d{1,6}[号號]"
    r"|\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}|\d{3}-\d\d-\d{6}-\d{2,3}|(?<![A-Z]\. )[TBÖÄ] \d{2,6}-\d{2}"
    r"|(?:HDE|SEC|SE|CR) \d{1,2}\.\d{3}(?:/[A-Z]{2})?"
    r"|(?:19|20)\d\d: No\. ?\d{1,4}|SP Proc\. (?:No\. ?)?[\w-]{4,14}"
    r"|(?:Procedimiento|Juicio|Proceso) [A-Z][a-z]+ \d{1,6}/(?:19|20)\d\d"
    r"|(?!(?:EU|EC|EEC|ISO|LAW|ACT|NO|CPL|UN|USD|EUR|GBP|RMB|CNY|HKD|SGD|AUD|CAD|NZD|JPY|KRW|MYR|THB)\b)"
    r"[A-Z]{2,6}(?:-[A-Z]{2,3})? (?:[Nn]o\.? ?)?[A-Z]?\d{1,6} of (?:19|20)\d\d"
    r"|(?<=[A-Z] No\. )[A-Z]\d{1,5} of (?:19|20)\d\d"
    r"|(?<=[Nn]o\. )\d{1,6} ?[\"“][A-Z][A-Za-z]{0,3}[\"”]"
    r"|(?<=[Nn]o\. )\d{1,6}-\d{1,4}/(?:19|20)\d\d|(?:19|20)\d\d/\d{8}"
    r"|(?:19|20)\d\d No\. ?\d{1,5} ?[A-Z]{1,3}"
    r"|(?:19|20)\d\d/\d{1,5} (?:P|S|COS|SP|JR|MCA)|[HN]\d\dC-\d\d-\d{1,4} [A-Z]{2,4}"
    r"|(?:HG|HE|ZK|OG|LB|LC) ?\d\d \d{1,4}|(?:19|20)\d\d [A-Z]{2} \d{5,6}"
    r")(?![\w/])"
)
_SLASHED = re.compile(r"(?:\b[Nn]o\.?|№) ?(?P<value>\d{1,7}/\d{2,4}(?:/[A-ZĐ-]{1,12})?)\b")
_FOREIGN_STYLE = re.compile(r"[(\[](?:19|20)\d\d[)\]] (?:(?!No)[A-Z][\w.]{0,14} ){1,7}No\.? ?\d{1,6}")
_AWARD = re.compile(r"(?:arbitra(?!zh)|\bawards?\b)(?!.{0,60}\bCourt\b)", re.IGNORECASE | re.DOTALL)
_NO_DOCKET = re.compile(
    r"(?:19|20)\d\d|EB-?\d|COVID-\d+|S[EI]-?\d{1,2}|G\d{1,2}|B\d"
    r"|(?:19|20)\d\d-[a-z]{4,}|\d{1,2}/\d{1,2}/\d\d|[A-Z]{3} \d+(?:\.\d+)?[mk]"
)
"""Among them what is built in a year, a day in strokes, and a sum in thousands or millions."""
_DAYS = re.compile(r"\d{1,2}-\d{1,2} (?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)")

_LABEL = re.compile(
    r"(?:(?:Suit|Rollo|Rik\.)(?: (?:n[°º.]{0,2}|No\.?))?"
    r"|R\.? ?G\.?(?:N\.?R\.?)? (?:n[°º.]{0,2}|[Nn]o\.?)) (?=\d)"
)
"""What calls it a number and is no part of it."""
_INITIALS = re.compile(r" \((?:[A-Z]{2,4}|Ch|Comm?|Fam|Admin|Civ)\)")
"""The judge's, or the list's: they belong to the number."""
_NUMBERED = re.compile(r"(?:[Nn]o\.|№) ?$")
_LAW = re.compile(
    r"(?:\b(?:Articles?|Arts?\.|[Ss]ections?|Rules?|Regulation|Directive|Law|Act|Decree|Statute|Fa Shi"
    r"|[Cc]irculars?|Amendment|[Ii]nvoice)\b"
    r"|\((?:EU|EC|EEC)\))[^.;,]{0,14}$|§§? ?$"
)
"""A number behind these is that of a rule, not of a suit."""


def find_foreign_numbers(text: str, chinese: Marks[NumberGroup]) -> Iterator[Name]:
    """Every docket number that is no part of a Chinese number or of an arbitration; they may overlap."""
    for pattern in (
        _NEUTRAL,
        _PLAIN,
        SELF_TELLING,
        LABELLED,
        BESIDE,
        BRACKETED,
        AFTER_DATE,
        AFTER_COURT,
        AFTER_COURT_NAME,
        _SLASHED,
        _FOREIGN_STYLE,
    ):
        for match in pattern.finditer(text):
            start, end = match.span(match.lastgroup or 0)
            value = text[start:end]
            if not value.endswith((" E.", " K.", " R.G.")):
                value = value.rstrip("-/:.")
            initials = _INITIALS.match(text, start + len(value))
            value += initials.group() if initials else ""
            label = _LABEL.match(value)
            start, value = (start + label.end(), value[label.end() :]) if label else (start, value)
            if not any(one.isdigit() for one in value) or chinese.covers(match.start(), end):
                continue
            if is_no_docket(value) and not _NUMBERED.search(text, max(0, start - 6), start):
                continue
            if is_no_suit(text, start):
                continue
            if value.isdigit() and len(value) < 4 and pattern is not _FOREIGN_STYLE:
                continue
            yield Name(start, start + len(value), value)


def is_no_suit(text: str, start: int) -> bool:
    """Whether the number that begins there is one of an arbitration or of a rule, or days of a month."""
    return bool(
        _AWARD.search(text, max(0, start - 60), start)
        or _LAW.search(text, max(0, start - 30), start)
        or _DAYS.match(text, start)
    )


def is_no_docket(value: str) -> bool:
    """Whether it is a number of something else, unless it is called a number."""
    return _NO_DOCKET.fullmatch(value) is not None


def year_of(citation: str) -> str:
    """The year of a neutral citation, else the empty string."""
    match = re.match(r"\[?((?:19|20)\d\d)\]? (?:\d{1,3} )?[A-Z]{2,8}\b", citation)
    return match[1] if match else ""

"""What may be a docket although nothing calls it one: digits joined by strokes, dashes or letters.

Whether it is the number of the suit told about is left to its role (``report/roles.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import Name
from transform.reading.report_en.docket_form import LISTS
from transform.reading.report_en.foreign_number import is_no_docket, is_no_suit

_SPAN = re.compile(r"(?P<first>(?:19|20)\d\d)[-/](?P<last>(?:19|20)?\d\d)")
_LONG = 10
"""A span of so many years at most is one, and no number: ``2016/17``, ``2009-2012``."""
_CHUNK = (
    r"(?=[\w/.-]*[/-]|[A-ZА-Я]*\d+[A-ZА-Я]+\d)"
    r"(?:e?[A-ZА-ЯЄІЇ]{1,5}|e?\d)[\w]*(?:[/-][\w]+|\.(?=[A-Z\d])[\w]+)*"
)
_LIKE = re.compile(
    r"(?<![\w/.@-])(?P<value>"
    r"[A-Z]{1,4}\.? ?\((?:[A-Z]{2,6}|[A-Z][a-z]+)\) \d{1,6}(?:/\d{2,4}(?:/[A-Z]{1,4})?| of (?:19|20)\d\d)"
    r"|(?!(?:EU|EC|EEC|UN|NO|RG|ISO|CISG)\b)[A-Z]{2,6} \d{1,6}/(?:(?:19|20)\d\d|\d\d)(?:/[A-Z]{1,4})?"
    r"|\[(?:19|20)\d\d\] ?[A-Z]{2,5} \([A-Z][a-z]*\) \d{1,4}(?: [A-Z][a-z]{2,3})?"
    r"|(?!U\.|N\.V|B\.V|S\.A)(?:[A-Z]\.){2,3} "
    r"(?:\d{1,6}/(?:19|20)\d\d|(?:19|20)\d\d-\d{3,5}|\d{4,6}-\d\d-\d\d)"
    r"|(?:CC|OPC|FC) \d{4,6}-\d\d-\d\d|(?:CV|PCA)[- ]\d{2,3}(?:,\d{3}|-\d\d)"
    rf"|(?:19|20)\d\d(?:/| [Nn]o\. )\d{{1,5}} (?:{LISTS}|S)(?!\w)"
    r"|\d\d 0 [A-Z][a-zž]{0,2} \d{6}(?: \d\d)?(?: [A-Z][a-zž]{1,2})?"
    r"|\[(?:19|20)\d\d\] No\. \d{1,5} [A-Z]{1,3}|(?:19|20)\d\d No\. \d{1,5}(?! of)"
    r"|\d{1,3}(?: \d)? [A-Z][A-Za-z]{0,2}\.?(?: [A-Z])? \d{1,6}/(?:(?:19|20)\d\d|\d\d[a-z]?)"
    r"|\d{1,3}(?: \d)? [A-Z][A-Za-z]{0,2} \d{1,6} \d\d(?: [A-Z][a-z])?"
    r"|\d{2} [A-Z]{1,2}(?: \d{4,6}|\.\d{4}\.\d{1,5})"
    r"|(?!ISO|IMO|EU|RG|COVID|ICC|UCP)[A-Z]{1,6}\d{5,10}"
    r"|[A-Z]{2,6}\.(?:19|20)\d\d\.\d{1,5}|[A-Z](?:19|20)\d\d_\d{1,5}"
    r"|(?:[A-Z]-)?\d{2}\([A-Za-z]{1,5}\)(?:\([A-Z]\))?-\d{1,5}-\d{2}/(?:19|20)\d\d(?:\([A-Z]\))?"
    r"|C\.P\. ?\(IB\)[ -](?:No\. ?)?\d{1,5}(?:\([A-Z]{2,4}\))?/(?:[A-Z]{2,4}/)?(?:19|20)\d\d"
    r"|(?:CA-)?G\.R\. (?:[A-Z]{2} )?(?:No\. )?\d{4,6}"
    r"|\d{1,6} (?:of the year (?:19|20)\d\d|of 14\d\d ?A?H|de (?:19|20)\d\d)"
    r"|\d\(\d{2,3}\)-\d{2,6}/\d{4}|\d{15,23}"
    r"|\d{4} (?:[A-Z] )?\d{5,6}"
    r"|[A-Z]{1,3}(?:[ -]| \d{2}[/-])\d{4,7}"
    r"|[IVX]{1,4} \d{2,6}/(?:19|20)\d\d"
    r"|\d{1,6} of (?:19|20)\d\d"
    r"|\d{1,3},\d{3}-[A-Z]"
    r"|(?:\(\d{2,4}\)|\d{2,4})[ -]?(?:[A-Z][a-z]{1,6}[ -]){1,6}(?:Zi[ -])?No\. ?\d{1,6}"
    r"|(?:8\d|9\d|1[01]\d|20[01]\d)[ -](?:[A-Z][a-z]{1,6}[ -]){1,4}Zi[ -]\d{1,6}"
    r"|(?<=[Nn]o\. | n° | N° | nº )\d{4,12}"
    r"|(?<=, )\d{6,12}(?=[,;:.](?!\d))|(?<=\()\d{6,12}(?= of the roll)"
    rf"|{_CHUNK})(?![\w/@-]|\.\d)"
)
_DIGITS = 4
"""So many digits a number has at least."""


def find_docket_likes(text: str) -> Iterator[Name]:
    """Every such run of signs; some are numbers of laws, phones or goods."""
    for match in _LIKE.finditer(text):
        value = match["value"]
        enough = sum(one.isdigit() for one in value) >= _DIGITS
        other = _are_years(value) or is_no_docket(value) or is_no_suit(text, match.start("value"))
        if enough and not other:
            yield Name(*match.span("value"), value)


def _are_years(value: str) -> bool:
    span = _SPAN.fullmatch(value)
    return span is not None and 0 <= (int(span["last"][-2:]) - int(span["first"][-2:])) % 100 <= _LONG

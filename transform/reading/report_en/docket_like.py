"""What may be a docket although nothing calls it one: digits joined by strokes, dashes or letters.

Whether it is the number of the suit told about is left to its role (``report/roles.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import Name
from transform.reading.report_en.foreign_number import is_no_suit

_YEARS = r"(?!(?:19|20)\d\d[-/](?:(?:19|20)\d\d|\d\d)(?![\w/-]))"
"""A span of years is none."""
_CHUNK = (
    r"(?=[\w/.-]*[/-]|[A-ZА-Я]*\d+[A-ZА-Я]+\d)"
    r"(?:e?[A-ZА-ЯЄІЇ]{1,5}|e?\d)[\w]*(?:[/-][\w]+|\.(?=[A-Z\d])[\w]+)*"
)
_LIKE = re.compile(
    rf"(?<![\w/.@-]){_YEARS}(?P<value>"
    r"[A-Z]{1,4}\.? ?\((?:[A-Z]{2,6}|[A-Z][a-z]+)\) \d{1,6}(?:/\d{2,4}(?:/[A-Z]{1,4})?| of (?:19|20)\d\d)"
    r"|(?!(?:EU|EC|EEC|UN|NO|RG|ISO|CISG)\b)[A-Z]{2,6} \d{1,6}/(?:(?:19|20)\d\d|\d\d)(?:/[A-Z]{1,4})?"
    r"|\[(?:19|20)\d\d\] [A-Z]{2,5} \([A-Z][a-z]+\) \d{1,4}(?: [A-Z][a-z]{2,3})?"
    r"|\d{1,3}(?: \d)? [A-Z][A-Za-z]{0,2}\.?(?: [A-Z])? \d{1,6}/(?:(?:19|20)\d\d|\d\d[a-z]?)"
    r"|\d{1,3}(?: \d)? [A-Z][A-Za-z]{0,2} \d{1,6} \d\d(?: [A-Z][a-z])?"
    r"|\d{2} [A-Z]{1,2}(?: \d{4,6}|\.\d{4}\.\d{1,5})"
    r"|[A-Z]\d{6,7}|\d\(\d{2,3}\)-\d{2,6}/\d{4}|\d{15,23}"
    r"|\d{4} (?:[A-Z] )?\d{5,6}"
    r"|[A-Z]{1,3}(?:[ -]| \d{2}[/-])\d{4,7}"
    r"|[IVX]{1,4} \d{2,6}/(?:19|20)\d\d"
    r"|\d{1,6} of (?:19|20)\d\d"
    r"|\d{1,3},\d{3}-[A-Z]"
    r"|\d{2,4} ?(?:[A-Z][a-z]{1,6} ){1,4}(?:Zi )?No\. ?\d{1,6}"
    rf"|{_CHUNK})(?![\w/@-]|\.\d)"
)
_DIGITS = 4
"""So many digits a number has at least."""


def find_docket_likes(text: str) -> Iterator[Name]:
    """Every such run of signs; some are numbers of laws, phones or goods."""
    for match in _LIKE.finditer(text):
        value = match["value"]
        if sum(one.isdigit() for one in value) >= _DIGITS and not is_no_suit(text, match.start("value")):
            yield Name(*match.span("value"), value)

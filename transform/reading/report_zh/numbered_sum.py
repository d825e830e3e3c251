"""A sum told beside the number of one of several rulings: ``3号案的判决金额是415万比索``."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"(?<![\d-])(?P<serial>\d{1,5})号(?:案件?|裁定|案中)?(?:的)?[^,;。:\d]{0,10}(?:[,:(][^,;。\d]{0,6})?$"
)
_AFTER = re.compile(r"\(?(?P<serial>\d{1,5})号案?\)")


def numbered_sum(before: str, after: str) -> str:
    """The serial number that the folded words before or after a sum tie it to; empty where they name none."""
    found = _BEFORE.search(before) or _AFTER.match(after)
    return found["serial"] if found else ""

"""Whether a text is the entry of a database: labels and values that tell one ruling, and nothing else."""

from __future__ import annotations

import re
from collections import Counter

from transform.reading.phrases import table
from transform.reading.sentences import lines_of
from transform.vocabulary import case_number, case_type

_LABEL = re.compile(
    r"\W{0,4}(?:\(?[\dA-Za-z一二三四五六七八九十]{1,2}[)）.、]\s*)?[【\[\"]?"
    r"(?P<name>[A-Za-z\u3400-\u9fff][^:：|【】\[\]\t。,，;；]{0,34}?)"
    r"(?:[】\]\"][:：]?|[:：|\t]|\s{2,}|　)\s*\S"
)
"""``Court: …``, ``【案号】…``, ``（2）裁定日：…``, ``Docket | …``, ``Result      …``."""
_LINES, _TITLE = 30, 3
"""So many lines may have the labels; so many tell what the page is."""
_WORDS = 5
"""No label has more words."""
_TOLD = ("court", "number", "day", "origin", "result", "party", "matter")
_NEEDED, _ENOUGH = {"court", "number"}, 4
"""What must be labelled, and how many kinds of label, and labels, are enough."""
_ONCE = ("court", "number", "result")
"""What a table of several rulings labels again and again."""


def is_entry(text: str) -> bool:
    """Labels of court, number and two things more, none of them twice; one number of recognition alone."""
    labels = [
        match["name"].strip().lower() for line in lines_of(text)[:_LINES] if (match := _LABEL.match(line))
    ]
    labels = [label for label in labels if len(label.split()) <= _WORDS]
    if len(set(labels)) < _ENOUGH:
        return False
    codes = {code for label in set(labels) for code in _TOLD if table("entry_label").holds(label, code)}
    if not codes >= _NEEDED or len(codes) < _ENOUGH:
        return False
    again = [label for label, times in Counter(labels).items() if times > 1]
    if any(table("entry_label").holds(label, code) for label in again for code in _ONCE):
        return False
    return len(_numbers(text)) == 1


def calls_itself_one(text: str) -> bool:
    """Whether the first lines call the page an entry of a database."""
    return any(table("entry_label").holds(line.lower(), "database") for line in lines_of(text)[:_TITLE])


def _numbers(text: str) -> set[case_number.CaseNumber]:
    """The numbers of recognition, interregional ones too."""
    found = {number for one in case_number.find_all(text) for number in one.candidates[:1]}
    return {number for number in found if case_type.is_recognition(number.words)}

"""Case names of the form ``A v. B``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.report.marks import Name

_V = re.compile(r"(?<=[\w.)]) (?:v|vs)\.? (?=[A-Z0-9])")
_TOKEN = re.compile(r"\S{1,60}")
_SUFFIX = re.compile(
    r"(?:Ltd|Limited|LLC|LLP|Inc|Corp|Co|Pte|PLC|plc|GmbH|AG|S\.?A|SAS|N\.?V|B\.?V|KG|Sp|et|Pty|LP|JSC)\b"
)
_SMALL = frozenset(re.split(" ", "and & of the de di van von et al. al al., et. AS z o.o. (No others Others"))
_OPENERS = frozenset(
    re.split(
        " ",
        "In The Case See And Of On For With Both While Under By From At As After Re Following "
        "Whether Like Unlike "
        "Namely Also Cf Nos No Footnote Court Courts Name Named Decision Decisions Ruling Judgment "
        "Cases Parties "
        "(In (See (Case Citation: Case: of the and et de",
    )
)
_ITEM = re.compile(r"\(?[a-zA-Z0-9ivx]{1,4}[.)/]")
_INTRODUCING = frozenset(word.casefold() for word in _OPENERS | _SMALL)
_LABEL = re.compile(
    r"\((?:Index|Case|Suit|Docket|Civil|Folio|Court|Action|File|Nos?\b|Cause|Claim|Petition|Matter)"
)
_CITED = re.compile(
    r"\((?!Nos?\b)(?:[A-Z]\.|Bankr\b|[^()\n]{0,100}?(?:\d|\b(?:Court|Tribunal|Circuit|Division)\b|gericht))"
)
"""What stands in brackets behind a name is no part of it if it has a number or a court: ``(CA 12/2022)``."""
_SENTENCES = frozenset({"In", "The", "On", "It", "This", "Case", "Index", "Suit", "No", "Nos"})
_GOES_ON = re.compile(r"\b(?:of|and|for) $")
"""Behind these ``the`` belongs to a name; else the sentence goes on: ``In A v. B the Court``."""
_REACH = 160
_MOST = 16


def find_case_names(text: str) -> Iterator[Name]:
    """Every case name on one line, with company suffixes, without what introduces it."""
    floor = 0
    for match in _V.finditer(text):
        left = max(floor, match.start() - _REACH, text.rfind("\n", 0, match.start()) + 1)
        right_end = text.find("\n", match.end(), match.end() + _REACH)
        right = match.end() + _REACH if right_end < 0 else right_end
        start = _left(text, left, match.start())
        end = _right(text, match.end(), min(right, len(text)))
        if start is not None and end is not None:
            yield Name(start, end, text[start:end])
            floor = end


def _left(text: str, left: int, v: int) -> int | None:
    tokens = list(_TOKEN.finditer(text, left, v))
    if left and tokens and not text[left - 1].isspace() and tokens[0].start() == left:
        tokens = tokens[1:]
    start: int | None = None
    names = listed = False
    for token in reversed(tokens[-_MOST:]):
        word = token.group()
        if word.startswith(("(", "“", '"', "‘")) and word[1:2].isupper() and not word.endswith(")"):
            return token.start() + 1
        if word.endswith((":", ";", "?")) or (
            word.endswith(",") and start is not None and not names and not listed
        ):
            break
        if word.endswith((".", ".,")) and not _SUFFIX.match(word) and len(word) > 4 and start is not None:
            break
        if not (word[0].isupper() or word in _SMALL or word[0] == "(") or word.isdigit():
            break
        listed = listed or word.startswith("al.")
        names = bool(_SUFFIX.match(word))
        start = token.start()
    while start is not None:
        first = _TOKEN.match(text, start)
        if first is None or first.end() > v:
            return None
        if first.group().casefold() not in _INTRODUCING and not _ITEM.fullmatch(first.group()):
            return start
        start = first.end() + 1
    return None


def _right(text: str, v: int, right: int) -> int | None:
    end: int | None = None
    comma = False
    depth = 0
    for count, token in enumerate(_TOKEN.finditer(text, v, right)):
        word = token.group()
        if count >= _MOST or word[0] in "[（“" or re.match(r"\(?(?:19|20)\d\d", word):
            break
        if comma and not (_SUFFIX.match(word) or word in ("et",)):
            break
        if not (
            word[0].isupper()
            or (count == 0 and word[0].isdigit())
            or word in _SMALL
            or (word[0] == "(" and word[1:2].isupper())
        ):
            break
        if word in _SENTENCES or _LABEL.match(word) or _CITED.match(text, token.start()):
            break
        if word == "the" and not _GOES_ON.search(text, v, token.start()):
            break
        stop = re.search(r"\[(?=\d)|[;:?!”\"\]]|\.$|\.(?=[\[)]|,?$)|'s$|’s$", word)
        abbreviated = bool(_SUFFIX.match(word.lstrip("("))) or word.startswith("al.")
        depth += word.count("(") - word.count(")")
        if depth < 0:
            return token.start() + word.index(")")
        end = token.end()
        if stop and (not abbreviated or stop.group() == "["):
            return token.start() + stop.start()
        comma = word.endswith(",")
        if comma:
            end -= 1
        if word[-1] in ";:]”":
            return end - 1
    if end is None:
        return None
    while text[v:end].rsplit(" ", 1)[-1] in ("and", "&", "of", "the", "et") and end > v:
        end = v + len(text[v:end].rpartition(" ")[0])
    return end if end > v else None


def key(name: str) -> str:
    """Two spellings of one name have one key."""
    plain = re.sub(r"\s(?:v|vs)\.?\s", " v ", name.casefold())
    return "".join(one for one in plain if one.isalnum())


def parties(name: str) -> frozenset[str]:
    """The first word of either side: the short way to name a case."""
    sides = re.split(r"\s(?:v|vs)\.?\s", name)
    return frozenset(side.split()[0].strip(",.()") for side in sides if side.split())

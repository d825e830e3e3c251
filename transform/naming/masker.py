"""Masking the names of a case in whatever text speaks of it: prose, quotes, addresses, references.

Every text is walked once, word by word, and looked up; so the time grows with the text, not with the names
known.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from urllib.parse import unquote

from transform.naming.names import LATIN, URL, Names, Words, words_of
from transform.vocabulary import registry

_BETWEEN = re.compile(r"[ \u00a0.,\-]{1,2}")
_HAN_RUN = re.compile(r"[\u3400-\u9fff·]{2,}")
_PARTS = re.compile(r"https?://[^/?#]*(?P<page>.*)", re.DOTALL)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_MOST_WORDS = 8
_ENGLISH = frozenset({"he", "an", "in", "may", "june", "april", "long", "young", "dean", "son", "won"})
"""Names that are English words as well: alone in an address they tell of nobody."""
_SHORT = 5
"""Letters of a name that, written together, may be part of other words."""


def masked(text: str, names: Sequence[Names], references: Mapping[str, str]) -> str:
    """The text with every name of ``names`` masked.

    ``references`` maps references of the register to masked ones; pages in it have addresses that name.
    """
    parts, end = [], 0
    for match in URL.finditer(text):
        before, url = text[end : match.start()], match.group()
        parts += [_prose(before, names, references), _address(url, names, references)]
        end = match.end()
    parts.append(_prose(text[end:], names, references))
    return "".join(parts)


def _address(url: str, names: Sequence[Names], references: Mapping[str, str]) -> str:
    """An address whose path carries a name is cut to its host, with a mark that keeps addresses apart."""
    page = page_of(url)
    if page not in references and not names_somebody(url, names):
        return url
    return f"{url.removesuffix(page)}/#{hashlib.sha256(url.encode()).hexdigest()[:10]}"


def page_of(url: str) -> str:
    """What stands after the host: one page has it under ``http`` and ``https``, with ``www`` and without."""
    parts = _PARTS.match(url)
    return parts["page"] if parts else ""


def names_somebody(url: str, names: Sequence[Names]) -> bool:
    """Whether the path of an address carries a name."""
    path = unquote(page_of(url))
    return _prose(path, names, {}) != path or any(_is_in(one, words_of(path)) for one in names)


def _is_in(names: Names, words: Words) -> bool:
    """Whether an address has a name among its words, or one written together."""
    if any(word in names.single and word not in _ENGLISH for word in words):
        return True
    together = {"".join(key) for key in names.words} if names.single else set()
    return any(len(name) > _SHORT and name in "".join(words) for name in together)


def _prose(text: str, names: Sequence[Names], references: Mapping[str, str]) -> str:
    if references:
        text = _SLUG.sub(lambda match: references.get(match.group(), match.group()), text)
    if any(one.han for one in names):
        text = _HAN_RUN.sub(lambda match: _han(match.group(), names), text)
    if any(one.words or one.single for one in names):
        text = _latin(text, names)
    return text


def _latin(text: str, names: Sequence[Names]) -> str:
    tokens = list(LATIN.finditer(text))
    folded = [token.group().casefold() for token in tokens]
    parts, end, i = [], 0, 0
    while i < len(tokens):
        n, mask = _match(text, tokens, folded, i, names)
        if mask:
            parts += [text[end : tokens[i].start()], mask]
            end = tokens[i + n - 1].end()
            end += text[end : end + 1] == "."  # the dot of the last initial is dot enough
        i += n
    return "".join([*parts, text[end:]])


def _match(
    text: str, tokens: list[re.Match[str]], folded: list[str], i: int, names: Sequence[Names]
) -> tuple[int, str]:
    """How many words from the i-th on are a known name, and its mask; "" for a name that stays."""
    reach = 1
    while reach < _MOST_WORDS and i + reach < len(tokens):
        gap = text[tokens[i + reach - 1].end() : tokens[i + reach].start()]
        if not _BETWEEN.fullmatch(gap):
            break
        reach += 1
    for n in range(reach, 1, -1):
        key = tuple(folded[i : i + n])
        if key in _places() or any(key in one.kept for one in names):
            return n, ""
        for one in names:
            if key in one.words:
                return n, one.words[key]
    if text[tokens[i].start()].isupper():
        for one in names:
            if folded[i] in one.single:
                return 1, one.single[folded[i]]
    return 1, ""


@cache
def _places() -> frozenset[Words]:
    """States and regions whose names are several words: "Hong Kong" is nobody's surname."""
    names = (f"{row['name_en']}|{row['aliases_en']}".split("|") for row in registry.rows("states"))
    return frozenset(words for several in names for words in map(words_of, several) if len(words) > 1)


def _han(run: str, names: Sequence[Names]) -> str:
    longest = max((len(name) for one in names for name in one.han), default=0)
    parts, i = [], 0
    while i < len(run):
        for n in range(min(longest, len(run) - i), 1, -1):
            mask = next((one.han[run[i : i + n]] for one in names if run[i : i + n] in one.han), "")
            if mask:
                parts.append(mask)
                i += n
                break
        else:
            parts.append(run[i])
            i += 1
    return "".join(parts)

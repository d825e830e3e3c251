"""Every word of the interface and every code of the closed lists, in the languages of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup, escape

LANGUAGES = ("en", "zh")
TAGS = {"en": "en", "zh": "zh-Hans"}
"""BCP 47 tags of the languages, as ``lang`` and ``hreflang`` want them."""
HERE = Path(__file__).with_name("words")


class MissingWordError(LookupError):
    """A key, or a code, that has no words in a language: the page is not written."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by dotted key: ``front.title``. Codes stand under ``codes.LIST.CODE``."""

    language: str
    entries: Mapping[str, str]

    def text(self, key: str, **values: object) -> str:
        """The words of a key with its {values} filled in; ``n`` chooses between singular and plural."""
        return self._filled(key, self._words(key, values), values)

    def markup(self, key: str, **values: object) -> Markup:
        """The same with values that may be markup; all others are escaped."""
        return Markup(self._filled(key, escape(self._words(key, values)), values))  # noqa: S704

    def code(self, closed_list: str, code: str) -> str:
        """The words of a code of a closed list."""
        return self.text(f"codes.{closed_list}.{code}")

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return key in self.entries

    def with_codes(self, rows: Iterable[Mapping[str, str]]) -> Words:
        """The same and the words that tables have for their codes."""
        more = {f"codes.{row['closed_list']}.{row['code']}": row["words"] for row in rows}
        return Words(self.language, {**self.entries, **more})

    def _words(self, key: str, values: Mapping[str, object]) -> str:
        for tried in (f"{key}.one" if values.get("n") == 1 else key, f"{key}.other", key):
            if tried in self.entries:
                return self.entries[tried]
        raise MissingWordError(f"{self.language}: no words for {key!r}")

    def _filled(self, key: str, entry: str, values: Mapping[str, object]) -> str:
        try:
            return entry.format(**values)
        except KeyError as error:
            raise MissingWordError(f"{self.language}: {key!r} wants {error}") from None


@cache
def words(language: str) -> Words:
    """The words of a language from its files; a file's name is the first part of its keys."""
    entries: dict[str, str] = {}
    for path in sorted((HERE / language).glob("*.yml")):
        entries |= _flat(yaml.safe_load(path.read_text(encoding="utf-8")), path.stem)
    return Words(language, entries)


def _flat(value: Any, key: str) -> dict[str, str]:
    if isinstance(value, dict):
        return {k: v for name, inner in value.items() for k, v in _flat(inner, f"{key}.{name}").items()}
    if not isinstance(value, str):
        raise TypeError(f"{key}: {value!r} is no text; set it in quotes")
    return {key: value}

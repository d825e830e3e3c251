"""The example rulings beside this file: a text and what the codebook makes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from extract.document import Document
from transform.account import Reading
from transform.observation import MULTIPLE, Authority
from transform.reading.ruling_zh import read

HERE = Path(__file__).parent
NAMES = sorted(path.name.removesuffix(".expected.json") for path in HERE.glob("*.expected.json"))
LISTS = MULTIPLE


def document(text: str) -> Document:
    """A document holding only this text."""
    return Document("import:1", "import", "", "ruling_text", "", "zh", text)


def text_of(name: str) -> str:
    """The text of an example."""
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


def expected_of(name: str) -> Mapping[str, str | list[str] | bool]:
    """What an example is to give: field -> value, lists for fields that may hold several."""
    loaded: Mapping[str, str | list[str] | bool] = json.loads(
        (HERE / f"{name}.expected.json").read_text(encoding="utf-8")
    )
    return loaded


def values_of(reading: Reading) -> dict[str, str | list[str] | bool]:
    """The same shape from a reading; a field with two values where one is allowed shows both."""
    if not reading.accounts:
        return {"not_ours": bool(reading.not_ours)}
    (account,) = reading.accounts
    found: dict[str, str | list[str] | bool] = {}
    for field in dict.fromkeys(one.field for one in account.observations):
        values = list(account.values(field))
        found[field.value] = values if field in LISTS else " | ".join(values)
    return found


def read_text(text: str) -> Reading:
    """Read a bare text as the reader of the register would."""
    return read(document(text), Authority.OFFICIAL)

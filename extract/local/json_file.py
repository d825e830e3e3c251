"""JSON as case databases hand it out: details and list rows of wenshu, envelopes and lists of rmfyalk.

Shapes: docs/reading.md. A value is laid out as a text with labelled lines above it, so that every value that
is read from it can be shown in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from extract.document import Document
from extract.local import case_database, plain, wenshu
from extract.local.error import LocalFileError

_DEEPEST = 6


def documents(body: bytes, name: str) -> list[Document]:
    """Every case in the file, in its order. Raises LocalFileError for broken JSON and for unknown shapes."""
    text = plain.decoded(body, largest=len(body))
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise LocalFileError(f"broken JSON, line {error.lineno} column {error.colno}: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        raise LocalFileError(f"JSON that cannot be read: {type(error).__name__}") from error
    found = list(_cases(value, _DEEPEST))
    if not found:
        raise LocalFileError(
            "JSON of no known shape (wenshu detail or list, rmfyalk case or list)" + _refusal(value)
        )
    several = len(found) > 1
    return [laid_out(one, name, f"#{at}" if several else "") for at, one in enumerate(found, 1)]


def laid_out(one: Mapping[str, Any], name: str, locator: str) -> Document:
    """The document of one case of either database."""
    if wenshu.is_one(one):
        return wenshu.document(one, name, locator)
    return case_database.document(one, name, locator)


def _cases(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Cases under any envelope: ``data``, ``datas``, ``result``, ``queryResult`` and plain lists."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "[") and depth:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return
    if isinstance(value, dict):
        if wenshu.is_one(value) or case_database.is_one(value):
            yield value
        elif depth:
            for inner in value.values():
                if isinstance(inner, dict | list | str):
                    yield from _cases(inner, depth - 1)
    elif isinstance(value, list) and depth:
        for inner in value:
            yield from _cases(inner, depth - 1)


def _refusal(value: Any) -> str:
    """What the site answered instead, as in ``{"code": 401, "msg": "..."}``."""
    if isinstance(value, dict) and "code" in value:
        words = value.get("msg") or value.get("description") or ""
        return f"; it answered code {value['code']}: {str(words)[:80]}"
    return ""

"""Words from outside on a terminal: nothing that a terminal obeys may come through."""

from __future__ import annotations

import re

import click

from flows.local import Unread

# C0 and C1 controls but tab and line feed, marks that turn the direction of text, lone surrogates.
_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def printable(text: str) -> str:
    """The text with one visible sign in place of each character that a terminal would obey."""
    return _OBEYED.sub(_picture, text)


def escaped(json_text: str) -> str:
    """JSON in which those characters are escapes; outside of its strings it has none."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", json_text)


def complain(one: Unread) -> None:
    """One line on standard error."""
    click.echo(printable(f"comity: {one.place}: {one.cause}").replace("\n", " "), err=True)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"

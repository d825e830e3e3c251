"""What was found in a document: as JSON, in short, and with the evidence marked in the text."""

from __future__ import annotations

import json

import click
from rich.console import Console
from rich.text import Text

from flows.show.marking import colour, marked
from flows.show.terminal import escaped, printable
from transform.finding import Finding
from transform.finding.decision import Decision, Value


def show_json(found: Finding, *, with_text: bool) -> None:
    """One object on one line; what a terminal would obey is escaped."""
    value: dict[str, object] = {
        "document": found.document.document_id,
        "kind": found.kind.value,
        "decisions": [decision.to_json() for decision in found.decisions],
        "notes": list(found.notes),
    }
    if with_text:
        value["text"] = found.document.text
    click.echo(escaped(json.dumps(value, ensure_ascii=False)))


def show_summary(found: Finding) -> None:
    """The kind, a line for each field that is stated, the notes."""
    console = _console()
    _heading(console, found)
    for at, decision in enumerate(found.decisions, 1):
        console.print(Text(f"  decision {at}", style="bold"))
        for name, value in _stated(decision):
            console.print(Text(printable(f"    {name:<21} {_words(value)}")))
    _notes(console, found)


def show_why(found: Finding) -> None:
    """The text with every piece of evidence marked, then what each one shows and by which rule."""
    console = _console()
    _heading(console, found)
    console.print(marked(found, brackets=not console.is_terminal))
    for at, decision in enumerate(found.decisions, 1):
        console.print(Text(f"decision {at}", style="bold"))
        for name, value in _stated(decision):
            line = Text(f"  {name} = ", style=colour(name))
            line.append(printable(_words(value)), style="bold")
            console.print(line)
            for support in decision.support.get(name, []):
                quote = printable(" ".join(support.evidence.quote.split()))
                console.print(Text(f"      “{_short(quote)}”  {support.rule}", style="dim"))
    _notes(console, found)


def _heading(console: Console, found: Finding) -> None:
    several = f", {len(found.decisions)} decisions" if len(found.decisions) != 1 else ", 1 decision"
    told = several if found.decisions else ""
    console.print(Text(printable(f"{found.document.document_id}: {found.kind}{told}"), style="bold"))


def _notes(console: Console, found: Finding) -> None:
    for note in found.notes:
        console.print(Text(printable(f"  note: {note}"), style="yellow"))


def _stated(decision: Decision) -> list[tuple[str, Value]]:
    return [(name, value) for name, value in decision.values.items() if value not in (None, ())]


def _words(value: Value) -> str:
    return ", ".join(value) if isinstance(value, tuple) else value or ""


def _console() -> Console:
    return Console(highlight=False, soft_wrap=True)


def _short(quote: str) -> str:
    return quote if len(quote) <= 160 else f"{quote[:157]}..."

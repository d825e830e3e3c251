"""Scores and misses, as a person reads them."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.show.terminal import printable
from transform.evaluation import Evaluation
from transform.evaluation.count import Count
from transform.evaluation.report import Score

_GOOD, _FAIR = 0.97, 0.9
_NARROWEST = 96


def show_evaluation(evaluation: Evaluation) -> None:
    """Every miss, then the scores: of kinds, of decisions, of each field; then the same for each kind."""
    console = Console(highlight=False, soft_wrap=True)
    console.width = max(console.width, _NARROWEST)
    for miss in evaluation.misses:
        console.print(Text(printable(f"{miss.document}  {miss.decision}"), style="bold"))
        wanted, given = " ".join(miss.expected) or "nothing", " ".join(miss.found) or "nothing"
        console.print(Text(printable(f"  {miss.field}: expected {wanted}, found {given}")))
        if miss.context:
            console.print(Text(printable(f"    {miss.context}"), style="dim"))
    for kind, score in sorted(evaluation.by_kind.items()):
        _table(console, f"{kind}: {score.documents} documents", score)
    _table(console, f"All: {evaluation.total.documents} documents", evaluation.total)
    lowest = evaluation.total.lowest
    if lowest:
        console.print(Text(f"lowest F1 of a field: {lowest[0]} {lowest[1]:.4f}"))


def _table(console: Console, title: str, score: Score) -> None:
    table = Table(title=title, title_justify="left")
    for heading in ("", "right", "invented", "missed", "precision", "recall", "F1"):
        table.add_column(heading, justify="left" if not heading else "right")
    counts = {"kind": score.kinds, "decisions": score.decisions, **score.fields}
    for name, count in counts.items():
        if count.right or count.invented or count.missed:
            table.add_row(name, *_cells(count))
    console.print(table)


def _cells(count: Count) -> list[str]:
    shares = [count.precision, count.recall, count.f1]
    f1 = count.f1 or 0.0
    colour = "green" if f1 >= _GOOD else "yellow" if f1 >= _FAIR else "red"
    numbers = ["-" if share is None else f"{share:.4f}" for share in shares]
    return [
        str(count.right),
        str(count.invented),
        str(count.missed),
        *numbers[:2],
        f"[{colour}]{numbers[2]}[/]",
    ]

"""``comity evaluate``: how well the readers read a folder of documents that a person has read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from flows.command_line import FAILED, Failure, WrongUsage, emit
from flows.local import Unread, findings
from flows.show.terminal import complain
from transform.evaluation import Case, Evaluation, GoldError, evaluate, gold_of
from transform.evaluation.gold import is_gold
from transform.finding import Finding

ENDINGS = (".txt", ".html", ".htm", ".docx", ".pdf", ".json")


@click.command()
@click.argument(
    "folders", metavar="DIR...", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False)
)
@click.option("--min-f1", type=click.FloatRange(0, 1), help="Exit 1 if the lowest F1 of a field is below.")
@click.option("--json", "as_json", is_flag=True, help="Print scores and misses as JSON.")
def command(folders: tuple[str, ...], min_f1: float | None, as_json: bool) -> None:
    """Score reading against NAME.json or NAME.gold.json beside NAME.txt, .html, .json, .docx or .pdf."""
    unread: list[Unread] = []
    cases = list(_cases([Path(folder) for folder in folders], unread))
    if not cases and not unread:
        raise WrongUsage("no document with a NAME.json or NAME.gold.json beside it")
    evaluation = evaluate(cases)
    if as_json:
        emit(_json(evaluation, unread))
    else:
        from flows.show.evaluation import show_evaluation

        show_evaluation(evaluation)
    for one in unread:
        complain(one)
    lowest = evaluation.total.lowest
    if min_f1 is not None and (lowest is None or lowest[1] < min_f1):
        told = f"{lowest[0]} {lowest[1]:.4f}" if lowest else "no field"
        raise Failure(f"the lowest F1 of a field is below {min_f1}: {told}")
    if unread:
        raise SystemExit(FAILED)


def _cases(folders: list[Path], unread: list[Unread]) -> Iterator[Case]:
    """Every document with its expectations; what is wrong with a pair is added to ``unread``."""
    for folder in folders:
        for path in sorted(folder.rglob("*.json")):
            if any(part.startswith(".") for part in path.relative_to(folder).parts):
                continue
            try:
                value = json.loads(path.read_text(encoding="utf-8-sig"))
            except (ValueError, OSError, RecursionError) as error:
                if path.name.endswith(".gold.json"):
                    unread.append(Unread(str(path), f"no expectations: {error}"))
                continue
            if is_gold(value):
                yield from _case(path, value, unread)


def _case(path: Path, value: object, unread: list[Unread]) -> Iterator[Case]:
    stem = path.name.removesuffix(".json").removesuffix(".gold")
    beside = [path.with_name(stem + ending) for ending in ENDINGS]
    document = next((one for one in beside if one.is_file() and one != path), None)
    if document is None:
        unread.append(Unread(str(path), f"no document {stem} with one of {', '.join(ENDINGS)} beside it"))
        return
    try:
        gold = gold_of(value)
    except GoldError as error:
        unread.append(Unread(str(path), str(error)))
        return
    if gold.ignored:
        complain(Unread(str(path), f"not compared, no field of a decision: {', '.join(gold.ignored)}"))
    found = list(findings(str(document)))
    unread += [one for one in found if isinstance(one, Unread)]
    yield Case(str(document), gold, tuple(one for one in found if isinstance(one, Finding)))


def _json(evaluation: Evaluation, unread: list[Unread]) -> dict[str, object]:
    return {
        **evaluation.total.to_json(),
        "lowest": evaluation.total.lowest,
        "by_kind": {kind: score.to_json() for kind, score in sorted(evaluation.by_kind.items())},
        "misses": [miss.to_json() for miss in evaluation.misses],
        "unread": [{"place": one.place, "cause": one.cause} for one in unread],
    }

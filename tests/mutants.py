"""Texts of the gold set, torn and glued at random: what a reader must survive, whatever it makes of it.

``python -m tests.mutants 1000000`` reads a million of them on all cores and prints what went wrong. With
``--longest 60`` they are short stretches, read ten times as fast; ``--first N`` goes on from the N-th batch.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from extract.local.error import LocalFileError
from extract.local.file import documents_of
from transform.finding.document import find
from transform.vocabulary import codes

GOLD = Path(__file__).parent / "gold"
LONGEST = 700
"""Characters of a stretch that is mutated."""
BATCH = 2000
SLOWEST = 5.0
"""Seconds of processor time for one text of at most some thousand characters."""

SCRAPS = (
    *(
        "",
        "\x00",
        "\ufeff",
        "\u200b",
        "\ufffd",
        "\ud800",
        "　",
        "\r",
        "\n\n",
        "（",
        "）",
        "〔2018〕",
        "“",
        '"',
        "，",
        "。",
    ),
    *(
        "号",
        "第",
        "之一",
        "字第",
        "协外认",
        "认港",
        "不予",
        "驳回申请",
        "裁定如下：",
        "本院认为",
        "经审查",
        "美国",
        "法院",
    ),
    *(
        "２０１９年",
        "二〇二二年三月十七日",
        "2041年13月45日",
        "人民币",
        "万元",
        "1,234,567.89",
        "9" * 60,
        "亿" * 40,
    ),
    *(
        " No. ",
        " Xie Wai Ren No. 1-2",
        "(2018) Hu 72 ",
        "v. ",
        " not ",
        "refused",
        "recognized",
        "Court of ",
        "[2020] EWHC ",
    ),
    *(
        "<p>",
        "</div>",
        "&#x",
        "XNUMX",
        "(" * 50,
        "a " * 200,
        "的" * 300,
        "1 " * 200,
        "有限公司" * 30,
        "Court " * 60,
    ),
)
LISTED = {
    "direction": codes.Direction,
    "outcome": codes.Outcome,
    "basis": codes.Basis,
    "reciprocity_test": codes.ReciprocityTest,
    "subject_matter": codes.SubjectMatter,
}


@cache
def texts() -> tuple[str, ...]:
    """The plain texts of the gold set, and its pages as they are."""
    paths = sorted(path for path in GOLD.rglob("*") if path.suffix in (".txt", ".html"))
    return tuple(path.read_text(encoding="utf-8") for path in paths)


def mutants(seed: int, count: int, longest: int = LONGEST) -> Iterator[str]:
    """``count`` texts, the same for the same seed: cuts, repeats, swaps, joins and scraps."""
    chance = random.Random(seed)
    for _ in range(count):
        text = chance.choice(texts())
        if longest < LONGEST or chance.random() < 0.8:  # a stretch, so that many fit into an hour
            start = chance.randrange(len(text))
            text = text[start : start + chance.randint(min(50, longest), longest)]
        for _ in range(chance.randint(1, 6)):
            text = _mutated(chance, text)
        yield text


def _mutated(chance: random.Random, text: str) -> str:
    a, b = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    b = min(b, a + 300)
    match chance.randrange(6):
        case 0:
            return text[:a] + text[b:]
        case 1:
            return text[:b] + text[a:b] * chance.randint(1, 4) + text[b:]
        case 2:
            return text[:a] + text[a:b][::-1] + text[b:]
        case 3:
            other = chance.choice(texts())
            at = chance.randrange(len(other))
            return text[:a] + other[at : at + chance.randint(1, 200)] + text[a:]
        case 4:
            return text[:a] + "".join(chance.sample(text[a:b], b - a)) + text[b:]
        case _:
            return text[:a] + chance.choice(SCRAPS) * chance.randint(1, 3) + text[a:]


def faults(text: str) -> list[str]:
    """What reading this text got wrong; empty for all that is well."""
    wrong = []
    begun = time.process_time()
    name = "mutant.html" if "</" in text else "mutant.txt"
    try:
        findings = [find(one) for one in documents_of(text.encode("utf-8", "surrogatepass"), name)]
    except LocalFileError:
        findings = []
    taken = time.process_time() - begun
    if taken > SLOWEST:
        wrong.append(f"took {taken:.1f} s for {len(text)} characters")
    for document, decision in [(one.document, told) for one in findings for told in one.decisions]:
        for field, listed in LISTED.items():
            value = decision.values[field]
            if value is not None and value not in {one.value for one in listed}:
                wrong.append(f"{field} = {value!r}")
        for field, support in decision.support.items():
            for place in (one.evidence for one in support):
                if document.text[place.start : place.end] != place.quote:
                    wrong.append(f"evidence of {field} is not where it says")
    return wrong


def _read_many(seed: int, count: int, longest: int) -> list[str]:
    wrong = []
    faults("Tables and networks are loaded with the first text.")
    for text in mutants(seed, count, longest):
        try:
            wrong += [f"seed {seed}: {fault}: {text!r}" for fault in faults(text)]
        except Exception as error:
            wrong.append(f"seed {seed}: {type(error).__name__}: {error}: {text!r}")
    return wrong


def main(count: int, longest: int, first: int) -> int:
    """Read ``count`` mutants in batches, from the ``first`` on; the number of faults."""
    begun, n_wrong = time.monotonic(), 0
    with ProcessPoolExecutor() as pool:
        seeds = range(first, first - (-count // BATCH))
        each = ([value] * len(seeds) for value in (BATCH, longest))
        for done, wrong in enumerate(pool.map(_read_many, seeds, *each), 1):
            n_wrong += len(wrong)
            sys.stdout.writelines(line[:2000] + "\n" for line in wrong)
            if done % 10 == 0:
                rate = done * BATCH / (time.monotonic() - begun)
                sys.stdout.write(f"{done * BATCH} read, {n_wrong} faults, {rate:.0f} a second\n")
                sys.stdout.flush()
    return n_wrong


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("count", type=int, nargs="?", default=20_000)
    options.add_argument("--longest", type=int, default=LONGEST)
    options.add_argument("--first", type=int, default=0)
    asked = options.parse_args()
    sys.exit(min(main(asked.count, asked.longest, asked.first), 1))

"""The weigher: its weights are those of its examples, and it knows wordings that stand in none of them."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.weighing import train
from transform.weighing.features import features
from transform.weighing.model import WEIGHTS, weigh, weights

SHEETS = sorted(train.EXAMPLES.glob("zh_*.csv"))
UNSEEN = Path(__file__).with_name("unseen")
FLOOR = {"ground": 0.85, "outcome": 0.75, "subject": 0.9, "test": 0.9}
"""The least share of unseen sentences whose code is put first."""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_the_weights_were_made_of_these_examples(sheet: Path) -> None:
    said = (WEIGHTS / f"{sheet.stem}.sha256").read_text(encoding="utf-8").strip()
    assert said == train.origin(sheet), "run python -m transform.weighing.train"
    codes = {code for said, _ in train.examples(sheet) for code in said}
    assert set(weights(*sheet.stem.split("_")).codes) == codes


def test_training_again_gives_the_same_weights() -> None:
    sheet = train.EXAMPLES / "zh_test.csv"
    again = list(csv.reader(train.train(sheet).splitlines()))
    kept = list(csv.reader((WEIGHTS / sheet.name).read_text(encoding="utf-8").splitlines()))
    assert [row[0] for row in again] == [row[0] for row in kept]
    assert again[0] == kept[0]
    made, stored = (np.array([row[1:] for row in table[1:]], float) for table in (again, kept))
    assert np.allclose(made, stored, atol=0.02)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_a_sheet_has_each_sentence_once(sheet: Path) -> None:
    said = [sentence for _, sentence in train.examples(sheet)]
    assert len(said) == len(set(said))
    assert all(said)


def test_unseen_sentences_are_weighed_right() -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    missed = []
    with (UNSEEN / "zh.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["codes"]:
                first = weigh("zh", row["question"], row["sentence"])[0]
                right[row["question"]].append(first.code in row["codes"].split())
                if not right[row["question"]][-1]:
                    missed.append((row["codes"], first.code, row["sentence"]))
    shares = {question: sum(all_of) / len(all_of) for question, all_of in right.items()}
    assert all(share >= FLOOR[question] for question, share in shares.items()), (shares, missed)


def test_unseen_sentences_stand_in_no_sheet() -> None:
    learnt = {sentence for sheet in SHEETS for _, sentence in train.examples(sheet)}
    for path in sorted(UNSEEN.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            assert not learnt & {row["sentence"] for row in csv.DictReader(file)}


@given(st.text(max_size=300))
def test_any_text_gets_a_probability_for_each_code(text: str) -> None:
    weighed = weigh("zh", "ground", text)
    assert {one.code for one in weighed} == set(weights("zh", "ground").codes)
    assert all(0 <= one.probability <= 1 for one in weighed)


def test_numbers_and_spaces_do_not_matter() -> None:
    assert features("第 282 条") == features("第300条")

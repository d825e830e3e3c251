"""What single sentences tell, in words that no sentence learnt from has."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from transform.learning.sentences import SHEETS
from transform.reading.report.encoder import encoder
from transform.reading.report.piece import UNREAD
from transform.reading.report.telling import DIRECTION, TOLD, features, said, telling
from transform.reading.report_en.manner import ENGLISH
from transform.reading.report_en.text import text_of

UNSEEN = Path(__file__).with_name("unseen_en.csv")
FLOOR = {"basis": 0.75, "ground": 0.75, "outcome": 0.75, "subject": 0.85, "test": 0.85}
"""The least share of unseen sentences whose code is put first."""


def best(sentence: str, question: str) -> str:
    scores: dict[str, float] = defaultdict(lambda: -99.0)
    text = text_of(sentence)
    for piece in telling(text, encoder().encoded(text))[question]:
        for code, score in piece.items():
            scores[code] = max(scores[code], score)
    return max(scores, key=lambda code: scores[code])


def test_unseen_sentences_are_told_right() -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["codes"]:
                right[row["question"]].append(best(row["sentence"], row["question"]) in row["codes"].split())
    shares = {question: sum(all_of) / len(all_of) for question, all_of in right.items()}
    assert shares.keys() == FLOOR.keys()
    assert all(share >= FLOOR[question] for question, share in shares.items()), shares


def test_unseen_sentences_stand_in_no_sheet() -> None:
    learnt = set()
    for sheet in SHEETS.glob("en_*.csv"):
        with sheet.open(encoding="utf-8", newline="") as file:
            learnt |= {row["sentence"] for row in csv.DictReader(file)}
    with UNSEEN.open(encoding="utf-8", newline="") as file:
        assert not learnt & {row["sentence"] for row in csv.DictReader(file)}


@given(st.text(max_size=300))
def test_any_text_is_asked_piece_by_piece(plain: str) -> None:
    text = text_of(plain)
    found = telling(text, encoder().encoded(text))
    assert set(found) == {*TOLD, DIRECTION}
    for piece, scores in zip(text.pieces, found["outcome"], strict=True):
        assert bool(scores) == (piece.part not in UNREAD)
    assert all(0 <= chance <= 1 for chance in [one.outcome for one in said(found)])


def test_each_kind_of_words_weighs_the_same_at_any_length() -> None:
    for words in (["one"], ["one", "two", "two"], [str(at) for at in range(80)]):
        found = features(ENGLISH, words)
        for kind in filter(None, ENGLISH.said(words)):
            assert abs(sum(found[name] ** 2 for name in kind) - 1) < 1e-9
    assert features(ENGLISH, []) == {}

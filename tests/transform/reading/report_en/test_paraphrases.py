"""One thing said in many ways: sheets of sentences, names and numbers, each beside what is to be read.

``paraphrases.csv`` puts a sentence into a short note (``frame``) and expects the values of one field;
several values are parted by a blank, none is ``-``. ``courts.csv`` and ``dockets.csv`` hold names of courts
abroad with their state, and numbers as registries abroad print them.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from tests.transform.reading.report_en.test_examples import report
from transform.observation import Authority
from transform.reading.report.marks import CourtName
from transform.reading.report_en import read
from transform.reading.report_en.scan import Scan

HERE = Path(__file__).parent / "sheets"
_ABOUT = "Recognition and enforcement of foreign judgments: a note\n"
_SCENE = (
    "The Hangzhou Intermediate People's Court had to deal with a judgment of the High Court of Malaya "
    "of 4 May 2020, in case (2022) Zhe 01 Xie Wai Ren No. 7. "
)
FRAMES = {
    "inbound": f"{_ABOUT}{_SCENE}{{}}\n",
    "recognised": f"{_ABOUT}{_SCENE}On 8 May 2023 the court recognised the judgment. {{}}\n",
    "outbound": "Recognition and enforcement of Chinese judgments abroad: a note\n"
    "Chen v Tan [2023] SGHC 12 is a decision of the High Court of Singapore on a judgment of the "
    "Hangzhou Intermediate People's Court. {}\n",
}
COURT_FRAMES = (
    "On 4 May 2020 the {} gave judgment for the buyer.",
    "The judgment of the {} of 4 May 2020 was put forward.",
    "a judgment given by the {} in favour of a buyer",
)
DOCKET_FRAMES = (
    "On 4 May 2020 the Court of First Instance of Utopia gave judgment (case No. {}) for the buyer.",
    "On 4 May 2020 the Court of First Instance of Utopia ({}) gave judgment for the buyer.",
    "The judgment of 4 May 2020, {}, ordered the seller to pay.",
    "In case {} the Court of First Instance of Utopia ordered the seller to pay.",
    "The court had, in suit number {} of its register, ordered the seller to pay.",
)


def sheet(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FLOORS = {
    "outcome": 0.9,
    "refusal_ground": 0.8,
    "basis": 0.85,
    "reciprocity_test": 0.85,
    "subject_matter": 0.8,
    "amount": 0.65,
}
"""The least share of sentences that are read like the plain words."""


def test_paraphrases_are_read_like_the_plain_words() -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for row in sheet("paraphrases.csv"):
        reading = read(report(FRAMES[row["frame"]].format(row["sentence"])), Authority.PRESS)
        told = [account for account in reading.accounts if account.subject]
        found = [one.value for account in told for one in account.observations if one.field == row["field"]]
        right[row["field"]].append(sorted(found) == sorted(row["expected"].replace("-", "").split()))
    shares = {field: sum(all_of) / len(all_of) for field, all_of in right.items()}
    assert all(share >= FLOORS[field] for field, share in shares.items()), shares


@pytest.mark.parametrize("row", sheet("courts.csv"), ids=lambda row: row["court"])
def test_a_court_abroad_is_found_whole(row: dict[str, str]) -> None:
    for frame in COURT_FRAMES:
        marks = Scan(frame.format(row["court"])).shape.marks.values()
        found = [(one.value, one.iso2) for one in marks if isinstance(one, CourtName)]
        assert found == [(row["court"], row["state"])]


@pytest.mark.parametrize("row", sheet("dockets.csv"), ids=lambda row: row["docket"])
def test_a_docket_is_found_whole(row: dict[str, str]) -> None:
    for frame in DOCKET_FRAMES:
        assert [one.value for one in Scan(frame.format(row["docket"])).dockets] == [row["docket"]]

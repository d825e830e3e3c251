"""One sheet of ordinary sentences: each ground, outcome and test as many ways as authors say it."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.transform.reading.report_zh.test_report_zh import reading_of
from tests.transform.reading.ruling_zh.examples import read_text, values_of
from tests.transform.reading.ruling_zh.test_reasons import FRAME
from transform.observation import Field
from transform.vocabulary import codes

with (Path(__file__).parent / "paraphrases.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

ENDS = {
    "ground": "不予承认和执行上述判决",
    "punitive_damages": "承认该判决的补偿性部分，驳回其他申请",
    "test": "承认和执行上述判决",
}
REPORT = """某外国公司持日本东京地方法院2019年5月8日作出的判决，向上海市第一中级人民法院申请承认和执行。
{sentence}2022年3月17日，该院作出（2021）沪01协外认9号民事裁定，{end}。
"""
NEWS = """某外国公司与中国公司发生货款纠纷，日本东京地方法院于2019年5月8日判令后者支付1亿日元。
{sentence}
"""
ORDERS = {
    "ground": "不予承认和执行泰国中央法院A1号判决。",
    "punitive_damages": "一、承认泰国中央法院A1号判决第一项；二、驳回甲公司的其他申请。",
}
LEAST = 5
READ_AS = {
    "ground": Field.REFUSAL_GROUND,
    "test": Field.RECIPROCITY_TEST,
    "outcome": Field.OUTCOME,
}


def _id(row: Mapping[str, str]) -> str:
    return f"{row['value'] or 'none'}: {row['sentence'][:24]}"


FLOORS = {"ground": 0.7, "test": 0.7, "outcome": 0.7}
"""The least share of sentences that are read as what they say."""


def test_a_report_reads_most_sentences() -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for row in ROWS:
        end = ENDS.get(row["value"], ENDS.get(row["field"], ""))
        frame = NEWS if row["field"] == "outcome" else REPORT
        told = [a for a in reading_of(frame.format(sentence=row["sentence"], end=end)).accounts if a.subject]
        found = {value for account in told for value in account.values(READ_AS[row["field"]])}
        right[row["field"]].append(found == set(row["value"].split()))
    shares = {field: sum(all_of) / len(all_of) for field, all_of in right.items()}
    assert all(share >= FLOORS[field] for field, share in shares.items()), shares


IN_RULINGS = [row for row in ROWS if row["readers"] == "both"]


@pytest.mark.parametrize("row", IN_RULINGS, ids=map(_id, IN_RULINGS))
def test_a_ruling_reads_the_same_words(row: Mapping[str, str]) -> None:
    orders = ORDERS.get(row["value"], ORDERS["ground"])
    values = values_of(read_text(FRAME.format(reasons=row["sentence"], orders=orders)))
    assert values.get("refusal_ground") == [row["value"]]


def test_the_sheet_has_several_ways_of_saying_each() -> None:
    said = Counter((row["field"], row["value"]) for row in ROWS)
    for ground in codes.RefusalGround:
        assert said["ground", ground] >= LEAST, ground
    for test in codes.ReciprocityTest:
        assert said["test", test] >= LEAST, test
    for outcome in codes.Outcome:
        assert said["outcome", outcome] >= LEAST or outcome is codes.Outcome.UNKNOWN, outcome

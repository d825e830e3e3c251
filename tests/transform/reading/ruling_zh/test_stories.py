"""One frame, many stories: which number, day and sum of a ruling are those of the foreign judgment."""

from __future__ import annotations

import csv
from collections.abc import Mapping

import pytest

from tests.transform.reading.ruling_zh.examples import HERE, read_text, values_of
from tests.transform.reading.ruling_zh.test_reasons import FRAME

with (HERE / "stories.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

REASONS = "泰国法院曾承认我国法院的判决，两国存在互惠关系。"
ORDERS = "承认和执行泰国中央法院A1号判决。"
PARTS = {
    "cause": "申请人甲公司与被申请人乙公司申请承认和执行泰国中央法院A1号判决一案，本院于2024年2月1日立案。",
    "claims": "申请人甲公司称：请求承认和执行上述判决。",
    "facts": "泰国中央法院于2020年7月17日作出A1号判决，判令乙公司支付服务费100美元",
}


@pytest.mark.parametrize("row", ROWS, ids=[f"row {at}" for at in range(2, len(ROWS) + 2)])
def test_what_the_story_tells(row: Mapping[str, str]) -> None:
    text = FRAME.format(reasons=REASONS, orders=row["orders"] or ORDERS)
    for part, words in PARTS.items():
        assert words in text
        text = text.replace(words, row[part] or words)
    assert values_of(read_text(text)).get(row["field"], "") == row["value"]

"""One frame, many reasons: what a court finds counts, what it recites, denies or hears does not."""

from __future__ import annotations

import csv
from collections.abc import Mapping

import pytest

from tests.transform.reading.ruling_zh.examples import HERE, read_text, values_of

with (HERE / "reasons.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

FRAME = """江苏省苏州市中级人民法院
民事裁定书
（2024）苏05协外认901号
申请人：甲公司，住所地泰国。
被申请人：乙公司，住所地江苏省。
申请人甲公司与被申请人乙公司申请承认和执行泰国中央法院A1号判决一案，本院于2024年2月1日立案。现已审查终结。
申请人甲公司称：请求承认和执行上述判决。
被申请人乙公司辩称：没有互惠关系；判决未生效；未经合法传唤；违反公共利益；应驳回申请。
本院经审查查明：泰国中央法院于2020年7月17日作出A1号判决，判令乙公司支付服务费100美元。
本院经审查认为，{reasons}
依照《中华人民共和国民事诉讼法》第二百九十九条规定，裁定如下：
{orders}
案件申请费500元，由甲公司负担。
审判长 某某
二〇二四年九月三日
书记员 某某
"""


@pytest.mark.parametrize("row", ROWS, ids=[f"row {at}" for at in range(2, len(ROWS) + 2)])
def test_the_courts_own_findings_count(row: Mapping[str, str]) -> None:
    values = values_of(read_text(FRAME.format(reasons=row["reasons"], orders=row["orders"])))
    assert values.get("outcome", "") == row["outcome"]
    found = values.get("refusal_ground", [])
    assert isinstance(found, list)
    assert set(found) == set(row["grounds"].split())
    assert values.get("basis", "") == row["basis"]
    assert values.get("reciprocity_test", "") == row["test"]

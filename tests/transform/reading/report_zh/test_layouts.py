"""Rulings told without a sentence of their own: rows of a table, entries of a list, a number carried on."""

from __future__ import annotations

import pytest

from tests.transform.reading.report_zh.test_report_zh import reading_of
from transform.account import Account
from transform.observation import Field
from transform.reading.report_zh.page import Page

TABLE = """部分案件情况

序号
案号
法院
外国法院及判决
处理结果
裁定日期

1
（2018）川01协外认2号
成都中院
大韩民国首尔中央地方法院2018가합540218，2019.06.27；技术服务费4.2亿韩元
承认和执行
2020/12/21

2
（2021）川15协外认1号
宜宾中院
越南社会主义共和国胡志明市人民法院，2019年10月；酒类经销合同
准许撤回申请
2021/06/30
"""
LIST = """中国判决在域外

日本名古屋地方裁判所，2020.12.15。上海市第一中级人民法院判决，货款人民币30万元。裁判所驳回请求。
韩国水原地方法院，2022.04.27。辽宁省大连市中级人民法院（2016）辽02民初88号判决，货款。准予执行。
"""


def told(text: str) -> list[Account]:
    """The rulings that a text singles out."""
    return [one for one in reading_of(text).accounts if one.subject]


@pytest.mark.parametrize(("at", "outcome", "state"), [(0, "recognized", "KR"), (1, "withdrawn", "VN")])
def test_a_row_of_a_table_is_a_ruling(at: int, outcome: str, state: str) -> None:
    one = told(TABLE)[at]
    assert (one.value(Field.OUTCOME), one.value(Field.JURISDICTION)) == (outcome, state)


@pytest.mark.parametrize(("at", "state", "outcome"), [(0, "JP", "refused"), (1, "KR", "recognized")])
def test_an_entry_under_a_court_abroad_is_its_act(at: int, state: str, outcome: str) -> None:
    one = told(LIST)[at]
    assert one.value(Field.DIRECTION) == "outbound"
    assert (one.value(Field.JURISDICTION), one.value(Field.OUTCOME)) == (state, outcome)


def test_a_month_with_a_point_is_a_date_behind_a_court_alone() -> None:
    days = [one.day.iso() for one in Page("纽约州最高法院，2024.02，判决。总额2024.02元。").days]
    assert days == ["2024-02"]


ENTRIES = """涉外商事案例选登

案例一　某公司申请承认外国法院判决案
【案号】（2021）冀02协外认3号
【基本案情】某公司凭拉脱维亚里加市法院2019年5月8日判决申请执行仓储费77万欧元。
【裁判结果】2022年5月10日裁定：不予承认和执行。

案例二　某某申请执行仲裁裁决案
【案号】（2022）冀02协外认4号
【基本案情】某某依据新加坡国际仲裁中心裁决申请执行股权转让款。
【裁判结果】裁定承认和执行。

案例三　某某买卖合同纠纷案
【案号】（2022）冀民终418号
【基本案情】某某起诉请求支付货款。
【裁判结果】驳回上诉，维持原判。
"""


def test_an_award_and_a_domestic_matter_among_the_entries_of_a_digest_are_no_rulings() -> None:
    assert [one.value(Field.CASE_NUMBER) for one in told(ENTRIES)] == ["（2021）冀02协外认3号"]

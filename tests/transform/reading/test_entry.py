"""The entry of a database is read as one ruling, and is one by its kind where it calls itself an entry."""

from __future__ import annotations

import pytest

from extract.document import Document
from transform.finding import find
from transform.finding.kind import Kind
from transform.reading.entry import calls_itself_one, is_entry

RECORD = """ASIA JUDGMENTS REGISTER    record 2020-KR-17

Requested court:     Yantai Intermediate People's Court, Shandong
Docket:              (2019)鲁06协外认2号
Date of decision:    2020-04-28
State of origin:     Republic of Korea
Court of origin:     Busan District Court
Docket of origin:    2015Gahap48213
Date of judgment:    2016-11-18
Nature of claim:     Price of frozen roe sold and delivered
Result:              recognition and enforcement granted
"""
CARD = """两岸裁判对照库　条目 TW-0317
（1）认可法院：福建省漳州市中级人民法院
（2）案号：（2019）闽06认台14号
（3）裁定日期：2019-12-24
（4）事由：返还借款
（5）结果：认可台湾新北地方法院106年度重诉字第283号民事判决的法律效力。
"""
ROWS = """Court: Yantai Intermediate People's Court
Docket: (2019)鲁06协外认2号
Date: 2020-04-28
Result: recognised
Court: Weihai Intermediate People's Court
Docket: (2020)鲁10协外认3号
Date: 2021-04-28
Result: refused
"""


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (RECORD, True),
        (CARD, True),
        (ROWS, False),
        (RECORD + "See also (2020)鲁10协外认3号.\n", False),
        ("The Yantai court granted the application in (2019)鲁06协外认2号.\n", False),
        ("", False),
    ],
)
def test_an_entry_labels_court_and_number_of_one_ruling(text: str, entry: bool) -> None:
    assert is_entry(text) is entry


@pytest.mark.parametrize(
    ("text", "number"), [(RECORD, "（2019）鲁06协外认2号"), (CARD, "（2019）闽06认台14号")]
)
def test_an_entry_is_read_as_one_ruling(text: str, number: str) -> None:
    assert calls_itself_one(text)
    found = find(Document("d", "local", "", "text", "", "", text))
    assert found.kind is Kind.RULING
    (decision,) = found.decisions
    assert (decision.values["case_number"], decision.values["outcome"]) == (number, "recognized")


def test_labels_without_a_database_are_a_report() -> None:
    text = "Korea: a win at Yantai\n" + RECORD.partition("\n")[2]
    assert find(Document("d", "local", "", "text", "", "", text)).kind is Kind.REPORT

"""Which mentions give way to others of their field."""

from __future__ import annotations

import pytest

from transform.reading.report.gives_way import gives_way
from transform.reading.report.mention import Sign
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese


@pytest.mark.parametrize(
    ("field", "sign", "text", "giving"),
    [
        ("decision_date", Sign.DAY, "Manuscript received 2 May 2025; decided on 3 June 2024.", [True, False]),
        ("decision_date", Sign.DAY, "该院2021年3月5日裁定承认。入库：2022年4月6日。", [False, True]),
        ("amount", Sign.AMOUNT, "判令支付合计9,214,000美元（其中货款7,450,000美元）。", [True, False]),
        (
            "amount",
            Sign.AMOUNT,
            "They paid USD 90,000, of which the price was USD 80,000.",
            [True, False],
        ),
        ("amount", Sign.AMOUNT, "判了三百二十七万美元，准确说是3,274,000美元。", [True, False]),
    ],
)
def test_words_beside_a_mention_say_what_it_is(field: str, sign: Sign, text: str, giving: list[bool]) -> None:
    read = (english if text.isascii() else chinese)(text)
    found = [one.at for one in read.mentions if one.sign is sign]
    assert [gives_way(read, field, at) for at in found] == giving

"""An order without a sum means the one that the story before it tells; where it tells two, none."""

from __future__ import annotations

import pytest

from tests.transform.reading.ruling_zh.examples import read_text, values_of
from tests.transform.reading.ruling_zh.test_reasons import FRAME

ORDERED = "泰国中央法院于2020年7月17日作出A1号判决，判令乙公司支付服务费100美元"
STORIES = [
    ("乙公司尚欠货款人民币1,126,300元。泰国中央法院判令其清偿上述款项", "1126300"),
    ("借据共计人民币2,680,000元。泰国中央法院认定借据有效，判令归还", "2680000"),
    ("乙公司先后借款人民币300,000元、人民币500,000元。泰国中央法院判令归还", ""),
    ("泰国中央法院判令其补缴认而未缴的股款364,000瑞士法郎", "364000"),
]


@pytest.mark.parametrize(("story", "amount"), STORIES, ids=[one[0] for one in STORIES])
def test_the_sum_that_an_order_means(story: str, amount: str) -> None:
    reasons = "泰国法院曾承认我国法院的判决，两国存在互惠关系。"
    orders = "承认和执行泰国中央法院A1号判决。"
    text = FRAME.format(reasons=reasons, orders=orders).replace(ORDERED, story)
    assert values_of(read_text(text)).get("amount", "") == amount

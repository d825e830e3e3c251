"""Marks of vendors go, formulas are made whole again, and nothing is read beside what is lost."""

from __future__ import annotations

import random

import pytest

from tests.transform.reading.ruling_zh.examples import NAMES, expected_of, read_text, text_of, values_of
from transform.reading.ruling_zh.restore import LOST, restored
from transform.vocabulary.registry import rows
from transform.vocabulary.spelling import fold

MARKS = (
    "来自：www.macrodatas.cn",
    "更多数据：www.macrodatas.cn",
    "微信公众号“马克 数据网”",
    "百度搜索“马克数据网”",
)
OURS = [name for name in NAMES if "not_ours" not in expected_of(name)]
KEPT = ("outcome", "jurisdiction", "case_number", "foreign_court", "foreign_judgment_date", "amount")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("裁定如��：", "裁定如下:"),
        ("承认�执行", "承认和执行"),
        ("被��人", "被申请人"),
        ("民 事 裁 �� 书", "民事裁定书"),
        ("文书内容上海海事法院", "上海海事法院"),
        ("审判员蒋伟 公众号“马克 数据网”书记员", "审判员蒋伟书记员"),
        ("�承认", "�承认"),
        ("不予�", "不予�"),
    ],
)
def test_only_a_formula_that_leaves_no_choice_is_made_whole(broken: str, whole: str) -> None:
    found = restored(fold(broken, spaces=False))
    assert found.text == whole
    assert len(found.text) == len(found.origin)
    assert list(found.origin) == sorted(found.origin)


def test_no_formula_holds_a_negation() -> None:
    assert not any(sign in row["formula"] for row in rows("ruling_formulas") for sign in "不未无非")


@pytest.mark.parametrize("name", OURS)
def test_a_vendors_mark_changes_no_value(name: str) -> None:
    lines = text_of(name).split("\n")
    chance = random.Random(name)
    marked = "".join(line + (chance.choice(MARKS) if chance.random() < 0.2 else "") for line in lines)
    plain = values_of(read_text("".join(lines)))
    values = values_of(read_text(marked))
    assert {one: values.get(one) for one in KEPT} == {one: plain.get(one) for one in KEPT}


@pytest.mark.parametrize("name", OURS)
def test_no_value_holds_a_lost_character(name: str) -> None:
    chance = random.Random(name)
    text = "".join(LOST * 2 if chance.random() < 1 / 150 else sign for sign in text_of(name))
    for account in read_text(text).accounts:
        assert not any(LOST in one.value for one in account.observations)

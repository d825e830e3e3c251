"""What pages of Chinese courts share: bylines, tails, whole rulings, several cases."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.court_pages import cases, is_on_subject, is_ruling, told

PARTS = "【基本案情】甲公司申请承认外国法院判决。\n【裁判结果】裁定承认。\n【典型意义】明确标准。"


@pytest.mark.parametrize(
    "byline",
    [
        "来源：样例网    发布时间：2031-02-14",
        "来源：样例网\n发布时间：2031-02-14 10:20:31\n字号：大 中 小",
        "发布日期: 2031-02-14\n打印本页",
        "发布时间：\n2031-02-14 浏览：12次",
    ],
)
def test_the_text_stands_between_byline_and_tail(byline: str) -> None:
    found = told(f"首页\n标题\n{byline}\n第一段。\n第二段提到相关链接。\n 相关链接：\n别的案件")
    assert found == ("第一段。\n第二段提到相关链接。", "2031-02-14")


def test_no_byline_is_no_text() -> None:
    assert told("标题\n发布时间：不详\n正文") is None


@pytest.mark.parametrize(
    "heads",
    [
        ("案例一　甲案", "案例二　乙案", "案例三"),
        ("案例1：甲案", "案例2：乙案", "案例3："),
        ("一、甲公司申请承认案", "二、乙公司申请承认案", "三、丙公司申请承认案"),
        ("1.甲公司申请承认案", "2.乙公司申请承认案", "3.丙公司申请承认案"),
    ],
)
def test_each_case_has_its_own_words_and_a_table_of_contents_none(heads: tuple[str, ...]) -> None:
    text = "\n".join(["目录", *heads, "前言一段。", *(f"{head}\n{PARTS}" for head in heads)])
    found = cases(text)
    assert [case.text for case in found] == [f"{head}\n{PARTS}" for head in heads]
    assert found[0].title in ("甲案", "甲公司申请承认案")


@pytest.mark.parametrize(
    "text",
    [
        "",
        PARTS,
        f"案例一　甲案\n{PARTS}",
        "一、申请人甲\n二、被申请人乙\n本院认为\n裁定如下：\n一、承认\n二、执行",
        "典型案例目录\n案例一 甲\n案例二 乙\n案例三 丙",
    ],
)
def test_one_case_or_none_is_not_several(text: str) -> None:
    assert cases(text) == []


def test_a_ruling_is_told_by_its_heading_and_its_order() -> None:
    ruling = "某市中级人民法院\n民 事 裁 定 书\n（2031）某01协外认9号\n申请人：甲。\n裁定如下：\n承认。"
    assert is_ruling(ruling)
    assert not is_ruling(ruling.replace("裁定如下", "认为"))
    assert not is_ruling("近日，某院作出民事裁定书，裁定如下：承认某国判决。")
    assert not is_ruling("一段很长的报道。" * 100 + ruling)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("申请承认和执行新加坡高等法院的判决", True),
        ("申请认可台湾地区法院民事裁定", True),
        ("两国之间存在互惠关系", True),
        ("被告承认欠款，双方达成一致", False),
        ("知识产权典型案例", False),
    ],
)
def test_the_subject(text: str, expected: bool) -> None:
    assert is_on_subject(text) is expected


@given(st.text(alphabet="来源：发布时间2031-案例一、1.基本案情\n 。", max_size=400))
def test_nothing_makes_it_raise(text: str) -> None:
    told(text)
    for case in cases(text):
        assert case.text in text


@pytest.mark.parametrize("piece", ["来源：", "发布时间", "案例一 ", "一、", "承认", "民事裁定书"])
def test_long_pages_are_cut_quickly(piece: str) -> None:
    text = piece * 60_000
    began = time.monotonic()
    told(text)
    cases(text)
    is_on_subject(text)
    is_ruling(text)
    assert time.monotonic() - began < 3

"""JSON of wenshu and rmfyalk: every case of a file, values laid out where their labels say."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extract.document import Document
from extract.local import documents_of
from tests.extract.local.making import RULING

DETAIL = {
    "s1": "甲公司申请承认外国法院判决民事裁定书",
    "s2": "广东省珠海市中级人民法院",
    "s5": "0123456789abcdef0123456789abcdef",
    "s7": "（2031）粤04协外认7号",
    "s17": ["甲公司", "乙公司"],
    "s31": "2031-09-08",
    "qwContent": "<!DOCTYPE HTML PUBLIC -//W3C//X'><HTML><BODY>"
    + "".join(f"<div id='2' style='x'>{line}</div>" for line in RULING.splitlines())
    + "</BODY></HTML>",
}
PARTS = {key: DETAIL[key] for key in ("s1", "s2", "s7", "s31")} | {
    "s22": "民事裁定书",
    "s23": "申请人甲公司申请承认新加坡法院判决一案，本院审查终结。",
    "s26": "本院认为，存在互惠关系。",
    "s27": "承认新加坡法院判决。",
}
ROW = {"1": DETAIL["s1"], "2": DETAIL["s2"], "7": DETAIL["s7"], "31": DETAIL["s31"], "rowkey": "abc"}
CASE = {
    "cpws_al_no": "2031-10-2-001-001",
    "cpws_al_title": "甲公司申请承认和执行外国法院判决案",
    "cpws_al_status": "01",
    "cpws_al_ajzh": "（2031）粤04协外认7号",
    "cpws_al_zs_date": "2031.09.08",
    "cpws_al_slfy_name": "广东省珠海市中级人民法院",
    "cpws_al_keyword": ["民事", "互惠"],
    "cpws_al_jbaq": "<p>案情一。</p><p>案情二。</p>",
    "cpws_al_cply": "<p>理由。</p>",
}


def documents(value: Any) -> list[Document]:
    return documents_of(json.dumps(value).encode(), "a.json")


@pytest.mark.parametrize(
    ("value", "many"),
    [
        (DETAIL, 1),
        ([DETAIL, DETAIL], 2),
        ({"code": 1, "result": DETAIL}, 1),
        ({"code": 1, "result": json.dumps(DETAIL)}, 1),
        (PARTS, 1),
        ({"queryResult": {"resultCount": 2, "resultList": [ROW, ROW]}}, 2),
        ({"code": "0", "msg": "ok", "data": {"data": CASE}}, 1),
        ({"code": "0", "data": {"totalCount": 2, "datas": [CASE, CASE]}}, 2),
    ],
)
def test_every_case_under_any_envelope_is_a_document(value: Any, many: int) -> None:
    found = documents(value)
    assert [one.document_id for one in found] == (
        ["a.json"] if many == 1 else [f"a.json#{at}" for at in range(1, many + 1)]
    )
    for document in found:
        label = document.label("Case number")
        assert label is not None
        assert label.value == "（2031）粤04协外认7号"
        for one in document.labels:
            assert document.text[one.start : one.end] == one.value


def test_a_detail_gives_the_ruling_line_by_line() -> None:
    (document,) = documents(DETAIL)
    assert document.kind == "ruling"
    assert "案件申请费人民币500元，由乙公司负担。\n审 判 长 某甲" in document.text


def test_a_detail_without_its_page_is_put_together_from_its_parts() -> None:
    (document,) = documents(PARTS)
    assert document.text.endswith("本院认为，存在互惠关系。\n承认新加坡法院判决。")


def test_a_case_has_its_sections_under_their_headings() -> None:
    (document,) = documents({"data": {"data": CASE}})
    assert document.text.endswith(
        "关键词：民事、互惠\n【基本案情】\n案情一。\n案情二。\n【裁判理由】\n理由。"
    )
    assert document.label("Withdrawn") is None


def test_a_withdrawn_case_is_labelled() -> None:
    (document,) = documents({**CASE, "cpws_al_status": "02"})
    assert document.label("Withdrawn") is not None


def test_lone_surrogates_and_odd_values_do_no_harm() -> None:
    (document,) = documents(
        {**CASE, "cpws_al_title": "\ud800案", "cpws_al_jbaq": None, "cpws_al_cply": {"a": 1}}
    )
    document.text.encode()

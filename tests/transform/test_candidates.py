"""Rows of the dump are put into kinds, and read as the rulings they are."""

from __future__ import annotations

import random

import pytest

from benchmarks.scan.cases import Plant, Ruling
from extract.sources.cn_dump.reader import document_of
from transform.candidates.kind import RULINGS, Kind, kind_of
from transform.observation import Authority, Field
from transform.read import read

MAKERS = [
    "recognized",
    "country_only",
    "withdrawn",
    "divorce",
    "award",
    "interregional",
    "insolvency",
    "service",
    "mention",
]


def columns_of(ruling: Ruling) -> dict[str, str]:
    return {
        "原始链接": "https://wenshu.court.gov.cn/x?docId=0123456789abcdef0123456789abcdef",
        "案号": ruling.number,
        "案件名称": ruling.name,
        "法院": ruling.court,
        "案件类型": ruling.type_,
        "审理程序": ruling.procedure,
        "裁判日期": ruling.decided,
        "案由": ruling.cause,
        "全文": ruling.text,
    }


def kind(columns: dict[str, str]) -> Kind:
    return kind_of(columns, read(document_of("x", columns), Authority.SPECIALIST))


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("year", [2013, 2019])
def test_every_kind_is_told(maker: str, year: int) -> None:
    ruling = getattr(Plant(random.Random(3), year, 4), maker)()
    columns = columns_of(ruling)
    assert kind(columns) == ruling.kind
    # One lost character, an empty column, a vendor's mark: the same kind.
    for column in ("案号", "案由", "案件类型", "案件名称"):
        assert kind({**columns, column: ""}) == ruling.kind, column
    assert kind({**columns, "全文": f"文书内容{ruling.text} 百度搜索“马克 数据网”"}) == ruling.kind
    reading = read(document_of("x", columns), Authority.SPECIALIST)
    if Kind(ruling.kind) in RULINGS:
        (account,) = reading.accounts
        assert account.value(Field.JURISDICTION) == ruling.state
        assert account.value(Field.OUTCOME) == ruling.outcome
        assert account.value(Field.CASE_NUMBER) == ruling.number
        assert account.value(Field.COURT_ZH) == ruling.court
        assert account.value(Field.DECISION_DATE) == ruling.decided
    else:
        assert not reading.accounts
        assert reading.not_ours


def test_columns_speak_where_the_text_is_silent() -> None:
    ruling = Plant(random.Random(3), 2019, 4).recognized()
    bare = "\n".join(ruling.text.splitlines()[3:-5])  # neither head nor signatures
    columns = {**columns_of(ruling), "全文": bare}
    document = document_of("x", columns)
    (account,) = read(document, Authority.SPECIALIST).accounts
    assert account.value(Field.CASE_NUMBER) == ruling.number
    assert account.value(Field.COURT_ZH) == ruling.court
    assert account.value(Field.DECISION_DATE) == ruling.decided
    for observation in account.observations:
        assert observation.evidence is not None
        place = slice(observation.evidence.start, observation.evidence.end)
        assert document.text[place] == observation.evidence.quote


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ({"案由": "申请承认和执行外国法院民事判决、裁定"}, Kind.FOREIGN_JUDGMENT),
        ({"案由": "申请承认和执行外国仲裁裁决"}, Kind.AWARD),
        ({"审理程序": "送达外国法院文书"}, Kind.SERVICE),
        ({"案件类型": "区际司法协助案件"}, Kind.INTERREGIONAL),
        ({"案件名称": "某某申请承认外国法院离婚判决"}, Kind.DIVORCE),
        ({"案由": "民间借贷纠纷"}, Kind.MENTION),
    ],
)
def test_a_row_whose_text_is_not_published_is_put_by_its_columns(
    columns: dict[str, str], wanted: Kind
) -> None:
    assert kind({**columns, "全文": "人民法院认为不宜在互联网公布的其他情形"}) is wanted

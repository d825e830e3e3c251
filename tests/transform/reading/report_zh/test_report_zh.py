"""Chinese reports and digests: each example against an expectation written by hand, and hostile input."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import Authority, Field
from transform.reading.report_zh import read
from transform.vocabulary import codes

HERE = Path(__file__).parent
EXAMPLES = sorted((Path(__file__).parents[3] / "gold" / "examples_zh").glob("*.txt"))
FIELDS = (
    Field.DIRECTION,
    Field.JURISDICTION,
    Field.SUBDIVISION,
    Field.COURT_ZH,
    Field.CASE_NUMBER,
    Field.DECISION_DATE,
    Field.CHINESE_JUDGMENT_DATE,
    Field.FOREIGN_COURT,
    Field.FOREIGN_CASE_NUMBER,
    Field.FOREIGN_JUDGMENT_DATE,
    Field.CASE_NAME,
    Field.SUBJECT_MATTER,
    Field.SUBJECT_DETAIL,
    Field.OUTCOME,
    Field.BASIS,
    Field.RECIPROCITY_TEST,
    Field.AMOUNT,
    Field.CURRENCY,
)
CLOSED = {
    Field.DIRECTION: codes.Direction,
    Field.SUBJECT_MATTER: codes.SubjectMatter,
    Field.OUTCOME: codes.Outcome,
    Field.BASIS: codes.Basis,
    Field.RECIPROCITY_TEST: codes.ReciprocityTest,
    Field.REFUSAL_GROUND: codes.RefusalGround,
}
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in EXAMPLES}


def reading_of(text: str) -> Reading:
    document = Document(
        "example:1", "example", "https://example.org/1", "article", text.split("\n", 1)[0], "zh", text
    )
    reading = read(document, Authority.PRESS)
    check(reading, text)
    return reading


@cache
def example(name: str) -> Reading:
    """An example as it is written, read once."""
    return reading_of(TEXTS[name])


def check(reading: Reading, text: str) -> None:
    """What holds of every reading: true evidence, closed lists, one value a field, rulings counted from 0."""
    rulings = [account.ruling for account in reading.accounts if account.ruling >= 0]
    assert rulings == list(range(len(rulings)))
    for account in reading.accounts:
        for one in account.observations:
            assert one.evidence is not None
            assert text[one.evidence.start : one.evidence.end] == one.evidence.quote
            assert one.evidence.quote
            assert one.value
            assert one.ruling == account.ruling
            if one.field in CLOSED:
                codes.code(CLOSED[one.field], one.value)
        for field in FIELDS:
            assert len(account.values(field)) <= 1, field


def as_decision(account: Account) -> dict[str, Any]:
    found: dict[str, Any] = {field.value: account.value(field) for field in FIELDS if account.value(field)}
    grounds = sorted(account.values(Field.REFUSAL_GROUND))
    return found | ({"refusal_ground": grounds} if grounds else {})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_value_stands_where_its_evidence_says(path: Path) -> None:
    example(path.stem)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_line_endings_and_width_of_brackets_do_not_matter(name: str) -> None:
    plain = [as_decision(one).get("outcome") for one in example(name).accounts if one.subject]
    for other in (TEXTS[name].replace("\n", "\r\n"), TEXTS[name].replace("（", "(").replace("）", ")")):
        assert [as_decision(one).get("outcome") for one in reading_of(other).accounts if one.subject] == plain


def test_a_number_that_disagrees_with_its_court_is_reported() -> None:
    assert any(
        "浙江省高级人民法院" in message
        for _, message in reading_of(TEXTS["number_and_court_differ"]).problems
    )


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 2_000), st.integers(0, 2_000), st.text(max_size=12))
def test_a_damaged_text_never_raises(name: str, at: int, cut: int, put: str) -> None:
    text = TEXTS[name]
    at %= len(text)
    reading_of(text[:at] + put + text[at + cut % 40 :])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([line for text in TEXTS.values() for line in text.splitlines()]), max_size=12)
)
def test_shuffled_lines_never_raise(lines: list[str]) -> None:
    reading_of("\n".join(lines))


@pytest.mark.parametrize(
    "unit",
    [
        "承认",
        "裁定承认，",
        "美国法院承认和执行中国法院",
        "人民币100万元，",
        "案例一、某案\n",
        "基本案情\n",
        "（2018）沪72协外认1号 ",
        "2022年3月17日",
        "申请人辩称法院认为",
        "北京市第四中级人民法院",
        "(",
        "不予承认除惩罚性",
        "一、某某案\n上海海事法院裁定承认英国高等法院判决。\n",
    ],
)
def test_fifty_thousand_characters_come_to_an_end(unit: str) -> None:
    reading_of((unit * (50_000 // len(unit) + 1))[:50_000])

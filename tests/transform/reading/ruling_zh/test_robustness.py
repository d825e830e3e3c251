"""No spelling, no cut and no hostile text breaks the reader or moves a value off its evidence."""

from __future__ import annotations

import random
import time
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.transform.reading.ruling_zh.examples import NAMES, expected_of, read_text, text_of, values_of
from transform.account import Reading
from transform.vocabulary.registry import rows

OURS = [name for name in NAMES if "not_ours" not in expected_of(name)]
BOUNDED = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WIDE = {code: code + 0xFEE0 for code in range(0x30, 0x3A)} | {ord("("): "（", ord(")"): "）"}
TRADITIONAL = {row["simplified"]: row["traditional"] for row in rows("traditional")}
KEPT = ("outcome", "direction", "jurisdiction", "case_number", "court_zh", "decision_date", "refusal_ground")
HOSTILE = (
    "裁定如下：承认和执行",
    "申请承认和执行",
    "本院认为，没有互惠关系",
    "《第一条",
    "（2018）",
    "同一纠纷已",
    "根据国法我国判决可",
    "未送达",
    "二〇二二年",
    "判决支付1,000",
    "美国法院",
    "一、",
    "\n",
    "依照《",
    "申请人：甲\n",
    "国法院第A1号、",
    "曾承认我国",
    "驳回",
)


MUTATIONS = ("spaced", "wide", "traditional", "windows lines", "one line")
"""Each example is tried in two of them, each of them on two examples of five."""


def check(text: str, reading: Reading) -> None:
    """Evidence holds in whatever was read."""
    for account in reading.accounts:
        for one in account.observations:
            assert one.evidence is not None
            assert text[one.evidence.start : one.evidence.end] == one.evidence.quote


def kept(reading: Reading) -> dict[str, object]:
    """The values that a spelling must not change."""
    values = values_of(reading)
    return {name: values.get(name) for name in KEPT}


@cache
def kept_of(name: str) -> dict[str, object]:
    """Those of an example as it is written."""
    return kept(read_text(text_of(name)))


@pytest.mark.parametrize(
    ("name", "mutation"),
    [(name, MUTATIONS[(at + other) % len(MUTATIONS)]) for at, name in enumerate(OURS) for other in (0, 2)],
)
def test_a_spelling_changes_no_code(name: str, mutation: str) -> None:
    text = text_of(name)
    mutated = {
        "spaced": " ".join(text),
        "wide": text.translate(WIDE),
        "traditional": "".join(TRADITIONAL.get(one, one) for one in text),
        "one line": text.replace("\n", ""),
        "windows lines": text.replace("\n", "\r\n\r\n"),
    }[mutation]
    reading = read_text(mutated)
    check(mutated, reading)
    assert kept(reading) == kept_of(name)


@pytest.mark.parametrize("name", [name for name in OURS if "裁定如下" in text_of(name)])
def test_a_ruling_cut_before_its_orders_has_no_outcome(name: str) -> None:
    text = text_of(name)
    cut = text[: text.rindex("裁定如下")]
    reading = read_text(cut)
    check(cut, reading)
    assert "outcome" not in values_of(reading)
    assert reading.not_ours or reading.problems


@BOUNDED
@given(st.sampled_from(NAMES), st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(HOSTILE))
@example("retrial_rejected", 33, 349, "")
def test_cuts_and_insertions_never_raise(name: str, first: int, second: int, inserted: str) -> None:
    text = text_of(name)
    start, end = sorted((first % (len(text) + 1), second % (len(text) + 1)))
    for mutated in (
        text[:start],
        text[start:],
        text[:start] + text[end:],
        text[:start] + inserted + text[start:],
    ):
        check(mutated, read_text(mutated))


@BOUNDED
@given(st.sampled_from(NAMES), st.integers(0, 2**32))
def test_shuffled_and_replaced_characters_never_raise(name: str, seed: int) -> None:
    chance = random.Random(seed)
    signs = list(text_of(name))
    for _ in range(40):
        signs[chance.randrange(len(signs))] = chance.choice(
            "（）《》。，：；第条号年月日\n 一二〇0A\u200b\U0001f600"
        )
    mutated = "".join(signs)
    check(mutated, read_text(mutated))


@BOUNDED
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text, read_text(text))


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_is_read_in_bounded_time(unit: str) -> None:
    frame = text_of(OURS[0])
    long = unit * (100_000 // len(unit))
    started = time.process_time()
    for text in (
        long,
        frame + long,
        frame.replace("申请称", long + "申请称", 1),
        frame.replace("裁定如下：", "裁定如下：" + long, 1),
        frame.replace("认为，", "认为，" + long, 1),
    ):
        check(text, read_text(text))
    assert time.process_time() - started < 30

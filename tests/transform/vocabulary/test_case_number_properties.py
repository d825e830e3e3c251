"""Numbers made up by rule, in every spelling: what is written must be read again."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transform.vocabulary.examples import long_run
from transform.vocabulary import case_number, case_type
from transform.vocabulary.case_number import CaseNumber, CaseNumberError, Style
from transform.vocabulary.court_register import courts, maritime_stems
from transform.vocabulary.registry import rows as registry

YEARS = st.integers(1985, 2035)
SUBS = st.none() | st.integers(1, 99)
WORDS = sorted(case_type.scope_table())
MODERN = st.builds(
    CaseNumber,
    YEARS,
    st.sampled_from(sorted(courts())),
    st.just(Style.MODERN),
    st.sampled_from(WORDS) | st.sampled_from(["知民初", "知行初"]),
    st.integers(1, 99_999_999).map(str),
    SUBS,
)
OLD_WORDS = st.builds(
    lambda place, words: place + words,
    st.sampled_from(["鄂武汉中", "浙杭", "穗中法", "通中", "深中法", "朝", "宁", "沪一中"]),
    st.text("民商外初终确认海事二三四五（）", min_size=1, max_size=6),
)
SERIALS = st.from_regex(r"\A[0-9]{1,8}\Z").filter(lambda serial: serial.isascii())
OLD = st.builds(CaseNumber, YEARS, st.just(""), st.just(Style.OLD), OLD_WORDS, SERIALS, SUBS)
OUTSIDE = st.builds(
    CaseNumber,
    YEARS,
    st.just(""),
    st.just(Style.OUTSIDE),
    st.sampled_from(sorted(maritime_stems().values())),
    SERIALS,
    SUBS,
)
NUMBERS = MODERN | OLD | OUTSIDE

TRADITIONAL = {row["simplified"]: row["traditional"] for row in registry("traditional")}
BRACKETS = ["（）", "()", "〔〕", "【】", "［］", "[]"]
GAPS = [""] * 6 + [" ", "\u3000", "\u00a0", "\u200b", "\ufeff", "\n", " \u200b "]


def noisy(number: CaseNumber, seed: int) -> str:
    """Another spelling of the same number, of the kinds that occur in print."""
    chance = random.Random(seed)
    text = case_number.format(number)
    if number.sub and chance.random() < 0.3:
        text = text[: text.rindex("之")] + f"-{number.sub}"
    elif number.style is Style.MODERN and not number.sub and chance.random() < 0.3:
        text = text.removesuffix("号")
    if number.style is Style.MODERN and number.words in WORDS and chance.random() < 0.3:
        text = text.replace("（", "", 1).replace("）", "", 1)
    pair = chance.choice(BRACKETS)
    text = text.replace("（", pair[0]).replace("）", pair[1])
    if chance.random() < 0.3:
        text = "".join(TRADITIONAL.get(one, one) for one in text)
    if chance.random() < 0.3:
        text = "".join(chr(ord(one) + 0xFEE0) if one.isascii() and one.isdigit() else one for one in text)
    return "".join(one + chance.choice(GAPS) for one in text)


@settings(deadline=None)
@given(NUMBERS)
def test_what_is_written_is_read_again(number: CaseNumber) -> None:
    assert case_number.parse(case_number.format(number)) == number
    assert [one.candidates for one in case_number.find_all(case_number.format(number))] == [(number,)]


@settings(deadline=None)
@given(NUMBERS, st.integers(0, 2**32))
def test_noise_does_not_change_the_number(number: CaseNumber, seed: int) -> None:
    assert case_number.parse(noisy(number, seed)) == number


@settings(deadline=None)
@given(st.text("(（[2018)）]沪72京协外认第字号之一-–1, HuXieWaRnoNs.&"))
def test_anything_may_be_searched(text: str) -> None:
    for one in case_number.find_all(text):
        assert text[one.start : one.end] == one.raw


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "（2018）",
        "2018",
        "9",
        "沪",
        "协外认",
        "1-",
        "1, ",
        "(2018) Hu 72 ",
        "(2018) a",
        "No. 1, ",
        "（2018）沪72协外认1、",
    ],
)
def test_long_runs_come_to_an_end_and_hide_nothing(unit: str) -> None:
    text = long_run(unit) + "。（2018）沪72协外认1号"
    assert case_number.find_all(text)[-1].raw == "（2018）沪72协外认1号"
    with pytest.raises(CaseNumberError):
        case_number.parse(long_run(unit))

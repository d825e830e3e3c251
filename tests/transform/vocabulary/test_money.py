from __future__ import annotations

from decimal import Decimal

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.transform.vocabulary.examples import long_run, rows
from transform.vocabulary import registry
from transform.vocabulary.amount_number import parse_number
from transform.vocabulary.money import find_amounts


@pytest.mark.parametrize("row", rows("money"), ids=lambda row: row["input"])
def test_amounts_in_a_text(row: dict[str, str]) -> None:
    text = f"判决支付　{row['input']}。"
    found = find_amounts(text)
    assert [one.value for one in found] == ([row["value"]] if row["value"] else []), row["note"]
    assert [one.currency for one in found] == ([row["currency"]] if row["currency"] else [])
    assert [one.is_bare for one in found] == ([row["bare"] == "yes"] if row["value"] else [])
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("$125,000", "US", ("125000", "USD")),
        ("$125,000", "SG", ("125000", "SGD")),
        ("5000卢布", "BY", ("5000", "BYN")),
        ("3 million won", "KR", ("3000000", "KRW")),
        ("12,000 dirhams", "AE", ("12000", "AED")),
        ("P6,480,000", "BW", ("6480000", "BWP")),
        ("P38.5 million", "PH", ("38500000", "PHP")),
        ("BD 94,310.550", "BH", ("94310.55", "BHD")),
        ("VT 41,000,000", "VU", ("41000000", "VUV")),
        ("FCFA 64,500,000", "SN", ("64500000", "XOF")),
    ],
)
def test_shared_names_take_the_country_that_the_caller_names(
    text: str, country: str, expected: tuple[str, str]
) -> None:
    assert find_amounts(text) == []
    assert [(one.value, one.currency) for one in find_amounts(text, country=country)] == [expected]


def test_a_sign_known_for_one_currency_may_be_anothers_at_home() -> None:
    assert [one.currency for one in find_amounts("C$1,200")] == ["CAD"]
    assert [one.currency for one in find_amounts("C$1,200", country="NI")] == ["NIO"]


def test_several_amounts_keep_their_order() -> None:
    text = "本金37,238,126.14美元、律师费人民币5万元及AED 1,000；另付300元。"
    assert [(one.value, one.currency) for one in find_amounts(text)] == [
        ("37238126.14", "USD"),
        ("50000", "CNY"),
        ("1000", "AED"),
        ("300", "CNY"),
    ]


WITHDRAWN = frozenset(
    [
        "ANG",
        "ATS",
        "BEF",
        "BGN",
        "CUC",
        "CYP",
        "DEM",
        "EEK",
        "ESP",
        "FIM",
        "FRF",
        "GRD",
        "HRK",
        "IEP",
        "ITL",
        "LTL",
        "LUF",
        "LVL",
        "MTL",
        "NLG",
        "PTE",
        "SIT",
        "SKK",
    ]
)
"""Codes that left ISO 4217, in which older judgments are still expressed."""


def test_every_currency_is_of_iso_4217_and_every_country_of_iso_3166() -> None:
    for row in registry.rows("currencies"):
        known = pycountry.currencies.get(alpha_3=row["currency"])
        assert known or row["currency"] in WITHDRAWN, row
        assert all(pycountry.countries.get(alpha_2=one) for one in row["countries"].split("|") if one), row


@given(st.decimals(min_value=1, max_value=10**15, places=2))
def test_what_is_written_is_read_again(value: Decimal) -> None:
    for text in (f"USD {value:,}", f"{value}美元", f"人民币{value}元"):
        assert [Decimal(one.value) for one in find_amounts(text)] == [value], text


@given(st.text(alphabet="0123456789.,，。 万亿千百十一二三零余元美人民币USD$€m年月日号-/()（）", max_size=80))
def test_any_text_is_read_and_quoted_truly(text: str) -> None:
    for one in find_amounts(text, country="US"):
        assert text[one.start : one.end] == one.quote
        assert Decimal(one.value) > 0
    parse_number(text)


@pytest.mark.parametrize(
    "unit", ["1", "1,234", "1 234 ", "1.5亿", "一万", "人民币", "元", "US$", "USD ", "million ", "1万余"]
)
def test_long_runs_come_to_an_end_and_hide_nothing(unit: str) -> None:
    assert find_amounts(long_run(unit) + "；共计3723.8万美元")[-1].value == "37238000"


def test_units_that_pile_up_are_no_number() -> None:
    assert find_amounts("0亿亿亿亿0亿亿亿亿亿亿美元") == []

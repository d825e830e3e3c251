from __future__ import annotations

import pytest

from tests.transform.vocabulary.examples import long_run, rows
from transform.vocabulary import case_number, court
from transform.vocabulary.court_register import courts, provinces


@pytest.mark.parametrize("row", rows("courts"), ids=lambda row: row["name"] + row["hint"])
def test_names(row: dict[str, str]) -> None:
    found = court.find_court(row["name"], row["hint"])
    assert (found.code if found else "") == row["expected"], row["note"]


def test_the_register_hangs_together() -> None:
    letters = {code.rstrip("0123456789") for code in courts()}
    assert letters == set(provinces())
    assert all(
        one.parent_code in courts() for one in courts().values() if one.level != "supreme" and one.parent_code
    )
    assert len(courts()) == 3658


@pytest.mark.parametrize("one", [c for c in courts().values() if c.name_en], ids=lambda c: str(c.code))
def test_every_english_name_leads_back_to_its_court(one: court.Court) -> None:
    assert one.name_zh in {bearer.name_zh for bearer in court.courts_named(one.name_en)}


def test_every_chinese_name_leads_back_to_its_court() -> None:
    for one in courts().values():
        found = court.find_court(one.name_zh)
        assert found is not None, one
        assert found.name_zh == one.name_zh


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("（2018）沪72协外认1号", "沪72"),
        ("北海海事（2011）第70号", "桂72"),
        ("（2016）最高法民再1号", "最高法"),
        ("（2012）鄂武汉中民商外初字第00016号", ""),
    ],
)
def test_court_of_a_number(number: str, code: str) -> None:
    found = court.court_of(case_number.parse(number))
    assert (found.code if found else "") == code


def test_agreement_is_true_false_or_unknown() -> None:
    jinhua = courts()["浙07"]
    assert court.agrees(case_number.parse("（2016）浙07协外认1号"), jinhua) is True
    assert court.agrees(case_number.parse("（2016）浙协外认1号"), jinhua) is False
    assert court.agrees(case_number.parse("（2014）浙丽民确字第1号"), jinhua) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 17 March 2022, the Shanghai Maritime Court ruled.", [("沪72", "Shanghai Maritime Court")]),
        (
            "the Suzhou Intermediate People's Court, Jiangsu, and Guangzhou IPC",
            [("苏05", "Suzhou Intermediate People's Court, Jiangsu"), ("粤01", "Guangzhou IPC")],
        ),
        ("the Suzhou Intermediate People's Court", []),
        ("the Supreme People's Court of Vietnam and the Vietnamese Supreme People's Court", []),
        ("China’s Supreme People’s Court", [("最高法", "Supreme People’s Court")]),
        ("the Supreme People's Court of China", [("最高法", "Supreme People's Court")]),
        (
            "Higher People's Court of Fujian Province of China",
            [("闽", "Higher People's Court of Fujian Province")],
        ),
        ("申请人向马鞍山市中级人民法院申请", [("皖05", "马鞍山市中级人民法院")]),
        ("向上海市第一中级\n人民法院申请", [("沪01", "上海市第一中级\n人民法院")]),
        ("越南最高人民法院、韩国首尔中央地方法院", []),
        ("经最高人民法院、北京四中院", [("最高法", "最高人民法院"), ("京04", "北京四中院")]),
        ("德宏中院和红河州中院", [("云31", "德宏中院"), ("云25", "红河州中院")]),
        ("广西高院", [("桂", "广西高院")]),
        ("Superior Court of California, High Court of Singapore", []),
    ],
)
def test_courts_in_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    found = court.find_courts(text)
    assert [(one.court.code, one.quote) for one in found] == expected
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize(
    "unit", ["Court ", "Shanghai Court ", "People's ", "法院", "中级人民法院", "(", "上海"]
)
def test_long_runs_come_to_an_end_and_hide_nothing(unit: str) -> None:
    text = long_run(unit) + "。The Shanghai Maritime Court."
    assert court.find_courts(text)[-1].court.code == "沪72"
    assert court.find_court(long_run(unit)) is None

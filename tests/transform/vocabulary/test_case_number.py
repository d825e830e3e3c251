from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.transform.vocabulary.examples import rows
from transform.vocabulary import case_number, case_type, registry
from transform.vocabulary.case_number import CaseNumberError
from transform.vocabulary.partial_date import PartialDate

EXAMPLES = rows("case_numbers")


def spelt(found: list[case_number.Found]) -> list[set[str]]:
    return [{case_number.format(number) for number in one.candidates} for one in found]


def expected(cell: str) -> list[set[str]]:
    return [set(one.split(" or ")) if one else set() for one in cell.split(" | ")]


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["input"])
def test_every_spelling_is_found_and_read(row: dict[str, str]) -> None:
    found = case_number.find_all(row["input"])
    assert spelt(found) == expected(row["expected"]), row["note"]
    assert all(row["input"].startswith(one.raw) for one in found)


@pytest.mark.parametrize("row", EXAMPLES, ids=lambda row: row["input"])
def test_offsets_are_those_of_the_original(row: dict[str, str]) -> None:
    before, after = "各方\u200b均提到 的【案件】\ufeff：", "，　本院 认为"
    text = before + row["input"] + after
    for one in case_number.find_all(text):
        assert text[one.start : one.end] == one.raw
        assert one.start == len(before)


@pytest.mark.parametrize("row", registry.rows("case_words_en"), ids=lambda row: row["english"])
def test_every_english_rendering_of_a_case_word_is_read_in_its_example(row: Mapping[str, str]) -> None:
    found = [number.words for one in case_number.find_all(row["example"]) for number in one.candidates]
    assert row["english"] in row["example"]
    assert found == [row["code"]]


CHINESE = [row for row in EXAMPLES if "号" in row["expected"] and not row["input"].isascii()]


@pytest.mark.parametrize(
    "row", [row for row in CHINESE if "No" not in row["input"]], ids=lambda row: row["input"]
)
def test_parse_reads_one_chinese_number(row: dict[str, str]) -> None:
    numbers = row["expected"].split(" | ")
    if len(numbers) == 1:
        assert case_number.format(case_number.parse(row["input"])) == numbers[0]
    else:
        with pytest.raises(CaseNumberError, match="names"):
            case_number.parse(row["input"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2018",
        "（2018）",
        "（2018）沪72",
        "沪72协外认1号",
        "沪72谢外人No.1",
        "（2018）沪72协外认123456789号",
        "（1718）沪72协外认1号",
        "2018年1月5号",
        "（2031）某01协外认9号",
        "（2018）沪72协外认1号和（2018）沪72协外认2号",
        "（2018）沪72协外认1号之一百",
    ],
)
def test_parse_names_what_it_cannot_read(text: str) -> None:
    with pytest.raises(CaseNumberError) as caught:
        case_number.parse(text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "2018年初，沪上5号楼",
        "于2018年7月2日作出第5号判决",
        "In 2018 the court in case No. 5 held",
        "[2015] EWHC 718 (Comm)",
        "2009Gahap6806, 14 IN 335/09",
        "依照民事诉讼法（2017年修正）第二百八十二条",
        "from 2018 to 2020, No. 3 of 4",
        "(2019) Xx 01 Abc Def 22",
        "a fee of (2019) USD 25 per page 30",
        "沪72谢外人No.1",
    ],
)
def test_prose_holds_no_number(text: str) -> None:
    assert case_number.find_all(text) == []


def test_a_following_stage_is_no_document_number() -> None:
    (found,) = case_number.find_all("（2018）沪72协外认1号之一审裁定")
    assert found.raw == "（2018）沪72协外认1号"


@pytest.mark.parametrize("behind", ["\n审理法院 北京市第四中级人民法院", "\n案由：申请承认", "\n申请人：甲"])
def test_a_label_in_the_next_line_is_no_stage(behind: str) -> None:
    (found,) = case_number.find_all(f"（2022）京04协外认17号之一{behind}")
    assert found.raw == "（2022）京04协外认17号之一"


def test_several_numbers_in_one_text_keep_their_order() -> None:
    text = "见（2017）苏02协外认1号之二及 (2018) Hu 72 Xie Wai Ren No. 1 (（2018）沪72协外认1号)。"
    found = case_number.find_all(text)
    assert [one.raw for one in found] == [
        "（2017）苏02协外认1号之二",
        "(2018) Hu 72 Xie Wai Ren No. 1",
        "（2018）沪72协外认1号",
    ]
    assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    ("text", "hint", "canonical"),
    [
        ("(2019) Ji Min Zhong No. 817", "Higher People's Court of Hebei Province", "（2019）冀民终817号"),
        (
            "(2019) Ji 01 Xie Wai Ren No. 3",
            "Shijiazhuang Intermediate People's Court",
            "（2019）冀01协外认3号",
        ),
        ("(2019) Ji 01 Xie Wai Ren No. 3", "Court in Hebei Province (not named)", "（2019）冀01协外认3号"),
        ("(2019) Ji 01 Xie Wai Ren No. 3", "吉林省长春市中级人民法院", "（2019）吉01协外认3号"),
        ("(2019) Ji Min Zhong No. 817 (（2019）冀民终817号)", "", "（2019）冀民终817号"),
    ],
)
def test_a_court_or_a_second_spelling_decides_the_province(text: str, hint: str, canonical: str) -> None:
    assert [case_number.format(number) for number in case_number.candidates(text, hint)] == [canonical]


def test_candidates_of_none_or_of_different_numbers_are_empty() -> None:
    assert case_number.candidates("no number here") == ()
    assert case_number.candidates("（2018）沪72协外认1号、（2018）沪72协外认2号") == ()


def test_a_hint_that_fits_no_reading_changes_nothing() -> None:
    both = case_number.candidates("(2019) Ji 01 Xie Wai Ren No. 3")
    assert case_number.candidates("(2019) Ji 01 Xie Wai Ren No. 3", "Shanghai Maritime Court") == both


@pytest.mark.parametrize(
    ("slug", "canonical", "day"),
    [
        ("2018-hu-72-xie-wai-ren-no-1-20220317", ["（2018）沪72协外认1号"], PartialDate(2022, 3, 17)),
        ("2018-lu-02-xie-wai-ren-no-6-20190315", ["（2018）鲁02协外认6号"], PartialDate(2019, 3, 15)),
        ("2020-liao-01-xie-wai-ren-no-7", ["（2020）辽01协外认7号"], None),
        ("2019-zhe-03-xie-wai-ren-no-18", ["（2019）浙03协外认18号"], None),
        ("2022-jing-04-xie-wai-ren-no-23-1", ["（2022）京04协外认23号之一"], None),
        ("2019-yue-min-zhong-no-5-20200101", ["（2019）粤民终5号"], PartialDate(2020, 1, 1)),
        ("2018-hu-72-xie-wai-ren-no-1-20220399", ["（2018）沪72协外认1号"], None),
        ("surveying-and-mapping-law-20170427", [], None),
        ("2018-hu-72-xie-wai-ren-no-26-28", [], None),
        ("", [], None),
    ],
)
def test_slugs(slug: str, canonical: list[str], day: PartialDate | None) -> None:
    read = case_number.parse_slug(slug)
    assert [case_number.format(number) for number in read.candidates] == canonical
    assert read.date == day


def test_scopes_of_case_words() -> None:
    assert case_type.scopes("协外认") == {"recognition_foreign", "arbitral"}
    assert case_type.scopes("知民初") == {"other"}
    assert case_type.scopes("不存在") == frozenset()

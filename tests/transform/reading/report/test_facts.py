"""What a report tells of one ruling, made to agree: its sum, its day, its basis or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transform.observation import Field
from transform.reading.report.text import Text
from transform.reading.report.told import rulings
from transform.reading.report_en.gate import why_not_ours
from transform.reading.report_en.numbered_sum import numbered_sum as in_english
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.numbered_sum import numbered_sum as in_chinese
from transform.reading.report_zh.text import text_of as chinese

FILES = (
    "Three files of a mill\n\n"
    "On 30 November 2021 the Taizhou Intermediate People's Court recognised and enforced three "
    "judgments of the Regional Court in Poznań of 15 February 2018 for the price of chairs, (2020) Zhe "
    "10 Xie Wai Ren Nos. 14, 16 and 17. The sums: PLN 418,200 in No. 14; PLN 96,754.50 in No. 16."
)
ANJIAN = (
    "三张菲律宾判决\n泉州市中级人民法院2019年8月20日对（2018）闽05协外认3、5—6号三案裁定驳回申请，认为两国之间没有互惠关系。"
    "马卡蒂地区审判法院2016年11月9日判决鞋厂付款：3号案的判决金额是4,150,000比索，5号案是980,500比索，"
    "6号案最多，为7,264,000比索。"
)
ROW = (
    "CASES BY COUNTRY\n\nFRANCE\n"
    "1) Tribunal de commerce de Marseille, 4 October 2016. Recognized by the Taizhou Intermediate "
    "People's Court (Zhejiang) on 20 February 2019, (2017) Zhe 10 Xie Wai Ren No. 1. Treaty. Sale of "
    "plastic moulds, EUR 212,000."
)
FILED = (
    "西安法院受理一起申请\n西安市中级人民法院已于2025年2月立案受理（2025）陕01协外认1号案，申请人持乌兹别克斯坦塔什干市经济法院"
    "2024年5月27日的判决。两国之间有1997年的司法协助条约，其中规定了裁决的承认与执行。截至发稿，法院尚未作出裁定。"
)
LEFT_OPEN = (
    "Paper\n\nTaiyuan, 31 March 2022. A judgment of the Bucharest Tribunal of 11 October 2018 for RON "
    "3,300,000 bore no note that it was final. Although Romania and China have a treaty the Taiyuan "
    "Intermediate People's Court never reached it: the judgment was not final, and the application was "
    "dismissed on that account."
)
SERVED = (
    "送达通知\n防城港市中级人民法院（2022）桂06协外送9号通知书：越南广宁省人民法院委托送达2021年12月29日的判决书。"
    "来函要求对该判决不予承认和执行，本院不作处理。"
)
TWO_YU = (
    "Two Chongqing stories\n\n"
    'Readers should not confuse the "Yu" of Chongqing with the "Yu" of Henan.\n\n'
    "On 9 April 2021 the High Court of New Zealand at Auckland entered judgment on a Chongqing "
    "judgment, (2018) Yu 05 Min Chu No. 1943, by which a developer had to pay his partner RMB 26.4 "
    "million."
)


IN_LONDON = (
    "Chinese court recognises an English judgment\n\nOn 3 May 2021 the {court} recognised and enforced a "
    "judgment of the High Court of England and Wales of 6 May 2019, ({number}). It found reciprocity on the "
    "law. The respondent had been served and the judgment was final."
)
NAGOYA = (
    "2021年5月3日，南京市中级人民法院以（2020）苏01协外认8号裁定承认日本名古屋家庭裁判所2019年5月6日的判决。"
)
NINGBO = IN_LONDON.format(court="Ningbo Maritime Court", number="(2020) Zhe 72 Xie Wai Ren No. 1")
NANJING = IN_LONDON.format(
    court="Nanjing Intermediate People's Court", number="(2020) Su 01 Xie Wai Ren No. 1"
)


def told(text: Text) -> list[dict[Field, str]]:
    return [{one.field: one.value for one in ruling} for facts in rulings(text) for ruling in facts.rulings]


@pytest.mark.parametrize(
    ("text_of", "report", "sums"),
    [
        (english, FILES, [("14", "418200"), ("16", "96754.5"), ("17", None)]),
        (chinese, ANJIAN, [("3", "4150000"), ("5", "980500"), ("6", "7264000")]),
    ],
    ids=["english", "chinese"],
)
def test_sums_go_to_the_rulings_whose_numbers_stand_beside_them(
    text_of: Callable[[str], Text], report: str, sums: list[tuple[str, str | None]]
) -> None:
    found = [(one[Field.CASE_NUMBER], one.get(Field.AMOUNT)) for one in told(text_of(report))]
    assert [(number.rsplit("认", 1)[1].rstrip("号"), amount) for number, amount in found] == sums


@pytest.mark.parametrize(
    ("before", "after", "serial"),
    [
        ("The sums: ", " in No. 14; and", "14"),
        ("In No. 16 it was ", "; in", "16"),
        ("in No. 27, where husband and wife had each bought a unit, ", "; and", "27"),
        ("case No. 7: ", ".", "7"),
        ("file 12 (", ")", "12"),
        ("on 12 May 2019 ", " in 2018", ""),
    ],
)
def test_an_english_sum_is_tied_to_a_number(before: str, after: str, serial: str) -> None:
    assert in_english(before, after) == serial


@pytest.mark.parametrize(
    ("before", "after", "serial"),
    [
        ("3号案的判决金额是", ",5号案是", "3"),
        ("6号案最多,为", "。", "6"),
        ("货款", "(12号案)", "12"),
        ("第12-3号判决令其支付", "。", ""),
    ],
)
def test_a_chinese_sum_is_tied_to_a_number(before: str, after: str, serial: str) -> None:
    assert in_chinese(before, after) == serial


def test_the_day_that_cannot_be_the_ruling_s_is_the_judgment_s() -> None:
    (found,) = told(english(ROW))
    assert (found[Field.DECISION_DATE], found[Field.FOREIGN_JUDGMENT_DATE]) == ("2019-02-20", "2016-10-04")


def test_what_is_only_filed_has_no_basis_yet() -> None:
    (found,) = told(chinese(FILED))
    assert found[Field.OUTCOME] == "pending"
    assert Field.BASIS not in found


def test_a_treaty_that_the_court_never_reached_is_no_basis() -> None:
    (found,) = told(english(LEFT_OPEN))
    assert found[Field.OUTCOME] == "dismissed"
    assert Field.BASIS not in found
    (reached,) = told(english(LEFT_OPEN.replace("never reached it", "applied it")))
    assert reached[Field.BASIS] == "treaty"


def test_a_number_of_service_is_no_ruling() -> None:
    assert told(chinese(SERVED)) == []


def test_a_town_beside_a_number_counts_before_one_far_from_it() -> None:
    (found,) = told(english(TWO_YU))
    assert found[Field.CASE_NUMBER] == "（2018）渝05民初1943号"


@pytest.mark.parametrize(("ordered", "ours"), [("Final Award", False), ("judgment of the said court", True)])
def test_what_a_translated_ruling_orders_tells_whether_it_is_of_an_award(ordered: str, ours: bool) -> None:
    text = (
        "Guangzhou Maritime Court\nCivil Ruling\n(2018) Yue 72 Xie Wai Ren No. 3\n"
        "The applicant applied to this Court for recognition and enforcement. The arbitration clause "
        "was invoked, an award was made, and the arbitrator's award was confirmed by a judgment of a "
        "court in New York.\n"
        f"The ruling is as follows:\n\nThe {ordered} rendered in New York shall be recognised and enforced."
    )
    assert (why_not_ours("", text, single=True) is None) is ours


@pytest.mark.parametrize(
    ("text_of", "report", "subject"),
    [(english, NINGBO, "maritime"), (chinese, NAGOYA, "matrimonial"), (english, NANJING, None)],
    ids=["maritime", "family", "any other"],
)
def test_a_special_court_tells_the_subject_that_nothing_else_tells(
    text_of: Callable[[str], Text], report: str, subject: str | None
) -> None:
    (found,) = told(text_of(report))
    assert found.get(Field.SUBJECT_MATTER) == subject

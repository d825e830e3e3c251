"""Which pieces tell of which ruling, and what a ruling has from elsewhere in the report."""

from __future__ import annotations

from transform.observation import Field
from transform.reading.report.encoder import Encoded
from transform.reading.report.enumerator import Numbering
from transform.reading.report.link_features import compared
from transform.reading.report.matter import Matter
from transform.reading.report.telling import Said
from transform.reading.report.told import rulings
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese

TWO = (
    "Two courts, two ends\n\n"
    "On 8 May 2023 the Ningbo Intermediate People's Court recognised a judgment of the High Court of Malaya "
    "on an unpaid loan.\n\nOn 3 June 2024 the Wuhan Intermediate People's Court refused to recognise a "
    "judgment of the Supreme Court of Victoria, since the defendant had never been summoned."
)
NUMBERED = (
    "Two files, two ends\n\nIn 2023 the Ningbo Intermediate People's Court heard No. 1, about a mill.\n\n"
    "The Wuhan Intermediate People's Court heard No. 2, about a yard.\n\n"
    "Of the two, No. 2 came too late to be heard."
)
OF_ONE_COURT = (
    "大连海事法院发布典型案例二则\n案例一：2023年3月7日裁定承认英国高等法院就光船租金作出的判决，互惠关系成立。\n"
    "案例二：2023年4月25日裁定不予承认希腊比雷埃夫斯初审法院的判决，因被申请人未经合法传唤。"
)


ON_ONE_JUDGMENT = (
    "One judgment, two courts\n\n"
    "On 4 May 2016 the High Court of Malaya, in suit WA-22NCC-311-07/2015, ordered two brothers to repay a "
    "loan of USD 640,000.\n\nThe Ningbo Intermediate People's Court recognised the judgment on 8 May 2018."
    "\n\nThe Wuhan Intermediate People's Court, to which the creditor had gone with the same judgment, "
    "refused to recognise it on 3 June 2019, since the younger brother had never been summoned."
)


UNDER_HEADS = (
    "案例一：某公司申请承认英国判决案\n大连海事法院2023年3月7日裁定承认英国高等法院就光船租金作出的判决，互惠成立。\n"
    "案例二：某厂申请承认希腊判决案\n该院2023年4月25日裁定不予承认比雷埃夫斯初审法院的判决，因被申请人未经合法传唤。\n"
    "以上案例一、案例二均由该院涉外庭审理。"
)
APPEALED = (
    "中国判决在越南\n海口海事法院（2015）琼72民初118号判决判令某渔业公司赔偿打捞费人民币400万元。"
    "越南海防市人民法院于2019年3月2日拒绝承认；越南河内高级人民法院2020年6月8日驳回上诉，维持拒绝承认的决定。"
)
RESPECTIVELY = (
    "Two files, one week\n\n"
    "By its ruling of 26 October 2021 the Hefei Intermediate People's Court recognised a judgment of the "
    "High Court of Malaya.\n\n"
    "The Jinan Intermediate People's Court rejected an application on a judgment of the Supreme Court of "
    "Victoria on 9 November 2021. The numbers of the two cases are (2020) Wan 01 Xie Wai Ren No. 1 and "
    "(2020) Lu 01 Xie Wai Ren No. 5 respectively."
)


def said(**codes: dict[str, float]) -> Said:
    return Said(0.9, codes)


def test_a_copied_matter_goes_its_own_way() -> None:
    text = english(TWO)
    first = Matter(0)
    first.add(text, 1, {}, said(outcome={"recognized": 0.9}))
    other = first.copied()
    other.add(text, 2, {}, said(outcome={"refused": 0.8}))
    assert first.pieces == [1]
    assert first.codes == {"outcome": {"recognized": 0.9}}
    assert other.pieces == [1, 2]
    assert other.codes == {"outcome": {"recognized": 0.9, "refused": 0.8}}


def test_what_is_said_anew_and_what_is_said_otherwise() -> None:
    text = english(TWO)
    matter = Matter(0)
    matter.add(text, 1, {}, said(outcome={"recognized": 0.9}, subject={"loan": 0.8}))
    found = compared(
        text,
        2,
        {},
        said(outcome={"refused": 0.7}, subject={"loan": 0.6}),
        matter,
        Numbering.of([set()]),
        Encoded(),
    ).said
    assert found == {"same outcome": 0.0, "other outcome": 0.7, "same subject": 0.6}


def test_a_number_points_at_the_ruling_that_is_called_so() -> None:
    text = english(NUMBERED)
    mill, yard = Matter(0), Matter(1)
    mill.add(text, 1, {}, said())
    yard.add(text, 2, {}, said())
    numbering = Numbering.of([mill.of("called"), yard.of("called")])
    beside = [compared(text, 3, {}, said(), matter, numbering, Encoded()) for matter in (mill, yard)]
    assert beside[0].differ.keys() == {"label place", "label called", "label of another"}
    assert beside[1].agree.keys() == {"label place", "label called"}


def test_two_rulings_are_told_apart() -> None:
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(english(TWO))]
    assert [(one[Field.COURT_ZH], one[Field.OUTCOME]) for one in found] == [
        ("浙江省宁波市中级人民法院", "recognized"),
        ("湖北省武汉市中级人民法院", "refused"),
    ]


def test_the_one_court_of_a_page_is_that_of_all_its_rulings() -> None:
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(chinese(OF_ONE_COURT))]
    assert [one.get(Field.COURT_ZH) for one in found] == ["大连海事法院", "大连海事法院"]


def test_rulings_on_one_judgment_share_what_is_told_of_it() -> None:
    found = [
        {one.field: one.value for one in facts.rulings[0]} for facts in rulings(english(ON_ONE_JUDGMENT))
    ]
    assert [one[Field.OUTCOME] for one in found] == ["recognized", "refused"]
    for field, value in {
        Field.FOREIGN_COURT: "High Court of Malaya",
        Field.FOREIGN_CASE_NUMBER: "WA-22NCC-311-07/2015",
        Field.FOREIGN_JUDGMENT_DATE: "2016-05-04",
        Field.AMOUNT: "640000",
        Field.SUBJECT_MATTER: "loan",
    }.items():
        assert [one.get(field) for one in found] == [value, value]


def test_what_is_told_of_one_judgment_is_not_told_of_another() -> None:
    two = english(TWO.replace("an unpaid loan", "an unpaid loan of USD 640,000"))
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(two)]
    assert [one.get(Field.AMOUNT) for one in found] == ["640000", None]


def test_one_chinese_judgment_abroad_is_not_that_of_the_rulings_at_home() -> None:
    two = TWO.replace("Supreme Court of Victoria", "High Court of Malaya")
    first = "one of the High Court of Malaya of 7 March 2018"
    two = two.replace("a judgment of the High Court of Malaya", first, 1)
    abroad = "\n\nThat court has lately refused to enforce one Chinese judgment, and no more."
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(english(two + abroad))]
    days = [one.get(Field.FOREIGN_JUDGMENT_DATE) for one in found if one[Field.DIRECTION] == "inbound"]
    assert days == ["2018-03-07", None]


def test_what_stands_under_the_head_of_a_case_is_of_that_case() -> None:
    text = chinese(UNDER_HEADS)
    assert [text.cases[at] for at in range(len(text.pieces))] == [1, 1, 2, 2, 0]
    assert set(english(TWO).cases) == {0}
    assert set(english("Case 3 was lost.\n\nCase 9 was won.").cases) == {0}


def test_an_appeal_abroad_is_no_further_ruling() -> None:
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(chinese(APPEALED))]
    assert [(one[Field.OUTCOME], one[Field.DECISION_DATE]) for one in found] == [("refused", "2020-06-08")]


def test_a_number_is_of_the_ruling_of_its_court() -> None:
    found = [{one.field: one.value for one in facts.rulings[0]} for facts in rulings(english(RESPECTIVELY))]
    for one in found:
        code = {"安徽省合肥市中级人民法院": "皖01", "山东省济南市中级人民法院": "鲁01"}[one[Field.COURT_ZH]]
        assert code in one.get(Field.CASE_NUMBER, code)

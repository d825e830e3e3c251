"""One story told in two places: a ruling and, below, its judgment; one judgment before several courts."""

from __future__ import annotations

from transform.observation import Field
from transform.reading.report.told import rulings
from transform.reading.report_en.text import text_of

FILED = (
    "Georgian Dealer Files in Ningbo\n\nUpdated 9 June 2025 (first posted 2 May 2023)\n\n"
    "The heading is that of the day on which the papers were lodged. By now the matter is over.\n\n"
    "On 6 June 2025 the Intermediate People's Court of Ningbo, Zhejiang, recognised the judgment and ordered "
    "its enforcement. The ruling bears the number (2023) Zhe 02 Xie Wai Ren No. 8.\n\n"
    "What had happened in Georgia? A dealer in Batumi had bought six forklifts from a maker in Cixi. Four of "
    "them would not lift. The Tbilisi City Court let the dealer hand them back and told the maker to return "
    "the price, USD 118,400 (judgment of 3 March 2021, case 2/14321-20). The maker had a lawyer throughout."
    "\n\nChina and Georgia have no treaty on the recognition of judgments. The Ningbo court asked whether "
    "anything had passed between the two governments, and was sent a diplomatic note in which the Georgian "
    "side undertook that its courts would treat Chinese judgments in the same way. That promise was enough, "
    "the court said, to found reciprocity."
)
THREE = (
    "One Singapore Judgment, Two Courts in Jiangsu\n\n"
    "On 14 May 2020 the General Division of the High Court of the Republic of Singapore gave judgment in "
    "HC/S 402/2018 against two sisters who had stood surety for the price of cotton. They were to pay USD "
    "3,100,450.\n\n"
    "Suzhou. The Suzhou Intermediate People's Court recognised and enforced it on 9 June 2022, (2021) Su 05 "
    "Xie Wai Ren No. 2. The High Court in Singapore had in the past enforced a Chinese money judgment, so a "
    "precedent existed.\n\n"
    "Nantong. On 30 June 2022 the Nantong Intermediate People's Court allowed the creditor to withdraw its "
    "application, (2021) Su 06 Xie Wai Ren No. 5."
)


def told(report: str) -> list[dict[Field, str]]:
    return [
        {one.field: one.value for one in ruling}
        for facts in rulings(text_of(report))
        for ruling in facts.rulings
    ]


def test_the_judgment_told_below_its_ruling_is_no_second_ruling() -> None:
    (found,) = told(FILED)
    assert found[Field.CASE_NUMBER] == "（2023）浙02协外认8号"
    assert found[Field.FOREIGN_COURT] == "Tbilisi City Court"
    assert found[Field.FOREIGN_JUDGMENT_DATE] == "2021-03-03"
    assert found[Field.RECIPROCITY_TEST] == "commitment"


def test_a_ruling_of_another_day_is_one_of_its_own() -> None:
    other = FILED.replace(
        "The Ningbo court asked", "On 7 July 2023 the Ningbo court refused it. The Ningbo court asked"
    )
    assert len(told(other)) == 2


def test_courts_that_were_asked_about_one_judgment_share_it() -> None:
    found = told(THREE)
    assert [one[Field.CASE_NUMBER] for one in found] == ["（2021）苏05协外认2号", "（2021）苏06协外认5号"]
    assert {one.get(Field.FOREIGN_JUDGMENT_DATE) for one in found} == {"2020-05-14"}
    assert {one.get(Field.FOREIGN_CASE_NUMBER) for one in found} == {"HC/S 402/2018"}
    assert {one.get(Field.AMOUNT) for one in found} == {"3100450"}

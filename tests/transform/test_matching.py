"""Which accounts become one decision, and which do not."""

from __future__ import annotations

from tests.transform.accounts import account, claim, row
from transform.account import Account
from transform.matching import Matching, match

QINGDAO = "（2018）鲁02协外认6号"
COURT = "山东省青岛市中级人民法院"


def documents(matching: Matching) -> list[list[str]]:
    return [[a.document_id for a in group.accounts] for group in matching.groups]


def korean_row(**more: str) -> Account:
    values = {"direction": "inbound", "jurisdiction": "KR", "case_number": QINGDAO, "court_zh": COURT}
    return row("kr", **(values | more))


def test_number_and_a_second_fact_join() -> None:
    page = account("cjo:1", case_number=QINGDAO, court_zh=COURT)
    assert documents(match([korean_row(), page])) == [["register:kr", "cjo:1"]]


def test_a_number_alone_does_not_join() -> None:
    page = account("cjo:1", case_number=QINGDAO)
    assert documents(match([korean_row(), page])) == [["register:kr"], ["cjo:1"]]


def test_a_number_with_another_state_does_not_join() -> None:
    page = account("cjo:1", case_number=QINGDAO, jurisdiction="US", decision_date="2019-03-25")
    assert documents(match([korean_row(decision_date="2019-03-25"), page])) == [["register:kr"], ["cjo:1"]]


def test_court_day_and_state_join_where_a_number_is_missing() -> None:
    known = row("kr", jurisdiction="KR", court_zh=COURT, decision_date="2019-03-25")
    page = account(
        "cjo:1", case_number=QINGDAO, jurisdiction="KR", court_zh=COURT, decision_date="2019-03-25"
    )
    assert documents(match([known, page])) == [["register:kr", "cjo:1"]]


def test_court_day_and_state_do_not_join_two_numbers() -> None:
    page = account(
        "cjo:1",
        case_number="（2018）鲁02协外认7号",
        jurisdiction="KR",
        court_zh=COURT,
        decision_date="2019-03-25",
    )
    assert len(match([korean_row(decision_date="2019-03-25"), page]).groups) == 2


def test_month_precision_is_no_day() -> None:
    known = row("kr", jurisdiction="KR", court_zh=COURT, decision_date="2019-03")
    page = account("cjo:1", jurisdiction="KR", court_zh=COURT, decision_date="2019-03")
    assert len(match([known, page]).groups) == 2


def test_a_mention_joins_where_the_document_names_the_state() -> None:
    mention = account("blog:1", subject=False, case_number=QINGDAO)
    context = account("blog:1", subject=False, ruling=-1, mentioned_state="KR")
    matching = match([korean_row(), mention, context])
    assert documents(matching) == [["register:kr", "blog:1"]]
    assert matching.leads == ()


def test_a_mention_of_nothing_but_the_number_becomes_a_lead() -> None:
    mention = account("blog:1", subject=False, case_number=QINGDAO)
    matching = match([korean_row(), mention])
    assert documents(matching) == [["register:kr"]]
    assert [(lead.case_number, lead.reason) for lead in matching.leads] == [
        (QINGDAO, "a decision carries this number, but nothing else in the document agrees with it")
    ]


def test_a_mention_of_an_unknown_number_becomes_a_lead_and_no_decision() -> None:
    mention = account("blog:1", subject=False, case_number="（2031）鲁02协外认6号")
    matching = match([korean_row(), mention])
    assert len(matching.groups) == 1
    assert [lead.reason for lead in matching.leads] == ["no decision carries this number"]


def test_outbound_rulings_on_one_chinese_judgment_stay_apart() -> None:
    chinese = "（2013）朝民初字第07473号"
    first = row(
        "a", direction="outbound", jurisdiction="KR", case_number=chinese, foreign_case_number="2017GaHap781"
    )
    second = row(
        "b", direction="outbound", jurisdiction="KR", case_number=chinese, foreign_case_number="2018Na23101"
    )
    assert len(match([first, second]).groups) == 2


def test_two_register_rows_with_one_number_stay_two_and_a_page_with_it_joins_neither_blindly() -> None:
    page = account("cjo:1", case_number=QINGDAO, court_zh=COURT)
    twin = row("twin", direction="inbound", jurisdiction="KR", case_number=QINGDAO, court_zh=COURT)
    assert len(match([korean_row(), twin, page]).groups) == 3


def test_a_claim_joins_its_row_and_is_an_orphan_without_it() -> None:
    said = claim("kr", decision_date="2019-03-15")
    assert documents(match([korean_row(), said])) == [["register:kr", said.document_id]]
    assert match([said]).orphans == (said,)


def test_three_sources_one_decision() -> None:
    page = account("cjo:1", case_number=QINGDAO, court_zh=COURT)
    mention = account("blog:1", subject=False, case_number=QINGDAO)
    context = account("blog:1", subject=False, ruling=-1, mentioned_court=COURT)
    assert documents(match([korean_row(), page, mention, context])) == [["register:kr", "cjo:1", "blog:1"]]


def test_a_report_with_a_number_that_nobody_bears_makes_a_decision() -> None:
    told = account("blog:1", reported=True, direction="inbound", case_number="（2024）京04协外认9号")
    assert documents(match([korean_row(), told])) == [["register:kr"], ["blog:1"]]


def test_a_report_whose_facts_differ_from_the_bearer_of_the_number_is_a_lead() -> None:
    told = account("blog:1", reported=True, direction="inbound", case_number=QINGDAO, jurisdiction="US")
    matching = match([korean_row(), told])
    assert documents(matching) == [["register:kr"]]
    assert len(matching.leads) == 1


def test_a_report_without_number_needs_court_day_and_state() -> None:
    vague = account("blog:1", reported=True, direction="inbound", jurisdiction="KR", case_name="A v. B")
    exact = account(
        "blog:2",
        reported=True,
        jurisdiction="KR",
        court_zh=COURT,
        decision_date="2021-05-06",
        outcome="refused",
    )
    matching = match([korean_row(), vague, exact])
    assert documents(matching) == [["register:kr"], ["blog:2"]]
    assert [(lead.raw, lead.case_number) for lead in matching.leads] == [("A v. B", "")]


def abroad(ref: str, numbers: str, day: str = "") -> Account:
    when = (day,) if day else ()
    return row(ref, direction="outbound", jurisdiction="NZ", foreign_case_number=numbers, decision_date=when)


def judgment(numbers: str, day: str) -> Account:
    return account(
        "nz:1", direction="outbound", jurisdiction="NZ", foreign_case_number=numbers, decision_date=day
    )


def test_one_number_of_several_is_enough_abroad() -> None:
    known = abroad("final", "[2024] NZHC 3656 ; CIV-2020-404-733")
    assert documents(match([known, judgment("[2024] NZHC 3656", "2024-12-04")])) == [
        ["register:final", "nz:1"]
    ]


def test_one_docket_with_two_citations_is_two_rulings() -> None:
    first = abroad("first", "[2020] NZHC 2992 ; CIV-2020-404-733", "2020-11-12")
    final = abroad("final", "[2024] NZHC 3656 ; CIV-2020-404-733", "2024-12-04")
    page = judgment("[2024] NZHC 3656 ; CIV-2020-404-733", "2024-12-04")
    assert documents(match([first, final, page])) == [["register:first"], ["register:final", "nz:1"]]
    other = judgment("[2024] NZHC 9 ; CIV-2020-404-733", "2024-01-05")
    assert len(match([first, final, other]).groups) == 3


def test_one_docket_on_another_day_is_another_ruling() -> None:
    known = abroad("default", "2:20-cv-02198", "2021-03-04")
    assert len(match([known, judgment("2:20-cv-02198", "2024-05-06")]).groups) == 2
    assert len(match([known, judgment("2:20-cv-02198", "2021-03-04")]).groups) == 1

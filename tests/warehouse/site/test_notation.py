from __future__ import annotations

import pytest

from warehouse.site.law import cite, law_parts
from warehouse.site.names import decision_name
from warehouse.site.notation import amount, link, page_name, said, share, stated_date, time, web_address
from warehouse.site.words import words

EN, ZH = words("en"), words("zh")


@pytest.mark.parametrize(
    ("stated", "english", "chinese"),
    [
        ("2022-03-17", "17 March 2022", "2022年3月17日"),
        ("2019-03", "March 2019", "2019年3月"),
        ("2020", "2020", "2020年"),
        ("2019-03/2020", "between March 2019 and 2020", "2019年3月至2020年之间"),
        (None, "no date known", "日期不详"),
        ("spring of 2019", "spring of 2019", "spring of 2019"),
        ("2026-11-26T00:07:11Z", "26 November 2026", "2026年11月26日"),
    ],
)  # fmt: skip
def test_dates_keep_their_precision(stated: str | None, english: str, chinese: str) -> None:
    assert stated_date(EN, stated) == english
    assert stated_date(ZH, stated) == chinese


def test_only_a_date_is_a_time_element() -> None:
    assert time(EN, "2019-03") == '<time datetime="2019-03">March 2019</time>'
    assert "<time" not in time(EN, "2019-03-15/2019-03-25")
    assert time(EN, "<i>") == "&lt;i&gt;"


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)//https://example.org", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("file:///etc/passwd", False),
        ("//example.org/a", False),
        ("https:alert(1)", False),
        ("http://[broken", False),
        ("package:register/decisions.csv", False),
        ("《条约》 (list)", False),
    ],
)
def test_only_web_addresses_become_links(url: str, is_link: bool) -> None:
    assert (web_address(url) is not None) is is_link
    assert ("<a " in link(EN, url)) is is_link


def test_a_link_cannot_break_out_of_its_attribute() -> None:
    assert link(EN, 'https://example.org/"onload="alert(1)') == (
        '<a href="https://example.org/&#34;onload=&#34;alert(1)">example.org/&#34;onload=&#34;alert(1)</a>'
    )


def test_pages_are_named_by_host_and_end() -> None:
    assert page_name("https://www.example.org/2022/03/a-ruling/") == "example.org/a-ruling"
    assert page_name("https://abli.asia/?p=6929") == "abli.asia/p=6929"
    assert page_name("https://example.org") == "example.org"
    assert page_name(f"https://example.org/{'x' * 60}") == f"example.org/…{'x' * 28}"


def test_words_of_others_bear_their_language() -> None:
    assert said(ZH, "Spar Shipping AS") == '<span lang="en">Spar Shipping AS</span>'
    assert said(EN, "（2018）沪72协外认1号") == '<span lang="zh-Hans">（2018）沪72协外认1号</span>'
    assert said(EN, "Spar Shipping AS") == "Spar Shipping AS"
    assert said(ZH, "12/2019") == "12/2019"
    assert said(EN, "<script>") == "&lt;script&gt;"


def test_shares_and_amounts() -> None:
    assert [share(0.5), share(None), share(0.999)] == ["50%", "–", "100%"]
    assert [amount("6500000.00"), amount("12.50"), amount("unclear")] == ["6,500,000", "12.50", "unclear"]


def test_the_law_in_both_languages() -> None:
    law = "Civil Procedure Law (2023) arts. 298, 299; Conference Summary of 31 December 2021 art. 44; Civil"
    assert [part for part, _ in law_parts(EN, law)] == law.split("; ")
    assert law_parts(ZH, law) == [
        ("《中华人民共和国民事诉讼法》（2023年修正）第298条、第299条", True),
        ("《全国法院涉外商事海事审判工作座谈会会议纪要》（2021年12月31日）第44条", True),
        ("Civil", False),
    ]
    assert law_parts(EN, None) == []
    assert cite(EN, "fees", "", "14") == "Measures on the Payment of Litigation Costs art. 14"


def test_a_decision_goes_by_its_best_name() -> None:
    row = {
        "decision_id": "d1",
        "case_name": "A v. B",
        "case_number": "（2018）沪72协外认1号",
        "court_zh": "上海海事法院",
        "court_en": "Shanghai Maritime Court",
        "foreign_court": None,
        "date": "2022-03-17",
    }
    assert decision_name(EN, row) == "A v. B"
    assert decision_name(ZH, row) == "（2018）沪72协外认1号"
    unnamed = row | {"case_name": None, "case_number": None}
    assert decision_name(EN, unnamed) == "Ruling of the Shanghai Maritime Court, 17 March 2022"
    assert decision_name(ZH, unnamed) == "上海海事法院2022年3月17日裁判"
    bare = unnamed | {"court_zh": None, "court_en": None, "date": None}
    assert decision_name(EN, bare) == "Ruling <code>d1</code>"

"""What a report names, found before anything is decided: courts, their states and units, days, dockets."""

from __future__ import annotations

import pytest

from tests.transform.reading.report_en.test_paraphrases import COURT_FRAMES, sheet
from transform.reading.report.marks import CourtName, Day
from transform.reading.report.mention import Sign
from transform.reading.report.shape import TOWN
from transform.reading.report_en.places import place_of
from transform.reading.report_en.scan import Scan
from transform.vocabulary import case_number


def courts(text: str) -> list[CourtName]:
    shape = Scan(text).shape
    found = (one for at, one in shape.marks.items() if shape.text[at] != TOWN)
    return [one for one in found if isinstance(one, CourtName)]


@pytest.mark.parametrize("row", sheet("courts_and_units.csv"), ids=lambda row: row["court"])
def test_a_court_abroad_is_found_with_state_and_unit(row: dict[str, str]) -> None:
    for frame in COURT_FRAMES:
        found = [(one.value, one.iso2, one.subdivision) for one in courts(frame.format(row["court"]))]
        assert found == [(row["court"], row["state"], row["unit"])]


@pytest.mark.parametrize("row", sheet("units.csv"), ids=lambda row: row["court"])
def test_a_court_is_of_a_unit_only_if_it_is_its_own(row: dict[str, str]) -> None:
    assert place_of(row["court"]) == (row["state"], row["unit"])


@pytest.mark.parametrize(
    ("words", "court"),
    [
        ("King County Superior Court in Seattle", "King County Superior Court"),
        ("Changhua District Court in Taiwan", "Changhua District Court"),
        ("Commercial Court in Belgrade", "Commercial Court in Belgrade"),
        ("High Court of Ireland, commercial list,", "High Court of Ireland"),
        ("High Court of Kenya in Alpha Farm Goods v. Lin", "High Court of Kenya"),
        ("Court of First Instance of Kuwait (commercial circuit)", "Court of First Instance of Kuwait"),
    ],
)
def test_what_adds_nothing_to_a_name_is_no_part_of_it(words: str, court: str) -> None:
    assert [one.value for one in courts(f"In 2014 the {words} allowed the claim.")] == [court]


@pytest.mark.parametrize("words", ["Three Courts in Zhejiang", "Courts of Jiangsu", "Several Courts in Asia"])
def test_several_courts_are_no_court_abroad(words: str) -> None:
    assert not courts(f"In 2014 the claim was allowed. {words} recognised it.")


@pytest.mark.parametrize("row", sheet("home_courts.csv"), ids=lambda row: row["words"])
def test_a_mainland_court_is_known_under_any_name(row: dict[str, str]) -> None:
    found = {
        name for one in courts(f"The creditor sued. In 2020 {row['words']} it.") for name in one.names_zh
    }
    assert found == ({row["court"]} if row["court"] else set())


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The High Court of The Gambia's 2023 judgment was late.", ["2023"]),
        ("An order of 2021, in a matter of fish, was refused.", ["2021"]),
        ("Seven paid: High Court of Kenya at Kisumu, 2021: the river.", ["2021"]),
        ("A divorce by the Khujand City Court (2016).", ["2016"]),
        ("It was decreed in the year 2014 at Arequipa.", ["2014"]),
        ("As long ago as 2001 the court recognised one.", ["2001"]),
        ("A judgment of the Tribunal de commerce de Marseille of 2019 was paid.", ["2019"]),
        ("The Civil Procedure Law (2023) Article 300 applied.", []),
        ("Regulation 2019/33 and invoice 2016, 4 pieces", []),
        ("It ruled on March 12, 2019, at noon.", ["2019-03-12"]),
        ("Their judgment of 15. února 2018 was late.", ["2018-02-15"]),
        ("Their judgment (2016. november 9.) was late.", ["2016-11-09"]),
        ("Their judgment of 9. marraskuuta 2016 was late.", ["2016-11-09"]),
        ("The County Court, in 2021-L-000912, was shown a loan.", []),
        ("The High Court declined in 2021/40118 to enforce it.", []),
        ("It was argued in 2019-2020 and in 2019/20.", ["2019", "2019"]),
        (
            "Letter\nNotes, October 2023\nIn August it moved. This July it ruled. In November it sat.",
            ["2023-10", "2023-08", "2023-07", "2022-11"],
        ),
        (
            "A story in years\n2018. Better. On 4 September it ruled.\n2019. Patience. 19 June: refused.",
            ["2018-09-04", "2019-06-19"],
        ),
    ],
)
def test_a_year_alone_is_a_day_where_it_dates_something(text: str, years: list[str]) -> None:
    assert [one.date.iso() for one in Scan(text).days] == years


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme People's Court's rules name no Siemens & Co. KG Berlin.",
        "The arbitral tribunal held a hearing; the Arbitral Tribunal found for the seller.",
        "LG Electronics lost, and so did Bosch AG Munich.",
        "The Court of Justice has no Article 11/2016 nor Regulation (EU) No 1215/2012.",
    ],
)
def test_a_company_a_tribunal_or_a_rule_is_no_court_and_no_docket(text: str) -> None:
    scan = Scan(text)
    assert not [one for one in courts(text) if one.iso2]
    assert not list(scan.dockets)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("So: Landgericht Berlin, 9 O 118/19. On one side a lady.", ["Landgericht Berlin", "9 O 118/19"]),
        ("| Landgericht Ulm 10 O 88/18 | refused |", ["Landgericht Ulm", "10 O 88/18"]),
        ("It was the Trgovački sud u Zagrebu P-1833/2016.", ["Trgovački sud u Zagrebu", "P-1833/2016"]),
        (
            "BC Supreme Court, Vancouver Registry S217743, reasons for judgment",
            ["BC Supreme Court, Vancouver Registry", "S217743"],
        ),
        (
            "Kuwait Court of Appeal, Commercial Circuit / 4417/2020 / pending",
            ["Kuwait Court of Appeal, Commercial Circuit", "4417/2020"],
        ),
        (
            "In Lagarde v. Peng the Cour d'appel de Rennes ruled.",
            ["Lagarde v. Peng", "Cour d'appel de Rennes"],
        ),
        ("See Zhan v Liaohe Heavy Plate Co (CA 388/2022).", ["Zhan v Liaohe Heavy Plate Co", "CA 388/2022"]),
        (
            "Fern v Shao (Supreme Court of Victoria, 8 March 2019) was a loan.",
            ["Fern v Shao", "Supreme Court of Victoria"],
        ),
        (
            "In Mao v. Tern (Superior Court of California, County of San Diego) a porter signed.",
            ["Mao v. Tern", "Superior Court of California, County of San Diego"],
        ),
        ("See Heron v. Kite (Shanghai) Co., Ltd. for more.", ["Heron v. Kite (Shanghai) Co., Ltd."]),
        (
            "Court of Appeal [2020] IECA 9089 (2 April 2020) allowed it.",
            ["Court of Appeal", "[2020] IECA 9089"],
        ),
        ("Kota Marudu's High Court of Sabah and Sarawak held so.", ["High Court of Sabah and Sarawak"]),
        ("In re Lightings, Bankr. D. Del., No. 23-10811", ["Bankr. D. Del.", "23-10811"]),
        (
            "| Shah Alam High Court | Zhuzhou Intermediate People's Court |",
            ["Shah Alam High Court", "Zhuzhou Intermediate People's Court"],
        ),
        ("IN THE HIGH COURT OF THE REPUBLIC OF SINGAPORE\nNote", ["HIGH COURT OF THE REPUBLIC OF SINGAPORE"]),
        ("It won in the seasons 2019/20 and 2016-17.", []),
        ("CLAIM NO. BVIHC (COM) 0117 OF 2021", ["BVIHC (COM) 0117 OF 2021"]),
        ("Foreign judgments fall under Civ. Proc. Code §§ 1713-1725.", []),
        (
            "It cut the award, which the Ontario Superior Court of Justice, CV-18-600113, had made.",
            ["Ontario Superior Court of Justice", "CV-18-600113"],
        ),
        (
            "The award was made in London, No. 2018-00417, by one arbitrator.",
            [],
        ),
    ],
)
def test_a_name_ends_where_the_next_begins(text: str, names: list[str]) -> None:
    shape = Scan(text).shape
    found = [
        text[mark.start : mark.end] for at, mark in sorted(shape.marks.items()) if shape.text[at] in "ⒽⒻⓀⓃ"
    ]
    assert found == names


def test_a_date_behind_a_court_is_no_docket() -> None:
    scan = Scan("Judgment: Sofia City Court, 25/09/2014; ruled on 11/02/2016 (day first).")
    assert not list(scan.dockets)
    assert [one.date.iso() for one in scan.days] == ["2014-09-25", "2016-02-11"]


@pytest.mark.parametrize("row", sheet("old_numbers.csv"), ids=lambda row: row["number"])
def test_a_number_of_the_old_style_is_read_as_one_of_the_court_beside_it(row: dict[str, str]) -> None:
    (group,) = Scan(row["words"]).numbers
    assert [[case_number.format(one) for one in readings] for readings in group.readings] == [[row["number"]]]


def test_a_newsletter_tells_the_year_of_its_days() -> None:
    text = "Harbour Weekly\nYour Friday digest of court news – 22 March 2024\nOn 12 March the court ruled."
    found = [one.date.iso() for one in Scan(text).shape.marks.values() if isinstance(one, Day)]
    assert found == ["2024-03-22", "2024-03-12"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "From: Legal\nDate: Tue 9 May 2023\nSubject: thrown out\n\nThe ruling is dated 24 April.",
            "2023-04-24",
        ),
        ("Two jets\nOn 25 August that court ruled.\nUpdated 13 September 2023", "2023-08-25"),
        ("Harbour page\nThe order was made on January 22 this year.\nFriday, 14 February 2025", "2025-01-22"),
        ("To: all\nRe: the docket, Q3 2021\nTianjin turned it down on 20 August.", "2021-08-20"),
        ("A review\nThe court, in its auto 88/2020 of 14 May, granted it.", "2020-05-14"),
        ("A list\nThe court refused in 2012 (6 September) for want of proof.", "2012-09-06"),
        (
            "A note\nIn S v Luo, 2023 ONSC 4417, service was bad. The judge dismissed the action on July 28.",
            "2023-07-28",
        ),
        ("A note\nIn Pine v Szeto [2022] HKCFI 3391 (9 November) the court refused.", "2022-11-09"),
        ("A note\n[2024] KEHC 3311, Nairobi, 5 April. Granted.", "2024-04-05"),
        ("Sydney\nOn 15 March last year she gave judgment.\nPosted 4 November 2024", "2023-03-15"),
        ("It was filed in the spring of 2018, and on 11 June of that year it was lost.", "2018-06-11"),
        ("It came down on the fourth of December last year.\nPosted: 3 May 2026", "2025-12-04"),
        ("Seoul Bankruptcy Court: rehabilitation of a carrier. Recognised 2022, on reciprocity.", "2022"),
    ],
)
def test_a_page_or_what_stands_beside_it_tells_the_year_of_a_day(text: str, day: str) -> None:
    assert day in [one.date.iso() for one in Scan(text).days]


@pytest.mark.parametrize(
    "text",
    ["Court: X\nDate: 5 May 2020\nThe ruling was served on 7 June.", "The claim was filed on 3 March."],
)
def test_a_day_whose_year_nothing_tells_is_none(text: str) -> None:
    assert all(one.date.month not in (3, 6) for one in Scan(text).days)


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It had ordered ¥ 2,215,000 for labels. Australia.", [("2215000", "CNY")]),
        ("Freight of about ¥1.4m was due in Samoa.", [("1400000", "CNY")]),
        ("Skis;treaty;sale;318400;EUR;granted", [("318400", "EUR")]),
    ],
)
def test_a_sum_has_the_currency_that_its_sign_or_cell_tells(text: str, sums: list[tuple[str, str]]) -> None:
    assert [(one.value, one.currency) for one in Scan(text).amounts] == sums


@pytest.mark.parametrize(
    "words",
    [
        "Vehicles sold: GHS 1.1m in all.",
        "Hearing: 22-23 November 2021.",
        "Cal. Civ. Proc. Code sections 1713-1725 supply the rule.",
        "Since Constitutional Amendment 45 of 2004 another court hears it.",
        "She was a 2009-built supramax.",
        "Signed, 30/9/22.",
        "Our invoice 21/0331 is unpaid.",
        "Previous circulars: 13/2017.",
    ],
)
def test_what_looks_like_a_docket_may_be_something_else(words: str) -> None:
    shape = Scan(words).shape
    assert not [one for at, one in shape.marks.items() if shape.text[at] == Sign.DOCKET]

"""The form of a text is told by its build; the readers' own examples are the proof."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from transform.reading.form import Form, form_of

HERE = Path(__file__).parent
RULINGS = sorted(path for path in (HERE / "ruling_zh").glob("*.txt") if path.stem != "machine_translation")
REPORTS_ZH = sorted((HERE / "report_zh").glob("*.txt"))
REPORTS_EN = sorted((HERE / "report_en" / "examples").glob("*.txt"))
PAGES = ["两国存在互惠关系。", "登录后可以查看全文", ""]


@pytest.mark.parametrize("path", RULINGS, ids=lambda path: path.stem)
def test_a_ruling_is_one(path: Path) -> None:
    assert form_of(path.read_text(encoding="utf-8")) is Form.RULING


@pytest.mark.parametrize("path", RULINGS, ids=lambda path: path.stem)
def test_a_ruling_on_one_line_still_is_one(path: Path) -> None:
    assert form_of("　　".join(path.read_text(encoding="utf-8").split("\n"))) is Form.RULING


@pytest.mark.parametrize("path", REPORTS_ZH, ids=lambda path: path.stem)
def test_a_chinese_report_is_no_ruling_and_not_english(path: Path) -> None:
    assert form_of(path.read_text(encoding="utf-8")) in (Form.REPORT_ZH, Form.DIGEST)


@pytest.mark.parametrize("path", REPORTS_EN, ids=lambda path: path.stem)
def test_an_english_report_is_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = Form.REPORT_ZH if path.stem == "machine_translation" and "年" in text[:80] else Form.REPORT_EN
    assert form_of(text) is expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("涉外典型案例\n案例一：甲申请承认判决案\n【基本案情】甲与乙。\n【典型意义】好。", Form.DIGEST),
        ("参考案例\n入库编号：2031-10-2-001-001\n【基本案情】\n甲与乙。\n【裁判要旨】\n互惠。", Form.DIGEST),
        ("案例1　甲申请承认判决案\n〔案情〕甲。\n案例2　乙申请承认判决案\n〔案情〕乙。", Form.DIGEST),
        ("案例1　甲申请承认判决案\n某法院裁定承认。\n案例2　乙申请承认判决案\n某法院裁定驳回。", Form.DIGEST),
        (
            "某公司公告\n申请人：甲，住所地韩国。\n本院认为，有互惠。裁定如下：承认判决。\n董事会",
            Form.REPORT_ZH,
        ),
        (
            "某律所专栏\n【基本案情】甲与乙。\n【裁判要旨】互惠。\n【律师评析】本案说明了什么。",
            Form.REPORT_ZH,
        ),
        ("案例二的启示\n法院裁定如下：承认判决。本院认为存在互惠关系。", Form.REPORT_ZH),
        ("【案号】（2031）某01协外认1号\n【案情】甲与乙。\n【处理】承认。", Form.DIGEST),
        ("编号：涉外-2031-33\n甲的申请被驳回。", Form.DIGEST),
        ("某法院涉外案例选编\n甲的申请被驳回。", Form.DIGEST),
        ("TYPICAL CASES\nCase 1\n[Basic facts] A and B.\n[Typical significance] Good.", Form.DIGEST_EN),
        ("Case database, entry 12\nFacts\nA v B.\nReasoning\nNone.\nResult\nRefused.", Form.DIGEST_EN),
        ("Newsletter: typical cases\nBasic facts\nA v B.", Form.REPORT_EN),
        ("Model cases of a year\n1. A applies.\nIt won.\n2. B applies.\nIt lost.", Form.DIGEST_EN),
        ("Representative matters\n[Matter A — one] It won.\n[Matter B — two] It lost.", Form.DIGEST_EN),
        ("Two illustrative cases\nFirst case: a loan\nWon.\nSecond case: a ship\nLost.", Form.DIGEST_EN),
        ("Some cases of a year\n1. A applies.\nIt won.\n2. B applies.\nIt lost.", Form.REPORT_EN),
        ("A judgment from Lagos\nFacts\nA v B.\nReasoning\nNone.\nResult\nRefused.", Form.REPORT_EN),
        ("A typical case of bad service\nThe court in Zhuhai refused.", Form.REPORT_EN),
        ("Zhuhai Maritime Court // Ruling // 2031\nApplicant: A.\nJudge B.", Form.RULING_EN),
        (
            "Zhuhai Intermediate People's Court\nCIVIL DETERMINATION\n(2031) Yue 04 Xie Wai Ren No. 1\n"
            "The applicant: A.\nThe respondent: B.\nOur court has established: all.",
            Form.RULING_EN,
        ),
        (
            "CASE CARD 4\nCourt: Zhuhai Intermediate People's Court\nDocument: Civil ruling\n"
            "No.: (2031) Yue 04 Xie Wai Ren No. 1\nApplicant: A.\nRespondent: B.\nResult: refused",
            Form.REPORT_EN,
        ),
        (
            "Case Number: (2031) Yue 04 Xie Wai Ren No. 1\n"
            "Name of Court: Zhuhai Intermediate People's Court\nParties: A (Applicant) / B (Respondent)\n"
            "Text of the ruling\nIt is dismissed.",
            Form.RULING_EN,
        ),
        (
            "Zhuhai Intermediate People's Court, Guangdong: Civil Ruling (2031) Yue 04 Xie Wai Ren No. 1\n"
            "The applicant, the company A, filed.\nThis Court rules that it is dismissed.\nJudge: B",
            Form.RULING_EN,
        ),
        (
            "（2031）粤04协外认2号\n申请人甲，住韩国。\n合议庭认为，互惠存在，该判决书经送达。\n"
            "根据民事诉讼法第二百九十九条，裁定：\n承认判决。\n审判长某某\n二〇三一年五月六日",
            Form.RULING,
        ),
        ("English copy of a ruling\nCourt: Zhuhai\nDisposition. Refused.\nJudges: A, B", Form.RULING_EN),
        ("The court in Zhuhai (珠海市中级人民法院) recognised the foreign judgment.", Form.REPORT_EN),
    ],
)
def test_digests_show_by_headings_that_they_set_out_cases(text: str, form: Form) -> None:
    assert form_of(text) is form


@pytest.mark.parametrize("text", PAGES)
def test_any_other_text_is_a_report(text: str) -> None:
    assert form_of(text) in (Form.REPORT_ZH, Form.REPORT_EN)


TRANSLATION = """Intermediate People's Court of Ningbo
Civil Ruling
(2023) Zhe 02 Xie Wai Ren No. 4
Applicant: A Ltd, domiciled in Kuala Lumpur.
This Court is of the view that reciprocity exists.
Presiding Judge: Li X"""


def test_a_ruling_in_english_is_told_by_three_of_its_parts() -> None:
    assert form_of(TRANSLATION) is Form.RULING_EN
    assert form_of(TRANSLATION.replace("Applicant: ", "").replace("Presiding Judge: ", "")) is Form.REPORT_EN


@pytest.mark.parametrize(
    "unit", ["the court ", "\n", "civil ", "this court , ", "applicant ", "ruling ", " . "]
)
def test_no_text_takes_long(unit: str) -> None:
    begin = time.process_time()
    form_of("x" + unit * (400_000 // len(unit)))
    assert time.process_time() - begin < 4

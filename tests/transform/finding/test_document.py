"""A document of unknown form is read by the reader that its words call for, and its kind follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.document import Document, Label
from extract.local.file import documents_of
from tests.extract.local.making import RULING
from transform.finding import find
from transform.finding.document import TooLongError
from transform.finding.kind import _BY_REASON, Kind
from transform.not_ours import NotOurs
from transform.read import LONGEST

EXAMPLES = Path(__file__).parents[1] / "reading"
REPORTS = Path(__file__).parents[2] / "gold"


def document(text: str, kind: str = "text", labels: tuple[Label, ...] = ()) -> Document:
    return Document("d", "local", "", kind, text.partition("\n")[0], "", text, labels=labels)


@pytest.mark.parametrize(
    ("path", "kind", "decisions"),
    [
        ("ruling_zh/recognized_de_jure_2022.txt", Kind.RULING, 1),
        ("ruling_zh/interregional_hk.txt", Kind.RULING, 1),
        ("ruling_zh/divorce_status.txt", Kind.RULING, 1),
        ("ruling_zh/award_same_case_word.txt", Kind.AWARD, 0),
        ("ruling_zh/service_request.txt", Kind.SERVICE, 0),
        ("ruling_zh/domestic_judgment.txt", Kind.MENTION, 0),
        ("ruling_zh/preservation_order.txt", Kind.MENTION, 0),
        ("ruling_zh/machine_translation.txt", Kind.MACHINE_TRANSLATION, 0),
        ("examples_zh/digest_two_cases.txt", Kind.DIGEST, 2),
        ("examples_zh/news_wuhan_2017.txt", Kind.REPORT, 1),
        ("examples_zh/award_news.txt", Kind.AWARD, 0),
        ("examples_zh/soft_404.txt", Kind.NOT_A_DOCUMENT, 0),
        ("examples_en/eb5_series.txt", Kind.REPORT, 4),
        ("examples_en/law_only.txt", Kind.MENTION, 0),
    ],
)
def test_the_kind_of_an_example(path: str, kind: Kind, decisions: int) -> None:
    folder = REPORTS if path.startswith("examples_") else EXAMPLES
    (one,) = documents_of((folder / path).read_bytes(), path)
    found = find(one)
    assert found.kind is kind
    assert len(found.decisions) == decisions
    assert found.notes or decisions


@pytest.mark.parametrize(
    "said", ["申请人提交的该文书系机器翻译，不准确。", "该文由机器翻译而成。", "本页内容系自动翻译。"]
)
def test_a_ruling_in_which_a_translation_is_attacked_is_read(said: str) -> None:
    text = RULING.replace("\n本院", f"\n被申请人称：{said}\n本院", 1)
    assert said in text
    assert find(document(text)).kind is Kind.RULING


def test_every_reason_has_a_kind() -> None:
    assert set(_BY_REASON) == set(NotOurs)


def test_evidence_stands_in_the_text() -> None:
    found = find(document(RULING))
    (decision,) = found.decisions
    assert decision.values["case_number"] == "（2031）粤04协外认7号"
    assert {name for name, value in decision.values.items() if value} == set(decision.support)
    for supports in decision.support.values():
        for one in supports:
            place = one.evidence
            assert RULING[place.start : place.end] == place.quote != ""


def test_a_page_that_is_none_has_its_sign_as_note() -> None:
    found = find(Document("d", "local", "", "no_page", "text says 'x'", "", ""))
    assert (found.kind, found.decisions) == (Kind.NOT_A_DOCUMENT, ())
    assert "text says 'x'" in found.notes[0]


def test_labels_speak_where_the_text_is_silent() -> None:
    text = "甲公司申请承认外国法院判决民事裁定书\n审理法院：上海海事法院\n案号：（2018）沪72协外认1号"
    at = text.index("（2018）")
    label = Label("Case number", text[at:], at, len(text))
    found = find(document(text, "ruling", (label,)))
    assert found.kind is Kind.RULING
    assert found.decisions[0].values["case_number"] == "（2018）沪72协外认1号"
    assert found.decisions[0].values["outcome"] is None


def test_a_number_and_a_court_that_labels_name_and_that_disagree_are_told() -> None:
    court, number = "广东省珠海市中级人民法院", "（2018）沪72协外认1号"
    text = f"某案\n{court}\n{number}"
    labels = (
        Label("Court", court, 3, 3 + len(court)),
        Label("Case number", number, len(text) - len(number), len(text)),
    )
    found = find(document(text, "ruling", labels))
    assert f"{number} is no number of {court}" in found.notes
    assert found.decisions[0].values["court_zh"] == court


def test_a_withdrawn_entry_is_noted() -> None:
    found = find(document("某案\n状态：02", "ruling", (Label("Withdrawn", "02", 6, 8),)))
    assert any("withdrawn" in note for note in found.notes)


def test_a_report_that_only_names_a_ruling_is_a_report() -> None:
    found = find(
        document("（2024）闽72协外认1号这样的案号，怎样编制值得研究；承认外国法院判决的条件另文讨论。")
    )
    assert (found.kind, found.decisions) == (Kind.REPORT, ())


def test_a_text_longer_than_any_ruling_is_refused() -> None:
    with pytest.raises(TooLongError, match=f"more than {LONGEST}"):
        find(document("长" * (LONGEST + 1)))

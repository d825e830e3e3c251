"""Pieces that belong to another: notes at the foot, remarks on rows, days of a chronicle, a signature."""

from __future__ import annotations

from transform.reading.report.piece import Part
from transform.reading.report.text import Text
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese


def bound(text: Text) -> dict[str, str]:
    """Beginnings of the pieces that are bound, and of those that they are bound to."""
    return {text.pieces[a].text[:12]: text.pieces[b].text[:12] for a, b in text.bound.items()}


def test_a_short_note_is_of_the_sentence_with_its_mark() -> None:
    text = (
        "Two courts\n\nGermany refused it.(3)\n\nThe Dutch court did not.(4)\n\n"
        "(3) LG Kassel, 14 May 2020.\n(4) Rb. Rotterdam, 3 March 2021."
    )
    assert bound(english(text))["(3) Ⓕ, Ⓓ."] == "Ⓢ refused it"
    assert bound(english(text))["(4) Rb."] == "The Ⓢ court "


def test_a_sentence_with_two_marks_tells_nothing_of_its_notes() -> None:
    told = "Two courts\n\nGermany refused it[3] and so did Spain.[4]"
    text = f"{told}\n\n[3] LG Kassel, 14 May 2020.\n[4] AP Valencia."
    assert english(text).bound == {}


def test_remarks_call_rows_of_a_table() -> None:
    text = (
        "两份裁定\n\n序号 | 法院 | 案号 | 结论\n1 | 北京市第四中级人民法院 | （2022）京04协外认30号 | 承认\n"
        "2 | 大连海事法院 | （2023）辽72协外认2号 | 撤回\n\n第2号案无人到场。听证取消。\n\n第1号裁定涉荷。"
    )
    assert bound(chinese(text)) == {
        "第2号案无人到场。": "2|Ⓗ|Ⓒ|撤回",
        "听证取消。": "2|Ⓗ|Ⓒ|撤回",
        "第1号裁定涉荷。": "1|Ⓗ|Ⓒ|承认",
    }


def test_a_day_above_an_entry_is_read_with_it() -> None:
    entry = "{}\n\nThe turn. The Qingdao Intermediate People's Court recognises a judgment."
    opening = "A timeline\n\n" + "It says no more than it must.\n\n" * 7
    text = english(opening + "\n\n".join(map(entry.format, ("25 March 2019", "3 May 2020", "9 June 2021"))))
    assert sum(one.text.startswith("Ⓓ") and "Ⓗ" in one.text for one in text.pieces) == 3


def test_the_day_of_a_signature_is_noise_but_not_below_a_bench() -> None:
    letter = "The court recognised the judgment.\n\nBy order of the Board\n\nHong Kong, 4 November 2024"
    ruling = "The judgment is recognised.\n\nPresiding Judge: Lin\n\n4 November 2024"
    assert [english(one).pieces[-1].part is Part.NOISE for one in (letter, ruling)] == [True, False]

"""Chinese typed with the full stops of another alphabet."""

from __future__ import annotations

import pytest

from transform.reading.full_stops import with_full_stops
from transform.vocabulary.spelling import fold

ENDS = "甲公司拖欠货款.2021年该院作出判决.\n该判决已于2022年生效.\n本院予以承认.\n"


def stopped(text: str) -> str:
    return with_full_stops(text, fold(text, spaces=False)).text


def test_points_that_end_sentences_become_full_stops() -> None:
    assert stopped(ENDS) == ENDS.replace(".", "。").replace("\n", "")


@pytest.mark.parametrize(
    "text",
    ["申请人彼得.科林称。\n" + ENDS, "申请人彼得.科林.\n法定代表人乙.\n"],
    ids=["knows them", "ends few lines so"],
)
def test_a_text_with_full_stops_or_few_lines_keeps_its_points(text: str) -> None:
    assert "彼得.科林" in stopped(text)


@pytest.mark.parametrize("text", [ENDS, ENDS.replace("\n", "\r\n"), ENDS.replace(".", "．")])
def test_no_character_is_moved(text: str) -> None:
    folded = fold(text, spaces=False)
    assert with_full_stops(text, folded).origin == folded.origin

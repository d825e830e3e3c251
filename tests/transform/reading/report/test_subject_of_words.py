from __future__ import annotations

import pytest

from transform.observation import Field
from transform.reading.report.subject_of_words import with_subject_of_words
from transform.reading.report.values import Value
from transform.reading.report_en.text import text_of


def subject(*sentences: str, known: tuple[Value, ...] = ()) -> str | None:
    text = text_of("A title\n\n" + " ".join(sentences))
    own = [at for at, piece in enumerate(text.pieces) if piece.text.startswith("The ")]
    found = with_subject_of_words(text, own, known)
    return next((one.value for one in found if one.field is Field.SUBJECT_MATTER), None)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["The claim was for the price under supply contracts."], "contract"),
        (["The bank had lent the money in 2009.", "The court was satisfied."], "loan"),
        (["The bank had lent the money in 2009.", "The goods were sold from a factory."], None),
        (["The applicant was divorced in 2009."], None),
        (["The court was satisfied."], None),
        (["The casino had lent the money in 2009."], None),
    ],
    ids=["one", "one amid others", "two", "one that is seldom the quarrel", "none", "a debt of play"],
)
def test_one_quarrel_in_the_sentences_of_a_ruling_is_its_subject(
    sentences: list[str], expected: str | None
) -> None:
    assert subject(*sentences) == expected


def test_a_subject_that_is_known_stays() -> None:
    known = Value(Field.SUBJECT_MATTER, "tort", 0, 1, "rule", 0.9)
    assert subject("The claim was for the price under supply contracts.", known=(known,)) == "tort"

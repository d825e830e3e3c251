"""What a coding says of the mentions and pieces of its document."""

from __future__ import annotations

from typing import Any

from transform.learning import truth
from transform.learning.lesson import Lesson
from transform.reading.report.mention import Sign
from transform.reading.report_en.text import text_of

TITLE = "Two Korean judgments in Shandong"
FIRST = (
    "On 25 March 2019 the Qingdao Intermediate People's Court recognised a judgment of the Suwon District "
    "Court of 20 July 2017, because Korean courts had recognised Chinese judgments before."
)
SECOND = (
    "On 8 May 2020 the Weihai Intermediate People's Court refused to recognise a judgment of the Seoul "
    "Central District Court, for the debtor had never been served."
)
PLAIN = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"
NOTHING: dict[str, Any] = {
    **dict.fromkeys(("case_number", "foreign_case_number", "amount", "foreign_judgment_date", "basis")),
    **{"jurisdiction": "KR", "refusal_grounds": []},
}
DECISIONS = (
    NOTHING
    | {
        "court_zh": "山东省青岛市中级人民法院",
        "decision_date": "2019-03-25",
        "foreign_court": "Suwon District Court",
        "foreign_judgment_date": "2017-07-20",
        "outcome": "recognized",
        "reciprocity_test": "de_facto",
    },
    NOTHING
    | {
        "court_zh": "山东省威海市中级人民法院",
        "decision_date": "2020-05-08",
        "foreign_court": "Seoul Central District Court",
        "outcome": "refused",
        "refusal_grounds": ["service_or_due_process"],
    },
)
QUOTES = (
    {"outcome": ["recognised a judgment of the Suwon District Court"]},
    {
        "outcome": ["refused to recognise a judgment"],
        "refusal_grounds": {"service_or_due_process": ["for the debtor had never been served"]},
    },
)


def lesson(*, quoted: bool = True) -> Lesson:
    return Lesson("two", text_of(PLAIN), PLAIN, DECISIONS, QUOTES if quoted else None)


def test_a_mention_has_the_role_of_the_field_it_is_the_value_of() -> None:
    one = lesson()
    found = [(mention.sign, truth.role(one, mention)) for mention in one.text.mentions]
    days = [role for sign, role in found if sign is Sign.DAY]
    assert days == ["ruling", "judgment", "ruling"]
    assert {role for sign, role in found if sign in (Sign.HOME, Sign.FOREIGN)} == {"own"}


def test_a_piece_is_about_the_decisions_whose_values_stand_in_it() -> None:
    for one in (lesson(), lesson(quoted=False)):
        told = [truth.owners(one, piece) for piece in one.text.pieces if piece.part == "body"]
        assert told == [{0}, {1}]


def test_codes_stand_where_their_words_were_noted() -> None:
    found = truth.told(lesson())
    assert [codes for _, codes in found["outcome"]] == [frozenset(), {"recognized"}, {"refused"}]
    assert [codes for _, codes in found["ground"]] == [frozenset(), frozenset(), {"service_or_due_process"}]
    assert not any(codes for _, codes in found["subject"])


def test_a_piece_has_the_direction_of_the_decisions_it_is_about() -> None:
    ways = ("inbound", "outbound")
    coded = tuple(one | {"direction": way} for one, way in zip(DECISIONS, ways, strict=True))
    one = Lesson("two", text_of(PLAIN), PLAIN, coded, QUOTES)
    found = [truth.direction(one, piece) for piece in one.text.pieces if piece.part == "body"]
    assert found == [{"inbound"}, {"outbound"}]


def test_a_number_that_fits_two_courts_is_the_decisions_own() -> None:
    plain = "In (2019) Ji 01 Xie Wai Ren No. 3 a Chinese court refused a judgment from Korea."
    either = ["（2019）冀01协外认3号", "（2019）吉01协外认3号"]
    one = Lesson(
        "one", text_of(plain), plain, ({"case_number": None, "case_number_candidates": either},), None
    )
    (number,) = (mention for mention in one.text.mentions if mention.sign is Sign.NUMBER)
    assert truth.role(one, number) == "own"

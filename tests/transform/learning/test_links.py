"""The linker learns which pieces tell of which decision."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.transform.learning.test_truth import lesson
from transform.learning.lesson import Lesson
from transform.learning.links import links
from transform.learning.seen import Seen
from transform.reading.report.linking import matters
from transform.reading.report.mention import Sign
from transform.reading.report.models import model, put
from transform.reading.report.roles import OWN
from transform.reading.report.telling import APART, said


@pytest.fixture
def as_before() -> Iterator[None]:
    """What reads is what it was when the test is over."""
    known = model("en", "link")
    yield
    put("en", "link", known)


def seen(one: Lesson) -> Seen:
    """What would be made of it by models that know its courts, and in which pieces an outcome is told."""
    own = {
        mention.at: {OWN: 1.0} for mention in one.text.mentions if mention.sign in (Sign.HOME, Sign.FOREIGN)
    }
    telling = {name: [dict[str, float]() for _ in one.text.pieces] for name in APART}
    for at, piece in enumerate(one.text.pieces):
        telling["outcome"][at] = {"recognized": 4.0 if piece.part == "body" else -4.0}
    return Seen(roles=own, telling=telling)


@pytest.mark.usefixtures("as_before")
def test_what_is_learnt_gives_each_decision_its_piece() -> None:
    one = lesson()
    known = seen(one)
    put("en", "link", links([(one, known)] * 10))
    found = matters(one.text, known.roles, said(known.telling), known.encoded)
    bodies = [at for at, piece in enumerate(one.text.pieces) if piece.part == "body"]
    assert [matter.pieces for matter in found] == [[at] for at in bodies]

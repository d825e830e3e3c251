"""What the encoder is taught: coded documents and sheets, with what each piece, mention and ruling is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from tokenizers import Tokenizer

from transform.learning import truth
from transform.learning.encoder.accounts import Account, accounts
from transform.learning.lesson import Lesson
from transform.learning.sentences import LANGUAGES, told_by_text
from transform.reading.report.encoder import LINK
from transform.reading.report.roles import ROLED
from transform.reading.report.telling import DIRECTION
from transform.reading.report.window import Window, windows

Column = tuple[str, str, str]
"""Kind (told, role, link), question or sign, code."""
_MOST = 14
"""So many windows of a document are shown; few have more."""


@dataclass(frozen=True, slots=True)
class Example:
    """``lesson`` is the name of a document, empty for a sentence of a sheet.

    ``told``: for each piece of its windows, question -> codes, as far as known; ``link`` likewise.
    ``roles``: window, token and role. ``accounts``: the rulings, with places among those pieces.
    ``owners``: for each piece the decisions it is about.
    """

    lesson: str
    windows: list[Window]
    told: list[Mapping[str, frozenset[str]]]
    link: list[str | None]
    roles: list[tuple[int, int, Column]] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    owners: list[frozenset[int]] = field(default_factory=list)

    @property
    def widest(self) -> int:
        return max(len(one.ids) for one in self.windows)


def examples(tokenizer: Tokenizer, lessons: Iterable[Lesson]) -> Iterator[Example]:
    """All documents, then the sentences of all sheets."""
    for lesson in lessons:
        found = list(islice(windows(tokenizer, lesson.text), _MOST))
        if found:
            yield _of_lesson(lesson, found)
    for language in LANGUAGES:
        for text, known in told_by_text(language).items():
            whole = Window()
            for window in windows(tokenizer, text):
                whole.ids += window.ids[1:]
            if len(whole.ids) > 1:
                whole.pieces.append((0, 1, len(whole.ids)))
                yield Example("", [whole], [known], [None])


def _of_lesson(lesson: Lesson, found: list[Window]) -> Example:
    told: dict[int, dict[str, frozenset[str]]] = {}
    link: dict[int, str] = {}
    if lesson.quotes is not None:
        for question, answers in truth.told(lesson).items():
            for at, codes in answers:
                told.setdefault(at, {})[question] = codes
        link = {} if lesson.single else _links(lesson)
    roles: dict[int, Column] = {}
    for at, piece in enumerate(lesson.text.pieces):
        ways = truth.direction(lesson, piece)
        if ways:
            told.setdefault(at, {})[DIRECTION] = ways
    for mention in lesson.text.mentions:
        role = truth.role(lesson, mention) if mention.sign in ROLED else None
        if role is not None:
            roles[mention.at] = ("role", mention.sign.name, role)
    numbers = [at for window in found for at, _, _ in window.pieces]
    pieces = lesson.text.pieces
    return Example(
        lesson.name,
        found,
        [told.get(at, {}) for at in numbers],
        [link.get(at) for at in numbers],
        [
            (row, token, roles[offset])
            for row, window in enumerate(found)
            for offset, token in window.mentions
            if offset in roles
        ],
        list(accounts(lesson, numbers)),
        [] if lesson.single else [frozenset(truth.owners(lesson, pieces[at])) for at in numbers],
    )


def _links(lesson: Lesson) -> dict[int, str]:
    """Piece -> whether it opens a decision, goes on about one, or is about none."""
    seen: set[int] = set()
    found = {}
    none, new, known = LINK
    for at, piece in enumerate(lesson.text.pieces):
        own = truth.owners(lesson, piece)
        found[at] = none if not own else new if own - seen else known
        seen |= own
    return found


def columns(taught: Iterable[Example]) -> list[Column]:
    """All that the encoder is to tell, in a fixed order."""
    told, roles = set[Column](), set[Column]()
    for one in taught:
        told |= {
            ("told", question, code)
            for piece in one.told
            for question, codes in piece.items()
            for code in codes
        }
        roles |= {role for _, _, role in one.roles}
    return [*sorted(told), *sorted(roles), *(("link", "", code) for code in LINK)]

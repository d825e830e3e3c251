"""The models go on with documents that the networks which read have not been taught.

From what half-taught networks make of a document the models learn to believe a network that knows less than
those that read. Documents unseen by these too tell how far they can be believed: for the roles of mentions
and for the direction. All other models stay as they are; to go on with 972 or 1,798 such documents brought
them nothing that held on others (docs/decisions/0015-an-encoder-as-witness.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from transform.learning import refit
from transform.learning.answers import asked_of, of_question
from transform.learning.course import Models, named, of_role, parts, shuffled, use
from transform.learning.lesson import Lesson
from transform.learning.seen import Seen
from transform.reading.report.encoder import Encoded, encoder
from transform.reading.report.models import model
from transform.reading.report.question_features import Weighed
from transform.reading.report.roles import ROLED

_ROLE, _ANSWER = 25.0, 30.0
_GAINS = "direction"
"""The question whose answers gain."""


def go_on(language: str, lessons: Sequence[Lesson], say: Callable[[str], None]) -> Models:
    """The models of a language that moved."""
    taken = shuffled(lessons)
    seen = [Seen(encoder().encoded(one.text)) for one in taken]
    say("encoded")
    before = {of_role(sign): model(language, of_role(sign)) for sign in ROLED}
    pairs = list(zip(taken, seen, strict=True))
    for rest, own in parts(len(taken)):
        use(language, _roles(before, [pairs[at] for at in rest]))
        for at in own:
            seen[at].read_names(taken[at])
            seen[at].read_matters(taken[at])
    say("roles")
    models = _roles(before, pairs)
    found = asked_of(pairs, _weighed)
    name = of_question(_GAINS)
    models[name] = refit.any_of(model(language, name), found.rows[_GAINS], found.labels[_GAINS], _ANSWER)
    use(language, models)
    return models


def _roles(before: Models, pairs: Sequence[tuple[Lesson, Seen]]) -> Models:
    return {
        of_role(sign): refit.one_of(
            before[of_role(sign)], [row for row, _ in examples], [label for _, label in examples], _ROLE
        )
        for sign, examples in named(pairs).items()
    }


def _weighed(_: str, seen: Encoded, pieces: Sequence[tuple[int, int]]) -> Weighed:
    return encoder().weighed(seen, pieces)

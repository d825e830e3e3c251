"""The course of learning: what is learnt first is a witness for what is learnt after it.

A document is never judged, on the way, by a model that has seen it: the lessons are parted, and what the
models of the other parts make of a document is what the next models learn from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

from transform.learning import fit, truth
from transform.learning.answers import last_models
from transform.learning.apart import encoded, weighed
from transform.learning.lesson import Lesson
from transform.learning.links import links
from transform.learning.seen import Seen
from transform.learning.sentences import sheet
from transform.reading.report.mention import Sign
from transform.reading.report.models import put
from transform.reading.report.roles import NONE as NO_ROLE
from transform.reading.report.roles import ROLED, described
from transform.reading.report.telling import TOLD
from transform.reading.report.telling import features as of_sentence
from transform.weighing.linear import Linear

Models = dict[str, Linear]
FOLDS = 4
_SHEET_WEIGHT = 0.7
"""Sentences of a sheet count less than those of documents."""
_SENTENCE, _ROLE = 20.0, 0.1


def learn(language: str, lessons: Sequence[Lesson], say: Callable[[str], None]) -> Models:
    """All models of a language."""
    taken = shuffled(lessons)
    seen = [Seen(encoded(one.name, one.text)) for one in taken]
    say("encoded")
    for part, (rest, own) in enumerate(parts(len(taken)), 1):
        use(language, first_models(language, [(taken[at], seen[at]) for at in rest]))
        for at in own:
            seen[at].read_names(taken[at])
        say(f"words and roles, part {part} of {FOLDS}")
    for rest, own in parts(len(taken)):
        use(language, {"link": links([(taken[at], seen[at]) for at in rest])})
        for at in own:
            seen[at].read_matters(taken[at])
    say("links")
    pairs = list(zip(taken, seen, strict=True))
    models = first_models(language, pairs) | {"link": links(pairs)} | last_models(pairs, weighed)
    use(language, models)
    return models


def shuffled(lessons: Sequence[Lesson]) -> list[Lesson]:
    """In the same order each time, whatever they are called."""
    return sorted(lessons, key=lambda one: sha256(one.name.encode()).digest())


def use(language: str, models: Models) -> None:
    """Read with these models from now on."""
    for name, one in models.items():
        put(language, name, one)


def parts(count: int) -> Iterator[tuple[list[int], list[int]]]:
    """The places of the rest and of each part."""
    for part in range(FOLDS):
        own = [at for at in range(count) if at % FOLDS == part]
        yield [at for at in range(count) if at % FOLDS != part], own


def first_models(language: str, pairs: Sequence[tuple[Lesson, Seen]]) -> Models:
    """What sentences tell, and the roles of mentions."""
    models: Models = {}
    answered = [(one, truth.told(one)) for one, _ in pairs if one.quotes is not None]
    for name in TOLD:
        rows = [
            (of_sentence(lesson.text.manner, lesson.text.words(lesson.text.pieces[at])), codes, 1.0)
            for lesson, found in answered
            for at, codes in found[name]
        ]
        rows += [(found, codes, _SHEET_WEIGHT) for found, codes in sheet(language, name)]
        models[f"told_{name}"] = fit.any_of(
            [row for row, _, _ in rows],
            [codes for _, codes, _ in rows],
            _SENTENCE,
            [weight for _, _, weight in rows],
            balanced=True,
            fewest=3,
            least=0.5,
        )
    for sign, examples in named(pairs).items():
        rows_, labels = [row for row, _ in examples], [label for _, label in examples]
        models[of_role(sign)] = fit.one_of([*rows_, {}], [*labels, NO_ROLE], _ROLE)
    return models


def of_role(sign: Sign) -> str:
    """The name of the model of the roles of a kind of mention."""
    return f"role_{sign.name.lower()}"


def named(pairs: Sequence[tuple[Lesson, Seen]]) -> dict[Sign, list[tuple[dict[str, float], str]]]:
    """By kind, every mention described, with the role that the coding gives it, unless that may be two."""
    found: dict[Sign, list[tuple[dict[str, float], str]]] = {sign: [] for sign in ROLED}
    for lesson, seen in pairs:
        for mention, description in described(lesson.text, seen.encoded):
            label = truth.role(lesson, mention)
            if label is not None:
                found[mention.sign].append((description, label))
    return found

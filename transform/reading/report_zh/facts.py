"""Everything that one ruling's sentences say of it, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.phrases import table
from transform.reading.report_zh import amounts, days, identity, origin, result, scope
from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.telling import Problems, says, told_as, whole
from transform.vocabulary import date
from transform.vocabulary.codes import Basis, Direction, Outcome, SubjectMatter

_UNTRIED = frozenset({Outcome.WITHDRAWN, Outcome.TRANSFERRED, Outcome.STAYED, Outcome.PENDING})
_GROUNDED = frozenset({Outcome.REFUSED, Outcome.DISMISSED, Outcome.RECOGNIZED_IN_PART})
_MONEY = re.compile(r"抚养费|扶养费|赡养费|财产分割|共同财产|支付")
_NAMED_CASE = re.compile(
    r"[“\"《][^”\"》]{2,30}[”\"》]?案|[\u4e00-\u9fff某]{2,12}(?:诉|与|v\.)[\u4e00-\u9fff某]{2,20}案"
)


def is_singled_out(ruling: Ruling, segment: Segment) -> bool:
    """Codebook, rule 1: a court with a number, a date or a name, and its end is told."""
    if not ruling.spoken:
        return False
    told = result.outcomes(ruling)
    if ruling.primary and segment.digest and (ruling.number or ruling.court or told):
        return True
    if not told or ruling.number:
        return bool(told)
    if ruling.outbound:
        dates = [one for spoken in ruling.spoken for one in days.dated(spoken, outbound=True)]
        court_known = scope.jurisdiction(ruling, None) is not None
        return court_known and (ruling.primary or bool(dates))
    if ruling.court is None:
        return False
    return ruling.primary or any(
        date.find_dates(spoken.saying.text) or _NAMED_CASE.search(spoken.saying.text)
        for spoken in ruling.spoken
    )


def observe(
    witness: Witness, segment: Segment, ruling: Ruling, at: int, problems: Problems
) -> list[Observation]:
    """The observations of a ruling, each with the words it rests on."""
    found = scope.jurisdiction(ruling, segment.title if ruling.primary else None)
    way = scope.direction(ruling, found[4] if found else "")
    said = [
        *identity.identity(witness, segment, ruling, at, problems),
        *identity.dates(witness, ruling, at, problems),
    ]
    iso2 = found[1] if found else ""
    if found:
        spoken, _, first, last, _ = found
        said.append(says(witness, spoken, Field.JURISDICTION, iso2, first, last, "report_zh.state", at))
        its = origin.origin(ruling, iso2)
        said += origin.observe(witness, ruling, at, its) if its else []
    elif len({one[1] for one in origin.states_of(ruling)}) > 1:
        problems.append(("warning", f"ruling {at}: several states are named alike; jurisdiction left empty"))
    if way:
        spoken = found[0] if found else ruling.spoken[0]
        said.append(whole(witness, spoken, Field.DIRECTION, way, "report_zh.direction", at))
    subjects = _subjects(ruling)
    subject = subjects[0] if subjects else None
    divorce = bool(subject and subject.code == SubjectMatter.MATRIMONIAL and _is_divorce(ruling))
    if subject:
        said.append(told_as(witness, Field.SUBJECT_MATTER, subject, at))
        if divorce:
            said.append(
                says(
                    witness,
                    subject.spoken,
                    Field.SUBJECT_DETAIL,
                    "divorce",
                    subject.first,
                    subject.last,
                    "report_zh.divorce",
                    at,
                )
            )
    said += _result(witness, ruling, at, problems, judged=way is not Direction.INTERREGIONAL and not divorce)
    amount = amounts.adjudged(ruling, iso2)
    if amount:
        spoken, money = amount
        for field, value in ((Field.AMOUNT, money.value), (Field.CURRENCY, money.currency)):
            said.append(says(witness, spoken, field, value, money.start, money.end, "report_zh.amount", at))
    return said


def _subjects(ruling: Ruling) -> list[result.Told]:
    """The subject told outside the comment, first of the table's order."""
    found = list(result.stated(ruling, "report_subject_zh", clauses=False))
    early = [t for t in found if t.spoken.saying.section not in ("comment", "holding")] or found
    order = list(dict.fromkeys(phrase.code for phrase in table("report_subject_zh").phrases))
    return sorted(early, key=lambda told: order.index(told.code))


def _is_divorce(ruling: Ruling) -> bool:
    texts = [spoken.saying.text for spoken in ruling.spoken if spoken.saying.section != "comment"]
    return any("离婚" in text for text in texts) and not any(_MONEY.search(text) for text in texts)


def _result(
    witness: Witness, ruling: Ruling, at: int, problems: Problems, *, judged: bool
) -> Iterator[Observation]:
    grounds = list(result.stated(ruling, "report_ground_zh", clauses=True))
    outcome, why_not = result.settle(result.outcomes(ruling), grounds)
    if why_not:
        problems.append(("warning", f"ruling {at}: {why_not}"))
    if outcome:
        yield told_as(witness, Field.OUTCOME, outcome, at)
        yield whole(witness, outcome.spoken, Field.OUTCOME_SENTENCE, outcome.code, outcome.rule, at)
    if outcome and outcome.code in _GROUNDED:
        kept = {g.code: g for g in reversed(grounds) if _belongs(g, outcome.code)}
        for ground in sorted(kept.values(), key=lambda g: (g.spoken.saying.start, g.first)):
            yield told_as(witness, Field.REFUSAL_GROUND, ground, at)
    if not judged or (outcome and outcome.code in _UNTRIED):
        return
    yield from _only(
        witness, Field.BASIS, list(result.stated(ruling, "report_basis_zh", clauses=True)), at, problems
    )
    tests = list(result.stated(ruling, "report_test_zh", clauses=False))
    if not any(t.code == Basis.TREATY for t in result.stated(ruling, "report_basis_zh", clauses=True)):
        yield from _only(witness, Field.RECIPROCITY_TEST, tests, at, problems)


def _belongs(ground: result.Told, outcome: str) -> bool:
    """A part left out has the ground of that part, not what the rest was examined for."""
    return outcome != Outcome.RECOGNIZED_IN_PART or ground.code in ("punitive_damages", "penal_or_tax")


def _only(
    witness: Witness, field: Field, found: list[result.Told], at: int, problems: Problems
) -> Iterator[Observation]:
    own = [told for told in found if told.spoken.saying.section != "comment"] or found
    codes = {told.code for told in own}
    if len(codes) == 1:
        yield told_as(witness, field, own[0], at)
    elif codes:
        problems.append(("warning", f"ruling {at}: {' and '.join(sorted(codes))} for {field}; left empty"))

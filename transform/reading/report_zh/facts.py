"""Everything that one ruling's sentences say of it, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.phrases import table
from transform.reading.report_zh import amounts, foreign_number, grounds, identity, origin, probable, result
from transform.reading.report_zh.identity import Problems
from transform.reading.report_zh.page import CourtPlace, Page
from transform.reading.report_zh.result import Told
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.scope import direction
from transform.reading.report_zh.segments import Segment
from transform.vocabulary.codes import Basis, Direction, Outcome, RefusalGround, SubjectMatter

_UNTRIED = frozenset({Outcome.WITHDRAWN, Outcome.TRANSFERRED, Outcome.STAYED, Outcome.PENDING})
_GROUNDED = frozenset({Outcome.REFUSED, Outcome.DISMISSED, Outcome.RECOGNIZED_IN_PART})
_WHOLE_OR_PART = frozenset({Outcome.RECOGNIZED, Outcome.RECOGNIZED_IN_PART})
_MONEY = re.compile(
    r"(?:申请|请求|裁定|承认)[^。;,]{0,30}(?:抚养费|扶养费|赡养费|财产)|判令[^。;,]{0,20}(?:支付|给付)[^。;,]{0,12}(?:抚养费|扶养费|赡养费)"
)
_PARTY = re.compile(
    r"某[\u4e00-\u9fff()]{0,10}?(?:公司|集团|银行|会社)|(?:船舶|船务|租船|航运|海运|海事|专利|商标|租赁|信托|贷款|保险|融资|股份)[\u4e00-\u9fff()]{0,8}?(?:公司|集团|银行|企业|事务所|律所|会社)"
)
_OTHERS = re.compile(
    r"(?:曾|多次|此前|近年来|类似|同类|其他|往年)[^。;,]{0,24}(?:承认|案件|裁判|审理|受理)|\d+件"
)
_RECIPROCITY = re.compile(r"互惠|相互保证|对等")
_ASIDE = re.compile(
    r"\((?:不含|除|不包括)[^)]{0,12}\)|(?:不含|除外|不包括)[^,。;]{0,8}离婚|离婚(?:案件|类)?(?:除外|以外)"
)


def observe(
    witness: Witness, page: Page, segment: Segment, ruling: Ruling, at: int, problems: Problems
) -> list[Observation]:
    """The observations of a ruling, each with the words it rests on."""

    def says(field: Field, value: str, first: int, last: int, rule: str) -> Observation:
        return witness.says(field, str(value), *page.span(first, last), rule, ruling=at)

    def told_as(field: Field, told: Told) -> Observation:
        return says(field, told.code, told.first, told.last, told.rule)

    found = origin.origin(ruling, page, segment.title)
    way = direction(ruling, found.kind if found else "")
    said = [
        *identity.identity(witness, page, segment, ruling, at, problems),
        *identity.dates(witness, page, ruling, at, problems),
    ]
    iso2 = found.iso2 if found else ""
    if found:
        said.append(says(Field.JURISDICTION, iso2, found.first, found.last, "report_zh.state"))
        said += origin.observe(witness, page, at, found)
        said += foreign_number.observe(witness, page, ruling, at, found)
    elif origin.several(ruling, page):
        problems.append(("warning", f"ruling {at}: several states are named alike; jurisdiction left empty"))
    if way:
        act = ruling.acts[0].saying if ruling.acts else ruling.own[0]
        said.append(says(Field.DIRECTION, way, act.first, act.last, "report_zh.direction"))
    subject = _subject(ruling) or probable.subject(ruling, _of_the_quarrel)
    if subject and subject.code == SubjectMatter.CONTRACT and ruling.court and not ruling.outbound:
        subject = _before_a_maritime_court(ruling, ruling.court, page) or subject
    divorce = bool(subject and subject.code == SubjectMatter.MATRIMONIAL and _is_divorce(ruling))
    if subject:
        said.append(told_as(Field.SUBJECT_MATTER, subject))
        if divorce:
            said.append(
                says(Field.SUBJECT_DETAIL, "divorce", subject.first, subject.last, "report_zh.divorce")
            )
    ends = result.outcomes(ruling)
    grounded = {told.code for told in ends} & _GROUNDED
    reasons = grounds.grounds(ruling, grounded) if grounded else []
    whole = not any(told.code in _WHOLE_OR_PART for told in ends)
    reasons = grounds.of_the_whole(reasons) if whole else reasons
    again = any(result.AGAIN.search(one.voice) for one in ruling.own)
    outcome, why_not = result.settle(ends, reasons, again=again)
    if why_not:
        problems.append(("warning", f"ruling {at}: {why_not}"))
    if outcome:
        said.append(told_as(Field.OUTCOME, outcome))
        one = outcome.saying
        said.append(says(Field.OUTCOME_SENTENCE, outcome.code, one.first, one.last, outcome.rule))
    if outcome and outcome.code in _GROUNDED:
        said += [told_as(Field.REFUSAL_GROUND, one) for one in grounds.carried(reasons, outcome.code)]
    if (
        way is not Direction.INTERREGIONAL
        and not divorce
        and not ruling.aside
        and not (outcome and outcome.code in _UNTRIED)
    ):
        refused_for_want = bool(outcome and outcome.code == Outcome.REFUSED)
        want = [g for g in reasons if g.code == RefusalGround.NO_RECIPROCITY] if refused_for_want else []
        said += [told_as(field, told) for field, told in _basis(ruling, want, at, problems)]
    amount = amounts.adjudged(ruling, page, iso2)
    if amount:
        for field, value in ((Field.AMOUNT, amount.value), (Field.CURRENCY, amount.currency)):
            said.append(says(field, value, amount.start, amount.end, "report_zh.amount"))
    return said


def _own(ruling: Ruling, name: str, *, clauses: bool) -> list[Told]:
    return list(result.stated(ruling.own, name, clauses=clauses))


def _own_or_shared(ruling: Ruling, name: str, *, clauses: bool) -> list[Told]:
    return _own(ruling, name, clauses=clauses) or list(result.stated(ruling.shared, name, clauses=clauses))


def _subject(ruling: Ruling) -> Told | None:
    """The subject told outside the comment, first of the table's order."""
    for sayings in (
        [
            one
            for one in ruling.own
            if one.section not in ("comment", "holding", "index") and ruling.keeps(one.first)
        ],
        ruling.own,
        ruling.shared,
    ):
        found = list(_subjects(sayings))
        if found:
            order = list(dict.fromkeys(phrase.code for phrase in table("report_subject_zh").phrases))
            return min(found, key=lambda told: order.index(told.code))
    return None


def _subjects(sayings: Sequence[Saying]) -> Iterator[Told]:
    for one in sayings:
        hit = table("report_subject_zh").hit(_of_the_quarrel(one))
        if hit:
            phrase, match = hit
            yield Told(phrase.code, phrase.rule, one, one.first + match.start(), one.first + match.end())


def _of_the_quarrel(one: Saying) -> str:
    """The sentence with what it says of parties' names and of other cases blanked."""
    if _OTHERS.search(one.text):
        return ""
    text = one.text
    for pattern in (_ASIDE, _PARTY):
        text = pattern.sub(lambda match: "。" * len(match.group()), text)
    return text


def _before_a_maritime_court(ruling: Ruling, court: CourtPlace, page: Page) -> Told | None:
    """Maritime courts hear nothing but maritime matters; what is told as a contract is one of ships."""
    if not court.court.name_zh.endswith("海事法院"):
        return None
    saying = next((one for one in page.sayings if one.first <= court.first < one.last), ruling.own[0])
    return Told(SubjectMatter.MARITIME, "report_zh.maritime_court", saying, court.first, court.last)


def _is_divorce(ruling: Ruling) -> bool:
    texts = [one.text for one in ruling.own if one.section != "comment"]
    return any("离婚" in text or "婚姻关系" in text for text in texts) and not any(
        _MONEY.search(t) for t in texts
    )


def _basis(ruling: Ruling, want: Sequence[Told], at: int, problems: Problems) -> Iterator[tuple[Field, Told]]:
    """Basis and test: a test is one of reciprocity, and want of reciprocity was examined as such."""
    of = _own if ruling.outbound or ruling.is_precedent else _own_or_shared
    bases = _one(of(ruling, "report_basis_zh", clauses=True), Field.BASIS, at, problems)
    tests = of(ruling, "reciprocity_zh", clauses=False)
    if ruling.outbound:
        tests = [told for told in tests if _RECIPROCITY.search(told.saying.text)]
    if bases is None and want:
        bases = Told(Basis.RECIPROCITY, "report_basis_zh.want", want[0].saying, want[0].first, want[0].last)
    test = None
    if not bases or bases.code != Basis.TREATY:
        test = _one(tests, Field.RECIPROCITY_TEST, at, problems)
    if bases and bases.code == Basis.RECIPROCITY and not tests and not ruling.outbound:
        test = probable.test(ruling)
    if bases is None and test:
        bases = Told(Basis.RECIPROCITY, "report_basis_zh.tested", test.saying, test.first, test.last)
    if bases:
        yield Field.BASIS, bases
    if test:
        yield Field.RECIPROCITY_TEST, test


def _one(found: Sequence[Told], field: Field, at: int, problems: Problems) -> Told | None:
    own = [told for told in found if told.saying.section != "comment"] or found
    codes = {told.code for told in own}
    if len(codes) > 1:
        problems.append(("warning", f"ruling {at}: {' and '.join(sorted(codes))} for {field}; left empty"))
        return None
    return own[0] if own else None

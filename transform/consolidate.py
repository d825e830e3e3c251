"""Accounts to decisions: match, settle each field, give identities, link stages and disputes."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from transform import corrections
from transform.account import Account
from transform.checks import check_court, check_dates, court_code
from transform.decision import Consolidation, Decision, DecisionLink, Settled
from transform.identity import components, identify
from transform.matching import Group, match
from transform.observation import Field, Method
from transform.settling import settle
from transform.vocabulary.codes import Direction, SubjectMatter
from transform.weighing import is_weighed

LINKS = (Field.LATER_STAGE_OF, Field.SUPERSEDED_BY, Field.SAME_DISPUTE_AS)
Problems = list[tuple[str, str, str]]


def consolidate(
    accounts: Sequence[Account],
    known: Mapping[str, str],
    as_of: datetime.date,
    gone: Collection[str] = (),
) -> Consolidation:
    """All accounts of a night to decisions.

    ``known`` maps anchors of earlier nights to decision ids; ``as_of`` is the day the newest input was
    seen: a ruling dated after it keeps its row, with the date empty and a problem that says so. ``gone``
    names documents that their source no longer shows: what they said stands, and the decision says so. Raises
    StaleCorrectionError where a reviewed correction does not find the value it was written against.
    """
    problems: Problems = []
    matching = match(sorted(accounts, key=lambda a: (a.document_id, a.ruling)))
    for orphan in matching.orphans:
        problems.append(("error", orphan.document_id, f"no register row {orphan.ref!r} stands behind this"))
    corrections.refuse_strays(matching.strays)
    decisions: list[Decision] = []
    anchors: dict[str, str] = {}
    merged: dict[str, str] = {}
    taken: set[str] = set()
    for group in matching.groups:
        group_anchors, decision_id, swallowed = identify(group, known, taken)
        taken.add(decision_id)
        anchors.update(dict.fromkeys(group_anchors, decision_id))
        merged.update(dict.fromkeys(swallowed, decision_id))
        decisions.append(_decision(decision_id, group, as_of, gone, problems))
    merged = {old: new for old, new in merged.items() if old not in taken}
    decisions = _with_shared_numbers(decisions, problems)
    links = _links(decisions, matching.groups, problems)
    return Consolidation(
        decisions=tuple(sorted(_with_disputes(decisions, links), key=lambda d: d.decision_id)),
        links=tuple(sorted(links, key=lambda link: (link.decision_id, link.relation, link.related_id))),
        leads=matching.leads,
        decision_of={
            (account.document_id, account.ruling): decision.decision_id
            for decision, group in zip(decisions, matching.groups, strict=True)
            for account in group.accounts
        },
        anchors=anchors,
        merged=merged,
        problems=tuple(problems),
    )


def _decision(
    decision_id: str, group: Group, as_of: datetime.date, gone: Collection[str], problems: Problems
) -> Decision:
    corrections.check(group.accounts)
    fields: dict[Field, Settled] = {}
    for name in Field:
        settled = settle(name, group.accounts)
        if settled is not None:
            fields[name] = settled
    caveats = set(fields[Field.CAVEAT].values) if Field.CAVEAT in fields else set()
    if not any(o.method is Method.CURATED for account in group.accounts for o in account.observations):
        caveats.add("read_by_program")
    if any(account.document_id in gone for account in group.accounts):
        caveats.add("page_gone")
    if any(_is_only_weighed(settled) for settled in fields.values()):
        caveats.add("weighed")
    findings = [*check_dates(fields, as_of), *check_court(fields)]
    caveats.update(finding.caveat for finding in findings)
    problems += [("warning", decision_id, finding.message) for finding in findings]
    subject = fields.get(Field.SUBJECT_MATTER)
    detail = fields.get(Field.SUBJECT_DETAIL)
    return Decision(
        decision_id=decision_id,
        dispute_id=decision_id,
        fields=fields,
        document_ids=tuple(sorted({a.document_id for a in group.accounts})),
        source_ids=tuple(sorted({a.source_id for a in group.accounts})),
        identifiers=_identifiers(group, fields),
        citations=_citations(group),
        court_code=court_code(fields),
        is_divorce_status=bool(
            subject
            and subject.value == SubjectMatter.MATRIMONIAL
            and detail
            and detail.value.startswith("divorce")
        ),
        caveats=tuple(sorted(caveats)),
    )


def _is_only_weighed(settled: Settled) -> bool:
    """One of its values rests on nothing but the weighing of sentences."""
    rules = {value: [o.rule for o in settled.observations if o.value == value] for value in settled.values}
    return any(behind and all(map(is_weighed, behind)) for behind in rules.values())


def _identifiers(group: Group, fields: Mapping[Field, Settled]) -> tuple[tuple[str, str], ...]:
    schemes = {
        "case_number": Field.CASE_NUMBER,
        "case_number_pinyin": Field.CASE_NUMBER_PINYIN,
        "foreign_case_number": Field.FOREIGN_CASE_NUMBER,
    }
    found = {
        (scheme, observation.value)
        for scheme, name in schemes.items()
        if name in fields
        for observation in fields[name].observations
    }
    return tuple(sorted(found | ({("register", group.ref)} if group.ref else set())))


def _citations(group: Group) -> tuple[tuple[str, str], ...]:
    """Every page cited for the ruling, with the document that cites or is it."""
    cited = {
        (url, account.document_id)
        for account in group.accounts
        for url in account.values(Field.CITED_URL) or ((account.url,) if account.url else ())
    }
    return tuple(sorted(cited))


def _links(decisions: list[Decision], groups: Iterable[Group], problems: Problems) -> list[DecisionLink]:
    by_ref = {group.ref: d.decision_id for d, group in zip(decisions, groups, strict=True) if group.ref}
    links = []
    for decision in decisions:
        for name in LINKS:
            for ref in decision.fields[name].values if name in decision.fields else ():
                if ref in by_ref:
                    links.append(DecisionLink(decision.decision_id, by_ref[ref], name.value))
                else:
                    problems.append(("error", decision.decision_id, f"{name} names an unknown row {ref!r}"))
    return links


def _with_shared_numbers(decisions: list[Decision], problems: Problems) -> list[Decision]:
    """Two rulings with one number at one court stay two, but say so."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for decision in decisions:
        if decision.value(Field.DIRECTION) == Direction.INBOUND and decision.value(Field.CASE_NUMBER):
            place = (decision.value(Field.CASE_NUMBER), decision.value(Field.COURT_ZH))
            bearers[place].append(decision.decision_id)
    shared = {identity: place[0] for place, ids in bearers.items() if len(ids) > 1 for identity in ids}
    problems += [
        ("warning", identity, f"{number} is also the number of another decision")
        for identity, number in shared.items()
    ]
    return [
        replace(d, caveats=tuple(sorted({*d.caveats, "number_shared"}))) if d.decision_id in shared else d
        for d in decisions
    ]


def _with_disputes(decisions: list[Decision], links: list[DecisionLink]) -> list[Decision]:
    """Decisions of one dispute share its id: stages, declared companions, rulings on one foreign judgment."""
    pairs = [(link.decision_id, link.related_id) for link in links]
    by_judgment: dict[tuple[str, str], list[str]] = defaultdict(list)
    for decision in decisions:
        number = decision.value(Field.FOREIGN_CASE_NUMBER)
        if number and decision.value(Field.DIRECTION) == Direction.INBOUND:
            by_judgment[decision.value(Field.JURISDICTION), number].append(decision.decision_id)
    for ids in by_judgment.values():
        pairs += [(ids[0], other) for other in ids[1:]]
    disputes = components([d.decision_id for d in decisions], pairs)
    later = {link.decision_id: link.related_id for link in links if link.relation == Field.SUPERSEDED_BY}
    return [
        replace(d, dispute_id=disputes[d.decision_id], superseded_by=later.get(d.decision_id, ""))
        for d in decisions
    ]

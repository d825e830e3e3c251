"""Which accounts speak of the same ruling.

The order of the rule: the register's name of a ruling; then the canonical case number together with at
least one more fact that agrees and none that differs; then court, day and state together. Nothing is
joined on a number alone: numbers repeat, are misprinted, and are cited as precedents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from transform.account import Account
from transform.decision import Lead
from transform.lead import lead_of
from transform.observation import Field
from transform.ruling_numbers import cited_apart, number_keys
from transform.vocabulary import date
from transform.vocabulary.codes import Direction

SECOND_FACTS = (Field.COURT_ZH, Field.JURISDICTION, Field.DECISION_DATE, Field.CASE_NAME)


@dataclass(slots=True, eq=False)
class Group:
    """Accounts of one ruling; ``numbers`` are the identity keys that any of them states."""

    accounts: list[Account] = field(default_factory=list)

    def values(self, name: Field) -> set[str]:
        return {value for account in self.accounts for value in account.values(name)}

    @property
    def ref(self) -> str:
        return next((account.ref for account in self.accounts if account.ref), "")


@dataclass(frozen=True, slots=True)
class Matching:
    groups: tuple[Group, ...]
    leads: tuple[Lead, ...]
    orphans: tuple[Account, ...]  # claims on a register row that does not stand
    strays: tuple[Account, ...] = ()  # corrections of a ruling that is not there, or not the only one


def match(accounts: Sequence[Account]) -> Matching:
    """Group accounts; those that name a ruling nobody vouches for become leads."""
    groups: list[Group] = []
    by_ref: dict[str, Group] = {}
    by_number: dict[str, list[Group]] = defaultdict(list)
    by_place: dict[tuple[str, str, str], list[Group]] = defaultdict(list)
    leads: list[Lead] = []
    orphans: list[Account] = []
    contexts = _contexts(accounts)

    def join(group: Group, account: Account) -> None:
        group.accounts.append(account)
        for key in number_keys(account):
            if group not in by_number[key]:
                by_number[key].append(group)
        for place in _places(group):
            if group not in by_place[place]:
                by_place[place].append(group)

    rows = [a for a in accounts if a.ref and not _is_claim(a)]
    for account in rows:
        group = by_ref.setdefault(account.ref, Group())
        if not group.accounts:
            groups.append(group)
        join(group, account)
    for account in (a for a in accounts if a.ref and _is_claim(a)):
        if account.ref in by_ref:
            by_ref[account.ref].accounts.append(account)
        else:
            orphans.append(account)
    for account in (a for a in accounts if a.subject and not a.ref):
        standing = _at(by_number, account)
        found = _same(account, standing) or _same_place_and_day(account, by_place)
        if found is None and account.reported and not _stands_alone(account, standing):
            leads.append(lead_of(account, len(standing)))
            continue
        if found is None:
            found = Group()
            groups.append(found)
        join(found, account)
    for account in (a for a in accounts if not a.subject and a.ruling >= 0 and not a.corrects):
        standing = _at(by_number, account)
        named = [group for group in standing if _in_context(group, contexts[account.document_id])]
        if len(named) == 1:
            named[0].accounts.append(account)
        else:
            leads.append(lead_of(account, len(standing)))
    strays = _place_corrections(accounts, by_ref, by_number)
    return Matching(tuple(groups), tuple(leads), tuple(orphans), strays)


def _place_corrections(
    accounts: Iterable[Account], by_ref: Mapping[str, Group], by_number: Mapping[str, list[Group]]
) -> tuple[Account, ...]:
    """Corrections join the ruling they name, last of all; returns those that find none, or several."""
    placed = {a: by_number.get(a.corrects, []) for a in accounts if a.corrects}
    placed |= {a: [by_ref[a.corrects]] for a in placed if a.corrects in by_ref}
    for account, meant in placed.items():
        if len(meant) == 1:
            meant[0].accounts.append(account)
    return tuple(account for account, meant in placed.items() if len(meant) != 1)


def _is_claim(account: Account) -> bool:
    return "/claim-" in account.document_id


def _at(by_number: dict[str, list[Group]], account: Account) -> list[Group]:
    found: dict[int, Group] = {}
    for key in sorted(number_keys(account)):
        for group in by_number.get(key, ()):
            found[id(group)] = group
    return list(found.values())


def _same(account: Account, candidates: Iterable[Group]) -> Group | None:
    """The one group with the same number, a second fact that agrees, and none that differs."""
    fitting = [
        group
        for group in candidates
        if any(_agrees(account, group, name) is True for name in SECOND_FACTS)
        and not any(_agrees(account, group, name) is False for name in SECOND_FACTS[:2])
        and not _is_another_stage(account, group)
    ]
    most = max((_n_shared(account, group) for group in fitting), default=0)
    closest = [group for group in fitting if _n_shared(account, group) == most]
    return closest[0] if len(closest) == 1 else None


def _n_shared(account: Account, group: Group) -> int:
    return len(number_keys(account) & _keys(group))


def _keys(group: Group) -> set[str]:
    return {key for account in group.accounts for key in number_keys(account)}


def _is_another_stage(account: Account, group: Group) -> bool:
    """Outbound, one docket bears many rulings: another neutral citation or day is another ruling."""
    if Direction.OUTBOUND not in account.values(Field.DIRECTION):
        return False
    if cited_apart(number_keys(account), _keys(group)):
        return True
    return _agrees(account, group, Field.DECISION_DATE) is False


def _same_place_and_day(
    account: Account, by_place: Mapping[tuple[str, str, str], list[Group]]
) -> Group | None:
    """The one group of the same court, state and day whose numbers do not speak against it."""
    fitting = [
        group
        for place in _places(Group([account]))
        for group in by_place.get(place, ())
        if not (number_keys(account) and any(number_keys(one) for one in group.accounts))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _stands_alone(account: Account, standing: list[Group]) -> bool:
    """Whether a report says enough for a decision: a number nobody bears, or court, day and state."""
    return not standing if number_keys(account) else bool(_places(Group([account])))


def _places(group: Group) -> list[tuple[str, str, str]]:
    """Court, state and day of a ruling, wherever all three are stated and the day is one."""
    return [
        (court, state, day)
        for court in sorted(group.values(Field.COURT_ZH))
        for state in sorted(group.values(Field.JURISDICTION))
        for day in sorted(group.values(Field.DECISION_DATE))
        if len(day) == len("2019-03-15")
    ]


def _agrees(account: Account, group: Group, name: Field) -> bool | None:
    """True or False where both sides state the fact, None where one is silent."""
    ours, theirs = set(account.values(name)), group.values(name)
    if not ours or not theirs:
        return None
    if name is Field.DECISION_DATE:
        return any(date.common_part(date.parse_iso(a), date.parse_iso(b)) for a in ours for b in theirs)
    if name is Field.CASE_NAME:
        return any(_folded(a) == _folded(b) for a in ours for b in theirs)
    return bool(ours & theirs)


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _contexts(accounts: Iterable[Account]) -> dict[str, set[str]]:
    """States and courts that each document names."""
    contexts: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for name in (Field.MENTIONED_STATE, Field.MENTIONED_COURT):
            contexts[account.document_id].update(account.values(name))
    return contexts


def _in_context(group: Group, context: set[str]) -> bool:
    return bool(context & (group.values(Field.JURISDICTION) | group.values(Field.COURT_ZH)))

"""What a scan found beside what the register knows, for the table at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from extract.archive import Archive
from extract.crawl import take_packaged
from extract.source import all_sources
from flows.reading import read_source
from flows.scan.entering import SOURCE, chosen
from flows.scan.plan import Plan
from flows.scan.reading import Candidate
from flows.settings import Settings
from transform.account import Account
from transform.candidates.kind import Kind
from transform.consolidate import consolidate
from transform.decision import Decision
from transform.observation import Field
from transform.vocabulary.codes import Direction

REGISTER = "register"


@dataclass(slots=True)
class Findings:
    """Counts of rows and candidates; ``by_kind`` counts rows, ``by_state`` rulings by state and outcome.

    ``unknown`` are decisions found here that the register has not; ``missing`` are those of the register
    dated within the months scanned that were not found.
    """

    n_rows: int = 0
    n_bytes: int = 0
    n_candidates: int = 0
    n_rejects: int = 0
    n_withdrawn: int = 0
    n_rulings: int = 0
    n_decisions: int = 0
    n_months: int = 0
    n_undated_members: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    by_state: list[tuple[str, str, str, int]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    known: int = 0
    missing: list[str] = field(default_factory=list)


def findings(settings: Settings, plan: Plan, candidates: list[Candidate]) -> Findings:
    """Count, and consolidate what was found with the register."""
    counts = list(plan.done.values())
    scanned = [one for one in counts if not one["left_out"]]
    months = {one["month"] for one in scanned if one["month"]}
    found = Findings(
        n_rows=sum(one["n_rows"] for one in counts),
        n_bytes=sum(one["n_bytes"] for one in counts),
        n_candidates=sum(one["n_candidates"] for one in counts),
        n_rejects=sum(one["n_rejects"] for one in counts),
        n_months=len(months),
        n_undated_members=sum(1 for one in scanned if not one["month"]),
        by_kind={kind.value: n for kind, n in Counter(c.kind for c in candidates).most_common()},
    )
    found.n_withdrawn = found.n_candidates - len(candidates)
    rulings = chosen(candidates)
    found.n_rulings = len(rulings)
    table = Counter((c.kind.value, c.state or "?", c.outcome or "?") for c in rulings)
    found.by_state = [(*key, n) for key, n in sorted(table.items())]
    _against_the_register(found, settings, rulings, months)
    return found


def _against_the_register(
    found: Findings, settings: Settings, rulings: list[Candidate], months: set[str]
) -> None:
    accounts = [*_register(settings), *(account for c in rulings for account in c.accounts)]
    decisions = consolidate(accounts, {}, settings.clock()().date()).decisions
    for decision in decisions:
        sources = set(decision.source_ids)
        if SOURCE in sources:
            found.n_decisions += 1
            if REGISTER in sources:
                found.known += 1
            else:
                found.unknown.append(_shown(decision))
        elif _is_expected(decision, months):
            found.missing.append(_shown(decision))
    found.unknown.sort()
    found.missing.sort()


def _register(settings: Settings) -> Iterable[Account]:
    (source,) = (source for source in all_sources() if source.id == REGISTER)
    with Archive(settings.archive) as archive:
        take_packaged(source, archive, settings.clock())
        versions, _ = read_source(source, archive)
    return [account for v in versions if v.is_current for account in v.reading.accounts]


def _is_expected(decision: Decision, months: set[str]) -> bool:
    """A ruling of a mainland court that is dated, by the month at least, within the months scanned."""
    if decision.value(Field.DIRECTION) == Direction.OUTBOUND:
        return False
    day = decision.value(Field.DECISION_DATE)
    return len(day) >= len("2019-03") and day[:7] in months


def _shown(decision: Decision) -> str:
    parts = (decision.value(name) for name in (Field.DECISION_DATE, Field.CASE_NUMBER, Field.JURISDICTION))
    name = decision.value(Field.CASE_NAME) or decision.value(Field.COURT_ZH)
    return "  ".join(part for part in (*parts, name) if part)


def to_json(found: Findings) -> dict[str, Any]:
    """The findings as ``--json`` prints them."""
    return asdict(found) | {"kinds": [kind.value for kind in Kind]}

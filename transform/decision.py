"""What consolidation yields: decisions, their contradictions, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from transform.observation import Field, Observation


@dataclass(frozen=True, slots=True)
class Claim:
    """One side of a contradiction: an observation, and whether its value won."""

    observation: Observation
    winner: bool


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Different values for one field of one decision, and the rule that decided or the lack of one."""

    field: Field
    claims: tuple[Claim, ...]
    rule: str
    is_resolved: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The value of a field and the observations behind it; ``value`` is empty while sources contradict.

    For dates ``spans`` keeps the earliest and latest ISO dates that any claim of the top rank allows.
    """

    field: Field
    values: tuple[str, ...]
    observations: tuple[Observation, ...]
    contradiction: Contradiction | None = None
    spans: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One ruling on one application, as all its accounts together tell it."""

    decision_id: str
    dispute_id: str
    fields: dict[Field, Settled]
    document_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]  # (scheme, value)
    citations: tuple[tuple[str, str], ...]  # (url, document id)
    superseded_by: str = ""
    court_code: str = ""
    is_divorce_status: bool = False
    caveats: tuple[str, ...] = ()

    def value(self, name: Field) -> str:
        """The winning value of a field, or the empty string."""
        settled = self.fields.get(name)
        return settled.value if settled else ""


@dataclass(frozen=True, slots=True)
class DecisionLink:
    decision_id: str
    related_id: str
    relation: str  # later_stage_of | superseded_by | same_dispute_as


@dataclass(frozen=True, slots=True)
class Lead:
    """A case number found in a document that belongs to no decision we can vouch for."""

    document_id: str
    source_id: str
    url: str
    case_number: str
    raw: str
    reason: str


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The whole result. ``decision_of`` places (document id, ruling); ``anchors`` are to be remembered."""

    decisions: tuple[Decision, ...]
    links: tuple[DecisionLink, ...]
    leads: tuple[Lead, ...]
    decision_of: dict[tuple[str, int], str]
    anchors: dict[str, str]  # anchor -> decision id
    merged: dict[str, str]  # decision id that died -> decision id that took it over
    problems: tuple[tuple[str, str, str], ...] = field(default=())  # (severity, place, message)

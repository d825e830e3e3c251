"""Rows of the register: every cell checked against its rule before it counts.

A row that breaks a rule is left out whole, with the column and the cause; the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum

import pycountry

from extract.document import Document, Label
from transform.account import Account, Reading
from transform.observation import Authority, Evidence, Field, Method, Observation
from transform.vocabulary import case_number, codes, date, registry, state

SEPARATOR = " ; "
MANY = frozenset(
    {"refusal_ground", "later_stage_of", "superseded_by", "same_dispute_as", "caveats", "cited_urls"}
)
COLUMNS = {"caveats": Field.CAVEAT, "cited_urls": Field.CITED_URL}
KEPT_ASIDE = frozenset({"ref", "reviewed_on"})


class RowError(ValueError):
    """A cell that breaks its column's rule."""


def _member(enumeration: type[StrEnum]) -> Callable[[str], str]:
    return lambda value: codes.code(enumeration, value).value


def _iso_date(value: str) -> str:
    return date.parse_iso(value).iso()


def _jurisdiction(value: str) -> str:
    found = state.state(value)
    if found is None or found.kind == "home":
        raise RowError(f"{value!r} is no ISO 3166-1 code of a foreign state or region")
    return value


def _subdivision(value: str) -> str:
    if pycountry.subdivisions.get(code=value) is None:  # type: ignore[no-untyped-call]
        raise RowError(f"{value!r} is no ISO 3166-2 code")
    return value


def _currency(value: str) -> str:
    if pycountry.currencies.get(alpha_3=value) is None:
        raise RowError(f"{value!r} is no ISO 4217 code")
    return value


def _amount(value: str) -> str:
    try:
        amount = Decimal(value)
    except InvalidOperation:
        raise RowError(f"{value!r} is no plain decimal") from None
    if not amount.is_finite() or amount <= 0:
        raise RowError(f"{value!r} is no positive amount")
    return value


def _canonical(value: str) -> str:
    canonical = case_number.format(case_number.parse(value))
    if canonical != value:
        raise RowError(f"{value!r} is not canonical; write {canonical!r}")
    return value


def _url(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise RowError(f"{value!r} is no http address")
    return value


def _caveat(value: str) -> str:
    if value not in {row["code"] for row in registry.rows("caveats")}:
        raise RowError(f"{value!r} is no code of registries/caveats.csv")
    return value


RULES: Mapping[str, Callable[[str], str]] = {
    "direction": _member(codes.Direction),
    "jurisdiction": _jurisdiction,
    "subdivision": _subdivision,
    "case_number": _canonical,
    "decision_date": _iso_date,
    "foreign_judgment_date": _iso_date,
    "chinese_judgment_date": _iso_date,
    "subject_matter": _member(codes.SubjectMatter),
    "outcome": _member(codes.Outcome),
    "basis": _member(codes.Basis),
    "reciprocity_test": _member(codes.ReciprocityTest),
    "refusal_ground": _member(codes.RefusalGround),
    "amount": _amount,
    "currency": _currency,
    "confidence": _member(codes.Confidence),
    "cited_urls": _url,
    "caveats": _caveat,
}
REQUIRED = ("ref", "direction", "jurisdiction", "outcome", "confidence", "cited_urls")


def read_row(document: Document) -> Reading:
    """A register row to one account; a broken cell to a problem that names column, value and rule."""
    missing = [name for name in REQUIRED if document.label(name) is None]
    if missing:
        return Reading(problems=(("error", f"column {missing[0]}: empty, but every row needs it"),))
    try:
        observations = tuple(
            observation
            for label in document.labels
            if label.name not in KEPT_ASIDE
            for observation in _observations(document, label, Authority.SPECIALIST)
        )
    except ValueError as error:
        return Reading(problems=(("error", str(error)),))
    return Reading((_account(document, (*observations, *_resolved_number(document))),))


def _resolved_number(document: Document) -> Iterator[Observation]:
    """The Chinese number of a row that has it in pinyin only, where court and code leave one reading."""
    printed = document.label("case_number_pinyin")
    if printed is None or document.label("case_number"):
        return
    court = document.label("court_zh") or document.label("court_en")
    readings = case_number.candidates(printed.value, court.value if court else "")
    if len(readings) == 1:
        yield _observation(
            document,
            Field.CASE_NUMBER,
            case_number.format(readings[0]),
            Evidence(printed.start, printed.end, printed.value),
            Authority.SPECIALIST,
            "register.pinyin_resolved",
        )


def read_claim(document: Document) -> Reading:
    """A divergent value of one source, against a register row, to one account of the same ruling."""
    cells = {label.name: label for label in document.labels}
    missing = [name for name in ("ref", "field", "value", "authority", "cited_url") if name not in cells]
    if missing:
        return Reading(problems=(("error", f"column {missing[0]}: empty, but every claim needs it"),))
    try:
        name = codes.code(Field, cells["field"].value).value
        authority = codes.code(Authority, cells["authority"].value)
        value = cells["value"]
        observations = _observations(document, Label(name, value.value, value.start, value.end), authority)
    except ValueError as error:
        return Reading(problems=(("error", str(error)),))
    settled = cells["settled"].value if "settled" in cells else ""
    return Reading((_account(document, tuple(observations), settled),))


def _account(document: Document, observations: tuple[Observation, ...], settled: str = "") -> Account:
    ref = document.label("ref")
    return Account(
        document_id=document.document_id,
        source_id=document.source_id,
        url=document.url,
        ruling=0,
        subject=True,
        observations=observations,
        ref=ref.value if ref else "",
        settled=settled,
    )


def _observations(document: Document, label: Label, authority: Authority) -> list[Observation]:
    name = COLUMNS.get(label.name) or Field(label.name)
    parts = label.value.split(SEPARATOR) if label.name in MANY else [label.value]
    rule = RULES.get(label.name)
    observations = []
    at = label.start
    for part in parts:
        try:
            value = rule(part) if rule else part
        except ValueError as error:
            raise RowError(f"column {label.name}: {error}") from error
        evidence = Evidence(at, at + len(part), part)
        observations.append(_observation(document, name, value, evidence, authority, "register.cell"))
        at += len(part) + len(SEPARATOR)
    return observations


def _observation(
    document: Document, name: Field, value: str, evidence: Evidence, authority: Authority, rule: str
) -> Observation:
    return Observation(
        document_id=document.document_id,
        source_id=document.source_id,
        ruling=0,
        field=name,
        value=value,
        raw=evidence.quote,
        evidence=evidence,
        method=Method.CURATED,
        authority=authority,
        rule=rule,
    )

"""Reviewed corrections: a row names a ruling, a field, the right value and the one it expects to find."""

from __future__ import annotations

from extract.document import Document
from transform.account import Account, Reading
from transform.observation import MULTIPLE, Authority, Evidence, Field, Method, Observation
from transform.reading.curated import MANY, RULES, SEPARATOR
from transform.vocabulary import codes

REQUIRED = ("ref", "field", "value", "reason", "cited_url", "reviewed_on")


def read_correction(document: Document) -> Reading:
    """A row of corrections.csv to one account; a broken row to a problem that names the column.

    An empty ``expected`` says that nobody states the field yet.
    """
    cells = {label.name: label for label in document.labels}
    missing = [name for name in REQUIRED if name not in cells]
    if missing:
        return Reading(problems=(("error", f"column {missing[0]}: empty, but every correction needs it"),))
    try:
        name = codes.code(Field, cells["field"].value)
        if name in MULTIPLE and name is not Field.REFUSAL_GROUND:
            raise ValueError(f"{name} is a list of all that is said; it cannot be corrected")
        observations = tuple(_observations(document, name))
    except ValueError as error:
        return Reading(problems=(("error", str(error)),))
    account = Account(
        document_id=document.document_id,
        source_id=document.source_id,
        url=document.url,
        ruling=0,
        subject=False,
        observations=observations,
        corrects=cells["ref"].value,
        replaces=cells["expected"].value if "expected" in cells else "",
    )
    return Reading((account,))


def _observations(document: Document, name: Field) -> list[Observation]:
    value = document.label("value")
    if value is None:
        return []
    rule = RULES.get(name.value)
    parts = value.value.split(SEPARATOR) if name.value in MANY else [value.value]
    observations, at = [], value.start
    for part in parts:
        observations.append(
            Observation(
                document_id=document.document_id,
                source_id=document.source_id,
                ruling=0,
                field=name,
                value=rule(part) if rule else part,
                raw=part,
                evidence=Evidence(at, at + len(part), part),
                method=Method.CORRECTED,
                authority=Authority.SPECIALIST,
                rule="register.correction",
            )
        )
        at += len(part) + len(SEPARATOR)
    return observations

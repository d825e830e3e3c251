"""The phrase tables of the English reader use the words of the closed lists and stay linear."""

from __future__ import annotations

from enum import StrEnum

import pytest

from transform.reading.phrases import table
from transform.vocabulary import codes

TABLES: dict[str, type[StrEnum]] = {
    "outcome_en": codes.Outcome,
    "subject_en": codes.SubjectMatter,
}


@pytest.mark.parametrize("name", TABLES)
def test_codes_are_of_the_closed_lists(name: str) -> None:
    for phrase in table(name).phrases:
        codes.code(TABLES[name], phrase.code)


@pytest.mark.parametrize("name", TABLES)
def test_patterns_stay_linear_on_long_hostile_input(name: str) -> None:
    hostile = (
        ("not under the judgment " * 4_000)
        + ("no lack of Chinese reciprocity without " * 3_000)
        + "a " * 30_000
    )
    for phrase in table(name).phrases:
        for _ in phrase.pattern.finditer(hostile):
            pass

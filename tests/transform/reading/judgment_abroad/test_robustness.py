"""Texts that nobody would write: read in time, without an exception, and with honest evidence."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.transform.reading.judgment_abroad.test_examples import EXAMPLES, document, summary
from transform.observation import Authority, Field
from transform.reading.judgment_abroad import read

HOSTILE = {
    "one long sentence": "The claimant seeks to enforce the Chinese judgment and the motion for " * 4_000,
    "one long line": "IN THE HIGH COURT OF JUSTICE Plaintiff, v. " * 4_000,
    "brackets": "[2031] EWHC " * 20_000,
    "dates": "dated 4 June 2030 the People's Court of " * 4_000,
    "capitals": "SUPREME COURT OF THE STATE OF NEW YORK " * 4_000,
    "lines": "The appeal is dismissed.\n" * 15_000,
    "nothing": "",
    "blank": "\n \n" * 1_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_time(name: str) -> None:
    text = HOSTILE[name]
    started = time.monotonic()
    summary(text, read(document(text), Authority.OFFICIAL))
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_a_text_cut_anywhere_gives_no_exception(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for end in range(0, len(text), 97):
        summary(text[:end], read(document(text[:end]), Authority.OFFICIAL))


def test_typographic_quotes_and_wrapped_lines_read_the_same() -> None:
    path = next(one for one in EXAMPLES if one.stem == "us_federal_granted")
    text = path.read_text(encoding="utf-8")
    printed = text.replace("'", "’").replace('"', "“")
    plain, curly = (read(document(one), Authority.OFFICIAL).accounts[0] for one in (text, printed))
    for field in (Field.OUTCOME, Field.COURT_ZH, Field.CHINESE_JUDGMENT_DATE, Field.AMOUNT):
        assert plain.value(field)
        assert plain.value(field) == curly.value(field)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The Assistant Registrar granted summary judgment.", ""),
        ("The claimant submits that the application should be granted.", ""),
        ("Had the judgment been final, I would grant the application.", ""),
        ("In Alpha v Beta [2019] EWHC 1 the claim was dismissed.", ""),
        ("A judgment will be recognised at common law only if it is final and conclusive.", ""),
        ("Her submission was that the Chinese judgment is enforceable here.", ""),
        ("A foreign judgment cannot be enforced by execution without more.", ""),
        ("I grant the application.", "recognized"),
        ("For the foregoing reasons, I found for the claimant.", "recognized"),
        ("I therefore allowed the claim.", "recognized"),
        ("The defendant's application to stay is refused; I give judgment for the claimant.", "recognized"),
        ("The application for summary judgment is dismissed.", "other"),
        ("The Chinese judgment will not be enforced.", "refused"),
    ],
)
def test_only_the_courts_own_operative_words_decide(words: str, outcome: str) -> None:
    text = (
        "[2031] EWHC 9 (Comm)\n1. The claimant applies to enforce a judgment of the Nanjing Intermediate"
        f" People's Court dated 4 June 2029.\n2. The parties were heard.\n3. {words}\n"
    )
    reading = read(document(text), Authority.OFFICIAL)
    assert reading.accounts[0].value(Field.OUTCOME) == outcome
    assert bool(reading.problems) is (outcome == "")

"""No text makes the reader crash or hang, whatever is cut, doubled or shuffled."""

from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transform.reading.report_en.test_examples import EXAMPLES, report
from transform.observation import Authority
from transform.reading.report_en import read

TEXTS = [path.read_text(encoding="utf-8") for path in EXAMPLES]
SECONDS = 15


def holds(text: str) -> None:
    reading = read(report(text), Authority.PRESS)
    for account in reading.accounts:
        for said in account.observations:
            assert said.evidence is not None
            assert text[said.evidence.start : said.evidence.end] == said.evidence.quote
            assert said.evidence.quote
            assert said.value


def mutated(text: str, seed: int) -> str:
    dice = random.Random(seed)
    words = re.split(r"(\s)", text)
    for _ in range(dice.randrange(1, 12)):
        at = dice.randrange(len(words))
        match dice.randrange(5):
            case 0:
                del words[at : at + dice.randrange(1, 9)]
            case 1:
                words[at:at] = words[at : at + dice.randrange(1, 30)]
            case 2:
                words.insert(
                    at,
                    dice.choice(["(", ")", " v. ", "\n", "[2020] ", "Court", "No. ", "（", "号", "\u200b"]),
                )
            case 3:
                words[at] = words[at][::-1]
            case _:
                words[at] = words[at].swapcase()
        words = words or [" "]
    return "".join(words)


def test_a_text_may_print_the_signs_that_stand_for_names() -> None:
    holds("Ⓐ")
    holds("Ⓐ the applicant, Ⓓ the debtor: on 3 May 2021 the Wuhan Intermediate People's Court (Ⓗ) refused Ⓕ.")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.integers(0, 2**32))
def test_a_mutated_report_is_read_without_a_crash(text: str, seed: int) -> None:
    holds(mutated(text, seed))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    holds("Chinese court recognises a judgment\n" + text)


@pytest.mark.parametrize(
    "unit",
    [
        "A v. B ",
        "Court of the ",
        "recognized and enforced a judgment of the ",
        "In 2019, ",
        "(2018) Hu 72 Xie Wai Ren No. 1, ",
        "The Court ordered; ",
        "[2015] EWHC 718 (Comm) ",
        "A",
        "and the ",
        "((((",
        "dismissed the application ",
        "Wuxi Intermediate People's Court ",
        "\n",
        "2021\nWuxi, 6 May. ",
        "A1-",
        "In A Ltd. v. B the court recognised a Chinese judgment on 3 May 2019.\n",
        "Wuxi, Foshan, Jinan, Wuhan, Dalian, Ningbo, Xiamen: (2015) Qi Ta Shi Min Zi No. 5, "
        "(2015) Tong Min Chu Zi No. 7\n",
    ],
)
def test_a_hostile_text_of_100_000_characters_finishes(unit: str) -> None:
    text = "Chinese court recognises a foreign judgment\n" + unit * (100_000 // len(unit))
    began = time.process_time()
    read(report(text), Authority.PRESS)
    assert time.process_time() - began < SECONDS

"""Who is a person, who is not, and how a name is masked, by example."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from transform.naming.case_name import entities, han_persons, persons
from transform.naming.initials import initials
from transform.naming.masker import masked
from transform.naming.names import aliases, masked_reference, names_anywhere, names_of_case
from transform.naming.party import kind_of


def examples(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("example", examples("parties"), ids=lambda e: e["party"])
def test_what_a_party_is(example: dict[str, str]) -> None:
    assert kind_of(example["party"]) == example["kind"]


@pytest.mark.parametrize("example", examples("case_names"), ids=lambda e: e["case_name"])
def test_a_case_name_keeps_all_but_its_persons(example: dict[str, str]) -> None:
    name = example["case_name"]
    found = names_of_case([*persons(name), *han_persons(name)], entities(name))

    assert masked(name, [found], {}) == example["masked"]
    assert masked(example["masked"], [found], {}) == example["masked"], "once is enough"


@pytest.mark.parametrize("example", examples("roles"), ids=lambda e: e["text"])
def test_persons_of_a_chinese_text_are_found_by_their_role(example: dict[str, str]) -> None:
    assert list(han_persons(example["text"])) == [name for name in example["persons"].split("|") if name]


@pytest.mark.parametrize(
    ("name", "mask"),
    [
        ("Gao Xingda", "G. X."),
        ("李小龙", "李某"),
        ("欧阳锋", "欧阳某"),
        ("约翰·史密斯", "约某"),
        ("O'Brien", "O."),
    ],
)
def test_how_a_name_is_masked(name: str, mask: str) -> None:
    assert initials(name) == mask


CASE = names_of_case(["Xiong Wei", "Wang Jinhong", "Bao", "李明"], ["Bank of China Ltd", "Wang Brothers Ltd"])
TEXTS = [
    ("Xiong Wei, the creditor, and Wei Xiong", "X. W., the creditor, and W. X.", "either order"),
    ("Also cited as Wei & Anor v Jinhong.", "Also cited as W. & Anor v J.", "a word of a name"),
    ("XIONG WEI'S claim", "X. W.'S claim", "capitals, and a genitive"),
    ("Wang Brothers Ltd stays, Wang goes", "Wang Brothers Ltd stays, W. goes", "a company with a surname"),
    ("the weight of Weihai", "the weight of Weihai", "parts of other words stay"),
    ("owed to Xiong Wei.", "owed to X. W.", "one dot ends the sentence"),
    ("李明申请承认，李明明未到庭", "李某申请承认，李某明未到庭", "doubtful: masked"),
    (
        "see https://example.org/a/xiong-v-wang-2024 there",
        "see https://example.org/#… there",
        "address",
    ),
    (
        "see https://example.org/a/no-names-here there",
        "see https://example.org/a/no-names-here there",
        "address",
    ),
    ("https://example.org/%E6%9D%8E%E6%98%8E", "https://example.org/#…", "an encoded address"),
    ("https://[bad/xiongwei", "https://[bad/#…", "a malformed address"),
    ("register:gb-xiong-v-wang-2024/claim-1", "register:gb-x-v-w-2024/claim-1", "a reference"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TEXTS, ids=[t[2] + ": " + t[0][:24] for t in TEXTS])
def test_texts_on_a_case_name_nobody_of_it(text: str, expected: str, why: str) -> None:
    references = {"gb-xiong-v-wang-2024": masked_reference("gb-xiong-v-wang-2024", CASE)}
    found = re.sub("#[0-9a-f]{10}", "#…", masked(text, [CASE], references))

    assert found == expected, why


def test_elsewhere_only_names_that_are_nobody_else_s_are_masked() -> None:
    anywhere = names_anywhere(["Xiong Wei", "Bao", "李明", "李小龙"])
    text = "Xiong Wei, Wei, Bao, 李明, 李小龙"

    assert masked(text, [anywhere], {}) == "X. W., Wei, Bao, 李明, 李某"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The respondent also goes by Wang Dan.", ["Wang Dan"]),
        ("It was Kevin Wang who paid.", ["Kevin Wang"]),
        ("Then Wang paid.", []),
        ("Asked Wang. He paid.", []),
        ("at https://example.org/Wang Dan", []),
    ],
)
def test_another_name_of_a_known_person_is_found_beside_the_known_word(text: str, found: list[str]) -> None:
    assert list(aliases(text, CASE)) == found

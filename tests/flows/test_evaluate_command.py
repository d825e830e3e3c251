"""``comity evaluate``: which files are pairs, what is printed, when it ends with 1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from flows.cli import main
from tests.extract.local.making import RULING, word_file

GOLD: dict[str, Any] = {
    "kind": "ruling",
    "decisions": [
        {
            "case_number": "（2031）粤04协外认7号",
            "outcome": "recognized",
            "currency": "USD",
            "refusal_grounds": [],
        }
    ],
}
WRONG: dict[str, Any] = {"kind": "report", "decisions": [{**GOLD["decisions"][0], "outcome": "refused"}]}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, words)])


def pair(folder: Path, name: str, gold: object, ending: str = ".json") -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(RULING, encoding="utf-8")
    (folder / f"{name}{ending}").write_text(json.dumps(gold), encoding="utf-8")


@pytest.fixture
def right(tmp_path: Path) -> Path:
    """Three right pairs in three dresses, in a folder and one below it."""
    pair(tmp_path, "a", GOLD)
    pair(tmp_path / "below", "b", GOLD, ".gold.json")
    (tmp_path / "c.docx").write_bytes(word_file(RULING.splitlines()))
    (tmp_path / "c.json").write_text(json.dumps({**GOLD, "remark": "Word"}), encoding="utf-8")
    detail = {"s1": "x", "s2": "广东省珠海市中级人民法院", "s7": "（2031）粤04协外认7号", "qwContent": RULING}
    (tmp_path / "d.json").write_text(json.dumps(detail), encoding="utf-8")
    (tmp_path / "d.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "no_gold.txt").write_text("x", encoding="utf-8")
    return tmp_path


def test_all_right_ends_with_0_under_any_demand(right: Path) -> None:
    result = run(right, "--min-f1", "1", "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    assert told["documents"] == 4
    assert told["misses"] == told["unread"] == []
    assert told["fields"]["outcome"] == {
        "right": 4,
        "invented": 0,
        "missed": 0,
        "precision": 1,
        "recall": 1,
        "f1": 1,
    }
    assert told["by_kind"]["ruling"]["documents"] == 4


def test_misses_are_listed_with_the_words_and_the_demand_is_stated(right: Path) -> None:
    pair(right, "wrong", WRONG)
    result = run(right, "--min-f1", "0.97")
    assert result.exit_code == 1
    assert "outcome: expected refused, found recognized" in result.stdout
    assert "⟦承认和执行新加坡共和国高等法院HC/S 77/2030号判决。⟧" in result.stdout
    assert "kind: expected report, found ruling" in result.stdout
    assert "the lowest F1 of a field is below 0.97: outcome 0.8000" in result.stderr
    assert run(right, "--min-f1", "0.8").exit_code == 0
    assert run(right).exit_code == 0


def test_what_is_wrong_with_a_pair_is_named_and_the_rest_is_scored(right: Path) -> None:
    pair(right, "unknown", {**GOLD, "decisions": [{**GOLD["decisions"][0], "colour": "red"}]})
    pair(right, "broken", GOLD)
    (right / "broken.txt").write_bytes(b"")
    (right / "lonely.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (right / "cut.gold.json").write_text("{", encoding="utf-8")
    result = run(right, "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["documents"] == 6
    assert (told["decisions"]["right"], told["decisions"]["missed"]) == (5, 1)  # the broken one misses all
    for name, cause in [
        ("unknown.json", "not compared, no field of a decision: colour"),
        ("broken.txt", "the file is empty"),
        ("lonely.json", "no document lonely"),
        ("cut.gold.json", "no expectations"),
    ]:
        assert any(name in line and cause in line for line in result.stderr.splitlines()), name


def test_a_folder_without_pairs_and_no_folder_are_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path).exit_code == 2
    assert run(tmp_path / "absent").exit_code == 2
    assert run(tmp_path, "--min-f1", "2").exit_code == 2

"""Reading keeps the level it has reached on the gold set; the floors are raised when it rises.

``tests/gold/sealed`` holds texts that no rule was written on: reading there is the honest estimate. Of the
larger sets some are read, one of so many as ``ONE_OF`` says; all by ``comity evaluate tests/gold``.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from flows.cli import main

GOLD = Path(__file__).parent / "gold"
with (GOLD / "floors.csv").open(encoding="utf-8", newline="") as file:
    FLOORS = list(csv.DictReader(file))
ONE_OF = {
    **{"lessons_en": 128, "lessons_zh": 64, "mixed": 2, "report": 4, "ruling": 2},
    **{"sealed/report": 9, "sealed/ruling": 4, "sealed/later": 4},
}
"""Of a set so large one document of so many is read."""
SETS = sorted({row["set"] for row in FLOORS})


def part_of(name: str, folder: Path) -> Path:
    """The folder of a set, of the largest sets a part."""
    if name not in ONE_OF:
        return GOLD / name
    for gold in sorted((GOLD / name).glob("*.gold.json"))[:: ONE_OF[name]]:
        for path in (GOLD / name).glob(gold.name.removesuffix(".gold.json") + ".*"):
            (folder / path.name).symlink_to(path)
    return folder


def scores(folder: Path) -> dict[str, float]:
    """F1 by field, of decisions and of kinds."""
    result = CliRunner().invoke(main, ["evaluate", str(folder), "--json"])
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    counts = {"kind": told["kind"], "decisions": told["decisions"], **told["fields"]}
    return {field: count["f1"] for field, count in counts.items() if count["f1"] is not None}


@pytest.mark.parametrize("name", SETS)
def test_no_field_falls_below_its_floor(name: str, tmp_path: Path) -> None:
    found = scores(part_of(name, tmp_path))
    floors = {row["field"]: float(row["f1"]) for row in FLOORS if row["set"] == name}
    assert floors.keys() == found.keys()
    assert {field: f1 for field, f1 in found.items() if f1 < floors[field]} == {}


def test_the_gold_set_is_wide() -> None:
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in GOLD.rglob("*.gold.json")]
    told = [decision for gold in golds for decision in gold["decisions"]]
    assert len(golds) >= 300
    assert {gold["kind"] for gold in golds} == {
        *("ruling", "report", "digest", "award", "service", "mention"),
        *("machine_translation", "not_a_document"),
    }
    assert said(told, "direction") == {"inbound", "outbound", "interregional"}
    assert said(told, "reciprocity_test") == {
        *(None, "de_facto", "de_jure", "presumptive", "understanding", "commitment")
    }
    outcomes = said(told, "outcome")
    assert outcomes >= {"recognized", "recognized_in_part", "refused", "dismissed", "withdrawn"}
    assert outcomes >= {"transferred", "stayed", "pending", "other"}
    grounds = {ground for one in told for ground in one.get("refusal_grounds", ())}
    assert len(grounds) == 13
    assert len(said(told, "jurisdiction")) >= 60


def said(decisions: list[dict[str, Any]], field: str) -> set[str | None]:
    """The values of a field, of the decisions that are asked for it."""
    return {one[field] for one in decisions if field in one}

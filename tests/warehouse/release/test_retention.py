"""Which releases stay: examples, and what else lies on the shelf."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.warehouse.release.releasing import release
from tests.warehouse.world import world
from warehouse.release import shelf
from warehouse.release.retention import NIGHTLY, expired, retire
from warehouse.release.shelf import Shelved


def nights(first: date, n: int) -> list[Shelved]:
    """A release a night."""
    days = [first + timedelta(days=k) for k in range(n)]
    return [Shelved(f"{day}-00000000", day, 0.0) for day in days]


NINETY = nights(date(2026, 1, 1), 90)  # to 31 March
SAME_DAY = [Shelved(f"2026-01-31-0000000{k}", date(2026, 1, 31), float(k)) for k in range(3)]

EXAMPLES = [
    ("nothing released", [], "", []),
    ("thirty nights are kept", nights(date(2026, 1, 2), 30), "2026-01-31-00000000", []),
    (
        "of January and February the last, of March the last thirty",
        NINETY,
        NINETY[-1].name,
        [one.name for one in NINETY[:60] if one.day not in (date(2026, 1, 31), date(2026, 2, 28))],
    ),
    (
        "latest stays, also where it points back",
        NINETY,
        NINETY[3].name,
        [
            one.name
            for one in NINETY[:60]
            if one.day not in (date(2026, 1, 31), date(2026, 2, 28), date(2026, 1, 4))
        ],
    ),
    (
        "of several of the last day of a month the one made last",
        [*SAME_DAY, *nights(date(2026, 3, 1), 31)],
        "2026-03-31-00000000",
        [SAME_DAY[0].name, SAME_DAY[1].name, "2026-03-01-00000000"],
    ),
]


@pytest.mark.parametrize(
    ("releases", "latest", "gone"), [e[1:] for e in EXAMPLES], ids=[e[0] for e in EXAMPLES]
)
def test_the_rule(releases: list[Shelved], latest: str, gone: list[str]) -> None:
    assert expired(releases, latest) == gone


def test_expired_releases_go_and_all_else_is_left_alone(tmp_path: Path) -> None:
    newest = release(tmp_path, world()).folder.name  # of 2025-06-30
    days = [date(2025, 4, 1) + timedelta(days=k) for k in range(NIGHTLY + 5)]
    for day in days:
        (tmp_path / f"{day}-00000000").mkdir()
        (tmp_path / f"{day}-00000000" / "decisions.csv").write_text("old")
    mine = ["notes.txt", "2025-04-01", "2025-04-01-00000000.bak", ".hidden"]
    for name in mine:
        (tmp_path / name).write_text("mine")

    assert retire(tmp_path) == [f"{day}-00000000" for day in days[:6]]
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {*mine, newest, "latest", *(f"{day}-00000000" for day in days[6:])}
    assert retire(tmp_path) == []


def test_without_a_latest_nothing_is_removed(tmp_path: Path) -> None:
    for one in nights(date(2026, 1, 1), NIGHTLY + 20):
        (tmp_path / one.name).mkdir()

    assert retire(tmp_path) == []
    assert len(shelf.releases(tmp_path)) == NIGHTLY + 20

"""The nights retire old releases of both shelves: those as cited, and those with persons masked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from flows import steps
from flows.releasing import shelf_of
from tests.flows.published import settings_of
from warehouse.release.retention import NIGHTLY
from warehouse.release.shelf import name_of, point


def test_a_night_retires_masked_releases_too(tmp_path: Path) -> None:
    days = [date(2025, 4, 1) + timedelta(days=k) for k in range(NIGHTLY + 5)]
    shelves = {masked: shelf_of(tmp_path, mask_persons=masked) for masked in (False, True)}
    for masked, shelf in shelves.items():
        names = [name_of(day, "0" * 64, is_masked=masked) for day in days]
        for name in names:
            (shelf / name).mkdir(parents=True)
        point(shelf, names[-1])

    with settings_of(tmp_path) as settings:
        steps.retire_releases(steps.begin(settings))

    # The first five are beyond the last thirty; the last of April is among the thirty.
    for masked, shelf in shelves.items():
        left = {path.name for path in shelf.iterdir()}
        assert left == {"latest", *(name_of(day, "0" * 64, is_masked=masked) for day in days[5:])}

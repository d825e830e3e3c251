"""What a night costs when nothing is new: requests at a local origin, also with ten times the archive."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from extract.source import all_sources
from flows import steps
from flows.data_directory import one_run_at_a_time
from tests.flows.published import settings_of
from tests.flows.world import web
from tests.flows.world_abroad import OPEN, abroad
from tests.origin import Origin

FIRST = datetime.fromisoformat("2031-03-01T19:15:00+00:00")
MOST = 80
"""Requests a quiet night over all sources, robots.txt included."""


def fetch_all(data: Path, origin: Origin, now: datetime) -> dict[str, int]:
    """One night's fetching; requests by source."""
    with (
        settings_of(data, COMITY_ORIGIN=origin.url, COMITY_NOW=now.isoformat(), **OPEN) as settings,
        one_run_at_a_time(data),
    ):
        night = steps.begin(settings)
        runs = [steps.fetch(night, source) for source in steps.chosen_sources(settings)]
    return {run.source_id: run.n_requests for run in runs}


def quiet_night(data: Path, number: int) -> tuple[dict[str, int], Counter[str]]:
    """Fetch until every judgment is known, wait until all are due for a second look, and count one night."""
    with Origin({**web(), **abroad(number)}, with_etags=True) as origin:
        now = FIRST
        for _ in range(40):
            origin.requests.clear()
            fetch_all(data, origin, now)
            now += timedelta(days=1)
            documents = [r for r in origin.requests if "data.xml" in r.path or "/opinions/" in r.path]
            if not documents:
                break
        for _ in range(2):  # lists whose query holds the day are settled
            fetch_all(data, origin, now)
            now += timedelta(days=200)
        origin.requests.clear()
        counts = fetch_all(data, origin, now)
        return counts, Counter(request.host for request in origin.requests)


@pytest.mark.parametrize("number", [4])
def test_a_quiet_night_stays_under_eighty_requests_however_much_is_known(tmp_path: Path, number: int) -> None:
    few, asked = quiet_night(tmp_path / "few", number)
    assert set(few) >= {"gb_find_case_law", "us_courtlistener", "sg_elitigation", "au_nsw_caselaw"}
    assert sum(few.values()) == asked.total() < MOST, few
    many, _ = quiet_night(tmp_path / "many", 10 * number)
    assert many == few, "the cost of a quiet night does not grow with what is known"
    for source in all_sources():
        if source.id in few:
            assert few[source.id] <= source.http.requests_per_run

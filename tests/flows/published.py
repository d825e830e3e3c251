"""A published data directory without Prefect: the steps of a night, called as plain functions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from flows import steps
from flows.data_directory import one_run_at_a_time
from flows.settings import Settings
from flows.summary import summary_of
from tests.flows.switched import ELSEWHERE
from tests.flows.world import web
from tests.once import made_once
from tests.origin import Origin

NOW = "2026-11-24T19:15:00+00:00"


def published_once(factory: pytest.TempPathFactory) -> Path:
    """The register, published once a run of the tests; tests that use it only read."""

    def publish(folder: Path) -> None:
        assert one_night(folder, COMITY_NOW=NOW)["result"] == "published"

    return made_once(factory, "published", publish)


def first_night_once(factory: pytest.TempPathFactory) -> Path:
    """A data directory after a good first night with the small web, made once a run of the tests."""

    def publish(folder: Path) -> None:
        with Origin(web(), with_etags=True) as origin:
            one_night(folder, offline=False, COMITY_ORIGIN=origin.url, COMITY_NOW=NOW)

    return made_once(factory, "first-night", publish)


@contextmanager
def settings_of(data: Path, **values: str) -> Iterator[Settings]:
    """Settings as the environment would give them, and the environment as it was."""
    before = dict(os.environ)
    try:
        for name in [name for name in os.environ if name.startswith("COMITY_")]:
            del os.environ[name]
        os.environ.update({"COMITY_DATA": str(data), "COMITY_DISABLE": ELSEWHERE, **values})
        yield Settings()
    finally:
        os.environ.clear()
        os.environ.update(before)


def one_night(
    data: Path, *, offline: bool = True, accept_drop: bool = False, **values: str
) -> dict[str, Any]:
    """The run summary of one night; raises what made it fail."""
    with settings_of(data, **values) as plain, one_run_at_a_time(plain.data):
        night = steps.begin(plain.model_copy(update={"offline": offline}), accept_drop=accept_drop)
        try:
            for source in steps.chosen_sources(night.settings):
                steps.fetch(night, source)
            steps.read(night)
            if steps.is_published(night):
                night.result = "unchanged"
            else:
                steps.merge(night)
                steps.account_for_lost(night)
                steps.put_in_place(night, steps.build_warehouse(night))
                steps.retire_releases(night)
        finally:
            summary = summary_of(night)
            steps.finish(night, summary)
        return summary

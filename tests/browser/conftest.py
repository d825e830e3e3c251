from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.page import Page
from tests.browser.site import Served, built, served
from tests.flows.published import published_once
from tests.once import made_once


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site of a real offline run; tests only read it."""
    data = published_once(tmp_path_factory)
    with served(made_once(tmp_path_factory, "site", partial(built, data))) as site:
        yield site


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without a browser its tests are skipped, before a site is built; where it is required they fail."""
    lacking = chromium.missing() if "page" in getattr(item, "fixturenames", ()) else []
    if lacking:
        reason = f"not installed: {', '.join(lacking)}; {chromium.HOW_TO_GET_IT}"
        pytest.fail(reason) if chromium.is_required() else pytest.skip(reason)


@pytest.fixture(scope="session")
def window() -> Iterator[Page]:
    """The browser, started once."""
    with chromium.started() as driver:
        window = Page(driver)
        window.watch_policy()
        yield window


@pytest.fixture
def page(window: Page) -> Page:
    """The window, fresh for each test."""
    window.fresh()
    return window


@pytest.fixture
def downloads(page: Page, tmp_path: Path) -> Path:
    """The folder that downloads of this test go to."""
    page.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    return tmp_path

"""Headless Chromium, as Debian packages it. Nothing is downloaded: the driver is named by its path."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

REQUIRED = "COMITY_BROWSER"
"""Set to ``required``, a missing browser fails the tests instead of skipping them."""
HOW_TO_GET_IT = "apt-get install chromium chromium-driver"
_ARGUMENTS = (
    "--headless=new",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--window-size=1280,900",
)


def missing() -> list[str]:
    """The programs that are not installed, in words; empty where the tests can run."""
    wanted = {"chromium": browser(), "chromedriver": shutil.which("chromedriver")}
    return [name for name, path in wanted.items() if path is None]


def browser() -> str | None:
    """The path of Chromium, or of Chrome."""
    return shutil.which("chromium") or shutil.which("google-chrome")


def is_required() -> bool:
    """Whether the environment says that these tests may not be skipped."""
    return os.environ.get(REQUIRED) == "required"


@contextmanager
def started() -> Iterator[webdriver.Chrome]:
    """A running browser that keeps what its console and its network say."""
    options = Options()
    options.binary_location = browser() or ""
    for argument in _ARGUMENTS:
        options.add_argument(argument)
    if os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()

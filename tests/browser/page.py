"""A page in the browser, as a reader meets it: what is asked of it, and what it does unasked."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

AXE = Path(__file__).with_name("axe") / "axe.min.js"
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
PHONE = (360, 740)
_WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective));
"""
_AXE_RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, arguments[0]).then((found) => done(found.violations.map((one) =>
  [`${one.id}: ${one.nodes.length} times`, one.help, one.nodes[0].html.slice(0, 200),
    one.nodes[0].failureSummary].join('; '))));
"""


@dataclass(frozen=True)
class Page:
    """The one window of the tests."""

    driver: webdriver.Chrome

    def fresh(self) -> None:
        """Forget what a test before set or left behind."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=False)
        # Where the page keeps a choice of theme; about:blank has no such place.
        self.js("try { localStorage.clear(); } catch { }")
        self.driver.get("about:blank")
        self.cdp("Emulation.clearDeviceMetricsOverride")
        self.set_theme("light")
        self._log("browser")
        self._log("performance")

    def _log(self, kind: str) -> list[dict[str, Any]]:
        """What a log holds since it was last asked; selenium leaves it without a type."""
        entries: list[dict[str, Any]] = self.driver.get_log(kind)  # type: ignore[no-untyped-call]
        return entries

    def cdp(self, command: str, **values: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, values)

    def open(self, address: str) -> None:
        self.driver.get(address)

    def js(self, script: str, *values: Any) -> Any:
        return self.driver.execute_script(script, *values)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Until something holds; half a minute at most, for a machine that does other things too."""
        WebDriverWait(self.driver, 30, poll_frequency=0.05).until(lambda _: holds())

    def press(self, *keys: str) -> WebElement:
        """Keys to whatever has the focus; what has it then."""
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)
        return self.driver.switch_to.active_element

    def tab(self) -> WebElement:
        return self.press(Keys.TAB)

    def set_theme(self, theme: str) -> None:
        """What the system prefers: light or dark; and that nothing moves, so that a click hits."""
        preferred = {"prefers-color-scheme": theme, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in preferred.items()]
        self.cdp("Emulation.setEmulatedMedia", media="", features=features)

    def set_size(self, width: int, height: int) -> None:
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if width < 500 else 1,
            mobile=width < 500,
        )

    def watch_policy(self) -> None:
        """From the next page on, keep every breach of its content security policy."""
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)

    def console(self) -> list[str]:
        """What the console said since it was last asked."""
        return [str(entry["message"]) for entry in self._log("browser")]

    def requests(self) -> list[str]:
        """Every address asked for since the last time, by the page or by the browser for it."""
        events = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def axe(self, *rules: str) -> list[str]:
        """What axe finds wrong, a line a rule; without rules named, by all standards."""
        if not self.js("return typeof window.axe === 'object'"):
            self.js(AXE.read_text(encoding="utf-8"))
        only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": STANDARDS}
        found: list[str] = self.driver.execute_async_script(
            _AXE_RUN, {"runOnly": only, "resultTypes": ["violations"]}
        )
        return found

    def pdf(self) -> bytes:
        """The page as it prints on A4."""
        printed = self.cdp("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True)
        return base64.b64decode(printed["data"])

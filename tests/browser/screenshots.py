"""Pictures of every kind of page, to be looked at: phone and desktop, light and dark, in both languages.

``python -m tests.browser.screenshots OUT`` builds the site of an offline run; ``--site`` takes a built one.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.browser import chromium
from tests.browser.page import Page
from tests.browser.site import KINDS, LANGUAGES, THEMES, Served, built, served
from tests.flows.published import NOW, one_night

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--site", "folder", type=click.Path(path_type=Path, exists=True), help="A built site.")
@click.option("--whole", is_flag=True, help="The whole page, not only what the window shows.")
def main(out: Path, folder: Path | None, whole: bool) -> None:
    """Write a PNG for each page, size, theme and language into OUT."""
    lacking = chromium.missing()
    if lacking:
        raise click.ClickException(f"not installed: {', '.join(lacking)}; {chromium.HOW_TO_GET_IT}")
    out.mkdir(parents=True, exist_ok=True)
    with _site(folder) as site, chromium.started() as driver:
        page = Page(driver)
        for kind, language, theme, size in product(KINDS, LANGUAGES, THEMES, SIZES):
            page.set_theme(theme)
            page.set_size(*SIZES[size])
            page.open(site.web(language, kind))
            subject = kind.removesuffix(".html").removesuffix("/*").replace("/", "-")
            name = f"{subject}-{size}-{theme}-{language}.png"
            shot = page.cdp("Page.captureScreenshot", captureBeyondViewport=whole)
            (out / name).write_bytes(base64.b64decode(shot["data"]))
            click.echo(name)


@contextmanager
def _site(folder: Path | None) -> Iterator[Served]:
    with TemporaryDirectory() as room:
        if folder is None:
            one_night(Path(room) / "data", COMITY_NOW=NOW)
            folder = built(Path(room) / "data", Path(room) / "site")
        with served(folder) as site:
            yield site


if __name__ == "__main__":
    main()

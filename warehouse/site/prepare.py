"""The page of what a creditor prepares, to which the pages of the states lead."""

from __future__ import annotations

from transform.preparation import preparation
from warehouse.site.site import Site


def write(site: Site) -> None:
    """Write the page with every point."""
    site.page("prepare.html", "prepare.html", preparation=preparation())

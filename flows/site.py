"""The site of what is published: of the DuckDB file that a release of it holds, and with the latest files."""

from __future__ import annotations

from pathlib import Path

from flows.releasing import public_file, shelf_of
from warehouse.open import connect
from warehouse.release import shelf as shelves
from warehouse.site.build import Built, build_site


def site_of(published: Path, out: Path, *, mask_persons: bool = False, base_url: str = "") -> Built:
    """Build the site of the published file at ``out``; the caller sees to it that no run is at work.

    Its ``data/`` are the files of the latest release of the same kind, if there is one.
    """
    shelf = shelf_of(published.parent, mask_persons=mask_persons)
    shelf.mkdir(parents=True, exist_ok=True)
    with (
        public_file(published, shelf, mask_persons=mask_persons) as file,
        connect(file) as connection,
    ):
        return build_site(connection, out, data=shelves.latest(shelf), base_url=base_url)

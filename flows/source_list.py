"""Every source as a person wants to see it: what it is, on what terms, how it last did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from extract.archive import Archive
from extract.source import Access, Source, listed_sources
from flows.settings import Settings
from warehouse.errors import WarehouseError
from warehouse.news import last_new_decisions
from warehouse.open import connect


@dataclass(frozen=True)
class Listed:
    """One source; ``requests_per_day`` is None where nothing is ever asked. Times are UTC."""

    source_id: str
    title: str
    url: str
    access: str
    is_enabled: bool
    licence: str
    publishes: str
    terms_checked_on: date | None
    requests_per_run: int | None
    requests_per_day: int | None
    last_success: datetime | None
    last_new_decision: datetime | None
    state: str
    reason: str


def listed(settings: Settings) -> Iterator[Listed]:
    """Every source by id; raises ArchiveError where the archive cannot be read."""
    news = _news(settings)
    if not settings.archive.exists():
        yield from (_listed(source, settings, None, news) for source in listed_sources())
        return
    with Archive(settings.archive) as archive:
        for source in listed_sources():
            yield _listed(source, settings, archive, news)


def _listed(
    source: Source, settings: Settings, archive: Archive | None, news: Mapping[str, datetime]
) -> Listed:
    health = archive.health(source.id) if archive else None
    return Listed(
        source_id=source.id,
        title=source.title,
        url=source.url,
        access=source.access.value,
        is_enabled=settings.fetches(source),
        licence=source.licence,
        publishes=source.publishes,
        terms_checked_on=source.terms_checked_on,
        requests_per_run=source.http.requests_per_run if source.is_fetched else None,
        requests_per_day=source.http.requests_per_day if source.is_fetched else None,
        last_success=health.last_success if health else None,
        last_new_decision=news.get(source.id),
        state=_state(source, settings, health.last_outcome if health else ""),
        reason=source.reason,
    )


def _state(source: Source, settings: Settings, last_outcome: str) -> str:
    """The last outcome, or why there is none."""
    if source.access is Access.LINK_ONLY:
        return "link only"
    if source.access is Access.IMPORT_ONLY:
        return "imported" if last_outcome else "nothing imported"
    if not settings.fetches(source):
        return "off"
    return last_outcome.upper() or "never run"


def _news(settings: Settings) -> dict[str, datetime]:
    if not settings.warehouse.exists():
        return {}
    try:
        with connect(settings.warehouse) as connection:
            return last_new_decisions(connection)
    except WarehouseError:  # the list is of use also where the file is not
        return {}

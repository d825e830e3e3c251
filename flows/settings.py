"""Settings of a run: command line first, then COMITY_* of the environment, then the defaults."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from extract.identity import user_agent
from extract.rehearsal import origin_of
from extract.source import Source
from extract.source_limits import Requires
from flows.clock import clock_of

Names = Annotated[frozenset[str], NoDecode]


class Settings(BaseSettings):
    """Every setting has one name: field ``data`` is ``COMITY_DATA``, and so on.

    ``origin`` sends every request to a rehearsal server on loopback; ``now`` sets the clock of a run;
    ``enable`` and ``disable`` are comma-separated source ids; ``offline`` takes packaged files and the
    archive, ``from_archive`` the archive alone, and builds anew whatever is published; ``site`` is whether
    a night writes the pages too, ``site_url`` where they will be served.
    """

    model_config = SettingsConfigDict(env_prefix="COMITY_", frozen=True, env_ignore_empty=True)

    data: Path = Path("data")
    origin: str = ""
    now: AwareDatetime | None = None
    contact: str = ""
    enable: Names = frozenset()
    disable: Names = frozenset()
    notify_url: str = ""
    site: bool = True
    site_url: str = ""
    cron: str = "15 3 * * *"
    timezone: str = "Asia/Shanghai"
    prefect_port: int = 4200
    offline: bool = False
    from_archive: bool = False
    sources: Names = frozenset()

    @field_validator("enable", "disable", "sources", mode="before")
    @classmethod
    def _names(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(name.strip() for name in value.split(",") if name.strip())
        return value

    @field_validator("data")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("origin")
    @classmethod
    def _loopback(cls, value: str) -> str:
        return str(origin_of(value)).rstrip("/") if value else value

    @field_validator("contact")
    @classmethod
    def _carried(cls, value: str) -> str:
        user_agent(value)
        return value

    def fetches(self, source: Source) -> bool:
        """Whether a run takes this source: as its metadata say, unless switched by id.

        No switch makes a source fetched that is for import or for links only.
        """
        if source.id in self.disable or self.lacks(source) or not source.is_taken:
            return False
        return source.enabled or source.id in self.enable

    def lacks(self, source: Source) -> str:
        """What a person must do before this source is fetched, in words; "" if nothing is missing."""
        if source.requires is Requires.LICENCE and source.id not in self.enable:
            return f"needs a licence ({source.licence}); COMITY_ENABLE={source.id} states that it was granted"
        if source.token is None:
            return ""
        token = self.token(source)
        if not token:
            return f"needs a token in {source.token.variable}"
        if not token.isascii() or not token.isprintable():
            return f"cannot use {source.token.variable}: it holds characters that no header can carry"
        return ""

    def token(self, source: Source) -> str:
        """The key of a source's interface from the variable that its metadata name; never shown or kept."""
        return os.environ.get(source.token.variable, "").strip() if source.token else ""

    @property
    def archive(self) -> Path:
        return self.data / "archive"

    @property
    def ledger(self) -> Path:
        return self.data / "ledger.sqlite"

    @property
    def readings(self) -> Path:
        return self.data / "readings.sqlite"

    @property
    def warehouse(self) -> Path:
        return self.data / "comity.duckdb"

    @property
    def releases(self) -> Path:
        return self.data / "releases"

    @property
    def pages(self) -> Path:
        return self.data / "site"

    def clock(self) -> Callable[[], datetime]:
        """The clock of a run: the set time, standing still, or the machine's in UTC."""
        return clock_of(self.now)

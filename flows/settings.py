"""Settings of a run: command line first, then COMITY_* of the environment, then the defaults."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AwareDatetime, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from extract.rehearsal import origin_of
from extract.source import Source

Names = Annotated[frozenset[str], NoDecode]


class Settings(BaseSettings):
    """Every setting has one name: field ``data`` is ``COMITY_DATA``, and so on.

    ``origin`` sends every request to a rehearsal server on loopback; ``now`` sets the clock of a run;
    ``enable`` and ``disable`` are comma-separated source ids.
    """

    model_config = SettingsConfigDict(env_prefix="COMITY_", frozen=True, env_ignore_empty=True)

    data: Path = Path("data")
    origin: str = ""
    now: AwareDatetime | None = None
    contact: str = ""
    enable: Names = frozenset()
    disable: Names = frozenset()
    notify_url: str = ""
    cron: str = "15 3 * * *"
    timezone: str = "Asia/Shanghai"
    prefect_port: int = 4200
    offline: bool = False
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

    def fetches(self, source: Source) -> bool:
        """Whether a run takes this source: as its metadata say, unless switched by id."""
        return (source.enabled or source.id in self.enable) and source.id not in self.disable

    @property
    def archive(self) -> Path:
        return self.data / "archive"

    @property
    def ledger(self) -> Path:
        return self.data / "ledger.sqlite"

    @property
    def warehouse(self) -> Path:
        return self.data / "comity.duckdb"

    @property
    def release(self) -> Path:
        return self.data / "release"

    def clock(self) -> Callable[[], datetime]:
        """The clock of a run: the set time, standing still, or the machine's in UTC."""
        fixed = self.now
        if fixed is not None:
            at = fixed.astimezone(UTC)
            return lambda: at
        return lambda: datetime.now(UTC)

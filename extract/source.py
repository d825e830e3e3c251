"""What a source is: a folder of ``extract/sources`` with its metadata and its reader."""

from __future__ import annotations

import importlib
import re
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import yaml
from pydantic import Field, ValidationError, model_validator

from extract.document import Document, Link, Page
from extract.page_kind import Landmark, PageKind, Strict
from extract.source_limits import Expectations, Requires, Token
from extract.source_rules import Politeness, Recheck, Seed

__all__ = ["Access", "Landmark", "PageKind", "Reader", "Seed", "Source", "SourceError", "UnreadablePageError"]

SOURCES = Path(__file__).parent / "sources"
LINK_ONLY = SOURCES / "link_only.yml"


class SourceError(ValueError):
    """A source folder that breaks the rules; the message names the file and the cause."""


class Access(StrEnum):
    PACKAGED = "packaged"  # files of this repository
    HTML = "html"
    API = "api"
    IMPORT_ONLY = "import_only"
    LINK_ONLY = "link_only"


class Publisher(Strict):
    name: str
    official: bool


class Source(Strict):
    """The metadata of one source, as ``source.yml`` states it. Unknown keys are refused."""

    id: str = Field(pattern="^[a-z][a-z0-9_]*$")
    title: str
    description: str
    publisher: Publisher
    authority: str = Field(pattern="^(official|specialist|press)$")
    url: str
    language: str
    access: Access
    enabled: bool
    requires: Requires = Requires.NOTHING
    token: Token | None = None
    licence: str
    reason: str = ""  # why it is never fetched, for import_only and link_only
    publishes: str = Field(pattern="^(full|excerpt|facts)$")
    keeps: str = Field(default="text", pattern="^(text|facts)$")
    terms_checked_on: date | None = None
    hosts: tuple[str, ...] = ()
    http: Politeness = Politeness()
    pages: tuple[PageKind, ...] = ()
    seeds: tuple[Seed, ...] = ()
    max_list_pages: int = 3
    recheck: Recheck = Recheck()
    expects: Expectations = Expectations()
    files: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()

    @property
    def is_fetched(self) -> bool:
        """Whether anything is ever asked of it over the network."""
        return self.access in (Access.HTML, Access.API)

    @property
    def is_taken(self) -> bool:
        """Whether runs bring anything of it: from the web, or from its folder."""
        return self.is_fetched or self.access is Access.PACKAGED

    @model_validator(mode="after")
    def says_why_not(self) -> Source:
        """Raises where a source that is never fetched gives no reason, or names where to fetch."""
        is_closed = self.access in (Access.IMPORT_ONLY, Access.LINK_ONLY)
        if is_closed and not self.reason:
            raise ValueError(f"reason: a source with access {self.access.value} says why")
        if is_closed and (self.hosts or self.seeds):
            raise ValueError(f"hosts, seeds: a source with access {self.access.value} has none")
        return self

    @model_validator(mode="after")
    def settled_by_a_person(self) -> Source:
        """Raises where what a person must settle is not stated whole."""
        if (self.requires is Requires.TOKEN) != (self.token is not None):
            raise ValueError("requires: token goes with token: {variable, header, prefix}")
        if self.requires is Requires.LICENCE and self.enabled:
            raise ValueError("a source that requires a licence cannot be enabled here, only by a person")
        return self

    def page_kind(self, address: str) -> PageKind | None:
        """The kind of page that lies at ``address``, or None if the source does not go there."""
        return next((page for page in self.pages if re.fullmatch(page.address, address)), None)

    def is_form(self, address: str) -> bool:
        """Whether the query of an address is sent as a form."""
        kind = self.page_kind(address)
        return kind is not None and kind.method == "post"

    def kind(self, name: str) -> PageKind:
        """The declaration of a page kind by name; raises SourceError for an unknown one."""
        for page in self.pages:
            if page.kind == name:
                return page
        raise SourceError(f"source {self.id} declares no page kind {name!r}")


class Reader(Protocol):
    """``reader.py`` of a source folder: pure functions of a page."""

    def discover(self, page: Page) -> list[Link]:
        """The links of a list page that may lead to documents or to further lists, in page order."""

    def split(self, page: Page) -> list[Document]:
        """The documents that a page holds; an empty list where it holds none on our subject."""


class UnreadablePageError(ValueError):
    """A page that is of the right kind but cannot be cut into documents; the message says why."""


def load_source(folder: Path) -> Source:
    """Read ``folder/source.yml``; raises SourceError naming the file and every broken rule."""
    path = folder / "source.yml"
    source = _valid(path, _yaml(path))
    if source.id != folder.name:
        raise SourceError(f"{path}: id {source.id!r} differs from the folder's name {folder.name!r}")
    return source


def load_link_only(path: Path) -> tuple[Source, ...]:
    """Read a list of sources that are only cited; raises SourceError naming file and broken rules."""
    entries = _yaml(path)
    common = {"access": "link_only", "enabled": False, "publishes": "facts"}
    return tuple(_valid(path, {**common, **entry}) for entry in entries)


def _yaml(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SourceError(f"{path}: {error}") from error


def _valid(path: Path, raw: Any) -> Source:
    try:
        return Source.model_validate(raw)
    except ValidationError as error:
        causes = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SourceError(f"{path}: {causes}") from error


@cache
def all_sources() -> tuple[Source, ...]:
    """Every source that is fetched, packaged or imported, by id."""
    folders = sorted(path.parent for path in SOURCES.glob("*/source.yml"))
    return tuple(load_source(folder) for folder in folders)


@cache
def listed_sources() -> tuple[Source, ...]:
    """Those, and the ones that are only cited, by id."""
    every = (*all_sources(), *load_link_only(LINK_ONLY))
    return tuple(sorted(every, key=lambda source: source.id))


def reader_of(source: Source) -> Reader:
    """The reader module of a source."""
    return cast(Reader, importlib.import_module(f"extract.sources.{source.id}.reader"))

"""What a source is: a folder of ``extract/sources`` with its metadata and its reader."""

from __future__ import annotations

import importlib
import re
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Protocol, cast

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from extract.document import Document, Link, Page

SOURCES = Path(__file__).parent / "sources"


class SourceError(ValueError):
    """A source folder that breaks the rules; the message names the file and the cause."""


class Access(StrEnum):
    PACKAGED = "packaged"  # files of this repository
    HTML = "html"
    API = "api"
    IMPORT_ONLY = "import_only"
    LINK_ONLY = "link_only"


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Publisher(Strict):
    name: str
    official: bool


class Politeness(Strict):
    """Limits of the HTTP client for this source; seconds and bytes."""

    delay_seconds: float = Field(default=4.0, ge=1.0)
    timeout_seconds: float = Field(default=30.0, gt=0)
    max_bytes: int = Field(default=8_000_000, gt=0)
    requests_per_run: int = Field(default=40, gt=0)
    requests_per_day: int = Field(default=60, gt=0)


class Landmark(Strict):
    """A sign of the real page: a CSS selector that hits, or a regular expression in its visible text."""

    css: str = ""
    text: str = ""

    @model_validator(mode="after")
    def one_of_two(self) -> Landmark:
        if bool(self.css) == bool(self.text):
            raise ValueError("a landmark is either css or text")
        re.compile(self.text)
        return self


class PageKind(Strict):
    """One kind of page: which addresses are of it, whether it lists or holds documents, its landmarks."""

    kind: str
    address: str  # regular expression that the whole address matches
    role: str = Field(pattern="^(list|document|both)$")
    media: str = "html"  # html | json | xml
    landmarks: tuple[Landmark, ...] = ()
    min_characters: int = 0

    @property
    def lists(self) -> bool:
        return self.role in ("list", "both")

    @property
    def holds_documents(self) -> bool:
        return self.role in ("document", "both")


class Seed(Strict):
    """An address to start from. ``{since}`` becomes the last success less ``overlap_days``, in UTC.

    ``fallback`` is tried when the seed does not answer as itself. ``further`` is a regular expression of
    the addresses that continue the list; without it, they have the seed's path and another query.
    """

    address: str
    first_address: str = ""  # used instead while nothing has ever succeeded
    fallback: str = ""
    further: str = ""
    overlap_days: int = 2


class Recheck(Strict):
    """How slowly known documents are looked at again."""

    per_run: int = 0
    after_days: int = 30


class Expectations(Strict):
    """What a healthy night looks like; below ``min`` the source is SUSPECT, not quietly empty."""

    min_links_per_list: int = 1
    gap_days: int = 60  # longest usual silence between new documents


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
    licence: str
    publishes: str = Field(pattern="^(full|excerpt|facts)$")
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

    def page_kind(self, address: str) -> PageKind | None:
        """The kind of page that lies at ``address``, or None if the source does not go there."""
        return next((page for page in self.pages if re.fullmatch(page.address, address)), None)

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
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        source = Source.model_validate(raw)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SourceError(f"{path}: {error}") from error
    except ValidationError as error:
        causes = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SourceError(f"{path}: {causes}") from error
    if source.id != folder.name:
        raise SourceError(f"{path}: id {source.id!r} differs from the folder's name {folder.name!r}")
    return source


@cache
def all_sources() -> tuple[Source, ...]:
    """Every source of the package, by id."""
    folders = sorted(path.parent for path in SOURCES.glob("*/source.yml"))
    return tuple(load_source(folder) for folder in folders)


def reader_of(source: Source) -> Reader:
    """The reader module of a source."""
    return cast(Reader, importlib.import_module(f"extract.sources.{source.id}.reader"))

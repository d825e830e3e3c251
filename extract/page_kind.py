"""The kinds of pages that a source declares: where they lie, what they hold, how a real one is known."""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class Strict(BaseModel):
    """A declaration; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def compiled(pattern: str) -> str:
    """The pattern; raises ValueError for what is no regular expression."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
    return pattern


class Landmark(Strict):
    """A sign of the real page: a CSS selector that hits, or a regular expression in its visible text."""

    css: str = ""
    text: str = ""

    @model_validator(mode="after")
    def one_of_two(self) -> Landmark:
        """Raises where both are given, or neither."""
        if bool(self.css) == bool(self.text):
            raise ValueError("a landmark is either css or text")
        compiled(self.text)
        return self


class Again(Strict):
    """The ``newest`` pages of a kind, looked at again every ``after_days``: they are edited in place."""

    after_days: int = Field(gt=0)
    newest: int = Field(default=1, gt=0)


class PageKind(Strict):
    """One kind of page: which addresses are of it, whether it lists or holds documents, its landmarks.

    With ``method`` post the query of an address is sent as a form to the path. ``titles`` says which rows
    of a list are worth a visit, by their titles. A document that is ``onward`` leads to further ones.
    """

    kind: str
    address: str  # regular expression that the whole address matches
    role: str = Field(pattern="^(list|document|both)$")
    media: str = Field(default="html", pattern="^(html|json|xml|pdf|csv|file)$")
    method: str = Field(default="get", pattern="^(get|post)$")
    landmarks: tuple[Landmark, ...] = ()
    min_characters: int = 0
    titles: str = ""
    onward: bool = False
    again: Again | None = None

    @field_validator("address", "titles")
    @classmethod
    def compiles(cls, pattern: str) -> str:
        """Raises for what is no regular expression."""
        return compiled(pattern)

    @property
    def lists(self) -> bool:
        """Whether the page leads to documents or to further pages of its list."""
        return self.role in ("list", "both")

    @property
    def leads_on(self) -> bool:
        """Whether links are taken from the page at all."""
        return self.lists or self.onward

    @property
    def holds_documents(self) -> bool:
        """Whether the page is kept to be read."""
        return self.role in ("document", "both")

"""The signs of pages that are not the page, from ``signs.yml``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, field_validator

SIGNS = Path(__file__).with_name("signs.yml")


class Sign(BaseModel):
    """One sign; ``signs.yml`` says what its fields mean."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    state: str = Field(pattern="^(challenge|login|maintenance|soft_404|machine_translated)$")
    where: str = Field(pattern="^(text|title|source)$")
    pattern: str
    longest: int = 1500
    example: str
    no_example: str

    @field_validator("pattern")
    @classmethod
    def compiles(cls, pattern: str) -> str:
        """Raises for what is no regular expression."""
        re.compile(pattern)
        return pattern

    def found_in(self, text: str) -> re.Match[str] | None:
        """The words found, of the text, title or markup that ``where`` names."""
        return re.search(self.pattern, text, re.IGNORECASE | re.DOTALL)


@cache
def all_signs() -> tuple[Sign, ...]:
    """Every sign, in the order of the file."""
    raw = yaml.safe_load(SIGNS.read_text(encoding="utf-8"))
    return tuple(TypeAdapter(list[Sign]).validate_python(raw))

"""What can go wrong with the warehouse, each with the sentence that tells a person what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class WarehouseError(Exception):
    """Base of every error of this package."""


class NoWarehouseError(WarehouseError):
    """There is no data yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no data at {path}: run `comity run` first")


class NotAWarehouseError(WarehouseError):
    """The file is not one that Comity wrote."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path} is no Comity data file ({cause}): move it away and run `comity run`")


class NotAReleaseError(WarehouseError):
    """The folder is no release."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"{path} is no release of Comity: {cause}")


class UnknownReleaseError(WarehouseError):
    """A word that names no release, or several."""

    def __init__(self, word: str, place: Path, found: Sequence[str]) -> None:
        several = f"{word!r} names several releases: {', '.join(found)}; give one of these"
        nothing = f"no release {word!r}: no such path, and no release of that name or day in {place}"
        super().__init__(several if found else nothing)


class SchemaTooNewError(WarehouseError):
    """The file was written by a newer Comity."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer Comity (schema {found}, this one reads up to {known}): upgrade"
        )


class SchemaTooOldError(WarehouseError):
    """The file was written by an older Comity."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            f"{path} was written by an older Comity (schema {found}, this one reads {known}):"
            " run `comity run`"
        )


class UnwritableError(WarehouseError):
    """The place for the data cannot be written to."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(f"cannot write {path}: {cause}")


class BadRowsError(WarehouseError):
    """Rows that do not fit their table."""

    def __init__(self, table: str, cause: str) -> None:
        super().__init__(f"table {table}: {cause}")


@dataclass(frozen=True, slots=True)
class Failure:
    """An audit that returned rows: its name, what it guards, and the first offending rows."""

    audit: str
    purpose: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    n_rows: int

    def __str__(self) -> str:
        lines = [f"{self.audit}: {self.n_rows} offending rows. {self.purpose}"]
        lines.append("  " + " | ".join(self.columns))
        lines += ["  " + " | ".join("" if cell is None else str(cell) for cell in row) for row in self.rows]
        if self.n_rows > len(self.rows):
            lines.append(f"  … and {self.n_rows - len(self.rows)} more")
        return "\n".join(lines)


class AuditError(WarehouseError):
    """Audits that must be empty were not; nothing was published."""

    def __init__(self, failures: Sequence[Failure]) -> None:
        self.failures = tuple(failures)
        super().__init__("audits failed:\n" + "\n".join(map(str, self.failures)))


class UnknownJurisdictionError(WarehouseError):
    """No jurisdiction goes by that name; ``near`` holds (code, English name) of those like it."""

    def __init__(self, word: str, near: Sequence[tuple[str, str]]) -> None:
        self.word = word
        self.near = tuple(near)
        hint = ", ".join(f"{code} ({name})" for code, name in self.near)
        super().__init__(
            f"no jurisdiction {word!r}: give an ISO 3166-1 code or a name"
            + (f". Did you mean {hint}?" if hint else "")
        )


class NoTradeDataError(WarehouseError):
    """There are no trade figures to test the claim with."""

    def __init__(self, reporter: str, wanted: str) -> None:
        super().__init__(f"no trade figures of reporter {reporter!r} for {wanted}")


class UnknownDecisionError(WarehouseError):
    """A word that names no decision, or several."""

    def __init__(self, word: str, found: Sequence[str]) -> None:
        several = f"{word!r} names several decisions: {', '.join(found)}; give one of these"
        super().__init__(several if found else f"no decision {word!r}: give its id or its case number")


class UnknownFieldError(WarehouseError):
    """A field that no source states of a decision."""

    def __init__(self, field: str, known: Sequence[str]) -> None:
        super().__init__(f"nobody states {field!r} of this decision; stated are {', '.join(known)}")

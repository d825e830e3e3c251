"""A date as precise as it is stated: a year, a month or a day, never filled up."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class DateError(ValueError):
    """A text or triple that is no date."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day; raises DateError if there is no such day in the calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise DateError(f"{self.year}: a day without a month")
        try:
            self.earliest()
        except ValueError as error:
            raise DateError(f"{self.year}-{self.month}-{self.day}: {error}") from None

    @property
    def precision(self) -> str:
        """year, month or day."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def iso(self) -> str:
        """ISO 8601 cut to the precision: 2019, 2019-03, 2019-03-15."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def earliest(self) -> datetime.date:
        """The first day that it can be."""
        return datetime.date(
            self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day
        )

    def latest(self) -> datetime.date:
        """The last day that it can be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def parse_iso(text: str) -> PartialDate:
    """``2019``, ``2019-03`` or ``2019-03-15``; raises DateError for anything else."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise DateError(f"{text!r} is no ISO 8601 date")
    year, month, day = (int(part) if part else None for part in match.groups())
    return PartialDate(year or 0, month, day)


def common_part(*dates: PartialDate) -> PartialDate | None:
    """The most precise date on which all agree; None if not even the year is common.

    15 and 25 March 2019 have March 2019 in common. A less precise date does not contradict a more precise
    one: March 2019 and 25 March 2019 give 25 March 2019. Three dates are not two pairs: give all at once.
    """
    years = {one.year for one in dates}
    months = {one.month for one in dates if one.month}
    days = {one.day for one in dates if one.day}
    if len(years) != 1:
        return None
    (year,) = years
    if len(months) != 1:
        return PartialDate(year)
    (month,) = months
    return PartialDate(year, month, next(iter(days))) if len(days) == 1 else PartialDate(year, month)

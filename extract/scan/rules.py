"""Where a record ends when the bytes leave room for doubt. Every row count follows these rules.

1. A record that RFC 4180 cuts is that record, whatever its fields say; unless no record follows it while a
   line inside its quoted text is one: then a later record's quote closed it, and it ends at that line.
2. A record that cannot be cut (a stray or unclosed quote) ends at the next line that begins with a link and
   a comma, or that can be cut to the layout's fields; in layouts without a link, at the latter alone.
3. A record with too few fields goes on over lines that begin no record if together they have just the
   layout's number of fields: its line break was not quoted.
4. An empty line between records is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.scan.layout import Layout
from extract.scan.record import Buffer, Form, Spans, cut

LINK = b"https://wenshu.court.gov.cn/"
_ANCHOR = re.compile(rb'"?https?://wenshu\.court\.gov\.cn/[^\s,"]{0,300}"?,')
_NUMBER = re.compile(
    rb'"?(?:\(|\xef\xbc\x88|\xe3\x80\x94)[^,\n]{4,80}?\xe5\x8f\xb7(?:\xe4\xb9\x8b...)?"?,', re.DOTALL
)
_WIDEST_HEAD = 110

WRONG_COUNT = "{} fields instead of {}"
LINE_BREAK = "a line break outside quotes"


@dataclass(frozen=True, slots=True)
class Record:
    """``end`` is where the next record starts; a broken one has no ``spans``, and ``cause`` says why."""

    end: int
    spans: Spans
    cause: str = ""
    is_blank: bool = False


class NeedMoreError(Exception):
    """The buffer ends before it can be told where the record does."""


def begins(buffer: Buffer, at: int, layout: Layout) -> bool:
    """Whether the line at ``at`` shows at its head that a record begins: a link, or a case number."""
    if layout.linked:
        return buffer.startswith(LINK, at + (buffer[at] == 34))
    return layout.columns[0] == "案号" and _NUMBER.match(buffer, at, at + _WIDEST_HEAD) is not None


def record(buffer: Buffer, start: int, stop: int, layout: Layout, *, is_end: bool) -> Record:
    """The record at ``start`` of ``buffer[:stop]``, which ends with a line feed.

    ``is_end`` says that the member ends there; else NeedMoreError is raised where more bytes may change the
    answer. Spans are places in the buffer.
    """
    return _Reading(buffer, stop, layout, is_end).record(start)


class _Reading:
    def __init__(self, buffer: Buffer, stop: int, layout: Layout, is_end: bool) -> None:
        self.buffer, self.stop, self.layout, self.is_end = buffer, stop, layout, is_end

    def record(self, start: int) -> Record:
        buffer, wanted = self.buffer, self.layout.n_fields
        if self._is_blank(start):
            return Record(buffer.index(b"\n", start) + 1, (), is_blank=True)
        found = cut(buffer, start, self.stop)
        if found.form is not Form.CLEAN:
            self._want_whole(found.form)
            cause = Form.UNCLOSED if found.form is Form.OPEN else found.form
            return Record(self._next_start(start, self.stop), (), cause.value)
        follows = self._starts(found.end)
        if not follows and self._holds_record(start, found.end):
            return Record(self._next_start(start, found.end), (), Form.UNCLOSED.value)
        if len(found.spans) == wanted:
            return Record(found.end, found.spans)
        if not follows and len(found.spans) < wanted:
            end = self._joined(found.end, len(found.spans))
            if end:
                return Record(end, (), LINE_BREAK)
        return Record(found.end, (), WRONG_COUNT.format(len(found.spans), wanted))

    def _is_blank(self, at: int) -> bool:
        return self.buffer.startswith((b"\n", b"\r\n"), at)

    def _want_whole(self, form: Form) -> None:
        if form is Form.OPEN and not self.is_end:
            raise NeedMoreError

    def _want(self, at: int) -> bool:
        """Whether there are bytes at ``at``; past them, only the end of the member is an answer."""
        if at >= self.stop and not self.is_end:
            raise NeedMoreError
        return at < self.stop

    def _is_valid(self, at: int) -> bool:
        """Whether a record of the layout's fields can be cut at ``at``."""
        found = cut(self.buffer, at, self.stop)
        self._want_whole(found.form)
        return found.form is Form.CLEAN and len(found.spans) == self.layout.n_fields

    def _starts(self, at: int) -> bool:
        """Whether something that can follow a record stands at ``at``: another one, or the end."""
        return not self._want(at) or begins(self.buffer, at, self.layout) or self._is_valid(at)

    def _lines(self, start: int, limit: int) -> Iterator[int]:
        """Where the lines begin inside ``buffer[start:limit]``, but for the first."""
        at = self.buffer.find(b"\n", start, limit - 1) + 1
        while at:
            yield at
            at = self.buffer.find(b"\n", at, limit - 1) + 1

    def _holds_record(self, start: int, end: int) -> bool:
        return any(self._is_valid(at) for at in self._lines(start, end))

    def _next_start(self, start: int, limit: int) -> int:
        """The first line inside that a record begins in, else ``limit``."""
        for at in self._lines(start, limit):
            if (self.layout.linked and _ANCHOR.match(self.buffer, at)) or self._is_valid(at):
                return at
        if limit == self.stop:
            self._want(limit)
        return limit

    def _joined(self, at: int, n_fields: int) -> int:
        """Rule 3: the end of the lines that complete the record, 0 where they do not."""
        while n_fields < self.layout.n_fields and self._want(at):
            more = cut(self.buffer, at, self.stop)
            self._want_whole(more.form)
            is_own = begins(self.buffer, at, self.layout) or len(more.spans) == self.layout.n_fields
            if is_own or more.form is not Form.CLEAN or self._is_blank(at):
                return 0
            n_fields += len(more.spans) - 1
            at = more.end
        return at if n_fields == self.layout.n_fields else 0

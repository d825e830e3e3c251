"""The rules of rows once more, slowly: one byte after the other, the whole member in memory.

Written from the words at the head of ``rules.py`` and of ``record.py``; it shares no code with them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LINK = re.compile(rb'"?https?://wenshu\.court\.gov\.cn/[^\s,"]{0,300}"?,')
HEAD = b"https://wenshu.court.gov.cn/"
NUMBER = re.compile(r'"?[(（〔][^,\n]+?号(之.)?"?,')


@dataclass(frozen=True)
class Found:
    offset: int
    end: int
    is_sound: bool


class Reference:
    def __init__(self, data: bytes, n_fields: int, *, linked: bool) -> None:
        self.data = data if data.endswith(b"\n") else data + b"\n"
        self.n_fields, self.linked = n_fields, linked

    def rows(self) -> list[Found]:
        at = self.data.index(b"\n") + 1
        found = []
        while at < len(self.data):
            blank = re.match(rb"\r?\n", self.data[at : at + 2])
            if blank:
                at += blank.end()
                continue
            end, is_sound = self.row(at)
            found.append(Found(at, end, is_sound))
            at = end
        return found

    def parse(self, at: int) -> tuple[int, int] | None:
        """(end, number of fields) by RFC 4180, or None for a stray or unclosed quote."""
        n, state = 1, "start"
        for place in range(at, len(self.data)):
            byte = self.data[place : place + 1]
            if state == "quoted":
                if byte == b'"':
                    state = "quote"
                continue
            if state == "quote":
                if byte == b'"':
                    state = "quoted"
                    continue
                is_end = byte == b"\n" or self.data[place : place + 2] == b"\r\n"
                if byte != b"," and not is_end:
                    return None
                state = "plain"
            if state == "start" and byte == b'"':
                state = "quoted"
            elif byte == b",":
                n, state = n + 1, "start"
            elif byte == b"\n":
                return place + 1, n
            else:
                state = "plain"
        return None

    def valid(self, at: int) -> bool:
        parsed = self.parse(at)
        return parsed is not None and parsed[1] == self.n_fields

    def begins(self, at: int) -> bool:
        if self.linked:
            return self.data[at:].startswith((HEAD, b'"' + HEAD))
        line = self.data[at : at + 110].decode("utf-8", errors="replace")
        return NUMBER.match(line) is not None

    def lines(self, start: int, end: int) -> list[int]:
        return [place + 1 for place in range(start, end - 1) if self.data[place] == 10]

    def first_start(self, start: int, end: int) -> int:
        for at in self.lines(start, end):
            if (self.linked and LINK.match(self.data, at)) or self.valid(at):
                return at
        return end

    def row(self, at: int) -> tuple[int, bool]:
        parsed = self.parse(at)
        if parsed is None:
            return self.first_start(at, len(self.data)), False
        end, n = parsed
        follows = end == len(self.data) or self.begins(end) or self.valid(end)
        if not follows and any(self.valid(line) for line in self.lines(at, end)):
            return self.first_start(at, end), False
        if n == self.n_fields:
            return end, True
        if n < self.n_fields and not follows:
            joined, total = end, n
            while total < self.n_fields and joined < len(self.data):
                more = self.parse(joined)
                blank = re.match(rb"\r?\n", self.data[joined : joined + 2])
                if more is None or blank or self.begins(joined) or more[1] == self.n_fields:
                    break
                joined, total = more[0], total + more[1] - 1
            if total == self.n_fields:
                return joined, False
        return end, False

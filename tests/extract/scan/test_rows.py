"""Rows, offsets, candidates and rejects are those of the slow reference, wherever the blocks are cut."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.scan import defects
from benchmarks.scan.grammar import Grammar
from benchmarks.scan.month import LABELS, MACRO, Month, Recipe
from extract.scan import window
from extract.scan.needles import Finder, needles
from extract.scan.record import Form, cut, whole
from extract.scan.rows import Row, Rows
from extract.scan.rules import Record
from tests.extract.scan.reference import Reference

WORDS = tuple(needle.word for needle in needles())
FINDER = Finder(WORDS)
LINK = "https://wenshu.court.gov.cn/website/wenshu/181107ANFZ0BXSK4/index.html?docId=%032x"
Seen = tuple[int, int, int, bool]


@pytest.fixture(params=[(64, 256), (1024, 2048)], ids=["small pieces", "larger pieces"])
def pieces(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so small that every record lies across several."""
    piece, size = request.param
    monkeypatch.setattr(window, "PIECE", piece)
    monkeypatch.setattr(window, "SIZE", size)


def scan(data: bytes, *, every: bool, chunk: int = 1 << 20) -> tuple[int, list[Seen]]:
    """Row count, and (row, offset, length, is sound) of what is handed on."""
    stream = io.BytesIO(data)
    seen: list[Seen] = []

    def on_row(row: Row, record: Record) -> None:
        assert bool(record.spans) == (not record.cause)
        for end, needle in row.hits:
            assert row.body[:end].endswith(WORDS[needle].encode())
        seen.append((row.number, row.offset, len(row.body), not record.cause))

    rows = Rows(lambda view: stream.readinto(view[:chunk]), FINDER, on_row, every=every)
    rows.begin("x")
    while rows.advance():
        pass
    assert rows.n_bytes == len(data)
    return rows.n_rows, seen


def expected(data: bytes, columns: list[str], *, every: bool) -> tuple[int, list[Seen]]:
    found = Reference(data, len(columns), linked=columns is MACRO).rows()
    whole = data if data.endswith(b"\n") else data + b"\n"
    seen = [
        (number, row.offset, row.end - row.offset, row.is_sound)
        for number, row in enumerate(found)
        if every or any(word.encode() in whole[row.offset : row.end] for word in WORDS)
    ]
    return len(found), seen


TEXTS = st.sampled_from(
    [
        "普通文字。",
        "第一行\n第二行\n第三行",
        "申请承认和执行外国法院判决",
        '他称"不服"，\n又称"是"',
        "\n换行开头",
        ",逗号开头",
        '"引号开头',
        "含回车\r不换行",
        "见\n" + LINK % 7 + "\n附图",
        "见\n" + LINK % 7 + ",逗号\n附图",
        "字" * 150,
        "",
        "空行\n\n空行",
    ]
)
HURTS = st.sampled_from(["", "", "", "", *sorted(defects.ALL)])
JUNK = st.sampled_from(
    [b"", b"", b"", b"\r\n", b"\n", b"junk\r\n", b"a,b,c\n", b'"\n', b'x"y,\n', b'",,,,\n', b'"open\n']
)
TOKENS = st.sampled_from([b'"', b",", b"\n", b"\r", b"a", b",,,,,,,", (LINK % 1).encode() + b","])
ENDS = st.sampled_from([b"\r\n", b"\n"])


@st.composite
def members(draw: st.DrawFn) -> tuple[bytes, list[str]]:
    """A member of few records, each sound or hurt, with junk between some."""
    columns = draw(st.sampled_from([MACRO, LABELS]))
    end = draw(ENDS)
    data = b"\xef\xbb\xbf" + ",".join(columns).encode() + end
    for serial in range(draw(st.integers(0, 7))):
        cells = dict.fromkeys(columns, "甲")
        cells |= {"原始链接": LINK % serial, "案号": f"（2019）沪01协外认{serial}号", "案件名称": "某案"}
        cells |= {"全文": draw(TEXTS), "案由": draw(st.sampled_from(["", "纠纷", "外国法院", "甲,乙"]))}
        if draw(st.booleans()):
            cells["案号"] = draw(st.sampled_from(["", "（2013）宁民认字第13号之二", "无"]))
        name = draw(HURTS)
        cells = {**dict.fromkeys(MACRO, ""), **cells}
        if name and (name != "broken_utf8" or "裁定书" in cells["全文"] or "，" in cells["全文"]):
            data += defects.ALL[name](cells, columns, end)
        else:
            data += defects.row([cells[column] for column in columns], end)
        data += draw(JUNK)
    if draw(st.booleans()):
        data = data.removesuffix(end)
    return data, columns


@pytest.mark.usefixtures("pieces")
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(members(), st.integers(1, 90))
def test_rows_are_those_of_the_reference(member: tuple[bytes, list[str]], chunk: int) -> None:
    data, columns = member
    assert scan(data, every=True, chunk=chunk) == expected(data, columns, every=True)
    assert scan(data, every=False, chunk=chunk) == expected(data, columns, every=False)


@pytest.mark.usefixtures("pieces")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from([b'"', b",", b"\n", b"\r", b"a", b",,,,,,,", HEAD := (LINK % 1).encode() + b","]),
        max_size=40,
    )
)
def test_any_bytes_at_all(tokens: list[bytes]) -> None:
    for columns in (MACRO, LABELS):
        data = ",".join(columns).encode() + b"\n" + b"".join(tokens)
        assert scan(data, every=True) == expected(data, columns, every=True)


def months() -> Iterator[tuple[bytes, Month]]:
    grammar = Grammar(3, 2000)
    for columns in (MACRO, LABELS):
        names = tuple(
            name for name in defects.ALL if columns is MACRO or name not in ("no_link", "unclosed_in_name")
        )
        recipe = Recipe(columns=tuple(columns), n_bytes=700_000, defects=names)
        made = Month(grammar, 11, 2018, 4, recipe)
        yield b"".join(made.records()), made


def test_a_month_with_every_defect_is_counted_and_found_whole() -> None:
    for data, made in months():
        n_rows, seen = scan(data, every=False)
        assert n_rows == made.n_rows
        places = {(row, offset): is_sound for row, offset, _, is_sound in seen}
        for planted in made.truth:
            assert (planted.row, planted.offset) in places, planted
            if planted.is_sound:
                assert places[planted.row, planted.offset], planted


def test_sound_rows_are_those_of_the_csv_module() -> None:
    data = b"".join(Month(Grammar(5, 2000), 13, 2016, 5, Recipe(n_bytes=900_000)).records())
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    n_rows, seen = scan(data, every=True)
    assert n_rows == len(rows) - 1 == len(seen)
    assert all(is_sound for *_, is_sound in seen)


def one_by_one(view: bytes, at: int) -> list[tuple[int, int]]:
    """Every place of every word, one after the other."""
    places = [
        (place + len(word), needle)
        for needle, word in enumerate(text.encode() for text in WORDS)
        for place in range(len(view))
        if view.startswith(word, place)
    ]
    return sorted((at + end, needle) for end, needle in places)


def test_the_engine_finds_every_needle_in_any_cut() -> None:
    data = b"".join(Month(Grammar(5, 2000), 17, 2016, 5, Recipe(n_bytes=200_000)).records())
    draw = random.Random(1)
    for _ in range(20):
        start = draw.randrange(len(data))
        cut = data[start : start + draw.randrange(5000)]
        assert FINDER.find(memoryview(cut), start) == one_by_one(cut, start)
    assert len(FINDER.find(memoryview(data), 0)) > 20


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from([*WORDS, *"承认可和执行外国法院际司协助申请民确字"]), max_size=30),
    st.integers(0, 5),
)
def test_needles_that_overlap_are_all_found(texts: list[str], n_lost: int) -> None:
    data = "".join(texts).encode()[n_lost:]
    assert FINDER.find(memoryview(data), 7) == one_by_one(data, 7)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.sampled_from([b'"', b'""', b",", b"\n", b"\r", b"\r\n", b"a", b"\xe5\x8f\xb7"]), max_size=14)
)
def test_a_whole_record_is_one_that_can_be_cut(tokens: list[bytes]) -> None:
    line = b"".join(tokens) + b"\n"
    found = cut(line, 0, len(line))
    for n_fields in range(1, 6):
        match = whole(n_fields).match(line)
        is_clean = found.form is Form.CLEAN and len(found.spans) == n_fields
        assert (match is not None) == is_clean
        assert match is None or match.end() == found.end

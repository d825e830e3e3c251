"""The compiled survey and that of numpy find the same bounds, wherever the block begins and ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.scan.month import LABELS, MACRO
from extract.scan import survey, survey_numpy
from extract.scan.bounds import Bounds, bounds
from extract.scan.layout import Layout
from extract.scan.rules import LINK, record

survey_compiled = pytest.importorskip("extract.scan.survey_compiled")

LAYOUTS = {
    "linked": Layout("macro", tuple(MACRO), linked=True),
    "numbered": Layout("ws", tuple(LABELS), linked=False),
    "neither": Layout("ws", tuple(reversed(LABELS)), linked=False),
}
LINES = {
    "linked": LINK + b"1,a,b,c,d,e,f,g,h,i,j,k,l,m,n\r\n",
    "numbered": "（2019）沪01民初1号,a,b,c,d,e,f,g\n".encode(),
    "neither": b"a,b,c,d,e,f,g,h\n",
}
TOKENS = st.sampled_from(
    [
        *(b'"', b'""', b",", b"\n", b"\r\n", b"\r", b"a", b'","', b"x" * 61, b"y" * 64),
        *(LINK, LINK[:9], *LINES.values()),
        *(word.encode() for word in ("（", "号", "号,", "（2019）沪01民初1号,", "（1）号,", "字" * 40)),
    ]
)


def found(block: bytes, start: int, layout: Layout, by: survey.Surveyor) -> tuple[list[int], int | None]:
    """The starts as far as they are good, and the doubt."""
    starts, doubt = bounds(bytearray(block), start, block.rindex(b"\n") + 1, layout, by)
    return starts[: None if doubt is None else doubt + 1].tolist(), doubt


@settings(max_examples=1500, deadline=None)
@given(
    st.sampled_from(sorted(LAYOUTS)),
    st.lists(TOKENS, max_size=40),
    st.sampled_from([b"", b"header\n", b"h" * 62 + b"\n"]),
    st.sampled_from([b"", b'"begun', b"z" * 70]),
)
def test_both_surveys_find_the_same_bounds(
    name: str, tokens: list[bytes], before: bytes, after: bytes
) -> None:
    block = before + b"".join([*tokens, b"\n"]) + after
    compiled, by_numpy = (
        found(block, len(before), LAYOUTS[name], each.survey) for each in (survey_compiled, survey_numpy)
    )
    assert compiled == by_numpy


@pytest.mark.parametrize("by", [survey_compiled.survey, survey_numpy.survey], ids=["compiled", "numpy"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_plain_records_are_bounded_as_the_rules_bound_them(name: str, by: survey.Surveyor) -> None:
    texts = [b'"quoted ""twice"", and, comma"', b'"two\nlines\n\nthree"', b"plain", b'""', b"w" * 200]
    lines = [LINES[name].replace(b",c", b"," + texts[n % 5]) for n in range(100)]
    block = bytearray(b"".join(lines))
    at, places = 0, []
    while at < len(block):
        places.append(at)
        at = record(block, at, len(block), LAYOUTS[name], is_end=True).end
    assert len(places) == 100
    found_ = bounds(block, 0, len(block), LAYOUTS[name], by)
    assert found_.starts.tolist() == places
    assert found_.doubt is None


@pytest.mark.parametrize("by", [survey_compiled.survey, survey_numpy.survey], ids=["compiled", "numpy"])
def test_more_records_than_a_survey_holds_leave_the_last_one_in_doubt(by: survey.Surveyor) -> None:
    block = bytearray(LINES["linked"] * (survey.MOST + 5))
    found_ = bounds(block, 0, len(block), LAYOUTS["linked"], by)
    assert isinstance(found_, Bounds)
    assert (len(found_.starts), found_.doubt) == (survey.MOST, survey.MOST - 1)


@pytest.mark.parametrize("by", [survey_compiled.survey, survey_numpy.survey], ids=["compiled", "numpy"])
def test_a_survey_stands_when_another_is_made(by: survey.Surveyor) -> None:
    """The threads of one process scan members at the same time."""
    short, long = (bytearray(LINES["linked"].replace(b",c", text) * 3) for text in (b",c", b",cc"))
    first = bounds(short, 0, len(short), LAYOUTS["linked"], by).starts
    kept = first.tolist()
    assert bounds(long, 0, len(long), LAYOUTS["linked"], by).starts.tolist() != kept
    assert first.tolist() == kept


ASKED = "from extract.scan.survey import surveyor; print(surveyor().__module__)"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", "extract.scan.survey_compiled"),
        ("import sys; sys.modules['numba'] = None; ", "extract.scan.survey_numpy"),
        ("import numba.core.caching as c; c.CacheImpl._locator_classes = []; ", "extract.scan.survey_numpy"),
    ],
    ids=["numba is there", "without numba", "nowhere to keep what it compiles"],
)
def test_the_fastest_survey_that_works_is_taken(before: str, expected: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", before + ASKED],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == expected

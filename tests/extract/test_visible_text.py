"""Rows of tables and lists of terms in one line each."""

from __future__ import annotations

import pytest

from extract.visible_text import visible_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<dl><dt>案号</dt><dd>（2031）浙02协外认9号</dd></dl>", "案号：（2031）浙02协外认9号"),
        ("<dl><dt>Case no.</dt> <!-- --> <dd>9</dd></dl>", "Case no. 9"),
        (
            "<dl><dt>Court</dt><dd>Ningbo<p>of old</p></dd><dt>Day</dt><dd>3 May</dd></dl>c",
            "Court: Ningbo\nof old\nDay: 3 May\nc",
        ),
        ("<dl><dt>Grounds</dt><dd>service</dd><dd>finality</dd></dl>", "Grounds\nservice\nfinality"),
        (
            "<dl><dt>A term that is as long as a sentence</dt><dd>b</dd></dl>",
            "A term that is as long as a sentence\nb",
        ),
        ("<dl><dt>Alone</dt></dl><p>b</p>", "Alone\nb"),
        ("<table><tr><td>1</td><td>Ningbo</td><td>refused</td></tr></table>", "1 | Ningbo | refused"),
    ],
)
def test_rows_and_terms(html: str, text: str) -> None:
    assert visible_text(f"<body>{html}</body>", rows=True) == text


def test_a_source_reads_them_line_by_line() -> None:
    html = "<body><dl><dt>Court</dt><dd>Ningbo</dd></dl></body>"
    assert visible_text(html) == "Court\nNingbo"

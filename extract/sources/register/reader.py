"""Reader of the register's own files: one document a row, one label a filled cell."""

from __future__ import annotations

import csv
import hashlib
import io

from extract.document import Document, Label, Link, Page
from extract.source import UnreadablePageError

KINDS = {"decisions": "register_row", "claims": "register_claim", "corrections": "register_correction"}


def discover(page: Page) -> list[Link]:  # noqa: ARG001 - every reader has the same two functions
    """Nothing: packaged files link nowhere."""
    return []


def split(page: Page) -> list[Document]:
    """One document a row; its text is a line ``column: value`` for each filled cell.

    A row with more or fewer cells than the header becomes a document of kind ``unreadable`` whose text
    says so. Raises UnreadablePageError where the file itself is no CSV or has no column ``ref``.
    """
    rows = csv.reader(io.StringIO(page.text), strict=True)
    documents = []
    try:
        header = next(rows)
        if "ref" not in header:
            raise UnreadablePageError(f"line 1: no column 'ref' in {','.join(header)[:80]!r}")
        for row in rows:
            if len(row) == len(header):
                documents.append(_document(page, dict(zip(header, row, strict=True)), rows.line_num))
            else:
                cause = f"{len(row)} cells under {len(header)} columns"
                documents.append(_unreadable(page, cause, rows.line_num))
    except csv.Error as error:
        raise UnreadablePageError(f"line {rows.line_num}: {error}") from error
    except StopIteration:
        raise UnreadablePageError("the file is empty") from None
    return documents


def _document(page: Page, cells: dict[str, str], line: int) -> Document:
    text = ""
    labels = []
    for column, value in cells.items():
        if value:
            start = len(text) + len(column) + 2
            labels.append(Label(column, value, start, start + len(value)))
            text += f"{column}: {value}\n"
    native = cells["ref"]
    if page.kind != "decisions":
        native += f"/{page.kind.removesuffix('s')}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    return Document(
        document_id=f"{page.source_id}:{native}",
        source_id=page.source_id,
        # A row speaks for itself and cites many pages; a claim is what one page says.
        url=cells.get("cited_url") or f"{page.url}#{cells['ref']}",
        kind=KINDS[page.kind],
        title=cells.get("case_name") or cells["ref"],
        language="en",
        text=text,
        locator=f"{page.kind}.csv line {line}",
        labels=tuple(labels),
    )


def _unreadable(page: Page, cause: str, line: int) -> Document:
    locator = f"{page.kind}.csv line {line}"
    return Document(
        document_id=f"{page.source_id}:{locator}",
        source_id=page.source_id,
        url=page.url,
        kind="unreadable",
        title=locator,
        language="en",
        text=cause,
        locator=locator,
    )

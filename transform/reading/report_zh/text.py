"""A report in Chinese as its readers see it."""

from __future__ import annotations

from transform.reading.report.chronicle import with_days
from transform.reading.report.columns import cells
from transform.reading.report.shape import Shape
from transform.reading.report.signature import without_signature
from transform.reading.report.text import Text
from transform.reading.report_zh.manner import CHINESE
from transform.reading.report_zh.named import named
from transform.reading.report_zh.page import Page
from transform.reading.report_zh.pieces import pieces

BAR = "|"


def text_of(plain: str) -> Text:
    """The text of a report; offsets of its spans count characters of ``plain``."""
    return of_page(Page(plain))


def of_page(page: Page) -> Text:
    """The text of a page that is laid out."""
    shape = Shape(page.text, named(page))
    found = with_days(shape.text, without_signature(shape.text, list(pieces(page, shape))))
    return Text(CHINESE, shape, found, page.span, cells(found, BAR))

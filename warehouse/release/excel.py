"""A second set of the CSV files for Excel: the same cells, in the form that a double click opens right.

Byte order mark: without it Excel takes UTF-8 for the code page of the machine, and Chinese turns to noise in
a Western locale, "é" in a Chinese one. Comma: the list separator of the Chinese and the English locales. A
locale with another one (German, French) needs Data > From Text/CSV; the line ``sep=,`` would help there, but
makes Excel overlook the mark. Lines end in CR LF, as Excel writes them; line breaks inside a cell are LF
alone, which it takes for Alt+Enter.
"""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = "excel"
LONGEST_CELL = 32_767
"""Characters that a cell of Excel holds; no released cell comes near (quotes are cut)."""


def write_excel_copies(folder: Path) -> None:
    """Write ``excel/NAME.csv`` for each CSV file under ``folder``."""
    for path in sorted(folder.rglob("*.csv")):
        copy = folder / FOLDER / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with (
            path.open(encoding="utf-8", newline="") as source,
            copy.open("w", encoding="utf-8-sig", newline="") as target,
        ):
            writer = csv.writer(target, lineterminator="\r\n")
            for row in csv.reader(source, strict=True):
                writer.writerow([cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row])

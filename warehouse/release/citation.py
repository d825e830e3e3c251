"""How to cite a release: CITATION.cff, with the version and the day of its data."""

from __future__ import annotations

from pathlib import Path

import yaml

from warehouse.release.facts import Facts

TITLE = "Comity: rulings on foreign judgments before Chinese courts, and on Chinese judgments abroad"


def write_citation(facts: Facts, path: Path) -> None:
    """Write ``CITATION.cff``. The date is the day of the data, so that equal data are cited alike."""
    citation = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "title": TITLE,
        "type": "dataset",
        "version": facts.data_version,
        "date-released": facts.as_of,
        "authors": [{"name": "The Comity contributors"}],
        "license": "CC-BY-4.0",
        "keywords": [
            "recognition and enforcement of foreign judgments",
            "reciprocity",
            "China",
            "private international law",
        ],
    }
    text = yaml.safe_dump(citation, sort_keys=False, allow_unicode=True, width=200)
    path.write_text(text, encoding="utf-8", newline="\n")

"""What a healthy night of a source brings, and what is too much or too empty to be true."""

from __future__ import annotations

from collections.abc import Sequence

from extract.archive import Change
from extract.document import Document
from extract.night import Night
from extract.source_run import Outcome

WEIGHED_FROM = 3
"""Documents of a kind in one run; of fewer, a share says nothing."""


def check_envelope(night: Night, documents: Sequence[Document]) -> None:
    """Makes the source SUSPECT where its news are too many, or their labels too rarely filled.

    A first look at a source, or one after an interruption, may bring any number.
    """
    most = night.source.expects.max_new_per_run
    new = night.counts[Change.NEW]
    if new > most and night.was_settled:
        night.worsen(Outcome.SUSPECT, f"{new} new documents in one run, at most {most} expected")
    for kind, labels in night.source.expects.fill.items():
        of_kind = [one for one in documents if one.kind == kind]
        if len(of_kind) < WEIGHED_FROM:
            continue
        for label, least in labels.items():
            filled = sum(1 for one in of_kind if _has(one, label))
            if filled < least * len(of_kind):
                message = f"{filled} of {len(of_kind)} documents of kind {kind} state {label!r}"
                night.worsen(Outcome.SUSPECT, f"{message}, a share of {least:g} expected")


def _has(document: Document, label: str) -> bool:
    if label == "published":
        return bool(document.published)
    return document.label(label) is not None

"""A night reads what is new; what earlier nights read comes from their readings, and is the same."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from extract.document import Document
from flows import fingerprint, kept_readings
from flows.kept_readings import KeptReadings
from tests.flows.published import one_night
from tests.flows.test_replay import digests
from transform.account import Reading
from transform.observation import Authority
from transform.read import read

TEXT = (
    "On 3 May 2021 the Wuhan Intermediate People's Court refused to recognise a judgment of the Tokyo court."
)
ONE = Document("press:1", "press", "https://press.example/1", "article", "A report", "en", TEXT)
OTHER = Document("press:2", "press", "https://press.example/2", "article", "A report", "en", TEXT)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that are really read."""
    found: list[str] = []

    def noted(document: Document, authority: Authority) -> Reading:
        found.append(document.document_id)
        return read(document, authority)

    monkeypatch.setattr(kept_readings, "read", noted)
    return found


def night(path: Path, *documents: Document, software: str = "1") -> list[Reading]:
    with KeptReadings(path, software) as kept:
        return [kept.read(one, Authority.PRESS) for one in documents]


def rows(path: Path) -> int:
    with sqlite3.connect(path) as connection:
        (found,) = connection.execute("SELECT count(*) FROM reading").fetchone()
    return int(found)


def test_what_was_read_is_not_read_again(tmp_path: Path, asked: list[str]) -> None:
    first = night(tmp_path / "r", ONE)
    assert night(tmp_path / "r", ONE, OTHER)[:1] == first == [read(ONE, Authority.PRESS)]
    assert asked == ["press:1", "press:2"]


def test_other_software_another_authority_and_another_text_are_read_anew(
    tmp_path: Path, asked: list[str]
) -> None:
    night(tmp_path / "r", ONE)
    night(tmp_path / "r", ONE, software="2")
    with KeptReadings(tmp_path / "r", "2") as kept:
        kept.read(ONE, Authority.OFFICIAL)
    assert asked == ["press:1"] * 3


def test_a_night_forgets_what_it_did_not_ask_for(tmp_path: Path) -> None:
    night(tmp_path / "r", ONE, OTHER)
    night(tmp_path / "r", ONE)
    assert rows(tmp_path / "r") == 1


def test_a_night_that_fails_forgets_nothing_and_keeps_what_it_read(tmp_path: Path) -> None:
    night(tmp_path / "r", ONE)
    with suppress(LookupError), KeptReadings(tmp_path / "r", "1") as kept:
        kept.read(OTHER, Authority.PRESS)
        raise LookupError
    assert rows(tmp_path / "r") == 2


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\0" + b"\1" * 5000])
def test_a_damaged_file_is_made_anew(tmp_path: Path, asked: list[str], content: bytes) -> None:
    (tmp_path / "r").write_bytes(content)
    first = night(tmp_path / "r", ONE)
    assert night(tmp_path / "r", ONE) == first
    assert asked == ["press:1"]


def test_a_reading_of_another_hand_is_replaced(tmp_path: Path, asked: list[str]) -> None:
    first = night(tmp_path / "r", ONE)
    with sqlite3.connect(tmp_path / "r") as connection:
        connection.execute("UPDATE reading SET content = '{}'")
    assert night(tmp_path / "r", ONE) == night(tmp_path / "r", ONE) == first
    assert asked == ["press:1"] * 2


def test_where_nothing_can_be_kept_everything_is_read(tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "r").mkdir()
    assert night(tmp_path / "r", ONE) == [read(ONE, Authority.PRESS)]
    assert asked == ["press:1"]


def test_a_night_from_the_archive_alone_reads_everything(
    first: Path, tmp_path: Path, asked: list[str]
) -> None:
    data = tmp_path / "data"
    shutil.copytree(first, data, symlinks=True)
    before = digests(data)
    assert one_night(data, COMITY_NOW="2026-11-25T19:15:00+00:00")["result"] == "unchanged"
    assert asked == []
    one_night(data, COMITY_FROM_ARCHIVE="true", COMITY_NOW="2026-11-25T19:15:00+00:00")
    assert asked
    assert digests(data) == before


def test_other_weights_are_other_software(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = tmp_path / "transform" / "weights"
    weights.mkdir(parents=True)
    monkeypatch.setattr(fingerprint, "ROOT", tmp_path)
    (weights / "encoder.onnx").write_bytes(b"one")
    before = fingerprint.package_hash.__wrapped__()
    (weights / "encoder.onnx").write_bytes(b"two")
    assert fingerprint.package_hash.__wrapped__() != before

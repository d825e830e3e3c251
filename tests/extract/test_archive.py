"""The archive: bodies written once and checked when read, versions of pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.archive import Archive, ArchiveError, Change
from tests.extract.fetches import GOOD, T0, days


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=5000))
def test_a_body_comes_back(archive: Archive, body: bytes) -> None:
    sha256 = archive.put(body)
    assert archive.body(sha256) == body
    assert archive.put(body) == sha256


def test_a_body_is_written_once(archive: Archive) -> None:
    sha256 = archive.put(b"first")
    path = archive.root / "bodies" / sha256[:2] / f"{sha256}.zst"
    before = path.stat()
    archive.put(b"first")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_a_damaged_body_is_named(archive: Archive) -> None:
    archive.record(GOOD)
    (path,) = (archive.root / "bodies").glob("*/*.zst")
    packed = bytearray(path.read_bytes())
    sha256 = archive.put(b"another")
    path.write_bytes((archive.root / "bodies" / sha256[:2] / f"{sha256}.zst").read_bytes())
    with pytest.raises(ArchiveError, match=f"{path.name}.*hash is not its name"):
        list(archive.versions("rulings"))
    path.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(ArchiveError, match=path.name):
        archive.body(path.stem)
    path.unlink()
    with pytest.raises(ArchiveError, match=path.name):
        archive.body(path.stem)


def test_a_hash_that_is_none_is_refused(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="not a SHA-256"):
        archive.body("../../etc/passwd")


def test_versions_of_an_edited_page(archive: Archive) -> None:
    assert archive.record(GOOD) is Change.NEW
    assert archive.record(replace(GOOD, fetched_at=days(1))) is Change.SAME
    assert archive.record(replace(GOOD, fetched_at=days(2), status=304, body=None)) is Change.SAME
    assert archive.record(replace(GOOD, fetched_at=days(3), body=b"second")) is Change.CHANGED
    wrong = replace(GOOD, fetched_at=days(4), body=b"wall", verdict="challenge", is_version=False)
    assert archive.record(wrong) is Change.NONE
    versions = list(archive.versions("rulings"))
    assert [(v.snapshot.body, v.first_seen, v.last_seen, v.is_current) for v in versions] == [
        (b"first", T0, days(2), False),
        (b"second", days(3), days(3), True),
    ]
    assert archive.record(replace(GOOD, fetched_at=days(5))) is Change.CHANGED
    assert [v.is_current for v in archive.versions("rulings")] == [True, False]


def test_versions_come_by_first_receipt_then_address(archive: Archive) -> None:
    for url, at in (("https://h/b", days(0)), ("https://h/a", days(0)), ("https://h/0", days(1))):
        archive.record(replace(GOOD, url=url, fetched_at=at))
    found = [version.snapshot.url for version in archive.versions("rulings")]
    assert found == ["https://h/a", "https://h/b", "https://h/0"]


def test_what_is_kept_of_a_version(archive: Archive) -> None:
    headers = {"content-type": "text/html", "set-cookie": "secret=1", "x-wp-total": "7"}
    archive.record(replace(GOOD, headers=headers))
    (version,) = archive.versions("rulings")
    assert version.snapshot.headers == {"content-type": "text/html", "x-wp-total": "7"}
    assert (version.snapshot.status, version.snapshot.kind) == (200, "article")
    assert list(archive.versions("others")) == []


def test_the_same_bytes_at_another_address_are_nothing_new(archive: Archive) -> None:
    archive.record(replace(GOOD, url="https://h/api?after=1"))
    assert archive.record(replace(GOOD, url="https://h/api?after=2")) is Change.SAME
    assert archive.record(replace(GOOD, source_id="others", url="https://o/")) is Change.NEW


def test_packaged_files(archive: Archive) -> None:
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"a\n", T0) is Change.NEW
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"a\n", days(1)) is Change.SAME
    assert archive.put_packaged("register", "decisions", "decisions.csv", b"b\n", days(2)) is Change.CHANGED
    urls = {v.snapshot.url for v in archive.versions("register")}
    assert urls == {"package:register/decisions.csv"}
    assert [v.snapshot.body for v in archive.versions("register") if v.is_current] == [b"b\n"]

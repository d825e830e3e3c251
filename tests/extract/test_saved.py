"""Files that a person saved: whose they are, what they hold, and that taking them is idempotent."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from extract.archive import Archive
from extract.decode import page_of
from extract.local import LARGEST, LocalFileError
from extract.saved import file_name, named, recognise
from extract.saved_files import SavedFile, Unusable, saved_files
from extract.source import reader_of
from extract.take_saved import Taken, take_saved
from tests.extract.test_readers import EXAMPLES, source_of
from tests.extract.world import Clock

WENSHU, RMFYALK = EXAMPLES / "cn_wenshu", EXAMPLES / "cn_rmfyalk"


def take(archive: Archive, clock: Clock, *paths: Path) -> list[Taken]:
    return list(take_saved(saved_files(paths), archive, clock.now))


@pytest.mark.parametrize(
    ("file", "source_id", "document_id", "kind"),
    [
        (WENSHU / "detail.json", "cn_wenshu", "cn_wenshu:（2023）苏05协外认886号/裁定", "ruling"),
        (WENSHU / "saved_page.html", "cn_wenshu", "cn_wenshu:（2022）粤01协外认885号/裁定", "ruling_text"),
        (WENSHU / "word.docx", "cn_wenshu", "cn_wenshu:（2021）沪01协外认884号/裁定", "ruling_text"),
        (RMFYALK / "case.json", "cn_rmfyalk", "cn_rmfyalk:2024-10-2-883-001", "case_entry"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else None,
)
def test_whose_a_file_is(file: Path, source_id: str, document_id: str, kind: str) -> None:
    found = recognise(file.read_bytes(), file.name)
    assert found.source_id == source_id
    assert [(one.document_id, one.kind) for one in found.documents] == [(document_id, kind)]


def test_the_same_ruling_has_one_name_in_every_file_and_its_row_another() -> None:
    detail = json.loads((WENSHU / "detail.json").read_text(encoding="utf-8"))
    row = {"1": detail["s1"], "2": detail["s2"], "7": "(2023)苏05协外认886号", "rowkey": "x"}
    names = [
        [one.document_id for one in recognise(json.dumps(value).encode(), "x.json").documents]
        for value in ([detail], {"result": detail}, [row])
    ]
    name = "cn_wenshu:（2023）苏05协外认886号/裁定"
    assert names == [[name], [name], [f"{name}/row"]]


def test_a_withdrawn_entry_takes_its_row_with_it() -> None:
    found = recognise((RMFYALK / "withdrawn.json").read_bytes(), "withdrawn.json").documents
    name = "cn_rmfyalk:2024-10-2-883-001"
    assert [(one.document_id, one.kind) for one in found] == [
        (name, "withdrawn"),
        (f"{name}/row", "withdrawn"),
    ]


@pytest.mark.parametrize(
    ("body", "name", "cause"),
    [
        (
            b"<html><body>\xe8\xaf\xb7\xe5\xae\x8c\xe6\x88\x90\xe5\xae\x89\xe5\x85\xa8\xe9\xaa\x8c\xe8\xaf\x81</body></html>",
            "x.html",
            "challenge",
        ),
        (b'{"code":401,"msg":"login"}', "x.json", "answered code 401"),
        (b"A letter to a friend about nothing.", "x.txt", "neither a ruling"),
        (b"", "x.json", "empty"),
        (b"PK\x03\x04broken", "x.docx", "no Word file"),
        (b'{"s1": ', "x.json", "broken JSON"),
    ],
)
def test_what_is_left_out(body: bytes, name: str, cause: str) -> None:
    with pytest.raises(LocalFileError, match=cause):
        recognise(body, name)


def test_files_are_taken_once_and_read_again_from_their_bytes(archive: Archive, clock: Clock) -> None:
    first = take(archive, clock, WENSHU, RMFYALK / "case.json")
    assert [(one.source_id, one.is_new) for one in first if one.source_id] == [
        ("cn_wenshu", True),
        ("cn_wenshu", True),
        ("cn_wenshu", True),
        ("cn_rmfyalk", True),
    ]
    clock.pass_days(3)
    again = take(archive, clock, RMFYALK / "case.json", WENSHU)
    assert not any(one.is_new for one in again)
    (version,) = archive.versions("cn_rmfyalk")
    assert (version.last_seen, version.is_current) == (version.first_seen, True), "an old file stays old"
    (document,) = reader_of(source_of("cn_rmfyalk")).split(page_of(version.snapshot))
    assert document.document_id == "cn_rmfyalk:2024-10-2-883-001"
    assert document.url.startswith("import:cn_rmfyalk/")
    assert archive.requests_on(clock.now().date()) == 0
    assert archive.health("cn_wenshu").last_message == "0 of 3 imported files were new"


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return made.getvalue()


def test_zips_are_opened_one_in_another_and_not_for_ever(tmp_path: Path) -> None:
    case = (RMFYALK / "case.json").read_bytes()
    inner = zipped({"案例/一.json": case, "deeper.zip": zipped({"x.json": case})})
    path = tmp_path / "saved.zip"
    path.write_bytes(
        zipped({"../../evil.json": case, "notes.exe": b"x", ".hidden.json": case, "inner.zip": inner})
    )
    found = list(saved_files([path]))
    assert [(one.place.removeprefix(str(path)), getattr(one, "cause", "")) for one in found] == [
        ("!../../evil.json", ""),
        ("!inner.zip!deeper.zip", "a zip in a zip in a zip"),
        ("!inner.zip!案例/一.json", ""),
    ]
    assert [one.name for one in found if isinstance(one, SavedFile)] == ["evil.json", "一.json"]


def test_what_no_zip_may_do(tmp_path: Path) -> None:
    bomb, broken = tmp_path / "bomb.zip", tmp_path / "broken.zip"
    bomb.write_bytes(zipped({"big.json": bytes(LARGEST + 1)}))
    broken.write_bytes(b"PK\x03\x04 and nothing else")
    causes = [one.cause for one in saved_files([bomb, broken]) if isinstance(one, Unusable)]
    assert "more than" in causes[0]
    assert "no readable zip" in causes[1]


def test_a_name_in_gbk_is_read(tmp_path: Path) -> None:
    path = tmp_path / "gbk.zip"
    body = zipped({"AAAAAAAA.json": b"{}"})
    path.write_bytes(body.replace(b"AAAAAAAA", "案例案例".encode("gbk")))
    (file,) = saved_files([path])
    assert isinstance(file, SavedFile)
    assert file.name == "案例案例.json"


@pytest.mark.parametrize("name", ["裁判文书.json", 'a "quoted" name.html', "plain.docx", ""])
def test_a_name_survives_its_header(name: str) -> None:
    assert file_name(named(name)) == name

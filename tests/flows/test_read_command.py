"""``comity read``: what it prints, what it refuses, and that nothing from a file commands the terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from flows.cli import main
from flows.show.terminal import escaped, printable
from tests.extract.local.making import RULING, pdf_file, scanned_pdf, word_file, wrapped

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnol\u202c\ufeff\x08\x7f"
COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def run(*words: str | Path, given: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *map(str, words)], input=given)


def objects(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_is_one_object_a_line_with_exactly_these_keys(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RULING, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(word_file(RULING.splitlines()))
    (tmp_path / "c.pdf").write_bytes(pdf_file([wrapped(RULING)]))
    result = run("--json", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    found = objects(result)
    assert [one["document"] for one in found] == [
        str(tmp_path / name) for name in ("a.txt", "b.docx", "c.pdf")
    ]
    for one in found:
        assert list(one) == ["document", "kind", "decisions", "notes"]
        assert one["kind"] == "ruling"
        (decision,) = one["decisions"]
        assert decision["case_number"] == "（2031）粤04协外认7号"
        assert decision["outcome"] == "recognized"
        assert decision["amount"] == "1200000"
        assert decision["subdivision"] is None
        assert decision["refusal_grounds"] == []
    for evidence in found[0]["decisions"][0]["evidence"].values():
        assert RULING[evidence["start"] : evidence["end"]] == evidence["quote"]
        assert evidence["rule"]


def test_text_gives_what_offsets_count_in(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<body><nav>x</nav><p>{RULING.replace(chr(10), '</p><p>')}</p></body>", encoding="utf-8")
    (one,) = objects(run("--json", "--text", page))
    for evidence in one["decisions"][0]["evidence"].values():
        assert one["text"][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_standard_input_is_a_file(tmp_path: Path) -> None:
    (one,) = objects(run("--json", "-", given=RULING.encode()))
    assert (one["document"], one["kind"]) == ("-", "ruling")
    assert run("-", given=b"").exit_code == 1


def test_a_directory_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden/3.txt", "b/.4.txt", "b/notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(RULING, encoding="utf-8")
    found = [
        Path(one["document"]).relative_to(tmp_path).as_posix() for one in objects(run("--json", tmp_path))
    ]
    assert found == ["a.txt", "b/1.txt", "b/2.txt"]


def test_one_bad_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(RULING, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "scan.pdf").write_bytes(scanned_pdf())
    (tmp_path / "cut.json").write_text('{"s1": [', encoding="utf-8")
    result = run("--json", tmp_path, tmp_path / "absent.txt")
    assert result.exit_code == 1
    assert [Path(one["document"]).name for one in objects(result)] == ["good.txt"]
    errors = result.stderr.splitlines()
    for name, cause in [
        ("cut.json", "broken JSON, line 1 column 9"),
        ("empty.txt", "the file is empty"),
        ("scan.pdf", "1 page without a text layer"),
        ("absent.txt", "no such file"),
    ]:
        assert any(name in line and cause in line for line in errors), name


def test_sixty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    result = run(path)
    assert result.exit_code == 1
    assert "60000000 bytes, more than" in result.stderr


def test_a_text_of_a_book_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    path.write_text("本院认为，存在互惠关系。" * 50_000, encoding="utf-8")
    result = run(path)
    assert result.exit_code == 1
    assert "600000 characters, more than" in result.stderr


@pytest.mark.parametrize("words", [[], ["--json", "--why", "-"], ["--text", "-"], ["--what", "-"]])
def test_wrong_usage_is_2(words: list[str]) -> None:
    assert run(*words).exit_code == 2


@pytest.mark.parametrize("option", [[], ["--why"], ["--json"], ["--json", "--text"]])
def test_nothing_in_a_file_or_its_name_commands_the_terminal(tmp_path: Path, option: list[str]) -> None:
    path = tmp_path / "a\x1b[31mb.txt"
    path.write_text(
        RULING.replace("甲公司", f"甲{HOSTILE}公司", 1).replace("新加坡", f"新{HOSTILE}加坡", 1),
        encoding="utf-8",
    )
    result = run(*option, path, tmp_path / "absent\x1b[2J")
    assert "粤04协外认7号" in result.stdout
    assert not COMMANDS.search(result.stdout)
    assert not COMMANDS.search(result.stderr)


def test_signs_shown_and_signs_escaped() -> None:
    assert printable("a\x1bb\x9bc\u202ed\n\te") == "a\u241bb\ufffdc\ufffdd\n\te"
    told = escaped(json.dumps({"a": HOSTILE}, ensure_ascii=False))
    assert json.loads(told) == {"a": HOSTILE}
    assert not COMMANDS.search(told)


def test_the_summary_names_every_field_stated_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RULING, encoding="utf-8")
    shown = run(tmp_path / "a.txt").stdout
    assert "a.txt: ruling, 1 decision" in shown
    assert re.search(r"outcome +recognized\n", shown)
    assert "refusal_grounds" not in shown


def test_why_marks_the_text_and_explains_each_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RULING, encoding="utf-8")
    shown = run("--why", tmp_path / "a.txt").stdout
    assert "⟦（2031）粤04协外认7号⟧⟨1:case_number⟩" in shown
    assert "⟦二〇三一年九月八日⟧⟨1:decision_date⟩" in shown
    assert re.search(r"decision_date = 2031-09-08\n +“二〇三一年九月八日”  \S+", shown)
    plain = re.sub(r"⟨[^⟩]*⟩|[⟦⟧]", "", shown)
    assert RULING.strip() in plain


def test_why_says_for_what_is_none_of_ours_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("抱歉，找不到您要的页面", encoding="utf-8")
    shown = run("--why", tmp_path / "a.txt").stdout
    assert "not_a_document" in shown
    assert "note: an error, maintenance or challenge page" in shown

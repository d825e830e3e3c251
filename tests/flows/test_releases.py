"""Releases of real data: valid for the Frictionless tool, made and compared by command, masked on demand."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from urllib.parse import unquote

import duckdb
import pytest
from frictionless import Report, validate

from tests.flows.comity import comity
from tests.flows.persons import PERSONS
from warehouse.open import connect
from warehouse.release import shelf


def checked(folder: Path) -> Report:
    """What the Frictionless tool says of a release."""
    report: Report = validate(str(folder / "datapackage.json"))
    return report


def errors(report: Report) -> set[tuple[str, str]]:
    return {(task.place, error.type) for task in report.tasks for error in task.errors}


@pytest.fixture(scope="module")
def released(data: Path) -> Path:
    """The release of the register's night."""
    folder = shelf.latest(data / "releases")
    assert folder is not None
    return folder


def test_the_release_of_the_register_is_valid(released: Path) -> None:
    report = checked(released)

    assert report.valid, report.flatten(["type", "message"])[:5]
    described = {task.place for task in report.tasks}
    files = {path.relative_to(released).as_posix() for path in released.rglob("*.csv")}
    assert described == files
    assert {"by_country/SG.csv", "by_outcome/refused.csv", "excel/by_country/SG.csv"} <= files


def cell(path: Path, column: str, value: str) -> None:
    """Write a value into the first row of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        header, first, *rows = csv.reader(file)
    first[header.index(column)] = value
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, first, *rows])
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def twice(path: Path) -> None:
    """Repeat the first row of a CSV file."""
    header, first, rest = path.read_text(encoding="utf-8").split("\n", 2)
    path.write_text("\n".join([header, first, first, rest]), encoding="utf-8", newline="")


BROKEN: dict[str, tuple[Callable[[Path], None], tuple[str, str]]] = {
    "a date that is none": (
        lambda folder: cell(folder / "law_versions.csv", "adopted", "in spring"),
        ("law_versions.csv", "type-error"),
    ),
    "a number that is none": (
        lambda folder: cell(folder / "trade.csv", "total_usd_bn", "much"),
        ("trade.csv", "type-error"),
    ),
    "a code outside its list": (
        lambda folder: cell(folder / "treaties.csv", "kind", "gentlemen's agreement"),
        ("treaties.csv", "constraint-error"),
    ),
    "a code outside its list, in a list": (
        lambda folder: cell(folder / "decisions.csv", "refusal_grounds", "no_reciprocity ; dislike"),
        ("decisions.csv", "constraint-error"),
    ),
    "a count below zero": (
        lambda folder: cell(folder / "decisions.csv", "n_documents", "-1"),
        ("decisions.csv", "constraint-error"),
    ),
    "a key twice": (lambda folder: twice(folder / "jurisdictions.csv"), ("jurisdictions.csv", "primary-key")),
    "a reference to nothing": (
        lambda folder: cell(folder / "decision_citations.csv", "document_id", "register:nothing"),
        ("decision_citations.csv", "foreign-key"),
    ),
    "an empty cell that must be full": (
        lambda folder: cell(folder / "sources.csv", "title", ""),
        ("sources.csv", "constraint-error"),
    ),
}


def test_a_broken_release_is_not_valid_and_each_fault_is_found(released: Path, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(released, folder)
    for spoil, _ in BROKEN.values():
        spoil(folder)

    assert errors(checked(folder)) >= {fault for _, fault in BROKEN.values()}


def test_comity_release_makes_the_same_release_as_the_night(
    data: Path, released: Path, tmp_path: Path
) -> None:
    done = comity(data, "release", "--out", str(tmp_path / "out"))

    assert done.code == 0, done.err
    made = tmp_path / "out" / released.name
    assert done.out.startswith(f"{made}: ")
    assert (made / "SHA256SUMS").read_bytes() == (released / "SHA256SUMS").read_bytes()
    assert not list((tmp_path / "out").glob(".*"))


def test_comity_diff_prints_changes_and_tells_what_is_wrong(
    data: Path, released: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.duckdb"
    shutil.copyfile(released / "comity.duckdb", other)
    with duckdb.connect(str(other)) as con:
        con.execute("UPDATE decisions SET outcome = 'stayed' WHERE case_number = '（2018）沪72协外认1号'")

    text = comity(data, "diff", "latest", str(other))
    as_json = comity(data, "diff", released.name, str(other), "--json").json
    as_csv = comity(data, "diff", str(released), str(other), "--csv")
    assert text.code == 0, text.err
    assert "outcome: recognized -> stayed" in text.out
    assert text.out.endswith("0 added, 1 changed, 0 withdrawn\n")
    (change,) = as_json["changes"]
    assert (change["field"], change["old"], change["new"]) == ("outcome", "recognized", "stayed")
    assert (as_json["n_added"], as_json["n_changed"], as_json["n_withdrawn"]) == (0, 1, 0)
    (row,) = csv.DictReader(StringIO(as_csv.out))
    assert (row["change"], row["old"], row["new"]) == ("changed", "recognized", "stayed")

    unknown, folder = (comity(data, "diff", "latest", word) for word in ("1999-01-01", str(tmp_path)))
    assert (unknown.code, folder.code) == (2, 2)
    assert "no release '1999-01-01'" in unknown.err
    assert "is no release of Comity" in folder.err
    (tmp_path / "thesis.duckdb").write_text("my thesis")
    thesis = comity(data, "diff", "latest", str(tmp_path / "thesis.duckdb"))
    assert (thesis.code, "is no Comity data file" in thesis.err) == (1, True)


def test_without_data_there_is_nothing_to_release(tmp_path: Path) -> None:
    done = comity(tmp_path / "nothing", "release")

    assert (done.code, "run `comity run` first" in done.err) == (1, True)
    assert not (tmp_path / "nothing").exists()


def texts(folder: Path) -> dict[str, str]:
    """Everything that the files of a release say, Parquet and DuckDB cell by cell."""
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        raw = path.read_bytes().decode("utf-8", "ignore")
        if path.suffix == ".parquet":
            raw += str(duckdb.execute(f"FROM '{path}'").fetchall())
        elif path.suffix == ".duckdb":
            with connect(path) as con:
                for (table,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                    raw += str(con.execute(f"FROM {table}").fetchall())
        found[name] = f"{name}\n{unquote(raw)}"
    return found


class Text:
    """A text in which many names are looked for, however they are set."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = text.casefold()

    def names(self, person: str) -> bool:
        """Whether a name stands in it: with spaces, hyphens or underscores, in capitals, or run together."""
        if not person.isascii():
            return person in self.text
        words = person.casefold().split()
        # A pattern that begins with plain letters is ten times as fast as one that begins with \b.
        pattern = re.compile(r"[\W_]*".join(map(re.escape, words)) + r"(?![a-z])")
        return any(
            not re.match(r"\w", self._folded[found.start() - 1 : found.start()])
            for found in pattern.finditer(self._folded)
        )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi Zhiliang v. Bank", True),
        ("see /CHI-ZHILIANG_v_bank", True),
        ("chizhiliang", True),
        ("Chi Zhiliangs", False),
        ("Zhiliang alone", False),
        ("Xichi Zhiliang", False),
        ("Xichi Zhiliang, and Chi Zhiliang", True),
    ],
)
def test_a_name_is_found_however_it_is_set(text: str, expected: bool) -> None:
    assert Text(text).names("Chi Zhiliang") is expected


def test_no_person_of_the_register_is_named_in_any_file_of_a_masked_release(
    data: Path, released: Path, tmp_path: Path
) -> None:
    done = comity(data, "release", "--mask-persons", "--out", str(tmp_path / "masked"))
    assert done.code == 0, done.err
    folder = shelf.latest(tmp_path / "masked")
    assert folder is not None
    assert folder.name.endswith("-masked")

    before = Text("\n".join(texts(released).values()))
    after = {name: Text(text) for name, text in texts(folder).items()}
    for person in PERSONS:
        assert before.names(person), f"{person} is in the register"
        named = [name for name, text in after.items() if text.names(person)]
        assert named == [], person
    whole = "\n".join(one.text for one in after.values())
    for kept in ("Bank of China", "Frost National Bank", "Kolmar Group AG", "上海海事法院", "Hong Kong"):
        assert kept in whole, "companies, states and courts stay"
    assert checked(folder).valid

"""The house stands as drawn: who may import whom, how long a file may be, what a commit may not carry."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from flows.cli import COMMANDS

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "extract": {"transform", "warehouse", "flows", "duckdb", "prefect", "pandas"},
    "transform": {"warehouse", "flows", "duckdb", "prefect", "pandas", "httpx", "sqlite3", "socket", "time"},
    "warehouse": {"flows", "prefect", "httpx", "selectolax"},
}
PURE = {"extract.document"}
"""What transform may know of extract: the shape of a document."""
MODULES = sorted(
    p for room in ("extract", "transform", "warehouse", "flows") for p in (ROOT / room).rglob("*.py")
)


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_the_arrows_point_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    for module in imports(path):
        top = module.split(".")[0]
        assert top not in FORBIDDEN.get(room, set()), f"{room} must not import {module}"
        if room == "transform" and top == "extract":
            assert module in PURE, f"transform may know {PURE} of extract, not {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 220


def test_nothing_imports_flows_but_flows() -> None:
    for path in MODULES:
        if path.relative_to(ROOT).parts[0] != "flows":
            assert not any(module.split(".")[0] == "flows" for module in imports(path)), path


@pytest.mark.parametrize(("name", "fewest"), [("requirements", 50), ("installer", 1)])
def test_a_lock_has_hashes_and_names_no_host(name: str, fewest: int) -> None:
    lock = (ROOT / f"{name}.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?://|--index-url|--extra-index-url|file:", lock)
    packages = re.findall(r"^[a-z0-9][\w.\[\]-]*==", lock, re.MULTILINE)
    assert len(packages) >= fewest
    assert lock.count("--hash=sha256:") >= len(packages)


def test_the_citation_has_the_version_of_the_package() -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == package["version"]


def test_the_readme_names_every_command_and_links_to_files_that_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`comity {command}" in readme
    for target in re.findall(r"\]\(((?!http)[^)#]+)\)", readme):
        assert (ROOT / target).exists(), target

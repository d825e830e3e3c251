"""Every fault of the web by name: how the turn ends, what a person reads, and that nothing bad got in.

The table goes to ``docs/faults.md``; a changed outcome breaks the test until the page is reviewed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extract.archive import Archive
from extract.client import PoliteClient
from extract.crawl import crawl
from extract.source import Source, all_sources, reader_of
from extract.source_run import SourceRun
from flows.reading import read_source
from tests.extract.world import Clock
from tests.flows.world import ARTICLE, CJO, COL, NEW_RULING, TOPIC, new_ruling, web
from tests.origin import Origin
from tests.origin_faults import FAULTS
from transform.consolidate import consolidate
from transform.decision import Consolidation
from transform.observation import Field
from warehouse.intake.document_changes import change_rows
from warehouse.intake.version import Version

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
POSTS = f"{COL}/wp-json/wp/v2/posts*"
TWIN = f"{CJO}/law/x/twin-of-2024-jing-04-no-9"
DANISH = "（2024）京04协外认9号"
BAD = re.compile(
    r"<script|alert\(1\)|XNUMX|Just a moment|Checking your browser|维护|找不到您|\x00|passwd|onclick"
)

# Where a fault is played; all others strike the page of a ruling.
LISTS = {
    "empty_list",
    "endless_pagination",
    "repeated_first_page",
    "list_reordered",
    "two_pages_one_ruling",
    "language_twin",
    "javascript_link",
    "file_link",
    "path_traversal",
    "redirect_home",
    "soft_404",
    "maintenance",
    "challenge_200",
    "challenge_412",
    "challenge_521",
    "forbidden",
    "limited_long",
    "limited_silent",
}
INTERFACE = {"rest_closed", "wordpress_400", "html_for_json"}
ROBOTS = {name for name in FAULTS if name.startswith("robots_")}
SAYS_SOMETHING_ELSE = {"page_edited", "date_2041"}
"""The only faults after which a document may read otherwise than before."""


@dataclass(frozen=True)
class Night:
    """What one night under a fault left behind."""

    run: SourceRun
    n_asked: int
    versions: list[Version]
    found: Consolidation

    def texts(self) -> dict[str, str]:
        return {v.document.document_id: v.document.text for v in self.versions if v.is_current}

    def outcome(self, number: str) -> list[str]:
        return [d.value(Field.OUTCOME) for d in self.found.decisions if d.value(Field.CASE_NUMBER) == number]


class World:
    """One archive after a good night, and a clock that only moves when it is told to."""

    def __init__(self, root: Path, origin: Origin) -> None:
        self.clock = Clock()
        self.clock.moment = datetime(2026, 11, 24, 19, 15, tzinfo=UTC)
        self.archive = Archive(root)
        self.origin = origin

    def night(self, source: Source) -> Night:
        self.origin.forget()
        client = PoliteClient(self.archive, self.clock.now, origin=self.origin.url, sleep=self.clock.sleep)
        with client:
            run = crawl(source, reader_of(source), client, self.archive, self.clock.now)
        asked = len(self.origin.requests)
        versions, _ = read_source(source, self.archive)
        accounts = [a for v in versions if v.is_current for a in v.reading.accounts]
        as_of = max((v.first_seen for v in versions), default=self.clock.now()).date()
        gone = {v.document.document_id for v in versions if v.is_gone}
        return Night(run, asked, versions, consolidate(accounts, {}, as_of, gone))


def source_of(fault: str) -> Source:
    """The source that the fault strikes, with little patience so that a slow fault costs no minute."""
    wanted = "conflictoflaws" if fault in INTERFACE else "cn_justice_observer"
    (source,) = (one for one in all_sources() if one.id == wanted)
    seconds = 0.3 if fault in ("slow_drip", "silent") else 10
    http = source.http.model_copy(update={"timeout_seconds": seconds})
    return source.model_copy(update={"http": http})


def target_of(fault: str) -> str:
    if fault in ROBOTS:
        return f"{CJO}/robots.txt"
    if fault in INTERFACE:
        return POSTS
    return f"{TOPIC}*" if fault in LISTS else f"{NEW_RULING}*"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    pages = web()
    pages[TWIN] = new_ruling("recognized and enforced").replace("</body>", "<p>Print view</p></body>")
    pages[f"{TOPIC}?*"] = pages[TOPIC]
    pages[f"{CJO}/a/endless-*"] = pages[ARTICLE]
    with Origin(pages) as origin:
        made = World(tmp_path / "archive", origin)
        yield made
        made.archive.close()


def played(world: World, fault: str) -> tuple[Night, Night, Night]:
    """A good night, one under the fault when every page is due again, and a good one after it."""
    source = source_of(fault)
    before = world.night(source)
    assert before.run.problems == () or fault in INTERFACE
    world.clock.pass_days(40)
    world.origin.play(target_of(fault), fault)
    struck = world.night(source)
    world.origin.play(target_of(fault), "")
    world.clock.pass_days(40)
    return before, struck, world.night(source)


def place_of(fault: str) -> str:
    if fault in ROBOTS:
        return "robots.txt"
    if fault in INTERFACE:
        return "the interface"
    return "a list" if fault in LISTS else "the clock" if fault == "clock_jump" else "a ruling's page"


def row(fault: str, struck: Night, effect: str) -> str:
    said = struck.run.problems[0].message if struck.run.problems else struck.run.message.rpartition(" (")[0]
    said = re.sub(r"\(?\d+ new, .*| \(received \d+.*|, after \d+ bytes", "", said).strip() or "nothing to say"
    said = said.replace("|", "\\|").replace("\n", " ")
    cells = (
        f"`{fault}`",
        place_of(fault),
        struck.run.outcome.value.upper(),
        str(struck.n_asked),
        said[:150],
        effect,
    )
    return f"| {' | '.join(cells)} |"


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_fault_lets_nothing_bad_in_and_is_survived(world: World, fault: str) -> None:
    before, struck, after = played(world, fault)
    for text in struck.texts().values():
        assert not BAD.search(text)
    for version in struck.versions:
        assert not BAD.search(version.document.title)
    for url in (request.address for request in world.origin.requests):
        assert ".." not in url
        assert "%2e" not in url
    assert struck.texts().keys() >= before.texts().keys(), "its last good observations stay"
    if fault not in SAYS_SOMETHING_ELSE:
        kept = {name: struck.texts()[name] for name in before.texts()}
        assert kept == before.texts(), "what was read before reads the same"
    assert after.run.outcome.value in ("success", "unchanged"), after.run.message
    compare(fault, row(fault, struck, effect(fault, before, struck)))


def effect(fault: str, before: Night, struck: Night) -> str:
    """What got in, in words; asserted where a fault has an effect of its own."""
    changed = [(c.field, c.old, c.new) for c in change_rows(struck.versions, struck.found.decision_of)]
    if fault == "page_edited":
        assert changed == [("outcome", "recognized", "refused")]
        assert struck.outcome(DANISH) == ["refused"]
        return "a second version; a row in `document_changes`"
    if fault == "date_2041":
        (decision,) = [d for d in struck.found.decisions if d.value(Field.CASE_NUMBER) == DANISH]
        assert decision.value(Field.DECISION_DATE) == ""
        assert "date_in_future" in decision.caveats
        return "the row stays, its date empty and flagged"
    if fault in ("not_found", "gone"):
        assert changed == [("page", "shown", "gone")]
        (decision,) = [d for d in struck.found.decisions if d.value(Field.CASE_NUMBER) == DANISH]
        assert "page_gone" in decision.caveats
        return "a tombstone of the document; the decision stays and says so"
    if fault == "two_pages_one_ruling":
        assert struck.outcome(DANISH) == ["recognized"], "one decision of two pages"
        return "one more document, no second decision"
    assert changed == []
    new = len(struck.texts()) - len(before.texts())
    if fault == "endless_pagination":
        assert 0 < new <= 3
        return f"{new} pages followed, then a stop"
    assert new == 0
    assert len(struck.found.decisions) == len(before.found.decisions)
    return "nothing"


def test_a_clock_that_jumps_ahead_and_back_loses_nothing(world: World) -> None:
    source = source_of("")
    before = world.night(source)
    world.clock.pass_days(3650)
    ahead = world.night(source)
    assert ahead.run.outcome.value == "unchanged"
    world.clock.pass_days(-3649)
    world.origin.play(f"{TOPIC}*", "two_pages_one_ruling")
    back = world.night(source)
    assert back.run.n_new == 1, "news of the true day is found although a later day was seen"
    assert back.texts().keys() > before.texts().keys()
    compare("clock_jump", row("clock_jump", ahead, "nothing; the next true night finds what is new"))


def compare(fault: str, line: str) -> None:
    """Hold a row against the page; a row that is missing is written there and has to be reviewed."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    published = [one for one in lines if one.startswith(f"| `{fault}` |")]
    if not published:
        head = [one for one in lines if not one.startswith("| `")]
        rows = [*(one for one in lines if one.startswith("| `")), line]
        rows.sort(key=lambda one: one.split("`")[1])
        PAGE.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
        pytest.fail(f"{PAGE.name} had no row for {fault!r}; it has been written: review it, then commit it")
    assert published == [line]


def test_the_page_has_a_row_for_each_fault_and_no_other() -> None:
    """``conftest.py`` prints the page as a report after this file has run."""
    lines = [one for one in PAGE.read_text(encoding="utf-8").splitlines() if one.startswith("|")]
    named = [line.split("`")[1] for line in lines[2:]]
    assert named == sorted([*FAULTS, "clock_jump"])
    assert len(named) >= 30

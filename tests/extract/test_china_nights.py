"""The Chinese sources against an origin that plays them: what a night asks for, and what it costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.crawl import Outcome
from extract.source import all_sources
from tests.extract.china import CICC, CJO, GAZETTE, SOURCES, SPC, ChinaNights, recorded, rows, web
from tests.origin import Answer, Origin

MOST = {
    "cjoglobal": 2,
    "cn_cicc": 6,
    "cn_justice_observer": 16,
    "cn_spc": 4,
    "cn_spc_gazette": 5,
    "conflictoflaws": 2,
}
"""Requests of a night with nothing new, robots.txt and re-checks among them, on the busiest day of a week."""


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[ChinaNights]:
    with Origin(web(), with_etags=True) as origin:
        made = ChinaNights(tmp_path, origin)
        yield made
        made.archive.close()


def test_the_cost_of_a_quiet_night_does_not_grow_with_the_archive(
    nights: ChinaNights, capsys: pytest.CaptureFixture[str]
) -> None:
    nights.settle()
    table = []
    for size in (100, 900):
        nights.grow(size)
        week = [nights.run() for _ in range(7)]
        for runs in week:
            assert {
                name: run.message for name, run in runs.items() if run.outcome is not Outcome.UNCHANGED
            } == {}
        table.append({name: [runs[name].n_requests for runs in week] for name in SOURCES})
    once, ten_times = table
    with capsys.disabled():
        sys.stdout.write("\nRequests of seven quiet nights; in brackets with ten times the archive\n")
        for name in SOURCES:
            sys.stdout.write(f"{name:20} {once[name]} ({ten_times[name]})\n")
        totals = [[sum(t[name][day] for name in SOURCES) for day in range(7)] for t in table]
        sys.stdout.write(f"{'total':20} {totals[0]} ({totals[1]})\n")
    for name in SOURCES:
        assert max(once[name]) <= MOST[name], name
        assert max(ten_times[name]) <= MOST[name], name
        assert sorted(once[name]) == sorted(ten_times[name]), "the archive costs nothing"
    assert max(map(sum, zip(*ten_times.values(), strict=True))) < 40


def test_what_metadata_allow_in_a_quiet_night_is_under_eighty_over_all_sources() -> None:
    """robots.txt of each host, first pages of lists, re-checks, pages edited in place, all on one night."""
    asked = {}
    for source in all_sources():
        if source.is_fetched and source.enabled:
            edited = sum(kind.again.newest for kind in source.pages if kind.again)
            asked[source.id] = len(source.hosts) + len(source.seeds) + source.recheck.per_run + edited
            assert source.http.requests_per_run <= source.http.requests_per_day
    assert sum(asked.values()) < 80, asked


def test_the_gazette_is_asked_once_a_week_over_plain_http_with_posted_pages(nights: ChinaNights) -> None:
    (first,) = nights.run("cn_spc_gazette").values()
    assert first.outcome is Outcome.SUCCESS, first.message
    lists = [(r.method, r.address) for r in nights.origin.requests if "ArticleList" in r.path]
    page = f"{GAZETTE.removeprefix('http://')}/ArticleList.html?serial_no"
    assert lists == [
        *(("GET" if n == 1 else "POST", f"{page}=al" + (f"&page={n}" if n > 1 else "")) for n in (1, 2, 3)),
        *(
            ("GET" if n == 1 else "POST", f"{page}=cpwsxd" + (f"&page={n}" if n > 1 else ""))
            for n in (1, 2, 3)
        ),
    ]
    assert first.n_new == 12
    quiet = [nights.run("cn_spc_gazette")["cn_spc_gazette"].n_requests for _ in range(7)]
    assert quiet == [0, 0, 0, 0, 0, 0, 3]


def test_the_case_list_and_its_file_are_looked_at_again_after_a_week(nights: ChinaNights) -> None:
    nights.settle("cn_justice_observer")
    file = f"{CJO}/uploads/case-list-2021.pdf"
    assert nights.archive.known(file)
    texts = [v.snapshot for v in nights.archive.versions("cn_justice_observer") if v.snapshot.url == file]
    assert len(texts) == 1
    again = []
    for _ in range(8):
        nights.run("cn_justice_observer")
        again.append(nights.origin.count("www.chinajusticeobserver.com", "/uploads/case-list-2021.pdf"))
    assert sum(again) == 1
    nights.origin.pages[file] = Answer(
        b"%PDF-1.7 broken on the way", headers={"Content-Type": "application/pdf"}
    )
    for _ in range(7):
        run = nights.run("cn_justice_observer")["cn_justice_observer"]
        if any(problem.place == file for problem in run.problems):
            break
    assert any("the PDF cannot be opened" in problem.message for problem in run.problems)


def test_a_case_list_that_lies_elsewhere_is_told(nights: ChinaNights) -> None:
    post = f"{CJO}/a/june-2021-update-list-of-china-s-cases-on-recognition-of-foreign-judgments"
    page = recorded("cn_justice_observer", "case_list.html").decode()
    moved = "https://files.example.net/list.pdf"
    nights.origin.pages[post] = page.replace("/uploads/case-list-2021.pdf", moved)
    (run,) = nights.run("cn_justice_observer").values()
    assert [p.message for p in run.problems] == [f"leads on to {moved}, where this source does not go"]
    assert nights.origin.count("files.example.net") == 0


def test_a_cookie_and_a_redirect_to_itself_are_met_once_a_night(nights: ChinaNights) -> None:
    (run,) = nights.run("cn_cicc").values()
    assert (run.outcome, run.n_new) == (Outcome.SUCCESS, 3), run.message
    asked = [request.path for request in nights.origin.requests]
    assert asked.count("/html/1/218/180/316/index.html") == 2
    assert asked.count("/html/1/218/62/163/index.html") == 1


def test_rows_off_the_subject_are_not_visited_and_do_not_make_a_list_empty(nights: ChinaNights) -> None:
    nights.settle("cn_spc")
    assert not nights.archive.known(f"{SPC}/zixun/xiangqing/7.html")
    nights.origin.pages[f"{SPC}/zixun/gengduo/104.html"] = rows(("/zixun/xiangqing/8.html", "消费者案例"))
    (run,) = nights.run("cn_spc").values()
    assert (run.outcome, run.problems) == (Outcome.UNCHANGED, ())
    nights.origin.pages[f"{SPC}/zixun/gengduo/104.html"] = rows(("/about.html", "xiangqing"))
    (run,) = nights.run("cn_spc").values()
    assert run.outcome is Outcome.SUSPECT


def test_what_a_post_cites_is_a_lead_for_the_source_it_belongs_to(nights: ChinaNights) -> None:
    cited = f"{CJO}/a/chinese-court-first-recognizes-a-thai-monetary-judgment"
    nights.run("conflictoflaws")
    state = nights.archive.state(cited)
    assert state is not None
    assert (state.source_id, state.kind, state.first_ok_at) == ("cn_justice_observer", "article", None)
    nights.run("cn_justice_observer")
    assert nights.origin.count("www.chinajusticeobserver.com", cited.removeprefix(CJO)) == 1


def test_a_document_under_two_channels_has_one_name(nights: ChinaNights) -> None:
    nights.origin.pages[f"{SPC}/shenpan/gengduo/77.html"] = rows(("/fabu-xiangqing-900001.html", "涉外案例"))
    nights.origin.pages[f"{SPC}/fabu/xiangqing/900001.html"] = (
        "<html><body>抱歉，找不到您要的页面</body></html>"
    )
    (run,) = nights.run("cn_spc").values()
    assert run.n_new == 1
    assert [p.message.partition(":")[0] for p in run.problems] == ["soft_404"]


@pytest.mark.parametrize("fault", ["challenge_200", "challenge_412", "challenge_521"])
@pytest.mark.parametrize(
    ("source_id", "home"), [("cn_cicc", CICC), ("cn_spc", SPC), ("cn_spc_gazette", GAZETTE)]
)
def test_a_wall_stops_the_source_after_a_handful_of_requests(
    nights: ChinaNights, source_id: str, home: str, fault: str
) -> None:
    nights.origin.play(f"{home}/*", fault)
    nights.origin.pages[f"{home}/robots.txt"] = "User-agent: *\nAllow: /\n"
    nights.origin.play(f"{home}/robots.txt", "")
    (run,) = nights.run(source_id).values()
    assert run.outcome is Outcome.UNAVAILABLE
    assert "challenge" in run.message or "robots.txt" in run.message
    assert run.n_requests <= 3

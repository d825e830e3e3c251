"""A small web of the Chinese side, made of the recorded pages, and its sources run night after night."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from extract.archive import Archive, Fetch
from extract.client import PoliteClient
from extract.crawl import SourceRun, crawl
from extract.document import Link
from extract.source import Source, reader_of
from tests.extract.test_readers import EXAMPLES, source_of
from tests.extract.world import Clock
from tests.origin import Answer, Origin, Page, Request

CJO = "https://www.chinajusticeobserver.com"
CICC = "https://cicc.court.gov.cn"
SPC = "https://www.court.gov.cn"
GAZETTE = "http://gongbao.court.gov.cn"
JSON = {"Content-Type": "application/json; charset=UTF-8"}
SOURCES = ("cjoglobal", "cn_cicc", "cn_justice_observer", "cn_spc", "cn_spc_gazette", "conflictoflaws")


def recorded(source: str, name: str) -> bytes:
    return (EXAMPLES / source / name).read_bytes()


def rows(*links: tuple[str, str]) -> str:
    """A list page that every site's reader can cut."""
    items = "".join(
        f'<li><a href="{address}" title="{title}">{title}</a> <i>2023-09-27</i> <lable>2020年3期</lable></li>'
        for address, title in links
    )
    body = f'<h1>List</h1><ul class="essayList">{items}</ul>'
    return f"<html><head><title>List</title></head><body>{body}</body></html>"


def cookie_first(body: bytes | str) -> Page:
    """A wall that answers first with a redirect to the same address and a cookie."""

    def page(request: Request) -> Answer:
        if "w=1" in request.headers.get("cookie", ""):
            return Answer(body)
        scheme = "http" if request.host == "gongbao.court.gov.cn" else "https"
        return Answer(
            status=302, headers={"Location": f"{scheme}://{request.address}", "Set-Cookie": "w=1; Path=/"}
        )

    return page


def web() -> dict[str, Page]:
    """Every list shows one row on the subject; every address of a document answers with a recorded page."""
    post = f"{CJO}/a/june-2021-update-list-of-china-s-cases-on-recognition-of-foreign-judgments"
    topic = rows((post, "List of cases"), (f"{CJO}/a/one", "A judgment"), (f"{CJO}/law/x/one", "A ruling"))
    return {
        f"{CJO}/t/*": topic,
        f"{CJO}/c/*": rows(
            (f"{CJO}/a/two", "A Foreign Judgment"), (f"{CJO}/a/parcels", "New Rules on Parcels")
        ),
        f"{CJO}/a/*": recorded("cn_justice_observer", "article.html"),
        post: recorded("cn_justice_observer", "case_list.html"),
        f"{CJO}/law/x/*": recorded("cn_justice_observer", "ruling.html"),
        f"{CJO}/uploads/*": Answer(
            recorded("cn_justice_observer", "case_list_file.pdf"), headers={"Content-Type": "application/pdf"}
        ),
        f"{CICC}/html/1/218/180/316/index.html": cookie_first(rows(("90001.html", "裁定书"))),
        f"{CICC}/html/1/218/62/163/index.html": cookie_first(rows(("90003.html", "报道"))),
        f"{CICC}/html/1/219/208/210/index.html": cookie_first(rows(("90005.html", "Report"))),
        f"{CICC}/html/1/218/180/316/9*": recorded("cn_cicc", "judgment.html"),
        f"{CICC}/html/1/218/62/163/9*": recorded("cn_cicc", "article.html"),
        f"{CICC}/html/1/219/208/210/9*": recorded("cn_cicc", "english.html"),
        f"{SPC}/zixun/gengduo/104.html": rows(
            ("/zixun/xiangqing/900001.html", "涉外案例"), ("/zixun/xiangqing/7.html", "消费者案例")
        ),
        f"{SPC}/shenpan/gengduo/77.html": rows(("/shenpan/xiangqing/900002.html", "承认外国判决案")),
        f"{SPC}/zixun/xiangqing/9*": recorded("cn_spc", "several.html"),
        f"{SPC}/shenpan/xiangqing/9*": recorded("cn_spc", "guiding.html"),
        f"{GAZETTE}/ArticleList.html*": gazette_list,
        f"{GAZETTE}/Details/*": cookie_first(recorded("cn_spc_gazette", "judgment.html")),
        f"{GAZETTE}/Details/{'616c10'.ljust(30, '0')}": recorded("cn_spc_gazette", "judgment.html"),
        f"{GAZETTE}/Details/6*": lambda request: Answer(gazette_case(request.path)),
        "https://conflictoflaws.net/wp-json/*": wordpress("conflictoflaws"),
        "https://www.cjoglobal.com/wp-json/*": wordpress("cjoglobal"),
    }


def wordpress(source: str) -> Page:
    """All posts to one who asks for all, none to one who asks what changed since."""

    def page(request: Request) -> Answer:
        posts = "[]" if "modified_after" in request.query else recorded(source, "posts.json")
        return Answer(posts, headers=JSON)

    return page


def gazette_case(path: str) -> str:
    """A case of its own at every address."""
    return recorded("cn_spc_gazette", "case.html").decode().replace("庚某", path[9:24])


def gazette_list(request: Request) -> Answer:
    """Sixty-five rows on three pages; a GET of a further page is turned away."""
    number = int(request.query.partition("&page=")[2] or "1")
    if number > 1 and request.method != "POST":
        return Answer(status=302, headers={"Location": "/Rejected-By-UrlScan"})
    serial = request.query.partition("serial_no=")[2].partition("&")[0]
    details = [(f"/Details/{serial.encode().hex()}{number}{row}".ljust(39, "0"), row) for row in range(2)]
    body = rows(*((address, f"承认外国判决案{row}") for address, row in details))
    return Answer(body.replace("</body>", "<script>var totalCount='65';</script></body>"))


@dataclass
class ChinaNights:
    """Nights of all these sources, a day apart, with one archive."""

    root: Path
    origin: Origin
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.archive = Archive(self.root / "archive")

    def run(self, *ids: str) -> dict[str, SourceRun]:
        """One night; the runs by source."""
        self.clock.pass_days(1)
        self.origin.forget()
        return {source_id: self._turn(source_of(source_id)) for source_id in ids or SOURCES}

    def _turn(self, source: Source) -> SourceRun:
        archive, now = self.archive, self.clock.now
        with PoliteClient(archive, now, origin=self.origin.url, sleep=self.clock.sleep) as client:
            return crawl(source, reader_of(source), client, archive, now)

    def settle(self, *ids: str) -> None:
        """Nights until nothing waits any more."""
        for _ in range(10):
            runs = self.run(*ids)
            if not any(run.n_pending or run.n_new for run in runs.values()):
                return
        raise AssertionError(f"still busy: {runs}")

    def grow(self, n: int) -> None:
        """``n`` more documents of each source in the archive, all looked at long ago."""
        long_ago = self.clock.now() - timedelta(days=800)
        for source_id, (beginning, ending, page) in GROWTH.items():
            source = source_of(source_id)
            for number in range(n):
                url = f"{beginning}{number:06d}{ending}"
                kind = source.page_kind(url)
                assert kind is not None, url
                self.archive.discover(source_id, [(Link(url), kind.kind)], long_ago)
                body = recorded(source_id, page)
                fetch = Fetch(
                    source_id, url, kind.kind, long_ago, 200, {}, body, verdict="ok", is_version=True
                )
                self.archive.record(fetch)


GROWTH = {
    "cn_justice_observer": (f"{CJO}/law/x/old-", "", "ruling.html"),
    "cn_cicc": (f"{CICC}/html/1/218/180/316/9", ".html", "judgment.html"),
    "cn_spc": (f"{SPC}/zixun/xiangqing/9", ".html", "several.html"),
    "cn_spc_gazette": (f"{GAZETTE}/Details/{'0' * 24}", ".html", "judgment.html"),
}

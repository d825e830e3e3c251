"""A small web for rehearsals: the recorded pages of the live sources, served under their own addresses."""

from __future__ import annotations

import json
from pathlib import Path

from tests.flows.world_abroad import quiet
from tests.origin import Answer, Page

RECORDED = Path(__file__).parents[1] / "extract" / "sources"
CJO = "https://www.chinajusticeobserver.com"
COL = "https://conflictoflaws.net"
TOPIC = f"{CJO}/t/recognizing-and-enforcing-foreign-judgments-in-china"
SERIES = f"{CJO}/t/breakthrough-for-collecting-judgments-in-china-series"
ONE_MINUTE = f"{CJO}/c/china-law-in-one-minute"
RULING = f"{CJO}/law/x/2018-lu-02-xie-wai-ren-no-6-20190315"
ARTICLE = f"{CJO}/a/chinese-court-first-recognizes-a-thai-monetary-judgment"
NEW_RULING = f"{CJO}/law/x/2024-jing-04-xie-wai-ren-no-9-20250602"


def recorded(source: str, name: str) -> str:
    return (RECORDED / source / name).read_text(encoding="utf-8")


def list_page(*addresses: str) -> str:
    rows = "".join(
        f'<div><span>Fri, 15 Mar 2019</span><h3><a href="{a}">A title</a></h3></div>' for a in addresses
    )
    return f"<html><head><title>List</title></head><body><h1>A topic of the site</h1>{rows}</body></html>"


def ruling_page(number: str, hanzi: str, court: str, date: str, summary: str) -> str:
    return (
        f"<html><head><title>{number}</title></head><body><h1>ALPHA Ltd v. BETA Ltd {number}</h1>"
        "<p>申请承认和执行外国法院民事判决一审民事裁定书</p>"
        f"<div><span>Court</span> <a>{court}</a></div><div><span>Case number</span> {number}</div>"
        f"<div><span>Date of the decision</span> {date}</div>"
        "<div><span>Court Level</span> Intermediate People's Court</div>"
        f"<div><p>{summary} ({hanzi}).</p></div></body></html>"
    )


def new_ruling(outcome: str, date: str = "Jun 02, 2025") -> str:
    return ruling_page(
        "(2024) Jing 04 Xie Wai Ren No.9",
        "（2024）京04协外认9号",
        "Beijing Fourth Intermediate People's Court",
        date,
        f"The Beijing Fourth Intermediate People's Court {outcome} a Danish judgment",
    )


def web() -> dict[str, Page]:
    """Robots, lists, a ruling the register knows, one it does not, an article, posts; nothing new abroad."""
    posts = Answer(
        recorded("conflictoflaws", "posts.json"),
        headers={
            "Content-Type": "application/json; charset=UTF-8",
            "X-WP-Total": "2",
            "X-WP-TotalPages": "1",
        },
    )
    robots = Answer("User-agent: *\nDisallow: /admin/\n", headers={"Content-Type": "text/plain"})
    return {
        f"{CJO}/robots.txt": robots,
        f"{COL}/robots.txt": robots,
        TOPIC: list_page(RULING, NEW_RULING, ARTICLE, "javascript:alert(1)", "https://example.org/a/other"),
        SERIES: list_page(ARTICLE),
        ONE_MINUTE: list_page(ARTICLE),
        RULING: recorded("cn_justice_observer", "ruling.html"),
        NEW_RULING: new_ruling("recognized and enforced"),
        ARTICLE: recorded("cn_justice_observer", "article.html"),
        f"{COL}/wp-json/wp/v2/posts*": posts,
        **quiet(),
    }


def post_texts() -> list[str]:
    return [post["content"]["rendered"] for post in json.loads(recorded("conflictoflaws", "posts.json"))]

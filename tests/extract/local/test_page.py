"""Saved pages: the text stays whole, menus and related links go."""

from __future__ import annotations

import json
import time

import pytest

from extract.local import LocalFileError, documents_of
from tests.extract.local.making import RULING

BODY = "".join(f"<p>{line}</p>" for line in RULING.splitlines())
NOISE = "（2001）京04协外认99号 泰国法院判决不予承认"
WENSHU = f"""<html><head><title>x - 中国裁判文书网</title></head><body>
<div class="header_menu"><a>首页</a><a>{NOISE}</a></div>
<div class="PDF_title">甲公司申请承认外国法院判决民事裁定书</div>
<div class="PDF_pox"><div>{"</div><div id='2'>".join(RULING.splitlines())}</div></div>
<div class="gaiyao_box"><h4>审理法院：某院</h4></div><div>推荐案例 {NOISE}</div></body></html>"""
SPC = f"""<html><body><div class="nav">{NOISE}</div><div class="title">某案</div>
<ul class="info"><li>来源：某院</li><li>发布时间：2031-10-01</li></ul>
<div class="txt_txt" id="zoom">{BODY}<p>相关链接：</p><p>{NOISE}</p></div>
<div class="txt_etr">责任编辑：某某 {NOISE}</div></body></html>"""
CICC = f"""<html><body><ul class="essayList"><li>{NOISE}</li></ul>
<h1>某裁定书 <span title="免责声明">免责声明</span></h1>
<div class="essay-content">{BODY}</div><div class="footer">{NOISE}</div></body></html>"""
BLOG = f"""<html><body><header role="banner">{NOISE}</header><nav>{NOISE}</nav>
<main><article class="post comments-open">
<h1>A ruling from Zhuhai</h1>{BODY}<div class="sharedaddy sd-sharing">{NOISE}</div></article>
<div id="comments"><ol class="comment-list"><li>{NOISE}</li></ol></div></main>
<aside class="widget-area">{NOISE}</aside><script>"{NOISE}"</script><style>.x{{}}</style></body></html>"""
NAMELESS = f"<body><div>{NOISE[:0]}</div>{BODY}<h4>Related Posts</h4><p>{NOISE}</p></body>"


@pytest.mark.parametrize("page", [WENSHU, SPC, CICC, BLOG, NAMELESS])
def test_the_ruling_stays_whole_and_nothing_of_another_case_comes_in(page: str) -> None:
    (document,) = documents_of(page.encode(), "a.html")
    assert document.kind == "text"
    lines = document.text.split("\n")
    for line in RULING.splitlines():
        assert " ".join(line.split()) in lines
    assert "99号" not in document.text
    assert "泰国" not in document.text


def test_a_date_between_heading_and_text_stays() -> None:
    page = f"""<body><div class="nav">{NOISE}</div><h1>某中院承认外国判决</h1>
<em id="publish_time">2031年10月2日</em>
<div id="js_content">{BODY}</div><div>{NOISE}</div></body>"""
    (document,) = documents_of(page.encode(), "a.html")
    assert document.text.split("\n")[:2] == ["某中院承认外国判决", "2031年10月2日"]
    assert "99号" not in document.text


def test_the_heading_is_the_title_and_begins_the_text() -> None:
    (document,) = documents_of(BLOG.encode(), "a.html")
    assert document.title == "A ruling from Zhuhai"
    assert document.text.startswith(document.title)


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><script>location='/'</script></body></html>",
        "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
        "<html><body><div class='menu'>首页</div><p>抱歉，找不到您要的页面</p></body></html>",
        "<html><body><ul><li>首页</li><li>机构设置</li></ul><div class='content'></div></body></html>",
        "<html><body><p>网站维护中，请稍后访问</p></body></html>",
    ],
)
def test_a_page_that_is_none_says_so(page: str) -> None:
    (document,) = documents_of(page.encode(), "a.html")
    assert document.kind == "no_page"
    assert document.title


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (
            "<body><p>案号（2031）浙<wbr>02<tt>协外认</tt>9号，裁定承认。</p></body>",
            "案号（2031）浙02协外认9号，裁定承认。",
        ),
        (
            "<body><table><tr><td>1</td><td>Ningbo IPC</td><td>refused</td></tr></table></body>",
            "1 | Ningbo IPC | refused",
        ),
        ("<body><dl><dt>案号</dt><dd>（2031）浙02协外认9号</dd></dl></body>", "案号：（2031）浙02协外认9号"),
    ],
)
def test_marks_inside_a_number_and_pages_of_rows_alone_keep_their_text(page: str, line: str) -> None:
    (document,) = documents_of(page.encode(), "a.html")
    assert line in document.text.split("\n")


def test_long_prose_under_a_name_of_noise_stays() -> None:
    prose = "法院裁定承认外国判决，并说明了理由。" * 120
    (document,) = documents_of(f"<body><div class='comment'><p>{prose}</p></div></body>".encode(), "a.html")
    assert prose in document.text


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.json"])
@pytest.mark.parametrize("tag", ["div", "b", "table"])
def test_nesting_beyond_reason_is_refused_at_once(name: str, tag: str) -> None:
    page = f"<html><body>{f'<{tag}>' * 200_000}text text text text text."
    body = json.dumps({"s1": "x", "s2": "y", "qwContent": page}) if name == "a.json" else page
    began = time.monotonic()
    with pytest.raises(LocalFileError, match="within each other"):
        documents_of(body.encode(), name)
    assert time.monotonic() - began < 5


def test_many_paragraphs_without_an_end_are_no_nesting() -> None:
    (document,) = documents_of(
        ("<body>" + "<p>一段文字，一段文字，一段文字。<br>" * 20_000).encode(), "a.html"
    )
    assert document.text.count("\n") == 19_999


@pytest.mark.parametrize("title", ["裁定书", "民事裁定书", "（2031）鲁02协外认7号"])
def test_a_ruling_keeps_the_court_above_its_title(title: str) -> None:
    lines = [
        "山东省青岛市中级人民法院",
        "民事裁定书",
        "（2031）鲁02协外认7号",
        "申请人：甲公司。" + "本院认为，两国互惠。" * 40,
    ]
    body = "".join(f"<p>{one}</p>" for one in lines)
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    (document,) = documents_of(page.encode(), "a.html")
    assert document.text.split("\n") == lines

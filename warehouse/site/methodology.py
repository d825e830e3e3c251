"""The methodology as pages: the English text of the documentation, and a Chinese one of the same content."""

from __future__ import annotations

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from warehouse.site.site import Site

TEXTS = {
    "en": Path(__file__).parents[2] / "docs" / "methodology.md",
    "zh": Path(__file__).with_name("words") / "zh" / "methodology.md",
}


def write(site: Site) -> None:
    """Write ``methodology.html`` of each language."""
    for language, path in TEXTS.items():
        text = as_page(path.read_text(encoding="utf-8"))
        page = site.render(language, "methodology.html", "methodology.html", text=text)
        site.write(f"{language}/methodology.html", page)
        site.n_pages += 1


def as_page(text: str) -> Markup:
    """Markdown as HTML. Links into the source tree become plain text: the site does not carry it."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for token in tokens:
        if token.type == "inline" and token.children:
            token.children = _without_local_links(token.children)
    html: str = markdown.renderer.render(tokens, markdown.options, {})
    boxed = html.replace("<table>", '<div class="scroll" tabindex="0">\n<table>')
    return Markup(boxed.replace("</table>", "</table>\n</div>"))  # noqa: S704 - our own text, raw HTML off


def _without_local_links(children: list[Token]) -> list[Token]:
    kept: list[Token] = []
    is_local = False
    for child in children:
        if child.type == "link_open":
            is_local = not str(child.attrs.get("href", "")).startswith("http")
        if not (is_local and child.type in ("link_open", "link_close")):
            kept.append(child)
    return kept

"""Jinja as the site uses it: everything escaped, nothing undefined, the words of one language at hand."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from warehouse.site import names, notation
from warehouse.site.words import Words

TEMPLATES = Path(__file__).with_name("templates")
CODED = {
    **{field: field for field in ("direction", "outcome", "basis", "reciprocity_test", "subject_matter")},
    **{"confidence": "confidence", "refusal_ground": "refusal_ground", "refusal_grounds": "refusal_ground"},
    **{"caveat": "caveat", "caveats": "caveat"},
}
"""Fields of decisions that hold a code, with its closed list."""
NAVIGATION = (
    ("front", "index.html"),
    ("decisions", "decisions.html"),
    ("statistics", "statistics/index.html"),
    ("prepare", "prepare.html"),
    ("methodology", "methodology.html"),
    ("downloads", "downloads.html"),
    ("changes", "changes.html"),
)
"""The pages that every page leads to: the key of the words, and the path."""


OPTIONAL = re.compile(r"</(?:li|dt|dd|th|td|tr|thead|tbody)>\n?")
"""End tags that HTML leaves out where the next tag, or the end of the parent, implies them."""


def lean(html: str) -> str:
    """The same page without optional end tags: a tenth of a site that is mostly tables and lists."""
    return OPTIONAL.sub("", html)


def environment(words: Words) -> Environment:
    """The environment of a language: ``t`` and ``tm`` look up words, ``code`` words of codes."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.globals |= {"t": words.text, "tm": words.markup, "code": words.code, "has_words": words.has}
    made.globals |= {"coded": CODED, "nav": NAVIGATION}
    made.filters |= notation.filters(words)
    made.filters |= {
        "capfirst": lambda text: text[:1].upper() + text[1:],
        "court_name": partial(names.court_name, words),
        "decision_name": partial(names.decision_name, words),
        "state_name": partial(names.state_name, words),
    }
    return made

"""The foreign court whose judgment a sentence speaks of, and the clauses in which such a court rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.phrases import table
from transform.vocabulary.state import FoundState, find_states, state

_REST = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z·.()-]{0,36}?(?:法院|法庭|裁判所|衡平法庭|仲裁庭))"
    r"(?P<branch>[\u4e00-\u9fff·]{1,8}?(?:分院|支院|支部|分庭|法庭)|\([\u4e00-\u9fff]{2,10}(?:庭|分院|法院)\))?"
)
_NO_NAME = re.compile(
    r"申请|承认|执行|判决|裁定|人民|中国|我国|公司|公民|之间|当事人|作出|向|在|于|对|由|案|籍|法律|条约|协定|协助"
    r"|[男女]子|商人|投资|经|该|的|,|^[与和及、]"
)
_RULES = (
    r"(?P<verb>承认|认可)(?:和|与|并|及|、)?(?:予以)?(?:执行)?(?:了|过)?"
    r"[^。；]{0,40}?(?:中国|我国|人民法院|中院|高院|海事法院)[^。；,]{0,40}?(?:判决|裁判|裁定|裁决|调解书|文书)"
)
_OUTBOUND = re.compile(rf"[^。；]{{0,40}}?{_RULES}")
_HOME_JUDGMENT = re.compile(
    r"(?:中国|我国|人民法院|中院|高院|海事法院)[^。；,]{0,40}?(?:判决|裁判|调解书)[^。；]{0,20}?"
    r"(?:在|获|被|得到)[^。；]{0,30}?(?:承认|执行|认可)"
)
_BETWEEN = re.compile(r"法院|中院|判决|裁定(?!$|不予|拒绝|予以|同意|部分|不)")
_PEOPLES_COURTS = frozenset({"VN", "LA", "KP"})


@dataclass(frozen=True, slots=True)
class ForeignCourt:
    """``text[start:end]`` names a court of ``iso2``; ``start`` is where the state's name begins."""

    iso2: str
    start: int
    end: int
    kind: str


def places(text: str) -> list[FoundState]:
    """States, and those parts of federations that stand without their state (纽约州), in order."""
    parts = [
        FoundState(phrase.code[:2], match.start(), match.end(), match.group())
        for phrase in table("report_subdivision_zh").phrases
        for match in phrase.pattern.finditer(text)
        if match.group().endswith(("州", "省"))
    ]
    return sorted([*find_states(text), *parts], key=lambda one: one.start)


def foreign_courts(text: str) -> Iterator[ForeignCourt]:
    """Every court named after its state in folded text, with branch or division; in order."""
    done = 0
    for found in places(text):
        known = state(found.iso2)
        if found.start < done or known is None or known.kind == "home":
            continue
        rest = _REST.match(text, found.end)
        if rest is None or rest["name"].endswith("仲裁庭"):
            continue
        name = rest["name"].replace("人民", "", 1) if found.iso2 in _PEOPLES_COURTS else rest["name"]
        if _NO_NAME.search(name):
            continue
        done = rest.end()
        yield ForeignCourt(found.iso2, found.start, done, known.kind)


def outbound_clause(text: str) -> tuple[int, int] | None:
    """Where a foreign court gives effect to a Chinese judgment, or None."""
    for court in foreign_courts(text):
        match = _OUTBOUND.match(text, court.end)
        if (
            match
            and "仲裁" not in match.group()
            and not _BETWEEN.search(text[court.end : match.start("verb")])
        ):
            return court.start, match.end()
    match = _HOME_JUDGMENT.search(text)
    if match and any(
        s.iso2 != "CN" and (k := state(s.iso2)) is not None and k.kind == "foreign"
        for s in find_states(match.group())
        if match.group()[: s.start].endswith(("在", "被", "获"))
    ):
        return match.start(), match.end()
    return None


def is_longer_name(text: str, short: str) -> bool:
    """Whether ``text`` is the fuller name of the court that ``short`` names: all its letters, in order."""
    letters = iter(text)
    return all(letter in letters for letter in short)

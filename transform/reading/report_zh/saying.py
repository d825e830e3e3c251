"""The sentences of a report, folded, with what the parties argue and what is only supposed cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.report_zh.clauses import by_court
from transform.reading.sentences import Sentence, sentences
from transform.vocabulary.spelling import Folded, fold

BLANK = "。"
"""Stands for each character that was cut out: no pattern reads across a full stop."""

CUT = "□"
"""Stands for each character of a foreign court's act inside a sentence on a ruling here."""

LONGEST = 1_000

SECTIONS = {
    "基本案情": "facts",
    "案情": "facts",
    "简要案情": "facts",
    "案情简介": "facts",
    "裁判结果": "result",
    "处理结果": "result",
    "审理结果": "result",
    "裁判理由": "reasons",
    "裁判要旨": "holding",
    "裁判要点": "holding",
    "典型意义": "comment",
    "专家点评": "comment",
    "案例评析": "comment",
    "律师点评": "comment",
    "关联索引": "index",
    "相关法条": "index",
    "关键词": "index",
    "相关链接": "links",
    "相关阅读": "links",
    "延伸阅读": "links",
    "推荐阅读": "links",
    "网友评论": "links",
}
_SECTION = re.compile(rf"\(?[一二三四五六七八九\d]{{0,2}}[、.)]?\(?({'|'.join(SECTIONS)})\)?[:.]?")
_COURT_SPEAKS = (
    r"(?:法院|中院|高院|本院|合议庭|法官)[^。；,]{0,24}?"
    r"(?:认为|认定|裁定|审查|审理|指出|查明|驳回|采纳|作出|遂|最终|依法|决定|承认)|裁定"
)
_ARGUES = re.compile(
    r"(?:申请人|被申请人|当事人|债权人|债务人|原告|被告|双方|公司|[某甲乙丙][某甲乙丙]?|代理人|律师"
    r"|[\u4e00-\u9fff]先生|[\u4e00-\u9fff]女士|抗辩理由)"
    r"[^。；,]{0,16}?(?:辩称|抗辩|主张|答辩|声称|诉称|申请称|认为|提出异议|请求|要求|陈述意见|(?<!简|名|宣|下)称)"
)
_BACK = re.compile(_COURT_SPEAKS)
_SUPPOSED = re.compile(
    r"是否|能否|可否|会否|应否|如果|倘若|假如|一旦|应当|应予|可能|有望|或将|拟于|如何|才能|方可|规定|可以|不得以|情形|事由|(?:申请|请求)(?![^。；,]{0,10}裁定)[^。；,]{0,24}承认"
    r"|(?:提出|提交|收到|受理)[^。；,]{0,60}?承认[^。；,]{0,60}?(?:申请|请求)|请求[^。；,]{0,30}?承认|承认(?:和|与|及)?(?:执行)?[^。；,]{0,30}?(?:条件|制度|标准)"
)
_COUNTED = re.compile(r"^(\d{1,2})\.(?=\d)")
_LISTED = re.compile(r"\(?[一二三四五六七八九十\d①②③④⑤⑥]{1,2}(?:[、.):]|是)|第[一二三四五六七八九]|[①②③④⑤⑥]")


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence: ``text`` folded without spaces, ``voice`` without arguments, ``stated`` without conjecture.

    The three are of one length; ``origin[i]`` is where character ``i`` stands in the document.
    """

    text: str
    voice: str
    stated: str
    origin: tuple[int, ...]
    section: str
    line: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the document of the non-empty ``text[start:end]``."""
        return self.origin[start], self.origin[end - 1] + 1

    @property
    def start(self) -> int:
        return self.origin[0]

    @property
    def end(self) -> int:
        return self.origin[-1] + 1


def sayings(text: str) -> Iterator[Saying]:
    """Every sentence that holds more than white space, in order; ``line`` marks one that fills its line."""
    section, listing = "", False
    for found in _pieces(text):
        folded = fold(found.text, spaces=False)
        if not folded.text:
            continue
        folded = Folded(_COUNTED.sub(r"\1、", folded.text), folded.origin)
        opened = _SECTION.match(folded.text)
        if opened and (opened.end() == len(folded.text) or opened.group()[-1] in ":)."):
            section, listing = SECTIONS[opened[1]], False
        line = found.start == 0 or "\n" in text[max(0, found.start - 3) : found.start]
        ends = text[found.end : found.end + 3].lstrip(" \u3000\r")[:1] in ("", "\n")
        argued = listing and _LISTED.match(folded.text) is not None
        voice = BLANK * len(folded.text) if argued else without_arguments(folded.text)
        listing = argued or (folded.text[-1] in ":：；" and voice != folded.text)
        origin = tuple(found.start + at for at in folded.origin)
        yield Saying(folded.text, voice, without_conjecture(voice), origin, section, line and ends)


def _pieces(text: str) -> Iterator[Sentence]:
    """The sentences; one that is longer than any person writes comes in pieces, so that no pattern tires."""
    for found in sentences(text):
        for at in range(0, len(found.text), LONGEST):
            piece = found.text[at : at + LONGEST]
            yield from by_court(Sentence(found.start + at, found.start + at + len(piece), piece))


def without_arguments(text: str) -> str:
    """``text`` with each stretch blanked in which a party speaks, up to where the court does again."""
    pieces, at = [], 0
    while (argues := _ARGUES.search(text, at)) is not None:
        if re.search(r"法院|中院|本院", argues.group()):
            pieces.append(text[at : argues.end()])
            at = argues.end()
            continue
        back = _BACK.search(text, argues.end())
        end = back.start() if back else len(text)
        pieces.append(text[at : argues.start()] + BLANK * (end - argues.start()))
        at = max(end, argues.end())
    return "".join([*pieces, text[at:]])


def without_conjecture(text: str) -> str:
    """``text`` with each clause blanked that only supposes, asks or recites a rule."""
    clauses = text.split(",")
    return ",".join(BLANK * len(one) if _SUPPOSED.search(one) else one for one in clauses)

"""What a text is by its build: the full text of a Chinese ruling, a digest of cases, a report.

The form is told by the words alone, never by the name of a file. A report may quote a ruling's formulas, so
several parts of a ruling must stand there together.
"""

from __future__ import annotations

import re
from enum import StrEnum

from transform.vocabulary.spelling import squeeze


class Form(StrEnum):
    RULING = "ruling"
    DIGEST = "digest"
    REPORT_ZH = "report_zh"
    REPORT_EN = "report_en"


_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]+")
_OPENING = 1500  # characters within which a ruling shows its title and its first party
_TITLE = re.compile(r"(?:民事|民商事|商事|执行|行政|法院|外认|初字|号)?(?:裁定|判决|决定|调解|通知)书")
_TITLE_LINE = re.compile(
    r"(?:.{0,24}(?:法院|民事|执行|复议|再审|认可|承认))?(?:裁定|判决|决定|调解|通知)书(?:.{0,30}号(?:之.)?)?"
)
_PARTY = re.compile(
    r"(?:再审|复议|异议)?(?:申请(?:执行)?人|原告|上诉人)(?:\([^()]{1,30}\))?[:,、]?[^。]{2,80}?"
    r"(?:[。]|住所地|住址|,男,|,女,|法定代表人|代表人|国籍|注册地)"
)
_ORDERS = re.compile(r"(?:裁定|决定|判决)如下|如下(?:裁定|决定):")
_REASONS = re.compile(r"本院(?:经?审查|经?审理|依法|认为|,|后){0,4}认为")
_BENCH = re.compile(
    r"(?:审判长|审判员|人民陪审员)[\u4e00-\u9fff×xX某*]{2,5}|书记员[\u4e00-\u9fff×xX某*]{2,5}"
)
_SIGNED = re.compile(r"(?:二[〇○零oO0][^年]{1,3}|\d{4})年[^日]{1,6}日(?:法官助理|书记员|本件|$)")
_ENOUGH, _MOST = 3, 4
_DIGEST = re.compile(
    r"基本案情|案情简介|裁判要旨|裁判要点|裁判结果|裁判理由|典型意义|入库编号|关联索引|关联案件|参考案例|指导案例"
    r"|典型案例|主要案情|案件索引"
)
_SECTION = re.compile(
    rf"[【\[(〔]?(?:[一二三四五六七八九十\d]{{1,2}}[、.])?(?:{_DIGEST.pattern})[】\])〕]?(?:[:.]|$)",
    re.MULTILINE,
)


def form_of(text: str) -> Form:
    """The form of a text in Chinese or English."""
    han = len(_HAN.findall(text))
    if han < sum(1 for _ in _LATIN.finditer(text)):
        return Form.REPORT_EN
    lines = [line for line in map(squeeze, text.splitlines()) if line]
    joined = "".join(lines)
    sections = {
        match.group().strip("【】[]()〔〕:.") for line in lines for match in [_SECTION.match(line)] if match
    }
    parts = _parts(lines, joined)
    if parts >= (_MOST if sections else _ENOUGH):
        return Form.RULING
    return Form.DIGEST if len(sections) >= 2 else Form.REPORT_ZH


def _parts(lines: list[str], joined: str) -> int:
    """How many of the parts of a ruling stand in their places."""
    title = any(_TITLE_LINE.fullmatch(line) for line in lines[:30]) or (
        len(lines) < 4 and _TITLE.search(joined, 0, 200) is not None
    )
    return sum(
        (
            title,
            _PARTY.search(joined, 0, _OPENING) is not None,
            _ORDERS.search(joined) is not None,
            _REASONS.search(joined) is not None,
            _BENCH.search(joined, max(0, len(joined) - _OPENING)) is not None
            or _SIGNED.search(joined, max(0, len(joined) - _OPENING)) is not None,
        )
    )

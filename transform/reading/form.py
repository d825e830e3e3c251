"""What a text is by its build: a Chinese ruling or its translation, a digest of cases, a report.

The form is told by the words alone, never by the name of a file. A report may quote a ruling's formulas, so
several parts of a ruling must stand there together; a digest shows by headings that it sets out cases.
"""

from __future__ import annotations

import re
from enum import StrEnum

from transform.reading import digest_en
from transform.reading.ruling_head_en import has_head
from transform.vocabulary.spelling import squeeze


class Form(StrEnum):
    RULING = "ruling"
    RULING_EN = "ruling_en"
    DIGEST = "digest"
    REPORT_ZH = "report_zh"
    REPORT_EN = "report_en"
    DIGEST_EN = "digest_en"
    ENTRY = "entry"


_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[A-Za-z]+")
_HAN_A_WORD = 1.5  # what an English word takes in Chinese

_OPENING = 1500  # characters within which a ruling shows its title and its first party
_TITLE = re.compile(
    r"(?:.{0,24}(?:法院|法庭|民事|民商事|执行|复议|再审|认可|承认))?(?:裁定|判决|决定|调解|通知)书(?:.{0,30}号(?:之.)?)?"
)
_PARTY = re.compile(
    r"(?:再审|复议|异议)?(?:申请(?:执行|复议)?人|原告|上诉人|请求人)(?:\([^()]{1,40}\))?[:,、]?[^。]{2,80}?"
    r"(?:。|住所地|住址|住[^。,]{2,12}[省市县区]|,男,|,女,|法定代表人|代表人|国籍|注册地)"
)
_ORDERS = re.compile(
    r"(?:裁定|决定|判决)如下|如下(?:裁定|决定):|条[^。;:]{0,60},裁定(?::|(?:承认|认可|不予|驳回|准许|对))"
)
_REASONS = re.compile(r"(?:本院|合议庭)(?:经|依法|审查|审理|认为|,|后){0,6}认为")
_BENCH = re.compile(
    r"(?:审判长|审判员|陪审员|书记员|法官助理)[\u4e00-\u9fff×xX某*]{2,5}"
    r"|(?:[一二][〇○零oO0九][^年]{1,3}|\d{4})年[^日]{1,6}日(?:法官助理|书记员|本件|$)"
)
_ENOUGH, _WITHOUT_A_TITLE = 3, 4

_TRANSLATED = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^.{0,80}\b(?:civil|commercial|written) (?:ruling|order|judge?ment|decision|verdict)\b.{0,60}$"
        r"|^(?:.{0,80}(?:/|–|—) )?(?-i:RULING|Ruling)(?: (?:/|–|—)| +\(\d{4}\)|$)"
        r"|\b(?:rendering|translation|copy|text) of (?:a|the) (?:\w+ )?ruling\b",
        r"^[^\w\n]{0,9}(?:the )?(?:re-?)?(?:applicant|claimant|petitioner)s?\b[^:\n]{0,60}:",
        r"\bth(?:e|is) court\W{1,3}(?:\w{1,20}\W{1,3}){0,6}?(?:view|opinion|holds?|considers?|finds?|held)\b"
        r"|\b(?:this court (?:has )?examined|court (?:thinks?|ascertains?|examines?)) ?:?",
        r"\b(?:rul(?:es|ed|ing)|order(?:s|ed)?|deci(?:des|ded|sion))\b[^.\n]{0,20}\bas follows\b"
        r"|^[^\w\n]{0,9}(?:it is |so )?ruled? (?:pursuant to|under|on the basis of|:|recogni)|^so rule\b"
        r"|^[^\w\n]{0,9}disposition\b",
        r"^[^\w\n]{0,9}(?:(?:presiding |chief |acting )?judges?|(?:court )?clerk|people's assessor)\b\W"
        r"|^[^\w\n]{0,9}(?:single|collegial) (?:judge|panel)\b",
    )
)
"""Title, first party, reasons, orders and bench of a ruling in English."""

_ABOUT_CASES = re.compile(
    r"典型(?:个案|案例)|协作案例|审判参考|审判案例|案例摘编|案例[^。]{0,6}摘编|案例(?:选登|选编|精选|集锦|摘登|节选)|(?:案件|案例)[一二三四五六七八九十]则|[一二三四五六七八九十]则案例|案例(?:速递|卡片|点评|来稿|索引)|参考案例|指导性?案例|公报案例|案例选|案例库|案例汇编|入库案例|入库编号|十大案例|精品案例"
)
_OWN_LIST = re.compile(r"本院[^。]{0,24}(?:案件|案例)[^。]{0,8}(?:一览|汇总|清单|统计表)")
_CASE_HEAD = re.compile(
    r"[【\[(]?(?:典型|参考|指导)?案例?之?[一二三四五六七八九十\d]{1,3}(?:[】\]):.、,]|[^\d年月日]|$)"
    r"|第[一二三四五六七八九十\d]{1,3}[则例案]|\(\d{3}\)|[【\[]\d{3}[】\]]"
)
_BULLET = re.compile(r"[■◆●▲★◇]")
_DATED_ENTRY = re.compile(r"[■◆●▲★◇](?:19|20)\d\d[年./-][^。;]{2,60}?(?:法院|中院)")
"""The head of an entry in a list of rulings: its day and court."""

_NUMBERED = re.compile(r"(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])[^。;]{4,80}案(?:$|--|[(-])")
_OF_DIGESTS = "典型意义|裁判要旨|裁判要点|入库编号|关联索引|案例编写|执行要旨|调解指引"
_OF_BOTH = (
    "(?:基本|简要|主要)案情|案情(?:简介|摘要|回顾|概要|介绍)?|基本事实"
    "|(?:裁判|处理|审理|裁定|审判)(?:结果|理由|情况|内容|过程)?|意义|案号|法院认为|裁判文书"
)
_IN_BRACKETS = (
    "案名|案例|案例编号|案由|要旨|问题提示|审理(?:法院)?|经过|争点|争点与判断|意见|点评|评析|评述|短评|编写说明|审查|结果|结论"
    "|规则|处理|裁定日期|裁判(?:日期|时间|法院|文书号)|标题|启示|关键词"
)
_SECTION = re.compile(
    r"(?:\(?[一二三四五六七八九\d]{1,2}[)、.]|[①-⑳■◆●▲★☆◇◎○⦿•])?"
    rf"[【〔\[(]?(?P<name>{_OF_DIGESTS}|{_OF_BOTH})(?:[】〕\])][:.]?|:|$)"
)
_BRACKETED = re.compile(
    rf"[【〔](?P<name>{_OF_DIGESTS}|{_OF_BOTH}|{_IN_BRACKETS})(?:[甲乙丙丁戊一二三四五六七八九十\d]{{0,2}})[】〕]"
)
_ENTRY = re.compile(
    r"(?P<name>案例编号|编号|标题|案名|案由|案号|(?:裁判|审查|审理|受理|承办|管辖)?法院|裁判文书号|原判|原令|来源国|外国(?:裁判|判决|法院)|外方(?:法院|文书号|判项)"
    r"|(?:裁定|裁判|审结)(?:日期|时间)|结果|结论|理由(?:摘记)?|事实(?:概要)?|争点|争议|要点|根据|规则|案情|裁判):"
)
_CATALOGUED = re.compile(r"\W*(?:(?:案例)?编号|标题)(?!:?\W*$)")
_SPACED = re.compile(rf"\s*(?:{_OF_DIGESTS}|{_OF_BOTH})(?=[\s　])")
_LABEL = re.compile(
    r"[【\[]?(?:(?:审理|裁判)?法院|案号|案由|案件类型|文书类型|审理程序|(?:裁[判定])?日期|裁[判定]时间|公开日期|当事人|合议庭|书记员|标题|结果)"
    r"(?:[】\]]:?|:)(?=.)"
)
_RULES = re.compile(r"裁定(?:如下)?:")
_LABELS = 4
"""So many labels stand above a ruling that a database prints."""
_NOTICE = re.compile(r"证券代码|证券简称|公告编号|股票代码|(?:^|的)(?:进展|提示性)?公告$")
_ALL_OF_A_CASE = 3
"""Sections that lay out a whole case, where none of their names is of digests alone."""

_COUNSEL = re.compile(r"(?:律师|笔者|我们的?)(?:评析|点评|提示|建议|解读|观点|认为)|评析$|实务(?:建议|启示)$")


def form_of(text: str) -> Form:
    """The form of a text in Chinese or English."""
    if len(_HAN.findall(text)) < _HAN_A_WORD * len(_WORD.findall(text)):
        parts = sum(part.search(text) is not None for part in _TRANSLATED)
        if parts >= _ENOUGH or has_head(text):
            return Form.RULING_EN
        return Form.DIGEST_EN if digest_en.is_digest(text) else Form.REPORT_EN
    lines = [line for line in map(squeeze, text.splitlines()) if line]
    is_digest = _is_digest(
        lines,
        spaced={m.group().strip() for line in text.splitlines() if (m := _SPACED.match(line))},
        bracketed={match["name"] for match in _BRACKETED.finditer(text)},
    )
    if not any(map(_NOTICE.search, lines[:6])) and _is_ruling(lines, is_digest=is_digest):
        return Form.RULING
    return Form.DIGEST if is_digest else Form.REPORT_ZH


def speaks_as_court(text: str) -> bool:
    """Whether a text has the reasons or the orders of a ruling in the court's own words."""
    joined = squeeze(text)
    return bool(_REASONS.search(joined) or _ORDERS.search(joined))


def _is_ruling(lines: list[str], *, is_digest: bool) -> bool:
    """Whether enough of its parts stand in their places; a notice that recites one lacks the title."""
    joined = "".join(lines)
    if _is_entry(lines, joined):
        return True
    tail = joined[-_OPENING:]
    titled = any(_TITLE.fullmatch(line) for line in lines[:30])
    if len(lines) <= 3:  # the whole on one line, as in exports
        titled = _TITLE.search(joined, 0, 120) is not None
    others = sum(
        (
            _PARTY.search(joined, 0, _OPENING) is not None,
            _ORDERS.search(joined) is not None,
            _REASONS.search(joined) is not None,
            _BENCH.search(tail) is not None,
        )
    )
    return titled + others >= (_ENOUGH if titled and not is_digest else _WITHOUT_A_TITLE)


def _is_entry(lines: list[str], joined: str) -> bool:
    """Whether labels of a database stand above a text that speaks as the court does, without sections."""
    labels = sum(1 for line in lines[:12] if _LABEL.match(line))
    speaks = (
        _PARTY.search(joined) and _RULES.search(joined) and ("本院" in joined or _BENCH.search(joined[-200:]))
    )
    return labels >= _LABELS and bool(speaks) and not any(map(_SECTION.match, lines[labels:]))


def _is_digest(lines: list[str], spaced: set[str], bracketed: set[str]) -> bool:
    """``spaced`` are names of sections before a space, ``bracketed`` in 【】: ``lines`` have neither."""
    sections = spaced | bracketed | {match["name"] for line in lines if (match := _SECTION.match(line))}
    heads = sum(1 for line in lines if len(line) < 90 and _CASE_HEAD.match(line))
    numbered = sum(1 for line in lines if len(line) < 90 and _NUMBERED.match(line))
    bulleted = sum(1 for line in lines if len(line) < 90 and _BULLET.match(line))
    announced = any(_ABOUT_CASES.search(line) for line in lines[:12])
    if any(_OWN_LIST.search(line) for line in lines[:3]) or (
        sum(1 for line in lines if _DATED_ENTRY.match(line)) >= _ALL_OF_A_CASE
    ):
        return True
    if announced and (sections or heads >= 2 or numbered >= 2 or bulleted >= 2):
        return True
    labelled = {match["name"] for line in lines if (match := _ENTRY.match(line))}
    if len(labelled) >= _ALL_OF_A_CASE or (lines and _CATALOGUED.match(lines[0])):
        return True
    if any(_COUNSEL.search(line) for line in lines):
        return False
    if len(bracketed) >= 2 or (lines and _ABOUT_CASES.search(lines[0])):
        return True
    own = {name for name in sections if re.fullmatch(_OF_DIGESTS, name)}
    return len(sections) >= (2 if own or heads else _ALL_OF_A_CASE) or heads >= 2

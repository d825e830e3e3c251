"""Paragraphs of a text: lines that a page's width broke are joined, page numbers dropped, sections named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.reading.full_stops import with_full_stops
from transform.reading.report.shape import PARAGRAPH_END
from transform.reading.report_zh.rows import FEWEST_STROKES
from transform.vocabulary.spelling import Folded, fold

_PAGE_NUMBER = re.compile(r"[\s·—–-]*(?:第\s*)?\d{1,5}(?:\s*页|\s*/\s*\d{1,5})?[\s·—–-]*")
_STOPS = "。！？；!?;：:…”』」"
_WIDEST = 110  # half-width columns of a printed line
_FULL = 0.8

_WORDS = {
    "facts": r"(?:基本|主要|简要|案件)?案情"
    r"(?:摘要|简介|介绍|回放|概要|概述|回顾|简述|概况|速览|速递|梗概|还原)?"
    r"|案件(?:事实|经过|背景|概况|简介|介绍|回放|由来)"
    r"|案例简介|基本事实|事实概要",
    "result": r"(?:法院)?(?:裁判|裁定|判决|处理|审理|审判)(?:结果|内容|情况|主文|经过)?"
    r"|法院(?:裁判|裁定|判决|处理)|结果"
    r"|结论(?=:[^。;,:]{0,12}(?:承认|认可|裁定|驳回|撤|准|不予|移送|中止|受理))",
    "reasons": r"(?:裁判|裁定)理由|法院(?:认为|审理|审查|观点)|(?:争议|庭审|案件)焦点|审查意见|理由",
    "holding": r"裁判(?:要旨|要点|规则)|要旨|执行要旨",
    "comment": r"(?:[一两二三四五几]点|简要|本案|裁判|裁定)?"
    r"(?:典型|案例|案件|社会|指导|示范|法律|实务|实践|延伸)?"
    r"(?:意义|价值|点评|评析|评论|(?<!案例)(?<!案件)分析|启示|建议|提示|提醒"
    r"|思考|反思|感想|体会|心得|借鉴|影响)(?:与(?:建议|启示|思考|提示))?"
    r"|(?:专家|律师|法官|编者|笔者|小编)(?:点评|说法|提醒|寄语|建议|提示|评论|解读|观点|的话|有话说|手记)"
    r"|(?:笔者|作者|律师|编者|小编|我们|本所)的?(?:(?:[一两二三四五几]|些许)点|若干|一些)?"
    r"(?:感想|思考|看法|体会|评论|点评|观察|建议|意见|启示|提醒|想法|心得)"
    r"|小贴士|温馨提示|风险提示|合规提示|一点题外话|题外话|几句题外话"
    r"|小结|结语|结论|推荐理由|后续|后记|余论|写在最后|编后|总结|写在后面",
    "index": r"关联(?:索引|案件)|案件索引|相关(?:法条|法律|规定)|法律依据|关键词|主题词",
    "links": r"(?:相似|类似|同类)案例|相关链接|相关阅读|延伸阅读|推荐阅读|往期(?:推荐|回顾|精彩)|"
    r"热门推荐|精彩推荐|网友评论|读者评论|(?:精选|读者|网友|热门)(?:留言|评论)|留言区|评论区|猜你喜欢|上一篇|下一篇|更多阅读|阅读更多",
}
_HEAD = re.compile(
    r"[▍▌▎◎☆❖|-]{0,4}(?P<open>\()?(?:[一二三四五六七八九十\d]{1,2}(?P<close>\))?[、.:]?)?\(?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items())
    + rf")(?P<after>\)|:|-{{1,4}}|(?=[^\u4e00-\u9fff]|{PARAGRAPH_END}|$))"
)
_BEFORE_A_SPACE = re.compile(
    rf"(?P<name>[\s　]*(?:{'|'.join(_WORDS.values())}))(?P<space>[ 　\t])(?=[ 　\t]*\S)"
)
_SHORTEST_BEFORE_A_SPACE = 4
_LINE = re.compile(r".+")
_COUNTED_ITEM = re.compile(r"\s*(?:[①-⑳❶-❿]|\d{1,2}[.、)）][\s\u3000]*[（(〔]?\D)")
_STROKE = re.compile(r"[│┃]|(?<=\S)．(?=\S)|(?<=[ \t　])[·•](?=[ \t　])")
_GAP = re.compile(r"(?<=\S)(?:\t|[ 　]{2})[ \t　]*(?=\S)")
_SHORTEST_CELL = 2
_ONE_SIGN = re.compile("[\u4e00-\u9fff]")
"""``审　　判　　长``: words that are spaced out are no cells."""
_BROKEN = re.compile(r"\d\s*(?:[年月]\s*)?$|(?:二|一九|二〇|二零)[〇○零一二三四五六七八九十]*\s*(?:年|月)?$")
_GOES_ON = re.compile(r"\s{0,5}\d{0,3}\s{0,2}[年月日号]|[〇○零一二三四五六七八九十]{1,3}[月日]")
_HEADING = re.compile(
    r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,2}\)|[◆●■▲★◇○]|第[一二三四五六七八九十]+[案则例]"
)
_CASE_HEADING = re.compile(
    r"\(?(?:典型|参考|指导性?)?案例?[一二三四五六七八九十\d]{1,3}(?:[):.、]|(?=[^年月\d一二三四五六七八九十]))[^。;]{0,100}?案"
)
_DATED_ENTRY = re.compile(r"[◆●■▲★◇○](?:19|20)\d\d[年./-]")
"""An entry of a list of rulings, which opens with its day and ends every section before."""

_LABEL = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:法院|案号|案由|纠纷|金额|标的|依据|日期|来源|备注|结果|结论|当事人|申请人):"
)
"""The label of a line in an entry, which no line before runs on into."""

_LONGEST_HEADING = 40
_COUNTED = re.compile(rf"((?:^|{PARAGRAPH_END})\d{{1,2}})\.(?=(?:19|20)\d\d年)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text[start:end]`` of the folded text; ``section`` is empty where none is named."""

    start: int
    end: int
    section: str


def paragraphs(original: str) -> tuple[Folded, tuple[Paragraph, ...]]:
    """The folded text with ``PARAGRAPH_END`` between paragraphs, and their places."""
    folded = with_full_stops(original, fold(_marked(_barred(original)), spaces=False))
    folded = Folded(_COUNTED.sub(r"\1、", folded.text), folded.origin)
    return folded, tuple(_named(folded.text))


def _barred(original: str) -> str:
    """Rows whose cells other signs or wide gaps part, with bars there: ``新加坡 · 国家法院 · 2021-10-29``."""
    return _LINE.sub(lambda line: _row(line[0]), original)


def _row(line: str) -> str:
    """As long as the line: what follows a bar in a gap stays blank."""
    if len(_STROKE.findall(line)) >= FEWEST_STROKES:
        return _STROKE.sub("|", line)
    cells = _GAP.split(line.strip())
    wide = sum(len(one) >= _SHORTEST_CELL for one in cells)
    spaced = sum(_ONE_SIGN.fullmatch(one) is not None for one in cells) > 1
    if len(cells) <= FEWEST_STROKES or wide < FEWEST_STROKES or spaced:
        return line
    return _GAP.sub(lambda gap: "|" + " " * (len(gap[0]) - 1), line)


def _named(text: str) -> Iterator[Paragraph]:
    section, at = "", 0
    for piece in text.split(PARAGRAPH_END):
        start, at = at, at + len(piece) + 1
        if not piece:
            continue
        head = _HEAD.match(piece)
        titled = start == 0 and head is not None and head["comment"] is not None and head.end() < len(piece)
        opens = head is not None and not titled and _opens(head, piece)
        if head and opens:
            section = _section(head)
        elif _CASE_HEADING.match(piece) or _DATED_ENTRY.match(piece):
            section = ""
        elif section not in ("", "links") and len(piece) <= _LONGEST_HEADING and _HEADING.match(piece):
            section = section if section == "index" else ""
        yield Paragraph(start, start + len(piece), section)


def _section(head: re.Match[str]) -> str:
    return next(name for name in _WORDS if head[name])


def _opens(head: re.Match[str], piece: str) -> bool:
    """Whether a section's name fills its line, stands in brackets or before a colon."""
    if head["open"] and not head["close"]:
        return head["after"] == ")"
    return head.end() == len(piece) or head["after"] == ":" or (head["after"] == ")" and not head["open"])


def _marked(original: str) -> str:
    """The text with a mark for each line break that ends a paragraph; of the same length."""
    lines = [_with_colon(line) for line in original.split("\n")]
    widths = [_width(line) for line in lines]
    limit = _limit(lines, widths)
    pieces: list[str] = []
    for at, line in enumerate(lines):
        following = next((one for one in lines[at + 1 :] if one.strip()), "") if limit else ""
        if limit and _PAGE_NUMBER.fullmatch(line) and line.strip():
            pieces.append(" " * len(line) + " ")
        elif (
            _in_a_date(line, lines[at + 1] if at + 1 < len(lines) else "")
            or (limit and widths[at] >= limit and _runs_on(line, following))
            or (limit and not line.strip())
        ):
            pieces.append(line + " ")
        else:
            pieces.append(line + PARAGRAPH_END)
    return "".join(pieces)[: len(original)]


def _in_a_date(line: str, following: str) -> bool:
    """Whether a line end breaks a date or a number: 2023年8月/24日, 2020/年2月, 第655/2019/号."""
    return _BROKEN.search(line.rstrip()) is not None and _GOES_ON.match(following.lstrip()) is not None


def _with_colon(line: str) -> str:
    """A section's name before a space opens the section as one before a colon does; of the same length."""
    head = _BEFORE_A_SPACE.match(line)
    if head is None or len(head["name"].strip()) < _SHORTEST_BEFORE_A_SPACE:
        return line
    return f"{head['name']}:{line[head.end() :]}"


def _limit(lines: list[str], widths: list[int]) -> float:
    """The width from which a line was broken by the page, 0 where lines are paragraphs."""
    told = sorted(width for width, line in zip(widths, lines, strict=True) if line.strip())
    if len(told) < 6:
        return 0
    widest = told[-1 - len(told) // 20]
    if widest > _WIDEST:
        return 0
    limit = _FULL * widest
    broken = [
        line
        for line, width in zip(lines, widths, strict=True)
        if width >= limit and line.rstrip()[-1] not in _STOPS
    ]
    return limit if len(broken) >= 4 and 5 * len(broken) >= len(told) else 0


def _runs_on(line: str, following: str) -> bool:
    """A line ends its paragraph with a full stop, or before the name of a section or the next item."""
    opening = fold(following[:40], spaces=False).text
    head = _HEAD.match(opening)
    return not (
        line.rstrip()[-1:] in "。！？"
        or (head and _opens(head, opening))
        or _LABEL.match(opening)
        or _COUNTED_ITEM.match(following)
        or (opening.startswith(("(", "一审:", "案例", "-", *"◆●■▲★◇○")) and not re.match(r"\(\d{4}", opening))
    )


def _width(line: str) -> int:
    """Half-width columns: a Chinese character, three bytes long, has two."""
    plain = line.strip()
    return (len(plain.encode("utf-8", "surrogatepass")) + len(plain)) // 2

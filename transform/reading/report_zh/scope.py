"""Whether a page is about a foreign judgment at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transform.not_ours import NotOurs
from transform.observation import Field
from transform.reading.machine_translation import is_machine_translation
from transform.reading.report.values import Value
from transform.reading.report_zh.page import Page
from transform.vocabulary import case_type

_RECOGNITION = re.compile(r"承认|认可|执行|登记")
_JUDGMENT = re.compile(
    r"判决|裁定|裁判|调解书|破产|民事再生|重整|法院[^。;,]{0,12}(?:命令|决定)|暂时管理|清盘|身份|支付令|和解协议"
)
_AWARD = re.compile(r"(?:仲裁)裁决|裁决书?(?=[^。;,]{0,6}仲裁)|纽约公约|承认及执行外国仲裁裁决公约")
_TRIBUNAL = re.compile(r"仲裁(?:裁决|庭|委员会|院|中心|机构|协会)(?!法院)|纽约公约|仲裁裁决公约|仲裁协会")
_OF_AWARDS = re.compile(_TRIBUNAL.pattern + r"|仲裁司法审查")
_AWARD_GIVEN = re.compile(
    r"(?:承认|执行|认可)[^。;]{0,40}?(?:仲裁(?!法院|约定|协议|条款)|裁决)"
    r"|(?:仲裁(?!法院|约定|协议|条款)|裁决)[^。;]{0,30}?(?:承认|执行|认可)"
)
_JUDGMENT_GIVEN = re.compile(r"判决|裁判|调解|破产|清盘|重整|离婚|命令|支付令|裁定书")
_OF_A_COURT = frozenset({Field.FOREIGN_COURT, Field.FOREIGN_CASE_NUMBER})
_OF_A_REGION = re.compile("认[港澳台]")
_HEAD_OF_SECTION = re.compile(r"【[^】]{2,8}】")
_LONGEST_ENTRY = 600
_NO_TRIBUNAL = re.compile(r"(?:并非|非|不是|不属于)[^。;,]{0,6}仲裁(?:机构|裁决|庭)")
_STATE_COURT = re.compile(r"[“\"]?仲裁法院[”\"]?")
_COURT_JUDGMENT = re.compile(
    r"法院[^。;,]{0,24}?(?:判决|民事调解|裁定书|命令|离婚|破产|民事再生)|判决(?:书)?|调解书|破产(?:程序|裁定)"
)
_SERVICE = re.compile(r"送达|取证|调取|调查|文书|请求书|证人|笔录|转递|询问")
_ASKED = re.compile(r"请求|协助|委托|转递|代为|转来|海牙")
_MANY, _TIMES, _TREATY = 8, 3, 2
_ASIDE = frozenset({"links", "index"})
"""Sections that tell of other pages."""
_PARTIES_TO_A_TREATY = re.compile(r"缔约(?:双方|一方|另一方|方)")
_ENTERED = re.compile(r"(?:承认|认可)[^。;]{0,40}(?:判决|裁定|裁判|调解书|命令)")


def not_ours(text: str) -> NotOurs | None:
    """Why a whole page is none of ours, before anything is read of it; None if it may be."""
    return NotOurs.MACHINE_TRANSLATION if is_machine_translation(text) else None


def reason_against(page: Page) -> NotOurs | None:
    """Why a page without a ruling of ours is about no foreign judgment; None if it may be about one."""
    texts = [one.text for one in page.sayings if one.section not in _ASIDE]
    whole = _NO_TRIBUNAL.sub("", _STATE_COURT.sub("", "\n".join(texts)))
    if len(_PARTIES_TO_A_TREATY.findall(whole)) >= _TREATY:
        return NotOurs.OFF_SUBJECT
    if _is_award(texts[0] if texts else "", whole):
        return NotOurs.AWARD
    if _has_number_of_recognition(page) or any(court.kind != "home" for court in page.foreign):
        return None
    if not any(_RECOGNITION.search(text) for text in texts):
        return NotOurs.SERVICE if _is_service(whole) else NotOurs.OFF_SUBJECT
    return None if _JUDGMENT.search(whole) else NotOurs.OFF_SUBJECT


def _has_number_of_recognition(page: Page) -> bool:
    """Whether a number is told that only applications for recognition have: 协外认 is one of awards, too."""
    return any("recognition_foreign" in case_type.scopes(one.number.words) for one in page.numbers)


def titled_award(page: Page) -> bool:
    """Whether the title of a page speaks of an award, and of no judgment."""
    title = next((one.text for one in page.sayings if one.section not in _ASIDE), "")
    return _is_titled(_STATE_COURT.sub("", title))


def is_of_award(values: Sequence[Value], text: str) -> bool:
    """Whether a ruling is on an award: it names no court abroad, and the words that end it speak of one.

    Where these speak of neither, all that stands between its number and its end is asked.
    """
    if any(one.field in _OF_A_COURT for one in values):
        return False
    ends = [_sentence(text, one.start, one.end) for one in values if one.field is Field.OUTCOME]
    abroad = not any(one.field is Field.CASE_NUMBER and _OF_A_REGION.search(one.value) for one in values)
    if abroad:  # judgments of Hong Kong are called 裁决, too
        ends = [_HEAD_OF_SECTION.sub("", one) for one in ends]
    if any(map(_JUDGMENT_GIVEN.search, ends)):
        return False
    return any(map(_AWARD_GIVEN.search, ends)) or (abroad and _is_entry_of_award(values, text))


def _is_entry_of_award(values: Sequence[Value], text: str) -> bool:
    """Whether the entry speaks of a tribunal and of no court's judgment.

    It begins with the number, where it has none with the line above the words that end it.
    """
    starts = [one.start for one in values if one.field is Field.CASE_NUMBER]
    ends = [one for one in values if one.field is Field.OUTCOME]
    starts = starts or [_line_above(text, one.start) for one in ends]
    entry = _HEAD_OF_SECTION.sub("", text[min(starts) : max(one.end for one in ends)]) if ends else ""
    return (
        len(entry) <= _LONGEST_ENTRY
        and _TRIBUNAL.search(entry) is not None
        and "裁决" in entry
        and _COURT_JUDGMENT.search(entry) is None
    )


def _line_above(text: str, at: int) -> int:
    """Where the last line before that of ``at`` begins which is not empty."""
    above = text[: text.rfind("\n", 0, at) + 1].rstrip()
    return above.rfind("\n") + 1


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(stop, 0, start) for stop in "。;；\n") + 1
    last = min((at for stop in "。;；\n" if (at := text.find(stop, end)) >= 0), default=len(text))
    return text[first:last]


def reason_of_silence(text: str) -> NotOurs | None:
    """What a page is that may be on our subject but tells no ruling: service requests, awards, or neither."""
    asked = len(_SERVICE.findall(text))
    mostly = asked >= _MANY and asked >= _TIMES * len(re.findall("承认|认可", text))
    if _is_service(text) and (mostly or (asked >= 3 and not _ENTERED.search(text))):
        return NotOurs.SERVICE
    return NotOurs.AWARD if _is_mostly_of_awards(text) else None


def _is_mostly_of_awards(text: str) -> bool:
    """Whether awards are spoken of often and more than judgments, in a text that is no treaty."""
    arbitral = len(re.findall("仲裁|裁决|纽约公约", _STATE_COURT.sub("", text)))
    if len(_PARTIES_TO_A_TREATY.findall(text)) >= _TREATY:
        return False
    return arbitral >= _MANY and arbitral > len(re.findall("判决|裁判", text))


def _is_award(title: str, whole: str) -> bool:
    """An award is put forward, and no judgment: the title says so, or nothing else is recognised."""
    if _is_titled(_STATE_COURT.sub("", title)):
        return True
    if not _TRIBUNAL.search(whole):
        return False
    rest = _AWARD.sub("", whole)
    rest = re.sub(r"撤销[^。;,]{0,12}裁决|民事裁定书?", "", rest)
    return re.search(r"承认|执行|不予执行", whole) is not None and not _COURT_JUDGMENT.search(rest)


def _is_service(whole: str) -> bool:
    return bool(
        _SERVICE.search(whole) and _ASKED.search(whole) and re.search(r"送达|取证|调取|调查取证", whole)
    )


def _is_titled(title: str) -> bool:
    return _OF_AWARDS.search(title) is not None and not re.search(
        r"判决|法院[^,。]{0,8}裁定(?!承认|认可|不予|驳回|执行|准许)|条约|协定", title
    )

"""Is a document the court's own ruling on a foreign judgment? If not, why not."""

from __future__ import annotations

import re

from transform.not_ours import NotOurs
from transform.reading.machine_translation import is_machine_translation
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.vocabulary import case_type

_RULING = re.compile(r"裁定书|判决书|决定书|调解书|通知书|裁定如下|裁定:")
_AWARD = re.compile(
    r"仲裁(?:的)?(?:裁决|庭|院|委员会|中心|协会|机构|案|员)|仲裁法庭|临时仲裁|承认(?:和|与|"
    r"及)?执行.{0,60}?仲裁"
)
_JUDGMENT = re.compile(
    r"(?:法院|法庭|裁判所)[^。;]{0,160}?(?:判决|裁定|命令|判令|判词|调解书|决定|裁判|诉讼|程序)|民商?事判决"
)
_STATE_COURT = re.compile(r"(?<=[州市区国])仲裁法院")
"""The courts of Russia and others for disputes of business: 阿穆尔州仲裁法院, whose 裁决 is a court's."""
_OLD_CAUSE = re.compile(r"承认(?:和|与)执行(?:外国)?法院(?:民事)?判决、(?:裁定、)?仲裁裁决(?:案件)?")
_WANTED = re.compile(
    r"(?:申请|请求|要求|撤回)[^。;]{0,60}?(?:承认|认可)|(?:承认|认可)(?:和|与|及|"
    r"并)?(?:协助)?(?:执行)?[^。;]{0,80}?"
    r"(?:法院|法庭|裁判所|判决|裁定|裁决|调解书|离婚|破产)"
)
_ORDERED = re.compile(
    r"(?:承认|认可)[^。;]{0,100}?(?:法院|法庭|裁判所)[^。;]{0,80}?(?:判决|裁定|命令|令|书)|(?:法院|法庭|"
    r"裁判所)[^。;]{0,80}?"
    r"(?:判决|裁定|命令|令|书)[^。;]{0,40}?(?:承认|认可)"
)
_APPLIES = re.compile(
    r"申请人[^,。;:]{0,90}?(?:请求|申请|要求)(?:本院)?(?:裁定)?(?:承认|认可)[^。;]{0,80}?(?:法院|法庭|裁判所)"
)
_SERVICE = re.compile(
    r"请求(?:法院|方|机关):|受送达人:|(?:请求|委托|协助|代为)[^。;]{0,60}?(?:送达[^。;]{0,24}?(?:文书|传票|"
    r"起诉状|材料|通知)|调查取证|提取证据|录取证言)"
    r"|司法文书送达|送达请求书|调查取证请求"
)
_AGAIN = re.compile(r"申请再审|再审申请|申请复议|复议申请")
_APPEAL = re.compile(r"上诉人|提起上诉|管辖权异议")
_ENFORCEMENT = re.compile(r"执行裁定书|执行决定书|\d[\u4e00-\u9fff]{0,4}执(?:恢|异|复|保|监)?(?:字第)?\d")
_CORRECTION = re.compile(r"笔误|补正|更正")
_OPENING = 700


def award(object_text: str) -> bool:
    """Whether what is put forward is an arbitral award; a court's judgment on an award is a judgment."""
    plain = _STATE_COURT.sub("法院", _OLD_CAUSE.sub("", object_text))
    return bool(_AWARD.search(plain)) and not _JUDGMENT.search(plain)


def not_ours(case: Case, named: Span) -> NotOurs | None:
    """The reason why a document is none of ours, or None."""
    whole, parts = case.text.text, case.parts
    heading = parts.heading.text or whole[:400]
    shown = named.text + "。" + parts.orders.text
    if not re.search(r"法院|法庭|裁判所|仲裁|地区", shown):
        shown += "。" + parts.told.text[:_OPENING]
    wanted = _is_wanted(case, named, shown)
    opening = whole[: 2 * _OPENING] + parts.orders.text
    reasons = {
        NotOurs.MACHINE_TRANSLATION: is_machine_translation(case.witness.document.text),
        NotOurs.NO_RULING_TEXT: not _RULING.search(whole),
        NotOurs.EXECUTION_ORDER: _ENFORCEMENT.search(heading),
        NotOurs.SERVICE: not wanted and _SERVICE.search(opening),
        NotOurs.AWARD: award(shown),
        NotOurs.NO_APPLICATION: not wanted,
        NotOurs.DOMESTIC_JUDGMENT: (
            "判决书" in heading and "裁定书" not in heading and "裁定如下" not in whole
        ),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_wanted(case: Case, named: Span, shown: str) -> bool:
    """Whether recognition is applied for: by the cause, the orders, the number or the claims.

    What the reasons or a party say of recognition in another quarrel (an appeal, a request for service) is no
    application.
    """
    parts = case.parts
    if _WANTED.search(named.text) or _ORDERED.search(parts.orders.text):
        return True
    if _APPLIES.search(parts.parties.text):
        return True
    told = parts.told.text
    if _AGAIN.search(parts.cause.text) and (_WANTED.search(told) or _ORDERED.search(told)):
        return True
    if _APPEAL.search(parts.parties.text + parts.cause.text) or _SERVICE.search(parts.parties.text):
        return False
    if _is_of_recognition(case):
        return True
    return not parts.cause.text and bool(_WANTED.search(shown)) and not _SERVICE.search(shown)


def _is_of_recognition(case: Case) -> bool:
    """Whether the case number in the heading says so."""
    return any(
        case_type.is_recognition(words)
        for found in case.numbers
        if found.end <= min(case.parts.heading.end or 400, 600)
        for one in found.candidates
        for words in (one.words, re.sub("复$", "", one.words))
    )


def incidental(codes: frozenset[str], orders: str) -> NotOurs | None:
    """Why a ruling inside recognition proceedings decides nothing on recognition, or None."""
    if codes and codes <= {"preservation"}:
        return NotOurs.PRESERVATION_ORDER
    if "correction" in codes or (not codes and _CORRECTION.search(orders)):
        return NotOurs.CORRECTION
    return None

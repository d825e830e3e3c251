"""Is a document the court's own ruling on a foreign judgment? If not, why not."""

from __future__ import annotations

import re

from transform.not_ours import NotOurs
from transform.reading.ruling_zh.sections import Sections

_MACHINE = re.compile(r"XNUMX")
_RULING = re.compile(r"裁定书|判决书|决定书|调解书|通知书|裁定如下|裁定:")
_AWARD = re.compile(
    r"仲裁(?:的)?(?:裁决|庭|院|委员会|中心|协会|机构|案|员)|仲裁法庭|临时仲裁|承认(?:和|与|及)?执行.{0,60}?仲裁"
)
_JUDGMENT = re.compile(
    r"(?:法院|法庭|裁判所)[^。;]{0,160}?(?:判决|裁定|命令|判令|判词|调解书|决定|裁判|诉讼|程序)|民商?事判决"
)
_OLD_CAUSE = re.compile(r"承认(?:和|与)执行(?:外国)?法院(?:民事)?判决、(?:裁定、)?仲裁裁决(?:案件)?")
_WANTED = re.compile(
    r"(?:申请|请求|要求|撤回)[^。;]{0,60}?(?:承认|认可)|(?:承认|认可)(?:和|与|及|并)?(?:协助)?(?:执行)?[^。;]{0,80}?"
    r"(?:法院|法庭|判决|裁定|裁决|调解书|离婚|破产)"
)
_SERVICE = re.compile(
    r"(?:请求|委托|协助|代为)[^。;]{0,40}?送达[^。;]{0,20}?(?:文书|传票|起诉状)|司法文书送达"
)
_ENFORCEMENT = re.compile(r"执行裁定书|执行决定书|\d[\u4e00-\u9fff]{0,4}执(?:恢|异|复|保|监)?(?:字第)?\d")
_CORRECTION = re.compile(r"笔误|补正|更正")


def award(object_text: str) -> bool:
    """Whether what is put forward is an arbitral award; a court's judgment on an award is a judgment."""
    plain = _OLD_CAUSE.sub("", object_text)
    return bool(_AWARD.search(plain)) and not _JUDGMENT.search(plain)


def not_ours(whole: str, parts: Sections, object_text: str) -> NotOurs | None:
    """The reason why a document is none of ours, or None."""
    heading = parts.heading.text or whole[:400]
    wanted = bool(_WANTED.search(object_text))
    service = not wanted and _SERVICE.search(parts.cause.text + parts.orders.text)
    reasons = {
        NotOurs.MACHINE_TRANSLATION: _MACHINE.search(whole),
        NotOurs.NO_RULING_TEXT: not _RULING.search(whole),
        NotOurs.EXECUTION_ORDER: _ENFORCEMENT.search(heading),
        NotOurs.SERVICE: service,
        NotOurs.AWARD: award(object_text),
        NotOurs.NO_APPLICATION: not wanted,
        NotOurs.DOMESTIC_JUDGMENT: ("判决书" in heading and "裁定书" not in heading),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def incidental(codes: frozenset[str], orders: str) -> NotOurs | None:
    """Why a ruling inside recognition proceedings decides nothing on recognition, or None."""
    if codes and codes <= {"preservation"}:
        return NotOurs.PRESERVATION_ORDER
    if "correction" in codes or (not codes and _CORRECTION.search(orders)):
        return NotOurs.CORRECTION
    return None

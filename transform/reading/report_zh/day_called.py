"""Dates that the words around them name: 裁定日期：, 裁定作出于, 某法院，2019가합12，2020年3月4日."""

from __future__ import annotations

import re

from transform.reading.report_zh.apposition import NO_VERB, is_apposed

_CALLED = re.compile(
    r"(?:裁定|承认|执行)[^。;]{0,20},(?:作出)?(?:时间|日期)(?:为|是):?$|(?:裁定|裁判文书)[^。;]{0,24},?(?:其)?落款(?:日期|时间)?(?:为|是|系|于)?:?$|(?:落款|裁定|裁判|结案|审结|裁决作出)(?:书)?(?:的)?(?:落款|作出)?(?:日期|时间|日)(?:为|是|系)?[)]?:?$"
)
_ISSUED = re.compile(r"(?:撤案令|撤诉令|登记令|执行令|认许令|执行许可令?)(?:是|系|就是|于|在|是在|是于)$")
"""The order itself, whose day comes before any on which the application was heard."""

_RULING_OF = re.compile(r"(?:下|作|作出|做出|下达|签发)的(?:民事)?裁定")
"""A ruling told by its day, as no court abroad gives one: 当年11月2日下的裁定."""

_NUMBERED = re.compile(
    r",?(?:该院|我们|法院|我院|本院|合议庭)?(?:依法|最终)?(?:以|作出|做出|就|在)?\((?:19|20)\d\d\)[^,。;]{0,16}?(?:协外认|认[港澳台]|民认|外认|认字|破申|协外|协他)"
)
_PASSIVE = re.compile(
    r"(?:,因[^,。;]{2,24})?,[^,。;]{2,40}?的[^,。;]{0,12}?(?:判决|裁定|命令|裁判)书?[^,。;]{0,8}?(?:获|被|得到|未能?获|在)[^,。;]{0,30}?(?:承认|认可|不予|驳回|执行)"
)
"""X日,某法院的判决获某中院承认: the day is that of the verb, not that of the judgment."""
_MADE = re.compile(
    r"(?P<what>判决|离婚令|判令|令状|支付令|裁定|裁判|调解书|命令|决定)书?(?:书)?(?:系|是|均|的?(?:作出|落款|宣判|签发|出具)(?:日期|时间)?)?"
    r"(?:(?:作出|落款|签发|宣告|出具|宣判|形成)?(?:于|日期为|时间为|日期是|时间是|日为)|,?(?:作出)?(?:日期|时间)(?:为|是|系)?:?)$"
)
_EFFECT = re.compile(r"[^,。;]{0,4}?(?:生效|确定|送达|签收|收到|发生法律效力|届满|公证)")
_BRACKETED = re.compile(r"(?P<what>判决|裁定|裁判|命令|调解书)书?\((?:[^()\u4e00-\u9fff]{2,40}号?,)?$")


def outright(
    text: str,
    start: int,
    end: int,
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
    outbound: bool,
) -> tuple[str, int] | None:
    """What a date is called or stands beside; None where a verb must tell."""
    before = text[:start]
    if not outbound and _RULING_OF.match(text, end):
        return ("ruling", 3)
    if _ISSUED.search(before[-12:]):
        return ("ruling", 4)
    if _CALLED.search(before[-36:]) or (not outbound and _NUMBERED.match(text, end)):
        return ("ruling", 3)
    made = (
        None
        if _EFFECT.match(text, end)
        else _MADE.search(before[-24:]) or (_BRACKETED.search(before) if text.startswith(")", end) else None)
    )
    if made:
        return _made(before, made, abroad, home, outbound)
    if is_apposed(text, start, abroad) and NO_VERB.match(text, end):
        return ("ruling", 3) if outbound else ("foreign", 1)
    return ("ruling", 2) if not outbound and _PASSIVE.match(text, end) else None


def _made(
    before: str,
    made: re.Match[str],
    abroad: list[tuple[int, int]],
    home: list[tuple[int, int]],
    outbound: bool,
) -> tuple[str, int]:
    """裁定作出于, 该判决作出于: of whom, the words before tell, or the kind of document."""
    at = len(before) - len(before[-24:]) + made.start()
    near_abroad = any(at - 12 <= last <= at for _, last in abroad)
    near_home = any(at - 12 <= last <= at for _, last in home)
    what = made["what"]
    if near_abroad:
        return ("ruling" if outbound else "foreign", 2)
    if near_home:
        return ("home" if outbound else "ruling", 2)
    if re.search(r"(?:外国|该国|境外|域外|原审|案涉|涉案)[^,。;]{0,8}$", before[:at]):
        return ("ruling" if outbound else "foreign", 2)
    if what in ("裁定", "裁判"):
        return ("ruling", 2)
    return ("", 0) if outbound else ("foreign", 2)

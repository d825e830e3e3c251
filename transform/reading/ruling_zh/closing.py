"""What stands below the orders: the fee and who bears it, the remedy, the bench."""

from __future__ import annotations

import re

from transform.observation import Field
from transform.reading.ruling_zh.case import Case
from transform.vocabulary.money import find_amounts

_FEE = re.compile(r"(?:申请|受理|复议|审查)费用?(?!交纳)[^。;]{0,160}")
_BEARER = re.compile(r"由(?P<name>[^,。;]{1,60}?)(?:共同|各半|各自|平均)?(?:负担|承担|交纳)")
_REMEDIES = (
    ("reconsideration", re.compile(r"(?:向[^。;]{0,40}?)?申请复议(?:一次)?")),
    ("appeal", re.compile(r"上诉于[^。;]{2,40}|提起上诉")),
    ("final", re.compile(r"(?:本裁定|本决定)(?:书)?(?:系|是|为)(?:终审|最终)(?:裁定|决定)?")),
    (
        "effective",
        re.compile(
            r"(?:本裁定|本决定)(?:书)?(?:一经|自|经)?[^。;]{0,16}?(?:即|立即|之日起|后)[^。;]{0,8}?(?:发生法律效力|生效)"
        ),
    ),
)
_ROLE = r"审判长|代理审判员|助理审判员|审判员|人民陪审员|陪审员|法官助理|代书记员|书记员"
_SIGNER = re.compile(
    rf"(?P<role>{_ROLE})(?P<name>[\u4e00-\u9fff·×*xX]{{2,16}}?)(?=审判[长员]|{_ROLE}|[一二][〇○零Oo0九]|\d{{4}}年|[^\u4e00-\u9fff·×*xX]|$)"
)


def read_closing(case: Case) -> None:
    """Observe fee, bearer, remedy and bench; each is left out where the ruling does not have it."""
    tail = case.parts.tail
    _fee(case)
    for code, pattern in _REMEDIES:
        match = pattern.search(case.text.text, tail.start, tail.end)
        if match:
            case.says(Field.REMEDY, code, match.start(), match.end(), "closing.remedy")
    for match in _SIGNER.finditer(case.text.text, tail.start, tail.end):
        value = f"{match['role']} {''.join(case.printed(*match.span('name')).split())}"
        case.says(Field.BENCH, value, match.start(), match.end(), "closing.bench")


def _fee(case: Case) -> None:
    tail = case.parts.tail
    match = _FEE.search(case.text.text, tail.start, tail.end)
    if match is None:
        return
    sums = find_amounts(match.group())
    if sums:
        start, end = match.start() + sums[0].start, match.start() + sums[0].end
        case.says(Field.FEE, sums[0].value, start, end, "closing.fee")
    bearer = _BEARER.search(match.group())
    if bearer:
        start, end = match.start() + bearer.start("name"), match.start() + bearer.end("name")
        case.says(Field.FEE_BEARER, case.printed(start, end), start, end, "closing.fee_bearer")

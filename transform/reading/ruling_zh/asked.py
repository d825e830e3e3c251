"""What is put forward: the words of cause, requests and orders that name the foreign judgment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.ruling_zh.pleadings import Pleadings

_FROM_OBJECT = re.compile(
    r"(?:申请|请求|要求|撤回)(?:本院|人民法院|依法|其|对)*.{0,60}?(?:承认|认可)|承认|认可|"
    r"申请人?以(?=[^。]{0,120}(?:判决|裁定|命令))"
)
_REQUEST = re.compile(
    r"(?:请求|申请|要求|请)[^。]{0,60}?(?:承认|认可)|^(?:\d|[一二三四])?[.、]?(?:裁定|判令)?(?:承认|认可)|"
    r"(?:承认|认可)(?:和|与|及|并)?(?:协助)?(?:强制)?执行"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """``cause`` is what the cause names, from 申请承认 to 一案; ``requests`` are the applicant's."""

    cause: Span
    requests: tuple[Span, ...]
    orders: Span

    @property
    def zones(self) -> tuple[Span, ...]:
        """In order of trust."""
        return (self.cause, self.orders, *self.requests)


def object_of(case: Case) -> Span:
    """The words of the cause that name what is put forward, from 申请承认 to 一案."""
    cause = case.parts.cause
    match = _FROM_OBJECT.search(cause.text)
    if match is None:
        return case.text.cut(cause.end, cause.end)
    end = cause.text.find("一案", match.start())
    named = case.text.cut(cause.start + match.start(), cause.start + end if end >= 0 else cause.end)
    if not case.courts_in(named) and case.courts_in(cause):  # 诉称某法院的判决已经生效,申请承认
        return cause
    return named


def asked(case: Case, spoken: Pleadings) -> Asked:
    """Everything that names the judgment for its own sake."""
    requests = tuple(one for one in spoken.claims if _REQUEST.search(one.text))
    return Asked(object_of(case), requests, case.parts.orders)

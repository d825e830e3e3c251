"""Who applied against whom: the lines of the parties."""

from __future__ import annotations

import re

from transform.observation import Field
from transform.reading.ruling_zh.case import Case

_LINE = re.compile(
    r"(?P<role>(?:再审|复议)?申请(?:执行|复议)?人|对方当事人|被申请(?:执行|复议)?人|被请求人|请求人|原告|被告)"
    r"(?:\((?P<note>[^()]{0,40})\))?(?P<colon>:?)(?P<name>(?:[“\"][^,。;:“”\"]{1,40}[”\"])?[^,。;:()《》“”]{0,60})"
)
_NO_NAME = re.compile(
    r"^(?:与|称|向|的|提交|请求|提出|为|在|未|因|及|和|于|应|申请|共同|委托)|申请|(?:请求|要求)(?:本院)?(?:承认|认可)|一案|本院|不服|法定代表"
)


_AGENT = re.compile(r"(?:委托|共同|特别授权|法定){0,3}(?:诉讼)?代理人:(?P<name>[^。;]{2,80})")


def read_agents(case: Case) -> None:
    """Observe each line on who acts for a party, with firm or office as printed."""
    part = case.parts.parties
    for match in _AGENT.finditer(case.text.text, part.start, part.end):
        start, end = match.span("name")
        end = case.text.line_end(start, end)
        case.says(Field.AGENT, case.printed(start, end), start, end, "parties.agent")


def read_parties(case: Case) -> None:
    """Observe each name once; on reconsideration the role in the proceedings below counts."""
    part = case.parts.parties
    seen: set[tuple[Field, str]] = set()
    for match in _LINE.finditer(case.text.text, part.start, part.end):
        if not case.text.begins(match.start()):
            continue
        start = match.start("name")
        end = case.text.line_end(start, match.end("name"))
        if end <= start or _NO_NAME.search(case.text.text[start:end]):
            continue
        field = _field(match["role"], match["note"] or "")
        value = case.printed(start, end)
        if (field, value) not in seen:
            seen.add((field, value))
            case.says(field, value, start, end, "parties.line")


def _field(role: str, note: str) -> Field:
    if "原审" in note or "一审" in note:
        if "被申请人" in note:
            return Field.RESPONDENT
        if "申请人" in note:
            return Field.APPLICANT
    return Field.RESPONDENT if role.startswith("被") else Field.APPLICANT

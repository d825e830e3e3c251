"""The day on which the foreign judgment was given, among those of suits, service and effect."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from transform.observation import Field
from transform.reading.ruling_zh.actor import HOME, JUDGMENT, STOPS, Around, acting
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.courts import ENDING, ForeignCourt
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.vocabulary.date import FoundDate
from transform.vocabulary.partial_date import PartialDate

_GIVES = re.compile(
    r"(?:作出|做出|作成|(?<!裁)判(?![所断例明])|裁定|裁决|宣判|宣告|宣布|决定(?=[^,。;]{0,20}(?:开始|准|"
    r"认可|宣告|启动))|颁布|颁发|颁下|颁令|签发|签署|下达|发出|发布|核发|制作|公布"
    r"|裁令|责令|裁判(?!所)|命令|命(?=[^,。;]{1,24}(?:支付|给付|偿|还))|准予|准许|批准|登录|登记(?!生效|结婚|注册)|录入|"
    r"达成|调解|开始|启动|出具|主持)"
)
_PHRASE = re.compile(
    r"(?:就|对|因|在|经|针对|根据|依据?|按照|以|于)[^,。;]{0,70}?(?:纠纷|一案|案件?|争议|事宜|之诉|情况下|"
    r"情形下|审理后?|规定|为由|号|同意下|,)"
)
_OTHER_DEED = re.compile(
    r"起诉|受理|立案|签订|送达|申请(?!人)|提起|上诉(?!法院|庭|法庭)|结婚|到期|届满|生效|向[^,]{0,8}借款|"
    r"开庭|汇款|支付(?!命令|令)|交付|注册|成立|收到|撤诉"
)
_ORDER = re.compile(r"判|裁|命|宣|准|批")
_OTHER_ACT = re.compile(
    r"^[)”]?,?(?:(?![判裁命宣])[^,。;]){0,10}?(?:立案|受理|起诉|提起|诉至|诉请|开庭|送达|生效|收到|签订|"
    r"签署合同|登记结婚|结婚|出生|发生(?:法律)?效力|届满|"
    r"到期|申请(?!人)|上诉(?!法院|庭|法庭)|成为|确定(?!判决)|终局(?!判决)|具有|履行|支付(?!命令|令)|付款|签收|寄出|"
    r"邮寄|公证|认证|查询|撤回|转让|注册|成立)"
)
_OTHER_PAPER = re.compile(
    r"证明|证书|证(?!据)|传票|通知|副本|译本|认证|公证|执行令|执行命令|禁令|暂缓|中止|延长|延期|更正|"
    r"费用(?:命令|令|裁定|评定)|许可|"
    r"上诉(?:的)?(?:申请|请求)|驳回[^,。;]{0,30}?上诉|管辖|受理|开庭|送达|声明|意见|函|报告|维持|修正|撤销|"
    r"备忘录|宣誓"
)
_SUBJECT = re.compile(
    rf"(?:^|该|此|上述|前述|案涉|涉案|本案|原|所涉|争议|号|缺席|终局|民事|商事|离婚|"
    rf"破产)[^,。;]{{0,12}}?{JUDGMENT}书?(?:\([^()]*\))?(?:系|是|为|由[^,。;]{{0,40}}?)?(?:于|在)?$"
)
_NAMED_DAY = re.compile(
    r"(?:判决|裁定|裁判|裁决|命令|作出|宣判|落款|签发|判决书)(?:的)?(?:作出)?(?:日期|时间|日)(?:为|是|:|"
    r"系)?$|(?:作出|签发|宣告|宣判|颁布|作成|登录)(?:于|在)$"
)
_BRACKET = re.compile(r"\((?:公历|即|西历|西元|公元|佛历|平成|令和)?[^()]{0,12}$")
_PASSIVE = re.compile(
    rf"^[)”]?(?:作出|做出|作成|宣判|宣告|下达|签发|颁布|颁发|发出|核发|制作|登录|登记(?!生效)|公布|{JUDGMENT})"
)
_ENDING = re.compile(ENDING)
_STOP = re.compile("[。;!?]")
_TOLD_AGAIN = re.compile(r"^\([^()]{0,24}\)")
_BEHIND = re.compile(
    r"(?:作出|做出)?(?:的)?第?[^,。;]{1,40}?号?[^,。;]{0,10}?(?:判决|裁定|命令|裁决|令|调解书)"
)
_MERITS = re.compile(r"(?:作出|做出)?[^,]{0,30}?判决(?!确定)")
_NO_MERITS = re.compile(r"[^,]{0,30}?驳回[^,。;]{0,30}?上诉|[^,]{0,20}?维持")
_NOT_YET = re.compile(r"(?:恢复|中止|延期|公告)")
_GIVEN = re.compile(rf"{JUDGMENT}|程序")
_BACK, _AHEAD = 90, 150
_IMPRECISE = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be the judgment's; a lower ``rank`` is better founded."""

    day: PartialDate
    start: int
    end: int
    rank: int


@dataclass(frozen=True, slots=True)
class Sought:
    """What is put forward: its numbers, and the words that name it."""

    numbers: tuple[str, ...]
    words: str

    def is_numbered(self, around: Around) -> bool:
        """Whether one of the numbers stands beside a date."""
        near = around.clause[-60:] + around.rest[:90]
        return any(number in near for number in self.numbers)


def read_day(case: Case, origin: ForeignCourt, wanted: Asked, spoken: Pleadings, numbers: list[str]) -> None:
    """Observe the day best founded; two different days of one rank are none."""
    zones = [
        *((zone, 0) for zone in (wanted.cause, wanted.orders)),
        *((one, 1) for one in (*wanted.requests, *spoken.neutral, *spoken.claims)),
        *((one, 4) for one in case.text.sentences(case.parts.reasons.start, case.parts.reasons.end)),
        *((one, 5) for one in spoken.defence),
    ]
    sought = Sought(tuple(numbers), wanted.cause.text + wanted.orders.text)
    filed = _filed(case)
    found: dict[int, list[Candidate]] = {}
    for zone, penalty in zones:
        for date in case.dates_in(zone):
            rank = _rank(case, origin, date, sought)
            if rank is not None and not (rank and filed and date.date.earliest() > filed.latest()):
                imprecise = 0 if date.date.day else _IMPRECISE
                one = Candidate(date.date, date.start, date.end, rank + penalty + imprecise)
                found.setdefault(one.rank, []).append(one)
    for rank in sorted(found):
        days = {one.day for one in found[rank]}
        if len(days) == 1:
            (first, *_) = found[rank]
            case.says(
                Field.FOREIGN_JUDGMENT_DATE, first.day.iso(), first.start, first.end, "object.judgment_date"
            )
            return
        case.warn(f"{len(days)} dates stand beside the foreign judgment; its date is left empty")
        return


def _filed(case: Case) -> PartialDate | None:
    """The day on which the application was filed: no judgment put forward is later."""
    cause = case.parts.cause
    days = [one.date for one in case.dates if cause.start <= one.start < cause.end]
    return max(days, key=lambda day: day.latest()) if days else None


def _rank(case: Case, origin: ForeignCourt, date: FoundDate, sought: Sought) -> int | None:
    """0 with the number, 1 with the court, 2 with 该院 or 该判决, 3 with any court; None for another day."""
    around = _around(case, date)
    if _OTHER_ACT.match(around.rest):
        return None
    with_number = sought.is_numbered(around)
    if (around.is_named and not HOME.search(around.clause)) or (
        _SUBJECT.search(around.clause) and _PASSIVE.match(around.rest)
    ):
        return 0 if with_number else 2
    act = _GIVES.search(around.rest, 0, 120)
    if not _is_judging(act, around, origin, sought):
        return None
    court = acting(case, origin, around, act)
    return 0 if with_number and court in (1, 2) else court


def _around(case: Case, date: FoundDate) -> Around:
    """The words about a date up to the next one, within its sentence."""
    text = case.text.text
    begin = max((text.rfind(stop, max(0, date.start - _BACK), date.start) for stop in STOPS), default=-1)
    head = text[max(begin + 1, date.start - _BACK) : date.start]
    after = bisect_left(case.dates, date.end, key=lambda one: one.start)
    following = case.dates[after].start if after < len(case.dates) else len(text)
    rest = text[date.end : max(date.end, min(following, date.end + _AHEAD))]
    rest = _TOLD_AGAIN.sub("", _STOP.split(rest, maxsplit=1)[0])
    plain = _BRACKET.sub("", head)
    return Around(date.start, plain, plain[plain.rfind(",") + 1 :], rest, _NAMED_DAY.search(head) is not None)


def _is_judging(act: re.Match[str] | None, around: Around, origin: ForeignCourt, sought: Sought) -> bool:
    """Whether a judgment is given on the day: by a verb, or as in A法院2016年3月17日第1号判决."""
    if act is None:
        return bool(_BEHIND.match(around.rest) and _ENDING.search(around.clause[-6:]))
    if _OTHER_DEED.search(_PHRASE.sub("", around.rest[: act.start()])):
        return False
    return sought.is_numbered(around) or _gives_judgment(act, origin, around.rest, sought)


def _gives_judgment(act: re.Match[str], origin: ForeignCourt, rest: str, sought: Sought) -> bool:
    """Whether what the verb gives is a judgment on the quarrel, no certificate, stay or end of an appeal."""
    verb, given = act.group(), rest[act.end() : act.end() + 80]
    said = rest[act.start() : act.start() + 60]
    paper = _OTHER_PAPER.search(said.split(",")[0][:40])
    if paper and paper.group() not in sought.words and not _MERITS.match(said):
        return False
    if _NO_MERITS.match(said) and "上诉" not in origin.tail:
        return False
    if _ORDER.match(verb):
        return not _NOT_YET.match(given)
    return _GIVEN.search(verb + given) is not None

"""The day on which the foreign judgment was given, among those of suits, service and effect."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from transform.observation import Field
from transform.reading.ruling_zh.actor import HOME, JUDGMENT, STOPS, Around, acting
from transform.reading.ruling_zh.asked import Asked
from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.courts import ForeignCourt
from transform.reading.ruling_zh.deed import GIVES, Sought, is_judging
from transform.reading.ruling_zh.pleadings import Pleadings
from transform.vocabulary.date import FoundDate
from transform.vocabulary.partial_date import PartialDate

_OTHER_ACT = re.compile(
    r"^[)”]?,?(?:(?![判裁命宣])[^,。;]){0,10}?(?:立案|受理|起诉|提起|诉至|诉请|请求(?:本院|承认|认可|执行|人民)|开庭|送达|生效|收到|签订|"
    r"签署合同|登记结婚|结婚|出生|发生(?:法律)?效力|届满|"
    r"到期|申请(?!人)|上诉(?!法院|庭|法庭)|成为|确定(?!判决)|终局(?!判决)|具有|履行|支付(?!命令|令)|付款|签收|寄出|"
    r"邮寄|公证|认证|查询|撤回|转让|注册|成立)"
)
_SUBJECT = re.compile(
    rf"(?:^|该|此|上述|前述|案涉|涉案|本案|原|所涉|争议|号|缺席|终局|民事|商事|离婚|"
    rf"破产)[^,。;]{{0,12}}?{JUDGMENT}书?(?:\([^()]*\))?(?:系|是|为|由[^,。;]{{0,40}}?)?(?:于|在)?$"
)
_NAMED_DAY = re.compile(
    r"(?:判决|裁定|裁判|裁决|命令|作出|宣判|落款|签发|判决书)(?:的)?(?:作出)?(?:日期|时间|日)(?:为|是|:|"
    r"系)?$|(?:作出|签发|宣告|宣判|宣示|颁布|作成|登录)(?:于|在)$"
)
_BRACKET = re.compile(r"\((?:公历|即|西历|西元|公元|佛历|平成|令和)?[^()]{0,12}$")
_OF_NUMBER = re.compile(r"^(?:起|以来|以后|以前|间|度|[^,。;]{0,10}?第[^,。;]{1,10}号)")
"""What shows a bare year as that of a story, or as part of a number: 自2013年, 2021年民事第45号."""
_OTHER_CALENDAR = re.compile(r"\((?:公历|即|西历|西元|公元|佛历|平成|令和)?")
_PASSIVE = re.compile(
    rf"^[)”]?(?:作出|做出|作成|宣判|宣告|下达|签发|颁布|颁发|发出|核发|制作|登录|登记(?!生效)|公布|{JUDGMENT})"
)
_STOP = re.compile("[。;!?]")
_TOLD_AGAIN = re.compile(r"^\([^()]{0,24}\)")
_OF_CHINA = re.compile(
    r"承认(?:和|与|并|及)?(?:执行)?(?:了|过)?[^,。;]{0,16}?(?:人民法院|中院|高院|我国|中国)[^,。;]{0,24}?(?:判决|裁定|裁判)"
)
"""What a court abroad once gave on a Chinese judgment is a precedent."""
_CERTIFIED = re.compile(
    r"^,?[^,。;]{0,24}(?:签发|出具|颁发|核发)[^。;]{0,24}?(?:终局|生效|确定|执行)[^,。;]{0,8}(?:证明|证书|证)"
)
"""A court that certifies its judgment gives none that day."""
_FOUND_HERE = re.compile(r"^.*:|^(?:本院|经|依法|另|又|再|审[查理]|后){0,5}查明")
_SECOND_PAPER = re.compile(
    r"(?:判决|裁定|命令|决定|令)书?(?:以及|及其?|和|与|、|及)(?:[^,。;]{0,12}作出的)?$"
)
"""判决及2020年9月18日命令: the day of what is put forward beside the judgment."""
_THAT_COURT = re.compile(r"^,?该(?:院|法院|法庭|裁判所)")
_BACK, _AHEAD = 90, 150
_IMPRECISE = 6
_BESIDE = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day that may be the judgment's; a lower ``rank`` is better founded."""

    day: PartialDate
    start: int
    end: int
    rank: int


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
    if numbers and (same := _same_day(case, spoken, numbers)):
        found[0] = [same]
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


def _same_day(case: Case, spoken: Pleadings, numbers: list[str]) -> Candidate | None:
    """同日作出3599号决定: the day told before is that of the judgment with the number."""
    given = re.compile(rf"(?:同日|当日|当天|同一天)[^,。;\d]{{0,12}}?(?:{'|'.join(map(re.escape, numbers))})")
    for zone in (*spoken.neutral, *spoken.claims):
        match = given.search(zone.text)
        before = [one for one in case.dates_in(zone) if match and one.end <= zone.start + match.start()]
        if before and before[-1].date.day:
            return Candidate(before[-1].date, before[-1].start, before[-1].end, 0)
    return None


def _filed(case: Case) -> PartialDate | None:
    """The day on which the application was filed: no judgment put forward is later."""
    cause = case.parts.cause
    days = [one.date for one in case.dates if cause.start <= one.start < cause.end]
    return max(days, key=lambda day: day.latest()) if days else None


def _rank(case: Case, origin: ForeignCourt, date: FoundDate, sought: Sought) -> int | None:
    """0 with the number, 1 with the court, 2 with 该院 or 该判决, 3 with any court; None for another day."""
    around = _around(case, date)
    if _is_of_another_act(around, date):
        return None
    with_number = sought.is_numbered(around)
    if _SECOND_PAPER.search(around.clause):
        return _BESIDE
    if around.is_named or (_SUBJECT.search(around.clause) and _PASSIVE.match(around.rest)):
        own = 0 if with_number else 2
        return None if _is_of_home(case, origin, around) else own
    act = GIVES.search(around.rest, 0, 120)
    if not is_judging(act, around, origin, sought):
        return None
    court = acting(case, origin, around, act)
    if court is None and act and with_number and _is_its_number(around.rest, act, sought):
        return 0
    return 0 if with_number and court in (1, 2) else court


def _is_of_another_act(around: Around, date: FoundDate) -> bool:
    """Whether a suit, a service or a story began then, or a number holds the year."""
    if date.date.precision == "year" and (around.clause.endswith("自") or _OF_NUMBER.match(around.rest)):
        return True
    return bool(
        _OTHER_ACT.match(around.rest) or _OF_CHINA.search(around.rest) or _CERTIFIED.match(around.rest)
    )


def _is_its_number(rest: str, act: re.Match[str], sought: Sought) -> bool:
    """Whether the number stands beside the verb: FS-17号判决准予离婚, 该院作出FS-17号判决."""
    before = rest[: act.start()]
    return any(
        re.fullmatch(rf",?第?{re.escape(one)}号?", before)
        or (re.match(rf"第?{re.escape(one)}", rest[act.end() :]) and _THAT_COURT.search(before))
        for one in sought.numbers
    )


def _is_of_home(case: Case, origin: ForeignCourt, around: Around) -> bool:
    """Whether the judgment named before the day is one of a Chinese court."""
    clause = _FOUND_HERE.sub("", around.clause)
    numbered = any(
        around.at - len(around.clause) <= one.start < around.at for one in case.numbers if one.candidates
    )
    home = HOME.search(clause) is not None and origin.tail not in clause
    return home or (numbered and "判决" in clause)


def _around(case: Case, date: FoundDate) -> Around:
    """The words about a date up to the next one, within its sentence."""
    text = case.text.text
    begin = max((text.rfind(stop, max(0, date.start - _BACK), date.start) for stop in STOPS), default=-1)
    head = text[max(begin + 1, date.start - _BACK) : date.start]
    after = bisect_left(case.dates, date.end, key=lambda one: one.start)
    if after < len(case.dates) and _OTHER_CALENDAR.fullmatch(text, date.end, case.dates[after].start):
        after += 1
    following = case.dates[after].start if after < len(case.dates) else len(text)
    rest = text[date.end : max(date.end, min(following, date.end + _AHEAD))]
    rest = _TOLD_AGAIN.sub("", _STOP.split(rest, maxsplit=1)[0])
    plain = _BRACKET.sub("", head)
    return Around(date.start, plain, plain[plain.rfind(",") + 1 :], rest, _NAMED_DAY.search(head) is not None)

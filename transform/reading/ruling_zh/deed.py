"""What is done on a day: whether a court gives the judgment that is put forward."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.reading.ruling_zh.actor import JUDGMENT, Around
from transform.reading.ruling_zh.courts import ENDING, ForeignCourt

GIVES = re.compile(
    r"(?:作出|做出|作成|(?<!裁)判(?![所断例明])|裁定|裁决|宣判|宣告|宣示|宣布|决定(?=[^,。;]{0,20}(?:开始|准|"
    r"认可|宣告|启动))|颁布|颁发|颁下|颁令|签发|签署|下达|发出|发布|核发|制作|公布"
    r"|裁令|责令|裁判(?!所)|命令|命(?=[^,。;]{1,24}(?:支付|给付|偿|还))|准予|准许|批准|登录|登记(?!生效|结婚|注册)|录入|"
    r"达成|调解|开始|启动|出具|主持)"
)
_PHRASE = re.compile(
    r"(?:就|对|因|在|经|针对|根据|依据?|按照|以|于)[^,。;]{0,70}?(?:纠纷|一案|案件?|争议|事宜|之诉|情况下|"
    r"情形下|审理后?|规定|为由|号|同意下|,)"
)
_OTHER_DEED = re.compile(
    r"起诉|受理|立案|签订|送达|申请(?!人)|请求(?:本院|承认|认可|执行|人民)|提起|上诉(?!法院|庭|法庭)|结婚|到期|届满|生效|向[^,]{0,8}借款|"
    r"开庭|汇款|支付(?!命令|令)|交付|注册|成立|收到|撤诉"
)
_ORDER = re.compile(r"判|裁|命|宣|准|批")
_OTHER_PAPER = re.compile(
    r"证明|证书|证(?!据)|传票|通知|副本|译本|认证|公证|执行令|执行命令|禁令|暂缓|中止|延长|延期|更正|"
    r"费用(?:命令|令|裁定|评定)|许可|"
    r"上诉(?:的)?(?:申请|请求)|驳回[^,。;]{0,30}?上诉|管辖|受理|开庭|送达|声明|意见|函|报告|维持|修正|撤销|"
    r"备忘录|宣誓"
)
_BEHIND = re.compile(
    r"(?:作出|做出)?(?:的)?第?[^,。;]{1,40}?号?[^,。;]{0,10}?(?:判决|裁定|命令|裁决|令|调解书)"
)
_MERITS = re.compile(r"(?:作出|做出)?[^,]{0,30}?判决(?!确定)")
_NO_MERITS = re.compile(r"[^,]{0,30}?驳回[^,。;]{0,30}?上诉|[^,]{0,20}?维持")
_NOT_YET = re.compile(r"(?:恢复|中止|延期|公告)")
_GIVEN = re.compile(rf"{JUDGMENT}|程序")
_ENDING = re.compile(ENDING)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is put forward: its numbers, and the words that name it."""

    numbers: tuple[str, ...]
    words: str

    def is_numbered(self, around: Around) -> bool:
        """Whether one of the numbers stands beside a date."""
        near = around.clause[-60:] + around.rest[:90]
        return any(number in near for number in self.numbers)


def is_judging(act: re.Match[str] | None, around: Around, origin: ForeignCourt, sought: Sought) -> bool:
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

"""What a clause on a court abroad is about: whether that court acts itself, and on a Chinese judgment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transform.reading.report_zh.courts import ForeignCourt
from transform.reading.report_zh.page import within
from transform.reading.report_zh.saying import Saying

if TYPE_CHECKING:
    from transform.reading.report_zh.page import Page

_BRACKET = r"(?:\((?:[^()]|\([^()]{0,20}\)){0,40}\))?"
_NOT_DONE = (
    r"(?!承认|认可|拒绝|不予|支持|准予|准许|许可|批准|下令|登记|驳回|中院|人民法院|海事法院|中国|我国)"
)
_OBJECT = re.compile(
    rf"{_BRACKET}(?:{_NOT_DONE}[^,。;]){{0,40}}?(?:的|所作|作出的)(?:{_NOT_DONE}[^,。;]){{0,30}}?"
    r"(?:判决|裁定|命令|决定|调解|程序|文书|裁判|令)(?!书?中,)|(?:民事|商事|离婚|破产|缺席)?(?:判决|裁定)书?(?:获|被|在|得到|的|能)|[^,。;]{0,40}?[号的](?:民事|商事)?判决书?(?:予以|不予|未予)"
)
_SUBJECT = re.compile(
    rf"{_BRACKET}(?:[于在以就对依据根按经也则还亦便即遂却曾已仍最随此后同首近日再先两多,]|\d{{4}}年|\d{{1,2}}月|承认|认可"
    r"|拒绝|不予|未予|裁定|准予|准许|执行了|支持|驳回|撤销|推翻|改判|维持|许可|批准|认为|指出|签发|发出|下令|颁|登记|判决(?:承认|认可|准予|驳|支持|不|确认|执行|(?:(?!申请|请求|书)[^,。;]){1,16}?(?:胜诉|执行|支付|偿还|给付))|判令|责令|作出|采纳|否决|[,:]|批出|宣判|开庭|正式|后|一致|以)"
)
NAMED = r"(?:(?!申请|认为|作出裁定|承认|裁定[,:])[^,。;]){0,40}?(?:判决|裁判|调解书|裁定|裁决|文书)"
_OF_CHINA = re.compile(
    rf"(?:中国|我国|中方|内地|大陆|(?<![\u4e00-\u9fff])国内|人民法院|中院|高院|[省市区县旗某]某?[\u4e00-\u9fff]{{0,3}}法院){NAMED}|(?:上述|该|前述)中国{NAMED}"
)
_CITY = re.compile(r"(?:省|自治区|^)(?P<city>[\u4e00-\u9fff]{2,4}?)市")
_TOLD_OF = re.compile(
    r"(?:[对就将把](?:于)?|未发现|未见|没有发现|未查到|不存在|未有|并无|尚无|查无|证明|表明|显示)(?:有|过)?$"
)


def acts_itself(text: str, court: ForeignCourt) -> bool:
    """Whether a foreign court is the subject of its clause, not the author of a judgment spoken of."""
    after = text[court.last : court.last + 120]
    if _TOLD_OF.search(text, max(0, court.first - 8), court.first):
        return False
    return _SUBJECT.match(after) is not None and _OBJECT.match(after) is None


def _cities(page: Page) -> set[str]:
    """The cities whose courts a page names: 广州判决 is a judgment of one of them."""
    names = {place.court.name_zh for place in page.home}
    return {match["city"] for name in names if (match := _CITY.search(name))}


def names_home_judgment(saying: Saying) -> bool:
    """Whether a Chinese judgment, or one of a mainland court, stands in the sentence."""
    page = saying.page
    for match in _OF_CHINA.finditer(saying.text):
        if "仲裁" in match.group():
            continue
        start = saying.first + match.start()
        if not any(
            court.first <= start < court.last for court in within(page.foreign, saying.first, start + 1)
        ):
            return True
    if any(re.search(f"{city}(?:法院|中院)?的?判决", saying.text) for city in _cities(page)):
        return True
    return any(
        re.match(NAMED, page.text[home.last : home.last + 60])
        for home in within(page.home, saying.first, saying.last)
    )

"""Whose voice a sentence is in: what parties argue, what others only suppose or ask for, is cut out."""

from __future__ import annotations

import re

BLANK = "。"
"""Stands for each character that was cut out: no pattern reads across a full stop."""

CUT = "□"
"""Stands for each character of what another court did, or of no act at all, inside a sentence on a ruling."""

_COURT_SPEAKS = (
    r"(?:(?<![国州方等邦区])法院|(?<![全各外])[省州]院|裁判所|[我中]国法院|中院|高院|本院|合议庭|法官|该院)(?:(?!从未|未曾|曾|已有|先例|拒绝)[^。;,]){0,24}?"
    r"(?:认为|认定|裁定|审查|审理|指出|查明|驳回|采纳|采信|作出|遂|最终|依法|决定|承认|认可|支持|准许|准予|批准|同意|否定|放行|宣布)|(?:人民法院|中院|海事法院|金融法院)[于在]?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}日(?!的)|裁定|未(?:获|被|予)(?:采纳|采信|支持)|作出[^。;,]{0,12}(?:裁定|决定)|(?:准予|准许)(?:其|申请人)?撤"
)
_ARGUES = re.compile(
    r"(?:(?<!驳回)(?<!准许)(?<!准予)(?<!允许)(?:申请人|当事人|债权人|债务人|原告|被告|双方|公司|代理人|律师|专家|学者|人士|笔者|教授|股东|前夫|前妻|丈夫|妻子|一方|异议人|利害关系人"
    r"|[某甲乙丙方]|[\u4e00-\u9fff](?:先生|女士|某某?))"
    r"[^。;,]{0,16}?(?:辩称|(?:抗辩|答辩|陈述意见)(?![^。;,]{0,10}(?:机会|权|期|时间))|主张|声称|诉称|申请称|认为|提出异议|提出,|又提出|(?<!的)(?<!这一)请求|(?<![的式定律件合])要求|坚称|反驳|质疑|(?<!简|名|宣|下|统|职|号|专)称)"
    r"|(?:律师|专家|学者|人士|笔者|教授|研究员|老师|记者|评论)[^。;,]{0,12}?(?:指出|提醒|建议|表示|分析|解释|解读|坦言|评价)"
    r"|抗辩理由|以[^。;,]{0,40}?为由(?:提出异议|抗辩|反对)|据申请书)"
)
_BACK = re.compile(_COURT_SPEAKS)
_DECIDED = re.compile(
    r"(?:听取(?:了|过)?|听过|听完|综合|考虑(?:了|到)?|审阅|比较|驳回|准许|准予|允许|同意|拒绝|支持|满足|采纳|批准|否决)[^。;,]{0,24}$"
)
_OF_THE_COURT = re.compile(r"法院|中院|本院|合议庭")
_SUPPOSED = re.compile(
    r"有人(?:说|称|讲|认为|以为|担心|问)|据说|听说|传闻|坊间|是这样吗|误以为|"
    r"是否|能否|(?:不能|不可|无法|难以|能够?|可|便可|就可|即可)(?:在[^。;,]{0,10})?(?:得到|获得|被)|获得承认的可能|可否|会否|应否|如果|倘若|假如|假设|若(?!干)|如(?:其|当事人|被申请人|申请人|该)|一旦|应当|应予|可能|则会|会被|就会|将会|将被|有望|或将|拟(?:于|予|对|承|处)|如何|才能|方可"
    r"|^如(?!下|期|约|何|愿|实)|(?<!相)(?<!反)(?<!适)(?<!对)(?<!不)应(?:裁定|驳回|中止|撤销|移送|不予|予以|承认|依法|被|该)|规定|可以|不得以|情形|事由|怎么|怎样|网传|传言|误传|据传|谣言|为何|条件|不难|审查标准|难以想象"
    r"|(?<!驳回)(?<!驳回其)(?<!驳回了)(?:申请(?!人)|请求)(?![^。;,]{0,10}裁定)[^。;,]{0,24}承认"
    r"|(?:提出|提交|收到|受理|递交)[^。;,]{0,60}?承认[^。;,]{0,60}?(?:申请|请求)|请求[^。;,]{0,30}?承认|承认(?:和|与|及)?(?:执行)?[^。;,]{0,30}?(?:标准|制度|原则|前提)"
)
_DONE = re.compile(
    r"^(?!.*(?:如果|若|一旦|假如|倘若|是否|能否)).*(?:中院|人民法院|海事法院|金融法院|该院|本院)"
    r"(?:(?!应|可|能|会|作出)[^。;,]){0,16}?裁定(?!的|书)"
    r"|[\d一二三四五六七八九十]日[^。;,]{0,60}?(?:裁定|决定|驳回|准许|不予)"
)
"""A clause that dates what a court did supposes nothing: 于2022年3月17日以缺乏立案条件为由裁定不予受理."""

_CLAUSE = re.compile(r"([,:])")
_RULE = re.compile(
    r"[^。;,:]{2,40}(?:的|者),?(?:人民法院|法院)?(?:应当|应|可以|可|则|将)?裁定(?:驳回|不予|承认)[^。;,]{0,20}"
)
_HYPOTHETICAL = re.compile(r"例如|比如|譬如|甲国|乙国|[ABC]国|下列说法|假设")


def without_arguments(text: str, *, speaking: bool = False) -> str:
    """``text`` with each stretch blanked in which a party speaks, up to where the court does again."""
    pieces, at = [], 0
    if speaking:
        back = _BACK.search(text)
        at = back.start() if back else len(text)
        pieces.append(BLANK * at)
    while (argues := _ARGUES.search(text, at)) is not None:
        if _OF_THE_COURT.search(argues.group()) or _DECIDED.search(
            text, max(0, argues.start() - 30), argues.start()
        ):
            pieces.append(text[at : argues.end()])
            at = argues.end()
            continue
        back = _BACK.search(text, argues.end())
        end = back.start() if back else len(text)
        pieces.append(text[at : argues.start()] + BLANK * (end - argues.start()))
        at = max(end, argues.end())
    return "".join([*pieces, text[at:]])


def without_conjecture(text: str) -> str:
    """``text`` with each clause blanked that only supposes, asks or recites a rule."""
    if _HYPOTHETICAL.search(text):
        return BLANK * len(text)
    text = _RULE.sub(lambda match: BLANK * len(match.group()), text)
    clauses = _CLAUSE.split(text)
    return "".join(
        BLANK * len(one) if _SUPPOSED.search(one) and not _DONE.search(one) else one for one in clauses
    )

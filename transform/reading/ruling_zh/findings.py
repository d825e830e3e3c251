"""The sentences of the reasons that are the court's own: no argument of a party, no recited rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.reading.ruling_zh.case import Case
from transform.reading.ruling_zh.plain import Span
from transform.reading.weighed_zh import turns_away

_LONGEST = 800
_MOST = 60_000
_PARTY = (
    r"(?:(?:[两二三四各]名?|双方)?(?:被|再审|复议)*申请(?:执行)?人|当事人|原审(?:被告|原告)|"
    r"[^,。;:]{1,16}(?<!本)公司|[^,。;:]{1,4}某[^,。;:]{0,4}"
    r"|其(?=主张|辩称|认为|提出|称))"
)
_ARGUED = re.compile(
    rf"^(?:(?:关于|对于|至于|针对|此外|另外|另|故|因此|虽然?|尽管),?)?{_PARTY}"
    r"[^。;]{0,40}?(?:(?<!的)(?<!虚假)(?<!应诉)(?:主张|抗辩|陈述|答辩|质疑)(?![^。;,]{0,10}(?:机会|权|期|时间))|辩称|认为|(?<!内)提出(?![^,。;]{0,30}申请)|"
    r"(?<![名简])称|述称|所引|(?:援引|引用)的)"
)
_LISTS = re.compile(
    r"(?:下列|以下|如下)(?:各项)?(?:情形|条件|事由)|(?:情形|条件)之一的?,"
    r"|(?:拒绝|不予)(?:承认|认可|执行|和|与|及|、|的|予以)*(?:事由|情形|理由|条件)[,:]?"
    r"(?:包括|分别|计有|共有|限于|有[二两三四五六七八九十])"
    r"|(?:列举|列明|列出|规定)了?[^。;,]{0,8}(?:拒绝|不予)(?:承认|认可|执行|和|与|及|、|的)*(?:事由|情形|理由|条件)[,:]?(?:包括|有|为|:)"
)
"""Grounds that a treaty or the law lists, before the court says which of them there are."""
_CONCLUDES = re.compile(
    r"本院(?:经审查)?(?:认为|予以采[纳信])|本院(?:难以|不能|无法|无从|应|据此)?(?:认定|推定)"
    r"|,但[^。;]{0,60}?(?:未能|没有|不足以|无法|不能)[^。;]{0,12}?(?:证明|证实|提供|举证|举出|举示|列举)"
    r"|(?:主张|抗辩|意见|理由)[^。;]{0,16}?(?<!不)(?<!不能)(?<!不予)(?:成立|(?:予以|应予|可予|得予)(?:采[纳信]|支持)|有理)"
)
_OPEN = re.compile(
    r"不在本(?:裁定|案)[^,。;]{0,8}(?:认定|判断|审查|评)|不需要?再?(?:予以)?(?:审查|认定|判断)|(?:互惠(?:关系)?|条件)即使[^,。;]{0,6}(?:成立|存在|具备)|"
    r"(?:无论|不论)[^,。;]{0,24}?(?:是否|有无|有没有)|不属于?(?:本裁定|本案|本院)[^,。;]{0,10}(?:判断|审查|评判|处理)(?:的)?(?:事项|范围|问题)|不再?以[^,。;]{0,4}为(?:依)?据|不作[此该]认定"
    r"|(?:已|并|亦)?(?:无|没有)(?:再|先予|再行|另行|进一步|予以)*(?:认定|审查|评判|判断|处理)[的之]?必要|"
    r"(?:无[须需]|毋[须庸]|不必|不再|不予|不作|不另|没有必要|无必要|并无必要|暂不)(?:再|予以|进行|另行|"
    r"一一|逐一|作|作出|予)*"
    r"(?:审查|判断|评述|评判|论述|赘述|审理|分析|评价|考察|审究|认定(?=$|[。;,])|评论|置评|涉及|论(?![述证及断])|[述议究谈](?=$|[。;,]))"
)
_RULE = re.compile(
    r"(?:条|款|项|约|协定|公约|》|法|解释|纪要|安排|声明|备忘录|规则|原则)[^。;,]{0,24}?(?:规定|明确|载明|"
    r"约定|要求|确立|列明|指出)(?:了)?[:,“\"]"
    r"|(?:规定|纪要|解释|条约|协定|公约|声明)[^。;,]{0,24}?第[^。;,]{1,60}?(?:规定|,)"
    r"|^(?:根据|依照|依据|按照)[^。;,]{0,60}?(?:规定|法律|法|条|条约|协定|公约),"
)
_CONDITIONAL = re.compile(
    r"(?:情形|情况|条件|事由|之一|判决|裁定|裁判|裁决|范围|[^\u4e00-\u9fff]|[\u4e00-\u9fff])[的者],(?:人民法院|"
    r"我国法院|被请求[^,。;]{0,6}法院|法院|缔约[^,。;]{0,8})?"
    r"(?:应当?|可以|可|裁定|不予|得|有权|即可|方可)|(?:应当?|应|须)(?:附有?|提交|提供|一并|同时)|下列情形|"
    r"有下列|[条款项法约定排》)](?:[^,。;]{0,4})以[^。;]{2,80}为(?:[^,。;]{0,6}的)?(?:必要|前提|先决|适用|承认)*(?:条件|前提|要件)"
)
_OF_THE_CASE = re.compile(
    r"本院(?!(?:经(?:依法)?(?:审查|审理|审核)后?,?)?认为)|该部分|该项|判项|有损我国|本案|案涉|涉案|该判决|该裁定|该命令|该案|上述判决|前述判决|"
    r"此案|(?:申请|请求)人(?:未|没有|已|不|并未|仅|提交的|的申请|因此|据此)|现[有,已尚]"
    r"|该国|两国|双边|中[\u4e00-\u9fff](?:两国|之间)|我国与|均[^,。;]{0,30}?(?:不存在|未)|"
    r"不存在[^。;]{0,60}情形"
)
CONCLUSION = re.compile(
    r"^(?:综上|因此|故|据此|由此|可见|所以|鉴于此|基于上述|从而|是故|依此|可以认定)|可以认定|应(?:当)?认定|"
    r"足以认定|据此(?:认定|可以|推定|应)|,(?:故|因此|据此|可见|由此)"
)
_HEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、]|"
    r"第[一二三四五六七八九],|其[一二三四五六],|首先|其次|再次|最后|[,、:])*"
)
_HEADING = re.compile(r"关于[^,。;:]{1,14}")
"""关于平行诉讼。 says of what the next sentence speaks, and finds nothing."""
_TOPIC = re.compile(r"^(?:关于|对于)[^,。;:]{1,40}?(?:问题)?[:。]")


def findings(case: Case) -> list[Span]:
    """The court's own sentences, in order."""
    part = case.parts.reasons
    own = []
    for sentence in _unlisted(case, part):
        piece = case.text.cut(sentence.start, min(sentence.end, sentence.start + _LONGEST))
        head = _HEAD.sub("", piece.text)
        head = re.sub(r"^(?:综上,?)?(?:本院|合议庭)(?:[^,。;]{0,12}?)认为[,:]?", "", head)
        head = _HEAD.sub("", _TOPIC.sub("", head))
        if not head or _HEADING.fullmatch(head):
            continue
        if _ARGUED.search(head) and not (_CONCLUDES.search(head) or _answers_applicant(head)):
            continue
        own.append(piece)
    return own


def _answers_applicant(head: str) -> bool:
    """Whether what an applicant argues ends in the application's being turned away."""
    return head.startswith("申请人") and turns_away(head)


def recites(sentence: str) -> bool:
    """Whether a sentence only says what the law is: a rule or a condition without a word on the case."""
    if CONCLUSION.search(sentence) or _OF_THE_CASE.search(sentence):
        return False
    return bool(_RULE.search(sentence) or _CONDITIONAL.search(sentence))


def leaves_open(sentence: str) -> bool:
    """Whether the court says that it does not decide what the sentence speaks of."""
    return _OPEN.search(sentence) is not None


def _unlisted(case: Case, part: Span) -> Iterator[Span]:
    """The clauses of the reasons, without the sentences that recite a list of cases from the law."""
    for sentence in case.text.sentences(part.start, min(part.end, part.start + _MOST)):
        if not _LISTS.search(sentence.text):
            yield from case.text.clauses(sentence.start, sentence.end)

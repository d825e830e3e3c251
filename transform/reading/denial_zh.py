"""Whether a Chinese sentence recites a ground in order to deny it: ``不存在未经合法传唤的情形``."""

from __future__ import annotations

import re

from transform.reading.phrases import Phrase
from transform.vocabulary.codes import RefusalGround

NO_PRECEDENT = "no_precedent"
"""That no Chinese judgment was ever recognised there: want of reciprocity where nothing else is found."""

_ABSENT = re.compile(
    r"(?:没有(?:就|对|针对|正在|尚在)|(?:未曾|从未|没)有过|不存在|未发现|没有发现|未见|未查见|未出现|(?:没有|并?无|尚无|亦无|也无|缺乏)(?:充分|任何|相反|"
    r"其他|确切)?(?:的)?(?:证据|材料|事实)(?:能够|足以|可以)?"
    r"(?:证明|表明|显示|证实|支持)|未(?:能)?(?:举证|提供证据|提交证据|提交(?:充分|任何|相关|"
    r"相应)?证据)(?:证明|证实|佐证)?"
    r"|(?:没有|未)举出|(?<=[且亦也均又更,、])(?:并)?无(?!法|须|需|效|诉讼行为)(?!从)|"
    r"(?<=[且亦也均又更,、])(?:并)?未(?=[^,。;]{0,60}?(?:情形|情况))"
    r"|并无|不具有|不属于|不构成|并非|不会|不致|不至于|尚未达到|不足以(?:认定|触及|构成|动摇)|不触及|不能认定|难以认定|"
    r"(?:并|亦|也)?不(?:缺乏|欠缺|缺少)|未(?:通过|以)(?=[^,。;]{0,8}欺)|"
    r"(?P<unharmed>[并亦也]?不违[反背]|(?:未|没有)违[反背]|(?:不|未|没有)损害|[不未]涉及|不(?:抵触|悖|危害|影响))|不能证明|"
    r"未能证明|不应认定|无从认定|谈不上|难[谓言]|无关|不(?:能|应|得|可)(?:视为|认为)|不(?:等于|意味着))"
)
"""``unharmed``: that something is well, not that it is wanting: ``不影响送达的效力``."""
_ITS_END = re.compile(r"[^。;]{0,260}?(?:情形|情况|事由|情事|问题|之虞|可能|之处|现象|的事实)")
_STOP, _OR = re.compile("[,。;]"), re.compile("或者?|亦或|抑或")
"""``亦无证据证明判决系以欺诈方式取得,或者我国法院已就同一纠纷作出判决``: both are denied."""
TURNS = re.compile(r"但是?|然而|却|不过|,故|,因此|,所以|,据此|而(?=且?(?:未|没有))")
_NEGATION = re.compile(r"未|剥夺|丧失|没有|不(?!存在|同|[能可得](?:再)?上诉)|无(?!关)|非|缺乏|违反|超")
_ARGUMENT = r"(?:主张|抗辩|意见|理由|说法|异议|观点|辩解|质疑|辩称|[之一]说|问题(?=与))"
_ANSWERED = re.compile(
    rf"^[^。;]{{0,80}}?(?:{_ARGUMENT}[^。;]{{0,30}}?(?:不能成立|"
    r"不成立|不予采[纳信]|不[能足]?采(?:[纳信]|$|[,。;])|难以采[纳信]|不予支持|缺乏|没有|无|不足以构成|"
    r"与[^,。;]{0,16}(?:不符|相反|相悖|相左|矛盾))"
    r"|不能成立|之?情形(?:均|并|亦|也)?不存在)|^(?:(?!其[他余它]|另外)[^。;]){0,24}?(?:均|都|皆)不存在"
)
_ARGUED_IN_VAIN = re.compile(
    rf"{_ARGUMENT}[^,。;]{{0,8}}(?:没有|缺乏|无|不能成立|不成立|与[^,。;]{{1,12}}(?:不符|相悖|矛盾))"
)
_BY_APPLICANT = re.compile(rf"(?<!被)申请人[^,。;]{{0,30}}{_ARGUMENT}")
_OBJECTIONS = frozenset({RefusalGround.JURISDICTION, RefusalGround.SERVICE_OR_DUE_PROCESS})
"""What a respondent says in vain of these is no ground; what an applicant says in vain may be one."""
_OTHER_ARGUMENTS = re.compile(
    r"^[^,。;]{0,16}其[他余它](?:的)?(?:理由|主张|抗辩|意见|异议|答辩)[^。;]*?"
    r"(?:不(?:予采[纳信]|能采[纳信]|采[纳信]|予支持|能成立|成立)|不再?评述)"
)
"""What else a party argued, named only to be turned down together."""
_BEARS_NEGATION = frozenset(
    {
        RefusalGround.NOT_FINAL,
        RefusalGround.SERVICE_OR_DUE_PROCESS,
        RefusalGround.DOCUMENTS,
        RefusalGround.NO_RECIPROCITY,
        RefusalGround.JURISDICTION,
        RefusalGround.TIME_LIMIT,
        NO_PRECEDENT,
        "scope",
        "home_court",
    }
)
"""Grounds whose own words say that something is missing; the other grounds are told by what there is."""


def is_denied(sentence: str, phrase: Phrase, match: re.Match[str]) -> bool:
    """Whether the ground of ``match`` is recited to be denied; "但" and the like start afresh."""
    if _OTHER_ARGUMENTS.match(sentence):
        return True
    if (
        phrase.code in _OBJECTIONS
        and _ARGUED_IN_VAIN.search(match.group())
        and not _BY_APPLICANT.search(sentence, 0, match.end())
    ):
        return True
    core = match.end() - 1
    for absent in _ABSENT.finditer(sentence, 0, core):
        own = absent.start() >= match.start() and phrase.code in _BEARS_NEGATION and not absent["unharmed"]
        if own and not _NEGATION.search(sentence, absent.end(), match.end()):
            continue  # the words that say what is missing
        if core < _reach(sentence, absent):
            return True
    after = TURNS.split(sentence[match.end() :])[0]
    return bool(_ANSWERED.search(re.split(r"因此|所以|据此|综上|。故", after)[0]))


def _reach(sentence: str, absent: re.Match[str]) -> int:
    """Where a denial ends: at 情形 and the like, else with its clause; never behind a turn of the thought."""
    if re.match(r"[^,。;]{0,14}互惠", sentence[absent.end() :]) and absent.group() == "不存在":
        comma = sentence.find(",", absent.end())
        return comma if comma >= 0 else len(sentence)
    if sentence[absent.end() : absent.end() + 1] in ",;":  # 申请人未能举证,本院也未能查到
        return absent.end()
    turn = TURNS.search(sentence, absent.end())
    limit = turn.start() if turn else len(sentence)
    end = _ITS_END.match(sentence, absent.end(), limit)
    if end:
        return end.end()
    stop = _STOP.search(sentence, absent.end(), limit)
    while stop and _OR.match(sentence, stop.end()):
        stop = _STOP.search(sentence, stop.end(), limit)
    return stop.start() if stop else limit

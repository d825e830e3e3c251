"""What a Chinese sentence most probably says where no table knows its wording: never what it only denies.

Both readers of Chinese ask this last, for a decision that needs a value; the weights are those of
``transform/weighing``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from transform.weighing import model, rule_of

_LEAST = 8
_MOST = 400
_LEAST_CHANCE = 0.001
_SURE, _NEVER = 0.8, 0.12
_TURNS_AWAY = re.compile(
    r"(?:不予?|不应当?|不能|不得|无法|不宜|难以|未便|拒绝)(?:再|予以)?(?:承认|认可|执行)(?!的|我国|中国|人民)|"
    r"(?:申请|请求)[^,。;]{0,12}?(?:应予|予以|应当?|依法|裁定|不予|不应|不能|不宜|无从|无法|难以|不)[^,。;]{0,6}?"
    r"(?:驳回|排除|支持|准许|成立|拒绝|采纳)|不(?:予|应|能|宜)(?:支持|准许|采纳|认同)|不能在我国[^,。;]{0,6}?(?:发生|取得|具有)"
    r"|(?:应予|应当?|依法|裁定|予以)(?:驳回|排除)|不具备[^,。;]{0,8}?条件|(?:申请|请求)[^,。;]{0,10}?(?:缺乏|没有|无)[^,。;]{0,6}?(?:依据|根据|基础)"
)
_AN_ARGUMENT = re.compile(r"主张|抗辩|意见|理由|说法|异议|观点|质疑")
_BY_THE_APPLICANT = re.compile(r"(?<!被)申请人")
_DENIES = re.compile(
    r"(?:不|未|没有|未曾|非)(?:违反|违背|涉及|损害|危害|抵触|构成(?![^,。;]{0,8}有效)|存在[^。;]{0,40}?(?:情形|情况|事由)|"
    r"属于[^。;]{0,30}?(?:情形|情况|事由)|受(?:到)?(?:妨碍|影响|侵害|损害|限制)|相悖|相违|冲突|缺乏|欠缺|"
    r"妨碍|影响)"
    r"|(?:主张|抗辩|意见|理由|说法|异议|观点|质疑|辩称|所称)[^。;]{0,40}?(?:不能成立|不成立|不予采[纳信]|"
    r"难以采[纳信]|不予支持|(?:缺乏|没有)(?:事实|证据|依据|根据)|与[^,。;]{0,16}不符|别无证据|不足[采信取])"
    r"|无(?:上述|前述|该等|民事|《|法定|第)[^。;]{0,40}?(?:情形|事由)"
    r"|(?<!不)(?:符合|满足|具备)[^,。;]{0,16}?(?:要求|条件|规定)[。;]?$|程序(?:均|已|并)?(?:合法|正当|妥当)"
    r"|(?:已|业已|已经)(?:依法|经|合法)[^,。;]{0,12}?(?:生效|送达|传唤|补正)"
    r"|(?:主张|抗辩|意见)无[^,。;]{0,4}依据|已(?:经)?(?:撤诉|撤回|补正)|判决已(?:经)?(?:确定|生效)"
    r"|送达[^,。;]{0,4}有效|经本院[^,。;]{0,4}传唤|是否[^,。;]{0,12}[。;]?$"
)
"""How a court says that a ground does not hold; the weights know little of denials."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The code that one sentence of a list (its place in the list is ``at``) makes the most probable."""

    code: str
    probability: float
    at: int
    lead: float = 1.0
    """How many times more probable it is than the next code of its sentence."""

    @property
    def rule(self) -> str:
        """The rule behind the value that is chosen."""
        return rule_of("zh", self.code)


def denies(sentence: str) -> bool:
    """Whether a folded sentence says of a ground that it does not hold."""
    return _DENIES.search(sentence) is not None


def turns_away(sentence: str) -> bool:
    """Whether a folded sentence ends in the application's being turned away, or an applicant's argument."""
    last = re.split("[,:]", sentence.rstrip("。;,!?"))[-1]
    if _TURNS_AWAY.search(last) is None:
        return False
    return not _AN_ARGUMENT.search(last) or bool(_BY_THE_APPLICANT.search(last))


def choose(
    question: str, sentences: Iterable[str], *, least: float, without: Container[str] = (), lead: float = 1.0
) -> Choice | None:
    """The most probable code of all sentences, if it reaches ``least`` and leads in its sentence.

    Codes ``without`` are passed over.
    """
    best = max(_weighed(question, sentences, without), key=lambda one: one.probability, default=None)
    return best if best is not None and best.probability >= least and best.lead >= lead else None


def doubts(question: str, code: str, sentence: str) -> bool:
    """Whether a sentence most probably tells another code than the one that a table finds in it."""
    first = model.weigh("zh", question, sentence[:_MOST])[0]
    sure = first.code != code and first.probability >= _SURE
    return sure and probability(question, code, sentence) < _NEVER


def probability(question: str, code: str, sentence: str) -> float:
    """How probable one code is for one sentence."""
    return model.probability("zh", question, code, sentence[:_MOST])


def _weighed(question: str, sentences: Iterable[str], without: Container[str]) -> Iterator[Choice]:
    for at, sentence in enumerate(sentences):
        if len(sentence) >= _LEAST:
            told = model.weigh("zh", question, sentence[:_MOST])
            ranked = [one for one in told if one.code not in without]
            lead = ranked[0].probability / max(ranked[1].probability, _LEAST_CHANCE)
            yield Choice(ranked[0].code, ranked[0].probability, at, lead)

"""What a ruling's sentences most probably tell, for a field that the ruling needs and no table words."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from transform.reading.grounds_zh import OF_A_PART, finds_reciprocity
from transform.reading.report_zh.result import Told
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying
from transform.reading.report_zh.voice import BLANK
from transform.reading.weighed_zh import choose, denies, turns_away
from transform.vocabulary.codes import Outcome, RefusalGround

_ASIDE = frozenset({"comment", "index"})
_NEAR = 3
_GROUND, _GROUND_FAR = 0.5, 0.7
"""How probable a ground must be beside the outcome, and elsewhere."""
_LEADING, _LEAD = 0.35, 2.5
_TEST = 0.75
_SUBJECT, _SUBJECT_LEAD = 0.75, 2.0
_BLANKS = re.compile(f"{BLANK}{{2,}}")
_AT_HOME = re.compile(r"撤回|撤诉|审查(?:期间|过程|阶段)|听证|庭外")
"""What happens before the deciding court is not the quarrel abroad."""
_OF_RECIPROCITY = re.compile(
    r"互惠|对等|先例|实例|判例|备忘录|谅解|共识|承诺|照会|纪要|声明|(?:我国|中国|中方|内地)[^,。;]{0,16}(?:判决|裁判|裁定|程序)"
)


def ground(ruling: Ruling, outcomes: Container[str]) -> Told | None:
    """Why the application was turned away or a part cut off: beside the outcome first."""
    own = [one for one in ruling.own if one.section not in _ASIDE]
    reasons = [one for one in own if turns_away(_heard(one)) or not denies(_heard(one))]
    acts = [act.saying for act in ruling.acts]
    near = [one for one in reasons if any(abs(one.at - act.at) <= _NEAR for act in acts)]
    without: set[str] = set()
    if any(finds_reciprocity(one.voice) for one in own):
        without.add(RefusalGround.NO_RECIPROCITY)
    if Outcome.RECOGNIZED_IN_PART in outcomes:
        without.update(set(RefusalGround) - OF_A_PART)
    sure = _chosen("ground", near, _GROUND, without) or _chosen("ground", reasons, _GROUND_FAR, without)
    return sure or _chosen("ground", near, _LEADING, {*without, RefusalGround.OTHER}, _LEAD)


def test(ruling: Ruling) -> Told | None:
    """By which test reciprocity was found or not."""
    own = [one for one in ruling.own if one.section not in _ASIDE and _OF_RECIPROCITY.search(one.text)]
    return _chosen("test", own, _TEST)


def subject(ruling: Ruling, heard: Callable[[Saying], str]) -> Told | None:
    """What the quarrel abroad was about; ``heard`` leaves out what a sentence says of others."""
    own = [
        one
        for one in ruling.own
        if one.section not in _ASIDE and ruling.keeps(one.first) and not _AT_HOME.search(one.text)
    ]
    return _chosen("subject", own, _SUBJECT, lead=_SUBJECT_LEAD, heard=heard)


def _heard(one: Saying) -> str:
    return _BLANKS.sub(BLANK, one.voice)


def _chosen(
    question: str,
    sayings: Sequence[Saying],
    least: float,
    without: Container[str] = (),
    lead: float = 1.0,
    heard: Callable[[Saying], str] = _heard,
) -> Told | None:
    best = choose(question, [heard(one) for one in sayings], least=least, without=without, lead=lead)
    if best is None:
        return None
    one = sayings[best.at]
    return Told(best.code, best.rule, one, one.first, one.last)

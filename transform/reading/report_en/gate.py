"""Texts that are none of ours, with the reason."""

from __future__ import annotations

import re

from transform.not_ours import NotOurs
from transform.reading.machine_translation import is_machine_translation

_SUBJECT = re.compile(
    r"\b(?:recogni|enforc|exequatur|gave? (?:force|effect)|given? (?:force|effect)|giving (?:force|"
    r"effect)|reciproc|treat(?:y|ies)|foreign judge?ment|judge?ment creditor|Chinese judge?ments?|"
    r"judge?ments? of the [^.\n]{0,60}People['’]s Court|Intermediate People['’]s Court|"
    r"(?:legal|judicial) assistance)\w*|Xie Wai Ren|协外认",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(
    r"\b(?:judge?ments?|rulings?|bankruptcy|insolvency|liquidation|divorce|court (?:decisions?|"
    r"orders?))\b|判决|Xie Wai Ren|协外认",
    re.IGNORECASE,
)
_CHINA = re.compile(
    r"\b(?:China|Chinese|PRC|Mainland)\b|中国|Xie Wai Ren|Shanghai|Beijing|People['’]s Court|Maritime Court",
    re.IGNORECASE,
)
_AWARD = re.compile(r"\b(?:arbitral|arbitration|arbitrator)\b|\bawards?\b|New York Convention", re.IGNORECASE)
_JUDGMENT_RECOGNISED = re.compile(
    r"\b(?:recogni\w+|enforc\w+|refus\w+|dismiss\w+)\b[^.\n]{0,100}?\b(?:judge?ments?|"
    r"bankruptcy|insolvency|divorce)\b"
    r"|\b(?:judge?ments?|divorce|insolvency|bankruptcy)\b[^.\n]{0,100}?\b(?:recogni\w+|enforc\w+)\b",
    re.IGNORECASE,
)
_DISPOSITION = re.compile(
    r"\b(?:ruling is|rules?|ruled|orders?|ordered|decides?|decided|decision is|hereby"
    r"|judge?ment is(?: (?:given|rendered|made|entered))?) as follows\b"
    r"\W{0,6}(?P<order>[^\n]*(?:\n+[^\n]+)?)",
    re.IGNORECASE,
)
"""What a ruling orders: the rest of the line, and the one after it."""
_TITLED_JUDGMENT = re.compile(r"^\W*(?:civil|commercial) judge?ment\W*$", re.IGNORECASE | re.MULTILINE)
_ANY_EFFECT = re.compile(
    r"recogni[sz]|enforc|exequatur|(?<!into )(?<!takes )(?<!taken )(?<!took )\beffect\b|acknowledg|honou?r",
    re.IGNORECASE,
)
_APPLIED_FOR = re.compile(r"\b(?:application|petition|applicants?|petitioners?)\b", re.IGNORECASE)
_OF_COURT = re.compile(r"\b(?:judge?ments?|court|divorce|bankruptcy|insolvency|liquidation)\b", re.IGNORECASE)
_HEAD = 400
_ASKED = re.compile(r"\b(?:recogni|enforce)\w+[^.\n]{0,200}", re.IGNORECASE)
_RECOGNISED_AWARD = re.compile(
    r"\b(?:recogni\w+|enforc\w+|set aside|refus\w+)\b[^.\n]{0,80}?\b(?:awards?)\b|"
    r"\bawards?\b[^.\n]{0,80}?\b(?:recogni\w+|enforc\w+|refus\w+)\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:Intermediate|Maritime|Financial|High|Higher|District|Municipal|"
    r"Commercial)\b[^.\n]{0,30}?\bCourt\b|Xie Wai|认"
)
_SERVICE = re.compile(
    r"\b(?:letters? rogatory|letters? of request|taking (?:of )?evidence|service abroad|requests? for "
    r"service|serv(?:e|ed|ing)\b"
    r"[^.\n]{0,40}\b(?:complaint|summons|writ|papers|process|documents?|claim)|service of (?:process|"
    r"documents|a |the |judicial)|"
    r"(?:e-?mail|postal|substituted) service|service on (?:\w+ )?defendants?|requests? for evidence|"
    r"served by (?:e-?mail|post|courier|mail)|"
    r"Hague Service Convention|Hague Evidence Convention|Central Authority|judicial assistance request|"
    r"depositions?|"
    r"witness (?:statements?|examination)|process server|discovery)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(r"Xie ?Wai ?Ren ?(?:No|\d)|协外认\d")
_BY_TREATY = re.compile(r"(?i)\bjudge?ments?\b|\btreaty on (?:civil )?judicial assistance|\breciprocity\b")
_OF_AWARD = re.compile(r"(?i)\bawards?\b|\barbitra|\btribunal\b|New York Convention")
_ENOUGH = 3
"""Words of service, or of awards, from which on a text without a ruling is about that."""


def _told_of_judgment(text: str) -> bool:
    """A line that gives a number of recognition speaks of a judgment or a treaty on them, and of no award."""
    return any(
        _MATTER.search(line) and _BY_TREATY.search(line) and not _OF_AWARD.search(line)
        for line in text[:20_000].splitlines()
    )


def why_not_ours(title: str, text: str, *, single: bool) -> NotOurs | None:
    """None for a text to be read; ``single``: it would be read as one ruling, whatever it speaks of."""
    if is_machine_translation(text):
        return NotOurs.MACHINE_TRANSLATION
    if single and _TITLED_JUDGMENT.search(text[:_HEAD]) and not _gives_effect(text):
        return NotOurs.DOMESTIC_JUDGMENT
    return NotOurs.AWARD if single and _of_awards_alone(title, text) and _asks_for_award(text) else None


def why_silent(title: str, text: str) -> NotOurs | None:
    """What a text is about that tells no ruling; None if it may be on our subject."""
    if _of_awards_alone(title, text):
        return NotOurs.AWARD
    if not (_SUBJECT.search(text) and _JUDGMENT.search(text)):
        return NotOurs.SERVICE if _about_service(title, text) else NotOurs.OFF_SUBJECT
    if not _CHINA.search(text):
        return NotOurs.OFF_SUBJECT
    if _about_service(title, text):
        return NotOurs.SERVICE
    return NotOurs.AWARD if _about_awards(text) else None


def _gives_effect(text: str) -> bool:
    """Whether what is ordered, or where no order is found any word, may be on recognition."""
    orders = [one["order"] for one in _DISPOSITION.finditer(text)]
    return any(_ANY_EFFECT.search(one) or _APPLIED_FOR.search(one) for one in orders or [text])


def _asks_for_award(text: str) -> bool:
    """Whether what is ordered is of an award; where that names neither or both, what is asked for first."""
    for ordered in _DISPOSITION.finditer(text):
        award, judgment = (bool(words.search(ordered["order"])) for words in (_AWARD, _OF_COURT))
        if award != judgment:
            return award
    first = _ASKED.search(text)
    return first is None or _AWARD.search(first[0]) is not None


def _of_awards_alone(title: str, text: str) -> bool:
    """Whether a text speaks of awards, and hardly of judgments that are recognised."""
    opening = text[:20_000]
    awards = len(_AWARD.findall(opening))
    return (
        awards >= _ENOUGH
        and _COURT.search(text) is not None
        and not re.search(r"judge?ment|bankruptcy|insolvency", title, re.IGNORECASE)
        and not _told_of_judgment(text)
        and len(_JUDGMENT_RECOGNISED.findall(opening)) * 3 <= awards
    )


def _about_service(title: str, text: str) -> bool:
    """Whether service or evidence abroad is what a text is about."""
    return bool(_SERVICE.search(title)) or len(_SERVICE.findall(text[:20_000])) >= _ENOUGH


def _about_awards(text: str) -> bool:
    """Whether a text speaks of arbitral awards more than of judgments."""
    awards = len(_AWARD.findall(text[:20_000]))
    judgments = len(_JUDGMENT.findall(text[:20_000]))
    return (
        awards >= max(_ENOUGH, judgments)
        and _COURT.search(text) is not None
        and _RECOGNISED_AWARD.search(text[:20_000]) is not None
    )

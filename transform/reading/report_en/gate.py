"""Texts that are none of ours, with the reason."""

from __future__ import annotations

import re

from transform.not_ours import NotOurs

_MACHINE = re.compile(r"XNUMX")
_MACHINE_DATE = re.compile(r"\d{1,2}年20\d\d月")
_SUBJECT = re.compile(r"\b(?:recogni[sz]|enforc|exequatur)\w*|Xie Wai Ren|协外认", re.IGNORECASE)
_JUDGMENT = re.compile(
    r"\b(?:judge?ments?|rulings?|bankruptcy|insolvency|liquidation|divorce|court (?:decisions?|"
    r"orders?))\b|判决",
    re.IGNORECASE,
)
_CHINA = re.compile(
    r"\b(?:China|Chinese|PRC|Mainland)\b|中国|Xie Wai Ren|Shanghai|Beijing|People['’]s Court", re.IGNORECASE
)
_AWARD = re.compile(r"\b(?:arbitral|arbitration|arbitrator)\b|\bawards?\b|New York Convention", re.IGNORECASE)
_JUDGMENT_RECOGNISED = re.compile(
    r"\b(?:recogni[sz]\w+|enforc\w+|refus\w+|dismiss\w+)\b[^.\n]{0,100}?\b(?:judge?ments?|"
    r"bankruptcy|insolvency|divorce)\b"
    r"|\b(?:judge?ments?|divorce|insolvency|bankruptcy)\b[^.\n]{0,100}?\b(?:recogni[sz]\w+|enforc\w+)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:letters? rogatory|taking of evidence|service abroad|request for service)\b", re.IGNORECASE
)


def why_not_ours(title: str, text: str) -> NotOurs | None:
    """None for a text to be read."""
    if _MACHINE.search(text) or _MACHINE_DATE.search(text):
        return NotOurs.MACHINE_TRANSLATION
    if not (_SUBJECT.search(text) and _JUDGMENT.search(text) and _CHINA.search(text)):
        return NotOurs.OFF_SUBJECT
    awards = len(_AWARD.findall(text[:20_000]))
    of_awards = awards >= 3 and not re.search(r"judge?ment|bankruptcy|insolvency", title, re.IGNORECASE)
    if of_awards and len(_JUDGMENT_RECOGNISED.findall(text[:20_000])) * 3 <= awards:
        return NotOurs.AWARD
    if _SERVICE.search(title):
        return NotOurs.SERVICE
    return None

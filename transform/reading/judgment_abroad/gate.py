"""Is it a judgment on recognising or enforcing one of a mainland Chinese court, and if not, why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transform.not_ours import NotOurs
from transform.reading.judgment_abroad.text import Text
from transform.reading.phrases import Phrase, table
from transform.reading.sentences import Sentence
from transform.vocabulary import court

_ELSEWHERE = re.compile(
    r"\b(?:not|never|no (?:application|claim|request)|nor)\b[^.;]{0,50}?\b(?:recogni[sz]|enforc)"
    r"|\bdoes not (?:seek|ask|rely|sue)\b"
)
_RECOGNISING = re.compile(r"(?i)\b(?:recogni\w*|enforc\w*|domesticat\w*|give effect|comity)\b")
_SUPPOSED = re.compile(
    r"(?i)^\W*(?:if|should|were)\b|\b(?:can|could|may|might|would) (?:then |also |simply |still )?"
    r"(?:be |apply|hold|use|seek|sue|enforce|bring)"
)
_ENFORCED_THERE = re.compile(
    r"(?i)\b(?:enforcement|execution)(?: proceedings| procedures?)? (?:in|by|before) (?:the )?"
    r"(?:PRC|China|Chinese|People's)"
)
_ANOTHER = re.compile(
    r"\b(?:English|Singapore|Hong Kong|Australian|American|US|New York|Malaysian|Indian|Japanese|Korean|"
    r"German|"
    r"French|Dutch) (?:\w+ )?(?:[Jj]udge?ments?|[Oo]rders?)\b"
)
_LONG, _EARLY = 15_000, 0.35
"""In a long judgment a single sentence far behind its opening does not say what the judgment is about."""
_VIETNAM = re.compile(
    r"People's (?:Supreme )?Courts? (?:of|in) (?:Vietnam|Viet Nam|Hanoi|Ho Chi Minh|Nam Dinh|Laos)"
)
_JUDGMENT = re.compile(r"(?i)\b(?:judge?ments?|mediation (?:paper|statement))\b")
_THAT_JUDGMENT = re.compile(
    r"(?i)\b(?:the|that|this|those|these|foreign) (?:\w+ ){0,2}(?:judge?ments?|papers?|statements?|"
    r"proceedings?)\b"
)
_NEAR = 2
_ORDERS = re.compile(
    r"(?i)\b(?:is|are|hereby|I|we|this court|the court)\b[^.;]{0,60}?\b(?:recogni|enforce|refuse|decline)"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The sentences that speak of the Chinese judgment, those in which its recognition is asked for first."""

    asked: tuple[Sentence, ...]
    spoken: tuple[Sentence, ...]
    why_not: NotOurs | None = None


def subject_of(text: Text) -> Subject:
    """What the judgment is about; ``why_not`` says why it is none of ours."""
    places = [at for at, one in enumerate(text.sentences) if speaks_of_chinese_judgment(one.text)]
    spoken = [text.sentences[at] for at in places]
    near = sorted({at + step for at in places for step in range(-_NEAR, _NEAR + 1)} - set(places))
    asked = [one for one in spoken if _asks(one.text)]
    asked += [
        one for at in near if 0 <= at < len(text.sentences) and _asks_for_it((one := text.sentences[at]).text)
    ]
    decided = [one for one in spoken if _decides(one.text)]
    telling = [*asked, *decided]
    is_early = any(one.start < _EARLY * len(text.even) for one in telling)
    if telling and (len(text.even) < _LONG or is_early or len({one.start for one in telling}) > 1):
        return Subject((*asked, *decided), tuple(spoken))
    return Subject((), tuple(spoken), _why_not(text, spoken))


def speaks_of_chinese_judgment(sentence: str) -> bool:
    """A judgment, mediation paper or bankruptcy of a mainland court."""
    mainland = _VIETNAM.sub("", sentence)
    if _phrase("chinese_judgment").pattern.search(mainland):
        return True
    return bool(_JUDGMENT.search(mainland) and court.find_courts(mainland))


def _asks(sentence: str) -> bool:
    """Somebody asks the court to recognise or enforce the judgment, and no award in its place."""
    if any(one.search(sentence) for one in (_ELSEWHERE, _SUPPOSED, _ENFORCED_THERE, _ANOTHER)):
        return False
    purpose = _phrase("purpose").pattern.search(sentence)
    return purpose is not None and not _about_award(sentence)


def _asks_for_it(sentence: str) -> bool:
    """The same of "the judgment" beside a sentence that has said which."""
    return _asks(sentence) and _THAT_JUDGMENT.search(sentence) is not None and not _region(sentence)


def _region(sentence: str) -> bool:
    return _phrase("region").pattern.search(sentence) is not None


def _decides(sentence: str) -> bool:
    if any(one.search(sentence) for one in (_SUPPOSED, _ENFORCED_THERE)):
        return False
    return bool(_RECOGNISING.search(sentence) and _ORDERS.search(sentence)) and not (
        _ELSEWHERE.search(sentence) and not re.search(r"(?i)\b(?:I|we|court|is|are|cannot)\b", sentence)
    )


def _about_award(sentence: str) -> bool:
    """The award is what is enforced: the word comes, and the Chinese judgment is not the nearer object."""
    award = _phrase("award").pattern.search(sentence)
    if award is None:
        return False
    judgment = _phrase("chinese_judgment").pattern.search(sentence)
    return judgment is None or award.end() < judgment.end()


def _why_not(text: Text, spoken: list[Sentence]) -> NotOurs:
    whole = [one.text for one in text.sentences]
    if any(_phrase("award").pattern.search(one) for one in whole):
        return NotOurs.ABOUT_AWARD
    if any(map(_region, whole)) and not spoken:
        return NotOurs.OF_A_REGION
    if spoken:
        return NotOurs.NOT_ASKED
    return NotOurs.NO_CHINESE_JUDGMENT


def _phrase(code: str) -> Phrase:
    return next(one for one in table("abroad_gate_en").phrases if one.code == code)

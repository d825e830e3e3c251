"""Whether words that could tell an outcome assert one, and whether they tell it as news or as history."""

from __future__ import annotations

import re

from transform.reading.report_en import clause
from transform.reading.report_en.vague import is_vague

_HELD_THAT = re.compile(
    r"\b(?:ruled|held|decided|concluded|ordered|found|determined|confirmed|said|ruling|announced|"
    r"satisfied|agreed|"
    r"accepted|affirmed|declared|directed|persuaded)\b(?: on Ⓓ| in Ⓓ)?,? "
    r"(?:that )?"
    r"[^;]{0,170}?\b(?:should|shall|could|can|may|must|be|would|to)\b[^;]{0,14}$"
)
_SPC_SPEAKS = re.compile(r"(?<!of )(?<!of the )Ⓖ(?!['’]s)[^,;]{0,60}$")
_LAW_SPEAKS = re.compile(
    r"(?:\b(?:Summary|Code|Law|Act|statute|Article \d+|Convention|[Tt]reaty|[Rr]ules?|"
    r"Interpretation)\b[^.;,ⒽⒻ]{0,30}"
    r"|(?:^|[,;:] |\band )Ⓢ )$"
)
_IN_PRESENT = re.compile(r"(?i)(?:recogni[sz]|enforc|allow|giv|say|accept|refus|grant)(?:e?s)\b")
"""``The Code recognises severability``, ``Ⓢ allows exequatur``: what the law of a state is."""
_ANY_JUDGMENT = re.compile(r"(?i)\b(?:an?|any|no|every|which) foreign (?:\w+ )?judge?ments? $")
_OF_SECURITY = re.compile(
    r"(?i)(?:an? |the )?(?:application|request|petition|motion)s?\b[^.;]{0,40}?\b(?:for|of) (?:the |an? )?"
    r"(?:preservation|freezing|interim|asset|security|extension|adjournment|re-?trial|leave to appeal|stay)\b"
    r"|(?:(?:un)?conditional )?leave to (?:defend|appeal|serve|amend|adduce)\b"
)
"""A step on the way, which is no answer to what was asked."""
_AS_REASON = re.compile(
    r"[^.;,]{0,40}?\bwould (?:\w+ )?(?:violate|offend|be contrary|run counter|infringe|breach|harm|"
    r"go against)"
    r"|[^.;,]{0,20}?\bunder the law of\b"
)
"""``Giving effect to it would violate …``; ``capable of being recognised under the law of …``."""
_MANY = re.compile(
    r"\b(?:stream|flow|trickle|handful|string|series|wave) of [^.;,]{0,50}$|"
    r"\b(?:[Cc]ourts|[Tt]hey|[Ss]ome|[Oo]thers|(?<![Tt]he )(?<!three )judges|[Mm]any|[Ss]everal|"
    r"few)\b[^,;]{0,30}?\b(?:have|"
    r"had)?\b[^,;]{0,15}$"
)
_NOT_OURS = re.compile(
    r"(?i)\b(?:counterclaim|claim for (?:overdue )?interest|(?:overdue|doubled?) interest|arbitral|"
    r"arbitration award|awards?(?! of (?:the )?(?:\w+ )?(?:damages|compensation|costs|interest))|"
    r"statute|service|evidence|objections?|importance|need|trend|principles?|rights?|valid)\b"
)
_OURS = re.compile(
    r"(?i)judge?ment|ruling|bankruptcy|insolvency|order|decision|divorce|application|proceedings"
)
_HISTORY = re.compile(
    r"(?i)\b(?:at first instance|first[- ]instance (?:court|judge|decision)|the lower (?:court|ruling|"
    r"decision)|the motion court|"
    r"the (?:first|trial) judge|the court below|years? (?:ago|before|earlier)|in the past|once before|"
    r"formerly|previously|"
    r"(?:an?|her|his|its|their) (?:earlier|previous|prior|lower|former|first(?! (?:considered|reasoned|"
    r"reported|such|ever)\b)) (?:\w+ "
    r"){0,2}(?:application|attempt|petition|"
    r"request|ruling|"
    r"decision|order|filing)|the (?:earlier|previous|prior|former) (?:\w+ )?(?:application|attempt|"
    r"dismissal|refusal|ruling))\b"
)
_PERFECT = re.compile(
    r"\b(?:had|having)\b(?! (?:before|to|been asked))(?:(?! and (?:the|it|on)\b)[^,;.]){0,60}$"
)
_PAST_PERFECT = re.compile(r"\bhad (?:also |then |already |once )?(?:been |failed|succeeded)")
_FINITE_VERB = re.compile(
    r"(?i)(?:recogni[sz]|enforc|grant|refus|declin|reject|dismiss|allow|accept)ed\b|gave\b"
)
_REPORTED = re.compile(
    r"(?i)\b(?:announced|said|says|reported|confirmed|disclosed|told|learned|"
    r"revealed)\b[^;]{0,60}?(?:\bthat (?:on (?:Ⓓ|\d{1,2} \w+),? )?|\bon \w+day,? )(?:it|the (?:court|"
    r"judges?)|Ⓗ|Ⓕ|the [ⒽⒻ]) "
    r"(?:had|has)\b[^;]{0,20}$"
)
_ANCHORED = re.compile(
    r"^[^.;]{0,30}[ⓃⒸ]|^(?:[Ii]n|[Oo]n|[Aa]s early as|[Aa]lready in|"
    r"[Bb]ack in) Ⓓ,? (?:the )?Ⓗ had [^.;]{0,90}[ⓃⒸ]"
)
_REASON = re.compile(
    r"(?i)\b(?:pointed (?:to|out)|referr?(?:ed|ing)? to|rel(?:y|ied|ying) on|cit(?:ed?|es|ing)|"
    r"recall\w*|reason(?:ed|ing) that|"
    r"not(?:ed|ing) that|observ(?:ed|ing) that|because|since(?! Ⓓ)|given that|in view of|in light of|"
    r"seeing that|"
    r"precedents?|(?<!^)after|unlike|consider(?:ed|ing) that|(?:evidence|proof|proved|shown?|example|"
    r"instance)\b[^.;,]{0,12}\bthat|"
    r"for the reason that|as (?:a|the|an|one|no) (?:Ⓢ |Ⓩ )?(?:court|Ⓕ|Ⓗ))\b"
)
_OF_DEFENCE = re.compile(
    r"s? (?:to (?:dismiss|vacate|strike|quash|reconsider|set (?:it )?aside)|"
    r"for (?:reconsideration|dismissal))\b"
)
"""``denied the defendant's motion to dismiss``: a step on the way."""
_RESUMES = re.compile(
    r"(?i), where (?:recognition|enforcement|the (?:application|judge?ment))\b|\bwhen (?:it|they|"
    r"the (?:court|judges?)|[ⒽⒻ])\b|, (?:and|so|therefore|thus|accordingly|held|ruled|found|decided|"
    r"concluded|it|the (?:court|judges?|"
    r"application|request|petition|case|"
    r"judge?ment|matter|panel|bench|creditor|applicant|Ⓗ|Ⓕ)|Ⓗ|Ⓕ|Ⓢ|which)\b|, the [ⒽⒻ]"
    r"|\bafter (?:the )?Ⓗ (?!had\b)|: (?:the )?[ⒽⒻ]"
    r"|\band (?:therefore|thus|accordingly|so|hence)\b|, (?:recogni|dismiss|refus|reject|declin|enforc|grant)"
)
_AWARDS = re.compile(r"(?i)\b(?:arbitral|arbitration) (?:awards?|institutions?)|\bawards (?:of|made)\b")
_GOES_ON = re.compile(r"[ⒽⒻ] (?:\w+ )?(?:referred|pointed|relied|cited|looked)\b[^.;]{0,140} and $")
_GRANTED = re.compile(r"(?i)withdraw\b.*\b(?:granted|allowed|permitted|approved|consented)")
_GENERAL = re.compile(
    r"(?:(?:In principle|As a rule|Generally|Normally|Traditionally|Usually),? )?"
    r"(?:What|[Ww]hatever|Whoever|Only|[Aa]ny|[Ee]very|All|[Ss]uch|[Ff]oreign|[Nn]o|"
    r"[Aa]n?) (?:is|are|can|may|must|(?:[\w-]+ |Ⓢ |Ⓩ |Ⓕ )"
    r"{0,3}?(?:judge?ments?|decisions?|rulings?)(?: (?:of|from|by|that|which|to)[^.;,]{0,60})?,? "
    r"(?:is|are|can|may|must|will|could|would|cannot|need))\b"
)
_MODAL_INSIDE = re.compile(r"(?i)\b(?:would|will|may|might|could|can|must|should|to) be\b")
_FINITE = re.compile(
    r"^[^,:;|]{0,60}?\b(?:does|do|did|is|was|are|were|has|have|had|shows?|showed|means?|may|can|will)\b"
)
"""A verb behind ``judgments recognised in China``: the participle is no headline."""
_BY_ITSELF = frozenset({"pending", "same", "kept"})


def is_history(text: str, start: int, end: int) -> bool:
    """An earlier stage or another matter, told to explain this one."""
    before = text[max(0, start - 110) : start]
    if _GOES_ON.search(text[:start]):
        return False
    if (
        not _FINITE_VERB.match(text, start)
        and _PAST_PERFECT.search(text, start, end)
        and not _ANCHORED.match(text)
    ):
        return True
    if _HISTORY.search(text, max(0, start - 110), start + 70) and not _ANCHORED.match(text):
        return True
    return bool(_PERFECT.search(before)) and not _ANCHORED.match(text) and not _REPORTED.search(before)


def is_disowned(text: str, start: int, end: int, code: str, phrase_is_headline: bool) -> bool:
    """Argued, wished, general, told of others or as a reason: no outcome, whatever the words say."""
    before = text[max(0, start - 240) : start]
    if (phrase_is_headline and _FINITE.search(text[end:].split(". ", 1)[0])) or _is_general(text, start):
        return True
    if (
        _is_of_law(text, start, before)
        or (code == "recognized" and _AS_REASON.match(text, end))
        or _OF_SECURITY.match(text, start)
        or clause.argued(text, start)
        or _SPC_SPEAKS.search(before)
        or _in_reason(before)
    ):
        return True
    if code in _BY_ITSELF:
        return code != "pending" and clause.supposed(text, start)
    if not _HELD_THAT.search(before) and _is_wished(text, start, end, code):
        return True
    if (
        is_vague(text, start)
        or clause.denied(text, start)
        or _MANY.search(before)
        or _OF_DEFENCE.match(text, end)
    ):
        return True
    return code != "recognized_in_part" and _is_of_others(before, text[start:end])


def _is_of_law(text: str, start: int, before: str) -> bool:
    """What a code, a state or a court does with any judgment."""
    speaks = _LAW_SPEAKS.search(before) and _IN_PRESENT.match(text, start)
    return bool(speaks or _ANY_JUDGMENT.search(before))


def _is_general(text: str, start: int) -> bool:
    """``A foreign judgment may be recognised``: no court, day or number of a case."""
    general = _GENERAL.match(text)
    return general is not None and general.end() - 26 <= start and not re.search(r"[ⒸⒹⓃ]", text)


def _is_wished(text: str, start: int, end: int, code: str) -> bool:
    """A condition, a wish, or a passive that is only to come."""
    head = text[start:end]
    to_come = _MODAL_INSIDE.search(head) and " is to be " not in head
    if code in ("transferred", "stayed", "withdrawn", "unreasoned") and to_come:
        return True
    return clause.supposed(text, start) and not _GRANTED.search(head)


def _is_of_others(before: str, head: str) -> bool:
    """About an award, interest, service or the like, and not about a judgment."""
    if _OURS.search(head):
        return False
    return bool(_AWARDS.search(before[-90:]) or _NOT_OURS.search(head))


def _in_reason(before: str) -> bool:
    """What the court leans on is no news: ``relied on a decision which enforced a Chinese judgment``."""
    last = None
    for match in _REASON.finditer(before):
        last = match
    return last is not None and not _GOES_ON.search(before) and not _RESUMES.search(before, last.end())

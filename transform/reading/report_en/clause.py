"""Who says it, and does it hold: a match in a sentence is asserted, or only argued, denied or supposed."""

from __future__ import annotations

import re

_SUPPOSED = re.compile(
    r"(?i)\b(?:once(?= (?:recognition|the|a|an|it)\b)(?![^.;]*,)|"
    r"whether(?![^.;]*, (?:and|but|so) (?:therefore |thus |then |accordingly |it |the court )?$)|if|"
    r"unless|in order to|"
    r"how to|in case(?! [ⒸⓀⓃ(#]))\b"
)
_MODAL = re.compile(
    r"(?i)\b(?:can|cannot|could|may|might|should|would|must|will|likely|possible|expect\w*|hop(?:e|es|"
    r"ed|ing)|able to|"
    r"appl(?:y|ied|ies|ying) (?:to|for|with|before)|request(?:s|ed|ing)?|sought|seek(?:s|ing)?|"
    r"propos(?:ed|es|ing)|recommend\w*|urg(?:ed|es)|invit(?:ed|es)|want(?:ed|s) (?:to|the)|intend\w*|"
    r"threaten\w*|"
    r"(?:requirements?|conditions?)(?! (?:of|in|under) [^.;,]{1,40} (?:met|satisfied|fulfilled)\b)|"
    r"petition(?:ed|s)? (?:for|to)|ask(?:s|ed|ing)?(?: that| for| the| to)?)\b"
)
_ARGUED = re.compile(
    r"(?i)\b(?:argu(?:ed|es|ing|ment)|contend(?:ed|s|ing)|alleg(?:ed|es|ing)|claim(?:ed|s|"
    r"ing) that|object(?:ed|s|ing)|"
    r"submitt?(?:ed|s|ing) that|maintain(?:ed|s) that|according to the (?:respondent|applicant|"
    r"defendant|plaintiff)|"
    r"plead(?:ed|s|ing)|raised|defen[cs]e (?:of|that)|invok(?:ed|es|ing)|complain(?:ed|s)|insist(?:ed|"
    r"s)|suggest(?:ed|s)|"
    r"(?:respondents?|applicants?|debtors?|guarantors?|defendants?|creditors?|plaintiffs?|counsel|"
    r"lawyers?|yard|buyers?|"
    r"sellers?|part(?:y|ies)|claimants?|compan(?:y|ies)|operator|husband|wife|M(?:r|s|rs)\.? \w+|"
    r"[Tt]hey|[Hh]e|[Ss]he|side)\b"
    r"(?! was| were| had been)[^.;,]{0,40}? "
    r"(?:also |further |had |then )?(?:said|says|thought|doubted|told|answered that it|denied|wrote|"
    r"feared|protested|observed|presented|pointed|relied|cited|referred|invoked|stressed|urged|denied)|"
    r"(?:[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|side['’]s|debtor['’]s|defendant['’]s|respondent['’]s) (?:\w+ )?"
    r"(?:points?|arguments?|submissions?|objections?|contentions?|case|defen[cs]es?) (?:was|were|"
    r"is|had been)|"
    r"[Aa]ccording to (?:counsel|the \w+(?:['’]s)? (?:lawyer|counsel)))\b"
)
_RESUMED = re.compile(
    r"(?:, and|, but|, so|;|:) (?:that )?(?:the |this |it |a )?(?:\w+ ){0,2}(?:court|judges?|bench|Ⓗ|"
    r"Ⓕ)\b|; |\bthe court\b[^.;]{0,20}\b(?:found|held|ruled)"
)
_REJECTED = re.compile(
    r"(?i)\b(?:reject|dismiss|overrul|dispel|brush|dispos|unimpressed|no merit|did not accept|"
    r"not persuaded)\w*\b[^.;]{0,25}$"
)
_COURT_SPEAKS = re.compile(
    r"(?i)\b(?:the |this )?(?:court|judge|justice|bench|tribunal|it)\b[^,;]{0,30}?\b(?:agree|"
    r"accept|uphold|upheld|found|held|"
    r"sustain|refus|dismiss|declin|den(?:y|ied)|ruled|conclud|consider|rul|confirm)"
)
_DENIED = re.compile(
    r"(?i)\b(?:not|no(?! \d)|never|neither|nor|without|reject(?:ed|s|ing)|dispel\w*|unfounded|"
    r"instead of|rather than|fail(?:ed|s) to (?:show|prove)|"
    r"nothing|none|overruled|no longer|abandon(?:ed|s|ing)|depart(?:ed|s|ing|ure) from|yet to|"
    r"n[o']t yet|set aside)\b[^,;]{0,50}$"
)
_EARLIER = re.compile(
    r"(?i)\b(?:had|earlier|previous(?:ly)?|prior|another|in the past|formerly|once|before that|"
    r"initial(?:ly)?)\b[^.;]{0,40}$"
)
_HISTORY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:earlier|previous|prior|"
    r"first|initial|former) "
    r"(?:\w+ )?(?:application|attempt|petition|request|filing)\b|\b(?:application|"
    r"request) had been (?:dismissed|refused|rejected)"
)
_BOUNDARY = re.compile(
    r"; |, (?:and|but|so|while|whereas|yet|which|who|however|therefore|thus|therefore)\b"
    r"|\band (?:the|on|it|was|therefore|thus|accordingly|eventually|finally|later)\b"
    r"|\band (?=(?:gave|granted|admitted|entered|ordered|allowed|ruled|made|issued|dismissed|refused|"
    r"declined|upheld|rejected|threw|turned|denied|closed|sent|held|withheld)\b)"
    r"|(?<!recognised )(?<!recognized )(?<!enforced )\band (?=(?:recogni[sz]|enforc)ed\b)"
    r"|\b(?:but|(?<!in )(?<!by )(?<!under )which|however|therefore|because)\b|, (?:the|a|this|that|it|his)\b"
)


def clause(sentence: str, at: int, reach: int = 240) -> str:
    """The words before ``at`` that belong to the same clause."""
    begin = max(0, at - reach)
    last = begin
    for boundary in _BOUNDARY.finditer(sentence, begin):  # to the end: a boundary may look ahead
        if boundary.end() > at:
            break
        last = boundary.end()
    return sentence[last:at]


def supposed(sentence: str, at: int) -> bool:
    """A condition, a question, a wish or an application."""
    return bool(_SUPPOSED.search(sentence, max(0, at - 300), at) or _MODAL.search(clause(sentence, at)))


def argued(sentence: str, at: int) -> bool:
    """A party says so, and no court agrees before the words come."""
    last = None
    for match in _ARGUED.finditer(sentence, max(0, at - 400), at):
        last = match
    if last is not None and _REJECTED.search(sentence, max(0, last.start() - 40), last.start()):
        return False
    if last is None or _RESUMED.search(sentence, last.end(), at):
        return False
    return not _COURT_SPEAKS.search(sentence, last.end(), at)


def denied(sentence: str, at: int) -> bool:
    """The words stand under a no, in their own clause."""
    return bool(_DENIED.search(clause(sentence, at, 120)))


def earlier(sentence: str, at: int) -> bool:
    """Told as history: had refused, an earlier application."""
    return bool(_EARLIER.search(clause(sentence, at, 80)))


def history(sentence: str) -> bool:
    """About an earlier attempt, not about the ruling in hand."""
    return bool(_HISTORY.search(sentence))

"""The words around a date that tell its role."""

from __future__ import annotations

import re

SET_ASIDE = re.compile(
    r"(?i)\b(?:set(?:ting)? aside|revers\w+|overturn\w+|quash\w+|revok\w+|annull?\w+|vacat\w+|"
    r"uph[eo]ld\w*|against|reconsider\w*|"
    r"affirm\w*|review(?:ed|ing)?) (?:its|the|that|a|an) (?:\w+ ){0,2}(?:ruling|decision|order|"
    r"judge?ment|refusal)s? "
    r"(?:of|dated|made on|given on) $"
)
HEAD = re.compile(
    r"(?P<sign>[ⒽⒻⒸⓀ])"
    r"|(?P<other>\b(?:filed|filing|files|appl(?:y|ied|ying|ies)|applications?|lodged|brought|accepted|"
    r"docketed|registered|sued|"
    r"heard|hearings?|served|service|publi(?:shed|cation)|released|posted|reported|received|signed|concluded|"
    r"took effect|takes effect|effective|bec[ao]me final|entered into force|in force|force|agreement|"
    r"contract|"
    r"treaty|memorandum|statement|summary|interpretation|arrangement|law|invoice|submitted|updated?|"
    r"expired|born|enacted|adopted|"
    r"paid|payable|approval|approved|repl(?:y|ied)|corrected|freez\w+|seized?|delivered goods|loan|"
    r"bankrupt|since|until|"
    r"appeal|Ⓖ|precedent|had been paid)\b)"
    r"|(?P<ruling>\b(?:rul(?:ing|ings|ed|es)|announced|decided|reconsideration|withdraw\w*|transferred|"
    r"stayed|(?:court|panel|bench|judges?|chamber|division) (?:held|found|said))\b|Held\b)"
    r"|(?P<decision>\bdecisions?\b)"
    r"|(?P<judgment>\b(?:[Jj]udge?ments?|[Vv]erdict|[Dd]ecree|divorce|[Oo]rders?|insolvency|"
    r"bankruptcy|proceedings)\b)"
)
OPENS = re.compile(
    r"^(?:[\"“(*•-] ?|\([a-z0-9]\) ?|\d\d?[.)] ?|[A-Z][\w’' ]{2,24}[.:!?] ?|[A-Z]\w+, |\w+(?: \w+){0,2}, "
    r"|(?:Later|Then|Finally|Eventually|And|But|It|was|not|until) ?)*"
    r"(?:[Oo]n|[Ii]n|[Aa]t the (?:end|beginning) of|[Ll]ate in|[Ee]arly in|[Bb]y|[Aa]s of)? ?(?:early |"
    r"late |mid-)?$"
)
CLAUSE = re.compile(r", (?:and|but|so|then|until|when) (?=\w)|[;:–] |\bcame to nothing and |\bbefore, ")
FIRST_COURT = re.compile(r"^Ⓓ,? (?:(?!\b(?:recogni|refus|dismiss)\w*)[^.;]){0,70}?(?P<court>[ⒽⒻ])")
COURT_ACTS = re.compile(
    r"(?i)^Ⓓ,? (?:[^.;]{0,40}?)\b(?:the |its )?(?:court|judges?|bench|court's)\b[^.;]{0,60}?\b(?:ruled|"
    r"made|rendered|decided|announced|issued|"
    r"gave|granted|handed|refused|recogni|dismissed|order|rejected|held|found|agreed|accepted|concluded)"
)
ORIGIN_GAVE = re.compile(
    r"Ⓓ,? (?:it |he |she |the judge )?(?:gave|entered|rendered|delivered|handed down|pronounced|"
    r"awarded|ordered|condemned|signed)\b"
)
RULING_CAME = re.compile(
    r"^Ⓓ,? (?:the |its |an? )(?:\w+ )?(?:answer|ruling|decision|result|outcome|verdict|reply) "
    r"(?:came|arrived|followed|was (?:given|announced|handed down|out|published|delivered))\b"
)
LATER_VERB = re.compile(
    r"(?i)^Ⓓ[^.;]{0,140}?\b(?:filed|applied|lodged|heard|accepted|published|released|signed|asked|sued|"
    r"served|approved|moved|"
    r"took up|put online|entered into force)\b"
)
BY_ORIGIN = re.compile(r"^Ⓓ,? (?:\([^()]*\) )?(?:by|in|at|before|from) (?:the |a )?(?P<court>[ⒽⒻ])")
AFTER = re.compile(
    r"(?:[^.;,()ⒻⒽⒸⓀ]{0,24}?(?:on|in)|(?:(?!judge?ment|order|decree|verdict)[^.;,()ⒻⒽⒸⓀ]){0,24}?(?:of|"
    r"dated)),? (?:early |late |mid-)?"
)
ON = re.compile(r"^[^.;]{0,30}? ?\b(?:on|in) (?:early |late |mid-)?$")
GIVEN = re.compile(
    r"(?i)\b(?:given|rendered|entered|made|issued|handed|delivered|opened|obtained|won|had|dated|"
    r"commenced)\b|\($"
)
BESIDE = re.compile(r"[^.;,]{0,16}$")
NUMBER_FOLLOWS = re.compile(r"Ⓓ,? (?:\(?(?:[Cc]ase )?)?Ⓒ")
NAME_FOLLOWS = re.compile(r"Ⓓ,? (?:\w+ ){0,3}[ⓃⒸ]")
COURT_FOLLOWS = re.compile(r"Ⓓ,? (?:the )?[ⒽⒻ]")
PREPOSITION = re.compile(r"(?i)(?:on|in|of|by) (?:early |late |mid-)?$|^[(\"“*•-]? ?$")
RECOGNISES = re.compile(r"Ⓓ[^.;]{0,60}?\b(?:recogni|refus|enforc|dismiss|declin)")
ORIGIN_FOLLOWS = re.compile(
    r"Ⓓ,? (?:the |a |an )?(?:Ⓢ (?:\w+ )?(?:court|judge)|(?:foreign|that|trial|first) court|"
    r"(?:default |summary |final |consent )?judge?ment (?:was|for))"
)
BRACKET = re.compile(
    r"[ⓃⓀ],? [(]?(?:judge?ment (?:of|dated)|"
    r"released|decided|handed down|delivered|issued|dated|given)? ?(?:on )?$"
)
BY_JUDGMENT = re.compile(
    r"(?:^|[,;:] )(?:[Bb]y|[Ii]n) (?:an? |its |the )?(?:\w+ ){0,2}?"
    r"(?:[Jj]udge?ment|decision|ruling|order|decree)s?,? "
    r"(?:of|dated|given on|handed down on|delivered on|rendered on|from) $"
)
OWN_FOLLOWS = re.compile(r"Ⓓ,? (?:\([^()]*\),? )?(?:[^.;Ⓗ]{0,30}? )?(?:the )?(?P<court>[ⒽⒻ])")
OF_JUDGMENT = re.compile(
    r"^Ⓓ,? (?:an? |the )?(?:(?:default|final|summary|money|consent|civil) )*judge?ment (?:was|is|"
    r"for|in|went)\b"
    r"|^Ⓓ,? (?:it|he|she|the judge|the (?:same |foreign |latter )?court|the Ⓕ|that court) (?:\w+ )?"
    r"(?:gave|entered|rendered|delivered|handed down|pronounced) (?:\w+ ){0,3}?judge?ment"
    r"|^Ⓓ,? (?:\w+ )?(?:obtained|won|got|secured) (?:\w+ ){0,3}?judge?ment"
)
JUDGMENT_CAME = re.compile(
    r"\b[Jj]udge?ment (?:in default |by default |for [^.;,]{1,30} )?(?:followed|came|"
    r"was (?:given|entered|delivered|"
    r"rendered|handed down|pronounced))(?: [^.;,ⒽⒻ]{1,40})? (?:on|in) $"
)
ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir) $")
OF_ITS_NOUN = re.compile(
    r"^Ⓓ (?:\w+ ){0,2}?(?:judge?ment|decision|order|ruling|decree|award) (?:of|by|from) (?:the |"
    r"a )?(?P<court>[ⒽⒻ])"
)
ORIGIN_RULED = re.compile(
    r"(?:Ⓕ|(?:Ⓢ|foreign) (?:\w+ )?court),? (?:\([^()]*\),? )?(?:\w+ ){0,2}?"
    r"(?:ruled|held|found|decided|ordered|gave (?:its )?judge?ment|judged|concluded)"
    r"(?: for [^.;,Ⓗ]{1,40}| in favou?r of [^.;,Ⓗ]{1,40}|"
    r" (?:an?|the) [^.;,Ⓗ]{1,50})?,? (?:on|in) (?:early |late )?$"
)
IT_ACTS = re.compile(r"Ⓓ,? (?:\([^()]*\),? )?(?:it|the (?:\w+ )?(?:court|judges?|panel|bench)|the Ⓗ|Ⓗ)\b")
BY_ORDER = re.compile(r"\bby (?:an? |its |the )?(?:\w+ )?$")
IN_ITS = re.compile(r"Ⓕ,? (?:\([^()]*\),? )?(?:in|by|with) (?:its|an?|the) (?:\w+ )?$")
PRECEDENT = re.compile(
    r"Ⓕ,? (?:also |already |once |itself )?(?:had |has |have )?(?:already |once |also |earlier )?"
    r"(?:recogni[sz]ed|enforced|accepted|upheld|gave effect|given effect)\b[^.;Ⓕ]{0,70}$"
)
"""What the court leans on has a day of its own."""
ASKED = re.compile(r"\b(?:to|before|with|asked|at) (?:the )?$")
OF_CHINA = re.compile(r"[ⓏⒽ] (?:\w+ )?$")
ITS_OWN = re.compile(r"\b(?:in its|this|the appellate) $")
GAVE = re.compile(r"\b(?:gave|entered|delivered|granted|pronounced) (?:\w+ )?$")
ASIDE = re.compile(r"[(ⓀⒻ]")

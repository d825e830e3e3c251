"""How a report names a treaty, denies one, and names those that are not on judgments."""

from __future__ import annotations

import re

TREATY = re.compile(
    r"(?i)(?<!no )(?<!a )(?<!any )\b(?:(?:bilateral|judicial assistance|legal assistance|mutual "
    r"assistance|mutual legal|consular|Sino-\w+|Ⓩ-?\w+|Ⓢ|that|the|"
    r"this|same|a|Minsk) )?(?:treaty|treaties|convention|agreement|protocol)\b(?: (?:of|from) (?:Ⓓ|\d{4}))?"
    r"(?: (?:on|of) (?:\w+ ){0,3}(?:judicial|legal|mutual)[^.;]{0,30})?"
)
NO_TREATY = re.compile(
    r"(?i)\b(?:no|not|neither|nor|without|absence of|lack of|want of|lacking|nothing like|never "
    r"(?:signed|concluded))\b"
    r"(?: \w+){0,3} ?$"
)
OTHER_TREATY = re.compile(
    r"(?i)\b(?:Hague|New York|Vienna|Singapore|Ⓢ|Service|Evidence|Apostille|Arbitration|CISG|loan|"
    r"guarantee|cooperation|settlement|"
    r"mediation|licen[cs]e|sales?|purchase|franchise|supply|distribution|share|agency|facility|"
    r"partnership|shareholders?|investment|"
    r"consultancy|lease|exclusive|choice[- ]of[- ]court|arbitration)\b[^.;]{0,30}$"
)
NOT_OF_COURTS = re.compile(
    r"(?i)\b(?:Hague|New York|Vienna|investment|extradition|tax|friendship)\b[^.;]{0,30}$"
)

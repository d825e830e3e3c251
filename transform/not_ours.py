"""Why a document is none of ours: a closed list, each member with the sentence that a person reads."""

from __future__ import annotations

from enum import StrEnum


class NotOurs(StrEnum):
    """The value is the reason in words; the name is the code."""

    AWARD = "an arbitral award, not a judgment"
    SERVICE = "a request for service or evidence, not for recognition"
    MACHINE_TRANSLATION = "a machine translation: its numbers and dates are not those of the original"
    NO_PAGE = "an error, maintenance or challenge page, not a document"
    NO_RULING_TEXT = "not the text of a ruling"
    NO_APPLICATION = "no application for recognition: a domestic matter, whatever foreign court it mentions"
    DOMESTIC_JUDGMENT = "a domestic judgment on the merits, not a ruling on recognition"
    LAWSUIT = "a lawsuit between plaintiff and defendant, which only mentions recognition"
    EXECUTION_ORDER = "an order of execution, not a ruling on recognition"
    PRESERVATION_ORDER = "a preservation order, not a ruling on recognition"
    CORRECTION = "the correction of a ruling, not a ruling on recognition"
    OFF_SUBJECT = "no ruling on a foreign judgment"
    NOTHING_NAMED = "names no case number, state or outcome"
    WITHDRAWN = "withdrawn by the database that published it"
    NO_NUMBER = "no case number: a statute or another page of the portal"
    ABOUT_AWARD = "about an arbitral award, not about a judgment of a mainland Chinese court"
    OF_A_REGION = "about a judgment of Hong Kong, Macao or Taiwan, not of a mainland Chinese court"
    NOT_ASKED = "speaks of a Chinese judgment, but nobody asks here to recognise or enforce it"
    NO_CHINESE_JUDGMENT = "speaks of no judgment of a mainland Chinese court"

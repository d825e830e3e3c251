"""Neutral citations, which name year and court: ``[2021] SGHC 12``."""

from __future__ import annotations

import re

_CITATION = re.compile(r"\[?((?:19|20)\d\d)\]? (?:\d{1,3} )?[A-Z]{2,8}\b")

CITED = {
    word: code
    for code, words in {
        "GB": "EWHC EWCA UKSC UKPC",
        "NZ": "NZHC NZCA NZSC",
        "SG": "SGHC SGCA SGHCR",
        "HK": "HKCFI HKCA HKCFA HKDC",
        "IE": "IEHC",
        "MY": "MLJU",
        "AU": "FCA FCAFC HCA",
        "AU-NSW": "NSWSC NSWCA NSWDC",
        "AU-VIC": "VSC VSCA",
        "AU-QLD": "QSC QCA",
        "AU-WA": "WASC WASCA",
        "AU-SA": "SASC SASCA",
        "CA-BC": "BCSC BCCA",
        "CA-ON": "ONSC ONCA",
        "CA-QC": "QCCS QCCA",
        "CA-AB": "ABQB ABKB ABCA",
        "CA-NS": "NSSC NSCA",
    }.items()
    for word in words.split()
}
"""Codes of courts in neutral citations, and the state or unit whose court it is."""


def year_of(citation: str) -> str:
    """The year of a neutral citation, else the empty string."""
    match = _CITATION.match(citation)
    return match[1] if match else ""

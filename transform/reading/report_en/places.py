"""Units of federations, and seats that tell a state, as the names of courts print them."""

from __future__ import annotations

import re

from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.state import find_states, state

_US = """AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|
ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|
ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|
SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|
WI Wisconsin|WY Wyoming"""
_AU = """NSW New South Wales|NSW NSW|VIC Victoria|VIC Victorian|QLD Queensland|SA South Australia|
WA Western Australia|TAS Tasmania|NT Northern Territory|ACT Australian Capital Territory"""
_CA = """BC British Columbia|BC British Columbian|ON Ontario|QC Quebec|QC Québec|AB Alberta|MB Manitoba|
SK Saskatchewan|NS Nova Scotia|NB New Brunswick|NL Newfoundland and Labrador|PE Prince Edward Island"""
_SEATS = """JP Tokyo|JP Osaka|JP Yokohama|JP Nagoya|KR Seoul|KR Suwon|KR Busan|KR Daegu|KR Incheon|DE Berlin|
DE Saarbrücken|DE Frankfurt|DE Munich|DE Hamburg|DE Montabaur|DE Aachen|FR Paris|FR Poitiers|FR Bobigny|
FR Compiègne|IT Milan|IT Milano|IT Brescia|IT Rome|GB London|BY Minsk|VN Hanoi|VN Nam Dinh|
MY Kuala Lumpur|MY Malaya|
IL Tel Aviv|
TH Bangkok|RU Moscow|RU Novosibirsk|RU Udmurtia|PL Warsaw|PL Wroclaw|PL Wrocław|UZ Fergana|ES Barcelona|
ES Valencia|NL Arnhem|NL Amsterdam|US Los Angeles|MM Wa State"""
_WORDS = {
    "DE": ("Landgericht", "Amtsgericht", "Oberlandesgericht", "Kammergericht"),
    "IT": ("Tribunale", "Corte d"),
    "FR": ("Tribunal de commerce", "Tribunal judiciaire", "Tribunal de grande", "Cour d"),
    "ES": ("Audiencia", "Juzgado"),
    "NL": ("Rechtbank", "Gerechtshof"),
}


def _rows(listed: str) -> dict[str, str]:
    rows = (row.strip().partition(" ") for row in listed.replace("\n", "").split("|"))
    return {name: code for code, _, name in rows}


_UNITS = {
    name: f"{country}-{code}"
    for country, listed in (("US", _US), ("AU", _AU), ("CA", _CA))
    for name, code in _rows(listed).items()
}
_SEAT = _rows(_SEATS)
_UNIT = re.compile(rf"(?<!\w)(?:{longest_of(_UNITS)})(?!\w)")
_SEAT_NAME = re.compile(rf"(?<!\w)(?:{longest_of(_SEAT)})(?!\w)")
_FEDERAL = re.compile(
    r"United States|U\.S\.|\bUS\b|\bFederal\b|Circuit|(?:Northern|Southern|Eastern|Western|Central) District|"
    r"Bankruptcy Court"
)
_NOT_A_UNIT_COURT = re.compile(r"Federal Court|Supreme Court of Canada|High Court of Australia")


def place_of(name: str) -> tuple[str, str]:
    """State and unit of the court called ``name``; empty where the name does not tell them."""
    unit = _UNIT.search(name)
    states = [found.iso2 for found in find_states(name)]
    foreign = [iso2 for iso2 in states if iso2 != "CN"]
    if unit:
        code = _UNITS[unit.group()]
        country = code[:2]
        if country == "US" and _FEDERAL.search(name):
            return country, ""
        if foreign and foreign[0] != country:
            return foreign[0], ""
        return country, "" if _NOT_A_UNIT_COURT.search(name) else code
    if foreign:
        return foreign[0], ""
    return _by_words(name), ""


def _by_words(name: str) -> str:
    """A word of the language, the seat, or the way federal courts are called."""
    for iso2, words in _WORDS.items():
        if any(word in name for word in words):
            return iso2
    seat = _SEAT_NAME.search(name)
    if seat:
        return _SEAT[seat.group()]
    return "US" if re.search(r"Circuit|District Court for the", name) else ""


def is_region(iso2: str) -> bool:
    """Hong Kong, Macao or Taiwan."""
    known = state(iso2)
    return known is not None and known.kind == "interregional"

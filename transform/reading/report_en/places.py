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
FR Compiègne|MY Malaya|MY Penang|KR Daejon|KR Uijeongbu|KR Changwon|JP Kobe|JP Sapporo|JP Fukuoka|
JP Sendai|JP Hiroshima|JP Odawara|IT Milan|IT Milano|IT Brescia|IT Rome|GB London|BY Minsk|VN Hanoi|
VN Nam Dinh|MY Kuala Lumpur|IL Tel Aviv|IL Jerusalem|IL Haifa|KR Daejeon|KR Gwangju|VN Ho Chi Minh|
GB Edinburgh|US San Francisco|US Chicago|US San Mateo|US Houston|AU Sydney|AU Melbourne|AU Perth|
AU Brisbane|AU Adelaide|CA Vancouver|CA Toronto|CA Montreal|NZ Auckland|NZ Wellington|KE Nairobi|
KE Mombasa|AE Dubai|AE Abu Dhabi|DE Düsseldorf|DE Cologne|DE Stuttgart|FR Lyon|FR Marseille|
NL Rotterdam|NL The Hague|BE Brussels|BE Antwerp|CH Zurich|CH Geneva|AT Vienna|IT Turin|IT Naples|
IT Bologna|ES Madrid|PT Lisbon|TR Istanbul|TR Ankara|EG Cairo|NG Lagos|GH Accra|ZA Johannesburg|
ZA Cape Town|IN Delhi|IN Mumbai|ID Jakarta|PH Manila|KH Phnom Penh|LA Vientiane|MM Yangon|KZ Almaty|
KZ Astana|AZ Baku|GE Tbilisi|UZ Tashkent|KG Bishkek|MN Ulaanbaatar|RU Vladivostok|RU Khabarovsk|
RU Irkutsk|RU St Petersburg|BR São Paulo|AR Buenos Aires|MX Mexico City|CL Santiago|PE Lima|CY Nicosia|
GR Athens|HU Budapest|CZ Prague|RO Bucharest|BG Sofia|UA Kyiv|SE Stockholm|FI Helsinki|GR Piraeus|
GR Thessaloniki|TD N'Djamena|ZM Lusaka|UG Kampala|TZ Dar es Salaam|ET Addis Ababa|DZ Algiers|
MA Casablanca|TN Tunis|SN Dakar|CM Douala|AO Luanda|MZ Maputo|IR Tehran|IQ Baghdad|SA Riyadh|SA Jeddah|
QA Doha|KW Kuwait City|JO Amman|LB Beirut|PK Karachi|PK Lahore|PK Islamabad|BD Dhaka|LK Colombo|
NP Kathmandu|FR Bordeaux|FR Lille|FR Nanterre|FR Versailles|IT Modena|IT Florence|IT Venice|IT Genoa|
DE Bremen|DE Mannheim|DE Nuremberg|CZ Brno|SK Bratislava|SI Ljubljana|HR Zagreb|RS Belgrade|LT Vilnius|
LV Riga|EE Tallinn|BY Gomel|BY Brest|UA Odesa|RU Krasnoyarsk|RU Yekaterinburg|KZ Karaganda|TJ Dushanbe|
TM Ashgabat|DK Copenhagen|NO Oslo|NO Bergen|NO Trondheim|NO Stavanger|NO Kristiansand|NO Tromsø|
NO Hordaland|AT Innsbruck|AT Klagenfurt|IE Dublin|TH Bangkok|RU Moscow|RU Novosibirsk|RU Udmurtia|PL Warsaw|
PL Wroclaw|PL Wrocław|UZ Fergana|ES Barcelona|ES Valencia|NL Arnhem|NL Amsterdam|US Los Angeles|
MM Wa State|CI Abidjan|GA Libreville|CD Kinshasa|CG Brazzaville|NE Niamey|ML Bamako|GN Conakry|LR Monrovia|
SL Freetown|SD Khartoum|MG Antananarivo|MU Port Louis|BW Gaborone|NA Windhoek|ZW Harare|MW Lilongwe|RW Kigali|
BJ Cotonou|TG Lomé|BF Ouagadougou|VN Hai Phong|VN Haiphong|VN Da Nang|VN Quang Ninh|VN Lang Son|VN Lao Cai|
TH Chiang Mai|MM Mandalay|KH Siem Reap|MY Johor Bahru|MY Ipoh|MY Kota Kinabalu|ID Surabaya|ID Medan|PH Cebu|
IN Kolkata|IN Bombay|IN Madras|IN Bengaluru|JP Kyoto|JP Chiba|JP Saitama|JP Niigata|KR Jeju|KR Ulsan|
KR Jeonju|KR Cheongju|KR Chuncheon|KR Tongyeong|TR Izmir|TR Bursa|TR Mersin|TR Gaziantep|RU Chita|
RU Blagoveshchensk|RU Amur|RU Sakhalin|RU Primorsky|RU Kazan|RU Omsk|RU Kaliningrad|KZ Shymkent|
UZ Samarkand|UA Kharkiv|UA Lviv|PL Gdansk|PL Gdańsk|PL Krakow|PL Kraków|PL Poznan|PL Poznań|PL Katowice|
CZ Ostrava|RO Constanta|RO Constanța|BG Varna|BG Plovdiv|BG Burgas|HR Split|HR Rijeka|SI Koper|SI Maribor|
IT Prato|IT Padua|IT Verona|IT Trieste|ES Seville|ES Bilbao|ES Alicante|PT Porto|FR Toulouse|FR Strasbourg|
FR Rouen|DE Leipzig|DE Dresden|DE Darmstadt|DE Hannover|DE Dortmund|DE Karlsruhe|AT Graz|AT Wien|AT Salzburg|
AT Linz|CH Basel|CH Lausanne|CH Lugano|SE Gothenburg|SE Malmö|DK Aarhus|FI Turku|CA Calgary|CA Edmonton|
CA Winnipeg|US Miami|US Seattle|US Boston|US Las Vegas|US Dallas|US Philadelphia|NZ Christchurch|
AU Darwin|AU Hobart|BR Santos|BR Rio de Janeiro|MX Guadalajara|CO Bogotá|CO Bogota|EC Guayaquil|EC Quito|
PA Panama City|UY Montevideo|BO La Paz|VE Caracas|CU Havana|EG Alexandria|LY Tripoli|SA Dammam|AE Sharjah|
AE Ajman|
MY Shah Alam|SE Svea|PH Makati|PH Manila|ZA Western Cape|ZA Gauteng|ZA KwaZulu-Natal|CH Zürich|CH Genève|
AT Wien|PL Warszawie|NL Den Haag|BE Antwerpen|BE Bruxelles|PT Lisboa|PT Porto|EE Harju|
FR Aix-en-Provence|TH Central Intellectual Property|CH Basel|CH Lausanne|CH Lugano|DE Köln|DE München|
DE Darmstadt|DE Dresden|DE Hannover|DE Kiel|DE Karlsruhe|DE Bonn|DE Essen|DE Dortmund|FR Toulouse|
FR Nantes|FR Strasbourg|FR Rennes|FR Nice|FR Rouen|IT Padua|IT Verona|IT Bari|IT Palermo|ES Zaragoza|
ES Sevilla|ES Bilbao|ES Málaga|NL Utrecht|NL Breda|NL Haarlem|GB Manchester|GB Birmingham|GB Leeds|
GB Glasgow|AU Hobart|AU Darwin|CA Ottawa|CA Calgary|CA Edmonton|CA Winnipeg|NZ Christchurch|IN Hyderabad|
IN Gujarat|IN Ahmedabad|IN Calcutta|IN Chennai|PK Sindh|PK Peshawar|NG Abuja|KE Kisumu|TZ Arusha|
ZW Bulawayo|BR Rio de Janeiro|MX Monterrey|CO Bogotá|EC Guayaquil|VE Caracas|AR Córdoba|
AE Ajman|OM Muscat|BH Manama|YE Aden|SY Damascus|IL Ashdod|IL Beersheba"""
_WORDS = {
    "DE": ("Landgericht", "Amtsgericht", "Oberlandesgericht", "Kammergericht"),
    "IT": ("Tribunale", "Corte d"),
    "FR": ("Tribunal de commerce", "Tribunal judiciaire", "Tribunal de grande", "Cour d"),
    "ES": ("Audiencia", "Juzgado"),
    "NL": ("Rechtbank", "Gerechtshof"),
}


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


def is_citation(docket: str) -> bool:
    """A neutral citation: the code of a court stands in it."""
    return any(word in CITED for word in docket.replace("]", " ").split())


def _rows(listed: str) -> dict[str, str]:
    rows = (row.strip().partition(" ") for row in listed.replace("\n", "").split("|"))
    return {name: code for code, _, name in rows}


UNITS = {
    name: f"{country}-{code}"
    for country, listed in (("US", _US), ("AU", _AU), ("CA", _CA))
    for name, code in _rows(listed).items()
}
_SEAT = _rows(_SEATS)
SEATS = tuple(_SEAT)
_UNIT = re.compile(rf"(?<!\w)(?:{longest_of(UNITS)})(?!\w)")
_SEAT_NAME = re.compile(rf"(?<!\w)(?:{longest_of(_SEAT)})(?!\w)")
_FEDERAL = re.compile(
    r"United States|U\.S\.|\bUS\b|\bFederal\b|\w+(?:st|nd|rd|th) Circuit|for the .*Circuit|"
    r"(?:Northern|Southern|Eastern|Western|Central) District|"
    r"Bankruptcy Court"
)
_LANGUAGE = re.compile(r"\b\w+-speaking\b")
_NOT_A_UNIT_COURT = re.compile(r"Federal Court|Supreme Court of Canada|High Court of Australia")


def place_of(name: str) -> tuple[str, str]:
    """State and unit of the court called ``name``; empty where the name does not tell them."""
    unit = _UNIT.search(name)
    states = [found.iso2 for found in find_states(_LANGUAGE.sub("", name))]
    foreign = [iso2 for iso2 in states if iso2 != "CN"]
    if unit:
        code = UNITS[unit.group()]
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


def seat_of(town: str) -> tuple[str, str]:
    """State and unit of a foreign town or unit, empty for any other word."""
    if town in UNITS:
        return UNITS[town][:2], UNITS[town]
    return _SEAT.get(town, ""), ""


def is_region(iso2: str) -> bool:
    """Hong Kong, Macao or Taiwan."""
    known = state(iso2)
    return known is not None and known.kind == "interregional"

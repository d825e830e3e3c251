"""The parties that a case name, a list of parties or a Chinese heading names, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transform.naming.party import HAN, Kind, is_han_name, kind_of

VERSUS = re.compile(r"\s+(?:v|vs)\.?\s+", re.IGNORECASE)
_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
_OPENING = re.compile(r"^(?:In re|Re|Application of|Ex parte|Matter of|In the matter of)\s+", re.IGNORECASE)
_SUFFIX = r"(?:Ltd|Limited|Inc|LLC|LLP|LP|L\.P|Corp|Co|PLC|S\.?A|GmbH)\b"
_LIST = re.compile(rf"\s*;\s*|\s*,?\s+and\s+|\s*,(?!\s*{_SUFFIX})\s*")
_AND_OTHERS = re.compile(
    r",?\s+(?:et al\.?|et anor\.?|and (?:an)?others?|& (?:Anor|Ors)\.?)(?=\s|$)", re.IGNORECASE
)
_AND = re.compile(r"\s+&\s+")
_ALIAS = re.compile(r"^(?:or|also known as|a\.?k\.?a\.?|formerly|alias)\s+", re.IGNORECASE)
_HAN_LIST = re.compile(r"[、，,;；/]|以及|与|和|及|诉")
_HAN_HEADING = re.compile(
    r"^(?P<parties>[^。]{2,80}?)(?:等)?(?:(?:申请|请求)?(?:承认|认可|撤销|执行)|离婚|合同|民间借贷|借款|买卖|一案|纠纷)"
)
_HAN_ROLE = re.compile(
    r"(?:(?<!被)申请(?:执行)?人|被申请(?:执行)?人|上诉人|原告|被告|债权人|债务人|第三人|法定代表人|代理人|律师)"
    r"[:：为]?\s*(?:\([^()]*\))?(?P<name>[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+?)+)"
    r"(?=[,，、。;；(（:：\s与和及向的称于因在不提认应以]|$|申请|诉|委托|律师)"
)


def parties(case_name: str) -> Iterator[str]:
    """Each party of a case name as printed, without what brackets add; brackets that name somebody follow."""
    for side in VERSUS.split(_AND_OTHERS.sub("", _BRACKET.sub(" ", case_name))):
        one = _OPENING.sub("", side.strip())
        if one != side.strip() and kind_of(one) is Kind.ENTITY:
            yield one  # a matter bears one name, however long
        else:
            yield from _split(one)
    for inside in _BRACKET.findall(case_name):
        words = _ALIAS.sub("", inside.strip())
        if HAN.search(words):
            yield from (part for part in _split(words) if HAN.search(part))
        elif words != inside.strip() or VERSUS.search(words):
            yield from parties(words)


def persons(case_name: str) -> list[str]:
    """The natural persons among the parties of a case name; doubtful ones count as such.

    A name without "v." that carries a number is a reference to a ruling, and names nobody.
    """
    if not VERSUS.search(case_name) and re.search(r"\d", case_name):
        return []
    return [party for party in parties(case_name) if kind_of(party) is Kind.PERSON]


def entities(case_name: str) -> list[str]:
    """The companies, states and other bodies among them: their words are nobody's name."""
    return [party for party in parties(case_name) if kind_of(party) is Kind.ENTITY]


def han_persons(text: str) -> Iterator[str]:
    """Persons that a Chinese text names by their role in the case, or in the heading of a ruling."""
    for match in _HAN_ROLE.finditer(text):
        if "·" in match["name"] or is_han_name(match["name"]):
            yield match["name"]
    heading = _HAN_HEADING.match(text)
    for name in _HAN_LIST.split(heading["parties"]) if heading else ():
        if is_han_name(name) or ("·" in name and kind_of(name) is Kind.PERSON):
            yield name


def _split(side: str) -> Iterator[str]:
    """The parties of one side: a list of them, or one company whose name looks like a list."""
    for part in _HAN_LIST.split(side) if HAN.search(side) else _LIST.split(side):
        words = part.strip(" ,.") if part.endswith(",") else part.strip()
        if kind_of(words) is Kind.PERSON:
            yield from (one.strip() for one in _AND.split(words) if one.strip())
        elif words:
            yield words

"""The names under which a court is known, in Chinese and in English."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from transform.vocabulary.court_register import Court, codes_of, court_by_code, courts, provinces
from transform.vocabulary.court_short_names import short_names
from transform.vocabulary.registry import rows
from transform.vocabulary.spelling import fold

_SHORT = (
    ("中级人民法院", "中院"),
    ("高级人民法院", "高院"),
    ("铁路运输中级法院", "铁路运输中级人民法院"),
)
_PEOPLES = re.compile(
    r"(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|景颇|傈僳|白|回|蒙古|柯尔克孜|哈萨克)族?){1,4}自治(?=州)"
)
_REGION = re.compile(r"(?:壮族|回族|维吾尔)?自治区")
_AMBIGUOUS = "海南中级"
"""A prefecture's name without its kind that is also a province's."""

_ORDINALS = str.maketrans("12345", "一二三四五")


@cache
def chinese_names() -> Mapping[str, tuple[Court, ...]]:
    """Every Chinese name in use -> the courts that bear it."""
    table: dict[str, dict[str, Court]] = defaultdict(dict)
    for court in courts().values():
        for name in _names_zh(court):
            table[name].setdefault(court.name_zh, court)
    return {name: tuple(bearers.values()) for name, bearers in table.items()}


def chinese_key(name: str) -> str:
    """The spelling under which ``chinese_names`` lists a folded name without spaces."""
    plain = name.removeprefix("中华人民共和国")
    head, numbered, rest = plain.partition("第")
    return head + numbered + rest[:1].translate(_ORDINALS) + rest[1:]


def _names_zh(court: Court) -> set[str]:
    """Full name; without the province, or with it where the official name leaves it out; short forms."""
    names = {court.name_zh}
    without = court.name_zh.removeprefix(court.province_zh)
    parent = court_by_code(court.parent_code)
    if court.level == "intermediate" and not without.startswith(("第", "高级")):
        names.add(without)
    elif court.level == "basic" and parent and not court.name_zh.startswith(court.province_zh):
        seat = parent.name_zh.removesuffix("中级人民法院").removeprefix(court.province_zh)
        names.add(court.province_zh + court.name_zh)
        if parent.level == "intermediate" and not court.name_zh.startswith(seat):
            names |= {seat + court.name_zh, court.province_zh + seat + court.name_zh}
    elif court.level == "special" and court.province_zh and not court.name_zh.startswith(court.province_zh):
        names.add(court.province_zh + court.name_zh)
    if court.level in ("high", "intermediate"):
        names |= set(_without_kind(names))
    for long, short in _SHORT:
        names |= {name.removesuffix(long) + short for name in names if name.endswith(long)}
    short_places = {
        name.replace(suffix, "", 1) for name in names for suffix in ("市", "省") if suffix in name
    }
    if court.level in ("high", "intermediate"):
        names |= short_places
    names |= {name.replace("第", "") for name in names if name.endswith("中院") and "第" in name}
    return names | (set(short_names(court)) - codes_of().keys())


def _without_kind(names: Iterable[str]) -> Iterable[str]:
    """德宏州 and 德宏 for 德宏傣族景颇族自治州, 广西 for 广西壮族自治区, as reports call them."""
    for name in {*names, *(_REGION.sub("", name, count=1) for name in names)}:
        yield name
        if _PEOPLES.search(name):
            prefecture = _PEOPLES.sub("", name)
            yield prefecture
            plain = prefecture.replace("州中级", "中级")
            if not plain.startswith(_AMBIGUOUS):
                yield plain


TOKEN = re.compile(r"(?<![\w'])[Nn]o\.? ?(?=\d)|(?:[^\W\d_]\.){2,}|[^\W\d_][\w'-]*|\d+|[.,;:()]")
"""A word, a number or a mark of folded English text."""

_PROVINCES = frozenset(one.name_en for one in provinces().values())
_PREFECTURE = re.compile(r" of (?P<place>[\w']+) .*(?:Prefecture|League)$")
"""``Court of Dehong Dai and Jingpo Autonomous Prefecture``: the place is one word."""
_AUTONOMOUS = re.compile(r"(?P<place>[\w'-]+) .*Autonomous County ")
"""``Jingning She Autonomous County``, also called without its people and its kind."""
_DIVISIONS = frozenset({"zhuang", "hui", "uygur", "uyghur"})


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    return {row["word"]: tuple(row["tokens"].split()) for row in rows("court_words")}


@cache
def _provinces_en() -> frozenset[str]:
    return frozenset(one.name_en.lower() for one in provinces().values() if one.name_zh.endswith("省"))


@lru_cache(maxsize=50_000)
def simple_words(token: str) -> tuple[str, ...]:
    """A token as the words it stands for: ``IPC`` -> intermediate court, ``the`` -> nothing."""
    letters = unicodedata.normalize("NFKD", token.lower())
    plain = "".join(one for one in letters if one.isalnum() or one == ",")
    return _words().get(plain, (plain,) if plain else ())


def english_key(tokens: Sequence[str]) -> frozenset[str]:
    """The set of words that makes a name: the order differs from text to text, the words do not.

    ``fujian+`` is the province named as such, so that the court of Jilin City is not taken for one of
    Jilin Province. ``people's`` counts only for the Supreme People's Court: other states have their own
    supreme courts.
    """
    words = [word for token in tokens for word in simple_words(token)]
    kept: list[str] = []
    for word in words:
        if word in ("province", "provincial") and kept and kept[-1] in _provinces_en():
            kept[-1] += "+"
        elif word == "region" and kept[-1:] == ["autonomous"]:
            kept.pop()
            if kept and kept[-1] in _DIVISIONS:
                kept.pop()
        else:
            kept.append(word)
    key = frozenset(kept)
    return key if "supreme" in key else key - {"peoples"}


@cache
def words_of_names() -> frozenset[str]:
    """Every word that stands in the English name of a court; a name never goes beyond another word."""
    inside = {word.removesuffix("+") for key in english_names() for word in key}
    return frozenset(inside | _DIVISIONS | {"province", "provincial", "autonomous", "region", "peoples"})


@cache
def english_names() -> Mapping[frozenset[str], tuple[Court, ...]]:
    """Every English name in use, as a key -> the courts that bear it."""
    table: dict[frozenset[str], dict[str, Court]] = defaultdict(dict)
    for court in courts().values():
        for key in _keys_en(court) if court.name_en else ():
            table[key].setdefault(court.name_zh, court)
    return {key: tuple(bearers.values()) for key, bearers in table.items()}


def _keys_en(court: Court) -> Iterable[frozenset[str]]:
    base = english_key(tokens_of(court.name_en))
    yield base
    province = next((one for one in provinces().values() if one.name_zh == court.province_zh), None)
    if province is None:
        return
    places = (frozenset(province.name_en.lower().split()), frozenset({f"{province.name_en.lower()}+"}))
    if court.level == "high":
        yield frozenset(word.removesuffix("+") for word in base)
        return
    for name in _shorter(court, base):
        yield name
        yield from (name | place for place in places)


def _shorter(court: Court, base: frozenset[str]) -> Iterable[frozenset[str]]:
    """The name as it is; of a basic court also without the word district, and with and without its city.

    A prefecture is also called without its kind and its peoples: ``Yanbian Intermediate People's Court``.
    """
    yield base
    prefecture = _PREFECTURE.search(court.name_en)
    if court.level == "intermediate" and prefecture and prefecture["place"] not in _PROVINCES:
        yield english_key([*tokens_of(prefecture["place"]), "intermediate", "court"])
        yield english_key([*tokens_of(prefecture["place"]), "prefecture", "intermediate", "court"])
    parent = court_by_code(court.parent_code)
    if court.level != "basic" or parent is None:
        return
    if county := _AUTONOMOUS.match(court.name_en):
        yield english_key([*tokens_of(county["place"]), "county", "court"])
        yield english_key([*tokens_of(county["place"]), "autonomous", "county", "court"])
    city = english_key(tokens_of(parent.name_en)) - {"intermediate", "court", *"12345"}
    if parent.level != "intermediate":
        city = frozenset()
    for name in (base, base - {"district"}):
        yield name
        yield name | city
        if name - city - {"court", "district"}:
            yield name - city


def tokens_of(name: str) -> list[str]:
    """The tokens of an English name, without what stands in brackets."""
    return TOKEN.findall(re.sub(r"\([^()]*\)", " ", fold(name).text))

"""Amounts of money as texts print them: ``USD 37,238,126``, ``3723.8万美元``, ``人民币四百万元``.

An amount without a currency is none. A word or sign that several currencies share (``$``, 卢布) counts only
where the caller says whose court spoke.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from string import ascii_letters

from transform.vocabulary.amount_number import DIGITS, MORE, UNITS, parse_number
from transform.vocabulary.currency import currency_of, in_thousandths, names, shared_words
from transform.vocabulary.lexicon import longest_of
from transform.vocabulary.numeral_english import WORDED, from_english
from transform.vocabulary.registry import rows
from transform.vocabulary.spelling import Folded, fold

_SCALE_EN = {"thousand": 3, "k": 3, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7, "trillion": 12} | {
    **dict.fromkeys(("million", "millions", "mn", "mln", "mio", "mil", "mm", "m"), 6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "mrd", "milliard"), 9),
}
_TRADITIONAL = str.maketrans("億幣圓歐鎊銖貳參陸餘", "亿币圆欧镑铢贰叁陆余")
_HAN, _UNITS, _MORE = DIGITS + UNITS, UNITS, MORE
_ARABIC = (
    r"(?:\d{1,3}(?:\.\d{3}){1,6},\d\d|\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,2})?|"
    r"\d{1,3}(?:,\d{3}){1,6}(?:, \d{3}(?!\d)){0,2}(?:\.\d{1,8})?"
    r"|\d{1,2}(?:,\d\d){1,5},\d{3}(?:\.\d\d)?|\d{1,3},\d{1,2}(?= (?:million|billion|mln|mio|bn)\b)"
    r"|\d{1,3}(?: \d{3}){1,6}(?:\.\d{1,8}|,\d\d)?|\d{1,3}(?:'\d{3}){1,6}(?:\.\d{1,8})?"
    r"|\d{4,15},\d\d(?!\d)|\d{1,18}(?:\.\d{1,8})?)(?![.,']?\d)"
)
_STEP = rf" ?[{_MORE}]? ?[{_UNITS}]{{1,3}}"
_BODY = (
    rf"(?:{_ARABIC}(?:{_STEP}(?: ?\d{{1,4}}(?:,\d{{3}})?(?:\.\d{{1,8}})?(?![.,]?\d)){{0,1}}){{0,4}}[{_MORE}]?"
    rf"|(?<![数几上好成第{_HAN}])[{_HAN}](?:[{_HAN}{_MORE}]{{0,28}}[{_HAN}{_MORE}])?)"
)
_LETTERS = "|".join(sorted(_SCALE_EN, key=len, reverse=True))
_SCALE = rf"(?:[ -]?(?i:(?P<{{}}>{_LETTERS}))(?![A-Za-z]))?"
_BARE = r"(?:元|圆)(?![月旦素首件老])"
_ABOUT = (
    r"(?: ?(?:\((?:下同|[A-Z]{2,4}\$?)\)|[:.]))? ?"
    r"(?:(?:[共合总]计|大?约|近|逾|超过|about|approximately|around|over|some) ?)?"
)
_MINOR = (
    r"(?: ?(?:(?P<tenths>\d)角)?(?:(?P<hundredths>\d{1,2}) ?"
    r"(?:戈比|[美欧加澳港新]?分(?![之钟期次行公支秒])|便士|仙(?!女)|格罗希|芬尼|生丁|菲尔|派萨|提因|启戈))?)"
)
"""Tenths and hundredths behind a whole sum: ``9,184,226卢布40戈比``, ``1234元5角6分``."""
_WORDS_TOO = frozenset({"ALL"})
"""Codes that are words in capitals, too: a sum only where its digits stand in groups."""
_ONE_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount in a text: ``text[start:end] == quote``.

    ``value`` is a plain decimal in whole units (37.2 million is 37200000), ``currency`` an ISO 4217 code.
    ``is_bare`` marks a plain 元, taken for yuan because no other currency stands beside it.
    """

    value: str
    currency: str
    start: int
    end: int
    quote: str
    is_bare: bool = False


def find_amounts(text: str, *, country: str = "") -> list[FoundAmount]:
    """Every amount with its currency in ``text``, in order; ranges, rates and bare numbers are passed over.

    ``country`` is the ISO 3166-1 code of the state whose money a shared word or sign means.
    """
    folded = fold(text.translate(_TRADITIONAL))
    found = []
    for match, number, scale, currency, is_bare in _matches(folded, country):
        value = parse_number(number) if number[0] not in ascii_letters else _worded(number)
        if value is None or not currency or (match["before"] in _WORDS_TOO and "," not in number):
            continue
        power = _SCALE_EN[scale.lower()] if scale else 0
        if not scale and currency not in in_thousandths() and _ONE_POINT.fullmatch(number):
            power = 3  # 731.900 euros are more than 731: no sum has three digits behind its point
        plain = _plain(value.scaleb(power) + _minor(match))
        start, end = folded.span(match.start(), match.end())
        if plain != "0":
            found.append(FoundAmount(plain, currency, start, end, text[start:end], is_bare))
    return found


def may_be_told(text: str) -> bool:
    """Whether a Chinese sentence has a number and, near it, what may be a currency: a quick look."""
    return _hint().search(text) is not None


@cache
def _hint() -> re.Pattern[str]:
    words = _chinese()
    number = rf"[\d{_HAN}{_UNITS}]"
    last = "".join(sorted({word[-1] for word in words if word[-1] >= "\u4e00"}))
    return re.compile(
        rf"{number}[^。]{{0,12}}[{last}]|(?:{longest_of(sorted(words))})[^。]{{0,8}}{number}"
        r"|[A-Z$€£¥₩￥₽₹][^。]{0,6}\d|\d ?[A-Z$€£]"
    )


def _chinese() -> set[str]:
    """The currencies' Chinese words, those that several share among them."""
    words = {*names(), *(word for word, _ in shared_words() if word)}
    return {word for word in words if word[-1] >= "\u4e00" or word.startswith("元")}


def _minor(match: re.Match[str]) -> Decimal:
    return Decimal(match["tenths"] or 0) / 10 + Decimal(match["hundredths"] or 0) / 100


def _worded(text: str) -> Decimal | None:
    value = from_english(text)
    return None if value is None else Decimal(value)


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _matches(folded: Folded, country: str) -> Iterator[tuple[re.Match[str], str, str, str, bool]]:
    """Match, number, English scale, currency, whether it is a bare 元."""
    for match in _pattern().finditer(folded.text):
        if match["before"]:
            currency = currency_of(match["before"], country)
            named = currency or ("CNY" if match["yuan"] and match["before"] in "¥￥" else "")
            yield match, match["n1"], match["s1"] or "", named, False
        elif match["word"]:
            yield match, match["n3"], match["s3"] or "", currency_of(match["word"], country), False
        elif match["n4"]:
            yield match, match["n4"], "", currency_of(match["code"] or match["coin"], country), False
        elif match["bare"]:
            yield match, match["n2"], match["s2"] or "", "CNY", True
        else:
            yield match, match["n2"], match["s2"] or "", currency_of(match["after"], country), False


@cache
def _pattern() -> re.Pattern[str]:
    """An amount with its currency before it, or after it; the currencies are trees of characters.

    A word before it counts only where the number is written as an amount is: ``US dollars 1,250,000``, but
    not ``in US dollars 30 days later``.
    """
    shared = {word for word, _ in shared_words() if word}
    words = {w for row in rows("currencies") for w in row["words_en"].lower().split("|") if w}
    words |= {word for word in shared if word.isascii() and word.isalpha() and word.islower()}
    chinese = _chinese()
    signs = {*names(), *shared} - words - chinese
    latin, han = longest_of(sorted(signs)), longest_of(sorted(chinese))
    spelled = rf"(?i:{longest_of(sorted(words))})(?![A-Za-z])"
    opens = re.escape("".join(sorted({name[0] for name in {*signs, *chinese}})))
    before = rf"(?=[{opens}])(?P<before>(?<![A-Za-z$])(?:{latin})|{han}){_ABOUT}"
    ends = r"(?! ?[-至到] ?\d)(?! ?%)"
    first = rf"{before}(?P<n1>{_BODY}){_SCALE.format('s1')}{ends}(?: ?(?P<yuan>{_BARE})|(?![年月日号]))"
    after = rf"(?P<after>(?:{latin})(?![A-Za-z$])(?! ?\d)|{spelled}|{han})|(?P<bare>{_BARE})"
    head = r"(?<![\d_])(?<!\d[.,\-至到/])"
    between = r"(?:[ -]?|;(?=[A-Z]{3};))"
    second = rf"(?=[\d{_HAN}]){head}(?P<n2>{_BODY}){_SCALE.format('s2')}{between}(?:{after}){_MINOR}(?! ?/)"
    grouped = rf"(?P<n3>{_ARABIC})(?:{_SCALE.format('s3')}(?<=[A-Za-z])|(?<=,\d{{3}})|(?<=\.\d\d))"
    third = rf"(?=[A-Za-z])(?<![A-Za-z])(?P<word>(?i:{longest_of(sorted(words - shared))})) {grouped}{ends}"
    coin = rf"(?:(?:{latin})(?![A-Za-z$])|{spelled})"
    fourth = (
        rf"(?:(?<![A-Za-z$])(?P<code>{latin}) ?"
        rf"|(?<![A-Za-z-])(?<!\d million )(?<!\d thousand ))(?P<n4>{WORDED})(?(code)| (?P<coin>{coin}))"
    )
    return re.compile(f"{first}|{second}|{third}|{fourth}")

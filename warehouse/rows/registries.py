"""Tables of reference: jurisdictions, courts, treaties, trade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from transform.vocabulary.codes import Confidence
from warehouse.rows.column import ISO_3166_1, STATED_DATE, Digits, OneOf, Row

KINDS = OneOf(("foreign", "interregional", "home"))
LEVELS = OneOf(("supreme", "high", "intermediate", "basic", "special"))
TREATY_KINDS = OneOf(("bilateral", "arrangement", "convention"))
REPORTERS = OneOf(("partner_reported", "china_customs"))


@dataclass(frozen=True, slots=True)
class Jurisdiction(Row):
    """States and regions whose judgments come before Chinese courts, or whose courts rule on Chinese ones."""

    TABLE = "jurisdictions"
    KEY = ("iso2",)

    iso2: Annotated[str, "ISO 3166-1 alpha-2 code", ISO_3166_1]
    name_en: Annotated[str, "English short name"]
    name_zh: Annotated[str | None, "Chinese short name"]
    kind: Annotated[str, "foreign | interregional (Hong Kong, Macao, Taiwan) | home (mainland China)", KINDS]


@dataclass(frozen=True, slots=True)
class Court(Row):
    """Mainland courts by their court code (法院代字)."""

    TABLE = "courts"
    KEY = ("court_code",)
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {"parent_code": "courts.court_code"}

    court_code: Annotated[str, "Code in case numbers since 2016: 沪72"]
    name_zh: Annotated[str, "Official Chinese name"]
    name_en: Annotated[str | None, "English name; of basic courts transliterated"]
    level: Annotated[str | None, "supreme | high | intermediate | basic | special", LEVELS]
    kind: Annotated[str | None, "Special kind, such as maritime or financial; empty for ordinary courts"]
    province_zh: Annotated[str | None, "Province-level unit, in Chinese"]
    parent_code: Annotated[str | None, "Code of the court above"]


@dataclass(frozen=True, slots=True)
class Caveat(Row):
    """What the codes in ``decisions.caveats`` mean."""

    TABLE = "caveats"
    KEY = ("code",)

    code: Annotated[str, "Code of the caveat"]
    meaning: Annotated[str, "What to know before relying on a decision that bears it"]


@dataclass(frozen=True, slots=True)
class Treaty(Row):
    """Treaties and arrangements that concern judgments, also those without a clause on them."""

    TABLE = "treaties"
    KEY = ("treaty_id",)
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {"partner_iso2": "jurisdictions.iso2"}

    treaty_id: Annotated[int, "Row number of the registry"]
    kind: Annotated[str, "bilateral | arrangement (with a region of China) | convention", TREATY_KINDS]
    partner_iso2: Annotated[
        str | None, "ISO 3166-1 code of the other side; empty for conventions", ISO_3166_1
    ]
    partner_name: Annotated[str, "Name of the other side"]
    title: Annotated[str, "Short title or scope"]
    signed_date_stated: Annotated[
        str | None, "Signature, ISO 8601 to the precision that sources give", STATED_DATE
    ]
    in_force_date_stated: Annotated[
        str | None, "Entry into force, ISO 8601 to the precision given", STATED_DATE
    ]
    in_force_earliest: Annotated[date | None, "First day compatible with in_force_date_stated"]
    in_force_latest: Annotated[date | None, "Last day compatible with in_force_date_stated"]
    repealed_date: Annotated[date | None, "Day from which it no longer applies to new judgments"]
    has_judgment_clause: Annotated[
        bool | None, "Whether it provides for recognition of judgments; empty where no source tells"
    ]
    in_force: Annotated[bool | None, "Whether it is in force now; empty where sources do not tell"]
    judgment_articles: Annotated[str | None, "Articles on judgments"]
    cited_urls: Annotated[tuple[str, ...], "Pages that say so"]
    confidence: Annotated[str, "high (two sources or an official one) | medium | low", OneOf(Confidence)]
    remark: Annotated[str | None, "What is contested or missing"]


@dataclass(frozen=True, slots=True)
class Trade(Row):
    """Goods trade with China by partner and year. Mostly partner-reported; differs from Chinese customs."""

    TABLE = "trade"
    KEY = ("iso2", "year", "reporter")
    FOREIGN_KEYS: ClassVar[Mapping[str, str]] = {"iso2": "jurisdictions.iso2"}

    iso2: Annotated[str, "ISO 3166-1 code of the partner", ISO_3166_1]
    year: Annotated[int, "Calendar year"]
    reporter: Annotated[str, "Who counted: partner_reported | china_customs", REPORTERS]
    total_usd_bn: Annotated[Decimal, "Exports plus imports, billions of US dollars", Digits(12, 1)]
    cited_url: Annotated[str, "Where the figure stands"]
    confidence: Annotated[str, "high | medium | low", OneOf(Confidence)]
    remark: Annotated[str | None, "Known distortions of the figure"]


@dataclass(frozen=True, slots=True)
class LawVersion(Row):
    """Versions of the Civil Procedure Law and of its interpretation: which article says what, since when."""

    TABLE = "law_versions"
    KEY = ("law", "version")

    law: Annotated[str, "CPL (Civil Procedure Law) | CPL interpretation (of the Supreme People's Court)"]
    version: Annotated[str, "Year of the version"]
    adopted: Annotated[date, "Day of adoption"]
    in_force: Annotated[date, "Day from which it applies"]
    outbound_article: Annotated[str | None, "Article on Chinese judgments abroad"]
    application_article: Annotated[str | None, "Article on who may apply, and with which papers"]
    review_articles: Annotated[str | None, "Articles on the test: treaty, reciprocity, public policy"]
    ground_articles: Annotated[str | None, "Articles on grounds of refusal or on parallel suits"]
    remark: Annotated[str | None, "What was not checked against the text"]


@dataclass(frozen=True, slots=True)
class PublishedTotal(Row):
    """Totals that a well-known list of cases stated of itself, by date: to compare with, scopes apart."""

    TABLE = "published_totals"
    KEY = ("list", "stated_on", "measure")

    list: Annotated[str, "Who counted"]
    stated_on: Annotated[str, "Date of the statement, ISO 8601 to the precision given", STATED_DATE]
    counted_by: Annotated[date, "Last day that the stated date allows"]
    measure: Annotated[str, "total | jurisdictions | inbound, and its parts: _recognized, _refused, _other"]
    total: Annotated[int, "The number stated"]
    scope: Annotated[str, "What the list takes in and leaves out, in a sentence"]
    cited_url: Annotated[str, "Page that states it"]
    remark: Annotated[str | None, "What is uncertain about it"]

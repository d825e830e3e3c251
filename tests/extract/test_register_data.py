"""The committed register keeps its own rules: closed lists, real dates and codes, links that hold."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import pycountry
import pytest

from transform.observation import DATES, Authority, Field
from transform.vocabulary.codes import (
    Basis,
    Confidence,
    Direction,
    Outcome,
    ReciprocityTest,
    RefusalGround,
    SubjectMatter,
    code,
)

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "extract" / "sources" / "register"
REGISTRIES = ROOT / "transform" / "registries"
FILES = {
    "decisions": REGISTER / "decisions.csv",
    "claims": REGISTER / "claims.csv",
    "corrections": REGISTER / "corrections.csv",
    "caveats": REGISTRIES / "caveats.csv",
    "treaties": REGISTRIES / "treaties.csv",
    "trade": REGISTRIES / "trade.csv",
}
HEADERS = {
    "decisions": (
        "ref,direction,jurisdiction,subdivision,court_zh,court_en,case_number,case_number_pinyin,"
        "decision_date,foreign_court,foreign_case_number,foreign_judgment_date,chinese_judgment_date,"
        "case_name,subject_matter,subject_detail,outcome,basis,reciprocity_test,refusal_ground,amount,"
        "currency,confidence,later_stage_of,superseded_by,same_dispute_as,caveats,remark,cited_urls,"
        "reviewed_on"
    ),
    "claims": "ref,field,value,authority,cited_url,settled,remark",
    "corrections": "ref,field,value,expected,reason,cited_url,reviewed_on",
    "caveats": "code,meaning",
    "treaties": (
        "kind,partner_iso2,partner_name,title,signed_date,in_force_date,repealed_date,"
        "has_judgment_clause,in_force,judgment_articles,cited_urls,confidence,remark"
    ),
    "trade": "iso2,year,total_usd_bn,reporter,cited_url,confidence,remark",
}
CODES: dict[str, type[StrEnum]] = {
    "direction": Direction,
    "subject_matter": SubjectMatter,
    "outcome": Outcome,
    "basis": Basis,
    "reciprocity_test": ReciprocityTest,
    "refusal_ground": RefusalGround,
    "confidence": Confidence,
}
LINKS = ("later_stage_of", "superseded_by", "same_dispute_as")
SUBDIVISIONS = {subdivision.code for subdivision in pycountry.subdivisions}
UNDECIDED = {Outcome.WITHDRAWN, Outcome.TRANSFERRED, Outcome.STAYED, Outcome.PENDING}

Row = dict[str, str]


def read(name: str) -> list[Row]:
    with FILES[name].open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(cell: str) -> list[str]:
    return cell.split(" ; ") if cell else []


DECISIONS = read("decisions")
BY_REF = {row["ref"]: row for row in DECISIONS}
CLAIMS = read("claims")
CAVEATS = {row["code"] for row in read("caveats")}
TREATIES = read("treaties")
TRADE = read("trade")


def first_day(text: str) -> date:
    """The first day of a partial date; raises ValueError if it is none or no calendar day."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
        raise ValueError(text)
    return date.fromisoformat((text + "-01-01")[:10])


def assert_url(url: str) -> None:
    parts = urlsplit(url)
    assert parts.scheme in {"http", "https"}, url
    assert parts.hostname, url
    assert "." in parts.hostname, url
    assert not re.search(r"\s", url), url


def stages_before(ref: str) -> Iterator[str]:
    for earlier in values(BY_REF[ref]["later_stage_of"]):
        yield earlier
        yield from stages_before(earlier)


@pytest.mark.parametrize("name", sorted(FILES))
def test_form_of_the_file(name: str) -> None:
    data = FILES[name].read_bytes()
    text = data.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == unicodedata.normalize("NFC", text)
    assert text.split("\n", 1)[0] == HEADERS[name]


@pytest.mark.parametrize("name", sorted(FILES))
def test_cells_are_complete_and_clean(name: str) -> None:
    for row in read(name):
        assert None not in row, row
        for column, cell in row.items():
            assert cell is not None, (row, column)
            assert cell == cell.strip(), (row, column)
            assert not re.search(r"[\x00-\x1f\x7f\u200b\ufeff\u00a0\u3000]|  ", cell), (row, column)
            assert all(values(cell)), (row, column)


def test_counts() -> None:
    directions = [row["direction"] for row in DECISIONS]
    assert len(DECISIONS) == 156
    assert directions.count(Direction.INBOUND) == 68
    assert directions.count(Direction.OUTBOUND) == 88
    assert len(TREATIES) == 47


def test_refs_are_unique_slugs() -> None:
    assert len(BY_REF) == len(DECISIONS)
    for ref in BY_REF:
        assert re.fullmatch(r"[a-z]{2}(-[a-z0-9]+)+", ref), ref


def test_no_row_lacks_what_every_decision_has() -> None:
    for row in DECISIONS:
        for column in ("jurisdiction", "outcome", "confidence", "cited_urls", "reviewed_on"):
            assert row[column], (row["ref"], column)
        assert row["ref"].split("-")[0] == row["jurisdiction"].lower(), row["ref"]


@pytest.mark.parametrize("column", sorted(CODES))
def test_codes_are_of_the_closed_lists(column: str) -> None:
    for row in DECISIONS:
        words = values(row[column])
        for word in words:
            code(CODES[column], word)
        assert len(words) == len(set(words)), (row["ref"], column)
        assert len(words) <= 1 or column == "refusal_ground", (row["ref"], column)


def test_codes_agree_with_each_other() -> None:
    for row in DECISIONS:
        ref = row["ref"]
        outcome = code(Outcome, row["outcome"])
        if outcome in UNDECIDED or row["subject_detail"].startswith("divorce"):
            assert not row["basis"], ref
        if row["reciprocity_test"]:
            assert row["basis"] == Basis.RECIPROCITY, ref
        if RefusalGround.PARALLEL_PROCEEDINGS in values(row["refusal_ground"]):
            assert outcome is Outcome.DISMISSED, ref
        if outcome is Outcome.RECOGNIZED:
            assert not row["refusal_ground"], ref
        if row["subject_detail"]:
            assert row["subject_matter"], ref
        if row["direction"] == Direction.INBOUND:
            assert not row["chinese_judgment_date"], ref
        else:
            assert not row["foreign_judgment_date"], ref


@pytest.mark.parametrize("column", sorted(DATES))
def test_dates_are_calendar_dates(column: Field) -> None:
    for row in DECISIONS:
        if row[column]:
            assert date(1949, 10, 1) < first_day(row[column]) <= date.fromisoformat(row["reviewed_on"])


def test_a_judgment_is_older_than_the_decision_on_it() -> None:
    for row in DECISIONS:
        older = row["foreign_judgment_date"] or row["chinese_judgment_date"]
        newer = row["decision_date"]
        if older and newer:
            width = min(len(older), len(newer))
            assert older[:width] <= newer[:width], row["ref"]


def test_countries_and_currencies_exist() -> None:
    for row in DECISIONS:
        assert pycountry.countries.get(alpha_2=row["jurisdiction"]), row["ref"]
        assert row["jurisdiction"] not in {"CN", "HK", "MO", "TW"}, row["ref"]
        if row["subdivision"]:
            assert row["subdivision"] in SUBDIVISIONS, row["ref"]
            assert row["subdivision"].startswith(row["jurisdiction"] + "-"), row["ref"]
        assert bool(row["amount"]) == bool(row["currency"]), row["ref"]
        if row["amount"]:
            assert re.fullmatch(r"[1-9]\d*(\.\d+)?", row["amount"]), row["ref"]
            assert pycountry.currencies.get(alpha_3=row["currency"]), row["ref"]


def test_a_federal_court_has_no_subdivision() -> None:
    for row in DECISIONS:
        if row["foreign_court"].startswith("United States"):
            assert not row["subdivision"], row["ref"]


def test_mainland_courts_and_numbers_are_chinese() -> None:
    for row in DECISIONS:
        if row["court_zh"]:
            assert re.fullmatch(r"[\u4e00-\u9fff]+法院", row["court_zh"]), row["ref"]
        if row["case_number"]:
            assert re.search(r"（\d{4}）.*号", row["case_number"]), row["ref"]
            assert " " not in row["case_number"], row["ref"]
            standard = re.match(r"（\d{4}）", row["case_number"]) is not None
            assert standard != ("number_nonstandard" in values(row["caveats"])), row["ref"]


@pytest.mark.parametrize("column", LINKS)
def test_links_lead_to_other_rows(column: str) -> None:
    for row in DECISIONS:
        for ref in values(row[column]):
            assert ref in BY_REF, (row["ref"], ref)
            assert ref != row["ref"]
            assert BY_REF[ref]["direction"] == row["direction"], (row["ref"], ref)
            assert BY_REF[ref]["jurisdiction"] == row["jurisdiction"], (row["ref"], ref)


def test_the_two_directions_of_a_chain_agree() -> None:
    forward = {(row["ref"], ref) for row in DECISIONS for ref in values(row["superseded_by"])}
    backward = {(ref, row["ref"]) for row in DECISIONS for ref in values(row["later_stage_of"])}
    assert forward == backward


def test_chains_have_no_circle_and_run_forward_in_time() -> None:
    for row in DECISIONS:
        for earlier in values(row["later_stage_of"]):
            then, now = BY_REF[earlier]["decision_date"], row["decision_date"]
            width = min(len(then), len(now))
            assert then[:width] <= now[:width], (earlier, row["ref"])
        try:
            before = list(stages_before(row["ref"]))
        except RecursionError:
            pytest.fail(f"{row['ref']} is a later stage of itself")
        assert row["ref"] not in before


def test_a_dispute_has_one_anchor() -> None:
    for row in DECISIONS:
        for anchor in values(row["same_dispute_as"]):
            assert not BY_REF[anchor]["same_dispute_as"], (row["ref"], anchor)
            assert anchor not in stages_before(row["ref"]), (row["ref"], anchor)


def test_caveats_are_known_and_used() -> None:
    used: set[str] = set()
    for row in DECISIONS:
        caveats = values(row["caveats"])
        assert len(caveats) == len(set(caveats)), row["ref"]
        assert set(caveats) <= CAVEATS, row["ref"]
        used.update(caveats)
    assert CAVEATS - used == {
        "date_in_future",
        "dates_out_of_order",
        "number_and_court_disagree",
        "number_shared",
        "page_gone",
        "read_by_program",
        "weighed",
    }  # given by consolidation
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", word) for word in CAVEATS)


def test_caveats_say_what_the_columns_lack() -> None:
    for row in DECISIONS:
        caveats = values(row["caveats"])
        assert ("date_not_stated" in caveats) == (not row["decision_date"]), row["ref"]
        assert ("outcome_not_stated" in caveats) == (row["outcome"] == Outcome.UNKNOWN), row["ref"]
        assert ("court_not_named" in caveats) == (not row["court_zh"] and not row["court_en"]), row["ref"]


def test_remarks_are_short() -> None:
    for row in DECISIONS + CLAIMS + TREATIES + TRADE:
        assert len(row["remark"]) <= 200, row


def test_urls_parse() -> None:
    for row in DECISIONS:
        urls = values(row["cited_urls"])
        assert len(urls) == len(set(urls)), row["ref"]
        for url in urls:
            assert_url(url)
    for row in CLAIMS + TRADE:
        assert_url(row["cited_url"])
    for row in TREATIES:
        assert row["cited_urls"], row
        for source in values(row["cited_urls"]):
            if source.startswith("http"):
                assert_url(source.split(" ", 1)[0])


def test_claims_differ_from_the_row_they_contest() -> None:
    seen: set[tuple[str, ...]] = set()
    for claim in CLAIMS:
        assert claim["ref"] in BY_REF, claim
        field = Field(claim["field"])
        assert field in BY_REF[claim["ref"]], claim
        assert claim["value"], claim
        assert claim["value"] not in values(BY_REF[claim["ref"]][field]), claim
        assert Authority(claim["authority"]) in Authority, claim
        key = (claim["ref"], claim["field"], claim["value"], claim["cited_url"])
        assert key not in seen, claim
        seen.add(key)


def test_claims_are_normalised_like_the_rows() -> None:
    for claim in CLAIMS:
        field, value = Field(claim["field"]), claim["value"]
        if field in DATES:
            first_day(value)
        elif field in CODES:
            code(CODES[field], value)
        elif field is Field.AMOUNT:
            assert Decimal(value) > 0, claim
        elif field is Field.CASE_NUMBER:
            assert re.fullmatch(r"（\d{4}）\S+号", value), claim


def test_contested_rows_have_a_claim() -> None:
    contested = {
        "number_conflict": {"case_number", "case_number_pinyin"},
        "outcome_contested": {"outcome"},
        "test_contested": {"reciprocity_test"},
        "ground_contested": {"refusal_ground"},
        "amount_contested": {"amount"},
    }
    for caveat, fields in contested.items():
        rows = {row["ref"] for row in DECISIONS if caveat in values(row["caveats"])}
        assert rows == {claim["ref"] for claim in CLAIMS if claim["field"] in fields}, caveat


def test_treaties() -> None:
    keys = {(row["kind"], row["partner_iso2"], row["title"]) for row in TREATIES}
    assert len(keys) == len(TREATIES)
    for row in TREATIES:
        assert row["kind"] in {"bilateral", "arrangement", "convention"}, row
        assert bool(row["partner_iso2"]) == (row["kind"] != "convention"), row
        if row["partner_iso2"]:
            assert pycountry.countries.get(alpha_2=row["partner_iso2"]), row
        interregional = row["partner_iso2"] in {"HK", "MO", "TW"}
        assert interregional == (row["kind"] == "arrangement"), row
        assert row["has_judgment_clause"] in {"true", "false", ""}, row
        assert row["in_force"] in {"true", "false", ""}, row
        code(Confidence, row["confidence"])
        dates = [row[name] for name in ("signed_date", "in_force_date", "repealed_date") if row[name]]
        assert [first_day(day) for day in dates] == sorted(first_day(day) for day in dates), row
        if row["repealed_date"]:
            assert row["in_force"] == "false", row
    clauses = [row for row in TREATIES if row["kind"] == "bilateral" and row["has_judgment_clause"] == "true"]
    assert len(clauses) == 35


def test_trade() -> None:
    keys = {(row["iso2"], row["year"], row["reporter"]) for row in TRADE}
    assert len(keys) == len(TRADE)
    for row in TRADE:
        assert pycountry.countries.get(alpha_2=row["iso2"]), row
        assert row["iso2"] != "CN", row
        assert re.fullmatch(r"20\d\d", row["year"]), row
        assert Decimal(row["total_usd_bn"]) > 0, row
        assert row["reporter"] in {"partner_reported", "china_customs"}, row
        code(Confidence, row["confidence"])

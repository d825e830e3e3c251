from __future__ import annotations

import string

import duckdb
import pytest

from transform.vocabulary import codes
from warehouse.site.stream import stream
from warehouse.site.words import LANGUAGES, MissingWordError, Words, words

FROM_TABLES = (
    "codes.class.",
    "codes.class_meaning.",
    "codes.class_caveat.",
    "codes.caveat.",
    "codes.settling.",
)
"""Codes whose English words stand in the tables; the files translate them."""
ONE_SIDED = ("table.", "methodology.full_text")
"""Translations of comments of the file, and the note that the full text is English."""
LISTS = {
    "direction": codes.Direction,
    "outcome": codes.Outcome,
    "basis": codes.Basis,
    "reciprocity_test": codes.ReciprocityTest,
    "refusal_ground": codes.RefusalGround,
    "subject_matter": codes.SubjectMatter,
    "confidence": codes.Confidence,
}


def keys(language: str) -> set[str]:
    """The keys of the files, without the forms for one and for several."""
    stems = {key.removesuffix(".one").removesuffix(".other") for key in words(language).entries}
    others = {key for key in words(language).entries if key.startswith("codes.")}
    return {key for key in stems | others if not key.startswith(FROM_TABLES + ONE_SIDED)}


def test_both_languages_have_the_same_keys() -> None:
    plain = {language: {k for k in keys(language) if not k.startswith("codes.")} for language in LANGUAGES}
    assert plain["en"] == plain["zh"]
    coded = {
        language: {
            key
            for key in words(language).entries
            if key.startswith("codes.") and not key.startswith(FROM_TABLES)
        }
        for language in LANGUAGES
    }
    assert coded["en"] == coded["zh"]


def test_both_languages_fill_in_the_same_values() -> None:
    english, chinese = words("en").entries, words("zh").entries
    for key in english.keys() & chinese.keys():
        assert fields(english[key]) == fields(chinese[key]), key


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_closed_lists_has_words(language: str) -> None:
    for name, closed_list in LISTS.items():
        for member in closed_list:
            assert words(language).code(name, member.value)


def test_every_code_of_the_tables_has_words_in_chinese(con: duckdb.DuckDBPyConnection) -> None:
    for row in stream(con, "words"):
        assert words("zh").code(row["closed_list"], row["code"]), row


def test_a_missing_word_is_an_error() -> None:
    with pytest.raises(MissingWordError, match=r"en: no words for 'codes\.outcome\.lost'"):
        words("en").code("outcome", "lost")
    with pytest.raises(MissingWordError, match="'title' wants 'name'"):
        Words("en", {"title": "{name}"}).text("title")


def test_one_and_several() -> None:
    own = Words("en", {"n.one": "{n} case", "n.other": "{n} cases"})
    assert [own.text("n", n=n) for n in (0, 1, 2)] == ["0 cases", "1 case", "2 cases"]


def test_values_are_escaped_in_markup() -> None:
    own = Words("en", {"of": "of {name} & others"})
    assert own.markup("of", name="<b>") == "of &lt;b&gt; &amp; others"

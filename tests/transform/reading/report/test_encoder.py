"""What the encoder sees of a report, and what it says of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transform.reading.report.encoder import DEEPER, LINK, MODEL, encoder, tokenizer
from transform.reading.report.mention import Sign
from transform.reading.report.piece import UNREAD
from transform.reading.report.roles import ROLED
from transform.reading.report.telling import DIRECTION, TOLD
from transform.reading.report.text import Text
from transform.reading.report.window import BEGIN, END, WIDEST, windows
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese

REPORT = (
    "On 8 May 2023 the Ningbo Intermediate People's Court recognised a judgment of the High Court of Malaya. "
    "The loan of USD 1,200,000 had never been paid back.\n\nThe court refused nothing else."
)
PARTS = st.sampled_from(
    [
        "On 8 May 2023 ",
        "the High Court of Malaya ",
        "宁波市中级人民法院",
        "裁定承认",
        "。",
        ". ",
        "\n\n",
        "USD 5,000 ",
        "x " * 60,
    ]
)


def read_pieces(text: Text) -> list[int]:
    return [at for at, piece in enumerate(text.pieces) if piece.part not in UNREAD]


@given(st.lists(PARTS, max_size=60).map("".join), st.sampled_from([english, chinese]))
@settings(max_examples=60, deadline=None)
def test_windows_hold_every_piece_once_and_every_sign_that_is_not_cut_off(
    plain: str, text_of: Callable[[str], Text]
) -> None:
    text = text_of(plain)
    signs = {tokenizer().token_to_id(sign): sign for sign in Sign}
    held = []
    for window in windows(tokenizer(), text):
        assert window.ids[0] == BEGIN
        assert len(window.ids) <= WIDEST
        held += [at for at, _, _ in window.pieces]
        assert all(first < stop and window.ids[stop - 1] == END for _, first, stop in window.pieces)
        named = {offset: window.ids[token] for offset, token in window.mentions}
        assert {offset: signs[one] for offset, one in named.items()} == {
            one.at: one.sign for one in text.mentions if one.at in named
        }
    assert held == read_pieces(text)


def test_every_question_is_answered_of_every_piece_and_mention() -> None:
    text = english(REPORT)
    found = encoder().encoded(text)
    assert sorted(found.told) == sorted(found.link) == read_pieces(text)
    assert all(set(one) == {*TOLD, DIRECTION} for one in found.told.values())
    assert all(tuple(one) == LINK for one in found.link.values())
    assert set(found.roles) == {one.at for one in text.mentions if one.sign in ROLED}


def test_it_reads_both_languages() -> None:
    for text in (english(REPORT), chinese("宁波市中级人民法院裁定承认马来西亚高等法院的判决。")):
        told = encoder().encoded(text).told[0]["outcome"]
        assert max(told, key=lambda code: told[code]) == "recognized"
        assert told["recognized"] > 0


def test_what_it_tells_is_the_mean_of_its_networks() -> None:
    text = english(REPORT)
    pieces = [(at, 0) for at in read_pieces(text)]
    alone = [encoder(MODEL), encoder(DEEPER)]
    single, both = [one.encoded(text) for one in alone], encoder().encoded(text)
    for question, codes in both.told[0].items():
        for code, score in codes.items():
            assert score == pytest.approx(np.mean([one.told[0][question][code] for one in single]), abs=1e-4)
    assert both.same_ruling(1, [0]) == pytest.approx(
        np.mean([one.same_ruling(1, [0]) for one in single], 0), abs=1e-4
    )
    weighed = [reader.weighed(seen, pieces) for reader, seen in zip(alone, single, strict=True)]
    for question, codes in encoder().weighed(both, pieces).items():
        for code, score in codes.items():
            assert score == pytest.approx(np.mean([one[question][code] for one in weighed]), abs=1e-4)


def test_pieces_of_one_ruling_are_nearer_than_those_of_two() -> None:
    text = english(
        "On 8 May 2023 the Ningbo Intermediate People's Court recognised a judgment of the High Court of "
        "Malaya.\n\nThe Ningbo court held that the Malaysian judgment was final and reciprocity made out.\n\n"
        "On 3 June 2024 the Wuhan Intermediate People's Court refused to recognise a judgment of the Supreme "
        "Court of Victoria.\n\nThe Wuhan court held that the Australian defendant had not been summoned."
    )
    found = encoder().encoded(text)
    first, of_first, second, of_second = read_pieces(text)
    assert found.same_ruling(second, [first])[0] < 0
    near, *far = found.same_ruling(of_second, [second, first, of_first])
    assert near > 0 > max(far)


def test_of_a_piece_that_is_not_seen_nothing_is_known() -> None:
    found = encoder().encoded(english(REPORT))
    assert found.same_ruling(0, [len(found.told)]) == found.same_ruling(len(found.told), [0]) == []


def test_beyond_its_reach_it_says_nothing() -> None:
    text = english("The Ningbo Intermediate People's Court recognised the judgment of 8 May 2023. " * 4000)
    found = encoder().encoded(text)
    assert 0 < len(found.told) < len(text.pieces)

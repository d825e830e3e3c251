"""Models learn what their examples show, and are the same after they were written and read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transform.learning import fit
from transform.weighing.linear import Linear, joint, linear, write

SUN, RAIN = {"sun": 1.0, "sky": 0.5}, {"rain": 1.0, "sky": 0.5}


def test_one_code_holds_for_each_example() -> None:
    model = fit.one_of([SUN, RAIN] * 20, ["fair", "foul"] * 20, 1.0)
    assert model.codes == ("fair", "foul")
    chances = model.chances(SUN)
    assert chances["fair"] > 0.8
    assert abs(sum(chances.values()) - 1) < 1e-9


def test_several_codes_may_hold_or_none() -> None:
    rows = [SUN, RAIN, SUN | RAIN, {"snow": 1.0}] * 20
    held = [frozenset({"fair"}), frozenset({"foul"}), frozenset({"fair", "foul"}), frozenset[str]()] * 20
    model = fit.any_of(rows, held, 10.0)
    assert (model.scores(SUN | RAIN) > 0).all()
    assert (model.scores({"snow": 1.0}) < 0).all()


def test_the_right_candidate_gets_the_highest_score() -> None:
    groups = [([{"old": 1.0}, {"new": 1.0, "big": float(at % 2)}], {1}) for at in range(20)]
    model = fit.best_of(groups, 0.1)
    assert model.scores({"new": 1.0})[0] > model.scores({"old": 1.0})[0]


def test_a_single_code_is_certain() -> None:
    assert fit.one_of([SUN, RAIN], ["dry", "dry"], 1.0).chances(RAIN) == {"dry": 1.0}


def test_what_one_example_has_alone_is_not_learnt() -> None:
    model = fit.one_of([SUN | {"once": 1.0}, *[SUN, RAIN] * 20], ["fair", *["fair", "foul"] * 20], 1.0)
    assert "sun" in model.row
    assert "once" not in model.row


def test_models_side_by_side_score_as_each_alone() -> None:
    sky = fit.one_of([SUN, RAIN] * 20, ["fair", "foul"] * 20, 1.0)
    old = fit.best_of([([{"old": 1.0}, {"sun": 1.0}], {1})] * 9, 0.1)
    both = joint({"sky": sky, "old": old})
    for found in (SUN, RAIN, {"old": 0.5, "sky": 2.0}, {"unheard of": 1.0}):
        scores = both.scores(found)
        for name, alone in (("sky", sky), ("old", old)):
            assert list(scores[name]) == list(alone.codes)
            assert np.allclose(list(scores[name].values()), alone.scores(found), atol=1e-6)


NAMES = st.lists(
    st.text(min_size=1, max_size=12).filter(lambda one: not set("\x00\r") & set(one)), unique=True, max_size=8
)


@given(NAMES, st.lists(st.text("abc-", min_size=1, max_size=4), min_size=1, max_size=3, unique=True))
def test_a_model_is_the_same_after_it_was_written(names: list[str], codes: list[str]) -> None:
    names = [name for name in names if name.encode("utf-8", "replace").decode() == name]
    matrix = np.arange((len(names) + 1) * len(codes), dtype=np.float32).reshape(-1, len(codes))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.csv"
        write(path, tuple(codes), names, matrix)
        again = linear(path)
    assert again == Linear(tuple(codes), {name: at for at, name in enumerate(names, 1)}, again.matrix)
    assert np.allclose(again.matrix, matrix, rtol=1e-2)

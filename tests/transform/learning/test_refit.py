"""A model that goes on moves where new examples say otherwise, and only there."""

from __future__ import annotations

import numpy as np
import pytest

from flows.learning import LANGUAGES, lessons
from tests.mutants import GOLD
from tests.transform.learning.test_fit import RAIN, SUN
from transform.learning import fit, refit
from transform.learning.onward import go_on
from transform.reading.report import models
from transform.reading.report.roles import ROLED
from transform.weighing.linear import Linear

WIND = {"wind": 1.0}


@pytest.fixture
def weather() -> Linear:
    return fit.one_of([SUN, RAIN, WIND] * 20, ["fair", "foul", "foul"] * 20, 1.0)


def test_it_moves_to_what_new_examples_say(weather: Linear) -> None:
    moved = refit.one_of(weather, [RAIN] * 20, ["fair"] * 20, 1.0)
    assert weather.chances(RAIN)["fair"] < 0.2
    assert moved.chances(RAIN)["fair"] > 0.6
    assert moved.codes == weather.codes


def test_what_new_examples_do_not_have_keeps_its_weight(weather: Linear) -> None:
    moved = refit.one_of(weather, [RAIN] * 20, ["fair"] * 20, 1.0)
    assert np.array_equal(moved.matrix[moved.row["wind"]], weather.matrix[weather.row["wind"]])


def test_a_strong_ridge_holds_every_weight(weather: Linear) -> None:
    moved = refit.one_of(weather, [RAIN] * 20, ["fair"] * 20, 1e9)
    assert np.allclose(moved.scores(RAIN), weather.scores(RAIN), atol=1e-5)


def test_new_features_are_learnt_and_unknown_codes_left_out(weather: Linear) -> None:
    rows, labels = [{"hail": 1.0}, SUN] * 20, ["foul", "mild"] * 20
    moved = refit.one_of(weather, rows, labels, 1.0)
    assert moved.chances({"hail": 1.0})["foul"] > weather.chances({"hail": 1.0})["foul"]
    assert moved.codes == ("fair", "foul")
    assert refit.one_of(weather, [SUN], ["mild"], 1.0) is weather


def test_several_codes_may_hold() -> None:
    before = fit.any_of([SUN, RAIN] * 20, [frozenset({"fair"}), frozenset({"foul"})] * 20, 1.0)
    moved = refit.any_of(before, [SUN] * 20, [frozenset({"fair", "foul"})] * 20, 1.0)
    assert (moved.scores(SUN) > 0).all()
    assert before.scores(SUN)[1] < 0


def test_roles_and_directions_go_on_with_real_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_loaded", dict(models._loaded))
    monkeypatch.setattr(models, "_joined", {})
    taken = list(lessons(GOLD, LANGUAGES["en"], ["zz_r42_rb_0[1-6]"]))
    assert len(taken) >= 5
    before = {sign: models.model("en", f"role_{sign.name.lower()}") for sign in ROLED}
    moved = go_on("en", taken, lambda _: None)
    assert moved.keys() == {"ask_direction", *(f"role_{sign.name.lower()}" for sign in ROLED)}
    for sign, one in before.items():
        now = moved[f"role_{sign.name.lower()}"]
        assert now.codes == one.codes
        assert now.row.keys() >= one.row.keys()

"""The models of the readers of reports, each loaded once from what ``flows.learning`` wrote."""

from __future__ import annotations

from pathlib import Path

from transform.weighing.linear import Joint, Linear, joint, linear

WEIGHTS = Path(__file__).with_name("weights")
_loaded: dict[tuple[str, str], Linear] = {}
_joined: dict[tuple[str, tuple[str, ...]], Joint] = {}


def path_of(language: str, name: str) -> Path:
    """The file of a model."""
    return WEIGHTS / language / f"{name}.csv"


def model(language: str, name: str) -> Linear:
    """The model of a question in a language."""
    known = _loaded.get((language, name))
    if known is None:
        known = _loaded[language, name] = linear(path_of(language, name))
    return known


def together(language: str, names: tuple[str, ...]) -> Joint:
    """Models that are asked of the same features."""
    known = _joined.get((language, names))
    if known is None:
        known = _joined[language, names] = joint({name: model(language, name) for name in names})
    return known


def put(language: str, name: str, taught: Linear) -> None:
    """Use a model that is not written yet, as one that is learnt from a part of the lessons."""
    _loaded[language, name] = taught
    _joined.clear()

"""A reading as JSON and back, for nights that meet the same document again."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from transform.account import Account, Reading
from transform.not_ours import NotOurs
from transform.observation import Authority, Evidence, Field, Method, Observation


def to_json(reading: Reading) -> str:
    """One line; ``from_json`` gives an equal reading."""
    kept = asdict(reading) | {"not_ours": reading.not_ours.name if reading.not_ours else None}
    return json.dumps(kept, separators=(",", ":"))


def from_json(text: str) -> Reading:
    """The reading of ``to_json``; raises KeyError, TypeError or ValueError for anything else."""
    kept = json.loads(text)
    return Reading(
        tuple(_account(one) for one in kept["accounts"]),
        NotOurs[kept["not_ours"]] if kept["not_ours"] else None,
        tuple((severity, message) for severity, message in kept["problems"]),
    )


def _account(kept: dict[str, Any]) -> Account:
    return Account(**kept | {"observations": tuple(_observation(one) for one in kept["observations"])})


def _observation(kept: dict[str, Any]) -> Observation:
    evidence = kept["evidence"]
    return Observation(
        **kept
        | {
            "field": Field(kept["field"]),
            "evidence": Evidence(**evidence) if evidence else None,
            "method": Method(kept["method"]),
            "authority": Authority(kept["authority"]),
        }
    )

"""A reading that was kept is the reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.account import Reading
from transform.kept_reading import from_json, to_json


@given(st.from_type(Reading))
def test_a_kept_reading_comes_back(reading: Reading) -> None:
    assert from_json(to_json(reading)) == reading


@pytest.mark.parametrize("kept", ["", "[]", "{}", '{"accounts": [{}], "not_ours": null, "problems": []}'])
def test_anything_else_is_refused(kept: str) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json(kept)

from __future__ import annotations

import pytest

from transform.preparation import preparation
from warehouse.site.words import LANGUAGES, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_point_has_words_and_an_article(language: str) -> None:
    own = words(language)
    for group in preparation().groups:
        for item in group["items"]:
            assert own.text(f"prepare.{group['group']}.{item['words']}")
            assert item["cites"]
            for one in item["cites"]:
                assert own.code("law", one["law"])
                assert one["articles"]

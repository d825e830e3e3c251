"""What a source.yml may say: every broken rule is named, with the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from extract.source import Source, SourceError, all_sources, listed_sources, load_link_only, load_source
from tests.extract.world import source


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"access": "import_only", "hosts": [], "seeds": []}, "says why"),
        ({"access": "link_only", "reason": "no", "seeds": []}, "has none"),
        ({"access": "import_only", "reason": "no", "hosts": []}, "has none"),
        ({"seeds": [{"address": "https://h/{since}", "every_days": 7}]}, "longer than every_days"),
        ({"pages": [{"kind": "x", "address": "(", "role": "list"}]}, "pages.0.address"),
        ({"pages": [{"kind": "x", "address": ".", "role": "list", "titles": "["}]}, "pages.0.titles"),
        ({"pages": [{"kind": "x", "address": ".", "role": "list", "method": "put"}]}, "pages.0.method"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_broken_rule_is_named(tmp_path: Path, changes: dict[str, Any], cause: str) -> None:
    raw = {**source().model_dump(mode="json"), **changes}
    with pytest.raises(ValidationError):
        Source.model_validate(raw)
    folder = tmp_path / "rulings"
    folder.mkdir()
    (folder / "source.yml").write_text(yaml.safe_dump(raw), encoding="utf-8")
    with pytest.raises(SourceError, match=cause) as told:
        load_source(folder)
    assert str(folder / "source.yml") in str(told.value)


def test_a_list_of_links_names_its_file_too(tmp_path: Path) -> None:
    path = tmp_path / "link_only.yml"
    path.write_text("- { id: x, reason: none }", encoding="utf-8")
    with pytest.raises(SourceError, match=r"link_only\.yml: .*title"):
        load_link_only(path)


def test_every_source_stands_in_the_list_once_and_keeps_its_manners() -> None:
    names = [one.id for one in listed_sources()]
    assert len(names) == len(set(names)) > len(all_sources())
    for one in all_sources():
        assert one.is_fetched == bool(one.hosts and one.seeds), one.id
        for seed in one.seeds:
            assert one.page_kind(seed.address.replace("{since}", "2031-02-14T00:00:00")), seed.address
            if not one.url.startswith("http://"):
                assert seed.address.startswith("https://"), f"{one.id} asks over plain http"

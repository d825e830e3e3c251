"""Short names of basic courts, as reports call them: 义乌法院, 海淀区法院, 北京海淀法院."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transform.vocabulary.court_register import Court, courts
from transform.vocabulary.registry import rows
from transform.vocabulary.state import states

_BASIC = re.compile(
    r"(?P<head>.*[省市州盟]|)(?P<place>[^省市州盟区县旗]{2,6}?)(?P<kind>新区|自治[县旗]|[市区县旗])人民法院"
)
_PREFECTURE = re.compile(r"(?:.*省|.*自治区|)(?P<place>[^省]{2,4}?)市(?:第.)?中级人民法院")
_UNIT = re.compile(r"[省市]$|(?:壮族|回族|维吾尔)?自治区$")


def short_names(court: Court) -> Iterator[str]:
    """With and without the kind of its district, with and without the city or province that it lies in.

    A place by its bare name is nobody's if a larger city or a place abroad bears it too: 长沙法院, 大田法院.
    """
    name = _BASIC.fullmatch(court.name_zh)
    if court.level != "basic" or name is None:
        return
    heads = {head for whole in (name["head"], court.province_zh) for head in (whole, _UNIT.sub("", whole))}
    for place in (name["place"] + name["kind"], name["place"]):
        for head in {"", *heads}:
            if head or place not in _of_others():
                yield f"{head}{place}法院"
                yield f"{head}{place}人民法院"


@cache
def _of_others() -> frozenset[str]:
    """Cities of an intermediate court, towns and states abroad."""
    cities = (_PREFECTURE.fullmatch(one.name_zh) for one in courts().values())
    abroad = {name for one in states().values() for name in (one.name_zh, *one.aliases_zh)}
    return frozenset(
        {match["place"] for match in cities if match}
        | {row["town"] for row in rows("towns_abroad_zh")}
        | {row["place"] for row in rows("court_places")}
        | abroad
        | {name + kind for name in abroad for kind in "县区市"}
    )

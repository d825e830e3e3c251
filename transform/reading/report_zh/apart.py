"""What foreign courts did, told beside a ruling here: kept apart from what is told of that ruling."""

from __future__ import annotations

from collections.abc import Sequence

from transform.reading.report_zh.acts import Act, is_earlier
from transform.reading.report_zh.page import within
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.who_decides import may_decide


def stands_alone(act: Act, inbound: set[int]) -> bool:
    """Whether a paragraph of its own tells of a foreign court's act and of the Chinese judgment before it."""
    one = act.saying
    if one.paragraph in inbound or is_earlier(act):
        return False
    page = one.page
    stretch = [other for other in page.sayings if other.paragraph == one.paragraph]
    return any(
        (named := within(page.home, other.first, other.last))
        and not any(may_decide(other, place) for place in named)
        for other in stretch
        if other.at <= one.at
    )


def set_apart(ruling: Ruling, aside: Sequence[Ruling]) -> None:
    """Keep foreign courts' acts out of what is told of a ruling here."""
    deciding = {act.saying.at for act in ruling.acts}
    for other in aside:
        if not other.aside:
            ruling.cut += [(one.first, one.last) for one in other.own if one.at not in deciding]
    for act in (act for other in aside for act in other.acts if act.abroad):
        one = act.saying
        if one.at not in deciding:
            ruling.cut.append((one.first, one.last))
            continue
        began = act.abroad.began if act.abroad else act.first
        leads = any(place.first < began for place in within(one.page.home, one.first, one.last))
        ruling.cut.append((began if leads else one.first, act.last))

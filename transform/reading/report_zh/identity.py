"""Who ruled and when: number, court, name and dates of a ruling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transform.observation import Field, Observation
from transform.reading.observe import Witness
from transform.reading.report_zh import days
from transform.reading.report_zh.days import Dated
from transform.reading.report_zh.result import outcomes
from transform.reading.report_zh.rulings import Ruling
from transform.reading.report_zh.segments import Segment
from transform.reading.report_zh.spoken import Spoken
from transform.reading.report_zh.telling import Problems, says
from transform.vocabulary import court, date


def identity(
    witness: Witness, segment: Segment, ruling: Ruling, at: int, problems: Problems
) -> Iterator[Observation]:
    number = ruling.number
    if number:
        yield witness.says(
            Field.CASE_NUMBER, number.canonical, number.start, number.end, "text.case_number", ruling=at
        )
    its = court.court_of(number.number) if number else None
    if ruling.court is None and ruling.outbound:
        named = [place.court for spoken in ruling.spoken for place in spoken.courts]
        ruling.court = named[0] if named else None
    if ruling.court:
        place = next(
            (spoken, place)
            for spoken in ruling.spoken
            for place in spoken.courts
            if place.court.name_zh == ruling.court.name_zh
        )
        yield says(
            witness,
            place[0],
            Field.COURT_ZH,
            ruling.court.name_zh,
            place[1].first,
            place[1].last,
            "text.court",
            at,
        )
        if number and court.agrees(number.number, ruling.court) is False and its:
            problems.append(
                (
                    "warning",
                    f"{number.canonical} is a number of {its.name_zh}, the text names {ruling.court.name_zh}",
                )
            )
    elif number and its:
        yield witness.says(
            Field.COURT_ZH, its.name_zh, number.start, number.end, "case_number.court", ruling=at
        )
    if segment.title and ruling.primary:
        start, end = segment.title
        name = " ".join(witness.document.text[start:end].split())
        yield witness.says(Field.CASE_NAME, name, start, end, "heading.case_name", ruling=at)


def dates(witness: Witness, ruling: Ruling, at: int, problems: Problems) -> Iterator[Observation]:
    roles = {
        "ruling": Field.DECISION_DATE,
        "foreign": Field.FOREIGN_JUDGMENT_DATE,
        "home": Field.CHINESE_JUDGMENT_DATE,
    }
    found: dict[str, list[tuple[Spoken, Dated]]] = {}
    deciding = {told.spoken.saying.start for told in outcomes(ruling)}
    for spoken in ruling.spoken:
        for dated in days.dated(spoken, outbound=ruling.outbound):
            decides = dated.role == "ruling" and spoken.saying.start in deciding
            one = replace(dated, strength=dated.strength + decides)
            found.setdefault(one.role, []).append((spoken, one))
    indexed = list(_indexed(ruling))
    if indexed:
        found["ruling"] = indexed
    for role, group in found.items():
        strongest = max(one.strength for _, one in group)
        best = [item for item in group if item[1].strength == strongest]
        common = date.common_part(*(one.day for _, one in best))
        exact = [item for item in best if common and item[1].day == common]
        if role == "foreign" and not exact:
            exact = best[:1] if best[0][0].saying.section != "comment" else []
        if not exact:
            problems.append(("warning", f"ruling {at}: several dates for {roles[role]}; left empty"))
            continue
        spoken, one = exact[0]
        yield says(
            witness, spoken, roles[role], one.day.iso(), one.first, one.last, f"report_zh.{role}_date", at
        )


def _indexed(ruling: Ruling) -> Iterator[tuple[Spoken, Dated]]:
    """A date behind the number in brackets or index: （2018）沪72协外认1号民事裁定（2022年3月17日）."""
    if ruling.number is None:
        return
    for spoken in ruling.spoken:
        text = spoken.saying.text
        for one in date.find_dates(text):
            before = text[max(0, one.start - 40) : one.start]
            number = re.search(
                r"号(?:之[一二三四五六七八九十])?[^。；]{0,2}(?:民事)?裁定书?[,(:]{0,2}$", before
            )
            ends = text[one.end : one.end + 3].startswith((")", "裁定", "作出")) or one.end >= len(text) - 1
            if number and (ends or spoken.saying.section == "index"):
                yield spoken, Dated(one.date, "ruling", one.start, one.end, 3)

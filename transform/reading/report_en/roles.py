"""Which event a date belongs to: the ruling on recognition, the judgment recognised, or something else."""

from __future__ import annotations

import re

from transform.reading.report_en import clause
from transform.reading.report_en.layout import Piece
from transform.reading.report_en.marks import Day
from transform.reading.report_en.places import place_of
from transform.reading.report_en.scan import Scan

RULING, JUDGMENT, OTHER = "ruling", "judgment", ""
_EVENT = re.compile(
    r"(?P<other>\b(?:filed|filing|appl(?:y|ied|ying)|lodged|brought|commenced|accepted|docketed|"
    r"registered|sued|"
    r"heard|hearing|served|service|published|publication|released|posted|announced|reported|received|signed|"
    r"took effect|takes effect|effective|became final|entered into force|in force|concluded|"
    r"agreement|contract|"
    r"treaty|memorandum|statement|summary|interpretation|law|loan|invoice|submitted|updated?|expired|"
    r"paid|approval|approved|repl(?:y|ied)|born|enacted|adopted)\b)"
    r"|(?P<recognition>\b(?:recogni[sz](?:ed|es|ing|e)|recognition|refus(?:ed|es|ing|al)|"
    r"dismiss(?:ed|es|ing|al)|reject(?:ed|ing)|"
    r"declin(?:ed|ing)|denied|upheld|withdr[ae]wn?|withdrawal|enforc(?:ed|ing)|granted|allowed|"
    r"permitted|transferred|stayed)\b)"
    r"|(?P<given>\b(?:rendered|made|issued|entered|delivered|handed down|hands down|gave|given|"
    r"pronounced|awarded|opened|"
    r"ordered|dated|ruled|rules|held|decided|found|decision|ruling|order|judge?ment|verdict|"
    r"determined|obtained|won)\b)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^(?:[(\"“•*-]|(?:Later|Then|Finally|Eventually|Recently|Subsequently|However|Thus|And|"
    r"More recently),? ?)?\s?(?:[Oo]n|[Ii]n|[Aa]s of|[Bb]y)?\s?(?:early |late |mid-)?(?:about )?$"
)
_RULING_WORD = re.compile(r"\b[Rr]ulings?\b|\b[Dd]ecisions?\b")
_JUDGMENT_WORD = re.compile(r"\b[Jj]udge?ments?\b")
_NAMED = re.compile(r"(?:Conference|Nanning) (?:Summary|Statement)|Memorandum|Treaty|Convention")
_APPROVES = re.compile(r"(?:\bSPC|Supreme People['’]s Court)\b|\bapprov", re.IGNORECASE)
_NOUN = re.compile(r"(?:decision|ruling|order|judge?ment|verdict)$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:recogni[sz]ed|refused|dismissed|rejected|declined|enforced|"
    r"recogni[sz]e)\b[^,;]{0,150}$"
)
_LOWER_COURT = re.compile(r"(?P<place>(?:[A-Z][\w.-]{1,20} ){1,3})courts?\b")
_AFTER_NUMBER = re.compile(r"[\s,;()（）号]{0,4}(?:of |on |dated |issued |rendered |ruling of )?$")


def ruling_days(scan: Scan, piece: Piece, direction: str) -> list[Day]:
    """Days in the piece that are the ruling's own."""
    days = scan.days.within(piece.start, piece.end)
    return [day for day in days if role(scan, piece, day, direction) == RULING]


def judgment_days(scan: Scan, piece: Piece, direction: str) -> list[Day]:
    """Days in the piece on which the judgment was given that another state was asked to recognise."""
    days = scan.days.within(piece.start, piece.end)
    return [day for day in days if role(scan, piece, day, direction) == JUDGMENT]


def role(scan: Scan, piece: Piece, day: Day, direction: str) -> str:
    """``ruling``, ``judgment`` or nothing."""
    at = day.start - piece.start
    end = day.end - piece.start
    text = piece.text
    if clause.supposed(text, at) and not re.search(r"\b(?:ruled|judge?ment|rendered)\b", text[:at]):
        return OTHER
    if any(
        _AFTER_NUMBER.fullmatch(scan.text[number.end : day.start])
        for number in scan.numbers.within(piece.start, day.start)
        if day.start - number.end < 24
    ):
        return RULING if direction != "outbound" else JUDGMENT
    before = None
    for event in _EVENT.finditer(text, max(0, at - 160), at):
        before = event
    opener = text[:at]
    cut = max(opener.rfind(", "), opener.rfind(": "), opener.rfind(" and "), opener.rfind("• "))
    lead = opener[cut + 1 :].removeprefix("and").strip() if cut >= 0 else opener
    if _OPENS.match(lead.strip() + " " if lead.strip() else "") or not opener.strip():
        after = _EVENT.search(text, end, end + 260)
        if after and (before is None or cut >= 0 or not opener.strip()):
            return _of(scan, piece, after, direction)
    verb = _VERB.search(opener)
    if before and verb and _NOUN.search(before.group()) and re.search(r"\b(?:on|in)\s+$", opener):
        disowned = clause.earlier(text, verb.start()) or _APPROVES.search(opener[-80:])
        return OTHER if disowned else RULING
    if before is None:
        after = _EVENT.search(text, end, end + 200)
        return _of(scan, piece, after, direction) if after else OTHER
    return _of(scan, piece, before, direction)


def _of(scan: Scan, piece: Piece, event: re.Match[str], direction: str) -> str:
    if event["other"]:
        return OTHER
    if _APPROVES.search(piece.text, max(0, event.start() - 60), event.end()):
        return OTHER
    if event["recognition"]:
        if clause.earlier(piece.text, event.start()):
            return OTHER
        noun = piece.text[max(0, event.start() - 40) : event.start()]
        if re.search(r"\b(?:for|to|seek\w*|sought|request\w*|appl\w+)\s+(?:\w+\s)?$", noun) and not re.search(
            r"ruled to|decided to", noun
        ):
            return OTHER
        return RULING
    return _giver(scan, piece, event, direction)


def _giver(scan: Scan, piece: Piece, event: re.Match[str], direction: str) -> str:
    """Who gave it: the court or the word for its act that stands nearest to the event."""
    outbound = direction == "outbound"
    at = piece.start + event.start()
    word = event.group().lower()
    stop = min(piece.end, piece.start + event.end() + 70)
    near: list[tuple[int, str]] = []
    begin = max(piece.start, at - 120)
    for courts, home in ((scan.home, True), (scan.foreign, False)):
        who = RULING if home != outbound else JUDGMENT
        near += [(at - one.end, who) for one in courts.within(begin, at)]
        near += [
            (one.start - at, who)
            for one in courts.within(at, stop)
            if re.search(r"\b(?:by|of|from)\b[^.;]{0,24}$", scan.text[at : one.start])
            and not re.search(r"\brecogni|\bwas\b", scan.text[at : one.start])
        ]
    for match in _LOWER_COURT.finditer(scan.text, begin, at):
        foreign = place_of(match["place"])[0] not in ("", "CN")
        near.append((at - match.end(), RULING if foreign == outbound else JUDGMENT))
    if near:
        return min(near)[1]
    before = scan.text[max(piece.start, at - 60) : piece.start + event.end()]
    if (
        re.search(r"\b(?:recogni[sz]|enforc|refus|dismiss)", scan.text[at : min(piece.end, at + 90)])
        and "judgment" not in word
    ):
        return RULING
    if re.search(r"\b(?:Chinese|PRC) (?:\w+ ){0,2}judge?ment", before):
        return JUDGMENT if outbound else OTHER
    if _JUDGMENT_WORD.search(before):
        return JUDGMENT
    if _RULING_WORD.search(before):
        return RULING
    return OTHER

"""A report on one matter: scenes that its walk took for rulings of their own are joined to the ruling."""

from __future__ import annotations

from collections.abc import Iterator

from transform.reading.report_en.conflict import is_elsewhere
from transform.reading.report_en.layout import Part, Piece, opens_item
from transform.reading.report_en.places import is_citation
from transform.reading.report_en.ruling import JUDGMENT_GIVEN, Ruling, is_recognition, same_court
from transform.reading.report_en.states import states_of
from transform.reading.report_en.telling import Teller


def join_matter(teller: Teller, rulings: list[Ruling], owner: dict[int, list[Ruling]]) -> list[Ruling]:
    """The rulings left, where one alone has a number of recognition and the others name none of their own."""
    marked = [one for one in rulings if any(map(is_recognition, one.numbers))]
    if len(marked) != 1:
        return rulings
    main = marked[0]
    joined = [one for one in rulings if one is not main and _is_scene_of(teller, one, main)]
    for scene in joined:
        _join(scene, main, owner)
    return [one for one in rulings if not any(one is other for other in joined)]


def _is_scene_of(teller: Teller, scene: Ruling, main: Ruling) -> bool:
    """No name, number or court of its own; no other state; and nothing that goes the other way."""
    if _names_itself(scene) or any(piece.part is Part.ROW for piece in (*scene.pieces, *main.pieces)):
        return False
    if any(one.way == "outbound" and one.code != JUDGMENT_GIVEN for one in scene.live):
        return False
    if scene.first.section != main.first.section and in_item(teller, scene.first):
        return False
    theirs, mine = set(_states(teller, scene)), set(_states(teller, main))
    return _is_of_its_court(scene, main) and (not theirs or not mine or bool(theirs & mine))


def _names_itself(scene: Ruling) -> bool:
    return bool(scene.names or scene.numbers) or any(is_citation(one.value) for one in scene.dockets)


def _is_of_its_court(scene: Ruling, main: Ruling) -> bool:
    """Before the same mainland court, or before none while the ruling is open; not on another day."""
    homes = [one for one in scene.deciders if one.home]
    own = [one for one in main.deciders if one.home]
    same = any(same_court(a, b) for a in homes for b in own)
    if homes and (not same if own else any(is_elsewhere(main, one.names_zh) for one in homes)):
        return False
    before = scene.first.start < main.first.start
    if not homes and not _is_open(main) and scene.first.start > max(piece.start for piece in main.pieces):
        return False
    days = {one.date for one in scene.days}, {one.date for one in main.days}
    apart = all(days) and not days[0] & days[1] and not _is_open(scene)
    return not apart or (same and before)


def _is_open(ruling: Ruling) -> bool:
    return all(one.history or one.code in (JUDGMENT_GIVEN, "pending") for one in ruling.events)


def in_item(teller: Teller, piece: Piece) -> bool:
    """Whether the line of the piece opens as an item of a newsletter does."""
    text = teller.shape.text
    return opens_item(text[text.rfind("\n", 0, piece.start) + 1 : piece.end])


def _states(teller: Teller, ruling: Ruling) -> Iterator[str]:
    for piece in ruling.pieces:
        yield from states_of(teller, piece)


def _join(scene: Ruling, main: Ruling, owner: dict[int, list[Ruling]]) -> None:
    """What the scene decides counts only where the ruling itself decides nothing."""
    undecided = _is_open(main)
    main.events += [one for one in scene.events if undecided or one.history or one.code == JUDGMENT_GIVEN]
    main.events.sort(key=lambda one: one.start)
    main.dockets += scene.dockets
    main.deciders = [*scene.deciders, *main.deciders]
    main.days += scene.days if undecided else []
    main.pieces = sorted({piece.start: piece for piece in (*scene.pieces, *main.pieces)}.values(), key=_start)
    for piece in scene.pieces:
        owner[piece.start] = [main]


def _start(piece: object) -> int:
    return int(getattr(piece, "start", 0))

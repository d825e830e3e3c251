"""What a piece may be, as rows of features: of no ruling, of a new one, or of one known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transform.reading.report.link_features import Compared, Features
from transform.reading.report.matter import Matter

_FAR = 6
_OF_MATTER = ("s0", "s1", "op", "S:", "e:")
"""Features of a piece that also count for going on about a matter."""


def candidates(
    words: Features,
    beside: Sequence[tuple[Matter, Compared]],
    current: Matter | None,
    at: int,
    piece_block: tuple[int, int],
) -> list[Features]:
    """Features of: none, a new matter, then each of the matters."""
    none = {f"X|{name}": value for name, value in words.items()} | {"X|": 1.0}
    new = {f"N|{name}": value for name, value in words.items()} | {"N|": 1.0}
    general = _general(words, beside, current, piece_block[1])
    none |= {f"X|{name}": value for name, value in general.items()}
    new |= {f"N|{name}": value for name, value in general.items()}
    ranked = sorted((matter for matter, _ in beside), key=lambda one: -one.last)
    rank = {one.order: place for place, one in enumerate(ranked)}
    own = {name: value for name, value in words.items() if name[:2] in _OF_MATTER}
    of_piece = {
        which: {f"O|{which} {name}": value for name, value in own.items()} for which in ("cur", "old")
    }
    rows = [none, new]
    for matter, how in beside:
        which = "cur" if matter is current else "old"
        row = _going_on(words, matter, how, rank[matter.order], which, at, piece_block)
        rows.append(row | of_piece[which])
    return rows


def _general(
    words: Features, beside: Sequence[tuple[Matter, Compared]], current: Matter | None, section: int
) -> Features:
    """What speaks for none or a new one: whether the piece fits any matter, and the one spoken of last."""
    found: Features = {}
    for matter, how in beside:
        for name, value in how.agree.items():
            found[f"any {name}"] = max(found.get(f"any {name}", 0), value)
        for name, value in how.alike.items():
            found[f"any {name}"] = max(found.get(f"any {name}", -1.0), value)
        if matter is current:
            found |= {f"cur {name}": value for name, value in (*how.agree.items(), *how.alike.items())}
            found |= {f"xcur {name}": value for name, value in (*how.differ.items(), *how.said.items())}
    found["fresh section"] = float(all(one.section != section for one, _ in beside))
    if current is None:
        return found | {"nocur": 1.0}
    found["curout"] = current.told
    found["curout&out"] = current.told * words["out"]
    found["curout&newblock"] = current.told * words["newblock"]
    return found


def _going_on(
    words: Features,
    matter: Matter,
    how: Compared,
    rank: int,
    which: str,
    at: int,
    place: tuple[int, int],
) -> Features:
    current = float(which == "cur")
    first, fresh = float(matter.order == 0), words["newblock"]
    found: Features = {
        "O|": 1.0,
        f"O|rank={min(3, rank)}": 1.0,
        "O|cur": current,
        "O|sameblock": float(matter.block == place[0]),
        "O|samesec": float(matter.section == place[1]),
        f"O|dist={min(_FAR, at - matter.last)}": 1.0,
        "O|first": first,
        "O|first&newblock": first * fresh,
        "O|cur&newblock": current * fresh,
        "O|cur&newsec": current * words["newsection"],
        "O|nmatch": float(sum(not name.startswith("fill") for name in how.agree)),
        "O|nconf": float(len(how.differ)),
        "O|out&out": matter.told * words["out"],
        f"O|{which} out": words["out"],
    }
    found |= _crossed("m", which, how.agree)
    found |= _crossed("x", which, how.differ)
    found |= _crossed("z", which, how.said)
    found |= _crossed("e", which, how.alike)
    return found


def _crossed(sign: str, which: str, found: Mapping[str, float]) -> Features:
    plain = {f"O|{sign} {name}": value for name, value in found.items()}
    return plain | {f"O|{sign} {which} {name}": value for name, value in found.items()}

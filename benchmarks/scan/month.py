"""One month of the dump as CSV bytes, with the truth of every planted row: place, kind, defect."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.scan import defects
from benchmarks.scan.cases import PLACES, Plant, Ruling
from benchmarks.scan.grammar import CAUSES, Grammar

MACRO = [
    "原始链接",
    "案号",
    "案件名称",
    "法院",
    "所属地区",
    "案件类型",
    "案件类型编码",
    "来源",
    "审理程序",
    "裁判日期",
    "公开日期",
    "当事人",
    "案由",
    "法律依据",
    "全文",
]
LABELS = ["案号", "案件名称", "案由", "所属地区", "审理程序", "裁判日期", "案件类型", "全文"]
LINK = "https://wenshu.court.gov.cn/website/wenshu/181107ANFZ0BXSK4/index.html?docId="
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Planted:
    """The truth of one planted row: ``row`` counts from 0 after the header, ``offset`` from the BOM."""

    row: int
    offset: int
    kind: str
    state: str
    outcome: str
    number: str
    defect: str
    is_sound: bool
    court: str
    decided: str


@dataclass(frozen=True)
class Recipe:
    """What a month is made of. ``defects`` are names of ``defects.ALL``, planted and plain alike."""

    columns: tuple[str, ...] = tuple(MACRO)
    n_bytes: int = 2_000_000
    repeat: int = 1
    defects: tuple[str, ...] = ()
    huge: int = 0
    line_end: bytes = b"\r\n"
    multi_line: float = 0.3
    embedded: float = 0.03
    unlinked: float = 0.004


class Month:
    """Writes records one after the other and keeps the truth."""

    def __init__(self, grammar: Grammar, seed: int, year: int, month: int, recipe: Recipe) -> None:
        self.grammar, self.recipe = grammar, recipe
        self.draw = random.Random(seed)
        self.year, self.month = year, month
        self.plant = Plant(self.draw, year, month, first=900 + 100 * (seed % 89))
        self.truth: list[Planted] = []
        self.n_rows = 0
        self._offset = 0
        self._serial = 0

    def records(self) -> Iterator[bytes]:
        """Header and records, in order; ``truth`` and ``n_rows`` are whole once it is drawn."""
        yield self._out(BOM + ",".join(self.recipe.columns).encode() + self.recipe.line_end, counted=False)
        specials = self._specials()
        gap = self.recipe.n_bytes // (len(specials) + 1)
        for place, (record, planted) in enumerate(specials, 1):
            while self._offset < place * gap:
                yield self._out(self._plain())
            if planted is not None:
                self.truth.append(Planted(self.n_rows, self._offset, **planted))
            yield self._out(record)
            yield self._out(self._plain())  # without links, two broken rows in a row cannot be told apart
        while self._offset < self.recipe.n_bytes:
            yield self._out(self._plain())

    def _out(self, record: bytes, *, counted: bool = True) -> bytes:
        self._offset += len(record)
        self.n_rows += counted
        return record

    def _specials(self) -> list[tuple[bytes, dict[str, Any] | None]]:
        found: list[tuple[bytes, dict[str, Any] | None]] = []
        for _ in range(self.recipe.repeat):
            found += [self._planted(maker(), "") for maker in self.plant.makers]
        for name in self.recipe.defects:
            if name != "header_again":
                found.append(self._planted(self.plant.recognized(), name))
            found.append((self._hurt(self._cells(), name), None))
        if self.recipe.huge:
            ruling = self.plant.recognized()
            drawn = self.grammar.sentences(self.recipe.huge // 100)
            padding = "".join(sentence for sentence in drawn if "婚" not in sentence)
            found.append(self._planted(ruling, "huge", padding))
        self.draw.shuffle(found)
        return found

    def _planted(self, ruling: Ruling, defect: str, padding: str = "") -> tuple[bytes, dict[str, Any]]:
        cells = self._cells(ruling)
        if padding:
            head, _, tail = cells["全文"].partition("本院认为")
            cells["全文"] = f"{head}{padding}\n本院认为{tail}"
        record = self._hurt(cells, defect) if defect and defect != "huge" else self._row(cells)
        truth = asdict(ruling)
        kept = ("kind", "state", "outcome", "number", "court", "decided")
        is_sound = not defect or defect == "huge" or defect in defects.SOUND
        return record, {**{name: truth[name] for name in kept}, "defect": defect, "is_sound": is_sound}

    def _hurt(self, cells: dict[str, str], name: str) -> bytes:
        change = defects.ALL[name]
        return change(cells, self.recipe.columns, self.recipe.line_end)

    def _cells(self, ruling: Ruling | None = None) -> dict[str, str]:
        """The cells of one record, by column; an ordinary judgment where no ruling is given."""
        g, draw = self.grammar, self.draw
        self._serial += 1
        link = f"{LINK}{draw.getrandbits(128):032x}"
        if ruling is None:
            return self._ordinary(link)
        day = ruling.decided
        return {
            "原始链接": link,
            "案号": ruling.number,
            "案件名称": ruling.name,
            "法院": ruling.court,
            "所属地区": PLACES[ruling.court],
            "案件类型": ruling.type_,
            "案件类型编码": "7" if "司法协助" in ruling.type_ else "1",
            "来源": "www.macrodatas.cn",
            "审理程序": ruling.procedure,
            "裁判日期": day,
            "公开日期": day,
            "当事人": "；".join((g.person(), g.firm())),
            "案由": ruling.cause,
            "法律依据": ruling.articles,
            "全文": ruling.text,
        }

    def _ordinary(self, link: str) -> dict[str, str]:
        g, draw = self.grammar, self.draw
        cause = draw.choice(CAUSES)
        place = draw.choice(tuple(PLACES.values()))
        day = f"{self.year}-{self.month:02}-{draw.randrange(1, 29):02}"
        party, firm = g.person(), g.firm()
        sentences = g.sentences(g.length())
        if draw.random() < self.recipe.multi_line:
            step = draw.randrange(2, 6)
            text = "\n".join("".join(sentences[i : i + step]) for i in range(0, len(sentences), step))
        else:
            text = "".join(sentences)
        if draw.random() < self.recipe.embedded:
            text += f'{party}称"{draw.choice(sentences)}"，本院不予采信。'
        if draw.random() < 0.002:
            text += f"\n{LINK}{draw.getrandbits(128):032x}\n（另案见上）"
        return {
            "原始链接": "" if draw.random() < self.recipe.unlinked else link,
            "案号": f"（{self.year}）京{draw.randrange(101, 120):04}民初{draw.randrange(1, 30000)}号",
            "案件名称": f"{party}与{firm}{cause}一审民事判决书",
            "法院": "北京市朝阳区人民法院",
            "所属地区": place,
            "案件类型": "民事案件",
            "案件类型编码": "1",
            "来源": "www.macrodatas.cn",
            "审理程序": "民事一审",
            "裁判日期": day,
            "公开日期": day,
            "当事人": f"{party}；{firm}",
            "案由": cause,
            "法律依据": "《中华人民共和国合同法》第六十条",
            "全文": text,
        }

    def _row(self, cells: dict[str, str]) -> bytes:
        return defects.row([cells[column] for column in self.recipe.columns], self.recipe.line_end)

    def _plain(self) -> bytes:
        return self._row(self._cells())


def write(records: Iterable[bytes]) -> bytes:
    """A whole month in memory, for tests."""
    return b"".join(records)

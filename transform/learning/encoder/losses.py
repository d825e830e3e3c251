"""How far a network misses what examples tell: pieces, roles of mentions, rulings as a whole, pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch.nn import functional

from transform.learning.encoder.base import SPECIAL, UNKNOWN
from transform.learning.encoder.examples import Column, Example
from transform.learning.encoder.network import Network
from transform.learning.encoder.pairs import of_pairs
from transform.learning.encoder.shown import HIDDEN, means, padded
from transform.reading.report.mention import Sign
from transform.reading.report.window import Window

_SHEET = 0.7
"""Sentences of a sheet count less than those of documents."""
_RARE = 8.0
_OTHERS = 0.5
"""How much roles and links count beside what is told."""
_LEFT_OUT = 0.15
"""So many pieces of a ruling are left out when it is weighed, others each time."""
_UNREAD = 0.12
"""So many words are shown as unknown, others each time: what a sentence says seldom hangs on one word."""


@dataclass(slots=True)
class Like:
    """Another network, which sees every word, and how much it counts to see the words as it does."""

    network: Network
    weight: float = 0.0

    def unlike(self, tokens: torch.Tensor, ids: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """The mean square distance of what both make of the tokens that are there, weighed."""
        if self.weight <= 0:
            return torch.zeros(())
        with torch.no_grad():
            others = self.network(ids, bias)
        present = bias[:, 0, 0, :] == 0
        return self.weight * (tokens - others)[present].square().mean()


class Losses:
    """The targets of all examples as tables; ``half``: products with 16 bits."""

    def __init__(self, examples: Sequence[Example], columns: Sequence[Column], *, half: bool = False) -> None:
        self.place = {one: at for at, one in enumerate(columns)}
        self.told: dict[str, list[int]] = {}
        self.rivals: dict[str, list[int]] = {}
        for (kind, of, _), at in self.place.items():
            (self.told if kind == "told" else self.rivals).setdefault(of, []).append(at)
        self.codes = codes(columns)
        self.half = half
        self.weights, self.rate = self._rates(examples)

    def _rates(self, examples: Sequence[Example]) -> tuple[torch.Tensor, npt.NDArray[np.float64]]:
        """How much a piece that tells a code counts, and how often each is told beside where it is not."""
        known, held = np.zeros(len(self.place)), np.zeros(len(self.place))
        for one in examples:
            for piece in one.told:
                for question, codes in piece.items():
                    known[self.told[question]] += 1
                    held[[self.place["told", question, code] for code in codes]] += 1
        rate = np.clip(held, 1, None) / np.clip(known - held, 1, None)
        return torch.tensor(np.sqrt(np.clip(1 / rate, 1, _RARE)), dtype=torch.float32), rate

    def of(self, network: Network, batch: Sequence[Example], like: Like | None = None) -> torch.Tensor:
        """What a network misses of a batch; with ``like`` also how unlike another it sees the words."""
        shown = [window for one in batch for window in one.windows]
        ids, bias = padded(shown)
        words = (ids >= SPECIAL) & (ids < len(network.words.weight) - len(Sign))
        read = ids.masked_fill(words & (torch.rand(ids.shape) < _UNREAD), UNKNOWN)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.half):
            tokens = network(read, bias)
            unlike = torch.zeros(()) if like is None else like.unlike(tokens, ids, bias)
        return self._told(network, tokens, batch, shown) + unlike

    def _told(
        self, network: Network, tokens: torch.Tensor, batch: Sequence[Example], shown: Sequence[Window]
    ) -> torch.Tensor:
        pieces = means(tokens, shown)
        scores = network.scores(pieces)
        truth, mask = self._targets(batch)
        loss = functional.binary_cross_entropy_with_logits(
            scores, torch.tensor(truth), weight=torch.tensor(mask), pos_weight=self.weights, reduction="sum"
        ) / max(8, len(scores))
        link = [
            (at, self.place["link", "", code])
            for at, code in enumerate(c for one in batch for c in one.link)
            if code
        ]
        if link:
            loss = loss + _OTHERS * self._choice(scores[[at for at, _ in link]], "", [to for _, to in link])
        return (
            loss
            + _OTHERS * self._of_roles(network, tokens, batch)
            + self._of_accounts(network, pieces, batch)
            + _OTHERS * of_pairs(network, pieces, batch)
        )

    def _of_roles(self, network: Network, tokens: torch.Tensor, batch: Sequence[Example]) -> torch.Tensor:
        roles: dict[str, list[tuple[int, int, int]]] = {}
        row = 0
        for one in batch:
            for window, token, column in one.roles:
                roles.setdefault(column[1], []).append((row + window, token, self.place[column]))
            row += len(one.windows)
        named = sum(map(len, roles.values()))
        loss = torch.zeros(())
        for of, found in roles.items():
            chosen = network.scores(tokens[[row for row, _, _ in found], [token for _, token, _ in found]])
            loss = loss + len(found) / named * self._choice(chosen, of, [to for _, _, to in found])
        return loss

    def _of_accounts(self, network: Network, pieces: torch.Tensor, batch: Sequence[Example]) -> torch.Tensor:
        """What rulings as a whole tell."""
        found, begin = [], 0
        for one in batch:
            for account in one.accounts:
                left = torch.rand(len(account.pieces)) >= _LEFT_OUT
                kept = [
                    (begin + at, bearing)
                    for (at, bearing), is_left in zip(account.pieces, left, strict=True)
                    if is_left
                ]
                if kept:
                    found.append((kept, account.codes))
            begin += len(one.told)
        if not found:
            return torch.zeros(())
        most = max(len(kept) for kept, _ in found)
        place, bearing = torch.zeros((2, len(found), most), dtype=torch.int64)
        absent = torch.full((len(found), most), HIDDEN)
        for row, (kept, _) in enumerate(found):
            place[row, : len(kept)] = torch.tensor([at for at, _ in kept])
            bearing[row, : len(kept)] = torch.tensor([how for _, how in kept])
            absent[row, : len(kept)] = 0.0
        truth = torch.tensor([[float(code in codes[of]) for of, code in self.codes] for _, codes in found])
        scores = network.weighing(pieces[place], bearing, absent)
        whole = functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum")
        return whole / max(2, len(found))

    def _choice(self, scores: torch.Tensor, of: str, targets: list[int]) -> torch.Tensor:
        """Exactly one column of those of a kind is right."""
        rivals = self.rivals[of]
        right = torch.tensor([rivals.index(one) for one in targets])
        return functional.cross_entropy(scores[:, rivals], right)

    def _targets(self, batch: Sequence[Example]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """For each piece and column whether it is told, and how much that counts."""
        rows = sum(len(one.told) for one in batch)
        truth, mask = np.zeros((2, rows, len(self.place)), np.float32)
        at = 0
        for one in batch:
            for piece in one.told:
                for question, codes in piece.items():
                    mask[at, self.told[question]] = 1.0 if one.lesson else _SHEET
                    truth[at, [self.place["told", question, code] for code in codes]] = 1.0
                at += 1
        return truth, mask


def codes(columns: Sequence[Column]) -> list[tuple[str, str]]:
    """Question and code of each score of a ruling."""
    return [(of, code) for kind, of, code in columns if kind == "told"]

"""Teaching the network: what pieces and rulings tell, roles of mentions, how pieces follow each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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

_RATE, _HEAD_RATE = 3e-4, 1e-3
_SLOWER = 0.5
"""So much slower a network goes on that has been taught before."""
_BATCH = 1600
"""So many tokens, padding included, are shown at once."""
_WARM = 150
_SHEET = 0.7
"""Sentences of a sheet count less than those of documents."""
_RARE = 8.0
_OTHERS = 0.5
"""How much roles and links count beside what is told."""
_LEFT_OUT = 0.15
"""So many pieces of a ruling are left out when it is weighed, others each time."""
_UNREAD = 0.12
"""So many words are shown as unknown, others each time: what a sentence says seldom hangs on one word."""


class Teacher:
    """The targets of all examples as tables; ``teach`` shows them to a network that has begun, or goes on."""

    def __init__(self, examples: Sequence[Example], columns: Sequence[Column]) -> None:
        self.examples = examples
        self.place = {one: at for at, one in enumerate(columns)}
        self.told: dict[str, list[int]] = {}
        self.rivals: dict[str, list[int]] = {}
        for (kind, of, _), at in self.place.items():
            (self.told if kind == "told" else self.rivals).setdefault(of, []).append(at)
        self.codes = codes(columns)

    def begin(self, network: Network) -> None:
        """A network that has been taught nothing starts from how often each code is told."""
        _, rate = self._rates()
        told = self._told_columns()
        with torch.no_grad():
            network.scores.bias[told] = torch.tensor(np.log(rate[told]), dtype=torch.float32)
        self._begin_weighing(network)

    def teach(
        self, network: Network, turns: int, say: Callable[[str], None], *, again: bool = False, seed: int = 0
    ) -> None:
        """Show all examples some times, in another order each; ``again``: the network was taught before."""
        torch.manual_seed(seed)
        order = np.random.default_rng(seed)
        head = [*network.scores.parameters(), *network.traits.parameters()]
        rest = [one for one in network.parameters() if all(one is not other for other in head)]
        slower = _SLOWER if again else 1.0
        groups = [{"params": rest, "lr": slower * _RATE}, {"params": head, "lr": slower * _HEAD_RATE}]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        steps = turns * len(self._batches(order))
        pace = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(1.0, (step + 1) / _WARM) * max(0.02, 1 - step / steps)
        )
        weights, _ = self._rates()
        network.train()
        for turn in range(turns):
            lost = []
            for batch in self._batches(order):
                loss = self._loss(network, batch, weights)
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
                optimizer.step()
                pace.step()
                lost.append(loss.item())
            say(f"turn {turn + 1} of {turns}: loss {np.mean(lost):.3f}")
        network.eval()

    def _batches(self, order: np.random.Generator) -> list[list[Example]]:
        """Whole documents, those of like lengths together."""
        shuffled = [self.examples[at] for at in order.permutation(len(self.examples))]
        found: list[list[Example]] = []
        for begin in range(0, len(shuffled), 2048):
            current: list[Example] = []
            rows = 0
            for one in sorted(shuffled[begin : begin + 2048], key=lambda one: one.widest):
                if current and (rows + len(one.windows)) * one.widest > _BATCH:
                    found.append(current)
                    current, rows = [], 0
                current.append(one)
                rows += len(one.windows)
            found.append(current)
        return [found[at] for at in order.permutation(len(found))]

    def _told_columns(self) -> list[int]:
        return [at for of in self.told.values() for at in of]

    def _rates(self) -> tuple[torch.Tensor, npt.NDArray[np.float64]]:
        """How much a piece that tells a code counts, and how often each is told beside where it is not."""
        known, held = np.zeros(len(self.place)), np.zeros(len(self.place))
        for one in self.examples:
            for piece in one.told:
                for question, codes in piece.items():
                    known[self.told[question]] += 1
                    held[[self.place["told", question, code] for code in codes]] += 1
        rate = np.clip(held, 1, None) / np.clip(known - held, 1, None)
        return torch.tensor(np.sqrt(np.clip(1 / rate, 1, _RARE)), dtype=torch.float32), rate

    def _begin_weighing(self, network: Network) -> None:
        """A ruling begins as told by the piece that tells most."""
        told = [self.place["told", question, code] for question, code in self.codes]
        with torch.no_grad():
            for one in (network.weighing.speaks, network.weighing.says):
                one.weight.copy_(network.scores.weight[told])
                one.bias.copy_(network.scores.bias[told])

    def _loss(self, network: Network, batch: list[Example], weights: torch.Tensor) -> torch.Tensor:
        shown = [window for one in batch for window in one.windows]
        ids, bias = padded(shown)
        words = (ids >= SPECIAL) & (ids < len(network.words.weight) - len(Sign))
        ids[words & (torch.rand(ids.shape) < _UNREAD)] = UNKNOWN
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tokens = network(ids, bias)
        pieces = means(tokens, shown)
        scores = network.scores(pieces)
        truth, mask = self._targets(batch)
        loss = functional.binary_cross_entropy_with_logits(
            scores, torch.tensor(truth), weight=torch.tensor(mask), pos_weight=weights, reduction="sum"
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

    def _of_roles(self, network: Network, tokens: torch.Tensor, batch: list[Example]) -> torch.Tensor:
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

    def _of_accounts(self, network: Network, pieces: torch.Tensor, batch: list[Example]) -> torch.Tensor:
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

    def _targets(self, batch: list[Example]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
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

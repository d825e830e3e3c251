"""Teaching the network: all examples are shown some times, in batches of documents of like length."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch

from transform.learning.encoder.examples import Column, Example
from transform.learning.encoder.losses import Like, Losses
from transform.learning.encoder.network import Network

_RATE, _HEAD_RATE = 3e-4, 1e-3
_SLOWER = 0.5
"""So much slower a network goes on that has been taught before."""
_BATCH = 3200
"""So many tokens, padding included, are shown at once."""
_WARM = 150
_LIKENESS, _FADED = 10.0, 0.6
"""How much it counts at first to see the words as another network does, and when it counts no more."""


class Teacher:
    """All examples; ``teach`` shows them to a network that has begun, or goes on."""

    def __init__(self, examples: Sequence[Example], columns: Sequence[Column], *, half: bool = False) -> None:
        self.examples = examples
        self.losses = Losses(examples, columns, half=half)

    def begin(self, network: Network) -> None:
        """A network that has been taught nothing starts from how often each code is told."""
        losses = self.losses
        told = [at for of in losses.told.values() for at in of]
        of_codes = [losses.place["told", question, code] for question, code in losses.codes]
        with torch.no_grad():
            network.scores.bias[told] = torch.tensor(np.log(losses.rate[told]), dtype=torch.float32)
            for one in (network.weighing.speaks, network.weighing.says):
                one.weight.copy_(network.scores.weight[of_codes])  # as told by the piece that tells most
                one.bias.copy_(network.scores.bias[of_codes])

    def teach(
        self,
        network: Network,
        turns: int,
        say: Callable[[str], None],
        *,
        again: bool = False,
        seed: int = 0,
        like: Network | None = None,
    ) -> None:
        """Show all examples some times, in another order each; ``again``: the network was taught before.

        One that is deeper than another begins best by seeing what that one, ``like``, sees.
        """
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
        other = Like(like.eval()) if like else None
        network.train()
        for turn in range(turns):
            lost = []
            for batch in self._batches(order):
                if other:
                    other.weight = _LIKENESS * (1 - pace.last_epoch / (_FADED * steps))
                loss = self.losses.of(network, batch, other)
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

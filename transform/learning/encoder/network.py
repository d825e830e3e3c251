"""The encoder as a network that can be taught: embeddings, blocks of attention, one score a column.

Beside them stands what weighs the pieces of a ruling together, and what tells pieces of one ruling.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn import functional

from transform.learning.encoder.base import WIDTH
from transform.learning.encoder.dropped import Dropped
from transform.reading.report.account_pieces import Bearing

HEADS = 12
TRAITS = 64
_DROPPED = 0.15
_EPSILON = 1e-12
Tensors = dict[str, npt.NDArray[np.float32]]


class Block(nn.Module):
    """Attention, then a layer of four times the width; both are added to what came in."""

    def __init__(self, tensors: Tensors, prefix: str) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (
            _linear(tensors, f"{prefix}.{one}") for one in ("q", "k", "v", "ao")
        )
        self.wide, self.narrow = (_linear(tensors, f"{prefix}.{one}") for one in ("fi", "fo"))
        self.first, self.second = (_norm(tensors, f"{prefix}.{one}") for one in ("aln", "oln"))
        self.drop = Dropped(_DROPPED)

    def forward(self, given: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        """``bias`` is added to the attention to each token."""
        count, length, _ = given.shape
        query, key, value = (
            one(given).view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for one in (self.query, self.key, self.value)
        )
        if bias is None:
            seen = functional.scaled_dot_product_attention(query, key, value)
        else:
            seen = _attended(query, key, value, bias)
        given = self.first(given + self.drop(self.out(seen.transpose(1, 2).reshape(count, length, WIDTH))))
        return self.second(given + self.drop(self.narrow(functional.gelu(self.wide(given)))))


class Weighing(nn.Module):
    """The score of each code for a ruling: of its pieces, those count most that speak of that code."""

    def __init__(self, codes: int) -> None:
        super().__init__()
        self.speaks, self.says = (nn.Linear(WIDTH, codes) for _ in range(2))
        self.bearing_speaks, self.bearing_says = (
            nn.Parameter(torch.zeros(len(Bearing), codes)) for _ in range(2)
        )

    def forward(self, pieces: torch.Tensor, bearings: torch.Tensor, absent: torch.Tensor) -> torch.Tensor:
        """Rulings by pieces by width, and their bearings -> rulings by codes; ``absent`` hides padding."""
        weight = self.speaks(pieces) + self.bearing_speaks[bearings] + absent[..., None]
        said = self.says(pieces) + self.bearing_says[bearings]
        return (weight.softmax(1) * said).sum(1)


class Network(nn.Module):
    """``scores``: one a column, of a token or the mean of a piece; ``weighing``: one a code of a ruling.

    ``traits``: what a piece looks for in those before it, then what it shows to those after it.
    """

    def __init__(
        self, tensors: Tensors, words: npt.NDArray[np.float32], layers: int, columns: int, codes: int
    ) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(words), freeze=False)
        self.places = nn.Parameter(torch.tensor(tensors["pos"].reshape(-1, WIDTH) + tensors["type"][:WIDTH]))
        self.norm = _norm(tensors, "ln")
        self.blocks = nn.ModuleList(Block(tensors, str(at)) for at in range(layers))
        self.drop = Dropped(_DROPPED)
        self.scores = nn.Linear(WIDTH, columns)
        nn.init.normal_(self.scores.weight, std=0.02)
        nn.init.zeros_(self.scores.bias)
        self.weighing = Weighing(codes)
        self.traits = nn.Linear(WIDTH, 2 * TRAITS)

    def same_ruling(self, pieces: torch.Tensor) -> torch.Tensor:
        """How surely each piece (row) speaks of a ruling that another (column) before it speaks of."""
        looks, shows = self.traits(pieces).chunk(2, -1)
        scores: torch.Tensor = looks @ shows.T
        return scores

    def forward(self, ids: torch.Tensor, bias: torch.Tensor | None) -> torch.Tensor:
        """What each token is amid the others: windows by tokens by width."""
        found = self.drop(self.norm(self.words(ids) + self.places[: ids.shape[1]]))
        for block in self.blocks:
            found = block(found, bias)
        return self.drop(found).float()


def mean(networks: Sequence[Network]) -> Network:
    """One network with the mean of the weights of some that went on from the same one."""
    made = deepcopy(networks[0])
    states = [one.state_dict() for one in networks]
    made.load_state_dict({name: torch.stack([one[name] for one in states]).mean(0) for name in states[0]})
    return made


class Alone(nn.Module):
    """The network for one window without padding, as it is used."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Windows by tokens by columns and traits, and by width."""
        found = self.network(ids, None)
        return torch.cat([self.network.scores(found), self.network.traits(found)], -1), found


class OfRuling(nn.Module):
    """The weighing of the pieces of one ruling, without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.weighing = network.weighing

    def forward(self, pieces: torch.Tensor, bearings: torch.Tensor) -> torch.Tensor:
        """Scores by codes."""
        return self.weighing(pieces[None], bearings[None], torch.zeros((1, 1)))[0]


def _attended(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, bias: torch.Tensor
) -> torch.Tensor:
    """Attention by plain products: forth and back half the time of the fused one on processors."""
    windows, heads, length, size = query.shape
    query, key, value = (one.reshape(-1, length, size) for one in (query, key, value))
    added = bias.to(query.dtype).expand(windows, heads, 1, length).reshape(-1, 1, length)
    scores = torch.baddbmm(added.expand(-1, length, -1), query, key.transpose(1, 2), alpha=size**-0.5)
    return torch.bmm(scores.softmax(-1), value).view(windows, heads, length, size)


def _linear(tensors: Tensors, name: str) -> nn.Linear:
    weights, bias = tensors[f"{name}.w"], tensors[f"{name}.b"]
    made = nn.Linear(len(weights) // len(bias), len(bias))
    made.weight.data = torch.tensor(weights.reshape(len(bias), -1))
    made.bias.data = torch.tensor(bias)
    return made


def _norm(tensors: Tensors, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, _EPSILON)
    made.weight.data, made.bias.data = torch.tensor(tensors[f"{name}.w"]), torch.tensor(tensors[f"{name}.b"])
    return made

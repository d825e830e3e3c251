"""Windows of several documents side by side, as the network is shown them."""

from __future__ import annotations

from collections.abc import Sequence

import torch

from transform.reading.report.window import PAD, Window

HIDDEN = -1e4
"""Added to the attention to what is not there."""


def means(tokens: torch.Tensor, shown: Sequence[Window]) -> torch.Tensor:
    """The mean of the tokens of each piece."""
    count, widest, width = tokens.shape
    piece = torch.full((count, widest), -1)
    pieces = 0
    for row, one in enumerate(shown):
        for _, first, stop in one.pieces:
            piece[row, first:stop] = pieces
            pieces += 1
    own = piece.view(-1) >= 0
    place = piece.view(-1)[own]
    total = torch.zeros((pieces, width)).index_add_(0, place, tokens.view(-1, width)[own])
    return total / torch.bincount(place, minlength=pieces)[:, None]


def padded(shown: Sequence[Window]) -> tuple[torch.Tensor, torch.Tensor]:
    """Windows side by side, and what keeps the attention from their padding."""
    widest = max(len(one.ids) for one in shown)
    ids = torch.full((len(shown), widest), PAD)
    bias = torch.full((len(shown), 1, 1, widest), HIDDEN, dtype=torch.bfloat16)
    for row, one in enumerate(shown):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        bias[row, ..., : len(one.ids)] = 0.0
    return ids, bias

"""Dropout whose chances are drawn once: a stretch of one long mask, from another place each time.

To draw them anew for each layer took a tenth of all teaching.
"""

from __future__ import annotations

from functools import cache

import torch
from torch import nn

_LONG = 1 << 24
"""Six times what the widest batch has: 14 windows of 512 tokens by 384 numbers."""


class Dropped(nn.Module):
    """Leaves out the share ``rate`` of the numbers while teaching; the rest counts the more."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        """The same shape."""
        if not self.training or not self.rate:
            return given
        size = given.numel()
        at = int(torch.randint(_LONG - size, (1,)))
        return given * _mask(self.rate, given.dtype)[at : at + size].view(given.shape)


@cache
def _mask(rate: float, dtype: torch.dtype) -> torch.Tensor:
    return (torch.rand(_LONG) >= rate).to(dtype) / (1 - rate)

"""Teaching the network which pieces of a document speak of one ruling."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch.nn import functional

from transform.learning.encoder.examples import Example
from transform.learning.encoder.network import Network


def of_pairs(network: Network, pieces: torch.Tensor, batch: Sequence[Example]) -> torch.Tensor:
    """How far it is missed whether a piece speaks of a ruling that one before it speaks of.

    ``pieces`` are the means of all pieces of a batch; those about no ruling count nothing.
    """
    loss, begin, count = torch.zeros(()), 0, 0
    for one in batch:
        about = [place for place, own in enumerate(one.owners) if own]
        if len(about) > 1:
            same = [[bool(one.owners[at] & one.owners[before]) for before in about] for at in about]
            scores = network.same_ruling(pieces[[begin + at for at in about]])
            before = torch.ones(len(about), len(about)).tril(-1)
            missed = functional.binary_cross_entropy_with_logits(
                scores, torch.tensor(same).float(), weight=before, reduction="none"
            )
            loss = loss + (missed.sum(1) / before.sum(1).clamp(min=1)).sum()
            count += len(about) - 1
        begin += len(one.told)
    return loss / max(8, count)

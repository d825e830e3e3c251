"""The network of a written file, to go on teaching it: weights of 8 bits become numbers again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from transform.learning.encoder.base import WIDTH
from transform.learning.encoder.examples import Column
from transform.learning.encoder.losses import codes
from transform.learning.encoder.network import Network, Tensors
from transform.reading.report.encoder import WEIGHING

Stored = Mapping[str, npt.NDArray[np.generic]]
_MATRIX = re.compile(r"onnx::MatMul_(?P<at>\d+)(?P<packed>_quantized)?")
_OF_BLOCK = ("query", "key", "value", "out", "wide", "narrow")
"""The export gives matrices no names; they stand in the order in which the network uses them."""
_SHORT = dict(zip(_OF_BLOCK, ("q", "k", "v", "ao", "fi", "fo"), strict=True))
"""What the base calls them."""


def restored(path: Path) -> tuple[Network, list[Column]]:
    """What ``export`` wrote at ``path`` and beside it; raises ValueError for another file."""
    model = onnx.load(path)
    told = next((one.value for one in model.metadata_props if one.key == "columns"), None)
    if told is None:
        raise ValueError(f"{path}: no encoder of reports (it names no columns)")
    columns = [(kind, of, code) for kind, of, code in json.loads(told)]
    stored = _stored(model)
    tensors, (scores, traits) = _tensors(stored)
    words = _unpacked(stored, "network.words.weight")
    network = Network(tensors, words, _layers(stored), len(columns), len(codes(columns)))
    weighing = _stored(onnx.load(path.with_name(path.name.replace("encoder", WEIGHING))))
    speaks, says = _matrices(weighing)
    state = {
        name: torch.tensor(np.array(one)) for name, one in weighing.items() if name.startswith("weighing.")
    }
    state |= {
        "weighing.speaks.weight": torch.tensor(speaks.T.copy()),
        "weighing.says.weight": torch.tensor(says.T.copy()),
        "scores.weight": torch.tensor(scores.T.copy()),
        "scores.bias": torch.tensor(np.array(stored["network.scores.bias"])),
        "traits.weight": torch.tensor(traits.T.copy()),
        "traits.bias": torch.tensor(np.array(stored["network.traits.bias"])),
    }
    network.load_state_dict(network.state_dict() | state)
    return network, columns


def _stored(model: onnx.ModelProto) -> Stored:
    return {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}


def _layers(stored: Stored) -> int:
    return next(at for at in count() if f"network.blocks.{at}.query.bias" not in stored)


def _tensors(stored: Stored) -> tuple[Tensors, list[npt.NDArray[np.float32]]]:
    """The blocks under the names of the base, and the matrices behind them."""
    matrices = _matrices(stored)
    tensors: Tensors = {
        "pos": np.array(stored["network.places"], np.float32).ravel(),
        "type": np.zeros(WIDTH, np.float32),
        "ln.w": np.array(stored["network.norm.weight"], np.float32),
        "ln.b": np.array(stored["network.norm.bias"], np.float32),
    }
    for at in range(_layers(stored)):
        block = f"network.blocks.{at}"
        for name in _OF_BLOCK:
            tensors[f"{at}.{_SHORT[name]}.w"] = matrices.pop(0).T.copy().ravel()
            tensors[f"{at}.{_SHORT[name]}.b"] = np.array(stored[f"{block}.{name}.bias"], np.float32)
        for name, short in (("first", "aln"), ("second", "oln")):
            tensors[f"{at}.{short}.w"] = np.array(stored[f"{block}.{name}.weight"], np.float32)
            tensors[f"{at}.{short}.b"] = np.array(stored[f"{block}.{name}.bias"], np.float32)
    return tensors, matrices


def _matrices(stored: Stored) -> list[npt.NDArray[np.float32]]:
    found = sorted((int(match["at"]), match) for name in stored if (match := _MATRIX.fullmatch(name)))
    return [
        _unpacked(stored, match.group().removesuffix("_quantized"))
        if match["packed"]
        else np.array(stored[match.group()], np.float32)
        for _, match in found
    ]


def _unpacked(stored: Stored, name: str) -> npt.NDArray[np.float32]:
    whole = stored[f"{name}_quantized"].astype(np.float32)
    unpacked: npt.NDArray[np.float32] = (whole - stored[f"{name}_zero_point"].astype(np.float32)) * stored[
        f"{name}_scale"
    ].astype(np.float32)
    return unpacked

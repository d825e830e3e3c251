"""The taught network as a file that reading uses: weights of 8 bits, the names of the columns beside them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from transform.learning.encoder.base import WIDTH
from transform.learning.encoder.examples import Column
from transform.learning.encoder.network import Alone, Network, OfRuling
from transform.reading.report.encoder import WEIGHING


def export(network: Network, columns: Sequence[Column], path: Path) -> None:
    """Write ``path``, and beside it what weighs the pieces of a ruling.

    ``ids`` (1 by tokens) go in, ``scores`` (1 by tokens by columns) and ``tokens`` (by width) come out.
    Weights keep to 7 of the 8 bits, so that processors without wide integer sums come to the same scores.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Alone(network).eval(),
            (torch.zeros((1, 8), dtype=torch.int64),),
            plain,
            dynamo=False,
            input_names=["ids"],
            output_names=["scores", "tokens"],
            dynamic_axes={"ids": {1: "tokens"}, "scores": {1: "tokens"}, "tokens": {1: "tokens"}},
            opset_version=17,
        )
        small = Path(folder) / "small.onnx"
        quantize_dynamic(plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        model = onnx.load(small)
    entry = model.metadata_props.add()
    entry.key, entry.value = "columns", json.dumps(columns)
    onnx.save(model, path)
    torch.onnx.export(
        OfRuling(network).eval(),
        (torch.zeros((2, WIDTH)), torch.zeros(2, dtype=torch.int64)),
        path.with_name(path.name.replace("encoder", WEIGHING)),
        dynamo=False,
        input_names=["pieces", "bearings"],
        output_names=["scores"],
        dynamic_axes={"pieces": {0: "pieces"}, "bearings": {0: "pieces"}},
        opset_version=17,
    )

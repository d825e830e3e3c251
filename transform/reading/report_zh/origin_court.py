"""Which of the foreign courts that a ruling's sentences name gave the judgment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from transform.reading.report_zh.courts import ForeignCourt, is_longer_name
from transform.reading.report_zh.page import Page, within
from transform.reading.report_zh.ruling import Ruling
from transform.reading.report_zh.saying import Saying

_GIVES = re.compile(
    r"(?:\([^)]{0,20}\))?(?:[^。;,]{0,24}?(?:的|所作)[^。;,]{0,24}?(?:判决|裁定|命令|决定|调解|程序|令|裁判|支付)|(?:于|在)?[^。;,]{0,16}?(?:作出|判令|判决|判|启动|裁定|宣告|颁)"
    r"|[^。;,]{0,12}(?:号|判决|裁定|命令))"
)


_APPEAL = re.compile(r"[^。;,]{0,8}(?:维持|驳回上诉|撤销|改判)")


def court_of_origin(ruling: Ruling, sayings: Sequence[Saying], page: Page, iso2: str) -> ForeignCourt | None:
    """The court whose judgment is put forward, by its longest name; a bare 韩国法院 comes last."""
    deciding = {act.saying.at for act in ruling.acts}
    named = [
        (one, court)
        for one in sayings
        for court in within(page.foreign, one.first, one.last)
        if court.iso2 in (iso2, "") and ruling.keeps(court.first)
    ]
    if not named:
        return None
    texts = [page.text[court.first : court.last] for _, court in named]
    scores: Counter[int] = Counter()
    for at, (one, court) in enumerate(named):
        same = next((k for k in range(at) if _alike(texts[k], texts[at])), at)
        score = 1 + 2 * bool(_GIVES.match(page.text, court.last, one.last)) + 3 * (one.at in deciding)
        score -= 3 * bool(_APPEAL.match(page.text, court.last, one.last))
        score += one.section in ("facts", "result")
        scores[same] += score if not court.bare else 0
    best = max(scores, key=lambda at: (scores[at], -at))
    group = [at for at in range(len(named)) if _alike(texts[at], texts[best])]
    return named[max(group, key=lambda at: (len(texts[at]), -at))][1]


def _alike(text: str, other: str) -> bool:
    long, short = (text, other) if len(text) >= len(other) else (other, text)
    return (
        short == long
        or (len(short) > 5 and is_longer_name(long, short))
        or (len(short) > 3 and long.endswith(short))
    )

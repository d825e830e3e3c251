"""What texts that tell no ruling are about, and how that is learnt."""

from __future__ import annotations

import pytest

from transform.learning.about import learn_about
from transform.learning.lesson import Lesson
from transform.not_ours import NotOurs
from transform.reading.report.about import NEITHER, about, described
from transform.reading.report_en.text import text_of as english
from transform.reading.report_zh.text import text_of as chinese

AWARD = (
    "An award finds its debtor\n\n"
    "A tribunal seated in Vienna ordered a Foshan tile maker to pay for kilns. The buyer asked the court in "
    "Foshan to enforce the award under the New York Convention; the arbitrators' fees are still in dispute, "
    "and the court has reported to the court above it."
)
SERVICE = (
    "How to serve a writ in Qingdao\n\n"
    "The request goes by the Central Authority in Beijing, with the summons and a translation in duplicate. "
    "Under the Hague Service Convention the mail is closed, for China has objected; count on nine months "
    "before the certificate of service comes back."
)
LAW = (
    "Reading the statute again\n\n"
    "Article 299 tells a court to look at treaties and at reciprocity before it recognises a judgment from "
    "abroad. What counts as reciprocity is said nowhere, and writers disagree."
)


@pytest.mark.parametrize(
    ("text", "reason"), [(AWARD, NotOurs.AWARD), (SERVICE, NotOurs.SERVICE), (LAW, None)]
)
def test_a_text_in_english_is_about_an_award_or_service_or_neither(text: str, reason: NotOurs | None) -> None:
    assert about(english(text)) is reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "一份维也纳裁决在佛山\n仲裁庭裁令佛山某瓷砖厂支付窑炉款。买方依据《纽约公约》向佛山中院申请承认和执行仲裁裁决，"
            "仲裁费如何分担，双方还在争论。",
            NotOurs.AWARD,
        ),
        (
            "外国传票怎么送到青岛\n请求书经中央机关转递，附传票和中文译本。依《海牙送达公约》，我国反对邮寄送达，"
            "送达证明通常要等九个月才能寄回请求法院。",
            NotOurs.SERVICE,
        ),
        ("再读法条\n第二百九十九条要求法院先看条约，再看互惠。何为互惠，法律没有说，学者看法不一。", None),
    ],
)
def test_a_text_in_chinese_is_about_an_award_or_service_or_neither(text: str, reason: NotOurs | None) -> None:
    assert about(chinese(text)) is reason


def test_what_a_text_is_about_is_learnt_from_kinds() -> None:
    texts = {"award": AWARD, "service": SERVICE, "mention": LAW}
    lessons = [
        Lesson(f"{kind}{at}", english(text), text, (), None, kind=kind)
        for kind, text in texts.items()
        for at in range(4)
    ]
    model = learn_about(lessons)
    assert set(model.codes) == {"award", "service", NEITHER}
    for kind, text in texts.items():
        chances = model.chances(described(english(text)))
        assert max(chances, key=lambda code: chances[code]) == (kind if kind in model.codes else NEITHER)

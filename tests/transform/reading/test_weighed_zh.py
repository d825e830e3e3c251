"""What a sentence most probably tells, and how a court says that a ground does not hold."""

from __future__ import annotations

import pytest

from transform.reading.weighed_zh import choose, denies, doubts, turns_away

CHOSEN = [
    ("ground", "东京诉讼中据以定案的验收报告系申请人事后伪造,原审法院受其蒙蔽。", "fraud"),
    ("ground", "青岛海事法院先受理了相同争议,至今未作出裁判,对申请应予驳回。", "parallel_proceedings"),
    ("ground", "开庭通知寄到早已注销的办事处,被申请人难以获知诉讼。", "service_or_due_process"),
    ("test", "该国最高法院确认过上海法院判决在其境内的效力,此系互惠存在的证明。", "de_facto"),
    ("test", "两国最高法院院长会晤公报中关于判决互认的一致表述即足以证明互惠共识。", "understanding"),
    ("subject", "船东因租船人拖欠租金在伦敦起诉。", "maritime"),
]


@pytest.mark.parametrize(("question", "sentence", "code"), CHOSEN, ids=[one[1] for one in CHOSEN])
def test_the_most_probable_code_is_chosen(question: str, sentence: str, code: str) -> None:
    chosen = choose(question, ["本案现已审查终结。", sentence], least=0.2)
    assert chosen is not None
    assert (chosen.code, chosen.at) == (code, 1)


def test_a_code_passed_over_is_not_chosen() -> None:
    sentence = "两国之间没有条约,也没有互惠关系。"
    assert choose("ground", [sentence], least=0.8, without={"no_reciprocity"}) is None


def test_what_is_improbable_or_does_not_lead_is_not_chosen() -> None:
    assert choose("ground", ["被申请人住所地在苏州市。"], least=0.8) is None
    assert choose("ground", ["两国之间没有条约,也没有互惠关系。"], least=0.5, lead=1e6) is None


DENIED = [
    ("承认该判决不违反我国法律的基本原则。", True),
    ("被申请人关于未收到传票的意见与事实不符。", True),
    ("该案在国内早已撤诉。", True),
    ("申请人起初提交的材料不全,经通知后已补正完毕。", True),
    ("二、传唤是否合法。", True),
    ("寄存送达一节,程序权利未受妨碍。", True),
    ("该判决尚未发生法律效力。", False),
    ("送达不符合条约的规定。", False),
    ("传唤不构成有效送达。", False),
]


@pytest.mark.parametrize(("sentence", "expected"), DENIED, ids=[one[0] for one in DENIED])
def test_a_denial_is_told_from_a_finding(sentence: str, expected: bool) -> None:
    assert denies(sentence) is expected


TURNED_AWAY = [
    ("外国判决未载履行期限,其申请已逾期,应予驳回。", True),
    ("二者不能并存,本院对外国判决不予承认。", True),
    ("被申请人关于不应承认的意见不能成立。", False),
    ("申请人主张未逾期的理由不予采纳。", True),
    ("该国法院曾不予承认我国判决,但互惠并不以此为限。", False),
]


@pytest.mark.parametrize(("sentence", "expected"), TURNED_AWAY, ids=[one[0] for one in TURNED_AWAY])
def test_a_sentence_that_turns_the_application_away(sentence: str, expected: bool) -> None:
    assert turns_away(sentence) is expected


def test_a_ground_that_the_sentence_does_not_tell_is_doubted() -> None:
    forged = "判决所依据之公证书已被原公证机构以申请人弄虚作假为由撤销,判决的取得存在欺诈。"
    assert doubts("ground", "not_final", forged)
    assert not doubts("ground", "fraud", forged)
